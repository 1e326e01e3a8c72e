// A campaign's second half in the browser: review sheets, a reviewer at hers, the shortlist, publicity, an objection, the announcement.
/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fillIn } from '../../src/local/hand/form';
import { SheetHand } from '../../src/local/hand/sheet';
import { ORGANIZER } from '../../src/local/open-workspace';
import { campaignForm } from '../../src/local/question-titles';
import { recordsOf, registryOf, tabNamed } from '../../src/local/registry-view';
import { ReviewerAtWork, sheetInMail } from '../../src/local/rehearsal/reviewers';
import { campaignWith, reviewerEmail } from '../addon/review/desk';
import { entryNumber } from '../support/entries';
import {
  clickCell,
  openStage,
  openTab,
  runMenu,
  type Stage,
  shownText,
  shows,
  typeInto,
  until,
} from './stage';

const MARK = '<img src=x onerror="window.hacked=1">';
const [NOMINATIONS, OBJECTIONS, DOCUMENTS] = [1005, 1032, 1033];
/** The experts' round wants five for each, and one stands aside. */
const REVIEWERS = 7;

let stage: Stage | null;
beforeAll(async () => {
  stage = await openStage({ snapshot: campaignWith(5, REVIEWERS) });
  if (stage === null) return;
  const { workspace, serving } = stage;
  // One applicant is hostile.
  const { answers, account } = entryNumber(6);
  const consents = { 是否同意公示: '同意', 是否同意信息存于境外: '同意' };
  fillIn(workspace, {
    user: account,
    formId: campaignForm(workspace.store)!.id,
    answers: { ...consents, ...answers, '职务/职称': MARK },
    at: workspace.now + 1000,
  });
  serving.desk.settle();
  const { sheet, columns } = tabNamed(registryOf(workspace.store), 'nominations')!;
  const column = columns.find(({ key }) => key === 'decision')!.column;
  const accepted = rows('nominations').map(() => ['受理']);
  new SheetHand(workspace, ORGANIZER, workspace.containerId).paste(
    { sheetId: sheet.sheetId, row: 2, column },
    accepted,
  );
  serving.desk.settle();
});
afterAll(async () => {
  await stage?.close();
});

const rows = (tab: string) => recordsOf(registryOf(stage!.workspace.store), tab);
const columnOf = (tab: string, wanted: string) =>
  tabNamed(registryOf(stage!.workspace.store), tab)!.columns.find(({ key }) => key === wanted)!.column;

async function moveTo(page: Page, time: string): Promise<void> {
  // Weeks of idle sweeps are skipped; the last hours pass as they do for a person.
  stage!.workspace.moveClock(Date.parse(`${time}:00+08:00`) - 2 * 3_600_000);
  await page.goto(`${stage!.serving.url}clock`);
  await page.getByLabel('拨到', { exact: true }).fill(time);
  await page.getByRole('button', { name: '拨动' }).click();
  await until(`the clock at ${time}`, async () =>
    ((await page.locator('#bignow').textContent()) ?? '').startsWith(time.replace('T', ' ')),
  );
}

test('the organizer makes the review sheets from the menu', async () => {
  if (stage === null) return;
  const page = await stage.openAs(ORGANIZER);
  await openTab(stage, page, NOMINATIONS);
  const said = await runMenu(page, '分配评审');
  expect(said).not.toContain('没有办成');
  expect(rows('review_sheets')).toHaveLength(REVIEWERS);
  expect(rows('assignments')).toHaveLength(6 * 3);
  expect(stage.troubles).toEqual([]);
});

