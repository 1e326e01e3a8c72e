// The highest worst nomination: the floor starts where no single nomination forbids it and comes down only when refuted.

import { boundAt } from './bound';
import { INFINITE } from './instance';
import type { Search } from './search';

export interface FloorFound {
  /** The worst nomination's affinity in the plan, in units. */
  worst: number;
  /** No plan has a worst nomination above this. */
  bound: number;
}

/** The highest floor that each nomination could reach alone. */
function trivialBound(search: Search): number {
  const { plan, bundles } = search;
  const { nominations, reviewers, served, weight } = plan.problem;
  let bound = INFINITE;
  const order = Array.from({ length: nominations }, (_, p) => p).sort((p, q) => plan.sum[p]! - plan.sum[q]!);
  for (const p of order) {
    // Whoever has this much already cannot bring the bound down, nor can those after.
    if (plan.sum[p]! >= bound) break;
    if (served[p] === 0) continue;
    const row = p * reviewers;
    const most = -bundles.cheapest(p, plan.access, (r) => -weight[row + r]!, -INFINITE);
    if (most < bound) bound = most;
  }
  return bound;
}

/** Lifts every nomination to the floor at the search's prices; false when one has no such bundle. */
function lift(search: Search, floor: number): boolean {
  const { plan } = search;
  plan.setFloor(floor);
  for (let p = 0; p < plan.problem.nominations; p++) {
    if (plan.sum[p]! < floor && plan.problem.served[p] === 1 && !search.seatCheapest(p, search.rootPrice))
      return false;
  }
  return true;
}

/** The highest floor at or above `lower` and below `refuted` that the prices which refuted it do not refute as well. */
function nextFloor(search: Search, lower: number, refuted: number, limit: number): number {
  const { plan } = search;
  const refutes = (floor: number) => {
    plan.floor = floor;
    return boundAt(plan, search.bundles, search.rootPrice).value > limit;
  };
  if (!refutes(refuted - 1)) return refuted - 1;
  let [open, closed] = [lower, refuted - 1];
  while (closed - open > 1) {
    const middle = Math.floor((open + closed) / 2);
    if (refutes(middle)) closed = middle;
    else open = middle;
  }
  return open;
}

/**
 * Raises the worst nomination as far as it goes while the plan's high part (loads, changes) stays at its best.
 * Leaves the plan there and `plan.floor` at the floor reached.
 * @param limit cost of a plan with the best high part and no affinity at all
 * @param budget graph searches for all floors together; then a higher floor stays possible, and the bound says so
 */
export function raiseFloor(search: Search, limit: number, budget: number): FloorFound {
  const { plan } = search;
  let kept = plan.snapshot();
  let lower = plan.worst;
  if (lower === INFINITE) return { worst: 0, bound: 0 };
  let upper = trivialBound(search);
  let bound = upper;
  let proving = true;
  while (lower < upper) {
    // While proofs work, ask for the most; afterwards halve what is left, for a good plan soon.
    const floor = proving ? upper : Math.ceil((lower + upper) / 2);
    const verdict = lift(search, floor)
      ? search.minimise(limit, limit, proving ? budget : budget / 16)
      : 'none';
    if (verdict === 'found') {
      kept = plan.snapshot();
      lower = plan.worst;
    } else {
      upper = verdict === 'none' && proving ? nextFloor(search, lower, floor, limit) : floor - 1;
      if (verdict === 'undecided') proving = false;
      if (proving) bound = upper;
    }
    plan.restore(kept);
  }
  plan.setFloor(lower);
  return { worst: lower, bound: Math.max(bound, lower) };
}
