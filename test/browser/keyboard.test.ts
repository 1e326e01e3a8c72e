// The workspace without a mouse: every page can be walked with Tab, the sheet's parts with F6, and the focus comes back.
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fillIn } from '../../src/local/hand/form';
import { ORGANIZER } from '../../src/local/open-workspace';
import { campaignForm } from '../../src/local/question-titles';
import { registryOf, tabNamed } from '../../src/local/registry-view';
import { publishedUrl } from '../../src/local/services/forms/state';
import { cellAt, type SheetState } from '../../src/local/services/spreadsheets/state';
import { localAddress } from '../../src/local/web/addresses';
import { openStage, openTab, type Stage, until } from './stage';

let stage: Stage | null;
const units = (): SheetState => tabNamed(registryOf(stage!.workspace.store), 'recommending_units')!.sheet;

beforeAll(async () => {
  stage = await openStage();
  if (stage === null) return;
  const { workspace, serving } = stage;
  fillIn(workspace, {
    user: 'p@applicant.example',
    formId: campaignForm(workspace.store)!.id,
    answers: {
      推荐方式: '个人自荐',
      类别: '敬业美',
      姓名: '张伟',
      联系电话: '13812345678',
      邮箱: 'p@applicant.example',
      '单位名称（填写至部门）': '河北师范大学后勤集团',
      通讯地址: '河北省石家庄市裕华区南二环东路20号',
      事迹材料: '他多年坚守在配电室。'.repeat(60),
      是否同意公示: '同意',
      是否同意信息存于境外: '同意',
    },
    at: workspace.now + 1000,
  });
  serving.desk.settle();
});
afterAll(async () => {
  await stage?.close();
});

/** What has the keyboard, as a person would tell it: its name, and what is wrong with it. */
function focused(page: Page): Promise<{ name: string; faults: string[] } | null> {
  return page.evaluate(() => {
    const here = document.activeElement as HTMLInputElement | null;
    if (here === null || here === document.body) return null;
    const { width, height } = here.getBoundingClientRect();
    const labels = [...(here.labels ?? [])].map(({ textContent }) => textContent);
    const texts = [here.getAttribute('aria-label'), ...labels, here.title, here.textContent];
    const name = texts.find((text) => (text ?? '').trim() !== '') ?? '';
    const faults = [
      ...(name === '' ? ['no name'] : []),
      ...(width < 4 || height < 4 ? ['not to be seen'] : []),
      ...(getComputedStyle(here).outlineStyle === 'none' ? ['no ring'] : []),
    ];
    return { name: name.trim().replace(/\s+/g, ' ').slice(0, 40), faults };
  });
}

/** Presses Tab until the page is left; gives the names on the way, and fails on whatever nobody could find. */
async function walk(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (let steps = 0; steps < 400; steps += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (here === null) return names;
    expect([page.url(), here.name, here.faults]).toEqual([page.url(), here.name, []]);
    names.push(here.name);
  }
  throw new Error(`no way out of ${page.url()} with Tab`);
}

test('every page is walked with Tab: each stop has a name and a ring that is seen', async () => {
  if (stage === null) return;
  const { serving, workspace } = stage;
  const page = await stage.openAs(ORGANIZER);
  const sheet = `spreadsheets/d/${workspace.containerId}/edit`;
  const form = campaignForm(workspace.store)!;
  const places = [
    '',
    'mail',
    'drive',
    'documents',
    'clock',
    'forms',
    `forms/d/${form.id}/edit`,
    `${sheet}?view=table&tab=1005`,
    `${sheet}?view=row&tab=1005&row=3`,
  ];
  for (const place of places) {
    await page.goto(serving.url + place);
    const names = await walk(page);
    expect(names.slice(0, 3)).toEqual(['跳到正文', '桂冠工作区预演', '开始']);
    expect(names.length).toBeGreaterThan(11);
  }
  expect(stage.troubles).toEqual([]);
});

test('the arrow keys pass through persons; Enter or the button that comes up becomes one', async () => {
  if (stage === null) return;
  const page = await stage.openAs(ORGANIZER);
  await page.goto(stage.serving.url);
  const persons = page.getByLabel('身份');
  await persons.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const chosen = await persons.inputValue();
  expect(chosen).not.toBe(ORGANIZER);
  await page.getByRole('button', { name: '切换' }).waitFor();
  await persons.focus();
  await page.keyboard.press('Tab');
  expect((await focused(page))!.name).toBe('切换');
  // The choice alone shows her already: what counts is the page that the server then sends.
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await persons.inputValue()).toBe(chosen);
});

