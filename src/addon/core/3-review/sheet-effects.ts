// The outbox rows that have review sheets made or brought up to date.
import type { Effect } from '../outbox';
import { REVIEW_PHRASES } from '../phrases/review';
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import type { Reviewer } from './reviewers';
import { sheetKey } from './sheet-rows';

/** What the sheet then holds is worked out when the effect is performed; `now` in milliseconds since the epoch. */
export function sheetEffect(round: string, reviewer: Pick<Reviewer, 'id' | 'name'>, now: number): Effect {
  return {
    key: `review_sheet:${sheetKey(round, reviewer.id)}@${now}`,
    nominationId: '',
    summary: REVIEW_PHRASES.effect(round, reviewer.name),
    state: 'pending',
    attempts: 0,
    payload: { kind: 'review_sheet', round, reviewerId: reviewer.id },
  };
}

/** Keys of sheets (`sheetKey`) that an earlier run has announced and not yet made. */
export function waitingSheets(snapshot: Snapshot): Set<string> {
  const prefix = 'review_sheet:';
  return new Set(
    rowsOf(snapshot, 'outbox')
      .filter((row) => ['pending', 'started'].includes(textOf(row, 'state')))
      .map((row) => textOf(row, 'key'))
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length).split('@')[0]!),
  );
}
