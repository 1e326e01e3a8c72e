// `laurel start`, which `npm start` runs: rehearses the shipped sample into ./out, then shows it in the browser.
import type { Rehearsed } from '../rehearsal/rehearse';
import type { Command } from './command';
import { rehearsal } from './rehearse';
import { serveDirectory } from './serve';

const PORT = 8787;

export const start: Command = {
  usage: 'start [--no-serve] [--json]',
  summary: [
    '预演自带样例活动，结果写到 out；在终端里运行时接着打开浏览器工作区（--no-serve 则不打开）',
    'rehearses the shipped sample into out; on a terminal then serves the workspace',
  ],
  options: { 'no-serve': { type: 'boolean' } },
  positionals: [0, 0],
  async run(invocation) {
    const outcome = await rehearsal(invocation);
    // Without a terminal nobody could stop the server.
    if (invocation.options['no-serve'] === true || invocation.json || process.stdout.isTTY !== true)
      return outcome;
    invocation.tell(outcome.text);
    return serveDirectory((outcome.document as Rehearsed).workspace, PORT, invocation.tell);
  },
};
