// When invented people submit: from the 22nd of November 2021, with a rush on the last two days.
import type { Chance } from './random';

const FIRST_DAY = Date.parse('2021-11-22T00:00:00+08:00');
const DAY = 86_400_000;
const MINUTE = 60_000;
/** Share of submissions per day, 22 November to 10 December. */
const WEIGHTS = [3, 4, 4, 3, 3, 1, 1, 4, 4, 4, 5, 5, 1, 1, 7, 8, 10, 26, 40];

export const LAST_DAY = FIRST_DAY + (WEIGHTS.length - 1) * DAY;

/** A moment before the deadline, to the second. Offices work by day, the late by night. */
export function momentOfSubmission(chance: Chance): number {
  let rest = chance.next() * WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  const day = WEIGHTS.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  const isRush = day >= WEIGHTS.length - 2;
  const [from, to] =
    chance.next() < (isRush ? 0.6 : 0.85) ? [8 * 60 + 10, 17 * 60 + 50] : [18 * 60, 23 * 60 + 50];
  return FIRST_DAY + day * DAY + chance.between(from, to) * MINUTE + chance.between(0, 59) * 1000;
}

/** Shanghai time with its offset, to the second. */
export function shanghaiTime(at: number): string {
  return `${new Date(at + 8 * 60 * MINUTE).toISOString().slice(0, 19)}+08:00`;
}
