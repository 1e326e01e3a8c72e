// Signature sheets: made for those who have handed in, once for each state of their scores; the review sheet shows the same checksum and says when the paper is void.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { SheetHand } from '../../../src/local/hand/sheet';
import { ServiceError } from '../../../src/local/runtime/service';
import { allFiles, bytesOfFile, type FileRecord, isTrashed } from '../../../src/local/services/drive/files';
import { refusal } from '../../../src/local/services/spreadsheets/access';
import { type Campaign, HOUR, ORGANIZER, openCampaign } from '../../support/campaign';
import {
  at,
  campaignWith,
  clickAnswering,
  guideLine,
  leftBehind,
  reviewerEmail,
  scoreEverything,
  setRound,
} from './desk';

const REVIEWERS = 3;
let assigned: string;
let handedIn: string;
beforeAll(() => {
  const campaign = openCampaign(campaignWith(4, REVIEWERS));
  campaign.click('menuAssignReviews');
  assigned = campaign.snapshot();
  const sheet = at(campaign, 0);
  const [first] = sheet.rows();
  sheet.standAside(first!.row, '弃权', '不熟悉饮食行业');
  scoreEverything(campaign, REVIEWERS, [2]);
  handedIn = campaign.snapshot();
});

const filesOf = (campaign: Campaign): FileRecord[] =>
  allFiles(campaign.workspace.store)
    .filter((file) => /签字表（/.test(file.name) && !isTrashed(campaign.workspace.store, file))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** What the papers say, by name. */
const papersOf = (campaign: Campaign): { name: string; text: string }[] =>
  filesOf(campaign).map((file) => ({
    name: file.name,
    text: strFromU8(unzipSync(bytesOfFile(campaign.workspace.blobs, file))['word/document.xml']!)
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  }));

const sheetRow = (campaign: Campaign, reviewer: number) =>
  campaign.rows('review_sheets').find(({ reviewer_id: id }) => id === `R0${reviewer + 1}`)!;

