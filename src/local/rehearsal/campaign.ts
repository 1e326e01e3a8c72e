// The whole campaign as far as the program goes today, played through on one workspace, step by step.
import { type PastedRow, pasteRows } from '../paste-rows';
import { runAsOrganizer } from '../people';
import type { Scheduler } from '../runtime/scheduler';
import type { Workspace } from '../runtime/workspace';
import { parseTime } from '../shanghai-time';
import { setUpCampaign, succeed } from './set-up';
import type { Submission } from './submission-file';
import { type Answered, submitAll } from './submit';

/** What a rehearsal is played with. */
export interface Material {
  submissions: Submission[];
  /** Rows of 推荐单位 and 往届名单, by column key. */
  recommendingUnits: Record<string, unknown>[];
  pastHonorees: Record<string, unknown>[];
}

/** What watches a rehearsal. */
export interface Watcher {
  /** A step begins. */
  step(line: string): void;
  /** How many submissions are in. */
  progress(done: number): void;
}

/** The morning after nominations closed: 2021-12-11 09:00 in Shanghai, when the office screens everything once more. */
const AFTER_THE_DEADLINE = parseTime('2021-12-11T09:00:00+08:00')!;

/** Plays set-up, lists, submissions, the deadline and a last screening; throws with the program's message when a step fails. */
export function playCampaign(
  workspace: Workspace,
  scheduler: Scheduler,
  material: Material,
  watcher: Watcher,
): Answered[] {
  setUpCampaign(workspace, scheduler, (line) => watcher.step(line));
  watcher.step(
    `贴入推荐单位 ${material.recommendingUnits.length} 个、往届名单 ${material.pastHonorees.length} 行……`,
  );
  pasteList(workspace, scheduler, 'recommending_units', material.recommendingUnits);
  pasteList(workspace, scheduler, 'past_honorees', material.pastHonorees);
  watcher.step(`申报人填报 ${material.submissions.length} 份……`);
  const answered = submitAll(workspace, scheduler, material.submissions, (done) => watcher.progress(done));
  watcher.step('申报截止，全部重新审核……');
  scheduler.advance(Math.max(AFTER_THE_DEADLINE, workspace.now));
  succeed(runAsOrganizer(workspace, scheduler, 'menuScreenAgain'));
  return answered;
}

function pasteList(
  workspace: Workspace,
  scheduler: Scheduler,
  tab: string,
  rows: Record<string, unknown>[],
): void {
  if (rows.length === 0) return;
  const typed = rows.map(
    (row): PastedRow =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, { typed: String(value ?? '') }])),
  );
  pasteRows(workspace, tab, typed);
  scheduler.settle();
}
