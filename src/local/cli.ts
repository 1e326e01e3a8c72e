// The `laurel` command: finds the command, reads its arguments, prints what it gives and sets the exit status.
import { parseArgs } from 'node:util';
import { assign } from './commands/assign';
import { bench } from './commands/bench';
import { clock } from './commands/clock';
import { CallError, type Command, WorkFailed } from './commands/command';
import { exportCommand } from './commands/export';
import { init } from './commands/init';
import { match } from './commands/match';
import { paste } from './commands/paste';
import { rehearse } from './commands/rehearse';
import { run } from './commands/run';
import { serve } from './commands/serve';
import { simulate } from './commands/simulate';
import { start } from './commands/start';
import { submit } from './commands/submit';

// The script's own zone: dates inside isolates must read as they do at Google.
process.env.TZ = 'Asia/Shanghai';

const COMMANDS: Record<string, Command> = {
  init,
  submit,
  paste,
  run,
  clock,
  export: exportCommand,
  rehearse,
  match,
  assign,
  serve,
  bench,
  simulate,
  start,
};

const COMMON = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
const DEFAULT_DATA = '.laurel';

function usage(): string {
  const lines = Object.values(COMMANDS).map(
    ({ usage: line, summary }) => `  ${line}\n      ${summary.join('\n      ')}`,
  );
  return [
    '用法 Usage: laurel COMMAND [--data DIR] [--json]',
    '',
    ...lines,
    '',
    `  --data DIR  工作区目录，默认 ${DEFAULT_DATA}  /  the workspace's directory`,
    '  --json      标准输出只有一份 JSON  /  standard output is one JSON document and nothing else',
    '',
    '退出码 Exit status: 0 办成 done, 1 没办成 failed, 2 用法不对 called wrongly',
  ].join('\n');
}

async function main(line: string[]): Promise<number> {
  const name = line[0]?.startsWith('--json') ? undefined : line[0];
  const rest = line.slice(1);
  const json = line.includes('--json');
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${usage()}\n`);
    return 0;
  }
  const command = name === undefined ? undefined : COMMANDS[name];
  if (command === undefined || !Object.hasOwn(COMMANDS, name!)) {
    const problem = name === undefined ? '请写明要运行的命令。' : `没有命令 ${name}。`;
    return refuse(problem, usage(), json);
  }
  try {
    const { values, positionals } = parse(command, rest);
    if (values.help === true) {
      process.stdout.write(`用法 Usage: laurel ${command.usage}\n${command.summary.join('\n')}\n`);
      return 0;
    }
    const [least, most] = command.positionals;
    if (positionals.length < least) throw new CallError('参数不够。');
    if (positionals.length > most) throw new CallError(`多了参数 ${positionals.slice(most).join(' ')}。`);
    const outcome = await command.run({
      data: typeof values.data === 'string' ? values.data : DEFAULT_DATA,
      dataGiven: values.data !== undefined,
      json,
      positionals,
      options: values,
      tell: (text) => (json ? process.stderr : process.stdout).write(`${text}\n`),
    });
    process.stdout.write(json ? `${JSON.stringify(outcome.document)}\n` : `${outcome.text}\n`);
    return 0;
  } catch (error) {
    if (error instanceof CallError) return refuse(error.message, `用法 Usage: laurel ${command.usage}`, json);
    const { message, stack } = error as Error;
    const document = error instanceof WorkFailed ? error.document : undefined;
    if (json) process.stdout.write(`${JSON.stringify(document ?? { error: message })}\n`);
    process.stderr.write(`没有办成：${message}\n`);
    if (process.env.LAUREL_DEBUG !== undefined) process.stderr.write(`${stack}\n`);
    return 1;
  }
}

interface Parsed {
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
}

function parse(command: Command, rest: string[]): Parsed {
  try {
    return parseArgs({
      args: rest,
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
      strict: true,
    }) as Parsed;
  } catch (error) {
    throw new CallError((error as Error).message);
  }
}

function refuse(problem: string, help: string, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify({ error: problem })}\n`);
  process.stderr.write(`${problem}\n${help}\n`);
  return 2;
}

// A reader that has seen enough (… | head) closes the pipe; what was begun is still finished, in silence.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main(process.argv.slice(2));
