// Exact search for the cheapest plan: chains, then whole bundles, then branching on pairs under a bound.
import { type Bound, boundAt, pricesFrom } from './bound';
import { Bundles } from './bundles';
import { Descent } from './descent';
import { BARRED, FIXED, INFINITE, OPEN } from './instance';
import type { Plan, Snapshot } from './plan';

/** Whole bundles tried at one node of the search. */
const TRIES = 6;

/** found: as cheap as asked, or the cheapest; none: no plan is within the limit; undecided: the budget ran out first. */
export type Verdict = 'found' | 'none' | 'undecided';

export class Search {
  readonly bundles: Bundles;
  private readonly descent: Descent;
  private best: Snapshot | null = null;
  private limit = 0;
  private enough = 0;
  private end = 0;
  private spent = false;
  /** Prices at which the whole problem was last bounded, before any branching. */
  rootPrice: Float64Array;
  /** The bound there. */
  rootBound = -INFINITE;

  constructor(readonly plan: Plan) {
    this.bundles = new Bundles(plan.problem);
    this.descent = new Descent(plan);
    this.rootPrice = new Float64Array(plan.problem.reviewers);
  }

  /** Gives nomination p its cheapest bundle at `price`; false when it has none. */
  seatCheapest(p: number, price: Float64Array): boolean {
    const { plan, bundles } = this;
    const row = p * plan.problem.reviewers;
    const { cost } = plan.objective;
    const least = bundles.cheapest(p, plan.access, (r) => cost[row + r]! - price[r]!, plan.floor);
    if (least === INFINITE) return false;
    plan.seat(p, bundles.found);
    return true;
  }

  /**
   * Looks for a plan that costs at most `limit`, and goes on to the cheapest unless one costs at most `enough`.
   * Every nomination must have a bundle that is sound. The best plan found is the plan afterwards; without one, some plan is.
   * @param budget graph searches before it gives up
   */
  minimise(limit: number, enough: number, budget: number): Verdict {
    this.best = null;
    this.limit = limit;
    this.enough = enough;
    this.end = this.descent.searches + budget;
    this.spent = false;
    this.node(0);
    const best = this.best as Snapshot | null;
    if (best !== null) this.plan.restore(best);
    if (best !== null && (best.cost <= enough || !this.spent)) return 'found';
    return this.spent ? 'undecided' : 'none';
  }

  /** Whether `minimise` found any plan within its limit, also when it came back undecided. */
  get foundAny(): boolean {
    return this.best !== null;
  }

  /** Graph searches so far. */
  get searches(): number {
    return this.descent.searches;
  }

  private note(): void {
    if (this.plan.cost > this.limit) return;
    this.best = this.plan.snapshot();
    this.limit = this.plan.cost - 1;
  }

  private get done(): boolean {
    return this.spent || (this.best !== null && this.best.cost <= this.enough);
  }

  private node(depth: number): void {
    const { plan, descent } = this;
    let bound: Bound;
    let price: Float64Array;
    for (;;) {
      descent.run();
      this.note();
      price = pricesFrom(plan, descent.distance);
      if (depth === 0) this.rootPrice = price;
      if (this.done) return;
      bound = boundAt(plan, this.bundles, price);
      if (depth === 0) this.rootBound = bound.value;
      if (bound.value > this.limit) return;
      if (descent.searches > this.end) {
        this.spent = true;
        return;
      }
      if (!this.tryBundles(bound.astray, price)) break;
    }
    this.branch(depth, bound.astray[0]!.p, price);
  }

  /** Gives single nominations that stray from the prices their cheapest bundle, and keeps the first that helps. */
  private tryBundles(astray: Bound['astray'], price: Float64Array): boolean {
    const { plan, descent } = this;
    const before = plan.snapshot();
    for (const { p } of astray.slice(0, TRIES)) {
      this.seatCheapest(p, price);
      descent.run();
      if (plan.cost < before.cost) return true;
      plan.restore(before);
    }
    return false;
  }

  /** Settles a pair that nomination p would have at these prices and has not: it must, then it may not. */
  private branch(depth: number, p: number, price: Float64Array): void {
    const { plan } = this;
    const row = p * plan.problem.reviewers;
    const { cost } = plan.objective;
    const before = plan.snapshot();
    this.bundles.cheapest(p, plan.access, (r) => cost[row + r]! - price[r]!, plan.floor);
    const wished = this.bundles.found.slice(0, plan.problem.need[p]!);
    const r = wished.find((member) => plan.has[row + member] === 0)!;
    for (const state of [FIXED, BARRED]) {
      plan.narrow(p, r, state);
      if (state === BARRED || this.seatCheapest(p, price)) this.node(depth + 1);
      plan.narrow(p, r, OPEN);
      plan.restore(before);
      if (this.done) return;
    }
  }
}
