// Waits when Google has had enough for the minute: Sheets lets each person read 60 times and write 60 times a minute.
import { statusOf } from './drive-file';

/** Together a little more than the minute after which the allowance is whole again. */
const WAITS_MS = [3_000, 6_000, 12_000, 20_000, 22_000];

/** Too many calls in a minute: nothing was done. The message is translated, the status is not. */
export function isTooMuch(error: unknown): boolean {
  return statusOf(error) === 429;
}

/** Makes the call, again and again for about a minute while Google refuses it as one too many. */
export function patiently<T>(call: () => T): T {
  for (const wait of WAITS_MS) {
    try {
      return call();
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      Utilities.sleep(wait);
    }
  }
  return call();
}
