// Texts that would be markup or formulas stay text wherever people see them: card, dialogs, comments, mail, Drive, runs.
/// <reference lib="dom" />
import { afterEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fillIn } from '../../src/local/hand/form';
import { ORGANIZER } from '../../src/local/open-workspace';
import { builtProgram } from '../../src/local/program';
import { campaignForm } from '../../src/local/question-titles';
import type { ExecutionRecord } from '../../src/local/runtime/execution';
import { allFiles } from '../../src/local/services/drive/files';
import { pathOf } from '../../src/local/web/pages/drive';
import { clickCell, clickMenu, openStage, openTab, type Stage } from './stage';

const NOMINATIONS = 1005;
const MARK = '<img src=x onerror="window.hacked=1;alert(1)">';
const LINK = '=HYPERLINK("https://evil.example/","点我")';
const APPLICANT = 'evil@applicant.example';

let stage: Stage | null = null;
afterEach(async () => {
  await stage?.close();
  stage = null;
});

function applicant({ workspace, serving }: Stage): void {
  const form = campaignForm(workspace.store)!;
  const file = (name: string) => [{ name, content: workspace.blobs.put(Buffer.from(name)) }];
  fillIn(workspace, {
    user: APPLICANT,
    formId: form.id,
    answers: {
      推荐方式: '个人自荐',
      类别: '敬业美',
      姓名: MARK,
      性别: '男',
      年龄: '41',
      联系电话: '13812345678',
      邮箱: APPLICANT,
      '单位名称（填写至部门）': LINK,
      '职务/职称': MARK,
      通讯地址: MARK,
      邮编: '050024',
      事迹材料: `${LINK}${MARK}${'他多年坚守在配电室，从不离岗。'.repeat(40)}`,
      是否同意公示: '同意',
      是否同意信息存于境外: '同意',
    },
    uploads: { 照片: file(`${MARK}.png`), '报名表（盖章）': file(`${LINK.replaceAll('/', '')}.pdf`) },
    at: workspace.now + 1000,
  });
  serving.desk.settle();
}

/** Nothing was made of the texts in any frame of the page. */
async function staysText(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    expect(await frame.locator('img[src="x"], a[href*="evil.example"]').count()).toBe(0);
    expect(await frame.evaluate(() => (window as never as { hacked?: number }).hacked)).toBeUndefined();
  }
}

test('an applicant in the candidate card, mail, Drive and the list of runs', async () => {
  stage = await openStage();
  if (stage === null) return;
  applicant(stage);
  const { serving, workspace, troubles } = stage;
  const page = await stage.openAs(ORGANIZER);
  await openTab(stage, page, NOMINATIONS);
  await clickMenu(page, '桂冠', '工作台');
  const inside = page.frameLocator('#sidebar iframe');
  await clickCell(page, 2, 1);
  await inside.getByRole('button', { name: '查看选中行' }).click();
  await inside.getByRole('heading', { name: MARK }).waitFor();
  await inside.getByText(LINK).first().waitFor();
  await staysText(page);

  await page.goto(`${serving.url}mail`);
  const letters = await page.locator('a[href*="id="]').count();
  expect(letters).toBeGreaterThan(0);
  for (let at = 0; at < letters; at += 1) {
    await page.locator('a[href*="id="]').nth(at).click();
    await page.locator('.letter').waitFor();
    await staysText(page);
  }

  const hostile = allFiles(workspace.store).filter(({ name }) => /onerror|HYPERLINK/.test(name));
  expect(hostile.length).toBeGreaterThanOrEqual(2);
  for (const file of hostile) {
    await page.goto(new URL(pathOf(file), serving.url).href);
    expect(await page.locator('h1').textContent()).toBe(file.name);
    await staysText(page);
  }
  for (const folder of new Set(hostile.flatMap(({ parents }) => parents))) {
    await page.goto(`${serving.url}drive/folders/${folder}`);
    expect(await page.getByText(/onerror|HYPERLINK/).count()).toBeGreaterThan(0);
    await staysText(page);
  }

  const runs = Object.values(workspace.store.get<Record<string, ExecutionRecord>>('executions')!);
  const intake = runs.find(({ entry }) => entry === 'onNominationSubmitted')!;
  await page.goto(`${serving.url}executions/${intake.id}`);
  expect(await page.locator('main').textContent()).toContain('onerror=');
  await staysText(page);
  expect(troubles).toEqual([]);
});

test('a program that passes such texts on in alerts, prompts, toasts, titles, errors and comments', async () => {
  const text = JSON.stringify(`${MARK} ${LINK}`);
  const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('试验').addItem('说', 'menuSay').addItem('错', 'menuFail').addToUi(); }
function menuSay() {
  var ui = SpreadsheetApp.getUi();
  ui.alert(${text}, ${text}, ui.ButtonSet.OK);
  ui.prompt(${text}, ${text}, ui.ButtonSet.OK);
  SpreadsheetApp.getActive().toast(${text}, ${text});
  ui.showSidebar(HtmlService.createHtmlOutput('<p>好</p>').setTitle(${text}));
}
function menuFail() { console.log(${text}); throw new Error(${text}); }
`;
  stage = await openStage({
    setUp: false,
    program: { ...builtProgram(), files: [{ name: 'Code.js', code }] },
  });
  if (stage === null) return;
  const { serving, workspace, troubles } = stage;
  const said = `${MARK} ${LINK}`;
  const page = await stage.openAs(ORGANIZER);
  await openTab(stage, page, 0);
  await clickMenu(page, '试验', '说');
  for (const kind of ['alert', 'prompt']) {
    const box = page.locator(kind === 'prompt' ? 'dialog.ask:has(input)' : 'dialog.ask:not(:has(input))');
    await box.waitFor();
    expect(await box.locator('h2').textContent()).toBe(said);
    expect(await box.locator('p').textContent()).toBe(said);
    await box.locator('button').first().click();
  }
  await page.locator('.toast p', { hasText: said }).waitFor();
  await page.locator('#sidebar h2', { hasText: said }).waitFor();
  await staysText(page);

  await clickCell(page, 0, 0);
  await clickMenu(page, '插入', '评论…');
  await page.getByLabel('评论单元格').fill(said);
  await page.getByRole('button', { name: '评论', exact: true }).click();
  await page.locator('#comments article', { hasText: said }).waitFor();
  await staysText(page);

  await clickMenu(page, '试验', '错');
  await page.locator('.toast', { hasText: '没有办成' }).waitFor();
  await staysText(page);
  const runs = Object.values(workspace.store.get<Record<string, ExecutionRecord>>('executions')!);
  const failed = runs.find(({ status }) => status === 'failed')!;
  await page.goto(`${serving.url}executions/${failed.id}`);
  expect(await page.locator('.error').first().textContent()).toContain(said);
  await staysText(page);
  expect(troubles).toEqual([]);
});
