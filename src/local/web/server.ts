// The workspace's web server: this machine only, every request checked, each address led to its page or act.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { OpenWorkspace } from '../open-workspace';
import { ORGANIZER } from '../open-workspace';
import type { Client } from './build-client';
import { Desk } from './desk';
import { cookieOf, page, type Reply, readSent, type Sent, send } from './exchange';
import { newToken, turnedAway } from './guard';
import { refusalPage, type Visit } from './layout';
import { html } from './markup';
import { routes } from './routes';
import { TabViews } from './tab-view';

/** What a route's handler is given. */
export interface Request extends Visit {
  sent: Sent;
  views: TabViews;
  client: Client;
  /** The name of the cookie that holds the acting person; ports on one machine share their cookies. */
  cookie: string;
  response: ServerResponse;
}

export interface Serving {
  url: string;
  desk: Desk;
  close(): Promise<void>;
}

const ADDRESS = '127.0.0.1';

/** Listens on the loopback address; port 0 takes a free one. Throws when the port is taken. */
export async function serveWorkspace(opened: OpenWorkspace, client: Client, port: number): Promise<Serving> {
  const desk = new Desk(opened);
  const views = new TabViews();
  const token = newToken();
  const server = createServer((request, response) => {
    handle(request, response).catch((error: Error) => {
      if (response.headersSent) return;
      const message = html`<html lang="zh-CN"><meta charset="utf-8"><title>出错了</title><p>这个页面出错了：${error.message}</p><p><a href="/">回到开始页</a></p></html>`;
      send(response, page(message, 500));
      if (process.env.LAUREL_DEBUG !== undefined) process.stderr.write(`${error.stack}\n`);
    });
  });
  await listen(server, port);
  const bound = (server.address() as { port: number }).port;
  const cookie = `laurel_as_${bound}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Strangers are turned away before a byte of theirs is read.
    const early = turnedAway(request, token, token);
    if (early !== null) return refuse(response, early);
    const sent = await readSent(request);
    const brought = String(request.headers['x-laurel-token'] ?? sent.fields.token ?? '');
    const refusal = turnedAway(request, token, brought);
    if (refusal !== null) return refuse(response, refusal);
    const visit: Visit = {
      desk,
      user: cookieOf(request, cookie) ?? ORGANIZER,
      url: new URL(request.url ?? '/', `http://${ADDRESS}:${bound}`),
      token,
      assets: `/assets/${client.fingerprint}`,
    };
    const reply = await route(request.method ?? 'GET', { ...visit, sent, views, client, cookie, response });
    if (reply !== null) send(response, reply);
  }

  return {
    url: `http://${ADDRESS}:${bound}/`,
    desk,
    close: () => {
      desk.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function refuse(response: ServerResponse, reason: string): void {
  send(
    response,
    page(html`<html lang="zh-CN"><meta charset="utf-8"><title>拒绝访问</title><p>${reason}</p></html>`, 403),
  );
}

/** null when the handler has answered by itself (event streams). */
async function route(method: string, request: Request): Promise<Reply | null> {
  const { pathname } = request.url;
  for (const [wanted, pattern, handler] of routes) {
    if (wanted !== (method === 'HEAD' ? 'GET' : method)) continue;
    const found = pattern.exec(pathname);
    if (found !== null) return handler(request, ...found.slice(1).map(decodeURIComponent));
  }
  return page(refusalPage(request, 'missing'), 404);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`端口 ${port} 已被占用，请用 --port 换一个。`) : error);
    });
    server.listen(port, ADDRESS, resolve);
  });
}
