// Letters for entries that an organizer returns: one for each return, and no more once the applicant has answered it.
import { factsOf, mailEffect } from '../1-intake/effects';
import type { Campaign } from '../campaign';
import type { Nomination } from '../nomination';
import type { Effect } from '../outbox';
import { returnedMail } from '../phrases/mails';
import { OUTBOX_PHRASES } from '../phrases/outbox';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';

/**
 * What a correction notes in `answered_return`: the return that it answers, '' when there is none. The decision stays in
 * the sheet, for it is the organizer's; without this note the next re-screening would return the correction, too.
 */
export function returnAnswered(row: RegistryRow): string {
  return textOf(row, 'decision') === 'returned' ? returnIn(row) : '';
}

/** A decision that was changed ends the return: the same words later are a new one. */
export function forgetAnsweredReturns(nominations: readonly Nomination[], changes: RegistryChanges): void {
  for (const { row, decision } of nominations)
    if (row !== null && decision !== 'returned') change(changes, 'nominations', row, { answered_return: '' });
}

/** One letter for each version of an entry that is returned, unless the version answers that very return. */
export function returnLetters(
  nominations: readonly Nomination[],
  campaign: Campaign,
  snapshot: Snapshot,
): Effect[] {
  const sent = new Set(rowsOf(snapshot, 'outbox').map((row) => textOf(row, 'key')));
  return nominations
    .filter(
      ({ decision, row }) => decision === 'returned' && textOf(row!, 'answered_return') !== returnIn(row!),
    )
    .flatMap((nomination) => {
      const text = returnedMail(factsOf(nomination, campaign), textOf(nomination.row!, 'decision_reason'));
      return mailEffect(nomination, 'returned', text, OUTBOX_PHRASES.correction);
    })
    .filter((effect) => !sent.has(effect.key));
}

const returnIn = (row: RegistryRow): string => `returned ${textOf(row, 'decision_reason')}`;
