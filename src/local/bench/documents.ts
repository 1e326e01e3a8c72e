// Public papers of a confirmed list, for any number of names: what one click costs.
import type { OpenWorkspace } from '../open-workspace';
import { type PastedRow, pasteRows } from '../paste-rows';
import { runAsOrganizer } from '../people';
import { measured } from './measure';
import { openLaurel } from './ready';
import type { Compared } from './side-by-side';

/** 2022-02-10, a Thursday: nominations and review are over. */
const PUBLICITY_DAY = Date.parse('2022-02-10T09:00:00+08:00');

const PAPERS: readonly (readonly [job: string, entry: string])[] = [
  ['notice', 'menuMakeNotice'],
  ['compilation', 'menuMakeCompilation'],
];

/** The notice and the volume of deeds with so many names each. */
export function documents(ready: string, sizes: readonly number[]): Compared[] {
  return PAPERS.flatMap(([job, entry]) =>
    sizes.map((size) => {
      const opened = shortlisted(ready, size);
      const laurel = measured(opened, () => {
        const { report, dialogs } = runAsOrganizer(opened.workspace, opened.scheduler, entry);
        if (report.record.status !== 'completed' || opened.workspace.store.get('documents') === undefined)
          throw new Error(`${entry}: ${dialogs.map(({ message }) => message).join('\n')}`);
      });
      return { job, size, laurel, plain: null };
    }),
  );
}

const texts = (cells: Record<string, string>): PastedRow =>
  Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, { text }]));

/** A campaign with so many nominees on the last round's list, their deeds beside them. */
function shortlisted(ready: string, count: number): OpenWorkspace {
  const opened = openLaurel(ready);
  const { workspace } = opened;
  workspace.moveClock(PUBLICITY_DAY);
  const nominees = Array.from({ length: count }, (_empty, at) => ({
    id: `2021-${String(at + 1).padStart(4, '0')}`,
    name: `${[...'王李张刘陈杨赵黄'][at % 8]}${[...'敏伟军静强涛磊'][at % 7]}${[...'华国英芳明'][at % 5]}`,
    category: ['敬业美', '匠心美', '乐群美'][at % 3]!,
  }));
  const person = { sex: '女', ethnicity: '汉族', unit: '合肥工业大学总务部饮食中心', post: '食堂主管' };
  const rows = nominees.map((nominee) =>
    texts({ ...nominee, ...person, status: '已受理', consent: 'given' }),
  );
  pasteRows(workspace, 'nominations', rows);
  const listed = nominees.map(({ id, name, category }, at) => ({
    ...texts({ nomination_id: id, name, category, round: '专家评审', list_kind: '入围' }),
    result_id: { text: `专家评审/${id}` },
    list_order: { typed: String(at + 1) },
  }));
  pasteRows(workspace, 'shortlist', listed);
  const deeds = nominees.map(({ id, name }) =>
    texts({ id, name, deeds: `${name}${'守在后勤一线，检修水泵、疏通管道，师生都说放心。'.repeat(40)}` }),
  );
  pasteRows(workspace, 'deeds', deeds);
  workspace.takeEvents();
  return opened;
}
