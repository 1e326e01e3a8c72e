// The drain: whatever is waiting (responses, paper rows, open effects) is read, decided, written and done by the run that holds the lock.

import { FULL_EVERY_MS, isNews, OVERLAP_MS, versionOf } from '../core/1-intake/cursor';
import { formChangeDue, noteFormChange } from '../core/1-intake/form-closing';
import { decideIntake, planIntake } from '../core/1-intake/intake';
import { type RawResponse, type Received, receivedFrom } from '../core/1-intake/received';
import { listsFingerprint } from '../core/2-screening/lists-fingerprint';
import { makePastHonoreeIndex } from '../core/2-screening/past-honorees/index';
import { settingsNow } from '../core/2-screening/settings-versions';
import type { Campaign } from '../core/campaign';
import { readCampaign, readPastHonorees, readUnits } from '../core/lists';
import { type Nomination, nominationOf } from '../core/nomination';
import type { Effect } from '../core/outbox';
import { isWorthArchiving } from '../core/outbox-archive';
import { lettingOut, openWork, type Work } from '../core/outbox-work';
import { overviewRequests } from '../core/overview';
import { INTAKE_PHRASES } from '../core/phrases/intake';
import { NEXT_EDITION_WORDS } from '../core/phrases/next-edition';
import { RUN_PHRASES } from '../core/phrases/run';
import { readState, rememberState } from '../core/program-state';
import { defaultColumn, numberOf, rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import { noChanges, type RegistryChanges } from '../core/registry-write';
import { isInUse } from '../core/side-form';
import type { ProgramState } from '../core/state';
import { readMailMark } from './effects';
import { rawResponse, uploadFacts } from './form-responses';
import { lookups } from './lookups';
import { nominationFolders } from './nomination-folders';
import { finishArchiving } from './outbox-archive';
import { finishWork } from './outbox-run';
import { RegistryProblem, readRegistry, type TabRequest, writeRegistry } from './registry-gate';
import { alone, type Run, tryTwice, waits } from './run';

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

export interface DrainReport {
  /** Ids of nominations that have to be fetched again from where they came from; null: once a day, all are compared. */
  damaged: readonly string[] | null;
  /** A colleague has asked for 线下申报 to be imported. */
  importAsked: boolean;
  /** Settings, lists or decisions are others than the registry was last screened by. */
  isStale(): boolean;
  /** The round of review whose sheets are out, if one is. */
  reviewDue: ProgramState['reviewDue'];
  /** So much is done that it should leave the outbox. */
  outboxFull: boolean;
  /** A dead run has left a public paper; or papers are there, and it is the day's look at whether they still agree. */
  papersOpen: boolean;
  /** Which forms beside the nomination form have answers to be read. */
  formsInUse: { confirmation: boolean; objection: boolean };
  fresh: number;
  corrected: number;
  done: number;
  left: number;
  uncertain: number;
}

/**
 * Handles all that is waiting; null when another run holds the lock and will do it.
 * Looks once more after letting go of the lock, for what arrived meanwhile: runs that could not wait any longer have left.
 */
export function drain(run: Run, waitMs: number, source: DrainSource = {}): DrainReport | null {
  const total: DrainReport = {
    damaged: [],
    importAsked: false,
    isStale: () => false,
    reviewDue: null,
    outboxFull: false,
    papersOpen: false,
    formsInUse: { confirmation: false, objection: false },
    fresh: 0,
    corrected: 0,
    done: 0,
    left: 0,
    uncertain: 0,
  };
  let next: DrainSource = source;
  for (;;) {
    const pass = alone(waitMs, () => tryTwice(() => drainOnce(run, next)));
    if (pass === null) return total.fresh + total.corrected + total.done > 0 ? total : null;
    total.fresh += pass.report.fresh;
    total.corrected += pass.report.corrected;
    total.done += pass.report.done;
    total.damaged = pass.report.damaged;
    total.importAsked = pass.report.importAsked;
    total.isStale = pass.report.isStale;
    total.reviewDue = pass.report.reviewDue;
    total.outboxFull = pass.report.outboxFull;
    total.formsInUse = pass.report.formsInUse;
    total.papersOpen ||= pass.report.papersOpen;
    total.left = pass.report.left;
    total.uncertain += pass.report.uncertain;
    // Nobody has given up waiting for a lock that was held for less than the shortest wait.
    if (pass.heldMs < waits.trigger || !run.hasTime()) return total;
    if (!somethingNew(pass.form, pass.seen, pass.cursor)) return total;
    next = { form: pass.form };
  }
}

/** Form, uploads, folders and mail are in one account's name: only its runs may take entries in. */
export class OwnersWork extends RegistryProblem {
  constructor(readonly owner: string) {
    super(RUN_PHRASES.ownerOnly(owner));
  }
}

interface Pass {
  report: DrainReport;
  form: Form;
  /** How long the lock was held, in milliseconds. */
  heldMs: number;
  /** Versions of responses that this pass has dealt with: "id@time". */
  seen: ReadonlySet<string>;
  cursor: number;
}

function somethingNew(form: Form, seen: ReadonlySet<string>, cursor: number): boolean {
  return form
    .getResponses(new Date(cursor))
    .some(
      (response) =>
        !seen.has(versionOf({ id: response.getId(), timestamp: response.getTimestamp().getTime() })),
    );
}

/** Reads tabs once no dead run's removal stands open: rows of the outbox may be missing until it is finished. */
export function readWhole(tabs: readonly TabRequest[]): Snapshot {
  const snapshot = readRegistry(tabs);
  const { archiving = null } = readState(snapshot);
  if (archiving === null) return snapshot;
  finishArchiving(archiving);
  return readRegistry(tabs);
}

function drainOnce(run: Run, source: DrainSource): Pass {
  const lockedAt = Date.now();
  const asked = source.tabs ?? [];
  const usual = DRAIN_TABS.filter(({ tab }) => !asked.some((own) => own.tab === tab));
  const snapshot = readWhole([...usual, ...asked]);
  const campaign = campaignIn(snapshot);
  const state = readState(snapshot);
  if (state.formId === undefined || state.questions === undefined || state.folders === undefined) {
    throw new RegistryProblem(RUN_PHRASES.notSetUp);
  }
  // Uploads lie in the owner's Drive: to a colleague they would look as if they were missing.
  if (!isOwner(run, state)) throw new OwnersWork(state.owner ?? '');
  // A trigger that was left behind for an earlier form brings that form along.
  const ownEvent = source.form?.getId() === state.formId;
  const form = ownEvent ? source.form! : FormApp.openById(state.formId);
  const full = run.startedAt - (state.lastFullReconciliation ?? 0) >= FULL_EVERY_MS;
  const cursor = full ? 0 : Math.max(0, (state.intakeCursor ?? 0) - OVERLAP_MS);
  const responses = new Map<string, RawResponse>();
  for (const response of form.getResponses(new Date(cursor))) keepNewest(rawResponse(response), responses);
  const listed = new Set(responses.keys());
  if (ownEvent && source.response) keepNewest(rawResponse(source.response), responses);
  const known = new Map(
    rowsOf(snapshot, 'nominations').map((row) => [
      textOf(row, 'response_id'),
      numberOf(row, 'updated_at') ?? 0,
    ]),
  );
  const news = [...responses.values()].filter((response) =>
    isNews(response, known.get(response.id), listed.has(response.id)),
  );
  const gone = goneRows(news, known, state);
  const waiting = news.filter((response) => !gone.has(response.id));
  const ownFolders = new Set(rowsOf(snapshot, 'nominations').map((row) => textOf(row, 'folder_id')));
  const { questions, uploadFolders = [] } = state;
  const facts = uploadFacts(waiting, questions, uploadFolders, ownFolders, run.startedAt);
  const received = [
    ...waiting.map((response) => receivedFrom(response, questions, facts.files)),
    ...(source.others?.(snapshot, state) ?? []),
  ];
  const plan = planIntake(received, snapshot);
  const changes = noChanges();
  const work = openWork(snapshot, readMailMark, run.startedAt, changes);
  let handled: readonly Nomination[] = [];
  let overview: readonly Nomination[] | null = null;
  const remembered: Partial<ProgramState> = {};
  if (plan.fresh.length > 0 || plan.corrected.length > 0) {
    const units = readUnits(snapshot, campaign);
    const lists = {
      units,
      pastHonorees: makePastHonoreeIndex(readPastHonorees(snapshot, campaign), lookups()),
    };
    const decision = decideIntake({
      plan,
      snapshot,
      campaign,
      units,
      lists,
      lookups: lookups(),
      folders: state.folders,
      nextNumber: state.nextNumber ?? 1,
      ids: plan.idsNeeded > 0 ? generateIds(plan.idsNeeded) : [],
      now: run.startedAt,
      who: run.who,
    });
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
  if (state.screenedBy === undefined) remembered.screenedBy = listsFingerprint(snapshot);
  if (state.settingsThen === undefined) remembered.settingsThen = settingsNow(snapshot);
  source.alsoWrite?.(snapshot, changes, handled);
  const formChange = formChangeDue(state, campaign, run.startedAt);
  if (formChange !== null) {
    // Before it is written down: done twice it does no harm, written down and not done it would never be made up for.
    form.setAcceptingResponses(formChange.accepting);
    Object.assign(remembered, formChange.remembered);
    noteFormChange(formChange, campaign, { at: run.startedAt, who: run.who }, changes);
  }
  const newest = Math.max(
    state.intakeCursor ?? 0,
    ...[...responses.values()].map((response) => response.timestamp),
  );
  // An idle pass writes nothing: the cursor only moves together with something worth writing.
  if (changes.appends.length > 0 || work.fresh.length > 0 || full) {
    remembered.intakeCursor = newest;
  }
  if (full) {
    remembered.lastFullReconciliation = run.startedAt;
    // Days pass also when nothing comes in.
    overview ??= rowsOf(snapshot, 'nominations').map(nominationOf);
  }
  const report = commit({ run, snapshot, changes, work, remembered, campaign, handled, overview });
  return {
    report: {
      ...report,
      fresh: plan.fresh.length,
      corrected: plan.corrected.length,
      reviewDue: state.reviewDue ?? null,
      outboxFull: isWorthArchiving(snapshot),
      papersOpen: state.papersOpen !== undefined && (full || state.papersOpen.length > 0),
      formsInUse: {
        confirmation: isInUse(state.confirmationForm),
        objection: isInUse(state.objectionForm),
      },
      importAsked: state.importAsked === true && source.others === undefined,
      damaged: full || gone.size > 0 ? null : (state.restore ?? []),
      isStale: () => state.screenedBy !== undefined && listsFingerprint(snapshot) !== state.screenedBy,
    },
    form,
    heldMs: Date.now() - lockedAt,
    seen: new Set([...responses.values()].map(versionOf)),
    cursor: Math.max(0, newest - OVERLAP_MS),
  };
}

/**
 * Responses whose rows somebody has deleted: older than the newest one seen, unknown, and with a folder all the same.
 * They are no news: their rows are made again under their old numbers.
 */
function goneRows(
  news: readonly RawResponse[],
  known: ReadonlyMap<string, number>,
  state: Partial<ProgramState>,
): Set<string> {
  const seenBefore = news.filter(
    ({ id, timestamp }) => !known.has(id) && timestamp <= (state.intakeCursor ?? 0),
  );
  if (seenBefore.length === 0) return new Set();
  return new Set(nominationFolders(state.folders!.nominations).map(({ source }) => source));
}

function keepNewest(response: RawResponse, responses: Map<string, RawResponse>): void {
  const known = responses.get(response.id);
  if (known === undefined || known.timestamp < response.timestamp) responses.set(response.id, response);
}

export interface Commitment {
  run: Run;
  snapshot: Snapshot;
  changes: RegistryChanges;
  work: Work;
  remembered: Partial<ProgramState>;
  campaign: Campaign;
  /** The nominations of this run, with all their answers. */
  handled: readonly Nomination[];
  /** All nominations, when the overview is to be written anew. */
  overview: readonly Nomination[] | null;
}

/** Triggers run as the account that has set the campaign up; people may be others. */
export function isOwner(run: Run, { owner = '' }: Partial<ProgramState>): boolean {
  return run.who === RUN_PHRASES.program || owner === '' || run.who.toLowerCase() === owner.toLowerCase();
}

/** The one atomic write, and then the effects that it has announced. */
export function commit(commitment: Commitment): Pick<DrainReport, 'done' | 'left' | 'uncertain'> {
  const { run, snapshot, changes, work, remembered, campaign, handled, overview } = commitment;
  const extra = overview === null ? [] : overviewRequests(overview, campaign, run.startedAt);
  if (!isOwner(run, readState(snapshot))) {
    // Ids drawn by a colleague are of no use to the owner: the owner's next run decides on effects anew.
    writeRegistry(changes, snapshot, extra);
    return { done: 0, left: 0, uncertain: 0 };
  }
  const left = work.hasMail() ? MailApp.getRemainingDailyQuota() : 0;
  const aDay = Math.max(readState(snapshot).mailsADay ?? 0, left);
  const { stopped = [] } = readState(snapshot);
  const going = lettingOut(work, { left, aDay, now: run.startedAt, stopped }, run.newBatch(), changes);
  rememberState(work.hasMail() ? { ...remembered, mailsADay: aDay } : remembered, snapshot, changes);
  const written = writeRegistry(changes, snapshot, extra);
  return finishWork({ run, written, going, work, campaign, handled });
}

/** The campaign, or the reason why nothing may start. */
export function campaignIn(snapshot: Snapshot): Campaign {
  const { closed } = readState(snapshot);
  if (closed !== undefined) throw new RegistryProblem(NEXT_EDITION_WORDS.closed(closed));
  const reading = readCampaign(snapshot);
  if (reading.campaign !== null) return reading.campaign;
  const count = Object.keys(reading.errors).length;
  const rows = snapshot.settings?.rows ?? [];
  throw new RegistryProblem(rows.length === 0 ? RUN_PHRASES.notSetUp : RUN_PHRASES.settingsWrong(count));
}

/** Letters to units are decided on before ids are drawn; most runs have none, and then none are drawn. */
export function giveIdsToLetters(effects: readonly Effect[]): void {
  const letters = effects.flatMap(({ payload }) =>
    payload.kind === 'document' && payload.id === '' ? [payload] : [],
  );
  if (letters.length === 0) return;
  const ids = generateIds(letters.length);
  for (const letter of letters) letter.id = ids.shift()!;
}

export function generateIds(count: number): string[] {
  const ids: string[] = [];
  // Drive gives at most 1,000 ids at a time.
  while (ids.length < count) {
    const answer = Drive!.Files!.generateIds({
      count: Math.min(1000, count - ids.length),
      type: 'files',
    } as never);
    ids.push(...((answer as { ids?: string[] }).ids ?? []));
  }
  return ids;
}

/** What a person is told about a drain. */
export function drainSentence(report: DrainReport | null): string {
  if (report === null) return RUN_PHRASES.busy;
  const { fresh, corrected, done, left, uncertain } = report;
  return `${INTAKE_PHRASES.report(fresh, corrected)}${INTAKE_PHRASES.effectsReport(done, left, uncertain)}`;
}
