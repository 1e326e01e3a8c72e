// Sorts the rows of a range, as the API, scripts and people do.
import type { GridRange } from '../../runtime/service';
import type { Store } from '../../runtime/store';
import { putRow } from './cell-changes';
import { Calculation, CellError, compare, type Scalar } from './formulas';
import { noteMovement } from './movements';
import { type Cell, type Row, sheetOf, spreadsheetOf } from './state';

export interface SortKey {
  /** Column of the grid, from 0. */
  column: number;
  ascending: boolean;
}

/** Empty cells come last in either order; numbers before text before booleans before errors; equal rows keep their order. */
export function sortRows(store: Store, id: string, range: GridRange, keys: SortKey[]): void {
  const spreadsheet = spreadsheetOf(store, id);
  const sheet = sheetOf(spreadsheet, range.sheetId);
  const calculation = new Calculation(spreadsheet);
  const lines = [];
  for (let at = range.startRow; at < range.endRow; at += 1) {
    const row = sheet.rows[at] ?? [];
    const cells: Row = [];
    for (let column = range.startColumn; column < range.endColumn; column += 1)
      cells.push(row[column] ?? null);
    const values = keys.map(({ column }) => calculation.valueOf(sheet, row[column] ?? null));
    lines.push({ at, cells, values });
  }
  lines.sort((one, other) => {
    for (let key = 0; key < keys.length; key += 1) {
      const order = ordered(one.values[key], other.values[key], keys[key]!.ascending);
      if (order !== 0) return order;
    }
    return one.at - other.at;
  });
  lines.forEach((line, offset) => {
    const at = range.startRow + offset;
    if (line.at === at) return;
    const row: (Cell | null)[] = (sheet.rows[at] ?? []).slice();
    while (row.length < range.startColumn) row.push(null);
    row.splice(range.startColumn, range.endColumn - range.startColumn, ...line.cells);
    putRow(store, id, range.sheetId, at, row);
  });
  if (lines.some(({ at }, offset) => at !== range.startRow + offset))
    noteMovement(store, id, range.sheetId, {
      dimension: 'ROWS',
      start: range.startRow,
      order: lines.map(({ at }) => at - range.startRow),
      across: [range.startColumn, range.endColumn],
    });
}

function ordered(one: Scalar, other: Scalar, ascending: boolean): number {
  const empty = (value: Scalar) => value === undefined || value === '';
  if (empty(one) || empty(other)) return Number(empty(one)) - Number(empty(other));
  const failed = (value: Scalar) => Number(value instanceof CellError);
  const order = failed(one) - failed(other) || (one instanceof CellError ? 0 : compare(one, other));
  return ascending ? order : -order;
}
