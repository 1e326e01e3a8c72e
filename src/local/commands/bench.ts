// `laurel bench`: the benchmark; not there yet, and says so.
import { type Command, WorkFailed } from './command';

export const bench: Command = {
  usage: 'bench [--json]',
  summary: ['性能测试（尚未提供）', 'the benchmark (not there yet)'],
  options: {},
  positionals: [0, 0],
  run() {
    throw new WorkFailed('性能测试目前还没有。');
  },
};
