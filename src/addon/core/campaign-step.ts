// The one next step of the campaign, from set-up to the next year, told from what the registry holds.
import { readAssignments } from './3-review/assignment-rows';
import { currentRound } from './3-review/review-book';
import type { Round } from './3-review/rounds';
import { openRows } from './5-publicity/objections';
import { printedDay } from './5-publicity/papers';
import { currentPaper, publicised } from './5-publicity/versions';
import type { Campaign } from './campaign';
import { chinaDate, chinaTime } from './chinese/time';
import type { Job } from './jobs';
import { type Nomination, statusFor } from './nomination';
import { MENU_WORDS } from './phrases/menu';
import { WAITING_FOR_ANSWER } from './phrases/quota';
import { STEP_WORDS as WORDS } from './phrases/workbench';
import { readState } from './program-state';
import { rowsOf, type Snapshot, textOf } from './registry-snapshot';

/** Menu entries that the sidebar offers as buttons, by the name of their words. */
const ACTIONS = [
  'setUp',
  'processNow',
  'screenAgain',
  'importOffline',
  'assignReviews',
  'makePanelSheets',
  'collectComments',
  'summarizeScores',
  'confirmShortlist',
  'confirmInformation',
  'compilation',
  'openObjections',
  'notice',
  'objections',
  'supplement',
  'outcome',
  'announcement',
  'presentation',
] as const;
export type Action = (typeof ACTIONS)[number];

/** A button clicks a menu entry or goes on with a job. */
export type StepButton = { label: string; action: Action } | { label: string; job: Job };

export interface CampaignStep {
  sentence: string;
  /** The one that leads on comes first; none where a person has to write something into a tab. */
  buttons: StepButton[];
}

const step = (sentence: string, ...actions: Action[]): CampaignStep => ({
  sentence,
  buttons: actions.map((action) => ({ label: MENU_WORDS[action], action })),
});

const jobStep = (sentence: string, job: Job, label: string): CampaignStep => ({
  sentence,
  buttons: [{ label, job }],
});

export function isAction(word: unknown): word is Action {
  return ACTIONS.includes(word as Action);
}

/** What a registry that cannot be read yet needs. */
export const setUpStep = (sentence: string): CampaignStep => step(sentence, 'setUp');

/** `now` in milliseconds since the epoch; `nominations` are those of the snapshot. */
export function campaignStep(
  snapshot: Snapshot,
  campaign: Campaign,
  nominations: readonly Nomination[],
  now: number,
): CampaignStep {
  const state = readState(snapshot);
  if (state.formId === undefined || state.folders === undefined) return setUpStep(WORDS.setUp);
  const round = currentRound(campaign, snapshot);
  if (round === null) return publishing(snapshot, campaign, now);
  const assigned = readAssignments(snapshot, round.name).some(({ state: each }) => each !== 'cancelled');
  const first = round.index === 0 && !assigned ? takingIn(snapshot, campaign, nominations, now) : null;
  return first ?? reviewing(snapshot, round, now);
}

/** Null once everything that came in is decided and no more can come. */
function takingIn(
  snapshot: Snapshot,
  campaign: Campaign,
  nominations: readonly Nomination[],
  now: number,
): CampaignStep | null {
  if (rowsOf(snapshot, 'recommending_units').length === 0) return step(WORDS.noUnits);
  if (rowsOf(snapshot, 'past_honorees').length === 0) return step(WORDS.noPastHonorees);
  const { submissionsClose, correctionsClose } = campaign.stages;
  const asked = rowsOf(snapshot, 'recommending_units').filter(
    (row) => textOf(row, 'kept') === '' && textOf(row, 'quota_state').includes(WAITING_FOR_ANSWER),
  ).length;
  const undecided = nominations.filter(
    (nomination) => nomination.decision === '' && statusFor(nomination) === 'flagged',
  ).length;
  if (undecided > 0) return step(WORDS.undecided(undecided), 'screenAgain');
  if (asked > 0) return step(WORDS.quota(asked));
  if (now <= submissionsClose) return step(WORDS.takingIn(chinaDate(submissionsClose)), 'processNow');
  if (nominations.length === 0) return step(WORDS.nobody);
  return now <= correctionsClose && nominations.some((each) => each.decision === 'returned')
    ? step(WORDS.correcting(chinaDate(correctionsClose)), 'assignReviews')
    : null;
}

