// Reads and writes blocks of values as the API's values methods and Range's getters and setters do.
import { type Call, type GridRange, ServiceError } from '../../runtime/service';
import { fullA1Of } from './a1';
import { changeCells } from './cell-changes';
import { type Entered, type EntryContext, enter, enterValue } from './coercion';
import { Calculation, CellError, type Scalar } from './formulas';
import { formatValue, isDateFormat } from './number-format';
import {
  type Cell,
  cellAt,
  intern,
  type Row,
  requireCellText,
  type SheetState,
  type SpreadsheetState,
  sheetOf,
  spreadsheetOf,
  styleOf,
} from './state';
import { instantOf, isDaySerial } from './time-zone';

export type ValueRender = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
export type DateRender = 'SERIAL_NUMBER' | 'FORMATTED_STRING';

/** The text that a cell shows, '' when empty. */
export function displayed(calculation: Calculation, sheet: SheetState, cell: Cell | null): string {
  const value = calculation.valueOf(sheet, cell);
  if (value instanceof CellError) return value.text;
  return formatValue(value, styleOf(calculation.spreadsheet, cell).numberFormat);
}

/** A cell as the values methods of the API give it; '' when empty. */
export function rendered(
  calculation: Calculation,
  sheet: SheetState,
  cell: Cell | null,
  render: ValueRender,
  dates: DateRender,
): string | number | boolean {
  if (cell === null) return '';
  if (render === 'FORMATTED_VALUE') return displayed(calculation, sheet, cell);
  if (render === 'FORMULA' && cell.formula !== undefined) return cell.formula;
  const value = calculation.valueOf(sheet, cell);
  if (value instanceof CellError) return value.text;
  if (typeof value === 'number' && dates === 'FORMATTED_STRING') {
    const { numberFormat } = styleOf(calculation.spreadsheet, cell);
    if (isDateFormat(numberFormat)) return formatValue(value, numberFormat);
  }
  return value ?? '';
}

type RowValues = (string | number | boolean)[];

/**
 * What rows without formulas read as, unrendered. A row in the store is replaced and never changed, and a registry is
 * read whole again and again while few of its rows change.
 */
const literalRows = new WeakMap<Row, RowValues>();

function literalValues(row: Row): RowValues | undefined {
  let values = literalRows.get(row);
  if (values === undefined) {
    if (row.some((cell) => cell?.formula !== undefined)) return undefined;
    values = row.map((cell) => cell?.v ?? '');
    while (values.length > 0 && values[values.length - 1] === '') values.pop();
    literalRows.set(row, values);
  }
  return values;
}

/** The cells of a row from `start` to before `end`, trailing empty ones left out. */
function cutOut(values: RowValues, start: number, end: number): RowValues {
  const row = values.slice(start, end);
  while (row.length > 0 && row[row.length - 1] === '') row.pop();
  return row;
}

/** The rows of a range, trailing empty cells and rows left out, as the API leaves them out. */
export function readTrimmed(
  spreadsheet: SpreadsheetState,
  range: GridRange,
  render: ValueRender,
  dates: DateRender,
): RowValues[] {
  const calculation = new Calculation(spreadsheet);
  const sheet = sheetOf(spreadsheet, range.sheetId);
  const rows: RowValues[] = [];
  for (let at = range.startRow; at < Math.min(range.endRow, sheet.rows.length); at += 1) {
    const source = sheet.rows[at] ?? [];
    const literal =
      render === 'UNFORMATTED_VALUE' && dates === 'SERIAL_NUMBER' ? literalValues(source) : undefined;
    if (literal !== undefined) {
      rows.push(cutOut(literal, range.startColumn, range.endColumn));
      continue;
    }
    const row: RowValues = [];
    for (let column = range.startColumn; column < Math.min(range.endColumn, source.length); column += 1) {
      const value = rendered(calculation, sheet, source[column] ?? null, render, dates);
      if (value === '' && !hasContent(source[column] ?? null)) continue;
      while (row.length < column - range.startColumn) row.push('');
      row.push(value);
    }
    rows.push(row);
  }
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  return rows;
}

/** Whether a cell counts as used: getLastRow and appendRow go by this. */
export function hasContent(cell: Cell | null): boolean {
  return cell !== null && (cell.formula !== undefined || (cell.v !== undefined && cell.v !== ''));
}

/** The number of rows down to the last used one, and of columns to the last used one. */
export function usedSize(sheet: SheetState): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((row, at) => {
    for (let column = (row?.length ?? 0) - 1; column >= 0; column -= 1) {
      if (!hasContent(row![column] ?? null)) continue;
      rows = at + 1;
      columns = Math.max(columns, column + 1);
      break;
    }
  });
  return { rows, columns };
}

