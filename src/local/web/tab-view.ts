// A tab as the browser shows it: texts and looks row by row, and of later looks only the rows that changed.

import { stripesOf } from '../export/alternating-colours';
import type { Store } from '../runtime/store';
import { mayEditProtected, protectedCells } from '../services/spreadsheets/access';
import { Calculation } from '../services/spreadsheets/formulas';
import { movementsOf } from '../services/spreadsheets/movements';
import {
  type Cell,
  ruleOf,
  type SheetState,
  type SpreadsheetState,
  sheetOf,
  spreadsheetOf,
  styleOf,
} from '../services/spreadsheets/state';
import { displayed } from '../services/spreadsheets/values';
import { openComments } from './cell-comments';
import { type Look, lookOf } from './cell-looks';
import { chartsOf } from './charts';
import { conditionalRules } from './conditional-colours';
import { heightFor } from './row-heights';
import { filteredOut } from './tab-filter';

/** [text, number of its look, what else]: `f` has a formula, `k` was cut, `n` a note and open comments, `b` a tick box. */
export type ShownCell = [text: string, look: number, extra?: { f?: 1; k?: 1; n?: string; b?: boolean }] | 0;

export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** All of a tab but its rows; when any of it changes, the browser sets the tab up anew. */
export interface Frame {
  title: string;
  rowCount: number;
  columnCount: number;
  columns: { w: number; hidden: boolean }[];
  /** By row: height in pixels. */
  heights: Record<number, number>;
  hiddenRows: number[];
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  merges: Area[];
  lists: { values: string[]; strict: boolean; areas: Area[] }[];
  boxes: Area[];
  /** Cells that the person may not change. */
  locked: { area: Area; open: Area[] }[];
  filteredColumns: number[];
  isFiltered: boolean;
  /** Finished HTML. */
  charts: string;
}

export interface TabView {
  version: number;
  /** How often rows or columns have moved: what the page says of a cell is meant as of this. */
  moves: number;
  /** Absent while nothing of it changed. */
  frame?: Frame;
  looks: Look[];
  rows: [row: number, cells: ShownCell[], height: number][];
}

/** Longer texts are shown in full in the bar above the sheet: a screen holds no more, and 2,000 deeds are megabytes. */
const SHOWN_CHARACTERS = 300;
const SPARE_ROWS = 200;
const MOST_EMPTY_ROWS = 3000;

interface Kept {
  version: number;
  rows: { text: string; height: number; version: number }[];
  frames: Map<string, { text: string; version: number }>;
  looks: Look[];
  lookNumbers: Map<string, number>;
}

export class TabViews {
  private readonly kept = new Map<string, Kept>();

  /** What `user` sees of a tab that is new since `since`; 0 for everything. */
  view(store: Store, user: string, spreadsheetId: string, sheetId: number, since: number): TabView {
    const spreadsheet = spreadsheetOf(store, spreadsheetId);
    const sheet = sheetOf(spreadsheet, sheetId);
    const key = `${spreadsheetId}:${sheetId}`;
    const kept = this.kept.get(key) ?? {
      version: 0,
      rows: [],
      frames: new Map(),
      looks: [],
      lookNumbers: new Map(),
    };
    this.kept.set(key, kept);
    const calculation = new Calculation(spreadsheet);
    const version = kept.version + 1;
    let changed = false;
    rowsOf(calculation, sheet, kept, openComments(store, spreadsheetId)).forEach((cells, at) => {
      const text = JSON.stringify(cells);
      if (kept.rows[at]?.text === text) return;
      const textAt = (column: number) => (cells[column] ? cells[column][0] : '');
      const height =
        sheet.rowProperties[at]?.pixelSize ?? heightFor(spreadsheet, sheet, sheet.rows[at] ?? [], textAt);
      kept.rows[at] = { text, height, version };
      changed = true;
    });
    const frame = frameOf(store, user, calculation, sheet);
    const frameText = JSON.stringify(frame);
    const before = kept.frames.get(user);
    if (before?.text !== frameText) {
      kept.frames.set(user, { text: frameText, version });
      changed = true;
    }
    if (changed) kept.version = version;
    return {
      version: kept.version,
      moves: movementsOf(sheet),
      ...(kept.frames.get(user)!.version > since ? { frame } : {}),
      looks: kept.looks,
      rows: kept.rows.flatMap((row, at): TabView['rows'] =>
        row.version > since && (since > 0 || row.text !== '[]')
          ? [[at, JSON.parse(row.text) as ShownCell[], row.height]]
          : [],
      ),
    };
  }
}

