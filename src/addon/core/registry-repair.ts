// Finds out whether people moved rows or columns between a run's read and its write, and sets right what the write then did to the wrong cells.
import { columnOf, HEADING_ROW, KEY_ROW, TABS, type TabKey } from './registry';
import {
  type Cell,
  type Cells,
  fromSheet,
  type RegistryRow,
  rowsOf,
  type Snapshot,
  type TabSnapshot,
  textOf,
  toSheet,
} from './registry-snapshot';
import {
  cellData,
  change,
  noChanges,
  type RegistryChanges,
  type RowUpdate,
  type SheetsRequest,
} from './registry-write';

/** What a write's answer tells of a tab at the very moment of the write. */
export interface TabAtWrite {
  /** Zero-based column by key. */
  columns: Record<string, number>;
  /** The id column: ids by zero-based row; empty for tabs without one. */
  ids: Map<number, string>;
  /** All cells' texts by zero-based row and column; only of the tabs that `tabsToWatch` names. */
  texts?: string[][];
}

/** The tabs that a write addresses, in a fixed order. */
export function touchedTabs(changes: RegistryChanges): TabKey[] {
  return [...new Set([...changes.updates, ...changes.appends].map((each) => each.tab))];
}

/** Tabs in which the write sets cells of rows that have no id yet: people have typed them, and only their texts tell them apart. */
export function tabsToWatch(changes: RegistryChanges): Set<TabKey> {
  const unnumbered = changes.updates.filter(({ tab, row }) => isUnnumbered(row, TABS[tab].idColumn));
  return new Set(unnumbered.map(({ tab }) => tab));
}

const isUnnumbered = (row: RegistryRow, idColumn: string): boolean =>
  idColumn !== '' && textOf(row, idColumn) === '';

/** Tabs whose rows or columns were not where the write took them to be. */
export function movedTabs(
  changes: RegistryChanges,
  snapshot: Snapshot,
  atWrite: ReadonlyMap<TabKey, TabAtWrite>,
): TabKey[] {
  return touchedTabs(changes).filter((tab) => {
    const now = atWrite.get(tab);
    if (now === undefined) return false;
    const before = snapshot[tab]?.columns ?? {};
    const { idColumn } = TABS[tab];
    const updates = changes.updates.filter((each) => each.tab === tab);
    const cells = [...updates, ...changes.appends.filter((each) => each.tab === tab)].map(
      (each) => each.cells,
    );
    const used = new Set([
      ...cells.flatMap((each) => Object.keys(each)),
      ...(idColumn === '' ? [] : [idColumn]),
    ]);
    if ([...used].some((key) => before[key] !== undefined && before[key] !== now.columns[key])) return true;
    if (idColumn === '') return false;
    return updates.some(
      ({ row, cells: own }) =>
        (now.ids.get(row.row) ?? '') !== String(own[idColumn] ?? textOf(row, idColumn)) ||
        (isUnnumbered(row, idColumn) && !readsAsBefore(row.row, columnsHit(updates, before, row.row))),
    );

    function readsAsBefore(row: number, written: ReadonlySet<number>): boolean {
      const line = snapshot[tab]?.values?.[row] ?? [];
      return Object.values(before).every(
        (at) => written.has(at) || String(line[at] ?? '') === (now?.texts?.[row]?.[at] ?? ''),
      );
    }
  });
}

/** The columns that the write has set in a row of the sheet, wherever it took them to be. */
function columnsHit(
  updates: readonly RowUpdate[],
  columns: Record<string, number>,
  row: number,
): Set<number> {
  const keys = updates.filter((each) => each.row.row === row).flatMap(({ cells }) => Object.keys(cells));
  return new Set(keys.flatMap((key) => columns[key] ?? []));
}

export interface Repair {
  changes: RegistryChanges;
  /** For cells that belong to no column of ours, and rows that were appended under other columns. */
  requests: SheetsRequest[];
  /** Cells of rows that were overwritten and whose contents the run had not read: by tab and id. */
  lost: { tab: TabKey; id: string }[];
}

/**
 * What puts `tabs` right: every cell that was meant gets what was meant for it, and every cell that was hit instead gets
 * back what it held. `before` is what the write went by, `after` the tabs read whole since.
 */
