// Checks assignments and blocking sets from the instance alone, and solves tiny instances by trying everything; shares no code with the solver.
import type { MadeInstance } from './assignment-instances';

type Pairs = readonly (readonly [number, number])[];

/** The parts of an answer that are checked. */
export interface ClaimedPlan {
  pairs: [number, number][];
  total: number;
  worst: number;
  loads: number[];
  bound: { worst: number; total: number; proved: boolean; gap: number };
  comparability: number;
}

export interface ClaimedBlocking {
  nominations: number[];
  reviewers: number[];
  need: number;
  have: number;
  by?: string;
}

const key = (p: number, r: number) => `${p} ${r}`;
const setOf = (pairs: Pairs | undefined) => new Set((pairs ?? []).map(([p, r]) => key(p, r)));

function reviewsOf(instance: MadeInstance, p: number): number {
  const fixed = new Set([...setOf(instance.pinned), ...setOf(instance.finished)]);
  let least = 0;
  for (let r = 0; r < instance.R; r++) if (fixed.has(key(p, r))) least++;
  return Math.max(least, instance.reviews?.[p] ?? instance.k);
}

/** A nomination that asks for no review, for all that one is finished, does not count as the worst served. */
function isServed(instance: MadeInstance, p: number): boolean {
  return (instance.reviews?.[p] ?? instance.k) > 0;
}

function limitOf(instance: MadeInstance, r: number): number {
  const limit = instance.maxloads?.[r] ?? instance.maxload ?? instance.P;
  return Math.max(
    limit,
    new Set((instance.finished ?? []).filter(([, who]) => who === r).map(([p]) => p)).size,
  );
}

/** Which pairs may be in a plan: no conflict that stands, unless fixed by hand or already done. */
function allowedPairs(instance: MadeInstance): Set<string> {
  const [coi, lifted, forbidden] = [setOf(instance.coi), setOf(instance.lifted), setOf(instance.forbidden)];
  const finished = setOf(instance.finished);
  const allowed = new Set<string>();
  for (let p = 0; p < instance.P; p++) {
    for (let r = 0; r < instance.R; r++) {
      const pair = key(p, r);
      const conflict = forbidden.has(pair) || (coi.has(pair) && !lifted.has(pair));
      if (!conflict || finished.has(pair)) allowed.add(pair);
    }
  }
  return allowed;
}

/** Whether these reviewers may sit together on p; those fixed there are not held against each other. */
function together(instance: MadeInstance, p: number, members: readonly number[]): boolean {
  const fixed = new Set([...setOf(instance.pinned), ...setOf(instance.finished)]);
  const free = (r: number) => !fixed.has(key(p, r));
  for (const [a, b] of instance.apart ?? []) {
    if (a !== b && members.includes(a) && members.includes(b) && (free(a) || free(b))) return false;
  }
  for (const { reviewers, limit } of instance.groups ?? []) {
    const seated = members.filter((r) => reviewers.includes(r));
    if (seated.length > limit && seated.some(free)) return false;
  }
  return true;
}

/** Mean effective resistance from its meaning: put one unit of current in at a and out at b, and read the voltage. */
export function meanResistance(instance: MadeInstance, pairs: Pairs): number {
  const { R } = instance;
  const laplacian = Array.from({ length: R }, () => new Array<number>(R).fill(0));
  for (let p = 0; p < instance.P; p++) {
    const members = pairs.filter(([at]) => at === p).map(([, r]) => r);
    for (const a of members) {
      for (const b of members) laplacian[a]![b]! += (a === b ? 1 : 0) - 1 / members.length;
    }
  }
  let sum = 0;
  for (let b = 1; b < R; b++) {
    // Reviewer b is the ground: the inverse of the rest gives the voltages against b on its diagonal.
    const rest = laplacian.filter((_, r) => r !== b).map((row) => row.filter((_, r) => r !== b));
    const inverse = inverted(rest);
    for (let a = 0; a < b; a++) sum += inverse[a]![a]!;
  }
  return sum / ((R * (R - 1)) / 2);
}

function inverted(matrix: number[][]): number[][] {
  const size = matrix.length;
  const wide = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let row = i + 1; row < size; row++)
      if (Math.abs(wide[row]![i]!) > Math.abs(wide[pivot]![i]!)) pivot = row;
    [wide[i], wide[pivot]] = [wide[pivot]!, wide[i]!];
    const by = wide[i]![i]!;
    wide[i] = wide[i]!.map((value) => value / by);
    for (let row = 0; row < size; row++) {
      const factor = wide[row]![i]!;
      if (row !== i && factor !== 0) wide[row] = wide[row]!.map((value, j) => value - factor * wide[i]![j]!);
    }
  }
  return wide.map((row) => row.slice(size));
}

