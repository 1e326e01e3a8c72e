// Limits on the make-up of the list, measured on those who are in; the enforced ones have shaped the list before.
import type { CompositionLimit } from '../3-review/rounds';
import { answersTo } from '../groups';
import type { Candidate, Standing } from './standing';

export interface Measured {
  limit: CompositionLimit;
  /** Names that count. */
  names: string[];
  of: number;
  kept: boolean;
}

/** Whether a limit counts a candidate. */
export function countsFor({ by, words }: CompositionLimit, candidate: Candidate): boolean {
  const { post, category, kind, answers = [], facts } = candidate;
  return words.some((word) => {
    if (by === 'post') return post.includes(word);
    if (by === 'category') return category === word;
    return by === 'group' ? answersTo([category, kind, ...answers], word) : facts?.[by] === word;
  });
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
