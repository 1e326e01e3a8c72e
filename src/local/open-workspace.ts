// Opens a workspace, on disk or in memory, with the built bundle and all services; and makes a fresh one.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltProgram, builtProgram } from './program';
import { Blobs } from './runtime/blobs';
import { Ledger } from './runtime/ledger';
import { Scheduler } from './runtime/scheduler';
import type { Service } from './runtime/service';
import { Store } from './runtime/store';
import { Workspace } from './runtime/workspace';
import { cacheService } from './services/cache';
import { driveAppService, driveService } from './services/drive';
import { handContext, insertFile, SPREADSHEET } from './services/drive/files';
import { formsService } from './services/forms';
import { htmlService } from './services/html';
import { lockService } from './services/locks';
import { consoleService } from './services/log';
import { mailService } from './services/mail';
import { propertiesService } from './services/properties';
import { sessionService } from './services/session';
import { sheetsService } from './services/spreadsheets/advanced';
import { everydayService } from './services/spreadsheets/everyday';
import { putSpreadsheet } from './services/spreadsheets/tabs';
import { scriptApp } from './services/triggers';
import { uiService } from './services/ui';
import { utilitiesService } from './services/utilities';
import { lockWorkspace } from './workspace-lock';

/** The organizing office's account: owns the registry, the form and the triggers. */
export const ORGANIZER = 'organizer@laurel.example';

/** When a fresh workspace is set up unless told otherwise: 2021-11-20 09:00 in Shanghai. */
export const SET_UP_AT = Date.parse('2021-11-20T09:00:00+08:00');

/** What the organizer calls the new spreadsheet. */
const REGISTRY_NAME = '“最美后勤人”推举活动登记台账';

const SERVICES: Service[] = [
  cacheService,
  consoleService,
  driveAppService,
  driveService,
  everydayService,
  formsService,
  htmlService,
  lockService,
  mailService,
  propertiesService,
  scriptApp,
  sessionService,
  sheetsService,
  uiService,
  utilitiesService,
];

export interface OpenWorkspace {
  workspace: Workspace;
  scheduler: Scheduler;
  /** Writes out what is left and lets others open the directory. */
  close(): void;
}

export interface OpenOptions {
  /** Another bundle than the built one, for tests. */
  program?: BuiltProgram;
  /** In memory only: the text of another store to start from. */
  snapshot?: string;
  /** In memory only: contents of files that the snapshot names. */
  blobs?: Blobs;
}

/** The directory holds no workspace. */
export class NoWorkspace extends Error {
  constructor(directory: string) {
    super(`${directory} 里没有工作区。请先运行 laurel init --data ${directory}。`);
  }
}

/** The directory holds a workspace already. */
export class WorkspaceExists extends Error {
  constructor(directory: string) {
    super(`${directory} 里已有工作区。要保留它，请用 --data 换一个目录；确定丢弃重来，请加 --force。`);
  }
}

/**
 * Opens the workspace in `directory`; null keeps everything in memory.
 * Throws NoWorkspace, or WorkspaceBusy while another command uses it.
 */
export function openWorkspace(directory: string | null, options: OpenOptions = {}): OpenWorkspace {
  if (directory !== null && !holdsWorkspace(directory)) throw new NoWorkspace(directory);
  return open(directory, options);
}

/**
 * Makes a workspace as an organizer starts: accounts and an empty bound spreadsheet, nothing set up.
 * `at` is milliseconds since the epoch. Throws WorkspaceExists rather than replace one without `replace`.
 */
export function createWorkspace(
  directory: string | null,
  options: OpenOptions & { at?: number; replace?: boolean } = {},
): OpenWorkspace {
  if (directory !== null && holdsWorkspace(directory) && options.replace !== true)
    throw new WorkspaceExists(directory);
  const opened = open(directory, options, true);
  const { store, program } = opened.workspace;
  store.transaction(() => {
    store.set(['workspace', 'now'], options.at ?? SET_UP_AT);
    store.set(['accounts', ORGANIZER], { kind: 'workspace', granted: program.manifest.oauthScopes });
    store.set(['workspace', 'containerId'], emptyRegistry(opened.workspace));
  });
  return opened;
}

/** The new spreadsheet that the organizer makes by hand and binds the script to; gives its id. */
function emptyRegistry({ store, now, program }: Workspace): string {
  const context = handContext(store, now);
  const { id } = insertFile(context, {
    name: REGISTRY_NAME,
    mimeType: SPREADSHEET,
    owner: ORGANIZER,
    byHand: true,
  });
  const { timeZone } = program.manifest;
  const properties = { title: REGISTRY_NAME, locale: 'zh_CN', timeZone };
  const sheets = [{ properties: { sheetId: 0, title: '工作表1' } }];
  putSpreadsheet({ store, timeZone, random: () => 0 }, id, properties, sheets);
  return id;
}

function open(directory: string | null, options: OpenOptions, fresh = false): OpenWorkspace {
  const program = options.program ?? builtProgram();
  const release = directory === null ? () => {} : lockWorkspace(directory);
  try {
    if (directory !== null && fresh) clear(directory);
    const store = directory === null ? Store.inMemory(options.snapshot) : Store.open(directory);
    const workspace = new Workspace({
      store,
      blobs: options.blobs ?? new Blobs(directory === null ? null : join(directory, 'blobs')),
      ledger: new Ledger(directory === null ? null : join(directory, 'calls.jsonl')),
      services: SERVICES,
      program,
    });
    pushHtml(store, program.html);
    const close = () => {
      workspace.ledger.flush();
      store.close();
      release();
    };
    return { workspace, scheduler: new Scheduler(workspace), close };
  } catch (error) {
    release();
    throw error;
  }
}

/** HTML files belong to the script: a workspace that is opened with a newer build gets the newer ones. */
function pushHtml(store: Store, html: Record<string, string>): void {
  if (JSON.stringify(store.get('script', 'html')) !== JSON.stringify(html))
    store.set(['script', 'html'], html);
}

const STATE_FILE = /^state-\d+\.(json|log|draft)$/;

function holdsWorkspace(directory: string): boolean {
  return existsSync(directory) && readdirSync(directory).some((name) => STATE_FILE.test(name));
}

/** Takes away a workspace's own files and nothing else that somebody may keep in the directory. */
function clear(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (STATE_FILE.test(name) || name === 'blobs' || name === 'calls.jsonl') {
      rmSync(join(directory, name), { recursive: true });
    }
  }
}
