// Two levels and limits on the whole list (G-51-2017, at a tenth of its size): lower publicity asked, seats by category, leaders within a fifth.
import { expect, test } from '@jest/globals';
import { paperFiles } from '../addon/publicity/shortlisted';
import { entryNumber } from '../support/entries';
import { campaignFile } from './campaign-file';
import { begun, concluded, invite, playScored, submit } from './played';

const FILE = campaignFile('G-51-2017');
const SMALL = {
  入围名额: '12',
  入围数: '评审：入围名额、全国五一劳动奖状 至多2、全国五一劳动奖章 至多7、全国工人先锋号 至多3',
  其他单位名额: '不限',
  // No statutory calendar of 2017 is in the program: a period of working days is refused, and it says to take calendar days.
  公示天数: '7',
  公示天数按: '自然日',
};
const DONE = '已公示满5个工作日，无异议';

test('from the settings tab to the announcement', () => {
  const units = [{ name: '合肥工业大学工会', kind: 'other' }];
  const campaign = begun({ ...FILE, settings: { ...FILE.settings, ...SMALL }, units }, '2017-01-10');
  submit(campaign, 18, (at) => {
    const kind = at % 6 === 0 ? '全国五一劳动奖状' : at % 6 === 5 ? '全国工人先锋号' : '全国五一劳动奖章';
    const body = kind !== '全国五一劳动奖章';
    const name = at % 6 === 0 ? `合肥市第${at}建筑工程公司` : `合肥工业大学水电维修${at}班`;
    return {
      推荐方式: '组织推荐',
      推荐单位: '合肥工业大学工会',
      类别: kind,
      ...(body ? { 姓名: name, 性别: '', 民族: '', 年龄: '', 政治面貌: '' } : {}),
      '职务/职称': at % 4 === 1 ? '总经理' : '高级工',
      岗位类别: body ? '' : at % 4 === 1 ? '管理人员' : '一线职工',
      基层公示: at === 3 ? '未公示或有异议' : DONE,
      省级公示: DONE,
    };
  });
  const flagged = campaign.rows('nominations').filter(({ status }) => status !== '已受理');
  expect(flagged.map(({ name, problems }) => [name, problems])).toEqual([
    [entryNumber(3).answers.姓名, '补充信息：“基层公示”为“未公示或有异议”，不符合参加条件。'],
  ]);
  invite(campaign, 3);
  campaign.workspace.moveClock(Date.parse('2017-03-12T09:00:00+08:00'));
  const confirmed = playScored(campaign, 3);
  expect(confirmed).toContain('入围 ');
  const inside = campaign.rows('shortlist').filter(({ list_kind }) => list_kind === '入围');
  const of = (category: string): number => inside.filter((row) => row.category === category).length;
  expect(of('全国五一劳动奖状')).toBeLessThanOrEqual(2);
  expect(of('全国五一劳动奖章')).toBeLessThanOrEqual(7);
  expect(of('全国工人先锋号')).toBeLessThanOrEqual(3);
  // Enforced: leaders at most a fifth of the whole list; measured: front line at least 35 %.
  const leaders = inside.filter(({ post }) => post === '总经理').length;
  expect(leaders * 5).toBeLessThanOrEqual(inside.length);
  expect(confirmed).toMatch(/一线职工：\d+／\d+，/);
  const { announcement } = concluded(campaign, '2017-04-06', 8);
  expect(announcement).toContain(`名单共 ${inside.length} 个`);
  const paper = paperFiles(campaign).docs.find(({ key }) => key === 'announcement/1')!;
  expect(paper.html).toContain('结果的决定');
  expect(paper.html).toMatch(/\d名个人、\d个团队、\d家单位/);
}, 300_000);
