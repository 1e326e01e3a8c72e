// What organizers decide stays through corrections, re-screening and other people's sorting, whoever of them decides it.
import { beforeAll, expect, test } from '@jest/globals';
import { shareFile } from '../../../src/local/hand/drive';
import { type Campaign, MINUTE, ORGANIZER, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

const COLLEAGUE = 'colleague@laurel.example';

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

test('a second organizer sorts, filters, clicks and imports; set-up tells her who must do it', () => {
  const campaign = openCampaign(two);
  const { sheetId, column } = campaign.column('nominations', 'id');
  campaign.hand(COLLEAGUE).sortSheet(sheetId, column, false);
  campaign.hand(COLLEAGUE).setFilter(sheetId);
  campaign.loseEvents();
  campaign.fillIn({ ...entryNumber(3), uploads: {} });
  campaign.fileInOnPaper({ ...entryNumber(4), uploads: {} });
  campaign.wait(MINUTE);
  for (const entry of ['menuProcessNow', 'menuImportOffline', 'menuScreenAgain'])
    expect(campaign.clickAs(COLLEAGUE, entry).record).toMatchObject({ status: 'completed', error: null });
  console.log(JSON.stringify(campaign.rows('journal').slice(-4)));
  expect(campaign.rows('nominations').map((row) => row.id)).toEqual([
    '2021-0002',
    '2021-0001',
    '2021-0003',
    '2021-0004',
  ]);
  expect(campaign.rows('outbox').filter((row) => row.state !== '已办')).toEqual([]);
  expect(campaign.rows('journal').filter((row) => row.who === COLLEAGUE).length).toBeGreaterThan(0);
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
