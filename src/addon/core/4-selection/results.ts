// The results of a round: standings, the cut, and a sentence for every nomination why it is in or out and what would have changed it.

import { fullMark, mostOf, placesOf, type Round } from '../3-review/rounds';
import { type Campaign, kindOfCategory } from '../campaign';
import { saysNothing } from '../chinese/text';
import type { Nomination } from '../nomination';
import { SELECTION_PHRASES as WORDS } from '../phrases/selection';
import { jsonOf, numberOf, type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import { type Measured, measure } from './composition';
import { type Cut, type CutRules, compareStandings, cut, neededScore, type Outcome, tieOrder } from './cut';
import { type Candidate, type CountedReview, type Standing, standingsOf } from './standing';
import { findStrictness, type Strictness } from './strictness';

export interface Results {
  round: Round;
  standings: Standing[];
  cut: Cut;
  rules: CutRules;
  strictness: Strictness;
  /** Points on either side of the line within which scores cannot tell; null when it cannot be worked out. */
  band: number | null;
  /** The lowest score that is in; null when nobody is. */
  line: number | null;
  composition: Measured[];
  /** Changes by the committee that lack a reason, by nomination id. */
  unreasoned: string[];
}

export const resultId = (round: string, nominationId: string): string => `${round}/${nominationId}`;

/** Nominations as candidates; media honours stand in 事迹材料. */
export function candidatesOf(
  nominations: readonly Nomination[],
  campaign: Campaign,
  snapshot: Snapshot,
): Candidate[] {
  const honours = new Map(
    rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), textOf(row, 'media_honors')]),
  );
  return nominations.map(({ id, values, receivedAt }) => ({
    id,
    name: String(values.name),
    unit: String(values.unit),
    post: String(values.post),
    category: String(values.category),
    kind: kindOfCategory(campaign, String(values.category)) === 'team' ? WORDS.team : WORDS.person,
    honoured: !saysNothing(honours.get(id) ?? ''),
    receivedAt,
  }));
}

/** The round's counted scores. Absent, abstained and recused reviews are no scores, least of all noughts. */
export function countedReviews(snapshot: Snapshot, round: Round): CountedReview[] {
  return rowsOf(snapshot, 'scores').flatMap((row): CountedReview[] => {
    const total = numberOf(row, 'total');
    if (textOf(row, 'round') !== round.name || textOf(row, 'review_state') !== 'scored' || total === null)
      return [];
    const [mark = 0] = jsonOf<number[]>(row, 'mark_values', []);
    const first = round.criteria[0]!;
    return [
      {
        nominationId: textOf(row, 'nomination_id'),
        reviewerId: textOf(row, 'reviewer_id'),
        total,
        first: (mark * first.weight) / mostOf(round, first),
      },
    ];
  });
}

export function workOut(
  round: Round,
  campaign: Campaign,
  candidates: readonly Candidate[],
  snapshot: Snapshot,
): Results {
  const known = new Set(candidates.map(({ id }) => id));
  const reviews = countedReviews(snapshot, round).filter(({ nominationId }) => known.has(nominationId));
  const strictness = findStrictness(reviews, round.adjustFrom);
  const standings = standingsOf(candidates, reviews, round, strictness);
  const committee = new Map<string, 'in' | 'out'>();
  const unreasoned: string[] = [];
  for (const row of rowsOf(snapshot, 'results')) {
    const word = textOf(row, 'committee');
    if (textOf(row, 'round') !== round.name || (word !== 'in' && word !== 'out')) continue;
    const id = textOf(row, 'nomination_id');
    if (textOf(row, 'decision_reason').trim() === '') unreasoned.push(id);
    else committee.set(id, word);
  }
  const rules: CutRules = {
    places: placesOf(round, campaign),
    groups: round.advance.groups,
    tieRules: round.tieRules,
    priority: round.priority,
    committee,
  };
  const made = cut(standings, rules);
  const isIn = ({ candidate }: Standing): boolean => made.outcomes.get(candidate.id) === 'in';
  const inside = made.ranked.filter(isIn);
  const byScore = inside.filter(({ candidate }) => !committee.has(candidate.id));
  const line = byScore.length === 0 ? null : Math.min(...byScore.map(({ score }) => score!));
  // Nobody is too close to a line that shuts nobody out.
  const closed = made.ranked.length > inside.length;
  const error = strictness.residual === null ? null : strictness.residual / Math.sqrt(round.reviews);
  const band = closed ? (round.band ?? (error === null ? null : Math.round(error * 100) / 100)) : null;
  return {
    round,
    standings,
    cut: made,
    rules,
    strictness,
    band,
    line,
    composition: measure(campaign.review.composition, inside),
    unreasoned,
  };
}

