// What everybody in a rehearsal shares: the workspace, the office, the clock, chance, and somebody who watches.
import type { Scheduler } from '../runtime/scheduler';
import type { Workspace } from '../runtime/workspace';
import type { Office } from './office';
import type { Submission } from './submission-file';

/** What a rehearsal is played with. */
export interface Material {
  submissions: Submission[];
  /** Rows of 推荐单位, 往届名单 and 评审专家, by column key. */
  recommendingUnits: Record<string, unknown>[];
  pastHonorees: Record<string, unknown>[];
  reviewers: Record<string, unknown>[];
  /** Settings that the office types in before it begins, by key. */
  settings: Record<string, string>;
}

/** What watches a rehearsal. */
export interface Watcher {
  /** A phase begins; `total` is what its progress counts, 0 when it is over in a moment. */
  phase(line: string, total: number): void;
  progress(done: number): void;
  /** Something worth a line has happened. */
  tell(line: string): void;
}

export interface Stage {
  workspace: Workspace;
  scheduler: Scheduler;
  office: Office;
  material: Material;
  watcher: Watcher;
  /** Which entry became which nomination: entries by nomination id. */
  entries: Map<string, Submission>;
}

/** The play cannot go on, for a reason that is the material's and no fault: nobody was taken in, say. */
export class PlayEnds extends Error {}

/** The beginning of what the program said, for one who only watches. */
export function firstLines(said: string, count: number): string {
  return said
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, count)
    .join('\n');
}
