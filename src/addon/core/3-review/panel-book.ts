// What a panel's sheet holds and who may open it: one category's nominations with their scores and remarks.
import { countedReviews } from '../4-selection/results';
import { findStrictness } from '../4-selection/strictness';
import { nominationOf } from '../nomination';
import { rowsOf, textOf } from '../registry-snapshot';
import { readAssignments } from './assignment-rows';
import type { PanelContent, PanelItem } from './panel-sheet';
import { type SheetMaterial, whoLine } from './review-book';
import { readReviewers } from './reviewers';
import { hundredths } from './rounds';

export const panelKey = (round: string, group: string): string => `${round}/panel/${group}`;

/** Best average first. Who gave which score is left out. */
export function panelContent({ campaign, snapshot, round }: SheetMaterial, group: string): PanelContent {
  const reviews = countedReviews(snapshot, round);
  const { effects, off } = findStrictness(reviews, round.adjustFrom);
  const codes = new Map(readAssignments(snapshot, round.name).map((each) => [each.nominationId, each.code]));
  const remarks = new Map<string, string[]>();
  for (const row of rowsOf(snapshot, 'scores')) {
    const comment = textOf(row, 'comment');
    if (textOf(row, 'round') !== round.name || textOf(row, 'review_state') === 'cancelled' || comment === '')
      continue;
    const id = textOf(row, 'nomination_id');
    remarks.set(id, [...(remarks.get(id) ?? []), comment]);
  }
  const items: PanelItem[] = [];
  for (const row of rowsOf(snapshot, 'nominations')) {
    const [id, code] = [textOf(row, 'id'), codes.get(textOf(row, 'id'))];
    if (code === undefined || textOf(row, 'category') !== group) continue;
    const own = reviews.filter(({ nominationId }) => nominationId === id);
    const mean = (values: number[]): number | null =>
      values.length === 0 ? null : hundredths(values.reduce((sum, value) => sum + value, 0) / values.length);
    items.push({
      code,
      who: whoLine(round, nominationOf(row)),
      totals: own.map(({ total }) => total).sort((a, b) => b - a),
      average: mean(own.map(({ total }) => total)),
      adjusted:
        off === null
          ? mean(own.map(({ reviewerId, total }) => total - (effects.get(reviewerId) ?? 0)))
          : null,
      // In an order that tells nothing of the reviewers.
      remarks: [...(remarks.get(id) ?? [])].sort(),
    });
  }
  items.sort((a, b) => (b.average ?? -1) - (a.average ?? -1) || (a.code < b.code ? -1 : 1));
  return { title: campaign.identity.title, round: round.name, group, blind: round.blind, items };
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
