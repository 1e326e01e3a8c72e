// Sends one atomic write to the registry, and reads from its answer where rows and columns stood at that moment.
import { KEY_ROW, TABS, type TabKey } from '../core/registry';
import { type TabAtWrite, tabsToWatch, touchedTabs } from '../core/registry-repair';
import type { Snapshot } from '../core/registry-snapshot';
import { type RegistryChanges, requestsFor, type SheetsRequest } from '../core/registry-write';
import { patiently } from './patience';
import { spreadsheetId } from './registry-reading';

/** One atomic write; answers where each touched tab's keys and ids stood at that moment. */
export function send(
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
