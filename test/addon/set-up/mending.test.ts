// Set-up over a campaign that people have worked in: what it mends, and what it leaves to them.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { FIRST_DATA_ROW, TABS, type TabKey } from '../../../src/addon/core/registry';
import { trashFile } from '../../../src/local/hand/drive';
import { SheetHand } from '../../../src/local/hand/sheet';
import { ORGANIZER } from '../../../src/local/open-workspace';
import type { BuiltProgram } from '../../../src/local/program';
import { Killed } from '../../../src/local/runtime/execution';
import { allTriggers } from '../../../src/local/services/triggers';
import { callsOf, formOf, gridOf, outline, type SetUpDesk, setUpDesk, setUpProgram, stateOf } from './desk';

let program: BuiltProgram;
let finished: string;
let expected: ReturnType<typeof outline>;
beforeAll(async () => {
  program = await setUpProgram();
  const desk = setUpDesk(program);
  desk.setUp();
  finished = desk.workspace.store.toSnapshot();
  expected = outline(desk.workspace);
});

interface Given extends SetUpDesk {
  hand: SheetHand;
}

function given(): Given {
  const desk = setUpDesk(program, finished);
  return { ...desk, hand: new SheetHand(desk.workspace, ORGANIZER, desk.workspace.containerId) };
}

const id = (key: TabKey): number => TABS[key].sheetId;
const at = (key: TabKey, column: string): number =>
  TABS[key].columns.findIndex((each) => each.key === column);
const keysOf = (desk: SetUpDesk, key: TabKey): unknown[] => gridOf(desk.workspace, id(key))[0]!;

/** Whether another set-up would find nothing to do. */
function isSettled(desk: SetUpDesk): boolean {
  return JSON.stringify(desk.setUp().done) === JSON.stringify(['已经齐备，无需改动。']);
}

describe('what is missing comes back', () => {
  test('a deleted tab, in its place', () => {
    const desk = given();
    desk.hand.deleteTab(id('past_honorees'));
    expect(desk.setUp().done).toEqual(['已建立工作表：“往届名单”。']);
    expect(outline(desk.workspace)).toEqual(expected);
    expect(isSettled(desk)).toBe(true);
  });

  test('a deleted column of the script, of a person, the first and the last', () => {
    for (const key of ['problems', 'decision', 'id', 'uploads']) {
      const desk = given();
      desk.hand.deleteColumns(id('nominations'), at('nominations', key));
      const label = TABS.nominations.columns[at('nominations', key)]!.label;
      expect(desk.setUp().done).toEqual([`已在工作表“登记台账”中补上被删除的列：“${label}”。`]);
      expect(keysOf(desk, 'nominations')).toEqual(TABS.nominations.columns.map((column) => column.key));
      expect(outline(desk.workspace)).toEqual(expected);
      expect(isSettled(desk)).toBe(true);
    }
  });

  test('two neighbouring columns', () => {
    const desk = given();
    desk.hand.deleteColumns(id('outbox'), at('outbox', 'kind'), 2);
    desk.setUp();
    expect(outline(desk.workspace)).toEqual(expected);
  });

  test('the key row, emptied or deleted', () => {
    for (const damage of [
      (hand: SheetHand) =>
        hand.clear({
          sheetId: id('recommending_units'),
          startRow: 0,
          endRow: 1,
          startColumn: 0,
          endColumn: TABS.recommending_units.columns.length,
        }),
      (hand: SheetHand) => hand.deleteRows(id('recommending_units'), 0),
    ]) {
      const desk = given();
      desk.hand.editCell({ sheetId: id('recommending_units'), row: 2, column: 0 }, '某某省高校后勤协会');
      damage(desk.hand);
      desk.setUp();
      expect(keysOf(desk, 'recommending_units')).toEqual(
        TABS.recommending_units.columns.map((each) => each.key),
      );
      const [, headings, first] = gridOf(desk.workspace, id('recommending_units'));
      expect([headings![0], first![0]]).toEqual(['单位名称', '某某省高校后勤协会']);
      expect(isSettled(desk)).toBe(true);
    }
  });

  test('dropdowns and formats where the grid has grown below', () => {
    const desk = given();
    const last = 310;
    desk.hand.paste({ sheetId: id('recommending_units'), row: last, column: 0 }, [['某某协会']]);
    expect(desk.setUp().done).toEqual(['已补齐工作表“推荐单位”的格式、下拉选项或提示。']);
    expect(() =>
      desk.hand.editCell(
        { sheetId: id('recommending_units'), row: last, column: at('recommending_units', 'kind') },
        '大学',
      ),
    ).toThrow();
    expect(isSettled(desk)).toBe(true);
  });

  test('a deleted setting, with the value of the first campaign, and a reworded explanation', () => {
    const desk = given();
    const rows = gridOf(desk.workspace, id('settings'));
    const row = rows.findIndex((cells) => cells[0] === 'shortlist.places');
    desk.hand.deleteRows(id('settings'), row);
    desk.hand.editCell(
      { sheetId: id('settings'), row: FIRST_DATA_ROW, column: at('settings', 'help') },
      '改了',
    );
    expect(desk.setUp().done).toEqual(['已在“设置”中补上：“入围名额”。']);
    const after = gridOf(desk.workspace, id('settings'));
    expect(after.find((cells) => cells[0] === 'shortlist.places')?.[3]).toBe('50');
    expect(after[FIRST_DATA_ROW]![at('settings', 'help')]).toBe(
      rows[FIRST_DATA_ROW]![at('settings', 'help')],
    );
    expect(isSettled(desk)).toBe(true);
  });

  test('folders out of the trash, the form out of the trash', () => {
    const desk = given();
    const state = stateOf(desk.workspace);
    trashFile(desk.workspace, ORGANIZER, JSON.parse(state.folders!).offline);
    trashFile(desk.workspace, ORGANIZER, JSON.parse(state.formId!));
    expect(desk.setUp().done).toEqual(['已将文件夹“线下申报材料”从回收站恢复。', '已将表单从回收站恢复。']);
    expect(outline(desk.workspace)).toEqual(expected);
  });

  test('triggers that are lost, doubled or point to another form', () => {
    const desk = given();
    const [submit, edit, sweep] = allTriggers(desk.workspace.store);
    desk.workspace.store.set(
      ['triggers'],
      [{ ...submit!, sourceId: 'another-form' }, edit, { ...edit!, uid: 'double' }],
    );
    expect(sweep?.handler).toBe('onSweep');
    expect(desk.setUp().done).toEqual([
      '已安装：收到申报时的处理、每小时的巡查。',
      '已清除 2 个重复或失效的定时任务。',
    ]);
    expect(outline(desk.workspace)).toEqual(expected);
  });

  test('a question that was deleted from the form', () => {
    const desk = given();
    const form = formOf(desk.workspace);
    const gone = form.items.findIndex((item) => item.title === '邮编');
    desk.workspace.store.splice(['forms', form.id, 'items'], gone, 1);
    expect(desk.setUp().done).toEqual(['已在表单中补上问题：“邮编”。']);
    const question = formOf(desk.workspace).items.find((item) => item.title === '邮编')!;
    expect(JSON.parse(stateOf(desk.workspace).questions!).text.postcode).toBe(question.id);
    expect(isSettled(desk)).toBe(true);
  });
});

