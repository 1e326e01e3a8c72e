// When an objection came, seen from the publicity periods, and by when it is to be dealt with.
import type { Campaign } from '../../campaign';
import { chinaTime } from '../../chinese/time';
import { dayAfter } from '../../chinese/working-days';
import type { OBJECTION_TIMING } from '../../phrases/objections';
import { rowsOf, type Snapshot, textOf } from '../../registry-snapshot';

interface Span {
  first: string;
  last: string;
}

/** The periods of the papers that stand, "2022-02-10" to "2022-02-16". */
export function periodsIn(snapshot: Snapshot): Span[] {
  return rowsOf(snapshot, 'documents')
    .filter((row) => textOf(row, 'document_state') === 'current' && textOf(row, 'period_last') !== '')
    .map((row) => ({ first: textOf(row, 'period_first'), last: textOf(row, 'period_last') }));
}

/** An objection outside every period is marked so, and taken all the same. */
export function timingOf(at: number, snapshot: Snapshot): keyof typeof OBJECTION_TIMING {
  const day = chinaTime(at).date;
  const periods = periodsIn(snapshot);
  if (periods.some(({ first, last }) => first <= day && day <= last)) return 'within';
  return periods.some(({ last }) => last < day) ? 'after' : 'before';
}

/** The last day of the period that it came in, or as many calendar days after it as publicity has days. */
export function handleBy(at: number, snapshot: Snapshot, campaign: Campaign): string {
  const day = chinaTime(at).date;
  const own = periodsIn(snapshot).find(({ first, last }) => first <= day && day <= last);
  return own?.last ?? dayAfter(day, campaign.publicity.workingDays);
}
