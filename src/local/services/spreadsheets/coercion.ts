// What Sheets makes of text that is typed or set: a number, a date, a boolean, a formula or the text itself.
import { type Resource, requireCellText } from './state';
import { clockOf, serialOf, serialOfDate } from './time-zone';

/** A value as a cell holds it, and the number format that Sheets gives an unformatted cell along with it. */
export interface Entered {
  v?: number | string | boolean;
  formula?: string;
  format?: { type: string; pattern: string };
}

export interface EntryContext {
  /** The spreadsheet's. */
  timeZone: string;
  /** Virtual time: a date without a year is this year's. */
  now: number;
  /** The cell's own number format, if any: in a text cell only formulas are parsed. */
  numberFormat?: Resource;
}

/**
 * PLATFORM.md 5.1: "=…" is a formula, even in a text cell; "+…" runs as one unless it is a number; a leading
 * apostrophe is eaten and what follows is text; "-…", "@…" and " =…" do not run. Whether an apostrophe is eaten in a
 * text cell is not recorded: here it is.
 */
export function enter(text: string, context: EntryContext): Entered {
  requireCellText(text);
  if (text === '') return {};
  if (text.startsWith("'")) return { v: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (context.numberFormat?.type === 'TEXT') return { v: text };
  const trimmed = text.trim();
  const found = asBoolean(trimmed) ?? asNumber(trimmed) ?? asDate(trimmed, context);
  if (found !== null) return found;
  if (/^\+./.test(text)) return { formula: `=${text}` };
  return { v: text };
}

/** What setValue and appendRow make of a script's value; null, undefined and '' empty the cell. */
export function enterValue(value: unknown, context: EntryContext): Entered {
  if (value === null || value === undefined) return {};
  if (typeof value === 'number') return Number.isFinite(value) ? { v: value } : { v: String(value) };
  if (typeof value === 'boolean') return { v: value };
  if (typeof value === 'object' && '$date' in value)
    return enterInstant((value as { $date: number }).$date, context);
  return enter(String(value), context);
}

function enterInstant(instant: number, context: EntryContext): Entered {
  const serial = serialOf(instant, context.timeZone);
  const pattern = Number.isInteger(serial) ? DATE_PATTERN : `${DATE_PATTERN} H:mm:ss`;
  return { v: serial, format: { type: Number.isInteger(serial) ? 'DATE' : 'DATE_TIME', pattern } };
}

const DATE_PATTERN = 'yyyy-mm-dd';

function asBoolean(text: string): Entered | null {
  return /^(true|false)$/i.test(text) ? { v: text.toLowerCase() === 'true' } : null;
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

function asNumber(text: string): Entered | null {
  const money = /^([+-]?)([$¥￥€£])\s?(.+)$/.exec(text);
  if (money !== null) {
    const inner = plainNumber(`${money[1]}${money[3]}`);
    const pattern = `${money[2]}#,##0${money[3]!.includes('.') ? '.00' : ''}`;
    return inner === null ? null : { v: inner, format: { type: 'CURRENCY', pattern } };
  }
  if (text.endsWith('%')) {
    const inner = plainNumber(text.slice(0, -1));
    const pattern = text.includes('.') ? '0.00%' : '0%';
    return inner === null ? null : { v: inner / 100, format: { type: 'PERCENT', pattern } };
  }
  const number = plainNumber(text);
  if (number === null) return null;
  if (GROUPED.test(text)) {
    return { v: number, format: { type: 'NUMBER', pattern: text.includes('.') ? '#,##0.00' : '#,##0' } };
  }
  return { v: number };
}

function plainNumber(text: string): number | null {
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replace(/,/g, ''));
  return null;
}

interface DateForm {
  pattern: RegExp;
  /** Where year, month and day stand among the groups; year 0: this year. */
  groups: { year: number; month: number; day: number };
  format: string;
}

const DATE_FORMS: DateForm[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, groups: { year: 1, month: 2, day: 3 }, format: 'yyyy-mm-dd' },
  {
    pattern: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
    groups: { year: 1, month: 2, day: 3 },
    format: 'yyyy/m/d',
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    groups: { year: 1, month: 2, day: 3 },
    format: 'yyyy"年"m"月"d"日"',
  },
  { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, groups: { year: 3, month: 1, day: 2 }, format: 'm/d/yyyy' },
  { pattern: /^(\d{1,2})[/-](\d{1,2})$/, groups: { year: 0, month: 1, day: 2 }, format: 'm/d' },
  { pattern: /^(\d{1,2})月(\d{1,2})日$/, groups: { year: 0, month: 1, day: 2 }, format: 'm"月"d"日"' },
];
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;

function asDate(text: string, context: EntryContext): Entered | null {
  const space = text.search(/[ T](?=\d{1,2}:)/);
  const dateText = space < 0 ? text : text.slice(0, space);
  const time = timeOf(space < 0 ? text : text.slice(space + 1));
  if (space < 0 && time !== null) return { v: time.days, format: { type: 'TIME', pattern: time.format } };
  const date = dateOf(dateText, context);
  if (date === null) return null;
  if (space < 0) return { v: date.serial, format: { type: 'DATE', pattern: date.format } };
  if (time === null) return null;
  return {
    v: date.serial + time.days,
    format: { type: 'DATE_TIME', pattern: `${date.format} ${time.format}` },
  };
}

function dateOf(text: string, context: EntryContext): { serial: number; format: string } | null {
  for (const form of DATE_FORMS) {
    const found = form.pattern.exec(text);
    if (found === null) continue;
    const { year, month, day } = form.groups;
    const serial = serialOfDate(
      year === 0 ? clockOf(serialOf(context.now, context.timeZone)).year : Number(found[year]),
      Number(found[month]),
      Number(found[day]),
    );
    if (serial !== null) return { serial, format: form.format };
  }
  return null;
}

function timeOf(text: string): { days: number; format: string } | null {
  const found = TIME.exec(text);
  if (found === null) return null;
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const format = found[3] === undefined ? 'H:mm' : 'H:mm:ss';
  return { days: (hour * 3600 + minute * 60 + second) / 86_400, format };
}
