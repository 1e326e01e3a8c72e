// batchUpdate requests that write cells: values, formats, notes, validation, borders, merges, sorting, find and replace.
import { type GridRange, ServiceError } from '../../runtime/service';
import { overlaps, rangeToApi } from './a1';
import { requireUnprotected } from './access';
import {
  chargeCells,
  type Ground,
  maskPaths,
  type RequestTable,
  readableRange,
  stateOf,
  writableRange,
} from './batch-request';
import { changeCells, changeCellsAlike } from './cell-changes';
import { type CellWriter, cellWriter, requireWritable } from './cell-data';
import { appendDimension } from './dimensions';
import { sortRows } from './sorting';
import { type Cell, intern, type Resource, sheetOf, sheetPath, styleOf } from './state';
import { usedSize } from './values';

const EMPTY: Resource = {};

export const cellRequests: RequestTable = {
  updateCells(ground, request) {
    const write = writerFor(ground, request.fields);
    const rows: Resource[] = request.rows ?? [];
    const range = request.range
      ? readableRange(ground, request.range)
      : rangeFromStart(ground, request.start, rows);
    requireInside(rows, range);
    requireUnprotected(ground.call.store, ground.call.identity.effectiveUser, ground.id, range);
    chargeCells(ground, range);
    // With a range, cells that no row mentions are cleared in the masked fields; with a start they are left alone.
    changeCells(ground.call.store, ground.id, range, (cell, row, column) => {
      const data = rows[row - range.startRow]?.values?.[column - range.startColumn];
      if (data === undefined && !request.range) return cell;
      return write(cell, data ?? EMPTY);
    });
    return {};
  },

  repeatCell(ground, request) {
    const write = writerFor(ground, request.fields);
    const range = writableRange(ground, request.range);
    changeCellsAlike(ground.call.store, ground.id, range, (cell) => write(cell, request.cell ?? EMPTY));
    return {};
  },

  appendCells(ground, request) {
    const write = writerFor(ground, request.fields);
    if (request.tableId) throw new ServiceError('not in the local runtime: appendCells.tableId');
    const rows: Resource[] = request.rows ?? [];
    const sheet = sheetOf(stateOf(ground), request.sheetId ?? 0);
    const startRow = usedSize(sheet).rows;
    const width = widest(rows);
    const missingRows = startRow + rows.length - sheet.grid.rowCount;
    if (missingRows > 0) appendDimension(ground.call.store, ground.id, sheet.sheetId, 'ROWS', missingRows);
    const missingColumns = width - sheet.grid.columnCount;
    if (missingColumns > 0)
      appendDimension(ground.call.store, ground.id, sheet.sheetId, 'COLUMNS', missingColumns);
    if (width === 0) return {};
    const range = {
      sheetId: sheet.sheetId,
      startRow,
      endRow: startRow + rows.length,
      startColumn: 0,
      endColumn: width,
    };
    requireUnprotected(ground.call.store, ground.call.identity.effectiveUser, ground.id, range);
    chargeCells(ground, range);
    changeCells(ground.call.store, ground.id, range, (cell, row, column) => {
      const data = rows[row - startRow]?.values?.[column];
      return data === undefined ? cell : write(cell, data);
    });
    return {};
  },

  setDataValidation(ground, request) {
    const range = writableRange(ground, request.range);
    const { store } = ground.call;
    if (request.rule && request.rule.condition?.type === undefined) {
      throw new ServiceError('condition.type is required.');
    }
    const rule = intern(store, ground.id, 'rules', request.rule ?? undefined);
    changeCellsAlike(store, ground.id, range, (cell) => (cell?.rule === rule ? cell : { ...cell, rule }));
    return {};
  },

  updateBorders(ground, request) {
    const range = writableRange(ground, request.range);
    const { store } = ground.call;
    changeCells(store, ground.id, range, (cell, row, column) => {
      const sides: Resource = {};
      const put = (side: string, border: Resource | undefined) => {
        if (border !== undefined) sides[side] = border;
      };
      put('top', row === range.startRow ? request.top : request.innerHorizontal);
      put('bottom', row === range.endRow - 1 ? request.bottom : request.innerHorizontal);
      put('left', column === range.startColumn ? request.left : request.innerVertical);
      put('right', column === range.endColumn - 1 ? request.right : request.innerVertical);
      if (Object.keys(sides).length === 0) return cell;
      const style = styleOf(stateOf(ground), cell);
      const borders = Object.fromEntries(
        Object.entries<Resource>({ ...style.borders, ...sides }).filter(
          ([, border]) => border.style !== 'NONE',
        ),
      );
      return { ...cell, style: intern(store, ground.id, 'styles', { ...style, borders }) };
    });
    return {};
  },

  mergeCells(ground, request) {
    const range = writableRange(ground, request.range);
    const path = sheetPath(ground.id, range.sheetId, 'merges');
    const kept = sheetOf(stateOf(ground), range.sheetId).merges.filter(
      (one) => !overlaps(readableRange(ground, one), range),
    );
    const parts = mergedParts(range, request.mergeType ?? 'MERGE_ALL');
    for (const part of parts) {
      changeCells(ground.call.store, ground.id, part, (cell, row, column) => {
        const first = row === part.startRow && column === part.startColumn;
        return first || cell === null ? cell : withoutValue(cell);
      });
    }
    ground.call.store.set(path, [...kept, ...parts.map(rangeToApi)]);
    return {};
  },

  unmergeCells(ground, request) {
    const range = writableRange(ground, request.range);
    const kept = sheetOf(stateOf(ground), range.sheetId).merges.filter(
      (one) => !overlaps(readableRange(ground, one), range),
    );
    ground.call.store.set(sheetPath(ground.id, range.sheetId, 'merges'), kept);
    return {};
  },

  sortRange(ground, request) {
    const range = writableRange(ground, request.range);
    const keys = (request.sortSpecs ?? []).map((spec: Resource) => ({
      column: spec.dimensionIndex ?? 0,
      ascending: spec.sortOrder !== 'DESCENDING',
    }));
    sortRows(ground.call.store, ground.id, range, keys);
    return {};
  },

  findReplace(ground, request) {
    if (request.searchByRegex || request.includeFormulas) {
      throw new ServiceError(
        'not in the local runtime: findReplace.searchByRegex, findReplace.includeFormulas',
      );
    }
    if (!request.find) throw new ServiceError('find must not be empty.');
    const spreadsheet = stateOf(ground);
    const sheetIds = request.allSheets ? spreadsheet.order : [request.range?.sheetId ?? request.sheetId ?? 0];
    const write = writerFor(ground, 'userEnteredValue');
    const counts = { valuesChanged: 0, occurrencesChanged: 0, rowsChanged: 0, sheetsChanged: 0 };
    const escaped = String(request.find).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(
      request.matchEntireCell ? `^${escaped}$` : escaped,
      request.matchCase ? 'g' : 'gi',
    );
    for (const sheetId of sheetIds) {
      const range = writableRange(ground, request.range ?? { sheetId });
      const rows = new Set<number>();
      changeCells(ground.call.store, ground.id, range, (cell, row) => {
        if (typeof cell?.v !== 'string') return cell;
        const found = cell.v.match(pattern)?.length ?? 0;
        if (found === 0) return cell;
        counts.valuesChanged += 1;
        counts.occurrencesChanged += found;
        rows.add(row);
        const text = cell.v.replace(pattern, () => request.replacement ?? '');
        return write(cell, { userEnteredValue: { stringValue: text } });
      });
      counts.rowsChanged += rows.size;
      counts.sheetsChanged += rows.size > 0 ? 1 : 0;
    }
    return { findReplace: counts };
  },
};

