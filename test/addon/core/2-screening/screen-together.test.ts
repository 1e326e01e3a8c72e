// What screening finds between entries: repeated nominations, shared contacts, copied deeds, quotas, past honorees.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makePastHonoreeIndex } from '../../../../src/addon/core/2-screening/past-honorees/index';
import type { PastHonoree, RecommendingUnit } from '../../../../src/addon/core/2-screening/policy';
import { type KnownEntry, screenEntry, screenTogether } from '../../../../src/addon/core/2-screening/screen';
import type { Answers, Entry, Uploads } from '../../../../src/addon/core/entry';
import { verdictOf } from '../../../../src/addon/core/findings';
import { entryWith, goodDeeds, goodUploads, lookups, policy, unit, units } from './sample-policy';

const noPast = makePastHonoreeIndex([], lookups);

interface Given extends Partial<Answers> {
  id: string;
  day?: number;
  decision?: KnownEntry['decision'];
  uploads?: Partial<Uploads>;
}

/** Invented people differ in everything; number tells them apart. */
function entryOf({ id, day = 1, uploads, decision: _decision, ...answers }: Given): Entry {
  const receivedAt = Date.parse('2021-12-01T09:00:00+08:00') + (day - 1) * 86_400_000;
  return entryWith({ ...answers }, uploads ?? {}, { id, receivedAt });
}

function knownOf(given: Given, list: RecommendingUnit[] = units, past = noPast): KnownEntry {
  const entry = entryOf(given);
  const { values, findings, keys } = screenEntry(entry, policy, { units: list, pastHonorees: past }, lookups);
  return {
    id: entry.id,
    receivedAt: entry.receivedAt,
    // As the registry keeps it: without the long texts.
    values: { ...values, deeds: '', media_honors: '' },
    keys,
    ownVerdict: verdictOf(findings),
    decision: given.decision ?? '',
  };
}

function together(given: Given[], list: RecommendingUnit[] = units): Record<string, string[]> {
  const known = given.map((one) => knownOf(one, list));
  const found = screenTogether(known, policy, { units: list, pastHonorees: noPast }, lookups);
  return Object.fromEntries(
    [...found].map(([id, findings]) => [
      id,
      findings.map(({ field, rule, related = [] }) => `${field} ${rule} ${related.join(',')}`.trim()),
    ]),
  );
}

const jiang = { name: '蒋秀梅', phone: '19900000001', email: 'a@example.com', deeds: goodDeeds('蒋秀梅') };
const li = {
  name: '李建国',
  sex: '男',
  age: '51',
  phone: '19900000002',
  email: 'b@example.com',
  unit: '温州大学后勤管理处绿化班',
  address: '浙江省温州市瓯海区示例路9号',
  postcode: '325035',
  deeds: `${'李建国守着校园里的一草一木，已经整整二十个年头。春天修枝，夏天防虫，秋天清扫落叶，冬天给树干刷白，四季轮回，从不间断。'.repeat(2)}台风过后他第一个到岗，带着三名工友把倒伏的三十多棵行道树一一扶正、打桩固定，天黑了就打着手电继续干。有人劝他歇一歇，他说树和孩子一样，耽误不得。他还自学了嫁接技术，在后山培育出近百株月季新苗，移栽到教学楼前，每到花期，师生们都愿意停下来看一看。他把多年养护的经验写成小册子，发给新来的同事，大家都叫它绿宝书。为了节水，他改造了喷灌系统，一年省下的水够浇灌整个东区。他说能把校园侍弄得漂漂亮亮，自己这辈子就没有白干。退休的老教授路过，总要同他聊上几句。`,
};
const wang = {
  ...li,
  name: '王敏',
  phone: '19900000003',
  email: 'c@example.com',
  unit: '青海大学后勤服务中心',
  address: '青海省西宁市城北区示例路11号',
  postcode: '810016',
};
const distinct = (name: string, extra: string) =>
  `${name}的故事要从${extra}说起。${[...extra].map((character, at) => `第${at}件事与${character}有关，${extra}${at}${character}${name}${character.repeat(2)}让人难忘。`).join('')}`.padEnd(
    320,
    extra,
  );

