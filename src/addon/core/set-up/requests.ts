// The Sheets API requests that set-up is made of, each from the few facts that differ.
import { type Column, FIRST_DATA_ROW, HEADING_ROW, KEY_ROW, type Tab } from '../registry';
import type { SheetsRequest } from '../registry-write';
import { BODY_FIELDS, bodyFormat, colour, headingFormat } from './look';

/** A column from the first data row down to the end of the grid, wherever that is. */
export function bodyRange(sheetId: number, column: number, width = 1): Record<string, number> {
  return {
    sheetId,
    startRowIndex: FIRST_DATA_ROW,
    startColumnIndex: column,
    endColumnIndex: column + width,
  };
}

/** The rule of a dropdown; null for columns that take anything. */
export function validationOf(column: Column): Record<string, unknown> | null {
  if (column.choices === undefined) return null;
  const labels = Object.values(column.choices);
  return {
    condition: { type: 'ONE_OF_LIST', values: labels.map((userEnteredValue) => ({ userEnteredValue })) },
    // A script column shows no arrow, which would invite people to choose there.
    showCustomUi: column.editor === 'person',
    strict: column.editor === 'person',
  };
}

export function validationRequest(sheetId: number, at: number, column: Column): SheetsRequest[] {
  const rule = validationOf(column);
  return rule === null ? [] : [{ setDataValidation: { range: bodyRange(sheetId, at), rule } }];
}

export function formatRequest(sheetId: number, at: number, column: Column): SheetsRequest {
  return {
    repeatCell: {
      range: bodyRange(sheetId, at),
      cell: { userEnteredFormat: bodyFormat(column) },
      fields: BODY_FIELDS,
    },
  };
}

/** The hidden key and the heading above it; the first heading that is seen carries what the tab is for. */
export function headRequest(tab: Tab, at: number, columns: readonly Column[]): SheetsRequest {
  const noted = tab.columns.find((column) => column.hidden !== true)?.key;
  return {
    updateCells: {
      range: {
        sheetId: tab.sheetId,
        startRowIndex: KEY_ROW,
        endRowIndex: HEADING_ROW + 1,
        startColumnIndex: at,
        endColumnIndex: at + columns.length,
      },
      rows: [
        {
          values: columns.map(({ key }) => ({
            userEnteredValue: { stringValue: key },
            userEnteredFormat: { textFormat: { foregroundColorStyle: colour('#9AA0A6'), fontSize: 8 } },
          })),
        },
        {
          values: columns.map((column) => ({
            userEnteredValue: { stringValue: column.label },
            userEnteredFormat: headingFormat(column),
            ...(column.key === noted ? { note: tab.note } : {}),
          })),
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  };
}

/** A single cell's text, to the letter. */
export function textRequest(sheetId: number, row: number, column: number, text: string): SheetsRequest {
  return {
    updateCells: {
      range: {
        sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
      rows: [{ values: [text === '' ? {} : { userEnteredValue: { stringValue: text } }] }],
      fields: 'userEnteredValue',
    },
  };
}

/** A column's width, and whether it is shown. */
export function widthRequest(sheetId: number, at: number, column: Column): SheetsRequest {
  const hidden = column.hidden === true;
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
      properties: { pixelSize: column.width, ...(hidden ? { hiddenByUser: true } : {}) },
      fields: hidden ? 'pixelSize,hiddenByUser' : 'pixelSize',
    },
  };
}
