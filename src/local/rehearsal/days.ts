// How time goes by in a rehearsal: in long strides, with some of the sweeps that every hour of a real campaign has.
import type { Scheduler } from '../runtime/scheduler';
import { parseTime, shanghaiTime } from '../shanghai-time';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/**
 * Lets time pass until `to` (milliseconds since the epoch), in strides. Triggers that fire every hour fire once in each,
 * at its end: a sweep that finds nothing says nothing, and most of a campaign's do.
 */
export function passTo(scheduler: Scheduler, to: number, stride = DAY): void {
  const { workspace } = scheduler;
  scheduler.settle();
  while (workspace.now < to) {
    const next = Math.min(workspace.now + stride, to);
    workspace.moveClock(next);
    // Short of now, so that what fires now is not found due once more.
    scheduler.advance(next - 1);
  }
}

/** A moment on the day of `time`, or days later, by Shanghai's clock ("09:30"). */
export function at(time: number, clock: string, daysLater = 0): number {
  return parseTime(`${shanghaiTime(time + daysLater * DAY).slice(0, 10)} ${clock}`)!;
}

/** "2022-01-05". */
export function dayOf(time: number): string {
  return shanghaiTime(time).slice(0, 10);
}
