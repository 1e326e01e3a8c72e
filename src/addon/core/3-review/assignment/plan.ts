// A plan in the making: who sits on which nomination, the loads, and its cost, kept up as pairs change.
import { legal } from './bundles';
import { INFINITE, OPEN, type Problem } from './instance';
import type { Objective } from './objective';

/** Enough of a plan to come back to it. */
export interface Snapshot {
  slots: Int32Array;
  cost: number;
}

export class Plan {
  /** What may become of each pair here: the problem's, narrowed by the search. */
  readonly access: Uint8Array;
  /** Members of nomination p: slots from start[p] to start[p + 1]. */
  readonly slots: Int32Array;
  readonly start: Int32Array;
  readonly has: Uint8Array;
  /** Cost of taking a reviewer in; Infinity where that is not open. */
  readonly entry: Float64Array;
  readonly load: Int32Array;
  /** Weight of each nomination's bundle. */
  readonly sum: Int32Array;
  /** The nominations of each reviewer, in no order. */
  readonly held: number[][];
  /** Pairs (as places) whose nomination has changed since, as they were before it did. */
  readonly changed: number[] = [];
  /** Whether every way of passing work on must be looked at anew. */
  allChanged = true;
  /** No nomination may fall below this weight. */
  floor = -INFINITE;
  cost = 0;
  /** Whether a bundle can be illegal at all beside its pairs. */
  readonly entangled: boolean;

  constructor(
    readonly problem: Problem,
    public objective: Objective,
  ) {
    const { nominations, reviewers, need } = problem;
    this.access = problem.access.slice();
    this.start = new Int32Array(nominations + 1);
    for (let p = 0; p < nominations; p++) this.start[p + 1] = this.start[p]! + need[p]!;
    this.slots = new Int32Array(this.start[nominations]!).fill(-1);
    this.has = new Uint8Array(nominations * reviewers);
    this.entry = new Float64Array(nominations * reviewers);
    for (let i = 0; i < this.entry.length; i++) this.enter(i);
    this.load = new Int32Array(reviewers);
    this.sum = new Int32Array(nominations);
    this.held = Array.from({ length: reviewers }, () => []);
    this.entangled = problem.apart !== null || problem.groups.length > 0;
  }

  private enter(at: number): void {
    const open = this.access[at] === OPEN && this.has[at] === 0;
    this.entry[at] = open ? this.objective.cost[at]! : INFINITE;
  }

  private take(p: number, r: number, sign: 1 | -1): void {
    const at = p * this.problem.reviewers + r;
    this.has[at] = sign === 1 ? 1 : 0;
    this.enter(at);
    this.sum[p] = this.sum[p]! + sign * this.problem.weight[at]!;
    const before = this.load[r]!;
    this.load[r] = before + sign;
    const marginal = this.objective.marginal(r, sign === 1 ? before : before - 1);
    this.cost += sign * (this.objective.cost[at]! + marginal);
    const held = this.held[r]!;
    if (sign === 1) held.push(p);
    else {
      held[held.indexOf(p)] = held[held.length - 1]!;
      held.pop();
    }
  }

  /** Lays down what may become of a pair; the bundle of p must be made to agree by the caller. */
  narrow(p: number, r: number, state: number): void {
    const at = p * this.problem.reviewers + r;
    this.access[at] = state;
    this.enter(at);
    this.touch(p);
  }

  /** A floor under every nomination's weight; nominations below it are the caller's to lift. */
  setFloor(floor: number): void {
    this.floor = floor;
    this.allChanged = true;
  }

  private touch(p: number): void {
    if (this.allChanged) return;
    for (let i = this.start[p]!; i < this.start[p + 1]!; i++) {
      if (this.slots[i]! >= 0) this.changed.push(p * this.problem.reviewers + this.slots[i]!);
    }
  }

  /** Puts `incoming` in the place of `outgoing`. */
  swap(p: number, outgoing: number, incoming: number): void {
    this.touch(p);
    let at = this.start[p]!;
    while (this.slots[at] !== outgoing) at++;
    this.slots[at] = incoming;
    this.take(p, outgoing, -1);
    this.take(p, incoming, 1);
  }

  /** Gives nomination p the bundle `members`. */
  seat(p: number, members: ArrayLike<number>): void {
    this.touch(p);
    const from = this.start[p]!;
    const size = this.start[p + 1]! - from;
    for (let i = 0; i < size; i++) {
      const r = this.slots[from + i]!;
      if (r >= 0) this.take(p, r, -1);
    }
    for (let i = 0; i < size; i++) {
      this.slots[from + i] = members[i]!;
      this.take(p, members[i]!, 1);
    }
  }

  /** Whether nomination p's bundle is legal and reaches the floor. */
  sound(p: number): boolean {
    if (this.sum[p]! < this.floor && this.problem.served[p] === 1) return false;
    return (
      !this.entangled || legal(this.problem, this.access, p, this.slots, this.start[p]!, this.start[p + 1]!)
    );
  }

  /** The lowest weight of a nomination that asks for reviews; Infinity when none does. */
  get worst(): number {
    let worst = INFINITE;
    for (let p = 0; p < this.sum.length; p++)
      if (this.problem.served[p] === 1 && this.sum[p]! < worst) worst = this.sum[p]!;
    return worst;
  }

  /** Reckons the cost anew under another objective. */
  aim(objective: Objective): void {
    this.objective = objective;
    let cost = 0;
    for (let r = 0; r < this.load.length; r++) {
      for (let load = 0; load < this.load[r]!; load++) cost += objective.marginal(r, load);
    }
    for (let i = 0; i < this.has.length; i++) if (this.has[i] === 1) cost += objective.cost[i]!;
    this.cost = cost;
    for (let i = 0; i < this.entry.length; i++) this.enter(i);
    this.allChanged = true;
  }

  snapshot(): Snapshot {
    return { slots: this.slots.slice(), cost: this.cost };
  }

  restore(snapshot: Snapshot): void {
    const { nominations } = this.problem;
    for (let p = 0; p < nominations; p++) {
      const from = this.start[p]!;
      const to = this.start[p + 1]!;
      for (let i = from; i < to; i++) {
        if (this.slots[i] === snapshot.slots[i]) continue;
        this.seat(p, snapshot.slots.subarray(from, to));
        break;
      }
    }
    this.cost = snapshot.cost;
  }
}
