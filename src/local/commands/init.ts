// `laurel init`: a fresh workspace, set up by the add-on's own menu entry and the organizer's hand.
import { createWorkspace, SET_UP_AT } from '../open-workspace';
import { setUpCampaign } from '../rehearsal/set-up';
import { shanghaiTime } from '../shanghai-time';
import { type Command, timeArgument } from './command';

export const init: Command = {
  usage: 'init [--at TIME] [--force] [--data DIR] [--json]',
  summary: [
    '新建工作区并初始化活动（默认时间 2021-11-20 09:00；已有工作区时须加 --force 才会重来）',
    'a fresh workspace, set up; replaces an existing one only with --force',
  ],
  options: { at: { type: 'string' }, force: { type: 'boolean' } },
  positionals: [0, 0],
  run({ data, options, tell }) {
    const at = typeof options.at === 'string' ? timeArgument(options.at) : SET_UP_AT;
    const { workspace, scheduler, close } = createWorkspace(data, { at, replace: options.force === true });
    try {
      setUpCampaign(workspace, scheduler, tell);
      const now = shanghaiTime(workspace.now);
      return {
        document: { data, now, registry: workspace.containerId },
        text: `工作区 ${data} 已就绪，现在是 ${now}。`,
      };
    } finally {
      close();
    }
  },
};
