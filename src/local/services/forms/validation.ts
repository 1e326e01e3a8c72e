// What an answer must be: the rules of the form's page and the messages that it shows.
import { compilePattern } from './patterns';
import type { ValidationState } from './state';

type Check = (text: string, operands: (number | string)[]) => boolean;

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const URL_LIKE = /^(https?|ftp):\/\/[^\s/$.?#][^\s]*$/i;

/** A number as the page reads it; null for anything else. */
function numberOf(text: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : null;
}

const number =
  (test: (value: number, low: number, high: number) => boolean): Check =>
  (text, [low, high]) => {
    const value = numberOf(text);
    return value !== null && test(value, Number(low), Number(high));
  };

const pattern =
  (whole: boolean, wanted: boolean): Check =>
  (text, [source]) =>
    compilePattern(String(source), whole)?.test(text) === wanted;

/** By the builder's method: the check, and the page's message ({0}, {1}: the operands). */
const TEXT_RULES: Record<string, [Check, string]> = {
  requireNumber: [number(() => true), '必须为数字'],
  requireWholeNumber: [number((value) => Number.isInteger(value)), '必须为整数'],
  requireNumberBetween: [
    number((value, low, high) => value >= low && value <= high),
    '必须为介于 {0} 和 {1} 之间的数字',
  ],
  requireNumberNotBetween: [
    number((value, low, high) => value < low || value > high),
    '必须为不介于 {0} 和 {1} 之间的数字',
  ],
  requireNumberEqualTo: [number((value, low) => value === low), '必须为等于 {0} 的数字'],
  requireNumberNotEqualTo: [number((value, low) => value !== low), '必须为不等于 {0} 的数字'],
  requireNumberGreaterThan: [number((value, low) => value > low), '必须为大于 {0} 的数字'],
  requireNumberGreaterThanOrEqualTo: [number((value, low) => value >= low), '必须为大于或等于 {0} 的数字'],
  requireNumberLessThan: [number((value, low) => value < low), '必须为小于 {0} 的数字'],
  requireNumberLessThanOrEqualTo: [number((value, low) => value <= low), '必须为小于或等于 {0} 的数字'],
  requireTextIsEmail: [(text) => EMAIL.test(text), '必须为有效的电子邮件地址'],
  requireTextIsUrl: [(text) => URL_LIKE.test(text), '必须为有效的网址'],
  requireTextMatchesPattern: [pattern(true, true), '必须匹配正则表达式：{0}'],
  requireTextDoesNotMatchPattern: [pattern(true, false), '不得匹配正则表达式：{0}'],
  requireTextContainsPattern: [pattern(false, true), '必须包含正则表达式：{0}'],
  requireTextDoesNotContainPattern: [pattern(false, false), '不得包含正则表达式：{0}'],
  requireTextLengthGreaterThanOrEqualTo: [
    (text, [length]) => text.length >= Number(length),
    '至少输入 {0} 个字符',
  ],
  requireTextLengthLessThanOrEqualTo: [
    (text, [length]) => text.length <= Number(length),
    '最多输入 {0} 个字符',
  ],
};

type CountCheck = (count: number, wanted: number) => boolean;
const CHECKBOX_RULES: Record<string, [CountCheck, string]> = {
  requireSelectAtLeast: [(count, wanted) => count >= wanted, '至少选择 {0} 项'],
  requireSelectAtMost: [(count, wanted) => count <= wanted, '最多选择 {0} 项'],
  requireSelectExactly: [(count, wanted) => count === wanted, '必须选择 {0} 项'],
};

/** The page's message for an answer that breaks the rule, or null. */
export function textFault(validation: ValidationState | undefined, text: string): string | null {
  const rule = validation === undefined ? undefined : TEXT_RULES[validation.rule];
  if (validation === undefined || rule === undefined || rule[0](text, validation.operands)) return null;
  return messageOf(validation, rule[1]);
}

/** The same for the number of boxes ticked. */
export function countFault(validation: ValidationState | undefined, count: number): string | null {
  const rule = validation === undefined ? undefined : CHECKBOX_RULES[validation.rule];
  if (validation === undefined || rule === undefined || rule[0](count, Number(validation.operands[0])))
    return null;
  return messageOf(validation, rule[1]);
}

function messageOf(validation: ValidationState, usual: string): string {
  if (validation.helpText !== '') return validation.helpText;
  return usual.replace(/\{(\d)\}/g, (_, at: string) => String(validation.operands[Number(at)]));
}
