// Set-up's way into the local runtime: a workspace in memory that runs the add-on's set-up, health and self-check.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { HealthItem } from '../../../src/addon/google/health';
import type { SelfCheckReport } from '../../../src/addon/google/self-check';
import type { SetUpReport } from '../../../src/addon/google/set-up';
import { createWorkspace, type OpenWorkspace, ORGANIZER, openWorkspace } from '../../../src/local/open-workspace';
import type { BuiltProgram } from '../../../src/local/program';
import type { RunReport } from '../../../src/local/runtime/execution';
import type { CallRecord } from '../../../src/local/runtime/service';
import type { Workspace } from '../../../src/local/runtime/workspace';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

async function bundle(entry: string, globalName: string, target: string): Promise<string> {
  const result = await build({
    entryPoints: [path(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target,
    charset: 'utf8',
    logLevel: 'error',
  });
  return result.outputFiles[0]!.text;
}

/** The add-on's entries and the façade, compiled as the build compiles them. */
export async function setUpProgram(): Promise<BuiltProgram> {
  const addon = await bundle('./entries.ts', 'Laurel', 'es2019');
  const facade = await bundle('../../../src/local/facade/index.ts', 'Facade', 'es2020');
  const stubs = ['setUp', 'health', 'selfCheck', 'onOpen']
    .map((name) => `function ${name}(){return Laurel.${name}.apply(this,arguments)}`)
    .join('\n');
  return {
    facade: { name: 'facade.js', code: `(() => {${facade}\nreturn Facade.open;})()` },
    files: [{ name: 'Code.js', code: `${addon}\n${stubs}` }],
    manifest: JSON.parse(readFileSync(path('../../../appsscript.json'), 'utf8')),
    html: {},
  };
}

export interface SetUpDesk extends OpenWorkspace {
  program: BuiltProgram;
  setUp(user?: string): SetUpReport;
  health(user?: string): HealthItem[];
  selfCheck(mailTo?: string | null): SelfCheckReport;
  /** Runs an entry and reports it, however it ended. */
  run(entry: string, user?: string, args?: unknown[]): RunReport;
}

/** A fresh workspace, or a copy of the one whose text is given. */
export function setUpDesk(program: BuiltProgram, snapshot?: string): SetUpDesk {
  const opened = snapshot === undefined ? createWorkspace(null, { program }) : openWorkspace(null, { program, snapshot });
  const { workspace } = opened;
  const run = (entry: string, user = ORGANIZER, args: unknown[] = []): RunReport =>
    workspace.run({
      entry,
      args,
      identity: { effectiveUser: user, activeUser: user, authMode: 'FULL' },
      cause: 'menu',
      surface: 'spreadsheet_ui',
    });
  const value = <T>(report: RunReport): T => {
    if (report.record.status !== 'completed') throw new Error(`${report.record.status}: ${report.record.error?.stack}`);
    return report.value as T;
  };
  return {
    ...opened,
    program,
    run,
    setUp: (user) => value<SetUpReport>(run('setUp', user)),
    health: (user) => value<HealthItem[]>(run('health', user)),
    selfCheck: (mailTo = null) => {
      const formId = JSON.parse(stateOf(workspace).formId ?? '""') as string;
      return value<SelfCheckReport>(run('selfCheck', ORGANIZER, [{ formId, mailTo }]));
    },
  };
}

/** How often each method was called in the last execution. */
export function callsOf(workspace: Workspace, execution: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of workspace.ledger.all().filter((each: CallRecord) => each.execution === execution)) {
    const name = `${record.service}.${record.method}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

interface StoredSheet {
  title: string;
  rows: ({ v?: unknown } | null)[][];
}

/** The cells' values of a tab by its id, row by row; '' for an empty cell. */
export function gridOf(workspace: Workspace, sheetId: number): unknown[][] {
  const sheet = workspace.store.get<StoredSheet>('spreadsheets', workspace.containerId, 'sheets', sheetId);
  return (sheet?.rows ?? []).map((row) => (row ?? []).map((cell) => cell?.v ?? ''));
}

/** The state tab's JSON texts by key. */
export function stateOf(workspace: Workspace): Record<string, string> {
  return Object.fromEntries(
    gridOf(workspace, 1011)
      .slice(2)
      .filter((row) => (row[0] ?? '') !== '')
      .map((row) => [String(row[0]), String(row[1] ?? '')]),
  );
}
