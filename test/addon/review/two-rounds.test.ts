// Both rounds from assignment to list: a blind first one, a panel in the second, with its own reviewers, sheets, codes and letters.
import { beforeAll, expect, test } from '@jest/globals';
import { SheetHand } from '../../../src/local/hand/sheet';
import { sheetInMail } from '../../../src/local/rehearsal/reviewers';
import { sentMail } from '../../../src/local/services/mail';
import { refusal } from '../../../src/local/services/spreadsheets/access';
import { type Campaign, openCampaign } from '../../support/campaign';
import { at, campaignWith, guideLine, panelCell, panelRows, reviewerEmail, setRound } from './desk';

const REVIEWERS = 6;
/** Of the second round. */
const EXPERTS = [2, 3, 4, 5];

let campaign: Campaign;
beforeAll(() => {
  campaign = openCampaign(campaignWith(8, REVIEWERS));
  for (const expert of EXPERTS) {
    const row = campaign.rowOf('reviewers', 'email', reviewerEmail(expert));
    campaign.type('reviewers', row, 'panel', '专家组');
  }
  campaign.scheduler.settle();
  setRound(campaign, 'panels', '专家评审：专家组');
  setRound(campaign, 'blind', '初评：是\n专家评审：否');
  setRound(campaign, 'visible', '初评：交齐后可看他人\n专家评审：会评时公开');
  setRound(campaign, 'reviews', '初评：3，至少 2\n专家评审：3，至少 2');
  setRound(campaign, 'advance', '初评：4、递补1\n专家评审：2');
});

const goTo = (time: string): void => campaign.wait(Date.parse(time) - campaign.workspace.now);

const letters = (reviewer: number): string[] =>
  sentMail(campaign.workspace.store)
    .filter(({ to }) => to.includes(reviewerEmail(reviewer)))
    .map(({ subject }) => subject.replace(/^【.*】/, ''));

const inRound = (tab: string, round: string) => campaign.rows(tab).filter((row) => row.round === round);

/** The number in the nomination's id, which reviewers do not know: the lower, the better its marks. */
const numberOf = (code: string): number =>
  Number(String(campaign.rows('assignments').find((row) => row.code === code)!.nomination_id).slice(5));

function scoreOpen(reviewers: readonly number[]): void {
  for (const reviewer of reviewers) {
    const sheet = at(campaign, reviewer);
    for (const { row, code, most, cells } of sheet.rows()) {
      if (cells.status !== '未评') continue;
      sheet.score(
        row,
        most.map((mark, place) => mark - [2 * numberOf(code), reviewer % 2, 0, 0][place]!),
        `第 ${reviewer} 位的评语`,
      );
    }
  }
  campaign.workspace.takeEvents();
}

const everybody = Array.from({ length: REVIEWERS }, (_empty, reviewer) => reviewer);
let recused: { nominationId: string; firstSheet: string };

test('the first round: everybody reviews without names, one recuses, four go on', () => {
  goTo('2021-12-13T09:00:00+08:00');
  campaign.click('menuAssignReviews');
  expect(inRound('review_sheets', '初评')).toHaveLength(REVIEWERS);
  expect(inRound('assignments', '初评')).toHaveLength(24);
  const sheet = at(campaign, 2);
  const best = [...sheet.rows()].sort((a, b) => numberOf(a.code) - numberOf(b.code))[0]!;
  expect(best.cells.who).toBeUndefined();
  sheet.standAside(best.row, '回避', '同一师门');
  recused = {
    nominationId: `2021-000${numberOf(best.code)}`,
    firstSheet: sheet.spreadsheetId,
  };
  scoreOpen(everybody);
  campaign.click('menuCollectScores');
  campaign.click('menuAssignReviews');
  scoreOpen(everybody);
  campaign.click('menuCollectScores');
  expect(inRound('review_sheets', '初评').map(({ sheet_state: state }) => state)).toEqual(
    new Array(REVIEWERS).fill('已交齐'),
  );
  expect(campaign.click('menuMakePanelSheets').dialogs[0]!.message).toContain('没有设为“会评时公开”');
  campaign.click('menuMakeSignatureSheets');
  goTo('2022-01-06T09:00:00+08:00');
  campaign.click('menuSummarizeScores');
  campaign.click('menuConfirmShortlist');
  expect(inRound('shortlist', '初评').map(({ list_kind: kind, nomination_id: id }) => [kind, id])).toEqual([
    ['入围', '2021-0001'],
    ['入围', '2021-0002'],
    ['入围', '2021-0003'],
    ['入围', '2021-0004'],
    ['递补', '2021-0005'],
  ]);
});

