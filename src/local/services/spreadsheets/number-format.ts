// How a value looks in a cell: general numbers, fixed decimals, percentages, money, dates and times.
import type { Resource } from './state';
import { clockOf } from './time-zone';

const DATE_TYPES = ['DATE', 'TIME', 'DATE_TIME'];

/** Whether a number with this format is shown, and read by scripts, as a date. */
export function isDateFormat(numberFormat: Resource | undefined): boolean {
  if (numberFormat === undefined) return false;
  if (DATE_TYPES.includes(numberFormat.type)) return true;
  return numberFormat.type === undefined && /[yd]|h+:?m/i.test(withoutLiterals(numberFormat.pattern ?? ''));
}

/** The text that the cell shows. */
export function formatValue(
  value: number | string | boolean | undefined,
  numberFormat: Resource | undefined,
): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isDateFormat(numberFormat))
    return formatDate(value, numberFormat?.pattern ?? defaultPattern(numberFormat?.type));
  const pattern = numberFormat?.pattern as string | undefined;
  if (pattern === undefined || pattern === 'General' || pattern === '@') return general(value);
  return formatNumber(value, pattern);
}

function defaultPattern(type: string): string {
  if (type === 'TIME') return 'H:mm:ss';
  return type === 'DATE' ? 'yyyy-mm-dd' : 'yyyy-mm-dd H:mm:ss';
}

/** At most 15 significant digits, and powers of ten beyond them, as Sheets shows unformatted numbers. */
function general(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [digits, power] = rounded.toExponential().split('e');
    const sign = power!.startsWith('-') ? '-' : '+';
    const fixed = Number(digits)
      .toPrecision(15)
      .replace(/\.?0+$/, '');
    return `${fixed}E${sign}${power!.replace(/[+-]/, '').padStart(2, '0')}`;
  }
  return String(rounded);
}

function withoutLiterals(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\./g, '');
}

function formatNumber(value: number, pattern: string): string {
  const sections = pattern.split(';');
  const negativeSection = value < 0 ? sections[1] : undefined;
  const section = value === 0 && sections[2] !== undefined ? sections[2] : (negativeSection ?? sections[0]!);
  const found = /[#0?][#0?,.]*/.exec(withoutLiterals(section));
  if (found === null) return literalText(section);
  const digits = found[0];
  const percent = withoutLiterals(section).includes('%');
  const shown = Math.abs(percent ? value * 100 : value);
  const [whole = '', fraction = ''] = digits.split('.');
  const least = (fraction.match(/0/g) ?? []).length;
  let [integer = '0', decimals = ''] = rounded(shown, fraction.length).split('.');
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  integer = integer.padStart((whole.match(/0/g) ?? []).length, '0');
  if (whole.includes(',')) integer = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = decimals === '' ? integer : `${integer}.${decimals}`;
  const sign = value < 0 && negativeSection === undefined ? '-' : '';
  const at = section.indexOf(digits);
  return `${sign}${literalText(section.slice(0, at))}${number}${literalText(section.slice(at + digits.length))}`;
}

/** Half away from zero on the decimal digits, which toFixed alone gets wrong for 1.005. */
function rounded(value: number, places: number): string {
  const exact = Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`);
  return (Number.isNaN(exact) ? value : exact).toFixed(places);
}

function literalText(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_all, quoted, escaped) => quoted ?? escaped ?? '');
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Patterns of the API: yyyy yy, m mm mmm mmmm (minutes beside hours or seconds), d dd ddd dddd, h hh, s ss, AM/PM. */
function formatDate(serial: number, pattern: string): string {
  const clock = clockOf(serial);
  const twelve = /am\/pm|a\/p/i.test(pattern);
  const tokens = pattern.match(/"[^"]*"|\\.|am\/pm|a\/p|y+|m+|d+|h+|s+|[^"\\]/gi) ?? [];
  const pad = (value: number, token: string) => String(value).padStart(Math.min(token.length, 2), '0');
  return tokens
    .map((token, at) => {
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith('\\')) return token.slice(1);
      switch (token[0]!.toLowerCase()) {
        case 'y':
          return token.length > 2 ? String(clock.year) : pad(clock.year % 100, 'yy');
        case 'm':
          if (isMinute(tokens, at)) return pad(clock.minute, token);
          if (token.length > 3) return MONTHS[clock.month - 1]!;
          return token.length === 3 ? MONTHS[clock.month - 1]!.slice(0, 3) : pad(clock.month, token);
        case 'd':
          if (token.length > 3) return WEEKDAYS[clock.weekday]!;
          return token.length === 3 ? WEEKDAYS[clock.weekday]!.slice(0, 3) : pad(clock.day, token);
        case 'h':
          return pad(twelve ? clock.hour % 12 || 12 : clock.hour, token);
        case 's':
          return pad(clock.second, token);
        case 'a':
          return token.length > 1 ? (clock.hour < 12 ? 'AM' : 'PM') : token;
        default:
          return token;
      }
    })
    .join('');
}

function isMinute(tokens: string[], at: number): boolean {
  const letters = (list: string[]) => list.find((token) => /^[ymdhs]/i.test(token))?.[0]?.toLowerCase();
  return letters(tokens.slice(0, at).reverse()) === 'h' || letters(tokens.slice(at + 1)) === 's';
}
