// What a review sheet is: its tabs, its columns, and the requests that make it and bring it up to date.
import { chinaMinute } from '../chinese/time';
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import type { SheetsRequest } from '../registry-write';
import { colour } from '../set-up/look';
import { mostOf, type Round } from './rounds';

/** Tabs of a review sheet; 0 is the tab that a new spreadsheet comes with. */
export const GUIDE = 0;
export const SCORING = 2001;
export const READING = 2002;
const PROTECTION = 3000;
/** Row 1 keys (hidden), row 2 headings. */
export const FIRST_ROW = 2;

export interface SheetItem {
  code: string;
  /** Name, unit, post; '' in a blind round. */
  who: string;
  category: string;
  deeds: string;
  mediaHonors: string;
  /** Link to the scans' folder; '' when they may not be seen. */
  scans: string;
}

export interface SheetContent {
  round: Round;
  title: string;
  reviewer: string;
  items: SheetItem[];
}

interface SheetColumn {
  key: string;
  label: string;
  width: number;
  open?: boolean;
  hidden?: boolean;
}

/** The columns of the scoring tab. Marks are keyed by their place in the rubric. */
export function sheetColumns(round: Round): SheetColumn[] {
  return [
    { key: 'code', label: WORDS.code, width: 70 },
    ...(round.blind ? [] : [{ key: 'who', label: WORDS.who, width: 230 }]),
    { key: 'category', label: WORDS.category, width: 90 },
    { key: 'summary', label: WORDS.deeds, width: 260 },
    ...(round.scans && !round.blind ? [{ key: 'scans', label: WORDS.scans, width: 70 }] : []),
    ...round.criteria.map((criterion, at) => ({
      key: `mark${at + 1}`,
      label: WORDS.criterion(criterion.name, mostOf(round, criterion)),
      width: 80,
      open: true,
    })),
    { key: 'total', label: WORDS.total, width: 60 },
    { key: 'comment', label: WORDS.comment, width: 260, open: true },
    { key: 'stance', label: WORDS.stance, width: 90, open: true },
    { key: 'reason', label: WORDS.reason, width: 150, open: true },
    { key: 'status', label: WORDS.status, width: 90 },
    { key: 'check', label: 'check', width: 50, hidden: true },
  ];
}

/** 0 → A, 26 → AA. */
export function letterOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

type CellData = Record<string, unknown>;

const text = (value: string): CellData => (value === '' ? {} : { userEnteredValue: { stringValue: value } });
const formula = (value: string): CellData => ({ userEnteredValue: { formulaValue: value } });
const range = (sheetId: number, row: number, rows: number, column: number, columns: number): CellData => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + rows,
  startColumnIndex: column,
  endColumnIndex: column + columns,
});
const put = (
  sheetId: number,
  row: number,
  rows: CellData[][],
  fields = 'userEnteredValue',
): SheetsRequest => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: 0 },
    rows: rows.map((values) => ({ values })),
    fields,
  },
});
const style = (where: CellData, format: CellData, fields: string): SheetsRequest => ({
  repeatCell: { range: where, cell: { userEnteredFormat: format }, fields: `userEnteredFormat(${fields})` },
});
const width = (sheetId: number, column: number, pixelSize: number, hidden = false): SheetsRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
    properties: { pixelSize, ...(hidden ? { hiddenByUser: true } : {}) },
    fields: hidden ? 'pixelSize,hiddenByUser' : 'pixelSize',
  },
});

const HEAD = { backgroundColorStyle: colour('#EDE7F3'), textFormat: { bold: true }, wrapStrategy: 'WRAP' };
const OPEN = { backgroundColorStyle: colour('#FFFBE6') };
const BODY = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' };
const LOOK = 'backgroundColorStyle,textFormat,wrapStrategy';

