// A whole inbox screened together, as an office would have labelled it: the plain entries exactly, the doubtful ones mostly.
import { describe, expect, test } from '@jest/globals';
import { makePastHonoreeIndex } from '../../../../src/addon/core/2-screening/past-honorees/index';
import { type KnownEntry, screenEntry, screenTogether } from '../../../../src/addon/core/2-screening/screen';
import { type Finding, TEXT_FIELDS, verdictOf } from '../../../../src/addon/core/findings';
import { FIELD_TITLES } from '../../../../src/addon/core/phrases/fields';
import { officeEntries } from './office-entries';
import { entryOf, lookups, policy, unit } from './sample-policy';

const lists = {
  units: [
    unit('湖北省高校后勤协会'),
    unit('江苏省教育后勤协会'),
    unit('四川省教育后勤协会'),
    unit('山东省学校后勤协会'),
    unit('河南省学校后勤协会'),
    unit('中国教育后勤协会学生公寓管理专业委员会', 'branch'),
    unit('中国教育后勤协会能源管理专业委员会', 'branch'),
  ],
  pastHonorees: makePastHonoreeIndex(
    [
      ['阿卜杜热合曼·玉素甫', '新疆大学后勤保障中心'],
      ['王磊', '四川大学后勤保障部饮食中心'],
    ].map(([name = '', at = ''], place) => ({
      id: `P${place + 1}`,
      year: 2020,
      honor: '感动人物',
      kind: 'person' as const,
      name,
      unit: at,
    })),
    lookups,
  ),
};
const VERDICTS: Record<string, string> = {
  accept: 'accepted',
  accept_normalised: 'accepted',
  flag: 'flagged',
  reject: 'rejected',
};
const titleOf = (field: Finding['field']): string =>
  field === 'entry' ? '*' : field === 'submitted_at' ? field : FIELD_TITLES[field];

const samples = officeEntries();
const entries = samples.map(entryOf);
const screened = entries.map((entry) => screenEntry(entry, policy, lists, lookups));
const known: KnownEntry[] = entries.map(({ id, receivedAt }, at) => {
  const { values, keys, findings } = screened[at]!;
  return { id, receivedAt, values, keys, ownVerdict: verdictOf(findings), decision: '' };
});
const together = screenTogether(known, policy, lists, lookups);

const outcomes = samples.map((sample, at) => {
  const { values, findings } = screened[at]!;
  const all = [...findings, ...(together.get(sample.id) ?? [])];
  return {
    sample,
    findings: all,
    got: {
      verdict: verdictOf(all) as string,
      issues: all.map(({ field, rule }) => `${titleOf(field)} ${rule}`).sort(),
      normalised: Object.fromEntries(
        TEXT_FIELDS.map((field) => [FIELD_TITLES[field], values[field]] as const).filter(
          ([title, value]) => String(value) !== String(sample.raw[title] ?? ''),
        ),
      ) as Record<string, string | number>,
    },
    expected: {
      verdict: VERDICTS[sample.expected.verdict]!,
      issues: sample.expected.issues.map(({ field, code }) => `${field} ${code}`).sort(),
      normalised: sample.expected.normalised,
    },
  };
});

describe('an inbox of 270 entries', () => {
  const plain = outcomes.filter(({ sample }) => sample.doubt === undefined);
  test.each(plain.map((one) => [`${one.sample.id} ${one.sample.kind}`, one] as const))('%s', (_name, one) => {
    expect(one.got).toEqual(one.expected);
  });

  test('entries that another office may have labelled otherwise: four of five as labelled here', () => {
    const doubtful = outcomes.filter(({ sample }) => sample.doubt !== undefined);
    const asLabelled = doubtful.filter(
      ({ got, expected }) => got.verdict === expected.verdict && `${got.issues}` === `${expected.issues}`,
    );
    expect(asLabelled.length / doubtful.length).toBeGreaterThanOrEqual(0.8);
  });

  test('messages are whole sentences without codes, gaps or a field named twice', () => {
    for (const { findings } of outcomes) {
      for (const { message, advice, severity } of findings) {
        expect(message).toMatch(/。$/);
        expect(`${message}${advice}`).not.toMatch(
          /[{}]|undefined|null|NaN|[a-z]+_[a-z]+|姓名：姓名|。。|““|””/,
        );
        expect(severity === 'note' || advice.endsWith('。')).toBe(true);
      }
    }
  });
});
