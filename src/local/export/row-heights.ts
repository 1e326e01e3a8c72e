// How high rows must be for their wrapped texts: Sheets fits them by itself, office programs want to be told.
import { cellAt, type SheetState, type SpreadsheetState, styleOf } from '../services/spreadsheets/state';
import { usedSize } from '../services/spreadsheets/values';

/** A column whose width nobody has set. */
export const PIXELS_OF_A_COLUMN = 100;

/** Points of one line of 10-point text, and the most lines that a row shows before it gets in the way of reading. */
const POINTS_A_LINE = 15;
const MOST_LINES = 12;
/** Pixels of a Latin letter and of a Chinese character at 10 points. */
const LATIN = 7;
const CHINESE = 13.5;
const PADDING = 8;

/** Points, for rows whose wrapped texts take more than one line; others are left to the program's own height. */
export function fittedHeights(spreadsheet: SpreadsheetState, sheet: SheetState): Map<number, number> {
  const heights = new Map<number, number>();
  const { rows, columns } = usedSize(sheet);
  for (let row = 0; row < rows; row += 1) {
    let lines = 1;
    for (let column = 0; column < columns; column += 1) {
      const { pixelSize = PIXELS_OF_A_COLUMN, hiddenByUser = false } = sheet.columnProperties[column] ?? {};
      const cell = cellAt(sheet, row, column);
      if (hiddenByUser || typeof cell?.v !== 'string') continue;
      if (styleOf(spreadsheet, cell).wrapStrategy !== 'WRAP') continue;
      lines = Math.max(lines, linesOf(cell.v, pixelSize - PADDING));
    }
    if (lines > 1) heights.set(row, Math.min(lines, MOST_LINES) * POINTS_A_LINE);
  }
  return heights;
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character.codePointAt(0)! > 0x2e7f ? CHINESE : LATIN;
  return width;
}
