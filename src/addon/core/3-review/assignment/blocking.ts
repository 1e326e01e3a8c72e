// Why reviews cannot all be given: an irreducible set of nominations, and the count that anyone can check by hand.
import { fitAll } from './assign';
import { Bundles } from './bundles';
import { BARRED, FIXED, INFINITE, OPEN, type Problem } from './instance';

/**
 * These nominations need `need` reviews from these reviewers, who can give `have` at most.
 *
 * by `count`: a nomination needs from these reviewers what all others who may review it cannot give; `have` is the sum of
 * their limits, less what is fixed elsewhere, and no reviewer gives a nomination more than one. Without apart and groups
 * it always is a count. by `pinned`: one reviewer is pinned to more than may be.
 * by `search`: reviewers to keep apart block in a way that no single count shows; then all who may review these
 * nominations are listed, `need` is all their reviews, and `have` the most that an exhaustive search could seat.
 */
export interface Blocking {
  nominations: number[];
  reviewers: number[];
  need: number;
  have: number;
  by: 'count' | 'search' | 'pinned';
  /** Without any one of the nominations the rest could be done; false only when the budget ran out before that was sure. */
  irreducible: boolean;
}

/** Graph searches for one question, and for all questions of a reduction. */
const BUDGET = 6000;
const BUDGET_OF_ALL = 150000;

/** The problem of some nominations alone; what is fixed on the others has used up room. */
export function only(problem: Problem, nominations: readonly number[]): Problem {
  const { reviewers } = problem;
  const pick = <A extends Uint8Array | Int32Array>(from: A, to: A): A => {
    nominations.forEach((p, at) => {
      to.set(from.subarray(p * reviewers, (p + 1) * reviewers), at * reviewers);
    });
    return to;
  };
  const access = pick(problem.access, new Uint8Array(nominations.length * reviewers));
  const fixedLoad = new Int32Array(reviewers);
  for (let i = 0; i < access.length; i++)
    if (access[i] === FIXED) fixedLoad[i % reviewers] = fixedLoad[i % reviewers]! + 1;
  return {
    ...problem,
    nominations: nominations.length,
    need: Int32Array.from(nominations, (p) => problem.need[p]!),
    served: Uint8Array.from(nominations, (p) => problem.served[p]!),
    room: problem.room.map((room, r) => room - (problem.fixedLoad[r]! - fixedLoad[r]!)),
    fixedLoad,
    weight: pick(problem.weight, new Int32Array(nominations.length * reviewers)),
    access,
    previous: null,
  };
}

/** Takes nominations away, many at a time and then one by one, as long as the rest stays blocked. */
function reduced(problem: Problem, all: number[]): { nominations: number[]; sure: boolean } {
  let rest = all;
  let sure = true;
  let left = BUDGET_OF_ALL;
  // What is left of the last blocked plan is nearly right for the next question.
  let bundles: (Int32Array | undefined)[] = [];
  const blocked = (nominations: number[], last: boolean): boolean => {
    const start = nominations.map((p) => bundles[p]);
    const result = fitAll(only(problem, nominations), null, Math.min(left, BUDGET), start);
    left -= result.searches;
    if (result.state === 'undecided' && last) sure = false;
    if (result.state !== 'blocked') return false;
    if (result.search !== null) {
      const { slots, start: from } = result.search.plan;
      bundles = [];
      nominations.forEach((p, at) => {
        bundles[p] = slots.slice(from[at]!, from[at + 1]!);
      });
    }
    return true;
  };
  for (let size = Math.ceil(all.length / 2); ; size = Math.ceil(size / 2)) {
    for (let from = 0; from < rest.length; ) {
      const without = [...rest.slice(0, from), ...rest.slice(from + size)];
      if (left > 0 && blocked(without, size === 1)) rest = without;
      else from += size;
    }
    if (size === 1) return { nominations: rest, sure: sure && left > 0 };
  }
}

interface Counted {
  among: boolean[];
  need: number;
  have: number;
}

/** How many nominations each reviewer may review. */
function mayReview(problem: Problem): number[] {
  return Array.from({ length: problem.reviewers }, (_, r) => {
    let times = 0;
    for (let p = 0; p < problem.nominations; p++)
      if (problem.access[p * problem.reviewers + r] !== BARRED) times++;
    return times;
  });
}

/** What `among` can give: their limits, or as many as there are nominations that they may review. */
function supply(problem: Problem, among: boolean[]): number {
  const times = mayReview(problem);
  return problem.room.reduce((sum, room, r) => sum + (among[r] ? Math.min(room, times[r]!) : 0), 0);
}

