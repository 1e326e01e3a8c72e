// Long jobs: what of the outbox belongs to which job, how far each one is, and which ones a person has stopped.
import { readSheetRows } from './3-review/sheet-rows';
import { chinaDate } from './chinese/time';
import type { EffectKind } from './outbox';
import { JOB_WORDS as WORDS } from './phrases/workbench';
import { momentIn, type RegistryRow, rowsOf, type Snapshot, textOf } from './registry-snapshot';
import type { ProgramState } from './state';

/** In the order in which one leads to the next. */
export const JOBS = ['files', 'sheets', 'mails', 'collect'] as const;
export type Job = (typeof JOBS)[number];

const JOB_OF: Record<EffectKind, Job> = {
  folder: 'files',
  file: 'files',
  document: 'files',
  review_sheet: 'sheets',
  mail: 'mails',
};

/** The beginning of the key of the folder that review sheets lie in: they wait for it, so it is made with them. */
export const REVIEW_FOLDER = 'review_folder:';

/** The job that an effect belongs to. */
export function jobOf(kind: EffectKind, key: string): Job {
  return key.startsWith(REVIEW_FOLDER) ? 'sheets' : JOB_OF[kind];
}

export function isJob(word: unknown): word is Job {
  return JOBS.includes(word as Job);
}

/** A job as the sidebar shows it; all texts are plain. */
export interface JobView {
  job: Job;
  title: string;
  done: number;
  total: number;
  stopped: boolean;
  /** How long it will take, or why it does not move; '' when there is nothing to say. */
  note: string;
}

export interface JobFacts {
  state: Partial<ProgramState>;
  /** Name of the round that is under way; '' when none is. */
  round: string;
  /** Mails that may still leave today; null when nobody asked. */
  mailsLeft: number | null;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Jobs that have something left to do or that somebody has stopped. */
export function jobViews(snapshot: Snapshot, facts: JobFacts): JobView[] {
  const stopped = facts.state.stopped ?? [];
  return JOBS.flatMap((job): JobView[] => {
    const { done, total } =
      job === 'collect' ? collected(snapshot, facts) : outboxProgress(outboxRows(snapshot, job));
    const isStopped = stopped.includes(job);
    if (done === total && !isStopped) return [];
    const note = isStopped ? WORDS.stoppedNote : job === 'mails' ? forecast(total - done, facts) : '';
    return [{ job, title: WORDS.titles[job], done, total, stopped: isStopped, note }];
  });
}

/** How many effects of the outbox are still to be done, by job. */
export function openCount(snapshot: Snapshot, job: Job): number {
  return outboxRows(snapshot, job).filter(isOpen).length;
}

function outboxRows(snapshot: Snapshot, job: Job): RegistryRow[] {
  return rowsOf(snapshot, 'outbox').filter(
    (row) => jobOf(textOf(row, 'kind') as EffectKind, textOf(row, 'key')) === job,
  );
}

const isOpen = (row: RegistryRow): boolean => ['pending', 'started'].includes(textOf(row, 'state'));

/** The batch is everything that was announced since the oldest effect that is still open. */
function outboxProgress(rows: readonly RegistryRow[]): { done: number; total: number } {
  const at = (row: RegistryRow): number => momentIn(row, 'created_at') ?? 0;
  const open = rows.filter(isOpen);
  if (open.length === 0) return { done: 0, total: 0 };
  const since = Math.min(...open.map(at));
  const total = rows.filter((row) => isOpen(row) || at(row) >= since).length;
  return { done: total - open.length, total };
}

function collected(snapshot: Snapshot, { state, round }: JobFacts): { done: number; total: number } {
  const since = state.collectingSince ?? 0;
  if (since === 0 || round === '') return { done: 0, total: 0 };
  const sheets = readSheetRows(snapshot, round);
  const done = sheets.filter(({ row }) => (momentIn(row, 'collected_at') ?? 0) >= since).length;
  return { done, total: sheets.length };
}

const DAY = 24 * 3_600_000;

/** The day on which the last of `held` mails above today's allowance leaves. */
export function lastDayOf(held: number, aDay: number, now: number): string {
  return chinaDate(now + Math.ceil(held / Math.max(1, aDay)) * DAY);
}

function forecast(open: number, { state, mailsLeft, now }: JobFacts): string {
  if (mailsLeft === null) return '';
  const held = open - mailsLeft;
  if (held <= 0) return WORDS.today(mailsLeft);
  return WORDS.forecast(open, lastDayOf(held, Math.max(state.mailsADay ?? 0, mailsLeft), now));
}
