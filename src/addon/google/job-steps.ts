// Long jobs from the sidebar, step by step: each step is a run of its own, and what there is left stands in the registry.

import { type Job, type JobView, openCount } from '../core/jobs';
import { journal } from '../core/journal';
import { openWork, stepOf } from '../core/outbox-work';
import { RUN_PHRASES } from '../core/phrases/run';
import { JOB_WORDS as WORDS } from '../core/phrases/workbench';
import { readState, rememberState } from '../core/program-state';
import { defaultColumn, type Snapshot } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import { jobsIn } from '../core/workbench';
import { commit } from './commit';
import { DRAIN_TABS } from './drain';
import { readMailMark } from './effects';
import { readWhole } from './outbox-archive';
import { campaignIn, isOwner } from './preconditions';
import { readRegistry, type TabRequest, writeRegistry } from './registry-gate';
import { collectScores } from './review-collect';
import { sendReviewMails } from './review-mails';
import { alone, doerOf, type Run, startRun, tryTwice, waits } from './run';

/** A step takes up nothing new after so long: somebody is watching the bar, and may want to stop it. */
const STEP_MS = 15_000;

/** The most effects that one step takes on. */
const MOST_IN_STEP = 12;

export interface JobStep {
  said: string;
  /** False: nothing more can be done now, whatever the bars show. */
  goOn: boolean;
  jobs: JobView[];
}

/** What the bars are drawn from. */
const JOB_TABS: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'outbox', before: defaultColumn('outbox', 'payload') },
  { tab: 'review_sheets' },
  { tab: 'shortlist' },
];

/** One step of a job; a job that somebody has stopped stays where it is. */
export function stepJob(who: string, job: Job): JobStep {
  const run = startRun(who, STEP_MS);
  const outcome = alone(waits.person, () =>
    tryTwice(() => (job === 'collect' ? collectStep(run) : outboxStep(run, job))),
  );
  const { said, goOn } = outcome ?? { said: RUN_PHRASES.busy, goOn: true };
  return { said, goOn, jobs: readJobs() };
}

function outboxStep(run: Run, job: Job): Omit<JobStep, 'jobs'> {
  const snapshot = readWhole(DRAIN_TABS);
  const campaign = campaignIn(snapshot);
  const state = readState(snapshot);
  if (state.stopped?.includes(job)) return { said: WORDS.stoppedNote, goOn: false };
  if (!isOwner(run, state)) return { said: WORDS.ownerOnly(state.owner ?? ''), goOn: false };
  const changes = noChanges();
  const work = stepOf(openWork(snapshot, readMailMark, run.startedAt, changes), job, MOST_IN_STEP, changes);
  const taken = work.left.length;
  const { done } = commit({
    run,
    snapshot,
    changes,
    work,
    remembered: {},
    campaign,
    handled: [],
    overview: null,
  });
  const over = openCount(snapshot, job) <= done;
  // Who has a sheet is told of it once all sheets are made.
  if (job === 'sheets' && over) sendReviewMails(run, false);
  const title = WORDS.titles[job];
  return { said: over ? WORDS.finished(title) : WORDS.step(title, done), goOn: taken > 0 && done > 0 };
}

function collectStep(run: Run): Omit<JobStep, 'jobs'> {
  const { stopped = [], collectingSince = 0 } = readState(readRegistry([{ tab: 'state' }]));
  if (stopped.includes('collect')) return { said: WORDS.stoppedNote, goOn: false };
  return { said: collectScores(run, collectingSince || run.startedAt), goOn: true };
}

/** Stops a job for everybody, the sweep too, or lets it go on; null when another run did not let go in time. */
export function stopJob(who: string, job: Job, stop: boolean): JobView[] | null {
  const run = startRun(who);
  const written = alone(waits.person, () => {
    const snapshot = readRegistry([{ tab: 'state' }, { tab: 'journal', before: 0 }]);
    const stopped = readState(snapshot).stopped ?? [];
    if (stopped.includes(job) === stop) return true;
    const changes = noChanges();
    const others = stopped.filter((each) => each !== job);
    rememberState({ stopped: stop ? [...others, job] : others }, snapshot, changes);
    journal(changes, doerOf(run), {
      action: stop ? 'jobStopped' : 'jobResumed',
      detail: WORDS.journal(WORDS.titles[job], stop),
    });
    writeRegistry(changes, snapshot);
    return true;
  });
  return written === null ? null : readJobs();
}

function readJobs(): JobView[] {
  const snapshot = readRegistry(JOB_TABS);
  return jobsIn(snapshot, campaignIn(snapshot), mailsLeft(snapshot), Date.now());
}

/** Mails that may still leave today; null, and not asked, when none is waiting. */
export function mailsLeft(snapshot: Snapshot): number | null {
  return openCount(snapshot, 'mails') === 0 ? null : MailApp.getRemainingDailyQuota();
}
