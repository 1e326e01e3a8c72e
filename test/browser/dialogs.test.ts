// The program speaks with the person: menus, alerts and prompts that wait, toasts, and a sidebar that calls back.
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ORGANIZER } from '../../src/local/open-workspace';
import { builtProgram } from '../../src/local/program';
import type { ExecutionRecord } from '../../src/local/runtime/execution';
import { openStage, openTab, type Stage, shownText } from './stage';

const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('试验').addItem('问一问', 'menuAsk').addItem('侧栏', 'menuSidebar').addItem('出错', 'menuFail').addToUi();
}
function menuAsk() {
  var ui = SpreadsheetApp.getUi();
  var name = ui.prompt('请问', '您的名字？', ui.ButtonSet.OK_CANCEL);
  if (name.getSelectedButton() !== ui.Button.OK) return;
  var sure = ui.alert('确认', '写入 ' + name.getResponseText() + '？', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActive().getSheets()[0].getRange('B2').setValue(sure === ui.Button.YES ? name.getResponseText() : '没有');
  SpreadsheetApp.getActive().toast('写好了', '试验');
}
function menuSidebar() {
  var page = HtmlService.createHtmlOutput(
    '<p id="said">等待</p><button onclick="google.script.run.withSuccessHandler(function(v){document.getElementById(\\'said\\').textContent=v})' +
    '.withFailureHandler(function(e){document.getElementById(\\'said\\').textContent=e.message}).webDouble(21)">算</button>' +
    '<button id="reach" onclick="fetch(\\'/\\').then(function(){document.title=1},function(){document.getElementById(\\'said\\').textContent=\\'够不着\\'})">够</button>');
  SpreadsheetApp.getUi().showSidebar(page.setTitle('试验侧栏'));
}
function webDouble(n) { return n * 2; }
function menuFail() { throw new Error('坏了'); }
`;

describe('the program and the person before the sheet', () => {
  let stage: Stage | null;
  beforeAll(async () => {
    const built = builtProgram();
    stage = await openStage({
      setUp: false,
      program: { ...built, files: [{ name: 'Code.js', code: SCRIPT }] },
    });
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('a prompt and an alert wait for the answer, over a reload, and others act meanwhile', async () => {
    if (stage === null) return;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, 0);
    await page.getByRole('menuitem', { name: '试验' }).click();
    await page.getByRole('menuitem', { name: '问一问' }).click();
    await page.locator('dialog.ask input').waitFor();
    expect(await page.locator('dialog.ask h2').textContent()).toBe('请问');

    // The clock goes on while the dialog is open: nothing is held up by it.
    const other = await stage.openAs(ORGANIZER);
    await other.goto(`${stage.serving.url}clock`);
    await page.reload();
    await page.locator('dialog.ask input').fill('王芳');
    await page.locator('dialog.ask button', { hasText: '确定' }).click();
    await page.getByText('写入 王芳？').waitFor();
    await page.locator('dialog.ask button', { hasText: '是' }).click();
    await page.locator('.toast', { hasText: '写好了' }).waitFor();
    await page.waitForFunction(() => {
      const { laurelGrid } = window as never as {
        laurelGrid: { tab: { textAt(row: number, column: number): string } };
      };
      return laurelGrid.tab.textAt(1, 1) === '王芳';
    });
    expect(await shownText(page, 1, 1)).toBe('王芳');
  });

  test('the sidebar calls the bundle and can reach nothing else', async () => {
    if (stage === null) return;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, 0);
    await page.getByRole('menuitem', { name: '试验' }).click();
    await page.getByRole('menuitem', { name: '侧栏' }).click();
    const inside = page.frameLocator('#sidebar iframe');
    await inside.getByRole('button', { name: '算' }).click();
    await inside.getByText('42').waitFor();
    await inside.locator('#reach').click();
    await inside.getByText('够不着').waitFor();
  });

  test('an error is told, and stands in the list of executions', async () => {
    if (stage === null) return;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, 0);
    await page.getByRole('menuitem', { name: '试验' }).click();
    await page.getByRole('menuitem', { name: '出错' }).click();
    await page.locator('.toast', { hasText: '坏了' }).waitFor();
    await page.goto(`${stage.serving.url}executions?status=failed`);
    await page.getByRole('link', { name: 'menuFail' }).first().click();
    await page.locator('.error', { hasText: '坏了' }).waitFor();
    const records = Object.values(stage.workspace.store.get<Record<string, ExecutionRecord>>('executions')!);
    expect(records.map(({ entry, status }) => `${entry} ${status}`)).toContain('menuFail failed');
  });
});
