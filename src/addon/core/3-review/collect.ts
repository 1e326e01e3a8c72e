// Collecting: what was read from the review sheets becomes rows of 评审得分, states of assignments and progress per sheet.
import { COLLECT_PHRASES as WORDS } from '../phrases/collect';
import { PLAN_PHRASES } from '../phrases/review-plan';
import { numberOf, type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import { type Assignment, readAssignments, standing } from './assignment-rows';
import { checksumOf } from './review-codes';
import type { Round } from './rounds';
import { type ReadReview, readSheet } from './sheet-reading';

/** The sweep collects this often while a round is open. */
export const COLLECT_EVERY_MS = 6 * 3_600_000;

/** A row of 评审表. */
export interface SheetRow {
  key: string;
  reviewerId: string;
  reviewer: string;
  fileId: string;
  mailedAt: number | null;
  row: RegistryRow;
}

export const sheetKey = (round: string, reviewerId: string): string => `${round}/${reviewerId}`;

export function readSheetRows(snapshot: Snapshot, round: string): SheetRow[] {
  return rowsOf(snapshot, 'review_sheets')
    .filter((row) => textOf(row, 'round') === round && textOf(row, 'reviewer_id') !== '')
    .map((row) => ({
      key: textOf(row, 'sheet_key'),
      reviewerId: textOf(row, 'reviewer_id'),
      reviewer: textOf(row, 'reviewer'),
      fileId: textOf(row, 'file_id'),
      mailedAt: numberOf(row, 'mailed_at'),
      row,
    }));
}

/** What came of one sheet: its values, or why it could not be read. */
export type Fetched = { values: unknown[][] } | { error: string };

export interface CollectInput {
  round: Round;
  snapshot: Snapshot;
  /** By sheet key; sheets without an entry were not looked at in this run. */
  fetched: ReadonlyMap<string, Fetched>;
  /** What a code's row shows, as it was written into the sheet; '' for all in a blind round. */
  whoOf(nominationId: string): string;
  now: number;
  who: string;
}

export interface CollectReport {
  scored: number;
  expected: number;
  /** Abstained or recused. */
  released: number;
  problems: number;
}

/**
 * Adds the changes. A review that cannot be read as it stands loses its former total, because nobody knows which is
 * meant; the former total is named in the problem. The same sheets give the same rows in whatever order they are read.
 */
export function collect(input: CollectInput, changes: RegistryChanges): CollectReport {
  const { round, snapshot, fetched, now } = input;
  const report: CollectReport = { scored: 0, expected: 0, released: 0, problems: 0 };
  const assignments = readAssignments(snapshot, round.name).filter(({ state }) => state !== 'cancelled');
  const scores = new Map(rowsOf(snapshot, 'scores').map((row) => [textOf(row, 'assignment_id'), row]));
  const all = readAssignments(snapshot, round.name);
  for (const { row, state, id } of all) {
    // What was cancelled counts no longer, and says so where its score stood.
    const score = scores.get(id);
    if (row !== null && state === 'cancelled' && score !== undefined)
      change(changes, 'scores', score, { review_state: 'cancelled' });
  }
  for (const sheet of readSheetRows(snapshot, round.name)) {
    const own = assignments
      .filter(({ reviewerId }) => reviewerId === sheet.reviewerId)
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    const answer = fetched.get(sheet.key);
    const problems: string[] = [];
    let reviews: Map<string, ReadReview> | null = null;
    if (answer !== undefined && 'error' in answer) problems.push(answer.error);
    else if (answer !== undefined) {
      // Rows that were cancelled may still stand in the sheet.
      const known = all.filter(({ reviewerId }) => reviewerId === sheet.reviewerId);
      const reading = readSheet(
        answer.values,
        round,
        new Map(known.map(({ code, nominationId }) => [code, input.whoOf(nominationId)])),
      );
      problems.push(...reading.problems);
      if (reading.reviews.size > 0) reviews = reading.reviews;
    }
    const states = new Map<Assignment, ReadReview['state']>();
    for (const assignment of own) {
      const review = reviews?.get(assignment.code);
      if (review === undefined) {
        states.set(assignment, assignment.state as ReadReview['state']);
        continue;
      }
      states.set(assignment, review.state);
      if (review.state === 'problem') problems.push(WORDS.rowProblem(assignment.code, review.problem));
      writeReview(input, assignment, sheet, review, scores.get(assignment.id), changes);
    }
    const counts = (state: ReadReview['state']): number =>
      [...states.values()].filter((each) => each === state).length;
    const finished = counts('scored') + counts('abstained') + counts('recused');
    report.scored += counts('scored');
    report.released += counts('abstained') + counts('recused');
    report.expected += own.filter(standing).length;
    report.problems += problems.length;
    if (answer === undefined) continue;
    const mailed = sheet.mailedAt !== null;
    change(changes, 'review_sheets', sheet.row, {
      expected_count: own.length,
      finished_count: finished,
      problems: problems.join('\n'),
      sheet_state:
        own.length > 0 && finished === own.length && problems.length === 0
          ? 'finished'
          : mailed
            ? 'mailed'
            : 'made',
      ...('error' in answer ? {} : { collected_at: now }),
    });
  }
  return report;
}

function writeReview(
  input: CollectInput,
  assignment: Assignment,
  sheet: SheetRow,
  review: ReadReview,
  row: RegistryRow | undefined,
  changes: RegistryChanges,
): void {
  const { round, now } = input;
  const before = row === undefined ? null : numberOf(row, 'total');
  const lost = review.state === 'problem' && before !== null ? WORDS.before(before) : '';
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
    problem: `${review.problem}${lost}`,
    reviewer_id: assignment.reviewerId,
    assignment_id: assignment.id,
    mark_values: review.marks === null ? '' : JSON.stringify(review.marks),
  };
  if (row === undefined) {
    if (review.state !== 'open')
      changes.appends.push({ tab: 'scores', cells: { ...cells, collected_at: now } });
  } else {
    // The sentence about the former total stays as long as the problem does.
    if (review.state === 'problem' && textOf(row, 'problem').startsWith(review.problem) && before === null)
      cells.problem = textOf(row, 'problem');
    const place = changes.updates.length;
    change(changes, 'scores', row, cells);
    if (changes.updates.length > place) changes.updates[place]!.cells.collected_at = now;
  }
  change(changes, 'assignments', assignment.row!, { review_state: review.state });
  if (review.state !== 'recused' || assignment.state === 'recused') return;
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
        name: cells.name,
        reviewer: sheet.reviewer,
        conflict_kind: 'recused',
        evidence: PLAN_PHRASES.recused(review.reason),
        conflict_id: `${assignment.nominationId}/${assignment.reviewerId}`,
      },
    },
  );
}

/** The scores that a reviewer's signature stands for, as eight characters. */
export function scoreChecksum(snapshot: Snapshot, round: string, reviewerId: string): string {
  const lines = rowsOf(snapshot, 'scores')
    .filter((row) => textOf(row, 'round') === round && textOf(row, 'reviewer_id') === reviewerId)
    .filter((row) => textOf(row, 'review_state') !== 'cancelled')
    .map((row) => ['code', 'review_state', 'total', 'mark_values'].map((key) => textOf(row, key)).join('|'));
  return checksumOf(lines);
}
