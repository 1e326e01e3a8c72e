// How a run ends: one atomic write that holds what was decided and announces what it leads to, and then the doing of it.
import type { Campaign } from '../core/campaign';
import type { Nomination } from '../core/nomination';
import type { Effect } from '../core/outbox';
import { freshWork, lettingOut, settleDead, type Work } from '../core/outbox-work';
import { overviewRequests } from '../core/overview';
import { readState, rememberState } from '../core/program-state';
import type { Snapshot } from '../core/registry-snapshot';
import type { RegistryChanges } from '../core/registry-write';
import type { ProgramState } from '../core/state';
import { readMailMark } from './effects';
import { type Finished, finishWork } from './outbox-run';
import { isOwner } from './preconditions';
import { writeRegistry } from './registry-gate';
import type { Run } from './run';

interface Decided {
  run: Run;
  snapshot: Snapshot;
  campaign: Campaign;
  changes: RegistryChanges;
  /** What the program is to know from now on. */
  remembered?: Partial<ProgramState>;
  /** All nominations, when the overview is to be written anew. */
  overview?: readonly Nomination[] | null;
}

export interface Commitment extends Decided {
  work: Work;
  /** The nominations of this run, with all their answers. */
  handled?: readonly Nomination[];
}

export interface Decision extends Decided {
  effects: Effect[];
  /** Of what earlier runs left, what this run goes on with; never mails. */
  left?: Work['left'];
}

/**
 * For whoever decides something and is to see it done: writes the changes and what they lead to in one call, and does
 * that at once. What else earlier runs left stays for the sweep. Effects that include mails need the outbox read whole:
 * how far a dead run had got with its own is settled first, because these mails move the mark that says so.
 */
export function commitDecision({ effects, left = [], ...decided }: Decision): Finished {
  const { run, snapshot, changes } = decided;
  const work = freshWork(effects, left);
  if (work.hasMail() && isOwner(run, readState(snapshot)))
    work.uncertain = settleDead(snapshot, readMailMark, run.startedAt, changes);
  return commit({ ...decided, work });
}

/** The one atomic write, and then the effects that it has announced. Mails that dead runs let out have been settled. */
export function commit(commitment: Commitment): Finished {
  const { run, snapshot, campaign, changes, work } = commitment;
  const { remembered = {}, handled = [], overview = null } = commitment;
  const state = readState(snapshot);
  const extra =
    overview === null ? [] : overviewRequests(overview, campaign, { ...state, ...remembered }, run.startedAt);
  if (!isOwner(run, state)) {
    // Ids drawn by a colleague are of no use to the owner: the owner's next run decides on effects anew.
    writeRegistry(changes, snapshot, extra);
    return { done: 0, left: 0, uncertain: 0 };
  }
  const left = work.hasMail() ? MailApp.getRemainingDailyQuota() : 0;
  const aDay = Math.max(state.mailsADay ?? 0, left);
  const { stopped = [] } = state;
  const going = lettingOut(work, { left, aDay, now: run.startedAt, stopped }, run.newBatch(), changes);
  rememberState(work.hasMail() ? { ...remembered, mailsADay: aDay } : remembered, snapshot, changes);
  const written = writeRegistry(changes, snapshot, extra);
  return finishWork({ run, written, going, work, campaign, handled });
}
