// Every address of the workspace, one line each, and who answers it.

import { documentHtml } from '../export/documents';
import { toXlsx } from '../export/xlsx';
import { addComment, DriveRefusal, replyToComment, shareFile } from '../hand/drive';
import type { DialogAnswer } from '../runtime/service';
import { accessLevel, atLeast } from '../services/drive/access';
import { bytesOfFile, fileOf, type Permission } from '../services/drive/files';
import { refusal } from '../services/spreadsheets/access';
import { spreadsheetOf } from '../services/spreadsheets/state';
import { parseTime } from '../shanghai-time';
import { withBridge } from './addon-page';
import { clientFile } from './build-client';
import { asset, fileReply, foreignHtml, json, page, type Reply, seeOther } from './exchange';
import { takeResponse, takeSwitch, takeUploadQuestion } from './form-posts';
import { refusalPage } from './layout';
import { clockPage, moveClock } from './pages/clock';
import { commentsPage, documentPage, documentsPage, drivePage, filePage, folderPage } from './pages/drive';
import { executionPage, executionsPage } from './pages/executions';
import { formEditorPage, formPage, formsPage } from './pages/form';
import { mailBody, mailPage } from './pages/mail';
import { sheetPage } from './pages/sheet';
import { startPage } from './pages/start';
import { rowPage, tablePage } from './pages/table';
import { previewOf } from './preview';
import type { Request } from './server';
import { cellInFull, filterChoices, isOnAMenu, openByPerson, performAct, setColumnFilter } from './sheet-api';

type Answer = Reply | null | Promise<Reply | null>;
type Route = [
  method: 'GET' | 'POST',
  pattern: RegExp,
  handler: (request: Request, ...parts: string[]) => Answer,
];

const SHEET = '/spreadsheets/d/([\\w-]+)';
const at = (path: string) => new RegExp(`^${path}/?$`);