function reviewing(snapshot: Snapshot, round: Round, now: number): CampaignStep {
  const { name } = round;
  const own = rowsOf(snapshot, 'review_sheets').filter((row) => textOf(row, 'round') === name);
  const sheets = own.filter((row) => textOf(row, 'reviewer_id') !== '');
  const panels = own.filter((row) => textOf(row, 'reviewer_id') === '');
  const results = rowsOf(snapshot, 'results').some((row) => textOf(row, 'round') === name);
  // A round that is deliberated has no reviewers of its own and goes by the committee's word.
  if (round.reviews > 0) {
    const scored = scoring(snapshot, round, sheets.length, now);
    if (scored !== null) return scored;
    if (results) return step(WORDS.confirm(name), 'confirmShortlist', 'summarizeScores');
    if (round.visible === 'panel')
      return panels.length === 0
        ? step(WORDS.panel(name), 'makePanelSheets', 'summarizeScores')
        : step(WORDS.discussed(name), 'summarizeScores', 'collectComments');
  } else if (results) return step(WORDS.confirm(name), 'confirmShortlist', 'summarizeScores');
  return step(WORDS.summarize(name), 'summarizeScores');
}

/** Null when no score is awaited any more. */
function scoring(snapshot: Snapshot, round: Round, sheets: number, now: number): CampaignStep | null {
  const { name } = round;
  const assignments = readAssignments(snapshot, name).filter(({ state }) => state !== 'cancelled');
  if (assignments.length === 0)
    return rowsOf(snapshot, 'reviewers').every((row) => textOf(row, 'name').trim() === '')
      ? step(WORDS.noReviewers)
      : step(WORDS.assign(name), 'assignReviews');
  const missing = rowsOf(snapshot, 'review_sheets').filter(
    (row) =>
      textOf(row, 'round') === name && textOf(row, 'reviewer_id') !== '' && textOf(row, 'file_id') === '',
  ).length;
  if (missing > 0) return jobStep(WORDS.sheets(sheets - missing, sheets), 'sheets', WORDS.makeSheets);
  const open = assignments.filter(({ state }) => ['open', 'partial', 'problem'].includes(state)).length;
  if (open === 0) return null;
  const given = assignments.length - open;
  const sentence =
    now <= round.closes
      ? WORDS.scoring(name, given, assignments.length, chinaDate(round.closes))
      : WORDS.overdue(name, open, assignments.length);
  const collect = jobStep(sentence, 'collect', MENU_WORDS.collectScores);
  if (now > round.closes) collect.buttons.push(...step('', 'summarizeScores').buttons);
  return collect;
}

function publishing(snapshot: Snapshot, campaign: Campaign, now: number): CampaignStep {
  const made = (series: string): boolean => currentPaper(snapshot, series) !== null;
  const compiled = rowsOf(snapshot, 'documents').some(
    (row) => textOf(row, 'document_state') === 'current' && /^compilation/.test(textOf(row, 'series')),
  );
  if (made('presentation')) return step(WORDS.nextYear);
  if (made('announcement')) return step(WORDS.presentation, 'presentation');
  const open = openRows(snapshot).length;
  const noPublicity = campaign.publicity.workingDays === 0;
  if (!made('notice') && !noPublicity) {
    const asked = rowsOf(snapshot, 'confirmations').length > 0;
    if (!asked && !compiled) return step(WORDS.information, 'confirmInformation', 'compilation');
    return compiled
      ? step(WORDS.notice, 'notice', 'openObjections')
      : step(WORDS.compilation, 'compilation', 'notice');
  }
  if (open > 0) return step(WORDS.objections(open), 'objections');
  if (noPublicity) return step(WORDS.announcement, 'announcement');
  const listed = rowsOf(snapshot, 'candidates')
    .filter((row) => ['listed', 'replacement'].includes(textOf(row, 'candidate_state')))
    .map((row) => ({ id: textOf(row, 'nomination_id') }));
  const { never, runningUntil } = publicised(snapshot, listed, chinaTime(now).date);
  if (never.length > 0) return step(WORDS.supplement(never.length), 'supplement');
  if (runningUntil !== '') return step(WORDS.publicity(printedDay(runningUntil)), 'openObjections');
  return rowsOf(snapshot, 'objections').length > 0 && !made('outcome')
    ? step(WORDS.announcement, 'announcement', 'outcome')
    : step(WORDS.announcement, 'announcement');
}
