// Whom a confirmation is sent to, and what the letter says: the words that will be printed, and the link that is theirs alone.
import type { Campaign } from '../../campaign';
import { chinaMinute, chinaTime } from '../../chinese/time';
import { findingsOf, nominationOf } from '../../nomination';
import type { Effect } from '../../outbox';
import { CONFIRMATION_MAILS } from '../../phrases/confirmation';
import { FIELD_TITLES } from '../../phrases/fields';
import { PAPER_WORDS } from '../../phrases/papers';
import { PUBLICITY_SETTING_CHOICES } from '../../phrases/publicity-tabs';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../../registry-snapshot';
import { type Candidate, extraFields } from '../candidates';
import { contactLine } from './form';

export interface Recipient {
  to: string;
  via: 'nominee' | 'unit';
}

const USABLE = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The nominee's address if it is usable, else the recommending unit's; null when there is neither. */
export function recipientOf(nomination: RegistryRow, snapshot: Snapshot): Recipient | null {
  const own = textOf(nomination, 'email').trim();
  const doubtful = findingsOf(nominationOf(nomination)).some(
    ({ field, severity }) => field === 'email' && severity !== 'note',
  );
  if (USABLE.test(own) && !doubtful) return { to: own, via: 'nominee' };
  const unitName = textOf(nomination, 'recommending_unit').trim();
  const unit = rowsOf(snapshot, 'recommending_units').find(
    (row) => unitName !== '' && textOf(row, 'name').trim() === unitName,
  );
  const to = unit === undefined ? '' : textOf(unit, 'email').trim();
  return USABLE.test(to) ? { to, via: 'unit' } : null;
}

/** What will be printed of a candidate, with the public list's own headings. */
function printedLines(candidate: Candidate, campaign: Campaign): { label: string; text: string }[] {
  const { columns } = PAPER_WORDS;
  const noted = candidate.note === '' ? candidate.name : `${candidate.name}（${candidate.note}）`;
  return [
    { label: FIELD_TITLES.category, text: candidate.category },
    { label: candidate.kind === 'team' ? columns.team : columns.name, text: noted },
    { label: columns.unit, text: candidate.unit },
    { label: columns.post, text: candidate.post },
    ...extraFields(candidate.kind, campaign).map((field, at) => ({
      label: PUBLICITY_SETTING_CHOICES.fields[field],
      text: candidate.extra[at] ?? '',
    })),
  ].filter(({ text }) => text !== '');
}

export interface Letter {
  kind: 'ask' | 'remind';
  candidate: Candidate;
  recipient: Recipient;
  /** Milliseconds since the epoch. */
  due: number;
  link: string;
  /** Names the mail for good. */
  key: string;
}

export function letterEffect(
  { kind, candidate, recipient, due, link, key }: Letter,
  campaign: Campaign,
): Effect {
  const { id, name } = candidate;
  const facts = {
    title: campaign.identity.title,
    id,
    name,
    lines: printedLines(candidate, campaign),
    due: shownDue(due),
    link,
    contact: contactLine(campaign),
    signature: campaign.mail.signature,
  };
  const text =
    kind === 'remind' ? CONFIRMATION_MAILS.reminder(facts) : CONFIRMATION_MAILS[recipient.via](facts);
  const summary = kind === 'remind' ? CONFIRMATION_MAILS.reminderSummary : CONFIRMATION_MAILS.summary;
  return {
    key,
    nominationId: id,
    summary: summary(name, recipient.to),
    state: 'pending',
    attempts: 0,
    payload: { kind: 'mail', to: recipient.to, ...text },
  };
}

/** A day's last second is that day. */
export function shownDue(due: number): string {
  const { time } = chinaTime(due);
  const shown = chinaMinute(due);
  return time === '23:59:59' ? shown.slice(0, shown.indexOf(' ')) : shown;
}
