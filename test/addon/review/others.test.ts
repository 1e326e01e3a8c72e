// 交齐后可看他人: others' scores come into a reviewer's sheet once everything is handed in, the own ones are locked by then, and a later change is told.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { SheetHand } from '../../../src/local/hand/sheet';
import { type Campaign, HOUR, ORGANIZER, openCampaign } from '../../support/campaign';
import { at, callsOf, campaignWith, leftBehind, othersShown, scoreEverything, setRound } from './desk';

const REVIEWERS = 4;
let assigned: string;
beforeAll(() => {
  const campaign = openCampaign(campaignWith(4, REVIEWERS));
  setRound(campaign, 'visible', '初评：交齐后可看他人');
  campaign.click('menuAssignReviews');
  assigned = campaign.snapshot();
});

/** Of each nomination of a reviewer: the code, the own total, what others gave, as 评审得分 has it. */
function expectedFor(campaign: Campaign, reviewer: number): string[] {
  const scores = campaign.rows('scores').filter(({ review_state: state }) => state === '已评');
  const id = `R0${reviewer + 1}`;
  return scores
    .filter((row) => row.reviewer_id === id)
    .map((own) => {
      const others = scores.filter((row) => row.code === own.code && row.reviewer_id !== id);
      const totals = others.map(({ total }) => Number(total)).sort((a, b) => b - a);
      return [own.code, own.total, totals.join('、') || '尚未收到'].join(' ');
    })
    .sort();
}

const shownTo = (campaign: Campaign, reviewer: number): string[] =>
  othersShown(campaign, at(campaign, reviewer).spreadsheetId)
    .map(({ code, own, given }) => [code, own, given].join(' '))
    .sort();