/** Outcomes with the reserve list told from the rest: the first who follow, in order of rank. */
export function finalOutcomes({ cut: made, round }: Results): Map<string, Outcome> {
  const outcomes = new Map(made.outcomes);
  let left = round.advance.reserve;
  for (const { candidate } of made.ranked) {
    if (outcomes.get(candidate.id) !== 'reserve') continue;
    if (left <= 0) outcomes.set(candidate.id, 'out');
    left -= 1;
  }
  return outcomes;
}

/** Writes 评审汇总, best first for new rows; people's own order of rows stays. */
export function writeResults(
  results: Results,
  snapshot: Snapshot,
  now: number,
  who: string,
  changes: RegistryChanges,
): void {
  const { round, cut: made, standings } = results;
  const outcomes = finalOutcomes(results);
  const rows = new Map<string, RegistryRow>();
  for (const row of rowsOf(snapshot, 'results')) rows.set(textOf(row, 'result_id'), row);
  const seen = new Set<string>();
  const inOrder = [...made.ranked, ...standings.filter(({ score }) => score === null)];
  for (const standing of inOrder) {
    const { candidate, count, raw, adjusted, spread } = standing;
    const id = resultId(round.name, candidate.id);
    seen.add(id);
    const outcome = outcomes.get(candidate.id)!;
    const cells = {
      round: round.name,
      rank: made.ranks.get(candidate.id) ?? '',
      nomination_id: candidate.id,
      name: candidate.name,
      category: candidate.category,
      unit: candidate.unit,
      score_count: count,
      raw_score: raw ?? '',
      adjusted_score: results.strictness.off === null ? (adjusted ?? '') : '',
      spread: spread ?? '',
      outcome,
      explanation: explain(standing, outcome, results),
      nearest: nearest(standing, outcome, results),
      remarks: remarks(standing, results),
      result_id: id,
    };
    const row = rows.get(id);
    const word = results.rules.committee.get(candidate.id);
    if (row !== undefined && word !== undefined && textOf(row, 'explanation') !== cells.explanation) {
      changes.appends.push({
        tab: 'journal',
        cells: {
          at: now,
          who,
          action: WORDS.committeeAction,
          nomination_id: candidate.id,
          detail: `${cells.explanation}${WORDS.reason(textOf(row, 'decision_reason'))}`,
          rule: round.name,
        },
      });
    }
    if (row === undefined) changes.appends.push({ tab: 'results', cells });
    else change(changes, 'results', row, cells);
  }
  for (const [id, row] of rows) {
    if (textOf(row, 'round') === round.name && !seen.has(id))
      change(changes, 'results', row, {
        outcome: '',
        rank: '',
        explanation: WORDS.gone,
        nearest: '',
        remarks: '',
      });
  }
}

