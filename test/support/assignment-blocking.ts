// Checks a blocking set: its count as anyone would reckon it by hand, and that it could not be smaller.
import type { MadeInstance } from './assignment-instances';
import { allowedPairs, bundlesOf, key, limitOf, reviewsOf, setOf } from './assignment-rules';
import { bestByTrying, mostSeated } from './assignment-trying';

export interface ClaimedBlocking {
  nominations: number[];
  reviewers: number[];
  need: number;
  have: number;
  by?: string;
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
