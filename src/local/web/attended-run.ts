// Runs an entry of the bundle for a person at a page: in a worker, so that a dialog can wait until it is answered.
import { MessageChannel, Worker } from 'node:worker_threads';
import { type Execution, Killed, type RunReport, type RunRequest } from '../runtime/execution';
import type { IsolateResult } from '../runtime/isolate';
import type { Dialog, DialogAnswer } from '../runtime/service';
import type { Workspace } from '../runtime/workspace';
import { lockService } from '../services/locks';
import type { Turns } from './turns';

export interface Attendance {
  turns: Turns;
  /** The built overlap-worker.js. */
  workerFile: string;
  /** Puts a dialog before the person; resolves when it is answered or closed. */
  ask(execution: Execution, dialog: Dialog): Promise<DialogAnswer>;
  /** Called after each call was served. */
  served(execution: Execution, service: string, method: string, args: unknown[]): void;
}

type FromWorker = { request: string } | { result: IsolateResult };

/**
 * Runs to the end and gives the report. The caller's turn is taken for the whole run, but for the time in which a
 * dialog waits. As at Google, the script's locks do not outlast a dialog.
 */
export async function runAttended(
  workspace: Workspace,
  request: Omit<RunRequest, 'answer'>,
  attendance: Attendance,
): Promise<RunReport> {
  const { turns } = attendance;
  let given: DialogAnswer = { button: 'CLOSE', text: '' };
  let release = await turns.begin();
  try {
    const execution = workspace.begin({ ...request, answer: () => given });
    if ('record' in execution) return execution;
    const { port1: port, port2 } = new MessageChannel();
    const shared = new SharedArrayBuffer(4);
    const flag = new Int32Array(shared);
    const worker = new Worker(attendance.workerFile, {
      workerData: { run: workspace.isolateRun(execution), port: port2, shared },
      transferList: [port2],
    });
    const died = new Promise<never>((_resolve, reject) => worker.once('error', reject));
    // Without a listener of its own a late error would end the whole server.
    died.catch(() => {});
    const next = () =>
      Promise.race([died, new Promise<FromWorker>((resolve) => port.once('message', resolve))]);
    try {
      for (;;) {
        const message = await next();
        if ('result' in message) return workspace.finish(execution, message.result);
        const {
          s: service,
          m: method,
          a: args,
        } = JSON.parse(message.request) as { s: string; m: string; a: unknown[] };
        if (service === 'Ui' && (method === 'alert' || method === 'prompt')) {
          const [title, text, buttons] = args as [string, string, Dialog['buttons']];
          workspace.store.transaction(() => lockService.executionEnded!(workspace.store, execution.id));
          const answered = attendance.ask(execution, { kind: method, title, message: text, buttons });
          release();
          given = await answered;
          release = await turns.begin();
        }
        execution.now = Math.max(execution.now, workspace.now);
        const reply = serve(workspace, execution, message.request);
        if ('text' in reply) attendance.served(execution, service, method, args);
        port.postMessage(reply);
        Atomics.store(flag, 0, 1);
        Atomics.notify(flag, 0);
      }
    } catch (error) {
      const { name, message, stack } = error as Error;
      return workspace.finish(execution, { ok: false, name, message, stack: stack ?? '' });
    } finally {
      port.close();
      void worker.terminate();
    }
  } finally {
    release();
  }
}

function serve(
  workspace: Workspace,
  execution: Execution,
  request: string,
): { text: string } | { killed: true } {
  try {
    return { text: workspace.serve(execution, request) };
  } catch (error) {
    if (error instanceof Killed) return { killed: true };
    throw error;
  }
}
