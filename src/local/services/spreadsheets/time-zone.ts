// Instants and Sheets' serial days: the same moment as a spreadsheet in some time zone counts it.

const DAY = 86_400_000;
/** Sheets counts days from 1899-12-30. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Milliseconds that clocks in `timeZone` are ahead of UTC at an instant. */
export function zoneOffset(timeZone: string, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const part of formatterOf(timeZone).formatToParts(whole)) parts[part.type] = Number(part.value);
  const { year, month, day, hour, minute, second } = parts as Record<string, number>;
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - whole;
}

/** Serial days of an instant (milliseconds since the epoch) as shown in `timeZone`. */
export function serialOf(instant: number, timeZone: string): number {
  return (instant + zoneOffset(timeZone, instant) - SERIAL_EPOCH) / DAY;
}

/** Whether a number is a day between the years 1 and 9999: larger ones in a date's cell are no moment of any calendar. */
export function isDaySerial(serial: number): boolean {
  return serial >= -693_593 && serial < 2_958_466;
}

/** The instant at which clocks in `timeZone` show the serial; to the millisecond. */
export function instantOf(serial: number, timeZone: string): number {
  const local = Math.round(serial * DAY) + SERIAL_EPOCH;
  const guess = local - zoneOffset(timeZone, local);
  return local - zoneOffset(timeZone, guess);
}

/** The serial day of a calendar date, or null when there is no such date. */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return (date.getTime() - SERIAL_EPOCH) / DAY;
}

/** Year, month, day, hour, minute and second that a serial shows, rounded to the second. */
export function clockOf(serial: number) {
  const date = new Date(Math.round(serial * 86_400) * 1000 + SERIAL_EPOCH);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
