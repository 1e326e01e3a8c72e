// `laurel assign`: reviewer assignment of an instance; not there yet, and says so.
import { type Command, WorkFailed } from './command';

export const assign: Command = {
  usage: 'assign FILE [--json]',
  summary: ['给申报分配评审专家（尚未提供）', 'reviewer assignment of an instance (not there yet)'],
  options: {},
  positionals: [1, 1],
  run() {
    throw new WorkFailed('评审分配随评审阶段一起提供，目前还没有；本版只能做到受理和审核。');
  },
};
