// Reads a review sheet's scoring tab: rows by code, never by position; what is not plainly so is named and not guessed.
import { COLLECT_PHRASES as WORDS } from '../phrases/collect';
import { REVIEW_PHRASES } from '../phrases/review';
import type { ReviewState } from './assignment-rows';
import type { PresentSheet } from './review-sheet-sync';
import { isLegal, type Round, totalOf } from './rounds';
import { FIRST_ROW, sheetColumns } from './sheet-columns';

export interface ReadReview {
  code: string;
  state: Exclude<ReviewState, 'cancelled'>;
  /** Only for state 'scored'. */
  marks: number[] | null;
  total: number | null;
  comment: string;
  reason: string;
  /** One sentence; '' when nothing is wrong. */
  problem: string;
}

export interface SheetReading {
  reviews: Map<string, ReadReview>;
  /** About the sheet, or about rows that belong to no review. */
  problems: string[];
}

const cellText = (cell: unknown): string => (cell === undefined || cell === null ? '' : String(cell).trim());

/**
 * `values` as the Sheets API gives them, from row 0; `expected` what each code's row shows ('' in a blind round, where
 * only the code itself can be compared). Codes that are not there are reported too. A nominee whose name was corrected
 * since is no problem; one that stands at another's code is.
 */
export function readSheet(
  values: readonly (readonly unknown[])[],
  round: Round,
  expected: ReadonlyMap<string, string>,
): SheetReading {
  const keys = (values[0] ?? []).map(cellText);
  const columns = sheetColumns(round).filter(
    ({ key }) => !['summary', 'scans', 'total', 'status', 'unsigned', 'signed'].includes(key),
  );
  const places = new Map(columns.map(({ key }) => [key, keys.indexOf(key)]));
  const reading: SheetReading = { reviews: new Map(), problems: [] };
  const missing = columns.filter(({ key }) => places.get(key) === -1);
  if (missing.length > 0) {
    reading.problems.push(WORDS.columnsMissing(missing.map(({ label }) => label.split('\n')[0]!)));
    return reading;
  }
  const others = new Set([...expected.values()].map((who) => who.trim()).filter((who) => who !== ''));
  const rows = new Map<string, (readonly unknown[])[]>();
  values.slice(FIRST_ROW).forEach((line, at) => {
    const cell = (key: string): string => cellText(line[places.get(key)!]);
    const code = cell('code');
    const entered = columns.some(({ key, open }) => open && cell(key) !== '');
    if (code === '' && cell('check') === '' && !entered) return;
    if (!expected.has(code)) {
      reading.problems.push(WORDS.strangeRow(FIRST_ROW + at + 1, code));
      return;
    }
    rows.set(code, [...(rows.get(code) ?? []), line]);
  });
  for (const [code, who] of expected) {
    const lines = rows.get(code) ?? [];
    const problem = (sentence: string): void => {
      reading.reviews.set(code, {
        code,
        state: 'problem',
        marks: null,
        total: null,
        comment: '',
        reason: '',
        problem: sentence,
      });
    };
    if (lines.length === 0) problem(WORDS.rowMissing);
    else if (lines.length > 1) problem(WORDS.rowTwice(lines.length));
    else {
      const cell = (key: string): unknown => lines[0]![places.get(key)!];
      if (cellText(cell('check')) !== code) problem(WORDS.rowMixed);
      else if (cellText(cell('who')) !== who.trim() && others.has(cellText(cell('who'))))
        problem(WORDS.otherNominee(cellText(cell('who')).split('\n')[0]!));
      else reading.reviews.set(code, readRow(code, round, cell));
    }
  }
  return reading;
}

function readRow(code: string, round: Round, cell: (key: string) => unknown): ReadReview {
  const typed = round.criteria.map((_criterion, at) => cell(`mark${at + 1}`));
  const filled = typed.filter((mark) => cellText(mark) !== '').length;
  const review: ReadReview = {
    code,
    state: 'problem',
    marks: null,
    total: null,
    comment: cellText(cell('comment')),
    reason: cellText(cell('reason')),
    problem: '',
  };
  const stance = cellText(cell('stance'));
  if (stance !== '') {
    const { abstained, recused } = REVIEW_PHRASES.stances;
    if (stance !== abstained && stance !== recused)
      return { ...review, problem: WORDS.strangeStance(stance) };
    if (filled > 0) return { ...review, problem: WORDS.stanceAndMarks(stance) };
    if (review.reason === '') return { ...review, problem: WORDS.noReason(stance) };
    return { ...review, state: stance === abstained ? 'abstained' : 'recused' };
  }
  const marks: number[] = [];
  const illegal: string[] = [];
  round.criteria.forEach((criterion, at) => {
    const mark = typed[at];
    if (cellText(mark) === '') return;
    if (typeof mark === 'number' && isLegal(round, criterion, mark)) marks.push(mark);
    else illegal.push(WORDS.illegal(criterion.name, cellText(mark)));
  });
  if (illegal.length > 0) return { ...review, problem: illegal.join('') };
  if (filled === 0) return { ...review, state: 'open' };
  if (filled < round.criteria.length) {
    const left = round.criteria.filter((_criterion, at) => cellText(typed[at]) === '');
    return { ...review, state: 'partial', problem: WORDS.left(left.map(({ name }) => name)) };
  }
  return { ...review, state: 'scored', marks, total: totalOf(round, marks) };
}

/** True when nobody has entered anything: such a sheet can go when another one stands for the same reviewer. */
export function isUntouched(values: readonly (readonly unknown[])[], round: Round): boolean {
  const keys = (values[0] ?? []).map(cellText);
  const open = sheetColumns(round)
    .filter((column) => column.open)
    .map(({ key }) => keys.indexOf(key));
  return values.slice(FIRST_ROW).every((line) => open.every((at) => at < 0 || cellText(line[at]) === ''));
}

/** What bringing a sheet up to date needs to know of it; `others` null when the sheet has no such tab. */
export function presentSheet(
  scoring: readonly (readonly unknown[])[],
  readingRows: number,
  others: readonly (readonly unknown[])[] | null,
): PresentSheet {
  const keys = (scoring[0] ?? []).map(cellText);
  const [code, status] = [keys.indexOf('code'), keys.indexOf('status')];
  const seen = others === null ? null : new Set(others.slice(FIRST_ROW).map((line) => cellText(line[0])));
  const present: PresentSheet = { codes: new Map(), locked: new Set(), readingRows, seen };
  scoring.forEach((line, row) => {
    const found = cellText(line[code]);
    if (row < FIRST_ROW || found === '') return;
    present.codes.set(row, found);
    if (cellText(line[status]) === REVIEW_PHRASES.cancelled) present.locked.add(found);
  });
  return present;
}