/** Everything that is wrong with a plan's constraints; empty when nothing is. */
export function brokenRules(instance: MadeInstance, pairs: Pairs): string[] {
  const faults: string[] = [];
  const allowed = allowedPairs(instance);
  const planned = setOf(pairs);
  if (planned.size !== pairs.length) faults.push('a pair twice');
  for (const [p, r] of pairs) {
    const exists =
      Number.isInteger(p) && Number.isInteger(r) && p >= 0 && r >= 0 && p < instance.P && r < instance.R;
    if (!exists) faults.push(`no such pair ${key(p, r)}`);
    else if (!allowed.has(key(p, r))) faults.push(`conflict ${key(p, r)}`);
  }
  for (const pair of [...setOf(instance.pinned), ...setOf(instance.finished)]) {
    if (!planned.has(pair)) faults.push(`fixed pair left out: ${pair}`);
  }
  for (let p = 0; p < instance.P; p++) {
    const members = pairs.filter(([at]) => at === p).map(([, r]) => r);
    if (members.length !== reviewsOf(instance, p))
      faults.push(`nomination ${p} has ${members.length} reviews`);
    if (!together(instance, p, members))
      faults.push(`nomination ${p} has reviewers who are to be kept apart`);
  }
  for (let r = 0; r < instance.R; r++) {
    const load = pairs.filter(([, who]) => who === r).length;
    if (load > limitOf(instance, r)) faults.push(`reviewer ${r} has ${load}`);
  }
  return faults;
}

/** Everything that is wrong with an answer: rules, figures, and (plain instances) loads that could be more equal. */
export function faultsOf(instance: MadeInstance, plan: ClaimedPlan): string[] {
  const faults = brokenRules(instance, plan.pairs);
  const loads = new Array<number>(instance.R).fill(0);
  const sums = new Array<number>(instance.P).fill(0);
  for (const [p, r] of plan.pairs) {
    loads[r]!++;
    sums[p]! += Math.round(instance.aff[p]![r]! * 10000);
  }
  const total = sums.reduce((sum, value) => sum + value, 0) / 10000;
  const worst = Math.min(...sums.filter((_, p) => isServed(instance, p))) / 10000;
  if (JSON.stringify(loads) !== JSON.stringify(plan.loads)) faults.push('loads');
  if (plan.total !== total) faults.push(`total ${plan.total} is ${total}`);
  if (Number.isFinite(worst) && plan.worst !== worst) faults.push(`worst ${plan.worst} is ${worst}`);
  if (plan.bound.worst < plan.worst || plan.bound.total < plan.total)
    faults.push('a bound is below the plan');
  if (plan.bound.proved && (plan.bound.worst !== plan.worst || plan.bound.gap !== 0))
    faults.push('not proved');
  const plain = !instance.apart?.length && !instance.groups?.length;
  if (plain && unevenChain(instance, plan.pairs)) faults.push('loads could be more equal');
  return faults;
}

/** Whether work can be passed along nominations from a reviewer to one with at least two reviews fewer and room. */
function unevenChain(instance: MadeInstance, pairs: Pairs): boolean {
  const allowed = allowedPairs(instance);
  const planned = setOf(pairs);
  const fixed = new Set([...setOf(instance.pinned), ...setOf(instance.finished)]);
  const loads = new Array<number>(instance.R).fill(0);
  const passes: Set<number>[] = loads.map(() => new Set());
  for (const [p, r] of pairs) {
    loads[r]!++;
    if (fixed.has(key(p, r))) continue;
    for (let s = 0; s < instance.R; s++) {
      if (allowed.has(key(p, s)) && !planned.has(key(p, s))) passes[r]!.add(s);
    }
  }
  for (let from = 0; from < instance.R; from++) {
    const reached = new Set([from]);
    for (const r of reached) {
      if (loads[r]! + 1 < loads[from]! && loads[r]! < limitOf(instance, r)) return true;
      for (const s of passes[r]!) reached.add(s);
    }
  }
  return false;
}

function bundlesOf(instance: MadeInstance, p: number, allowed: Set<string>, size: number): number[][] {
  const must = Array.from({ length: instance.R }, (_, r) => r).filter(
    (r) => setOf(instance.pinned).has(key(p, r)) || setOf(instance.finished).has(key(p, r)),
  );
  const bundles: number[][] = [];
  const grow = (members: number[], from: number) => {
    if (members.length === size) {
      if (must.every((r) => members.includes(r)) && together(instance, p, members)) bundles.push(members);
      return;
    }
    for (let r = from; r < instance.R; r++) if (allowed.has(key(p, r))) grow([...members, r], r + 1);
  };
  grow([], 0);
  return bundles;
}

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

/** Whether these nominations alone can get their reviews: bipartite augmenting paths, for plain instances. */
function plainFeasible(instance: MadeInstance, nominations: readonly number[]): boolean {
  const allowed = allowedPairs(instance);
  const fixed = new Set([...setOf(instance.pinned), ...setOf(instance.finished)]);
  const seats: Set<number>[] = Array.from({ length: instance.R }, () => new Set());
  const room = Array.from({ length: instance.R }, (_, r) => limitOf(instance, r));
  for (const pair of fixed) {
    const [p, r] = pair.split(' ').map(Number) as [number, number];
    if (nominations.includes(p)) seats[r]!.add(p);
    else room[r]!--;
  }
  const seat = (p: number, tried: Set<number>): boolean => {
    for (let r = 0; r < instance.R; r++) {
      if (!allowed.has(key(p, r)) || seats[r]!.has(p) || tried.has(r)) continue;
      tried.add(r);
      if (seats[r]!.size < room[r]!) {
        seats[r]!.add(p);
        return true;
      }
      for (const other of Array.from(seats[r]!)) {
        if (fixed.has(key(other, r))) continue;
        seats[r]!.delete(other);
        seats[r]!.add(p);
        if (seat(other, tried)) return true;
        seats[r]!.delete(p);
        seats[r]!.add(other);
      }
    }
    return false;
  };
  for (const p of nominations) {
    const seated = seats.filter((members) => members.has(p)).length;
    for (let n = seated; n < reviewsOf(instance, p); n++) if (!seat(p, new Set())) return false;
  }
  return true;
}

