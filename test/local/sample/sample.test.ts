// The shipped sample campaign: made by its seed, covering every rule, and found by screening to be what it was meant to be.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { makePastHonoreeIndex } from '../../../src/addon/core/2-screening/past-honorees/index';
import { RULES } from '../../../src/addon/core/2-screening/rules';
import { type KnownEntry, screenEntry, screenTogether } from '../../../src/addon/core/2-screening/screen';
import { CAMPAIGN_2021 } from '../../../src/addon/core/campaign-2021';
import { verdictOf } from '../../../src/addon/core/findings';
import { FIELD_TITLES } from '../../../src/addon/core/phrases/fields';
import { generateSample, isAcceptable, SHIPPED_SEED } from '../../../src/local/sample/generate';
import { INSTITUTIONS } from '../../../src/local/sample/institutions';
import type { RawAnswers, SampleSubmission } from '../../../src/local/sample/submission';
import {
  entryOf,
  lookups,
  policy,
  readShared,
  type Sample,
  unit,
} from '../../addon/core/2-screening/sample-policy';

const shipped = (name: string): unknown =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../src/local/sample/${name}.json`, import.meta.url)), 'utf8'),
  );
const sample = generateSample(SHIPPED_SEED);
const { submissions } = sample;
const acceptable = submissions.filter(isAcceptable);
/** What is no question of the form. */
const ELSEWHERE: Record<string, string> = {
  '*': FIELD_TITLES.entry,
  submitted_at: FIELD_TITLES.submitted_at,
};
const labels = (submission: SampleSubmission) =>
  submission.intended.map(({ field, rule }) => `${ELSEWHERE[field] ?? field} ${rule}`).sort();

describe('the generator', () => {
  test('the shipped files are what the shipped seed makes', () => {
    expect({
      submissions: shipped('nominations'),
      recommendingUnits: shipped('recommending-units'),
      pastHonorees: shipped('past-honorees'),
      reviewers: shipped('reviewers'),
    }).toEqual(sample);
  });

  test.each([1, 7, 99])('seed %i makes 160 others that are as good', (seed) => {
    const another = generateSample(seed);
    const other = another.submissions;
    expect(other).toHaveLength(160);
    expect(other.filter(isAcceptable)).toHaveLength(acceptable.length);
    expect(other.map(({ raw }) => raw.事迹材料)).not.toEqual(submissions.map(({ raw }) => raw.事迹材料));
    expect(found(another)).toEqual(Object.fromEntries(other.map((each) => [each.id, labels(each)])));
  });
});

describe('what the sample holds', () => {
  test('160 nominations, at least 120 acceptable, at least 25 teams, from at least 28 provinces', () => {
    const teams = acceptable.filter(({ raw }) => raw.类别 === '最美服务团队');
    const provinces = new Set(
      submissions.map(({ raw }) => INSTITUTIONS.find(({ name }) => raw.通讯地址.includes(name))?.province),
    );
    provinces.delete(undefined);
    expect(submissions).toHaveLength(160);
    expect(acceptable.length).toBeGreaterThanOrEqual(120);
    expect(teams.length).toBeGreaterThanOrEqual(25);
    expect(provinces.size).toBeGreaterThanOrEqual(28);
    expect(new Set(acceptable.map(({ raw }) => raw.推荐方式.trim()))).toEqual(
      new Set(['社会征集', '组织推荐', '个人自荐', '自荐']),
    );
  });

  test('every rule of the labelled samples is meant at least once', () => {
    const file = readShared<{ codes: Record<string, Record<string, string>> }>('samples/finding_codes.json');
    const meant = new Set(
      submissions.flatMap((each) => each.intended.map(({ field, rule }) => `${field} ${rule}`)),
    );
    const wanted = Object.entries(file?.codes ?? {}).flatMap(([field, rules]) =>
      Object.keys(rules).map((rule) => `${field} ${rule}`),
    );
    expect(wanted.filter((rule) => !meant.has(rule))).toEqual([]);
    const known = Object.entries(RULES).flatMap(([field, rules]) =>
      Object.keys(rules).map((rule) => `${FIELD_TITLES[field as keyof typeof RULES]} ${rule}`),
    );
    expect(submissions.flatMap(labels).filter((label) => !known.includes(label))).toEqual([]);
  });

  test('deeds are 350 to 900 characters and no two look alike', () => {
    const lengths = acceptable.map(({ raw }) => raw.事迹材料.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(350);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(900);
    const likenesses = pairs(acceptable.map(({ raw }) => new Set(raw.事迹材料.split(/[。！？；，：]/))));
    expect(Math.max(...likenesses)).toBeLessThan(0.4);
  });

  test('submissions come in order, from 22 November to 11 December, with a rush on the last two days', () => {
    const times = submissions.map((each) => each.submitted_at);
    expect([...times].sort()).toEqual(times);
    expect(times[0]! >= '2021-11-22' && times[159]! < '2021-12-12').toBe(true);
    const rush = times.filter((time) => /^2021-12-(09|10)/.test(time));
    expect(rush.length).toBeGreaterThan(60);
    expect(times.filter((time) => time > '2021-12-11')).toHaveLength(2);
  });

  test('strengths tie around rank 50, where the shortlist ends', () => {
    const ranked = acceptable.map(({ strength }) => strength).sort((one, other) => other - one);
    expect(new Set(ranked.slice(46, 54))).toEqual(new Set([ranked[49]]));
    expect(ranked[0]! - ranked[ranked.length - 1]!).toBeGreaterThan(30);
  });

  test('honours by national, provincial and school media; minorities under their own names', () => {
    const honored = (word: RegExp) => acceptable.filter(({ raw }) => word.test(raw.媒体表彰情况)).length;
    expect([/全国|国家级/, /省/, /校/].map(honored).every((count) => count >= 8)).toBe(true);
    const minorities = acceptable.filter(({ raw }) => raw.民族 !== '' && !/[汉漢]/.test(raw.民族));
    expect(new Set(minorities.map(({ raw }) => raw.民族)).size).toBeGreaterThanOrEqual(15);
  });

  test('nobody can be reached: telephones of one unused block, addresses of reserved domains', () => {
    const digits = (text: string) =>
      text
        .normalize('NFKC')
        .replace(/^\+86|[^\d、O]/g, '')
        .replace(/O/g, '0');
    const reachable = submissions.flatMap(({ raw }) =>
      digits(raw.联系电话)
        .split('、')
        .filter((number) => number.length === 11 && !/^(1990000|12000000053)/.test(number)),
    );
    expect(reachable).toEqual([]);
    const domains = submissions
      .map(({ raw }) => raw.邮箱.normalize('NFKC').toLowerCase())
      .filter((mail) => mail !== '');
    expect(domains.filter((mail) => !/example(\.(com|org|net)|$)/.test(mail))).toEqual([]);
  });

  test('every institution is on the ministry’s lists, in its province', () => {
    const listed = readShared<Listed>('data/universities.json');
    const codes = readShared<{ provinces: { code: string; short: string }[] }>('data/code_tables.json');
    if (listed === null || codes === null) return;
    // The ministry's own number holds the province (GB/T 2260); the lists' province column is wrong for 陕西.
    const regionOf = ({ moe_code_2017: number, province }: Listed['universities'][number]) =>
      codes.provinces.find(({ code, short }) =>
        number === undefined ? province?.startsWith(short) : number.slice(2, 4) === code,
      )?.short;
    const wrong = INSTITUTIONS.filter(({ kind }) => kind !== 'school').filter(({ name, region }) => {
      const entry = listed.universities.find((each) => each.name === name);
      return entry === undefined || regionOf(entry) !== region;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

test('screening finds in every nomination what was meant, and nothing else', () => {
  expect(found(sample)).toEqual(Object.fromEntries(submissions.map((each) => [each.id, labels(each)])));
});

interface Listed {
  universities: { name: string; province?: string; moe_code_2017?: string }[];
}

/** What screening finds, with the sample's lists and the campaign's quotas: "title rule" by entry. */
function found(made: ReturnType<typeof generateSample>): Record<string, string[]> {
  const entries = made.submissions;
  const units = made.recommendingUnits.map(({ name, kind, aliases }) => ({
    ...unit(
      name,
      kind,
      aliases.split('、').filter((alias) => alias !== ''),
    ),
    quotaMax: CAMPAIGN_2021.quotas[kind]?.max ?? null,
  }));
  const past = made.pastHonorees.map((row, index) => ({ id: `P${index}`, ...row }));
  const lists = { units, pastHonorees: makePastHonoreeIndex(past, lookups) };
  const own = new Map<string, string[]>();
  const known = entries.map((entry): KnownEntry => {
    const { id, receivedAt, ...rest } = entryOf(asLabelled(entry));
    const { values, findings, keys } = screenEntry({ id, receivedAt, ...rest }, policy, lists, lookups);
    own.set(
      id,
      findings.map(({ field, rule }) => `${FIELD_TITLES[field]} ${rule}`),
    );
    return {
      id,
      receivedAt,
      values: { ...values, deeds: '', media_honors: '' },
      keys,
      ownVerdict: verdictOf(findings),
      decision: '',
    };
  });
  const together = screenTogether(known, policy, lists, lookups);
  return Object.fromEntries(
    entries.map(({ id }) => {
      const shared = (together.get(id) ?? []).map(({ field, rule }) => `${FIELD_TITLES[field]} ${rule}`);
      return [id, [...(own.get(id) ?? []), ...shared].sort()];
    }),
  );
}

function asLabelled({ id, submitted_at, raw }: SampleSubmission): Sample {
  return {
    id,
    submitted_at,
    raw: raw as RawAnswers & Record<string, string>,
    expected: { verdict: '', normalised: {}, issues: [] },
  } as unknown as Sample;
}

/** Share of clauses in common, of the shorter text, for every pair. */
function pairs(texts: Set<string>[]): number[] {
  return texts.flatMap((one, at) =>
    texts.slice(at + 1).map((other) => {
      const common = [...one].filter((clause) => clause.length > 4 && other.has(clause)).length;
      return common / Math.min(one.size, other.size);
    }),
  );
}
