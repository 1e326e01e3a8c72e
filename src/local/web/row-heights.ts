// How high a row is that nobody has set: as high as its wrapped texts need, up to what leaves room for others.
import type { Cell, SheetState, SpreadsheetState } from '../services/spreadsheets/state';
import { styleOf } from '../services/spreadsheets/state';

export const PLAIN_ROW = 21;
const LINE = 18;
const MOST_LINES = 6;
/** Pixels of a character at ten points: Chinese ones are square, others about half as wide. */
const WIDE = 13.4;
const NARROW = 7.2;
const PADDING = 6;

/** The height for a row's texts as they are shown; `textAt` gives a column's. */
export function heightFor(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  row: readonly (Cell | null)[],
  textAt: (column: number) => string,
): number {
  let lines = 1;
  let points = 10;
  for (let column = 0; column < row.length && lines < MOST_LINES; column += 1) {
    const cell = row[column] ?? null;
    if (cell === null) continue;
    const style = styleOf(spreadsheet, cell);
    points = Math.max(points, style.textFormat?.fontSize ?? 10);
    if (style.wrapStrategy !== 'WRAP') continue;
    const { pixelSize = 100, hiddenByUser = false } = sheet.columnProperties[column] ?? {};
    if (!hiddenByUser) lines = Math.max(lines, linesOf(textAt(column), pixelSize - PADDING));
  }
  return lines === 1
    ? Math.max(PLAIN_ROW, Math.round(points * 1.9))
    : Math.min(lines, MOST_LINES) * LINE + PADDING;
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => {
    let pixels = 0;
    for (const character of line) pixels += character.charCodeAt(0) > 0xff ? WIDE : NARROW;
    return sum + Math.max(1, Math.ceil(pixels / width));
  }, 0);
}
