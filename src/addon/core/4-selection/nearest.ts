// The nearest change that would have brought somebody in: the score that would have done, everything else as it is.
import { hundredths } from '../3-review/rounds';
import type { Cut } from './cut';
import { type CutRules, compareStandings, tieOrder } from './cut-rules';
import type { Standing } from './standing';

/**
 * A standing with all its reviewers so many points more generous: they would move the mean, the median and the lowest
 * by as much, and leave alone how far they differ and how strict each of them is.
 */
export function raised(standing: Standing, points: number): Standing {
  const more = (value: number): number => hundredths(value + points);
  const { ties } = standing;
  return {
    ...standing,
    raw: standing.raw === null ? null : more(standing.raw),
    adjusted: standing.adjusted === null ? null : more(standing.adjusted),
    score: standing.score === null ? null : more(standing.score),
    ties: { ...ties, median: more(ties.median), lowest: more(ties.lowest) },
  };
}

/**
 * The lowest score above its own with which a candidate who is not in would be in for certain; null when none up to
 * `most` would do, or when the committee has put it out.
 *
 * Places are given from the best down, and what is decided above a rank does not depend on who stands below it. So the
 * candidate has to come before the one whose admission left no place for its kind, or reach a guaranteed place.
 */
export function neededScore(own: Standing, made: Cut, rules: CutRules, most: number): number | null {
  if (own.score === null || rules.committee.has(own.candidate.id)) return null;
  const { priority } = rules;
  const from = priority.kind === 'guarantee' && own.candidate.honoured ? priority.from : null;
  const ahead = (by: Standing): number => {
    const level = raised(own, hundredths(by.score! - own.score!));
    const wins = level.score! > own.score! && compareStandings(level, by, tieOrder(rules)) < 0;
    return wins ? by.score! : hundredths(by.score! + 0.01);
  };
  const closing = made.filling.closing(own);
  const ways: number[] = [];
  if (closing?.phase === 'ranked') ways.push(ahead(closing.by!));
  if (from !== null && closing?.phase === 'guaranteed') ways.push(Math.max(from, ahead(closing.by!)));
  if (from !== null && (closing?.phase === 'ranked' || closing?.phase === 'kept')) ways.push(from);
  const needed = Math.min(...ways);
  return needed <= most ? needed : null;
}
