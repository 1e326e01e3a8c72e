// Units as typed: which institution, by which name, and what stands below it.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { makeLookups } from '../../../../src/addon/core/chinese/lookups';
import { resolveUnit } from '../../../../src/addon/core/chinese/units';

const root = new URL('../../../../', import.meta.url);
const lookups = makeLookups((table) => readFileSync(new URL(`tables/${table}.txt`, root), 'utf8'));

test.each([
  ['合肥工业大学总务部饮食中心', '合肥工业大学', 'full', '总务部饮食中心'],
  ['昆明理工大学', '昆明理工大学', 'full', ''],
  ['　西安 文理學院後勤處', '西安文理学院', 'full', '后勤处'],
  ['河南省洛阳师范学院-后勤处。', '洛阳师范学院', 'full', '后勤处'],
  ['（洛阳师范学院）后勤处', '洛阳师范学院', 'full', '后勤处'],
  ['南昌航空大学后勤处', '南昌航空大学', 'full', '后勤处'],
  ['中国石油大学（华东）后勤处', '中国石油大学(华东)', 'full', '后勤处'],
  ['中国石油大学 华东 后勤处', '中国石油大学(华东)', 'full', '后勤处'],
  ['西北大学后勤集团有限公司', '西北大学', 'full', '后勤集团有限公司'],
  ['湖北民族学院后勤处', '湖北民族大学', 'renamed', '后勤处'],
  ['湖北民族大学科技学院后勤处', '湖北恩施学院', 'renamed', '后勤处'],
  ['南京信息工程大学滨江学院', '无锡学院', 'renamed', ''],
  ['人大后勤集团餐饮中心', '中国人民大学', 'abbreviation', '后勤集团餐饮中心'],
  ['哈工大总务处', '哈尔滨工业大学', 'abbreviation', '总务处'],
  ['矿大（北京）后勤', '中国矿业大学(北京)', 'abbreviation', '后勤'],
  ['云南农大后勤处', '云南农业大学', 'abbreviation', '后勤处'],
  ['清华附中后勤', '清华大学附中', 'abbreviation', '后勤'],
  ['石家庄市第一中学总务处', '石家庄市第一中学', 'full', '总务处'],
  ['北京市海淀区中关村第一小学', '北京市海淀区中关村第一小学', 'full', ''],
  ['长沙市教育局后勤中心', '长沙市教育局', 'full', '后勤中心'],
  ['河北华育餐饮管理有限公司', '河北华育餐饮管理有限公司', 'full', ''],
  ['湖大后勤', null, 'ambiguous', '后勤'],
  ['华工大后勤', null, 'ambiguous', '后勤'],
  ['中国石油大学后勤', null, 'ambiguous', '后勤'],
  ['第一中学总务处', null, 'ambiguous', '总务处'],
  ['外国语大学后勤处', null, 'ambiguous', '后勤处'],
  ['科大后勤', null, 'unknown', '后勤'],
  ['后勤处', null, 'none', '后勤处'],
  ['学校后勤处', null, 'none', '学校后勤处'],
  ['', null, 'none', ''],
])('%s is %s, %s, with %j below it', (typed, institution, certainty, department) => {
  const unit = resolveUnit(typed, lookups);
  expect([unit.institution, unit.certainty, unit.department]).toEqual([institution, certainty, department]);
});

test('a short form of several names them all', () => {
  expect(resolveUnit('湖大后勤', lookups).candidates).toEqual(['湖南大学', '湖北大学']);
});

test.each([
  ['大连理工大学（盘锦校区）后勤中心', '盘锦'],
  ['大连理工大学盘锦校区后勤', '盘锦'],
  ['山东大学威海分校后勤处', '威海'],
  ['哈工大（深圳）后勤', '深圳'],
  ['南京大学后勤服务集团仙林校区', '仙林'],
  ['中南大学后勤', ''],
])('%s has the campus %j', (typed, campus) => {
  expect(resolveUnit(typed, lookups).campus).toBe(campus);
});

test('a company on the spot is named beside the school, a post stays a note', () => {
  const onSite = resolveUnit('河北华育物业服务有限公司沧州师范学院项目部', lookups);
  expect([onSite.institution, onSite.company]).toEqual(['沧州师范学院', '河北华育物业服务有限公司']);
  const withPost = resolveUnit('四川大学后勤保障部饮食中心（男，炊事员）', lookups);
  expect([withPost.company, withPost.notes]).toEqual([null, ['男,炊事员']]);
});

test('a listed institution has its province', () => {
  expect(
    ['石河子大学后勤', '哈工大总务处', '某某学校'].map((typed) => resolveUnit(typed, lookups).province),
  ).toEqual(['新疆', '黑龙江', null]);
});

test('schools of 咸阳 are in 陕西, whatever the list words say', () => {
  for (const name of ['西北农林科技大学', '咸阳师范学院', '陕西中医药大学'])
    expect(resolveUnit(name, lookups).province).toBe('陕西');
  expect(resolveUnit('西藏民族大学', lookups).province).toBe('西藏');
});
