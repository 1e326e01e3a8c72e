// The values methods of the advanced Sheets service.
import { apiError, checkBody, checkParameters } from '../../runtime/google-schemas';
import type { Call, GridRange, Method } from '../../runtime/service';
import { cellCount, fullA1Of } from './a1';
import { changeCells } from './cell-changes';
import { appendDimension } from './dimensions';
import { asApi, cellsOf, filteredCells, openFor, requireWritable, usedCells } from './ranges-in';
import { type Resource, type SpreadsheetState, sheetOf, spreadsheetOf } from './state';
import { anyContent, transposed, usedSize, valueRange, withEntered, writeApiValues } from './values';

const NAME = (method: string) => `sheets.spreadsheets.values.${method}`;
/** PLATFORM.md 2.2, virtual milliseconds. */
const READ = { cost: 150, perCell: 0.0045 };
const WRITE = { cost: 250, perCell: 0.022 };

export const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive',
  'https://www.googleapis.com/auth/drive.file',
];

const reader = (run: Method['run']): Method => ({ run, cost: READ.cost, scopes: SCOPES });
const writer = (run: Method['run']): Method => ({ run, cost: WRITE.cost, scopes: SCOPES });

function read(call: Call, spreadsheet: SpreadsheetState, range: GridRange, options: Resource): Resource {
  call.charge(READ.perCell * usedCells(spreadsheet, range));
  return valueRange(spreadsheet, range, options);
}

