// A new review sheet: the requests that turn an empty spreadsheet into one.
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import type { SheetsRequest } from '../registry-write';
import { guideRequests } from './guide-tab';
import { newOthersTab } from './others-tab';
import { READING_HEADS, READING_WIDTHS, readingRows } from './reading-tab';
import { openRanges, rowLooks, scoringRow, shutAllLooks, validations } from './scoring-tab';
import { FIRST_ROW, GUIDE, OTHERS, READING, SCORING, type SheetContent, sheetColumns } from './sheet-columns';
import {
  addTab,
  BODY,
  BODY_FIELDS,
  CHINESE_LOCALE,
  cell,
  centre,
  HEAD,
  HEAD_FIELDS,
  hideRow,
  type Part,
  protect,
  put,
  range,
  style,
  width,
} from './sheet-requests';

/** The id of a tab's protection, so that it can be changed without being looked for. */
export const protectionOf = (sheetId: number): number => 3000 + (sheetId % 10);

/** The requests that turn a new, empty spreadsheet into a review sheet; `editors` may change everything, nobody else may. */
export function newSheetRequests(content: SheetContent, editors: readonly string[]): SheetsRequest[] {
  const lock = (sheetId: number, open: Part[]): SheetsRequest =>
    protect(sheetId, protectionOf(sheetId), WORDS.protection, editors, open);
  const rows = content.items.map((_item, at) => FIRST_ROW + at);
  return [
    CHINESE_LOCALE,
    ...guideRequests(content),
    ...scoringRequests(content),
    ...readingRequests(content),
    lock(GUIDE, []),
    lock(SCORING, openRanges(content.round, content.access === 'locked' ? [] : rows)),
    lock(READING, []),
    ...(content.round.visible === 'others' ? lockedOthersTab(content, editors) : []),
  ];
}

/** The tab for others' scores, to read only. */
export function lockedOthersTab(content: SheetContent, editors: readonly string[]): SheetsRequest[] {
  return [...newOthersTab(content), protect(OTHERS, protectionOf(OTHERS), WORDS.protection, editors, [])];
}

function scoringRequests({ round, items, access }: SheetContent): SheetsRequest[] {
  const columns = sheetColumns(round);
  const reading = items.map((item) => readingRows(item).length);
  // Below the reading tab's heading, one nomination after the other.
  const starts = reading.map((_rows, at) => 1 + reading.slice(0, at).reduce((sum, rows) => sum + rows, 0));
  return [
    addTab(
      { sheetId: SCORING, title: WORDS.scoringTab },
      {
        rowCount: FIRST_ROW + Math.max(1, items.length),
        columnCount: columns.length,
        frozenRowCount: FIRST_ROW,
        // Whose marks these are stays in sight when the row is longer than the screen.
        frozenColumnCount: round.blind ? 1 : 2,
      },
    ),
    put(SCORING, 0, [columns.map(({ key }) => cell(key)), columns.map(({ label }) => cell(label))]),
    hideRow(SCORING, 0),
    style(range(SCORING, 1, 1, 0, columns.length), HEAD, HEAD_FIELDS),
    ...centre(SCORING, 1, 1, columns),
    ...columns.map((column, at) => width(SCORING, at, column.width, column.hidden)),
    ...(items.length === 0
      ? []
      : [
          put(
            SCORING,
            FIRST_ROW,
            items.map((item, at) => scoringRow(round, item, FIRST_ROW + at, starts[at]!)),
          ),
          ...validations(round, FIRST_ROW, items.length),
          ...rowLooks(round, FIRST_ROW, items.length),
          ...(access === 'locked' ? shutAllLooks(round) : []),
        ]),
  ];
}

function readingRequests({ items }: SheetContent): SheetsRequest[] {
  const rows = items.flatMap(readingRows);
  return [
    addTab(
      { sheetId: READING, title: WORDS.readingTab },
      { rowCount: 1 + Math.max(1, rows.length), columnCount: READING_HEADS.length, frozenRowCount: 1 },
    ),
    put(READING, 0, [READING_HEADS.map(cell), ...rows]),
    style(range(READING, 0, 1, 0, READING_HEADS.length), HEAD, HEAD_FIELDS),
    style(range(READING, 1, Math.max(1, rows.length), 0, READING_HEADS.length), BODY, BODY_FIELDS),
    ...READING_WIDTHS.map((pixels, at) => width(READING, at, pixels)),
  ];
}
