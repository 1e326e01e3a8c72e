// The drain: whatever is waiting (responses, paper rows, open effects) is read, decided, written and done by the run that holds the lock.

import { FULL_EVERY_MS } from '../core/1-intake/cursor';
import { formChangeDue, noteFormChange } from '../core/1-intake/form-closing';
import { decideIntake, type IntakePlan, planIntake } from '../core/1-intake/intake';
import { numberAfter } from '../core/1-intake/numbers';
import { park } from '../core/1-intake/parking';
import { type Received, receivedFrom } from '../core/1-intake/received';
import { haveOneBasis, listsFingerprint } from '../core/2-screening/lists-fingerprint';
import { makePastHonoreeIndex } from '../core/2-screening/past-honorees/index';
import { settingsNow } from '../core/2-screening/settings-versions';
import { isReopeningLeft } from '../core/3-review/sheet-access';
import type { Campaign } from '../core/campaign';
import { readPastHonorees, readUnits } from '../core/lists';
import { allNominations, type Nomination } from '../core/nomination';
import { once } from '../core/once';
import { isWorthArchiving } from '../core/outbox-archive';
import { openWork } from '../core/outbox-work';
import { INTAKE_PHRASES } from '../core/phrases/intake';
import { RUN_PHRASES } from '../core/phrases/run';
import { readState } from '../core/program-state';
import { defaultColumn, rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import { noChanges, type RegistryChanges } from '../core/registry-write';
import { isInUse } from '../core/side-form';
import type { ProgramState } from '../core/state';
import { commit } from './commit';
import { generateIds, giveIdsToLetters } from './drive-ids';
import { readMailMark } from './effects';
import { uploadFacts } from './form-responses';
import { lookups } from './lookups';
import { readWhole } from './outbox-archive';
import type { Finished } from './outbox-run';
import { campaignIn, isOwner, OwnersWork } from './preconditions';
import { RegistryProblem, type TabRequest } from './registry-gate';
import { alone, doerOf, type Run, tryTwice, waits } from './run';
import { readWaiting } from './waiting-responses';

type Form = GoogleAppsScript.Forms.Form;
type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** What a drain reads: everything that decisions rest on, without the applicants' long texts. */
export const DRAIN_TABS: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'recommending_units' },
  { tab: 'past_honorees' },
  { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
  { tab: 'deeds', before: defaultColumn('deeds', 'deeds') },
  { tab: 'outbox' },
  { tab: 'review_sheets' },
  { tab: 'journal', before: 0 },
  { tab: 'overview', before: 0 },
];

export interface DrainSource {
  /** The form, where an event brought it along. */
  form?: Form;
  /** The response that an event brought along; it is handled whatever its time. */
  response?: FormResponse;
  /** What came in by other ways, made from the registry's present rows. */
  others?(snapshot: Snapshot, state: Partial<ProgramState>): Received[];
  /** More tabs to read for `others`, or more of the usual ones. */
  tabs?: readonly TabRequest[];
  /** Changes that go with what was taken in, e.g. a result beside each paper row. */
  alsoWrite?(snapshot: Snapshot, changes: RegistryChanges, handled: readonly Nomination[]): void;
}

/** What came in, what was done of the outbox, and what the run that drained should see to next. */
export interface DrainReport extends Finished {
  fresh: number;
  corrected: number;
  /** Ids of nominations that have to be fetched again from where they came from; null: once a day, all are compared. */
  damaged: readonly string[] | null;
  /** A colleague has asked for 线下申报 to be imported. */
  importAsked: boolean;
  /** Settings, lists or decisions are others than the registry was last screened by. */
  isStale(): boolean;
  /** The round of review whose sheets are out, if one is. */
  reviewDue: ProgramState['reviewDue'];
  /** A review sheet is to be opened or locked again, and no edit's run has done it. */
  reopeningLeft: boolean;
  /** So much is done that it should leave the outbox. */
  outboxFull: boolean;
  /** A dead run has left a public paper; or papers are there, and it is the day's look at whether they still agree. */
  papersOpen: boolean;
  /** Which forms beside the nomination form have answers to be read. */
  formsInUse: { confirmation: boolean; objection: boolean };
}