/** A value as getValues gives it: dates are instants, errors their text, empty cells ''. */
export function scriptValue(calculation: Calculation, sheet: SheetState, cell: Cell | null): unknown {
  const value: Scalar = calculation.valueOf(sheet, cell);
  if (value === undefined) return '';
  if (value instanceof CellError) return value.text;
  const { spreadsheet } = calculation;
  const isDate = isDateFormat(styleOf(spreadsheet, cell).numberFormat);
  if (typeof value === 'number' && isDate && isDaySerial(value)) {
    return { $date: instantOf(value, spreadsheet.timeZone) };
  }
  return value;
}

/** The cell after a value was entered; an unformatted cell takes over the format that Sheets guesses. */
export function withEntered(
  call: Pick<Call, 'store'>,
  spreadsheetId: string,
  cell: Cell | null,
  entered: Entered,
): Cell | null {
  const { v: _v, formula: _formula, runs: _runs, ...kept } = cell ?? {};
  const next: Cell = { ...kept };
  if (entered.v !== undefined) next.v = entered.v;
  if (entered.formula !== undefined) next.formula = entered.formula;
  if (entered.format !== undefined) {
    const style = styleOf(spreadsheetOf(call.store, spreadsheetId), cell);
    const type = style.numberFormat?.type;
    if (type === undefined) {
      next.style = intern(call.store, spreadsheetId, 'styles', { ...style, numberFormat: entered.format });
    }
  }
  return next;
}

export function entryContext(call: Pick<Call, 'store' | 'now'>, spreadsheetId: string): EntryContext {
  return { timeZone: spreadsheetOf(call.store, spreadsheetId).timeZone, now: call.now };
}

/** Writes values that are parsed as if typed (USER_ENTERED, setValues); `values` has the shape of `range`. */
export function writeEntered(
  call: Pick<Call, 'store' | 'now'>,
  spreadsheetId: string,
  range: GridRange,
  valueAt: (row: number, column: number) => unknown,
): void {
  const context = entryContext(call, spreadsheetId);
  changeCells(call.store, spreadsheetId, range, (cell, row, column) => {
    const value = valueAt(row - range.startRow, column - range.startColumn);
    if (value === undefined) return cell;
    const { numberFormat } = styleOf(spreadsheetOf(call.store, spreadsheetId), cell);
    return withEntered(call, spreadsheetId, cell, enterValue(value, { ...context, numberFormat }));
  });
}

/** Writes values of the API's ValueRange; null leaves a cell as it is, '' empties it. */
export function writeApiValues(
  call: Pick<Call, 'store' | 'now'>,
  spreadsheetId: string,
  range: GridRange,
  values: unknown[][],
  input: 'RAW' | 'USER_ENTERED',
): void {
  const context = entryContext(call, spreadsheetId);
  changeCells(call.store, spreadsheetId, range, (cell, row, column) => {
    const value = values[row - range.startRow]?.[column - range.startColumn];
    if (value === undefined || value === null) return cell;
    if (typeof value === 'object') throw new ServiceError(`Invalid values: struct_value is not supported`);
    if (input === 'USER_ENTERED' && typeof value === 'string') {
      const { numberFormat } = styleOf(spreadsheetOf(call.store, spreadsheetId), cell);
      return withEntered(call, spreadsheetId, cell, enter(value, { ...context, numberFormat }));
    }
    if (typeof value === 'string') requireCellText(value);
    return withEntered(
      call,
      spreadsheetId,
      cell,
      value === '' ? {} : { v: value as number | string | boolean },
    );
  });
}

/** Rows and columns changed over: majorDimension COLUMNS. */
export function transposed<T>(matrix: T[][], filler: T): T[][] {
  const width = matrix.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_empty, column) => {
    const line = matrix.map((row) => (column < row.length ? row[column]! : filler));
    while (line.length > 0 && line[line.length - 1] === filler) line.pop();
    return line;
  });
}

/** A ValueRange resource; `values` is left out where there are none. */
export function valueRange(
  spreadsheet: SpreadsheetState,
  range: GridRange,
  options: { majorDimension?: string; valueRenderOption?: string; dateTimeRenderOption?: string },
) {
  const sheet = sheetOf(spreadsheet, range.sheetId);
  const rows = readTrimmed(
    spreadsheet,
    range,
    (options.valueRenderOption ?? 'FORMATTED_VALUE') as ValueRender,
    (options.dateTimeRenderOption ?? 'SERIAL_NUMBER') as DateRender,
  );
  const byColumn = options.majorDimension === 'COLUMNS';
  const values = byColumn ? transposed<string | number | boolean>(rows, '') : rows;
  return {
    range: fullA1Of(sheet, range),
    majorDimension: byColumn ? 'COLUMNS' : 'ROWS',
    ...(values.length > 0 ? { values } : {}),
  };
}

/** Whether any cell of the range has content. */
export function anyContent(sheet: SheetState, range: GridRange): boolean {
  for (let row = range.startRow; row < Math.min(range.endRow, sheet.rows.length); row += 1) {
    for (let column = range.startColumn; column < range.endColumn; column += 1) {
      if (hasContent(cellAt(sheet, row, column))) return true;
    }
  }
  return false;
}
