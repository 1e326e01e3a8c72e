// Brings a present review sheet to the plan: new rows go below, rows no longer wanted say so and are locked, what the reviewer entered stays.
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import type { SheetsRequest } from '../registry-write';
import { signatureRequest } from './guide-tab';
import { othersRequests } from './others-tab';
import { READING_HEADS, readingRows } from './reading-tab';
import { lockedOthersTab, protectionOf } from './review-sheet';
import {
  openRanges,
  rowLooks,
  scoringRow,
  shutAllLooks,
  shutLooks,
  statusFormula,
  validations,
} from './scoring-tab';
import { FIRST_ROW, READING, SCORING, type SheetContent, sheetColumns } from './sheet-columns';
import { BODY, BODY_FIELDS, cell, put, range, style } from './sheet-requests';

/** A review sheet as it stands: codes by zero-based row, and where new rows go. */
export interface PresentSheet {
  codes: Map<number, string>;
  /** Codes whose rows say that they are cancelled. */
  locked: Set<string>;
  /** Rows in use in the reading tab. */
  readingRows: number;
  /** Codes in the tab of others' scores; null when there is no such tab. */
  seen: Set<string> | null;
}

export interface SyncInput {
  content: SheetContent;
  present: PresentSheet;
  /** Codes that somebody else reviews now. */
  cancelled: ReadonlySet<string>;
  editors: readonly string[];
}

/** The requests; empty when nothing is to be done. */
export function syncRequests({ content, present, cancelled, editors }: SyncInput): SheetsRequest[] {
  const { round, others, signature } = content;
  const columnOf = (key: string): number => sheetColumns(round).findIndex((each) => each.key === key);
  const there = new Set(present.codes.values());
  const fresh = content.items.filter(({ code }) => !there.has(code));
  const wanted = new Set(content.items.map(({ code }) => code));
  const seen = others === null ? (present.seen ?? new Set()) : new Set(others.map(({ code }) => code));
  const open = [...present.codes].filter(([, code]) => wanted.has(code) && !seen.has(code));
  const requests: SheetsRequest[] = [];
  for (const [row, code] of present.codes) {
    const locked = present.locked.has(code);
    if (cancelled.has(code) && !wanted.has(code) && !locked)
      requests.push(put(SCORING, row, [[cell(WORDS.cancelled)]], columnOf('status')));
    // What was taken away and is given back gets its formula again.
    if (wanted.has(code) && locked)
      requests.push(put(SCORING, row, [[statusFormula(round, row)]], columnOf('status')));
    const signed = signature?.signed.get(code);
    if (signed !== undefined) requests.push(put(SCORING, row, [[cell(signed)]], columnOf('signed')));
    if (others !== null && seen.has(code) && !present.seen?.has(code))
      requests.push(...shutLooks(round, row));
  }
  const rows = open.map(([row]) => row);
  if (fresh.length > 0) {
    const start = Math.max(FIRST_ROW - 1, ...present.codes.keys()) + 1;
    requests.push(...freshRows({ ...content, items: fresh }, start, present.readingRows));
    if (content.access === 'locked') requests.push(...shutAllLooks(round));
    rows.push(...fresh.map((_item, at) => start + at));
  }
  if (signature !== null) requests.push(signatureRequest(round, signature));
  if (others !== null) {
    if (present.seen === null) requests.push(...lockedOthersTab(content, editors));
    requests.push(...othersRequests(content, others));
  }
  if (requests.length === 0) return [];
  requests.push({
    updateProtectedRange: {
      protectedRange: {
        protectedRangeId: protectionOf(SCORING),
        unprotectedRanges: openRanges(round, content.access === 'locked' ? [] : rows),
      },
      fields: 'unprotectedRanges',
    },
  });
  return requests;
}

/** All items of `content`, from a row of the scoring tab and a row of the reading tab on. */
function freshRows({ round, items }: SheetContent, start: number, readingStart: number): SheetsRequest[] {
  let read = readingStart;
  const reading = items.map(readingRows);
  const scoring = items.map((item, at) => {
    const row = scoringRow(round, item, start + at, read);
    read += reading[at]!.length;
    return row;
  });
  const length = reading.flat().length;
  return [
    { appendDimension: { sheetId: SCORING, dimension: 'ROWS', length: items.length } },
    { appendDimension: { sheetId: READING, dimension: 'ROWS', length } },
    put(SCORING, start, scoring),
    ...validations(round, start, items.length),
    ...rowLooks(round, start, items.length),
    put(READING, readingStart, reading.flat()),
    style(range(READING, readingStart, length, 0, READING_HEADS.length), BODY, BODY_FIELDS),
  ];
}