/** One row of the scoring tab; `row` is zero-based, `read` the row of its deeds in the reading tab. */
function scoringRow(round: Round, item: SheetItem, row: number, read: number): CellData[] {
  const columns = sheetColumns(round);
  const at = (key: string): string => `${letterOf(columns.findIndex((each) => each.key === key))}${row + 1}`;
  const count = round.criteria.length;
  const marks = `${at('mark1')}:${at(`mark${count}`)}`;
  const sum = round.criteria
    .map((criterion, place) => `${at(`mark${place + 1}`)}*${criterion.weight}/${mostOf(round, criterion)}`)
    .join('+');
  const quote = (word: string): string => `"${word}"`;
  return columns.map(({ key }) => {
    switch (key) {
      case 'code':
      case 'check':
        return text(item.code);
      case 'who':
      case 'category':
        return text(item[key]);
      case 'summary':
        return formula(
          `=HYPERLINK("#gid=${READING}&range=A${read + 1}","${WORDS.read(excerptOf(item.deeds)).replace(/"/g, '””')}")`,
        );
      case 'scans':
        return item.scans === '' ? {} : formula(`=HYPERLINK("${item.scans}","${WORDS.openScans}")`);
      case 'total':
        return formula(`=IF(COUNT(${marks})=${count},ROUND(${sum},2),"")`);
      case 'status':
        return formula(
          `=IF(${at('stance')}<>"",IF(LEN(${at('reason')})=0,${quote(WORDS.reasonMissing)},${at('stance')}),` +
            `IF(COUNT(${marks})=${count},${quote(WORDS.done)},IF(COUNT(${marks})=0,${quote(WORDS.open)},${quote(WORDS.partial)})))`,
        );
      default:
        return {};
    }
  });
}

/** Formula text: no quotes, no line breaks, and short enough for one glance. */
function excerptOf(deeds: string): string {
  return deeds
    .replace(/["“”\s]+/g, ' ')
    .trim()
    .slice(0, 60);
}

/** The longest piece of a text in one cell that still shows whole: a row is at most 2,000 pixels high. */
const PIECE = 3_000;

function readingRows(item: SheetItem): CellData[][] {
  const rows: CellData[][] = [];
  const add = (title: string, words: string): void => {
    for (let at = 0; at < Math.max(1, words.length); at += PIECE) {
      rows.push([text(item.code), text(at === 0 ? title : ''), text(words.slice(at, at + PIECE))]);
    }
  };
  add([WORDS.deeds, item.who].filter((each) => each !== '').join('\n'), item.deeds);
  add(WORDS.mediaHonors, item.mediaHonors === '' ? WORDS.none : item.mediaHonors);
  return rows;
}

function guideRows(content: SheetContent): CellData[][] {
  const { round } = content;
  const column = (key: string): string => letterOf(sheetColumns(round).findIndex((each) => each.key === key));
  const status = `'${WORDS.scoringTab}'!${column('status')}${FIRST_ROW + 1}:${column('status')}`;
  const codes = `'${WORDS.scoringTab}'!A${FIRST_ROW + 1}:A`;
  const counted = (word: string): string => `COUNTIF(${status},"${word}")`;
  const finished = [WORDS.done, ...Object.values(WORDS.stances)].map(counted).join('+');
  return [
    [text(content.title)],
    [text(WORDS.guideTitle(round.name, content.reviewer))],
    [],
    [text(WORDS.progress), formula(`=${finished}&" / "&(COUNTA(${codes})-${counted(WORDS.cancelled)})`)],
    [text(WORDS.deadline), text(chinaMinute(round.closes))],
    [
      text(WORDS.start),
      formula(`=HYPERLINK("#gid=${SCORING}&range=A${FIRST_ROW + 1}","${WORDS.openScoring}")`),
    ],
    [],
    [text(WORDS.how)],
    ...WORDS.steps(round.blind).map((step, at) => [text(String(at + 1)), text(step)]),
    [],
    [text(WORDS.rubric)],
    ...round.criteria.map((criterion) => [
      text(criterion.name),
      text(WORDS.criterionHelp(criterion.weight, mostOf(round, criterion), round.scale.step)),
    ]),
  ];
}

function validations(round: Round, row: number, rows: number): SheetsRequest[] {
  const columns = sheetColumns(round);
  const rule = (key: string, condition: CellData, inputMessage: string): SheetsRequest => ({
    setDataValidation: {
      range: range(
        SCORING,
        row,
        rows,
        columns.findIndex((each) => each.key === key),
        1,
      ),
      rule: { condition, strict: true, showCustomUi: true, inputMessage },
    },
  });
  const list = (values: readonly string[]): CellData => ({
    type: 'ONE_OF_LIST',
    values: values.map((userEnteredValue) => ({ userEnteredValue })),
  });
  return [
    ...round.criteria.map((criterion, place) => {
      const [most, { step }] = [mostOf(round, criterion), round.scale];
      const count = Math.floor(most / step + 1e-9);
      // A list says exactly what is legal; above a hundred entries nobody finds anything in it.
      const condition =
        count <= 100
          ? list(Array.from({ length: count + 1 }, (_empty, at) => String(Math.round(at * step * 1e6) / 1e6)))
          : {
              type: 'NUMBER_BETWEEN',
              values: [{ userEnteredValue: '0' }, { userEnteredValue: String(most) }],
            };
      return rule(`mark${place + 1}`, condition, WORDS.markHelp(most, step));
    }),
    rule('stance', list(Object.values(WORDS.stances)), WORDS.stanceHelp),
  ];
}

/** Cells that the reviewer may fill in, for rows that are in use: runs of rows, times runs of columns. */
function openRanges(round: Round, rows: readonly number[]): CellData[] {
  const columns = sheetColumns(round);
  const blocks: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last[0] + last[1] === row) last[1] += 1;
    else blocks.push([row, 1]);
  }
  const open: CellData[] = [];
  for (const [from, count] of blocks) {
    for (let at = 0; at < columns.length; at += 1) {
      if (!columns[at]!.open || columns[at - 1]?.open) continue;
      let end = at;
      while (columns[end]?.open) end += 1;
      open.push(range(SCORING, from, count, at, end - at));
    }
  }
  return open;
}

