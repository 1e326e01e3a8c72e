// The workspace as pages act on it: one act at a time, triggers settled after each, dialogs kept until they are answered.
import type { OpenWorkspace } from '../open-workspace';
import { OVERLAP_WORKER } from '../program';
import type { RunReport, RunRequest } from '../runtime/execution';
import type { Scheduler } from '../runtime/scheduler';
import type { Dialog, DialogAnswer } from '../runtime/service';
import type { Store } from '../runtime/store';
import type { Workspace } from '../runtime/workspace';
import type { ShownPage } from '../services/ui';
import { typedTime } from '../shanghai-time';
import { runAttended } from './attended-run';
import { Hub } from './hub';
import { Turns } from './turns';

interface Waiting {
  user: string;
  dialog: Dialog;
  answer(answer: DialogAnswer): void;
}

interface Toast {
  spreadsheetId: string;
  title: string;
  message: string;
}

/** A person takes a second to do something: two acts never bear the same time. */
const A_MOMENT = 1000;

export class Desk {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly hub = new Hub();
  readonly turns = new Turns();
  private readonly waiting = new Map<string, Waiting>();
  private told = 0;

  constructor(opened: OpenWorkspace) {
    this.workspace = opened.workspace;
    this.scheduler = opened.scheduler;
    this.told = this.toasts().length;
  }

  get store(): Store {
    return this.workspace.store;
  }

  /** A person's act by hand, then every trigger that it sets off; pages are told that something may look different. */
  async act<T>(user: string, work: (workspace: Workspace) => T): Promise<T> {
    return this.turns.take(() => {
      this.workspace.moveClock(this.workspace.now + A_MOMENT);
      try {
        const result = work(this.workspace);
        this.settle();
        return result;
      } finally {
        this.tellToasts(user);
        this.hub.tell({ type: 'changed' });
      }
    });
  }

  /** Runs a menu item or a function that the sidebar calls; dialogs wait for `user`. */
  async run(
    user: string,
    request: Pick<RunRequest, 'entry' | 'args' | 'cause' | 'active'> & { limited?: boolean },
  ): Promise<RunReport> {
    const { limited = false, ...rest } = request;
    const report = await runAttended(
      this.workspace,
      {
        ...rest,
        identity: { effectiveUser: user, activeUser: user, authMode: limited ? 'LIMITED' : 'FULL' },
        surface: 'spreadsheet_ui',
        ...(limited ? { limitMs: 30_000 } : {}),
      },
      {
        turns: this.turns,
        workerFile: OVERLAP_WORKER,
        ask: (execution, dialog) => this.ask(user, execution.id, dialog),
        served: (_execution, service, method) => {
          if (service === 'Ui' && method.startsWith('show'))
            this.tellPage(user, method === 'showSidebar' ? 'sidebar' : 'dialog');
          if (method === 'Spreadsheet.toast') this.tellToasts(user);
        },
      },
    );
    await this.turns.take(() => this.settle());
    const { id, status, error } = report.record;
    if (rest.cause !== 'open')
      this.hub.tell({ type: 'run-ended', run: id, status, message: error?.message ?? '' }, user);
    this.hub.tell({ type: 'changed' });
    return report;
  }

  /** Dialogs that a person has not answered, for a page that is opened meanwhile. */
  openDialogs(user: string): { run: string; dialog: Dialog }[] {
    return [...this.waiting].flatMap(([run, one]) =>
      one.user === user ? [{ run, dialog: one.dialog }] : [],
    );
  }

  /** False when nobody waits for this answer any more. */
  answer(user: string, run: string, answer: DialogAnswer): boolean {
    const waiting = this.waiting.get(run);
    if (waiting === undefined || waiting.user !== user) return false;
    this.waiting.delete(run);
    this.hub.tell({ type: 'dialog-done', run }, user);
    waiting.answer(answer);
    return true;
  }

  /** What was shown last beside or over the sheet. */
  shownPage(user: string, place: 'sidebar' | 'dialog'): (ShownPage & { modal?: boolean }) | undefined {
    return this.store.get('ui', user, place);
  }

  /** Ends what waits, so that the server can close. */
  close(): void {
    for (const one of this.waiting.values()) one.answer({ button: 'CLOSE', text: '' });
    this.waiting.clear();
    this.hub.close();
  }

  /** Fires what happened, telling pages of each run. */
  settle(): void {
    const before = this.scheduler.reports.length;
    this.scheduler.settle();
    this.tellFired(before);
  }

  /** Tells of the triggers that ran since there were `before` reports. */
  tellFired(before: number): void {
    for (const { record } of this.scheduler.reports.slice(before)) {
      const { entry, cause, status, started } = record;
      this.hub.tell({ type: 'fired', entry, cause, status, at: typedTime(started) });
    }
  }

  private ask(user: string, run: string, dialog: Dialog): Promise<DialogAnswer> {
    return new Promise((resolve) => {
      this.waiting.set(run, { user, dialog, answer: resolve });
      this.hub.tell({ type: 'dialog', run, dialog }, user);
    });
  }

  private tellPage(user: string, place: 'sidebar' | 'dialog'): void {
    const shown = this.shownPage(user, place);
    if (shown === undefined) return;
    const { title, width, height, modal = false } = shown;
    this.hub.tell({ type: 'page', place, title, modal, width, height }, user);
  }

  private toasts(): Toast[] {
    return this.store.get<Toast[]>('toasts') ?? [];
  }

  private tellToasts(user: string): void {
    const all = this.toasts();
    for (const { spreadsheetId, title, message } of all.slice(this.told)) {
      this.hub.tell({ type: 'toast', spreadsheetId, title, message }, user);
    }
    this.told = all.length;
  }
}
