// What a write leaves behind of itself in the state tab, so that a later run can tell whether it went astray when its own run died too soon to look.
import { markOf } from './2-screening/fingerprints';
import { columnOf, HEADING_ROW, TABS, type TabKey } from './registry';
import { touchedTabs } from './registry-repair';
import {
  type Cell,
  type Cells,
  type RegistryRow,
  rowsOf,
  type Snapshot,
  type TabSnapshot,
  textOf,
  toSheet,
} from './registry-snapshot';
import { change, type RegistryChanges } from './registry-write';

/** Keys of a write's cells in the order of the list, and a fingerprint of what stands in them. */
export interface Line {
  keys: number;
  print: string;
}

/** A tab as a write took it to be, and what went into it. */
export interface WriteMark {
  /** Column keys by their place; '' where a column is none of ours. */
  columns: string[];
  /** Headings of the organizers' own columns, by their place. */
  own: Record<string, string>;
  /** Lists of column keys that lines refer to. */
  keys: string[][];
  /** `id`: the row's own once it is written; '' for a row that had none. */
  updates: (Line & { row: number; id: string })[];
  appends: Line[];
  /** What the rows held before, as far as there is room: '' is left out, null is a text too long to keep. */
  held: { row: number; cells: Record<string, Cell | null>; own?: Record<string, Cell>; only?: number }[];
  /** Columns that the writing run had not read. */
  unread: string[];
  /** More was written than is noted. */
  more?: true;
}

const KEY = 'written:';
/** A mark must fit into a cell of 50,000 characters, and every run reads it. */
const MOST_LINES = 300;
const MOST_HELD = 15_000;
const LONGEST_HELD = 2_000;

/** The changes, and with them a mark of what they do to each tab; as they are where the state tab was not read. */
export function withMarks(changes: RegistryChanges, snapshot: Snapshot): RegistryChanges {
  if (snapshot.state === undefined) return changes;
  const marked = { appends: [...changes.appends], updates: [...changes.updates] };
  for (const tab of touchedTabs(changes)) {
    const was = snapshot[tab];
    if (tab === 'state' || was === undefined) continue;
    note(tab, JSON.stringify(markFor(tab, changes, was)), snapshot, marked);
  }
  return marked;
}

/** Forgets a tab's mark: what it tells of has been looked at. */
export function forgetMark(tab: TabKey, snapshot: Snapshot, changes: RegistryChanges): void {
  note(tab, 'null', snapshot, changes);
}

function note(tab: TabKey, value: string, snapshot: Snapshot, changes: RegistryChanges): void {
  const key = `${KEY}${tab}`;
  const row = rowsOf(snapshot, 'state').find((each) => textOf(each, 'key') === key);
  if (row === undefined) changes.appends.push({ tab: 'state', cells: { key, value } });
  else change(changes, 'state', row, { value });
}

/** The marks of these tabs' last writes. */
export function marksIn(snapshot: Snapshot): Map<TabKey, WriteMark> {
  const marks = new Map<TabKey, WriteMark>();
  for (const row of rowsOf(snapshot, 'state')) {
    const [, tab] = /^written:(\w+)$/.exec(textOf(row, 'key')) ?? [];
    if (tab === undefined || TABS[tab as TabKey] === undefined) continue;
    try {
      const mark = JSON.parse(textOf(row, 'value')) as WriteMark | null;
      if (mark !== null) marks.set(tab as TabKey, mark);
    } catch {
      // A mark that somebody garbled tells nothing any more.
    }
  }
  return marks;
}

function markFor(tab: TabKey, changes: RegistryChanges, was: TabSnapshot): WriteMark {
  const updates = changes.updates.filter((each) => each.tab === tab);
  const appends = changes.appends.filter((each) => each.tab === tab);
  const columns: string[] = [];
  for (const [key, at] of Object.entries(was.columns)) columns[at] = key;
  const mark: WriteMark = {
    columns: Array.from(columns, (key) => key ?? ''),
    own: {},
    keys: [],
    updates: [],
    appends: [],
    held: [],
    unread: [],
  };
  const read = was.rows[0]?.cells ?? {};
  mark.unread = mark.columns.filter((key) => key !== '' && read[key] === undefined);
  const headings = was.values?.[HEADING_ROW] ?? [];
  headings.forEach((heading, at) => {
    if (heading !== '' && (mark.columns[at] ?? '') === '') mark.own[at] = String(heading);
  });
  const lists = new Map<string, number>();
  const lineOf = (cells: Cells): Line => {
    const keys = Object.keys(cells)
      .filter((key) => was.columns[key] !== undefined)
      .sort();
    const name = keys.join();
    if (!lists.has(name)) lists.set(name, mark.keys.push(keys) - 1);
    const values = keys.map((key) => toSheet(columnOf(tab, key), cells[key]!));
    return { keys: lists.get(name)!, print: printOf(values) };
  };
  const together = new Map<RegistryRow, Cells>();
  for (const { row, cells } of updates) together.set(row, { ...together.get(row), ...cells });
  const { idColumn } = TABS[tab];
  for (const [row, cells] of together) {
    if (mark.updates.length === MOST_LINES) break;
    const before = textOf(row, idColumn);
    mark.updates.push({
      row: row.row,
      id: before === '' ? '' : String(cells[idColumn] ?? before),
      ...lineOf(cells),
    });
  }
  for (const { cells } of appends.slice(0, MOST_LINES)) mark.appends.push(lineOf(cells));
  if (together.size > MOST_LINES || appends.length > MOST_LINES) mark.more = true;
  if (updates.length > 0) hold(mark, tab, was, new Set([...together.keys()].map(({ row }) => row)));
  return mark;
}

/** Rows that are written come first and whole; of the others, only what the write would hit if they stood in its way. */
function hold(mark: WriteMark, tab: TabKey, was: TabSnapshot, written: ReadonlySet<number>): void {
  const all = mark.keys.push([...new Set(mark.keys.flat())]) - 1;
  const hit = new Set([...mark.keys[all]!, TABS[tab].idColumn]);
  let room = MOST_HELD;
  const ordered = [
    ...was.rows.filter(({ row }) => written.has(row)),
    ...was.rows.filter(({ row }) => !written.has(row)),
  ];
  for (const { row, cells } of ordered) {
    const whole = written.has(row);
    const kept: Record<string, Cell | null> = {};
    for (const [key, cell] of Object.entries(cells))
      if (cell !== '' && (whole || hit.has(key)))
        kept[key] = typeof cell === 'string' && cell.length > LONGEST_HELD ? null : cell;
    const held: WriteMark['held'][number] = whole ? { row, cells: kept } : { row, cells: kept, only: all };
    const line = was.values?.[row] ?? [];
    const own = Object.keys(mark.own).filter((at) => (line[Number(at)] ?? '') !== '');
    if (whole && own.length > 0)
      held.own = Object.fromEntries(own.map((at) => [at, line[Number(at)] as Cell]));
    room -= JSON.stringify(held).length;
    if (room < 0) return;
    mark.held.push(held);
  }
}

/** A fingerprint of stored cells. */
export const printOf = (values: readonly Cell[]): string => markOf(JSON.stringify(values));
