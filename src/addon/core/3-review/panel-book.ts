// What a panel's sheet holds and who may open it: one category's nominations with their scores and remarks.
import { countedReviews } from '../4-selection/results';
import { findStrictness } from '../4-selection/strictness';
import { nominationOf } from '../nomination';
import { PANEL_PHRASES as WORDS } from '../phrases/panel';
import { REVIEW_PHRASES } from '../phrases/review';
import { rowsOf, textOf } from '../registry-snapshot';
import { readAssignments } from './assignment-rows';
import { concealing } from './concealing';
import { type GivenScore, isGiven, readScores } from './given-scores';
import type { PanelContent, PanelItem } from './panel-sheet';
import { type SheetMaterial, whoLine } from './review-book';
import { readReviewers } from './reviewers';
import { hundredths } from './rounds';

export const panelKey = (round: string, group: string): string => `${round}/panel/${group}`;

/** Best score first. Who gave which score is left out, unless the round's settings want names. */
export function panelContent(material: SheetMaterial, group: string): PanelContent {
  const { campaign, snapshot, round } = material;
  const { effects, off } = findStrictness(countedReviews(snapshot, round), round.adjustFrom);
  const hide = concealing(material);
  const nominations = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), row]));
  const given = new Map<string, GivenScore[]>();
  for (const score of readScores(snapshot, round.name))
    given.set(score.nominationId, [...(given.get(score.nominationId) ?? []), score]);
  const codes = new Map(
    readAssignments(snapshot, round.name)
      .filter(({ state }) => state !== 'cancelled')
      .map(({ nominationId, code }) => [nominationId, code]),
  );
  const bearing = ({ reviewer }: GivenScore, text: string): string =>
    round.named ? REVIEW_PHRASES.signed(reviewer, text) : text;
  const items = [...codes].flatMap(([id, code]): PanelItem[] => {
    const row = nominations.get(id);
    if (row === undefined || textOf(row, 'category') !== group) return [];
    const own = given.get(id) ?? [];
    const scored = own
      .filter(({ state }) => state === 'scored')
      .sort((a, b) => b.total! - a.total! || (a.reviewerId < b.reviewerId ? -1 : 1));
    const totals = scored.map(({ total }) => total!);
    return [
      {
        code,
        who: whoLine(round, nominationOf(row)),
        rank: null,
        average: mean(totals),
        adjusted:
          off === null
            ? mean(scored.map(({ reviewerId, total }) => total! - (effects.get(reviewerId) ?? 0)))
            : null,
        spread: totals.length === 0 ? null : hundredths(Math.max(...totals) - Math.min(...totals)),
        totals: scored.map((each) => bearing(each, String(each.total))),
        hint: asideHint(own),
        // Sorted, which tells nothing of who wrote what.
        remarks: own
          .filter((each) => isGiven(each) && each.comment !== '')
          .map((each) => bearing(each, hide.remark(id, each.comment)))
          .sort(),
      },
    ];
  });
  return {
    title: campaign.identity.title,
    round: round.name,
    group,
    blind: round.blind,
    items: ranked(items),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : hundredths(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function asideHint(own: readonly GivenScore[]): string {
  const count = (state: GivenScore['state']): number => own.filter((each) => each.state === state).length;
  return WORDS.aside(count('abstained'), count('recused'));
}

/** Results are ranked by adjusted scores where there are any, so this is, too; equal scores share a place and name each other. */
function ranked(items: readonly PanelItem[]): PanelItem[] {
  const score = ({ adjusted, average }: PanelItem): number => adjusted ?? average ?? -1;
  const sorted = [...items].sort((a, b) => score(b) - score(a) || (a.code < b.code ? -1 : 1));
  return sorted.map((item) => {
    if (item.average === null) return item;
    const equal = sorted.filter((each) => score(each) === score(item) && each !== item);
    const tie = equal.length === 0 ? '' : WORDS.tied(equal.map(({ code }) => code));
    return {
      ...item,
      rank: 1 + sorted.filter((each) => score(each) > score(item)).length,
      hint: [tie, item.hint].filter((each) => each !== '').join('\n'),
    };
  });
}

/** Addresses of those who reviewed in the category and have not stood aside from any of it. */
export function panelMembers({ campaign, snapshot, round }: SheetMaterial, group: string): string[] {
  const own = readAssignments(snapshot, round.name).filter(
    ({ row }) => row !== null && textOf(row, 'category') === group,
  );
  const aside = new Set(own.filter(({ state }) => state === 'recused').map(({ reviewerId }) => reviewerId));
  const members = new Set(own.filter(({ state }) => state === 'scored').map(({ reviewerId }) => reviewerId));
  return readReviewers(snapshot, campaign)
    .reviewers.filter(({ id, absent }) => members.has(id) && !aside.has(id) && !absent)
    .map(({ email }) => email);
}
