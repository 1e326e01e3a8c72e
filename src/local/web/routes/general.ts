// The start page, who one acts as, what pages listen to, the client's files, mail, executions and the clock.
import { parseTime } from '../../shanghai-time';
import { clientFile } from '../build-client';
import { asset, foreignHtml, page, type Reply, seeOther } from '../exchange';
import { clockPage, moveClock } from '../pages/clock';
import { executionPage, executionsPage } from '../pages/executions';
import { mailBody, mailPage } from '../pages/mail';
import { startPage } from '../pages/start';
import type { Request } from '../server';
import { at, missing, type Route } from './route';

export const generalRoutes: Route[] = [
  ['GET', at(''), (request) => page(startPage(request))],
  ['POST', at('/as'), actAs],
  ['GET', at('/events'), listen],
  ['GET', at('/assets/\\w+/([\\w.-]+)'), clientAsset],

  ['GET', at('/mail'), (request) => page(mailPage(request))],
  ['GET', at('/mail/([\\w-]+)/body'), letter],
  ['GET', at('/executions'), (request) => page(executionsPage(request))],
  ['GET', at('/executions/(\\w+)'), execution],
  ['GET', at('/clock'), (request) => page(clockPage(request))],
  ['POST', at('/clock'), clock],
];

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

function letter(request: Request, id?: string): Reply {
  const body = mailBody(request, id!);
  return body === null ? missing(request) : foreignHtml(body, 'document');
}

function execution(request: Request, id?: string): Reply {
  const found = executionPage(request, id!);
  return found === null ? missing(request) : page(found);
}

async function clock(request: Request): Promise<Reply> {
  const to = parseTime((request.sent.fields.to ?? '').replace('T', ' '));
  if (to !== null) await moveClock(request.desk, to);
  return seeOther('/clock');
}
