// How cells of a tab are changed: row by row, with rows that look alike kept as one object.
import type { GridRange } from '../../runtime/service';
import type { Store } from '../../runtime/store';
import { type Cell, type Row, sheetOf, sheetPath, spreadsheetOf } from './state';

/**
 * Puts a new cell in the place of each cell of `range`; null empties it. One write per row that changes.
 * `next` must give a new object (or the one it was given) and never change it.
 */
export function changeCells(
  store: Store,
  spreadsheetId: string,
  range: GridRange,
  next: (cell: Cell | null, row: number, column: number) => Cell | null,
): void {
  const { rows } = sheetOf(spreadsheetOf(store, spreadsheetId), range.sheetId);
  for (let at = range.startRow; at < range.endRow; at += 1) {
    const before = rows[at] ?? null;
    const row = changedRow(before, range, (cell, column) => next(cell, at, column));
    if (row !== before) putRow(store, spreadsheetId, range.sheetId, at, row ?? []);
  }
}

/**
 * As changeCells, for changes that rest on the cell alone and not on its place: rows that are one object, as the
 * thousand below the last entry are, are worked out once and written together.
 */
export function changeCellsAlike(
  store: Store,
  spreadsheetId: string,
  range: GridRange,
  next: (cell: Cell | null) => Cell | null,
): void {
  const { rows } = sheetOf(spreadsheetOf(store, spreadsheetId), range.sheetId);
  const after: (Row | null)[] = [];
  let last: { before: Row | null; after: Row | null } | null = null;
  for (let at = range.startRow; at < range.endRow; at += 1) {
    const before = rows[at] ?? null;
    if (last === null || last.before !== before) {
      const above = after.length > 0 ? after[after.length - 1]! : (rows[at - 1] ?? null);
      last = { before, after: sharedWith(above, changedRow(before, range, next)) };
    }
    after.push(last.after);
  }
  let from = 0;
  while (from < after.length && after[from] === (rows[range.startRow + from] ?? null)) from += 1;
  while (after.length > from && after[after.length - 1] === (rows[range.startRow + after.length - 1] ?? null))
    after.pop();
  const gap = new Array<null>(Math.max(0, range.startRow + from - rows.length)).fill(null);
  const start = range.startRow + from - gap.length;
  const items = [...gap, ...after.slice(from)];
  const path = sheetPath(spreadsheetId, range.sheetId, 'rows');
  for (let done = 0; done < items.length && after.length > from; done += AT_ONCE) {
    const part = items.slice(done, done + AT_ONCE);
    store.splice(path, start + done, Math.min(part.length, Math.max(0, rows.length - start - done)), ...part);
  }
}

/** A call takes only so many arguments. */
const AT_ONCE = 10_000;

/** The row itself when nothing changes; null when nothing is left. */
function changedRow(
  before: Row | null,
  range: GridRange,
  next: (cell: Cell | null, column: number) => Cell | null,
): Row | null {
  const row: Row = before === null ? [] : before.slice();
  let changed = false;
  for (let column = range.startColumn; column < range.endColumn; column += 1) {
    const old = row[column] ?? null;
    const cell = next(old, column);
    if (cell === old) continue;
    while (row.length < column) row.push(null);
    row[column] = cell !== null && isBlank(cell) ? null : cell;
    changed = true;
  }
  if (!changed) return before;
  while (row.length > 0 && (row[row.length - 1] ?? null) === null) row.pop();
  return row.length === 0 ? null : row;
}

/** Below the last entry a thousand rows look alike: they share one, which is then kept and written only once. */
function sharedWith(above: Row | null, row: Row | null): Row | null {
  return above !== null && row !== null && lookAlike(above, row) ? above : row;
}

/** Puts a whole row in place. */
export function putRow(store: Store, spreadsheetId: string, sheetId: number, at: number, row: Row): void {
  while (row.length > 0 && (row[row.length - 1] ?? null) === null) row.pop();
  const rows = sheetOf(spreadsheetOf(store, spreadsheetId), sheetId).rows;
  const value = sharedWith(rows[at - 1] ?? null, row.length === 0 ? null : row);
  if (at < rows.length) store.set(sheetPath(spreadsheetId, sheetId, 'rows', at), value);
  else if (value !== null) {
    const gap = new Array<null>(at - rows.length).fill(null);
    store.splice(sheetPath(spreadsheetId, sheetId, 'rows'), rows.length, 0, ...gap, value);
  }
}

/** Whether two rows hold nothing but the same looks. */
function lookAlike(one: Row, other: Row): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return one.every((cell, column) => {
    const twin = other[column] ?? null;
    if (cell === null || twin === null) return cell === twin;
    return cell.style === twin.style && cell.rule === twin.rule && onlyLooks(cell) && onlyLooks(twin);
  });
}

function onlyLooks(cell: Cell): boolean {
  for (const key in cell)
    if (key !== 'style' && key !== 'rule' && cell[key as keyof Cell] !== undefined) return false;
  return true;
}

function isBlank(cell: Cell): boolean {
  for (const key in cell) if (cell[key as keyof Cell] !== undefined) return false;
  return true;
}
