// The plain script at work: its tabs filled for a job, and its trigger told of a submission.
import { type OpenWorkspace, ORGANIZER } from '../open-workspace';
import type { WorkspaceEvent } from '../runtime/service';
import { eventArgument } from '../runtime/trigger-events';
import { click } from './ready';

const DEEDS = '多年如一日守在后勤一线，检修水泵、疏通管道、更换灯管，师生都说放心。'.repeat(20);

/** Makes the script's tabs with `count` rows in 报名. Not part of what is measured. */
export function prepared(opened: OpenWorkspace, count: number): void {
  click(opened, 'plainPrepare', [count, DEEDS]);
}

/** What the form's trigger would run for one submission. */
export function eventFor({ workspace }: OpenWorkspace, event: WorkspaceEvent, folderId: string): void {
  const { record } = workspace.run({
    entry: 'plainOnSubmit',
    args: [eventArgument(workspace.store, event, 'plain'), folderId],
    identity: { effectiveUser: ORGANIZER, activeUser: '', authMode: 'FULL' },
    cause: 'form_submit',
  });
  // Mail beyond the day's allowance fails there, and the script loses it.
  if (record.status === 'failed' && !/too many times for one day/.test(record.error?.message ?? ''))
    throw new Error(`plainOnSubmit: ${record.error?.message ?? ''}`);
}
