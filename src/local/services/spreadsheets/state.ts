// What a spreadsheet is in the store: its tabs, rows of cells and everything that hangs on them, and how cells are changed.
import { type GridRange, ServiceError } from '../../runtime/service';
import type { Path, Store } from '../../runtime/store';
import type { Movements } from './movements';

// biome-ignore lint/suspicious/noExplicitAny: Google's resources are checked against the schema table before they get here
export type Resource = Record<string, any>;

/** A cell; a field that is missing is empty. Dates are numbers (days since 1899-12-30) with a date format. */
export interface Cell {
  /** The literal value; absent where there is a formula. */
  v?: number | string | boolean;
  /** With its leading "="; the value is worked out when somebody reads it. */
  formula?: string;
  /** Index into the spreadsheet's `styles`. */
  style?: number;
  /** Index into the spreadsheet's `rules`. */
  rule?: number;
  note?: string;
  /** Ids of the comments that hang on this cell; Drive keeps what they say. */
  comments?: string[];
  runs?: Resource[];
}

export type Row = (Cell | null)[];

/** A row's or a column's looks. */
export interface DimensionProperties {
  pixelSize?: number;
  hiddenByUser?: boolean;
}

export interface SheetState {
  sheetId: number;
  title: string;
  hidden: boolean;
  rightToLeft: boolean;
  tabColor?: Resource;
  tabColorStyle?: Resource;
  grid: {
    rowCount: number;
    columnCount: number;
    frozenRowCount: number;
    frozenColumnCount: number;
    hideGridlines: boolean;
  };
  /** Row by row from the top; rows and cells after the last used ones are left out, holes are null. */
  rows: (Row | null)[];
  rowProperties: (DimensionProperties | null)[];
  columnProperties: (DimensionProperties | null)[];
  merges: Resource[];
  protectedRanges: Resource[];
  conditionalFormats: Resource[];
  bandedRanges: Resource[];
  charts: Resource[];
  basicFilter?: Resource;
  /** Absent while nothing has moved. */
  movements?: Movements;
}

export interface SpreadsheetState {
  spreadsheetId: string;
  title: string;
  locale: string;
  /** IANA name, e.g. "Asia/Shanghai". */
  timeZone: string;
  /** Sheet ids from the first tab to the last. */
  order: number[];
  sheets: Record<number, SheetState>;
  /** Every format in use, once; cells point here. Only ever grows. */
  styles: Resource[];
  /** Every data validation rule in use, once. */
  rules: Resource[];
  namedRanges: Resource[];
  developerMetadata: Resource[];
  nextObjectId: number;
}

/** PLATFORM.md section 1. */
export const CELL_CHARACTERS = 50_000;
const CELLS_PER_SPREADSHEET = 10_000_000;

export function spreadsheetPath(id: string): Path {
  return ['spreadsheets', id];
}

export function sheetPath(id: string, sheetId: number, ...rest: Path): Path {
  return ['spreadsheets', id, 'sheets', sheetId, ...rest];
}

/** The spreadsheet, whoever asks; undefined when there is none. Callers must not change it. */
export function findSpreadsheet(store: Store, id: string): SpreadsheetState | undefined {
  return store.get<SpreadsheetState>('spreadsheets', id);
}

/** As findSpreadsheet, for callers that have made sure of it. */
export function spreadsheetOf(store: Store, id: string): SpreadsheetState {
  const found = findSpreadsheet(store, id);
  if (found === undefined) throw new ServiceError('Document is missing (perhaps it was deleted?)');
  return found;
}

/** The tab with this id, or the API's refusal. */
export function sheetOf(spreadsheet: SpreadsheetState, sheetId: number): SheetState {
  const found = spreadsheet.sheets[sheetId];
  if (found === undefined) throw new ServiceError(`No grid with id: ${sheetId}`);
  return found;
}

/** Tabs in their order. */
export function sheetsOf(spreadsheet: SpreadsheetState): SheetState[] {
  return spreadsheet.order.map((sheetId) => spreadsheet.sheets[sheetId]!);
}

/** The tab with this title; at Google titles differ by more than case. */
export function sheetByTitle(spreadsheet: SpreadsheetState, title: string): SheetState | undefined {
  const wanted = title.toLowerCase();
  return sheetsOf(spreadsheet).find((sheet) => sheet.title.toLowerCase() === wanted);
}

export function cellAt(sheet: SheetState, row: number, column: number): Cell | null {
  return sheet.rows[row]?.[column] ?? null;
}

export function styleOf(spreadsheet: SpreadsheetState, cell: Cell | null): Resource {
  return cell?.style === undefined ? {} : (spreadsheet.styles[cell.style] ?? {});
}

export function ruleOf(spreadsheet: SpreadsheetState, cell: Cell | null): Resource | undefined {
  return cell?.rule === undefined ? undefined : spreadsheet.rules[cell.rule];
}

export function wholeSheet(sheet: SheetState): GridRange {
  const { rowCount, columnCount } = sheet.grid;
  return { sheetId: sheet.sheetId, startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
}

const indexes = new WeakMap<Resource[], Map<string, number>>();

/** The number of a format or rule in its list, putting it there when it is new; undefined for an empty one. */
export function intern(
  store: Store,
  spreadsheetId: string,
  list: 'styles' | 'rules',
  resource: Resource | undefined,
): number | undefined {
  if (resource === undefined || Object.keys(resource).length === 0) return undefined;
  const kept = spreadsheetOf(store, spreadsheetId)[list];
  let index = indexes.get(kept);
  if (index === undefined) {
    index = new Map(kept.map((one, at) => [JSON.stringify(one), at]));
    indexes.set(kept, index);
  }
  const key = JSON.stringify(resource);
  const known = index.get(key);
  // A rolled-back transaction may have taken the entry out of the list again.
  if (known !== undefined && kept[known] !== undefined && JSON.stringify(kept[known]) === key) return known;
  const at = kept.length;
  store.push([...spreadsheetPath(spreadsheetId), list], JSON.parse(key));
  index.set(key, at);
  return at;
}

/** A number for a new protection, chart, banding or metadata entry. */
export function nextObjectId(store: Store, spreadsheetId: string): number {
  const next = spreadsheetOf(store, spreadsheetId).nextObjectId;
  store.set([...spreadsheetPath(spreadsheetId), 'nextObjectId'], next + 1);
  return next;
}

/** Refuses what would take the spreadsheet above ten million cells. */
export function requireRoom(spreadsheet: SpreadsheetState, moreCells: number): void {
  const used = sheetsOf(spreadsheet).reduce(
    (sum, sheet) => sum + sheet.grid.rowCount * sheet.grid.columnCount,
    0,
  );
  if (used + moreCells <= CELLS_PER_SPREADSHEET) return;
  throw new ServiceError(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
}

/** Refuses text that no cell holds. */
export function requireCellText(text: string): void {
  if (text.length <= CELL_CHARACTERS) return;
  throw new ServiceError('Your input contains more than the maximum of 50000 characters in a single cell.');
}
