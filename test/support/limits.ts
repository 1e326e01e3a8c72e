// Google's limits by the minute, and slow days, laid over a campaign: the local runtime itself counts by the day only.
import type { CallPosition } from '../../src/local/runtime/disturbance';
import { ServiceError } from '../../src/local/runtime/service';
import type { Campaign } from './campaign';

/** PLATFORM.md section 1: Sheets API, each person. */
const SHEETS_A_MINUTE = 60;

const isWrite = (method: string): boolean => /batchUpdate|\.(update|append|clear|create)/i.test(method);

export interface Refused {
  reads: number;
  writes: number;
}

/**
 * From now on the 61st read or write of Sheets within a minute is refused, for each person, and every call takes
 * `slowness` times as long as the cost table says. Gives the count of refusals, which goes on counting.
 */
export function underGooglesLimits(campaign: Campaign, slowness = 1): Refused {
  const refused: Refused = { reads: 0, writes: 0 };
  const used = new Map<string, number[]>();
  let before = 0;
  campaign.disturb({
    before({ execution, service, method }: CallPosition) {
      before = execution.now;
      if (service !== 'Sheets') return;
      const kind = isWrite(method) ? 'writes' : 'reads';
      const key = `${kind} ${execution.request.identity.effectiveUser}`;
      const lately = (used.get(key) ?? []).filter((at) => execution.now - at < 60_000);
      used.set(key, lately);
      if (lately.length >= SHEETS_A_MINUTE) {
        refused[kind] += 1;
        const what = kind === 'reads' ? 'Read' : 'Write';
        throw new ServiceError(
          `API call to sheets.${method} failed with error: Quota exceeded for quota metric '${what} requests' and limit '${what} requests per minute per user' of service 'sheets.googleapis.com'.`,
          'GoogleJsonResponseException',
          429,
        );
      }
      lately.push(execution.now);
    },
    after({ execution, service, method }: CallPosition) {
      if (`${service}.${method}` !== 'Utilities.sleep')
        execution.now += (execution.now - before) * (slowness - 1);
    },
  });
  return refused;
}
