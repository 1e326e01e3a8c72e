// `laurel start`, which `npm start` runs: rehearses the shipped sample into ./out.
import type { Command } from './command';
import { rehearsal } from './rehearse';

export const start: Command = {
  usage: 'start [--json]',
  summary: ['预演自带样例活动，结果写到 out', 'rehearses the shipped sample into out'],
  options: {},
  positionals: [0, 0],
  run: rehearsal,
};
