// Makes a plan cheaper by passing work along chains of reviewers: shortest chains first, until none helps.
import { fits } from './bundles';
import { FIXED, INFINITE } from './instance';
import type { Plan } from './plan';

/**
 * The graph has reviewers only: passing from r to s means that some nomination drops r and takes s, and the cheapest such
 * nomination stands for all. A chain takes one review from its first reviewer and gives one to its last, so it costs
 * its passes and the change of two loads; a ring costs its passes. Without a floor and without reviewers to keep apart,
 * this is the residual graph of a minimum cost flow, and a plan that no chain or ring improves is optimal.
 */
export class Descent {
  private readonly size: number;
  private readonly passCost: Float64Array;
  private readonly passBy: Int32Array;
  /** Cost of the cheapest chain that ends at each reviewer; negated, the reviewer's price. */
  readonly distance: Float64Array;
  private readonly parent: Int32Array;
  /** Of one round of the graph search: reviewers whose distance fell in the last one, and what it was; those now reached. */
  private readonly active: Int32Array;
  private readonly before: Float64Array;
  private readonly reached: Uint8Array;
  /** Passes ruled out because together with another pass they would break a bundle. */
  private readonly banned = new Set<number>();
  /** Work done, counted in graph searches. */
  searches = 0;

  constructor(private readonly plan: Plan) {
    this.size = plan.problem.reviewers;
    this.passCost = new Float64Array(this.size * this.size);
    this.passBy = new Int32Array(this.size * this.size);
    this.distance = new Float64Array(this.size);
    this.parent = new Int32Array(this.size);
    this.active = new Int32Array(this.size);
    this.before = new Float64Array(this.size);
    this.reached = new Uint8Array(this.size);
  }

  /** Lets nomination p stand for the passes that it makes cheapest. */
  private offer(p: number): void {
    const { problem, access, slots, start, sum, floor, objective, entangled, entry } = this.plan;
    const { weight } = problem;
    const { size, passCost, passBy, banned } = this;
    const row = p * size;
    const simple = !entangled && banned.size === 0;
    for (let out = start[p]!; out < start[p + 1]!; out++) {
      const r = slots[out]!;
      if (access[row + r] === FIXED) continue;
      const base = objective.cost[row + r]!;
      const least = floor - sum[p]! + weight[row + r]!;
      for (let s = 0, at = r * size; s < size; s++, at++) {
        const change = entry[row + s]! - base;
        if (change >= passCost[at]! || weight[row + s]! < least) continue;
        if (!simple) {
          if (entangled && !fits(problem, slots, start[p]!, start[p + 1]!, out, s)) continue;
          if (banned.has((row + r) * size + s)) continue;
        }
        passCost[at] = change;
        passBy[at] = p;
      }
    }
  }

  /** Finds anew who stands for the passes from r for which p has stood until now. */
  private withdraw(r: number, p: number): void {
    const { problem, access, slots, start, sum, floor, objective, entangled, entry, held } = this.plan;
    const { weight } = problem;
    const { size, passCost, passBy, banned } = this;
    for (let s = 0, at = r * size; s < size; s++, at++) {
      if (passBy[at] !== p) continue;
      passCost[at] = INFINITE;
      passBy[at] = -1;
      for (const other of held[r]!) {
        const row = other * size;
        if (access[row + r] === FIXED) continue;
        const change = entry[row + s]! - objective.cost[row + r]!;
        if (change >= passCost[at]! || weight[row + s]! < floor - sum[other]! + weight[row + r]!) continue;
        if (entangled) {
          let out = start[other]!;
          while (slots[out] !== r) out++;
          if (!fits(problem, slots, start[other]!, start[other + 1]!, out, s)) continue;
        }
        if (banned.size > 0 && banned.has((row + r) * size + s)) continue;
        passCost[at] = change;
        passBy[at] = other;
      }
    }
  }

  /** Brings the passes up to the plan. */
  private refresh(): void {
    const { plan, size } = this;
    if (plan.allChanged) {
      this.passCost.fill(INFINITE);
      this.passBy.fill(-1);
      for (let p = 0; p < plan.problem.nominations; p++) this.offer(p);
    } else {
      for (const at of plan.changed) this.withdraw(at % size, (at - (at % size)) / size);
      let last = -1;
      for (const at of plan.changed) {
        const p = (at - (at % size)) / size;
        if (p !== last) this.offer(p);
        last = p;
      }
    }
    plan.changed.length = 0;
    plan.allChanged = false;
  }

