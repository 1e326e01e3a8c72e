// An assignment instance as it is written in JSON, and the arrays of whole numbers that the solver works on.

/** A pair: index of the nomination, index of the reviewer. */
export type Pair = [nomination: number, reviewer: number];

/** Reviewers of whom at most `limit` may sit on one nomination; a bare list has the limit 1. */
export type Group = number[] | { reviewers: number[]; limit?: number };

/** What `laurel assign` reads. Nominations and reviewers are counted from 0; keys not listed here are ignored. */
export interface AssignmentInstance {
  /** Number of nominations. */
  P: number;
  /** Number of reviewers. */
  R: number;
  /** Reviews that each nomination gets. */
  k?: number;
  /** Reviews per nomination; goes before `k`. */
  reviews?: number[];
  /** Most reviews that one reviewer takes; none given: no limit. */
  maxload?: number;
  /** Most reviews per reviewer; goes before `maxload`. null: no limit. */
  maxloads?: (number | null)[];
  /** Affinity of every nomination (row) to every reviewer; read to four decimals. */
  aff: number[][];
  /** Conflicts of interest. */
  coi?: Pair[];
  /** Conflicts laid down by hand. */
  forbidden?: Pair[];
  /** Conflicts lifted by hand; `forbidden` is stronger. */
  lifted?: Pair[];
  /** Pairs that must be in the plan. */
  pinned?: Pair[];
  /** Pairs whose reviews are finished: they stay, whatever else is asked. */
  finished?: Pair[];
  /** Reviewers who may not sit on the same nomination. */
  apart?: [number, number][];
  groups?: Group[];
  /** The last plan: where all aims leave a choice, its pairs are kept. */
  previous?: Pair[];
}

/** Affinities are whole multiples of 1 / SCALE, so that sums are exact and equal on every machine. */
export const SCALE = 10000;

/** Constants of our own: where scripts run in contexts, each look at a global such as Number or Math is slow. */
export const INFINITE = Number.POSITIVE_INFINITY;

/** What may become of a pair. */
export const BARRED = 0;
export const OPEN = 1;
export const FIXED = 2;

/** An instance in arrays; pairs are found at `nomination * reviewers + reviewer`. */
export interface Problem {
  nominations: number;
  reviewers: number;
  /** Reviews per nomination, never fewer than its fixed pairs. */
  need: Int32Array;
  /** 1 where any review is asked for: a nomination withdrawn after a review was finished is served neither well nor badly. */
  served: Uint8Array;
  /** Most reviews per reviewer, never fewer than the reviewer's fixed pairs. */
  room: Int32Array;
  /** Fixed pairs per reviewer. */
  fixedLoad: Int32Array;
  /** Affinity in units; can be negative. */
  weight: Int32Array;
  /** One unit of `weight`, in 1 / SCALE: the greatest common divisor of all affinities. */
  unit: number;
  access: Uint8Array;
  /** Reviewers × reviewers, 1 where two must be kept apart; null when none are. */
  apart: Uint8Array | null;
  groups: { members: Uint8Array; limit: number }[];
  /** The groups of each reviewer. */
  groupsOf: number[][];
  /** 1 at the pairs of the last plan; null without one. */
  previous: Uint8Array | null;
}

/** The instance contradicts its own form: `key` names the part, `at` the place in it. */
export class InstanceError extends Error {
  constructor(
    readonly key: string,
    readonly at = '',
  ) {
    super(`instance: ${key}${at === '' ? '' : ` ${at}`}`);
  }
}

/** Two wishes of the organizer that cannot both be met: the reviewer is pinned where a conflict or the limit forbids it. */
export class PinnedTooMuch extends Error {
  constructor(
    readonly nominations: number[],
    readonly reviewer: number,
    readonly have: number,
  ) {
    super('pinned pairs cannot be kept');
  }
}

function count(value: unknown, key: string, at = ''): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new InstanceError(key, at);
  return value;
}

function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** Greater affinities would leave no room for exact sums. */
const GREATEST = 10000;
const { round } = Math;

function readWeights(
  aff: unknown,
  nominations: number,
  reviewers: number,
): { weight: Int32Array; unit: number } {
  const weight = new Int32Array(nominations * reviewers);
  if (!Array.isArray(aff) || aff.length !== nominations) throw new InstanceError('aff');
  let unit = 0;
  for (let p = 0; p < nominations; p++) {
    const row: unknown = aff[p];
    if (!Array.isArray(row) || row.length !== reviewers) throw new InstanceError('aff', `[${p}]`);
    for (let r = 0; r < reviewers; r++) {
      const value: unknown = row[r];
      if (typeof value !== 'number' || !(value <= GREATEST && value >= -GREATEST)) {
        throw new InstanceError('aff', `[${p}][${r}]`);
      }
      const scaled = round(value * SCALE);
      weight[p * reviewers + r] = scaled;
      if (unit === 0 || scaled % unit !== 0) unit = divisor(unit, scaled < 0 ? -scaled : scaled);
    }
  }
  if (unit > 1) for (let i = 0; i < weight.length; i++) weight[i] = weight[i]! / unit;
  return { weight, unit: unit || 1 };
}

