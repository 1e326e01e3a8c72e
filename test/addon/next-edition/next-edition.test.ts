// 新一届: the copy is the next edition's, the old registry is closed, and a run that dies anywhere leaves one copy after the next click.
import { expect, test } from '@jest/globals';
import type { SheetHand } from '../../../src/local/hand/sheet';
import { recordsOf, registryOf, tabNamed } from '../../../src/local/registry-view';
import { type FileRecord, isTrashed } from '../../../src/local/services/drive/files';
import type { SpreadsheetState } from '../../../src/local/services/spreadsheets/state';
import { said } from '../../campaigns/played';
import { type Campaign, DAY, openCampaign } from '../../support/campaign';
import { leftBehind } from '../../support/outline';
import { nominees, shortlisted } from '../publicity/shortlisted';

function announced(): string {
  const campaign = openCampaign(shortlisted(nominees(4)));
  campaign.click('menuMakeNotice');
  campaign.wait(8 * DAY);
  campaign.click('menuMakeAnnouncement');
  expect(campaign.rows('honorees')).toHaveLength(4);
  return campaign.snapshot();
}

function nextOnes(campaign: Campaign): SpreadsheetState[] {
  const { store, containerId } = campaign.workspace;
  const files = Object.values(store.get<Record<string, FileRecord>>('drive', 'files') ?? {});
  return files
    .filter((file) => file.appProperties?.laurelNextEditionOf === containerId && !isTrashed(store, file))
    .map((file) => store.get<SpreadsheetState>('spreadsheets', file.id)!);
}

function expectNextEdition(campaign: Campaign): void {
  const copies = nextOnes(campaign);
  expect(copies).toHaveLength(1);
  const copy = copies[0]!;
  const filled = (tab: string) =>
    recordsOf(copy, tab).filter((row) => Object.values(row).some((value) => value !== ''));
  for (const tab of ['nominations', 'shortlist', 'documents', 'honorees', 'journal', 'outbox'])
    expect([tab, filled(tab)]).toEqual([tab, []]);
  expect(filled('past_honorees').map(({ year, honor, name }) => [year, honor, name])).toEqual(
    campaign.rows('honorees').map(({ name }) => [2021, '2021年度最美后勤人', name]),
  );
  const setting = (key: string) => filled('settings').find((row) => row.key === key)?.value;
  expect(setting('identity.year')).toBe('2022');
  expect(setting('identity.title')).toBe('全国教育后勤系统“2022年度最美后勤人”推举活动');
  expect([setting('stages.submissionsClose'), setting('publicity.starts')]).toEqual(['', '']);
  expect(setting('quotas.branch')).toBe('2-3');
  expect(filled('state').map(({ key }) => key)).toEqual(['madeFrom']);
  // The old one is closed: nobody but the owner may write, nothing runs, the form takes no answers.
  const old = registryOf(campaign.workspace.store);
  for (const tab of ['nominations', 'settings', 'honorees'])
    expect(
      tabNamed(old, tab)!.sheet.protectedRanges.filter(
        ({ description }) => description === '本届活动已结束，只读',
      ),
    ).toHaveLength(1);
  expect(() => campaign.type('settings', 2, 'value', '改', 'colleague@example.com')).toThrow();
  expect(campaign.triggers()).toEqual([]);
  expect(campaign.rows('journal').filter(({ action }) => action === '新一届')).toHaveLength(1);
  expect(said(campaign.click('menuProcessNow'))).toContain('本届活动已经结束');
  campaign.click('menuSetUp');
  expect(campaign.triggers()).toEqual([]);
}

test('what will happen is listed, then it happens; a second click changes nothing', () => {
  const campaign = openCampaign(announced());
  const click = campaign.click('menuNextEdition');
  expect(click.dialogs[0]!.message).toContain('本届 4 个获评对象加入“往届名单”');
  expectNextEdition(campaign);
  expect(said(campaign.click('menuNextEdition'))).toContain('本届活动已经结束');
  expectNextEdition(campaign);
});

test('before the announcement there is no next edition', () => {
  const campaign = openCampaign(shortlisted(nominees(4)));
  expect(said(campaign.click('menuNextEdition'))).toContain('“获评名单”还是空的');
  expect(nextOnes(campaign)).toEqual([]);
});

test('killed after any service call, the next click finishes it with one copy', () => {
  const campaign = openCampaign(announced());
  const states = leftBehind(campaign, () => campaign.click('menuNextEdition'));
  expect(states.length).toBeGreaterThan(6);
  for (const { snapshot } of states.slice(0, -1)) {
    const again = openCampaign(snapshot);
    again.click('menuNextEdition');
    expectNextEdition(again);
  }
});

/** The settings of the one copy, by key; rows and columns that people have put in bear none. */
function settingsOfCopy(campaign: Campaign): [string, unknown][] {
  const rows = recordsOf(nextOnes(campaign)[0]!, 'settings').filter(({ key }) => key !== '');
  return rows.map(({ key, value }): [string, unknown] => [String(key), value]).sort();
}

test.each<[string, (hand: SheetHand, sheetId: number) => void]>([
  ['puts a row', (hand, sheetId) => hand.insertRows(sheetId, 3, 1)],
  ['puts a column', (hand, sheetId) => hand.insertColumns(sheetId, 0, 1)],
])(
  'somebody %s into 设置 right before the copy is made: it still says what the next edition is',
  (_what, move) => {
    const snapshot = announced();
    const undisturbed = openCampaign(snapshot);
    undisturbed.click('menuNextEdition');
    const campaign = openCampaign(snapshot);
    const { sheetId } = tabNamed(registryOf(campaign.workspace.store), 'settings')!.sheet;
    campaign.disturb({
      before: ({ service, method }) => {
        if (service === 'Drive' && method === 'Files.copy') move(campaign.hand(), sheetId);
      },
      after: () => {},
    });
    campaign.click('menuNextEdition');
    campaign.calm();
    expectNextEdition(campaign);
    expect(settingsOfCopy(campaign)).toEqual(settingsOfCopy(undisturbed));
  },
);
