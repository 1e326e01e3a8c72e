// `laurel match`: past-honoree decisions on labelled pairs, by the bundle's own rules; needs no workspace.
import { createWorkspace } from '../open-workspace';
import { runAsOrganizer } from '../people';
import { CallError, type Command, inputJson, WorkFailed } from './command';

interface Decision {
  id: string;
  action: string;
  reason: string;
}

export const match: Command = {
  usage: 'match FILE [--json]',
  summary: [
    '判断各对“申报人与往届获评者”是不是同一人',
    'past-honoree decisions on pairs of a current and a past nominee',
  ],
  options: {},
  positionals: [1, 1],
  run({ positionals }) {
    const input = inputJson(positionals[0]!);
    const pairs = Array.isArray(input) ? input : (input as { pairs?: unknown } | null)?.pairs;
    if (!Array.isArray(pairs)) throw new CallError('文件应是一个数组，或 {"pairs": […]}。');
    const { workspace, scheduler, close } = createWorkspace(null);
    try {
      const { record, value } = runAsOrganizer(workspace, scheduler, 'toolMatchPastHonorees', [pairs]).report;
      if (record.status !== 'completed') throw new WorkFailed(record.error?.message ?? record.status);
      const decisions = (value as Decision[]).map(({ id, action, reason }) => ({ id, action, reason }));
      return {
        document: decisions,
        text: decisions.map(({ id, action, reason }) => `${id}\t${action}\t${reason}`).join('\n'),
      };
    } finally {
      close();
    }
  },
};
