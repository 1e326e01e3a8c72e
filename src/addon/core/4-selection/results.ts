// The results of a round, worked out from what the registry holds: standings, the cut, the band, the reserve list.
import { hundredths, mostOf, placesOf, type Round } from '../3-review/rounds';
import type { Campaign } from '../campaign';
import { saysNothing } from '../chinese/text';
import { membershipOf, supplementAnswers } from '../groups';
import type { Nomination } from '../nomination';
import { GROUP_WORDS } from '../phrases/campaign-settings';
import { jsonOf, numberOf, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { type Measured, measure } from './composition';
import { type Cut, cut, type Outcome } from './cut';
import type { CutRules } from './cut-rules';
import { type Candidate, type CountedReview, type Standing, standingsOf } from './standing';
import { findStrictness, type Strictness } from './strictness';

export interface Results {
  round: Round;
  standings: Standing[];
  cut: Cut;
  rules: CutRules;
  strictness: Strictness;
  /** Points on either side of a line within which scores cannot tell; null when it cannot be worked out. */
  band: number | null;
  /** Nominations within the band of their line, by id. */
  close: Set<string>;
  composition: Measured[];
  /** Changes by the committee that lack a reason, by nomination id. */
  unreasoned: string[];
  /** The committee's reasons for its changes, by nomination id. */
  reasons: Map<string, string>;
  /** With the reserve list told from the rest: the first who follow, in order of rank. */
  outcomes: Map<string, Outcome>;
  /** Places on the reserve list by nomination id, from 1. */
  reserves: Map<string, number>;
}

/** Nominations as candidates; media honours stand in 事迹材料. */
export function candidatesOf(
  nominations: readonly Nomination[],
  campaign: Campaign,
  snapshot: Snapshot,
): Candidate[] {
  const honours = new Map(
    rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), textOf(row, 'media_honors')]),
  );
  const prior = new Map<string, number>();
  for (const row of rowsOf(snapshot, 'shortlist')) {
    const score = numberOf(row, 'score');
    if (score !== null) prior.set(textOf(row, 'nomination_id'), score);
  }
  return nominations.map(({ id, values, receivedAt }) => ({
    id,
    name: String(values.name),
    unit: String(values.unit),
    post: String(values.post),
    category: String(values.category),
    kind: GROUP_WORDS.kinds[membershipOf(campaign, String(values.category), '').kind ?? 'person'],
    answers: [...supplementAnswers(String(values.supplement)).values()],
    facts: {
      sex: String(values.sex),
      ethnicity: String(values.ethnicity),
      political_status: String(values.political_status),
    },
    ...(prior.has(id) ? { prior: prior.get(id)! } : {}),
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
  const { committee, reasons, unreasoned } = committeeWords(round, snapshot);
  const rules: CutRules = {
    places: placesOf(round, campaign, standings.filter(({ score }) => score !== null).length),
    groups: round.advance.groups,
    composition: campaign.review.composition,
    tieRules: round.tieRules,
    priority: round.priority,
    committee,
  };
  const made = cut(standings, rules);
  const inside = [...made.ranked, ...made.called].filter(
    ({ candidate }) => made.outcomes.get(candidate.id) === 'in',
  );
  const error = strictness.residual === null ? null : strictness.residual / Math.sqrt(round.reviews);
  const band = round.band ?? (error === null ? null : hundredths(error));
  return {
    round,
    standings,
    cut: made,
    rules,
    strictness,
    band,
    close: closeOnes(made, rules, band),
    composition: measure(campaign.review.composition, inside),
    unreasoned,
    reasons,
    ...withReserves(made, round),
  };
}

function committeeWords(
  round: Round,
  snapshot: Snapshot,
): Pick<Results, 'unreasoned' | 'reasons'> & { committee: Map<string, 'in' | 'out'> } {
  const committee = new Map<string, 'in' | 'out'>();
  const reasons = new Map<string, string>();
  const unreasoned: string[] = [];
  for (const row of rowsOf(snapshot, 'results')) {
    const word = textOf(row, 'committee');
    if (textOf(row, 'round') !== round.name || (word !== 'in' && word !== 'out')) continue;
    const id = textOf(row, 'nomination_id');
    const reason = textOf(row, 'decision_reason').trim();
    if (reason === '') unreasoned.push(id);
    else {
      committee.set(id, word);
      reasons.set(id, reason);
    }
  }
  return { committee, reasons, unreasoned: unreasoned.sort() };
}

/** The score at which places ran out for those like this one; null when it was not by rank, or never. */
export function lineFor(standing: Standing, made: Cut): number | null {
  const closing = made.filling.closing(standing);
  return closing?.phase === 'ranked' ? closing.by!.score : null;
}

/** Those whom scores have let in or kept out by no more than the band; nobody is close to a line that shuts nobody out. */
function closeOnes(made: Cut, rules: CutRules, band: number | null): Set<string> {
  const close = new Set<string>();
  const shut = made.ranked.some(({ candidate }) => made.outcomes.get(candidate.id) !== 'in');
  for (const standing of shut && band !== null && band > 0 ? made.ranked : []) {
    const { id } = standing.candidate;
    if (rules.committee.has(id) || made.filling.guaranteed.has(id)) continue;
    const line = lineFor(standing, made);
    if (line !== null && Math.abs(standing.score! - line) <= band! + 1e-9) close.add(id);
  }
  return close;
}

function withReserves(made: Cut, round: Round): Pick<Results, 'outcomes' | 'reserves'> {
  const outcomes = new Map(made.outcomes);
  const reserves = new Map<string, number>();
  for (const { candidate } of made.ranked) {
    if (outcomes.get(candidate.id) !== 'reserve') continue;
    if (reserves.size < round.advance.reserve) reserves.set(candidate.id, reserves.size + 1);
    else outcomes.set(candidate.id, 'out');
  }
  return { outcomes, reserves };
}
