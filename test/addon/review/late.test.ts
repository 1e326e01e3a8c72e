// A round in which things happen: recusal, illness, withdrawal, a late nomination, blind review, sheets that were tampered with.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { shareFile, trashFile } from '../../../src/local/hand/drive';
import { SheetHand } from '../../../src/local/hand/sheet';
import { sentMail } from '../../../src/local/services/mail';
import { refusal } from '../../../src/local/services/spreadsheets/access';
import { type Campaign, DAY, HOUR, ORGANIZER, openCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { at, campaignWith, reviewerEmail } from './desk';

let ready: string;
let assigned: string;
beforeAll(() => {
  ready = campaignWith(8, 6);
  const campaign = openCampaign(ready);
  campaign.click('menuAssignReviews');
  assigned = campaign.workspace.store.toSnapshot();
});

const standing = (campaign: Campaign): string[] =>
  campaign
    .rows('assignments')
    .filter(({ review_state: state }) => !['已撤销', '回避', '弃权'].includes(String(state)))
    .map(({ nomination_id: nomination, reviewer_id: reviewer }) => `${nomination} ${reviewer}`)
    .sort();

/** Everybody but those named scores everything. */
function scoreAll(campaign: Campaign, without: readonly number[] = []): void {
  for (let reviewer = 0; reviewer < 6; reviewer += 1) {
    if (without.includes(reviewer)) continue;
    const sheet = at(campaign, reviewer);
    for (const { row, most, cells } of sheet.rows()) {
      if (cells.status === '未评')
        sheet.score(
          row,
          most.map((mark) => mark - 2),
          '事迹扎实',
        );
    }
  }
  campaign.workspace.takeEvents();
}

/** Time passes, and the next sweeps run; those between are of no account. */
function later(campaign: Campaign, time: string): void {
  campaign.wait(Date.parse(time) - campaign.workspace.now);
  campaign.sweep();
  campaign.sweep();
}

describe('late changes', () => {
  test('a recusal: the place goes to somebody else, nothing else moves, the finished stay', () => {
    const campaign = openCampaign(assigned);
    const before = standing(campaign);
    scoreAll(campaign, [1]);
    const sheet = at(campaign, 0);
    const { row, code } = sheet.rows()[0]!;
    for (const mark of ['mark1', 'mark2', 'mark3', 'mark4']) sheet.type(row, mark, '');
    sheet.standAside(row, '回避', '曾是师徒');
    campaign.click('menuCollectScores');
    const gone = campaign
      .rows('assignments')
      .find((each) => each.code === code && each.reviewer_id === 'R01')!;
    expect(gone.review_state).toBe('回避');
    expect(
      campaign
        .rows('journal')
        .some(({ action, detail }) => action === '专家回避' && String(detail).includes('曾是师徒')),
    ).toBe(true);
    const click = campaign.click('menuAssignReviews');
    expect(click.dialogs[0]!.message).toMatch(
      /已证明：改动的份数最少；.+\n原安排保留 23 份，新增 1 份，撤销 0 份：\n＋专家. 加评 1 份：2021-000\d \S+/,
    );
    const after = standing(campaign);
    expect(after).toHaveLength(24);
    expect(before.filter((pair) => !after.includes(pair))).toEqual([`${gone.nomination_id} R01`]);
    // The new one is in the sheet of whoever got it, below what was there.
    const fresh = after.find((pair) => !before.includes(pair))!;
    const reviewer = Number(fresh.split(' ')[1]!.slice(1)) - 1;
    expect(
      at(campaign, reviewer)
        .rows()
        .map((each) => each.code),
    ).toContain(code);
    // And hears of it at once, once; nobody else does.
    const letters = (): string[] =>
      sentMail(campaign.workspace.store)
        .filter(({ subject }) => subject.includes('加评'))
        .map(({ to, body }) => `${to} ${/加评 (\d+ 份（编号 \S+?）)/.exec(body)?.[1]}`);
    expect(letters()).toEqual([`${reviewerEmail(reviewer)} 1 份（编号 ${code}）`]);
    campaign.sweep();
    expect(letters()).toHaveLength(1);
    // Scores that were given stay given.
    campaign.click('menuCollectScores');
    const scored = campaign.rows('scores').filter(({ review_state: state }) => state === '已评');
    expect(scored).toHaveLength(24 - 4 - 1);
  });

  test('a reviewer falls ill: open reviews go to others, finished ones count', () => {
    const campaign = openCampaign(assigned);
    const sheet = at(campaign, 2);
    const [first, second] = sheet.rows();
    sheet.score(first!.row, first!.most);
    campaign.click('menuCollectScores');
    campaign.type('reviewers', campaign.rowOf('reviewers', 'reviewer_id', 'R03'), 'state', '不能参加');
    campaign.scheduler.settle();
    const { dialogs } = campaign.click('menuAssignReviews');
    expect(dialogs[0]!.message).toMatch(/－专家C 不再评 3 份（专家不能参加）：2021-000\d \S+、2021-/);
    const own = standing(campaign).filter((pair) => pair.endsWith('R03'));
    const kept = campaign.rows('assignments').find((each) => each.code === first!.code)!;
    expect(own).toEqual([`${kept.nomination_id} R03`]);
    expect(standing(campaign)).toHaveLength(24);
    // What was taken away says so and is locked; what was finished stays open until the round closes.
    const left = at(campaign, 2).rows();
    expect(left.find(({ code }) => code === second!.code)!.cells.status).toBe('已撤销');
    expect(() => sheet.type(second!.row, 'mark1', '3')).toThrow(/protected cell/);
    sheet.type(first!.row, 'mark1', '3');
  });

  test('a nomination is withdrawn, another comes in: codes of the others stay', () => {
    const campaign = openCampaign(assigned);
    const codes = new Map(campaign.rows('assignments').map((row) => [row.nomination_id, row.code]));
    campaign.type('nominations', campaign.rowOf('nominations', 'id', '2021-0003'), 'decision', '撤回');
    campaign.scheduler.settle();
    campaign.submit(entryNumber(40));
    campaign.sweep();
    const { dialogs } = campaign.click('menuAssignReviews');
    expect(dialogs[0]!.message).toContain('不再评 1 份（申报已不在本轮之列）：2021-0003');
    const pairs = standing(campaign);
    expect(pairs.filter((pair) => pair.startsWith('2021-0003'))).toEqual([]);
    expect(pairs.filter((pair) => pair.startsWith('2021-0009'))).toHaveLength(3);
    for (const row of campaign.rows('assignments')) {
      const code = codes.get(row.nomination_id);
      if (code !== undefined) expect(row.code).toBe(code);
    }
    const seen = Array.from({ length: 6 }, (_empty, reviewer) => at(campaign, reviewer).rows())
      .flat()
      .filter(({ cells }) => cells.who!.startsWith(entryNumber(40).answers.姓名!));
    expect(seen).toHaveLength(3);
  });

  test('pinned and kept away by hand, with a reason; without one it is said and not done', () => {
    const campaign = openCampaign(assigned);
    const [first, second] = campaign.rows('assignments');
    const place = (row: typeof first): number =>
      campaign.rowOf('assignments', 'assignment_id', String(row!.assignment_id));
    campaign.type('assignments', place(first), 'pin', '调开');
    campaign.type('assignments', place(first), 'decision_reason', '同一课题组');
    campaign.type('assignments', place(second), 'pin', '调开');
    const click = campaign.click('menuAssignReviews');
    expect(click.dialogs[0]!.message).toContain('没有照办：请写明理由');
    const pairs = standing(campaign);
    expect(pairs).not.toContain(`${first!.nomination_id} ${first!.reviewer_id}`);
    expect(pairs).toContain(`${second!.nomination_id} ${second!.reviewer_id}`);
    expect(pairs).toHaveLength(24);
  });

  test('what cannot be planned is said with those who block it, and nothing is written', () => {
    const campaign = openCampaign(ready);
    for (const id of [0, 1, 2, 3]) campaign.type('reviewers', 2 + id, 'state', '不能参加');
    campaign.scheduler.settle();
    const { dialogs } = campaign.click('menuAssignReviews');
    expect(dialogs[0]!.message).toMatch(
      /排不出来：2021-000\d .*需 3 份评审，而能评的专家（专家E、专家F）只能承担 2 份/,
    );
    expect(campaign.rows('assignments')).toEqual([]);
  });
});

describe('letters', () => {
  test('one that brings the sheet, then one for each reason to be reminded', () => {
    const campaign = openCampaign(assigned);
    const letters = (): string[] =>
      sentMail(campaign.workspace.store)
        .filter(({ to }) => to.includes(reviewerEmail(0)))
        .map(({ subject }) => subject.replace(/^【.*】/, ''));
    expect(letters()).toEqual(['请您评审：初评']);
    scoreAll(campaign, [0]);
    later(campaign, '2022-01-03T12:00:00+08:00');
    expect(letters()).toEqual(['请您评审：初评']);
    later(campaign, '2022-01-05T12:00:00+08:00');
    expect(letters()).toEqual(['请您评审：初评', '初评评审提醒']);
    later(campaign, '2022-01-07T12:00:00+08:00');
    expect(letters()).toEqual(['请您评审：初评', '初评评审提醒', '初评评审提醒']);
    // Nobody who is done hears anything more.
    const others = sentMail(campaign.workspace.store).filter(
      ({ to, subject }) => to.includes(reviewerEmail(1)) && subject.includes('初评'),
    );
    expect(others).toHaveLength(1);
  });

  test('the sweep collects by itself', () => {
    const campaign = openCampaign(assigned);
    scoreAll(campaign);
    campaign.wait(7 * HOUR);
    campaign.sweep();
    expect(campaign.rows('scores')).toHaveLength(24);
  });
});

describe('collecting', () => {
  test('gives the same in whatever order the sheets are read, problems and checksums too', () => {
    const results = [0, 1, 2, 7].map((column) => {
      const campaign = openCampaign(assigned);
      scoreAll(campaign, [4]);
      const sheet = at(campaign, 4);
      const [first, second] = sheet.rows();
      sheet.score(first!.row, first!.most.slice(0, 2));
      sheet.standAside(second!.row, '弃权', '');
      // Sheets are read as their rows stand.
      campaign
        .hand()
        .sortSheet(campaign.column('review_sheets', 'reviewer').sheetId, column, column % 2 === 0);
      campaign.scheduler.settle();
      campaign.click('menuCollectScores');
      const said = (tab: string, keys: string[]): string[] =>
        campaign
          .rows(tab)
          .map((row) => keys.map((key) => row[key]).join('|'))
          .sort();
      return {
        scores: said('scores', ['assignment_id', 'review_state', 'total', 'mark_values', 'problem']),
        sheets: said('review_sheets', ['sheet_key', 'sheet_state', 'finished_count', 'problems', 'checksum']),
      };
    });
    expect(results[0]!.scores.length).toBeGreaterThan(20);
    for (const result of results) expect(result).toEqual(results[0]);
  });
});

describe('sheets that were tampered with', () => {
  test('the owner sorts one and spoils another: what is sure is taken, the rest is named', () => {
    const campaign = openCampaign(assigned);
    scoreAll(campaign);
    campaign.click('menuCollectScores');
    const before = campaign
      .rows('scores')
      .map((row) => [row.assignment_id, row.total].join())
      .sort();
    const [one, other] = [at(campaign, 0), at(campaign, 1)];
    const own = (id: string): SheetHand => new SheetHand(campaign.workspace, ORGANIZER, id);
    own(one.spreadsheetId).sortSheet(2001, 0, false);
    campaign.click('menuCollectScores');
    expect(
      campaign
        .rows('scores')
        .map((row) => [row.assignment_id, row.total].join())
        .sort(),
    ).toEqual(before);
    const [first, second] = other.rows();
    own(other.spreadsheetId).editCell({ sheetId: 2001, row: first!.row, column: 0 }, second!.code);
    campaign.click('menuCollectScores');
    const sheet = campaign.rows('review_sheets').find(({ reviewer_id: id }) => id === 'R02')!;
    expect(String(sheet.problems).split('\n')).toEqual(
      [
        `${first!.code}：评审表里找不到这一行。`,
        `${second!.code}：评审表里有 2 行同一编号，不知以哪行为准。`,
      ].sort(),
    );
    const lost = campaign
      .rows('scores')
      .filter(({ reviewer_id: id, review_state: state }) => id === 'R02' && state === '有问题');
    expect(lost.map(({ total, problem }) => [total, /上次收到的是 92 分。$/.test(String(problem))])).toEqual([
      ['', true],
      ['', true],
    ]);
  });

  test('a sheet that is gone is named, the others are collected', () => {
    const campaign = openCampaign(assigned);
    scoreAll(campaign);
    trashFile(campaign.workspace, ORGANIZER, at(campaign, 3).spreadsheetId);
    campaign.workspace.store.remove(['drive', 'files', at(campaign, 3).spreadsheetId]);
    campaign.click('menuCollectScores');
    expect(campaign.rows('scores')).toHaveLength(20);
    expect(
      campaign.rows('review_sheets').filter(({ problems }) => String(problems).startsWith('打不开评审表')),
    ).toHaveLength(1);
  });

  test('a sheet cannot be passed on by its reviewer, and goes to the new address when that was wrong', () => {
    const campaign = openCampaign(assigned);
    const { store } = campaign.workspace;
    const id = at(campaign, 0).spreadsheetId;
    expect(() =>
      shareFile(campaign.workspace, reviewerEmail(0), id, 'friend@example.com', 'reader'),
    ).toThrow();
    campaign.type(
      'reviewers',
      campaign.rowOf('reviewers', 'reviewer_id', 'R01'),
      'email',
      'right@expert.example',
    );
    campaign.scheduler.settle();
    const [first] = campaign.rows('assignments').filter(({ reviewer_id: reviewer }) => reviewer === 'R01');
    const row = campaign.rowOf('assignments', 'assignment_id', String(first!.assignment_id));
    campaign.type('assignments', row, 'pin', '调开');
    campaign.type('assignments', row, 'decision_reason', '同一课题组');
    campaign.click('menuAssignReviews');
    expect([reviewerEmail(0), 'right@expert.example'].map((user) => refusal(store, user, id, true))).toEqual([
      'forbidden',
      null,
    ]);
  });
});

describe('a blind round', () => {
  test('no sheet holds a name, a unit, a number, an id or a link that tells', () => {
    const campaign = openCampaign(ready);
    campaign.type('settings', campaign.rowOf('settings', 'key', 'review.blind'), 'value', '初评：是');
    campaign.type('settings', campaign.rowOf('settings', 'key', 'review.scans'), 'value', '初评：是');
    campaign.scheduler.settle();
    campaign.click('menuAssignReviews');
    const secrets = campaign
      .rows('nominations')
      .flatMap((row) => [row.id, row.name, row.phone, row.email, row.folder_id, row.response_id].map(String))
      .concat(['合肥工业大学', '合工大', '总务部饮食中心']);
    for (let reviewer = 0; reviewer < 6; reviewer += 1) {
      const id = at(campaign, reviewer).spreadsheetId;
      const everything = JSON.stringify([
        campaign.workspace.store.get('spreadsheets', id),
        campaign.workspace.store.get('drive', 'files', id),
      ]);
      expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
      expect(everything).toContain('某同志');
      expect(at(campaign, reviewer).rows()[0]!.cells.who).toBeUndefined();
    }
    const sheet = at(campaign, 0);
    const { row, most } = sheet.rows()[0]!;
    sheet.score(row, most);
    campaign.wait(DAY);
    campaign.click('menuCollectScores');
    expect(campaign.rows('scores').filter(({ total }) => total === 100)).toHaveLength(1);
  });
});
