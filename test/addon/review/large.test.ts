// A round of its real size: 200 nominations, 24 reviewers, 3 reviews each; service calls as literal numbers, and who may open what.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { SheetHand } from '../../../src/local/hand/sheet';
import { ReviewerAtWork } from '../../../src/local/rehearsal/reviewers';
import { sentMail } from '../../../src/local/services/mail';
import { refusal } from '../../../src/local/services/spreadsheets/access';
import { type Campaign, openCampaign } from '../../support/campaign';
import { at, callsOf, largeCampaignWith, reviewerEmail } from './desk';

let campaign: Campaign;
let planned: Record<string, number>;
beforeAll(() => {
  campaign = openCampaign(largeCampaignWith(200, 24));
  const { report } = campaign.click('menuAssignReviews');
  expect(report.record.status).toBe('completed');
  planned = callsOf(campaign, report.record.id);
});

describe('making 24 review sheets', () => {
  test('three calls a sheet, two a letter, and a known number for all', () => {
    expect(planned).toEqual({
      // Made, filled, shared.
      'Drive.Files.create': 24 + 1,
      'Sheets.Spreadsheets.batchUpdate': 24 + 4,
      'Drive.Permissions.create': 24,
      'PropertiesService.Properties.setProperty': 24,
      // Once: the run that took the entries in has died with its letters announced (largeCampaignWith).
      'PropertiesService.Properties.getProperty': 1,
      'MailApp.sendEmail': 24,
      'MailApp.getRemainingDailyQuota': 1,
      // What is shown, what is written, what sheets are made of, whom letters go to.
      'Sheets.Spreadsheets.Values.batchGetByDataFilter': 4,
      'Drive.Files.generateIds': 1,
      'Drive.Files.list': 1,
      'Session.getActiveUser': 1,
      'Session.getEffectiveUser': 1,
      'SpreadsheetApp.getActive': 1,
      'Ui.alert': 1,
      'LockService.Lock.tryLock': 1,
      'LockService.Lock.releaseLock': 1,
      'SpreadsheetApp.Spreadsheet.toast': 1,
    });
  });

  test('25 rows for everybody, one letter each, none from Google', () => {
    const rows = Array.from({ length: 24 }, (_empty, reviewer) => at(campaign, reviewer).rows().length);
    expect(rows).toEqual(new Array(24).fill(25));
    const toReviewers = sentMail(campaign.workspace.store).filter(({ to }) =>
      to.some((one) => one.endsWith('@expert.example')),
    );
    expect(toReviewers.map(({ to }) => to.join()).sort()).toEqual(
      Array.from({ length: 24 }, (_empty, reviewer) => reviewerEmail(reviewer)).sort(),
    );
  });
});

describe('who may see what', () => {
  test('a reviewer opens the own sheet and no other, nor the registry', () => {
    const { store, containerId } = campaign.workspace;
    const own = at(campaign, 0).spreadsheetId;
    const other = at(campaign, 1).spreadsheetId;
    expect([own, other, containerId].map((id) => refusal(store, reviewerEmail(0), id, false))).toEqual([
      null,
      'forbidden',
      'forbidden',
    ]);
    expect(() => new ReviewerAtWork(campaign.workspace, reviewerEmail(0), other).rows()).toThrow(
      'You need access',
    );
    const intruder = new SheetHand(campaign.workspace, reviewerEmail(0), containerId);
    expect(() => intruder.editCell({ sheetId: 1020, row: 2, column: 1 }, 'x')).toThrow(/permission/);
  });

  test('only score cells can be written, and only with what the scale has', () => {
    const sheet = at(campaign, 0);
    const { row } = sheet.rows()[0]!;
    const attempt = (key: string, text: string): string => {
      try {
        sheet.type(row, key, text);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    const protectedText = /protected cell/;
    for (const key of ['code', 'who', 'category', 'summary', 'total', 'status', 'check'])
      expect(attempt(key, '1')).toMatch(protectedText);
    for (const text of ['21', '-1', '7.5', '优', '=1+1.5'])
      expect(attempt('mark1', text)).toBe('请填 0–20，最小单位 1。');
    for (const text of ['0', '20', '07']) expect(attempt('mark1', text)).toBe('');
    expect(attempt('stance', '不评')).toBe('请选“弃权”或“回避”。');
    expect(() => sheet.hand.insertRows(2001, 3)).toThrow(protectedText);
    expect(() => sheet.hand.deleteRows(2001, 3)).toThrow(protectedText);
    expect(() => sheet.hand.sortSheet(2001, 0)).toThrow(protectedText);
    expect(() => sheet.hand.editCell({ sheetId: 0, row: 0, column: 0 }, 'x')).toThrow(protectedText);
    for (const mark of ['mark1', 'mark2']) sheet.type(row, mark, '');
  });
});

describe('collecting 24 sheets', () => {
  test('thirty calls, three of them the click’s, and 600 scores', () => {
    for (let reviewer = 0; reviewer < 24; reviewer += 1) {
      const sheet = at(campaign, reviewer);
      for (const { row, most } of sheet.rows()) {
        sheet.score(
          row,
          most.map((mark) => mark - ((row + reviewer) % 5)),
        );
      }
    }
    campaign.workspace.takeEvents();
    const { report } = campaign.click('menuCollectScores');
    expect(callsOf(campaign, report.record.id)).toEqual({
      'Sheets.Spreadsheets.Values.batchGetByDataFilter': 24 + 1,
      'Sheets.Spreadsheets.batchUpdate': 1,
      'Drive.Files.list': 1,
      'LockService.Lock.tryLock': 1,
      'LockService.Lock.releaseLock': 1,
      'SpreadsheetApp.getActive': 1,
      'Session.getActiveUser': 1,
      'SpreadsheetApp.Spreadsheet.toast': 1,
    });
    const scores = campaign.rows('scores');
    expect(scores).toHaveLength(600);
    expect(scores.every(({ review_state: state }) => state === '已评')).toBe(true);
    expect(campaign.rows('review_sheets').map(({ sheet_state: state }) => state)).toEqual(
      new Array(24).fill('已交齐'),
    );
  });

  test('the results say of everybody why, and 50 are in', () => {
    const { report } = campaign.click('menuSummarizeScores');
    expect(report.record.status).toBe('completed');
    const results = campaign.rows('results');
    expect(results).toHaveLength(200);
    const inside = results.filter(({ outcome }) => outcome === '入围' || outcome === '并列待定');
    expect(inside.length).toBeGreaterThanOrEqual(50);
    expect(results.every(({ explanation }) => explanation !== '')).toBe(true);
    const outside = results.filter(({ outcome }) => outcome === '未入围' || outcome === '递补');
    expect(outside.every(({ nearest }) => /^得分再高 .*即可入围/.test(String(nearest)))).toBe(true);
  });
});