export const valuesMethods: Record<string, Method> = {
  'Spreadsheets.Values.get': reader((call, id: string, range: string, options: Resource = {}) => {
    checkParameters('sheets', NAME('get'), 'Spreadsheets$Values$Get', options);
    const spreadsheet = openFor(call, NAME('get'), id, false);
    return read(call, spreadsheet, cellsOf(NAME('get'), spreadsheet, range, true), options);
  }),

  'Spreadsheets.Values.batchGet': reader((call, id: string, options: Resource = {}) => {
    const method = NAME('batchGet');
    checkParameters('sheets', method, 'Spreadsheets$Values$Batchget', options);
    const spreadsheet = openFor(call, method, id, false);
    const ranges: unknown[] = Array.isArray(options.ranges)
      ? options.ranges
      : [options.ranges].filter(Boolean);
    const cells = ranges.map((range) => cellsOf(method, spreadsheet, range, true));
    return { spreadsheetId: id, valueRanges: cells.map((one) => read(call, spreadsheet, one, options)) };
  }),

  'Spreadsheets.Values.batchGetByDataFilter': reader((call, body: Resource, id: string) => {
    const method = NAME('batchGetByDataFilter');
    checkBody('sheets', method, 'BatchGetValuesByDataFilterRequest', body);
    const spreadsheet = openFor(call, method, id, false);
    const valueRanges = (body.dataFilters ?? []).flatMap((filter: Resource) =>
      filteredCells(method, spreadsheet, filter).map((range) => ({
        valueRange: read(call, spreadsheet, range, body),
        dataFilters: [filter],
      })),
    );
    return { spreadsheetId: id, valueRanges };
  }),

  'Spreadsheets.Values.update': writer(
    (call, body: Resource, id: string, range: string, options: Resource = {}) => {
      const method = NAME('update');
      checkBody('sheets', method, 'ValueRange', body);
      checkParameters('sheets', method, 'Spreadsheets$Values$Update', options);
      const spreadsheet = openFor(call, method, id, true);
      const cells = cellsOf(method, spreadsheet, range, false);
      return put(call, method, id, cells, body, inputOption(method, options.valueInputOption), {
        include: options.includeValuesInResponse,
        valueRenderOption: options.responseValueRenderOption,
        dateTimeRenderOption: options.responseDateTimeRenderOption,
      });
    },
  ),

  'Spreadsheets.Values.batchUpdate': writer((call, body: Resource, id: string) => {
    const method = NAME('batchUpdate');
    checkBody('sheets', method, 'BatchUpdateValuesRequest', body);
    openFor(call, method, id, true);
    const input = inputOption(method, body.valueInputOption);
    const responses = (body.data ?? []).map((one: Resource) => {
      const cells = cellsOf(method, spreadsheetOf(call.store, id), one.range, false);
      return put(call, method, id, cells, one, input, {
        include: body.includeValuesInResponse,
        valueRenderOption: body.responseValueRenderOption,
        dateTimeRenderOption: body.responseDateTimeRenderOption,
      });
    });
    const total = (key: string) => responses.reduce((sum: number, one: Resource) => sum + (one[key] ?? 0), 0);
    return {
      spreadsheetId: id,
      totalUpdatedRows: total('updatedRows'),
      totalUpdatedColumns: total('updatedColumns'),
      totalUpdatedCells: total('updatedCells'),
      totalUpdatedSheets: new Set(responses.map((one: Resource) => String(one.updatedRange).split('!')[0]))
        .size,
      responses,
    };
  }),

  'Spreadsheets.Values.append': writer(
    (call, body: Resource, id: string, range: string, options: Resource = {}) => {
      const method = NAME('append');
      checkBody('sheets', method, 'ValueRange', body);
      checkParameters('sheets', method, 'Spreadsheets$Values$Append', options);
      const spreadsheet = openFor(call, method, id, true);
      const table = tableAround(spreadsheet, cellsOf(method, spreadsheet, range, true));
      const values = rowsOf(body);
      const width = values.reduce((most, row) => Math.max(most, row.length), 1);
      const sheet = sheetOf(spreadsheet, table.sheetId);
      const startRow = table.empty ? table.startRow : table.endRow;
      const target = {
        sheetId: table.sheetId,
        startRow,
        endRow: startRow + Math.max(1, values.length),
        startColumn: table.startColumn,
        endColumn: table.startColumn + width,
      };
      asApi(method, () => {
        const rows = target.endRow - sheet.grid.rowCount;
        if (rows > 0) appendDimension(call.store, id, sheet.sheetId, 'ROWS', rows);
        const columns = target.endColumn - sheet.grid.columnCount;
        if (columns > 0) appendDimension(call.store, id, sheet.sheetId, 'COLUMNS', columns);
      });
      const updates = put(
        call,
        method,
        id,
        target,
        { values },
        inputOption(method, options.valueInputOption),
        {
          include: options.includeValuesInResponse,
          valueRenderOption: options.responseValueRenderOption,
          dateTimeRenderOption: options.responseDateTimeRenderOption,
        },
      );
      return { spreadsheetId: id, ...(table.empty ? {} : { tableRange: fullA1Of(sheet, table) }), updates };
    },
  ),

  'Spreadsheets.Values.clear': writer((call, body: Resource, id: string, range: string) => {
    const method = NAME('clear');
    checkBody('sheets', method, 'ClearValuesRequest', body ?? {});
    const spreadsheet = openFor(call, method, id, true);
    return {
      spreadsheetId: id,
      clearedRange: clear(call, method, id, cellsOf(method, spreadsheet, range, true)),
    };
  }),

  'Spreadsheets.Values.batchClear': writer((call, body: Resource, id: string) => {
    const method = NAME('batchClear');
    checkBody('sheets', method, 'BatchClearValuesRequest', body);
    const spreadsheet = openFor(call, method, id, true);
    const cells = (body.ranges ?? []).map((range: string) => cellsOf(method, spreadsheet, range, true));
    return { spreadsheetId: id, clearedRanges: cells.map((one: GridRange) => clear(call, method, id, one)) };
  }),
};

function inputOption(method: string, option: unknown): 'RAW' | 'USER_ENTERED' {
  if (option === 'RAW' || option === 'USER_ENTERED') return option;
  throw apiError(method, "'valueInputOption' is required but not specified");
}