/**
 * Handles all that is waiting; null when another run holds the lock and will do it.
 * Looks once more after letting go of the lock, for what arrived meanwhile: runs that could not wait any longer have left.
 */
export function drain(run: Run, waitMs: number, source: DrainSource = {}): DrainReport | null {
  let total: DrainReport | null = null;
  let next: DrainSource = source;
  for (;;) {
    const pass = alone(waitMs, () => tryTwice(() => drainOnce(run, next)));
    if (pass === null) return total !== null && total.fresh + total.corrected + total.done > 0 ? total : null;
    total = total === null ? pass.report : together(total, pass.report);
    // Nobody has given up waiting for a lock that was held for less than the shortest wait.
    if (pass.heldMs < waits.trigger || !run.hasTime() || !pass.somethingNew()) return total;
    next = { form: pass.form };
  }
}

/** What was done adds up; what is to be seen to next is as the last pass found it. */
function together(before: DrainReport, last: DrainReport): DrainReport {
  return {
    ...last,
    fresh: before.fresh + last.fresh,
    corrected: before.corrected + last.corrected,
    done: before.done + last.done,
    uncertain: before.uncertain + last.uncertain,
    papersOpen: before.papersOpen || last.papersOpen,
  };
}

interface Pass {
  report: DrainReport;
  form: Form;
  /** How long the lock was held, in milliseconds. */
  heldMs: number;
  somethingNew(): boolean;
}

function drainOnce(run: Run, source: DrainSource): Pass {
  const lockedAt = Date.now();
  const asked = source.tabs ?? [];
  const usual = DRAIN_TABS.filter(({ tab }) => !asked.some((own) => own.tab === tab));
  const snapshot = readWhole([...usual, ...asked]);
  const campaign = campaignIn(snapshot);
  const state = readState(snapshot);
  if (!isSetUp(state)) throw new RegistryProblem(RUN_PHRASES.notSetUp);
  // Uploads lie in the owner's Drive: to a colleague they would look as if they were missing.
  if (!isOwner(run, state)) throw new OwnersWork(state.owner ?? '');
  // A trigger that was left behind for an earlier form brings that form along.
  const ownEvent = source.form?.getId() === state.formId;
  const form = ownEvent ? source.form! : FormApp.openById(state.formId);
  const full = run.startedAt - (state.lastFullReconciliation ?? 0) >= FULL_EVERY_MS;
  const responses = readWaiting(form, ownEvent ? source.response : undefined, full, snapshot, state);
  const ownFolders = new Set(rowsOf(snapshot, 'nominations').map((row) => textOf(row, 'folder_id')));
  const { questions, uploadFolders = [] } = state;
  const facts = uploadFacts(responses.waiting, questions, uploadFolders, ownFolders, run.startedAt);
  const changes = noChanges();
  const { parked: before = [] } = state;
  const { waiting } = responses;
  const { unreadable } = facts;
  const { ready, parked } = park({ waiting, questions, unreadable, before, ...doerOf(run) }, changes);
  const received = [
    ...ready.map((response) => receivedFrom(response, questions, facts.files)),
    ...(source.others?.(snapshot, state) ?? []),
  ];
  const plan = planIntake(received, snapshot);
  const work = openWork(snapshot, readMailMark, run.startedAt, changes);
  let handled: readonly Nomination[] = [];
  let overview: readonly Nomination[] | null = null;
  const remembered: Partial<ProgramState> = parked.length + before.length > 0 ? { parked } : {};
  if (plan.fresh.length > 0 || plan.corrected.length > 0) {
    const decision = takeIn(plan, snapshot, campaign, state, run);
    changes.appends.push(...decision.changes.appends);
    changes.updates.push(...decision.changes.updates);
    giveIdsToLetters(decision.effects);
    work.fresh.push(...decision.effects);
    remembered.nextNumber = decision.nextNumber;
    remembered.uploadFolders = facts.uploadFolders;
    handled = decision.handled;
    overview = decision.all;
  }
  if (state.importAsked === true && source.others !== undefined) remembered.importAsked = false;
  const fingerprint = once(() => listsFingerprint(snapshot, lookups().edition()));
  Object.assign(remembered, basisToRemember(state, snapshot, fingerprint, handled.length > 0));
  source.alsoWrite?.(snapshot, changes, handled);
  Object.assign(remembered, openOrClose(form, state, campaign, run, changes));
  // An idle pass writes nothing: the cursor only moves together with something worth writing.
  if (changes.appends.length > 0 || work.fresh.length > 0 || full) {
    remembered.intakeCursor = responses.newest;
  }
  if (full) {
    remembered.lastFullReconciliation = run.startedAt;
    // Days pass also when nothing comes in.
    overview ??= allNominations(snapshot);
  }
  const finished = commit({ run, snapshot, changes, work, remembered, campaign, handled, overview });
  return {
    report: {
      ...finished,
      fresh: plan.fresh.length,
      corrected: plan.corrected.length,
      reviewDue: state.reviewDue ?? null,
      reopeningLeft: isReopeningLeft(campaign, snapshot, state.reviewDue?.round, run.startedAt),
      outboxFull: isWorthArchiving(snapshot),
      papersOpen: state.papersOpen !== undefined && (full || state.papersOpen.length > 0),
      formsInUse: {
        confirmation: isInUse(state.confirmationForm),
        objection: isInUse(state.objectionForm),
      },
      importAsked: state.importAsked === true && source.others === undefined,
      damaged: full || responses.someGone ? null : (state.restore ?? []),
      isStale: () => state.screenedBy !== undefined && fingerprint() !== state.screenedBy,
    },
    form,
    heldMs: Date.now() - lockedAt,
    somethingNew: responses.somethingNew,
  };
}

