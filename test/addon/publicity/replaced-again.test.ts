// Objection upon objection: replacements that leave in turn, a reserve list that runs out, an objection after the announcement.
import { expect, test } from '@jest/globals';
import { type Campaign, DAY, openCampaign } from '../../support/campaign';
import { nominees, object, paperFiles, said, shortlisted } from './shortlisted';

const upheld = (campaign: Campaign, nomination: string): void => {
  object(campaign, {
    nomination_id: nomination,
    objector: '某甲',
    objection_state: '属实',
    answer: '经核实，材料不实',
  });
};
const outcomesOf = (campaign: Campaign): string[] =>
  campaign.rows('objections').map(({ consequence }) => String(consequence).split('递补人选须补充公示')[0]!);
const textOf = (campaign: Campaign, key: string): string =>
  paperFiles(campaign)
    .docs.find((paper) => paper.key === key)!
    .html.replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('a replacement who leaves is followed by the next, until nobody is left; all who were public are named', () => {
  const list = nominees(5, 2);
  const campaign = openCampaign(shortlisted(list));
  campaign.click('menuMakeNotice');
  upheld(campaign, '2021-0001');
  campaign.click('menuMakeSupplement');
  upheld(campaign, '2021-0006');
  expect(outcomesOf(campaign)).toEqual([
    `属实，取消资格。由 2021-0006 ${list[5]!.name} 递补。`,
    `属实，取消资格。由 2021-0007 ${list[6]!.name} 递补。`,
  ]);
  campaign.click('menuMakeSupplement');
  upheld(campaign, '2021-0007');
  expect(outcomesOf(campaign)[2]).toBe('属实，取消资格。递补名单中已没有可递补的。');
  // Nobody is left whom a supplement could name.
  expect(said(campaign.click('menuMakeSupplement'))).toContain('不需要补充公示');
  campaign.wait(9 * DAY);
  campaign.click('menuMakeOutcome');
  const outcome = textOf(campaign, 'outcome/1');
  expect(outcome).toContain('共收到异议3件，均已核实办结，其中属实3件');
  expect(outcome).toContain(
    '递补入围名单于2022年2月10日至2022年2月16日、2022年2月10日至2022年2月16日补充公示。',
  );
  expect(outcome).toContain('经核实，取消3名个人的入围资格（名单见附件），其他入围对象不变。');
  expect(said(campaign.click('menuMakeAnnouncement'))).toContain('名单共 4 个');
});

test('a reserve who leaves before having been public is passed over and not named', () => {
  const list = nominees(5, 2);
  const campaign = openCampaign(shortlisted(list));
  campaign.click('menuMakeNotice');
  upheld(campaign, '2021-0006');
  upheld(campaign, '2021-0001');
  expect(outcomesOf(campaign)).toEqual([
    '属实，取消资格。',
    `属实，取消资格。由 2021-0007 ${list[6]!.name} 递补。`,
  ]);
  campaign.click('menuMakeSupplement');
  campaign.wait(9 * DAY);
  campaign.click('menuMakeOutcome');
  expect(textOf(campaign, 'outcome/1')).toContain('取消1名个人的入围资格');
});

test('an objection upheld after the announcement: the paper says that it differs, and a new version mends the honour roll', () => {
  const campaign = openCampaign(shortlisted(nominees(4)));
  campaign.click('menuMakeNotice');
  campaign.wait(8 * DAY);
  campaign.click('menuMakeAnnouncement');
  upheld(campaign, '2021-0002');
  expect(campaign.row('documents', 'document_key', 'announcement/1').agreement).toBe(
    '不一致：名单中已没有 2021-0002',
  );
  expect(campaign.rows('honorees')).toHaveLength(4);
  expect(said(campaign.click('menuMakeAnnouncement'))).toContain('已生成《通报（第2版）》，名单共 3 个');
  expect(campaign.rows('honorees').map(({ nomination_id: id }) => id)).not.toContain('2021-0002');
});

test('an objection that is withdrawn after it was upheld gives the place back', () => {
  const campaign = openCampaign(shortlisted(nominees(4, 1)));
  campaign.click('menuMakeNotice');
  upheld(campaign, '2021-0002');
  const at = campaign.rowOf('objections', 'nomination_id', '2021-0002');
  campaign.type('objections', at, 'objection_state', '已撤回');
  campaign.click('menuSettleObjections');
  expect(outcomesOf(campaign)).toEqual(['已撤回，名单不变。']);
  expect(campaign.row('documents', 'document_key', 'notice/1').agreement).toBe('一致');
});
