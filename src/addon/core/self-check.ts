// What a self-check finds: one thing tried on the live account, set against what the program assumes.
import { SELF_CHECK_WORDS } from './phrases/self-check';

export interface Check {
  item: string;
  expected: string;
  found: string;
  /** null: it could not be tried, or nothing is assumed. */
  ok: boolean | null;
}

/** A check whose finding must equal the expectation. */
export function same(item: string, expected: unknown, found: unknown): Check {
  return { item, expected: shown(expected), found: shown(found), ok: shown(expected) === shown(found) };
}

/** A fact that is only noted: the program relies on neither outcome. */
export function noted(item: string, expected: string, found: unknown): Check {
  return { item, expected, found: shown(found), ok: null };
}

/** Milliseconds against the most that was reckoned with: three times the usual, as on a slow day (PLATFORM.md 2.2). */
export function timed(call: string, usualMs: number, foundMs: number): Check {
  const most = usualMs * 3;
  return {
    item: SELF_CHECK_WORDS.latency(call),
    expected: SELF_CHECK_WORDS.atMost(most),
    found: String(foundMs),
    ok: foundMs <= most,
  };
}

/** Numbers and texts are told apart: 123 and “123” are different findings. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`;
  if (typeof value === 'boolean') return value ? SELF_CHECK_WORDS.yes : SELF_CHECK_WORDS.no;
  return String(value);
}

/** Differences first, then what was not tried. */
export function inOrder(checks: readonly Check[]): Check[] {
  const rank = (check: Check): number => (check.ok === false ? 0 : check.ok === null ? 1 : 2);
  return checks
    .map((check, at) => ({ check, at }))
    .sort((a, b) => rank(a.check) - rank(b.check) || a.at - b.at)
    .map(({ check }) => check);
}

export function resultWord({ ok }: Check): string {
  const { same: fits, different, notChecked } = SELF_CHECK_WORDS.results;
  return ok === null ? notChecked : ok ? fits : different;
}
