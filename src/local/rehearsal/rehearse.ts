// Rehearses a campaign into a directory: a fresh workspace, the campaign played on it, everything exported, a report.
import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ExportSummary, exportWorkspace } from '../export/export-workspace';
import { createWorkspace } from '../open-workspace';
import { playCampaign } from './campaign';
import type { Material, Watcher } from './stage';
import { type RehearsalSummary, summarize } from './summary';

/** The rehearsal's own workspace, inside the directory that it exports to. */
const WORKSPACE = '工作区';
/** A copy of it, taken while publicity ran. */
const MOMENT = '工作区（公示期间）';

export interface Rehearsed {
  summary: RehearsalSummary;
  exported: ExportSummary;
  /** Where later commands find the workspace (--data). */
  workspace: string;
  /** The same as it was while publicity ran and objections waited; '' when the campaign did not come that far. */
  moment: string;
  seconds: number;
}

/**
 * `directory` receives the files; what an earlier rehearsal left there is replaced.
 * The workspace goes to `data` when that is given (and is then never replaced), else inside the directory.
 * `atTheMoment` is told of the copy as soon as it is there; the rehearsal goes on when it returns.
 */
export async function rehearse(
  material: Material,
  directory: string,
  data: string | null,
  watcher: Watcher,
  atTheMoment: (copy: string) => void = () => {},
): Promise<Rehearsed> {
  const started = Date.now();
  const place = data ?? join(directory, WORKSPACE);
  const copy = join(directory, MOMENT);
  const { workspace, scheduler, close } = createWorkspace(place, { replace: data === null });
  try {
    rmSync(copy, { recursive: true, force: true });
    let moment = '';
    const played = playCampaign(workspace, scheduler, material, watcher, () => {
      workspace.ledger.flush();
      cpSync(place, copy, { recursive: true, filter: (path) => basename(path) !== 'lock' });
      moment = copy;
      atTheMoment(copy);
    });
    watcher.phase('导出表格、材料和邮件', 0);
    const exported = await exportWorkspace(workspace, directory);
    const summary = summarize(workspace, played);
    return { summary, exported, workspace: place, moment, seconds: (Date.now() - started) / 1000 };
  } finally {
    close();
  }
}
