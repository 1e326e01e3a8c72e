// The door of reviewer assignment: an instance in, the plan with its proof out, or what blocks it, or "undecided".
import { fitAll, optimise } from './assign';
import { type Blocking, blockingOf } from './blocking';
import { comparability, compareBetter } from './comparability';
import {
  type AssignmentInstance,
  type Pair,
  PinnedTooMuch,
  type Problem,
  readInstance,
  SCALE,
} from './instance';
import type { Kept } from './objective';
import type { Plan } from './plan';

export type { Blocking } from './blocking';
export { type AssignmentInstance, InstanceError, type Pair } from './instance';

/** A plan. Affinities are sums of the instance's, read to four decimals. */
export interface AssignmentPlan {
  /** In order of nomination, then reviewer. */
  pairs: Pair[];
  total: number;
  /** The affinity of the worst-served nomination. */
  worst: number;
  /** Reviews per reviewer. */
  loads: number[];
  bound: {
    /** No plan that meets the aims before it has a better worst nomination. */
    worst: number;
    /** No plan with these loads and this worst nomination has a better total. */
    total: number;
    /** Loads are proved to be as equal as can be; in a late change also that no fewer pairs could change. */
    loads: boolean;
    /** Loads, worst nomination and total are proved to be the best. */
    proved: boolean;
    /** `bound.total` less `total`. */
    gap: number;
  };
  /** Mean effective resistance between reviewers; lower is better. */
  comparability: number;
  /** Sets of reviewers that no shared nomination links; 1 when all can be compared. */
  islands: number;
}

export type AssignmentAnswer = AssignmentPlan | { blocking: Blocking } | { undecided: true };

function pairsOf(plan: Plan): Pair[] {
  const pairs: Pair[] = [];
  const { reviewers } = plan.problem;
  plan.has.forEach((yes, at) => {
    if (yes === 1) pairs.push([Math.floor(at / reviewers), at % reviewers]);
  });
  return pairs;
}

/**
 * Solves a problem aim after aim. With `kept`, pairs outside it are made as few as possible before loads are made
 * equal, and comparability chooses only where no more pairs change for it.
 */
export function solve(problem: Problem, kept: Kept): AssignmentAnswer {
  const fitted = fitAll(problem, kept);
  if (fitted.state === 'undecided') return { undecided: true };
  if (fitted.state === 'blocked') return { blocking: blockingOf(problem) };
  const { plan, worst, worstBound, total, totalBound, loadsProved } = optimise(fitted.search, kept);
  compareBetter(plan, worst, kept);
  const { mean, islands } = comparability(plan);
  const amount = (units: number) => (units * problem.unit) / SCALE;
  return {
    pairs: pairsOf(plan),
    total: amount(total),
    worst: amount(worst),
    loads: Array.from(plan.load),
    bound: {
      worst: amount(worstBound),
      total: amount(totalBound),
      loads: loadsProved,
      proved: loadsProved && worst === worstBound && total === totalBound,
      gap: amount(totalBound - total),
    },
    comparability: mean,
    islands,
  };
}

/** Reads an instance; pinned pairs that cannot be kept are an answer, not an error. */
export function readOrBlocked(instance: AssignmentInstance): Problem | { blocking: Blocking } {
  try {
    return readInstance(instance);
  } catch (error) {
    if (!(error instanceof PinnedTooMuch)) throw error;
    const { nominations, reviewer, have } = error;
    return {
      blocking: {
        nominations,
        reviewers: [reviewer],
        need: nominations.length,
        have,
        by: 'pinned',
        irreducible: true,
      },
    };
  }
}

/**
 * Assigns reviewers. Aims, each before the next: every nomination gets its reviews; no conflict of interest; loads differ
 * by at most 1, or are as equal as limits allow (least sum of squares); the worst-served nomination; the total;
 * comparability; pairs of the last plan (DESIGN section 7). The same instance gives the same answer on any machine,
 * whatever the order of its lists: whole numbers, budgets counted in steps, no chance.
 * @throws InstanceError when the instance contradicts its own form.
 */
export function assignReviewers(instance: AssignmentInstance): AssignmentAnswer {
  const problem = readOrBlocked(instance);
  return 'blocking' in problem ? problem : solve(problem, null);
}
