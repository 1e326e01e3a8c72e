// `laurel start`, which `npm start` runs: rehearses the shipped sample into ./out and shows it in the browser meanwhile.
import { type ChildProcess, spawn } from 'node:child_process';
import type { Rehearsed } from '../rehearsal/rehearse';
import type { Command } from './command';
import { rehearsal } from './rehearse';
import { serveDirectory } from './serve';

const PORT = 8787;

/** What is open in the browser, and what a visitor can do there. */
const AT_THE_MOMENT = `
浏览器里打开的是公示期间的活动：名单正在公示，有两件异议待核实。可以试试：
  在“异议”里选“办理状态”、写“核实情况与答复”，点菜单 桂冠 → 办理异议，再生成补充公示；
  把时钟拨到公示期满，点菜单 桂冠 → 生成通报。
预演接着走到通报，结果写到 out。
`;

export const start: Command = {
  usage: 'start [--no-serve] [--json]',
  summary: [
    '预演自带样例活动，结果写到 out；在终端里运行时同时打开浏览器工作区（--no-serve 则不打开）',
    'rehearses the shipped sample into out; on a terminal serves the workspace as well',
  ],
  options: { 'no-serve': { type: 'boolean' } },
  positionals: [0, 0],
  async run(invocation) {
    // Without a terminal nobody could stop the server.
    if (invocation.options['no-serve'] === true || invocation.json || process.stdout.isTTY !== true)
      return rehearsal(invocation);
    let server: ChildProcess | null = null;
    const outcome = await rehearsal(invocation, (copy) => {
      invocation.tell(AT_THE_MOMENT);
      // A process of its own: this one is busy with the rest of the campaign.
      const line = [process.argv[1]!, 'serve', '--data', copy, '--port', String(PORT)];
      server = spawn(process.execPath, line, { stdio: 'inherit' });
    });
    invocation.tell(outcome.text);
    if (server === null)
      return serveDirectory((outcome.document as Rehearsed).workspace, PORT, invocation.tell);
    invocation.tell(`\n浏览器工作区仍在 http://localhost:${PORT}。按 Ctrl-C 结束。`);
    await ended(server);
    return { document: outcome.document, text: '' };
  },
};

/** Ctrl-C reaches both processes; this one waits until the server has closed its workspace. */
function ended(server: ChildProcess): Promise<void> {
  process.on('SIGINT', () => {});
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => server.once('exit', () => resolve()));
}
