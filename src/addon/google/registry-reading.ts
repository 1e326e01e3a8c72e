// Reads tabs of the registry, many in one call and by sheet id, and says what of them is gone.
import { GATE_ERRORS } from '../core/phrases/gate';
import { FIRST_DATA_ROW, KEY_ROW, TABS, type TabKey } from '../core/registry';
import { readTab, type Snapshot, type TabSnapshot } from '../core/registry-snapshot';
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
  dataFilters?: { gridRange?: { sheetId?: number; startRowIndex?: number; startColumnIndex?: number } }[];
}

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
export function readTabs(requests: readonly TabRequest[]): Snapshot {
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

export interface Reading {
  tabs: Snapshot;
  missing: { tab: TabKey; column: string }[];
}

/** The same, whatever is missing; `id`: of the registry, or of a copy of it. */
export function readOnce(requests: readonly TabRequest[], id = spreadsheetId()): Reading {
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
  const matches = fetchRanges(resource, id);
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

/** A tab with formulas as people typed them, not worked out; all other cells as `readTabs` has them. One call. */
export function readAsTyped(tab: TabKey): TabSnapshot {
  const [match] = fetchRanges({
    dataFilters: [{ gridRange: { sheetId: TABS[tab].sheetId } }],
    majorDimension: 'ROWS',
    valueRenderOption: 'FORMULA',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  const { range = '', values = [] } = match?.valueRange ?? {};
  return readTab({ key: tab, title: titleOf(range), values });
}

/**
 * Columns as people see them, from the first row of data on: what has the look of a date is its text, all other numbers
 * are numbers. One call.
 */
export function readShown(columns: readonly { sheetId: number; column: number }[]): unknown[][] {
  const ranges = columns.map(({ sheetId, column }) => ({
    sheetId,
    startRowIndex: FIRST_DATA_ROW,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  }));
  const matches = fetchRanges({
    dataFilters: ranges.map((gridRange) => ({ gridRange })),
    majorDimension: 'COLUMNS',
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'FORMATTED_STRING',
  });
  return ranges.map(({ sheetId, startColumnIndex }) => {
    const found = matches.find(({ dataFilters }) => {
      const range = dataFilters?.[0]?.gridRange;
      return range?.sheetId === sheetId && (range?.startColumnIndex ?? 0) === startColumnIndex;
    });
    return found?.valueRange?.values?.[0] ?? [];
  });
}

function fetchRanges(resource: object, id = spreadsheetId()): ValueRangeMatch[] {
  try {
    const answer = patiently(() => Sheets!.Spreadsheets!.Values!.batchGetByDataFilter(resource as never, id));
    return (answer.valueRanges ?? []) as ValueRangeMatch[];
  } catch (error) {
    // A deleted tab makes the whole request fail; what is gone is only told apart by looking.
    const present = presentSheetIds(id);
    const gone = Object.values(TABS).filter((tab) => !present.has(tab.sheetId));
    if (gone.length > 0) throw new RegistryProblem(GATE_ERRORS.tabsMissing(gone.map((tab) => tab.title)));
    throw error;
  }
}

function presentSheetIds(id: string): Set<number> {
  const answer = Sheets!.Spreadsheets!.get(id, { fields: 'sheets.properties.sheetId' });
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