test('the form: a missing answer gets the keyboard, every field has its question as its name', async () => {
  if (stage === null) return;
  const form = campaignForm(stage.workspace.store)!;
  const page = await stage.openAs('q@applicant.example');
  await page.goto(new URL(localAddress(publishedUrl(form))!, stage.serving.url).href);
  await page.locator('#next').press('Enter');
  expect((await focused(page))!.name).toBe('推荐信息');
  await page.locator('#next').press('Enter');
  // The first required question of the page, not merely its first.
  const group = page.getByRole('group', { name: '推荐方式' });
  expect(await group.locator('input:focus').count()).toBe(1);
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: '类别' }).getByRole('radio').first().press('Space');
  await page.locator('#next').press('Enter');
  const names = await walk(page);
  expect(names).toEqual(['姓名 *', '男', '民族', '年龄', '政治面貌', '返回', '下一页']);
  await page.locator('#back').press('Enter');
  await page.locator('#back').press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

describe('the sheet', () => {
  const inGrid = (page: Page) =>
    until('the keyboard in the sheet', () =>
      page.evaluate(() => document.activeElement?.closest('#grid') !== null),
    );
  const note = (row: number, column: number) => cellAt(units(), row, column)?.note;
  const menuItem = async (page: Page, menu: string, item: string) => {
    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('Shift+F6');
    expect((await focused(page))!.name).toBe('文件');
    for (let steps = 0; (await focused(page))!.name !== menu; steps += 1) {
      expect(steps).toBeLessThan(9);
      await page.keyboard.press('ArrowRight');
    }
    for (let steps = 0; (await focused(page))!.name !== item; steps += 1) {
      expect(steps).toBeLessThan(30);
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  };

  test('F6 goes round its parts, and Shift+F6 back', async () => {
    if (stage === null) return;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, units().sheetId);
    await page.locator('.brand').focus();
    const names: string[] = [];
    for (const key of ['F6', 'F6', 'F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6']) {
      await page.keyboard.press(key);
      names.push((await focused(page))!.name.replace(/；.*/, ''));
    }
    expect(names).toEqual([
      '文件',
      '单元格内容',
      '推荐单位，表格',
      '推荐单位',
      '桂冠工作区预演',
      '推荐单位',
      '推荐单位，表格',
    ]);
  });

  test('a menu, its dialog, and back to typing in the same cell', async () => {
    if (stage === null) return;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, units().sheetId);
    await page.keyboard.press('F6');
    await page.getByLabel('单元格内容').press('F6');
    await inGrid(page);
    const { row, column } = await page.evaluate(() => {
      const { laurelGrid } = window as never as {
        laurelGrid: { selection: { row: number; column: number } };
      };
      return laurelGrid.selection;
    });
    await menuItem(page, '插入', '备注…');
    await page.keyboard.type('不要了');
    await page.keyboard.press('Escape');
    await page.locator('dialog.ask').waitFor({ state: 'detached' });
    await inGrid(page);
    expect(note(row, column)).toBeUndefined();

    await menuItem(page, '插入', '备注…');
    expect(await page.locator('dialog.ask input:focus').count()).toBe(1);
    await page.keyboard.type('电话问过');
    await page.keyboard.press('Enter');
    await until('the note', () => note(row, column) === '电话问过');
    // A note is something that the sheet is drawn anew for.
    await until('the sheet to be drawn', async () => (await page.locator('#busy').textContent()) === '');
    await page.evaluate(() =>
      (window as never as { laurelGrid: { drawn(): Promise<void> } }).laurelGrid.drawn(),
    );
    await inGrid(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('甲学会');
    await page.keyboard.press('Enter');
    await until('the name', () => cellAt(units(), row, column)?.v === '甲学会');

    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('ArrowDown');
    expect((await focused(page))!.name).toBe('下载为 Excel（.xlsx）');
    await page.keyboard.press('Escape');
    expect((await focused(page))!.name).toBe('文件');
    await page.keyboard.press('Escape');
    await inGrid(page);
    expect(stage.troubles).toEqual([]);
  });

  test('the sidebar is reached, left and closed', async () => {
    if (stage === null) return;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, units().sheetId);
    await page.getByLabel('单元格内容').press('F6');
    await inGrid(page);
    await menuItem(page, '桂冠', '工作台');
    const inside = page.frameLocator('#sidebar iframe');
    await inside.locator('#step-buttons button:enabled, #step:not(:empty)').first().waitFor();
    await inGrid(page);
    await page.keyboard.press('F6');
    expect((await focused(page))!.name).toBe('工作台');
    await page.keyboard.press('Tab');
    await inside.locator(':focus').waitFor();
    await page.keyboard.press('F6');
    await until('the tabs', async () => (await focused(page))?.name === '推荐单位');
    await page.getByRole('button', { name: '关闭', exact: true }).press('Enter');
    await inGrid(page);
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
    expect(stage.troubles).toEqual([]);
  });
});
