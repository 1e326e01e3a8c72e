// The spreadsheet as set-up finds it: what the Sheets API answers, brought into the few facts that decide what is missing.
import { FIRST_DATA_ROW, TABS, type TabKey } from '../registry';

// biome-ignore lint/suspicious/noExplicitAny: the API's resources are read field by field
type Resource = Record<string, any>;

/** What set-up compares of a data cell: its validation rule and its kind of number format. */
export interface CellLook {
  validation: Resource | null;
  formatType: string;
}

export interface PresentTab {
  key: TabKey;
  title: string;
  index: number;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  /** Effective values from the sheet's first row on: all rows of settings, state and templates, else the first three. */
  values: unknown[][];
  /** The first and the last row of the data part; empty when the grid has none. */
  first: CellLook[];
  last: CellLook[];
  protections: Resource[];
  conditionalFormats: Resource[];
}

export interface PresentSpreadsheet {
  locale: string;
  timeZone: string;
  tabs: Partial<Record<TabKey, PresentTab>>;
  /** Tabs that are not ours, in their order. */
  others: { sheetId: number; title: string; index: number; empty: boolean }[];
  /** All titles in use. */
  titles: string[];
}

/** Fields of the first look: everything but the grids. */
export const OUTLINE_FIELDS =
  'properties(locale,timeZone),sheets(properties,protectedRanges(protectedRangeId,description,warningOnly,range),conditionalFormats)';

/** Fields of the second look: the few rows that `detailRanges` names. */
export const DETAIL_FIELDS =
  'sheets(properties.sheetId,data(startRow,startColumn,rowData.values(effectiveValue,dataValidation,userEnteredFormat.numberFormat)))';

const WHOLE: TabKey[] = ['settings', 'state', 'templates'];
const HEAD_ROWS = 3;

function keyOf(sheetId: number): TabKey | undefined {
  return (Object.keys(TABS) as TabKey[]).find((key) => TABS[key].sheetId === sheetId);
}

function quoted(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/**
 * The A1 ranges of the second look: the head and the last row of each of our tabs, the whole of settings, state and templates,
 * and the first tab of a new spreadsheet, which is taken away when nobody has written on it.
 */
export function detailRanges(outline: Resource): string[] {
  return ((outline.sheets ?? []) as Resource[]).flatMap(({ properties }) => {
    const { rowCount = 0 } = properties.gridProperties ?? {};
    const key = keyOf(properties.sheetId ?? 0);
    const name = quoted(properties.title);
    if (key === undefined)
      return (properties.sheetId ?? 0) === 0 && rowCount > 0 ? [`${name}!1:${rowCount}`] : [];
    if (WHOLE.includes(key)) return [`${name}!1:${rowCount}`];
    const head = `${name}!1:${Math.min(HEAD_ROWS, rowCount)}`;
    return rowCount > HEAD_ROWS ? [head, `${name}!${rowCount}:${rowCount}`] : [head];
  });
}

/** Both looks together. `details` is null when there was nothing to look at. */
export function readPresent(outline: Resource, details: Resource | null): PresentSpreadsheet {
  const present: PresentSpreadsheet = {
    locale: outline.properties?.locale ?? '',
    timeZone: outline.properties?.timeZone ?? '',
    tabs: {},
    others: [],
    titles: [],
  };
  for (const sheet of (outline.sheets ?? []) as Resource[]) {
    const { sheetId = 0, title, index = 0 } = sheet.properties;
    const data = gridsOf(details, sheetId);
    const key = keyOf(sheetId);
    present.titles.push(title);
    if (key === undefined)
      present.others.push({ sheetId, title, index, empty: sheetId === 0 && isEmptyGrid(data) });
    else present.tabs[key] = readPresentTab(key, sheet, data);
  }
  return present;
}

/** Whether a tab is there and has anything in the first row of its data. */
export function holdsRows(present: PresentSpreadsheet, key: TabKey): boolean {
  const first = present.tabs[key]?.values[FIRST_DATA_ROW] ?? [];
  return first.some((cell) => cell !== '' && cell !== null && cell !== undefined);
}

function gridsOf(details: Resource | null, sheetId: number): Resource[] {
  const sheet = ((details?.sheets ?? []) as Resource[]).find(
    (each) => (each.properties?.sheetId ?? 0) === sheetId,
  );
  return sheet?.data ?? [];
}

function isEmptyGrid(grids: Resource[]): boolean {
  return grids.every((grid) =>
    cellsOf(grid).every((row) => row.every((cell) => cell.effectiveValue === undefined)),
  );
}

function cellsOf(grid: Resource): Resource[][] {
  return ((grid.rowData ?? []) as Resource[]).map((row) => row.values ?? []);
}

function readPresentTab(key: TabKey, sheet: Resource, grids: Resource[]): PresentTab {
  const { gridProperties = {}, title, index = 0 } = sheet.properties;
  const rowCount = gridProperties.rowCount ?? 0;
  const values: unknown[][] = [];
  const looks = new Map<number, CellLook[]>();
  for (const grid of grids) {
    cellsOf(grid).forEach((row, at) => {
      const place = (grid.startRow ?? 0) + at;
      if (place < HEAD_ROWS || WHOLE.includes(key)) values[place] = row.map(storedValue);
      looks.set(place, row.map(lookOf));
    });
  }
  for (let row = 0; row < values.length; row += 1) values[row] = values[row] ?? [];
  return {
    key,
    title,
    index,
    rowCount,
    columnCount: gridProperties.columnCount ?? 0,
    frozenRows: gridProperties.frozenRowCount ?? 0,
    values,
    first: looks.get(HEAD_ROWS - 1) ?? [],
    last: looks.get(rowCount - 1) ?? [],
    protections: sheet.protectedRanges ?? [],
    conditionalFormats: sheet.conditionalFormats ?? [],
  };
}

function storedValue(cell: Resource): unknown {
  const value = cell.effectiveValue ?? {};
  return value.stringValue ?? value.numberValue ?? value.boolValue ?? '';
}

function lookOf(cell: Resource): CellLook {
  return {
    validation: cell.dataValidation ?? null,
    formatType: cell.userEnteredFormat?.numberFormat?.type ?? '',
  };
}
