// What a run has read of the registry: rows by column key, wherever people have moved rows and columns.
import { momentOf, parseChinaTime, serialOf } from './chinese/time';
import { ownValue } from './own-value';
import { type Column, columnOf, FIRST_DATA_ROW, KEY_ROW, TABS, type TabKey } from './registry';

/** As the Sheets API gives cells with UNFORMATTED_VALUE and SERIAL_NUMBER; '' for an empty one. */
export type Cell = string | number | boolean;
export type Cells = Record<string, Cell>;

export interface RegistryRow {
  /** Zero-based row in the sheet. */
  row: number;
  /** By column key; datetimes in milliseconds since the epoch, choices as codes, all else as stored. */
  cells: Cells;
}

export interface TabSnapshot {
  key: TabKey;
  /** The tab's present name, for response ranges. */
  title: string;
  /** Zero-based column by key, for the columns that are there. */
  columns: Record<string, number>;
  /** Keys of columns that somebody has deleted. */
  missing: string[];
  rows: RegistryRow[];
  /** The cells as read, from the sheet's first row on; in tabs that were read in part, only those columns. */
  values?: unknown[][];
  /** Only some of its columns were asked for. */
  partial?: boolean;
}

export type Snapshot = Partial<Record<TabKey, TabSnapshot>>;

/** Values of one tab as read: `values` begins at row 0 of the sheet. */
export interface TabValues {
  key: TabKey;
  title: string;
  values: unknown[][];
}

/**
 * Reads a tab's cells into rows. Columns are found by the keys in the first row; rows that are empty throughout are
 * left out. `only` names the columns that were asked for: the others do not count as missing.
 */
export function readTab({ key, title, values }: TabValues, only?: readonly string[]): TabSnapshot {
  const columns: Record<string, number> = {};
  (values[KEY_ROW] ?? []).forEach((cell, index) => {
    if (typeof cell === 'string' && cell !== '' && columns[cell] === undefined) columns[cell] = index;
  });
  const wanted = only ?? TABS[key].columns.map((each) => each.key);
  const known = TABS[key].columns.filter(
    (each) => columns[each.key] !== undefined && wanted.includes(each.key),
  );
  const rows: RegistryRow[] = [];
  for (let row = FIRST_DATA_ROW; row < values.length; row += 1) {
    const line = values[row] ?? [];
    if (line.every((cell) => cell === '' || cell === null || cell === undefined)) continue;
    const cells: Cells = {};
    for (const each of known) cells[each.key] = fromSheet(each, line[columns[each.key]!]);
    rows.push({ row, cells });
  }
  const missing = wanted.filter((each) => columns[each] === undefined);
  return { key, title, columns, missing, rows, values, partial: only !== undefined };
}

/** A stored cell as the program sees it. */
export function fromSheet(column: Column, stored: unknown): Cell {
  if (stored === undefined || stored === null || stored === '') return '';
  if (column.type === 'datetime' && typeof stored === 'number')
    return isDay(stored) ? momentOf(stored) : String(stored);
  if (column.choices !== undefined) return codeOf(column.choices, String(stored));
  if (typeof stored === 'string' || typeof stored === 'number' || typeof stored === 'boolean') return stored;
  return String(stored);
}

/** 1900-01-01 to 9999-12-31: what Sheets itself shows as a date. A larger number in such a cell is some other number. */
function isDay(serial: number): boolean {
  return serial >= 2 && serial < 2_958_466;
}

/** Label and code → code, made once for each list of choices. */
const codesOf = new WeakMap<Record<string, string>, Map<string, string>>();

/** People pick the label; pasted rows may bring the code itself, or something that is neither and stays as it is. */
function codeOf(choices: Record<string, string>, text: string): string {
  let codes = codesOf.get(choices);
  if (codes === undefined) {
    codes = new Map();
    for (const code of Object.keys(choices)) codes.set(choices[code]!, code).set(code, code);
    codesOf.set(choices, codes);
  }
  return codes.get(text) ?? codes.get(text.trim()) ?? text.trim();
}

/** What goes into a cell: datetimes as serial numbers, choices as labels. */
export function toSheet(column: Column, value: Cell): Cell {
  if (value === '') return '';
  if (column.type === 'datetime' && typeof value === 'number') return serialOf(value);
  if (column.choices !== undefined) return ownValue(column.choices, String(value)) ?? value;
  return value;
}

/** A cell's text; '' for an empty one. */
export function textOf(row: RegistryRow, key: string): string {
  const cell = row.cells[key];
  return cell === undefined ? '' : String(cell);
}

/** A cell's number, or null. */
export function numberOf(row: RegistryRow, key: string): number | null {
  const cell = row.cells[key];
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || cell.trim() === '') return null;
  const value = Number(cell.normalize('NFKC').trim());
  return Number.isNaN(value) ? null : value;
}

/**
 * The moment in a date's cell, in milliseconds since the epoch; null when the cell is empty or holds no date. Where a
 * text gives only the day, `edge` says whether its first or its last second is meant.
 */
export function momentIn(row: RegistryRow, key: string, edge: 'start' | 'end' = 'start'): number | null {
  const cell = row.cells[key];
  if (typeof cell === 'number') return cell;
  return cell === undefined || cell === '' ? null : parseChinaTime(String(cell), edge);
}

/** A JSON cell's value, or `otherwise` when it is empty or no longer JSON. */
export function jsonOf<T>(row: RegistryRow, key: string, otherwise: T): T {
  const text = textOf(row, key);
  if (text === '') return otherwise;
  try {
    return JSON.parse(text) as T;
  } catch {
    return otherwise;
  }
}

/** The rows of a tab; none when it was not read. */
export function rowsOf(snapshot: Snapshot, key: TabKey): RegistryRow[] {
  return snapshot[key]?.rows ?? [];
}

/** Zero-based columns of a tab as set-up lays them out, for reading part of it. */
export function defaultColumn(tab: TabKey, key: string): number {
  return TABS[tab].columns.indexOf(columnOf(tab, key));
}
