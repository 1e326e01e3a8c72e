// Screening with all entries in view: quotas, past honorees, the empty entry, and that no order of the list matters.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makePastHonoreeIndex } from '../../../../src/addon/core/2-screening/past-honorees/index';
import type { PastHonoree } from '../../../../src/addon/core/2-screening/policy';
import { type KnownEntry, screenEntry, screenTogether } from '../../../../src/addon/core/2-screening/screen';
import type { Answers } from '../../../../src/addon/core/entry';
import { distinct, type Given, jiang, knownOf, li, noPast, together, wang } from './known-entries';
import { entryWith, lookups, policy, unit, units } from './sample-policy';

describe('quotas', () => {
  const yunnan = '云南省高校后勤协会';
  const recommended = (number: number, more: Partial<Given> = {}): Given => ({
    id: `2021-000${number}`,
    day: number,
    ...li,
    name: `云${'一二三四五六七'[number - 1]}帆`,
    phone: `1990000010${number}`,
    email: `y${number}@example.com`,
    channel: '组织推荐',
    recommending_unit: yunnan,
    deeds: distinct(
      `云${'一二三四五六七'[number - 1]}帆`,
      [
        '春风化雨润物无声',
        '精益求精攻坚克难',
        '默默奉献不计得失',
        '一丝不苟追求卓越',
        '言传身教桃李满园',
        '起早贪黑任劳任怨',
        '勤俭节约爱校如家',
      ][number - 1] ?? '',
    ),
    ...more,
  });
  const ids = (found: Record<string, string[]>) => Object.keys(found).sort();

  test('two are within, the third is over, whatever alias was typed', () => {
    const given = [
      recommended(1),
      recommended(2, { recommending_unit: '云南高校后勤协会 ' }),
      recommended(3),
    ];
    expect(together(given)).toEqual({
      '2021-0003': ['recommending_unit quota_exceeded 2021-0001,2021-0002'],
    });
  });
  test('order of receipt counts, not the order of the list', () => {
    const given = [recommended(3), recommended(1, { day: 9 }), recommended(2)];
    expect(ids(together(given))).toEqual(['2021-0001']);
  });
  test('teams count as persons do; other channels do not', () => {
    const team = {
      category: '最美服务团队',
      sex: '',
      ethnicity: '',
      age: '',
      political_status: '',
      name: '东区水电抢修班',
    };
    expect(ids(together([recommended(1), recommended(2, team), recommended(3)]))).toEqual(['2021-0003']);
    expect(ids(together([recommended(1), recommended(2, { channel: '个人自荐' }), recommended(3)]))).toEqual(
      [],
    );
  });
  test('rejected, withdrawn, merged and superseded entries take no place', () => {
    for (const decision of ['rejected', 'withdrawn', 'merged'] as const) {
      expect(ids(together([recommended(1, { decision }), recommended(2), recommended(3)]))).toEqual([]);
    }
    const { id: _id, day: _day, ...first } = recommended(1);
    const again: Given = { ...first, id: '2021-0004', day: 4, post: '技师' };
    expect(together([recommended(1), recommended(2), again])).toEqual({
      '2021-0001': ['name superseded 2021-0004'],
    });
  });
  test('a late entry takes none, unless a person accepted it', () => {
    expect(ids(together([recommended(1), recommended(2), recommended(3, { day: 20 })]))).toEqual([]);
    expect(
      ids(together([recommended(1), recommended(2), recommended(3, { day: 20, decision: 'accepted' })])),
    ).toEqual(['2021-0003']);
  });
  test('what the unit chose is kept, and the rest is over', () => {
    const chosen = [{ ...unit(yunnan), kept: ['2021-0001', '2021-0003'] }];
    expect(ids(together([recommended(1), recommended(2), recommended(3)], chosen))).toEqual(['2021-0002']);
    expect(ids(together([recommended(1), recommended(2)], chosen))).toEqual([]);
  });
  test('a unit without a limit has no quota', () => {
    const free = [{ ...unit(yunnan, 'other'), quotaMax: null }];
    expect(ids(together([recommended(1), recommended(2), recommended(3)], free))).toEqual([]);
  });
});

