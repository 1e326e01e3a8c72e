// What a tab and a column of the registry are, and how they are declared in one line each.
import type { TextField } from './findings';
import { FIELD_TITLES } from './phrases/fields';
import { COLUMN_LABELS, TAB_NOTES, TAB_TITLES } from './phrases/tabs';
import type { TabKey } from './registry-tab-keys';

/** How a column's cells are stored, shown and read. Dates are shown in the campaign's time zone. */
export type ColumnType =
  | 'text'
  | 'long_text'
  | 'number'
  | 'decimal'
  | 'datetime'
  | 'choice'
  | 'link'
  | 'json';

export interface Column {
  /** Written in the hidden first row; columns are found by it wherever people move them. */
  key: string;
  /** The heading at set-up; people may reword it. */
  label: string;
  type: ColumnType;
  /** Who fills it in. The script never overwrites a person's column and mends its own. */
  editor: 'script' | 'person';
  /** Pixels. */
  width: number;
  hidden?: boolean;
  /** For type 'choice': code → what people see and pick. */
  choices?: Record<string, string>;
}

export interface Tab {
  key: TabKey;
  /** Chosen at set-up and kept for good, so that a renamed tab is still found. */
  sheetId: number;
  title: string;
  /** The column by which a row is recognised after people moved it; '' where the script never updates rows. */
  idColumn: string;
  columns: Column[];
  frozenColumns: number;
  hidden: boolean;
  tabColor: string;
  /** One sentence under the tab's name in the headings' notes: what this tab is for. */
  note: string;
}

/** Row 1 holds the keys (hidden), row 2 the headings, data begin in row 3 (zero-based 2). */
export const KEY_ROW = 0;
export const HEADING_ROW = 1;
export const FIRST_DATA_ROW = 2;

/** What a cell of Sheets can hold, in characters. */
export const CELL_LIMIT = 50_000;

type Options = Partial<Pick<Column, 'hidden' | 'choices' | 'width' | 'editor'>>;

const DEFAULT_WIDTHS: Record<ColumnType, number> = {
  text: 120,
  long_text: 320,
  number: 70,
  decimal: 80,
  datetime: 140,
  choice: 110,
  link: 110,
  json: 80,
};

export function column(key: string, type: ColumnType, options: Options = {}): Column {
  return {
    key,
    label: COLUMN_LABELS[key] ?? FIELD_TITLES[key as TextField] ?? key,
    type,
    editor: options.editor ?? 'script',
    width: options.width ?? DEFAULT_WIDTHS[type],
    hidden: options.hidden ?? type === 'json',
    ...(options.choices ? { choices: options.choices } : {}),
  };
}

export const person = (key: string, type: ColumnType, options: Options = {}): Column =>
  column(key, type, { ...options, editor: 'person' });

export const hidden = (key: string, type: ColumnType = 'text'): Column => column(key, type, { hidden: true });

/** The same column under another heading, where the key's own would read as one of the form's questions. */
export const called = (one: Column, label: string): Column => ({ ...one, label: COLUMN_LABELS[label]! });

export function tab(
  key: TabKey,
  sheetId: number,
  idColumn: string,
  columns: Column[],
  extra: Partial<Tab> = {},
): Tab {
  return {
    key,
    sheetId,
    title: TAB_TITLES[key],
    idColumn,
    columns,
    frozenColumns: 0,
    hidden: false,
    tabColor: '#9AA0A6',
    note: TAB_NOTES[key],
    ...extra,
  };
}
