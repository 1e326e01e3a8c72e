// Collecting: what was read from the review sheets becomes rows of 评审得分, states of assignments and progress per sheet.
import { chinaMinute } from '../chinese/time';
import { journal } from '../journal';
import { COLLECT_PHRASES as WORDS } from '../phrases/collect';
import { ACCESS_WORDS } from '../phrases/review-access';
import { RUN_PHRASES } from '../phrases/run';
import { momentIn, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import { type Assignment, readAssignments, standing } from './assignment-rows';
import { writeReview } from './collect-review';
import { type GivenScore, isGivenState, readScores, scoreChecksum } from './given-scores';
import type { Round } from './rounds';
import type { ChangedBetween } from './sheet-access';
import { type ReadReview, readSheet } from './sheet-reading';
import { readSheetRows, type SheetRow } from './sheet-rows';

/** The sweep collects this often while a round is open. */
export const COLLECT_EVERY_MS = 6 * 3_600_000;

/** What came of one sheet: its values, or why it could not be read. */
export type Fetched = { values: unknown[][] } | { error: string };

export interface CollectInput {
  round: Round;
  snapshot: Snapshot;
  /** By sheet key; sheets without an entry were not looked at in this run. */
  fetched: ReadonlyMap<string, Fetched>;
  /** When somebody other than the program last changed each sheet, by sheet key, as Drive has it. */
  changedAt: ReadonlyMap<string, number>;
  /** What each code's row shows; '' for all in a blind round. */
  whoByCode: ReadonlyMap<string, string>;
  /** Milliseconds since the epoch. */
  now: number;
}

export interface CollectReport {
  scored: number;
  expected: number;
  /** Abstained or recused. */
  released: number;
  problems: number;
  /** Reviewers whose sheets were read now and have nothing left to do, by number. */
  finished: string[];
  /** Names of reviewers who have changed something after the deadline. */
  late: string[];
  /** Sheets that were changed between the deadline and this first collecting after it; what in them is not known. */
  between: ChangedBetween[];
  /** Names of reviewers whose signature sheet no longer agrees with their scores. */
  stale: string[];
  /** Signature sheets that have become void in this run, or stand again. */
  turned: { sheet: SheetRow; checksum: string; stale: boolean }[];
}

/**
 * Adds the changes. A review that cannot be read as it stands loses its former total, because nobody knows which is
 * meant; the former total is named in the problem. The same sheets give the same rows in whatever order they are read.
 */
export function collect(input: CollectInput, changes: RegistryChanges): CollectReport {
  const { round, snapshot, fetched } = input;
  const report: CollectReport = {
    scored: 0,
    expected: 0,
    released: 0,
    problems: 0,
    finished: [],
    late: [],
    between: [],
    stale: [],
    turned: [],
  };
  const all = readAssignments(snapshot, round.name);
  const scores = new Map(rowsOf(snapshot, 'scores').map((row) => [textOf(row, 'assignment_id'), row]));
  for (const { row, state, id } of all) {
    // What was cancelled counts no longer, and says so where its score stood.
    const score = scores.get(id);
    if (row !== null && state === 'cancelled' && score !== undefined)
      change(changes, 'scores', score, { review_state: 'cancelled' });
  }
  const looked: Looked[] = [];
  for (const sheet of readSheetRows(snapshot, round.name)) {
    // Rows that were cancelled may still stand in the sheet.
    const known = all.filter(({ reviewerId }) => reviewerId === sheet.reviewerId);
    const own = known.filter(({ state }) => state !== 'cancelled').sort((a, b) => (a.code < b.code ? -1 : 1));
    const answer = fetched.get(sheet.key);
    const { reviews, problems } = readAnswer(answer, round, known, input.whoByCode);
    const late = input.now > round.closes && (momentIn(sheet.row, 'collected_at') ?? 0) > round.closes;
    const states = own.map((assignment): Assignment['state'] => {
      const review = reviews.get(assignment.code);
      if (review === undefined) return assignment.state;
      if (review.state === 'problem') problems.push(WORDS.rowProblem(assignment.code, review.problem));
      const row = scores.get(assignment.id);
      const changed = writeReview({ round, now: input.now, sheet, assignment, late, row }, review, changes);
      if (changed && !report.late.includes(sheet.reviewer)) report.late.push(sheet.reviewer);
      return review.state;
    });
    const finished = states.filter(isGivenState).length;
    const scored = states.filter((state) => state === 'scored').length;
    report.scored += scored;
    report.released += finished - scored;
    report.expected += own.filter(standing).length;
    report.problems += problems.length;
    if (answer === undefined) continue;
    looked.push({ sheet, answer, problems, expected: own.length, finished });
    const at = input.changedAt.get(sheet.key) ?? 0;
    if (!late && input.now > round.closes && at > round.closes)
      noteBetween(sheet, at, input, report, changes);
  }
  noteSheets(looked, input, report, changes);
  return report;
}

/** A sheet stays open until the first collecting after the deadline: an organizer has to know who has used that. */
function noteBetween(
  sheet: SheetRow,
  at: number,
  { round, now }: CollectInput,
  report: CollectReport,
  changes: RegistryChanges,
): void {
  const minute = chinaMinute(at);
  report.between.push({ reviewer: sheet.reviewer, minute });
  change(changes, 'review_sheets', sheet.row, { changed_after: at });
  journal(
    changes,
    { now, who: RUN_PHRASES.program },
    {
      action: 'scoreChanged',
      detail: ACCESS_WORDS.betweenNoted(round.name, sheet.reviewer, minute),
      rule: round.name,
    },
  );
}

/** A sheet that was looked at in this run, and what came of it. */
interface Looked {
  sheet: SheetRow;
  answer: Fetched;
  problems: string[];
  expected: number;
  finished: number;
}

function readAnswer(
  answer: Fetched | undefined,
  round: Round,
  known: readonly Assignment[],
  whoByCode: CollectInput['whoByCode'],
): { reviews: ReadonlyMap<string, ReadReview>; problems: string[] } {
  if (answer === undefined) return { reviews: new Map(), problems: [] };
  if ('error' in answer) return { reviews: new Map(), problems: [answer.error] };
  const codes = new Map(known.map(({ code }) => [code, whoByCode.get(code) ?? '']));
  const { reviews, problems } = readSheet(answer.values, round, codes);
  return { reviews, problems: [...problems] };
}

/** Progress, problems and the checksum of each sheet; it is worked out from the scores as this run leaves them. */
function noteSheets(
  looked: readonly Looked[],
  { round, snapshot, now }: CollectInput,
  report: CollectReport,
  changes: RegistryChanges,
): void {
  const after = new Map<string, GivenScore[]>();
  for (const score of readScores(snapshot, round.name, changes))
    after.set(score.reviewerId, [...(after.get(score.reviewerId) ?? []), score]);
  for (const { sheet, answer, problems, expected, finished } of looked) {
    const complete = expected > 0 && finished === expected && problems.length === 0;
    const checksum = finished > 0 ? scoreChecksum(after.get(sheet.reviewerId) ?? []) : '';
    const signed = textOf(sheet.row, 'signature_checksum');
    if (complete) report.finished.push(sheet.reviewerId);
    const stale = signed !== '' && signed !== checksum;
    if (stale) report.stale.push(sheet.reviewer);
    if (signed !== '' && stale !== (textOf(sheet.row, 'signature_state') === 'stale'))
      report.turned.push({ sheet, checksum: signed, stale });
    change(changes, 'review_sheets', sheet.row, {
      expected_count: expected,
      finished_count: finished,
      problems: problems.join('\n'),
      sheet_state: complete ? 'finished' : sheet.mailedAt !== null ? 'mailed' : 'made',
      checksum,
      signature_state: signed === '' ? '' : stale ? 'stale' : 'current',
      ...('error' in answer ? {} : { collected_at: now }),
    });
  }
}
