// The jobs that both programs do: taking in bursts, checking the whole registry, review sheets, collecting, the shortlist.
import type { OpenWorkspace } from '../open-workspace';
import { pasteRows } from '../paste-rows';
import { sampleMaterial } from '../rehearsal/sample';
import type { Workspace } from '../runtime/workspace';
import { type Measured, measured } from './measure';
import { eventFor, prepared } from './plain';
import { playedRuns } from './played';
import {
  click,
  nominationsFolder,
  openLaurel,
  openPlain,
  rowsIn,
  submitForms,
  sweep,
  withNominations,
} from './ready';

/** One line of the table. */
export interface Compared {
  job: string;
  /** Nominations, or whatever the job is counted in. */
  size: number;
  laurel: Measured;
  /** Null where the plain script is not there or has no such job. */
  plain: Measured | null;
}

/** Bursts that wait until the next sweep, with four files each; sweeps go on until only mail is left. */
export function intake(ready: string, sizes: readonly number[]): Compared[] {
  return sizes.map((size) => {
    const opened = openLaurel(ready);
    submitForms(opened, 1, size, true);
    const laurel = measured(opened, () => {
      do sweep(opened);
      while (isUnfinished(opened, size));
    });
    const bare = openPlain(ready);
    let plain: Measured | null = null;
    if (bare !== null) {
      prepared(bare, 0);
      const folder = nominationsFolder(bare);
      const events = submitForms(bare, 1, size, true);
      plain = measured(bare, () => {
        for (const event of events) eventFor(bare, event, folder);
      });
    }
    return { job: 'intake', size, laurel, plain };
  });
}

function isUnfinished(opened: OpenWorkspace, size: number): boolean {
  if (rowsIn(opened, 'nominations').length < size) return true;
  return rowsIn(opened, 'outbox').some(({ state, kind }) => state === '待办' && kind !== '发信');
}

/**
 * Judging everything anew after a setting was changed, and then once more with nothing changed; the plain script's check
 * is far shallower, and always the same.
 */
export function rescreening(ready: string, sizes: readonly number[]): Compared[] {
  const changed: Compared[] = [];
  const unchanged: Compared[] = [];
  for (const size of sizes) {
    const opened = withNominations(ready, size);
    changeSetting(opened.workspace, 'eligibility.ageMax', '40');
    const again = (): Measured => measured(opened, () => click(opened, 'menuScreenAgain'));
    const bare = openPlain(ready);
    if (bare !== null) prepared(bare, size);
    const plain = bare === null ? null : measured(bare, () => click(bare, 'plainScreen'));
    changed.push({ job: 're-screening', size, laurel: again(), plain });
    unchanged.push({ job: 'screening unchanged', size, laurel: again(), plain });
  }
  return [...changed, ...unchanged];
}

function changeSetting(workspace: Workspace, key: string, text: string): void {
  const spreadsheet = workspace.store.get<{ sheets: Record<number, { rows: ({ v?: unknown } | null)[][] }> }>(
    'spreadsheets',
    workspace.containerId,
  )!;
  const settings = spreadsheet.sheets[1002]!;
  const row = settings.rows.findIndex((cells) => cells?.[0]?.v === key);
  workspace.store.set(
    ['spreadsheets', workspace.containerId, 'sheets', 1002, 'rows', row],
    settings.rows[row]!.map((cell, column) => (column === 3 ? { ...cell, v: text } : cell)),
  );
}

/** The re-screening of `nominations` beside a list of `honorees` past honorees, less the same without the list: in seconds. */
export function matching(
  ready: string,
  nominations: number,
  honorees: number,
): { withList: Measured; without: Measured } {
  const opened = withNominations(ready, nominations);
  // Entries that stand as they were screened are not screened again: a setting must be another each time.
  const again = (ageMax: number): Measured => {
    changeSetting(opened.workspace, 'eligibility.ageMax', String(ageMax));
    return measured(opened, () => click(opened, 'menuScreenAgain'));
  };
  again(71);
  const without = again(72);
  pasteHonorees(opened.workspace, honorees);
  opened.workspace.takeEvents();
  const withList = again(73);
  return { withList, without };
}

/** Names of the same make as the nominees', at a few hundred institutions. */
function pasteHonorees(workspace: Workspace, count: number): void {
  const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];
  const given = [...'秀梅建国志强丽华桂兰玉珍春燕海波晓东文静立新雪峰小红永胜敏磊娟涛明超霞平刚'];
  const places = [
    ...'北京上海天津重庆安徽福建甘肃广东广西贵州海南河北河南湖北湖南吉林江苏江西辽宁山东山西陕西四川云南浙江'.matchAll(
      /../gu,
    ),
  ].map(String);
  const schools = ['师范大学', '农业大学', '工业大学', '医科大学', '职业技术学院', '理工学院', '财经大学'];
  const rows = Array.from({ length: count }, (_empty, at) => ({
    year: { text: String(2010 + (at % 10)) },
    honor: { text: '2020年度感动人物' },
    kind: { text: '个人' },
    name: {
      text: `${surnames[at % 30]}${given[Math.floor(at / 30) % 34]}${given[Math.floor(at / 1020) % 34]}`,
    },
    unit: { text: `${places[at % 25]}${schools[Math.floor(at / 25) % 7]}后勤处` },
  }));
  pasteRows(workspace, 'past_honorees', rows);
}

/** Review sheets, collecting and shortlist out of the sample campaign; the plain script gets as many reviewers and reviews. */
export function review(ready: string): { lines: Compared[]; entries: Map<string, Measured[]> } {
  const { entries, reviewers, each, opened } = playedRuns(sampleMaterial());
  const bare = openPlain(ready);
  if (bare !== null) prepared(bare, rowsIn(opened, 'nominations').length);
  const plain = (entry: string, args: unknown[] = []): Measured | null =>
    bare === null ? null : measured(bare, () => click(bare, entry, args));
  const costliest = (entry: string): Measured =>
    [...(entries.get(entry) ?? [])].sort((a, b) => b.calls - a.calls)[0]!;
  return {
    entries,
    lines: [
      {
        job: 'review sheets',
        size: reviewers,
        laurel: costliest('menuAssignReviews'),
        plain: plain('plainMakeReviewSheets', [reviewers, each]),
      },
      {
        job: 'collecting',
        size: reviewers,
        laurel: costliest('menuCollectScores'),
        plain: plain('plainCollect', [each]),
      },
      {
        job: 'shortlist',
        size: reviewers * each,
        laurel: costliest('menuSummarizeScores'),
        plain: plain('plainShortlist'),
      },
    ],
  };
}
