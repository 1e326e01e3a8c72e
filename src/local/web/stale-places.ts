// Leads what a person does to where the cells now stand that they saw: rows may have moved since their page last looked.
import { movementsOf, placeNow } from '../services/spreadsheets/movements';
import type { SheetState } from '../services/spreadsheets/state';

/** Some cells of a tab and `moves`, the tab's movements that the page knew of; without it the cells are meant as they stand. */
export interface Seen {
  row: number;
  column: number;
  rows?: number;
  columns?: number;
  moves?: number | undefined;
}

/** A refusal in the words of the page: the cells are gone, or no longer beside each other. */
export class LostPlace extends Error {}

const GONE =
  '您要改的行或列刚被删除，或者挪动过多次，已找不到了，这次操作没有生效。请看清表格现在的样子再做。';
const SCATTERED =
  '您选中的这些行或列刚被挪动，已经不挨在一起了，这次操作没有生效。请看清表格现在的样子再做。';

/** The block's upper left cell as it stands now; throws LostPlace when the block is not there as it was seen. */
export function blockNow(sheet: SheetState, seen: Seen): { row: number; column: number } {
  const { row, column, rows = 1, columns = 1, moves } = seen;
  if (moves === undefined || moves === movementsOf(sheet)) return { row, column };
  const first = placeNow(sheet, { row, column }, moves);
  if (first === null) throw new LostPlace(GONE);
  const requireBeside = (down: number, right: number) => {
    const now = placeNow(sheet, { row: row + down, column: column + right }, moves);
    if (now === null) throw new LostPlace(GONE);
    if (now.row !== first.row + down || now.column !== first.column + right) throw new LostPlace(SCATTERED);
  };
  for (let down = 1; down < rows; down += 1) requireBeside(down, 0);
  for (let right = 1; right < columns; right += 1) requireBeside(0, right);
  return first;
}

/** A single cell as it stands now; null when it is gone. */
export function cellNow(
  sheet: SheetState,
  { row, column, moves }: Seen,
): { row: number; column: number } | null {
  return moves === undefined ? { row, column } : placeNow(sheet, { row, column }, moves);
}
