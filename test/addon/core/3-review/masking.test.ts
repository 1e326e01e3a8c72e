// Blind review: nothing that names the nominee, the unit or a number is left in a text, and the rest stays as it is.
import { describe, expect, test } from '@jest/globals';
import { masker } from '../../../../src/addon/core/3-review/masking';
import { lookups } from '../2-screening/sample-policy';

const person = masker(
  {
    names: ['王建国'],
    kind: 'person',
    units: ['北京林业大学后勤处饮食中心', '北京市教育后勤协会'],
  },
  lookups,
);

describe('a person’s deeds', () => {
  test.each([
    ['王建国同志在北京林业大学后勤处饮食中心工作二十年。', '某同志同志在某单位工作二十年。'],
    ['大家叫他老王、王师傅，建国从不推辞。', '大家叫他老某、某师傅，某同志从不推辞。'],
    ['他是北京林业大学的老职工，北林师生都认识他。', '他是某单位的老职工，某单位师生都认识他。'],
    ['北林大和北京林大都是简称，北京大型活动不是。', '某单位和某单位都是简称，北京大型活动不是。'],
    ['由北京市教育后勤协会推荐。', '由某单位推荐。'],
    [
      '电话13812345678，邮箱wang.jianguo@bjfu.edu.cn，身份证110101199001011234。',
      '电话（已隐去），邮箱（已隐去），身份证（已隐去）。',
    ],
    ['电话 138-1234-5678 或 +86 13812345678。', '电话 （已隐去） 或 （已隐去）。'],
  ])('%s', (text, expected) => {
    expect(person(text)).toBe(expected);
  });

  test('other words, other schools and other people stay', () => {
    const text = '他曾到清华大学学习，2019年2月28日服务12000人次，获李红颁奖，节约3456789元。';
    expect(person(text)).toBe(text);
  });

  test('none of what could tell is left, however often it comes', () => {
    const text = '王建国，王建国！建国说：“我是北京林业大学的王建国。”'.repeat(40);
    expect(person(text)).not.toMatch(/王|建国|林业/);
  });
});

describe('a team’s deeds', () => {
  test('the team’s name goes', () => {
    const team = masker({ names: ['东区食堂服务班'], kind: 'team', units: ['合肥工业大学总务部'] }, lookups);
    expect(team('东区食堂服务班是合肥工业大学总务部的先进班组。')).toBe('该团队是某单位的先进班组。');
  });
});
