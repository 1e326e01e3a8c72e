// People who sort, insert, delete, move and rename between a run's read and its write: nothing ends in a wrong row, and what people wrote stays.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SheetHand } from '../../../src/local/hand/sheet';
import { type Campaign, openCampaign } from '../../support/campaign';
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
