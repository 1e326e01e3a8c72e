// A run's changes to the registry, and the requests of the one atomic write that makes them; text always goes in literally.
import { columnOf, TABS, type TabKey } from './registry';
import { CELL_LIMIT } from './registry-columns';
import { type Cell, type Cells, type RegistryRow, rowsOf, type Snapshot, toSheet } from './registry-snapshot';

export interface RowUpdate {
  tab: TabKey;
  row: RegistryRow;
  cells: Cells;
}

export interface RowAppend {
  tab: TabKey;
  cells: Cells;
}

export interface RegistryChanges {
  appends: RowAppend[];
  updates: RowUpdate[];
}

/** The part of the Sheets API's request types that the gate uses. */
export type SheetsRequest = Record<string, unknown>;

export function noChanges(): RegistryChanges {
  return { appends: [], updates: [] };
}

export function isEmpty(changes: RegistryChanges): boolean {
  return (
    changes.appends.length === 0 && changes.updates.every((update) => Object.keys(update.cells).length === 0)
  );
}

/** Adds an update with only those cells that really change. */
export function change(changes: RegistryChanges, tab: TabKey, row: RegistryRow, cells: Cells): void {
  const different: Cells = {};
  for (const [key, value] of Object.entries(cells))
    if ((row.cells[key] ?? '') !== value) different[key] = value;
  if (Object.keys(different).length > 0) changes.updates.push({ tab, row, cells: different });
}

/** What a tab will hold once the changes are written; rows that are yet to be appended have no place (-1). */
export function rowsAfter(tab: TabKey, snapshot: Snapshot, changes: RegistryChanges): RegistryRow[] {
  const updates = new Map<RegistryRow, Cells>();
  for (const { tab: other, row, cells } of changes.updates)
    if (other === tab) updates.set(row, { ...updates.get(row), ...cells });
  const present = rowsOf(snapshot, tab).map((row) => {
    const cells = updates.get(row);
    return cells === undefined ? row : { ...row, cells: { ...row.cells, ...cells } };
  });
  const fresh = changes.appends
    .filter((append) => append.tab === tab)
    .map(({ cells }) => ({ row: -1, cells }));
  return [...present, ...fresh];
}

/** Requests for `Spreadsheets.batchUpdate`. Columns that somebody deleted are left out; set-up brings them back. */
export function requestsFor(changes: RegistryChanges, snapshot: Snapshot): SheetsRequest[] {
  const requests: SheetsRequest[] = [];
  for (const update of changes.updates) requests.push(...updateRequests(update, snapshot));
  const tabs = [...new Set(changes.appends.map((append) => append.tab))];
  for (const tab of tabs) {
    const rows = changes.appends.filter((append) => append.tab === tab).map((append) => append.cells);
    requests.push({
      appendCells: {
        sheetId: TABS[tab].sheetId,
        rows: rows.map((cells) => ({ values: lineOf(tab, cells, snapshot) })),
        fields: 'userEnteredValue',
      },
    });
  }
  return requests;
}

/** One request per run of neighbouring cells. */
function updateRequests({ tab, row, cells }: RowUpdate, snapshot: Snapshot): SheetsRequest[] {
  const columns = snapshot[tab]?.columns ?? {};
  const placed = Object.entries(cells)
    .filter(([key]) => columns[key] !== undefined)
    .map(([key, value]) => ({ at: columns[key]!, data: cellData(toSheet(columnOf(tab, key), value)) }))
    .sort((a, b) => a.at - b.at);
  const requests: SheetsRequest[] = [];
  for (let from = 0; from < placed.length; ) {
    let to = from + 1;
    while (to < placed.length && placed[to]!.at === placed[to - 1]!.at + 1) to += 1;
    const start = placed[from]!.at;
    requests.push({
      updateCells: {
        range: {
          sheetId: TABS[tab].sheetId,
          startRowIndex: row.row,
          endRowIndex: row.row + 1,
          startColumnIndex: start,
          endColumnIndex: start + (to - from),
        },
        rows: [{ values: placed.slice(from, to).map((each) => each.data) }],
        fields: 'userEnteredValue',
      },
    });
    from = to;
  }
  return requests;
}

function lineOf(tab: TabKey, cells: Cells, snapshot: Snapshot): unknown[] {
  const columns = snapshot[tab]?.columns ?? {};
  const line: unknown[] = [];
  for (const [key, value] of Object.entries(cells)) {
    const at = columns[key];
    if (at === undefined) continue;
    while (line.length <= at) line.push({});
    line[at] = cellData(toSheet(columnOf(tab, key), value));
  }
  return line;
}

/** `stringValue` is stored to the letter: no formula, no number, no date is made of it (PLATFORM.md 5.1). */
export function cellData(stored: Cell): unknown {
  if (stored === '') return {};
  if (typeof stored === 'number') return { userEnteredValue: { numberValue: stored } };
  if (typeof stored === 'boolean') return { userEnteredValue: { boolValue: stored } };
  return { userEnteredValue: { stringValue: fitting(stored) } };
}

/**
 * One text that is too long for a cell would have the whole write refused, and everybody's entries with it. Answers are
 * kept whole elsewhere (core/nomination.ts); what is cut here is what the program itself has put together.
 */
function fitting(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  return `${text.slice(0, CELL_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
