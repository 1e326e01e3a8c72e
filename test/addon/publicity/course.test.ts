// The campaign's end by menu, as an organizer lives it: notice, objection, replacement, supplement, announcement, honour roll.
import { expect, test } from '@jest/globals';
import { DAY, openCampaign } from '../../support/campaign';
import { nominees, object, paperFiles, said, shortlisted, statesOf } from './shortlisted';

test('from the notice to the announcement, with an upheld and a dismissed objection', () => {
  const list = nominees(14, 3);
  list[2]!.cells!.consent = 'publication_refused';
  const campaign = openCampaign(shortlisted(list));
  const notice = campaign.click('menuMakeNotice');
  expect(said(notice)).toContain('未同意公示、没有列入：2021-0003');
  expect(
    campaign.rows('documents').map((row) => [row.document_key, row.document_state, row.listed_count]),
  ).toEqual([['notice/1', '现行', 13]]);
  expect(campaign.row('documents', 'document_key', 'notice/1')).toMatchObject({
    period_first: '2022-02-10',
    period_last: '2022-02-16',
  });

  // Nothing is announced while the period runs and somebody's consent is open.
  const early = campaign.click('menuMakeAnnouncement');
  expect(said(early)).toContain('公示期到2022年2月16日结束');
  expect(said(early)).toContain('尚未处理未同意公示的：2021-0003');
  expect(campaign.rows('honorees')).toEqual([]);

  // Two objections, and one nominee who stays away from publicity for good.
  object(campaign, {
    nomination_id: '2021-0001',
    objector: '某甲',
    objection: '事迹不实',
    objection_state: '核实中',
  });
  object(campaign, {
    nomination_id: '2021-0004',
    objection: '不同意',
    objection_state: '不属实',
    answer: '查无此事',
  });
  campaign.type(
    'candidates',
    campaign.rowOf('candidates', 'nomination_id', '2021-0003'),
    'consent_settled',
    '不予公示',
  );
  campaign.wait(7 * DAY);
  expect(said(campaign.click('menuMakeAnnouncement'))).toContain('还有 1 件异议没有办结');
  const row = campaign.rowOf('objections', 'nomination_id', '2021-0001');
  campaign.type('objections', row, 'objection_state', '属实');
  campaign.type('objections', row, 'answer', '事迹经核实不属实');
  expect(said(campaign.click('menuSettleObjections'))).toContain('没有未办结的异议');
  expect(campaign.rows('objections').map((each) => [each.objection_id, each.consequence])).toEqual([
    [
      'YY-1',
      `属实，取消资格。由 2021-0015 ${list[14]!.name} 递补。递补人选须补充公示：请点菜单“生成补充公示”，如今日开始，公示期为2022年2月17日至2022年2月23日。`,
    ],
    ['YY-2', '（匿名反映）不属实，名单不变。'],
  ]);
  const states = statesOf(campaign.rows('candidates'));
  for (const expected of [
    '2021-0001 取消资格',
    '2021-0003 不予公示',
    '2021-0015 递补入围',
    '2021-0016 递补入围',
    '2021-0017 递补候选',
  ])
    expect(states).toContain(expected);
  expect(campaign.row('documents', 'document_key', 'notice/1').agreement).toBe(
    '不一致：名单中新增 2021-0015、2021-0016；名单中已没有 2021-0001',
  );

  expect(said(campaign.click('menuMakeAnnouncement'))).toContain('还没有公示：');
  campaign.click('menuMakeSupplement');
  expect(campaign.row('documents', 'document_key', 'supplement-1/1')).toMatchObject({
    document_state: '现行',
    listed_count: 2,
    period_last: '2022-02-23',
    agreement: '一致',
  });
  expect(said(campaign.click('menuMakeAnnouncement'))).toContain('公示期到2022年2月23日结束');
  campaign.wait(7 * DAY);
  expect(said(campaign.click('menuMakeAnnouncement'))).toContain('已生成《通报（第1版）》，名单共 14 个');

  const roll = campaign.rows('honorees');
  expect(roll).toHaveLength(14);
  expect(roll.every((each) => each.year === 2021 && each.honor === '2021年度最美后勤人')).toBe(true);
  const ids = roll.map((each) => each.nomination_id);
  expect(ids).toContain('2021-0015');
  expect(ids).not.toContain('2021-0001');
  expect(ids).not.toContain('2021-0003');
  const announcement = paperFiles(campaign).docs.find(({ key }) => key === 'announcement/1')!;
  expect(announcement.html).toContain('13名个人、1个团队');
  expect(announcement.html).not.toContain('2021-0001');
});

test('a paper that the list has left behind is told by the sweep within a day, without a click', () => {
  const list = nominees(5, 1);
  const campaign = openCampaign(shortlisted(list));
  campaign.click('menuMakeNotice');
  object(campaign, {
    nomination_id: '2021-0002',
    objector: '某甲',
    objection_state: '属实',
    answer: '事迹不实',
  });
  for (let hour = 0; hour < 30; hour += 1) campaign.sweep();
  expect(campaign.row('documents', 'document_key', 'notice/1').agreement).toBe(
    '不一致：名单中新增 2021-0006；名单中已没有 2021-0002',
  );
  expect(statesOf(campaign.rows('candidates'))).toContain('2021-0002 取消资格');
});

