// Reads the registry's tabs from the spreadsheet itself: columns by the hidden key row, wherever people moved them.

import { TAB_KEYS } from './registry-names';
import type { Store } from './runtime/store';
import { Calculation, CellError } from './services/spreadsheets/formulas';
import { isDateFormat } from './services/spreadsheets/number-format';
import {
  type SheetState,
  type SpreadsheetState,
  sheetsOf,
  spreadsheetOf,
  styleOf,
} from './services/spreadsheets/state';
import { instantOf, isDaySerial } from './services/spreadsheets/time-zone';
import { usedSize } from './services/spreadsheets/values';
import { shanghaiTime } from './shanghai-time';

/** A cell's value as workspace.json gives it: dates are ISO texts in Shanghai's time, empty cells ''. */
export type PlainValue = string | number | boolean;

export interface TabColumn {
  key: string;
  /** The heading as it reads now. */
  label: string;
  /** Zero-based. */
  column: number;
}

export interface TabView {
  /** '' for tabs that are not the registry's. */
  key: string;
  title: string;
  sheet: SheetState;
  /** Empty for tabs without a key row. */
  columns: TabColumn[];
  /** Zero-based; where rows of data begin. */
  firstDataRow: number;
}

const KEY = /^[a-z][a-z0-9_]*$/;
const ROWS_BEFORE_DATA = 2;

/** The bound spreadsheet of a workspace. */
export function registryOf(store: Store): SpreadsheetState {
  return spreadsheetOf(store, store.get<string>('workspace', 'containerId') ?? '');
}

/** All tabs of a spreadsheet from the first to the last. */
export function tabsOf(spreadsheet: SpreadsheetState): TabView[] {
  return sheetsOf(spreadsheet).map((sheet) => {
    const columns = columnsOf(sheet);
    return {
      key:
        columns.length > 0 || TAB_KEYS[sheet.sheetId] === 'overview' ? (TAB_KEYS[sheet.sheetId] ?? '') : '',
      title: sheet.title,
      sheet,
      columns,
      firstDataRow: columns.length > 0 ? ROWS_BEFORE_DATA : 0,
    };
  });
}

/** The tab with this key or title; undefined when there is none. */
export function tabNamed(spreadsheet: SpreadsheetState, name: string): TabView | undefined {
  const tabs = tabsOf(spreadsheet);
  return tabs.find((tab) => tab.key === name) ?? tabs.find((tab) => tab.title === name);
}

/** A row of keys has nothing but keys in it; without one the tab is read as it stands. */
function columnsOf(sheet: SheetState): TabColumn[] {
  const keys = sheet.rows[0] ?? [];
  const filled = keys.filter((cell) => cell !== null && cell.v !== undefined && cell.v !== '');
  if (filled.length === 0 || filled.some((cell) => typeof cell!.v !== 'string' || !KEY.test(cell!.v)))
    return [];
  return keys.flatMap((cell, column) => {
    if (cell === null || typeof cell.v !== 'string' || cell.v === '') return [];
    return [{ key: cell.v, label: String(sheet.rows[1]?.[column]?.v ?? ''), column }];
  });
}

/** Values of a tab's rows of data, in the order of its columns; of all cells where it has no key row. */
export function valuesOf(spreadsheet: SpreadsheetState, tab: TabView): PlainValue[][] {
  const used = usedSize(tab.sheet);
  const places =
    tab.columns.length > 0
      ? tab.columns.map(({ column }) => column)
      : Array.from({ length: used.columns }, (_empty, column) => column);
  const calculation = new Calculation(spreadsheet);
  return Array.from({ length: Math.max(0, used.rows - tab.firstDataRow) }, (_empty, at) => {
    const row = tab.sheet.rows[at + tab.firstDataRow] ?? [];
    return places.map((column) => {
      const cell = row[column] ?? null;
      const value = calculation.valueOf(tab.sheet, cell);
      if (value === undefined) return '';
      if (value instanceof CellError) return value.text;
      const isDate = isDateFormat(styleOf(spreadsheet, cell).numberFormat);
      if (typeof value === 'number' && isDate && isDaySerial(value)) {
        return shanghaiTime(instantOf(value, spreadsheet.timeZone));
      }
      return value;
    });
  });
}

/** Rows of a tab as records by column key; empty when there is no such tab. */
export function recordsOf(spreadsheet: SpreadsheetState, name: string): Record<string, PlainValue>[] {
  const tab = tabNamed(spreadsheet, name);
  if (tab === undefined) return [];
  return valuesOf(spreadsheet, tab).map((row) =>
    Object.fromEntries(tab.columns.map(({ key }, at) => [key, row[at]!])),
  );
}

/** What the program keeps under a key of its hidden state tab; undefined when it keeps nothing there. */
export function programState<T>(spreadsheet: SpreadsheetState, key: string): T | undefined {
  const row = recordsOf(spreadsheet, 'state').find((one) => one.key === key);
  if (row === undefined || row.value === '') return undefined;
  return JSON.parse(String(row.value)) as T;
}
