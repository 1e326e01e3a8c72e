// What reviewers type and paste into their sheets: counted only where it is plainly a mark, kept to the letter where it is a word, and no other review suffers.
import { beforeAll, expect, test } from '@jest/globals';
import { ServiceError } from '../../src/local/runtime/service';
import { at, campaignWith, scoreEverything } from '../addon/review/desk';
import { openCampaign } from '../support/campaign';
import { clicksThatFail, formulasOfTheProgram, unforeseen } from './aftermath';
import { HOSTILE, SHORT_HOSTILE } from './hostile-corpus';

let assigned: string;
beforeAll(() => {
  const campaign = openCampaign(campaignWith(6, 3));
  campaign.click('menuAssignReviews');
  scoreEverything(campaign, 3, [0]);
  campaign.click('menuCollectScores');
  assigned = campaign.snapshot();
});

const AFTER = ['menuCollectScores', 'menuSummarizeScores', 'menuMakeSignatureSheets', 'webWorkbench'];
/** What reviewers type in a cell; false when Sheets refuses it. */
function types(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return false;
  }
}

test('words: comments and reasons of any kind come into the registry as text', () => {
  const campaign = openCampaign(assigned);
  const sheet = at(campaign, 0);
  const rows = sheet.rows();
  const others = campaign.rows('scores').filter(({ reviewer }) => reviewer !== '专家A');
  for (const [place, text] of HOSTILE.entries()) {
    const { row, most } = rows[place % rows.length]!;
    sheet.score(row, most);
    expect(types(() => sheet.type(row, 'comment', text))).toBe(true);
    if ((place + 1) % rows.length !== 0 && place + 1 !== HOSTILE.length) continue;
    expect(clicksThatFail(campaign, ['menuCollectScores'])).toEqual([]);
    const shown = new Map(sheet.rows().map(({ code, cells }) => [code, cells.comment!.trim()]));
    const own = campaign.rows('scores').filter(({ reviewer }) => reviewer === '专家A');
    expect(own).toHaveLength(rows.length);
    for (const { code, comment } of own)
      expect(String(comment).trim().slice(0, 40_000)).toBe(String(shown.get(String(code))).slice(0, 40_000));
    campaign.wait(60_000);
  }
  expect(clicksThatFail(campaign, AFTER)).toEqual([]);
  expect(unforeseen(campaign)).toEqual([]);
  expect(formulasOfTheProgram(campaign)).toEqual([]);
  expect(campaign.rows('scores').filter(({ reviewer }) => reviewer !== '专家A')).toEqual(others);
});

test('marks: what is no mark is refused by the sheet or named by collecting, and never counted', () => {
  const campaign = openCampaign(assigned);
  const sheet = at(campaign, 0);
  const rows = sheet.rows();
  let entered = 0;
  for (const [place, text] of SHORT_HOSTILE.entries()) {
    const { row, most } = rows[place % rows.length]!;
    sheet.score(row, most);
    const accepted = types(() => sheet.type(row, 'mark1', text));
    if (!accepted) continue;
    entered += 1;
    expect(clicksThatFail(campaign, ['menuCollectScores'])).toEqual([]);
    const { code } = rows[place % rows.length]!;
    const counted = campaign.rows('scores').find((one) => one.code === code && one.reviewer === '专家A')!;
    const marks = counted.mark_values === '' ? [] : (JSON.parse(String(counted.mark_values)) as number[]);
    // Sheets itself makes numbers of some texts: =1+1 is 2, and 2 is a mark.
    expect(marks.every((mark, at) => Number.isInteger(mark) && mark >= 0 && mark <= most[at]!)).toBe(true);
    expect(
      typeof counted.total === 'number' || counted.problem !== '' || counted.review_state !== '已评',
    ).toBe(true);
  }
  expect(entered).toBeGreaterThan(0);
  expect(clicksThatFail(campaign, AFTER)).toEqual([]);
  expect(unforeseen(campaign)).toEqual([]);
});

test('standing aside: any reason but an empty one is taken, to the letter, and shown in the conflicts as text', () => {
  const campaign = openCampaign(assigned);
  const sheet = at(campaign, 0);
  const reasons = [
    '=1+1',
    '<script>alert(1)</script>',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '__proto__',
    '第一行\n第二行',
  ];
  const rows = sheet.rows().slice(0, reasons.length);
  rows.forEach(({ row }, place) => {
    sheet.standAside(row, '回避', reasons[place]!);
  });
  expect(clicksThatFail(campaign, AFTER)).toEqual([]);
  expect(unforeseen(campaign)).toEqual([]);
  expect(formulasOfTheProgram(campaign)).toEqual([]);
  const states = campaign.rows('assignments').filter(({ reviewer }) => reviewer === '专家A');
  expect(states.filter(({ review_state: state }) => state === '回避').length).toBe(rows.length);
});
