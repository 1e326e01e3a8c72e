// The isolate's side of the door: every façade class calls the host through here.

let send: (request: string) => string = () => {
  throw new Error('the door is not open yet');
};
let virtualNow = 0;

/** What the host tells the façade at the start of an execution. */
export interface Config {
  now: number;
  /** In [0, 1): seeds Math.random. */
  seed: number;
  containerId: string;
  surface: 'spreadsheet_ui' | 'none';
  /** The cell that the person before the bound spreadsheet has selected, counted from 0. */
  active?: { sheetId: number; row: number; column: number };
}

export let config: Config;

export function openDoor(door: (request: string) => string, configJson: string): void {
  send = door;
  config = JSON.parse(configJson) as Config;
  virtualNow = config.now;
}

/** Virtual time as of the last call. */
export function now(): number {
  return virtualNow;
}

/** Google's exception class: what services throw at scripts. */
export class Exception extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

/** What the advanced services throw: the HTTP status is in `details`. */
class GoogleJsonResponseException extends Error {
  readonly details: { message: string; code: number };
  constructor(message: string, code: number) {
    super(message);
    this.name = 'GoogleJsonResponseException';
    this.details = { message, code };
  }
}

interface Reply {
  v?: unknown;
  e?: { name: string; message: string; code?: number };
  now: number;
}

/**
 * Calls a method of a host service.
 * Arguments and results are JSON; a Date travels as `{"$date": milliseconds}`.
 */
export function call<T>(service: string, method: string, ...args: unknown[]): T {
  const reply = JSON.parse(send(JSON.stringify({ s: service, m: method, a: args.map(encode) }))) as Reply;
  virtualNow = reply.now;
  if (reply.e !== undefined) {
    if (reply.e.name === 'Exception') throw new Exception(reply.e.message);
    throw new GoogleJsonResponseException(reply.e.message, reply.e.code ?? 400);
  }
  return decode(reply.v) as T;
}

function encode(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.getTime() };
  if (Array.isArray(value)) return value.map(encode);
  return value;
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value === 'object' && value !== null && '$date' in value) {
    return new Date((value as { $date: number }).$date);
  }
  return value;
}
