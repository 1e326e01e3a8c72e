// Daily allowances: mails beyond them wait with a date, runs beyond them are made up for by a sweep.
import { beforeAll, expect, test } from '@jest/globals';
import { ServiceError } from '../../../src/local/runtime/service';
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

/** Kind, state and explanation of what is not done, hour by hour without repetition. */
function waitingFor(campaign: Campaign, hours: number): string[] {
  const seen = new Set<string>();
  for (let hour = 0; hour < hours; hour += 1) {
    campaign.sweep();
    for (const row of campaign.rows('outbox'))
      if (row.state !== '已办') seen.add(`${row.kind} ${row.state} ${row.explanation}`);
  }
  return [...seen];
}

test('an allowance that only shows when it is used up: the mail waits until the next day, and is not given up', () => {
  const campaign = consumerCampaign();
  campaign.submit(entryNumber(1));
  const { store, now } = campaign.workspace;
  store.set(['quotas', ORGANIZER, 'properties'], { since: now, used: 50_000 });
  campaign.edit(entryNumber(1), { 联系电话: '19911112222' });
  campaign.scheduler.settle();
  expect(waitingFor(campaign, 20)).toEqual([
    '发信 待办 平台报错：Service invoked too many times for one day: properties.',
  ]);
  expect(receipts(campaign)).toHaveLength(1);
  campaign.scheduler.advance(now + DAY + HOUR);
  expect(campaign.mail.map(({ subject }) => subject.replace(/^.*】/, ''))).toEqual([
    expect.stringMatching(/^收件回执/),
    expect.stringMatching(/^更正回执/),
  ]);
  expect(campaign.rows('outbox').filter((row) => row.state !== '已办')).toEqual([]);
});

test('what fails for more than a day is given up, and a person can have it done again', () => {
  const campaign = openCampaign(ready);
  campaign.disturb({
    before: ({ service, method }) => {
      if (`${service}.${method}` === 'Drive.Files.create') throw new ServiceError('ข้อผิดพลาด');
    },
  });
  campaign.submit({ ...entryNumber(1), uploads: {} });
  const given = '多次未办成，请人工处理。平台报错：ข้อผิดพลาด';
  expect(waitingFor(campaign, 23)).toEqual([
    '建材料文件夹 待办 平台报错：ข้อผิดพลาด',
    '生成报名表 待办 平台报错：ข้อผิดพลาด',
  ]);
  expect(waitingFor(campaign, 4).slice(-2)).toEqual([
    `建材料文件夹 未办成 ${given}`,
    `生成报名表 未办成 ${given}`,
  ]);
  campaign.calm();
  for (const { key } of campaign.rows('outbox').filter(({ state }) => state === '未办成'))
    campaign.type('outbox', campaign.rowOf('outbox', 'key', String(key)), 'resolution', '重新办理');
  campaign.sweep();
  expect(campaign.rows('outbox').filter((row) => row.state !== '已办')).toEqual([]);
});
