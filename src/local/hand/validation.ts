// Data validation as a person meets it: a rejecting rule refuses what does not fit, with the rule's own help text.
import { ServiceError } from '../runtime/service';
import { findRange } from '../services/spreadsheets/a1';
import { columnLetters } from '../services/spreadsheets/column-letters';
import { type Calculation, CellError, type Scalar } from '../services/spreadsheets/formulas';
import { meetsNumberCondition } from '../services/spreadsheets/number-conditions';
import { isDateFormat } from '../services/spreadsheets/number-format';
import {
  cellAt,
  type Resource,
  ruleOf,
  type SheetState,
  sheetOf,
  styleOf,
} from '../services/spreadsheets/state';
import { displayed } from '../services/spreadsheets/values';
import type { Place } from './sheet';

/** Throws what Sheets shows when the cell's value breaks its rejecting rule; rules that only warn let everything in. */
export function requireValid(calculation: Calculation, sheet: SheetState, { row, column }: Place): void {
  const cell = cellAt(sheet, row, column);
  const rule = ruleOf(calculation.spreadsheet, cell);
  if (rule === undefined || rule.strict !== true) return;
  const value = calculation.valueOf(sheet, cell);
  if (value === undefined) return;
  const shown = displayed(calculation, sheet, cell);
  const isDate = isDateFormat(styleOf(calculation.spreadsheet, cell).numberFormat);
  if (fits(calculation, sheet, rule.condition, value, shown, isDate)) return;
  const place = `${columnLetters(column)}${row + 1}`;
  throw new ServiceError(
    rule.inputMessage ||
      `The data you entered in cell ${place} violates the data validation rules set on this cell.`,
  );
}

function fits(
  calculation: Calculation,
  sheet: SheetState,
  condition: Resource,
  value: Scalar,
  shown: string,
  isDate: boolean,
): boolean {
  const texts: string[] = (condition.values ?? []).map((one: Resource) => String(one.userEnteredValue ?? ''));
  const numbers = texts.map(Number);
  const type: string = condition.type;
  switch (type) {
    case 'ONE_OF_LIST':
      return texts.includes(shown);
    case 'ONE_OF_RANGE':
      return listed(calculation, sheet, texts[0] ?? '').includes(shown);
    case 'BOOLEAN':
      return texts.length === 0 ? typeof value === 'boolean' : texts.includes(shown);
    case 'TEXT_CONTAINS':
      return shown.includes(texts[0]!);
    case 'TEXT_NOT_CONTAINS':
      return !shown.includes(texts[0]!);
    case 'TEXT_EQ':
      return shown === texts[0];
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown);
    case 'TEXT_IS_URL':
      return /^(https?:\/\/)?[^\s/]+\.[^\s/]+/.test(shown);
    case 'NOT_BLANK':
      return shown !== '';
    case 'DATE_IS_VALID':
      return isDate;
    case 'CUSTOM_FORMULA':
      throw new ServiceError('not in the local runtime: data validation by CUSTOM_FORMULA');
  }
  const [first = Number.NaN, second = Number.NaN] = numbers;
  const answer = meetsNumberCondition(type, value, first, second);
  if (answer === undefined) throw new ServiceError(`not in the local runtime: data validation by ${type}`);
  return answer;
}

/** What the cells of a range show; the text is a reference with a leading "=". */
function listed(calculation: Calculation, home: SheetState, text: string): string[] {
  const range = findRange(calculation.spreadsheet, text.replace(/^=/, '').replace(/\$/g, ''), home);
  if (range === null) return [];
  const sheet = sheetOf(calculation.spreadsheet, range.sheetId);
  const texts: string[] = [];
  for (let row = range.startRow; row < Math.min(range.endRow, sheet.rows.length); row += 1) {
    for (let column = range.startColumn; column < range.endColumn; column += 1) {
      const cell = cellAt(sheet, row, column);
      const value = calculation.valueOf(sheet, cell);
      if (value !== undefined && !(value instanceof CellError))
        texts.push(displayed(calculation, sheet, cell));
    }
  }
  return texts;
}
