// The readers of single answers, where their callers cannot show everything: numerals, dates, provinces, prose.
import { describe, expect, test } from '@jest/globals';
import { readAge } from '../../../../src/addon/core/chinese/ages';
import { readEthnicity } from '../../../../src/addon/core/chinese/ethnicity';
import { isFormula, withoutFormulaSign } from '../../../../src/addon/core/chinese/formulas';
import { readChineseInteger, withArabicNumerals } from '../../../../src/addon/core/chinese/numbers';
import { readPhone } from '../../../../src/addon/core/chinese/phones';
import { readPostcode } from '../../../../src/addon/core/chinese/postcodes';
import { findIdNumber, findMarkup, judgeProse } from '../../../../src/addon/core/chinese/prose';
import { provinceOf, withoutRegions } from '../../../../src/addon/core/chinese/provinces';
import { countCharacters, excerpt, saysNothing } from '../../../../src/addon/core/chinese/text';
import { readShared } from '../2-screening/sample-policy';

test.each([
  ['四十五', 45],
  ['十八', 18],
  ['一百零二', 102],
  ['廿八', 28],
  ['一九七六', 1976],
  ['两千零二十一', 2021],
  ['肆拾伍', 45],
  ['', null],
  ['四五十六七', null],
  ['十百', null],
  ['abc', null],
])('numeral %s', (text, value) => {
  expect(readChineseInteger(text)).toBe(value);
});

test('numerals inside a text', () => {
  expect(withArabicNumerals('一九七六年五月十二日')).toBe('1976年5月12日');
});

test('ages change on the birthday of the reference year', () => {
  const ages = ['1976-12-09', '1976-12-10', '1976-12-11', '2000-02-29'].map((typed) =>
    readAge(typed, '2021-12-10'),
  );
  expect(ages.map((reading) => ('age' in reading ? reading.age : null))).toEqual([45, 45, 44, 21]);
  expect(readAge('2001-02-29', '2021-12-10')).toEqual({ kind: 'not_a_number' });
});

test.each([
  ['45（1976年生）', { kind: 'age', age: 45 }],
  ['45岁，1976年5月生', { kind: 'age', age: 45 }],
  ['1976年5月（45岁）', { kind: 'derived', age: 45, precision: 'month' }],
  ['1976-05-12 00:00:00', { kind: 'derived', age: 45, precision: 'date' }],
  ['45（1986年生）', { kind: 'not_a_number' }],
  ['45、46', { kind: 'not_a_number' }],
  ['45（属牛）', { kind: 'not_a_number' }],
])('an age said in two ways counts where both agree: %s', (typed, reading) => {
  expect(readAge(typed, '2021-12-10')).toEqual(reading);
});

test('a number with a second unusable one keeps the usable one', () => {
  expect(readPhone('1990000005、19900000059')).toEqual({
    value: '19900000059',
    problem: null,
    several: true,
    digits: 11,
  });
});

test('a lost zero comes back only where the address agrees', () => {
  expect(readPostcode('10010', '内蒙古呼和浩特市')).toEqual({
    kind: 'zero_restored',
    value: '010010',
    province: '内蒙古自治区',
  });
  expect(readPostcode('10010', '北京市海淀区')).toEqual({ kind: 'wrong_length', digits: 5 });
  expect(readPostcode('10010', '本校')).toEqual({ kind: 'wrong_length', digits: 5 });
});

test.each([
  ['新疆昌吉市示例路', '新疆维吾尔自治区'],
  ['吉林省吉林市船营区', '吉林省'],
  ['哈尔滨市南岗区', '黑龙江省'],
  ['100029 北京市朝阳区', '北京市'],
  ['朝阳区示例街', null],
  ['海南藏族自治州', '海南省'],
  ['本校', null],
])('province of %s', (address, province) => {
  expect(provinceOf(address)?.name ?? null).toBe(province);
});

test('what is left of an address without its regions', () => {
  expect(
    ['云南省昆明市呈贡区示例路4号', '昆明市', '北京市朝阳区示例街10号', '新疆昌吉市示例路'].map(
      withoutRegions,
    ),
  ).toEqual(['示例路4号', '', '示例街10号', '示例路']);
});

describe('prose', () => {
  test('short, repeated, foreign and honest texts', () => {
    const honest =
      '她每天清晨五点半到岗，检查设备，清点物资，安排当班任务，从不迟到，从不早退，大家都说她是一个靠得住的人。';
    expect(
      [
        honest,
        honest.repeat(3),
        '好',
        'He works in the canteen of the school.',
        'qwertyuiop',
        '哈哈哈哈哈哈哈',
      ].map(judgeProse),
    ).toEqual([null, null, null, 'language', 'gibberish', 'gibberish']);
  });
  test('identity numbers and markup are found, other numbers and signs are not', () => {
    expect(
      ['110101190001011234', '电话19900000059', '编号202111201234567890123', '11010119000101123X'].map(
        findIdNumber,
      ),
    ).toEqual(['110101190001011234', null, null, '11010119000101123X']);
    expect(['<b>好</b>', '温度<30且>20', '《后勤》', '<张三>', '&nbsp;'].map(findMarkup)).toEqual([
      '<b>',
      null,
      null,
      null,
      '&nbsp;',
    ]);
  });
});

test('formulas are told from signs', () => {
  expect(
    ['=SUM(A1)', '=1+1', '+86', '-班长', '=2020年', '@all', "=cmd|'/C calc'!A0", '=A1', '-1'].map(isFormula),
  ).toEqual([true, true, false, false, false, false, true, true, false]);
  expect(['=班长', '班长', "'班长", '＋班长'].map(withoutFormulaSign)).toEqual([
    '班长',
    '班长',
    '班长',
    '班长',
  ]);
});

test('text: nothing said, characters counted, evidence shown', () => {
  expect(['', ' ', '无', '／', 'N/A', '——', '无锡'].map(saysNothing)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(countCharacters(' 𠮷 a\n')).toBe(2);
  expect(excerpt('李\u202e明\n', 10)).toBe('李□明 ');
});

test('all groups of GB/T 3304 are known by name, stem and alias', () => {
  interface Tables {
    ethnic: { name: string; aliases: string[] }[];
  }
  const tables = readShared<Tables>('data/code_tables.json');
  for (const { name, aliases } of tables?.ethnic ?? []) {
    for (const form of [name, ...aliases]) {
      const misspelt = /\((.*误)\)$/.test(form);
      const reading = readEthnicity(form.replace(/\(.*\)$/, ''));
      expect([form, reading]).toEqual([
        form,
        misspelt ? { kind: 'probable_typo', suggestion: name } : { kind: 'known', value: name },
      ]);
    }
  }
});
