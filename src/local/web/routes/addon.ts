// The program behind the sheet: its menu items, what its pages call, those pages, and the dialogs that wait for an answer.
import type { ActiveCell, RunRequest } from '../../runtime/execution';
import type { DialogAnswer } from '../../runtime/service';
import { refusal } from '../../services/spreadsheets/access';
import { spreadsheetOf } from '../../services/spreadsheets/state';
import { withBridge } from '../addon-page';
import type { Desk } from '../desk';
import { foreignHtml, json, type Reply } from '../exchange';
import type { Request } from '../server';
import { isOnAMenu } from '../sheet-api';
import { cellNow } from '../stale-places';
import { at, missing, type Route, SHEET } from './route';

export const addonRoutes: Route[] = [
  ['POST', at(`/api${SHEET}/menu`), runMenu],
  ['POST', at('/api/addon/call'), callAddon],
  ['GET', at('/api/addon/(sidebar|dialog)'), addonPage],
  ['POST', at('/api/dialogs/([\\w-]+)'), answerDialog],
];

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
  const { record, value = null } = await desk.run(user, {
    entry,
    args,
    cause: 'sidebar',
    ...activeIn(desk, sent.json?.active),
  });
  if (record.status === 'completed') return json({ value, error: null });
  const { name, message } = record.error ?? { name: 'Error', message: record.status };
  return json({ error: { name, message } });
}

/** The selected cell as the page tells it; nothing where it is not three whole numbers, or the cell is gone. */
function activeIn({ store, workspace }: Desk, told: unknown): Pick<RunRequest, 'active'> {
  const { sheetId, row, column, moves } = (told ?? {}) as Partial<ActiveCell & { moves: number }>;
  if (![sheetId, row, column].every((each) => Number.isInteger(each) && each! >= 0)) return {};
  const sheet = spreadsheetOf(store, workspace.containerId).sheets[sheetId!];
  const place = sheet === undefined ? null : cellNow(sheet, { row: row!, column: column!, moves });
  return place === null ? {} : { active: { sheetId: sheetId!, ...place } };
}

function addonPage(request: Request, place?: string): Reply {
  const shown = request.desk.shownPage(request.user, place as 'sidebar' | 'dialog');
  return shown === undefined ? missing(request) : foreignHtml(withBridge(shown.html), 'addon');
}

function answerDialog(request: Request, run?: string): Reply {
  const { button = 'CLOSE', text = '' } = (request.sent.json ?? {}) as Partial<DialogAnswer>;
  return json({ taken: request.desk.answer(request.user, run!, { button, text: String(text) }) });
}
