// The requests that bring a tab back to what its definition asks, leaving alone what people may change.
import { type Column, FIRST_DATA_ROW, HEADING_ROW, KEY_ROW, type Tab } from '../registry';
import type { SheetsRequest } from '../registry-write';
import { numberFormatOf } from './look';
import type { CellLook, PresentTab } from './present';
import { protectionRequests } from './protection';
import {
  formatRequest,
  headRequest,
  textRequest,
  validationOf,
  validationRequest,
  widthRequest,
} from './requests';
import { tintRequests } from './tints';

export interface MendedTab {
  requests: SheetsRequest[];
  /** Where each column stands once the requests are done. */
  columns: Record<string, number>;
  /** The tab's rows as they stand then. */
  values: unknown[][];
  /** Labels of columns that had to be made again. */
  restored: string[];
}

/** People may reword headings, move and add columns, set widths, hide and filter; everything else is mended. */
export function mendTab(tab: Tab, present: PresentTab): MendedTab {
  if (tab.columns.length === 0) return { requests: [], columns: {}, values: present.values, restored: [] };
  const requests: SheetsRequest[] = [];
  const values = restoreKeys(tab, present, requests);
  const line = keyLine(tab, values, present.columnCount, requests);
  const before = Object.fromEntries(tab.columns.map(({ key }) => [key, line.indexOf(key)]));
  const restored = insertMissing(tab, line, requests);
  const columns: Record<string, number> = {};
  for (const { key } of tab.columns) columns[key] = line.indexOf(key);
  const existing = tab.columns.filter((column) => !restored.includes(column));
  for (const column of existing) {
    // Headings and looks were read before missing columns came back in.
    const was = before[column.key]!;
    const looks = [present.first, present.last].map((row) => row[was]);
    requests.push(
      ...mendColumn(tab, column, columns[column.key]!, present, values[HEADING_ROW]?.[was], looks),
    );
  }
  if (present.frozenRows < FIRST_DATA_ROW) {
    requests.push({
      updateSheetProperties: {
        properties: { sheetId: tab.sheetId, gridProperties: { frozenRowCount: FIRST_DATA_ROW } },
        fields: 'gridProperties.frozenRowCount',
      },
    });
  }
  requests.push(...protectionRequests(tab, columns, { ...present, columnCount: line.length }));
  requests.push(...tintRequests(tab, columns, present, before));
  return { requests, columns, values, restored: restored.map((column) => column.label) };
}

const isLabel = (tab: Tab, cell: unknown): boolean => tab.columns.some((column) => column.label === cell);

/** When the key row is gone or emptied, the headings tell which column is which. */
function restoreKeys(tab: Tab, present: PresentTab, requests: SheetsRequest[]): unknown[][] {
  const values = present.values.map((row) => row.slice());
  const known = (row: unknown[] | undefined): number =>
    (row ?? []).filter((cell) => isLabel(tab, cell)).length;
  const hasKeys = (values[KEY_ROW] ?? []).some((cell) => tab.columns.some((column) => column.key === cell));
  if (hasKeys) return values;
  if (known(values[KEY_ROW]) > tab.columns.length / 2) {
    requests.push({
      insertDimension: {
        range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: KEY_ROW, endIndex: KEY_ROW + 1 },
        inheritFromBefore: false,
      },
    });
    requests.push({
      updateDimensionProperties: {
        range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: KEY_ROW, endIndex: KEY_ROW + 1 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    });
    values.unshift([]);
  }
  const keys = (values[HEADING_ROW] ?? []).map(
    (cell) => tab.columns.find((each) => each.label === cell)?.key ?? '',
  );
  keys.forEach((key, at) => {
    if (key !== '') requests.push(textRequest(tab.sheetId, KEY_ROW, at, key));
  });
  values[KEY_ROW] = keys;
  return values;
}

/** The keys from the first column to the last; a copied column loses its key, so that the first one is the column. */
function keyLine(tab: Tab, values: unknown[][], columnCount: number, requests: SheetsRequest[]): string[] {
  const line: string[] = [];
  for (let at = 0; at < columnCount; at += 1) {
    const key = String(values[KEY_ROW]?.[at] ?? '');
    if (key !== '' && line.includes(key)) {
      requests.push(textRequest(tab.sheetId, KEY_ROW, at, ''));
      line.push('');
    } else line.push(key);
  }
  return line;
}

/** Puts deleted columns back behind their neighbour of the definition; `line` follows. */
function insertMissing(tab: Tab, line: string[], requests: SheetsRequest[]): Column[] {
  const missing = tab.columns.filter((column) => !line.includes(column.key));
  const { sheetId } = tab;
  for (const column of missing) {
    const order = tab.columns.indexOf(column);
    const before = tab.columns[order - 1];
    const at = before === undefined ? 0 : line.indexOf(before.key) + 1;
    if (at === line.length) requests.push({ appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } });
    else {
      requests.push({
        insertDimension: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
          inheritFromBefore: false,
        },
      });
    }
    line.splice(at, 0, column.key);
    requests.push(headRequest(tab, at, [column]), widthRequest(sheetId, at, column));
    requests.push(formatRequest(sheetId, at, column), ...validationRequest(sheetId, at, column));
  }
  return missing;
}

function mendColumn(
  tab: Tab,
  column: Column,
  at: number,
  present: PresentTab,
  heading: unknown,
  looks: (CellLook | undefined)[],
): SheetsRequest[] {
  const requests: SheetsRequest[] = [];
  if ((heading ?? '') === '') requests.push(headRequest(tab, at, [column]));
  if (present.rowCount <= FIRST_DATA_ROW) return requests;
  if (looks.some((look) => !hasFormat(column, look))) requests.push(formatRequest(tab.sheetId, at, column));
  if (looks.some((look) => !hasValidation(column, look)))
    requests.push(...validationRequest(tab.sheetId, at, column));
  return requests;
}

function hasFormat(column: Column, look: CellLook | undefined): boolean {
  const wanted = numberFormatOf(column);
  if (wanted === null) return true;
  const found = look?.formatType ?? '';
  // People may show a date without its time, or a number with decimals.
  if (wanted.type === 'DATE_TIME') return ['DATE_TIME', 'DATE', 'TIME'].includes(found);
  if (wanted.type === 'NUMBER') return ['NUMBER', 'PERCENT', 'SCIENTIFIC', 'CURRENCY'].includes(found);
  return found === wanted.type;
}

function hasValidation(column: Column, look: CellLook | undefined): boolean {
  const wanted = validationOf(column);
  if (wanted === null) return true;
  const found = look?.validation ?? null;
  if (found === null) return false;
  const words = (rule: Record<string, unknown>): string => {
    const condition = rule.condition as
      | { type?: string; values?: { userEnteredValue?: string }[] }
      | undefined;
    return JSON.stringify([
      condition?.type,
      condition?.values?.map((each) => each.userEnteredValue),
      rule.strict === true,
    ]);
  };
  return words(found) === words(wanted);
}
