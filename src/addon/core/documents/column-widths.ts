// How wide the columns of a list are: by what stands in them, so that names stay on one line and long units get the room.
import { lineWidth } from './line-width';

/** A character of 12 points, and the room at both sides of a cell. */
const MILLIMETRES_A_CHARACTER = 12 * (25.4 / 72);
const SIDES = 4;
/** The width that this share of a column's cells fits into is what the column asks for; a few long ones break. */
const SHARE = 0.8;

export interface FittedColumn {
  title: string;
  /** Millimetres that it never gets less of, as long as the page has them. */
  least: number;
}

/** Widths in millimetres, together not more than `total`. Cells' lines count one by one. */
export function columnWidths(
  columns: readonly FittedColumn[],
  rows: readonly (readonly string[])[],
  total: number,
): number[] {
  const least = columns.map((column) => column.least);
  const asked = columns.map(({ title }, at) =>
    Math.max(least[at]!, needed(title), share(rows.map((cells) => needed(cells[at] ?? '')))),
  );
  const [few, many] = [sum(least), sum(asked)];
  const widths =
    few >= total
      ? least.map((width) => (width * total) / few)
      : many <= total
        ? asked.map((width) => (width * total) / many)
        : least.map((width, at) => width + ((asked[at]! - width) * (total - few)) / (many - few));
  return widths.map((width) => Math.floor(width * 10) / 10);
}

/** What the columns need at least, in millimetres. */
export function leastWidth(columns: readonly Pick<FittedColumn, 'least'>[]): number {
  return sum(columns.map(({ least }) => least));
}

function needed(text: string): number {
  return Math.max(...text.split('\n').map(lineWidth)) * MILLIMETRES_A_CHARACTER + SIDES;
}

function share(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * SHARE) - 1] ?? 0;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
