// What scripts log, kept per execution and capped.
import type { Call, Service } from '../runtime/service';

export interface LogLine {
  /** Virtual time. */
  at: number;
  level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  message: string;
}

const LINES_PER_EXECUTION = 1000;
const CHARACTERS_PER_LINE = 8192;
const EXECUTIONS = 200;

function write(call: Call, level: LogLine['level'], message: string): void {
  const lines = call.store.get<LogLine[]>('log', call.executionId);
  if (lines === undefined) forgetOldest(call);
  else if (lines.length >= LINES_PER_EXECUTION) return;
  call.store.push(['log', call.executionId], {
    at: call.now,
    level,
    message: message.slice(0, CHARACTERS_PER_LINE),
  });
}

/** Keys keep the order in which executions first logged. */
function forgetOldest(call: Call): void {
  const executions = Object.keys(call.store.get<Record<string, LogLine[]>>('log') ?? {});
  for (const id of executions.slice(0, executions.length - EXECUTIONS + 1)) call.store.remove(['log', id]);
}

export const consoleService: Service = {
  name: 'console',
  methods: { write: { cost: 0, run: write } },
};

/** The log of one execution, oldest line first. */
export function logOf(store: Call['store'], executionId: string): LogLine[] {
  return store.get<LogLine[]>('log', executionId) ?? [];
}
