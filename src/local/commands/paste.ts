// `laurel paste`: puts a file's rows under a registry tab's headings, as an organizer pastes them.
import { openWorkspace } from '../open-workspace';
import { NotInTheRegistry, pasteRows, tabAndColumns } from '../paste-rows';
import { NotRows, type Rows, readRows } from '../rows-file';
import { ServiceError } from '../runtime/service';
import { CallError, type Command, inputText, WorkFailed } from './command';

export const paste: Command = {
  usage: 'paste TAB FILE [--data DIR] [--json]',
  summary: [
    '把 CSV 或 JSON 文件的各行贴到登记台账某张表的表头下面；表和列可写键名，也可写中文名',
    "pastes a CSV or JSON file's rows under a registry tab's headings",
  ],
  options: {},
  positionals: [2, 2],
  run({ data, positionals }) {
    const [tabName, path] = positionals as [string, string];
    const { headings, rows } = rowsIn(path);
    const { workspace, scheduler, close } = openWorkspace(data);
    try {
      const { tab } = tabAndColumns(workspace, tabName, headings);
      const first = pasteRows(
        workspace,
        tabName,
        rows.map((row) => Object.fromEntries(row.map((typed, at) => [headings[at]!, { typed }]))),
      );
      scheduler.settle();
      return {
        document: { tab: tab.key, name: tab.title, rows: rows.length, first_row: first + 1 },
        text: `已在“${tab.title}”第 ${first + 1} 行起贴入 ${rows.length} 行。`,
      };
    } catch (error) {
      if (error instanceof NotInTheRegistry) throw new WorkFailed(error.message);
      if (error instanceof ServiceError)
        throw new WorkFailed(`表格不接受这次粘贴，什么都没有贴入：${error.message}`);
      throw error;
    } finally {
      close();
    }
  },
};

function rowsIn(path: string): Rows {
  try {
    return readRows(inputText(path));
  } catch (error) {
    throw error instanceof NotRows ? new CallError(`${path}：${error.message}`) : error;
  }
}
