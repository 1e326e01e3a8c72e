// The next edition is a campaign of its own: dates typed, set up, opened, it takes nominations in and knows last year's honorees.
import { expect, test } from '@jest/globals';
import { setUpCampaign } from '../../../src/local/rehearsal/set-up';
import type { FileRecord } from '../../../src/local/services/drive/files';
import { said } from '../../campaigns/played';
import { type Campaign, DAY, openCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { nominees, set, shortlisted } from '../publicity/shortlisted';

/** The copy as its own script sees it: that script is the same, its properties are empty, it has no triggers. */
function openedCopy(campaign: Campaign): Campaign {
  const { store, containerId } = campaign.workspace;
  const files = Object.values(store.get<Record<string, FileRecord>>('drive', 'files') ?? {});
  const copy = files.find((file) => file.appProperties?.laurelNextEditionOf === containerId)!;
  store.set(['workspace', 'containerId'], copy.id);
  store.set(['properties'], {});
  return openCampaign(campaign.snapshot());
}

const DATES: Record<string, string> = {
  'review.rounds': '初评：2022-12-20 至 2023-01-05\n专家评审：2023-01-06 至 2023-01-20',
  'stages.submissionsClose': '2022-12-10',
  'stages.correctionsClose': '2022-12-31',
  'stages.reviewCloses': '2023-01-20',
  'stages.publicityCloses': '2023-02-20',
  'stages.announcementMonth': '2023-04',
  'eligibility.ageReferenceDate': '2022-12-10',
};

test('from the announcement of one edition to a screened nomination of the next', () => {
  const last = openCampaign(shortlisted(nominees(4)));
  last.click('menuMakeNotice');
  last.wait(8 * DAY);
  last.click('menuMakeAnnouncement');
  const honoree = last.rows('honorees').find(({ nomination_id: id }) => id === '2021-0001')!;
  last.click('menuNextEdition');

  const next = openedCopy(last);
  // As long as a date is missing no form is made; each missing one is named.
  const early = said(next.click('menuSetUp'));
  for (const item of ['申报截止', '评审轮次']) expect(early).toContain(`“设置”中的“${item}”需要改正`);
  expect(early).toContain('建立文件夹“全国教育后勤系统‘2022年度最美后勤人’推举活动（材料）”');
  for (const [key, text] of Object.entries(DATES)) set(next, key, text);
  next.workspace.moveClock(Date.parse('2022-11-20T09:00:00+08:00'));
  setUpCampaign(next.workspace, next.scheduler, () => {});
  next.submit(entryNumber(1));
  next.submit(entryNumber(2, { 姓名: String(honoree.name), '单位名称（填写至部门）': String(honoree.unit) }));
  expect(next.rows('nominations').map(({ id, status }) => [id, status])).toEqual([
    ['2022-0001', '已受理'],
    ['2022-0002', '待补正或核实'],
  ]);
  // An honour that the settings do not name yet is a question to the organizer.
  expect(String(next.rows('nominations')[1]!.findings)).toContain('possible_past_honouree');
});
