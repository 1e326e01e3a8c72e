// Daily allowances: mails beyond them wait with a date, runs beyond them are made up for by a sweep.
import { beforeAll, expect, test } from '@jest/globals';
import type { FileRecord } from '../../../src/local/services/drive/files';
import { type Campaign, DAY, HOUR, ORGANIZER, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

/** The office works with a consumer account: 100 mails and 90 minutes of triggers a day. */
function consumerCampaign(): Campaign {
  const campaign = openCampaign(ready);
  campaign.workspace.store.set(['accounts', ORGANIZER, 'kind'], 'consumer');
  return campaign;
}

const receipts = (campaign: Campaign): string[] => campaign.mail.map((mail) => mail.to[0]!);

test('130 submissions in a day: 100 mails go, 30 are forecast for tomorrow and go then', () => {
  const campaign = consumerCampaign();
  campaign.loseEvents();
  for (let index = 1; index <= 130; index += 1) campaign.fillIn({ ...entryNumber(index), uploads: {} });
  campaign.workspace.takeEvents();
  for (let hour = 0; hour < 4; hour += 1) campaign.sweep();
  expect(campaign.rows('nominations')).toHaveLength(130);
  expect(new Set(receipts(campaign)).size).toBe(100);
  expect(receipts(campaign)).toHaveLength(100);
  const waiting = campaign.rows('outbox').filter((row) => row.state !== '已办');
  expect(waiting).toHaveLength(30);
  expect([...new Set(waiting.map((row) => `${row.kind} ${row.state} ${row.explanation}`))]).toEqual([
    '发信 待办 今日发信额度已用完，预计2021年12月2日发出。',
  ]);
  campaign.scheduler.advance(campaign.workspace.now + DAY + HOUR);
  expect(receipts(campaign)).toHaveLength(130);
  expect(new Set(receipts(campaign)).size).toBe(130);
  expect(campaign.rows('outbox').filter((row) => row.state !== '已办')).toEqual([]);
});

test('the day’s trigger time is used up: refused runs are made up for by a sweep', () => {
  const campaign = consumerCampaign();
  const { store, now } = campaign.workspace;
  store.set(['quotas', ORGANIZER, 'triggerRuntimeMs'], { since: now, used: 90 * 60_000 });
  campaign.submit(entryNumber(1));
  campaign.sweep();
  expect(campaign.lastRun('onNominationSubmitted').status).toBe('refused');
  expect(campaign.lastRun('onSweep').status).toBe('refused');
  expect(campaign.rows('nominations')).toEqual([]);
  campaign.scheduler.advance(now + DAY + HOUR);
  expect(campaign.rows('nominations').map((row) => row.id)).toEqual(['2021-0001']);
  expect(receipts(campaign)).toEqual(['user0001@example.com']);
});

test('200 submissions at once, four files each: within the day all is done but mail, which goes on the days forecast', () => {
  const campaign = consumerCampaign();
  campaign.loseEvents();
  for (let index = 1; index <= 200; index += 1) campaign.fillIn(entryNumber(index));
  campaign.workspace.takeEvents();
  const began = campaign.workspace.now;
  // Three sweeps of less than six minutes each.
  for (let hour = 0; hour < 3; hour += 1) campaign.sweep();
  expect(campaign.workspace.now - began).toBeLessThan(4 * HOUR);
  expect(campaign.rows('nominations')).toHaveLength(200);
  const waiting = campaign.rows('outbox').filter((row) => row.state !== '已办');
  expect([...new Set(waiting.map((row) => `${row.kind} ${row.state} ${row.explanation}`))]).toEqual([
    '发信 待办 今日发信额度已用完，预计2021年12月2日发出。',
  ]);
  expect(waiting).toHaveLength(100);
  const files = Object.values(
    campaign.workspace.store.get<Record<string, FileRecord>>('drive', 'files') ?? {},
  );
  const folders = new Set(campaign.rows('nominations').map((row) => String(row.folder_id)));
  // In every folder the four files and the form to print.
  const inside = files.filter(({ parents }) => folders.has(String(parents[0])));
  expect({ folders: folders.size, inside: inside.length }).toEqual({ folders: 200, inside: 1000 });
  // The allowance opens again a day after the first mail.
  campaign.scheduler.advance(began + DAY + 5 * HOUR);
  expect(new Set(receipts(campaign)).size).toBe(200);
  expect(receipts(campaign)).toHaveLength(200);
  expect(campaign.rows('outbox').filter((row) => row.state !== '已办')).toEqual([]);
});
