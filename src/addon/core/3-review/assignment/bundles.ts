// The bundle of a nomination: the reviewers it gets, what makes a bundle legal, and the cheapest legal one at given prices.
import { FIXED, INFINITE, OPEN, type Problem } from './instance';

/** Whether reviewer `added` may sit with `members` (the place `out` excepted); fixed pairs are not questioned. */
export function fits(
  problem: Problem,
  members: ArrayLike<number>,
  from: number,
  to: number,
  out: number,
  added: number,
): boolean {
  const { apart, reviewers, groups, groupsOf } = problem;
  if (apart !== null) {
    for (let i = from; i < to; i++)
      if (i !== out && apart[members[i]! * reviewers + added] === 1) return false;
  }
  for (const g of groupsOf[added]!) {
    const { members: inGroup, limit } = groups[g]!;
    let seated = 0;
    for (let i = from; i < to; i++) if (i !== out && inGroup[members[i]!] === 1) seated++;
    if (seated >= limit) return false;
  }
  return true;
}

/** Whether every member that is not fixed may sit with the others. */
export function legal(
  problem: Problem,
  access: Uint8Array,
  p: number,
  members: ArrayLike<number>,
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i++) {
    const r = members[i]!;
    if (access[p * problem.reviewers + r] !== FIXED && !fits(problem, members, from, to, i, r)) return false;
  }
  return true;
}

/** Candidates of one nomination, cheapest first; reused between calls, because it is made for every nomination and price. */
class Candidates {
  size = 0;
  readonly reviewer: Int32Array;
  readonly cost: Float64Array;
  /** The greatest weight from this place on. */
  readonly heaviest: Float64Array;

  constructor(reviewers: number) {
    this.reviewer = new Int32Array(reviewers);
    this.cost = new Float64Array(reviewers);
    this.heaviest = new Float64Array(reviewers + 1);
  }

  insert(r: number, cost: number): void {
    let at = this.size++;
    while (at > 0 && this.cost[at - 1]! > cost) {
      this.cost[at] = this.cost[at - 1]!;
      this.reviewer[at] = this.reviewer[at - 1]!;
      at--;
    }
    this.cost[at] = cost;
    this.reviewer[at] = r;
  }
}

export class Bundles {
  private readonly candidates: Candidates;
  /** The last bundle found: its reviewers, fixed ones first. */
  readonly found: Int32Array;
  private readonly chosen: Int32Array;
  private best = 0;
  private weight!: Int32Array;
  private row = 0;
  private need = 0;
  private floor = 0;

  constructor(private readonly problem: Problem) {
    this.candidates = new Candidates(problem.reviewers);
    this.found = new Int32Array(problem.reviewers);
    this.chosen = new Int32Array(problem.reviewers);
  }

  /**
   * The cheapest legal bundle of nomination `p` whose weight reaches `floor`, left in `found`.
   * @param costOf cost of a reviewer for this nomination
   * @returns its cost, fixed pairs included; Infinity when there is no such bundle.
   */
  cheapest(p: number, access: Uint8Array, costOf: (r: number) => number, floor: number): number {
    const { reviewers, need, weight } = this.problem;
    const { candidates, chosen } = this;
    this.row = p * reviewers;
    this.need = need[p]!;
    this.floor = this.problem.served[p] === 1 ? floor : -INFINITE;
    this.weight = weight;
    candidates.size = 0;
    let fixed = 0;
    let cost = 0;
    let sum = 0;
    for (let r = 0; r < reviewers; r++) {
      const state = access[this.row + r];
      if (state === OPEN) candidates.insert(r, costOf(r));
      else if (state === FIXED) {
        chosen[fixed++] = r;
        cost += costOf(r);
        sum += weight[this.row + r]!;
      }
    }
    if (fixed > this.need) return INFINITE;
    let heaviest = -INFINITE;
    for (let i = candidates.size - 1; i >= 0; i--) {
      const own = weight[this.row + candidates.reviewer[i]!]!;
      if (own > heaviest) heaviest = own;
      candidates.heaviest[i] = heaviest;
    }
    this.best = INFINITE;
    this.choose(0, fixed, cost, sum);
    return this.best;
  }

  /** Depth first in order of cost: the first full bundle is nearly always the best, and the rest is cut off. */
  private choose(from: number, seated: number, cost: number, sum: number): void {
    const { candidates, chosen, problem } = this;
    const missing = this.need - seated;
    if (missing === 0) {
      if (sum < this.floor || cost >= this.best) return;
      this.best = cost;
      for (let i = 0; i < seated; i++) this.found[i] = chosen[i]!;
      return;
    }
    for (let i = from; i + missing <= candidates.size; i++) {
      let least = cost;
      for (let j = i; j < i + missing; j++) least += candidates.cost[j]!;
      if (least >= this.best || sum + missing * candidates.heaviest[i]! < this.floor) return;
      const r = candidates.reviewer[i]!;
      if (!fits(problem, chosen, 0, seated, -1, r)) continue;
      chosen[seated] = r;
      this.choose(i + 1, seated + 1, cost + candidates.cost[i]!, sum + this.weight[this.row + r]!);
    }
  }
}
