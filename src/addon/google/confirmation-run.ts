// 信息确认: the menu 发出信息确认 asks the shortlisted to check what will be printed; the sweep takes their answers in and reminds.

import { makePastHonoreeIndex } from '../core/2-screening/past-honorees/index';
import { sortAnswers, takeAnswers } from '../core/5-publicity/confirmation/answers';
import { correctionCheck } from '../core/5-publicity/confirmation/check';
import { CONFIRMATION_KEYS, confirmationForm, readAnswer } from '../core/5-publicity/confirmation/form';
import { reminders } from '../core/5-publicity/confirmation/remind';
import { confirmationRows } from '../core/5-publicity/confirmation/rows';
import {
  describeSending,
  hasNews,
  lettersIn,
  planSending,
  type Sending,
  sendConfirmations,
} from '../core/5-publicity/confirmation/send';
import type { Campaign } from '../core/campaign';
import { journal } from '../core/journal';
import { readPastHonorees, readUnits } from '../core/lists';
import { allNominations } from '../core/nomination';
import { CONFIRMATION_FORM_WORDS, CONFIRMATION_WORDS as WORDS } from '../core/phrases/confirmation';
import { DOCUMENT_PHRASES } from '../core/phrases/publicity';
import { RUN_PHRASES } from '../core/phrases/run';
import { SIDE_FORM_WORDS } from '../core/phrases/side-forms';
import { readState } from '../core/program-state';
import { defaultColumn, type Snapshot } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import { answersOf, isInUse, linkFor, readFrom } from '../core/side-form';
import { commitDecision } from './commit';
import { generateIds } from './drive-ids';
import { lookups } from './lookups';
import { campaignIn, isOwner } from './preconditions';
import { RegistryProblem, readRegistry, spreadsheetId, type TabRequest } from './registry-gate';
import { alone, clicked, doerOf, type Run, tryTwice, waits } from './run';
import { ensureSideForm, readSideForm } from './side-form';

const TABS_READ: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'recommending_units' },
  { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
  { tab: 'shortlist' },
  { tab: 'confirmations' },
  { tab: 'candidates' },
  { tab: 'objections' },
  { tab: 'outbox' },
  { tab: 'journal', before: 0 },
];

/** Corrections are screened as entries are: with everything that screening compares by. */
const WITH_ANSWERS: readonly TabRequest[] = [
  ...TABS_READ.filter(({ tab }) => tab !== 'nominations'),
  { tab: 'nominations' },
  { tab: 'deeds' },
  { tab: 'past_honorees' },
];

/** Answers that come late are taken all the same, for so long after the deadline. */
const LATE_ANSWERS_MS = 30 * 24 * 3_600_000;

/** 桂冠 → 发出信息确认 */
export function menuSendConfirmations(): void {
  clicked('menuSendConfirmations', (run) => {
    const { sending } = plan(run);
    if (!hasNews(sending)) return WORDS.nothing(sending.already);
    const shown = describeSending(sending);
    const ui = SpreadsheetApp.getUi();
    if (ui.alert(WORDS.dialog, shown, ui.ButtonSet.YES_NO) !== ui.Button.YES) return WORDS.declined;
    return alone(waits.person, () => send(run, shown)) ?? RUN_PHRASES.busy;
  });
}

interface Planned {
  snapshot: Snapshot;
  campaign: Campaign;
  sending: Sending;
}

function plan(run: Run): Planned {
  const snapshot = readRegistry(TABS_READ);
  const campaign = campaignIn(snapshot);
  const state = readState(snapshot);
  // Form and mail are in one account's name.
  if (!isOwner(run, state)) throw new RegistryProblem(SIDE_FORM_WORDS.ownerOnly(state.owner ?? ''));
  if (state.folders === undefined) throw new RegistryProblem(RUN_PHRASES.notSetUp);
  const sending = planSending(snapshot, campaign, lookups(), run.startedAt);
  if (sending.problems.length > 0) throw new RegistryProblem(DOCUMENT_PHRASES.stopped(sending.problems));
  return { snapshot, campaign, sending };
}

