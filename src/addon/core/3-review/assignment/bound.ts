// A bound that no plan can beat: every nomination takes its cheapest bundle at given prices, whatever the loads.
import type { Bundles } from './bundles';
import { FIXED, INFINITE, OPEN } from './instance';
import type { Plan } from './plan';

export interface Bound {
  /** No plan under the present access and floor costs less. */
  value: number;
  /** Nominations whose bundle is not the cheapest at these prices, by how much, the greatest first. */
  astray: { p: number; by: number }[];
}

/** Prices from chain lengths; reviewers that no chain reaches cost what their next review would. */
export function pricesFrom(plan: Plan, distance: Float64Array): Float64Array {
  return distance.map((d, r) => (d < INFINITE ? d : -plan.objective.marginal(r, plan.load[r]!)));
}

/** Whether the bundle of p is plainly the cheapest: no open reviewer is cheaper than one who sits. */
function plainlyCheapest(plan: Plan, p: number, price: Float64Array): boolean {
  const { access, has, objective, problem } = plan;
  const row = p * problem.reviewers;
  let dearest = -INFINITE;
  let cheapest = INFINITE;
  for (let r = 0; r < problem.reviewers; r++) {
    const state = access[row + r];
    if (has[row + r] === 1) {
      const cost = objective.cost[row + r]! - price[r]!;
      if (state !== FIXED && cost > dearest) dearest = cost;
    } else if (state === OPEN) {
      const cost = objective.cost[row + r]! - price[r]!;
      if (cost < cheapest) cheapest = cost;
    }
  }
  return dearest <= cheapest;
}

/** The Lagrangian bound at `price`, per reviewer what is paid for taking a review off. Infinity: some nomination has no bundle. */
export function boundAt(plan: Plan, bundles: Bundles, price: Float64Array): Bound {
  const { problem, objective, access, load, slots, start } = plan;
  let value = plan.cost;
  const astray: Bound['astray'] = [];
  for (let p = 0; p < problem.nominations; p++) {
    if (plan.sum[p]! >= plan.floor && plainlyCheapest(plan, p, price)) continue;
    const row = p * problem.reviewers;
    let present = 0;
    for (let i = start[p]!; i < start[p + 1]!; i++)
      present += objective.cost[row + slots[i]!]! - price[slots[i]!]!;
    const by = present - bundles.cheapest(p, access, (r) => objective.cost[row + r]! - price[r]!, plan.floor);
    value -= by;
    if (by > 0) astray.push({ p, by });
  }
  for (let r = 0; r < problem.reviewers; r++) {
    const most = objective.overloads ? INFINITE : problem.room[r]!;
    let l = load[r]!;
    // Convex in the load, so walking downhill from the present load ends at the least.
    while (l > problem.fixedLoad[r]! && (l > most || objective.marginal(r, l - 1) + price[r]! > 0)) {
      value -= objective.marginal(r, l - 1) + price[r]!;
      l--;
    }
    while (l < most && l < problem.nominations && objective.marginal(r, l) + price[r]! < 0) {
      value += objective.marginal(r, l) + price[r]!;
      l++;
    }
  }
  astray.sort((a, b) => b.by - a.by || a.p - b.p);
  return { value, astray };
}