/** Without reviewers to keep apart: those whose limit is what blocks; for a single nomination, all who may review it. */
function plainCount(problem: Problem): Counted {
  const single = problem.nominations === 1;
  const among = mayReview(problem).map((n, r) => (single ? n > 0 : problem.room[r]! < n));
  let need = 0;
  for (let p = 0; p < problem.nominations; p++) {
    need += problem.need[p]!;
    for (let r = 0; r < problem.reviewers; r++) {
      if (!among[r] && problem.access[p * problem.reviewers + r] !== BARRED) need--;
    }
  }
  return { among, need, have: supply(problem, among) };
}

/** How many reviews must come from `among`, whatever legal bundles are chosen; Infinity when there are none. */
function bundleCount(problem: Problem, among: boolean[]): Counted {
  const bundles = new Bundles(problem);
  let need = 0;
  for (let p = 0; p < problem.nominations; p++) {
    need += bundles.cheapest(p, problem.access, (r) => (among[r] ? 1 : 0), -INFINITE);
  }
  return { among, need, have: supply(problem, among) };
}

/** Sets of reviewers that the search's prices suggest, dearest first. */
function suggested(problem: Problem): boolean[][] {
  const times = mayReview(problem);
  const result = fitAll(problem, null, BUDGET);
  if (result.state !== 'blocked' || result.search === null) return [];
  const { rootPrice } = result.search;
  const levels = Array.from(new Set(rootPrice)).sort((a, b) => a - b);
  return levels.map((level) => times.map((n, r) => n > 0 && rootPrice[r]! <= level));
}

/** The fewest reviews that stay without a reviewer; at least 1 of a blocked problem, and 1 when the budget ran out. */
function missing(problem: Problem): number {
  const { nominations, reviewers } = problem;
  let total = 0;
  for (const n of problem.need) total += n;
  for (let blanks = 1; blanks < total; blanks++) {
    const wide = reviewers + blanks;
    const stretch = <A extends Uint8Array | Int32Array>(from: A, to: A): A => {
      for (let p = 0; p < nominations; p++)
        to.set(from.subarray(p * reviewers, (p + 1) * reviewers), p * wide);
      return to;
    };
    const apart = problem.apart === null ? null : new Uint8Array(wide * wide);
    if (apart !== null) {
      for (let a = 0; a < reviewers; a++)
        apart.set(problem.apart!.subarray(a * reviewers, (a + 1) * reviewers), a * wide);
    }
    const { state } = fitAll(
      {
        ...problem,
        reviewers: wide,
        room: Int32Array.from({ length: wide }, (_, r) => (r < reviewers ? problem.room[r]! : 1)),
        fixedLoad: Int32Array.from({ length: wide }, (_, r) => (r < reviewers ? problem.fixedLoad[r]! : 0)),
        weight: stretch(problem.weight, new Int32Array(nominations * wide)),
        access: stretch(problem.access, new Uint8Array(nominations * wide).fill(OPEN)),
        apart,
        groups: problem.groups.map(({ members, limit }) => {
          const stretched = new Uint8Array(wide);
          stretched.set(members);
          return { members: stretched, limit };
        }),
        groupsOf: [...problem.groupsOf, ...Array.from({ length: blanks }, () => [])],
      },
      null,
      BUDGET,
    );
    if (state === 'fits') return blanks;
    if (state === 'undecided') return 1;
  }
  return Math.max(1, total);
}

/** Says what blocks a problem that is known to be blocked. */
export function blockingOf(problem: Problem): Blocking {
  const all = Array.from({ length: problem.nominations }, (_, p) => p).filter((p) => problem.need[p]! > 0);
  const { nominations, sure } = reduced(problem, all);
  const part = only(problem, nominations);
  const entangled = problem.apart !== null || problem.groups.length > 0;
  const plain = plainCount(part);
  const counts = entangled ? suggested(part).map((among) => bundleCount(part, among)) : [];
  const shown = [plain, ...counts].find(({ need, have }) => need > have && need < INFINITE);
  const named = (among: boolean[]) => among.flatMap((yes, r) => (yes ? [r] : []));
  if (shown !== undefined) {
    const { among, need, have } = shown;
    return { nominations, reviewers: named(among), need, have, by: 'count', irreducible: sure };
  }
  const need = part.need.reduce((sum, n) => sum + n, 0);
  return {
    nominations,
    reviewers: named(mayReview(part).map((n) => n > 0)),
    need,
    have: need - missing(part),
    by: 'search',
    irreducible: sure,
  };
}
