// What is done leaves the outbox for its archive: nothing open is lost, nothing is done twice, whoever sorts or dies meanwhile.
import { beforeAll, expect, test } from '@jest/globals';
import type { SheetState } from '../../../src/local/services/spreadsheets/state';
import { type Campaign, DAY, HOUR, ORGANIZER, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { leftBehind } from '../../support/outline';

const ENTRIES = 70;
const MAILS_A_DAY = 60;

/** All entries are in; mails beyond the day's allowance wait. The next sweep moves what is done. */
let full: string;
let keys: string[];
beforeAll(() => {
  const campaign = openCampaign(readyCampaign());
  campaign.workspace.store.set(['accounts', ORGANIZER, 'limits'], { mailRecipients: MAILS_A_DAY });
  campaign.loseEvents();
  for (let index = 1; index <= ENTRIES; index += 1)
    campaign.fillIn({ ...entryNumber(index), uploads: { 照片: [{ name: `${index}.jpg`, bytes: 2000 }] } });
  campaign.workspace.takeEvents();
  campaign.sweep();
  keys = keysOf(campaign, 'outbox');
  full = campaign.snapshot();
});

function keysOf(campaign: Campaign, tab: string): string[] {
  return campaign
    .rows(tab)
    .map((row) => String(row.key))
    .sort();
}

function sortOutbox(campaign: Campaign, key: string, ascending: boolean): void {
  const { sheetId, column } = campaign.column('outbox', key);
  campaign.hand().sortSheet(sheetId, column, ascending);
}

/** Every effect is in one of the two tabs, once; those that wait are in the outbox, and what the receipts said is known. */
function expectWhole(campaign: Campaign): void {
  const outbox = campaign.rows('outbox');
  expect([...keysOf(campaign, 'outbox'), ...keysOf(campaign, 'outbox_archive')].sort()).toEqual(keys);
  expect(outbox.filter((row) => row.state === '待办')).toHaveLength(ENTRIES - MAILS_A_DAY);
  expect(campaign.rows('outbox_archive').filter((row) => row.state !== '已办')).toEqual([]);
}

test('rows that are done go, rows that wait stay and are done the next day', () => {
  const campaign = openCampaign(full);
  expect(keys).toHaveLength(ENTRIES * 4);
  campaign.sweep();
  expectWhole(campaign);
  expect(campaign.rows('outbox')).toHaveLength(ENTRIES - MAILS_A_DAY);
  campaign.scheduler.advance(campaign.workspace.now + DAY + HOUR);
  expect(campaign.mail.map((mail) => mail.to[0]).sort()).toEqual(
    Array.from({ length: ENTRIES }, (_empty, at) => entryNumber(at + 1).answers.邮箱).sort(),
  );
  // Too few to be moved again.
  expect(campaign.rows('outbox').map((row) => row.state)).toEqual(
    Array.from({ length: ENTRIES - MAILS_A_DAY }, () => '已办'),
  );
  expect(campaign.click('menuScreenAgain').report.record.status).toBe('completed');
  expect(campaign.mail).toHaveLength(ENTRIES);
});

test('the tab keeps its size, and what people have written keeps its row', () => {
  const campaign = openCampaign(full);
  const { sheetId, column } = campaign.column('outbox', 'resolution');
  campaign.hand().insertColumns(sheetId, column);
  const noted = campaign.rowOf('outbox', 'key', 'folder:2021-0007');
  campaign.hand().editCell({ sheetId, row: noted, column }, '已当面告知');
  const answered = campaign.rowOf('outbox', 'key', 'folder:2021-0008');
  campaign.type('outbox', answered, 'resolution', '已确认办成');
  campaign.scheduler.settle();
  const { rowCount } = campaign.workspace.store.get<SheetState>(...sheetOf(campaign))!.grid;
  campaign.sweep();
  expectWhole(campaign);
  const stayed = campaign.rows('outbox').filter((row) => row.state === '已办');
  expect(stayed.map((row) => row.key)).toEqual(['folder:2021-0007', 'folder:2021-0008']);
  const { rows } = campaign.workspace.store.get<SheetState>(...sheetOf(campaign))!;
  expect(rows[2]![column]!.v).toBe('已当面告知');
  expect(campaign.workspace.store.get<SheetState>(...sheetOf(campaign))!.grid.rowCount).toBe(rowCount);
});

function sheetOf(campaign: Campaign): (string | number)[] {
  return ['spreadsheets', campaign.workspace.containerId, 'sheets', campaign.column('outbox', 'key').sheetId];
}

test.each([
  ['by key', 'key', true],
  ['by state, what waits first', 'state', false],
  ['by kind', 'kind', true],
])('sorted %s between the look and the removal', (_name, key, ascending) => {
  const campaign = openCampaign(full);
  let sorted = false;
  campaign.disturb({
    before: ({ args }) => {
      if (sorted || !JSON.stringify(args).includes('deleteDimension')) return;
      sorted = true;
      sortOutbox(campaign, key, ascending);
    },
  });
  campaign.sweep();
  campaign.calm();
  expect(sorted).toBe(true);
  expectWhole(campaign);
});

test('the sweep dies at any call, sorted meanwhile or not: the next one finishes', () => {
  for (const sorting of [false, true]) {
    const campaign = openCampaign(full);
    const states = leftBehind(campaign, () => {
      const { before } = campaign.workspace.disturbance;
      campaign.disturb({
        ...campaign.workspace.disturbance,
        before: (position, workspace) => {
          before(position, workspace);
          if (sorting && JSON.stringify(position.args).includes('deleteDimension'))
            sortOutbox(campaign, 'state', false);
        },
      });
      campaign.sweep();
    });
    expect(states.length).toBeGreaterThan(2);
    for (const { snapshot } of states) {
      const again = openCampaign(snapshot);
      again.sweep();
      expectWhole(again);
      expect(again.mail).toHaveLength(MAILS_A_DAY);
    }
  }
});
