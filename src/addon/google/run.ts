// The wrapper around every entry: lock, time budget, error in plain words, a journal row when something went wrong.

import { type Doer, journal } from '../core/journal';
import { RUN_PHRASES } from '../core/phrases/run';
import { noChanges, requestsFor } from '../core/registry-write';
import { newTab } from '../core/set-up/new-tab';
import { RegistryProblem, registrySpreadsheet, spreadsheetId, withLock } from './registry-gate';

/** A run stops taking up new work after this long: 360 s is Google's limit, minus one worst call and the last write. */
const TIME_BUDGET_MS = 270_000;

export interface Run {
  /** Milliseconds since the epoch, at the start of the run. */
  startedAt: number;
  /** Who is noted in the journal. */
  who: string;
  /** False once no new work should be taken up. */
  hasTime(): boolean;
  /** Names the mails that are let out together; never the same twice, so that marks of different passes are told apart. */
  newBatch(): string;
}

/** Runs started by triggers leave soon when another run holds the lock: that one handles what is there. */
const TRIGGER_WAIT_MS = 3_000;
const PERSON_WAIT_MS = 30_000;

export function startRun(who: string, budgetMs = TIME_BUDGET_MS): Run {
  const startedAt = Date.now();
  let batches = 0;
  return {
    startedAt,
    who,
    hasTime: () => Date.now() - startedAt < budgetMs,
    newBatch() {
      batches += 1;
      return `${startedAt.toString(36)}-${Math.random().toString(36).slice(2, 8)}-${batches}`;
    },
  };
}

/** As core asks for it: the run's own moment, so that everything it writes bears the same time. */
export function doerOf({ startedAt, who }: Run): Doer {
  return { now: startedAt, who };
}

/** Runs `work` alone among all runs of this script; null when another run did not let go in time. */
export function alone<T>(waitMs: number, work: () => T): T | null {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(waitMs)) return null;
  try {
    return withLock(work);
  } finally {
    lock.releaseLock();
  }
}

/** Most of Google's errors are gone a moment later; `work` must be such that beginning it anew does no harm. */
export function tryTwice<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RegistryProblem) throw error;
    console.warn(String(error));
    return work();
  }
}

/** For triggers: problems go into the journal and are thrown on, so that Google's failure mail reaches the owner. */
export function triggered(entry: string, work: (run: Run) => void): void {
  try {
    work(startRun(RUN_PHRASES.program));
  } catch (error) {
    noteProblem(entry, RUN_PHRASES.program, error);
    throw error;
  }
}

/** What the last menu entry of this execution told the person: the sidebar shows it beside its button. */
let told = '';

/** Runs a menu entry for the sidebar and gives what it told the person. */
export function toldBy(entry: () => void): string {
  told = '';
  entry();
  return told;
}

/** For menus: says what was done, also when nothing was; problems are told to the person in Chinese. */
export function clicked(entry: string, work: (run: Run) => string): void {
  const who = Session.getActiveUser().getEmail();
  let said: string;
  try {
    said = work(startRun(who));
  } catch (error) {
    noteProblem(entry, who, error);
    told = sentenceFor(error);
    SpreadsheetApp.getUi().alert(RUN_PHRASES.title, told, SpreadsheetApp.getUi().ButtonSet.OK);
    return;
  }
  told = said;
  registrySpreadsheet().toast(said, RUN_PHRASES.title, 8);
}

export const waits = { trigger: TRIGGER_WAIT_MS, person: PERSON_WAIT_MS };

function sentenceFor(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof RegistryProblem ? message : RUN_PHRASES.unexpected(message);
}

/** Written where set-up puts the journal's columns; when even that fails, Google's own log still has the error. */
function noteProblem(entry: string, who: string, error: unknown): void {
  console.error(`${entry}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  try {
    const changes = noChanges();
    journal(
      changes,
      { now: Date.now(), who },
      { action: 'problem', detail: sentenceFor(error), rule: entry },
    );
    const requests = requestsFor(changes, { journal: newTab('journal') });
    Sheets!.Spreadsheets!.batchUpdate({ requests } as never, spreadsheetId());
  } catch (second) {
    console.error(`journal: ${String(second)}`);
  }
}
