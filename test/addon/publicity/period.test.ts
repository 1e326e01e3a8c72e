// The notice's period as the settings have it: holidays and make-up days, the first day, and what the organizer is warned of.
import { expect, test } from '@jest/globals';
import { openCampaign } from '../../support/campaign';
import { nominees, said, set, shortlisted } from './shortlisted';

function noticed(starts: string, days: string, kind: string, firstDay: string): unknown[] {
  const campaign = openCampaign(shortlisted(nominees(1)));
  set(campaign, 'publicity.starts', starts);
  set(campaign, 'publicity.workingDays', days);
  set(campaign, 'publicity.dayKind', kind);
  set(campaign, 'publicity.firstDayCounted', firstDay);
  const told = said(campaign.click('menuMakeNotice'));
  const [row] = campaign.rows('documents');
  return [
    row?.period_first,
    row?.period_last,
    /不是工作日/.test(told) ? 'day off' : /应从公布之日起算/.test(told) ? 'backdated' : '',
  ];
}

test.each([
  ['over the National Day, with its make-up days', '2022-09-28', '5', '工作日', '是', ['2022-10-09', '']],
  ['the first day not counted', '2022-02-14', '5', '工作日', '否', ['2022-02-21', '']],
  ['calendar days over a holiday', '2022-04-30', '7', '自然日', '否', ['2022-05-07', '']],
  ['over the New Year into a known year', '2025-12-30', '3', '工作日', '是', ['2026-01-04', '']],
  ['a make-up Saturday is a day to begin on', '2022-10-08', '1', '工作日', '是', ['2022-10-08', '']],
  ['a Saturday is not', '2022-02-12', '5', '工作日', '是', ['2022-02-18', 'day off']],
  ['the day before yesterday', '2022-02-08', '5', '工作日', '是', ['2022-02-14', 'backdated']],
])('%s', (_what, starts, days, kind, firstDay, [last, warning]) => {
  expect(noticed(starts, days, kind, firstDay)).toEqual([starts, last, warning]);
});

test('a period that is over, a day that does not exist, a number in words: no notice, and the reason', () => {
  const campaign = openCampaign(shortlisted(nominees(1)));
  set(campaign, 'publicity.starts', '2022-01-28');
  expect(said(campaign.click('menuMakeNotice'))).toContain('公示期到2022年2月8日已经结束');
  set(campaign, 'publicity.starts', '2022-02-31');
  expect(said(campaign.click('menuMakeNotice'))).toContain('“设置”中有 1 处填写有误');
  set(campaign, 'publicity.starts', '');
  set(campaign, 'publicity.workingDays', '五');
  campaign.click('menuMakeNotice');
  expect(campaign.row('settings', 'key', 'publicity.workingDays').check).toBe('“五”不是整数，请只填数字。');
  expect(campaign.rows('documents')).toEqual([]);
});
