// `laurel serve`: the workspace in a browser; not there yet, and says so.
import { type Command, WorkFailed } from './command';

export const serve: Command = {
  usage: 'serve [--data DIR]',
  summary: ['在浏览器里打开工作区（尚未提供）', 'the workspace in a browser (not there yet)'],
  options: {},
  positionals: [0, 0],
  run() {
    throw new WorkFailed('浏览器工作区目前还没有；可用 laurel export DIR 导出后用表格软件打开。');
  },
};
