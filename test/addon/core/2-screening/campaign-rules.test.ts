// Rules that come from a campaign's own settings: its questions, who may use a channel, posts, words by group, quotas, earlier honours.

import { describe, expect, test } from '@jest/globals';
import { makePastHonoreeIndex } from '../../../../src/addon/core/2-screening/past-honorees/index';
import { screenEntry, screenTogether } from '../../../../src/addon/core/2-screening/screen';
import type { Campaign } from '../../../../src/addon/core/campaign';
import type { Answers } from '../../../../src/addon/core/entry';
import { verdictOf } from '../../../../src/addon/core/findings';
import { policyOf, readPastHonorees, readUnits } from '../../../../src/addon/core/lists';
import { snapshotOf } from '../../../support/small-tabs';
import { readTyped } from '../../../support/typed-settings';
import { entryWith, goodDeeds, lookups } from './sample-policy';

type Cells = Record<string, string | number>;

function given(typed: Record<string, string>): Campaign {
  const { campaign, errors } = readTyped(typed);
  expect(errors).toEqual({});
  return campaign!;
}

function issues(campaign: Campaign, answers: Partial<Answers>, past: Cells[] = []): string[] {
  const pastHonorees = makePastHonoreeIndex(
    readPastHonorees(snapshotOf({ past_honorees: past }), campaign),
    lookups,
  );
  const { findings } = screenEntry(
    entryWith(answers),
    policyOf(campaign),
    { units: [], pastHonorees },
    lookups,
  );
  for (const { message, advice } of findings) expect(message + advice).not.toMatch(/[{}]|undefined|null/);
  return findings.map(({ field, rule }) => `${field} ${rule}`);
}

describe('补充问题', () => {
  const campaign = given({
    补充问题:
      '工作年限：数字，不少于8\n学段：高校、中小学、中职\n否决情形：无、有；不符合 有\n新事迹：文字；限中职',
  });
  test.each([
    ['工作年限：10年\n学段：高校\n否决情形：无', []],
    ['工作年限：８\n学段：中职\n否决情形：无\n新事迹：改造了锅炉', []],
    ['工作年限：3\n学段：高校\n否决情形：无', ['supplement out_of_range']],
    [
      '工作年限：多年\n学段：幼儿园\n否决情形：有',
      ['supplement not_a_number', 'supplement invalid', 'supplement not_eligible'],
    ],
    ['学段：中职\n否决情形：无', ['supplement missing', 'supplement missing']],
  ])('%j', (supplement, expected) => {
    expect(issues(campaign, { supplement })).toEqual(expected);
  });
  test('is recorded in normal form, and an answer to no question of today stays', () => {
    const lists = { units: [], pastHonorees: makePastHonoreeIndex([], lookups) };
    const entry = entryWith({ supplement: '否决情形：无\n学段: 高校\n工作年限：１２年\n旧问题：旧答案' });
    expect(screenEntry(entry, policyOf(campaign), lists, lookups).values.supplement).toBe(
      '工作年限：12\n学段：高校\n否决情形：无\n旧问题：旧答案',
    );
  });
  test('a lower level’s publicity is asked for', () => {
    const levels = given({ 逐级推荐: '校级：公示5个工作日\n县级：不公示' });
    expect(issues(levels, {})).toEqual(['supplement missing']);
    expect(issues(levels, { supplement: '校级公示：已公示满5个工作日，无异议' })).toEqual([]);
    expect(issues(levels, { supplement: '校级公示：未公示或有异议' })).toEqual(['supplement not_eligible']);
  });
});

test('a channel is open to those whom the settings name', () => {
  const campaign = given({
    补充问题: '用工性质：在编、外包人员',
    推荐方式: '组织推荐：推荐单位\n个人自荐：无需推荐、个人，不含 外包人员',
  });
  const own = (answers: Partial<Answers>): string[] => issues(campaign, { channel: '个人自荐', ...answers });
  expect(own({ supplement: '用工性质：在编' })).toEqual([]);
  expect(own({ supplement: '用工性质：外包人员' })).toEqual(['channel not_open']);
  const team = {
    category: '最美服务团队',
    name: '昆明理工大学后勤处维修班',
    sex: '',
    ethnicity: '',
    age: '',
    political_status: '',
  };
  expect(own({ ...team, supplement: '用工性质：在编' })).toContain('channel not_open');
});