export function repairOf(
  tabs: readonly TabKey[],
  changes: RegistryChanges,
  before: Snapshot,
  after: Snapshot,
): Repair {
  const repair: Repair = { changes: noChanges(), requests: [], lost: [] };
  for (const tab of tabs) {
    const [was, is] = [before[tab], after[tab]];
    if (was === undefined || is === undefined) continue;
    repairUpdates(tab, changes, was, is, repair);
    repairAppends(tab, changes, was, is, repair);
  }
  return repair;
}

function repairUpdates(
  tab: TabKey,
  changes: RegistryChanges,
  was: TabSnapshot,
  is: TabSnapshot,
  repair: Repair,
): void {
  const { idColumn } = TABS[tab];
  const updates = changes.updates.filter((each) => each.tab === tab);
  const meant = new Map<string, Cells>();
  for (const { row, cells } of updates) {
    const own = identityOf(row, idColumn);
    meant.set(own, { ...(meant.get(own) ?? {}), ...cells });
  }
  const held = new Map(was.rows.map((row) => [identityOf(row, idColumn), row]));
  const wanted = new Map<RegistryRow, Cells>();
  const want = (row: RegistryRow, key: string, value: Cell): void => {
    wanted.set(row, { ...(wanted.get(row) ?? {}), [key]: value });
  };
  const identity = identitiesAfter(updates, was, is, idColumn);
  for (const row of is.rows) {
    const own = identity(row);
    const id = held.has(own) ? textOf(held.get(own)!, idColumn) : '';
    if (id !== '' && id !== textOf(row, idColumn)) want(row, idColumn, id);
    for (const [key, value] of Object.entries(meant.get(own) ?? {}))
      if (is.columns[key] !== undefined) want(row, key, value);
  }
  const keyAt = keysByColumn(is);
  for (const { row, cells } of updates) {
    for (const [writtenKey, written] of Object.entries(cells)) {
      const column = was.columns[writtenKey];
      if (column === undefined || !holds(is, row.row, column, toSheet(columnOf(tab, writtenKey), written)))
        continue;
      const hit = is.rows.find((each) => each.row === row.row) ?? { row: row.row, cells: {} };
      const before = held.get(identity(hit));
      const key = keyAt.get(column);
      if (key === undefined) {
        const value = foreignValue(was, is, before, column);
        repair.requests.push(cellRequest(tab, row.row, column, value));
      } else if (wanted.get(hit)?.[key] === undefined) {
        // A row that nobody had read is one that a person has just put in: it was empty here.
        if (before !== undefined && before.cells[key] === undefined)
          repair.lost.push({ tab, id: textOf(before, idColumn) });
        want(hit, key, before?.cells[key] ?? '');
      }
    }
  }
  for (const [row, cells] of wanted) change(repair.changes, tab, row, cells);
}

/** What tells a row that was read from all others of its tab: its id, or its place while it has none. */
const identityOf = (row: RegistryRow, idColumn: string): string => textOf(row, idColumn) || `row ${row.row}`;

/**
 * Which row is which, also where the write has covered the ids themselves: such a row is taken to be the one meant. Rows
 * that had no id are known by what people have typed in them, as far as the write has left it standing.
 */
function identitiesAfter(
  updates: readonly RowUpdate[],
  was: TabSnapshot,
  is: TabSnapshot,
  idColumn: string,
): (row: RegistryRow) => string {
  const identities = new Map<number, string>();
  const idsMoved = was.columns[idColumn] !== is.columns[idColumn];
  for (const { row, cells } of updates) {
    const hits = Object.keys(cells).some(
      (key) => key !== idColumn && was.columns[key] === is.columns[idColumn],
    );
    if (hits && idsMoved && !isUnnumbered(row, idColumn)) identities.set(row.row, textOf(row, idColumn));
  }
  for (const row of was.rows.filter((each) => isUnnumbered(each, idColumn))) {
    const alike = is.rows.filter((each) => !identities.has(each.row) && isAlike(row, each));
    const found = alike.find((each) => each.row === row.row) ?? alike[0];
    if (found !== undefined) identities.set(found.row, identityOf(row, idColumn));
  }
  const known = new Set(was.rows.map((row) => textOf(row, idColumn)));
  return (row) => {
    const id = textOf(row, idColumn);
    // An id that was only just given does not say whose row it has come to stand in.
    return identities.get(row.row) ?? (known.has(id) ? id : '');
  };

  function isAlike(before: RegistryRow, after: RegistryRow): boolean {
    const hit = columnsHit(updates, was.columns, after.row);
    const left = Object.keys(before.cells).filter(
      (key) => is.columns[key] !== undefined && !hit.has(is.columns[key]),
    );
    return (
      left.every((key) => before.cells[key] === after.cells[key]) &&
      left.some((key) => before.cells[key] !== '')
    );
  }
}

