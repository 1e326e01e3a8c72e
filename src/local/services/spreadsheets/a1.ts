// A1 notation: from text to ranges of a spreadsheet and back.
import { type GridRange, ServiceError } from '../../runtime/service';
import { columnLetters, columnNumber } from './column-letters';

export { columnLetters };

import { type SheetState, type SpreadsheetState, sheetByTitle, sheetOf, wholeSheet } from './state';

/** "B2:D9", or "B2" for one cell. */
export function a1Of(range: GridRange): string {
  const start = `${columnLetters(range.startColumn)}${range.startRow + 1}`;
  const end = `${columnLetters(range.endColumn - 1)}${range.endRow}`;
  return start === end ? start : `${start}:${end}`;
}

/** With the tab's title before it, quoted where the API quotes it. */
export function fullA1Of(sheet: SheetState, range: GridRange): string {
  return `${quotedTitle(sheet.title)}!${a1Of(range)}`;
}

export function quotedTitle(title: string): string {
  const plain = /^[A-Za-z_]\w*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title);
  return plain ? title : `'${title.replace(/'/g, "''")}'`;
}

interface Corner {
  row: number | null;
  column: number | null;
}

function cornerOf(text: string): Corner | null {
  const found = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/.exec(text);
  if (found === null || text === '' || found[2] === '0') return null;
  return {
    column: found[1] === undefined ? null : columnNumber(found[1]),
    row: found[2] === undefined ? null : Number(found[2]) - 1,
  };
}

/** The part after the "!": "A1", "A1:B2", "A:C", "2:5", "B2:D". Open ends run to the grid's; null when it is none. */
export function parseCells(text: string, sheet: SheetState): GridRange | null {
  const [first, second, more] = text.split(':');
  if (more !== undefined) return null;
  const start = cornerOf(first ?? '');
  const end = second === undefined ? start : cornerOf(second);
  if (start === null || end === null) return null;
  if (second === undefined && (start.row === null || start.column === null)) return null;
  const rows = [start.row ?? 0, end.row ?? sheet.grid.rowCount - 1].sort((a, b) => a - b);
  const columns = [start.column ?? 0, end.column ?? sheet.grid.columnCount - 1].sort((a, b) => a - b);
  return {
    sheetId: sheet.sheetId,
    startRow: rows[0]!,
    endRow: rows[1]! + 1,
    startColumn: columns[0]!,
    endColumn: columns[1]! + 1,
  };
}

/** Cuts "'It''s'!A1" into the title and the rest; the title is null where there is none. */
export function splitSheetName(text: string): { title: string | null; cells: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted !== null) return { title: quoted[1]!.replace(/''/g, "'"), cells: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  return bang < 0
    ? { title: null, cells: text }
    : { title: text.slice(0, bang), cells: text.slice(bang + 1) };
}

/**
 * What a range text means in a spreadsheet: cells, a whole tab by its title, or a named range.
 * The range may reach beyond the grid: see `withinGrid`. Null when it cannot be understood.
 */
export function findRange(spreadsheet: SpreadsheetState, text: string, home?: SheetState): GridRange | null {
  const { title, cells } = splitSheetName(text.trim());
  if (title !== null) {
    const sheet = sheetByTitle(spreadsheet, title);
    if (sheet === undefined) return null;
    return cells === '' ? wholeSheet(sheet) : parseCells(cells, sheet);
  }
  const sheet = home ?? sheetOf(spreadsheet, spreadsheet.order[0]!);
  const inside = parseCells(cells, sheet);
  if (inside !== null) return inside;
  const named = spreadsheet.namedRanges.find((one) => one.name.toLowerCase() === cells.toLowerCase());
  if (named !== undefined) return rangeFromApi(spreadsheet, named.range);
  const tab = sheetByTitle(spreadsheet, cells);
  return tab === undefined ? null : wholeSheet(tab);
}

/** The Sheets API's GridRange: what is left out is not bounded. */
interface ApiRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

/** An API's range with every side: open sides reach to the grid's end. */
export function closedRange(sheet: SheetState, range: ApiRange): GridRange {
  return {
    sheetId: sheet.sheetId,
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? sheet.grid.rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? sheet.grid.columnCount,
  };
}

/** The API's GridRange, whose missing ends are open, as a closed one; refuses what begins or ends outside the grid. */
export function rangeFromApi(spreadsheet: SpreadsheetState, range: ApiRange): GridRange {
  const sheet = sheetOf(spreadsheet, range.sheetId ?? 0);
  const { rowCount, columnCount } = sheet.grid;
  const closed = closedRange(sheet, range);
  requireOrder('Row', closed.startRow, closed.endRow, rowCount);
  requireOrder('Column', closed.startColumn, closed.endColumn, columnCount);
  return closed;
}

function requireOrder(name: 'Row' | 'Column', start: number, end: number, count: number): void {
  const dimension = name.toLowerCase();
  if (start < 0) throw new ServiceError(`GridRange.start${name}Index[${start}] must not be negative`);
  if (end > count) {
    throw new ServiceError(`GridRange.end${name}Index[${end}] is after last ${dimension} in grid[${count}]`);
  }
  if (start >= end) {
    throw new ServiceError(`GridRange.start${name}Index[${start}] must be before end${name}Index[${end}]`);
  }
}

export function rangeToApi(range: GridRange) {
  return {
    sheetId: range.sheetId,
    startRowIndex: range.startRow,
    endRowIndex: range.endRow,
    startColumnIndex: range.startColumn,
    endColumnIndex: range.endColumn,
  };
}

export function overlaps(one: GridRange, other: GridRange): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.startRow < other.endRow &&
    other.startRow < one.endRow &&
    one.startColumn < other.endColumn &&
    other.startColumn < one.endColumn
  );
}

export function contains(outer: GridRange, inner: GridRange): boolean {
  return (
    outer.sheetId === inner.sheetId &&
    outer.startRow <= inner.startRow &&
    inner.endRow <= outer.endRow &&
    outer.startColumn <= inner.startColumn &&
    inner.endColumn <= outer.endColumn
  );
}

export function cellCount(range: GridRange): number {
  return Math.max(0, range.endRow - range.startRow) * Math.max(0, range.endColumn - range.startColumn);
}
