// Entries that stand as they were screened are not screened again; whatever anybody changed in them or around them is found all the same.
import { beforeAll, expect, test } from '@jest/globals';
import { TABS } from '../../../src/addon/core/registry';
import { type Campaign, DAY, HOUR, MINUTE, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

let two: string;
beforeAll(() => {
  const campaign = openCampaign(readyCampaign());
  campaign.submit(entryNumber(1));
  campaign.wait(MINUTE);
  campaign.submit({ ...entryNumber(2, { 联系电话: '+86 199 0000 0002' }), uploads: {} });
  campaign.scheduler.advance(campaign.workspace.now + DAY + HOUR);
  two = campaign.snapshot();
});

const nominations = (campaign: Campaign) => campaign.rows('nominations');

/** Types a setting's value; its trigger is told unless events are being lost. */
function set(campaign: Campaign, key: string, text: string): void {
  campaign.type('settings', campaign.rowOf('settings', 'key', key), 'value', text);
}

const TYPED_OVER = TABS.nominations.columns
  .filter(({ editor, key }) => editor === 'script' && !['id', 'response_id', 'folder'].includes(key))
  .map(({ key }) => key);

test('a quiet day writes nothing to the nominations', () => {
  const campaign = openCampaign(two);
  const before = [nominations(campaign), campaign.rows('journal')];
  campaign.scheduler.advance(campaign.workspace.now + 2 * DAY);
  expect([nominations(campaign), campaign.rows('journal')]).toEqual(before);
});

test.each(['findings', 'keys', 'name', 'phone', 'problems', 'status', 'original', 'revision'])(
  'the daily comparison puts %s right, though no event told of the edit',
  (key) => {
    expect(TYPED_OVER).toContain(key);
    const campaign = openCampaign(two);
    const before = nominations(campaign);
    campaign.onTheWay(() => []);
    const typed = { findings: '[]', keys: '{"kind":"person","name":"张三"}', revision: '' }[key] ?? '改';
    campaign.type('nominations', campaign.rowOf('nominations', 'id', '2021-0002'), key, typed);
    expect(nominations(campaign)).not.toEqual(before);
    campaign.scheduler.advance(campaign.workspace.now + DAY + HOUR);
    expect(nominations(campaign)).toEqual(before);
  },
);

test('a past honoree entered while events are lost is found among entries that stand', () => {
  const campaign = openCampaign(two);
  campaign.onTheWay(() => []);
  const honoree = { year: '2020', honor: '2020年度感动人物', kind: '个人' };
  const { name, unit } = campaign.row('nominations', 'id', '2021-0001');
  const row = 2;
  for (const [key, text] of Object.entries({ ...honoree, name, unit }))
    campaign.type('past_honorees', row, key, String(text));
  campaign.sweep();
  expect(campaign.row('nominations', 'id', '2021-0001').verdict).toBe('不予受理');
});

test('an entry screened while a setting was another is screened again when the setting is put back', () => {
  const campaign = openCampaign(two);
  const age = campaign.row('settings', 'key', 'eligibility.ageMax').value;
  campaign.onTheWay((event) => (event.kind === 'form_submit' ? [event] : []));
  set(campaign, 'eligibility.ageMax', '20');
  campaign.submit(entryNumber(3));
  expect(campaign.row('nominations', 'id', '2021-0003').problems).toContain('年龄');
  set(campaign, 'eligibility.ageMax', String(age));
  campaign.sweep();
  expect(campaign.row('nominations', 'id', '2021-0003').problems).toBe('');
});