describe('what people did stays', () => {
  test('reworded headings and tabs, moved and added columns', () => {
    const desk = given();
    const sheetId = id('nominations');
    desk.hand.renameTab(sheetId, '2021 台账');
    desk.hand.editCell({ sheetId, row: 1, column: at('nominations', 'unit') }, '工作单位');
    desk.hand.moveColumn(sheetId, at('nominations', 'note'), 3);
    desk.hand.insertColumns(sheetId, 5);
    desk.hand.editCell({ sheetId, row: 1, column: 5 }, '初审人');
    desk.setUp();
    const [keys, headings] = gridOf(desk.workspace, sheetId);
    expect(keys!.slice(0, 7)).toEqual(['id', 'name', 'status', 'note', 'problems', '', 'advice']);
    expect(headings!.slice(3, 7)).toEqual(['备注', '问题', '初审人', '处理建议']);
    expect(headings).toContain('工作单位');
    expect(outline(desk.workspace).tabs[1]).toContain('2021 台账');
    expect(isSettled(desk)).toBe(true);
  });

  test('a copied column is not taken for the column', () => {
    const desk = given();
    const sheetId = id('past_honorees');
    desk.hand.insertColumns(sheetId, 6);
    desk.hand.editCell({ sheetId, row: 0, column: 6 }, 'name');
    desk.setUp();
    expect(keysOf(desk, 'past_honorees')).toEqual(['year', 'honor', 'kind', 'name', 'unit', 'note', '']);
    expect(isSettled(desk)).toBe(true);
  });

  test('a tab of the organizer that has one of our names', () => {
    const desk = setUpDesk(program);
    const hand = new SheetHand(desk.workspace, ORGANIZER, desk.workspace.containerId);
    hand.addTab('设置');
    desk.setUp();
    expect(outline(desk.workspace).tabs.map((tab) => tab.split(' ')[0])).toEqual(
      expect.arrayContaining(['设置', '设置（桂冠）']),
    );
    expect(isSettled(desk)).toBe(true);
  });
});

