// `laurel start`, which `npm start` runs: rehearses the shipped sample into ./out, then shows it in the browser.
import type { Rehearsed } from '../rehearsal/rehearse';
import type { Command } from './command';
import { rehearsal } from './rehearse';
import { serveDirectory } from './serve';

const PORT = 8787;

/** What is open in the browser, and what a visitor can do there. */
const AT_THE_MOMENT = [
  '',
  '浏览器里打开的是公示期间的活动：名单正在公示，有两件异议待核实。可以试试：',
  '  在“异议”里选“办理状态”、写“核实情况与答复”，点菜单 桂冠 → 办理异议，再生成补充公示；',
  '  把时钟拨到公示期满，点菜单 桂冠 → 生成通报。',
].join('\n');

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
    const { moment, workspace } = outcome.document as Rehearsed;
    if (moment !== '') invocation.tell(AT_THE_MOMENT);
    return serveDirectory(moment === '' ? workspace : moment, PORT, invocation.tell);
  },
};
