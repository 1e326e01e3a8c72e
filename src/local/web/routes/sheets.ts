// Spreadsheets: the sheet, its plain table and rows, what its page asks, and what people do in it.
import { toXlsx } from '../../export/xlsx';
import { refusal } from '../../services/spreadsheets/access';
import { spreadsheetOf } from '../../services/spreadsheets/state';
import { takeComment, threadsOf } from '../cell-comments';
import { fileReply, json, page, type Reply } from '../exchange';
import { refusalPage } from '../layout';
import { sheetPage } from '../pages/sheet';
import { rowPage, type Said, tablePage } from '../pages/table';
import type { Request } from '../server';
import { cellInFull, filterChoices, openByPerson, performAct, setColumnFilter } from '../sheet-api';
import { at, number, type Route, SHEET } from './route';

const TAB = `/api${SHEET}/tabs/(\\d+)`;

export const sheetRoutes: Route[] = [
  ['GET', at(`${SHEET}(?:/edit)?`), spreadsheet],
  ['POST', at(`${SHEET}/row`), editFromRow],
  ['GET', at(`${SHEET}/export`), exportSpreadsheet],
  ['POST', at(`/api${SHEET}/open`), openSpreadsheet],
  ['GET', at(TAB), readable(tabView)],
  ['GET', at(`${TAB}/cell`), readable(cell)],
  ['GET', at(`${TAB}/choices`), readable(choices)],
  ['POST', at(`/api${SHEET}/act`), act],
  ['POST', at(`/api${SHEET}/filter`), filter],
  ['GET', at(`${TAB}/comments`), readable(threads)],
  ['POST', at(`/api${SHEET}/comment`), comment],
];

/** Lets only those in who may read the spreadsheet; a tab that is gone is missing. */
function readable(handler: (request: Request, id: string, tab: number) => Reply) {
  return (request: Request, id?: string, tab?: string): Reply => {
    const reason = refusal(request.desk.store, request.user, id!, false);
    if (reason !== null) return json({ refusal: reason }, 403);
    if (spreadsheetOf(request.desk.store, id!).sheets[Number(tab)] === undefined)
      return json({ refusal: 'missing' }, 404);
    return handler(request, id!, Number(tab));
  };
}

function tabView(request: Request, id: string, tab: number): Reply {
  const { views, desk, user } = request;
  return json(views.view(desk.store, user, id, tab, number(request, 'since')));
}

function cell(request: Request, id: string, tab: number): Reply {
  const moves = movesIn(request.url.searchParams.get('moves'));
  const seen = { row: number(request, 'row'), column: number(request, 'column'), moves };
  return json(cellInFull(request.desk, id, tab, seen));
}

/** The movements that a page says it knew of; undefined where it does not say. */
function movesIn(text: string | null | undefined): number | undefined {
  return /^\d+$/.test(text ?? '') ? Number(text) : undefined;
}

function choices(request: Request, id: string, tab: number): Reply {
  return json(filterChoices(request.desk, id, tab, number(request, 'column')));
}

function threads({ desk }: Request, id: string, tab: number): Reply {
  return json(threadsOf(desk.store, id, tab));
}

async function comment({ desk, user, sent }: Request, id?: string): Promise<Reply> {
  return json(await takeComment(desk, user, id!, sent.json));
}

async function act({ desk, user, sent }: Request, id?: string): Promise<Reply> {
  return json(await performAct(desk, user, id!, sent.json));
}

async function filter({ desk, user, sent }: Request, id?: string): Promise<Reply> {
  return json(await setColumnFilter(desk, user, id!, sent.json));
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
  const { tab, row, column, moves, text = '' } = request.sent.fields;
  const answer = await performAct(request.desk, request.user, id!, {
    act: 'edit',
    sheetId: Number(tab),
    row: Number(row) - 1,
    column: Number(column),
    moves: movesIn(moves),
    text: text.replace(/\r\n/g, '\n'),
    confirmed: true,
  } as never);
  const url = new URL(request.url);
  const met = 'ok' in answer ? (answer.row ?? 0) + 1 : Number(row);
  url.search = `?tab=${Number(tab)}&row=${met}`;
  const said: Said =
    'refusal' in answer
      ? { text: answer.refusal, bad: true, kept: text, isGone: answer.lost === true }
      : { text: '已保存。', bad: false };
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
