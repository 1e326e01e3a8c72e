// Translates dropdowns, conditional colours and protections of a tab into those of an .xlsx file.
import type { ConditionalRule, DataValidation } from 'hucre';
import type { GridRange } from '../runtime/service';
import { a1Of, closedRange } from '../services/spreadsheets/a1';
import { protectedCells } from '../services/spreadsheets/access';
import type { Resource, SheetState, SpreadsheetState } from '../services/spreadsheets/state';
import { differentialStyle, hexColor } from './xlsx-styles';

/** Excel takes a list of choices inside the rule up to this length; longer ones must stand in cells. */
const INLINE_LIST_CHARACTERS = 255;

/** A column of choices on the hidden tab of lists; the rule refers to it. */
export type ListKeeper = (choices: string[]) => string;

/** Rules of cells, each once with all the places that it holds for. */
export function dataValidations(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  keepList: ListKeeper,
): DataValidation[] {
  const places = placesOfRules(sheet);
  return [...places].flatMap(([rule, ranges]) => {
    const translated = validation(spreadsheet.rules[rule]!, keepList);
    return translated === null ? [] : [{ ...translated, range: ranges.map(a1Of).join(' ') }];
  });
}

/** Runs of cells down each column that share a rule, and runs of equal neighbours side by side taken together. */
function placesOfRules(sheet: SheetState): Map<number, GridRange[]> {
  const places = new Map<number, GridRange[]>();
  const width = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  for (let column = 0; column < width; column += 1) {
    let row = 0;
    while (row < sheet.rows.length) {
      const rule = sheet.rows[row]?.[column]?.rule;
      let end = row + 1;
      while (end < sheet.rows.length && sheet.rows[end]?.[column]?.rule === rule) end += 1;
      if (rule !== undefined) {
        const ranges = places.get(rule) ?? [];
        const left = ranges.find(
          (one) => one.endColumn === column && one.startRow === row && one.endRow === end,
        );
        if (left === undefined) {
          ranges.push({
            sheetId: sheet.sheetId,
            startRow: row,
            endRow: end,
            startColumn: column,
            endColumn: column + 1,
          });
        } else left.endColumn = column + 1;
        places.set(rule, ranges);
      }
      row = end;
    }
  }
  return places;
}

const NUMBER_OPERATORS = {
  NUMBER_GREATER: 'greaterThan',
  NUMBER_GREATER_THAN_EQ: 'greaterThanOrEqual',
  NUMBER_LESS: 'lessThan',
  NUMBER_LESS_THAN_EQ: 'lessThanOrEqual',
  NUMBER_EQ: 'equal',
  NUMBER_NOT_EQ: 'notEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
} as const;

function valuesOf(condition: Resource): string[] {
  return (condition.values ?? []).map((one: Resource) => String(one.userEnteredValue ?? ''));
}

