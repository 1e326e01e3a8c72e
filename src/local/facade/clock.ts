// The isolate's clock and chance: Date reads virtual time, Math.random is seeded, so a run can be repeated to the letter.
import { config, now } from './door';

/** Replaces the context's Date and Math.random. */
export function installClock(globals: Record<string, unknown>): void {
  const RealDate = Date;
  const VirtualDate = function (this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
  } as unknown as DateConstructor & Record<string, unknown>;
  Object.defineProperty(VirtualDate, 'prototype', { value: RealDate.prototype });
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  (VirtualDate as { now: () => number }).now = () => Math.floor(now());
  (VirtualDate as { parse: unknown }).parse = RealDate.parse;
  (VirtualDate as { UTC: unknown }).UTC = RealDate.UTC;
  RealDate.prototype.constructor = VirtualDate;
  globals.Date = VirtualDate;
  let state = Math.floor(config.seed * 2 ** 32) >>> 0;
  // mulberry32, a public-domain generator of 32 bits: quality does not matter here, repeatability does.
  Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