/** Everything that is wrong with a blocking set: its count, reckoned by hand, and whether it could be smaller. */
export function blockingFaults(instance: MadeInstance, blocking: ClaimedBlocking): string[] {
  const { nominations, reviewers, need, have } = blocking;
  const faults: string[] = [];
  if (!(need > have)) faults.push('need is not above have');
  if (blocking.by === 'pinned') return [...faults, ...pinnedFaults(instance, blocking)];
  const plain = !instance.apart?.length && !instance.groups?.length;
  const feasible = (part: number[]) =>
    plain ? plainFeasible(instance, part) : bestByTrying(instance, null, part) !== null;
  if (feasible(nominations)) faults.push('the nominations are not blocked');
  for (const p of nominations) {
    if (!feasible(nominations.filter((other) => other !== p))) faults.push(`blocked without ${p} as well`);
  }
  const counts = [plainNeed(instance, nominations, reviewers)];
  if (!plain) counts.push(bundleNeed(instance, nominations, reviewers));
  const supply = supplyOf(instance, nominations, reviewers);
  if (counts.includes(need) && supply === have) return faults;
  const all = nominations.reduce((sum, p) => sum + reviewsOf(instance, p), 0);
  if (plain || need !== all || have !== mostSeated(instance, nominations)) {
    faults.push(`need ${need} of ${have}, by hand ${counts.join(' or ')} of ${supply}`);
  }
  return faults;
}

/** One reviewer, pinned to a conflict or to more than the limit leaves beside what is finished. */
function pinnedFaults(
  instance: MadeInstance,
  { nominations, reviewers, need, have }: ClaimedBlocking,
): string[] {
  const [r] = reviewers as [number];
  const finished = setOf(instance.finished);
  const pinned = nominations.filter((p) => setOf(instance.pinned).has(key(p, r)) && !finished.has(key(p, r)));
  if (reviewers.length !== 1 || pinned.length !== need || need !== nominations.length)
    return ['not pinned there'];
  const barred = need === 1 && have === 0 && !allowedPairs(instance).has(key(nominations[0]!, r));
  const limit = instance.maxloads?.[r] ?? instance.maxload ?? instance.P;
  let done = 0;
  for (let p = 0; p < instance.P; p++) if (finished.has(key(p, r))) done++;
  const full = need === have + 1 && have === Math.max(0, limit - done);
  return barred || full ? [] : [`pinned ${need} of ${have}`];
}

/** What these nominations need from these reviewers when all others who may review them do. */
function plainNeed(
  instance: MadeInstance,
  nominations: readonly number[],
  reviewers: readonly number[],
): number {
  const allowed = allowedPairs(instance);
  return nominations.reduce((need, p) => {
    let others = 0;
    for (let r = 0; r < instance.R; r++) if (allowed.has(key(p, r)) && !reviewers.includes(r)) others++;
    return need + reviewsOf(instance, p) - others;
  }, 0);
}

/** The same where some reviewers must be kept apart: the fewest of these reviewers in any lawful bundle. */
function bundleNeed(
  instance: MadeInstance,
  nominations: readonly number[],
  reviewers: readonly number[],
): number {
  const allowed = allowedPairs(instance);
  return nominations.reduce((need, p) => {
    const bundles = bundlesOf(instance, p, allowed, reviewsOf(instance, p));
    return need + Math.min(...bundles.map((members) => members.filter((r) => reviewers.includes(r)).length));
  }, 0);
}

/** What these reviewers can give these nominations: their limits less what is fixed elsewhere, one for each nomination at most. */
function supplyOf(
  instance: MadeInstance,
  nominations: readonly number[],
  reviewers: readonly number[],
): number {
  const allowed = allowedPairs(instance);
  const fixed = new Set([...setOf(instance.pinned), ...setOf(instance.finished)]);
  return reviewers.reduce((sum, r) => {
    let open = 0;
    let elsewhere = 0;
    for (let p = 0; p < instance.P; p++) {
      if (!nominations.includes(p)) elsewhere += fixed.has(key(p, r)) ? 1 : 0;
      else if (allowed.has(key(p, r))) open++;
    }
    return sum + Math.min(limitOf(instance, r) - elsewhere, open);
  }, 0);
}

/** The most reviews that can be given to these nominations, by trying; null for what is not tiny. */
function mostSeated(instance: MadeInstance, nominations: readonly number[]): number | null {
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
