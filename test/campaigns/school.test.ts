// A school's own campaign (S-SDTBU2023) to its end: 34 entries, 30 places, no self-nomination of outsourced staff, three working days.
import { expect, test } from '@jest/globals';
import { paperFiles } from '../addon/publicity/shortlisted';
import { entryNumber } from '../support/entries';
import { campaignFile } from './campaign-file';
import { begun, concluded, invite, playScored, submit } from './played';

test('from the settings tab to the announcement', () => {
  const campaign = begun(campaignFile('S-SDTBU2023'), '2023-12-01');
  expect(campaign.asks('用工性质')).toBe(true);
  submit(campaign, 34, (at) => ({
    推荐方式: at % 3 === 0 ? '组织推荐' : '个人自荐',
    推荐单位: at % 3 === 0 ? '后勤管理处饮食中心' : '',
    类别: '最美后勤人',
    '单位名称（填写至部门）': ['后勤管理处饮食中心', '物业中心维修班', '学生公寓管理中心'][at % 3]!,
    '职务/职称': at === 1 ? '后勤管理处处长' : '厨师',
    通讯地址: '山东省烟台市莱山区滨海中路191号',
    邮编: '264005',
    用工性质: at === 2 || at % 3 === 0 ? '外包服务单位' : '学校职工',
  }));
  const rows = campaign.rows('nominations');
  expect(rows).toHaveLength(34);
  // Outsourced staff need the school's recommendation; departments of the school are units; leaders may take part.
  expect(
    rows.filter(({ status }) => status !== '已受理').map(({ name, problems }) => [name, problems]),
  ).toEqual([[entryNumber(2).answers.姓名, '推荐方式“个人自荐”不接受外包服务单位的申报。']]);
  invite(campaign, 3);
  campaign.workspace.moveClock(Date.parse('2023-12-18T09:00:00+08:00'));
  const confirmed = playScored(campaign, 3);
  expect(confirmed).toContain('入围 30');
  const { notice, announcement } = concluded(campaign, '2023-12-20', 5);
  expect(notice).toContain('名单共 30 个');
  expect(campaign.row('documents', 'document_key', 'notice/1')).toMatchObject({
    period_first: '2023-12-20',
    period_last: '2023-12-22',
  });
  expect(announcement).toContain('名单共 30 个');
  expect(campaign.rows('honorees')).toHaveLength(30);
  const paper = paperFiles(campaign).docs.find(({ key }) => key === 'announcement/1')!;
  expect(paper.html).toContain('结果的通知');
  expect(paper.html).toContain('山东工商学院后勤管理处');
  expect(paper.html).toContain('30名个人');
}, 300_000);
