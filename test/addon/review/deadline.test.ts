// The end of a round: sheets are locked and then read, one may be reopened with a reason, and whatever changes after it is named.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Campaign, openCampaign } from '../../support/campaign';
import {
  at,
  callsOf,
  campaignWith,
  clickAnswering,
  guideLine,
  reviewerEmail,
  scoreEverything,
  setRound,
} from './desk';

const REVIEWERS = 4;
/** Everything is scored but one row of 专家D, and collected; the round closes at the end of 2022-01-05. */
let scored: string;
beforeAll(() => {
  const campaign = openCampaign(campaignWith(4, REVIEWERS));
  campaign.click('menuAssignReviews');
  const last = at(campaign, 3);
  last.rows().forEach(({ row, most }, place) => {
    if (place > 0) last.score(row, most);
  });
  scoreEverything(campaign, 3);
  campaign.click('menuCollectScores');
  scored = campaign.snapshot();
});

function passTo(campaign: Campaign, time: string): void {
  campaign.wait(Date.parse(time) - campaign.workspace.now);
  campaign.sweep();
}

const overnight = (campaign: Campaign): void => passTo(campaign, '2022-01-06T00:20:00+08:00');

const states = (campaign: Campaign): unknown[] => campaign.rows('review_sheets').map(({ access }) => access);

/** The organizer reopens a reviewer's sheet by a choice and a reason ('' for none). */
function reopen(campaign: Campaign, reviewer: string, reason: string): void {
  const row = campaign.rowOf('review_sheets', 'reviewer', reviewer);
  campaign.type('review_sheets', row, 'decision_reason', reason);
  campaign.type('review_sheets', row, 'sheet_decision', '重新开放');
  campaign.scheduler.settle();
}

const journal = (campaign: Campaign, action: string): unknown[] =>
  campaign
    .rows('journal')
    .filter((row) => row.action === action)
    .map(({ detail }) => detail);

const mailTo = (campaign: Campaign, reviewer: number): string[] =>
  campaign.mail
    .filter(({ to }) => to.includes(reviewerEmail(reviewer)))
    .map(({ subject, body }) => `${subject}\n${body}`);

