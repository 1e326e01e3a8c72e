// The discussion: who may open the panel's sheet, what it shows, and what becomes of cells and comments.
import { beforeAll, expect, test } from '@jest/globals';
import { addComment, replyToComment } from '../../../src/local/hand/drive';
import { SheetHand } from '../../../src/local/hand/sheet';
import { refusal } from '../../../src/local/services/spreadsheets/access';
import { type Campaign, openCampaign } from '../../support/campaign';
import { at, campaignWith, panelCell, panelCodes, reviewerEmail } from './desk';

let scored: string;
beforeAll(() => {
  const campaign = openCampaign(campaignWith(6, 4));
  campaign.type('settings', campaign.rowOf('settings', 'key', 'review.visible'), 'value', '初评：会评时公开');
  campaign.scheduler.settle();
  campaign.click('menuAssignReviews');
  for (let reviewer = 0; reviewer < 4; reviewer += 1) {
    const sheet = at(campaign, reviewer);
    for (const { row, most } of sheet.rows())
      sheet.score(
        row,
        most.map((mark) => mark - reviewer),
        `第${reviewer}条评语`,
      );
  }
  campaign.click('menuCollectScores');
  scored = campaign.workspace.store.toSnapshot();
});

const panels = (campaign: Campaign) =>
  campaign.rows('review_sheets').filter(({ reviewer_id: id }) => id === '');

test('one sheet a category, for its reviewers; scores and remarks without names, one column to write in', () => {
  const campaign = openCampaign(scored);
  const { report } = campaign.click('menuMakePanelSheets');
  expect(report.record.status).toBe('completed');
  expect(panels(campaign).map(({ reviewer, expected_count: count }) => [reviewer, count])).toEqual([
    ['会评：乐群美', 2],
    ['会评：匠心美', 2],
    ['会评：敬业美', 2],
  ]);
  const id = String(panels(campaign)[0]!.file_id);
  const { store, containerId } = campaign.workspace;
  const members = new Set(
    campaign
      .rows('assignments')
      .filter(({ category }) => category === '乐群美')
      .map(({ reviewer_id: one }) => one),
  );
  const allowed = [0, 1, 2, 3].map((one) => refusal(store, reviewerEmail(one), id, true) === null);
  expect(allowed).toEqual([0, 1, 2, 3].map((one) => members.has(`R0${one + 1}`)));
  expect(refusal(store, reviewerEmail(0), containerId, false)).toBe('forbidden');
  const text = JSON.stringify(store.get('spreadsheets', id, 'sheets', 2101, 'rows'));
  expect(text).toContain('条评语');
  expect(text).not.toMatch(/专家[A-D]/);
  const member = reviewerEmail(allowed.indexOf(true));
  const hand = new SheetHand(campaign.workspace, member, id);
  const [code] = panelCodes(campaign, id);
  hand.editCell(panelCell(campaign, id, code!, 'discussion'), '同意推举');
  for (const key of ['code', 'rank', 'average', 'totals', 'remarks', 'changed', 'check'])
    expect(() => hand.editCell(panelCell(campaign, id, code!, key), '100')).toThrow(/protected cell/);
  // A second click makes nothing anew and keeps what was written.
  campaign.click('menuMakePanelSheets');
  expect(String(panels(campaign)[0]!.file_id)).toBe(id);
  expect(JSON.stringify(store.get('spreadsheets', id, 'sheets', 2101, 'rows'))).toContain('同意推举');
});

test('comments are placed by the one code in their quoted text, others are listed as not placed', () => {
  const campaign = openCampaign(scored);
  campaign.click('menuMakePanelSheets');
  const id = String(panels(campaign)[0]!.file_id);
  const [one, other] = [
    ...new Set(
      campaign
        .rows('assignments')
        .filter(({ category }) => category === '乐群美')
        .map(({ code }) => String(code)),
    ),
  ];
  const owner = 'organizer@laurel.example';
  const placed = addComment(campaign.workspace, owner, id, '建议入围', one);
  replyToComment(campaign.workspace, owner, id, placed, '同意');
  addComment(campaign.workspace, owner, id, '两位都好', `${one} ${other}`);
  addComment(campaign.workspace, owner, id, '这一位再议', '孙海红');
  addComment(campaign.workspace, owner, id, '别轮的编号', 'Z999');
  const hand = new SheetHand(campaign.workspace, owner, id);
  hand.editCell(panelCell(campaign, id, panelCodes(campaign, id)[0]!, 'discussion'), '同意推举');
  campaign.click('menuCollectComments');
  const shown = () =>
    campaign
      .rows('comments')
      .map(({ code, comment, comment_place: place }) => [code, comment, place].join('|'))
      .sort();
  const first = String(
    campaign.rows('comments').find(({ comment_place: place }) => place === '会评表')!.code,
  );
  const expected = [
    `${one}|建议入围\norganizer回复：同意|批注`,
    `${first}|同意推举|会评表`,
    '|两位都好|未能定位',
    '|别轮的编号|未能定位',
    '|这一位再议|未能定位',
  ].sort();
  expect(shown()).toEqual(expected);
  campaign.click('menuCollectComments');
  expect(shown()).toEqual(expected);
});

test('not in a round whose scores are not for the panel, nor before reviews are done', () => {
  const campaign = openCampaign(scored);
  campaign.type('settings', campaign.rowOf('settings', 'key', 'review.visible'), 'value', '初评：只看本人');
  campaign.scheduler.settle();
  expect(campaign.click('menuMakePanelSheets').dialogs[0]!.message).toContain('没有设为“会评时公开”');
  expect(panels(campaign)).toEqual([]);
});
