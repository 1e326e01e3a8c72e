// A late change to a plan that is under way: as few pairs as possible change, finished reviews stay.

import type { Blocking } from './blocking';
import { type AssignmentPlan, readOrBlocked, solve } from './index';
import type { AssignmentInstance, Pair } from './instance';

/** What happened. Numbers are those of the instance; an added nomination gets the next number. */
export type LateChange =
  | { kind: 'recusal'; nomination: number; reviewer: number }
  | { kind: 'departure'; reviewer: number }
  | { kind: 'withdrawal'; nomination: number }
  | { kind: 'addition'; affinities: number[]; conflicts?: number[]; reviews?: number };

export type Replanned =
  | (AssignmentPlan & {
      /** The instance as it is after the change, to plan from next time. */
      instance: AssignmentInstance;
      /** Pairs that the last plan did not have. */
      added: Pair[];
      /** Pairs of the last plan that are gone, whoever ended them. */
      removed: Pair[];
    })
  | { blocking: Blocking; instance: AssignmentInstance }
  | { undecided: true; instance: AssignmentInstance };

/** Reviews per nomination, spelled out. */
function reviewsOf(instance: AssignmentInstance): number[] {
  return instance.reviews?.slice() ?? new Array<number>(instance.P).fill(instance.k ?? 0);
}

function limitsOf(instance: AssignmentInstance): (number | null)[] {
  return instance.maxloads?.slice() ?? new Array<number | null>(instance.R).fill(instance.maxload ?? null);
}

/** The instance after the change; reviewers and nominations keep their numbers. */
function changedInstance(instance: AssignmentInstance, change: LateChange): AssignmentInstance {
  const unpinned = (gone: (p: number, r: number) => boolean) =>
    (instance.pinned ?? []).filter(([p, r]) => !gone(p, r));
  switch (change.kind) {
    case 'recusal': {
      const { nomination, reviewer } = change;
      return {
        ...instance,
        forbidden: [...(instance.forbidden ?? []), [nomination, reviewer]],
        pinned: unpinned((p, r) => p === nomination && r === reviewer),
      };
    }
    case 'departure': {
      const maxloads = limitsOf(instance);
      maxloads[change.reviewer] = 0;
      return { ...instance, maxloads, pinned: unpinned((_, r) => r === change.reviewer) };
    }
    case 'withdrawal': {
      const reviews = reviewsOf(instance);
      reviews[change.nomination] = 0;
      return { ...instance, reviews, pinned: unpinned((p) => p === change.nomination) };
    }
    case 'addition': {
      const p = instance.P;
      const conflicts = (change.conflicts ?? []).map((r): Pair => [p, r]);
      return {
        ...instance,
        P: p + 1,
        aff: [...instance.aff, change.affinities],
        coi: [...(instance.coi ?? []), ...conflicts],
        reviews: [...reviewsOf(instance), change.reviews ?? instance.k ?? 0],
      };
    }
  }
}

/**
 * Plans anew after a late change. Aims, each before the next: every nomination gets its reviews, finished ones stay, no
 * conflict, nobody above the limit; the fewest pairs that the last plan did not have; loads as equal as that leaves them;
 * the worst nomination; the total. A reviewer who departs or recuses keeps the reviews that are finished; so does a
 * nomination that is withdrawn.
 * @param previous the plan under way
 * @param finished its pairs whose reviews are finished
 * @throws InstanceError when the instance, the pairs or the change contradict the instance's form.
 */
export function replan(
  instance: AssignmentInstance,
  previous: readonly Pair[],
  finished: readonly Pair[],
  change: LateChange,
): Replanned {
  const changed: AssignmentInstance = {
    ...changedInstance(instance, change),
    finished: finished.slice(),
    previous: previous.slice(),
  };
  const problem = readOrBlocked(changed);
  if ('blocking' in problem) return { ...problem, instance: changed };
  const kept = problem.previous;
  const answer = solve({ ...problem, previous: null }, kept);
  if (!('pairs' in answer)) return { ...answer, instance: changed };
  const within = (pairs: readonly Pair[]) => {
    const places = new Set(pairs.map(([p, r]) => p * instance.R + r));
    return ([p, r]: Pair) => !places.has(p * instance.R + r);
  };
  return {
    ...answer,
    instance: changed,
    added: answer.pairs.filter(within(previous)),
    removed: previous.filter(within(answer.pairs)),
  };
}