describe('what a reviewer sees', () => {
  test('nothing before everything is handed in; then the others’ scores and remarks, without names, up to date', () => {
    const campaign = openCampaign(assigned);
    scoreEverything(campaign, REVIEWERS, [2, 3]);
    const late = at(campaign, 2);
    const [first] = late.rows();
    late.score(first!.row, first!.most, '专家A说得对');
    const { report } = campaign.click('menuCollectScores');
    expect([0, 1, 2, 3].map((reviewer) => shownTo(campaign, reviewer).length > 0)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(shownTo(campaign, 0)).toEqual(expectedFor(campaign, 0));
    // One read and one write for each sheet that shows something new, and its sharing looked at, beside collecting itself.
    expect(callsOf(campaign, report.record.id)).toEqual({
      'Sheets.Spreadsheets.Values.batchGetByDataFilter': 1 + 4 + 1 + 2,
      'Sheets.Spreadsheets.batchUpdate': 1 + 2 + 1,
      'Drive.Permissions.list': 2,
      'Drive.Files.list': 1,
      'LockService.Lock.tryLock': 1,
      'LockService.Lock.releaseLock': 1,
      'Session.getEffectiveUser': 1,
      'SpreadsheetApp.getActive': 1,
      'Session.getActiveUser': 1,
      'SpreadsheetApp.Spreadsheet.toast': 1,
    });
    scoreEverything(campaign, REVIEWERS);
    campaign.click('menuCollectScores');
    for (let reviewer = 0; reviewer < REVIEWERS; reviewer += 1) {
      expect(shownTo(campaign, reviewer)).toEqual(expectedFor(campaign, reviewer));
      const all = JSON.stringify(othersShown(campaign, at(campaign, reviewer).spreadsheetId));
      expect(all).toMatch(/意见\d之\d/);
      expect(all).not.toMatch(/专家[A-D]/);
    }
    // Whoever else reviews that nomination reads the remark, without the name in it.
    const readers = [0, 1, 3].filter((reviewer) =>
      JSON.stringify(othersShown(campaign, at(campaign, reviewer).spreadsheetId)).includes('某专家说得对'),
    );
    expect(readers).toHaveLength(2);
    // Nothing new: nothing is written into any sheet.
    const again = campaign.click('menuCollectScores');
    expect(callsOf(campaign, again.report.record.id)['Sheets.Spreadsheets.batchUpdate']).toBe(1);
  });

  test('with names where the settings want them', () => {
    const campaign = openCampaign(assigned);
    setRound(campaign, 'visible', '初评：交齐后可看他人、署名');
    scoreEverything(campaign, REVIEWERS);
    campaign.click('menuCollectScores');
    const [row] = othersShown(campaign, at(campaign, 0).spreadsheetId);
    expect(row!.given!.split('\n').every((line) => /^专家[B-D] \d+$/.test(line))).toBe(true);
    expect(row!.remarks).toMatch(/· 专家[B-D] 意见/);
  });

  test('a setting changed after the sheets were made works, and other settings show nothing', () => {
    const campaign = openCampaign(campaignWithOwn());
    scoreEverything(campaign, REVIEWERS);
    campaign.click('menuCollectScores');
    expect(shownTo(campaign, 0)).toEqual([]);
    setRound(campaign, 'visible', '初评：交齐后可看他人');
    campaign.click('menuCollectScores');
    expect(shownTo(campaign, 0)).toEqual(expectedFor(campaign, 0));
  });
});

/** The same campaign, assigned while reviewers see only their own. */
function campaignWithOwn(): string {
  const campaign = openCampaign(campaignWith(4, REVIEWERS));
  campaign.click('menuAssignReviews');
  return campaign.snapshot();
}

describe('after seeing', () => {
  test('own scores are locked; what the organizer corrects there is taken and told', () => {
    const campaign = openCampaign(assigned);
    scoreEverything(campaign, REVIEWERS);
    const sheet = at(campaign, 0);
    const [first] = sheet.rows();
    sheet.type(first!.row, 'mark1', '20');
    const before = Number(sheet.rows()[0]!.cells.total);
    campaign.click('menuCollectScores');
    for (const key of ['mark1', 'comment', 'stance', 'reason'])
      expect(() => sheet.type(first!.row, key, '1')).toThrow(/protected cell/);
    const organizer = new SheetHand(campaign.workspace, ORGANIZER, sheet.spreadsheetId);
    const column = Object.keys(first!.cells).indexOf('mark1');
    organizer.editCell({ sheetId: 2001, row: first!.row, column }, '3');
    campaign.click('menuCollectScores');
    const score = () =>
      campaign.rows('scores').find((row) => row.code === first!.code && row.reviewer_id === 'R01')!;
    const sentence = `看过他人评分后由 ${before} 分 改为 ${before - 17} 分。`;
    expect([score().review_state, score().total, score().problem]).toEqual(['已评', before - 17, sentence]);
    const told = campaign.rows('journal').filter(({ action }) => action === '评分更改');
    expect(told.map(({ detail }) => detail)).toEqual([`${first!.code}：${sentence}`]);
    // It is told once and stays told.
    campaign.click('menuCollectScores');
    expect(score().problem).toBe(sentence);
    expect(campaign.rows('journal').filter(({ action }) => action === '评分更改')).toHaveLength(1);
    // The others see the corrected score.
    const other = [1, 2, 3].find((reviewer) =>
      othersShown(campaign, at(campaign, reviewer).spreadsheetId).some(({ code }) => code === first!.code),
    )!;
    expect(shownTo(campaign, other)).toEqual(expectedFor(campaign, other));
  });

  test('a review given later is open, and shows nothing of the others until it is done', () => {
    const campaign = openCampaign(assigned);
    const [given] = at(campaign, 1).rows();
    at(campaign, 1).standAside(given!.row, '回避', '曾是师徒');
    scoreEverything(campaign, REVIEWERS);
    campaign.click('menuCollectScores');
    expect(shownTo(campaign, 0)).toEqual(expectedFor(campaign, 0));
    campaign.click('menuAssignReviews');
    const free = [0, 2, 3].find((reviewer) => {
      const own = at(campaign, reviewer).rows();
      return own.some(({ code, cells }) => code === given!.code && cells.status === '未评');
    })!;
    const sheet = at(campaign, free);
    const fresh = sheet.rows().find(({ code }) => code === given!.code)!;
    campaign.click('menuCollectScores');
    expect(shownTo(campaign, free).some((line) => line.startsWith(given!.code))).toBe(false);
    sheet.score(fresh.row, fresh.most);
    const old = sheet.rows().find(({ code }) => code !== given!.code)!;
    expect(() => sheet.type(old.row, 'mark1', '1')).toThrow(/protected cell/);
    campaign.click('menuCollectScores');
    expect(shownTo(campaign, free)).toEqual(expectedFor(campaign, free));
    expect(() => sheet.type(fresh.row, 'mark1', '1')).toThrow(/protected cell/);
  });
});

test('killed after any call of collecting: the next one shows what is missing', () => {
  const campaign = openCampaign(assigned);
  scoreEverything(campaign, REVIEWERS, [3]);
  const scored = campaign.snapshot();
  campaign.click('menuCollectScores');
  const shown = (one: Campaign): string[][] => [0, 1, 2, 3].map((reviewer) => shownTo(one, reviewer));
  const expected = shown(campaign);
  expect(expected.map((lines) => lines.length > 0)).toEqual([true, true, true, false]);
  const different: unknown[] = [];
  const states = leftBehind(scored, 'menuCollectScores');
  expect(states).toHaveLength(6);
  for (const { call, snapshot } of states) {
    const again = openCampaign(snapshot);
    again.click('menuCollectScores');
    again.wait(HOUR);
    again.sweep();
    if (JSON.stringify(shown(again)) !== JSON.stringify(expected))
      different.push({ call, shown: shown(again) });
  }
  expect(different).toEqual([]);
});
