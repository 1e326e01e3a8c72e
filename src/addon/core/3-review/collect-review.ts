// One review as it was read becomes a row of 评审得分, the state of its assignment, and, when it says so, a recusal.
import { COLLECT_PHRASES as WORDS } from '../phrases/collect';
import { PLAN_PHRASES } from '../phrases/review-plan';
import { type Cells, numberOf, type RegistryRow, textOf } from '../registry-snapshot';
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
  /** The review's row of 评审得分, when it has one. */
  row: RegistryRow | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Adds the changes; what is as it was changes nothing. */
export function writeReview(place: ReviewPlace, review: ReadReview, changes: RegistryChanges): void {
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
  if (row !== undefined) {
    cells.problem = problemOf(place, row, review, cells, changes);
    const at = changes.updates.length;
    change(changes, 'scores', row, cells);
    if (changes.updates.length > at) changes.updates[at]!.cells.collected_at = now;
  } else if (review.state !== 'open') {
    changes.appends.push({ tab: 'scores', cells: { ...cells, collected_at: now } });
  }
  change(changes, 'assignments', assignment.row!, { review_state: review.state });
  if (review.state === 'recused' && assignment.state !== 'recused') noteRecusal(place, review, changes);
}

/** The sentence beside a review that was collected before. */
function problemOf(
  place: ReviewPlace,
  row: RegistryRow,
  review: ReadReview,
  cells: Cells,
  changes: RegistryChanges,
): string {
  const known = textOf(row, 'problem');
  if (review.state === 'problem') {
    const before = numberOf(row, 'total');
    if (before !== null) return review.problem + WORDS.before(before);
    // The sentence about the former total stays as long as the problem does.
    return known.startsWith(review.problem) ? known : review.problem;
  }
  if (shownIn(place.sheet.row)?.codes.includes(place.assignment.code))
    return afterSeeing(place, row, cells, changes);
  return review.problem;
}

/** A review that differs from what was collected before its reviewer saw the others' is taken, and bears a remark for good. */
function afterSeeing(
  { round, sheet, assignment, now }: ReviewPlace,
  row: RegistryRow,
  cells: Cells,
  changes: RegistryChanges,
): string {
  const known = textOf(row, 'problem');
  const values = (one: Cells): string => `${one.review_state} ${one.mark_values}`;
  if (values(row.cells) === values(cells)) return known;
  const said = ({ total, review_state: state }: Cells): string =>
    typeof total === 'number'
      ? WORDS.points(total)
      : (WORDS.states[String(state) as keyof typeof WORDS.states] ?? String(state));
  const sentence = WORDS.afterSeeing(said(row.cells), said(cells));
  changes.appends.push({
    tab: 'journal',
    cells: {
      at: now,
      who: sheet.reviewer,
      action: WORDS.changedAction,
      nomination_id: assignment.nominationId,
      detail: WORDS.rowProblem(assignment.code, sentence),
      rule: round.name,
    },
  });
  return known + sentence;
}

function noteRecusal(
  { round, sheet, assignment, now }: ReviewPlace,
  review: ReadReview,
  changes: RegistryChanges,
): void {
  changes.appends.push(
    {
      tab: 'journal',
      cells: {
        at: now,
        who: sheet.reviewer,
        action: WORDS.recusedAction,
        nomination_id: assignment.nominationId,
        detail: WORDS.recused(sheet.reviewer, assignment.nominationId, review.reason),
        rule: round.name,
      },
    },
    {
      tab: 'conflicts',
      cells: {
        nomination_id: assignment.nominationId,
        name: textOf(assignment.row!, 'name'),
        reviewer: sheet.reviewer,
        conflict_kind: 'recused',
        evidence: PLAN_PHRASES.recused(review.reason),
        conflict_id: `${assignment.nominationId}/${assignment.reviewerId}`,
      },
    },
  );
}
