// Writes a spreadsheet of the workspace as an .xlsx file that Excel, WPS and LibreOffice open.
import {
  type Cell,
  type CellStyle,
  type ColumnDef,
  type PageSetup,
  type RowDef,
  type WriteSheet,
  writeXlsx,
} from 'hucre';
import { a1Of, columnLetters } from '../services/spreadsheets/a1';
import { Calculation, CellError } from '../services/spreadsheets/formulas';
import {
  type Resource,
  type SheetState,
  type SpreadsheetState,
  type Cell as StoredCell,
  sheetsOf,
  styleOf,
} from '../services/spreadsheets/state';
import { usedSize } from '../services/spreadsheets/values';
import { stripesOf } from './alternating-colours';
import { fittedHeights, PIXELS_OF_A_COLUMN } from './row-heights';
import { chartsOf } from './xlsx-charts';
import { excelFormula } from './xlsx-formulas';
import { conditionalRules, dataValidations, lockedCells } from './xlsx-rules';
import { cellStyle, DEFAULT_FONT, hexColor } from './xlsx-styles';

/** Excel's limit; Sheets holds 50,000. */
const EXCEL_CELL_CHARACTERS = 32_767;
const CUT = '……（本格过长，全文见 workspace.json）';
/** What fits side by side on a landscape A4 page and can still be read. */
const PIXELS_OF_A_PAGE = 1800;
const LISTS_TITLE = '下拉选项（程序用）';

/** The bytes of the .xlsx file; `modified` is when it was last changed, milliseconds since the epoch. */
export async function toXlsx(spreadsheet: SpreadsheetState, modified: number): Promise<Uint8Array> {
  const titles = sheetTitles(spreadsheet);
  const lists: string[][] = [];
  const keepList = (choices: string[]) => {
    lists.push(choices);
    const column = columnLetters(lists.length - 1);
    return `'${LISTS_TITLE}'!$${column}$1:$${column}$${choices.length}`;
  };
  const sheets = sheetsOf(spreadsheet).map((sheet) => tab(spreadsheet, sheet, titles, keepList));
  if (lists.length > 0) sheets.push(listTab(lists));
  const firstShown = sheets.findIndex((sheet) => sheet.hidden !== true);
  return writeXlsx({
    sheets,
    activeSheet: Math.max(0, firstShown),
    defaultFont: DEFAULT_FONT,
    properties: { title: spreadsheet.title, created: new Date(modified), modified: new Date(modified) },
  });
}

function tab(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  titles: Map<number, string>,
  keepList: (choices: string[]) => string,
): WriteSheet {
  const locked = lockedCells(spreadsheet, sheet);
  const { grid } = sheet;
  const tabColor = hexColor(sheet.tabColor, sheet.tabColorStyle);
  const result: WriteSheet = {
    name: titles.get(sheet.sheetId)!,
    ...cellsOf(spreadsheet, sheet, locked),
    columns: columnsOf(sheet, locked !== null),
    rowDefs: rowDefsOf(spreadsheet, sheet),
    merges: sheet.merges.map((merge) => ({
      startRow: merge.startRowIndex ?? 0,
      startCol: merge.startColumnIndex ?? 0,
      endRow: (merge.endRowIndex ?? grid.rowCount) - 1,
      endCol: (merge.endColumnIndex ?? grid.columnCount) - 1,
    })),
    dataValidations: dataValidations(spreadsheet, sheet, keepList),
    conditionalRules: conditionalRules(sheet),
    charts: chartsOf(spreadsheet, sheet, (sheetId) => titles.get(sheetId) ?? ''),
    view: { showGridLines: !grid.hideGridlines, ...(tabColor ? { tabColor: { rgb: tabColor } } : {}) },
    pageSetup: printSetup(sheet),
    hidden: sheet.hidden,
  };
  if (grid.frozenRowCount > 0 || grid.frozenColumnCount > 0) {
    result.freezePane = { rows: grid.frozenRowCount, columns: grid.frozenColumnCount };
  }
  if (sheet.basicFilter !== undefined) result.autoFilter = { range: filterRange(sheet) };
  if (locked !== null) result.protection = { sheet: true, sort: true, autoFilter: true, formatColumns: true };
  return result;
}

