// Lets several executions overlap: each runs in a worker thread, and a schedule decides whose call is served next.
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { type Execution, Killed, type RunReport, type RunRequest } from './execution';
import type { IsolateResult } from './isolate';
import type { Workspace } from './workspace';

/** Given the executions that wait to be served (by their place in the list of requests), says which goes next. */
export type Schedule = (waiting: number[]) => number;

interface Lane {
  execution: Execution;
  worker: Worker;
  port: MessagePort;
  flag: Int32Array;
  request: string | null;
  result: IsolateResult | null;
  /** Virtual time at which a blocked call gives up. */
  givesUpAt: number | null;
}

type FromWorker = { request: string } | { result: IsolateResult } | { death: true };

/**
 * Runs the requests side by side, one service call at a time, in the order that `schedule` picks.
 * `workerFile` is the built overlap-worker.js. Reports come in the order of the requests.
 */
export async function runOverlapping(
  workspace: Workspace,
  requests: RunRequest[],
  schedule: Schedule,
  workerFile: string | URL,
): Promise<RunReport[]> {
  const reports: RunReport[] = [];
  const lanes: (Lane | null)[] = requests.map((request, index) => {
    const execution = workspace.begin(request);
    if ('record' in execution) {
      reports[index] = execution;
      return null;
    }
    return openLane(workspace, execution, workerFile);
  });
  for (;;) {
    await quiet(lanes);
    lanes.forEach((lane, index) => {
      if (lane?.result == null) return;
      reports[index] = workspace.finish(lane.execution, lane.result);
      void lane.worker.terminate();
      lanes[index] = null;
    });
    const waiting = lanes.flatMap((lane, index) => (lane === null ? [] : [index]));
    if (waiting.length === 0) return reports;
    const servable = waiting.filter((index) => isServable(workspace, lanes[index]!));
    serve(workspace, lanes[servable.length > 0 ? schedule(servable) : soonestToGiveUp(waiting, lanes)]!);
  }
}

function openLane(workspace: Workspace, execution: Execution, workerFile: string | URL): Lane {
  const { port1, port2 } = new MessageChannel();
  const shared = new SharedArrayBuffer(4);
  const worker = new Worker(workerFile, {
    workerData: { run: workspace.isolateRun(execution), port: port2, shared },
    transferList: [port2],
  });
  const flag = new Int32Array(shared);
  return { execution, worker, port: port1, flag, request: null, result: null, givesUpAt: null };
}

/** Waits until every lane has either asked for a call or ended. */
async function quiet(lanes: (Lane | null)[]): Promise<void> {
  await Promise.all(
    lanes.map((lane) => {
      if (lane === null || lane.request !== null || lane.result !== null) return undefined;
      return new Promise<void>((resolve, reject) => {
        lane.worker.once('error', reject);
        lane.port.once('message', (message: FromWorker) => {
          lane.worker.off('error', reject);
          if ('request' in message) lane.request = message.request;
          else if ('result' in message) lane.result = message.result;
          else lane.result = { ok: false, name: 'Killed', message: 'killed', stack: '' };
          resolve();
        });
      });
    }),
  );
}

function isServable(workspace: Workspace, lane: Lane): boolean {
  if (workspace.isReady(lane.execution, lane.request!)) return true;
  if (lane.givesUpAt === null) {
    const timeout = Number((JSON.parse(lane.request!) as { a: unknown[] }).a[0] ?? 0);
    lane.givesUpAt = lane.execution.now + timeout;
  }
  return workspace.now >= lane.givesUpAt;
}

/** When everybody waits, time passes until the first of them gives up. */
function soonestToGiveUp(waiting: number[], lanes: (Lane | null)[]): number {
  return [...waiting].sort((a, b) => (lanes[a]!.givesUpAt ?? 0) - (lanes[b]!.givesUpAt ?? 0))[0]!;
}

function serve(workspace: Workspace, lane: Lane): void {
  const request = lane.request!;
  lane.request = null;
  lane.givesUpAt = null;
  lane.execution.now = Math.max(lane.execution.now, workspace.now);
  let reply: { text: string } | { killed: true };
  try {
    reply = { text: workspace.serve(lane.execution, request) };
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    reply = { killed: true };
  }
  lane.port.postMessage(reply);
  Atomics.store(lane.flag, 0, 1);
  Atomics.notify(lane.flag, 0);
}
