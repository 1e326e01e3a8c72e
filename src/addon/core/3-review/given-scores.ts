// The reviews of a round as 评审得分 holds them, and the checksum that a reviewer's signature stands for.
import { jsonOf, numberOf, type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { type RegistryChanges, rowsAfter } from '../registry-write';
import type { ReviewState } from './assignment-rows';
import { checksumOf } from './review-codes';

/** A review as it was last collected; what was cancelled is left out. */
export interface GivenScore {
  code: string;
  nominationId: string;
  reviewerId: string;
  reviewer: string;
  state: Exclude<ReviewState, 'cancelled'>;
  /** Points and marks; only of reviews that are scored. */
  total: number | null;
  marks: number[] | null;
  comment: string;
  reason: string;
}

/** With `changes`: as they will stand once these are written. */
export function readScores(snapshot: Snapshot, round: string, changes?: RegistryChanges): GivenScore[] {
  const rows = changes === undefined ? rowsOf(snapshot, 'scores') : rowsAfter('scores', snapshot, changes);
  return rows
    .filter((row) => textOf(row, 'round') === round && textOf(row, 'review_state') !== 'cancelled')
    .map(scoreOf);
}

function scoreOf(row: RegistryRow): GivenScore {
  const scored = textOf(row, 'review_state') === 'scored';
  return {
    code: textOf(row, 'code'),
    nominationId: textOf(row, 'nomination_id'),
    reviewerId: textOf(row, 'reviewer_id'),
    reviewer: textOf(row, 'reviewer'),
    state: textOf(row, 'review_state') as GivenScore['state'],
    total: scored ? numberOf(row, 'total') : null,
    marks: scored ? jsonOf<number[] | null>(row, 'mark_values', null) : null,
    comment: textOf(row, 'comment'),
    reason: textOf(row, 'reason'),
  };
}

/** Nothing is left to do for the reviewer: scored, abstained or recused. */
export function isGivenState(state: ReviewState): boolean {
  return state === 'scored' || state === 'abstained' || state === 'recused';
}

export const isGiven = ({ state }: GivenScore): boolean => isGivenState(state);

/** Eight characters for one reviewer's reviews; they change with any mark and any stance, not with remarks. */
export function scoreChecksum(own: readonly GivenScore[]): string {
  return checksumOf(
    own
      .filter(isGiven)
      .map(({ code, state, total, marks }) => [code, state, total ?? '', (marks ?? []).join('/')].join('|')),
  );
}