export const routes: Route[] = [
  ['GET', at(''), (request) => page(startPage(request))],
  ['POST', at('/as'), actAs],
  ['GET', at('/events'), listen],
  ['GET', at('/assets/\\w+/([\\w.-]+)'), clientAsset],

  ['GET', at(`${SHEET}(?:/edit)?`), spreadsheet],
  ['POST', at(`${SHEET}/row`), editFromRow],
  ['GET', at(`${SHEET}/export`), exportSpreadsheet],
  ['POST', at(`/api${SHEET}/open`), openSpreadsheet],
  [
    'GET',
    at(`/api${SHEET}/tabs/(\\d+)`),
    readable((request, id, tab) =>
      json(request.views.view(request.desk.store, request.user, id, Number(tab), number(request, 'since'))),
    ),
  ],
  [
    'GET',
    at(`/api${SHEET}/tabs/(\\d+)/cell`),
    readable((request, id, tab) =>
      json(cellInFull(request.desk, id, Number(tab), number(request, 'row'), number(request, 'column'))),
    ),
  ],
  [
    'GET',
    at(`/api${SHEET}/tabs/(\\d+)/choices`),
    readable((request, id, tab) =>
      json(filterChoices(request.desk, id, Number(tab), number(request, 'column'))),
    ),
  ],
  [
    'POST',
    at(`/api${SHEET}/act`),
    async (request, id) => json(await performAct(request.desk, request.user, id!, request.sent.json)),
  ],
  [
    'POST',
    at(`/api${SHEET}/filter`),
    async (request, id) => json(await setColumnFilter(request.desk, request.user, id!, request.sent.json)),
  ],
  ['POST', at(`/api${SHEET}/menu`), runMenu],
  ['POST', at('/api/addon/call'), callAddon],
  ['GET', at('/api/addon/(sidebar|dialog)'), addonPage],
  ['POST', at('/api/dialogs/([\\w-]+)'), answerDialog],

  ['GET', at('/forms'), (request) => page(formsPage(request))],
  [
    'GET',
    at('/forms/d/e/([\\w-]+)/viewform'),
    (request, id) => {
      const { markup, status } = formPage(request, id!);
      return page(markup, status);
    },
  ],
  ['POST', at('/forms/d/e/([\\w-]+)/formResponse'), takeResponse],
  [
    'GET',
    at('/forms/d/([\\w-]+)/edit'),
    (request, id) => {
      const { markup, status } = formEditorPage(request, id!);
      return page(markup, status);
    },
  ],
  ['POST', at('/forms/d/([\\w-]+)/switch'), takeSwitch],
  ['POST', at('/forms/d/([\\w-]+)/upload-question'), takeUploadQuestion],

  ['GET', at('/drive(?:/my-drive)?'), (request) => page(drivePage(request))],
  [
    'GET',
    at('/drive/folders/([\\w-]+)'),
    (request, id) => {
      const { markup, status } = folderPage(request, id!);
      return page(markup, status);
    },
  ],
  ['POST', at('/drive/share'), share],
  ['POST', at('/drive/comment'), comment],
  ['POST', at('/drive/reply'), reply],
  [
    'GET',
    at('/comments/([\\w-]+)'),
    (request, id) => {
      const { markup, status } = commentsPage(request, id!);
      return page(markup, status);
    },
  ],
  [
    'GET',
    at('/file/d/([\\w-]+)/view'),
    (request, id) => {
      const { markup, status } = filePage(request, id!);
      return page(markup, status);
    },
  ],
  ['GET', at('/file/d/([\\w-]+)/(preview|download)'), fileBytes],
  ['GET', at('/documents'), (request) => page(documentsPage(request))],
  [
    'GET',
    at('/document/d/([\\w-]+)(?:/edit)?'),
    (request, id) => {
      const { markup, status } = documentPage(request, id!);
      return page(markup, status);
    },
  ],
  ['GET', at('/document/d/([\\w-]+)/(body|download)'), documentBytes],

  ['GET', at('/mail'), (request) => page(mailPage(request))],
  [
    'GET',
    at('/mail/([\\w-]+)/body'),
    (request, id) => {
      const body = mailBody(request, id!);
      return body === null ? missing(request) : foreignHtml(body, 'document');
    },
  ],
  ['GET', at('/executions'), (request) => page(executionsPage(request))],
  [
    'GET',
    at('/executions/(\\w+)'),
    (request, id) => {
      const found = executionPage(request, id!);
      return found === null ? missing(request) : page(found);
    },
  ],
  ['GET', at('/clock'), (request) => page(clockPage(request))],
  ['POST', at('/clock'), clock],
];

function missing(request: Request): Reply {
  return page(refusalPage(request, 'missing'), 404);
}

function number(request: Request, name: string): number {
  return Math.max(0, Number(request.url.searchParams.get(name) ?? 0) || 0);
}

/** A place in this workspace to go back to, and no other site. */
function goal(text: string | undefined): string {
  return text !== undefined && /^\/(?![/\\])/.test(text) ? text : '/';
}

function actAs(request: Request): Reply {
  const { user = '', go } = request.sent.fields;
  return seeOther(goal(go), {
    'Set-Cookie': `${request.cookie}=${encodeURIComponent(user)}; Path=/; HttpOnly; SameSite=Strict`,
  });
}

function listen(request: Request): null {
  const { desk, user, response } = request;
  desk.hub.listen(user, response);
  // What this person was asked while no page of hers was listening.
  for (const { run, dialog } of desk.openDialogs(user)) desk.hub.tell({ type: 'dialog', run, dialog }, user);
  return null;
}

function clientAsset(request: Request, name?: string): Reply {
  const found = clientFile(request.client, name!);
  return found === null ? missing(request) : asset(found.bytes, found.type);
}

