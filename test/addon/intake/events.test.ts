// Events that are lost, doubled, blank, late or out of order: every response is taken in once, in its last version.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkspaceEvent } from '../../../src/local/runtime/service';
import { type Campaign, DAY, HOUR, MINUTE, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

/** What came of the responses: number, name, revision; and how many mails of each subject went. */
function taken(campaign: Campaign) {
  const subjects: Record<string, number> = {};
  for (const { subject } of campaign.mail) {
    const short = subject.replace(/^【.*】/, '');
    subjects[short] = (subjects[short] ?? 0) + 1;
  }
  return {
    rows: campaign.rows('nominations').map((row) => `${row.id} ${row.name} ${row.phone} ${row.revision}`),
    subjects,
    deeds: campaign.rows('deeds').map((row) => row.id),
  };
}

const blank = (event: WorkspaceEvent): WorkspaceEvent =>
  event.kind === 'form_submit' ? { ...event, responseId: '' } : event;

const one = {
  rows: ['2021-0001 钱华海 19900000001 1'],
  subjects: { '收件回执：钱华海': 1 },
  deeds: ['2021-0001'],
};

describe('one response', () => {
  test.each<[string, (event: WorkspaceEvent) => WorkspaceEvent[]]>([
    ['once', (event) => [event]],
    ['twice', (event) => [event, event]],
    ['once, with a blank one behind', (event) => [event, blank(event)]],
    ['blank only', (event) => [blank(event)]],
    ['blank first', (event) => [blank(event), event]],
  ])('told of %s', (_how, filter) => {
    const campaign = openCampaign(ready);
    campaign.onTheWay(filter);
    campaign.submit(entryNumber(1));
    expect(taken(campaign)).toEqual(one);
    campaign.sweep();
    expect(taken(campaign)).toEqual(one);
  });

  test('told of never: the next sweep takes it in', () => {
    const campaign = openCampaign(ready);
    campaign.loseEvents();
    campaign.submit(entryNumber(1));
    expect(taken(campaign).rows).toEqual([]);
    campaign.sweep();
    expect(taken(campaign)).toEqual(one);
  });
});

test('events in reverse order: numbers by the time of sending', () => {
  const campaign = openCampaign(ready);
  campaign.fillIn(entryNumber(1));
  campaign.wait(MINUTE);
  campaign.fillIn(entryNumber(2));
  const [first, second] = campaign.workspace.takeEvents();
  campaign.workspace.emit(second!);
  campaign.workspace.emit(first!);
  campaign.scheduler.settle();
  expect(taken(campaign).rows).toEqual(['2021-0001 钱华海 19900000001 1', '2021-0002 孙海红 19900000002 1']);
});

test('a response that Google shows only hours later is found by the daily comparison', () => {
  const campaign = openCampaign(ready);
  campaign.submit(entryNumber(1));
  campaign.wait(6 * HOUR);
  campaign.submit(entryNumber(2));
  campaign.loseEvents();
  // Sent four hours ago, and behind the cursor by more than it looks back.
  campaign.fillIn(entryNumber(3), campaign.workspace.now - 4 * HOUR);
  campaign.sweep();
  expect(taken(campaign).rows).toHaveLength(2);
  campaign.scheduler.advance(campaign.workspace.now + DAY);
  expect(taken(campaign).rows.map((row) => row.slice(0, 13))).toEqual([
    '2021-0001 钱华海',
    '2021-0002 孙海红',
    '2021-0003 李新桂',
  ]);
});

describe('corrections', () => {
  const corrected = {
    rows: ['2021-0001 钱华海 19912345678 2'],
    subjects: { '收件回执：钱华海': 1, '更正回执：钱华海': 1 },
    deeds: ['2021-0001'],
  };

  test.each<[string, (event: WorkspaceEvent) => WorkspaceEvent[]]>([
    ['told of once', (event) => [event]],
    ['told of three times', (event) => [event, blank(event), event]],
    ['told of never', () => []],
  ])('%s', (_how, filter) => {
    const campaign = openCampaign(ready);
    campaign.submit(entryNumber(1));
    campaign.wait(10 * MINUTE);
    campaign.onTheWay(filter);
    campaign.edit(entryNumber(1), { 联系电话: '19912345678' });
    campaign.scheduler.settle();
    campaign.sweep();
    expect(taken(campaign)).toEqual(corrected);
    expect(campaign.rows('nominations')[0]).toMatchObject({ received_at: '2021-12-01T09:00:00+08:00' });
  });

  test('sent while the first version is being taken in: both versions are dealt with in that run', () => {
    const campaign = openCampaign(ready);
    campaign.fillIn(entryNumber(1));
    let edited = false;
    campaign.disturb({
      before: ({ service, method }) => {
        if (edited || service !== 'MailApp' || method !== 'sendEmail') return;
        edited = true;
        campaign.edit(entryNumber(1), { 联系电话: '19912345678' });
      },
    });
    // Only the first event arrives; the run that looks once more finds the correction.
    const [submitted] = campaign.workspace.takeEvents();
    campaign.workspace.emit(submitted!);
    campaign.loseEventsAfter(1);
    campaign.scheduler.settle();
    expect(taken(campaign)).toEqual(corrected);
  });

  test('an old version that an event brings late does not undo a newer one', () => {
    const campaign = openCampaign(ready);
    campaign.fillIn(entryNumber(1));
    const late = campaign.eventNow();
    campaign.wait(10 * MINUTE);
    campaign.edit(entryNumber(1), { 联系电话: '19912345678' });
    campaign.scheduler.settle();
    campaign.wait(3 * HOUR);
    campaign.submit(entryNumber(2));
    const before = taken(campaign);
    campaign.tell(late);
    expect(taken(campaign)).toEqual(before);
    expect(before.rows[0]).toBe('2021-0001 钱华海 19912345678 1');
  });
});