test('a reviewer opens hers from the letter, scores, comments, recuses; other doors are shut', async () => {
  if (stage === null) return;
  const { workspace, serving } = stage;
  const reviewer = reviewerEmail(0);
  const office = await stage.openAs(ORGANIZER);
  await office.goto(`${serving.url}mail?person=${reviewer}`);
  await office.locator('.mails a').first().click();
  await office.locator('.letter button.link').first().click();
  // The link opens as the one who got the letter.
  await office.waitForSelector('body[data-ready="all"]');
  expect(await office.locator('#acting-as').inputValue()).toBe(reviewer);
  const id = sheetInMail(workspace, reviewer)!;
  const page = await stage.openAs(reviewer);
  const tab = await scoringTab(page, id);
  const work = ReviewerAtWork.fromMail(workspace, reviewer);
  const [first, second] = work.rows();
  const at = keysOf(id, tab);

  for (const [index, most] of first!.most.entries()) {
    await typeInto(page, first!.row, at[`mark${index + 1}`]!, String(most - 1));
    await until('the mark', () => work.rows()[0]!.cells[`mark${index + 1}`] === String(most - 1));
  }
  await typeInto(page, first!.row, at.comment!, '事迹扎实');
  await until('the remark', () => work.rows()[0]!.cells.comment === '事迹扎实');
  // More than a heading allows is refused and put back.
  await typeInto(page, first!.row, at.mark1!, '1000');
  await page.locator('dialog.ask').waitFor();
  await page.locator('dialog.ask button').first().click();
  await shows(page, first!.row, at.mark1!, String(first!.most[0]! - 1));
  // What identifies the work is not hers to change.
  await clickCell(page, first!.row, at.code!);
  await page.keyboard.type('x');
  await page.locator('dialog.ask', { hasText: '受保护' }).waitFor();
  await page.locator('dialog.ask button').first().click();
  expect(await shownText(page, first!.row, at.code!)).toBe(first!.code);

  await typeInto(page, second!.row, at.stance!, '回避');
  await until('the stance', () => work.rows()[1]!.cells.stance === '回避');
  await typeInto(page, second!.row, at.reason!, '曾是同事');
  await until('the recusal', () => work.rows()[1]!.cells.reason === '曾是同事');
  const registry = await page.goto(`${serving.url}spreadsheets/d/${workspace.containerId}/edit`);
  expect(registry!.status()).toBe(403);
  const other = sheetInMail(workspace, reviewerEmail(1))!;
  expect((await page.goto(`${serving.url}spreadsheets/d/${other}/edit`))!.status()).toBe(403);
  expect(await page.locator('h1').textContent()).toBe('您需要访问权限');
  expect(stage.troubles).toEqual([]);
});

test('scores come in, the recused place is given away, the list is confirmed', async () => {
  if (stage === null) return;
  const page = await stage.openAs(ORGANIZER);
  await openTab(stage, page, NOMINATIONS);
  await runMenu(page, '收取得分');
  expect(rows('assignments').filter(({ review_state: state }) => state === '回避')).toHaveLength(1);
  // The recused place goes to somebody else; the list of the first round leads to the experts' round.
  for (const _round of ['初评', '专家评审']) {
    await runMenu(page, '分配评审');
    for (let reviewer = 0; reviewer < REVIEWERS; reviewer += 1) scoreTheRest(reviewer);
    for (const item of ['收取得分', '汇总得分', '确认名单']) await runMenu(page, item);
  }
  expect(rows('shortlist').filter(({ round }) => round === '专家评审')).toHaveLength(6);
  expect(stage.troubles).toEqual([]);
});

