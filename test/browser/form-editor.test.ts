// An organizer rewords a question in the form's editor: applicants see it, and the program still knows the question.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ORGANIZER } from '../../src/local/open-workspace';
import { campaignForm } from '../../src/local/question-titles';
import { recordsOf, registryOf } from '../../src/local/registry-view';
import { publishedUrl } from '../../src/local/services/forms/state';
import { localAddress } from '../../src/local/web/addresses';
import { answer, openStage, type Stage, until } from './stage';

const APPLICANT = 'wang@applicant.example';
const HELP = '写清部门，例如：某某大学后勤集团饮食服务中心\n不要写简称';

let stage: Stage | null;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

test('title, help and required mark are saved, shown to applicants, and answers still reach their columns', async () => {
  if (stage === null) return;
  const { workspace, serving } = stage;
  const form = () => campaignForm(workspace.store)!;
  const office = await stage.openAs(ORGANIZER);
  await office.goto(`${serving.url}forms/d/${form().id}/edit`);
  const question = (title: string) =>
    office.locator('.items li').filter({
      has: office.locator('summary > span:first-child', { hasText: new RegExp(`^${title}( \\*)?$`) }),
    });

  // A title is needed: the browser says so at the field, and nothing is sent.
  const unit = question('单位名称（填写至部门）');
  await unit.locator('summary').click();
  await unit.getByLabel('标题').fill('');
  await unit.getByRole('button', { name: '保存' }).click();
  expect(await unit.getByLabel('标题').evaluate((box: HTMLInputElement) => box.validity.valueMissing)).toBe(
    true,
  );
  // Blanks get past the browser, and not past the form.
  await unit.getByLabel('标题').fill('   ');
  await unit.getByRole('button', { name: '保存' }).click();
  await office.locator('.refused', { hasText: '问题要有标题' }).waitFor();

  await unit.locator('summary').click();
  await unit.getByLabel('标题').fill('所在单位（写到部门）');
  await unit.getByLabel('说明').fill(HELP);
  await unit.getByRole('button', { name: '保存' }).click();
  const renamed = question('所在单位（写到部门）');
  await renamed.waitFor();
  const ethnicity = question('民族');
  await ethnicity.locator('summary').click();
  await ethnicity.getByRole('checkbox', { name: '必填' }).check();
  await ethnicity.getByRole('button', { name: '保存' }).click();
  await ethnicity.locator('.star').waitFor();
  await office.getByLabel('标题').first().fill('2021年度“最美后勤人”申报表（第二版）');
  await office.getByRole('button', { name: '保存标题与说明' }).click();
  await office.getByRole('heading', { level: 1, name: '（第二版）' }).waitFor();
  expect(form().items.map(({ title }) => title)).not.toContain('单位名称（填写至部门）');

  const page = await stage.openAs(APPLICANT);
  await page.goto(new URL(localAddress(publishedUrl(form()))!, serving.url).href);
  await page.getByRole('heading', { level: 1, name: '2021年度“最美后勤人”申报表（第二版）' }).waitFor();
  const next = page.locator('#next');
  await next.click();
  await answer(page, { 推荐方式: '个人自荐', 类别: '敬业美' });
  await next.click();
  await answer(page, { 姓名: '王芳' });
  await next.click();
  expect(await page.locator('.question', { hasText: '民族' }).locator('.fault').textContent()).toBe(
    '这是必填问题',
  );
  await answer(page, { 民族: '回族' });
  await next.click();
  const asked = page.locator('.question', { hasText: '所在单位（写到部门）' });
  expect(await asked.locator('.help').textContent()).toBe(HELP);
  await answer(page, {
    联系电话: '13812345678',
    邮箱: APPLICANT,
    '所在单位（写到部门）': '河北师范大学后勤集团饮食服务中心',
    通讯地址: '河北省石家庄市裕华区南二环东路20号',
  });
  await next.click();
  await answer(page, {
    事迹材料: '她在食堂一线工作十八年，把师生的用餐安全放在第一位。'.repeat(20),
    照片: ['照片.png'],
    '报名表（盖章）': ['报名表（盖章）.png'],
    荣誉证书: ['证书一.png'],
  });
  await next.click();
  await next.click();
  await answer(page, { 是否同意公示: '同意', 是否同意信息存于境外: '同意' });
  await page.locator('#submit').click();
  await page.getByRole('link', { name: '修改您的回复' }).waitFor();

  const rows = () => recordsOf(registryOf(workspace.store), 'nominations');
  await until('the row', () => rows().length === 1);
  expect(rows()[0]).toMatchObject({
    name: '王芳',
    ethnicity: '回族',
    unit: '河北师范大学后勤集团饮食服务中心',
  });
  expect(stage.troubles).toEqual([]);
});
