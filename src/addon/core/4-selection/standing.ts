// What a nomination has got: its scores, raw and adjusted, and everything that ties are decided by.
import { hundredths, isDeliberation, type Round, type TieRule } from '../3-review/rounds';
import type { Review, Strictness } from './strictness';

export interface Candidate {
  id: string;
  name: string;
  unit: string;
  post: string;
  category: string;
  /** 个人, 团队 or 单位. */
  kind: string;
  /** To the campaign's own questions; none unless told. */
  answers?: string[];
  facts?: { sex: string; ethnicity: string; political_status: string };
  /** The score with which it came out of the round before; what a round without scores ranks by. */
  prior?: number;
  /** Honoured or awarded by media. */
  honoured: boolean;
  receivedAt: number;
}

/** A counted review: totals in points, the first criterion's mark too. */
export interface CountedReview extends Review {
  first: number;
}

export interface Standing {
  candidate: Candidate;
  count: number;
  raw: number | null;
  adjusted: number | null;
  /** Highest less lowest total. */
  spread: number | null;
  /** What is ranked by, bonus included; null when there are too few scores. */
  score: number | null;
  /** By tie rule: what is compared when scores are equal; higher goes first. */
  ties: Record<TieRule, number>;
}

/** Standings of all candidates, in the order given; a nomination below `round.least` scores has none. */
export function standingsOf(
  candidates: readonly Candidate[],
  reviews: readonly CountedReview[],
  round: Round,
  strictness: Strictness,
): Standing[] {
  const own = new Map<string, CountedReview[]>();
  for (const review of [...reviews].sort((a, b) => (a.reviewerId < b.reviewerId ? -1 : 1))) {
    const list = own.get(review.nominationId);
    if (list === undefined) own.set(review.nominationId, [review]);
    else list.push(review);
  }
  return candidates.map((candidate) => {
    const given = own.get(candidate.id) ?? [];
    const totals = given.map(({ total }) => total);
    const fair = given.map(({ reviewerId, total }) => total - (strictness.effects.get(reviewerId) ?? 0));
    const raw = totals.length === 0 ? null : hundredths(mean(totals));
    const adjusted = fair.length === 0 ? null : hundredths(mean(fair));
    const enough = totals.length >= round.least;
    const basis = isDeliberation(round) ? (candidate.prior ?? 0) : adjusted;
    const bonus = isDeliberation(round) ? 0 : bonusOf(candidate, round.priority);
    const score = !enough || basis === null ? null : hundredths(basis + bonus);
    const spread = totals.length === 0 ? null : hundredths(Math.max(...totals) - Math.min(...totals));
    return {
      candidate,
      count: totals.length,
      raw,
      adjusted,
      spread,
      score,
      ties: {
        media: candidate.honoured ? 1 : 0,
        median: fair.length === 0 ? 0 : hundredths(median(fair)),
        lowest: fair.length === 0 ? 0 : hundredths(Math.min(...fair)),
        spread: -(spread ?? 0),
        first: given.length === 0 ? 0 : hundredths(mean(given.map(({ first }) => first))),
        received: -candidate.receivedAt,
      },
    };
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Points on top of the reviewers' score. */
export function bonusOf({ honoured }: Pick<Candidate, 'honoured'>, priority: Round['priority']): number {
  return priority.kind === 'bonus' && honoured ? priority.points : 0;
}

export function withoutBonus(standings: readonly Standing[], priority: Round['priority']): Standing[] {
  if (priority.kind !== 'bonus') return [...standings];
  return standings.map((each) =>
    each.score === null
      ? each
      : { ...each, score: hundredths(each.score - bonusOf(each.candidate, priority)) },
  );
}
