// Solves tiny instances by trying everything.
import type { MadeInstance } from './assignment-instances';
import {
  allowedPairs,
  bundlesOf,
  isServed,
  key,
  limitOf,
  type Pairs,
  reviewsOf,
  setOf,
} from './assignment-rules';

/** What the best plan of a tiny instance reaches, in the order of the aims; null when there is no plan. */
export interface BestOfAll {
  changes: number;
  squares: number;
  worst: number;
  total: number;
}

const before = (a: BestOfAll, b: BestOfAll) =>
  a.changes - b.changes || a.squares - b.squares || b.worst - a.worst || b.total - a.total;

/**
 * Tries every plan (joined where loads are the same, keeping what may still turn out best).
 * @param previous pairs that a change would leave; empty: changes do not count
 * @param nominations which nominations take part; all when left out
 */
export function bestByTrying(
  instance: MadeInstance,
  previous: Pairs | null = null,
  nominations = Array.from({ length: instance.P }, (_, p) => p),
): BestOfAll | null {
  const allowed = allowedPairs(instance);
  const last = setOf(previous ?? []);
  const limits = Array.from({ length: instance.R }, (_, r) => limitOf(instance, r));
  const fixed = new Set([...setOf(instance.pinned), ...setOf(instance.finished)]);
  // Fixed pairs of nominations that take no part have used up room.
  for (const pair of fixed) {
    const [p, r] = pair.split(' ').map(Number) as [number, number];
    if (!nominations.includes(p)) limits[r]!--;
  }
  let states = new Map<string, { loads: number[]; ends: BestOfAll[] }>();
  const none = { changes: 0, squares: 0, worst: Number.POSITIVE_INFINITY, total: 0 };
  states.set('', { loads: new Array<number>(instance.R).fill(0), ends: [none] });
  for (const p of nominations) {
    const size = reviewsOf(instance, p);
    if (size === 0) continue;
    const next = new Map<string, { loads: number[]; ends: BestOfAll[] }>();
    for (const { loads, ends } of states.values()) {
      for (const bundle of bundlesOf(instance, p, allowed, size)) {
        const after = loads.slice();
        for (const r of bundle) after[r]!++;
        if (after.some((load, r) => load > limits[r]!)) continue;
        const sum = bundle.reduce((total, r) => total + Math.round(instance.aff[p]![r]! * 10000), 0);
        const changed =
          previous === null ? 0 : bundle.filter((r) => !last.has(key(p, r)) && !fixed.has(key(p, r))).length;
        const at = after.join();
        const state = next.get(at) ?? { loads: after, ends: [] };
        next.set(at, state);
        for (const end of ends) {
          const grown = {
            changes: end.changes + changed,
            squares: 0,
            worst: isServed(instance, p) ? Math.min(end.worst, sum) : end.worst,
            total: end.total + sum,
          };
          const beaten = (a: BestOfAll, b: BestOfAll) =>
            b.changes <= a.changes && b.worst >= a.worst && b.total >= a.total;
          if (state.ends.some((other) => beaten(grown, other))) continue;
          state.ends = [...state.ends.filter((other) => !beaten(other, grown)), grown];
        }
      }
    }
    states = next;
  }
  let best: BestOfAll | null = null;
  for (const { loads, ends } of states.values()) {
    const squares = loads.reduce((sum, load) => sum + load * load, 0);
    for (const end of ends) {
      const whole = { ...end, squares };
      if (best === null || before(whole, best) < 0) best = whole;
    }
  }
  return best;
}

/** The most reviews that can be given to these nominations, by trying; null for what is not tiny. */
export function mostSeated(instance: MadeInstance, nominations: readonly number[]): number | null {
  if (instance.R > 8) return null;
  const allowed = allowedPairs(instance);
  const fixed = Array.from(new Set([...setOf(instance.pinned), ...setOf(instance.finished)]), (pair) =>
    pair.split(' ').map(Number),
  );
  const limits = Array.from(
    { length: instance.R },
    (_, r) =>
      limitOf(instance, r) - fixed.filter(([p, who]) => who === r && !nominations.includes(p!)).length,
  );
  let states = new Map<string, { loads: number[]; seated: number }>();
  states.set('', { loads: new Array<number>(instance.R).fill(0), seated: 0 });
  for (const p of nominations) {
    const next = new Map<string, { loads: number[]; seated: number }>();
    const choices: number[][] = [];
    for (let size = 0; size <= reviewsOf(instance, p); size++)
      choices.push(...bundlesOf(instance, p, allowed, size));
    for (const { loads, seated } of states.values()) {
      for (const bundle of choices) {
        const after = loads.slice();
        for (const r of bundle) after[r]!++;
        if (after.some((load, r) => load > limits[r]!)) continue;
        const at = after.join();
        const known = next.get(at);
        if (known === undefined || known.seated < seated + bundle.length) {
          next.set(at, { loads: after, seated: seated + bundle.length });
        }
      }
    }
    states = next;
  }
  return Math.max(...Array.from(states.values(), ({ seated }) => seated));
}