/** Landscape, as many pages side by side as stay readable, headings and names repeated on each. */
function printSetup(sheet: SheetState): PageSetup {
  const { columns } = usedSize(sheet);
  const pixels = Array.from({ length: columns }, (_empty, column) => sheet.columnProperties[column] ?? {})
    .filter((properties) => properties.hiddenByUser !== true)
    .reduce((sum, { pixelSize = PIXELS_OF_A_COLUMN }) => sum + pixelSize, 0);
  const { frozenRowCount, frozenColumnCount } = sheet.grid;
  return {
    orientation: 'landscape',
    paperSize: 'a4',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil(pixels / PIXELS_OF_A_PAGE)),
    fitToHeight: 0,
    ...(frozenRowCount > 0 ? { printTitlesRow: `$1:$${frozenRowCount}` } : {}),
    ...(frozenColumnCount > 0 ? { printTitlesColumn: `$A:$${columnLetters(frozenColumnCount - 1)}` } : {}),
  };
}

function cellsOf(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  locked: ((row: number, column: number) => boolean) | null,
): Pick<WriteSheet, 'rows' | 'cells'> {
  const calculation = new Calculation(spreadsheet);
  const bandOf = stripesOf(sheet.bandedRanges);
  const used = usedSize(sheet);
  const shown = sheet.rows.slice(0, Math.max(used.rows, Math.min(sheet.rows.length, 60)));
  const styles = new Map<string, CellStyle>();
  const styleFor = (
    cell: StoredCell | null,
    unlocked: boolean,
    hidden: boolean,
    band: string | undefined,
  ) => {
    const key = `${cell?.style ?? ''}|${unlocked}|${hidden}|${band ?? ''}`;
    let style = styles.get(key);
    if (style === undefined) {
      style = cellStyle(styleOf(spreadsheet, cell), { unlocked, band });
      // LibreOffice lets centred text of a hidden column run out over its visible neighbours.
      if (hidden) delete style.alignment;
      styles.set(key, style);
    }
    return style;
  };
  const cells = new Map<string, Partial<Cell>>();
  shown.forEach((row, at) => {
    const width = Math.max(row?.length ?? 0, at < used.rows ? used.columns : 0);
    for (let column = 0; column < width; column += 1) {
      const cell = row?.[column] ?? null;
      const band = bandOf(at, column);
      if (cell === null && band === undefined && locked === null) continue;
      const unlocked = locked !== null && !locked(at, column);
      cells.set(`${at},${column}`, {
        ...content(calculation, sheet, cell),
        style: styleFor(cell, unlocked, sheet.columnProperties[column]?.hiddenByUser === true, band),
        ...(cell?.note ? { comment: { author: 'Laurel', text: safeText(cell.note) } } : {}),
      });
    }
  });
  return { rows: shown.map((row) => new Array(row?.length ?? 0).fill(null)), cells };
}

/**
 * A cell's content. Text is written as typed text, so a leading = + - @ starts nothing when the file is opened:
 * unlike CSV, an .xlsx file says of every cell whether it is a formula.
 */
function content(calculation: Calculation, sheet: SheetState, cell: StoredCell | null): Partial<Cell> {
  const value = calculation.valueOf(sheet, cell);
  if (cell === null || value === undefined) return { value: null };
  const plain = value instanceof CellError ? value.text : typeof value === 'string' ? safeText(value) : value;
  const typed: Partial<Cell> = { value: plain, type: typeof plain as 'string' | 'number' | 'boolean' };
  const link = linkOf(calculation.spreadsheet, cell);
  if (link !== undefined) return { ...typed, hyperlink: { target: link } };
  const formula = cell.formula === undefined ? null : excelFormula(cell.formula);
  if (formula !== null) return { value: plain, type: 'formula', formula, formulaResult: plain };
  return typed;
}

