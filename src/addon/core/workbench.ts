// What the sidebar 工作台 shows at first sight: where the campaign stands, the next step, what else waits, and long jobs.
import { currentRound } from './3-review/review-book';
import { publicitySteps } from './5-publicity/next-steps';
import type { Campaign } from './campaign';
import { type CampaignStep, campaignStep } from './campaign-step';
import { type JobView, jobViews } from './jobs';
import { readCampaign } from './lists';
import { allNominations, statusFor } from './nomination';
import { stageSentence } from './overview';
import { SETTINGS_CHECK_WORDS } from './phrases/set-up';
import { CHOICES } from './phrases/tabs';
import { WORKBENCH_PHRASES as WORDS } from './phrases/workbench';
import { readState } from './program-state';
import { rowsOf, type Snapshot, textOf } from './registry-snapshot';
import { assumedItems } from './settings';

/** All texts are plain: the page puts them in as text, never as HTML. */
export interface WorkbenchView {
  title: string;
  stage: string;
  counts: { label: string; count: number }[];
  step: CampaignStep;
  /** What waits for a person beside the step, the most pressing first. */
  waiting: CampaignStep[];
  jobs: JobView[];
}

/** `mailsLeft`: mails that may still leave today, null when nobody asked; `now` in milliseconds since the epoch. */
export function workbenchView(
  snapshot: Snapshot,
  campaign: Campaign,
  mailsLeft: number | null,
  now: number,
): WorkbenchView {
  const nominations = allNominations(snapshot);
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
    step: campaignStep(snapshot, campaign, nominations, now),
    waiting: waitingFor(snapshot, now),
    jobs: jobsIn(snapshot, campaign, mailsLeft, now),
  };
}

/** The long jobs, as `workbenchView` shows them; needs the tabs settings, state, outbox, review_sheets and shortlist. */
export function jobsIn(
  snapshot: Snapshot,
  campaign: Campaign,
  mailsLeft: number | null,
  now: number,
): JobView[] {
  const round = currentRound(campaign, snapshot)?.name ?? '';
  return jobViews(snapshot, { state: readState(snapshot), round, mailsLeft, now });
}

function waitingFor(snapshot: Snapshot, now: number): CampaignStep[] {
  const steps: CampaignStep[] = [];
  const say = (sentence: string): void => void steps.push({ sentence, buttons: [] });
  const assumed = assumedItems(readCampaign(snapshot));
  if (assumed.length > 0) say(SETTINGS_CHECK_WORDS.assumed(assumed));
  const uncertain = rowsOf(snapshot, 'outbox').filter((row) =>
    ['uncertain', 'failed'].includes(textOf(row, 'state')),
  ).length;
  if (uncertain > 0) say(WORDS.uncertain(uncertain));
  const paper = rowsOf(snapshot, 'offline_nominations').filter(
    (row) => textOf(row, 'name') !== '' && textOf(row, 'imported') === '',
  ).length;
  if (paper > 0)
    steps.push({
      sentence: WORDS.paper(paper),
      buttons: [{ label: WORDS.importNow, action: 'importOffline' }],
    });
  publicitySteps(snapshot, now).forEach(say);
  return steps;
}
