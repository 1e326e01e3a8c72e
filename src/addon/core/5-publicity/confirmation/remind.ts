// Reminds those who have not answered, once for each deadline, before it passes.
import type { Campaign } from '../../campaign';
import type { Lookups } from '../../chinese/lookups';
import { chinaTime } from '../../chinese/time';
import type { Effect } from '../../outbox';
import { momentIn, rowsOf, type Snapshot, textOf } from '../../registry-snapshot';
import { change, type RegistryChanges } from '../../registry-write';
import { candidateList } from '../candidates';
import { letterEffect, recipientOf } from './letters';
import { confirmationRows } from './rows';

/** Those who are silent are reminded this long before the end. */
export const REMIND_BEFORE_MS = 48 * 3_600_000;

export interface ReminderInput {
  snapshot: Snapshot;
  campaign: Campaign;
  lookups(): Lookups;
  linkOf(token: string): string;
  now: number;
}

/** Ids of those to whom a reminder is due now. */
function dueForReminder(snapshot: Snapshot, now: number): Set<string> {
  return new Set(
    confirmationRows(snapshot)
      .filter(
        ({ row, state, token, dueAt }) =>
          state === 'waiting' &&
          token !== '' &&
          dueAt !== null &&
          now <= dueAt &&
          now > dueAt - REMIND_BEFORE_MS &&
          // A deadline that the organizer has moved is a new reason.
          (momentIn(row, 'reminded_at') ?? 0) <= dueAt - REMIND_BEFORE_MS,
      )
      .map(({ id }) => id),
  );
}

const keyOf = (id: string, due: number): string => `confirm_mail:${id}:remind:${chinaTime(due).date}`;

/** Effects for the outbox; `answered` are those whose answers this very run takes in. */
export function reminders(
  input: ReminderInput,
  answered: ReadonlySet<string>,
  changes: RegistryChanges,
): Effect[] {
  const { snapshot, campaign, now } = input;
  const due = dueForReminder(snapshot, now);
  for (const id of answered) due.delete(id);
  if (due.size === 0) return [];
  const { all } = candidateList(snapshot, campaign, input.lookups());
  const candidates = new Map(all.map((candidate) => [candidate.id, candidate]));
  const nominations = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), row]));
  return confirmationRows(snapshot).flatMap(({ row, id, token, dueAt }) => {
    const [candidate, nomination] = [candidates.get(id), nominations.get(id)];
    if (!due.has(id) || candidate === undefined || nomination === undefined || dueAt === null) return [];
    // Whoever has left the list meanwhile need not answer.
    if (!['listed', 'replacement', 'no_consent'].includes(candidate.state)) return [];
    const recipient = recipientOf(nomination, snapshot);
    if (recipient === null) return [];
    change(changes, 'confirmations', row, { reminded_at: now });
    const letter = { kind: 'remind' as const, candidate, recipient, due: dueAt, link: input.linkOf(token) };
    return [letterEffect({ ...letter, key: keyOf(id, dueAt) }, campaign)];
  });
}