/** What the rows now stand by: the first run of all says so, and one that screened by other settings says that they differ. */
function basisToRemember(
  { screenedBy, settingsThen }: Partial<ProgramState>,
  snapshot: Snapshot,
  fingerprint: () => string,
  hasScreened: boolean,
): Partial<ProgramState> {
  const basis: Partial<ProgramState> = {};
  if (screenedBy === undefined) basis.screenedBy = fingerprint();
  // Should the settings be put back before the next re-screening, those of this run would stand by what no longer holds.
  else if (hasScreened && !haveOneBasis(screenedBy, fingerprint())) basis.screenedBy = '';
  if (settingsThen === undefined) basis.settingsThen = settingsNow(snapshot);
  return basis;
}

/** Closes the form once corrections are over, or opens it again; gives what is to be remembered of it. */
function openOrClose(
  form: Form,
  state: Partial<ProgramState>,
  campaign: Campaign,
  run: Run,
  changes: RegistryChanges,
): Partial<ProgramState> {
  const due = formChangeDue(state, campaign, run.startedAt);
  if (due === null) return {};
  // Before it is written down: done twice it does no harm, written down and not done it would never be made up for.
  form.setAcceptingResponses(due.accepting);
  noteFormChange(due, campaign, doerOf(run), changes);
  return due.remembered;
}

/** Decides on everything that has come in, together: quotas and repeated entries go by all of it. */
function takeIn(
  plan: IntakePlan,
  snapshot: Snapshot,
  campaign: Campaign,
  state: SetUpState,
  run: Run,
): ReturnType<typeof decideIntake> {
  const units = readUnits(snapshot, campaign);
  const pastHonorees = makePastHonoreeIndex(readPastHonorees(snapshot, campaign), lookups());
  return decideIntake({
    plan,
    snapshot,
    campaign,
    units,
    lists: { units, pastHonorees },
    lookups: lookups(),
    folders: state.folders,
    nextNumber:
      state.nextNumber ?? numberAfter(rowsOf(snapshot, 'nominations').map((row) => textOf(row, 'id'))),
    ids: plan.idsNeeded > 0 ? generateIds(plan.idsNeeded) : [],
    ...doerOf(run),
  });
}

type SetUpState = Partial<ProgramState> & Pick<ProgramState, 'formId' | 'questions' | 'folders'>;

function isSetUp(state: Partial<ProgramState>): state is SetUpState {
  return state.formId !== undefined && state.questions !== undefined && state.folders !== undefined;
}

/** What a person is told about a drain. */
export function drainSentence(report: DrainReport | null): string {
  if (report === null) return RUN_PHRASES.busy;
  const { fresh, corrected, done, left, uncertain } = report;
  return `${INTAKE_PHRASES.report(fresh, corrected)}${INTAKE_PHRASES.effectsReport(done, left, uncertain)}`;
}
