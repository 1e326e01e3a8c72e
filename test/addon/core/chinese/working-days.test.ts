// Periods by the statutory calendar: make-up days, first day counted or not, and years that nobody knows yet.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseHolidays, periodFrom } from '../../../../src/addon/core/chinese/working-days';

const root = new URL('../../../../', import.meta.url);
const calendar = parseHolidays(readFileSync(new URL('tables/holidays.txt', root), 'utf8'));
const working = (days: number, firstDayCounted = true) =>
  ({ days, kind: 'working', firstDayCounted }) as const;

describe('periods', () => {
  test.each([
    ['2022-01-26', working(5), '2022-01-30', 5],
    ['2022-01-26', working(5, false), '2022-02-07', 13],
    ['2022-02-14', working(5), '2022-02-18', 5],
    ['2022-02-12', working(5), '2022-02-18', 7],
    ['2022-02-12', { ...working(5), kind: 'calendar' as const }, '2022-02-16', 5],
    ['2022-02-12', { ...working(5, false), kind: 'calendar' as const }, '2022-02-17', 6],
    ['2021-12-29', working(5), '2022-01-05', 8],
  ])('%s %j → %s', (first, rule, last, calendarDays) => {
    expect(periodFrom(first, rule, calendar)).toEqual({ ok: true, first, last, calendarDays });
  });

  test('are refused when they reach into a year without a notice', () => {
    expect(periodFrom('2026-12-30', working(5), calendar)).toEqual({ ok: false, unknownYear: 2027 });
    expect(periodFrom('2018-12-29', working(5), calendar)).toEqual({ ok: false, unknownYear: 2018 });
    expect(calendar.isWorkingDay('2027-10-01')).toBeNull();
  });

  test('of calendar days need no calendar', () => {
    const rule = { ...working(5), kind: 'calendar' as const };
    expect(periodFrom('2026-12-30', rule, calendar)).toEqual({
      ok: true,
      first: '2026-12-30',
      last: '2027-01-03',
      calendarDays: 5,
    });
  });
});

/** Both days included. */
function workingDaysIn(start: string, end: string): number {
  let count = 0;
  for (let at = Date.parse(start); at <= Date.parse(end); at += 86_400_000)
    if (calendar.isWorkingDay(new Date(at).toISOString().slice(0, 10))) count += 1;
  return count;
}

interface Vectors {
  vectors: { start: string; working_days: number; last_day_inclusive: string; calendar_days: number }[];
  ranges: { start: string; end: string; working_days: number }[];
  unannounced_year_trap: { date: string };
}

const file = new URL('../shared/data/workday_vectors.json', root);
test('the shared vectors, if they are beside the repository', () => {
  if (!existsSync(file)) {
    console.log('left out: the shared vectors are not there');
    return;
  }
  const { vectors, ranges, unannounced_year_trap: trap } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
  expect(vectors.length).toBeGreaterThan(10);
  expect(vectors.map(({ start, working_days: days }) => periodFrom(start, working(days), calendar))).toEqual(
    vectors.map(({ start, last_day_inclusive: last, calendar_days: calendarDays }) => ({
      ok: true,
      first: start,
      last,
      calendarDays,
    })),
  );
  expect(ranges.map(({ start, end }) => workingDaysIn(start, end))).toEqual(
    ranges.map(({ working_days: days }) => days),
  );
  expect(calendar.isWorkingDay(trap.date)).toBeNull();
});