/** Rows that were appended below columns that had moved: each value goes under its own column. */
function repairAppends(
  tab: TabKey,
  changes: RegistryChanges,
  was: TabSnapshot,
  is: TabSnapshot,
  repair: Repair,
): void {
  const free = new Set((is.values ?? []).keys());
  for (const { cells } of changes.appends.filter((each) => each.tab === tab)) {
    const placed = Object.entries(cells).filter(([key]) => was.columns[key] !== undefined);
    if (placed.every(([key]) => was.columns[key] === is.columns[key])) continue;
    const stored = placed.map(([key, value]) => ({
      key,
      at: was.columns[key]!,
      value: toSheet(columnOf(tab, key), value),
    }));
    const row = [...free].reverse().find((at) => stored.every((each) => holds(is, at, each.at, each.value)));
    if (row === undefined) continue;
    free.delete(row);
    const line = new Map<number, Cell>();
    for (const { at } of stored) line.set(at, '');
    for (const { key, value } of stored) if (is.columns[key] !== undefined) line.set(is.columns[key]!, value);
    for (const [column, value] of line) repair.requests.push(cellRequest(tab, row, column, value));
  }
}

function keysByColumn(tab: TabSnapshot): Map<number, string> {
  return new Map(Object.entries(tab.columns).map(([key, column]): [number, string] => [column, key]));
}

function holds(tab: TabSnapshot, row: number, column: number, stored: Cell): boolean {
  return (tab.values?.[row]?.[column] ?? '') === stored;
}

/** What a cell in a column of the organizers' own held: the column is known by its heading; `row` is where it stood. */
function foreignValue(was: TabSnapshot, is: TabSnapshot, row: RegistryRow | undefined, column: number): Cell {
  const heading = is.values?.[HEADING_ROW]?.[column] ?? '';
  if (heading === '' || row === undefined) return '';
  const before = (was.values?.[HEADING_ROW] ?? []).findIndex(
    (each, at) => each === heading && (was.values?.[KEY_ROW]?.[at] ?? '') === '',
  );
  return before < 0 ? '' : ((was.values?.[row.row]?.[before] ?? '') as Cell);
}

function cellRequest(tab: TabKey, row: number, column: number, stored: Cell): SheetsRequest {
  return {
    updateCells: {
      range: {
        sheetId: TABS[tab].sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
      rows: [{ values: [cellData(stored)] }],
      fields: 'userEnteredValue',
    },
  };
}

/** The snapshot as it is once `changes` are written; rows that were appended stand where `atWrite` has seen them. */
export function afterWrite(
  changes: RegistryChanges,
  snapshot: Snapshot,
  atWrite: ReadonlyMap<TabKey, TabAtWrite>,
): Snapshot {
  const result: Snapshot = { ...snapshot };
  for (const tab of touchedTabs(changes)) {
    const was = snapshot[tab];
    const { idColumn } = TABS[tab];
    if (was === undefined || idColumn === '') continue;
    const written = new Map<string, Cells>();
    for (const { tab: where, row, cells } of changes.updates) {
      if (where !== tab) continue;
      const own = identityOf(row, idColumn);
      written.set(own, { ...written.get(own), ...cells });
    }
    const rows = rowsOf(snapshot, tab).map((row) => {
      const own = written.get(identityOf(row, idColumn));
      return own === undefined ? row : { row: row.row, cells: { ...row.cells, ...own } };
    });
    const places = new Map(
      [...(atWrite.get(tab)?.ids ?? [])].map(([row, id]): [string, number] => [id, row]),
    );
    for (const { cells } of changes.appends.filter((each) => each.tab === tab)) {
      const row = places.get(String(cells[idColumn] ?? ''));
      if (row === undefined) continue;
      const known = TABS[tab].columns.filter((each) => was.columns[each.key] !== undefined);
      const all = Object.fromEntries(known.map((each) => [each.key, '']));
      rows.push({ row, cells: { ...all, ...asRead(tab, cells) } });
    }
    result[tab] = { ...was, rows };
  }
  return result;
}

/** Values as a later read would give them. */
function asRead(tab: TabKey, cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([key, value]) => [
      key,
      fromSheet(columnOf(tab, key), toSheet(columnOf(tab, key), value)),
    ]),
  );
}
