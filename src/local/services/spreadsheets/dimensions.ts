// Inserts, deletes, moves and appends rows and columns, and carries along everything that refers to them.
import { type GridRange, ServiceError } from '../../runtime/service';
import type { Store } from '../../runtime/store';
import { noteMovement } from './movements';
import {
  type Resource,
  type Row,
  requireRoom,
  type SheetState,
  sheetOf,
  sheetPath,
  spreadsheetOf,
  spreadsheetPath,
} from './state';

export type Dimension = 'ROWS' | 'COLUMNS';

const COUNT = { ROWS: 'rowCount', COLUMNS: 'columnCount' } as const;
const FROZEN = { ROWS: 'frozenRowCount', COLUMNS: 'frozenColumnCount' } as const;
const PROPERTIES = { ROWS: 'rowProperties', COLUMNS: 'columnProperties' } as const;
const START = { ROWS: 'startRowIndex', COLUMNS: 'startColumnIndex' } as const;
const END = { ROWS: 'endRowIndex', COLUMNS: 'endColumnIndex' } as const;

/** Where an index stands after the change, for the start (inclusive) and the end (exclusive) of a range. */
interface Shift {
  start(index: number): number;
  end(index: number): number;
}

/** The cells of a run of rows or columns. */
export function stripOf(sheet: SheetState, dimension: Dimension, start: number, end: number): GridRange {
  return dimension === 'ROWS'
    ? {
        sheetId: sheet.sheetId,
        startRow: start,
        endRow: end,
        startColumn: 0,
        endColumn: sheet.grid.columnCount,
      }
    : {
        sheetId: sheet.sheetId,
        startRow: 0,
        endRow: sheet.grid.rowCount,
        startColumn: start,
        endColumn: end,
      };
}

/** Adds empty rows or columns before `at`; with `inherit` they look like the one before them, else like the one after. */
export function insertDimension(
  store: Store,
  id: string,
  sheetId: number,
  dimension: Dimension,
  at: number,
  count: number,
  inherit: boolean,
): void {
  const spreadsheet = spreadsheetOf(store, id);
  const sheet = sheetOf(spreadsheet, sheetId);
  const size = sheet.grid[COUNT[dimension]];
  const name = dimension === 'ROWS' ? 'row' : 'column';
  if (at > size) {
    throw new ServiceError(`range.startIndex[${at}] is after last ${name} in grid[${size}]`);
  }
  requireRoom(spreadsheet, count * (dimension === 'ROWS' ? sheet.grid.columnCount : sheet.grid.rowCount));
  const model = inherit ? at - 1 : at;
  if (dimension === 'ROWS') {
    const blank = looksOf(sheet.rows[model] ?? null);
    if (at < sheet.rows.length || blank !== null) {
      const gap = new Array<null>(Math.max(0, at - sheet.rows.length)).fill(null);
      const rows = new Array<Row | null>(count).fill(blank);
      store.splice(sheetPath(id, sheetId, 'rows'), Math.min(at, sheet.rows.length), 0, ...gap, ...rows);
    }
  } else {
    rewriteRows(store, id, sheet, (row) => {
      if (row.length < at) return row;
      const looks = looksOf(model >= 0 ? [row[model] ?? null] : null)?.[0] ?? null;
      return [...row.slice(0, at), ...new Array(count).fill(looks), ...row.slice(at)];
    });
  }
  const properties = sheet[PROPERTIES[dimension]];
  if (at < properties.length) {
    const copy = properties[model] ?? null;
    store.splice(sheetPath(id, sheetId, PROPERTIES[dimension]), at, 0, ...new Array(count).fill(copy));
  }
  store.set(sheetPath(id, sheetId, 'grid', COUNT[dimension]), size + count);
  noteMovement(store, id, sheetId, { dimension, inserted: at, count });
  const frozen = sheet.grid[FROZEN[dimension]];
  if (at < frozen) store.set(sheetPath(id, sheetId, 'grid', FROZEN[dimension]), frozen + count);
  shiftReferences(store, id, sheetId, dimension, {
    start: (index) => (index >= at ? index + count : index),
    end: (index) => (index > at ? index + count : index),
  });
}

