// Which cells of a paper row hold formulas: Sheets has worked them out before the program reads, so that what people see is not what they typed.
import { TEXT_FIELDS } from '../findings';
import { PAPER_PHRASES } from '../phrases/paper';
import { columnOf } from '../registry';
import type { RegistryRow, TabSnapshot } from '../registry-snapshot';

/** The columns of 线下申报 that people fill in. */
const FILLED_IN = [
  'received_at',
  'files_folder',
  ...TEXT_FIELDS,
  'consent_publication',
  'consent_abroad',
] as const;

/**
 * What keeps `row` from being taken in, in Chinese; '' when its cells hold what they show. `typed`: the same tab as
 * people typed it, formulas not worked out, read a moment later.
 */
export function formulaObstacle(row: RegistryRow, typed: TabSnapshot): string {
  const asTyped = sameRow(row, typed.rows);
  const formulas = asTyped === undefined ? [] : differences(row, asTyped);
  if (formulas.length === 0) return '';
  return PAPER_PHRASES.formulas(
    formulas.map((key) => ({
      label: columnOf('offline_nominations', key).label,
      cell: `${columnLetters(typed.columns[key]!)}${asTyped!.row + 1}`,
    })),
  );
}

/** The row as it was typed: where it was, or where somebody has moved it; undefined when it was typed into meanwhile, which the next import sees. */
function sameRow(row: RegistryRow, typed: readonly RegistryRow[]): RegistryRow | undefined {
  const isSameRow = (each: RegistryRow): boolean =>
    differences(row, each).every((key) => String(each.cells[key] ?? '').startsWith('='));
  const inPlace = typed.find((each) => each.row === row.row);
  return inPlace !== undefined && isSameRow(inPlace) ? inPlace : typed.find(isSameRow);
}

const differences = (row: RegistryRow, typed: RegistryRow): string[] =>
  FILLED_IN.filter((key) => !isSame(row.cells[key] ?? '', typed.cells[key] ?? ''));

/** An apostrophe marks a text that would else be a formula; it belongs to no value. */
const isSame = (value: unknown, typed: unknown): boolean => typed === value || typed === `'${String(value)}`;

/** A for 0, AA for 26. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
