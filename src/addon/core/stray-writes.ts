// Tells from the mark of a write whether it hit the wrong cells, and what its run would have had to put right.
import { columnOf, FIRST_DATA_ROW, HEADING_ROW, KEY_ROW, TABS, type TabKey } from './registry';
import {
  type Cell,
  type Cells,
  fromSheet,
  type RegistryRow,
  type TabSnapshot,
  textOf,
} from './registry-snapshot';
import type { RegistryChanges } from './registry-write';
import { type Line, printOf, type WriteMark } from './write-marks';

/** Whether all stands where the write took it to be, as far as `is` shows it: then nothing has moved. */
export function standsAsMarked(tab: TabKey, mark: WriteMark, is: TabSnapshot): boolean {
  if (!columnsStand(mark, is)) return false;
  if (is.rows.length === 0) return true;
  const rows = new Map(is.rows.map((row) => [row.row, row]));
  return mark.updates.every((update) => {
    const row = rows.get(update.row);
    if (row === undefined) return false;
    return update.id === '' ? isAsHeld(mark, update, row) : textOf(row, TABS[tab].idColumn) === update.id;
  });
}

const columnsStand = (mark: WriteMark, is: TabSnapshot): boolean =>
  mark.columns.every((key, at) => key === '' || is.columns[key] === at);

/** Whether a row that had no number is the one that was written: what people have typed in it stands as it was. */
function isAsHeld(mark: WriteMark, update: WriteMark['updates'][number], row: RegistryRow): boolean {
  const held = mark.held.find((each) => each.row === update.row);
  const written = mark.keys[update.keys] ?? [];
  return Object.entries(held?.cells ?? {}).every(
    ([key, cell]) => cell === null || written.includes(key) || row.cells[key] === cell,
  );
}

/** A write that went astray, as the run that made it would have known it. */
export interface Astray {
  changes: RegistryChanges;
  before: TabSnapshot;
  /** Not all of the write is known any more. */
  more: boolean;
}

/**
 * What went astray in a tab, read whole; null when all that was written stands where it belongs, or somebody has changed
 * it since. Only what is found to the letter at the place that the write addressed counts as astray: people may have
 * sorted after it, and deleted what was written.
 */
export function strayOf(tab: TabKey, mark: WriteMark, is: TabSnapshot): Astray | null {
  const { idColumn } = TABS[tab];
  const columns: Record<string, number> = {};
  mark.columns.forEach((key, at) => {
    if (key !== '' && columns[key] === undefined) columns[key] = at;
  });
  const changes: RegistryChanges = { appends: [], updates: [] };
  let astray = false;
  const keysOf = ({ keys }: Line): string[] => mark.keys[keys] ?? [];
  const stored = (row: number, places: Record<string, number>, keys: readonly string[]): Cell[] =>
    keys.map((key) => (places[key] === undefined ? '' : ((is.values?.[row]?.[places[key]!] ?? '') as Cell)));
  const isThere = (line: Line, row: number, places: Record<string, number>): boolean =>
    printOf(stored(row, places, keysOf(line))) === line.print;
  const cellsIn = (line: Line, row: number, places: Record<string, number>): Cells => {
    const keys = keysOf(line);
    const values = stored(row, places, keys);
    return Object.fromEntries(keys.map((key, at) => [key, fromSheet(columnOf(tab, key), values[at])]));
  };
  const rowOf = new Map(is.rows.map((row) => [textOf(row, idColumn), row]));
  const rowAt = new Map(is.rows.map((row) => [row.row, row]));
  for (const update of mark.updates) {
    const { row, id } = update;
    const own = id === '' ? rowAt.get(row) : rowOf.get(id);
    const isIts = own !== undefined && (id !== '' || isAsHeld(mark, update, own));
    const cells = { row, cells: { [idColumn]: id } };
    if (isIts && isThere(update, own.row, is.columns)) {
      changes.updates.push({
        tab,
        row: { ...cells, row: own.row },
        cells: cellsIn(update, own.row, is.columns),
      });
    } else if (isThere(update, row, columns)) {
      astray = true;
      changes.updates.push({ tab, row: cells, cells: cellsIn(update, row, columns) });
    }
  }
  if (!columnsStand(mark, is)) {
    const rows = [...(is.values ?? []).keys()].slice(FIRST_DATA_ROW).reverse();
    for (const line of mark.appends) {
      if (rows.some((row) => isThere(line, row, is.columns))) continue;
      const row = rows.find((each) => isThere(line, each, columns));
      if (row === undefined) continue;
      astray = true;
      changes.appends.push({ tab, cells: cellsIn(line, row, columns) });
    }
  }
  if (!astray) return null;
  return { changes, before: heldBefore(tab, mark, is, columns), more: mark.more === true };
}

/** The tab as the write went by it, as far as it was noted; of rows that were not, only that they were there. */
function heldBefore(
  tab: TabKey,
  mark: WriteMark,
  is: TabSnapshot,
  columns: Record<string, number>,
): TabSnapshot {
  const { idColumn } = TABS[tab];
  const values: unknown[][] = [];
  values[KEY_ROW] = mark.columns;
  values[HEADING_ROW] = Object.assign([], mark.own) as unknown[];
  const rows = mark.held.map(({ row, cells, own = {}, only }): RegistryRow => {
    values[row] = Object.assign([], own) as unknown[];
    const known = only === undefined ? mark.columns : (mark.keys[only] ?? []);
    const all: Record<string, Cell> = {};
    for (const key of known) if (key !== '' && !mark.unread.includes(key)) all[key] = '';
    for (const [key, cell] of Object.entries(cells)) {
      if (cell === null) delete all[key];
      else all[key] = cell;
    }
    return { row, cells: all };
  });
  const known = new Set(rows.map((row) => textOf(row, idColumn)));
  for (const { row, id } of mark.updates)
    if (id !== '' && !known.has(id)) rows.push({ row, cells: { [idColumn]: id } });
  for (const { id } of mark.updates) known.add(id);
  for (const row of is.rows) {
    const id = textOf(row, idColumn);
    if (id !== '' && !known.has(id)) rows.push({ row: row.row, cells: { [idColumn]: id } });
  }
  return { key: tab, title: is.title, columns, missing: [], rows, values };
}
