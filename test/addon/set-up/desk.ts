// Set-up's way into the local runtime: a workspace in memory that runs the add-on's set-up, health and self-check.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { HealthItem } from '../../../src/addon/google/health';
import type { SelfCheckReport } from '../../../src/addon/google/self-check';
import type { SetUpReport } from '../../../src/addon/google/set-up';
import {
  createWorkspace,
  type OpenWorkspace,
  ORGANIZER,
  openWorkspace,
} from '../../../src/local/open-workspace';
import type { BuiltProgram } from '../../../src/local/program';
import type { RunReport } from '../../../src/local/runtime/execution';
import type { CallRecord } from '../../../src/local/runtime/service';
import type { Workspace } from '../../../src/local/runtime/workspace';
import { allFiles, isTrashed } from '../../../src/local/services/drive/files';

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
  const opened =
    snapshot === undefined ? createWorkspace(null, { program }) : openWorkspace(null, { program, snapshot });
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
    if (report.record.status !== 'completed')
      throw new Error(`${report.record.status}: ${report.record.error?.stack}`);
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
      return value<SelfCheckReport>(run('selfCheck', ORGANIZER, [{ assumed: [], formId, mailTo }]));
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

interface StoredItem {
  id: number;
  type: string;
  title: string;
  helpText: string;
  required: boolean;
  choices?: { value: string }[];
}

export interface StoredForm {
  id: string;
  title: string;
  description: string;
  published: boolean;
  accepting: boolean;
  allowEdits: boolean;
  progressBar: boolean;
  items: StoredItem[];
}

/** All forms that are not in the trash. */
export function formsOf(workspace: Workspace): StoredForm[] {
  const forms = Object.values(workspace.store.get<Record<string, StoredForm>>('forms') ?? {});
  return forms.filter((form) => workspace.store.get<boolean>('drive', 'files', form.id, 'trashed') !== true);
}

/** The workspace's only form. */
export function formOf(workspace: Workspace): StoredForm {
  const forms = formsOf(workspace);
  if (forms.length !== 1) throw new Error(`${forms.length} forms`);
  return forms[0]!;
}

interface StoredTab {
  sheetId: number;
  title: string;
  hidden: boolean;
  grid: { rowCount: number; columnCount: number; frozenRowCount: number; frozenColumnCount: number };
  rows: unknown[];
  columnProperties: unknown[];
  protectedRanges: { description?: string; range: unknown }[];
  conditionalFormats: unknown[];
}

/** All that set-up makes, by names in place of ids, so that two workspaces can be compared. */
export function outline(workspace: Workspace) {
  const { store, containerId } = workspace;
  const sheets = store.get<Record<string, StoredTab>>('spreadsheets', containerId, 'sheets') ?? {};
  const order = store.get<number[]>('spreadsheets', containerId, 'order') ?? [];
  const tabs = order.map((sheetId) => sheets[sheetId]!);
  const files = allFiles(store);
  const nameOf = (id: string): string => files.find((file) => file.id === id)?.name ?? '';
  const state = stateOf(workspace);
  return {
    tabs: tabs.map(({ title, hidden, grid }) => {
      const frozen =
        grid.frozenRowCount > 0 ? ` 冻结${grid.frozenRowCount}行${grid.frozenColumnCount}列` : '';
      return `${title} ${grid.rowCount}×${grid.columnCount}${frozen}${hidden ? ' 隐藏' : ''}`;
    }),
    looks: tabs.map(({ protectedRanges, conditionalFormats, columnProperties }) => ({
      protections: protectedRanges
        .map(({ description, range }) => JSON.stringify([description, range]))
        .sort(),
      colours: conditionalFormats.length,
      columns: columnProperties,
    })),
    cells: tabs
      .filter(({ sheetId }) => ![1009, 1011].includes(sheetId))
      .map(({ sheetId }) => cellsOf(workspace, sheetId)),
    files: files
      .filter((file) => !isTrashed(store, file))
      .map((file) => `${file.parents.map(nameOf).join()}/${file.name}`)
      .sort(),
    forms: formsOf(workspace).map(({ id: _id, items, ...form }) => ({
      ...form,
      items: items.map(({ id: _item, ...item }) => ({ ...item, entryId: 0 })),
      responses: undefined,
      publishedId: undefined,
    })),
    triggers: (
      store.get<{ handler: string; kind: string; owner: string; sourceId: string }[]>('triggers') ?? []
    )
      .map(({ handler, kind, owner, sourceId }) => [handler, kind, owner, nameOf(sourceId)].join(' '))
      .sort(),
    state: {
      ...state,
      folders: '',
      formId: '',
      questions: Object.keys(JSON.parse(state.questions ?? '{}').text ?? {}),
    },
  };
}

/** Values and the formats and rules behind them, by content, of the first rows and the last. */
function cellsOf(workspace: Workspace, sheetId: number): string[] {
  const { store, containerId } = workspace;
  const styles = store.get<unknown[]>('spreadsheets', containerId, 'styles') ?? [];
  const rules = store.get<unknown[]>('spreadsheets', containerId, 'rules') ?? [];
  const texts = (list: unknown[]): string[] => list.map((each) => JSON.stringify(each));
  const [styleTexts, ruleTexts] = [texts(styles), texts(rules)];
  const rows =
    store.get<({ style?: number; rule?: number }[] | null)[]>(
      'spreadsheets',
      containerId,
      'sheets',
      sheetId,
      'rows',
    ) ?? [];
  // Rows below the settings all look like the last one.
  return [...rows.slice(0, 100), rows[rows.length - 1] ?? null].map((row) =>
    (row ?? [])
      .map((cell) => {
        if (cell === null) return '';
        const { style, rule, ...rest } = cell;
        return [
          JSON.stringify(rest),
          style === undefined ? '' : styleTexts[style],
          rule === undefined ? '' : ruleTexts[rule],
        ].join();
      })
      .join('|'),
  );
}
