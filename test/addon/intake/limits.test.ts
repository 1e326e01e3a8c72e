// Daily allowances: mails beyond them wait with a date, runs beyond them are made up for by a sweep.
import { beforeAll, expect, test } from '@jest/globals';
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
