// From the scores to a list that is final, and back: the committee's own changes, what is asked first, rows in any order.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Campaign, openCampaign, type Row } from '../../support/campaign';
import { at, campaignWith, clickAnswering } from './desk';

/** Eight nominations, all scored and collected, three places and two reserves in the first round. */
let scored: string;
beforeAll(() => {
  const campaign = openCampaign(campaignWith(8, 6));
  campaign.type(
    'settings',
    campaign.rowOf('settings', 'key', 'review.advance'),
    'value',
    '初评：3、递补2\n专家评审：2',
  );
  campaign.scheduler.settle();
  campaign.click('menuAssignReviews');
  const places = new Map(
    campaign.rows('assignments').map(({ code, nomination_id: id }) => [code, Number(String(id).slice(5))]),
  );
  for (let reviewer = 0; reviewer < 6; reviewer += 1) {
    const sheet = at(campaign, reviewer);
    // The lower its number, the better the nomination; reviewers differ in strictness.
    for (const { row, code, most } of sheet.rows())
      sheet.score(
        row,
        most.map((mark, place) => mark - [2 * places.get(code)!, reviewer % 2, 0, 0][place]!),
      );
  }
  campaign.workspace.takeEvents();
  campaign.click('menuCollectScores');
  campaign.click('menuSummarizeScores');
  scored = campaign.snapshot();
});

const inList = (campaign: Campaign): string[] =>
  campaign
    .rows('shortlist')
    .map(({ round, list_kind: kind, list_order: order, nomination_id: id }) =>
      [round, kind, order, id].join(' '),
    );

const FIRST_LIST = [
  '初评 入围 1 2021-0001',
  '初评 入围 2 2021-0002',
  '初评 入围 3 2021-0003',
  '初评 递补 1 2021-0004',
  '初评 递补 2 2021-0005',
];

function decide(campaign: Campaign, id: string, word: string, reason: string): void {
  const row = campaign.rowOf('results', 'nomination_id', id);
  campaign.type('results', row, 'committee', word);
  campaign.type('results', row, 'decision_reason', reason);
  campaign.scheduler.settle();
}

const byId = (rows: Row[]): Row[] =>
  [...rows].sort((a, b) => (String(a.nomination_id) < String(b.nomination_id) ? -1 : 1));

describe('the list', () => {
  test('becomes final only with a yes, after what will happen was shown; its rows say why', () => {
    const campaign = openCampaign(scored);
    const [asked] = clickAnswering(campaign, 'menuConfirmShortlist', { button: 'NO', text: '' });
    expect(asked!.message).toContain('初评：排名 8 份，入围 3，递补 2');
    expect(asked!.message).toContain('按“是”之后，名单写入“入围名单”，本轮不再收分、不再汇总。');
    expect(inList(campaign)).toEqual([]);
    campaign.click('menuConfirmShortlist');
    expect(inList(campaign)).toEqual(FIRST_LIST);
    expect(campaign.rows('shortlist')[3]!.explanation).toMatch(
      /^得分 \d+(\.\d+)? 分，居第 4 名（共 8 名）；未达到入围线 \d+(\.\d+)? 分，列为递补第 1 名。$/,
    );
    expect(campaign.rows('journal').filter(({ action }) => action === '确认入围名单')).toHaveLength(1);
  });

  test('the committee changes it in cells: not without a reason, and everybody who moves is named', () => {
    const campaign = openCampaign(scored);
    decide(campaign, '2021-0006', '调入', '');
    const refused = clickAnswering(campaign, 'menuConfirmShortlist', { button: 'YES', text: '' });
    expect(refused.map(({ message }) => message).join()).toMatch(
      /还不能确认：\n.+：评委会意见没有写理由，没有照办。/,
    );
    expect(inList(campaign)).toEqual([]);
    decide(campaign, '2021-0006', '调入', '边远地区代表');
    decide(campaign, '2021-0002', '调出', '本人书面放弃');
    campaign.click('menuSummarizeScores');
    const told = (id: string): Row => campaign.row('results', 'nomination_id', id);
    expect([told('2021-0006').outcome, told('2021-0006').explanation]).toEqual([
      '入围',
      expect.stringMatching(/；评委会调入，入围。理由：边远地区代表$/),
    ]);
    expect([told('2021-0002').outcome, told('2021-0002').nearest]).toEqual([
      '未入围',
      '评委会撤销“调出”即可入围。',
    ]);
    const journal = campaign.rows('journal').filter(({ action }) => action === '评委会调整名单');
    expect(journal.map(({ nomination_id: id }) => id).sort()).toEqual(['2021-0002', '2021-0006']);
    const { dialogs } = campaign.click('menuConfirmShortlist');
    expect(dialogs[0]!.message).toMatch(/评委会调整：.+调出（本人书面放弃）；.+调入（边远地区代表）。/);
    expect(inList(campaign)).toEqual([
      '初评 入围 1 2021-0001',
      '初评 入围 2 2021-0003',
      '初评 入围 3 2021-0006',
      '初评 递补 1 2021-0004',
      '初评 递补 2 2021-0005',
    ]);
  });

  test('is the same however people have sorted the tabs', () => {
    const campaign = openCampaign(scored);
    const before = byId(campaign.rows('results'));
    for (const [tab, key] of [
      ['nominations', 'name'],
      ['assignments', 'name'],
      ['scores', 'total'],
      ['results', 'name'],
      ['reviewers', 'unit'],
      ['review_sheets', 'reviewer'],
      ['deeds', 'id'],
    ] as const) {
      const { sheetId, column } = campaign.column(tab, key);
      campaign.hand().sortSheet(sheetId, column, false);
    }
    campaign.scheduler.settle();
    campaign.click('menuCollectScores');
    campaign.click('menuSummarizeScores');
    expect(byId(campaign.rows('results'))).toEqual(before);
    const { dialogs } = campaign.click('menuAssignReviews');
    expect(dialogs[0]!.message).toContain('原安排保留 24 份，新增 0 份，撤销 0 份');
    campaign.click('menuConfirmShortlist');
    expect(inList(campaign)).toEqual(FIRST_LIST);
  });
});

