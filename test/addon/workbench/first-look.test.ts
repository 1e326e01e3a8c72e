// The sidebar at each moment of a campaign: what it says comes next, on the shipped bundle, and how many calls its opening costs.
import { describe, expect, test } from '@jest/globals';
import { pasteRows } from '../../../src/local/paste-rows';
import { runAsOrganizer } from '../../../src/local/people';
import { type Campaign, DAY, openCampaign, readyCampaign } from '../../support/campaign';
import { addReviewers, campaignWith, scoreEverything } from '../review/desk';

interface View {
  title: string;
  stage: string;
  counts: { label: string; count: number }[];
  step: { sentence: string; buttons: { label: string }[] };
  waiting: { sentence: string }[];
  jobs: { job: string; done: number; total: number; stopped: boolean; note: string }[];
}

function look(campaign: Campaign): View {
  const { report } = runAsOrganizer(campaign.workspace, campaign.scheduler, 'webWorkbench');
  expect(report.record.error).toBeNull();
  return report.value as View;
}

const told = (view: View): string =>
  `${view.step.sentence} [${view.step.buttons.map(({ label }) => label).join('|')}]`;

test('from the lists to the confirmed names, one step after the other', () => {
  const campaign = openCampaign(readyCampaign());
  expect(told(look(campaign))).toBe('“推荐单位”还是空的，请粘贴推荐单位名单。 []');
  pasteRows(campaign.workspace, 'recommending_units', [{ name: { typed: '安徽省高校后勤协会' } }]);
  expect(told(look(campaign))).toBe('“往届名单”还是空的，请粘贴往届获评名单。 []');
  pasteRows(campaign.workspace, 'past_honorees', [{ name: { typed: '某某' }, unit: { typed: '某大学' } }]);
  campaign.scheduler.settle();
  expect(told(look(campaign))).toBe(
    '正在受理申报，2021年12月10日截止。新申报由程序自动处理，目前没有要您办的事。 [立即处理新申报]',
  );
});

describe('a round of review', () => {
  const campaign = openCampaign(campaignWith(6, 0));
  pasteRows(campaign.workspace, 'recommending_units', [{ name: { typed: '安徽省高校后勤协会' } }]);
  pasteRows(campaign.workspace, 'past_honorees', [{ name: { typed: '某某' }, unit: { typed: '某大学' } }]);
  campaign.scheduler.settle();
  campaign.wait(14 * DAY);
  test('reviewers, plan, scores, results, list', () => {
    expect(look(campaign).counts.map(({ count }) => count)).toEqual([6, 6, 0, 0]);
    expect(told(look(campaign))).toBe('请在“评审专家”中填写专家的姓名、单位和邮箱。 []');
    addReviewers(campaign, 4);
    expect(told(look(campaign))).toMatch(/可以分配评审了。.* \[分配评审\]$/);
    campaign.click('menuAssignReviews');
    expect(told(look(campaign))).toMatch(/正在评分：已交 0\/18 份.* \[收取得分\]$/);
    scoreEverything(campaign, 4);
    campaign.click('menuCollectScores');
    const summarize = told(look(campaign));
    expect(summarize).toMatch(/汇总得分/);
    campaign.click('menuSummarizeScores');
    expect(told(look(campaign))).toMatch(/请在“评审结果”中核对.* \[确认名单\|汇总得分\]$/);
  });
});

test('opening the sidebar: five calls, with 6 nominations as with none', () => {
  for (const count of [0, 6]) {
    const campaign = openCampaign(campaignWith(count, 2));
    look(campaign);
    expect(campaign.callsOf(campaign.lastRun('webWorkbench').id)).toEqual([
      'Session.getActiveUser',
      'SpreadsheetApp.getActive',
      'DriveApp.File.getOwner',
      'DriveApp.File.getEditors',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    ]);
  }
});

test('a registry that is not set up says so, with the button that does it', () => {
  const campaign = openCampaign(readyCampaign());
  const { sheetId, column } = campaign.column('settings', 'value');
  const row = campaign.rowOf('settings', 'key', 'stages.submissionsClose');
  campaign.hand().editCell({ sheetId, row, column }, '不知道');
  campaign.scheduler.settle();
  const view = look(campaign);
  expect(view.title).toBe('活动尚未就绪');
  expect(view.step.buttons.map(({ label }) => label)).toEqual(['初始化活动']);
});

test('a stranger is refused', () => {
  const campaign = openCampaign(readyCampaign());
  const report = campaign.workspace.run({
    entry: 'webWorkbench',
    identity: { effectiveUser: 'x@evil.example', activeUser: 'x@evil.example', authMode: 'FULL' },
    cause: 'sidebar',
    surface: 'spreadsheet_ui',
  });
  expect(report.record.status).toBe('failed');
});