function linkOf(spreadsheet: SpreadsheetState, cell: StoredCell): string | undefined {
  const formula = /^=HYPERLINK\("((?:[^"]|"")*)"/i.exec(cell.formula ?? '')?.[1]?.replace(/""/g, '"');
  const run = cell.runs?.find((one: Resource) => one.format?.link?.uri !== undefined)?.format.link.uri;
  return (
    (formula === undefined ? undefined : placeInWorkbook(spreadsheet, formula)) ??
    run ??
    styleOf(spreadsheet, cell).textFormat?.link?.uri
  );
}

/** Sheets leads to a cell by `#gid=…&range=…`, Excel by the tab's name. */
function placeInWorkbook(spreadsheet: SpreadsheetState, link: string): string {
  const [, id, cell] = /^#gid=(\d+)&range=([A-Z]+\d+)$/.exec(link) ?? [];
  const sheet = id === undefined ? undefined : spreadsheet.sheets[Number(id)];
  return sheet === undefined ? link : `#'${sheet.title.replace(/'/g, "''")}'!${cell}`;
}

/** Cut to what Excel holds; `_x0041_` in a text would otherwise be read back as the letter A. */
function safeText(text: string): string {
  const whole =
    text.length > EXCEL_CELL_CHARACTERS ? text.slice(0, EXCEL_CELL_CHARACTERS - CUT.length) + CUT : text;
  return whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function columnsOf(sheet: SheetState, isProtected: boolean): ColumnDef[] {
  const count = Math.max(usedSize(sheet).columns, sheet.columnProperties.length, 1);
  return Array.from({ length: count }, (_empty, column) => {
    const { pixelSize = PIXELS_OF_A_COLUMN, hiddenByUser = false } = sheet.columnProperties[column] ?? {};
    return {
      // Seven pixels a digit of the default font, and five of padding.
      width: Math.max(1, Math.round(((pixelSize - 5) / 7) * 100) / 100),
      ...(hiddenByUser ? { hidden: true } : {}),
      ...(isProtected ? { style: { protection: { locked: false } } } : {}),
    };
  });
}

function rowDefsOf(spreadsheet: SpreadsheetState, sheet: SheetState): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const [at, height] of fittedHeights(spreadsheet, sheet)) rows.set(at, { height });
  sheet.rowProperties.forEach((properties, at) => {
    if (properties?.hiddenByUser) rows.set(at, { hidden: true });
    else if (properties?.pixelSize !== undefined) rows.set(at, { height: properties.pixelSize * 0.75 });
  });
  return rows;
}

function filterRange(sheet: SheetState): string {
  const range: Resource = sheet.basicFilter?.range ?? {};
  return a1Of({
    sheetId: sheet.sheetId,
    startRow: range.startRowIndex ?? 0,
    endRow: Math.max(
      (range.startRowIndex ?? 0) + 1,
      Math.min(range.endRowIndex ?? sheet.grid.rowCount, usedSize(sheet).rows),
    ),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? sheet.grid.columnCount,
  });
}

/** Excel's names have at most 31 characters, none of :\/?*[], and differ by more than case. */
function sheetTitles(spreadsheet: SpreadsheetState): Map<number, string> {
  const taken = new Set<string>([LISTS_TITLE]);
  const titles = new Map<number, string>();
  for (const sheet of sheetsOf(spreadsheet)) {
    const clean =
      sheet.title
        .replace(/[:\\/?*[\]]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '表';
    let title = clean.slice(0, 31);
    for (let number = 2; taken.has(title.toLowerCase()); number += 1)
      title = `${clean.slice(0, 27)} (${number})`;
    taken.add(title.toLowerCase());
    titles.set(sheet.sheetId, title);
  }
  return titles;
}

function listTab(lists: string[][]): WriteSheet {
  const height = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_empty, at) => lists.map((list) => list[at] ?? null));
  return { name: LISTS_TITLE, rows, hidden: true };
}