test('the list is published, an objection settled, the result announced; hostile words stay words', async () => {
  if (stage === null) return;
  const { serving, workspace } = stage;
  const page = await stage.openAs(ORGANIZER);
  await moveTo(page, '2022-02-10T09:00');
  await openTab(stage, page, NOMINATIONS);
  await runMenu(page, '生成公示');
  const notice = () => rows('documents').find(({ document_key: key }) => key === 'notice/1');
  expect(notice()).toMatchObject({ document_state: '现行' });

  // The notice as anybody reads it: the hostile post stands there as text, and is text in the Word file too.
  const path = new URL(String(notice()!.document_link)).pathname;
  await page.goto(new URL(path, serving.url).href);
  const paper = page.frameLocator('iframe.paper');
  await paper.locator('table').first().waitFor();
  expect(await paper.locator('body').textContent()).toContain(MARK);
  expect(await paper.locator('img').count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载为 Word（.docx）' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);

  const against = rows('shortlist').find(({ round }) => round === '专家评审')!;
  // The wide tab's row as a form, as on a phone.
  const base = `${serving.url}spreadsheets/d/${workspace.containerId}/edit`;
  for (const [key, text] of [
    ['nomination_id', String(against.nomination_id)],
    // An apostrophe keeps what looks like a formula a text, as in Sheets.
    ['objection', `'=HYPERLINK("https://evil.example/","事迹不实")`],
    ['objection_state', '属实'],
    ['answer', '经核实不属实'],
  ] as const) {
    await page.goto(`${base}?view=row&tab=${OBJECTIONS}&row=3`);
    const field = page.locator(`#c${columnOf('objections', key)}`);
    if (key === 'objection_state') await field.selectOption(text);
    else await field.fill(text);
    await page.locator('form.field', { has: field }).getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存。').waitFor();
  }
  expect(rows('objections')[0]).toMatchObject({
    objection: '=HYPERLINK("https://evil.example/","事迹不实")',
    objection_state: '属实',
  });
  await openTab(stage, page, OBJECTIONS);
  await runMenu(page, '办理异议');
  expect(String(rows('objections')[0]!.consequence)).toContain('取消资格');
  await runMenu(page, '生成补充公示');

  await moveTo(page, '2022-04-11T09:00');
  await openTab(stage, page, DOCUMENTS);
  await runMenu(page, '生成通报');
  const honoured = rows('honorees').map(({ nomination_id: id }) => id);
  expect(honoured.length).toBeGreaterThan(0);
  expect(honoured).not.toContain(against.nomination_id);

  for (const place of ['', 'mail', 'documents', 'drive', 'executions', 'forms']) {
    await page.goto(`${serving.url}${place}`);
    expect(await page.locator('img[src="x"], a[href*="evil.example"]').count()).toBe(0);
  }
  const form = campaignForm(workspace.store)!;
  await page.goto(`${serving.url}forms/d/${form.id}/edit`);
  expect(await page.locator('img').count()).toBe(0);
  expect(stage.troubles).toEqual([]);
});

/** Opens a review sheet where scores are typed; gives the tab's id. */
async function scoringTab(page: Page, id: string): Promise<number> {
  const { sheets } = stage!.workspace.store.get<{
    sheets: Record<string, { sheetId: number; rows: ({ v?: unknown } | null)[][] }>;
  }>('spreadsheets', id)!;
  const tab = Object.values(sheets).find((sheet) =>
    (sheet.rows[0] ?? []).some((cell) => cell?.v === 'mark1'),
  )!;
  await page.goto(`${stage!.serving.url}spreadsheets/d/${id}/edit?tab=${tab.sheetId}`);
  await page.waitForSelector('body[data-ready="all"]');
  return tab.sheetId;
}

function keysOf(id: string, tab: number): Record<string, number> {
  const row = stage!.workspace.store.get<({ v?: unknown } | null)[]>(
    'spreadsheets',
    id,
    'sheets',
    tab,
    'rows',
    0,
  )!;
  return Object.fromEntries(row.map((cell, column) => [String(cell?.v ?? column), column]));
}

/** The other reviewers' own work, and what is left of hers. */
function scoreTheRest(reviewer: number): void {
  const work = ReviewerAtWork.fromMail(stage!.workspace, reviewerEmail(reviewer));
  for (const { row, most, cells } of work.rows())
    if (cells.status === '未评')
      work.score(
        row,
        most.map((mark) => mark - 1 - ((row + reviewer) % 3)),
        '事迹扎实',
      );
  stage!.serving.desk.settle();
}
