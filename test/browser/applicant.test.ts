// An applicant at the form's page: what it refuses, handing in files, and correcting what was returned.
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishForm } from '../../src/local/hand/form';
import { ORGANIZER } from '../../src/local/open-workspace';
import { campaignForm } from '../../src/local/question-titles';
import { recordsOf, registryOf } from '../../src/local/registry-view';
import { publishedUrl } from '../../src/local/services/forms/state';
import { sentMail } from '../../src/local/services/mail';
import { localAddress } from '../../src/local/web/addresses';
import { answer, openStage, type Stage } from './stage';

const APPLICANT = 'li.mei@applicant.example';
const DEEDS = [
  '李梅同志在学校食堂一线工作十八年，从洗菜工做到厨师长，始终把师生的用餐安全放在第一位。',
  '每天清晨四点，她第一个到岗，逐一查看食材的来源、保质期和存放温度，做好登记后才允许开灶。',
  '2016年起，她带领班组推行明厨亮灶，把操作间的画面接到大厅，请同学们随时监督，投诉量下降了八成。',
  '疫情期间，她连续六十三天住在学校，带着二十多名同事为隔离学生送去三餐，没有出过一次差错。',
  '她还把节约粮食做成了班组的习惯：小份菜、半份饭、边角料再利用，一年节约原料近十二吨。',
  '对新来的员工，她手把手地教刀工和火候，先后带出九名徒弟，其中四人已经成为班组骨干。',
  '有同学因肠胃手术只能吃流食，她坚持三个月每天单独熬粥，家长专程从外地赶来致谢。',
  '同事们说，李师傅话不多，可只要她在，灶台边就让人踏实；她自己说，看着孩子们吃饱就是最大的满足。',
].join('');

describe('an applicant at the form', () => {
  let stage: Stage | null;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('fills it in with files, gets mail, and corrects what was returned', async () => {
    if (stage === null) return;
    const { workspace, serving } = stage;
    const form = campaignForm(workspace.store)!;
    const page = await stage.openAs(APPLICANT);
    await page.goto(new URL(localAddress(publishedUrl(form))!, serving.url).href);
    const next = page.locator('#next');
    await next.click();

    // Required questions hold one back, each with its message.
    await next.click();
    const faults = await page.locator('.fault:visible').allTextContents();
    expect(faults).toEqual(['这是必填问题', '这是必填问题']);
    await answer(page, { 推荐方式: '个人自荐', 类别: '敬业美' });
    await next.click();
    await answer(page, { 姓名: '李梅', 性别: '女', 民族: '汉族', 年龄: '46', 政治面貌: '中共党员' });
    await next.click();
    await answer(page, {
      联系电话: '13812345678',
      邮箱: APPLICANT,
      '单位名称（填写至部门）': '河北师范大学后勤集团饮食服务中心',
      '职务/职称': '厨师长',
      通讯地址: '河北省石家庄市裕华区南二环东路20号',
      邮编: '050024',
    });
    await next.click();
    await answer(page, {
      事迹材料: DEEDS,
      照片: ['照片.png'],
      '报名表（盖章）': ['报名表（盖章）.png'],
      荣誉证书: ['证书一.png'],
    });
    await next.click();
    await next.click();
    await answer(page, { 是否同意公示: '同意', 是否同意信息存于境外: '同意' });
    await page.locator('#submit').click();
    const edit = page.getByRole('link', { name: '修改您的回复' });
    await edit.waitFor();

    const row = () =>
      recordsOf(registryOf(workspace.store), 'nominations').find(({ name }) => name === '李梅')!;
    expect(row()).toMatchObject({ unit: '河北师范大学后勤集团饮食服务中心', status: '待补正或核实' });
    expect(String(row().problems)).toContain('荣誉证书');
    expect(sentMail(workspace.store).some(({ to }) => to.includes(APPLICANT))).toBe(true);

    // The link in the mail opens the same answers, as the one who got the mail, whoever looks at the mail.
    const office = await stage.openAs(ORGANIZER);
    await office.goto(`${serving.url}mail?person=${APPLICANT}`);
    await office.locator('.mails a').first().click();
    await office.locator('.letter button.link').first().click();
    await office.locator('.editing').waitFor();
    expect(await office.locator('#acting-as').inputValue()).toBe(APPLICANT);
    for (let step = 0; step < 4; step += 1) await office.locator('#next').click();
    expect(await office.locator('.question', { hasText: '事迹材料' }).locator('textarea').inputValue()).toBe(
      DEEDS,
    );
    await answer(office, { 荣誉证书: ['证书一.png', '证书二（扫描）.png'] });
    await office.locator('#next').click();
    await office.locator('#next').click();
    await office.locator('#submit').click();
    await office.getByRole('link', { name: '修改您的回复' }).waitFor();
    expect(String(row().problems)).not.toContain('荣誉证书');
    expect(Object.keys(campaignForm(workspace.store)!.responses)).toHaveLength(1);
    expect(stage.troubles).toEqual([]);
  });

  test('the page fits a phone, and says when the form is closed', async () => {
    if (stage === null) return;
    const { workspace, serving } = stage;
    const form = campaignForm(workspace.store)!;
    const address = new URL(localAddress(publishedUrl(form))!, serving.url).href;
    const phone = await stage.openAs(APPLICANT, 390);
    await phone.goto(address);
    await phone.locator('#next').click();
    const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBe(0);

    const office = await stage.openAs(ORGANIZER);
    await office.goto(`${serving.url}forms/d/${form.id}/edit`);
    await office.getByRole('button', { name: '停止接受回复' }).click();
    await office.getByText('已停止接受回复').waitFor();
    await phone.goto(address);
    expect(await phone.locator('.closed').count()).toBe(1);
    expect(await phone.locator('.question').count()).toBe(0);
    publishForm(workspace, ORGANIZER, form.id);
  });
});
