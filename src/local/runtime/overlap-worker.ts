// The worker's side of overlapping executions: runs one isolate and blocks at each call until the host has served it.
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type IsolateRun, runIsolate } from './isolate';

process.env.TZ = 'Asia/Shanghai';
const { run, port, shared } = workerData as { run: IsolateRun; port: MessagePort; shared: SharedArrayBuffer };
const flag = new Int32Array(shared);

function door(request: string): string {
  Atomics.store(flag, 0, 0);
  port.postMessage({ request });
  Atomics.wait(flag, 0, 0);
  const reply = receiveMessageOnPort(port)?.message as { text: string } | { killed: true };
  if ('killed' in reply) throw new Error('killed');
  return reply.text;
}

port.postMessage({ result: runIsolate(run, door) });
