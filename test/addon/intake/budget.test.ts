// Service calls as literal numbers: a drain costs the same for one nomination and for fifty, apart from what each must have.
import { beforeAll, expect, test } from '@jest/globals';
import { type Campaign, MINUTE, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

/** What each nominee must have: a folder, its files moved, a form to print, a mail and the mark before it. */
const EACH_NOMINEE = {
  'Drive.Files.create': 2,
  'Drive.Files.update': 4,
  'Utilities.zip': 1,
  'PropertiesService.Properties.setProperty': 1,
  'MailApp.sendEmail': 1,
};

function counted(campaign: Campaign, entry: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of campaign.callsOf(campaign.lastRun(entry).id)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function without(counts: Record<string, number>, nominees: number): Record<string, number> {
  const left = Object.entries(counts).map(([name, count]): [string, number] => [
    name,
    count - nominees * (EACH_NOMINEE[name as keyof typeof EACH_NOMINEE] ?? 0),
  ]);
  return Object.fromEntries(left.filter(([, count]) => count !== 0));
}

const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

test('draining 1, 5 and 50 waiting responses: 12 calls, and 9 for each nominee', () => {
  const sharedCalls = {
    'SpreadsheetApp.getActive': 1,
    'LockService.Lock.tryLock': 1,
    'Sheets.Spreadsheets.Values.batchGetByDataFilter': 1,
    'FormApp.openById': 1,
    'FormApp.Form.getResponses': 2,
    'Drive.Files.list': 1,
    'Drive.Files.generateIds': 1,
    'MailApp.getRemainingDailyQuota': 1,
    'Sheets.Spreadsheets.batchUpdate': 2,
    'LockService.Lock.releaseLock': 1,
  };
  for (const waiting of [1, 5, 50]) {
    const campaign = openCampaign(ready);
    campaign.loseEvents();
    for (let index = 1; index <= waiting; index += 1) campaign.submit(entryNumber(index));
    campaign.wait(5 * MINUTE);
    campaign.sweep();
    expect(campaign.rows('nominations')).toHaveLength(waiting);
    const counts = counted(campaign, 'onSweep');
    expect({ waiting, total: total(counts), shared: without(counts, waiting) }).toEqual({
      waiting,
      total: 12 + 9 * waiting,
      shared: sharedCalls,
    });
  }
});

test('one submission by its event: 10 calls, and for its files, too young for the search, one each', () => {
  const campaign = openCampaign(ready);
  campaign.submit(entryNumber(1));
  const counts = counted(campaign, 'onNominationSubmitted');
  expect({ total: total(counts), shared: without(counts, 1) }).toEqual({
    total: 10 + 4 + 9,
    shared: {
      'LockService.Lock.tryLock': 1,
      'SpreadsheetApp.getActive': 1,
      'Sheets.Spreadsheets.Values.batchGetByDataFilter': 1,
      'FormApp.Form.getResponses': 2,
      'Drive.Files.get': 4,
      'Drive.Files.generateIds': 1,
      'MailApp.getRemainingDailyQuota': 1,
      'Sheets.Spreadsheets.batchUpdate': 2,
      'LockService.Lock.releaseLock': 1,
    },
  });
});

test('a sweep that finds nothing: 6 calls', () => {
  const campaign = openCampaign(ready);
  campaign.submit(entryNumber(1));
  campaign.sweep();
  campaign.sweep();
  expect(campaign.callsOf(campaign.lastRun('onSweep').id)).toEqual([
    'LockService.Lock.tryLock',
    'SpreadsheetApp.getActive',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'FormApp.openById',
    'FormApp.Form.getResponses',
    'LockService.Lock.releaseLock',
  ]);
});

test('re-screening: 4 calls, for one nomination and for two thousand, and 3 for the click', () => {
  for (const nominations of [1, 2000]) {
    const campaign = openCampaign(ready);
    campaign.loseEvents();
    for (let index = 1; index <= nominations; index += 1)
      campaign.fillIn({ ...entryNumber(index), uploads: {} });
    // The rows are written, the folders and mails are left to later sweeps.
    campaign.killAfter('Sheets', 'Spreadsheets.batchUpdate');
    campaign.sweep();
    campaign.calm();
    expect(campaign.rows('nominations')).toHaveLength(nominations);
    campaign.type('settings', campaign.rowOf('settings', 'key', 'eligibility.ageMax'), 'value', '25');
    campaign.workspace.takeEvents();
    campaign.click('menuScreenAgain');
    expect(campaign.callsOf(campaign.lastRun('menuScreenAgain').id)).toEqual([
      'Session.getActiveUser',
      'LockService.Lock.tryLock',
      'SpreadsheetApp.getActive',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      'Sheets.Spreadsheets.batchUpdate',
      'LockService.Lock.releaseLock',
      'SpreadsheetApp.Spreadsheet.toast',
    ]);
    const tooOld = campaign.rows('nominations').filter((row) => String(row.problems).includes('年龄'));
    expect(tooOld.length).toBe(campaign.rows('nominations').filter((row) => Number(row.age) > 25).length);
    expect(tooOld.length).toBeGreaterThan(nominations / 2);
  }
});
