// Sector groups and honour tiers: 绿叶奖 (P-SH2022-lvye, at a twentieth of its size) with seats by sector, three hosts more than one signer, and two tiers.
import { expect, test } from '@jest/globals';
import { paperFiles } from '../addon/publicity/shortlisted';
import { campaignFile } from './campaign-file';
import { begun, concluded, invite, playDeliberated, playScored, submit } from './played';

const FILE = campaignFile('P-SH2022-lvye');
const SMALL = {
  入围名额: '11',
  评审轮次: '专家评审：2022-09-26 至 2022-10-10\n会议审定：2022-10-11 至 2022-10-20',
  每份申报的评审数: '专家评审：3，至少 2\n会议审定：不评分',
  入围数:
    '专家评审：入围名额、后勤标兵·高校 4、后勤标兵·普教 4、后勤标兵·中职 1、校园卫士·高校 2\n会议审定：不限',
  荣誉称号: '绿叶奖：3\n绿叶奖提名：其余',
  名单排序: '名次',
  其他单位名额: '不限',
};

test('from the settings tab to the announcement', () => {
  const campaign = begun({ ...FILE, settings: { ...FILE.settings, ...SMALL } }, '2022-08-20');
  const sectors = ['高校', '普教', '中职', '普教'];
  submit(campaign, 20, (at) => ({
    推荐方式: '个人自荐',
    类别: at % 4 === 0 ? '校园卫士' : '后勤标兵',
    学段: at % 4 === 0 ? '高校' : sectors[at % 5 === 0 ? 2 : at % 2]!,
  }));
  const accepted = campaign.rows('nominations').filter(({ status }) => status === '已受理');
  expect(accepted).toHaveLength(20);
  invite(campaign, 3);
  campaign.workspace.moveClock(Date.parse('2022-09-27T09:00:00+08:00'));
  expect(playScored(campaign, 3)).toContain('入围 11');
  campaign.workspace.moveClock(Date.parse('2022-10-12T09:00:00+08:00'));
  expect(playDeliberated(campaign)).toContain('入围 11');
  const nominations = new Map(campaign.rows('nominations').map((row) => [row.id, row]));
  const inside = campaign
    .rows('shortlist')
    .filter(({ list_kind, round }) => list_kind === '入围' && round === '会议审定');
  const groups = inside.map(({ nomination_id }) => {
    const row = nominations.get(nomination_id!)!;
    return `${row.category}·${String(row.supplement).replace('学段：', '')}`;
  });
  const count = (group: string): number => groups.filter((each) => each === group).length;
  expect([
    count('后勤标兵·高校'),
    count('后勤标兵·普教'),
    count('后勤标兵·中职'),
    count('校园卫士·高校'),
  ]).toEqual([4, 4, 1, 2]);
  const { announcement } = concluded(campaign, '2022-10-24', 8);
  expect(announcement).toContain('名单共 11 个');
  const best = inside.sort((a, b) => Number(a.list_order) - Number(b.list_order)).slice(0, 3);
  const honours = new Map(campaign.rows('honorees').map((row) => [row.nomination_id, row.honor]));
  expect(best.map(({ nomination_id }) => honours.get(nomination_id!))).toEqual([
    '绿叶奖',
    '绿叶奖',
    '绿叶奖',
  ]);
  expect([...honours.values()].filter((honour) => honour === '绿叶奖提名')).toHaveLength(8);
  const paper = paperFiles(campaign).docs.find(({ key }) => key === 'announcement/1')!;
  expect(paper.html).toContain('绿叶奖提名·后勤标兵');
  for (const host of ['上海市教育委员会', '上海市总工会', '上海市中职后勤专委会'])
    expect(paper.html).toContain(host);
}, 300_000);
