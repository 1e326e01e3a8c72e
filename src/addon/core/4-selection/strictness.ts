// How strict each reviewer is: score = nomination + reviewer, reviewer effects by least squares on the reviews that link them.

export interface Review {
  nominationId: string;
  reviewerId: string;
  total: number;
}

export interface Strictness {
  /** Points that a reviewer gives above the others; take it away to adjust. Reviewers without enough reviews: 0. */
  effects: Map<string, number>;
  /** Reviewers whose strictness was worked out, in order of ids. */
  adjusted: string[];
  /** Why nothing is adjusted; null when it is. */
  off: null | 'switched_off' | 'sample' | 'islands';
  /** Points by which one review differs from another of the same nomination once strictness is taken out (standard deviation); null when it cannot be told. */
  residual: number | null;
}

/**
 * `from`: reviews that a reviewer must have given to be adjusted (null: nobody is). The model has no chance in it and
 * reads reviews in the order of their ids, so the answer is the same in whatever order sheets were collected.
 * Off when fewer than two reviewers have the sample, or when no nomination links some of them to the others: then their
 * strictness cannot be told from the nominations' worth.
 */
export function findStrictness(reviews: readonly Review[], from: number | null): Strictness {
  const ordered = [...reviews].sort(
    (a, b) => compare(a.nominationId, b.nominationId) || compare(a.reviewerId, b.reviewerId),
  );
  const byNomination = groups(ordered, (review) => review.nominationId);
  const off = (reason: Strictness['off']): Strictness => ({
    effects: new Map(),
    adjusted: [],
    off: reason,
    residual: residualOf(byNomination, new Map(), 0),
  });
  if (from === null) return off('switched_off');
  const counts = groups(ordered, (review) => review.reviewerId);
  const adjusted = [...counts.keys()].filter((id) => counts.get(id)!.length >= from).sort(compare);
  if (adjusted.length < 2) return off('sample');
  const places = new Map(adjusted.map((id, at) => [id, at]));
  const size = adjusted.length;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  const linked = adjusted.map((_id, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (linked[top] !== top) top = linked[top]!;
    return top;
  };
  for (const all of byNomination.values()) {
    const own = all.filter(({ reviewerId }) => places.has(reviewerId));
    if (own.length < 2) continue;
    const mean = own.reduce((sum, { total }) => sum + total, 0) / own.length;
    for (const one of own) {
      const a = places.get(one.reviewerId)!;
      right[a] = right[a]! + one.total - mean;
      for (const other of own) {
        const b = places.get(other.reviewerId)!;
        matrix[a]![b] = matrix[a]![b]! + (a === b ? 1 : 0) - 1 / own.length;
        linked[root(a)] = root(b);
      }
    }
  }
  if (adjusted.some((_id, at) => root(at) !== root(0))) return off('islands');
  // Effects are only told apart from each other: their mean, weighted by reviews, is set to nought.
  const weights = adjusted.map((id) => counts.get(id)!.length);
  const solution = solveCentred(matrix, right, weights);
  const effects = new Map(adjusted.map((id, at) => [id, solution[at]!]));
  return { effects, adjusted, off: null, residual: residualOf(byNomination, effects, size - 1) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function groups(reviews: readonly Review[], key: (review: Review) => string): Map<string, Review[]> {
  const found = new Map<string, Review[]>();
  for (const review of reviews) {
    const list = found.get(key(review));
    if (list === undefined) found.set(key(review), [review]);
    else list.push(review);
  }
  return found;
}

/** The normal equations have a free constant: the weighted sum of effects is added to each as an equation of its own. */
function solveCentred(matrix: number[][], right: number[], weights: number[]): number[] {
  const size = right.length;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = matrix.map((row, a) => [
    ...row.map((value, b) => value + (weights[a]! * weights[b]!) / (whole * whole)),
    right[a]!,
  ]);
  for (let at = 0; at < size; at += 1) {
    let pivot = at;
    for (let row = at + 1; row < size; row += 1)
      if (Math.abs(rows[row]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = row;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let row = at + 1; row < size; row += 1) {
      const factor = rows[row]![at]! / rows[at]![at]!;
      if (factor === 0) continue;
      for (let column = at; column <= size; column += 1) {
        rows[row]![column] = rows[row]![column]! - factor * rows[at]![column]!;
      }
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    let value = rows[at]![size]!;
    for (let column = at + 1; column < size; column += 1) value -= rows[at]![column]! * solution[column]!;
    solution[at] = value / rows[at]![at]!;
  }
  return solution;
}

function residualOf(
  byNomination: ReadonlyMap<string, Review[]>,
  effects: ReadonlyMap<string, number>,
  spent: number,
): number | null {
  let squares = 0;
  let freedom = -spent;
  for (const reviews of byNomination.values()) {
    const values = reviews.map(({ reviewerId, total }) => total - (effects.get(reviewerId) ?? 0));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const value of values) squares += (value - mean) ** 2;
    freedom += values.length - 1;
  }
  return freedom > 0 ? Math.sqrt(squares / freedom) : null;
}
