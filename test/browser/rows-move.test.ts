// Somebody types in a cell while rows move under her: the text lands where she saw it go, or is given back to her.
/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SheetHand } from '../../src/local/hand/sheet';
import { ORGANIZER } from '../../src/local/open-workspace';
import { builtProgram } from '../../src/local/program';
import { cellAt, sheetOf, spreadsheetOf } from '../../src/local/services/spreadsheets/state';
import { clickCell, openStage, openTab, type Stage, shows, until } from './stage';

const NAMES = ['甲', '乙', '丙', '丁'];

let stage: Stage | null;
beforeAll(async () => {
  const built = builtProgram();
  stage = await openStage({ setUp: false, program: { ...built, files: [{ name: 'Code.js', code: '' }] } });
});
afterAll(async () => {
  await stage?.close();
});

/** Puts the names down column A of the first tab, and gives a hand on it that pages are told of. */
async function ground({ workspace, serving }: Stage) {
  const id = workspace.containerId;
  const act = (work: (hand: SheetHand) => void) =>
    serving.desk.act(ORGANIZER, () => work(new SheetHand(workspace, ORGANIZER, id)));
  const columns = () =>
    [0, 1, 2, 3, 4, 5].map((row) =>
      [0, 1].map((column) => cellAt(sheetOf(spreadsheetOf(workspace.store, id), 0), row, column)?.v ?? ''),
    );
  await act((hand) => {
    hand.clear({ sheetId: 0, startRow: 0, endRow: 9, startColumn: 0, endColumn: 3 });
    hand.paste(
      { sheetId: 0, row: 0, column: 0 },
      NAMES.map((name) => [name]),
    );
  });
  return { columns, act };
}

/** An organizer's page at that tab. */
async function atNames(opened: Stage) {
  const hands = await ground(opened);
  const page = await opened.openAs(ORGANIZER);
  await openTab(opened, page, 0);
  return { ...hands, page };
}

/** Waits until the page has been told of a cell by the server, whether it shows it yet or not. */
async function knows(page: Page, row: number, column: number, text: string): Promise<void> {
  await until(`word of ${text}`, () =>
    page.evaluate(
      ([at, of, wanted]) => {
        const { laurelGrid } = window as never as {
          laurelGrid: { tab: { textAt(row: number, column: number): string } };
        };
        return laurelGrid.tab.textAt(at, of) === wanted;
      },
      [row, column, text] as const,
    ),
  );
}

test('rows come in above while a cell is typed in', async () => {
  if (stage === null) return;
  const { page, act, columns } = await atNames(stage);
  await clickCell(page, 1, 1);
  await page.keyboard.type('已核');
  await act((hand) => hand.insertRows(0, 0, 2));
  // The half typed text stays, and so do the rows around it, until it is finished.
  await knows(page, 3, 0, '乙');
  await shows(page, 1, 0, '乙');
  await page.keyboard.type('实');
  await page.keyboard.press('Enter');
  await shows(page, 3, 1, '已核实');
  await shows(page, 3, 0, '乙');
  expect(columns()).toEqual([
    ['', ''],
    ['', ''],
    ['甲', ''],
    ['乙', '已核实'],
    ['丙', ''],
    ['丁', ''],
  ]);
  expect(stage.troubles).toEqual([]);
});

test('the row is deleted while it is typed in: nothing is written over, and the text is given back', async () => {
  if (stage === null) return;
  const { page, act, columns } = await atNames(stage);
  await clickCell(page, 1, 1);
  await page.keyboard.type('电话已核实');
  await act((hand) => hand.deleteRows(0, 1));
  await knows(page, 1, 0, '丙');
  await page.keyboard.press('Enter');
  const told = page.locator('dialog.ask', { hasText: '刚被删除' });
  await told.waitFor();
  expect(await told.getByLabel('您刚才输入、没有保存的内容').inputValue()).toBe('电话已核实');
  await told.getByRole('button', { name: '确定' }).click();
  await shows(page, 1, 0, '丙');
  await shows(page, 1, 1, '');
  expect(columns().slice(0, 3)).toEqual([
    ['甲', ''],
    ['丙', ''],
    ['丁', ''],
  ]);
  expect(stage.troubles).toEqual([]);
});

test('the bar above the sheet changes the cell that it shows, wherever that has gone', async () => {
  if (stage === null) return;
  const { page, act, columns } = await atNames(stage);
  await clickCell(page, 2, 0);
  const bar = page.getByLabel('单元格内容');
  await until('the bar', async () => (await bar.inputValue()) === '丙');
  await bar.fill('丙（已改）');
  await act((hand) => hand.insertRows(0, 0, 1));
  await shows(page, 3, 0, '丙');
  expect(await bar.inputValue()).toBe('丙（已改）');
  await bar.press('Enter');
  await shows(page, 3, 0, '丙（已改）');
  expect(columns().map(([name]) => name)).toEqual(['', '甲', '乙', '丙（已改）', '丁', '']);
  expect(stage.troubles).toEqual([]);
});

test("a row's own page, opened before the rows moved, saves into that row or gives the text back", async () => {
  if (stage === null) return;
  const { act, columns } = await ground(stage);
  const page = await stage.openAs(ORGANIZER);
  const address = `${stage.serving.url}spreadsheets/d/${stage.workspace.containerId}/edit?view=row&tab=0&row=2`;
  await page.goto(address);
  await act((hand) => hand.insertRows(0, 0, 1));
  await page.locator('#c0').fill('乙（已改）');
  await page.getByRole('button', { name: '保存' }).first().click();
  await page.locator('.done').waitFor();
  expect(await page.locator('#c0').inputValue()).toBe('乙（已改）');
  expect(columns().map(([name]) => name)).toEqual(['', '甲', '乙（已改）', '丙', '丁', '']);

  await act((hand) => hand.deleteRows(0, 2));
  await page.locator('#c0').fill('再改一次');
  await page.getByRole('button', { name: '保存' }).first().click();
  await page.locator('.refused', { hasText: '刚被删除' }).waitFor();
  expect(await page.locator('#kept').inputValue()).toBe('再改一次');
  expect(await page.locator('#c0').count()).toBe(0);
  expect(columns().map(([name]) => name)).toEqual(['', '甲', '丙', '丁', '', '']);
  expect(stage.troubles).toEqual([]);
});
