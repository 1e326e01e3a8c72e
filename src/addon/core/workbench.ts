// What the sidebar 工作台 shows: where the campaign stands, what to do next, and one nomination in full.
import { publicitySteps } from './5-publicity/next-steps';
import type { Campaign } from './campaign';
import { chinaMinute } from './chinese/time';
import { readCampaign } from './lists';
import { findingsOf, type Nomination, nominationOf, statusFor } from './nomination';
import { stageSentence } from './overview';
import { FIELD_TITLES } from './phrases/fields';
import { WAITING_FOR_ANSWER } from './phrases/quota';
import { SETTINGS_CHECK_WORDS } from './phrases/set-up';
import { CHOICES } from './phrases/tabs';
import { WORKBENCH_PHRASES as WORDS } from './phrases/workbench';
import { numberOf, rowsOf, type Snapshot, textOf } from './registry-snapshot';
import { assumedItems } from './settings';

/** All texts are plain: the page puts them in as text, never as HTML. */
export interface WorkbenchView {
  title: string;
  stage: string;
  counts: { label: string; count: number }[];
  /** What to do next, the most pressing first; `action` names a button, '' when it is done by hand. */
  next: { sentence: string; action: '' | 'process' | 'screen' | 'import' }[];
}

export function workbenchView(snapshot: Snapshot, campaign: Campaign, now: number): WorkbenchView {
  const nominations = rowsOf(snapshot, 'nominations').map(nominationOf);
  const withStatus = (status: string): number =>
    nominations.filter((nomination) => statusFor(nomination) === status).length;
  return {
    title: campaign.identity.title,
    stage: stageSentence(campaign, now),
    counts: [
      { label: WORDS.all, count: nominations.length },
      { label: CHOICES.status.accepted, count: withStatus('accepted') },
      { label: CHOICES.status.flagged, count: withStatus('flagged') },
      { label: CHOICES.status.rejected, count: withStatus('rejected') },
    ],
    next: nextSteps(snapshot, nominations, now),
  };
}

function nextSteps(
  snapshot: Snapshot,
  nominations: readonly Nomination[],
  now: number,
): WorkbenchView['next'] {
  const steps: WorkbenchView['next'] = [];
  const effects = (state: string): number =>
    rowsOf(snapshot, 'outbox').filter((row) => textOf(row, 'state') === state).length;
  const assumed = assumedItems(readCampaign(snapshot));
  if (assumed.length > 0) steps.push({ sentence: SETTINGS_CHECK_WORDS.assumed(assumed), action: '' });
  const uncertain = effects('uncertain') + effects('failed');
  if (uncertain > 0) steps.push({ sentence: WORDS.uncertain(uncertain), action: '' });
  const paper = rowsOf(snapshot, 'offline_nominations').filter(
    (row) => textOf(row, 'name') !== '' && textOf(row, 'imported') === '',
  ).length;
  if (paper > 0) steps.push({ sentence: WORDS.paper(paper), action: 'import' });
  const asked = rowsOf(snapshot, 'recommending_units').filter(
    (row) => textOf(row, 'kept') === '' && textOf(row, 'quota_state').includes(WAITING_FOR_ANSWER),
  ).length;
  if (asked > 0) steps.push({ sentence: WORDS.quota(asked), action: '' });
  const undecided = nominations.filter(
    (nomination) => nomination.decision === '' && statusFor(nomination) === 'flagged',
  ).length;
  if (undecided > 0) steps.push({ sentence: WORDS.undecided(undecided), action: '' });
  for (const sentence of publicitySteps(snapshot, now)) steps.push({ sentence, action: '' });
  const waiting = effects('pending');
  if (waiting > 0) steps.push({ sentence: WORDS.waiting(waiting), action: 'process' });
  if (rowsOf(snapshot, 'recommending_units').length === 0)
    steps.push({ sentence: WORDS.noUnits, action: '' });
  if (rowsOf(snapshot, 'past_honorees').length === 0)
    steps.push({ sentence: WORDS.noPastHonorees, action: '' });
  if (steps.length === 0) steps.push({ sentence: WORDS.nothing, action: '' });
  return steps;
}

export interface NominationCard {
  heading: string;
  status: string;
  lines: { label: string; text: string }[];
  findings: { message: string; advice: string }[];
  folder: string;
}

/** The card of the nomination in a sheet row (zero-based); null when that row holds none. */
export function nominationCard(snapshot: Snapshot, row: number): NominationCard | null {
  const found = rowsOf(snapshot, 'nominations').find((each) => each.row === row);
  if (found === undefined || textOf(found, 'id') === '') return null;
  const nomination = nominationOf(found);
  const shown = ['category', 'channel', 'recommending_unit', 'unit', 'post', 'phone', 'email'] as const;
  return {
    heading: `${nomination.id} ${nomination.values.name}`,
    status: CHOICES.status[statusFor(nomination)],
    lines: [
      ...shown
        .map((field) => ({ label: FIELD_TITLES[field], text: String(nomination.values[field]) }))
        .filter((line) => line.text !== ''),
      { label: WORDS.received, text: chinaMinute(numberOf(found, 'received_at') ?? 0) },
      { label: WORDS.reason, text: textOf(found, 'decision_reason') },
    ].filter((line) => line.text !== ''),
    findings: findingsOf(nomination).map(({ message, advice }) => ({ message, advice })),
    folder: textOf(found, 'folder'),
  };
}
