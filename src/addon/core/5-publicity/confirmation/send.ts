// Sending 信息确认 out: who is asked now, what the organizer is shown first, and the rows and letters that follow.

import type { Campaign } from '../../campaign';
import type { Lookups } from '../../chinese/lookups';
import { chinaTime, parseChinaTime } from '../../chinese/time';
import { type Doer, journal } from '../../journal';
import type { Effect } from '../../outbox';
import { CONFIRMATION_WORDS as WORDS } from '../../phrases/confirmation';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../../registry-snapshot';
import { change, type RegistryChanges } from '../../registry-write';
import { type Candidate, candidateList } from '../candidates';
import { letterEffect, type Recipient, recipientOf, shownDue } from './letters';
import { confirmationRows } from './rows';

export interface Asking {
  candidate: Candidate;
  recipient: Recipient | null;
  /** Of a nominee who could not be written to before. */
  row: RegistryRow | null;
}

export interface Sending {
  /** Those who have not been written to yet. */
  asking: Asking[];
  /** How many have. */
  already: number;
  /** The last second of the day by which they are to answer; milliseconds since the epoch. */
  due: number;
  /** What keeps anything from being sent, one Chinese sentence each. */
  problems: string[];
}

const DAY = 24 * 3_600_000;

/** Everyone on the list is asked, those too who have not agreed to publication; reserves are not. */
export function planSending(snapshot: Snapshot, campaign: Campaign, lookups: Lookups, now: number): Sending {
  const { all, problems } = candidateList(snapshot, campaign, lookups);
  const known = new Map(confirmationRows(snapshot).map((each) => [each.id, each]));
  const nominations = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), row]));
  const asked = all.filter(({ state }) => ['listed', 'replacement', 'no_consent'].includes(state));
  const unsent = asked.filter(({ id }) => (known.get(id)?.sentAt ?? null) === null);
  return {
    asking: unsent.map((candidate) => ({
      candidate,
      recipient: recipientOf(nominations.get(candidate.id)!, snapshot),
      row: known.get(candidate.id)?.row ?? null,
    })),
    already: asked.length - unsent.length,
    due: dueDay(now, campaign.publicity.confirmDays),
    problems,
  };
}

function dueDay(now: number, days: number): number {
  return parseChinaTime(chinaTime(now + days * DAY).date, 'end')!;
}

/** The letters that would go out. */
export const lettersIn = ({ asking }: Sending): Asking[] =>
  asking.filter(({ recipient }) => recipient !== null);

/** Whether a click would change anything. */
export function hasNews({ asking }: Sending): boolean {
  return asking.some(({ recipient, row }) => recipient !== null || row === null);
}

/** What will happen, for the organizer to agree to. */
export function describeSending(sending: Sending): string {
  const { asking, already, due } = sending;
  const names = (via: Recipient['via'] | null): string[] =>
    asking
      .filter(({ recipient }) => (recipient?.via ?? null) === via)
      .map(({ candidate }) => `${candidate.id} ${candidate.name}`);
  const [own, units, nobody] = [names('nominee'), names('unit'), names(null)];
  return [
    WORDS.sending(own.length + units.length, shownDue(due)),
    ...(own.length > 0 ? [WORDS.toNominees(own.length)] : []),
    ...(units.length > 0 ? [WORDS.toUnits(units)] : []),
    ...(nobody.length > 0 ? [WORDS.noAddress(nobody)] : []),
    ...(already > 0 ? [WORDS.already(already)] : []),
    WORDS.ask,
  ].join('\n');
}

export interface SendInput extends Doer {
  campaign: Campaign;
  /** One for each letter: unguessable, drawn by the platform. */
  tokens: readonly string[];
  linkOf(token: string): string;
}

/** The rows and letters of one sending; both go into the same write. */
export function sendConfirmations(sending: Sending, input: SendInput, changes: RegistryChanges): Effect[] {
  const { campaign, now } = input;
  const tokens = [...input.tokens];
  const effects = sending.asking.flatMap(({ candidate, recipient, row }) => {
    const { id, name, category, unit, post } = candidate;
    const shown = { nomination_id: id, name, category, unit, post };
    if (recipient === null) {
      if (row === null)
        changes.appends.push({ tab: 'confirmations', cells: { ...shown, confirm_state: 'unsendable' } });
      return [];
    }
    const token = tokens.shift();
    if (token === undefined) throw new Error('too few tokens for this sending');
    const cells = { ...shown, token, confirm_state: 'waiting', sent_to: recipient.to, sent_at: now };
    const due = sending.due;
    if (row === null) changes.appends.push({ tab: 'confirmations', cells: { ...cells, due_at: due } });
    else
      change(changes, 'confirmations', row, {
        ...cells,
        ...(textOf(row, 'due_at') === '' ? { due_at: due } : {}),
      });
    const key = `confirm_mail:${id}:${token.slice(-8)}`;
    return [
      letterEffect({ kind: 'ask', candidate, recipient, due, link: input.linkOf(token), key }, campaign),
    ];
  });
  journal(changes, input, {
    action: 'confirmationSent',
    detail: WORDS.sent(effects.length, sending.asking.length - effects.length),
    rule: 'confirmation',
  });
  return effects;
}
