// Reads the panel's sheet: rows by code, never by position; what cannot be told whose it is, is kept apart and not guessed.
import { FIRST_PANEL_ROW } from './panel-sheet';

export interface PanelRow {
  /** Zero-based. */
  row: number;
  /** What the cells hold, by column key. */
  cells: ReadonlyMap<string, unknown>;
  /** 会评意见. */
  note: string;
}

export interface PresentPanel {
  /** Zero-based columns by key, wherever people have moved them. */
  columns: ReadonlyMap<string, number>;
  /** By code. */
  rows: ReadonlyMap<string, PanelRow>;
  /** Rows without a code, with a code that comes twice, or sorted in part of their columns: what was written there. */
  stray: readonly { row: number; note: string }[];
  /** Rows in use, headings included. */
  rowCount: number;
}

const textOf = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value).trim();

/** `values` as the Sheets API gives them, from row 0. */
export function readPanel(values: readonly (readonly unknown[])[]): PresentPanel {
  const columns = new Map<string, number>();
  (values[0] ?? []).forEach((key, column) => {
    if (textOf(key) !== '' && !columns.has(textOf(key))) columns.set(textOf(key), column);
  });
  const found = new Map<string, PanelRow[]>();
  values.slice(FIRST_PANEL_ROW).forEach((line, at) => {
    const cells = new Map([...columns].map(([key, column]) => [key, line[column]]));
    const text = (key: string): string => textOf(cells.get(key));
    const note = text('discussion');
    const code = text('code') === text('check') ? text('code') : '';
    if (code === '' && note === '' && text('code') === '') return;
    const row = { row: FIRST_PANEL_ROW + at, cells, note };
    found.set(code, [...(found.get(code) ?? []), row]);
  });
  const rows = new Map<string, PanelRow>();
  const stray: { row: number; note: string }[] = [];
  for (const [code, own] of found) {
    if (code !== '' && own.length === 1) rows.set(code, own[0]!);
    else stray.push(...own.map(({ row, note }) => ({ row, note })));
  }
  stray.sort((a, b) => a.row - b.row);
  return { columns, rows, stray, rowCount: values.length };
}
