// People who work on 评审专家 between a run's read and its write: reviewers without a number yet keep all that was typed, and get the number of their own sheet.
import { beforeAll, expect, test } from '@jest/globals';
import type { SheetHand } from '../../../src/local/hand/sheet';
import { type Campaign, openCampaign } from '../../support/campaign';
import { addReviewers, campaignWith, reviewerEmail } from './desk';

const REVIEWERS = 4;
let ready: string;
let expected: ReturnType<typeof reviewers>;
beforeAll(() => {
  ready = campaignWith(4, REVIEWERS);
  const undisturbed = openCampaign(ready);
  undisturbed.click('menuAssignReviews');
  expected = reviewers(undisturbed);
});

/** Each row by its mail address; rows without one are rubbish that a write has left. */
function reviewers(campaign: Campaign) {
  const rows = campaign.rows('reviewers').filter((row) => Object.values(row).some((cell) => cell !== ''));
  return {
    rows: Object.fromEntries(rows.map((row) => [row.email, row])),
    count: rows.length,
    sheets: campaign.rows('review_sheets').map(({ reviewer_id, reviewer }) => `${reviewer_id} ${reviewer}`),
  };
}

type Move = (campaign: Campaign, hand: SheetHand) => void;

const toTheFront =
  (key: string): Move =>
  (campaign, hand) => {
    const { sheetId, column } = campaign.column('reviewers', key);
    hand.moveColumn(sheetId, column, 0);
  };
const sorted: Move = (campaign, hand) => {
  const { sheetId, column } = campaign.column('reviewers', 'name');
  hand.sortSheet(sheetId, column, false);
};

const MOVES: [string, Move][] = [
  ['sorts them backwards', sorted],
  [
    'inserts a row above',
    (campaign, hand) => hand.insertRows(campaign.column('reviewers', 'name').sheetId, 2),
  ],
  [
    'inserts a column before',
    (campaign, hand) => hand.insertColumns(campaign.column('reviewers', 'name').sheetId, 0),
  ],
  ['moves the names to the front', toTheFront('name')],
  ['moves the mail addresses to the front', toTheFront('email')],
  ['moves the loads to the front', toTheFront('load')],
  [
    'moves the last column to the front and sorts',
    (campaign, hand) => {
      toTheFront('note')(campaign, hand);
      sorted(campaign, hand);
    },
  ],
];

test.each(MOVES)('while reviewers get their numbers somebody %s', (_what, move) => {
  const campaign = openCampaign(ready);
  let moved = false;
  campaign.disturb({
    before: ({ service, method }) => {
      if (moved || service !== 'Sheets' || method !== 'Spreadsheets.batchUpdate') return;
      moved = true;
      move(campaign, campaign.hand());
    },
  });
  campaign.click('menuAssignReviews');
  campaign.calm();
  expect(moved).toBe(true);
  expect(reviewers(campaign)).toEqual(expected);
});

test('several rows that cannot be used, and a column moved meanwhile: each says what is wrong with it', () => {
  const typed = openCampaign(ready);
  addReviewers(typed, 2, (at) => ({ name: `新专家${at}`, email: at === 0 ? '没有邮箱' : reviewerEmail(0) }));
  const [plain, disturbed] = [0, 1].map((which) => {
    const campaign = openCampaign(typed.snapshot());
    let moved = which === 0;
    campaign.disturb({
      before: ({ service, method }) => {
        if (moved || service !== 'Sheets' || method !== 'Spreadsheets.batchUpdate') return;
        moved = true;
        toTheFront('check')(campaign, campaign.hand());
      },
    });
    campaign.click('menuAssignReviews');
    return campaign.rows('reviewers');
  });
  expect(disturbed).toEqual(plain);
  expect(plain!.map(({ check }) => check !== '')).toEqual([false, false, false, false, true, true]);
});
