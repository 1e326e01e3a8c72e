// An organizer at the sheet: the menu, a finding, overruling it, sorting, and what Sheets would not let her do.
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fillIn } from '../../src/local/hand/form';
import { ORGANIZER } from '../../src/local/open-workspace';
import { campaignForm } from '../../src/local/question-titles';
import { recordsOf, registryOf, tabNamed } from '../../src/local/registry-view';
import { commentsOn } from '../../src/local/services/drive/comments';
import {
  clickCell,
  clickMenu,
  openStage,
  openTab,
  type Stage,
  shownText,
  shows,
  typeInto,
  until,
} from './stage';

const NOMINATIONS = 1005;
const MARK = '<img src=x onerror="window.hacked=1">';
const LINK = '=HYPERLINK("https://evil.example/","点我")';

/** Applicants' own doing, one of them hostile. */
function applicants(stage: Stage): void {
  const { workspace } = stage;
  const form = campaignForm(workspace.store)!;
  const common = {
    推荐方式: '个人自荐',
    类别: '敬业美',
    性别: '男',
    联系电话: '13812345678',
    邮箱: 'a@applicant.example',
    '单位名称（填写至部门）': '河北师范大学后勤集团',
    通讯地址: '河北省石家庄市裕华区南二环东路20号',
    邮编: '050024',
    是否同意公示: '同意',
    是否同意信息存于境外: '同意',
  };
  const people = [
    {
      姓名: '张伟',
      '职务/职称': '电工',
      事迹材料: `${LINK}${'他多年坚守在配电室。'.repeat(60)}`,
      年龄: '不详',
    },
    {
      姓名: '丁一',
      '职务/职称': MARK,
      事迹材料: `${MARK}${'她把宿舍楼当成自己的家。'.repeat(60)}`,
      年龄: '41',
    },
  ];
  people.forEach((answers, at) => {
    const user = `p${at}@applicant.example`;
    fillIn(workspace, {
      user,
      formId: form.id,
      answers: { ...common, ...answers },
      at: workspace.now + 1000 * (at + 1),
    });
    stage.serving.desk.settle();
  });
}

