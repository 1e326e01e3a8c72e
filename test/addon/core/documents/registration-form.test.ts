// The pre-filled registration form: what each field shows, what teams are asked instead, and texts that are too long.
import { describe, expect, test } from '@jest/globals';
import type { PaperDocument, Table } from '../../../../src/addon/core/documents/model';
import {
  type RegistrationFormInput,
  registrationForm,
} from '../../../../src/addon/core/documents/registration-form';
import { writeDocx } from '../../../../src/addon/core/documents/wordprocessing';
import { parseStrictly } from './strict-xml';

const PERSON: RegistrationFormInput = {
  kind: 'person',
  campaignTitle: '全国教育后勤系统“2021年度最美后勤人”推举活动',
  nominationId: '2021-0007',
  values: {
    recommending_unit: '云南省高校后勤协会',
    channel: '组织推荐',
    category: '敬业美',
    name: '阿依古丽·买买提',
    sex: '女',
    ethnicity: '维吾尔族',
    age: 45,
    political_status: '群众',
    phone: '19900000007',
    email: 'user007@example.com',
    unit: '昆明理工大学后勤处',
    post: '高级工',
    address: '云南省昆明市呈贡区示例路4号',
    postcode: '650500',
    deeds: '第一段。\n　　第二段。',
    media_honors: '无',
  },
};

/** Cells by the label to their left. */
function answers(document: PaperDocument): Record<string, string> {
  const found: Record<string, string> = {};
  for (const block of document.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'table') continue;
    for (const row of (block as Table).rows) {
      row.cells.forEach((cell, index) => {
        const value = row.cells[index + 1];
        if (cell.look === 'label' && value !== undefined) found[cell.text.replace(/\n/g, '')] = value.text;
      });
    }
  }
  return found;
}

describe('a person', () => {
  test('every answer stands beside its label', () => {
    const { '申报人单位意见（盖章、日期）': seal, ...rest } = answers(registrationForm(PERSON));
    expect(rest).toEqual({
      推荐单位: '云南省高校后勤协会',
      推荐方式: '组织推荐',
      申报类别: '敬业美',
      姓名: '阿依古丽·买买提',
      性别: '女',
      民族: '维吾尔族',
      年龄: '45',
      政治面貌: '群众',
      联系电话: '19900000007',
      邮箱: 'user007@example.com',
      '单位名称（填写至部门）': '昆明理工大学后勤处',
      '职务/职称': '高级工',
      通讯地址: '云南省昆明市呈贡区示例路4号',
      邮编: '650500',
      曾获各级各类媒体平台表彰与奖励情况: '无',
      '事迹材料（以网上填报为准，可摘要）': '第一段。\n第二段。',
    });
    expect(seal).toContain('盖章');
  });

  test('the campaign’s own questions have rows of their own, two short ones share one', () => {
    const supplement =
      '学段：高校\n从事后勤工作年限：12\n何时何地受过何种奖励或处分（没有的填“无”）：无\n是否一线：是';
    const form = registrationForm({ ...PERSON, values: { ...PERSON.values, supplement } });
    expect(answers(form)).toMatchObject({
      学段: '高校',
      从事后勤工作年限: '12',
      '何时何地受过何种奖励或处分（没有的填“无”）': '无',
      是否一线: '是',
    });
    const rowsOf = (document: PaperDocument): number =>
      (document.sections[0]!.blocks.find(({ kind }) => kind === 'table') as Table).rows.length;
    expect(rowsOf(form) - rowsOf(registrationForm(PERSON))).toBe(3);
    // Every row fills the form's columns, and what else stands on the page makes room.
    for (const part of writeDocx(form)) expect(() => parseStrictly(part.text)).not.toThrow();
    const heightOf = (document: PaperDocument): number =>
      (document.sections[0]!.blocks.find(({ kind }) => kind === 'table') as Table).rows.reduce(
        (sum, { height = 0 }) => sum + height,
        0,
      );
    expect(heightOf(form)).toBe(heightOf(registrationForm(PERSON)));
  });

  test('an empty entry gives an empty form', () => {
    const { '申报人单位意见（盖章、日期）': _seal, ...rest } = answers(
      registrationForm({ ...PERSON, values: {}, nominationId: '2021-0001' }),
    );
    expect(new Set(Object.values(rest))).toEqual(new Set(['']));
    expect(Object.keys(rest)).toHaveLength(16);
  });

  test('deeds that are too long end at a sentence and say so; the rest of a word is never printed', () => {
    const sentence = '她琢磨出“分流取餐”办法，让平均等候时间缩短六分钟。';
    const deeds = answers(registrationForm({ ...PERSON, values: { deeds: sentence.repeat(100) } }));
    const printed = deeds['事迹材料（以网上填报为准，可摘要）']!;
    const end = '……（以上为摘要，全文以网上填报为准）';
    expect(printed.endsWith(`。${end}`)).toBe(true);
    expect(printed.length).toBeLessThanOrEqual(620);
    expect(printed.slice(0, -end.length).split(sentence).join('')).toBe('');
  });

  test('text without any sentence is cut too, and emoji are not cut in half', () => {
    const printed = answers(
      registrationForm({ ...PERSON, values: { deeds: '😀'.repeat(5000), unit: '😀'.repeat(200) } }),
    );
    expect(Array.from(printed['事迹材料（以网上填报为准，可摘要）']!)).toHaveLength(620);
    expect(printed['单位名称（填写至部门）']).toBe(`${'😀'.repeat(59)}…`);
  });
});

describe('a team', () => {
  const team = (values: RegistrationFormInput['values']) =>
    answers(registrationForm({ ...PERSON, kind: 'team', values: { ...PERSON.values, ...values } }));

  test('gives leader and head count, as written in its post and name, and no personal fields', () => {
    const printed = team({ name: '水电抢修班（12人）', post: '团队负责人：撒建功' });
    expect(printed).toMatchObject({ 团队名称: '水电抢修班（12人）', 负责人: '撒建功', 人数: '12' });
    expect(['姓名', '性别', '民族', '年龄', '政治面貌'].filter((label) => label in printed)).toEqual([]);
  });

  test('a post that says nothing but leader and head count is not printed again', () => {
    expect('职务/职称' in team({ post: '负责人：段庆云，10人' })).toBe(false);
    expect(team({ post: '负责人：段庆云（主任），10人' })['职务/职称']).toContain('主任');
    expect(team({ post: '' })['职务/职称']).toBe('');
  });

  test('what is not written is left blank to be filled in by hand', () => {
    expect(team({ name: '水电抢修班', post: '后勤处' })).toMatchObject({ 负责人: '', 人数: '' });
  });
});

test('the form is one sheet: two tables, the second on the second page, as a well-formed file', () => {
  const document = registrationForm(PERSON);
  const kinds = document.sections[0]!.blocks.map((block) => block.kind);
  expect(kinds).toEqual(['title', 'note', 'table', 'pageBreak', 'note', 'table', 'note']);
  for (const part of writeDocx(document)) expect(() => parseStrictly(part.text)).not.toThrow();
});