function rowsOf(body: Resource): unknown[][] {
  const values: unknown[][] = body.values ?? [];
  return body.majorDimension === 'COLUMNS' ? transposed<unknown>(values, null) : values;
}

interface Answer {
  include?: boolean;
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
}

function put(
  call: Call,
  method: string,
  id: string,
  cells: GridRange,
  body: Resource,
  input: 'RAW' | 'USER_ENTERED',
  answer: Answer,
): Resource {
  const rows = rowsOf(body);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  // A single cell (or an open range) is only where the block starts; a wider range must hold it.
  const { grid } = sheetOf(spreadsheetOf(call.store, id), cells.sheetId);
  const startOnly = cellCount(cells) === 1;
  const endRow = startOnly ? cells.startRow + rows.length : cells.endRow;
  const endColumn = startOnly ? cells.startColumn + width : cells.endColumn;
  const sheet = sheetOf(spreadsheetOf(call.store, id), cells.sheetId);
  if (cells.startRow + rows.length > endRow || cells.startColumn + width > endColumn) {
    const what = cells.startRow + rows.length > endRow ? `row: ${endRow + 1}` : `column: ${endColumn + 1}`;
    throw apiError(
      method,
      `Requested writing within range [${fullA1Of(sheet, cells)}], but tried writing to ${what}`,
    );
  }
  const target = {
    ...cells,
    endRow: cells.startRow + Math.max(1, rows.length),
    endColumn: cells.startColumn + Math.max(1, width),
  };
  if (target.endRow > grid.rowCount || target.endColumn > grid.columnCount) {
    const limits = `Max rows: ${grid.rowCount}, max columns: ${grid.columnCount}`;
    throw apiError(method, `Range (${fullA1Of(sheet, target)}) exceeds grid limits. ${limits}`);
  }
  requireWritable(call, method, id, target);
  call.charge(WRITE.perCell * cellCount(target));
  asApi(method, () => writeApiValues(call, id, target, rows, input));
  const written = rows.reduce((sum, row) => sum + row.filter((value) => value !== null).length, 0);
  const spreadsheet = spreadsheetOf(call.store, id);
  return {
    spreadsheetId: id,
    updatedRange: fullA1Of(sheet, target),
    updatedRows: rows.length,
    updatedColumns: width,
    updatedCells: written,
    ...(answer.include ? { updatedData: valueRange(spreadsheet, target, answer) } : {}),
  };
}

function clear(call: Call, method: string, id: string, cells: GridRange): string {
  requireWritable(call, method, id, cells);
  changeCells(call.store, id, cells, (cell) => (cell === null ? null : withEntered(call, id, cell, {})));
  return fullA1Of(sheetOf(spreadsheetOf(call.store, id), cells.sheetId), cells);
}

/** The last block of used rows that the range touches; append writes below it. */
function tableAround(spreadsheet: SpreadsheetState, range: GridRange): GridRange & { empty: boolean } {
  const sheet = sheetOf(spreadsheet, range.sheetId);
  const used = usedSize(sheet);
  const last = Math.min(range.endRow, used.rows);
  const row = (at: number) => ({
    ...range,
    startRow: at,
    endRow: at + 1,
    startColumn: 0,
    endColumn: used.columns,
  });
  let bottom = last;
  while (bottom > range.startRow && !anyContent(sheet, row(bottom - 1))) bottom -= 1;
  if (bottom <= range.startRow) return { ...range, empty: true };
  while (bottom < used.rows && anyContent(sheet, row(bottom))) bottom += 1;
  let top = bottom - 1;
  while (top > 0 && anyContent(sheet, row(top - 1))) top -= 1;
  const table = { ...range, startRow: top, endRow: bottom };
  const column = (at: number) => ({ ...table, startColumn: at, endColumn: at + 1 });
  let left = 0;
  while (left < used.columns - 1 && !anyContent(sheet, column(left))) left += 1;
  return {
    ...table,
    startColumn: Math.max(left, 0),
    endColumn: Math.max(used.columns, left + 1),
    empty: false,
  };
}
