// A paper whose files were deleted or binned in Drive: the day's look says so, nothing falls over, and it can be had again by either way.
import { beforeAll, expect, test } from '@jest/globals';
import { trashFile } from '../../../src/local/hand/drive';
import { runAsOrganizer } from '../../../src/local/people';
import { eraseTree } from '../../../src/local/services/drive/files';
import { type Campaign, DAY, HOUR, ORGANIZER, openCampaign } from '../../support/campaign';
import { nominees, paperFiles, said, shortlisted } from './shortlisted';

let published: string;
beforeAll(() => {
  const campaign = openCampaign(shortlisted(nominees(5, 1)));
  campaign.click('menuMakeNotice');
  published = campaign.snapshot();
});

const idOf = (campaign: Campaign, key: string, column: string): string =>
  /\/d\/([\w-]+)\//.exec(String(campaign.row('documents', 'document_key', key)[column]))![1]!;

/** A day of sweeps. */
function dayPasses(campaign: Campaign): void {
  for (let hour = 0; hour < 25; hour += 1) campaign.sweep();
}

const missing = (campaign: Campaign): string[] =>
  campaign
    .rows('documents')
    .map(({ document_key: key, document_state: state, files_missing: text }) =>
      [key, state, text].filter((part) => part !== '').join(' '),
    );

const noted = (campaign: Campaign): unknown[] =>
  campaign
    .rows('journal')
    .filter(({ action }) => action === '核对文书文件')
    .map(({ detail }) => detail);

const GONE =
  '已不在云端硬盘中（被删除、移入回收站，或移到了程序看不到的地方）。请先从回收站还原；不能还原的，再点一次菜单生成新版';
const PERIOD = '，新版的公示期按“设置”重新计算。';

test('what lies in the trash is told within a day, once, and no longer when it is restored', () => {
  const campaign = openCampaign(published);
  dayPasses(campaign);
  expect(missing(campaign)).toEqual(['notice/1 现行']);
  const doc = idOf(campaign, 'notice/1', 'document_link');
  trashFile(campaign.workspace, ORGANIZER, doc);
  dayPasses(campaign);
  dayPasses(campaign);
  expect(missing(campaign)).toEqual([`notice/1 现行 的在线文档${GONE}${PERIOD}`]);
  expect(noted(campaign)).toHaveLength(1);
  trashFile(campaign.workspace, ORGANIZER, doc, false);
  dayPasses(campaign);
  expect(missing(campaign)).toEqual(['notice/1 现行']);
});

test('a paper that is deleted for good is made anew by its menu; publicity, versions and the list stay in order', () => {
  const campaign = openCampaign(published);
  for (const column of ['document_link', 'word_link'])
    eraseTree(campaign.workspace.store, idOf(campaign, 'notice/1', column));
  // Before anybody has looked, and after: the menus go on.
  campaign.click('menuSettleObjections');
  dayPasses(campaign);
  expect(missing(campaign)).toEqual([`notice/1 现行 的在线文档和Word 文件${GONE}${PERIOD}`]);
  expect(noted(campaign)[0]).toMatch(/^《.+（第1版）》的在线文档和Word 文件已不在云端硬盘中/);
  expect(campaign.row('documents', 'document_key', 'notice/1').agreement).toBe('一致');
  const again = campaign.click('menuMakeNotice');
  expect(said(again)).toContain('已生成《公示（第2版）》');
  expect(missing(campaign).map((line) => line.split(' 的')[0])).toEqual(['notice/1 旧版', 'notice/2 现行']);
  expect(paperFiles(campaign).docs.map(({ key }) => key)).toEqual(['notice/2']);
  dayPasses(campaign);
  expect(missing(campaign)[1]).toBe('notice/2 现行');
  // What was public counts as before.
  campaign.wait(8 * DAY);
  expect(said(campaign.click('menuMakeAnnouncement'))).toContain('已生成《通报（第1版）》');
});

test('the sidebar asks for it before anything else, and a sweep between two looks costs what it always does', () => {
  const campaign = openCampaign(published);
  trashFile(campaign.workspace, ORGANIZER, idOf(campaign, 'notice/1', 'word_link'));
  dayPasses(campaign);
  const { report } = runAsOrganizer(campaign.workspace, campaign.scheduler, 'webWorkbench');
  const { waiting } = report.value as { waiting: { sentence: string }[] };
  expect(waiting[0]!.sentence).toMatch(/^《.+（第1版）》的Word 文件已不在云端硬盘中/);
  campaign.wait(HOUR);
  campaign.sweep();
  expect(campaign.callsOf(campaign.lastRun('onSweep').id)).toHaveLength(6);
});
