// Runs that die right after a write into rows or columns that people had just moved: the next run puts right what the write hit.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SheetHand } from '../../../src/local/hand/sheet';
import { Killed } from '../../../src/local/runtime/execution';
import { type Campaign, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { ACTS, MOVES, registry, threeNominations } from './people-stage';

let three: string;
beforeAll(() => {
  three = threeNominations();
});

/** People move things right before the act's `which`th write, and its run dies right after it. */
function dead(
  campaign: Campaign,
  which: number,
  move: (campaign: Campaign, hand: SheetHand) => void,
  act: (campaign: Campaign) => void,
): void {
  let writes = 0;
  let died = false;
  campaign.disturb({
    before: ({ service, method }) => {
      if (service !== 'Sheets' || method !== 'Spreadsheets.batchUpdate' || died) return;
      writes += 1;
      if (writes === which) move(campaign, campaign.hand());
    },
    after: ({ service, method }) => {
      if (service !== 'Sheets' || method !== 'Spreadsheets.batchUpdate' || died || writes !== which) return;
      died = true;
      throw new Killed('killed');
    },
  });
  act(campaign);
  campaign.calm();
  expect(died).toBe(true);
}

const [submission, correction, screening] = ACTS;

/** Every kind of move, before each write of a new submission, and those that differ most before other writes. */
const CASES: [string, string, number, (typeof MOVES)[number], (typeof ACTS)[number]][] = [
  ...MOVES.slice(0, 6).flatMap((move) => [1, 2].map((which) => ({ move, which, act: submission! }))),
  ...[1, 2, 3, 5].map((at) => ({ move: MOVES[at]!, which: 1, act: correction! })),
  ...[0, 2, 3, 4].map((at) => ({ move: MOVES[at]!, which: 1, act: screening! })),
].map(({ move, which, act }) => [act[0], move[0], which, move, act]);

describe('the run dies', () => {
  test.each(CASES)('during %s, when somebody %s before write %i', (_act, _move, which, [, move], act) => {
    const undisturbed = openCampaign(three);
    act[2](undisturbed);
    undisturbed.sweep();
    const campaign = openCampaign(three);
    dead(campaign, which, move, act[2]);
    campaign.sweep();
    campaign.sweep();
    expect(registry(campaign)).toEqual(registry(undisturbed));
  });

  test('during a re-screening, when somebody takes out an empty row above all', () => {
    const [, , act] = screening!;
    const undisturbed = openCampaign(three);
    act(undisturbed);
    const campaign = openCampaign(three);
    const { sheetId } = campaign.column('nominations', 'id');
    campaign.hand().insertRows(sheetId, 2);
    dead(campaign, 1, (_campaign, hand) => hand.deleteRows(sheetId, 2), act);
    campaign.sweep();
    expect(registry(campaign)).toEqual(registry(undisturbed));
  });
});

test('what people typed since, and rows that they sorted after a write that went well, stay as they are', () => {
  const [, , act] = correction!;
  const campaign = openCampaign(three);
  dead(campaign, 1, () => {}, act);
  const { sheetId, column } = campaign.column('nominations', 'name');
  campaign.hand().sortSheet(sheetId, column, false);
  campaign.type('nominations', campaign.rowOf('nominations', 'id', '2021-0002'), 'note', '又打过一次');
  campaign.sweep();
  campaign.sweep();
  const undisturbed = openCampaign(three);
  act(undisturbed);
  undisturbed.type('nominations', undisturbed.rowOf('nominations', 'id', '2021-0002'), 'note', '又打过一次');
  undisturbed.sweep();
  expect(registry(campaign)).toEqual(registry(undisturbed));
});

test('the first sweep after a sort looks once more, and the next no more', () => {
  const campaign = openCampaign(readyCampaign());
  for (const index of [1, 2]) campaign.submit({ ...entryNumber(index), uploads: {} });
  const idle = (): string[] => {
    campaign.sweep();
    return campaign.callsOf(campaign.lastRun('onSweep').id);
  };
  idle();
  const before = idle();
  const { sheetId, column } = campaign.column('nominations', 'id');
  campaign.hand().sortSheet(sheetId, column, false);
  campaign.workspace.takeEvents();
  const look = [
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'Sheets.Spreadsheets.batchUpdate',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
  ];
  expect(idle()).toEqual([...before.slice(0, 3), ...look, ...before.slice(3)]);
  expect(idle()).toEqual(before);
});