describe('making them', () => {
  test('nobody has handed in: who is missing is said, and nothing is made', () => {
    const campaign = openCampaign(assigned);
    const { report, toasts } = campaign.click('menuMakeSignatureSheets');
    expect(report.record.status).toBe('completed');
    expect(toasts).toEqual(['初评没有新交齐的评审表，没有生成签字表。还没有交齐的：专家A、专家B、专家C。']);
    expect(papersOf(campaign)).toEqual([]);
  });

  test('one paper each, with every score, the sum and the checksum that the sheet shows', () => {
    const campaign = openCampaign(handedIn);
    const { toasts } = campaign.click('menuMakeSignatureSheets');
    expect(toasts).toEqual(['初评：2 份签字表已列入待办并办理，链接见“评审表”。还没有交齐的：专家C。']);
    const papers = papersOf(campaign);
    expect(papers.map(({ name }) => name)).toEqual(
      [0, 1].map((reviewer) => {
        const { checksum } = sheetRow(campaign, reviewer);
        return `初评专家签字表（专家${'AB'[reviewer]}）${checksum}.docx`;
      }),
    );
    for (const reviewer of [0, 1]) {
      const sheet = at(campaign, reviewer);
      const { text } = papers[reviewer]!;
      const rows = sheet.rows();
      const total = rows.reduce((sum, { cells }) => sum + Number(cells.total || 0), 0);
      const { checksum, signature_state: state, signature } = sheetRow(campaign, reviewer);
      expect(checksum).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(state).toBe('有效');
      expect(text).toContain(`评分总和：${total}`);
      expect(text).toContain(`校验码：${checksum}`);
      for (const { code, cells } of rows) {
        expect(text).toContain(code);
        expect(text).toContain(cells.who!.split('\n')[0]!);
      }
      expect(guideLine(campaign, sheet.spreadsheetId, '评分总和')).toBe(String(total));
      expect(guideLine(campaign, sheet.spreadsheetId, '签字表')).toBe(
        `校验码 ${checksum}，评分总和 ${total}，与本表一致。`,
      );
      expect(new Set(rows.map(({ cells }) => cells.unsigned))).toEqual(new Set(['与签字表一致']));
      // Organizers keep them; the link in 评审表 leads there.
      const id = /\/d\/([\w-]+)\//.exec(String(signature))![1]!;
      expect(refusal(campaign.workspace.store, reviewerEmail(reviewer), id, false)).not.toBeNull();
    }
    expect(papers[0]!.text).toContain('弃权 1 份');
    expect(guideLine(campaign, at(campaign, 2).spreadsheetId, '签字表')).toBe(
      '全部评完后由组委会生成，届时请核对校验码。',
    );
    // Again: those that stand are left alone; the third comes when it is handed in.
    campaign.click('menuMakeSignatureSheets');
    expect(papersOf(campaign)).toEqual(papers);
    scoreEverything(campaign, REVIEWERS);
    expect(campaign.click('menuMakeSignatureSheets').toasts).toEqual([
      '初评：1 份签字表已列入待办并办理，链接见“评审表”。已有 2 份仍然有效。',
    ]);
    expect(papersOf(campaign)).toHaveLength(3);
  });

  test('a sheet that Google would not open is named with what to do, and the next click makes its paper', () => {
    const campaign = openCampaign(handedIn);
    let failed = false;
    const own = at(campaign, 0).spreadsheetId;
    campaign.disturb({
      before: ({ service, args }) => {
        if (failed || service !== 'Sheets' || !args.includes(own)) return;
        failed = true;
        throw new ServiceError('很抱歉，服务器发生错误。请稍候重试。');
      },
    });
    expect(campaign.click('menuMakeSignatureSheets').toasts).toEqual([
      '初评：1 份签字表已列入待办并办理，链接见“评审表”。还没有交齐的：专家C。这次没能读取评审表的：专家A。请再点一次“生成签字表”，在确认名单之前补齐；仍读不到的，按“评审表”里所列问题处理。',
    ]);
    expect(failed).toBe(true);
    campaign.calm();
    campaign.click('menuMakeSignatureSheets');
    expect(papersOf(campaign)).toHaveLength(2);
  });

  test('what the organizer has written in 文书模板 is printed; a wrong place in it stops the making and is named', () => {
    const campaign = openCampaign(handedIn);
    const body = campaign.rowOf('templates', 'template_key', 'signature.body');
    campaign.type('templates', body, 'template_text', '本人郑重声明。校验码：{{校验码}} {{校对码}}');
    campaign.scheduler.settle();
    expect(campaign.click('menuMakeSignatureSheets').dialogs[0]!.message).toContain('没有“校对码”这一项');
    expect(papersOf(campaign)).toEqual([]);
    campaign.type('templates', body, 'template_text', '本人郑重声明。校验码：{{校验码}}');
    campaign.scheduler.settle();
    campaign.click('menuMakeSignatureSheets');
    expect(papersOf(campaign)[0]!.text).toContain('本人郑重声明。校验码：');
  });
});

describe('a score that changes afterwards', () => {
  test('voids the paper: the sheet says so at once, 评审表 at the next collecting, and a new one is made', () => {
    const campaign = openCampaign(handedIn);
    campaign.click('menuMakeSignatureSheets');
    const sheet = at(campaign, 1);
    const [first] = sheet.rows();
    const before = sheetRow(campaign, 1).checksum;
    sheet.type(first!.row, 'mark1', '3');
    expect(sheet.rows()[0]!.cells.unsigned).toBe('签字后已改');
    expect(guideLine(campaign, sheet.spreadsheetId, '签字表')).toBe(
      `签字后有 1 份改动，校验码 ${before} 的签字表已失效，请告知组委会重新生成。`,
    );
    expect(campaign.click('menuCollectScores').toasts[0]).toContain('评分有改动、签字表已失效的：专家B（');
    const voided = (): string[] =>
      filesOf(campaign)
        .map(({ name }) => name)
        .filter((name) => name.startsWith('【作废】'));
    expect(voided()).toEqual([`【作废】初评专家签字表（专家B）${before}.docx`]);
    // The old score again: the paper stands again; and once more, so that it is void for good.
    const mark = String(first!.cells.mark1);
    for (const [typed, count] of [
      [mark, 0],
      ['3', 1],
    ] as const) {
      sheet.type(first!.row, 'mark1', typed);
      campaign.click('menuCollectScores');
      expect(voided()).toHaveLength(count);
    }
    expect(sheetRow(campaign, 1).signature_state).toBe('已失效');
    expect(sheetRow(campaign, 0).signature_state).toBe('有效');
    campaign.click('menuMakeSignatureSheets');
    const { checksum, signature_state: state } = sheetRow(campaign, 1);
    expect(checksum).not.toBe(before);
    expect(state).toBe('有效');
    expect(papersOf(campaign)).toHaveLength(3);
    expect(voided()).toEqual([`【作废】初评专家签字表（专家B）${before}.docx`]);
    expect(guideLine(campaign, sheet.spreadsheetId, '签字表')).toContain(`校验码 ${checksum}，`);
    // A remark is no score.
    sheet.type(first!.row, 'comment', '补充一句');
    campaign.click('menuCollectScores');
    expect(sheetRow(campaign, 1).signature_state).toBe('有效');
  });

  test('rows that the organizer has sorted do not', () => {
    const campaign = openCampaign(handedIn);
    campaign.click('menuMakeSignatureSheets');
    const sheet = at(campaign, 1);
    new SheetHand(campaign.workspace, ORGANIZER, sheet.spreadsheetId).sortSheet(2001, 0, false);
    campaign.click('menuCollectScores');
    expect(sheetRow(campaign, 1).signature_state).toBe('有效');
  });
});

