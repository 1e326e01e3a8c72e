// Opens spreadsheets, tabs and ranges for SpreadsheetApp's methods, and refuses in SpreadsheetApp's words.
import { type Call, type GridRange, type Method, ServiceError } from '../../runtime/service';
import { noteModified } from '../drive/files';
import { refusal, requireUnprotected } from './access';
import { Calculation } from './formulas';
import { type SheetState, type SpreadsheetState, spreadsheetOf } from './state';

const FULL = 'https://www.googleapis.com/auth/spreadsheets';
const CURRENT = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
/** PLATFORM.md 5.3: either lets SpreadsheetApp work; currentonly in the container's spreadsheet only. */
const SCOPES = [FULL, CURRENT];

/** PLATFORM.md 4.1. */
const NO_ITEM =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

/** A range as the façade's Range sends it: one-based, with counts. */
export interface RangeAddress {
  id: string;
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A method of SpreadsheetApp with its virtual cost. */
export function method(cost: number, run: Method['run']): Method {
  return { run, cost, scopes: SCOPES };
}

export function openToRead(call: Call, id: string): SpreadsheetState {
  return open(call, id, false);
}

export function openToWrite(call: Call, id: string): SpreadsheetState {
  return open(call, id, true);
}

function open(call: Call, id: string, toChange: boolean): SpreadsheetState {
  const granted = call.grantedScopes;
  if (id !== call.containerId && granted.includes(CURRENT) && !granted.includes(FULL)) {
    throw new ServiceError(
      `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${FULL}`,
    );
  }
  const user = call.identity.effectiveUser;
  if (refusal(call.store, user, id, false) !== null) throw new ServiceError(NO_ITEM);
  if (toChange && refusal(call.store, user, id, true) !== null) {
    throw new ServiceError('You do not have permission to perform that action.');
  }
  if (toChange) noteModified(call.store, id, user, call.now);
  return spreadsheetOf(call.store, id);
}

/** The tab of a façade object; the object may have outlived it. */
export function tabOf(spreadsheet: SpreadsheetState, sheetId: number): SheetState {
  const sheet = spreadsheet.sheets[sheetId];
  if (sheet === undefined) throw new ServiceError(`Sheet ${sheetId} not found`);
  return sheet;
}

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** PLATFORM.md section 9: ranges are fixed places, checked against the grid whenever they are used. */
export function cellsAt(sheet: SheetState, at: RangeAddress): GridRange {
  const { rowCount, columnCount } = sheet.grid;
  if (at.row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (at.column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (at.rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (at.columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (at.row - 1 + at.rows > rowCount || at.column - 1 + at.columns > columnCount)
    throw new ServiceError(OUTSIDE);
  return {
    sheetId: sheet.sheetId,
    startRow: at.row - 1,
    endRow: at.row - 1 + at.rows,
    startColumn: at.column - 1,
    endColumn: at.column - 1 + at.columns,
  };
}

export function addressOf(id: string, range: GridRange): RangeAddress {
  return {
    id,
    sheetId: range.sheetId,
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow,
    columns: range.endColumn - range.startColumn,
  };
}

/** PLATFORM.md 2.2: reading costs 0.0085 a cell. */
export function readable(call: Call, at: RangeAddress) {
  const spreadsheet = openToRead(call, at.id);
  const sheet = tabOf(spreadsheet, at.sheetId);
  const range = cellsAt(sheet, at);
  call.charge(0.0085 * at.rows * at.columns);
  return { sheet, range, calculation: new Calculation(spreadsheet) };
}

/** PLATFORM.md 2.2: a buffered write costs 0.01 a cell. */
export function writable(call: Call, at: RangeAddress) {
  const spreadsheet = openToWrite(call, at.id);
  const sheet = tabOf(spreadsheet, at.sheetId);
  const range = cellsAt(sheet, at);
  requireUnprotected(call.store, call.identity.effectiveUser, at.id, range);
  call.charge(0.01 * at.rows * at.columns);
  return { spreadsheet, sheet, range };
}
