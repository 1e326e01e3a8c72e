// One review as it was read becomes a row of 评审得分, the state of its assignment, and, when it says so, a recusal.
import { journal } from '../journal';
import { ownValue } from '../own-value';
import { COLLECT_PHRASES as WORDS } from '../phrases/collect';
import { ACCESS_WORDS } from '../phrases/review-access';
import { PLAN_PHRASES } from '../phrases/review-plan';
import { type Cells, type RegistryRow, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import type { Assignment } from './assignment-rows';
import { shownIn } from './others-scores';
import type { Round } from './rounds';
import type { ReadReview } from './sheet-reading';
import type { SheetRow } from './sheet-rows';

/** Where a review comes from and where it goes. */
export interface ReviewPlace {
  round: Round;
  sheet: SheetRow;
  assignment: Assignment;
  /** The round has closed, and the sheet was collected after that before: what differs now was changed after the deadline. */
  late: boolean;
  /** The review's row of 评审得分, when it has one. */
  row: RegistryRow | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Adds the changes; what is as it was changes nothing. True when the review was changed after the deadline. */
export function writeReview(place: ReviewPlace, review: ReadReview, changes: RegistryChanges): boolean {
  const { round, sheet, assignment, row, now } = place;
  const cells = {
    round: round.name,
    code: assignment.code,
    nomination_id: assignment.nominationId,
    name: textOf(assignment.row!, 'name'),
    category: textOf(assignment.row!, 'category'),
    reviewer: sheet.reviewer,
    review_state: review.state,
    total: review.total ?? '',
    marks:
      review.marks === null
        ? ''
        : WORDS.marks(round.criteria.map(({ name }, at) => ({ name, mark: review.marks![at]! }))),
    comment: review.comment,
    reason: review.reason,
    problem: review.problem,
    reviewer_id: assignment.reviewerId,
    assignment_id: assignment.id,
    mark_values: review.marks === null ? '' : JSON.stringify(review.marks),
  };
  const before: Cells = row?.cells ?? { review_state: 'open', mark_values: '', problem: '' };
  const changed = valuesIn(before) !== valuesIn(cells);
  cells.problem = problemOf(place, before, review, cells, changes);
  if (row !== undefined) {
    const at = changes.updates.length;
    change(changes, 'scores', row, cells);
    if (changes.updates.length > at) changes.updates[at]!.cells.collected_at = now;
  } else if (review.state !== 'open') {
    changes.appends.push({ tab: 'scores', cells: { ...cells, collected_at: now } });
  }
  change(changes, 'assignments', assignment.row!, { review_state: review.state });
  if (review.state === 'recused' && assignment.state !== 'recused') noteRecusal(place, review, changes);
  return place.late && changed;
}

/** What a review says of its nominee. */
const valuesIn = (one: Cells): string => `${one.review_state} ${one.mark_values}`;

/** The sentence beside a review; `before` as it was collected last. */
function problemOf(
  place: ReviewPlace,
  before: Cells,
  review: ReadReview,
  cells: Cells,
  changes: RegistryChanges,
): string {
  const known = String(before.problem ?? '');
  if (review.state === 'problem') {
    const { total } = before;
    if (typeof total === 'number') return review.problem + WORDS.before(total);
    // The sentence about the former total stays as long as the problem does.
    return known.startsWith(review.problem) ? known : review.problem;
  }
  if (shownIn(place.sheet.row)?.codes.includes(place.assignment.code))
    return changedSince(place, before, cells, WORDS.afterSeeing, changes);
  if (place.late) return changedSince(place, before, cells, ACCESS_WORDS.afterClosing, changes);
  return review.problem;
}

/**
 * A review that differs from what was collected before its reviewer saw the others', or before the deadline, is taken,
 * and bears a remark for good.
 */
function changedSince(
  { round, sheet, assignment, now }: ReviewPlace,
  before: Cells,
  cells: Cells,
  sentenceOf: (before: string, now: string) => string,
  changes: RegistryChanges,
): string {
  const known = String(before.problem ?? '');
  if (valuesIn(before) === valuesIn(cells)) return known;
  const said = ({ total, review_state: state }: Cells): string =>
    typeof total === 'number'
      ? WORDS.points(total)
      : (ownValue(WORDS.states, String(state)) ?? String(state));
  const sentence = sentenceOf(said(before), said(cells));
  journal(
    changes,
    { now, who: sheet.reviewer },
    {
      action: 'scoreChanged',
      nomination: assignment.nominationId,
      detail: WORDS.rowProblem(assignment.code, sentence),
      rule: round.name,
    },
  );
  return known + sentence;
}

function noteRecusal(
  { round, sheet, assignment, now }: ReviewPlace,
  review: ReadReview,
  changes: RegistryChanges,
): void {
  journal(
    changes,
    { now, who: sheet.reviewer },
    {
      action: 'recused',
      nomination: assignment.nominationId,
      detail: WORDS.recused(sheet.reviewer, assignment.nominationId, review.reason),
      rule: round.name,
    },
  );
  changes.appends.push({
    tab: 'conflicts',
    cells: {
      nomination_id: assignment.nominationId,
      name: textOf(assignment.row!, 'name'),
      reviewer: sheet.reviewer,
      conflict_kind: 'recused',
      evidence: PLAN_PHRASES.recused(review.reason),
      conflict_id: `${assignment.nominationId}/${assignment.reviewerId}`,
    },
  });
}
