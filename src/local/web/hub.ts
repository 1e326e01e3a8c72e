// Tells open pages what happens: one stream of events per page, addressed to a person or to all.
import type { ServerResponse } from 'node:http';
import type { Dialog } from '../runtime/service';

/** What a page may be told. */
export type PageEvent =
  | { type: 'changed' }
  | { type: 'toast'; spreadsheetId: string; title: string; message: string }
  | { type: 'dialog'; run: string; dialog: Dialog }
  | { type: 'dialog-done'; run: string }
  | {
      type: 'page';
      place: 'sidebar' | 'dialog';
      title: string;
      modal: boolean;
      width: number | null;
      height: number | null;
    }
  | { type: 'run-ended'; run: string; status: string; message: string }
  | { type: 'fired'; entry: string; cause: string; status: string; at: string }
  | { type: 'clock'; now: string; busy: boolean };

interface Listener {
  user: string;
  response: ServerResponse;
}

export class Hub {
  private readonly listeners = new Set<Listener>();

  /** Keeps the response open as an event stream until the page goes away. */
  listen(user: string, response: ServerResponse): void {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.write(':\n\n');
    const listener = { user, response };
    this.listeners.add(listener);
    response.on('close', () => this.listeners.delete(listener));
  }

  /** To the pages of one person, or of everybody. */
  tell(event: PageEvent, user?: string): void {
    for (const listener of this.listeners) {
      if (user === undefined || listener.user === user)
        listener.response.write(`data: ${JSON.stringify(event)}\n\n`);
    }
  }

  close(): void {
    for (const { response } of this.listeners) response.end();
  }
}
