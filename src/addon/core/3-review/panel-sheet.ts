// The panel's sheet for the discussion: scores and remarks of one category's nominations, and a cell for each to write in.
import { PANEL_PHRASES as WORDS } from '../phrases/panel';
import { REVIEW_PHRASES } from '../phrases/review';
import type { SheetsRequest } from '../registry-write';
import { colour } from '../set-up/look';
import { letterOf } from './sheet-requests';

export const PANEL = 2101;
const FIRST_ROW = 2;

export interface PanelItem {
  code: string;
  /** '' in a blind round. */
  who: string;
  /** Totals without their reviewers' names, highest first. */
  totals: number[];
  average: number | null;
  adjusted: number | null;
  /** Remarks without their reviewers' names. */
  remarks: string[];
}

export interface PanelContent {
  title: string;
  round: string;
  group: string;
  blind: boolean;
  items: PanelItem[];
}

interface PanelColumn {
  key: string;
  label: string;
  width: number;
  hidden?: boolean;
}

function columnsOf(blind: boolean): PanelColumn[] {
  return [
    { key: 'code', label: REVIEW_PHRASES.code, width: 70 },
    ...(blind ? [] : [{ key: 'who', label: REVIEW_PHRASES.who, width: 230 }]),
    { key: 'average', label: WORDS.average, width: 70 },
    { key: 'adjusted', label: WORDS.adjusted, width: 70 },
    { key: 'totals', label: WORDS.totals, width: 130 },
    { key: 'remarks', label: WORDS.remarks, width: 420 },
    { key: 'discussion', label: WORDS.discussion, width: 320 },
    { key: 'check', label: 'check', width: 50, hidden: true },
  ];
}

type CellData = Record<string, unknown>;
const cell = (value: string | number | null): CellData =>
  value === null || value === ''
    ? {}
    : { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };

/** The requests that turn a new, empty spreadsheet into the panel's; only the discussion's cells are open. */
export function panelRequests(content: PanelContent, editors: readonly string[]): SheetsRequest[] {
  const columns = columnsOf(content.blind);
  const rows = content.items.map((item) =>
    columns.map(({ key }): CellData => {
      switch (key) {
        case 'code':
        case 'check':
          return cell(item.code);
        case 'who':
          return cell(item.who);
        case 'average':
          return cell(item.average);
        case 'adjusted':
          return cell(item.adjusted);
        case 'totals':
          return cell(item.totals.join('、'));
        case 'remarks':
          return cell(item.remarks.map((remark) => `· ${remark}`).join('\n'));
        default:
          return {};
      }
    }),
  );
  const place = columns.findIndex(({ key }) => key === 'discussion');
  const body = (row: number, count: number, column: number, width: number) => ({
    sheetId: PANEL,
    startRowIndex: row,
    endRowIndex: row + count,
    startColumnIndex: column,
    endColumnIndex: column + width,
  });
  const open = body(FIRST_ROW, Math.max(1, rows.length), place, 1);
  const format = (range: CellData, userEnteredFormat: CellData, fields: string): SheetsRequest => ({
    repeatCell: { range, cell: { userEnteredFormat }, fields: `userEnteredFormat(${fields})` },
  });
  const protect = (
    sheetId: number,
    protectedRangeId: number,
    unprotectedRanges: CellData[],
  ): SheetsRequest => ({
    addProtectedRange: {
      protectedRange: {
        protectedRangeId,
        range: { sheetId },
        description: WORDS.protection,
        warningOnly: false,
        editors: { users: editors },
        unprotectedRanges,
      },
    },
  });
  const guide = [
    content.title,
    WORDS.guideTitle(content.round, content.group),
    ...WORDS.steps(letterOf(place)),
  ];
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'zh_CN', timeZone: 'Asia/Shanghai' },
        fields: 'locale,timeZone',
      },
    },
    {
      addSheet: {
        properties: {
          sheetId: PANEL,
          title: WORDS.tab,
          index: 0,
          gridProperties: {
            rowCount: FIRST_ROW + Math.max(1, rows.length),
            columnCount: columns.length,
            frozenRowCount: FIRST_ROW,
            frozenColumnCount: 1,
          },
        },
      },
    },
    {
      updateSheetProperties: { properties: { sheetId: 0, title: REVIEW_PHRASES.guideTab }, fields: 'title' },
    },
    {
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
        rows: guide.map((line) => ({ values: [cell(line)] })),
        fields: 'userEnteredValue',
      },
    },
    {
      updateCells: {
        start: { sheetId: PANEL, rowIndex: 0, columnIndex: 0 },
        rows: [columns.map(({ key }) => cell(key)), columns.map(({ label }) => cell(label)), ...rows].map(
          (values) => ({
            values,
          }),
        ),
        fields: 'userEnteredValue',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: PANEL, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    ...columns.map((column, at) => ({
      updateDimensionProperties: {
        range: { sheetId: PANEL, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize: column.width, ...(column.hidden ? { hiddenByUser: true } : {}) },
        fields: column.hidden ? 'pixelSize,hiddenByUser' : 'pixelSize',
      },
    })),
    format(
      body(1, 1, 0, columns.length),
      { backgroundColorStyle: colour('#EDE7F3'), textFormat: { bold: true } },
      'backgroundColorStyle,textFormat',
    ),
    format(
      body(FIRST_ROW, Math.max(1, rows.length), 0, columns.length),
      { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
      'wrapStrategy,verticalAlignment',
    ),
    format(open, { backgroundColorStyle: colour('#FFFBE6') }, 'backgroundColorStyle'),
    protect(0, 3100, []),
    protect(PANEL, 3101, [open]),
  ];
}

/** What the panel wrote beside each code; rows whose two codes disagree, or codes that come twice, are left out and counted. */
export function readPanel(values: readonly (readonly unknown[])[]): {
  notes: Map<string, string>;
  unclear: number;
} {
  const keys = (values[0] ?? []).map(String);
  const text = (line: readonly unknown[], key: string): string =>
    String(line[keys.indexOf(key)] ?? '').trim();
  const notes = new Map<string, string>();
  const seen = new Set<string>();
  let unclear = 0;
  for (const line of values.slice(FIRST_ROW)) {
    const [code, note] = [text(line, 'code'), text(line, 'discussion')];
    if (code === '' && note === '') continue;
    if (code !== text(line, 'check') || seen.has(code)) {
      notes.delete(code);
      unclear += 1;
    } else notes.set(code, note);
    seen.add(code);
  }
  return { notes, unclear };
}