/** Worked out again on what the registry holds now: only what was shown is sent. */
function send(run: Run, agreed: string): string {
  const planned = plan(run);
  const { campaign, sending } = planned;
  if (describeSending(sending) !== agreed) throw new RegistryProblem(RUN_PHRASES.changedMeanwhile);
  const { root } = readState(planned.snapshot).folders!;
  const mark = spreadsheetId().slice(0, 12);
  const { form, snapshot } = ensureSideForm(confirmationForm(campaign, mark), planned.snapshot, root);
  const letters = lettersIn(sending).length;
  const changes = noChanges();
  const effects = sendConfirmations(
    sending,
    {
      campaign,
      // Drive's ids are as hard to guess as the links that Google itself guards files with.
      tokens: letters === 0 ? [] : generateIds(letters),
      linkOf: (token) => linkFor(form, token),
      ...doerOf(run),
    },
    changes,
  );
  const until = Math.max(form.until, sending.due + LATE_ANSWERS_MS);
  const remembered = { confirmationForm: { ...form, until } };
  commitDecision({
    run,
    snapshot,
    changes,
    effects,
    remembered,
    campaign,
    overview: allNominations(snapshot),
  });
  return WORDS.sent(letters, sending.asking.length - letters);
}

/** Answers and reminders; while the form is not in use, nothing. Null when another run holds the lock. */
export function takeConfirmations(run: Run, waitMs: number): true | null {
  return alone(waitMs, () => tryTwice(() => takeOnce(run)));
}

/** Three service calls when there is nothing new: the registry, the form, its answers. */
function takeOnce(run: Run): true {
  let snapshot = readRegistry(TABS_READ);
  const campaign = campaignIn(snapshot);
  const side = readState(snapshot).confirmationForm;
  if (!isInUse(side)) return true;
  const { since, full } = readFrom(side, run.startedAt);
  const { form, responses } = readSideForm(side, since, CONFIRMATION_FORM_WORDS.name);
  const answers = answersOf(responses, side.questions, CONFIRMATION_KEYS).map(readAnswer);
  let sorted = sortAnswers(answers, confirmationRows(snapshot), side.cursor);
  const corrected = sorted.news.some(({ corrections }) => Object.keys(corrections).length > 0);
  if (corrected) {
    snapshot = readRegistry(WITH_ANSWERS);
    sorted = sortAnswers(answers, confirmationRows(snapshot), side.cursor);
  }
  const changes = noChanges();
  takeAnswers(sorted.news, checkIn(snapshot, campaign), doerOf(run), changes);
  if (sorted.unmatched > 0) {
    journal(changes, doerOf(run), {
      action: 'confirmationAnswered',
      detail: WORDS.unmatched(sorted.unmatched),
      rule: 'confirmation',
    });
  }
  const answered = new Set(sorted.news.map(({ to }) => to.id));
  const linkOf = (token: string): string => linkFor(side, token);
  const effects = reminders({ snapshot, campaign, lookups, linkOf, now: run.startedAt }, answered, changes);
  const over = side.until <= run.startedAt;
  if (over) form.setAcceptingResponses(false);
  const quiet = changes.appends.length === 0 && changes.updates.length === 0 && effects.length === 0;
  if (quiet && !full && !over) return true;
  const cursor = answers.reduce((newest, { at }) => Math.max(newest, at), side.cursor);
  const remembered = {
    confirmationForm: {
      ...side,
      cursor,
      ...(full ? { comparedAt: run.startedAt } : {}),
      ...(over ? { until: 0 } : {}),
    },
  };
  const overview = over ? allNominations(snapshot) : null;
  commitDecision({ run, snapshot, changes, effects, remembered, campaign, overview });
  return true;
}

function checkIn(snapshot: Snapshot, campaign: Campaign): ReturnType<typeof correctionCheck> {
  let made: ReturnType<typeof correctionCheck> | null = null;
  return (id, typed) => {
    const units = readUnits(snapshot, campaign);
    made ??= correctionCheck({
      snapshot,
      campaign,
      lists: { units, pastHonorees: makePastHonoreeIndex(readPastHonorees(snapshot, campaign), lookups()) },
      lookups: lookups(),
    });
    return made(id, typed);
  };
}