function explain(standing: Standing, outcome: Outcome, { rules, cut: made, round, line }: Results): string {
  const { candidate, count, score } = standing;
  const word = rules.committee.get(candidate.id);
  if (outcome === 'unranked') return WORDS.unranked(count, round.least);
  const rank = made.ranks.get(candidate.id)!;
  if (word === 'in' && outcome === 'in') return WORDS.committeeIn(rank, score!);
  if (word === 'out') return WORDS.committeeOut(rank, score!);
  const bonus =
    round.priority.kind === 'bonus' && candidate.honoured ? WORDS.bonus(round.priority.points) : '';
  const base = WORDS.standing(rank, made.ranked.length, score!) + bonus;
  if (outcome === 'tied') return `${base}${WORDS.tied}`;
  const ties = tieOrder(rules);
  if (outcome === 'in') {
    if (made.moved.in.includes(candidate.id)) return `${base}${WORDS.movedIn}`;
    const beaten = made.ranked.find(
      (other) => other.score === score && made.outcomes.get(other.candidate.id) !== 'in',
    );
    const rule =
      beaten === undefined ? undefined : ties.find((each) => beaten.ties[each] !== standing.ties[each]);
    if (rule !== undefined) return `${base}${WORDS.byTie(rule, true)}`;
    const group = seatHolder(standing, made, rules);
    return `${base}${group === null ? WORDS.inside : WORDS.bySeat(group)}`;
  }
  if (made.moved.out.includes(candidate.id)) return `${base}${WORDS.movedOut}`;
  const equal = made.ranked.find(
    (other) =>
      other.score === score &&
      made.outcomes.get(other.candidate.id) === 'in' &&
      compareStandings(other, standing, ties) < 0,
  );
  const rule =
    equal === undefined ? undefined : ties.find((each) => equal.ties[each] !== standing.ties[each]);
  if (rule !== undefined && score === line) return `${base}${WORDS.byTie(rule, false)}`;
  const full = rules.groups.find(
    ({ group, max }) =>
      max !== null &&
      (candidate.category === group || candidate.kind === group) &&
      line !== null &&
      score! > line,
  );
  if (full !== undefined) return `${base}${WORDS.groupFull(full.group, full.max!)}`;
  if (line !== null && score! >= line) return `${base}${WORDS.seatsKept}`;
  return `${base}${WORDS.below(line)}`;
}

/** The group whose least seats have brought somebody in past others of a better score; null when the score did. */
function seatHolder({ candidate, score }: Standing, made: Cut, rules: CutRules): string | null {
  const better = made.ranked.some(
    (other) =>
      other.score! > score! &&
      !['in', 'tied'].includes(made.outcomes.get(other.candidate.id)!) &&
      !rules.committee.has(other.candidate.id),
  );
  if (!better) return null;
  const found = rules.groups.find(
    ({ group, min }) => min > 0 && (candidate.category === group || candidate.kind === group),
  );
  return found?.group ?? null;
}

function nearest(standing: Standing, outcome: Outcome, results: Results): string {
  const { round, rules, standings } = results;
  if (outcome === 'unranked') return WORDS.moreScores(round.least - standing.count);
  if (outcome !== 'out' && outcome !== 'reserve') return '';
  const bonus = round.priority.kind === 'bonus' && standing.candidate.honoured ? round.priority.points : 0;
  const needed = neededScore(standing.candidate.id, standings, rules, fullMark(round) + bonus);
  if (needed === null) return rules.committee.has(standing.candidate.id) ? '' : WORDS.noScore;
  const gap = Math.round((needed - standing.score!) * 100) / 100;
  // Reviewers give whole steps of the scale: what they would have had to add together is one of these.
  const { most, step } = round.scale;
  const sum = gap * standing.count;
  const whole = most === null ? Math.ceil(sum / step - 1e-6) * step : Math.ceil(sum * 100 - 1e-6) / 100;
  return WORDS.nearest(gap, needed, whole);
}

function remarks(
  standing: Standing,
  { band, line, unreasoned, cut: made, round, standings }: Results,
): string {
  const { candidate, score, count } = standing;
  const words: string[] = [];
  if (unreasoned.includes(candidate.id)) words.push(WORDS.unreasoned);
  if (band !== null && line !== null && score !== null && Math.abs(score - line) <= band + 1e-9)
    words.push(WORDS.close(band));
  if (count > 0 && count < round.reviews) words.push(WORDS.fewer(count, round.reviews));
  if (
    score !== null &&
    standings.some(
      (other) => other !== standing && made.ranks.get(other.candidate.id) === made.ranks.get(candidate.id),
    )
  )
    words.push(WORDS.sameRank);
  return words.join('\n');
}
