// What organizers decide stays through corrections, re-screening and other people's sorting, whoever of them decides it.
import { beforeAll, expect, test } from '@jest/globals';
import { makeFolder, shareFile } from '../../../src/local/hand/drive';
import {
  type Campaign,
  DAY,
  HOUR,
  MINUTE,
  ORGANIZER,
  openCampaign,
  readyCampaign,
} from '../../support/campaign';
import { entryNumber } from '../../support/entries';

const COLLEAGUE = 'colleague@laurel.example';

const OWNER_ONLY = `表单和申报材料在 ${ORGANIZER} 名下，新申报由程序用该账号处理，每小时至少一次，您不必操作；急需时请用该账号点此菜单。`;

let two: string;
beforeAll(() => {
  const campaign = openCampaign(readyCampaign());
  const { workspace } = campaign;
  workspace.store.set(['accounts', COLLEAGUE], {
    kind: 'workspace',
    granted: workspace.program.manifest.oauthScopes,
  });
  shareFile(workspace, ORGANIZER, workspace.containerId, COLLEAGUE, 'writer', true);
  for (const index of [1, 2]) {
    campaign.submit({ ...entryNumber(index), uploads: {} });
    campaign.wait(MINUTE);
  }
  two = campaign.snapshot();
});

function decide(campaign: Campaign, id: string, decision: string, reason: string, user: string): void {
  const row = campaign.rowOf('nominations', 'id', id);
  campaign.hand(user).paste({ ...campaign.column('nominations', 'decision'), row }, [[decision, reason]]);
  campaign.scheduler.settle();
}

const shown = (campaign: Campaign): unknown[] =>
  campaign
    .rows('nominations')
    .map((row) => [row.id, row.status, row.decision, row.decision_reason, row.phone]);

test.each([ORGANIZER, COLLEAGUE])('%s decides: at once in the status, and for good', (user) => {
  const campaign = openCampaign(two);
  decide(campaign, '2021-0001', '受理', '证书原件已核', user);
  decide(campaign, '2021-0002', '不予受理', '单位来函撤销', user);
  const decided = [
    ['2021-0001', '已受理', '受理', '证书原件已核', '19900000001'],
    ['2021-0002', '不予受理', '不予受理', '单位来函撤销', '19900000002'],
  ];
  expect(shown(campaign)).toEqual(decided);
  campaign.clickAs(user, 'menuScreenAgain');
  expect(shown(campaign)).toEqual(decided);
  campaign.edit(entryNumber(2), { 联系电话: '19912345678' });
  campaign.scheduler.settle();
  campaign.sweep();
  expect(shown(campaign)).toEqual([decided[0], [...decided[1]!.slice(0, 4), '19912345678']]);
});

test('a second organizer sorts, filters and screens; what is in the owner’s name waits for the owner’s run', () => {
  const campaign = openCampaign(two);
  const { sheetId, column } = campaign.column('nominations', 'id');
  campaign.hand(COLLEAGUE).sortSheet(sheetId, column, false);
  campaign.hand(COLLEAGUE).setFilter(sheetId);
  campaign.loseEvents();
  // With scans: in the owner's Drive, where the colleague cannot see them.
  campaign.fillIn(entryNumber(3));
  campaign.wait(MINUTE);
  campaign.clickAs(COLLEAGUE, 'menuProcessNow');
  expect(campaign.rows('journal').slice(-1)[0]).toMatchObject({ who: COLLEAGUE, detail: OWNER_ONLY });
  expect(campaign.rows('nominations').map((row) => row.id)).toEqual(['2021-0002', '2021-0001']);
  expect(campaign.clickAs(COLLEAGUE, 'menuScreenAgain').record.status).toBe('completed');
  campaign.sweep();
  const third = campaign.row('nominations', 'id', '2021-0003');
  expect([third.photo, third.certificates, third.status]).toEqual(['1 份', '2 份', '已受理']);
  expect(campaign.rows('outbox').filter((row) => row.state !== '已办')).toEqual([]);
});

