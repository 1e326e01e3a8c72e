// How wide the columns of a list are: so that names stay whole and the rows together take as few lines as they can.
import { lineWidth } from './line-width';

/** A character of 12 points, and the room at both sides of a cell with a little to spare. */
const MILLIMETRES_A_CHARACTER = 12 * (25.4 / 72);
const SIDES = 3.3;
/** A name up to this many characters is kept on one line whatever it costs the others: persons' names are not longer. */
const MOST_KEPT_WHOLE = 12;

export interface FittedColumn {
  title: string;
  /** Millimetres that it never gets less of, as long as the page has them. */
  least: number;
  /** Names and the like, which no line should cut as long as the page has room. */
  whole?: boolean;
}

/** Widths in millimetres, together not more than `total`. A cell's own lines count one by one. */
export function columnWidths(
  columns: readonly FittedColumn[],
  rows: readonly (readonly string[])[],
  total: number,
): number[] {
  const cells = columns.map((_column, at) => rows.map((row) => measured(row[at] ?? '')));
  const least = columns.map((column) => column.least);
  const whole = columns.map((column, at) =>
    column.whole ? Math.max(column.least, roomFor(longest(cells[at]!, MOST_KEPT_WHOLE))) : column.least,
  );
  const titled = columns.map(({ title }, at) => Math.max(whole[at]!, roomFor(Math.max(...measured(title)))));
  const start = [titled, whole].find((widths) => sum(widths) <= total) ?? least;
  const fitted = sum(start) < total ? grown(start, cells, total) : start;
  const taken = sum(fitted);
  // What is left over makes all columns roomier alike.
  return fitted.map((width) => Math.floor(((width * total) / taken) * 10) / 10);
}

/** What the columns need at least, in millimetres. */
export function leastWidth(columns: readonly Pick<FittedColumn, 'least'>[]): number {
  return sum(columns.map(({ least }) => least));
}

/** By column and row, the widths of a cell's lines in characters. */
type Cells = readonly (readonly (readonly number[])[])[];

/**
 * Gives the room that is left where it saves the most lines for each millimetre, step by step until none can be saved.
 * Every step makes one column wide enough for one more of its cells to take a line less.
 */
function grown(start: readonly number[], cells: Cells, total: number): number[] {
  const widths = [...start];
  const lines = cells.map((column, at) => column.map((cell) => linesOf(cell, widths[at]!)));
  for (;;) {
    const room = total - sum(widths);
    let best = { at: -1, width: 0, worth: 0 };
    cells.forEach((column, at) => {
      const now = lines[at]!;
      const others = now.map((_count, row) =>
        lines.reduce((most, counts, each) => (each === at ? most : Math.max(most, counts[row]!)), 1),
      );
      for (const width of widerOnes(column, now, widths[at]!, room)) {
        const saved = column.reduce((count, cell, row) => {
          const before = Math.max(others[row]!, now[row]!);
          return count + before - Math.max(others[row]!, linesOf(cell, width));
        }, 0);
        const worth = saved / (width - widths[at]!);
        if (worth > best.worth) best = { at, width, worth };
      }
    });
    if (best.worth === 0) return widths;
    widths[best.at] = best.width;
    lines[best.at] = cells[best.at]!.map((cell) => linesOf(cell, best.width));
  }
}

/** The widths above `width`, by `room` at most, at which some cell takes a line less than now. */
function widerOnes(column: Cells[number], lines: readonly number[], width: number, room: number): number[] {
  const widths = new Set<number>();
  column.forEach((cell, row) => {
    if (lines[row]! === cell.length) return;
    for (const line of cell)
      for (let count = 1; count < lines[row]!; count += 1) widths.add(roomFor(Math.ceil(line / count)));
  });
  return [...widths].filter((wider) => wider > width && wider <= width + room);
}

function measured(text: string): number[] {
  return text.split('\n').map(lineWidth);
}

function linesOf(cell: readonly number[], width: number): number {
  const characters = Math.max(1, Math.floor((width - SIDES) / MILLIMETRES_A_CHARACTER + 1e-6));
  return cell.reduce((count, line) => count + Math.max(1, Math.ceil(line / characters)), 0);
}

/** Millimetres for a line of so many characters. */
function roomFor(characters: number): number {
  return characters * MILLIMETRES_A_CHARACTER + SIDES;
}

/** The longest line that is not longer than `limit` characters. */
function longest(column: Cells[number], limit: number): number {
  return column.flat().reduce((most, line) => (line <= limit ? Math.max(most, line) : most), 0);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