describe('taking a confirmed list back', () => {
  test('needs a reason; the old list stays as a record, scores and words can change, and it is confirmed anew', () => {
    const campaign = openCampaign(scored);
    const nothing = clickAnswering(campaign, 'menuReopenRound', { button: 'OK', text: '' });
    expect(nothing.map(({ message }) => message)).toEqual(['还没有确认过的名单，无须撤回。']);
    campaign.click('menuConfirmShortlist');
    expect(clickAnswering(campaign, 'menuReopenRound', { button: 'OK', text: ' ' })[1]!.message).toBe(
      '没有写理由，名单没有撤回。',
    );
    clickAnswering(campaign, 'menuReopenRound', { button: 'CANCEL', text: '理由' });
    expect(inList(campaign)).toEqual(FIRST_LIST);
    const [asked] = clickAnswering(campaign, 'menuReopenRound', { button: 'OK', text: '漏计一份评分' });
    expect(asked!.message).toContain('初评名单（入围 3，递补 2）作废');
    expect(inList(campaign).map((line) => /^初评（\d+年\d+月\d+日.*撤回） /.test(line))).toEqual(
      FIRST_LIST.map(() => true),
    );
    expect(campaign.row('journal', 'action', '撤回入围名单').detail).toContain('理由：漏计一份评分');
    // A score that changes afterwards counts, and the round's own sheets are read again.
    const sheet = at(campaign, 0);
    const { row, most } = sheet.rows()[0]!;
    sheet.score(row, most);
    campaign.workspace.takeEvents();
    campaign.click('menuCollectScores');
    decide(campaign, '2021-0007', '调入', '重新评议');
    campaign.click('menuSummarizeScores');
    campaign.click('menuConfirmShortlist');
    const lines = inList(campaign);
    expect(lines).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('初评 入围'))).toHaveLength(3);
    expect(lines.some((line) => line.startsWith('初评 入围') && line.endsWith('2021-0007'))).toBe(true);
    expect(campaign.rows('results')).toHaveLength(8);
  });

  test('is refused once the next round has been assigned from it', () => {
    const campaign = openCampaign(scored);
    campaign.click('menuConfirmShortlist');
    campaign.click('menuAssignReviews');
    expect(campaign.rows('assignments').filter(({ round }) => round === '专家评审').length).toBe(15);
    const [refused] = clickAnswering(campaign, 'menuReopenRound', { button: 'OK', text: '漏计一份评分' });
    expect(refused!.message).toContain('初评名单不能撤回：专家评审已按这份名单分配评审。');
    expect(inList(campaign)).toEqual(FIRST_LIST);
  });
});