test('the second round plans those four for its own reviewers, and a recusal stays one', () => {
  const { dialogs } = campaign.click('menuAssignReviews');
  expect(dialogs[0]!.title).toBe('专家评审：分配评审');
  const pairs = inRound('assignments', '专家评审');
  expect([...new Set(pairs.map(({ nomination_id: id }) => id))].sort()).toEqual([
    '2021-0001',
    '2021-0002',
    '2021-0003',
    '2021-0004',
  ]);
  expect(pairs).toHaveLength(12);
  expect([...new Set(pairs.map(({ reviewer_id: id }) => id))].sort()).toEqual(['R03', 'R04', 'R05', 'R06']);
  expect(
    pairs.some(({ nomination_id: id, reviewer_id: one }) => id === recused.nominationId && one === 'R03'),
  ).toBe(false);
  const firstCodes = new Set(inRound('assignments', '初评').map(({ code }) => code));
  expect(pairs.some(({ code }) => firstCodes.has(code))).toBe(false);
  expect(letters(0)).toEqual(['请您评审：初评']);
  expect(letters(2)).toEqual(['请您评审：初评', '请您评审：专家评审']);
  // A new sheet, with names; the first one stays as it was.
  expect(sheetInMail(campaign.workspace, reviewerEmail(2))).not.toBe(recused.firstSheet);
  const [row] = at(campaign, 3).rows();
  expect(row!.cells.who!.split('\n')).toHaveLength(3);
  expect(refusal(campaign.workspace.store, reviewerEmail(0), at(campaign, 2).spreadsheetId, false)).toBe(
    'forbidden',
  );
});

test('its scores are collected by the sweep, apart from those of the first', () => {
  const before = JSON.stringify(inRound('scores', '初评'));
  scoreOpen(EXPERTS);
  goTo('2022-01-06T16:00:00+08:00');
  campaign.sweep();
  campaign.sweep();
  expect(inRound('scores', '专家评审').map(({ review_state: state }) => state)).toEqual(
    new Array(12).fill('已评'),
  );
  expect(JSON.stringify(inRound('scores', '初评'))).toBe(before);
  expect(inRound('review_sheets', '专家评审').map(({ sheet_state: state }) => state)).toEqual(
    new Array(4).fill('已交齐'),
  );
  const signed = campaign.click('menuMakeSignatureSheets');
  expect(signed.toasts[0]).toContain('专家评审：4 份签字表');
  expect(guideLine(campaign, at(campaign, 3).spreadsheetId, '签字表')).toMatch(/，与本表一致。$/);
});

test('its panel discusses, and two are on the last list', () => {
  campaign.click('menuMakePanelSheets');
  const panels = inRound('review_sheets', '专家评审').filter(({ reviewer_id: id }) => id === '');
  expect(panels.reduce((sum, row) => sum + Number(row.expected_count), 0)).toBe(4);
  const panel = String(panels[0]!.file_id);
  const [first] = panelRows(campaign, panel);
  const member = EXPERTS.find(
    (expert) => refusal(campaign.workspace.store, reviewerEmail(expert), panel, true) === null,
  )!;
  const hand = new SheetHand(campaign.workspace, reviewerEmail(member), panel);
  hand.editCell(panelCell(campaign, panel, first!.code!, 'discussion'), '一致同意');
  campaign.click('menuCollectComments');
  expect(
    campaign.rows('comments').map(({ round, code, comment }) => [round, code, comment].join(' ')),
  ).toEqual([`专家评审 ${first!.code} 一致同意`]);
  goTo('2022-01-21T09:00:00+08:00');
  campaign.click('menuSummarizeScores');
  campaign.click('menuConfirmShortlist');
  expect(
    inRound('shortlist', '专家评审')
      .filter(({ list_kind: kind }) => kind === '入围')
      .map(({ nomination_id: id }) => id),
  ).toEqual(['2021-0001', '2021-0002']);
  for (const entry of ['menuAssignReviews', 'menuMakeSignatureSheets', 'menuMakePanelSheets'])
    expect(campaign.click(entry).dialogs[0]!.message).toMatch(/^各轮评审都已确认/);
  expect(campaign.click('menuCollectScores').toasts).toEqual(['没有要收的评审表。']);
});