/** Excel's rule, or null for a kind that it has not got. */
function validation(rule: Resource, keepList: ListKeeper): Omit<DataValidation, 'range'> | null {
  const values = valuesOf(rule.condition);
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    // A rule that is not strict lets other values stand, with a warning.
    errorStyle: rule.strict === true ? ('stop' as const) : ('warning' as const),
    errorTitle: '输入不符合要求',
    errorMessage: String(rule.inputMessage ?? '请从列表中选择，或按要求填写。').slice(0, 250),
    ...(rule.inputMessage
      ? { showInputMessage: true, inputMessage: String(rule.inputMessage).slice(0, 250) }
      : {}),
  };
  const { type } = rule.condition;
  if (type === 'ONE_OF_LIST') {
    const inline =
      values.join(',').length <= INLINE_LIST_CHARACTERS && !values.some((value) => /[,"]/.test(value));
    if (inline) return { ...common, type: 'list', values };
    return { ...common, type: 'list', formula1: keepList(values) };
  }
  if (type === 'ONE_OF_RANGE')
    return { ...common, type: 'list', formula1: (values[0] ?? '').replace(/^=/, '') };
  if (type === 'BOOLEAN') return { ...common, type: 'list', values: ['TRUE', 'FALSE'] };
  const operator = NUMBER_OPERATORS[type as keyof typeof NUMBER_OPERATORS];
  if (operator !== undefined) {
    return {
      ...common,
      type: 'decimal',
      operator,
      formula1: values[0],
      ...(values[1] ? { formula2: values[1] } : {}),
    };
  }
  if (type === 'CUSTOM_FORMULA')
    return { ...common, type: 'custom', formula1: (values[0] ?? '').replace(/^=/, '') };
  return null;
}

/** The tab's conditional colours, the first rule first. */
export function conditionalRules(sheet: SheetState): ConditionalRule[] {
  return sheet.conditionalFormats.flatMap((format, index) => {
    const ranges = (format.ranges ?? []).map((range: Resource) => a1Of(closedRange(sheet, range)));
    const rule = format.gradientRule
      ? scale(format.gradientRule)
      : condition(format.booleanRule ?? {}, ranges[0] ?? 'A1');
    return rule === null || ranges.length === 0
      ? []
      : [{ ...rule, priority: index + 1, range: ranges.join(' ') }];
  });
}

type Unplaced = Omit<ConditionalRule, 'priority' | 'range'>;

/** Text conditions become formulas on the range's first cell: that is how Excel itself writes them. */
function condition(rule: Resource, range: string): Unplaced | null {
  const style = differentialStyle(rule.format ?? {});
  const { type } = rule.condition ?? {};
  const [value = ''] = valuesOf(rule.condition ?? {});
  const first = range.split(':')[0]!;
  const text = `"${value.replace(/"/g, '""')}"`;
  const formula = (expression: string): Unplaced => ({ type: 'expression', formula: expression, style });
  switch (type) {
    case 'CUSTOM_FORMULA':
      return formula(value.replace(/^=/, ''));
    case 'TEXT_EQ':
      return formula(`${first}=${text}`);
    case 'TEXT_CONTAINS':
      return formula(`NOT(ISERROR(SEARCH(${text},${first})))`);
    case 'TEXT_NOT_CONTAINS':
      return formula(`ISERROR(SEARCH(${text},${first}))`);
    case 'TEXT_STARTS_WITH':
      return formula(`LEFT(${first},${value.length})=${text}`);
    case 'BLANK':
      return formula(`LEN(${first})=0`);
    case 'NOT_BLANK':
      return formula(`LEN(${first})>0`);
    default: {
      const operator = NUMBER_OPERATORS[type as keyof typeof NUMBER_OPERATORS];
      if (operator === undefined) return null;
      const formulas = valuesOf(rule.condition).map((one) => one.replace(/^=/, ''));
      return { type: 'cellIs', operator, formula: formulas.length === 1 ? formulas[0]! : formulas, style };
    }
  }
}

function scale(rule: Resource): Unplaced | null {
  const points = [rule.minpoint, rule.midpoint, rule.maxpoint].filter((point) => point !== undefined);
  const types: Record<string, 'min' | 'max' | 'num' | 'percent' | 'percentile'> = {
    MIN: 'min',
    MAX: 'max',
    NUMBER: 'num',
    PERCENT: 'percent',
    PERCENTILE: 'percentile',
  };
  return {
    type: 'colorScale',
    colorScale: {
      cfvo: points.map((point) => ({
        type: types[point.type] ?? 'num',
        ...(point.value === undefined ? {} : { value: String(point.value) }),
      })),
      colors: points.map((point) => `FF${hexColor(point.color, point.colorStyle) ?? 'FFFFFF'}`),
    },
  };
}

/**
 * Which cells a reader of the file may not change; null when nothing is protected.
 * Google's mere warnings have no counterpart in a file and are left out: locking would stop the organizer himself.
 */
export function lockedCells(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
): ((row: number, column: number) => boolean) | null {
  const hard = sheet.protectedRanges.filter((protection) => protection.warningOnly !== true);
  if (hard.length === 0) return null;
  const inside = (range: GridRange, row: number, column: number) =>
    row >= range.startRow && row < range.endRow && column >= range.startColumn && column < range.endColumn;
  const areas = hard.map((protection) => ({
    locked: protectedCells(spreadsheet, protection),
    open: ((protection.unprotectedRanges ?? []) as Resource[]).map((range) =>
      protectedCells(spreadsheet, { range }),
    ),
  }));
  return (row, column) =>
    areas.some(
      (area) => inside(area.locked, row, column) && !area.open.some((open) => inside(open, row, column)),
    );
}
