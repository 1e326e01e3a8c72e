// Limits on the make-up of the list, measured on those who are in; the enforced ones have shaped the list before.
import type { CompositionLimit } from '../3-review/rounds';
import type { Candidate, Standing } from './standing';

export interface Measured {
  limit: CompositionLimit;
  /** Names that count. */
  names: string[];
  of: number;
  kept: boolean;
}

/** Whether a limit counts a candidate. */
export function countsFor({ by, words }: CompositionLimit, { post, category }: Candidate): boolean {
  return words.some((word) => (by === 'post' ? post.includes(word) : category === word));
}

export function measure(limits: readonly CompositionLimit[], inside: readonly Standing[]): Measured[] {
  return limits.map((limit) => {
    const counted = inside.filter(({ candidate }) => countsFor(limit, candidate));
    // Whole people against a share of whole people: no rounding can tip it.
    const share = counted.length * 100 - limit.percent * inside.length;
    return {
      limit,
      names: counted.map(({ candidate }) => candidate.name),
      of: inside.length,
      kept: limit.bound === 'atMost' ? share <= 1e-9 : share >= -1e-9,
    };
  });
}
