// What an outsider sees of a campaign that has nothing but spreadsheets; the first is the registry.
import type { Seen } from '../../src/local/simulation/seen';

/** For tests of the oracle. */
export function seenOf(...spreadsheets: Seen['spreadsheets']): Seen {
  return {
    now: '',
    spreadsheets,
    nominations: [],
    documents: [],
    mail: [],
    executions: [],
    comments: [],
    paths: [],
  };
}
