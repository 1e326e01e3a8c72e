// Reviewer assignment from an instance to the plan with its proof, aim after aim.
import { raiseFloor } from './floor';
import { INFINITE, type Problem } from './instance';
import { balanced, fitting, highPart, type Kept } from './objective';
import { Plan } from './plan';
import { Search } from './search';

/** Graph searches that each aim may take. */
export const BUDGET = { fit: 60000, balance: 20000, floor: 4000, total: 4000 };

/** A plan that meets all aims but comparability, with what is proved of it; in units of the problem. */
export interface Solved {
  plan: Plan;
  worst: number;
  worstBound: number;
  total: number;
  totalBound: number;
  /** Whether loads (and changes) are proved to be the best. */
  loadsProved: boolean;
}

export type Fit = { searches: number } & (
  | { state: 'fits'; search: Search }
  | { state: 'blocked'; search: Search | null }
  | { state: 'undecided' }
);

/**
 * The first aim alone: every nomination gets its reviews, nobody more than there is room for.
 * @param start sound bundles to start from, where known
 */
export function fitAll(
  problem: Problem,
  kept: Kept,
  budget = BUDGET.fit,
  start: (ArrayLike<number> | undefined)[] = [],
): Fit {
  const plan = new Plan(problem, fitting(problem, kept));
  const search = new Search(plan);
  for (let p = 0; p < problem.nominations; p++) {
    const bundle = start[p];
    if (bundle !== undefined) plan.seat(p, bundle);
    else if (!search.seatCheapest(p, search.rootPrice))
      return { state: 'blocked', search: null, searches: 0 };
  }
  const verdict = search.minimise(0, 0, budget);
  const { searches } = search;
  if (verdict === 'found') return { state: 'fits', search, searches };
  return verdict === 'none' ? { state: 'blocked', search, searches } : { state: 'undecided', searches };
}

/** All further aims up to the total. */
export function optimise(search: Search, kept: Kept): Solved {
  const { plan } = search;
  const { problem } = plan;
  const objective = balanced(problem, kept, problem.previous);
  plan.aim(objective);
  search.minimise(plan.cost, -INFINITE, 0);
  let loadsProved = false;
  for (;;) {
    const below = objective.scale * (highPart(objective, plan.cost) - 1);
    loadsProved = search.rootBound > below;
    if (loadsProved) break;
    const before = plan.snapshot();
    const verdict = search.minimise(below, below, BUDGET.balance);
    if (verdict === 'found') continue;
    plan.restore(before);
    loadsProved = verdict === 'none';
    break;
  }
  const limit = objective.scale * highPart(objective, plan.cost);
  const { worst, bound: worstBound } = raiseFloor(search, limit, BUDGET.floor);
  const before = plan.snapshot();
  const verdict = search.minimise(plan.cost, -INFINITE, BUDGET.total);
  if (!search.foundAny) plan.restore(before);
  let total = 0;
  for (const sum of plan.sum) total += sum;
  const gap = verdict === 'undecided' ? Math.floor((plan.cost - search.rootBound) / objective.step) : 0;
  return { plan, worst, worstBound, total, totalBound: total + gap, loadsProved };
}