function writerFor(ground: Ground, fields: string | undefined): CellWriter {
  const paths = maskPaths('CellData', fields);
  requireWritable(paths);
  return cellWriter(ground.call, ground.id, paths);
}

function widest(rows: Resource[]): number {
  return rows.reduce((most, row) => Math.max(most, row?.values?.length ?? 0), 0);
}

/** The cells from a start on; refused where they leave the grid. */
function rangeFromStart(ground: Ground, start: Resource | undefined, rows: Resource[]): GridRange {
  if (start === undefined || start === null) throw new ServiceError('Must specify either start or range.');
  const { sheetId, grid } = sheetOf(stateOf(ground), start.sheetId ?? 0);
  const startRow = start.rowIndex ?? 0;
  const startColumn = start.columnIndex ?? 0;
  const endRow = startRow + rows.length;
  const endColumn = startColumn + widest(rows);
  if (startRow >= grid.rowCount) {
    throw new ServiceError(
      `GridCoordinate.rowIndex[${startRow}] is after last row in grid[${grid.rowCount}]`,
    );
  }
  if (startColumn >= grid.columnCount) {
    throw new ServiceError(
      `GridCoordinate.columnIndex[${startColumn}] is after last column in grid[${grid.columnCount}]`,
    );
  }
  requireInside(rows, { sheetId, startRow, endRow: grid.rowCount, startColumn, endColumn: grid.columnCount });
  return { sheetId, startRow, endRow, startColumn, endColumn };
}

function requireInside(rows: Resource[], range: GridRange): void {
  if (range.startRow + rows.length > range.endRow) {
    throw new ServiceError(
      `Attempting to write row: ${range.endRow}, beyond the last requested row of: ${range.endRow - 1}`,
    );
  }
  if (range.startColumn + widest(rows) > range.endColumn) {
    throw new ServiceError(
      `Attempting to write column: ${range.endColumn}, beyond the last requested column of: ${range.endColumn - 1}`,
    );
  }
}

function mergedParts(range: GridRange, type: string): GridRange[] {
  if (type === 'MERGE_ROWS') {
    return Array.from({ length: range.endRow - range.startRow }, (_empty, offset) => ({
      ...range,
      startRow: range.startRow + offset,
      endRow: range.startRow + offset + 1,
    }));
  }
  if (type === 'MERGE_COLUMNS') {
    return Array.from({ length: range.endColumn - range.startColumn }, (_empty, offset) => ({
      ...range,
      startColumn: range.startColumn + offset,
      endColumn: range.startColumn + offset + 1,
    }));
  }
  return [range];
}

function withoutValue(cell: Cell): Cell {
  const { v: _v, formula: _formula, runs: _runs, ...kept } = cell;
  return kept;
}
