// Random assignment instances from a seed: tight ones that a hidden plan solves, and ones that can be blocked.

export type AssignmentKind = 'plain' | 'apart' | 'groups';

/** The keys of an instance that these tests make; a type of their own, so that tests do not lean on the solver's. */
export interface MadeInstance {
  P: number;
  R: number;
  k: number;
  aff: number[][];
  coi: [number, number][];
  maxload?: number;
  maxloads?: number[];
  reviews?: number[];
  apart?: [number, number][];
  groups?: { reviewers: number[]; limit: number }[];
  pinned?: [number, number][];
  forbidden?: [number, number][];
  lifted?: [number, number][];
  finished?: [number, number][];
  previous?: [number, number][];
}

/** Numbers from 0 to 1, the same for the same seed everywhere (a 32-bit linear congruence, mixed). */
export function chance(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = state ^ (state >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    mixed ^= mixed >>> 12;
    mixed = Math.imul(mixed, 0x297a2d39);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 4294967296;
  };
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = list.slice();
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

interface Wishes {
  apart: [number, number][];
  groups: { reviewers: number[]; limit: number }[];
}

function between(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function wishesOf(kind: AssignmentKind, reviewers: number, random: () => number): Wishes {
  const wishes: Wishes = { apart: [], groups: [] };
  if (kind === 'apart') {
    const density = 0.05 + random() * 0.5;
    for (let a = 0; a < reviewers; a++) {
      for (let b = a + 1; b < reviewers; b++) if (random() < density) wishes.apart.push([a, b]);
    }
  }
  if (kind === 'groups') {
    // Half of them split the reviewers as units do, the others overlap as provinces and units do together.
    const everyone = Array.from({ length: reviewers }, (_, r) => r);
    if (random() < 0.5) {
      const order = shuffled(everyone, random);
      while (order.length > 0) {
        const size = between(random, 1, 4);
        wishes.groups.push({ reviewers: order.splice(0, size), limit: random() < 0.8 ? 1 : 2 });
      }
    } else {
      for (let g = between(random, 1, 5); g > 0; g--) {
        const size = between(random, 2, Math.max(2, Math.floor(reviewers / 2)));
        wishes.groups.push({
          reviewers: shuffled(everyone, random).slice(0, size),
          limit: random() < 0.7 ? 1 : 2,
        });
      }
    }
  }
  return wishes;
}

/** Whether `r` may sit with `members`, by the wishes alone. */
function welcome(wishes: Wishes, members: readonly number[], r: number): boolean {
  if (members.includes(r)) return false;
  if (wishes.apart.some(([a, b]) => (a === r && members.includes(b)) || (b === r && members.includes(a))))
    return false;
  return wishes.groups.every(
    ({ reviewers, limit }) =>
      !reviewers.includes(r) || members.filter((member) => reviewers.includes(member)).length < limit,
  );
}

/**
 * An instance that a hidden plan solves, and few others: loads may go no higher than the plan's, and beside the plan's
 * pairs only few are free of conflict.
 */
export function tightInstance(kind: AssignmentKind, seed: number): MadeInstance {
  const random = chance(seed * 3 + ['plain', 'apart', 'groups'].indexOf(kind));
  for (;;) {
    const R = between(random, 4, 20);
    const P = between(random, 4, 80);
    const k = between(random, 2, Math.min(4, R - 1));
    const wishes = wishesOf(kind, R, random);
    const load = new Array<number>(R).fill(0);
    const plan: number[][] = [];
    const evenness = random();
    for (let p = 0; p < P; p++) {
      const members: number[] = [];
      const order = shuffled(
        Array.from({ length: R }, (_, r) => r),
        random,
      );
      if (random() < evenness) order.sort((a, b) => load[a]! - load[b]!);
      for (const r of order) if (members.length < k && welcome(wishes, members, r)) members.push(r);
      if (members.length < k) break;
      for (const r of members) load[r]!++;
      plan.push(members);
    }
    if (plan.length < P) continue;
    const free = random() ** 2 * 0.9;
    const coi: [number, number][] = [];
    for (let p = 0; p < P; p++) {
      for (let r = 0; r < R; r++) if (!plan[p]!.includes(r) && random() >= free) coi.push([p, r]);
    }
    const maxloads = load.map((n) => n + (random() < 0.1 ? 1 : 0));
    return { P, R, k, aff: affinities(P, R, random), coi: shuffled(coi, random), maxloads, ...kept(wishes) };
  }
}

function kept(wishes: Wishes): Partial<Wishes> {
  return {
    ...(wishes.apart.length > 0 ? { apart: wishes.apart } : {}),
    ...(wishes.groups.length > 0 ? { groups: wishes.groups } : {}),
  };
}

function affinities(P: number, R: number, random: () => number): number[][] {
  return Array.from({ length: P }, () => Array.from({ length: R }, () => Math.round(random() * 100) / 100));
}

/** A small instance of any kind, feasible or not, in which everything may occur. */
export function anyInstance(seed: number, most: { P: number; R: number; k: number }): MadeInstance {
  const random = chance(seed * 7 + 5);
  const R = between(random, 2, most.R);
  const P = between(random, 1, most.P);
  const k = between(random, 1, Math.min(most.k, R));
  const kind = (['plain', 'apart', 'groups'] as const)[Math.floor(random() * 3)]!;
  const wishes = wishesOf(kind, R, random);
  const conflicts = random() * 0.5;
  const coi: [number, number][] = [];
  for (let p = 0; p < P; p++) for (let r = 0; r < R; r++) if (random() < conflicts) coi.push([p, r]);
  const steps = [1, 10, 100][Math.floor(random() * 3)]!;
  const aff = affinities(P, R, random).map((row) => row.map((value) => Math.round(value * steps) / steps));
  const reviews = Array.from({ length: P }, () =>
    random() < 0.8 ? k : between(random, 0, Math.min(k + 1, R)),
  );
  const need = reviews.reduce((sum, n) => sum + n, 0);
  const fair = Math.ceil(need / R);
  const instance: MadeInstance = { P, R, k, aff, coi, ...kept(wishes) };
  if (random() < 0.3) instance.reviews = reviews;
  if (random() < 0.5) instance.maxload = fair + between(random, 0, 2);
  else if (random() < 0.6) instance.maxloads = Array.from({ length: R }, () => between(random, 0, fair + 2));
  const some = (): [number, number][] =>
    Array.from({ length: between(random, 1, 3) }, () => [
      between(random, 0, P - 1),
      between(random, 0, R - 1),
    ]);
  for (const part of ['pinned', 'finished', 'forbidden', 'lifted'] as const) {
    if (random() < 0.2) instance[part] = some();
  }
  return instance;
}
