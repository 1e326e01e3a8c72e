// Limits on the make-up of the list: measured on those who are in, reported, never enforced.
import type { CompositionLimit } from '../3-review/rounds';
import type { Standing } from './standing';

export interface Measured {
  limit: CompositionLimit;
  /** Names that count. */
  names: string[];
  of: number;
  kept: boolean;
}

export function measure(limits: readonly CompositionLimit[], inside: readonly Standing[]): Measured[] {
  return limits.map((limit) => {
    const counted = inside.filter(({ candidate }) =>
      limit.words.some((word) =>
        limit.by === 'post' ? candidate.post.includes(word) : candidate.category === word,
      ),
    );
    // Whole people against a share of whole people: no rounding can tip it.
    const share = counted.length * 100 - limit.percent * inside.length;
    return {
      limit,
      names: counted.map(({ candidate }) => candidate.name),
      of: inside.length,
      kept: limit.bound === 'atMost' ? share <= 0 : share >= 0,
    };
  });
}
