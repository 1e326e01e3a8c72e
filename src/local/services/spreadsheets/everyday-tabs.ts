// Spreadsheet's and Sheet's methods: tabs, their size, rows and columns, names, protection.
import { type Call, type Method, ServiceError } from '../../runtime/service';
import { accessLevel } from '../drive/access';
import { findRange } from './a1';
import { mayEditProtected, PROTECTED_TEXT, requireUnprotected, requireUnprotectedSheet } from './access';
import { appendDimension, type Dimension, deleteDimension, insertDimension, stripOf } from './dimensions';
import {
  addressOf,
  cellsAt,
  method,
  OUTSIDE,
  openToRead,
  openToWrite,
  type RangeAddress,
  tabOf,
} from './everyday-ground';
import { spreadsheetUrl } from './resources';
import { type SortKey, sortRows } from './sorting';
import {
  nextObjectId,
  type Resource,
  type SheetState,
  sheetByTitle,
  sheetPath,
  sheetsOf,
  spreadsheetPath,
  wholeSheet,
} from './state';
import { addSheet, createSpreadsheet, deleteSheet, requireFreeTitle } from './tabs';
import { usedSize, writeEntered } from './values';

/** What the façade's Sheet keeps: the id alone; everything else is asked for when wanted. */
const idOf = (sheet: SheetState | undefined) => sheet?.sheetId ?? null;

function property(key: keyof SheetState['grid'] | 'title' | 'hidden'): Method {
  return method(60, (call, id: string, sheetId: number) => {
    const sheet = tabOf(openToRead(call, id), sheetId);
    return key === 'title' || key === 'hidden' ? sheet[key] : sheet.grid[key];
  });
}

function frozen(key: 'frozenRowCount' | 'frozenColumnCount', size: 'rowCount' | 'columnCount'): Method {
  return method(1, (call, id: string, sheetId: number, count: number) => {
    const sheet = tabOf(openToWrite(call, id), sheetId);
    if (count < 0 || count >= sheet.grid[size]) {
      throw new ServiceError("You can't freeze all visible rows or columns on the sheet.");
    }
    call.store.set(sheetPath(id, sheetId, 'grid', key), count);
  });
}

function insert(dimension: Dimension): Method {
  return method(15, (call, id: string, sheetId: number, at: number, count: number, inherit: boolean) => {
    const sheet = tabOf(openToWrite(call, id), sheetId);
    const size = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
    if (at < 0 || at > size || count < 1) throw new ServiceError(OUTSIDE);
    insertDimension(call.store, id, sheetId, dimension, at, count, inherit);
  });
}

function remove(dimension: Dimension): Method {
  return method(15, (call, id: string, sheetId: number, position: number, count: number) => {
    const sheet = tabOf(openToWrite(call, id), sheetId);
    const size = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
    const word = dimension === 'ROWS' ? 'rows' : 'columns';
    if (position < 1 || count < 1 || position - 1 + count > size)
      throw new ServiceError(`Those ${word} are out of bounds.`);
    const strip = stripOf(sheet, dimension, position - 1, position - 1 + count);
    requireUnprotected(call.store, call.identity.effectiveUser, id, strip);
    deleteDimension(call.store, id, sheetId, dimension, position - 1, position - 1 + count);
  });
}

/** PLATFORM.md section 9: below the last row with content in any column; the grid grows when it must. */
function appendRow(call: Call, id: string, sheetId: number, values: unknown[]): void {
  const sheet = tabOf(openToWrite(call, id), sheetId);
  const at = usedSize(sheet).rows;
  if (at >= sheet.grid.rowCount) appendDimension(call.store, id, sheetId, 'ROWS', 1);
  const missing = values.length - sheet.grid.columnCount;
  if (missing > 0) appendDimension(call.store, id, sheetId, 'COLUMNS', missing);
  const range = { sheetId, startRow: at, endRow: at + 1, startColumn: 0, endColumn: values.length };
  requireUnprotected(call.store, call.identity.effectiveUser, id, range);
  writeEntered(call, id, range, (_row, column) => values[column] ?? null);
}

