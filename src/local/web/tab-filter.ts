// A tab's filter: which rows it hides, and what its columns offer to choose from.
import type { Calculation } from '../services/spreadsheets/formulas';
import { cellAt, type Resource, type SheetState } from '../services/spreadsheets/state';
import { displayed, usedSize } from '../services/spreadsheets/values';

/** The rows that the filter's criteria hide, counted from 0. */
export function filteredOut(calculation: Calculation, sheet: SheetState): Set<number> {
  const hidden = new Set<number>();
  const filter = sheet.basicFilter;
  if (filter === undefined) return hidden;
  const criteria = Object.entries((filter.criteria ?? {}) as Record<string, Resource>);
  const first = (filter.range?.startRowIndex ?? 0) + 1;
  const { rows } = usedSize(sheet);
  for (let row = first; row < rows; row += 1) {
    const isHidden = criteria.some(([column, { hiddenValues = [] }]) =>
      (hiddenValues as string[]).includes(displayed(calculation, sheet, cellAt(sheet, row, Number(column)))),
    );
    if (isHidden) hidden.add(row);
  }
  return hidden;
}

/** The different texts of a column below the filter's heading, the most frequent first, with the number of each. */
export function choicesOf(calculation: Calculation, sheet: SheetState, column: number) {
  const filter = sheet.basicFilter;
  const first = filter === undefined ? sheet.grid.frozenRowCount : (filter.range?.startRowIndex ?? 0) + 1;
  const counts = new Map<string, number>();
  const { rows } = usedSize(sheet);
  for (let row = first; row < rows; row += 1) {
    const text = displayed(calculation, sheet, cellAt(sheet, row, column));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const hidden: string[] = filter?.criteria?.[column]?.hiddenValues ?? [];
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([text, count]) => ({ text, count, shown: !hidden.includes(text) }));
}
