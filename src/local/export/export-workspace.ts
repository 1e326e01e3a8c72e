// Writes everything in a workspace out: tables, Drive's folders and files, mail, and workspace.json over all of it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionTitles } from '../question-titles';
import { registryOf, tabsOf, valuesOf } from '../registry-view';
import type { ExecutionRecord } from '../runtime/execution';
import type { Workspace } from '../runtime/workspace';
import type { CommentState } from '../services/drive/comments';
import { allFiles, fileOf, isTrashed, SPREADSHEET } from '../services/drive/files';
import { sentMail } from '../services/mail';
import { findSpreadsheet, type SpreadsheetState } from '../services/spreadsheets/state';
import { shanghaiTime } from '../shanghai-time';
import { exportedDocuments } from './documents';
import { exportDrive } from './drive-tree';
import { TakenNames } from './file-names';
import { mailRecord, toEml, toText } from './mail';
import { exportedNominations } from './nominations';
import { toXlsx } from './xlsx';

const TABLES = '表格';
/** The directory of Drive's folders and files. */
export const DRIVE = '云端硬盘';
const MAIL = '邮件';

export interface ExportSummary {
  directory: string;
  /** Paths below the directory. */
  tables: string[];
  nominations: number;
  files: number;
  mail: number;
  calls: number | null;
}

/**
 * Exports into `directory`, taking away what an earlier export left there (and nothing else).
 * With `calls`, calls.jsonl lists every service call so far.
 */
export async function exportWorkspace(
  workspace: Workspace,
  directory: string,
  options: { calls?: boolean } = {},
): Promise<ExportSummary> {
  for (const name of [TABLES, DRIVE, MAIL, 'workspace.json', 'calls.jsonl']) {
    rmSync(join(directory, name), { recursive: true, force: true });
  }
  mkdirSync(join(directory, TABLES), { recursive: true });
  const tables = await writeTables(workspace, directory);
  const tree = exportDrive(workspace, directory, DRIVE);
  const mail = writeMail(workspace, directory);
  const document = workspaceDocument(workspace, tree.folders);
  writeFileSync(join(directory, 'workspace.json'), `${JSON.stringify(document, null, 1)}\n`);
  let calls: number | null = null;
  if (options.calls === true) {
    const records = workspace.ledger.all();
    writeFileSync(
      join(directory, 'calls.jsonl'),
      records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    );
    calls = records.length;
  }
  return { directory, tables, nominations: document.nominations.length, files: tree.written, mail, calls };
}

/** The whole workspace as one JSON document, in the shape of the command line's contract. */
export function workspaceDocument(
  workspace: Workspace,
  folders: unknown[] = exportDrive(workspace, null, DRIVE).folders,
) {
  const { store } = workspace;
  const registry = registryOf(store);
  return {
    now: shanghaiTime(workspace.now),
    nominations: exportedNominations(store, registry, questionTitles(store)),
    spreadsheets: spreadsheets(workspace).map((spreadsheet) => ({
      id: spreadsheet.spreadsheetId,
      name: spreadsheet.title,
      tabs: tabsOf(spreadsheet).map((tab) => ({
        key: tab.key,
        name: tab.title,
        columns: tab.columns.map(({ key }) => key),
        headings: tab.columns.map(({ label }) => label),
        rows: valuesOf(spreadsheet, tab),
      })),
    })),
    documents: exportedDocuments(workspace),
    folders,
    mail: sentMail(store).map(mailRecord),
    executions: Object.values(store.get<Record<string, ExecutionRecord>>('executions') ?? {}).map(
      (record) => ({
        ...record,
        started: shanghaiTime(record.started),
        ended: shanghaiTime(record.ended),
        virtual_ms: Math.round(record.ended - record.started),
      }),
    ),
    comments: comments(workspace),
  };
}

/** The registry first, then the others in the order in which they came about. */
function spreadsheets({ store, containerId }: Workspace): SpreadsheetState[] {
  return allFiles(store)
    .filter((file) => file.mimeType === SPREADSHEET && !isTrashed(store, file))
    .flatMap((file) => findSpreadsheet(store, file.id) ?? [])
    .sort((a, b) => Number(b.spreadsheetId === containerId) - Number(a.spreadsheetId === containerId));
}

async function writeTables(workspace: Workspace, directory: string): Promise<string[]> {
  const names = new TakenNames();
  const paths: string[] = [];
  for (const spreadsheet of spreadsheets(workspace)) {
    const path = join(TABLES, names.free(`${spreadsheet.title}.xlsx`));
    writeFileSync(join(directory, path), await toXlsx(spreadsheet, workspace.now));
    paths.push(path);
  }
  return paths;
}

function writeMail(workspace: Workspace, directory: string): number {
  const all = sentMail(workspace.store);
  if (all.length > 0) mkdirSync(join(directory, MAIL), { recursive: true });
  const width = String(all.length).length;
  const names = new TakenNames();
  all.forEach((mail, at) => {
    const name = names.free(`${String(at + 1).padStart(width, '0')} ${mail.to[0] ?? ''} ${mail.subject}.txt`);
    writeFileSync(join(directory, MAIL, name), toText(mail));
    writeFileSync(join(directory, MAIL, name.replace(/\.txt$/, '.eml')), toEml(mail, workspace.blobs));
  });
  return all.length;
}

function comments({ store }: Workspace) {
  const byFile = store.get<Record<string, CommentState[]>>('drive', 'comments') ?? {};
  return Object.entries(byFile).flatMap(([fileId, list]) =>
    list.map((comment) => ({
      ...comment,
      file_id: fileId,
      file_name: fileOf(store, fileId)?.name ?? '',
      createdTime: shanghaiTime(comment.createdTime),
      modifiedTime: shanghaiTime(comment.modifiedTime),
      replies: comment.replies.map((reply) => ({ ...reply, createdTime: shanghaiTime(reply.createdTime) })),
    })),
  );
}
