// Utilities.formatDate: dates in a time zone by the patterns of Java's SimpleDateFormat, with English names.
import { Exception } from './door';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  let format = formats.get(timeZone);
  if (format === undefined) {
    try {
      const numeric = 'numeric';
      format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        era: 'short',
        year: numeric,
        month: numeric,
        day: numeric,
        hour: numeric,
        minute: numeric,
        second: numeric,
      });
    } catch {
      format = null;
    }
    formats.set(timeZone, format);
  }
  return format;
}

/** Minutes east of Greenwich at an instant. Zones that Java does not know are Greenwich's, as there. */
function offsetMinutes(time: number, timeZone: string): number {
  const fixed = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone);
  if (fixed !== null) {
    return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0));
  }
  const format = formatFor(timeZone);
  if (format === null) return 0;
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(time)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts as Record<string, number>;
  const local = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
  return Math.round((local - Math.floor(time / 1000) * 1000) / MINUTE);
}

/** `date` is anything with a getTime; `pattern` for example "yyyy-MM-dd HH:mm". */
export function formatDate(date: { getTime(): number }, timeZone: string, pattern: string): string {
  const time = date.getTime();
  if (Number.isNaN(time)) throw new Exception('Invalid argument: date');
  const offset = offsetMinutes(time, timeZone);
  const local = new Date(time + offset * MINUTE);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run: string, quoted: string | undefined) => {
    if (quoted !== undefined) return run === "''" ? "'" : quoted.replace(/''/g, "'");
    return field(run[0]!, run.length, local, offset, timeZone);
  });
}

function field(letter: string, width: number, local: Date, offset: number, timeZone: string): string {
  const padded = (value: number): string => String(value).padStart(width, '0');
  const hour = local.getUTCHours();
  switch (letter) {
    case 'G':
      return 'AD';
    case 'y':
      return width === 2
        ? String(local.getUTCFullYear() % 100).padStart(2, '0')
        : padded(local.getUTCFullYear());
    case 'M':
    case 'L':
      return width >= 3 ? named(MONTHS, local.getUTCMonth(), width) : padded(local.getUTCMonth() + 1);
    case 'd':
      return padded(local.getUTCDate());
    case 'E':
      return named(WEEKDAYS, local.getUTCDay(), width);
    case 'u':
      return padded(local.getUTCDay() || 7);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(hour);
    case 'k':
      return padded(hour || 24);
    case 'K':
      return padded(hour % 12);
    case 'h':
      return padded(hour % 12 || 12);
    case 'm':
      return padded(local.getUTCMinutes());
    case 's':
      return padded(local.getUTCSeconds());
    case 'S':
      return padded(local.getUTCMilliseconds());
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      if (offset === 0) return 'Z';
      return width === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, width === 2 ? '' : ':');
    case 'z':
      return offset === 0 ? 'GMT' : `GMT${offsetText(offset, ':')}`;
    case 'D':
    case 'F':
    case 'w':
    case 'W':
    case 'Y':
      throw new Exception(`not in the local runtime: formatDate's "${letter}" (${timeZone})`);
    default:
      throw new Exception(`Illegal pattern character '${letter}'`);
  }
}

function named(names: string[], at: number, width: number): string {
  return width >= 4 ? names[at]! : names[at]!.slice(0, 3);
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}
