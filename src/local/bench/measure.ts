// Measures executions: service calls, time on the virtual clock (PLATFORM.md's cost table) and processor time.
import type { OpenWorkspace } from '../open-workspace';
import type { RunReport, RunRequest } from '../runtime/execution';

export interface Measured {
  /** How many executions it took. */
  runs: number;
  calls: number;
  /** Seconds that Google would have charged, by the cost table. */
  virtualSeconds: number;
  /** Seconds of this machine's processor: waiting for other work does not count. */
  realSeconds: number;
  /** The longest single execution, in virtual seconds: six minutes are the limit. */
  longest: number;
  /** How the executions that did not complete ended, e.g. "timed_out". */
  failures: string[];
}

/** Processor time that this process has used so far, in seconds. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Does `act` and adds up every execution that it set off, whoever started it. */
export function measured({ workspace }: OpenWorkspace, act: () => void): Measured {
  const result: Measured = {
    runs: 0,
    calls: 0,
    virtualSeconds: 0,
    realSeconds: 0,
    longest: 0,
    failures: [],
  };
  const run = workspace.run.bind(workspace);
  workspace.run = (request: RunRequest): RunReport => {
    const started = processorSeconds();
    const report = run(request);
    result.realSeconds += processorSeconds() - started;
    const { record } = report;
    const seconds = (record.ended - record.started) / 1000;
    result.runs += 1;
    result.calls += record.calls;
    result.virtualSeconds += seconds;
    result.longest = Math.max(result.longest, seconds);
    if (record.status !== 'completed') result.failures.push(record.status);
    return report;
  };
  try {
    act();
  } finally {
    workspace.run = run;
  }
  return result;
}