/** Lets only those in who may read the spreadsheet; a tab that is gone is missing. */
function readable(handler: (request: Request, id: string, tab: string) => Reply) {
  return (request: Request, id?: string, tab?: string): Reply => {
    const reason = refusal(request.desk.store, request.user, id!, false);
    if (reason !== null) return json({ refusal: reason }, 403);
    if (spreadsheetOf(request.desk.store, id!).sheets[Number(tab)] === undefined)
      return json({ refusal: 'missing' }, 404);
    return handler(request, id!, tab!);
  };
}

function spreadsheet(request: Request, id?: string): Reply {
  const reason = refusal(request.desk.store, request.user, id!, false);
  if (reason !== null) return page(refusalPage(request, reason), reason === 'missing' ? 404 : 403);
  const view = request.url.searchParams.get('view');
  if (view === 'table') return page(tablePage(request, id!));
  if (view === 'row') return page(rowPage(request, id!));
  return page(sheetPage(request, id!, request.client.hasGrid));
}

async function editFromRow(request: Request, id?: string): Promise<Reply> {
  const { tab, row, column, text = '' } = request.sent.fields;
  const answer = await performAct(request.desk, request.user, id!, {
    act: 'edit',
    sheetId: Number(tab),
    row: Number(row) - 1,
    column: Number(column),
    text: text.replace(/\r\n/g, '\n'),
    confirmed: true,
  } as never);
  const url = new URL(request.url);
  url.search = `?tab=${Number(tab)}&row=${Number(row)}`;
  const said = 'refusal' in answer ? { text: answer.refusal, bad: true } : { text: '已保存。', bad: false };
  if (refusal(request.desk.store, request.user, id!, false) !== null)
    return page(refusalPage(request, 'forbidden'), 403);
  return page(rowPage({ ...request, url }, id!, said));
}

async function exportSpreadsheet(request: Request, id?: string): Promise<Reply> {
  const { store, workspace } = request.desk;
  const reason = refusal(store, request.user, id!, false);
  if (reason !== null) return page(refusalPage(request, reason), 403);
  const found = spreadsheetOf(store, id!);
  const bytes = await toXlsx(found, workspace.now);
  return fileReply(
    bytes,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    `${found.title}.xlsx`,
    false,
  );
}

async function openSpreadsheet(request: Request, id?: string): Promise<Reply> {
  const { desk, user } = request;
  if (refusal(desk.store, user, id!, false) !== null) return json({ refusal: 'forbidden' }, 403);
  const menus = await openByPerson(desk, user, id!);
  return json({ menus, dialogs: desk.openDialogs(user) });
}

async function runMenu(request: Request, id?: string): Promise<Reply> {
  const { desk, user, sent } = request;
  const entry = String(sent.json?.entry ?? '');
  if (
    id !== desk.workspace.containerId ||
    refusal(desk.store, user, id!, true) !== null ||
    !isOnAMenu(desk, user, entry)
  )
    return json({ refusal: '您没有运行这个菜单项的权限。' }, 403);
  grant(request);
  const { record } = await desk.run(user, { entry, args: [], cause: 'menu' });
  return json({ id: record.id, status: record.status, error: record.error });
}

/** A click on Google's consent page, which comes up the first time: nobody rehearses in order to say no. */
function grant({ desk, user }: Request): void {
  if (desk.store.get('accounts', user, 'granted') !== undefined) return;
  const known = desk.store.get<object>('accounts', user) ?? { kind: 'consumer' };
  desk.store.set(['accounts', user], { ...known, granted: desk.workspace.program.manifest.oauthScopes });
}

/** google.script.run: any function of the bundle but those whose names end in "_", for those who may edit its spreadsheet. */
async function callAddon(request: Request): Promise<Reply> {
  const { desk, user, sent } = request;
  const entry = String(sent.json?.entry ?? '');
  const args: unknown[] = Array.isArray(sent.json?.args) ? sent.json.args : [];
  if (
    !/^[A-Za-z]\w*[A-Za-z0-9]$/.test(entry) ||
    refusal(desk.store, user, desk.workspace.containerId, true) !== null
  )
    return json({ error: { name: 'Error', message: `找不到函数 ${entry}` } });
  const { record, value = null } = await desk.run(user, { entry, args, cause: 'sidebar' });
  if (record.status === 'completed') return json({ value, error: null });
  const { name, message } = record.error ?? { name: 'Error', message: record.status };
  return json({ error: { name, message } });
}