test('a second organizer asks for an import: the owner’s next sweep does it, with folder and mail', () => {
  const campaign = openCampaign(two);
  campaign.fileInOnPaper(entryNumber(4));
  campaign.clickAs(COLLEAGUE, 'menuImportOffline');
  expect(campaign.rows('nominations')).toHaveLength(2);
  campaign.sweep();
  campaign.sweep();
  expect(campaign.row('nominations', 'id', '2021-0003')).toMatchObject({ lane: '线下', photo: '1 份' });
  expect(campaign.row('nominations', 'id', '2021-0003').folder).not.toBe('');
  expect(
    campaign.mail.filter((mail) => mail.to.includes('user0004@example.com')).map((mail) => mail.from),
  ).toEqual([ORGANIZER]);
});

test('scans in a folder that the owner cannot see are not taken for missing: the row waits and says why', () => {
  const campaign = openCampaign(two);
  const folder = makeFolder(campaign.workspace, COLLEAGUE, '我的扫描件');
  const at = campaign.fileInOnPaper({ ...entryNumber(4), uploads: {} });
  const link = `https://drive.google.com/drive/folders/${folder}`;
  campaign.type('offline_nominations', at, 'files_folder', link, COLLEAGUE);
  campaign.click('menuImportOffline');
  expect(campaign.rows('nominations')).toHaveLength(2);
  expect(campaign.rows('offline_nominations')[0]!.import_result).toBe(
    '没有导入：材料文件夹打不开，请检查链接或共享设置，再点“导入线下申报”。',
  );
  shareFile(campaign.workspace, COLLEAGUE, folder, ORGANIZER, 'writer', true);
  campaign.click('menuImportOffline');
  expect(campaign.rows('offline_nominations')[0]!.import_result).toBe('已导入，编号 2021-0003。');
});

test('a returned entry gets one mail that says why, however often it is screened', () => {
  const campaign = openCampaign(two);
  decide(campaign, '2021-0001', '退回补正', '请换一张清楚的证书', ORGANIZER);
  campaign.click('menuScreenAgain');
  campaign.sweep();
  const returned = campaign.mail.filter((mail) => mail.subject.includes('请补正'));
  expect(returned.map((mail) => mail.to)).toEqual([['user0001@example.com']]);
  expect(returned[0]!.body).toContain('工作人员说明：请换一张清楚的证书');
});

test('a correction answers the return: no second letter until the organizer returns it again', () => {
  const campaign = openCampaign(two);
  const letters = (): number => campaign.mail.filter((mail) => mail.subject.includes('请补正')).length;
  decide(campaign, '2021-0001', '退回补正', '请换一张清楚的证书', ORGANIZER);
  campaign.edit(entryNumber(1), { 联系电话: '19912345678' });
  campaign.scheduler.settle();
  campaign.click('menuScreenAgain');
  expect(letters()).toBe(1);
  decide(campaign, '2021-0001', '退回补正', '电话仍打不通', ORGANIZER);
  expect(letters()).toBe(2);
  campaign.edit(entryNumber(1), { 联系电话: '19912345679' });
  campaign.scheduler.settle();
  decide(campaign, '2021-0001', '', '', ORGANIZER);
  expect(letters()).toBe(2);
  decide(campaign, '2021-0001', '退回补正', '电话仍打不通', ORGANIZER);
  expect(letters()).toBe(3);
});

test('a decision of which no trigger heard is journaled as one, also when the day’s comparison comes first', () => {
  const campaign = openCampaign(two);
  const { workspace, scheduler } = campaign;
  const row = campaign.rowOf('nominations', 'id', '2021-0001');
  campaign.hand().paste({ ...campaign.column('nominations', 'decision'), row }, [['受理', '已电话核实']]);
  workspace.takeEvents();
  // One stride: a single sweep a day later, which is the one that compares all with the form.
  workspace.moveClock(workspace.now + DAY + HOUR);
  scheduler.settle();
  campaign.sweep();
  const told = campaign.rows('journal').filter(({ nomination_id }) => nomination_id === '2021-0001');
  expect(told.map(({ action }) => action).filter((action) => action !== '收到申报')).toEqual(['人工裁定']);
  expect(campaign.row('nominations', 'id', '2021-0001').status).toBe('已受理');
});