test('posts: leaders are asked about, nobody is, or those with the words', () => {
  const post = (rule: string): string[] => issues(given({ 职务要求: rule }), { post: '后勤处处长' });
  expect(post('一线')).toEqual(['post not_frontline']);
  expect(post('不限')).toEqual([]);
  expect(post('不含 校长、处长')).toEqual(['post barred']);
});

test('words by group come before the common ones', () => {
  const campaign = given({ 分类事迹字数: '个人：100', 事迹最少字数: '600', 事迹最多字数: '3000' });
  expect(issues(campaign, { deeds: goodDeeds('蒋秀梅') })).toEqual(['deeds too_long']);
});

test('a school’s own campaign takes its departments for units', () => {
  const answers = { unit: '后勤处饮食服务中心' };
  expect(issues(given({}), answers)).toEqual(['unit no_institution']);
  expect(issues(given({ 本校活动的学校: '山东工商学院' }), answers)).toEqual([]);
});

describe('earlier honours', () => {
  const past = (honor: string, year: number): Cells[] => [
    { year, honor, kind: 'person', name: '蒋秀梅', unit: '昆明理工大学后勤处维修科' },
  ];
  const campaign = given({
    推举年度: '2024',
    '举办周期（年）': '2',
    不再参加的往届荣誉: [
      '全国最美（全国最美后勤人）：个人，终身，不受理',
      '省最美：近3年，有新事迹除外',
      '校最美：上届，须核实',
      '省提名：可参加',
    ].join('\n'),
  });
  test.each<[string, number, string[]]>([
    ['全国最美后勤人', 2009, ['name past_honouree']],
    ['省最美', 2021, ['name past_honouree_again']],
    ['省最美', 2020, []],
    ['校最美', 2022, ['name possible_past_honouree']],
    ['校最美', 2021, []],
    ['省提名', 2023, []],
    ['谁也没写过的荣誉', 2023, ['name possible_past_honouree']],
    ['', 2023, ['name past_honouree']],
  ])('%s %i', (honor, year, expected) => {
    expect(issues(campaign, {}, past(honor, year))).toEqual(expected);
  });
  test('an honour of a year is that year’s only; without lines nobody is kept away', () => {
    const twenty = given({ 不再参加的往届荣誉: '2020年度感动人物：不受理\n其他荣誉：可参加' });
    expect(issues(twenty, {}, past('“2020年度感动人物”', 2020))).toEqual(['name past_honouree']);
    expect(issues(twenty, {}, past('感动人物', 2020))).toEqual(['name past_honouree']);
    expect(issues(twenty, {}, past('感动人物', 2019))).toEqual([]);
    expect(issues(given({ 不再参加的往届荣誉: '' }), {}, past('感动人物', 2020))).toEqual([]);
  });
});

test('quotas: a share of the head count, and limits for a group within it', () => {
  const campaign = given({
    其他单位名额: '20%，其中 校（园）长 至多1',
    补充问题: '身份：教师、校（园）长',
  });
  const units = readUnits(
    snapshotOf({
      recommending_units: [
        { name: '后勤处维修科', kind: 'other', head_count: 19 },
        { name: '饮食中心', kind: 'other' },
      ],
    }),
    campaign,
  );
  expect(units.map(({ quotaMax, headCountMissing }) => [quotaMax, headCountMissing])).toEqual([
    [3, false],
    [null, true],
  ]);
  const policy = policyOf(campaign);
  const lists = { units, pastHonorees: makePastHonoreeIndex([], lookups) };
  const known = ['教师', '校（园）长', '校(园)长', '教师', '教师'].map((role, at) => {
    const name = ['王建国', '李丽华', '张志强', '陈晓东', '杨永胜'][at]!;
    const entry = {
      ...entryWith({
        name,
        channel: '组织推荐',
        recommending_unit: '后勤处维修科',
        supplement: `身份：${role}`,
        phone: `1990000000${at}`,
        email: `user${at}@example.com`,
        deeds: goodDeeds(name).repeat(1) + name.repeat(at),
      }),
      id: `2021-000${at + 1}`,
    };
    const { values, keys, findings } = screenEntry(entry, policy, lists, lookups);
    return {
      id: entry.id,
      receivedAt: at,
      values,
      keys: { ...keys, deeds: '' },
      ownVerdict: verdictOf(findings),
      decision: '' as const,
    };
  });
  const found = screenTogether(known, policy, lists, lookups);
  expect([...found].map(([id, list]) => [id, list.map(({ rule }) => rule)])).toEqual([
    ['2021-0003', ['group_quota_exceeded']],
    ['2021-0004', ['quota_exceeded']],
    ['2021-0005', ['quota_exceeded']],
  ]);
});
