// The form closes when corrections are over, opens again when the deadline is put off, and what an organizer opens by hand stays open.
import { beforeAll, expect, test } from '@jest/globals';
import { openForm } from '../../../src/local/hand/form';
import { campaignForm } from '../../../src/local/question-titles';
import { type Campaign, DAY, HOUR, ORGANIZER, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

/** With a deadline of corrections a day away: a month of hourly sweeps would show no more. */
let ready: string;
/** Days from the campaign's present as the tab of settings is filled in. */
const dayAhead = (campaign: Campaign, days: number): string =>
  new Date(campaign.workspace.now + days * DAY + 8 * HOUR).toISOString().slice(0, 10);
const putDeadline = (campaign: Campaign, key: string, days: number): void =>
  campaign.type('settings', campaign.rowOf('settings', 'key', key), 'value', dayAhead(campaign, days));
const advance = (campaign: Campaign, days: number): unknown =>
  campaign.scheduler.advance(campaign.workspace.now + days * DAY);

beforeAll(() => {
  const campaign = openCampaign(readyCampaign());
  putDeadline(campaign, 'stages.submissionsClose', 1);
  putDeadline(campaign, 'stages.correctionsClose', 1);
  ready = campaign.snapshot();
});

const told = (campaign: Campaign): unknown[] =>
  campaign
    .rows('journal')
    .filter(({ action }) => String(action).endsWith('表单'))
    .map(({ action, detail }) => [action, detail]);
const fill = (campaign: Campaign): string => {
  try {
    campaign.submit({ ...entryNumber(1), uploads: {} });
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
};

test('once, with a word in the journal; nothing is taken afterwards', () => {
  const campaign = openCampaign(ready);
  const deadline = dayAhead(campaign, 1);
  const [year, month, day] = deadline.split('-').map(Number);
  advance(campaign, 2);
  expect(told(campaign)).toEqual([
    [
      '关闭表单',
      `补正已于${year}年${month}月${day}日 23:59截止，申报表单不再接收申报和更正。需要延期时，改“设置”中的“补正截止”，表单会重新开放。`,
    ],
  ]);
  expect(fill(campaign)).not.toBe('taken');
  advance(campaign, 1);
  expect(told(campaign)).toHaveLength(1);
});

test('a deadline that is put off opens it again, and closes it when it comes', () => {
  const campaign = openCampaign(ready);
  advance(campaign, 2);
  putDeadline(campaign, 'stages.correctionsClose', 1);
  advance(campaign, 0.1);
  expect(fill(campaign)).toBe('taken');
  advance(campaign, 2);
  expect(fill(campaign)).not.toBe('taken');
  expect(told(campaign).map((row) => (row as string[])[0])).toEqual(['关闭表单', '重新开放表单', '关闭表单']);
});

test('what an organizer opens by hand after the deadline stays open', () => {
  const campaign = openCampaign(ready);
  advance(campaign, 2);
  openForm(campaign.workspace, ORGANIZER, campaignForm(campaign.workspace.store)!.id);
  advance(campaign, 0.2);
  expect(fill(campaign)).toBe('taken');
});
