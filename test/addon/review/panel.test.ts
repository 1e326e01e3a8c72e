// The discussion: who may open the panel's sheet, what it shows, and what becomes of cells and comments.
import { beforeAll, expect, test } from '@jest/globals';
import { addComment, replyToComment } from '../../../src/local/hand/drive';
import { SheetHand } from '../../../src/local/hand/sheet';
import { countUse, remainingQuota } from '../../../src/local/runtime/quotas';
import { allFiles } from '../../../src/local/services/drive/files';
import { refusal } from '../../../src/local/services/spreadsheets/access';
import { type Campaign, HOUR, ORGANIZER, openCampaign } from '../../support/campaign';
import { at, campaignWith, panelCell, panelCodes, panelRows, reviewerEmail } from './desk';

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

test('asked for twice on a day that allows no more files: one sheet a category is made on the next', () => {
  const campaign = openCampaign(scored);
  const { workspace } = campaign;
  const left = remainingQuota(workspace.store, ORGANIZER, 'spreadsheetsCreated', workspace.now);
  countUse(workspace.store, ORGANIZER, 'spreadsheetsCreated', left, workspace.now);
  campaign.click('menuMakePanelSheets');
  campaign.wait(60_000);
  campaign.click('menuMakePanelSheets');
  expect(panels(campaign).map(({ file_id: id }) => id)).toEqual(['', '', '']);
  const before = allFiles(workspace.store).length;
  campaign.wait(26 * HOUR);
  campaign.sweep();
  expect(allFiles(workspace.store).length - before).toBe(3);
  expect(new Set(panels(campaign).map(({ file_id: id }) => id)).size).toBe(3);
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

test('made again: scores are brought up to date where they stand, remarks people wrote stay with their nomination', () => {
  const campaign = openCampaign(scored);
  campaign.click('menuMakePanelSheets');
  const id = String(panels(campaign)[0]!.file_id);
  const [first, second] = panelRows(campaign, id);
  const member = reviewerWhoMay(campaign, id);
  const hand = new SheetHand(campaign.workspace, member, id);
  hand.editCell(panelCell(campaign, id, first!.code!, 'discussion'), '第一位的意见');
  hand.editCell(panelCell(campaign, id, second!.code!, 'discussion'), '第二位的意见');
  // The organizer sorts the rows the other way round.
  const organizer = new SheetHand(campaign.workspace, ORGANIZER, id);
  organizer.sortSheet(2101, 0, first!.code! > second!.code!);
  const order = panelCodes(campaign, id);
  // A reviewer corrects a score of the first.
  const reviewer = [0, 1, 2, 3].find((one) =>
    at(campaign, one)
      .rows()
      .some(({ code, cells }) => code === first!.code && cells.status === '已评'),
  )!;
  const sheet = at(campaign, reviewer);
  const row = sheet.rows().find(({ code }) => code === first!.code)!;
  sheet.type(row.row, 'mark1', '2');
  campaign.click('menuCollectScores');
  campaign.click('menuMakePanelSheets');
  expect(panelCodes(campaign, id)).toEqual(order);
  const after = new Map(panelRows(campaign, id).map((each) => [each.code, each]));
  const totals = campaign
    .rows('scores')
    .filter(({ code }) => code === first!.code)
    .map(({ total }) => Number(total));
  const average = Math.round((totals.reduce((sum, total) => sum + total, 0) / totals.length) * 100) / 100;
  expect(after.get(first!.code)).toMatchObject({
    average: String(average),
    spread: String(Math.max(...totals) - Math.min(...totals)),
    discussion: '第一位的意见',
  });
  expect(after.get(first!.code)!.changed).toContain(`平均分由 ${first!.average} 变为 ${average}`);
  expect(after.get(second!.code)).toMatchObject({
    average: second!.average,
    discussion: '第二位的意见',
    changed: '',
  });
  // Nothing is new: nothing is written, and what was told stays told.
  const before = JSON.stringify(panelRows(campaign, id));
  campaign.click('menuMakePanelSheets');
  expect(JSON.stringify(panelRows(campaign, id))).toBe(before);
  // A nomination that is withdrawn keeps its row and says so.
  const gone = campaign.rows('assignments').find(({ code }) => code === second!.code)!;
  const place = campaign.rowOf('nominations', 'id', String(gone.nomination_id));
  campaign.type('nominations', place, 'decision', '撤回');
  campaign.scheduler.settle();
  campaign.click('menuAssignReviews');
  campaign.click('menuMakePanelSheets');
  const left = panelRows(campaign, id).find(({ code }) => code === second!.code)!;
  expect([left.discussion, /已不在会评之列$/.test(left.changed!)]).toEqual(['第二位的意见', true]);
});

test('equal scores share a place and name each other, and what was given is spread out', () => {
  const campaign = openCampaign(scored);
  campaign.click('menuMakePanelSheets');
  for (const { file_id: id } of panels(campaign)) {
    const rows = panelRows(campaign, String(id));
    for (const { code, rank, average, totals, spread, hint } of rows) {
      const equal = rows.filter((each) => each.average === average && each.code !== code);
      expect(Number(rank)).toBe(1 + rows.filter((each) => Number(each.average) > Number(average)).length);
      expect(hint).toBe(equal.length === 0 ? '' : `与 ${equal.map((each) => each.code).join('、')} 同分`);
      const given = totals!.split('、').map(Number);
      expect(Number(spread)).toBe(Math.max(...given) - Math.min(...given));
    }
  }
});

test('remarks in rows without a code, or with a code that comes twice, are listed as not placed; what is taken out says so', () => {
  const campaign = openCampaign(scored);
  campaign.click('menuMakePanelSheets');
  const id = String(panels(campaign)[0]!.file_id);
  const [first, second] = panelCodes(campaign, id);
  const organizer = new SheetHand(campaign.workspace, ORGANIZER, id);
  organizer.editCell(panelCell(campaign, id, first!, 'discussion'), '第一位的意见');
  organizer.editCell(panelCell(campaign, id, second!, 'discussion'), '第二位的意见');
  const column = panelCell(campaign, id, first!, 'discussion').column;
  organizer.insertRows(2101, 3);
  organizer.editCell({ sheetId: 2101, row: 3, column }, '写在插入的行里');
  campaign.click('menuCollectComments');
  const shown = () =>
    campaign
      .rows('comments')
      .map(({ code, comment, comment_place: place }) => [code, comment, place].join('|'))
      .sort();
  expect(shown()).toEqual(
    [`${first}|第一位的意见|会评表`, `${second}|第二位的意见|会评表`, '|写在插入的行里|未能定位'].sort(),
  );
  // The stray remark is moved to where it belongs, and one row's code is typed over another's.
  organizer.editCell({ sheetId: 2101, row: 3, column }, '');
  organizer.editCell(panelCell(campaign, id, second!, 'code'), first!);
  const said = campaign.click('menuCollectComments').toasts[0];
  expect(said).toBe('已收意见 1 条，未能定位 1 条，见“评审意见”。');
  expect(shown()).toEqual(
    [
      `${first}|第一位的意见|会评表`,
      // It was there and is known by its words: its row cannot be told any more.
      `${second}|第二位的意见|已删去`,
      '|第二位的意见|未能定位',
      '|写在插入的行里|已删去',
    ].sort(),
  );
});

function reviewerWhoMay(campaign: Campaign, fileId: string): string {
  return [0, 1, 2, 3]
    .map(reviewerEmail)
    .find((email) => refusal(campaign.workspace.store, email, fileId, true) === null)!;
}