function rowsOf(
  calculation: Calculation,
  sheet: SheetState,
  kept: Kept,
  comments: Map<string, string>,
): ShownCell[][] {
  const { spreadsheet } = calculation;
  const conditions = conditionalRules(calculation, sheet);
  const stripeOf = stripesOf(sheet.bandedRanges);
  const numberOf = (
    cell: Cell | null,
    matching: number[],
    stripe: string | undefined,
    isNumber: boolean,
  ): number => {
    const format = styleOf(spreadsheet, cell);
    const key = JSON.stringify([format, matching.map((at) => conditions.formats[at]), stripe, isNumber]);
    let number = kept.lookNumbers.get(key);
    if (number === undefined) {
      number = kept.looks.length;
      kept.looks.push(
        lookOf(
          format,
          matching.map((at) => conditions.formats[at]!),
          stripe,
          isNumber,
        ),
      );
      kept.lookNumbers.set(key, number);
    }
    return number;
  };
  const cached = new Map<string, number>();
  const rows: ShownCell[][] = [];
  const length = Math.max(sheet.rows.length, kept.rows.length);
  const width = sheet.bandedRanges.length > 0 ? sheet.grid.columnCount : 0;
  for (let at = 0; at < length; at += 1) {
    const row = sheet.rows[at] ?? [];
    const cells: ShownCell[] = [];
    for (let column = 0; column < Math.max(row.length, at < sheet.rows.length ? width : 0); column += 1) {
      const cell = row[column] ?? null;
      const stripe = stripeOf(at, column);
      if (cell === null && stripe === undefined) {
        cells.push(0);
        continue;
      }
      const matching = conditions.matching(at, column);
      const value = calculation.valueOf(sheet, cell);
      const isNumber = typeof value === 'number';
      const quick = `${cell?.style ?? ''}|${matching}|${stripe ?? ''}|${isNumber}`;
      let look = cached.get(quick);
      if (look === undefined) {
        look = numberOf(cell, matching, stripe, isNumber);
        cached.set(quick, look);
      }
      cells.push(shown(calculation, sheet, cell, look, comments));
    }
    while (cells.length > 0 && cells[cells.length - 1] === 0) cells.pop();
    rows.push(cells);
  }
  return rows;
}

function shown(
  calculation: Calculation,
  sheet: SheetState,
  cell: Cell | null,
  look: number,
  comments: Map<string, string>,
): ShownCell {
  const text = displayed(calculation, sheet, cell);
  const isCut = text.length > SHOWN_CHARACTERS;
  const isBox = ruleOf(calculation.spreadsheet, cell)?.condition?.type === 'BOOLEAN';
  const extra: NonNullable<ShownCell extends 0 ? never : Exclude<ShownCell, 0>[2]> = {};
  if (cell?.formula !== undefined) extra.f = 1;
  if (isCut) extra.k = 1;
  const inCorner = [cell?.note, ...(cell?.comments ?? []).map((id) => comments.get(id))].filter(
    (text) => text !== undefined,
  );
  if (inCorner.length > 0) extra.n = inCorner.join('\n');
  if (isBox) extra.b = calculation.valueOf(sheet, cell) === true;
  const cut = isCut ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return Object.keys(extra).length === 0 ? [cut, look] : [cut, look, extra];
}