/** The formats of a row without its values. */
function looksOf(row: Row | null): Row | null {
  if (row === null) return null;
  const looks = row.map((cell) =>
    cell?.style === undefined && cell?.rule === undefined
      ? null
      : {
          ...(cell.style === undefined ? {} : { style: cell.style }),
          ...(cell.rule === undefined ? {} : { rule: cell.rule }),
        },
  );
  return looks.every((cell) => cell === null) ? null : looks;
}

/** Takes rows or columns out; at least one that is not frozen stays. */
export function deleteDimension(
  store: Store,
  id: string,
  sheetId: number,
  dimension: Dimension,
  start: number,
  end: number,
): void {
  const sheet = sheetOf(spreadsheetOf(store, id), sheetId);
  const size = sheet.grid[COUNT[dimension]];
  const frozen = sheet.grid[FROZEN[dimension]];
  const name = dimension === 'ROWS' ? 'row' : 'column';
  if (end > size) {
    throw new ServiceError(
      `Cannot delete a ${name} that doesn't exist. Tried to delete ${name} index ${end - 1} but there are only ${size} ${name}s.`,
    );
  }
  const frozenGone = Math.max(0, Math.min(end, frozen) - start);
  if (size - (end - start) <= frozen - frozenGone) {
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${name}s.`);
  }
  if (dimension === 'ROWS') {
    if (start < sheet.rows.length) store.splice(sheetPath(id, sheetId, 'rows'), start, end - start);
  } else {
    rewriteRows(store, id, sheet, (row) =>
      row.length > start ? [...row.slice(0, start), ...row.slice(end)] : row,
    );
  }
  if (start < sheet[PROPERTIES[dimension]].length) {
    store.splice(sheetPath(id, sheetId, PROPERTIES[dimension]), start, end - start);
  }
  store.set(sheetPath(id, sheetId, 'grid', COUNT[dimension]), size - (end - start));
  noteMovement(store, id, sheetId, { dimension, removed: start, count: end - start });
  if (frozenGone > 0) store.set(sheetPath(id, sheetId, 'grid', FROZEN[dimension]), frozen - frozenGone);
  const moved = (index: number) => (index <= start ? index : Math.max(start, index - (end - start)));
  shiftReferences(store, id, sheetId, dimension, { start: moved, end: moved });
}

/** Moves rows or columns to before `destination`, counted before the move. */
export function moveDimension(
  store: Store,
  id: string,
  sheetId: number,
  dimension: Dimension,
  start: number,
  end: number,
  destination: number,
): void {
  const sheet = sheetOf(spreadsheetOf(store, id), sheetId);
  const size = sheet.grid[COUNT[dimension]];
  if (end > size || destination > size)
    throw new ServiceError(`destinationIndex[${destination}] is outside the grid`);
  if (destination > start && destination < end) {
    throw new ServiceError('Cannot move a dimension range into itself.');
  }
  const moveList = <T>(list: readonly (T | null)[]): (T | null)[] => {
    const full = [...list];
    while (full.length < Math.max(end, destination)) full.push(null);
    const taken = full.splice(start, end - start);
    full.splice(destination > start ? destination - taken.length : destination, 0, ...taken);
    while (full.length > 0 && (full[full.length - 1] ?? null) === null) full.pop();
    return full;
  };
  if (dimension === 'ROWS') store.set(sheetPath(id, sheetId, 'rows'), moveList(sheet.rows));
  else rewriteRows(store, id, sheet, (row) => moveList(row));
  store.set(sheetPath(id, sheetId, PROPERTIES[dimension]), moveList<Resource>(sheet[PROPERTIES[dimension]]));
  const order = moveList(Array.from({ length: size }, (_empty, index) => index + 1));
  const newPlace = new Map(order.map((old, index) => [old! - 1, index]));
  const place = (index: number) => newPlace.get(index) ?? index;
  const [first, last] = [Math.min(start, destination), Math.max(end, destination)];
  noteMovement(store, id, sheetId, {
    dimension,
    start: first,
    order: order.slice(first, last).map((old) => old! - 1 - first),
  });
  shiftReferences(store, id, sheetId, dimension, { start: place, end: (index) => place(index - 1) + 1 });
}

/** Adds rows at the bottom or columns at the right. */
export function appendDimension(
  store: Store,
  id: string,
  sheetId: number,
  dimension: Dimension,
  count: number,
): void {
  const spreadsheet = spreadsheetOf(store, id);
  const { grid } = sheetOf(spreadsheet, sheetId);
  requireRoom(spreadsheet, count * (dimension === 'ROWS' ? grid.columnCount : grid.rowCount));
  store.set(sheetPath(id, sheetId, 'grid', COUNT[dimension]), grid[COUNT[dimension]] + count);
}

function rewriteRows(store: Store, id: string, sheet: SheetState, next: (row: Row) => Row): void {
  sheet.rows.forEach((row, at) => {
    if (row === null) return;
    const changed = next(row);
    if (changed === row) return;
    while (changed.length > 0 && (changed[changed.length - 1] ?? null) === null) changed.pop();
    store.set(sheetPath(id, sheet.sheetId, 'rows', at), changed.length === 0 ? null : changed);
  });
}

/** Protections, filters, colours and names keep covering the cells that they covered; what covers none is dropped. */
function shiftReferences(
  store: Store,
  id: string,
  sheetId: number,
  dimension: Dimension,
  shift: Shift,
): void {
  const spreadsheet = spreadsheetOf(store, id);
  const sheet = sheetOf(spreadsheet, sheetId);
  const move = (range: Resource): Resource | null => shifted(range, dimension, shift);
  const lists: [keyof SheetState & string, (one: Resource) => Resource | null][] = [
    ['merges', move],
    ['protectedRanges', (one) => withRange(one, move)],
    ['bandedRanges', (one) => withRange(one, move)],
    [
      'conditionalFormats',
      (one) => {
        const ranges = one.ranges.map(move).filter((range: Resource | null) => range !== null);
        return ranges.length === 0 ? null : { ...one, ranges };
      },
    ],
  ];
  for (const [key, next] of lists)
    replaceList(store, sheetPath(id, sheetId, key), sheet[key] as Resource[], next);
  if (sheet.basicFilter !== undefined) {
    const filter = withRange(sheet.basicFilter, move);
    if (filter === null) store.remove(sheetPath(id, sheetId, 'basicFilter'));
    else if (filter !== sheet.basicFilter) store.set(sheetPath(id, sheetId, 'basicFilter'), filter);
  }
  replaceList(store, [...spreadsheetPath(id), 'namedRanges'], spreadsheet.namedRanges, (one) =>
    one.range.sheetId === sheetId ? withRange(one, move) : one,
  );
  replaceList(store, [...spreadsheetPath(id), 'developerMetadata'], spreadsheet.developerMetadata, (one) => {
    const place = one.location.dimensionRange;
    if (place?.sheetId !== sheetId || place.dimension !== dimension) return one;
    const startIndex = shift.start(place.startIndex);
    const endIndex = shift.end(place.endIndex);
    if (startIndex >= endIndex) return null;
    return { ...one, location: { ...one.location, dimensionRange: { ...place, startIndex, endIndex } } };
  });
}

function withRange(one: Resource, move: (range: Resource) => Resource | null): Resource | null {
  if (one.range === undefined) return one;
  const range = move(one.range);
  if (range === null) return null;
  return range === one.range ? one : { ...one, range };
}

function shifted(range: Resource, dimension: Dimension, shift: Shift): Resource | null {
  const [startKey, endKey] = [START[dimension], END[dimension]];
  const start = range[startKey] === undefined ? undefined : shift.start(range[startKey]);
  const end = range[endKey] === undefined ? undefined : shift.end(range[endKey]);
  if (start === range[startKey] && end === range[endKey]) return range;
  if (start !== undefined && end !== undefined && start >= end) return null;
  return {
    ...range,
    ...(start === undefined ? {} : { [startKey]: start }),
    ...(end === undefined ? {} : { [endKey]: end }),
  };
}

function replaceList(
  store: Store,
  path: readonly (string | number)[],
  list: Resource[],
  next: (one: Resource) => Resource | null,
): void {
  const changed = list.map(next).filter((one): one is Resource => one !== null);
  if (changed.length !== list.length || changed.some((one, at) => one !== list[at])) store.set(path, changed);
}
