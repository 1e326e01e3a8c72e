// Names as lists and forms write them: what is recorded, what is split off, what is left for a person to judge.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { makeLookups } from '../../../../src/addon/core/chinese/lookups';
import {
  hasTraditional,
  isHanName,
  looksLikeSeveralPeople,
  recordName,
  surnameOf,
} from '../../../../src/addon/core/chinese/names';

const root = new URL('../../../../', import.meta.url);
const lookups = makeLookups((table) => readFileSync(new URL(`tables/${table}.txt`, root), 'utf8'));

test.each([
  ['蒋秀梅', '蒋秀梅', []],
  ['解玉霞（女）', '解玉霞', ['女']],
  ['廉洁(已退休)', '廉洁', ['已退休']],
  ['辛桂荣 女', '辛桂荣', ['女']],
  ['司 徒 敏', '司徒敏', []],
  ['旺　堆', '旺堆', []],
  ['欧阳 娜娜', '欧阳娜娜', []],
  ['邹\u200b平', '邹平', []],
  ['努尔兰・哈布力', '努尔兰·哈布力', []],
  ['阿卜杜热合曼•玉素甫', '阿卜杜热合曼·玉素甫', []],
  ['吐尔逊江.阿布力孜(维吾尔族)', '吐尔逊江·阿布力孜', ['维吾尔族']],
  ['努尔兰 - 哈布力', '努尔兰·哈布力', []],
  ['阿依古丽  买买提', '阿依古丽 买买提', []],
  ['石建军 宋玉兰', '石建军 宋玉兰', []],
  ['12.辛桂荣※', '辛桂荣', []],
  ['张三丰同志', '张三丰', ['同志']],
  ['姓名：张伟', '张伟', []],
  ['陳麗芳', '陳麗芳', []],
  ['\uf989明', '黎明', []],
  ['English Name', 'English Name', []],
  ['', '', []],
])('a person %j is recorded as %j beside %j', (raw, name, annotations) => {
  expect(recordName(raw, 'person', lookups)).toEqual({ name, annotations });
});

test.each([
  ['水电运行与服务中心抢修班（12人）', '水电运行与服务中心抢修班', ['12人']],
  ['保洁班 共8人', '保洁班', ['共8人']],
  ['维修中心（木工班）', '维修中心（木工班）', []],
  ['后勤１１０服务热线班组', '后勤110服务热线班组', []],
  ['“小蜜蜂” 保洁班', '“小蜜蜂”保洁班', []],
  ['饮食中心 第一食堂', '饮食中心第一食堂', []],
])('a team %j is recorded as %j beside %j', (raw, name, annotations) => {
  expect(recordName(raw, 'team', lookups)).toEqual({ name, annotations });
});

test('recording a recorded name changes nothing', () => {
  const names = ['阿卜杜热合曼·玉素甫', '司徒敏', '陳麗芳', '阿依古丽 买买提', '辛桂荣', 'English Name'];
  expect(names.map((name) => recordName(name, 'person', lookups).name)).toEqual(names);
});

describe('several people in one field', () => {
  const several = [
    '石建军、宋玉兰',
    '张三 李四',
    '张三,李四',
    '张三和李四',
    '王磊/赵敏',
    '张三等3人',
    '李华；王芳',
  ];
  test.each(several)('%s', (raw) => expect(looksLikeSeveralPeople(raw, lookups)).toBe(true));

  const one = [
    '欧阳 娜娜',
    '阿依古丽·买买提',
    '阿依古丽 买买提',
    '张和平',
    '王 磊',
    '李及时',
    '解玉霞（女）',
    '努尔兰.哈布力',
    '',
  ];
  test.each(one)('not in %j', (raw) => expect(looksLikeSeveralPeople(raw, lookups)).toBe(false));
});

test('surnames of one and two characters, in both forms', () => {
  const names = ['李华', '欧阳慧', '司徒敏', '歐陽慧', '仲孙礼', '向阳', '令狐远', '阿依·古丽', 'Li'];
  expect(names.map((name) => surnameOf(name, lookups))).toEqual([
    '李',
    '欧阳',
    '司徒',
    '歐陽',
    '仲孙',
    '向',
    '令狐',
    '',
    '',
  ]);
});

test('traditional characters are found', () => {
  expect(hasTraditional('陳麗芳', lookups)).toEqual(['陳', '麗']);
});

test('characters that 通用规范汉字表 keeps are not traditional', () => {
  expect(hasTraditional('昇喆堃淼邨甯锺於镕晖甦犇脩崑仝乾徵', lookups)).toEqual([]);
});

test('a Han name may have middle dots but nothing else', () => {
  expect(['李华', '阿依古丽·买买提', 'Li Hua', '李华1', '·', ''].map(isHanName)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
