// The rules of an assignment, read off an instance anew for the verifier: who may review what, how much, and with whom.
import type { MadeInstance } from './assignment-instances';

export type Pairs = readonly (readonly [number, number])[];

export const key = (p: number, r: number) => `${p} ${r}`;

export const setOf = (pairs: Pairs | undefined) => new Set((pairs ?? []).map(([p, r]) => key(p, r)));

export function reviewsOf(instance: MadeInstance, p: number): number {
  const fixed = new Set([...setOf(instance.pinned), ...setOf(instance.finished)]);
  let least = 0;
  for (let r = 0; r < instance.R; r++) if (fixed.has(key(p, r))) least++;
  return Math.max(least, instance.reviews?.[p] ?? instance.k);
}

/** A nomination that asks for no review, for all that one is finished, does not count as the worst served. */
export function isServed(instance: MadeInstance, p: number): boolean {
  return (instance.reviews?.[p] ?? instance.k) > 0;
}

export function limitOf(instance: MadeInstance, r: number): number {
  const limit = instance.maxloads?.[r] ?? instance.maxload ?? instance.P;
  return Math.max(
    limit,
    new Set((instance.finished ?? []).filter(([, who]) => who === r).map(([p]) => p)).size,
  );
}

/** Which pairs may be in a plan: no conflict that stands, unless fixed by hand or already done. */
export function allowedPairs(instance: MadeInstance): Set<string> {
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
export function together(instance: MadeInstance, p: number, members: readonly number[]): boolean {
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

export function bundlesOf(instance: MadeInstance, p: number, allowed: Set<string>, size: number): number[][] {
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
