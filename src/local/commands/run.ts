// `laurel run`: runs one entry point of the bundle as the organizer and prints what it gives.
import { openWorkspace } from '../open-workspace';
import { runAsOrganizer } from '../people';
import { CallError, type Command, WorkFailed } from './command';

export const run: Command = {
  usage: 'run ENTRY [JSON…] [--data DIR] [--json]',
  summary: [
    '以组织者身份运行一个入口函数，参数写成 JSON',
    'runs one entry point of the bundle as the organizer',
  ],
  options: {},
  positionals: [1, Number.POSITIVE_INFINITY],
  run({ data, positionals }) {
    const [entry, ...texts] = positionals as [string, ...string[]];
    const args = texts.map(argument);
    const { workspace, scheduler, close } = openWorkspace(data);
    try {
      const { report, dialogs, toasts } = runAsOrganizer(workspace, scheduler, entry, args);
      const { record, value = null } = report;
      const document = { value, execution: record, dialogs, toasts };
      if (record.status !== 'completed') {
        throw new WorkFailed(`${entry}：${record.error?.message ?? record.status}`, {
          ...document,
          error: record.error?.message,
        });
      }
      const said = dialogs.map(({ title, message }) =>
        [title, message].filter((text) => text !== '').join('\n'),
      );
      const given = value === null ? '' : JSON.stringify(value, null, 2);
      return {
        document,
        text: [...said, ...toasts, given, `${entry} 已运行完。`].filter((text) => text !== '').join('\n'),
      };
    } finally {
      close();
    }
  },
};

function argument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CallError(`参数 ${text} 不是 JSON；文字要加双引号，例如 '"文字"'。`);
  }
}
