// What a command of the `laurel` line is, and the two ways in which it can go wrong.

import { existsSync, readFileSync } from 'node:fs';
import type { ParseArgsConfig } from 'node:util';
import { parseTime } from '../shanghai-time';

/** Called wrongly: exit status 2. The message says what is wrong; the usage line follows it. */
export class CallError extends Error {}

/** The work failed: exit status 1. `document` is what --json prints instead of the message alone. */
export class WorkFailed extends Error {
  constructor(
    message: string,
    readonly document?: unknown,
  ) {
    super(message);
  }
}

/** What a command is given. */
export interface Invocation {
  /** The data directory. */
  data: string;
  /** Whether --data was on the line. */
  dataGiven: boolean;
  json: boolean;
  positionals: string[];
  options: Record<string, string | boolean | undefined>;
  /** Tells a person how the work goes; never reaches standard output under --json. */
  tell(line: string): void;
}

/** What a command ends with. */
export interface Outcome {
  /** The document of --json. */
  document: unknown;
  /** What a person reads instead. */
  text: string;
}

export interface Command {
  /** After `laurel`: the names of arguments and options. */
  usage: string;
  /** One line in Chinese and one in English. */
  summary: [string, string];
  options: NonNullable<ParseArgsConfig['options']>;
  /** Least and most arguments. */
  positionals: [number, number];
  run(invocation: Invocation): Outcome | Promise<Outcome>;
}

/** A time argument in milliseconds since the epoch; a mistake is a CallError. */
export function timeArgument(text: string): number {
  const time = parseTime(text);
  if (time === null) {
    throw new CallError(
      `看不懂时间“${text}”。请写成 2021-12-10T09:00+08:00 或 "2021-12-10 09:00"（北京时间）。`,
    );
  }
  return time;
}

/** The text of an input file, without a byte order mark; what is not UTF-8 is read as GB 18030, as Chinese Excel saves CSV. */
export function inputText(path: string): string {
  if (!existsSync(path)) throw new CallError(`找不到文件 ${path}。`);
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The JSON in an input file. */
export function inputJson(path: string): unknown {
  const text = inputText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CallError(`${path} 不是正确的 JSON：${(error as Error).message}`);
  }
}
