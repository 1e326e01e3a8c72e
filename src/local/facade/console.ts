// console and Logger inside the isolate: both end in the execution's log.
import { call, now } from './door';
import { strictObject } from './strict';

/** Objects are shown as JSON, as the execution log shows them; `%s` and `%d` take the arguments in turn. */
function textOf(parts: unknown[]): string {
  const rest = [...parts];
  const first = rest.shift();
  const opening =
    typeof first === 'string'
      ? first.replace(/%[sdifoOj]/g, (mark) => (rest.length === 0 ? mark : show(rest.shift())))
      : show(first);
  return [opening, ...rest.map(show)].join(' ');
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? `${value.name}: ${value.message}`;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

function write(level: string, parts: unknown[]): void {
  call('console', 'write', level, textOf(parts));
}

const timers = new Map<string, number>();

export const console = strictObject('console', {
  log: (...parts: unknown[]) => write('DEBUG', parts),
  info: (...parts: unknown[]) => write('INFO', parts),
  warn: (...parts: unknown[]) => write('WARNING', parts),
  error: (...parts: unknown[]) => write('ERROR', parts),
  time: (label: string) => {
    timers.set(label, now());
  },
  timeEnd: (label: string) => {
    write('DEBUG', [`${label}: ${Math.round(now() - (timers.get(label) ?? now()))}ms`]);
    timers.delete(label);
  },
});

let logged: string[] = [];

export const Logger = strictObject('Logger', {
  log(...parts: unknown[]) {
    logged.push(textOf(parts));
    write('INFO', parts);
    return Logger;
  },
  clear() {
    logged = [];
  },
  getLog: () => logged.join('\n'),
});
