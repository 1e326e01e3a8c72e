// Columns, tabs and rows that people delete: work stops with a clear word, nothing is lost, and set-up makes all complete again.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { TABS, type TabKey } from '../../../src/addon/core/registry';
import { type Campaign, DAY, HOUR, MINUTE, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { type CampaignOutline, outlineOf } from '../../support/outline';

let three: string;
beforeAll(() => {
  const campaign = openCampaign(readyCampaign());
  campaign.submit(entryNumber(1));
  campaign.wait(MINUTE);
  campaign.submit({ ...entryNumber(2, { 联系电话: '+86 199 0000 0002' }), uploads: {} });
  campaign.wait(10 * MINUTE);
  campaign.edit(entryNumber(2), { '职务/职称': '技师' });
  campaign.scheduler.settle();
  campaign.fileInOnPaper({ ...entryNumber(3), uploads: { 照片: entryNumber(3).uploads.照片! } });
  campaign.wait(5 * MINUTE);
  campaign.click('menuImportOffline');
  campaign.wait(HOUR);
  campaign.scheduler.settle();
  campaign.sweep();
  three = campaign.snapshot();
});

/** The outline without the journal, and without what only the files' present names tell. */
function lasting(campaign: Campaign): CampaignOutline {
  const { tabs, files, mail } = outlineOf(campaign);
  const uploads = (text: unknown): unknown => {
    const all = JSON.parse(String(text)) as Record<string, { id: string; bytes: number }[]>;
    return Object.values(all).map((list) => list.map(({ id, bytes }) => [id, bytes]));
  };
  const keys = (text: unknown): unknown => {
    const { standing: _, ...rest } = JSON.parse(String(text)) as Record<string, unknown>;
    return rest;
  };
  const nominations = tabs.nominations!.map((row) => ({
    ...row,
    keys: row.keys === '' ? '' : JSON.stringify(keys(row.keys)),
    uploads: row.uploads === '' ? '' : JSON.stringify(uploads(row.uploads)),
  }));
  return { tabs: { ...tabs, nominations, journal: [] }, files, mail };
}

const SCRIPT_COLUMNS = (tab: TabKey): string[] =>
  TABS[tab].columns.filter((column) => column.editor === 'script').map((column) => column.key);

/** The columns by which rows are told apart and found again; the others are deleted all together. */
const TELLING = [
  'id',
  'response_id',
  'folder_id',
  'received_at',
  'updated_at',
  'revision',
  'lane',
  'answers',
  'uploads',
];
const OTHERS = SCRIPT_COLUMNS('nominations').filter((key) => !TELLING.includes(key));

describe('deleted columns of the registry', () => {
  test.each([...TELLING.map((key) => [key]), OTHERS].map((keys) => [keys.join(' '), keys] as const))(
    '%s',
    (_names, keys) => {
      const campaign = openCampaign(three);
      const expected = lasting(campaign);
      for (const key of keys) {
        const { sheetId, column } = campaign.column('nominations', key);
        campaign.hand().deleteColumns(sheetId, column);
      }
      campaign.scheduler.settle();
      campaign.click('menuSetUp');
      campaign.sweep();
      expect(lasting(campaign)).toEqual(expected);
    },
  );
});

test('while a column is gone nothing is taken in, people are told what to do, and then all is made up for', () => {
  const campaign = openCampaign(three);
  const { sheetId, column } = campaign.column('nominations', 'phone');
  campaign.hand().deleteColumns(sheetId, column);
  campaign.submit({ ...entryNumber(4), uploads: {} });
  expect(campaign.rows('nominations')).toHaveLength(3);
  const words =
    '缺少以下列：“登记台账”的“联系电话”。请点菜单“桂冠 → 初始化活动”补上，再重试；已收到的申报不会丢失。';
  expect(campaign.rows('journal').slice(-1)[0]).toMatchObject({ action: '运行出错', detail: words });
  expect(campaign.click('menuProcessNow').dialogs.map((dialog) => dialog.message)).toEqual([words]);
  campaign.click('menuSetUp');
  expect(campaign.rows('nominations').map((row) => `${row.id} ${row.phone}`)).toEqual([
    '2021-0001 19900000001',
    '2021-0002 19900000002',
    '2021-0003 19900000003',
    '2021-0004 19900000004',
  ]);
});

describe('a deleted tab', () => {
  test.each([
    'overview',
    'nominations',
    'deeds',
    'outbox',
    'journal',
    'recommending_units',
    'past_honorees',
  ] as const)('%s', (tab) => {
    const campaign = openCampaign(three);
    const expected = lasting(campaign);
    campaign.hand().deleteTab(TABS[tab].sheetId);
    campaign.submit({ ...entryNumber(4), uploads: {} });
    const clicked = campaign.click('menuProcessNow');
    expect(clicked.dialogs.map((dialog) => dialog.message)).toEqual([
      `工作表“${TABS[tab].title}”不见了。请点菜单“桂冠 → 初始化活动”补上，再重试；已收到的申报不会丢失。`,
    ]);
    campaign.click('menuSetUp');
    campaign.sweep();
    const after = lasting(campaign);
    expect(after.tabs.nominations!.map((row) => row.id)).toEqual([
      '2021-0001',
      '2021-0002',
      '2021-0003',
      '2021-0004',
    ]);
    expect(after.tabs.nominations!.slice(0, 3)).toEqual(expected.tabs.nominations);
    expect(after.tabs.deeds!.slice(0, 3)).toEqual(expected.tabs.deeds);
    expect(after.mail).toHaveLength(expected.mail.length + 1);
    expect(after.files.filter((file) => !file.includes('2021-0004'))).toEqual(expected.files);
  });
});

describe('a deleted tab without which nothing runs, while a response waits', () => {
  const CHANGED: [string, string][] = [
    ['identity.contactName', '王老师'],
    ['eligibility.ageMax', '70'],
    ['materials.notes', '长'.repeat(3_000)],
  ];
  let changed: string;
  beforeAll(() => {
    const campaign = openCampaign(three);
    for (const [key, text] of CHANGED)
      campaign.type('settings', campaign.rowOf('settings', 'key', key), 'value', text);
    campaign.scheduler.settle();
    campaign.sweep();
    campaign.loseEvents();
    campaign.fillIn({ ...entryNumber(4), uploads: {} });
    changed = campaign.snapshot();
  });

  test.each(['settings', 'state'] as const)('%s', (tab) => {
    const campaign = openCampaign(changed);
    const before = lasting(campaign);
    const { formId } = campaign;
    campaign.hand().deleteTab(TABS[tab].sheetId);
    campaign.sweep();
    const words = `工作表“${TABS[tab].title}”不见了。请点菜单“桂冠 → 初始化活动”补上，再重试；已收到的申报不会丢失。`;
    for (const entry of ['menuProcessNow', 'menuScreenAgain', 'menuImportOffline'])
      expect(campaign.click(entry).dialogs.map(({ message }) => message)).toEqual([words]);
    const said = campaign.click('menuSetUp').dialogs[0]!.message;
    expect(said).toContain(`已建立工作表：“${TABS[tab].title}”。`);
    expect(said).toContain('全部就绪，可以受理申报。');
    if (tab === 'state')
      expect(said).toContain('已按备份恢复“系统状态”，原来的表单、文件夹和收到的申报都照旧使用。');
    else
      expect(said).toContain(
        '“设置”已按最近一次审核时的内容重建；这 1 项没有记下全文，写的是默认值，请逐项核对：“其他材料和格式要求”。',
      );
    campaign.sweep();
    const after = lasting(campaign);
    expect(campaign.formId).toBe(formId);
    expect(
      campaign
        .triggers()
        .map(({ handler }) => handler)
        .sort(),
    ).toEqual(['onNominationSubmitted', 'onRegistryEdited', 'onSweep']);
    expect(after.tabs.nominations!.slice(0, 3)).toEqual(before.tabs.nominations);
    expect(after.tabs.nominations!.slice(3).map(({ id, name }) => [id, name])).toEqual([
      ['2021-0004', entryNumber(4).answers.姓名],
    ]);
    expect(after.mail).toHaveLength(before.mail.length + 1);
    expect(after.files.filter((file) => !file.includes('2021-0004'))).toEqual(before.files);
    const texts = new Map(campaign.rows('settings').map(({ key, value }) => [key, value]));
    expect(CHANGED.slice(0, 2).map(([key]) => texts.get(key))).toEqual(['王老师', '70']);
    expect(campaign.click('menuSetUp').dialogs[0]!.message).toContain('已经齐备，无需改动。');
  });

  test('the number of a row that somebody had deleted as well is not given again', () => {
    const campaign = openCampaign(three);
    campaign.loseEvents();
    campaign.fillIn({ ...entryNumber(4), uploads: {} });
    campaign.hand().deleteRows(TABS.nominations.sheetId, campaign.rowOf('nominations', 'id', '2021-0003'));
    campaign.hand().deleteTab(TABS.state.sheetId);
    campaign.workspace.takeEvents();
    campaign.click('menuSetUp');
    campaign.sweep();
    expect(
      campaign
        .rows('nominations')
        .map(({ id, name }) => [id, name])
        .sort(),
    ).toEqual([1, 2, 3, 4].map((number) => [`2021-000${number}`, entryNumber(number).answers.姓名]));
  });

  test('the state, and no copy of it anywhere: set-up touches nothing and says how to get it back', () => {
    const campaign = openCampaign(changed);
    campaign.hand().deleteTab(TABS.state.sheetId);
    // As whoever opens the script's settings and empties its properties.
    const { store } = campaign.workspace;
    store.transaction(() => store.set(['properties', 'script'], {}));
    const files = lasting(campaign).files;
    const said = campaign.click('menuSetUp').dialogs[0]!.message;
    expect(said).toContain('“系统状态”不见了，也没有它的备份');
    expect(said).toContain('文件 → 版本历史记录');
    expect(lasting(campaign).files).toEqual(files);
  });
});

test('线下申报 deleted: set-up makes it again and tells where the rest is to be found; all else goes on meanwhile', () => {
  const campaign = openCampaign(three);
  const before = lasting(campaign);
  campaign.hand().deleteTab(TABS.offline_nominations.sheetId);
  campaign.submit({ ...entryNumber(4), uploads: {} });
  campaign.click('menuScreenAgain');
  expect(campaign.rows('nominations')).toHaveLength(4);
  expect(campaign.click('menuImportOffline').dialogs.map(({ message }) => message)).toEqual([
    '工作表“线下申报”不见了。请点菜单“桂冠 → 初始化活动”补上，再重试；已收到的申报不会丢失。',
  ]);
  const said = campaign.click('menuSetUp').dialogs[0]!.message;
  expect(said).toContain('程序无法补回，请在“文件 → 版本历史记录”中打开删除前的版本');
  campaign.wait(DAY);
  campaign.sweep();
  expect(lasting(campaign).tabs.nominations!.slice(0, 3)).toEqual(before.tabs.nominations);
});

test.each(['settings', 'offline_nominations', 'state'] as const)(
  '%s under another name is still itself',
  (tab) => {
    const campaign = openCampaign(three);
    campaign.hand().renameTab(TABS[tab].sheetId, "改了'名");
    campaign.submit({ ...entryNumber(4), uploads: {} });
    campaign.fileInOnPaper({ ...entryNumber(5), uploads: {} });
    campaign.click('menuImportOffline');
    campaign.sweep();
    expect(campaign.rows('nominations')).toHaveLength(5);
    expect(campaign.click('menuSetUp').dialogs[0]!.message).toContain('已经齐备，无需改动。');
    expect(campaign.rows('journal').filter(({ action }) => action === '运行出错')).toEqual([]);
  },
);

test('a row that somebody deletes comes back under its number, without another mail', () => {
  const campaign = openCampaign(three);
  const expected = lasting(campaign);
  const row = campaign.rowOf('nominations', 'id', '2021-0001');
  campaign.hand().deleteRows(TABS.nominations.sheetId, row);
  campaign.scheduler.settle();
  campaign.submit({ ...entryNumber(4), uploads: {} });
  campaign.scheduler.advance(campaign.workspace.now + DAY + HOUR);
  const after = lasting(campaign);
  expect(after.tabs.nominations!.map((each) => each.id).sort()).toEqual([
    '2021-0001',
    '2021-0002',
    '2021-0003',
    '2021-0004',
  ]);
  expect(after.tabs.nominations!.find((each) => each.id === '2021-0001')).toEqual(
    expected.tabs.nominations![0],
  );
  expect(after.mail).toHaveLength(expected.mail.length + 1);
});

test('what people type over the script’s columns is set right within a day', () => {
  const campaign = openCampaign(three);
  const expected = lasting(campaign);
  campaign.loseEvents();
  const row = campaign.rowOf('nominations', 'id', '2021-0001');
  for (const key of ['phone', 'unit', 'status', 'problems', 'answers', 'consent'])
    campaign.type('nominations', row, key, '改了');
  campaign.type('deeds', campaign.rowOf('deeds', 'id', '2021-0001'), 'deeds', '改了');
  campaign.workspace.takeEvents();
  campaign.scheduler.advance(campaign.workspace.now + DAY + HOUR);
  expect(lasting(campaign)).toEqual(expected);
});

test('set-up over a whole registry finds nothing to restore', () => {
  const campaign = openCampaign(three);
  const before = outlineOf(campaign);
  campaign.click('menuSetUp');
  expect(outlineOf(campaign)).toEqual(before);
});
