// Service calls of 信息确认 as literal numbers: the same for 1 and for 50 letters and answers, apart from the mails themselves.
import { expect, test } from '@jest/globals';
import { type Campaign, openCampaign } from '../../support/campaign';
import { shortlisted } from '../publicity/shortlisted';
import { answer, asked, nextHour, RIGHT, reachable, stateOf, WRONG } from './confirming';

function counted(campaign: Campaign, entry: string, mails: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of campaign.callsOf(campaign.lastRun(entry).id)) counts[name] = (counts[name] ?? 0) + 1;
  for (const each of ['PropertiesService.Properties.setProperty', 'MailApp.sendEmail']) {
    counts[each] = (counts[each] ?? 0) - mails;
    if (counts[each] === 0) delete counts[each];
  }
  return counts;
}

const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

test('sending 1 and 50 letters, the form made on the way: 60 calls, and 2 for each letter', () => {
  for (const letters of [1, 50]) {
    const campaign = openCampaign(shortlisted(reachable(letters)));
    campaign.click('menuSendConfirmations');
    expect(campaign.mail).toHaveLength(letters);
    const calls = total(counted(campaign, 'menuSendConfirmations', letters));
    expect({ letters, calls }).toEqual({ letters, calls: 60 });
  }
});

/** A sweep that finds nothing, while no other form is in use. */
const IDLE = [
  'LockService.Lock.tryLock',
  'SpreadsheetApp.getActive',
  'Sheets.Spreadsheets.Values.batchGetByDataFilter',
  'FormApp.openById',
  'FormApp.Form.getResponses',
  'LockService.Lock.releaseLock',
];

test('a sweep with nothing new while the form is in use: 11 calls; with 1 and 50 answers, one of them a correction: 13', () => {
  for (const answers of [1, 50]) {
    const list = reachable(answers);
    const campaign = asked(list);
    nextHour(campaign);
    nextHour(campaign);
    expect(campaign.callsOf(campaign.lastRun('onSweep').id)).toEqual([
      ...IDLE,
      'LockService.Lock.tryLock',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      'FormApp.openById',
      'FormApp.Form.getResponses',
      'LockService.Lock.releaseLock',
    ]);
    for (const { id } of list)
      answer(campaign, id, id === '2021-0001' ? { ...WRONG, '更正后的职务/职称': '技师' } : RIGHT);
    nextHour(campaign);
    expect(list.filter(({ id }) => stateOf(campaign, id) === '未答复')).toEqual([]);
    // Two more: a correction is screened with all that screening compares by, and the write.
    expect({ answers, calls: total(counted(campaign, 'onSweep', 0)) }).toEqual({ answers, calls: 13 });
  }
});
