// An organizer starts from an empty spreadsheet: the menu sets the campaign up, dialogs wait for her, time moves.
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ORGANIZER } from '../../src/local/open-workspace';
import { campaignForm } from '../../src/local/question-titles';
import { registryOf, tabsOf } from '../../src/local/registry-view';
import { openStage, type Stage } from './stage';

describe('an organizer who starts from nothing', () => {
  let stage: Stage | null;
  beforeAll(async () => {
    stage = await openStage({ setUp: false });
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('sets the campaign up from the menu and publishes the form', async () => {
    if (stage === null) return;
    const { workspace, serving } = stage;
    const page = await stage.openAs(ORGANIZER);
    await page.goto(serving.url);
    await page.getByRole('button', { name: '打开登记台账' }).click();
    await page.waitForSelector('body[data-ready="all"]');
    await page.getByRole('menuitem', { name: '桂冠' }).click();
    await page.getByRole('menuitem', { name: '初始化活动' }).click();
    // Whatever the program asks is agreed to, by the person.
    for (let step = 0; campaignForm(workspace.store) === undefined && step < 100; step += 1) {
      const button = page.locator('dialog.ask button.primary');
      if ((await button.count()) > 0) await button.first().click();
      await page.waitForTimeout(200);
    }
    const form = campaignForm(workspace.store)!;
    expect(tabsOf(registryOf(workspace.store)).map(({ key }) => key)).toContain('nominations');
    await page.locator('.toast, dialog.ask').first().waitFor();

    await page.goto(`${serving.url}forms/d/${form.id}/edit`);
    const upload = page.locator('form[action$="/upload-question"]');
    await upload.getByLabel('标题').fill('照片');
    await upload.getByLabel('放在哪个问题之后').selectOption('媒体表彰情况');
    await upload.getByRole('button', { name: '添加' }).click();
    await page.locator('.items summary', { hasText: '上传文件（最多 1 个）' }).waitFor();
    if (!campaignForm(workspace.store)!.published)
      await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('正在接受回复').waitFor();
    expect(campaignForm(workspace.store)).toMatchObject({ published: true, accepting: true });
  });

  test('moves the clock and watches a trigger fire', async () => {
    if (stage === null) return;
    const { workspace, serving } = stage;
    const before = workspace.now;
    const page = await stage.openAs(ORGANIZER);
    await page.goto(`${serving.url}clock`);
    await page.getByRole('button', { name: '一小时后' }).click();
    await page.locator('#fired li:not(.empty)').first().waitFor();
    await page.waitForFunction(() => document.getElementById('clock-progress')!.textContent === '');
    // The button names a time to the second.
    expect(workspace.now).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000 + 3_600_000);
    expect(stage.troubles).toEqual([]);
  });
});