/** All editors of the file may edit a fresh protection (PLATFORM.md 5.4); the owner is not among them. */
function protect(call: Call, id: string, range: Resource): number {
  openToWrite(call, id);
  const user = call.identity.effectiveUser;
  const file = call.store.get<{ owner: string; permissions: Resource[] }>('drive', 'files', id);
  const editors = (file?.permissions ?? [])
    .filter(
      (one) => one.role === 'writer' && one.emailAddress !== undefined && one.emailAddress !== file?.owner,
    )
    .map((one) => one.emailAddress as string);
  const users =
    accessLevel(call.store, user, id) === 'owner' || editors.includes(user) ? editors : [...editors, user];
  const protectedRangeId = nextObjectId(call.store, id);
  call.store.push(sheetPath(id, range.sheetId, 'protectedRanges'), {
    protectedRangeId,
    range,
    editors: { users },
  });
  return protectedRangeId;
}

function changeProtection(call: Call, id: string, protectionId: number, changes: Resource | null): void {
  for (const sheet of sheetsOf(openToWrite(call, id))) {
    const at = sheet.protectedRanges.findIndex((one) => one.protectedRangeId === protectionId);
    if (at < 0) continue;
    const found = sheet.protectedRanges[at]!;
    if (!mayEditProtected(call.store, call.identity.effectiveUser, id, found))
      throw new ServiceError(PROTECTED_TEXT);
    const path = sheetPath(id, sheet.sheetId, 'protectedRanges');
    if (changes === null) call.store.splice(path, at, 1);
    else call.store.set([...path, at], { ...found, ...changes });
    return;
  }
  throw new ServiceError('Protection not found');
}

