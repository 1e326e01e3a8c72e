// The sample campaign: 160 invented nominations with the lists that belong to them, the same for the same seed.

import { INSTITUTIONS } from './institutions';
import { otherHonorees, type PastHonoreeRow, type RecommendingUnitRow, recommendingUnits } from './lists';
import { Maker } from './maker';
import { MINORITY_NAMES, personCalled } from './people';
import { type Chance, chanceFrom } from './random';
import { inventedReviewers, type ReviewerRow } from './reviewers';
import { shanghaiTime } from './schedule';
import { honoredBefore, overQuotaDrafts, repeatedDrafts } from './shared-faults';
import { draftsWithFaults } from './single-faults';
import type { Draft, SampleSubmission } from './submission';
import { makeUntidy } from './untidy-answers';

export interface Sample {
  submissions: SampleSubmission[];
  recommendingUnits: RecommendingUnitRow[];
  pastHonorees: PastHonoreeRow[];
  reviewers: ReviewerRow[];
}

/** The seed that the shipped files are made with. */
export const SHIPPED_SEED = 2021;
const NOMINATIONS = 160;
const TEAMS = 28;
const OTHER_HONOREES = 24;

/** Findings that only note what was put right: such a nomination is accepted all the same. */
const NOTES =
  /^(derived_from_birth_|multiple_numbers|multiple_addresses|leading_zero_restored|member_count_in_name)/;

/** Makes the sample campaign. Submissions come in the order in which they are submitted. */
export function generateSample(seed: number): Sample {
  const chance = chanceFrom(seed);
  // Names that the sample gives by hand.
  const taken = new Set([
    '郭素兰',
    '贺桂兰',
    '陈丽华',
    '尹素芬',
    '戴春生',
    '温庆云',
    '王磊',
    ...MINORITY_NAMES.map(([name]) => name),
  ]);
  const units = recommendingUnits(chance, taken);
  const maker = new Maker(chance, taken);

  const repeated = repeatedDrafts(maker);
  const before = honoredBefore(maker);
  const faults = draftsWithFaults(maker);
  const clean = cleanDrafts(maker, NOMINATIONS - repeated.length - before.drafts.length - faults.length - 2);
  const overQuota = overQuotaDrafts(maker, [...repeated, ...clean]);
  makeUntidy(clean, chance);

  const drafts = [...repeated, ...before.drafts, ...faults, ...clean, ...overQuota];
  return {
    submissions: withStrengths(inOrder(drafts), chance),
    recommendingUnits: units,
    pastHonorees: chance.shuffled([...before.rows, ...otherHonorees(chance, taken, OTHER_HONOREES)]),
    reviewers: inventedReviewers(chanceFrom(seed + 1), taken),
  };
}

/** Teams, people of the minorities in their own regions, and others from everywhere. */
function cleanDrafts(maker: Maker, count: number): Draft[] {
  const minorities = MINORITY_NAMES.map(([name, sex, ethnicity, region]) => {
    const institution = maker.chance.pick(INSTITUTIONS.filter((each) => each.region === region));
    return maker.person({ institution, person: personCalled(maker.chance, name, sex, ethnicity) });
  });
  const teams = Array.from({ length: TEAMS }, () => maker.team());
  const others = Array.from({ length: count - minorities.length - TEAMS }, () => maker.person());
  return [...minorities, ...teams, ...others];
}

function inOrder(drafts: Draft[]): Draft[] {
  return drafts.sort((one, other) => one.at - other.at);
}

/**
 * Strengths of those who can be accepted fall from rank to rank; around the fiftieth, where the shortlist ends, and at
 * a few other places several are equal.
 */
function withStrengths(drafts: Draft[], chance: Chance): SampleSubmission[] {
  const acceptable = chance.shuffled(drafts.filter(isAcceptable));
  const strengths = new Map(acceptable.map((draft, index) => [draft, strengthAt(index + 1)]));
  return drafts.map((draft, index) => ({
    id: `L${String(index + 1).padStart(3, '0')}`,
    submitted_at: shanghaiTime(draft.at),
    strength: strengths.get(draft) ?? chance.between(35, 90),
    intended: draft.intended,
    note: draft.note,
    raw: draft.raw,
    ...(draft.correction === undefined ? {} : { correction: draft.correction }),
  }));
}

export function isAcceptable(draft: Pick<Draft, 'intended'>): boolean {
  return draft.intended.every(({ rule }) => NOTES.test(rule));
}

function strengthAt(rank: number): number {
  if (rank >= 47 && rank <= 54) return 78;
  return Math.round(97 - rank * 0.4);
}
