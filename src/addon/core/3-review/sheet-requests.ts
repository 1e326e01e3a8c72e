// The requests of the Sheets API that review and panel sheets are made with: cells, looks, widths, tabs, protection.
import type { SheetsRequest } from '../registry-write';
import { colour } from '../set-up/look';

/** A part of the API's request types, as this program fills it. */
export type Part = Record<string, unknown>;

export const HEAD = {
  backgroundColorStyle: colour('#EDE7F3'),
  textFormat: { bold: true },
  wrapStrategy: 'WRAP',
};
export const HEAD_FIELDS = 'backgroundColorStyle,textFormat,wrapStrategy';
/** "Here you write." */
export const OPEN = { backgroundColorStyle: colour('#FFFBE6') };
/** Without a colour of its own, so that the sheet's lines show again. */
export const SHUT = {};
export const OPEN_FIELDS = 'backgroundColorStyle';
export const BODY = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' };
export const BODY_FIELDS = 'wrapStrategy,verticalAlignment';

const CENTRED = { horizontalAlignment: 'CENTER' };
const CENTRED_FIELDS = 'horizontalAlignment';

/** 0 → A, 26 → AA. */
export function letterOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** A cell with text to the letter, or with a number; nothing for '' and null. */
export function cell(value: string | number | null): Part {
  if (value === null || value === '') return {};
  return {
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
  };
}

export function formula(value: string): Part {
  return { userEnteredValue: { formulaValue: value } };
}

/** Zero-based; so many rows from `row`, so many columns from `column`. */
export function range(sheetId: number, row: number, rows: number, column: number, columns: number): Part {
  return {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + rows,
    startColumnIndex: column,
    endColumnIndex: column + columns,
  };
}

/** Writes lines of cells from a row's first column on; what they do not name keeps its looks. */
export function put(sheetId: number, row: number, lines: Part[][], column = 0): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: lines.map((values) => ({ values })),
      fields: 'userEnteredValue',
    },
  };
}

export function style(where: Part, format: Part, fields: string): SheetsRequest {
  return {
    repeatCell: { range: where, cell: { userEnteredFormat: format }, fields: `userEnteredFormat(${fields})` },
  };
}

/** Colour hides the sheet's own lines: cells to write in get lines again, so that each row is seen as one. */
export function lines(where: Part): SheetsRequest {
  const line = { style: 'SOLID', colorStyle: colour('#D9D9D9') };
  return {
    updateBorders: {
      range: where,
      top: line,
      bottom: line,
      left: line,
      right: line,
      innerHorizontal: line,
      innerVertical: line,
    },
  };
}

export function width(sheetId: number, column: number, pixelSize: number, hidden = false): SheetsRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      properties: { pixelSize, ...(hidden ? { hiddenByUser: true } : {}) },
      fields: hidden ? 'pixelSize,hiddenByUser' : 'pixelSize',
    },
  };
}

/** So many rows of one height in pixels; others are as high as their text needs. */
export function height(sheetId: number, row: number, rows: number, pixelSize: number): SheetsRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + rows },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  };
}

/** The columns, by place, in the middle of their cells: figures beside texts are read more easily so. */
export function centre(
  sheetId: number,
  row: number,
  rows: number,
  columns: readonly { centred?: boolean }[],
): SheetsRequest[] {
  return columns.flatMap(({ centred }, at) =>
    centred ? [style(range(sheetId, row, rows, at, 1), CENTRED, CENTRED_FIELDS)] : [],
  );
}

/** The two lines on top of a first screen: the campaign, and what the sheet is. */
export function titleLooks(sheetId: number, columns: number): SheetsRequest[] {
  const format = { textFormat: { bold: true, fontSize: 15 }, verticalAlignment: 'MIDDLE' };
  return [
    style(range(sheetId, 0, 2, 0, columns), format, 'textFormat,verticalAlignment'),
    height(sheetId, 0, 2, 36),
  ];
}

export function hideRow(sheetId: number, row: number): SheetsRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
}

/** A new tab whose first `frozenRows` rows stay in sight. */
export function addTab(
  tab: { sheetId: number; title: string; index?: number },
  grid: { rowCount: number; columnCount: number; frozenRowCount: number; frozenColumnCount?: number },
): SheetsRequest {
  return { addSheet: { properties: { ...tab, gridProperties: grid } } };
}

/** Nobody but `editors` may change the tab, save in `unprotectedRanges`. */
export function protect(
  sheetId: number,
  protectedRangeId: number,
  description: string,
  editors: readonly string[],
  unprotectedRanges: Part[],
): SheetsRequest {
  return {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId,
        range: { sheetId },
        description,
        warningOnly: false,
        editors: { users: editors },
        unprotectedRanges,
      },
    },
  };
}

/** Dates and numbers are read as in China, whatever the maker's account is set to. */
export const CHINESE_LOCALE: SheetsRequest = {
  updateSpreadsheetProperties: {
    properties: { locale: 'zh_CN', timeZone: 'Asia/Shanghai' },
    fields: 'locale,timeZone',
  },
};