  /** Shortest distances, round by round so that among equal chains one with fewest passes is found. Gives a reviewer on a ring of negative cost, or -1. */
  private search(): number {
    const { size, distance, parent, passCost, plan } = this;
    this.searches++;
    this.refresh();
    for (let r = 0; r < size; r++) {
      const load = plan.load[r]!;
      parent[r] = -1;
      distance[r] = load > plan.problem.fixedLoad[r]! ? -plan.objective.marginal(r, load - 1) : INFINITE;
    }
    const { active, reached, before } = this;
    let count = 0;
    for (let r = 0; r < size; r++) if (distance[r]! < INFINITE) active[count++] = r;
    for (let round = 0; count > 0; round++) {
      if (round > size) return this.onRing(active[0]!);
      for (let i = 0; i < count; i++) before[i] = distance[active[i]!]!;
      for (let i = 0; i < count; i++) {
        const r = active[i]!;
        const so = before[i]!;
        for (let s = 0, at = r * size; s < size; s++, at++) {
          const through = so + passCost[at]!;
          if (through < distance[s]!) {
            distance[s] = through;
            parent[s] = r;
            reached[s] = 1;
          }
        }
      }
      count = 0;
      for (let s = 0; s < size; s++) {
        if (reached[s] === 1) active[count++] = s;
        reached[s] = 0;
      }
    }
    return -1;
  }

  private onRing(from: number): number {
    let r = from;
    for (let step = 0; step < this.size; step++) r = this.parent[r]!;
    return r;
  }

  /** The best chain or ring that makes the plan cheaper, as reviewers in order; empty when none does. */
  private improvement(): number[] {
    const ring = this.search();
    if (ring >= 0) {
      const chain = [ring];
      for (let r = this.parent[ring]!; r !== ring; r = this.parent[r]!) chain.unshift(r);
      chain.unshift(ring);
      return chain;
    }
    const { plan } = this;
    let end = -1;
    let best = 0;
    for (let s = 0; s < this.size; s++) {
      if (this.parent[s]! < 0) continue;
      const change = this.distance[s]! + plan.objective.marginal(s, plan.load[s]!);
      if (change < best) {
        best = change;
        end = s;
      }
    }
    const chain: number[] = [];
    for (let r = end; r >= 0; r = this.parent[r]!) chain.unshift(r);
    return chain;
  }

  /** Makes all passes of a chain, or none and false when a nomination would be left with an unlawful bundle. */
  private make(chain: number[]): boolean {
    const { plan, size } = this;
    const passes = chain.slice(1).map((s, index) => {
      const r = chain[index]!;
      return { r, s, p: this.passBy[r * size + s]! };
    });
    const nominations = passes.map(({ p }) => p);
    const twice = passes.filter(({ p }, index) => nominations.indexOf(p) !== index);
    const before = twice.length === 0 ? null : plan.snapshot();
    // A nomination that takes in whom it also lets go must let go first; the order of passes is free.
    const pending = passes.slice();
    while (pending.length > 0) {
      const ready = pending.findIndex(
        ({ p, r, s }) => plan.has[p * size + r] === 1 && plan.has[p * size + s] === 0,
      );
      if (ready < 0) break;
      const [{ p, r, s }] = pending.splice(ready, 1) as [(typeof passes)[number]];
      plan.swap(p, r, s);
    }
    if (before === null || (pending.length === 0 && twice.every(({ p }) => plan.sound(p)))) return true;
    plan.restore(before);
    for (const { p, r, s } of twice) {
      this.banned.add((p * size + r) * size + s);
    }
    plan.allChanged = true;
    return false;
  }

  private lift(): void {
    if (this.banned.size === 0) return;
    this.plan.allChanged = true;
    this.banned.clear();
  }

  /** Improves the plan until no chain or ring does; `distance` then holds what a chain to each reviewer costs. */
  run(): void {
    for (;;) {
      const chain = this.improvement();
      if (chain.length === 0) break;
      if (this.make(chain)) this.lift();
    }
    this.lift();
  }
}