/** Looks of new scoring rows: wrapping, and the colour that says "here you write". */
function rowLooks(round: Round, row: number, rows: number): SheetsRequest[] {
  return [
    style(range(SCORING, row, rows, 0, sheetColumns(round).length), BODY, 'wrapStrategy,verticalAlignment'),
    ...openRanges(
      round,
      Array.from({ length: rows }, (_empty, at) => row + at),
    ).map((open) => style(open, OPEN, 'backgroundColorStyle')),
  ];
}

/** The requests that turn a new, empty spreadsheet into a review sheet; `editors` may change everything, nobody else may. */
export function newSheetRequests(content: SheetContent, editors: readonly string[]): SheetsRequest[] {
  const { round, items } = content;
  const columns = sheetColumns(round);
  const guide = guideRows(content);
  const reading = items.map(readingRows);
  const starts: number[] = [];
  let next = 1;
  for (const rows of reading) {
    starts.push(next);
    next += rows.length;
  }
  const tab = (
    sheetId: number,
    title: string,
    rowCount: number,
    columnCount: number,
    frozen: number,
  ): SheetsRequest => ({
    addSheet: {
      properties: {
        sheetId,
        title,
        gridProperties: {
          rowCount,
          columnCount,
          frozenRowCount: frozen,
          frozenColumnCount: sheetId === SCORING ? 1 : 0,
        },
      },
    },
  });
  const protect = (sheetId: number, unprotectedRanges: CellData[]): SheetsRequest => ({
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: PROTECTION + (sheetId % 10),
        range: { sheetId },
        description: WORDS.protection,
        warningOnly: false,
        editors: { users: editors },
        unprotectedRanges,
      },
    },
  });
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'zh_CN', timeZone: 'Asia/Shanghai' },
        fields: 'locale,timeZone',
      },
    },
    {
      updateSheetProperties: {
        properties: {
          sheetId: GUIDE,
          title: WORDS.guideTab,
          gridProperties: { rowCount: guide.length + 2, columnCount: 3, hideGridlines: true },
        },
        fields: 'title,gridProperties',
      },
    },
    tab(SCORING, WORDS.scoringTab, FIRST_ROW + Math.max(1, items.length), columns.length, FIRST_ROW),
    tab(READING, WORDS.readingTab, Math.max(2, next), 3, 1),
    put(GUIDE, 0, guide),
    style(range(GUIDE, 0, 2, 0, 3), { textFormat: { bold: true, fontSize: 15 } }, 'textFormat'),
    style(range(GUIDE, 3, 3, 0, 2), { textFormat: { bold: true, fontSize: 12 } }, 'textFormat'),
    style(range(GUIDE, 7, guide.length - 7, 0, 2), BODY, 'wrapStrategy,verticalAlignment'),
    width(GUIDE, 0, 140),
    width(GUIDE, 1, 640),
    put(SCORING, 0, [columns.map(({ key }) => text(key)), columns.map(({ label }) => text(label))]),
    {
      updateDimensionProperties: {
        range: { sheetId: SCORING, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    style(range(SCORING, 1, 1, 0, columns.length), HEAD, LOOK),
    ...columns.map((column, at) => width(SCORING, at, column.width, column.hidden)),
    put(READING, 0, [[text(WORDS.code), text(WORDS.who), text(WORDS.deeds)], ...reading.flat()]),
    style(range(READING, 0, 1, 0, 3), HEAD, LOOK),
    style(range(READING, 1, Math.max(1, next - 1), 0, 3), BODY, 'wrapStrategy,verticalAlignment'),
    width(READING, 0, 70),
    width(READING, 1, 190),
    width(READING, 2, 860),
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
        ]),
    protect(GUIDE, []),
    protect(
      SCORING,
      openRanges(
        round,
        items.map((_item, at) => FIRST_ROW + at),
      ),
    ),
    protect(READING, []),
  ];
}

