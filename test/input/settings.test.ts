// A settings tab full of anything: every wrong value is named in few words beside its cell, nothing is taken in by wrong settings, and nothing is lost.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CAMPAIGN_2021 } from '../../src/addon/core/campaign-2021';
import { readSettings, SETTINGS, settingRows } from '../../src/addon/core/settings';
import { openCampaign, readyCampaign } from '../support/campaign';
import { entryNumber } from '../support/entries';
import { clicksThatFail, unforeseen } from './aftermath';
import { HOSTILE } from './hostile-corpus';

const USUAL = new Map(settingRows(CAMPAIGN_2021).map(({ key, value }) => [key, value]));

/** What the errors must be: words for people, about the settings that are wrong, short enough for a cell. */
function readWith(key: string, text: string): ReturnType<typeof readSettings> {
  const reading = readSettings(new Map(USUAL).set(key, text));
  expect(reading.campaign === null).toBe(Object.keys(reading.errors).length > 0);
  for (const [wrong, sentence] of Object.entries(reading.errors)) {
    expect(USUAL.has(wrong)).toBe(true);
    expect(sentence.length).toBeLessThan(1_000);
    expect(sentence.replace(/“[^”]*”/g, '')).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
  }
  return reading;
}

describe('one setting at a time', () => {
  const PARTS = [
    '初评',
    '：',
    ':',
    '、',
    '，',
    '；',
    '\n',
    '至',
    '（',
    '）',
    '个人',
    '%',
    '-',
    '1',
    '99999999999',
    '2021-12-01',
  ];
  const long = PARTS.map((part) => part.repeat(Math.floor(40_000 / part.length)));

  test.each(SETTINGS.map(({ key }) => [key]))('%s', (key) => {
    for (const text of [...HOSTILE, ...long, ...long.map((one) => `a${one}b`)]) readWith(key, text);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS, '敬业美', '是', ' ', 'x'), { maxLength: 12 }),
        (parts) => {
          const reading = readWith(key, parts.join(''));
          // What is read is written, and read again, as the same.
          if (reading.campaign === null) return;
          const again = readSettings(
            new Map(settingRows(reading.campaign).map((row) => [row.key, row.value])),
          );
          expect(again.campaign).toEqual(reading.campaign);
        },
      ),
      { seed: 20_211_210, numRuns: 40 },
    );
  });
});

test('the tab itself: wrong settings hold everything back by name, and what waited is taken in once they are right', () => {
  const campaign = openCampaign(readyCampaign());
  campaign.loseEvents();
  campaign.fillIn({ ...entryNumber(1), uploads: {} });
  const keys = [
    'stages.submissionsClose',
    'categories',
    'eligibility.ageMax',
    'review.rounds',
    'quotas.branch',
  ];
  const before = new Map(campaign.rows('settings').map(({ key, value }) => [String(key), String(value)]));
  for (const [at, key] of keys.entries()) {
    campaign.type('settings', campaign.rowOf('settings', 'key', key), 'value', HOSTILE[at * 7]!);
    campaign.scheduler.settle();
  }
  // A row copied below, and rows that are no settings.
  const last = campaign.rows('settings').length + 2;
  for (const [at, key] of ['identity.title', 'constructor', '__proto__', '', '=1+1'].entries())
    campaign
      .hand()
      .paste({ ...campaign.column('settings', 'key'), row: last + at }, [[key, '', '', HOSTILE[at]!]]);
  campaign.scheduler.settle();
  expect(
    clicksThatFail(campaign, ['menuProcessNow', 'menuScreenAgain', 'webWorkbench', 'webHealth']),
  ).toEqual([]);
  expect(campaign.rows('nominations')).toEqual([]);
  const checks = campaign.rows('settings').filter(({ check }) => check !== '');
  expect(checks.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['stages.submissionsClose', 'categories']),
  );
  expect(checks.every(({ check }) => String(check).length < 1_000)).toBe(true);
  expect(unforeseen(campaign)).toEqual([]);
  for (const key of keys) {
    campaign.type('settings', campaign.rowOf('settings', 'key', key), 'value', before.get(key)!);
    campaign.scheduler.settle();
  }
  campaign.sweep();
  expect(campaign.rows('nominations').map(({ name }) => name)).toEqual([entryNumber(1).answers.姓名]);
  expect(unforeseen(campaign)).toEqual([]);
});