describe('past honorees', () => {
  const list: PastHonoree[] = [
    {
      id: 'P1',
      year: 2020,
      honor: '感动人物',
      kind: 'person',
      name: '蒋秀梅',
      unit: '昆明理工大学后勤处维修科',
    },
    {
      id: 'P2',
      year: 2020,
      honor: '感动人物',
      kind: 'person',
      name: '王艳',
      unit: '温州大学后勤管理处绿化班',
    },
  ];
  const past = makePastHonoreeIndex(list, lookups);
  const found = (answers: Partial<Answers>) =>
    screenEntry(entryWith(answers), policy, { units, pastHonorees: past }, lookups).findings.map(
      ({ field, rule, related }) => `${field} ${rule} ${related ?? ''}`.trim(),
    );

  test('the same name, unit and kind is excluded; a likeness is for a person to look at', () => {
    expect(found({})).toEqual(['name past_honouree P1']);
    expect(found({ ...li, name: '王燕', deeds: li.deeds.replace(/李建国/g, '王燕') })).toEqual([
      'name possible_past_honouree P2',
    ]);
    expect(found({ ...li })).toEqual([]);
  });
  test('among several people nobody is excluded by a machine', () => {
    expect(found({ name: '蒋秀梅、宋玉兰' })).toEqual([
      'name multiple_people',
      'name possible_past_honouree P1',
    ]);
  });
});

test('an empty entry is empty and nothing else', () => {
  const answers = Object.fromEntries(
    Object.keys(entryWith({}).answers).map((field) => [field, ' ']),
  ) as unknown as Answers;
  const empty = entryWith(answers, { photo: [], registration_form: [], certificates: [] });
  const screened = screenEntry(empty, policy, { units, pastHonorees: noPast }, lookups);
  expect(screened.findings.map(({ field, rule, severity }) => [field, rule, severity])).toEqual([
    ['entry', 'empty', 'block'],
  ]);
  const known: KnownEntry = {
    id: '1',
    receivedAt: 0,
    ownVerdict: 'rejected',
    decision: '',
    values: screened.values,
    keys: screened.keys,
  };
  expect(
    screenTogether([known, { ...known, id: '2' }], policy, { units, pastHonorees: noPast }, lookups).size,
  ).toBe(0);
});

test('the answer does not depend on the order of the list', () => {
  const given: Given[] = [
    { id: '1', ...jiang },
    { id: '2', day: 2, ...jiang, post: '技师' },
    { id: '3', day: 2, ...jiang, post: '技师' },
    { id: '4', day: 3, ...jiang, channel: '组织推荐', recommending_unit: '云南省高校后勤协会' },
    { id: '5', day: 3, ...li, channel: '组织推荐', recommending_unit: '云南省高校后勤协会' },
    {
      id: '6',
      day: 3,
      ...wang,
      channel: '组织推荐',
      recommending_unit: '云南省高校后勤协会',
      phone: li.phone,
    },
    { id: '7', day: 4, ...wang, phone: '19900000007' },
  ];
  const known = given.map((one) => knownOf(one));
  const lists = { units, pastHonorees: noPast };
  const answerTo = (entries: KnownEntry[]) =>
    Object.fromEntries(
      [...screenTogether(entries, policy, lists, lookups)].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const expected = answerTo(known);
  expect(Object.keys(expected).length).toBeGreaterThan(4);
  fc.assert(
    fc.property(fc.shuffledSubarray(known, { minLength: known.length }), (shuffled) => {
      expect(answerTo(shuffled)).toEqual(expected);
    }),
    { seed: 2021, numRuns: 60 },
  );
});
