// Ages as people give them: a number, a number with 岁, or a date of birth from which the age is reckoned.

import { halfWidth } from './characters';
import { withArabicNumerals } from './numbers';
import { tidy } from './text';

export type BirthPrecision = 'year' | 'month' | 'date';

export type AgeReading =
  | { kind: 'age'; age: number }
  | { kind: 'derived'; age: number; precision: BirthPrecision }
  | { kind: 'not_a_number' }
  | { kind: 'not_an_integer' };

const NOT_A_NUMBER: AgeReading = { kind: 'not_a_number' };
/** What a sheet adds to a date that it takes for a moment. */
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const BORN = '(?:出生|生人|生)?';

/**
 * Reads an age.
 * @param typed the answer as typed
 * @param referenceDate "YYYY-MM-DD", the day on which ages are reckoned
 * @returns the age in whole years, or why it cannot be read; whether the age is allowed is the caller's question.
 *   A year of birth alone gives the difference of years, a month alone counts the birthday of that month as reached.
 */
export function readAge(typed: string, referenceDate: string): AgeReading {
  const text = withArabicNumerals(halfWidth(tidy(typed)).replace(TIME_OF_DAY, '').replace(/ /g, ''))
    .replace(/^(?:年龄|现年|今年|已满|满|出生(?:于|年月日?|日期|年份)?|生于)[::]?/, '')
    .replace(/\((?:周岁|周歲|岁|满)\)$/, '')
    .replace(/^['=]/, '');
  const said = text.split(/[(),;、]/).filter((part) => part !== '');
  if (said.length === 2)
    return agreeing(readPart(said[0]!, referenceDate), readPart(said[1]!, referenceDate));
  return readPart(text, referenceDate);
}

/** 45（1976年生）: said in two ways, which may be a year apart where one of them gives no day. What they do not agree on is open. */
function agreeing(first: AgeReading, second: AgeReading): AgeReading {
  if (!('age' in first) || !('age' in second) || first.kind === second.kind) return NOT_A_NUMBER;
  return Math.abs(first.age - second.age) <= 1 ? first : NOT_A_NUMBER;
}

function readPart(text: string, referenceDate: string): AgeReading {
  const age = /^([+-]?\d{1,4})(?:\.0+)?(?:周岁|周歲|岁|歲|周年|yearsold|years|y)?$/i.exec(text);
  const birth = readBirth(text);
  if (birth !== null) return birth === 'no such day' ? NOT_A_NUMBER : reckon(birth, referenceDate);
  if (age?.[1] !== undefined) return { kind: 'age', age: Number(age[1]) };
  if (/^\d{1,4}(?:\.\d+)(?:周岁|岁|歲)?$/.test(text)) return { kind: 'not_an_integer' };
  if (/^\d+(?:周岁|岁|歲)(?:半|零?\d+个?月)$/.test(text)) return { kind: 'not_an_integer' };
  return NOT_A_NUMBER;
}

interface Birth {
  year: number;
  month: number | null;
  day: number | null;
}

function readBirth(text: string): Birth | 'no such day' | null {
  const written =
    new RegExp(`^((?:19|20)\\d{2})[-./年](\\d{1,2})(?:[-./月](\\d{1,2})日?|月)?${BORN}$`).exec(text) ??
    /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})?(?:出生|生人|生)?$/.exec(text);
  if (written?.[1] !== undefined) {
    const year = Number(written[1]);
    const month = Number(written[2]);
    const day = written[3] === undefined ? null : Number(written[3]);
    if (month < 1 || month > 12) return 'no such day';
    if (day !== null && (day < 1 || day > daysIn(year, month))) return 'no such day';
    return { year, month, day };
  }
  const year = new RegExp(`^((?:19|20)\\d{2})年?${BORN}$`).exec(text);
  if (year?.[1] !== undefined) return { year: Number(year[1]), month: null, day: null };
  const short = /^([3-9]\d)年(?:(\d{1,2})月)?(?:出生|生人|生)?$/.exec(text);
  if (short?.[1] !== undefined && (short[2] !== undefined || text.endsWith('生') || text.endsWith('人'))) {
    const month = short[2] === undefined ? null : Number(short[2]);
    return month === 0 || (month ?? 1) > 12
      ? 'no such day'
      : { year: 1900 + Number(short[1]), month, day: null };
  }
  return null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function reckon(birth: Birth, referenceDate: string): AgeReading {
  const [year = 0, month = 1, day = 1] = referenceDate.split('-').map(Number);
  let age = year - birth.year;
  if (birth.month !== null) {
    const before = birth.month > month || (birth.month === month && birth.day !== null && birth.day > day);
    if (before) age -= 1;
  }
  const precision = birth.month === null ? 'year' : birth.day === null ? 'month' : 'date';
  return { kind: 'derived', age, precision };
}
