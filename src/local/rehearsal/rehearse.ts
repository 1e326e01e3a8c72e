// Rehearses a campaign into a directory: a fresh workspace, the campaign played on it, everything exported, a summary.
import { join } from 'node:path';
import { type ExportSummary, exportWorkspace } from '../export/export-workspace';
import { createWorkspace } from '../open-workspace';
import { type Material, playCampaign, type Watcher } from './campaign';
import { type RehearsalSummary, summarize } from './summary';

/** The rehearsal's own workspace, inside the directory that it exports to. */
const WORKSPACE = '工作区';

export interface Rehearsed {
  summary: RehearsalSummary;
  exported: ExportSummary;
  /** Where later commands find the workspace (--data). */
  workspace: string;
  seconds: number;
}

/**
 * `directory` receives the files; what an earlier rehearsal left there is replaced.
 * The workspace goes to `data` when that is given (and is then never replaced), else inside the directory.
 */
export async function rehearse(
  material: Material,
  directory: string,
  data: string | null,
  watcher: Watcher,
): Promise<Rehearsed> {
  const started = Date.now();
  const place = data ?? join(directory, WORKSPACE);
  const { workspace, scheduler, close } = createWorkspace(place, { replace: data === null });
  try {
    const answered = playCampaign(workspace, scheduler, material, watcher);
    watcher.step('导出表格、材料和邮件……');
    const exported = await exportWorkspace(workspace, directory);
    const summary = summarize(workspace, answered);
    return { summary, exported, workspace: place, seconds: (Date.now() - started) / 1000 };
  } finally {
    close();
  }
}
