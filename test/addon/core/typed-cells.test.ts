// Words and numbers that people type where the program looks them up: never taken for what every object has, never for a moment that no calendar has.
import { describe, expect, test } from '@jest/globals';
import { CAMPAIGN_2021 } from '../../../src/addon/core/campaign-2021';
import { decisionOf } from '../../../src/addon/core/flow';
import { readCampaign } from '../../../src/addon/core/lists';
import { columnOf } from '../../../src/addon/core/registry';
import {
  fromSheet,
  momentIn,
  type RegistryRow,
  readTab,
  toSheet,
} from '../../../src/addon/core/registry-snapshot';
import { cellData } from '../../../src/addon/core/registry-write';
import { checkSettings } from '../../../src/addon/core/set-up/settings-check';
import { settingRows } from '../../../src/addon/core/settings';

/** The settings tab as set-up writes it, with more rows below. */
function settingsTab(more: readonly { key: string; value: unknown }[]) {
  const lines = [...settingRows(CAMPAIGN_2021), ...more].map(({ key, value }) => [key, value]);
  return readTab({ key: 'settings', title: '设置', values: [['key', 'value'], ['', '值'], ...lines] });
}

const INHERITED = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'];

describe('words that every object has', () => {
  test.each(INHERITED)('%s', (word) => {
    const decision = columnOf('nominations', 'decision');
    expect(fromSheet(decision, word)).toBe(word);
    expect(toSheet(decision, word)).toBe(word);
    expect(decisionOf(word)).toBe('');
    const { checks } = checkSettings(settingsTab([{ key: word, value: word }]).rows);
    expect(checks[checks.length - 1]!.check).toBe('');
  });
});

test('of a setting that stands there twice the first row counts, in the campaign as in what is said of it', () => {
  const title = { key: 'identity.title', value: '另一项活动' };
  const snapshot = { settings: settingsTab([title]) };
  expect(readCampaign(snapshot).campaign?.identity.title).toBe(CAMPAIGN_2021.identity.title);
  const { reading, checks } = checkSettings(snapshot.settings.rows);
  expect(reading.campaign?.identity.title).toBe(CAMPAIGN_2021.identity.title);
  expect(checks[checks.length - 1]!.check).not.toBe('');
});

test.each([
  ['99999999999', null],
  ['1e308', null],
  ['-5', null],
  ['2021', null],
  ['44533.5', null],
  ['明天', null],
  ['2021-12-03', Date.parse('2021-12-03T00:00:00+08:00')],
  ['2021/12/3 9:05', Date.parse('2021-12-03T09:05:00+08:00')],
  [44_533.5, Date.parse('2021-12-03T12:00:00+08:00')],
  [99_999_999_999, null],
  [1e308, null],
  [-5, null],
  ['', null],
])('a date’s cell with %j', (stored, moment) => {
  const cell = fromSheet(columnOf('offline_nominations', 'received_at'), stored);
  const row: RegistryRow = { row: 2, cells: { received_at: cell } };
  expect(momentIn(row, 'received_at')).toBe(moment);
});

test('a text that is too long for a cell is cut, whole characters and all', () => {
  const stored = (text: string): string =>
    (cellData(text) as { userEnteredValue: { stringValue: string } }).userEnteredValue.stringValue;
  expect(stored('长'.repeat(50_000))).toBe('长'.repeat(50_000));
  expect(stored('长'.repeat(50_001))).toBe(`${'长'.repeat(49_999)}…`);
  expect(stored(`长${'😀'.repeat(25_000)}`)).toBe(`长${'😀'.repeat(24_999)}…`);
});