describe('settings rule', () => {
  const valueAt = (desk: SetUpDesk, key: string): { sheetId: number; row: number; column: number } => ({
    sheetId: id('settings'),
    row: gridOf(desk.workspace, id('settings')).findIndex((cells) => cells[0] === key),
    column: at('settings', 'value'),
  });

  test('a wrong one is named beside its cell and in the report, and cleared when it is right again', () => {
    const desk = given();
    const place = valueAt(desk, 'eligibility.ageMax');
    desk.hand.editCell(place, '七十五');
    const report = desk.setUp();
    const error = '“七十五”不是整数，请只填数字。';
    expect(report.complete).toBe(false);
    expect(report.remaining[0]).toBe(`“设置”中的“最大年龄”需要改正：${error}`);
    const check = (): unknown =>
      gridOf(desk.workspace, id('settings'))[place.row]![at('settings', 'check')] ?? '';
    expect(check()).toBe(error);
    expect(desk.health()[0]).toMatchObject({ item: '设置', ok: false });
    desk.hand.editCell(place, '70');
    desk.setUp();
    expect(check()).toBe('');
  });

  test('no form is made before they are right', () => {
    const desk = setUpDesk(program);
    desk.workspace.disturbance = {
      before: ({ service, method }) => {
        if (service === 'Drive' && method === 'Files.create') throw new Killed('killed');
      },
      after: () => {},
    };
    expect(desk.run('setUp').record.status).toBe('killed');
    desk.workspace.disturbance = { before: () => {}, after: () => {} };
    const hand = new SheetHand(desk.workspace, ORGANIZER, desk.workspace.containerId);
    const place = valueAt(desk, 'identity.year');
    hand.editCell(place, '去年');
    expect(desk.setUp().complete).toBe(false);
    expect(outline(desk.workspace).forms).toEqual([]);
    hand.editCell(place, '2021');
    desk.setUp();
    expect(outline(desk.workspace).forms).toHaveLength(1);
  });

  test('new categories and a new deadline reach the form; a person’s own description stays', () => {
    const desk = given();
    const form = formOf(desk.workspace);
    desk.workspace.store.set(['forms', form.id, 'description'], '请认真填写。');
    desk.hand.editCell(valueAt(desk, 'categories'), '敬业美：个人\n创新美：个人\n最美服务团队：团队');
    desk.hand.editCell(valueAt(desk, 'stages.submissionsClose'), '2021-12-15 18:00');
    expect(desk.setUp().done).toEqual(['已按“设置”更新表单的文字和选项。']);
    const after = formOf(desk.workspace);
    const choices = after.items.find((item) => item.title === '类别')!.choices!.map((choice) => choice.value);
    expect(choices).toEqual(['敬业美', '创新美', '最美服务团队']);
    expect(after.description).toBe('请认真填写。');
    expect(isSettled(desk)).toBe(true);
  });
});

describe('whose campaign it is', () => {
  test('another account is told who must do it, and nothing is changed', () => {
    const desk = given();
    const colleague = 'colleague@laurel.example';
    const { store, containerId, program: built } = desk.workspace;
    store.set(['accounts', colleague], { kind: 'workspace', granted: built.manifest.oauthScopes });
    store.push(['drive', 'files', containerId, 'permissions'], {
      id: 'p1',
      type: 'user',
      role: 'writer',
      emailAddress: colleague,
    });
    const before = store.get('spreadsheets');
    const report = desk.run('setUp', colleague);
    expect(report.value).toEqual({
      done: [],
      remaining: [
        `本活动由账号 ${ORGANIZER} 初始化，表单和定时任务都在该账号名下。请用该账号打开本表格，再点“桂冠 → 初始化活动”；本次没有改动任何内容。`,
      ],
      complete: false,
    });
    expect(store.get('spreadsheets')).toBe(before);
    expect(Object.keys(callsOf(desk.workspace, report.record.id)).sort()).toEqual([
      'Session.getEffectiveUser',
      'Sheets.Spreadsheets.get',
      'SpreadsheetApp.getActive',
    ]);
    expect(desk.health(colleague).find((item) => item.item === '自动处理')?.sentence).toContain(ORGANIZER);
  });
});

test('health names what is wrong, with what to do', () => {
  const desk = given();
  desk.workspace.store.set(['triggers'], allTriggers(desk.workspace.store).slice(0, 1));
  expect(desk.health()).toEqual([
    { item: '设置', ok: true, sentence: '设置都能用。', action: '' },
    { item: '授权', ok: true, sentence: '已得到全部授权。', action: '' },
    {
      item: '自动处理',
      ok: false,
      sentence: '缺少：修改表格时的处理、每小时的巡查。',
      action: '请点“桂冠 → 初始化活动”。',
    },
    { item: '邮件余量', ok: true, sentence: '今天还可以发 1500 封邮件。', action: '' },
    {
      item: '表单',
      ok: false,
      sentence: '表单尚未发布，申报人还不能填写。',
      action: '请打开表单，点右上角“发布”。',
    },
    {
      item: '上传题',
      ok: false,
      sentence: '缺少上传题：“照片”、“报名表（盖章）”、“荣誉证书”。',
      action: '请打开表单，用“文件上传”题型补上，题目照抄，再点“桂冠 → 初始化活动”。',
    },
  ]);
});
