// Three nominations on which people have decided, what they do in the registry while the program works on it, and what must come of it.
import type { SheetHand } from '../../../src/local/hand/sheet';
import { type Campaign, MINUTE, openCampaign, type Row, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

/** A campaign with three nominations. */
export function threeNominations(): string {
  const campaign = openCampaign(readyCampaign());
  for (const index of [1, 2, 3]) {
    campaign.submit({ ...entryNumber(index), uploads: {} });
    campaign.wait(MINUTE);
  }
  // People have decided, noted, and added a column of their own.
  const at = (id: string, key: string, text: string): void => {
    campaign.type('nominations', campaign.rowOf('nominations', 'id', id), key, text);
  };
  at('2021-0001', 'decision', '受理');
  at('2021-0001', 'decision_reason', '材料已补寄');
  at('2021-0002', 'note', '电话联系过');
  at('2021-0003', 'decision', '不予受理');
  const { sheetId, column } = campaign.column('nominations', 'note');
  campaign.hand().insertColumns(sheetId, column + 1);
  campaign.hand().editCell({ sheetId, row: 1, column: column + 1 }, '初审人');
  for (const [row, name] of ['甲', '乙', '丙'].entries())
    campaign.hand().editCell({ sheetId, row: row + 2, column: column + 1 }, name);
  campaign.scheduler.settle();
  return campaign.snapshot();
}

/** What stands in the registry, each row under its id; the organizers' own column by its heading. */
export function registry(campaign: Campaign) {
  const byId = (tab: string, key: string): Record<string, Row> =>
    Object.fromEntries(
      campaign
        .rows(tab)
        .filter((row) => row[key] !== '')
        .map((row) => [
          String(row[key]),
          { ...row, created_at: '', done_at: '', folder: '', folder_id: '', key: '' },
        ]),
    );
  return {
    nominations: byId('nominations', 'id'),
    deeds: byId('deeds', 'id'),
    outbox: byId('outbox', 'key'),
    own: campaign.ownColumn('nominations', '初审人'),
    mail: campaign.mail.map((mail) => `${mail.to} ${mail.subject}`).sort(),
    // Rows with something in them but no id are rubbish that a write has left.
    nameless: campaign.rows('nominations').filter((row) => row.id === '').length,
    numbers: campaign
      .rows('nominations')
      .map((row) => row.id)
      .filter((id) => id !== '')
      .sort(),
  };
}

/** What people do while a run holds the registry in its hands. */
export const MOVES: [string, (campaign: Campaign, hand: SheetHand) => void][] = [
  [
    'sorts the registry by name',
    (campaign, hand) => {
      const { sheetId, column } = campaign.column('nominations', 'name');
      hand.sortSheet(sheetId, column);
    },
  ],
  [
    'sorts it backwards, the deeds and the outbox as well',
    (campaign, hand) => {
      for (const [tab, key] of [
        ['nominations', 'id'],
        ['deeds', 'id'],
        ['outbox', 'summary'],
      ] as const) {
        const { sheetId, column } = campaign.column(tab, key);
        hand.sortSheet(sheetId, column, false);
      }
    },
  ],
  [
    'inserts a row above all',
    (campaign, hand) => {
      for (const tab of ['nominations', 'deeds', 'outbox'])
        hand.insertRows(campaign.column(tab, tab === 'outbox' ? 'key' : 'id').sheetId, 2);
    },
  ],
  [
    'moves the note before the id',
    (campaign, hand) => {
      const { sheetId, column } = campaign.column('nominations', 'note');
      hand.moveColumn(sheetId, column, 0);
    },
  ],
  [
    'moves the status to the right',
    (campaign, hand) => {
      const { sheetId, column } = campaign.column('nominations', 'status');
      hand.moveColumn(sheetId, column, column + 9);
    },
  ],
  [
    'inserts a column among the script’s',
    (campaign, hand) => {
      const { sheetId, column } = campaign.column('nominations', 'phone');
      hand.insertColumns(sheetId, column);
      hand.insertColumns(
        campaign.column('outbox', 'state').sheetId,
        campaign.column('outbox', 'state').column,
      );
      hand.insertColumns(campaign.column('journal', 'who').sheetId, campaign.column('journal', 'who').column);
    },
  ],
  [
    'renames tabs and headings',
    (campaign, hand) => {
      const { sheetId, column } = campaign.column('nominations', 'phone');
      hand.renameTab(sheetId, '2021 台账（勿动）');
      hand.editCell({ sheetId, row: 1, column }, '手机');
      hand.renameTab(campaign.column('outbox', 'key').sheetId, "to do's");
    },
  ],
];

/** What makes the program write, and how many writes that takes. */
export const ACTS: [string, number, (campaign: Campaign) => void][] = [
  [
    'a new submission',
    2,
    (campaign) => campaign.submit({ ...entryNumber(4, { 联系电话: '19900000002' }), uploads: {} }),
  ],
  [
    'a correction',
    2,
    (campaign) => {
      campaign.edit(entryNumber(2), { 联系电话: '19912345678', 事迹材料: entryNumber(9).answers.事迹材料! });
      campaign.scheduler.settle();
    },
  ],
  [
    'a re-screening',
    1,
    (campaign) => {
      campaign.type('settings', campaign.rowOf('settings', 'key', 'eligibility.ageMax'), 'value', '25');
      campaign.workspace.takeEvents();
      campaign.click('menuScreenAgain');
    },
  ],
];
