// `laurel export`: writes the whole workspace out as files.
import { exportWorkspace } from '../export/export-workspace';
import { openWorkspace } from '../open-workspace';
import type { Command } from './command';

export const exportCommand: Command = {
  usage: 'export DIR [--calls] [--data DIR] [--json]',
  summary: [
    '把工作区全部写成文件：表格、云端硬盘、邮件和 workspace.json；--calls 另写 calls.jsonl',
    'writes everything out as files; --calls adds calls.jsonl, one service call a line',
  ],
  options: { calls: { type: 'boolean' } },
  positionals: [1, 1],
  async run({ data, positionals, options }) {
    const { workspace, close } = openWorkspace(data);
    try {
      const summary = await exportWorkspace(workspace, positionals[0]!, { calls: options.calls === true });
      const text = [
        `已导出到 ${summary.directory}：申报 ${summary.nominations} 份，材料文件 ${summary.files} 个，邮件 ${summary.mail} 封。`,
        ...summary.tables.map((path) => `  ${path}`),
      ];
      return { document: summary, text: text.join('\n') };
    } finally {
      close();
    }
  },
};