test('replacement by category, order by rank and by hand', () => {
  const list = nominees(4, 3);
  const campaign = openCampaign(shortlisted(list));
  const set = (key: string, text: string): void =>
    campaign.type('settings', campaign.rowOf('settings', 'key', key), 'value', text);
  set('publicity.replacement', '同类别递补');
  set('publicity.order', '名次');
  // The first reserve is of another category than the one who leaves.
  const leaver = list[2]!;
  const expected = list.slice(4).find(({ category }) => category === leaver.category)!;
  object(campaign, {
    nomination_id: leaver.id,
    objector: '某甲',
    objection_state: '属实',
    answer: '事迹不实',
  });
  campaign.click('menuMakeNotice');
  const order = (): unknown[] =>
    campaign
      .rows('candidates')
      .filter((row) => row.list_order !== '')
      .sort((a, b) => Number(a.list_order) - Number(b.list_order))
      .map((row) => row.nomination_id);
  expect(expected.id).not.toBe(list[4]!.id);
  expect(order()).toEqual(['2021-0001', '2021-0004', '2021-0002', expected.id]);
  campaign.type(
    'candidates',
    campaign.rowOf('candidates', 'nomination_id', '2021-0004'),
    'order_by_hand',
    '1',
  );
  campaign.click('menuMakeNotice');
  expect(order()).toEqual(['2021-0004', '2021-0001', '2021-0002', expected.id]);
});

test('again makes a new version, keeps the old and what people wrote in it', () => {
  const campaign = openCampaign(shortlisted(nominees(5)));
  campaign.click('menuMakeNotice');
  const first = campaign.row('documents', 'document_key', 'notice/1').document_link;
  campaign.type(
    'templates',
    campaign.rowOf('templates', 'template_key', 'notice.title'),
    'template_text',
    '{{活动简称}}公示',
  );
  campaign.click('menuMakeNotice');
  const rows = campaign.rows('documents');
  expect(rows.map((row) => [row.document_key, row.document_state])).toEqual([
    ['notice/1', '旧版'],
    ['notice/2', '现行'],
  ]);
  expect(rows[0]!.document_link).toBe(first);
  expect(paperFiles(campaign).docs.map(({ name }) => name)).toEqual([
    '关于全国教育后勤系统“2021年度最美后勤人”推举活动入围名单的公示（第1版）',
    '2021年度最美后勤人公示（第2版）',
  ]);
});

test('a wrong placeholder stops the making with its place; nothing is made', () => {
  const campaign = openCampaign(shortlisted(nominees(5)));
  const row = campaign.rowOf('templates', 'template_key', 'notice.body');
  campaign.type('templates', row, 'template_text', '现予公示。\n联系人：{{联系人}}，{{电话}}');
  const click = campaign.click('menuMakeNotice');
  expect(said(click)).toContain('1. “文书模板”的“公示·正文”第 2 段：“联系人”还没有内容');
  expect(said(click)).toContain('2. “文书模板”的“公示·正文”第 2 段：没有“电话”这一项可以填入');
  expect(campaign.rows('documents')).toEqual([]);
  expect(paperFiles(campaign)).toEqual({ docs: [], words: [] });
});

test('wording of an older registry has no place for the objection form: the organizer is told what to add', () => {
  const campaign = openCampaign(shortlisted(nominees(5)));
  const row = campaign.rowOf('templates', 'template_key', 'notice.body');
  campaign.type('templates', row, 'template_text', '现予公示。\n附件：{{名单标题}}');
  expect(said(campaign.click('menuMakeNotice'))).not.toContain('网上反映');
  campaign.click('menuOpenObjectionForm');
  expect(said(campaign.click('menuMakeNotice'))).toContain('“公示·正文”中另起一行写 {{网上反映?}}');
  campaign.type('templates', row, 'template_text', '现予公示。\n{{网上反映?}}\n附件：{{名单标题}}');
  expect(said(campaign.click('menuMakeNotice'))).not.toContain('网上反映');
  expect(paperFiles(campaign).docs.find(({ key }) => key === 'notice/3')!.html).toContain('/viewform');
});

test('{{名单}} stands alone in its line, once', () => {
  const campaign = openCampaign(shortlisted(nominees(5)));
  const row = campaign.rowOf('templates', 'template_key', 'notice.body');
  campaign.type('templates', row, 'template_text', '名单如下：{{名单}}');
  expect(said(campaign.click('menuMakeNotice'))).toContain('“公示·正文”第 1 段：{{名单}} 要单独占一行');
  campaign.type('templates', row, 'template_text', '{{名单}}\n{{名单}}');
  expect(said(campaign.click('menuMakeNotice'))).toContain('有两处 {{名单}}');
  expect(campaign.rows('documents')).toEqual([]);
});

test('a period that reaches into an unknown year is refused with the reason', () => {
  const campaign = openCampaign(shortlisted(nominees(5)));
  campaign.type('settings', campaign.rowOf('settings', 'key', 'publicity.starts'), 'value', '2026-12-30');
  expect(said(campaign.click('menuMakeNotice'))).toContain('公示期涉及 2027 年');
  campaign.type('settings', campaign.rowOf('settings', 'key', 'publicity.dayKind'), 'value', '自然日');
  campaign.click('menuMakeNotice');
  expect(campaign.row('documents', 'document_key', 'notice/1')).toMatchObject({
    period_first: '2026-12-30',
    period_last: '2027-01-03',
  });
});
