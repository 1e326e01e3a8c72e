// Conditional formats worked out on the server: the browser gets plain colours, which sort and scroll fast.
import type { Calculation } from '../services/spreadsheets/formulas';
import { meetsNumberCondition } from '../services/spreadsheets/number-conditions';
import { type Cell, cellAt, type Resource, type SheetState } from '../services/spreadsheets/state';
import { displayed } from '../services/spreadsheets/values';

interface Rule {
  ranges: { top: number; bottom: number; left: number; right: number }[];
  type: string;
  values: string[];
  format: Resource;
}

/** Gives the numbers of the rules that hold for a cell, the strongest first; an empty list for most cells. */
export function conditionalRules(calculation: Calculation, sheet: SheetState) {
  const rules: Rule[] = sheet.conditionalFormats.map((one) => ({
    ranges: (one.ranges ?? []).map((range: Resource) => ({
      top: range.startRowIndex ?? 0,
      bottom: range.endRowIndex ?? Number.POSITIVE_INFINITY,
      left: range.startColumnIndex ?? 0,
      right: range.endColumnIndex ?? Number.POSITIVE_INFINITY,
    })),
    type: one.booleanRule?.condition?.type ?? '',
    values: (one.booleanRule?.condition?.values ?? []).map((value: Resource) =>
      String(value.userEnteredValue ?? ''),
    ),
    format: one.booleanRule?.format ?? {},
  }));
  const byColumn = new Map<number, number[]>();
  const rulesOf = (column: number): number[] => {
    let found = byColumn.get(column);
    if (found === undefined) {
      found = rules.flatMap((rule, at) =>
        rule.ranges.some(({ left, right }) => column >= left && column < right) ? [at] : [],
      );
      byColumn.set(column, found);
    }
    return found;
  };
  return {
    formats: rules.map(({ format }) => format),
    matching(row: number, column: number): number[] {
      const candidates = rulesOf(column);
      if (candidates.length === 0) return candidates;
      const cell = cellAt(sheet, row, column);
      return candidates.filter((at) => {
        const rule = rules[at]!;
        const inside = rule.ranges.some(
          ({ top, bottom, left, right }) => row >= top && row < bottom && column >= left && column < right,
        );
        return inside && holds(calculation, sheet, cell, rule);
      });
    },
  };
}

/** Conditions on the cell alone; those by formula are left uncoloured. */
function holds(
  calculation: Calculation,
  sheet: SheetState,
  cell: Cell | null,
  { type, values }: Rule,
): boolean {
  const value = calculation.valueOf(sheet, cell);
  const [first = '', second = ''] = values;
  if (type === 'BLANK') return value === undefined || value === '';
  if (value === undefined || value === '') return false;
  if (type === 'NOT_BLANK') return true;
  const shown = displayed(calculation, sheet, cell).toLowerCase();
  const wanted = first.toLowerCase();
  if (type === 'TEXT_EQ') return shown === wanted;
  if (type === 'TEXT_CONTAINS') return shown.includes(wanted);
  if (type === 'TEXT_NOT_CONTAINS') return !shown.includes(wanted);
  if (type === 'TEXT_STARTS_WITH') return shown.startsWith(wanted);
  if (type === 'TEXT_ENDS_WITH') return shown.endsWith(wanted);
  return meetsNumberCondition(type, value, Number(first), Number(second)) ?? false;
}