export const spreadsheetMethods: Record<string, Method> = {
  getActive: method(5, (call) =>
    call.containerId === '' ? null : openToRead(call, call.containerId).spreadsheetId,
  ),
  openById: method(5, (call, id: string, again: boolean) => {
    if (!again) call.charge(595);
    return openToRead(call, id).spreadsheetId;
  }),
  create: method(1500, (call, name: string, rows: number | null, columns: number | null) => {
    const grid = rows === null ? {} : { gridProperties: { rowCount: rows, columnCount: columns } };
    return createSpreadsheet(call, { title: name }, [
      { properties: { sheetId: 0, title: 'Sheet1', ...grid } },
    ]).spreadsheetId;
  }),
  flush: method(50, () => undefined),
  'Spreadsheet.getName': method(5, (call, id: string) => openToRead(call, id).title),
  'Spreadsheet.getUrl': method(0, (call, id: string) => spreadsheetUrl(openToRead(call, id).spreadsheetId)),
  'Spreadsheet.rename': method(100, (call, id: string, name: string) => {
    openToWrite(call, id);
    call.store.set([...spreadsheetPath(id), 'title'], name);
    call.store.set(['drive', 'files', id, 'name'], name);
  }),
  'Spreadsheet.getSpreadsheetTimeZone': method(5, (call, id: string) => openToRead(call, id).timeZone),
  'Spreadsheet.setSpreadsheetTimeZone': method(5, (call, id: string, timeZone: string) => {
    openToWrite(call, id);
    if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: timezone`);
    call.store.set([...spreadsheetPath(id), 'timeZone'], timeZone);
  }),
  'Spreadsheet.getSpreadsheetLocale': method(5, (call, id: string) => openToRead(call, id).locale),
  'Spreadsheet.getSheets': method(5, (call, id: string) => openToRead(call, id).order),
  'Spreadsheet.getSheetByName': method(2, (call, id: string, name: string) =>
    idOf(sheetByTitle(openToRead(call, id), String(name))),
  ),
  'Spreadsheet.getSheetById': method(2, (call, id: string, sheetId: number) =>
    idOf(openToRead(call, id).sheets[sheetId]),
  ),
  'Spreadsheet.getRange': method(2, (call, id: string, a1: string, home: number) =>
    rangeOf(call, id, a1, home),
  ),
  'Spreadsheet.insertSheet': method(300, (call, id: string, title: string | null, index: number | null) => {
    openToWrite(call, id);
    return addSheet(call, id, { ...(title === null ? {} : { title }), ...(index === null ? {} : { index }) })
      .sheetId;
  }),
  'Spreadsheet.deleteSheet': method(300, (call, id: string, sheetId: number) => {
    tabOf(openToWrite(call, id), sheetId);
    requireUnprotectedSheet(call.store, call.identity.effectiveUser, id, sheetId);
    deleteSheet(call, id, sheetId);
  }),
  'Spreadsheet.toast': method(40, (call, id: string, message: string, title: string | null) => {
    openToRead(call, id);
    call.store.push(['toasts'], {
      spreadsheetId: id,
      execution: call.executionId,
      at: call.now,
      title: title ?? '',
      message: String(message),
    });
  }),
  'Spreadsheet.getProtections': method(40, (call, id: string, sheetId: number | null, type: string) =>
    sheetsOf(openToRead(call, id))
      .filter((sheet) => sheetId === null || sheet.sheetId === sheetId)
      .flatMap((sheet) => sheet.protectedRanges)
      .filter((one) => coversSheet(one.range) === (type === 'SHEET'))
      .map((one) => ({ id: one.protectedRangeId as number, ...one })),
  ),
  'Spreadsheet.protect': method(40, protect),
  'Spreadsheet.changeProtection': method(5, changeProtection),
};

function coversSheet(range: Resource): boolean {
  return ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'].every(
    (key) => range[key] === undefined,
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function rangeOf(call: Call, id: string, a1: string, home: number): RangeAddress {
  const spreadsheet = openToRead(call, id);
  const range = typeof a1 === 'string' ? findRange(spreadsheet, a1, tabOf(spreadsheet, home)) : null;
  if (range === null) throw new ServiceError('Range not found');
  const address = addressOf(id, range);
  cellsAt(tabOf(spreadsheet, range.sheetId), address);
  return address;
}

export const sheetMethods: Record<string, Method> = {
  'Sheet.getName': property('title'),
  'Sheet.isSheetHidden': property('hidden'),
  'Sheet.getMaxRows': property('rowCount'),
  'Sheet.getMaxColumns': property('columnCount'),
  'Sheet.getFrozenRows': property('frozenRowCount'),
  'Sheet.getFrozenColumns': property('frozenColumnCount'),
  'Sheet.setFrozenRows': frozen('frozenRowCount', 'rowCount'),
  'Sheet.setFrozenColumns': frozen('frozenColumnCount', 'columnCount'),
  'Sheet.getIndex': method(
    2,
    (call, id: string, sheetId: number) => openToRead(call, id).order.indexOf(sheetId) + 1,
  ),
  'Sheet.setName': method(50, (call, id: string, sheetId: number, name: string) => {
    const spreadsheet = openToWrite(call, id);
    tabOf(spreadsheet, sheetId);
    requireUnprotectedSheet(call.store, call.identity.effectiveUser, id, sheetId);
    requireFreeTitle(spreadsheet, name, sheetId);
    call.store.set(sheetPath(id, sheetId, 'title'), name);
  }),
  'Sheet.getLastRow': method(
    60,
    (call, id: string, sheetId: number) => usedSize(tabOf(openToRead(call, id), sheetId)).rows,
  ),
  'Sheet.getLastColumn': method(
    60,
    (call, id: string, sheetId: number) => usedSize(tabOf(openToRead(call, id), sheetId)).columns,
  ),
  'Sheet.getDataRange': method(60, (call, id: string, sheetId: number): RangeAddress => {
    const { rows, columns } = usedSize(tabOf(openToRead(call, id), sheetId));
    return { id, sheetId, row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) };
  }),
  'Sheet.getRange': method(2, (call, at: RangeAddress) => {
    cellsAt(tabOf(openToRead(call, at.id), at.sheetId), at);
  }),
  'Sheet.appendRow': method(200, appendRow),
  'Sheet.insertRows': insert('ROWS'),
  'Sheet.insertColumns': insert('COLUMNS'),
  'Sheet.deleteRows': remove('ROWS'),
  'Sheet.deleteColumns': remove('COLUMNS'),
  'Sheet.sort': method(15, (call, id: string, sheetId: number, key: SortKey) => {
    const sheet = tabOf(openToWrite(call, id), sheetId);
    if (key.column < 0 || key.column >= sheet.grid.columnCount)
      throw new ServiceError('Sort column is out of bounds.');
    const range = { ...wholeSheet(sheet), startRow: sheet.grid.frozenRowCount };
    requireUnprotected(call.store, call.identity.effectiveUser, id, range);
    sortRows(call.store, id, range, [key]);
  }),
  'Sheet.setHidden': method(50, (call, id: string, sheetId: number, hidden: boolean) => {
    const spreadsheet = openToWrite(call, id);
    tabOf(spreadsheet, sheetId);
    if (hidden && sheetsOf(spreadsheet).every((one) => one.hidden || one.sheetId === sheetId)) {
      throw new ServiceError("You can't hide all the sheets in a document.");
    }
    call.store.set(sheetPath(id, sheetId, 'hidden'), hidden);
  }),
};
