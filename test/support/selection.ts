// Selection from plain data: candidates and what their reviewers gave, worked out as a round's results.

import { type Round, roundsOf } from '../../src/addon/core/3-review/rounds';
import { type Results, workOut } from '../../src/addon/core/4-selection/results';
import type { Candidate } from '../../src/addon/core/4-selection/standing';
import type { Campaign } from '../../src/addon/core/campaign';
import { CAMPAIGN_2021 } from '../../src/addon/core/campaign-2021';
import { snapshotOf } from './small-tabs';

/** A nominee and the totals that it got, by reviewer id. */
export interface Given {
  id: string;
  /** The id, unless told. */
  name?: string;
  category?: string;
  post?: string;
  honoured?: boolean;
  scores: Record<string, number>;
}

export interface Setting {
  round?: Partial<Round>;
  places?: number | null;
  composition?: Campaign['review']['composition'];
  /** By nomination id: the committee's word and its reason. */
  committee?: Record<string, ['in' | 'out', string]>;
}

/** One criterion of 100 points, nobody adjusted, no bonus, two places unless told. */
export function selectionRound(changes: Partial<Round> = {}, places: number | null = 2): Round {
  return {
    ...roundsOf(CAMPAIGN_2021)[0]!,
    name: '初评',
    criteria: [{ name: '事迹', weight: 100 }],
    reviews: 3,
    least: 2,
    tieRules: [],
    priority: { kind: 'none' },
    adjustFrom: null,
    band: 0,
    advance: { places: places ?? 'all', reserve: 0, groups: [] },
    ...changes,
  };
}

export function candidatesFrom(given: readonly Given[]): Candidate[] {
  return given.map(({ id, name = id, category = '敬业美', post = '', honoured = false }, at) => ({
    id,
    name,
    unit: '',
    post,
    category,
    kind: category === '最美服务团队' ? '团队' : '个人',
    honoured,
    receivedAt: at,
  }));
}

export function resultsOf(given: readonly Given[], setting: Setting = {}): Results {
  const { round: changes, places = 2, composition = [], committee = {} } = setting;
  const round = selectionRound(changes, places);
  const scores = given.flatMap(({ id, scores: totals }) =>
    Object.entries(totals).map(([reviewer, total]) => ({
      round: round.name,
      nomination_id: id,
      reviewer_id: reviewer,
      review_state: 'scored',
      total,
      mark_values: JSON.stringify([total]),
    })),
  );
  const words = Object.entries(committee).map(([id, [word, reason]]) => ({
    round: round.name,
    nomination_id: id,
    committee: word,
    decision_reason: reason,
  }));
  const campaign = { ...CAMPAIGN_2021, review: { ...CAMPAIGN_2021.review, composition } };
  return workOut(round, campaign, candidatesFrom(given), snapshotOf({ scores, results: words }));
}

/** Ids of those who are in, in order of ids. */
export function inside({ outcomes }: Results): string[] {
  return [...outcomes].flatMap(([id, outcome]) => (outcome === 'in' ? [id] : [])).sort();
}

/** The same score from three reviewers. */
export const thrice = (total: number): Record<string, number> => ({ R1: total, R2: total, R3: total });