function frameOf(store: Store, user: string, calculation: Calculation, sheet: SheetState): Frame {
  const { spreadsheet } = calculation;
  const { grid } = sheet;
  const filtered = filteredOut(calculation, sheet);
  const byPerson = sheet.rowProperties.flatMap((row, at) => (row?.hiddenByUser ? [at] : []));
  const heights: Record<number, number> = {};
  sheet.rowProperties.forEach((row, at) => {
    if (row?.pixelSize !== undefined) heights[at] = row.pixelSize;
  });
  return {
    title: sheet.title,
    rowCount: Math.min(grid.rowCount, Math.max(sheet.rows.length + SPARE_ROWS, MOST_EMPTY_ROWS)),
    columnCount: grid.columnCount,
    columns: Array.from({ length: grid.columnCount }, (_empty, at) => ({
      w: sheet.columnProperties[at]?.pixelSize ?? 100,
      hidden: sheet.columnProperties[at]?.hiddenByUser === true,
    })),
    heights,
    hiddenRows: [...new Set([...byPerson, ...filtered])].sort((a, b) => a - b),
    frozenRows: grid.frozenRowCount,
    frozenColumns: grid.frozenColumnCount,
    gridlines: !grid.hideGridlines,
    merges: sheet.merges.map((merge) => ({
      top: merge.startRowIndex ?? 0,
      bottom: merge.endRowIndex ?? grid.rowCount,
      left: merge.startColumnIndex ?? 0,
      right: merge.endColumnIndex ?? grid.columnCount,
    })),
    ...rulesOf(spreadsheet, sheet),
    locked: lockedAreas(store, user, spreadsheet, sheet),
    filteredColumns: Object.entries(sheet.basicFilter?.criteria ?? {}).flatMap(([column, one]) =>
      ((one as { hiddenValues?: string[] }).hiddenValues ?? []).length > 0 ? [Number(column)] : [],
    ),
    isFiltered: sheet.basicFilter !== undefined,
    charts: chartsOf(calculation, sheet),
  };
}

/** Where the dropdowns and tick boxes stand: runs of cells down each column that share a rule. */
function rulesOf(spreadsheet: SpreadsheetState, sheet: SheetState): Pick<Frame, 'lists' | 'boxes'> {
  const areas = new Map<number, Area[]>();
  const width = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < sheet.rows.length; ) {
      const rule = sheet.rows[row]?.[column]?.rule;
      let end = row + 1;
      while (end < sheet.rows.length && sheet.rows[end]?.[column]?.rule === rule) end += 1;
      if (rule !== undefined)
        areas.set(rule, [
          ...(areas.get(rule) ?? []),
          { top: row, bottom: end, left: column, right: column + 1 },
        ]);
      row = end;
    }
  }
  const lists: Frame['lists'] = [];
  const boxes: Area[] = [];
  for (const [number, places] of areas) {
    const rule = spreadsheet.rules[number]!;
    if (rule.condition.type === 'BOOLEAN') boxes.push(...places);
    if (rule.condition.type === 'ONE_OF_LIST') {
      const values = (rule.condition.values ?? []).map((one: { userEnteredValue?: string }) =>
        String(one.userEnteredValue ?? ''),
      );
      lists.push({ values, strict: rule.strict === true, areas: places });
    }
  }
  return { lists, boxes };
}

function areaOf({
  startRow,
  endRow,
  startColumn,
  endColumn,
}: {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}): Area {
  return { top: startRow, bottom: endRow, left: startColumn, right: endColumn };
}

function lockedAreas(
  store: Store,
  user: string,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
): Frame['locked'] {
  return sheet.protectedRanges
    .filter((one) => !mayEditProtected(store, user, spreadsheet.spreadsheetId, one))
    .map((one) => ({
      area: areaOf(protectedCells(spreadsheet, one)),
      open: (one.unprotectedRanges ?? []).map((range: object) =>
        areaOf(protectedCells(spreadsheet, { range })),
      ),
    }));
}
