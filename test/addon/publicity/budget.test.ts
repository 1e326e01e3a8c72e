// Service calls of the notice as literal numbers: the same for 50 and for 500 names.
import { expect, test } from '@jest/globals';
import { openCampaign } from '../../support/campaign';
import { nominees, paperFiles, shortlisted } from './shortlisted';

test('a notice of 50 and of 500 names: 6 calls, and 5 for the click and the lock', () => {
  for (const names of [50, 500]) {
    const campaign = openCampaign(shortlisted(nominees(names)));
    const click = campaign.click('menuMakeNotice');
    expect(click.dialogs).toEqual([]);
    expect(campaign.callsOf(campaign.lastRun('menuMakeNotice').id)).toEqual([
      'Session.getActiveUser',
      'LockService.Lock.tryLock',
      'SpreadsheetApp.getActive',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      'Sheets.Spreadsheets.batchUpdate',
      'Drive.Files.create',
      'Utilities.zip',
      'Drive.Files.create',
      'Sheets.Spreadsheets.batchUpdate',
      'LockService.Lock.releaseLock',
      'SpreadsheetApp.Spreadsheet.toast',
    ]);
    const [row] = campaign.rows('documents');
    expect({ state: row!.document_state, count: row!.listed_count, agreement: row!.agreement }).toEqual({
      state: '现行',
      count: names,
      agreement: '一致',
    });
    const { docs, words } = paperFiles(campaign);
    expect([docs.length, words.length]).toEqual([1, 1]);
    expect(docs[0]!.html.match(/<tr>/g)!.length - docs[0]!.html.match(/<thead>/g)!.length).toBe(names);
  }
});
