// The conditions on numbers that data validation and conditional formats share.
import type { Scalar } from './formulas';

/**
 * Whether a value meets a condition of the Sheets API's ConditionType NUMBER_…; undefined where there is no condition of
 * that name. What is no number meets none.
 */
export function meetsNumberCondition(
  type: string,
  value: Scalar,
  first: number,
  second: number,
): boolean | undefined {
  const isNumber = typeof value === 'number';
  const number = isNumber ? value : Number.NaN;
  const answers: Record<string, boolean> = {
    NUMBER_GREATER: number > first,
    NUMBER_GREATER_THAN_EQ: number >= first,
    NUMBER_LESS: number < first,
    NUMBER_LESS_THAN_EQ: number <= first,
    NUMBER_EQ: number === first,
    NUMBER_NOT_EQ: isNumber && number !== first,
    NUMBER_BETWEEN: number >= first && number <= second,
    NUMBER_NOT_BETWEEN: number < first || number > second,
  };
  return answers[type];
}