function addonPage(request: Request, place?: string): Reply {
  const shown = request.desk.shownPage(request.user, place as 'sidebar' | 'dialog');
  return shown === undefined ? missing(request) : foreignHtml(withBridge(shown.html), 'addon');
}

function answerDialog(request: Request, run?: string): Reply {
  const { button = 'CLOSE', text = '' } = (request.sent.json ?? {}) as Partial<DialogAnswer>;
  return json({ taken: request.desk.answer(request.user, run!, { button, text: String(text) }) });
}

async function share(request: Request): Promise<Reply> {
  const { id = '', email = '', role = 'reader' } = request.sent.fields;
  return driveAct(request, id, () =>
    request.desk.act(request.user, (workspace) =>
      shareFile(workspace, request.user, id, email.trim(), role as Permission['role']),
    ),
  );
}

async function comment(request: Request): Promise<Reply> {
  const { id = '', text = '' } = request.sent.fields;
  return driveAct(request, id, () =>
    request.desk.act(request.user, (workspace) => addComment(workspace, request.user, id, text)),
  );
}

async function reply(request: Request): Promise<Reply> {
  const { id = '', comment: commentId = '', text = '', resolve = '' } = request.sent.fields;
  return driveAct(request, id, () =>
    request.desk.act(request.user, (workspace) =>
      replyToComment(workspace, request.user, id, commentId, text, resolve === '1'),
    ),
  );
}

/** Back to where a file's comments or sharing are shown. */
function pageOf(request: Request, id: string, mimeType: string): string {
  if (mimeType.endsWith('folder')) return `/drive/folders/${id}`;
  if (documentHtml(request.desk.store, id) !== null) return `/document/d/${id}/edit`;
  return mimeType.endsWith('spreadsheet') ? `/comments/${id}` : `/file/d/${id}/view`;
}

async function driveAct(request: Request, id: string, work: () => Promise<unknown>): Promise<Reply> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DriveRefusal)) throw error;
    return page(refusalPage(request, 'forbidden'), 403);
  }
  const file = fileOf(request.desk.store, id);
  if (file === undefined) return missing(request);
  return seeOther(pageOf(request, id, file.mimeType));
}

function fileBytes(request: Request, id?: string, what?: string): Reply {
  const { store, workspace } = request.desk;
  const file = fileOf(store, id!);
  if (file === undefined) return missing(request);
  if (!atLeast(accessLevel(store, request.user, id!), 'reader'))
    return page(refusalPage(request, 'forbidden'), 403);
  if (what === 'download')
    return fileReply(bytesOfFile(workspace.blobs, file), 'application/octet-stream', file.name, false);
  const picture = previewOf(workspace.blobs, file);
  return picture === null ? missing(request) : fileReply(picture.bytes, picture.type, file.name, true);
}

function documentBytes(request: Request, id?: string, what?: string): Reply {
  const { store } = request.desk;
  const content = documentHtml(store, id!);
  if (content === null) return missing(request);
  if (!atLeast(accessLevel(store, request.user, id!), 'reader'))
    return page(refusalPage(request, 'forbidden'), 403);
  if (what === 'body') return foreignHtml(content, 'document');
  return fileReply(
    Buffer.from(content, 'utf8'),
    'application/octet-stream',
    `${fileOf(store, id!)?.name ?? '文档'}.html`,
    false,
  );
}

async function clock(request: Request): Promise<Reply> {
  const to = parseTime((request.sent.fields.to ?? '').replace('T', ' '));
  if (to !== null) await moveClock(request.desk, to);
  return seeOther('/clock');
}
