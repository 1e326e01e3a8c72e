// Plays the whole sample campaign and keeps what every entry point of the bundle cost, run by run.
import { createWorkspace, type OpenWorkspace } from '../open-workspace';
import { playCampaign } from '../rehearsal/campaign';
import type { Material } from '../rehearsal/stage';
import type { RunReport, RunRequest } from '../runtime/execution';
import { type Measured, processorSeconds } from './measure';
import { rowsIn } from './ready';

export interface PlayedRuns {
  opened: OpenWorkspace;
  /** Executions by entry, in order. */
  entries: Map<string, Measured[]>;
  /** Reviewers' sheets of the first round, and how many reviews each has on the average. */
  reviewers: number;
  each: number;
}

export function playedRuns(material: Material): PlayedRuns {
  const opened = createWorkspace(null);
  const { workspace, scheduler } = opened;
  const entries = new Map<string, Measured[]>();
  const run = workspace.run.bind(workspace);
  workspace.run = (request: RunRequest): RunReport => {
    const started = processorSeconds();
    const report = run(request);
    const { record } = report;
    const seconds = (record.ended - record.started) / 1000;
    const one = {
      runs: 1,
      calls: record.calls,
      virtualSeconds: seconds,
      realSeconds: processorSeconds() - started,
      longest: seconds,
      failures: record.status === 'completed' ? [] : [record.status],
    };
    entries.set(record.entry, [...(entries.get(record.entry) ?? []), one]);
    return report;
  };
  const quiet = { phase: () => {}, progress: () => {}, tell: () => {} };
  playCampaign(workspace, scheduler, material, quiet, () => {});
  workspace.run = run;
  const sheets = rowsIn(opened, 'review_sheets');
  const first = sheets.filter(({ round, reviewer_id: id }) => round === sheets[0]?.round && id !== '');
  const reviews = first.reduce((sum, { expected_count: count }) => sum + Number(count || 0), 0);
  return { opened, entries, reviewers: first.length, each: Math.round(reviews / Math.max(1, first.length)) };
}
