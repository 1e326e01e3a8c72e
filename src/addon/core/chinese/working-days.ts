// Counts periods of working or calendar days by the statutory calendar, with its make-up days, and only as far as it is known.

/** The days that the State Council's notices single out, by year. */
export interface WorkCalendar {
  /** The years whose notice is known, in order. */
  years: readonly number[];
  /** True on a working day, make-up weekends included; null when the year's calendar is not known. `day`: "2021-12-10". */
  isWorkingDay(day: string): boolean | null;
}

const DAY = 24 * 3_600_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The day `count` days later, e.g. ("2021-12-31", 1) → "2022-01-01". */
export function dayAfter(day: string, count = 1): string {
  return dayOf(dayNumber(day) + count);
}

/** Reads holidays.txt: a year, its days off, and with a plus sign the weekend days that are worked. */
export function parseHolidays(text: string): WorkCalendar {
  const singled = new Map<string, boolean>();
  const years: number[] = [];
  for (const line of text.trim().split('\n')) {
    const [year, ...entries] = line.split(' ');
    years.push(Number(year));
    for (const entry of entries) singled.set(`${year}${entry.replace('+', '')}`, entry.startsWith('+'));
  }
  return {
    years,
    isWorkingDay(day) {
      if (!years.includes(Number(day.slice(0, 4)))) return null;
      const weekday = (dayNumber(day) + 4) % 7;
      return singled.get(day.replace(/-/g, '')) ?? (weekday !== 0 && weekday !== 6);
    },
  };
}

export interface PeriodRule {
  days: number;
  kind: 'working' | 'calendar';
  /** Whether the first day is one of the days that are counted. */
  firstDayCounted: boolean;
}

export type Period =
  | { ok: true; first: string; last: string; calendarDays: number }
  /** The first day of a year whose calendar has not been announced or is not in the table. */
  | { ok: false; unknownYear: number };

/**
 * The period that begins on `first` ("2022-01-26") and lasts until the end of its last day. Working days are those of
 * the State Council's yearly notice (国务院办公厅关于…部分节假日安排的通知); a period that reaches into a year without a
 * known notice is refused, never guessed. A period of calendar days needs no calendar.
 */
export function periodFrom(first: string, rule: PeriodRule, calendar: WorkCalendar): Period {
  let day = rule.firstDayCounted ? first : dayAfter(first);
  let counted = 0;
  for (;;) {
    const counts = rule.kind === 'calendar' ? true : calendar.isWorkingDay(day);
    if (counts === null) return { ok: false, unknownYear: Number(day.slice(0, 4)) };
    if (counts) counted += 1;
    if (counted >= rule.days) break;
    day = dayAfter(day);
  }
  return { ok: true, first, last: day, calendarDays: dayNumber(day) - dayNumber(first) + 1 };
}
