// People who sort, insert, delete, move and rename between a run's read and its write: nothing ends in a wrong row, and what people wrote stays.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SheetHand } from '../../../src/local/hand/sheet';
import { type Campaign, DAY, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { ACTS, MOVES, registry, threeNominations } from './people-stage';

let three: string;
beforeAll(() => {
  three = threeNominations();
});

/** Runs an act with people's moves right before its `which`th write. */
function disturbed(
  which: number,
  move: (campaign: Campaign, hand: SheetHand) => void,
  act: (campaign: Campaign) => void,
) {
  const campaign = openCampaign(three);
  let writes = 0;
  let moved = false;
  campaign.disturb({
    before: ({ service, method }) => {
      if (service !== 'Sheets' || method !== 'Spreadsheets.batchUpdate') return;
      writes += 1;
      if (writes !== which || moved) return;
      moved = true;
      move(campaign, campaign.hand());
    },
  });
  act(campaign);
  campaign.calm();
  expect(moved).toBe(true);
  return campaign;
}

describe.each(ACTS)('during %s', (_act, writes, act) => {
  // The moves that differ most, during each act; all of them during a new submission.
  const moves = _act === 'a new submission' ? MOVES : MOVES.filter((_move, at) => [2, 4, 5].includes(at));
  test.each(moves)('somebody %s', (_move, move) => {
    const undisturbed = openCampaign(three);
    act(undisturbed);
    undisturbed.sweep();
    const expected = registry(undisturbed);
    for (let which = 1; which <= writes; which += 1) {
      const campaign = disturbed(which, move, act);
      campaign.sweep();
      expect({ which, ...registry(campaign) }).toEqual({ which, ...expected });
    }
  });
});

test('entries that come to stand in rows without the look of a date show dates within a day', () => {
  const campaign = openCampaign(readyCampaign());
  const { sheetId } = campaign.column('nominations', 'id');
  // Rows put in above all look like the headings.
  campaign.hand().insertRows(sheetId, 2, 2);
  for (const index of [1, 2]) campaign.submit({ ...entryNumber(index), uploads: {} });
  const shown = (): boolean[] =>
    campaign.rows('nominations').map(({ received_at }) => typeof received_at === 'string');
  expect(shown()).toEqual([false, false]);
  campaign.wait(DAY);
  campaign.sweep();
  expect(shown()).toEqual([true, true]);
});
