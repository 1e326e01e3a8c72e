// Pastes rows under a registry tab's headings, as an organizer does: one paste, below the last row, columns by key.
import { SheetHand } from './hand/sheet';
import { ORGANIZER } from './open-workspace';
import { CHOICE_LABELS } from './registry-names';
import { registryOf, type TabView, tabNamed } from './registry-view';
import type { Workspace } from './runtime/workspace';
import { enter } from './services/spreadsheets/coercion';
import { Calculation } from './services/spreadsheets/formulas';
import { CELL_CHARACTERS, cellAt, type SpreadsheetState, styleOf } from './services/spreadsheets/state';
import { rendered, usedSize } from './services/spreadsheets/values';

/** A cell's text as typed, for Sheets to make of it what it does; or a text that must stay what it is. */
export type PastedCell = { typed: string } | { text: string };
export type PastedRow = Record<string, PastedCell>;

/** The tab or a column is not there. */
export class NotInTheRegistry extends Error {}

/** The tab by key or title, and its columns' keys by the names given (keys or headings). Throws NotInTheRegistry. */
export function tabAndColumns(
  workspace: Workspace,
  tabName: string,
  columnNames: string[],
): { tab: TabView; keys: string[] } {
  const registry = registryOf(workspace.store);
  const tab = tabNamed(registry, tabName);
  if (tab === undefined || tab.columns.length === 0)
    throw new NotInTheRegistry(`登记台账里没有可粘贴的表“${tabName}”。`);
  const unknown: string[] = [];
  const keys = columnNames.map((name) => {
    const column =
      tab.columns.find(({ key }) => key === name) ?? tab.columns.find(({ label }) => label === name);
    if (column === undefined) unknown.push(name);
    return column?.key ?? '';
  });
  if (unknown.length > 0) {
    const known = tab.columns.map(({ key, label }) => `${label}（${key}）`).join('、');
    throw new NotInTheRegistry(`“${tab.title}”没有这些列：${unknown.join('、')}。可用的列：${known}。`);
  }
  return { tab, keys };
}

/**
 * Pastes the rows below the last one; columns are named by key or heading. Gives the first row's place, counted from 0.
 * Fires nothing by itself. Throws NotInTheRegistry, and then nothing is pasted.
 */
export function pasteRows(workspace: Workspace, tabName: string, rows: PastedRow[]): number {
  const registry = registryOf(workspace.store);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const { tab, keys } = tabAndColumns(workspace, tabName, names);
  const first = Math.max(tab.firstDataRow, usedSize(tab.sheet).rows);
  if (names.length === 0) return first;
  const places = names.map((name, at) => ({
    name,
    column: tab.columns.find(({ key }) => key === keys[at])!.column,
  }));
  const left = Math.min(...places.map(({ column }) => column));
  const width = Math.max(...places.map(({ column }) => column)) - left + 1;
  const block = rows.map((row, at) => {
    const line = new Array<string | undefined>(width).fill(undefined);
    for (const { name, column } of places) {
      const cell = row[name];
      if (cell !== undefined)
        line[column - left] = typedText(workspace, registry, tab, first + at, column, cell);
    }
    return line;
  });
  const place = { sheetId: tab.sheet.sheetId, row: first, column: left };
  new SheetHand(workspace, ORGANIZER, registry.spreadsheetId).paste(place, block);
  return first;
}

/** What must be typed so that a cell holds the text: an apostrophe before what Sheets would take for something else. */
function typedText(
  workspace: Workspace,
  registry: SpreadsheetState,
  tab: TabView,
  row: number,
  column: number,
  cell: PastedCell,
): string {
  if ('typed' in cell) return labelOf(tab, column, cell.typed);
  const text = cell.text.slice(0, CELL_CHARACTERS);
  const { numberFormat } = styleOf(registry, cellAt(tab.sheet, row, column));
  const entered = enter(text, { timeZone: registry.timeZone, now: workspace.now, numberFormat });
  return entered.v === text ? text : `'${text.slice(0, CELL_CHARACTERS - 1)}`;
}

/** A choice's code as the dropdown words it; every other text as it is. */
function labelOf(tab: TabView, column: number, typed: string): string {
  const key = tab.columns.find((one) => one.column === column)?.key ?? '';
  return CHOICE_LABELS[tab.key as keyof typeof CHOICE_LABELS]?.[key]?.[typed] ?? typed;
}

/** Texts of one column from `first` down. */
export function valuesAt(
  workspace: Workspace,
  tabName: string,
  key: string,
  first: number,
  count: number,
): string[] {
  const registry = registryOf(workspace.store);
  const { tab } = tabAndColumns(workspace, tabName, [key]);
  const { column } = tab.columns.find((one) => one.key === key)!;
  const calculation = new Calculation(registry);
  return Array.from({ length: count }, (_empty, at) => {
    const cell = cellAt(tab.sheet, first + at, column);
    return String(rendered(calculation, tab.sheet, cell, 'UNFORMATTED_VALUE', 'SERIAL_NUMBER'));
  });
}
