// Service calls of every document as literal numbers: the same for few and for many names.
import { expect, test } from '@jest/globals';
import { openCampaign } from '../../support/campaign';
import { nominees, paperFiles, shortlisted } from './shortlisted';
import { stages } from './stages';

/** The click and the lock, a read, the announcing write, the import, the zip, the Word file, the closing write. */
const CALLS = [
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
];

test('a notice of 50 and of 500 names: 6 calls, and 5 for the click and the lock', () => {
  for (const names of [50, 500]) {
    const campaign = openCampaign(shortlisted(nominees(names)));
    const click = campaign.click('menuMakeNotice');
    expect(click.dialogs).toEqual([]);
    expect(campaign.callsOf(campaign.lastRun('menuMakeNotice').id)).toEqual(CALLS);
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

test('every document of 4 and of 40 names: the same calls', () => {
  for (const names of [4, 40]) {
    for (const { kind, entry, key, snapshot } of stages(names)) {
      const campaign = openCampaign(snapshot);
      campaign.click(entry);
      expect({ kind, calls: campaign.callsOf(campaign.lastRun(entry).id) }).toEqual({ kind, calls: CALLS });
      expect(campaign.row('documents', 'document_key', key)).toMatchObject({
        document_state: '现行',
        agreement: '一致',
      });
    }
  }
});
