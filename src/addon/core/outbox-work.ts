// Which effects a run takes on: those it has just decided, those an earlier run left, and those people have decided about.
import { type Job, jobOf, lastDayOf } from './jobs';
import {
  afterDeath,
  type Effect,
  effectCells,
  effectOf,
  type MailMark,
  type Outcome,
  openEffects,
  outcomeCells,
  resolved,
} from './outbox';
import { OUTBOX_PHRASES } from './phrases/outbox';
import { type Cells, type RegistryRow, rowsOf, type Snapshot } from './registry-snapshot';
import { change, type RegistryChanges } from './registry-write';

export interface Work {
  /** Decided in this run; their rows are not written yet. */
  fresh: Effect[];
  /** Left by earlier runs, with their rows. */
  left: { row: RegistryRow; effect: Effect }[];
  /** Mails found to be uncertain. */
  uncertain: number;
  hasMail(): boolean;
}

/**
 * Gathers what earlier runs left and settles the mails that a dead run had let out: `readMark` is only asked when there
 * are such mails. Adds to `changes` what has become clear without doing anything; `now` in milliseconds since the epoch.
 */
export function openWork(
  snapshot: Snapshot,
  readMark: () => MailMark | null,
  now: number,
  changes: RegistryChanges,
): Work {
  const { left, uncertain } = openNow(snapshot, readMark, now, changes);
  for (const row of rowsOf(snapshot, 'outbox')) {
    const outcome = resolved(row);
    const effect = outcome === null ? null : effectOf(row);
    if (outcome === null || effect === null) continue;
    const cells = { ...outcomeCells(effect, outcome, now), attempts: 0 };
    if (outcome.state === 'pending') left.push({ row, effect: { ...effect, state: 'pending', attempts: 0 } });
    else change(changes, 'outbox', row, cells);
  }
  return workOf([], left, uncertain);
}

/** What is still to be done; of the mails that a dead run had let out, those that cannot be waiting are settled. */
function openNow(
  snapshot: Snapshot,
  readMark: () => MailMark | null,
  now: number,
  changes: RegistryChanges,
): Pick<Work, 'left' | 'uncertain'> {
  const left: Work['left'] = [];
  let uncertain = 0;
  const open = openEffects(snapshot);
  const started = open.some(({ effect }) => effect.state === 'started');
  const mark = started ? readMark() : null;
  for (const { row, effect } of open) {
    const outcome: Outcome =
      effect.state === 'started' ? afterDeath(effect, mark) : { state: 'pending', explanation: '' };
    if (outcome.state === 'pending') {
      left.push({ row, effect: { ...effect, state: 'pending' } });
      continue;
    }
    if (outcome.state === 'uncertain') uncertain += 1;
    change(changes, 'outbox', row, outcomeCells(effect, outcome, now));
  }
  return { left, uncertain };
}

/**
 * To be called before mails go that openWork has not gathered: they move the mark by which a dead run's mails are
 * settled. What it had not let out waits again for the next sweep. Gives the number of mails found to be uncertain;
 * throws when the outbox was not read whole, for then a dead run's mails would not be seen.
 */
export function settleDead(
  snapshot: Snapshot,
  readMark: () => MailMark | null,
  now: number,
  changes: RegistryChanges,
): number {
  if (snapshot.outbox === undefined || snapshot.outbox.partial === true)
    throw new Error('mails may only be let out by a run that has read the whole outbox');
  const { left, uncertain } = openNow(snapshot, readMark, now, changes);
  for (const { row, effect } of left)
    if (effect.payload.kind === 'mail') change(changes, 'outbox', row, { state: 'pending' });
  return uncertain;
}

/**
 * What was decided in this run, and of what earlier runs left only `left`: the rest is no affair of a person who waits
 * for a re-screening.
 */
export function freshWork(effects: Effect[], left: Work['left'] = []): Work {
  return workOf(effects, left, 0);
}

/**
 * One step of a job: at most `most` of what earlier runs left of it. What is put off goes back to waiting, so that the
 * mark of this step's mails is not taken for theirs.
 */
export function stepOf(work: Work, job: Job, most: number, changes: RegistryChanges): Work {
  const own = work.left.filter(({ effect }) => jobOf(effect.payload.kind, effect.key) === job).slice(0, most);
  for (const { row, effect } of work.left) {
    const { state, attempts } = effect;
    if (!own.some((each) => each.row === row)) change(changes, 'outbox', row, { state, attempts });
  }
  return workOf([], own, work.uncertain);
}

function workOf(fresh: Effect[], left: Work['left'], uncertain: number): Work {
  const isMail = (effect: Effect): boolean => effect.payload.kind === 'mail';
  return {
    fresh,
    left,
    uncertain,
    hasMail: () => left.some((each) => isMail(each.effect)) || fresh.some(isMail),
  };
}

/** What may go now: the day's mail allowance, what is known of a whole day's, and what a person has stopped. */
export interface Allowance {
  left: number;
  /** The most that was ever left: what a full day allows, as far as one can know. */
  aDay: number;
  /** Milliseconds since the epoch. */
  now: number;
  /** What belongs to these jobs stays where it is until somebody resumes them. */
  stopped: readonly Job[];
}

/**
 * Chooses what this run does: everything but mails above the day's allowance, which learn on which day they will go.
 * Mails are marked as started in the same write that announces them, numbered in a batch, so that a later run knows how
 * far a dead one got. Adds all rows of the outbox to `changes`.
 */
export function lettingOut(
  work: Work,
  allowance: Allowance,
  batch: string,
  changes: RegistryChanges,
): Effect[] {
  const going: Effect[] = [];
  let place = 0;
  let held = 0;
  /** '' when it goes now, otherwise why it waits. */
  const take = (effect: Effect): string => {
    if (allowance.stopped.includes(jobOf(effect.payload.kind, effect.key))) return OUTBOX_PHRASES.stopped;
    if (effect.payload.kind === 'mail') {
      if (place >= allowance.left) {
        held += 1;
        return OUTBOX_PHRASES.forecast(lastDayOf(held, allowance.aDay, allowance.now));
      }
      place += 1;
      effect.payload = { ...effect.payload, batch, place };
      effect.state = 'started';
    }
    going.push(effect);
    return '';
  };
  for (const { row, effect } of work.left) {
    const waits = take(effect);
    const cells: Cells = { state: effect.state, explanation: waits };
    if (waits === '') cells.payload = JSON.stringify(effect.payload);
    change(changes, 'outbox', row, cells);
  }
  for (const effect of work.fresh) {
    const waits = take(effect);
    changes.appends.push({ tab: 'outbox', cells: effectCells(effect, allowance.now, waits) });
  }
  // Mails last: they speak of folders and files that should be there by then.
  return [
    ...going.filter((each) => each.payload.kind !== 'mail'),
    ...going.filter((each) => each.payload.kind === 'mail'),
  ];
}