/** A review sheet as it stands: codes by zero-based row, and where new rows go. */
export interface PresentSheet {
  codes: Map<number, string>;
  /** Codes whose rows say that they are cancelled. */
  locked: Set<string>;
  /** Rows in use in the reading tab. */
  readingRows: number;
}

/**
 * The requests that bring a present sheet to the plan: rows that are new go below, rows that are no longer wanted are
 * locked and say so, everything that the reviewer has entered stays. Empty when nothing is to be done.
 */
export function syncRequests(
  content: SheetContent,
  present: PresentSheet,
  cancelled: ReadonlySet<string>,
): SheetsRequest[] {
  const { round } = content;
  const columns = sheetColumns(round);
  const there = new Set(present.codes.values());
  const fresh = content.items.filter(({ code }) => !there.has(code));
  const wanted = new Set(content.items.map(({ code }) => code));
  const rows = [...present.codes].filter(([, code]) => wanted.has(code)).map(([row]) => row);
  const status = columns.findIndex(({ key }) => key === 'status');
  const requests: SheetsRequest[] = [];
  for (const [row, code] of present.codes) {
    if (!cancelled.has(code) || wanted.has(code) || present.locked.has(code)) continue;
    requests.push({
      updateCells: {
        range: range(SCORING, row, 1, status, 1),
        rows: [{ values: [text(WORDS.cancelled)] }],
        fields: 'userEnteredValue',
      },
    });
  }
  // What was taken away and is given back gets its formula again.
  for (const [row, code] of present.codes) {
    const item = content.items.find((each) => each.code === code);
    if (item === undefined || !present.locked.has(code)) continue;
    const cell = scoringRow(round, item, row, FIRST_ROW)[status]!;
    requests.push({
      updateCells: {
        range: range(SCORING, row, 1, status, 1),
        rows: [{ values: [cell] }],
        fields: 'userEnteredValue',
      },
    });
  }
  const start = Math.max(FIRST_ROW - 1, ...present.codes.keys()) + 1;
  let read = present.readingRows;
  if (fresh.length > 0) {
    const reading = fresh.map(readingRows);
    const scoring = fresh.map((item, at) => {
      const row = scoringRow(round, item, start + at, read);
      read += reading[at]!.length;
      return row;
    });
    requests.push(
      { appendDimension: { sheetId: SCORING, dimension: 'ROWS', length: fresh.length } },
      { appendDimension: { sheetId: READING, dimension: 'ROWS', length: reading.flat().length } },
      put(SCORING, start, scoring),
      ...validations(round, start, fresh.length),
      ...rowLooks(round, start, fresh.length),
      put(READING, present.readingRows, reading.flat()),
      style(
        range(READING, present.readingRows, reading.flat().length, 0, 3),
        BODY,
        'wrapStrategy,verticalAlignment',
      ),
    );
    for (let at = 0; at < fresh.length; at += 1) rows.push(start + at);
  }
  if (requests.length === 0) return [];
  requests.push({
    updateProtectedRange: {
      protectedRange: {
        protectedRangeId: PROTECTION + (SCORING % 10),
        unprotectedRanges: openRanges(round, rows),
      },
      fields: 'unprotectedRanges',
    },
  });
  return requests;
}