describe('an organizer at the sheet', () => {
  let stage: Stage | null;
  beforeAll(async () => {
    stage = await openStage();
    if (stage !== null) applicants(stage);
  });
  afterAll(async () => {
    await stage?.close();
  });

  const columns = () =>
    Object.fromEntries(
      tabNamed(registryOf(stage!.workspace.store), 'nominations')!.columns.map(({ key, column }) => [
        key,
        column,
      ]),
    );
  const rows = () => recordsOf(registryOf(stage!.workspace.store), 'nominations');

  test('reads a finding, overrules it in the grid and sees the verdict change; sorts', async () => {
    if (stage === null) return;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, NOMINATIONS);
    const at = columns();
    expect(await shownText(page, 2, at.name!)).toBe('张伟');
    const problems = await shownText(page, 2, at.problems!);
    expect(problems).toContain('年龄');
    await clickCell(page, 2, at.problems!);
    await page.waitForFunction(
      (text) => (document.getElementById('content-box') as HTMLTextAreaElement).value === text,
      problems,
    );

    const choice = recordsOf(registryOf(stage.workspace.store), 'nominations')[0]!.decision;
    expect(choice).toBe('');
    await typeInto(page, 2, at.decision!, '受理');
    await until('the overruling', () => rows()[0]!.decision === '受理');
    await typeInto(page, 2, at.decision_reason!, '已电话核实年龄');
    await until('the reason', () => rows()[0]!.decision_reason !== '');
    await shows(page, 2, at.status!, '已受理');
    expect(rows()[0]).toMatchObject({
      decision: '受理',
      decision_reason: '已电话核实年龄',
      status: '已受理',
    });

    await clickCell(page, 2, at.name!);
    await clickMenu(page, '数据', '按此列排序（A→Z）');
    await shows(page, 2, at.name!, '丁一');
    expect(rows().map(({ name }) => name)).toEqual(['丁一', '张伟']);
    expect(stage.troubles).toEqual([]);
  });

  test('what the sheet refuses is put back, with the reason', async () => {
    if (stage === null) return;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, NOMINATIONS);
    const at = columns();
    const before = String(rows()[0]!.decision);
    await typeInto(page, 2, at.decision!, '随便写');
    await page.locator('dialog.ask', { hasText: '数据验证规则' }).waitFor();
    await page.locator('dialog.ask button').first().click();
    await shows(page, 2, at.decision!, before);
    expect(rows()[0]!.decision).toBe(before);
  });

  test("applicants' marks and formulas stay text, in the grid, the table, a row and the deeds", async () => {
    if (stage === null) return;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, NOMINATIONS);
    expect(await shownText(page, 2, columns().post!)).toBe(MARK);
    const deeds = tabNamed(registryOf(stage.workspace.store), 'deeds')!;
    const column = deeds.columns.find(({ key }) => key === 'deeds')!.column;
    await openTab(stage, page, deeds.sheet.sheetId);
    const texts = [await shownText(page, 2, column), await shownText(page, 3, column)].sort();
    expect(texts[0]!.startsWith(MARK)).toBe(true);
    expect(texts[1]!.startsWith(LINK)).toBe(true);
    const base = `${stage.serving.url}spreadsheets/d/${stage.workspace.containerId}/edit`;
    for (const view of [
      `view=table&tab=${NOMINATIONS}`,
      `view=row&tab=${NOMINATIONS}&row=3`,
      'view=table&tab=1006',
    ]) {
      await page.goto(`${base}?${view}`);
      expect(await page.locator('main img').count()).toBe(0);
      expect(await page.locator('a[href*="evil.example"]').count()).toBe(0);
    }
    for (const place of ['mail', 'drive', 'executions', 'documents']) {
      await page.goto(`${stage.serving.url}${place}`);
      expect(await page.locator('img[src="x"]').count()).toBe(0);
    }
    expect(await page.evaluate(() => (window as never as { hacked?: number }).hacked)).toBeUndefined();
    expect(stage.troubles).toEqual([]);
  });

  test('comments on a cell, is answered, closes it; drags a column', async () => {
    if (stage === null) return;
    const { workspace } = stage;
    const page = await stage.openAs(ORGANIZER);
    await openTab(stage, page, NOMINATIONS);
    const { name: column } = columns();
    const name = await shownText(page, 3, column!);
    await clickCell(page, 3, column!);
    await clickMenu(page, '插入', '评论…');
    await page.getByLabel('评论单元格').fill(`${MARK} 请再核实`);
    await page.getByRole('button', { name: '评论', exact: true }).click();
    await page.locator('#comments article', { hasText: `${MARK} 请再核实` }).waitFor();
    await page.getByLabel('回复', { exact: true }).fill('已核实');
    await page.getByRole('button', { name: '回复', exact: true }).click();
    await page.locator('#comments article', { hasText: '已核实' }).waitFor();
    // Drive's own list, as the program reads it: the cell's text and not its place.
    expect(commentsOn(workspace.store, workspace.containerId)).toMatchObject([
      { author: ORGANIZER, content: `${MARK} 请再核实`, quoted: name, resolved: false },
    ]);

    // The comment goes along when the sheet is sorted.
    await clickCell(page, 2, column!);
    await clickMenu(page, '数据', '按此列排序（Z→A）');
    await shows(page, 2, column!, name);
    await page.locator('#comments article h3', { hasText: 'B3' }).waitFor();
    await page.getByRole('button', { name: '解决', exact: true }).click();
    await page.locator('#comments article.resolved').waitFor();
    expect(commentsOn(workspace.store, workspace.containerId)[0]!.resolved).toBe(true);
    await page.getByRole('button', { name: '关闭评论' }).click();

    const from = columns().decision_reason!;
    const to = columns().decision!;
    expect(to).toBe(from - 1);
    // Closing the comments widens the sheet at its own pace: places are measured again until a click meets.
    const places = await until('the whole column selected', async () => {
      const measured = await page.evaluate(
        ([one, other]) => {
          const { laurelGrid } = window as never as { laurelGrid: { rectOf(r: number, c: number): DOMRect } };
          return [one!, other!].map((at) => {
            const { x, y, width } = laurelGrid.rectOf(1, at);
            return { x: x + width / 2, y: y - 10, left: x + 5 };
          });
        },
        [from, to],
      );
      await page.mouse.click(measured[0]!.x, measured[0]!.y);
      await page.waitForTimeout(500);
      const met = await page.evaluate((column) => {
        const { laurelGrid } = window as never as {
          laurelGrid: { selection: { column: number; rows: number } };
        };
        return laurelGrid.selection.column === column && laurelGrid.selection.rows > 2;
      }, from);
      return met ? measured : null;
    });
    const [start, goal] = places!;
    // Pressed in the same place at once it would be a double click.
    await page.mouse.move(start!.x + 12, start!.y, { steps: 3 });
    await page.mouse.down();
    await page.mouse.move(start!.x - 20, start!.y, { steps: 5 });
    await page.mouse.move(goal!.left, goal!.y, { steps: 10 });
    await page.mouse.up();
    await until('the column in its new place', () => columns().decision_reason === to);
    expect(columns().decision).toBe(from);
    expect(stage.troubles).toEqual([]);
  });

  test('others see what Drive would show them', async () => {
    if (stage === null) return;
    const base = `${stage.serving.url}spreadsheets/d/${stage.workspace.containerId}/edit`;
    for (const user of ['', 'reviewer@laurel.example']) {
      const page = await stage.openAs(user);
      const answer = await page.goto(base);
      expect(answer!.status()).toBe(403);
      expect(await page.locator('h1').textContent()).toBe('您需要访问权限');
    }
  });
});
