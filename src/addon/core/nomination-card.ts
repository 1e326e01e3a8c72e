// One nomination in full, for the sidebar: fields, deeds, findings with advice, decision, mails and history.

import { chinaMinute } from './chinese/time';
import { findingsOf, nominationOf, statusFor } from './nomination';
import { ownValue } from './own-value';
import { FIELD_TITLES } from './phrases/fields';
import { CHOICES, COLUMN_LABELS } from './phrases/tabs';
import { CARD_WORDS, WORKBENCH_PHRASES as WORDS } from './phrases/workbench';
import type { TabKey } from './registry';
import { momentIn, type RegistryRow, rowsOf, type Snapshot, textOf } from './registry-snapshot';

/** All texts are plain. */
export interface NominationCard {
  id: string;
  heading: string;
  status: string;
  lines: { label: string; text: string }[];
  findings: { title: string; message: string; advice: string; severity: string }[];
  /** Long texts, as typed. */
  texts: { title: string; text: string }[];
  /** Newest first. */
  mails: { summary: string; state: string }[];
  history: { when: string; who: string; what: string }[];
  /** Address of the folder with the scans; '' when it is not made yet. */
  folder: string;
}

const SHOWN = [
  'category',
  'channel',
  'recommending_unit',
  'sex',
  'ethnicity',
  'age',
  'political_status',
  'unit',
  'post',
  'phone',
  'email',
  'address',
  'postcode',
] as const;

/** The most lines of history and of mails: the tabs themselves hold all. */
const MOST_LINES = 30;

/**
 * The card of the nomination in a row of 登记台账 (zero-based); null when that row holds none. Needs the tabs nominations,
 * deeds, outbox, outbox_archive and journal.
 */
export function nominationCard(snapshot: Snapshot, row: number): NominationCard | null {
  const found = rowsOf(snapshot, 'nominations').find((each) => each.row === row);
  const id = found === undefined ? '' : textOf(found, 'id');
  if (found === undefined || id === '') return null;
  const nomination = nominationOf(found);
  const decision = ownValue(CHOICES.decision, nomination.decision) ?? '';
  return {
    id,
    heading: `${id} ${nomination.values.name}`,
    status: CHOICES.status[statusFor(nomination)],
    lines: [
      { label: COLUMN_LABELS.decision!, text: decision },
      { label: WORDS.reason, text: textOf(found, 'decision_reason') },
      ...SHOWN.map((field) => ({ label: FIELD_TITLES[field], text: String(nomination.values[field]) })),
      { label: WORDS.received, text: timeOf(found, 'received_at') },
      { label: COLUMN_LABELS.note!, text: textOf(found, 'note') },
    ].filter(({ text }) => text !== ''),
    findings: findingsOf(nomination).map(({ field, message, advice, severity }) => ({
      title: FIELD_TITLES[field],
      message,
      advice,
      severity,
    })),
    texts: textsOf(snapshot, id),
    mails: mailsOf(snapshot, id),
    history: linesOf(snapshot, 'journal', id).map((line) => ({
      when: timeOf(line, 'at'),
      who: textOf(line, 'who'),
      what: [textOf(line, 'action'), textOf(line, 'detail')].filter((each) => each !== '').join('：'),
    })),
    folder: textOf(found, 'folder'),
  };
}

function textsOf(snapshot: Snapshot, id: string): NominationCard['texts'] {
  const row = rowsOf(snapshot, 'deeds').find((each) => textOf(each, 'id') === id);
  if (row === undefined) return [];
  const deeds = textOf(row, 'deeds');
  return [
    { title: WORDS.deedsLength([...deeds].length), text: deeds },
    { title: FIELD_TITLES.media_honors, text: textOf(row, 'media_honors') },
  ].filter(({ text }) => text !== '');
}

function mailsOf(snapshot: Snapshot, id: string): NominationCard['mails'] {
  const states: Record<string, string> = CHOICES.effectState;
  return [...linesOf(snapshot, 'outbox', id), ...linesOf(snapshot, 'outbox_archive', id)]
    .filter((row) => textOf(row, 'kind') === 'mail')
    .slice(0, MOST_LINES)
    .map((row) => {
      const done = timeOf(row, 'done_at');
      const state = textOf(row, 'state');
      return {
        summary: textOf(row, 'summary'),
        state: state === 'done' && done !== '' ? CARD_WORDS.sent(done) : (ownValue(states, state) ?? state),
      };
    });
}

/** A tab's rows about a nomination, the newest first. */
function linesOf(snapshot: Snapshot, tab: TabKey, id: string): RegistryRow[] {
  return rowsOf(snapshot, tab)
    .filter((row) => textOf(row, 'nomination_id') === id)
    .reverse()
    .slice(0, MOST_LINES);
}

function timeOf(row: RegistryRow, key: string): string {
  const moment = momentIn(row, key);
  return moment === null || moment === 0 ? '' : chinaMinute(moment);
}