/** Calls `mark` with the place of each pair; a pair that names nobody is an error. */
function eachPair(
  list: unknown,
  key: string,
  rows: number,
  columns: number,
  mark: (at: number) => void,
): void {
  if (list === undefined || list === null) return;
  if (!Array.isArray(list)) throw new InstanceError(key);
  list.forEach((pair: unknown, index) => {
    const [a, b] = Array.isArray(pair) ? pair : [];
    if (!Number.isInteger(a) || !Number.isInteger(b) || a < 0 || b < 0 || a >= rows || b >= columns) {
      throw new InstanceError(key, `[${index}]`);
    }
    mark(a * columns + b);
  });
}

function readApart(instance: AssignmentInstance, reviewers: number): Uint8Array | null {
  const apart = new Uint8Array(reviewers * reviewers);
  let any = false;
  eachPair(instance.apart, 'apart', reviewers, reviewers, (at) => {
    const [a, b] = [Math.floor(at / reviewers), at % reviewers];
    if (a === b) return;
    apart[at] = apart[b * reviewers + a] = 1;
    any = true;
  });
  return any ? apart : null;
}

function readGroups(instance: AssignmentInstance, reviewers: number): Problem['groups'] {
  const list = instance.groups ?? [];
  if (!Array.isArray(list)) throw new InstanceError('groups');
  return list.map((group, index) => {
    const named = Array.isArray(group) ? group : group?.reviewers;
    if (!Array.isArray(named)) throw new InstanceError('groups', `[${index}]`);
    const members = new Uint8Array(reviewers);
    for (const r of named) {
      if (!Number.isInteger(r) || r < 0 || r >= reviewers) throw new InstanceError('groups', `[${index}]`);
      members[r] = 1;
    }
    const limit = Array.isArray(group) ? 1 : count(group.limit ?? 1, 'groups', `[${index}].limit`);
    return { members, limit };
  });
}

/**
 * Reads an instance. What is fixed by hand or finished is exempt from conflicts between fixed pairs themselves
 * (`apart`, `groups`), because it is a decision or a fact; what is added beside it is not.
 * @throws InstanceError when the form is wrong, PinnedTooMuch when pinned pairs meet a conflict or a limit.
 */
export function readInstance(instance: AssignmentInstance): Problem {
  const nominations = count(instance?.P, 'P');
  const reviewers = count(instance.R, 'R');
  const { weight, unit } = readWeights(instance.aff, nominations, reviewers);
  const reviewsOf = instance.reviews ?? [];
  const limits = instance.maxloads ?? [];
  if (instance.reviews && reviewsOf.length !== nominations) throw new InstanceError('reviews');
  if (instance.maxloads && limits.length !== reviewers) throw new InstanceError('maxloads');
  const need = new Int32Array(nominations);
  for (let p = 0; p < nominations; p++) {
    need[p] = instance.reviews ? count(reviewsOf[p], 'reviews', `[${p}]`) : count(instance.k, 'k');
  }
  const served = Uint8Array.from(need, (n) => (n > 0 ? 1 : 0));
  const room = new Int32Array(reviewers);
  for (let r = 0; r < reviewers; r++) {
    const limit = (instance.maxloads ? limits[r] : instance.maxload) ?? nominations;
    room[r] = Math.min(count(limit, instance.maxloads ? 'maxloads' : 'maxload', `[${r}]`), nominations);
  }

  const access = new Uint8Array(nominations * reviewers).fill(OPEN);
  const every = (key: keyof AssignmentInstance, mark: (at: number) => void) =>
    eachPair(instance[key], key, nominations, reviewers, mark);
  const bar = (at: number) => {
    access[at] = BARRED;
  };
  every('coi', bar);
  every('lifted', (at) => {
    access[at] = OPEN;
  });
  every('forbidden', bar);
  const finished = new Uint8Array(nominations * reviewers);
  every('finished', (at) => {
    finished[at] = 1;
  });
  every('pinned', (at) => {
    if (access[at] === BARRED && !finished[at]) {
      throw new PinnedTooMuch([Math.floor(at / reviewers)], at % reviewers, 0);
    }
    access[at] = FIXED;
  });
  every('finished', (at) => {
    access[at] = FIXED;
  });

  const fixedLoad = new Int32Array(reviewers);
  const fixedOf = new Int32Array(nominations);
  for (let r = 0; r < reviewers; r++) {
    const pinned: number[] = [];
    let done = 0;
    for (let p = 0; p < nominations; p++) {
      if (access[p * reviewers + r] !== FIXED) continue;
      if (finished[p * reviewers + r]) done++;
      else pinned.push(p);
      fixedOf[p] = fixedOf[p]! + 1;
    }
    const left = Math.max(0, room[r]! - done);
    if (pinned.length > left) throw new PinnedTooMuch(pinned.slice(0, left + 1), r, left);
    fixedLoad[r] = done + pinned.length;
    room[r] = Math.max(room[r]!, done);
  }
  for (let p = 0; p < nominations; p++) need[p] = Math.max(need[p]!, fixedOf[p]!);

  const groups = readGroups(instance, reviewers);
  const groupsOf = Array.from({ length: reviewers }, (_, r) =>
    groups.flatMap(({ members }, g) => (members[r] === 1 ? [g] : [])),
  );
  let previous: Uint8Array | null = null;
  if (instance.previous) {
    const kept = new Uint8Array(nominations * reviewers);
    every('previous', (at) => {
      kept[at] = 1;
    });
    previous = kept;
  }
  return {
    nominations,
    reviewers,
    need,
    served,
    room,
    fixedLoad,
    weight,
    unit,
    access,
    apart: readApart(instance, reviewers),
    groups,
    groupsOf,
    previous,
  };
}
