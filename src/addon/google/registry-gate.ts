// The one gate to the registry: one call reads whole tabs, one call writes all changes, and rows that people moved meanwhile are set right.

import { GATE_ERRORS } from '../core/phrases/gate';
import { readState, rememberState } from '../core/program-state';
import { KEY_ROW, TABS, type TabKey } from '../core/registry';
import {
  afterWrite,
  movedTabs,
  repairOf,
  type TabAtWrite,
  tabsToWatch,
  touchedTabs,
} from '../core/registry-repair';
import { readTab, rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import { isEmpty, type RegistryChanges, requestsFor, type SheetsRequest } from '../core/registry-write';
import { patiently } from './patience';

/** What to read of a tab: all of it, or the columns up to and without `before` (zero-based); 0: only where columns are. */
export interface TabRequest {
  tab: TabKey;
  before?: number;
}

/** A registry that cannot be worked on as it is; the message tells the organizer what to do. */
export class RegistryProblem extends Error {}

interface ValueRangeMatch {
  valueRange?: { range?: string; values?: unknown[][] };
  dataFilters?: { gridRange?: { sheetId?: number; startRowIndex?: number } }[];
}

/** More than this would only happen if somebody sorted without pause. */
const MOST_REPAIRS = 3;

let bound: GoogleAppsScript.Spreadsheet.Spreadsheet | null = null;

/** The registry; asked for once in an execution, or brought along by an edit event. */
export function registrySpreadsheet(
  known?: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Spreadsheet.Spreadsheet {
  bound ??= known ?? SpreadsheetApp.getActive();
  return bound;
}

export function spreadsheetId(): string {
  return registrySpreadsheet().getId();
}

/**
 * Reads tabs in one service call, by sheet id, so that renamed tabs are found.
 * Throws RegistryProblem when a tab or a column that is needed has been deleted.
 */
export function readRegistry(requests: readonly TabRequest[]): Snapshot {
  const snapshot = readOnce(requests);
  const narrow = requests.filter(
    ({ tab, before }) => before !== undefined && snapshot.missing.some((each) => each.tab === tab),
  );
  if (narrow.length === 0) {
    refuseMissing(snapshot.missing);
    return snapshot.tabs;
  }
  // Somebody moved a column out of the part that was asked for: read those tabs whole.
  const again = readOnce(
    requests.map((request) => (narrow.includes(request) ? { tab: request.tab } : request)),
  );
  refuseMissing(again.missing);
  return again.tabs;
}

interface Reading {
  tabs: Snapshot;
  missing: { tab: TabKey; column: string }[];
}

function readOnce(requests: readonly TabRequest[]): Reading {
  const dataFilters = requests.flatMap(({ tab, before }) => {
    const { sheetId } = TABS[tab];
    if (before === undefined) return [{ gridRange: { sheetId } }];
    const keys = { gridRange: { sheetId, startRowIndex: KEY_ROW, endRowIndex: KEY_ROW + 1 } };
    return before === 0
      ? [keys]
      : [keys, { gridRange: { sheetId, startColumnIndex: 0, endColumnIndex: before } }];
  });
  const resource = {
    dataFilters,
    majorDimension: 'ROWS',
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  };
  const matches = fetchRanges(resource);
  const reading: Reading = { tabs: {}, missing: [] };
  for (const { tab, before } of requests) {
    const { sheetId } = TABS[tab];
    const own = matches.filter((match) => match.dataFilters?.[0]?.gridRange?.sheetId === sheetId);
    const whole = own.find((match) => match.dataFilters?.[0]?.gridRange?.startRowIndex === undefined);
    const values = (whole?.valueRange?.values ?? []).slice();
    const keys = own.find((match) => match !== whole)?.valueRange?.values?.[0];
    if (keys !== undefined) values[KEY_ROW] = keys;
    const title = titleOf((whole ?? own[0])?.valueRange?.range ?? '');
    const only =
      before === undefined ? undefined : TABS[tab].columns.slice(0, before).map((each) => each.key);
    const snapshot = readTab({ key: tab, title, values }, only);
    const outside = (only ?? []).filter(
      (key) => (snapshot.columns[key] ?? 0) >= (before ?? Number.POSITIVE_INFINITY),
    );
    reading.tabs[tab] = snapshot;
    for (const column of [...snapshot.missing, ...outside]) reading.missing.push({ tab, column });
  }
  return reading;
}

function fetchRanges(resource: object): ValueRangeMatch[] {
  try {
    const answer = patiently(() =>
      Sheets!.Spreadsheets!.Values!.batchGetByDataFilter(resource as never, spreadsheetId()),
    );
    return (answer.valueRanges ?? []) as ValueRangeMatch[];
  } catch (error) {
    // A deleted tab makes the whole request fail; what is gone is only told apart by looking.
    const present = presentSheetIds();
    const gone = Object.values(TABS).filter((tab) => !present.has(tab.sheetId));
    if (gone.length > 0) throw new RegistryProblem(GATE_ERRORS.tabsMissing(gone.map((tab) => tab.title)));
    throw error;
  }
}

function presentSheetIds(): Set<number> {
  const answer = Sheets!.Spreadsheets!.get(spreadsheetId(), { fields: 'sheets.properties.sheetId' });
  return new Set((answer.sheets ?? []).map((sheet) => sheet.properties?.sheetId ?? 0));
}

function refuseMissing(missing: Reading['missing']): void {
  if (missing.length === 0) return;
  const words = missing.map(({ tab, column }) => {
    const label = TABS[tab].columns.find((each) => each.key === column)?.label ?? column;
    return GATE_ERRORS.column(TABS[tab].title, label);
  });
  throw new RegistryProblem(GATE_ERRORS.columnsMissing(words));
}

/** "'登记台账'!A1:AM300" → 登记台账. */
function titleOf(range: string): string {
  const name = range.slice(0, range.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

export interface Written {
  /** Zero-based rows of every id after the write, by tab. */
  places: Map<TabKey, Map<string, number>>;
  /** What the registry holds now, as far as this run knows it: what a later write of the same run goes by. */
  snapshot: Snapshot;
}

/**
 * Makes all changes in one atomic call and checks, from the keys and id columns in its answer, that every row and every
 * column was still where it had been read. What had moved is put right before anything else happens.
 */
export function writeRegistry(
  changes: RegistryChanges,
  snapshot: Snapshot,
  extra: readonly SheetsRequest[] = [],
): Written {
  if (isEmpty(changes) && extra.length === 0) return { places: new Map(), snapshot };
  let atWrite = sendSurely(changes, snapshot, extra);
  let now = afterWrite(changes, snapshot, atWrite);
  const places = new Map([...atWrite].map(([tab, { ids }]) => [tab, placesOf(ids)] as const));
  const everMoved = movedTabs(changes, snapshot, atWrite);
  let [moved, pending, went] = [everMoved, changes, snapshot];
  for (let round = 0; moved.length > 0 && round < MOST_REPAIRS; round += 1) {
    const after = { ...now, ...readOnce(moved.map((tab) => ({ tab }))).tabs };
    const { changes: mending, requests, lost } = repairOf(moved, pending, went, after);
    if (lost.length > 0) rememberLost(lost, after, mending);
    if (isEmpty(mending) && requests.length === 0) break;
    atWrite = send(mending, after, requests);
    [moved, pending, went] = [movedTabs(mending, after, atWrite), mending, after];
  }
  if (everMoved.length > 0) {
    const present = readOnce(everMoved.map((tab) => ({ tab }))).tabs;
    for (const tab of everMoved) places.set(tab, placesOf(idsIn(tab, present)));
    now = { ...now, ...present };
  }
  return { places, snapshot: now };
}

/** What only sets cells may be sent twice. A tab that was renamed meanwhile makes a request fail: its name is read again. */
function sendSurely(
  changes: RegistryChanges,
  snapshot: Snapshot,
  extra: readonly SheetsRequest[],
): Map<TabKey, TabAtWrite> {
  try {
    return send(changes, snapshot, extra);
  } catch (error) {
    if (changes.appends.length > 0 || extra.length > 0) throw error;
    const present = readOnce(touchedTabs(changes).map((tab) => ({ tab, before: 0 }))).tabs;
    const renamed = Object.entries(present).map(([tab, { title }]) => [
      tab,
      { ...snapshot[tab as TabKey]!, title },
    ]);
    return send(changes, { ...snapshot, ...Object.fromEntries(renamed) }, extra);
  }
}

function placesOf(ids: ReadonlyMap<number, string>): Map<string, number> {
  return new Map([...ids].map(([row, id]): [string, number] => [id, row]));
}

function idsIn(tab: TabKey, snapshot: Snapshot): Map<number, string> {
  return new Map(
    rowsOf(snapshot, tab).map((row): [number, string] => [row.row, textOf(row, TABS[tab].idColumn)]),
  );
}

/** Texts that the write covered and that this run had never read: the next drain fetches them from the form again. */
function rememberLost(
  lost: readonly { tab: TabKey; id: string }[],
  snapshot: Snapshot,
  changes: RegistryChanges,
): void {
  const known = readState(snapshot).restore ?? [];
  rememberState({ restore: [...new Set([...known, ...lost.map(({ id }) => id)])] }, snapshot, changes);
}

function send(
  changes: RegistryChanges,
  snapshot: Snapshot,
  extra: readonly SheetsRequest[],
): Map<TabKey, TabAtWrite> {
  const watched = touchedTabs(changes).filter((tab) => snapshot[tab] !== undefined);
  const whole = tabsToWatch(changes);
  const ranges = watched.flatMap((tab) => {
    const { title, columns } = snapshot[tab]!;
    const name = `'${title.replace(/'/g, "''")}'`;
    if (whole.has(tab)) return [name];
    const idColumn = columns[TABS[tab].idColumn];
    const keys = `${name}!${KEY_ROW + 1}:${KEY_ROW + 1}`;
    return idColumn === undefined
      ? [keys]
      : [keys, `${name}!${columnLetter(idColumn)}:${columnLetter(idColumn)}`];
  });
  const resource = {
    requests: [...extra, ...requestsFor(changes, snapshot)],
    ...(ranges.length > 0
      ? { includeSpreadsheetInResponse: true, responseIncludeGridData: true, responseRanges: ranges }
      : {}),
  };
  const answer = patiently(() => Sheets!.Spreadsheets!.batchUpdate(resource as never, spreadsheetId()));
  const atWrite = new Map<TabKey, TabAtWrite>();
  for (const sheet of answer.updatedSpreadsheet?.sheets ?? []) {
    const tab = watched.find((each) => TABS[each].sheetId === sheet.properties?.sheetId);
    if (tab === undefined) continue;
    const data = (sheet.data ?? []) as GridData[];
    if (whole.has(tab)) {
      const texts = textsIn(data[0]);
      const columns = columnsIn(texts[KEY_ROW] ?? [], 0);
      const idColumn = columns[TABS[tab].idColumn];
      const ids = idColumn === undefined ? [] : texts.map((line) => line[idColumn] ?? '');
      atWrite.set(tab, { columns, ids: idsByRow(ids, 0), texts });
      continue;
    }
    const [keys, column] = data;
    atWrite.set(tab, {
      columns: columnsIn(textsIn(keys)[0] ?? [], keys?.startColumn ?? 0),
      ids: idsByRow(
        textsIn(column).map(([id = '']) => id),
        column?.startRow ?? 0,
      ),
    });
  }
  return atWrite;
}

/** Columns by key, from the row of keys; of two with one key the first counts. */
function columnsIn(keys: readonly string[], start: number): Record<string, number> {
  const columns: Record<string, number> = {};
  keys.forEach((key, at) => {
    if (key !== '' && columns[key] === undefined) columns[key] = start + at;
  });
  return columns;
}

function idsByRow(ids: readonly string[], start: number): Map<number, string> {
  return new Map(ids.flatMap((id, at): [number, string][] => (id === '' ? [] : [[start + at, id]])));
}

const textsIn = (data: GridData | undefined): string[][] =>
  (data?.rowData ?? []).map(({ values = [] }) => values.map(textIn));

interface CellRead {
  effectiveValue?: { stringValue?: string; numberValue?: number; boolValue?: boolean };
}

interface GridData {
  startRow?: number;
  startColumn?: number;
  rowData?: { values?: CellRead[] }[];
}

function textIn(cell: CellRead | undefined): string {
  const value = cell?.effectiveValue;
  return String(value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '');
}

/** 0 → A, 26 → AA. */
function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