describe('repeated nominations', () => {
  test('the same again: the later one is an exact duplicate', () => {
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...jiang },
      ]),
    ).toEqual({ '2': ['name exact_duplicate 1'] });
  });
  test('the same in another dress is still the same', () => {
    const dressed = { ...jiang, phone: '+86 199-0000-0001', age: '45岁', name: ' 蒋秀梅 ' };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...dressed, deeds: jiang.deeds },
      ]),
    ).toEqual({
      '2': ['name exact_duplicate 1'],
    });
  });
  test('corrected: the earlier one is superseded', () => {
    const corrected = { ...jiang, post: '技师' };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...corrected },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
  test('one more file is a correction', () => {
    const uploads = { certificates: goodUploads.certificates.slice(0, 1) };
    expect(
      together([
        { id: '1', ...jiang, uploads },
        { id: '2', day: 2, ...jiang },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
  test('corrected, then sent again, then corrected again', () => {
    const corrected = { ...jiang, post: '技师' };
    const again = { ...jiang, post: '班长' };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...corrected },
        { id: '3', day: 3, ...corrected },
        { id: '4', day: 4, ...again },
      ]),
    ).toEqual({ '1': ['name superseded 2'], '2': ['name superseded 4'], '3': ['name exact_duplicate 2'] });
  });
  test('through two channels: each says so', () => {
    const recommended = { ...jiang, channel: '组织推荐', recommending_unit: '云南省高校后勤协会' };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...recommended },
      ]),
    ).toEqual({
      '1': ['name duplicate_other_channel 2'],
      '2': ['name duplicate_other_channel 1'],
    });
  });
  test('recommended by two units: each says so; the unit left open is no second one', () => {
    const recommended = { ...jiang, channel: '组织推荐', recommending_unit: '云南省高校后勤协会' };
    const other = { ...recommended, recommending_unit: '伙专会' };
    expect(
      together([
        { id: '1', ...recommended },
        { id: '2', day: 2, ...other },
      ]),
    ).toEqual({
      '1': ['name duplicate_other_channel 2'],
      '2': ['name duplicate_other_channel 1'],
    });
    const open = { ...recommended, recommending_unit: '' };
    expect(
      together([
        { id: '1', ...open },
        { id: '2', day: 2, ...recommended },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
  test('a late or withdrawn version replaces nothing, an accepted late one does', () => {
    const late = { ...jiang, post: '技师', day: 20 };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', ...late },
      ]),
    ).toEqual({});
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', ...late, day: 3, decision: 'withdrawn' },
      ]),
    ).toEqual({});
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', ...late, decision: 'accepted' },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
  test('one name in two universities, or in one with other particulars, is two people', () => {
    const elsewhere = {
      ...jiang,
      phone: '19900000009',
      email: 'x@example.com',
      unit: '延安大学后勤服务集团食堂',
      deeds: li.deeds.replace(/李建国/g, '蒋秀梅'),
    };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...elsewhere },
      ]),
    ).toEqual({});
    const colleague = {
      ...elsewhere,
      unit: jiang.deeds === '' ? '' : '昆明理工大学后勤处维修科',
      sex: '男',
      age: '30',
    };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...colleague },
      ]),
    ).toEqual({});
  });
  test('one person with a new telephone is one person', () => {
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...jiang, phone: '19900000009' },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
});

describe('shared contacts and copied deeds', () => {
  test('one telephone for two people: both', () => {
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...li, phone: '+86 19900000001' },
      ]),
    ).toEqual({
      '1': ['phone shared_contact 2'],
      '2': ['phone shared_contact 1'],
    });
  });
  test('one e-mail address for two people says nothing, nor does the office line of colleagues', () => {
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...li, email: jiang.email },
      ]),
    ).toEqual({});
    const line = { phone: '0871-65551234' };
    const colleague = { ...li, unit: '昆明理工大学后勤处水电科', ...line };
    expect(
      together([
        { id: '1', ...jiang, ...line },
        { id: '2', day: 2, ...colleague },
      ]),
    ).toEqual({});
    expect(
      together([
        { id: '1', ...jiang, ...line },
        { id: '2', day: 2, ...li, ...line },
      ]),
    ).toEqual({
      '1': ['phone shared_contact 2'],
      '2': ['phone shared_contact 1'],
    });
  });
  test('deeds that differ in name, unit and pronoun only: both', () => {
    const copied = li.deeds.replace(/李建国/g, '王敏').replace(/他/g, '她');
    expect(
      together([
        { id: '1', ...li },
        { id: '2', day: 2, ...wang, deeds: copied },
      ]),
    ).toEqual({
      '1': ['deeds duplicate_deeds 2'],
      '2': ['deeds duplicate_deeds 1'],
    });
    const elsewhere = goodDeeds('王敏', '青海大学后勤服务中心');
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...wang, deeds: elsewhere },
      ]),
    ).toEqual({
      '1': ['deeds duplicate_deeds 2'],
      '2': ['deeds duplicate_deeds 1'],
    });
  });
  test('deeds with a word changed here and there: both; with half of it new: neither', () => {
    const edited = li.deeds
      .replace(/李建国/g, '王敏')
      .replace('三十多棵', '二十来棵')
      .replace('退休的老教授路过，', '');
    expect(
      Object.keys(
        together([
          { id: '1', ...li },
          { id: '2', day: 2, ...wang, deeds: edited },
        ]),
      ),
    ).toEqual(['1', '2']);
    const half =
      li.deeds.slice(0, li.deeds.length / 2).replace(/李建国/g, '王敏') + goodDeeds('王敏').slice(0, 250);
    expect(
      together([
        { id: '1', ...li },
        { id: '2', day: 2, ...wang, deeds: half },
      ]),
    ).toEqual({});
  });
});

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