test('确认名单 names everybody without a valid one, by why, and can be gone past', () => {
  const campaign = openCampaign(assigned);
  setRound(campaign, 'advance', '初评：2、递补1\n专家评审：2');
  const asked = (): string =>
    clickAnswering(campaign, 'menuConfirmShortlist', { button: 'NO', text: '' })[0]!.message;
  scoreEverything(campaign, REVIEWERS, [1, 2]);
  campaign.click('menuMakeSignatureSheets');
  scoreEverything(campaign, REVIEWERS, [2]);
  const sheet = at(campaign, 0);
  sheet.type(sheet.rows()[0]!.row, 'mark1', '3');
  campaign.click('menuCollectScores');
  expect(asked().split('\n')).toContain(
    '注意：3 位专家没有有效的签字表。得分有改动、签字表已失效的：专家A；已交齐、还没有生成的：专家B；还没有交齐、不能生成的：专家C。需要专家签字的，请先点“生成签字表”。',
  );
  campaign.click('menuMakeSignatureSheets');
  expect(asked().split('\n')).toContain(
    '注意：1 位专家没有有效的签字表。还没有交齐、不能生成的：专家C。需要专家签字的，请先点“生成签字表”。',
  );
  scoreEverything(campaign, REVIEWERS);
  campaign.click('menuMakeSignatureSheets');
  expect(asked()).not.toContain('签字表');
  sheet.type(sheet.rows()[0]!.row, 'mark1', '4');
  campaign.click('menuCollectScores');
  campaign.click('menuConfirmShortlist');
  const [confirmed] = campaign.rows('journal').filter(({ action }) => action === '确认入围名单');
  expect(confirmed!.detail).toContain('得分有改动、签字表已失效的：专家A。');
});

test('killed after any call, then clicked again and swept: one paper each, and each sheet shows it', () => {
  const expected = (() => {
    const campaign = openCampaign(handedIn);
    campaign.click('menuMakeSignatureSheets');
    return outcome(campaign);
  })();
  const states = leftBehind(handedIn, 'menuMakeSignatureSheets');
  expect(states).toHaveLength(10);
  const different: unknown[] = [];
  for (const { call, snapshot } of states) {
    const campaign = openCampaign(snapshot);
    campaign.click('menuMakeSignatureSheets');
    campaign.wait(HOUR);
    campaign.sweep();
    const found = outcome(campaign);
    if (JSON.stringify(found) !== JSON.stringify(expected)) different.push({ call, found });
  }
  expect(different).toEqual([]);
});

function outcome(campaign: Campaign) {
  return {
    papers: filesOf(campaign).map(({ name }) => name),
    lines: [0, 1].map((reviewer) => guideLine(campaign, at(campaign, reviewer).spreadsheetId, '签字表')),
    states: campaign.rows('review_sheets').map(({ signature_state: state }) => state),
    open: campaign.rows('outbox').filter(({ state }) => state === '待办').length,
  };
}
