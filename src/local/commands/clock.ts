// `laurel clock`: moves the workspace's clock forward and fires every trigger that falls due on the way.
import { openWorkspace } from '../open-workspace';
import { shanghaiTime } from '../shanghai-time';
import { type Command, timeArgument } from './command';

export const clock: Command = {
  usage: 'clock TIME [--data DIR] [--json]',
  summary: [
    '把工作区的时钟拨到 TIME，沿途到点的触发器都会运行',
    'moves the clock forward and fires every due trigger',
  ],
  options: {},
  positionals: [1, 1],
  run({ data, positionals }) {
    const to = timeArgument(positionals[0]!);
    const { workspace, scheduler, close } = openWorkspace(data);
    try {
      const past = to < workspace.now;
      scheduler.advance(Math.max(to, workspace.now));
      const fired = scheduler.reports.map(({ record }) => record);
      const failed = fired.filter((record) => record.status !== 'completed');
      const now = shanghaiTime(workspace.now);
      const note = past ? '（时钟只能向前拨，已在此时刻之后）' : '';
      return {
        document: { now, executions: fired.length, failed },
        text: `现在是 ${now}${note}，运行了 ${fired.length} 次触发器，其中 ${failed.length} 次没有正常结束。`,
      };
    } finally {
      close();
    }
  },
};