/** '' when the cell takes the text. */
function refusalOf(act: () => void): string {
  try {
    act();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a round that has closed', () => {
  test('the sweep locks every sheet, reads it after that, and tells those who are behind', () => {
    const campaign = openCampaign(scored);
    const sheet = at(campaign, 0);
    const [first] = sheet.rows();
    // A second thought in the last minutes counts.
    passTo(campaign, '2022-01-05T23:50:00+08:00');
    sheet.type(first!.row, 'mark1', '3');
    overnight(campaign);
    expect(states(campaign)).toEqual(new Array(REVIEWERS).fill('已锁定'));
    expect(
      campaign.rows('scores').find(({ code, reviewer_id: by }) => code === first!.code && by === 'R01')!
        .marks,
    ).toMatch(/^思想品德 3，/);
    expect(refusalOf(() => sheet.type(first!.row, 'mark1', '4'))).toMatch(/protected cell/);
    expect(refusalOf(() => sheet.type(first!.row, 'comment', '补一句'))).toMatch(/protected cell/);
    expect(guideLine(campaign, sheet.spreadsheetId, '截止时间')).toBe(
      '2022年1月5日 23:59（已截止，评审表已锁定）',
    );
    expect(journal(campaign, '评审表开放与锁定')).toEqual([
      '初评已截止，锁定 4 份评审表：专家A、专家B、专家C、专家D。',
    ]);
    expect(journal(campaign, '评分更改')).toEqual([]);
    const reminder = mailTo(campaign, 3).pop()!;
    expect(reminder).toContain('初评已于2022年1月5日 23:59截止');
    expect(reminder).toContain('评审已截止，评审表已锁定，还有 1 份没有评完；确需补评的，请与我们联系。');
    // Locked once: afterwards collecting costs what it always does.
    const { report } = campaign.click('menuCollectScores');
    expect(callsOf(campaign, report.record.id)).toMatchObject({
      'Sheets.Spreadsheets.Values.batchGetByDataFilter': REVIEWERS + 1,
      'Sheets.Spreadsheets.batchUpdate': 1,
    });
  });

  test('what is typed between the deadline and the locking counts, and is named with its moment', () => {
    const campaign = openCampaign(scored);
    const [early, late] = [at(campaign, 0), at(campaign, 1)];
    campaign.wait(Date.parse('2022-01-05T23:58:00+08:00') - campaign.workspace.now);
    early.type(early.rows()[0]!.row, 'mark1', '3');
    campaign.wait(Date.parse('2022-01-06T00:09:00+08:00') - campaign.workspace.now);
    late.type(late.rows()[0]!.row, 'mark1', '4');
    campaign.wait(Date.parse('2022-01-06T00:12:00+08:00') - campaign.workspace.now);
    const { report, toasts } = campaign.click('menuCollectScores');
    expect(toasts.join()).toContain('截止后、锁定前仍有改动的评审表：专家B（2022年1月6日 00:09）。');
    expect(
      campaign.rows('review_sheets').map(({ reviewer, changed_after: moment }) => `${reviewer} ${moment}`),
    ).toEqual(['专家A ', '专家B 2022-01-06T00:09:00+08:00', '专家C ', '专家D ']);
    expect(journal(campaign, '评分更改')).toEqual([
      '初评：专家B的评审表在截止后、锁定前仍有改动（最后一次 2022年1月6日 00:09），按改动后的收取。',
    ]);
    // Known from the list of files that is asked for anyway.
    expect(callsOf(campaign, report.record.id)['Drive.Files.list']).toBe(1);
    // Told once, and once more where the organizer decides.
    expect(campaign.click('menuCollectScores').toasts.join()).not.toContain('仍有改动');
    setRound(campaign, 'advance', '初评：2、递补1\n专家评审：2');
    const [asked] = clickAnswering(campaign, 'menuConfirmShortlist', { button: 'NO', text: '' });
    expect(asked!.message.split('\n')).toContain(
      '注意：评审表在截止后、锁定前仍有改动的：专家B（2022年1月6日 00:09），得分按改动后的计。',
    );
  });

  test('locking costs one call a sheet, once', () => {
    const campaign = openCampaign(scored);
    campaign.wait(Date.parse('2022-01-06T00:05:00+08:00') - campaign.workspace.now);
    const { report, toasts } = campaign.click('menuCollectScores');
    expect(callsOf(campaign, report.record.id)).toMatchObject({
      'Sheets.Spreadsheets.Values.batchGetByDataFilter': REVIEWERS + 1,
      'Sheets.Spreadsheets.batchUpdate': REVIEWERS + 1,
    });
    expect(toasts.join()).toContain('本轮已截止，锁定了 4 份评审表。');
  });

  test('a sheet is reopened with a reason only; its reviewer hears of it, and what changes is named', () => {
    const campaign = openCampaign(scored);
    overnight(campaign);
    const sheet = at(campaign, 3);
    const [open, given] = sheet.rows();
    reopen(campaign, '专家D', '');
    expect(states(campaign)).toEqual(new Array(REVIEWERS).fill('已锁定'));
    expect(campaign.click('menuCollectScores').toasts.join()).toContain(
      '要重新开放专家D的评审表，请在“评审表”的“理由”中写明理由',
    );
    const letters = mailTo(campaign, 3).length;
    reopen(campaign, '专家D', '出差途中断网');
    expect(states(campaign)).toEqual(['已锁定', '已锁定', '已锁定', '已重新开放']);
    expect(mailTo(campaign, 3).slice(letters)).toEqual([
      expect.stringMatching(/^【.+】初评评审表已为您重新开放/),
    ]);
    expect(guideLine(campaign, sheet.spreadsheetId, '截止时间')).toBe(
      '2022年1月5日 23:59（已截止，组委会为您重新开放）',
    );
    sheet.score(open!.row, open!.most);
    sheet.type(given!.row, 'mark1', '1');
    const before = campaign
      .rows('scores')
      .find(({ code, reviewer_id: by }) => code === given!.code && by === 'R04')!;
    const { toasts } = campaign.click('menuCollectScores');
    expect(toasts.join()).toContain('截止后仍有改动的：专家D，');
    const after = campaign.rows('scores').filter(({ reviewer_id: by }) => by === 'R04');
    const full = open!.most.reduce((sum, mark) => sum + mark, 0);
    expect(after.map(({ code, problem }) => `${code} ${problem}`).sort()).toEqual(
      [
        `${open!.code} 截止后由 未评 改为 ${full} 分。`,
        `${given!.code} 截止后由 ${before.total} 分 改为 ${Number(before.total) - 19} 分。`,
        ...after
          .filter(({ code }) => code !== open!.code && code !== given!.code)
          .map(({ code }) => `${code} `),
      ].sort(),
    );
    expect(journal(campaign, '评分更改')).toHaveLength(2);
    // Told once; the remark stays.
    expect(campaign.click('menuCollectScores').toasts.join()).not.toContain('截止后仍有改动的');
    expect(
      campaign.rows('scores').filter(({ problem }) => String(problem).startsWith('截止后')),
    ).toHaveLength(2);
    // Taken back: locked again, at once.
    const row = campaign.rowOf('review_sheets', 'reviewer', '专家D');
    campaign.type('review_sheets', row, 'sheet_decision', '');
    campaign.scheduler.settle();
    expect(states(campaign)).toEqual(new Array(REVIEWERS).fill('已锁定'));
    expect(refusalOf(() => sheet.type(given!.row, 'mark1', '2'))).toMatch(/protected cell/);
    expect(mailTo(campaign, 3)).toHaveLength(letters + 1);
  });

  test('a choice whose edit event was lost is done by the next sweep, which asks for nothing when there is none', () => {
    const campaign = openCampaign(scored);
    overnight(campaign);
    const lose = (column: string, text: string): void => {
      campaign.type('review_sheets', campaign.rowOf('review_sheets', 'reviewer', '专家D'), column, text);
      campaign.workspace.takeEvents();
    };
    const swept = (): number => {
      campaign.sweep();
      return campaign.callsOf(campaign.lastRun('onSweep').id).length;
    };
    swept();
    const idle = swept();
    lose('sheet_decision', '重新开放');
    expect(swept()).toBe(idle);
    expect(states(campaign)[3]).toBe('已锁定');
    const letters = mailTo(campaign, 3).length;
    lose('decision_reason', '出差途中断网');
    swept();
    expect(states(campaign)).toEqual(['已锁定', '已锁定', '已锁定', '已重新开放']);
    expect(mailTo(campaign, 3).slice(letters)).toEqual([
      expect.stringMatching(/^【.+】初评评审表已为您重新开放/),
    ]);
    expect(swept()).toBe(idle);
    lose('sheet_decision', '');
    swept();
    expect(states(campaign)).toEqual(new Array(REVIEWERS).fill('已锁定'));
    expect(swept()).toBe(idle);
  });

  test('a deadline that is put off opens the sheets again, with the new date on their first screen', () => {
    const campaign = openCampaign(scored);
    overnight(campaign);
    setRound(campaign, 'rounds', '初评：2021-12-13 至 2022-01-08\n专家评审：2022-01-09 至 2022-01-20');
    campaign.click('menuCollectScores');
    expect(states(campaign)).toEqual(new Array(REVIEWERS).fill('可以填写'));
    const sheet = at(campaign, 3);
    const [open] = sheet.rows();
    sheet.score(open!.row, open!.most);
    expect(guideLine(campaign, sheet.spreadsheetId, '截止时间')).toBe('2022年1月8日 23:59');
    campaign.click('menuCollectScores');
    expect(campaign.rows('review_sheets').map(({ finished_count: count }) => count)).toEqual([3, 3, 3, 3]);
    expect(campaign.rows('scores').every(({ problem }) => problem === '')).toBe(true);
    expect(refusalOf(() => sheet.type(open!.row, 'code', 'x'))).toMatch(/protected cell/);
  });

  test('whoever plans anew is told that nobody can fill in what is added', () => {
    const campaign = openCampaign(scored);
    overnight(campaign);
    campaign.type('reviewers', campaign.rowOf('reviewers', 'reviewer_id', 'R04'), 'state', '不能参加');
    campaign.scheduler.settle();
    const { dialogs } = campaign.click('menuAssignReviews');
    expect(dialogs[0]!.message).toContain('注意：本轮已于2022年1月5日 23:59截止，评审表已锁定。');
    expect(states(campaign)).toEqual(new Array(REVIEWERS).fill('已锁定'));
    const other = [0, 1, 2]
      .map((reviewer) => at(campaign, reviewer))
      .find((sheet) => sheet.rows().length > 3)!;
    const fresh = other.rows().find(({ cells }) => cells.status === '未评')!;
    expect(refusalOf(() => other.type(fresh.row, 'mark1', '1'))).toMatch(/protected cell/);
  });

  test('where the settings leave sheets open, later changes are taken and named', () => {
    const campaign = openCampaign(scored);
    setRound(campaign, 'lock', '初评：否');
    overnight(campaign);
    expect(states(campaign)).toEqual(new Array(REVIEWERS).fill('可以填写'));
    const sheet = at(campaign, 1);
    const [first] = sheet.rows();
    sheet.type(first!.row, 'mark2', '2');
    const { toasts } = campaign.click('menuCollectScores');
    expect(toasts.join()).toContain('截止后仍有改动的：专家B，');
    expect(journal(campaign, '评分更改')).toEqual([
      expect.stringMatching(/^\S+：截止后由 \d+ 分 改为 \d+ 分。$/),
    ]);
  });
});
