// What screening never does, whatever is typed: throw, change deeds, or change again what it has once made normal.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makePastHonoreeIndex } from '../../../../src/addon/core/2-screening/past-honorees/index';
import { screenEntry } from '../../../../src/addon/core/2-screening/screen';
import type { Answers } from '../../../../src/addon/core/entry';
import { TEXT_FIELDS, UPLOAD_FIELDS, type UploadField } from '../../../../src/addon/core/findings';
import { INVENTED_CASES } from './invented-cases';
import { entryWith, goodAnswers, lookups, policy, units } from './sample-policy';

const past = {
  id: 'P1',
  year: 2020,
  honor: '感动人物',
  kind: 'person' as const,
  name: '王磊',
  unit: '四川大学后勤保障部',
};
const lists = { units, pastHonorees: makePastHonoreeIndex([past], lookups) };

/** Pieces that the rules look for, put together at random, beside any text at all. */
const pieces = [
  ...INVENTED_CASES.flatMap(({ answers = {} }) => Object.values(answers)).filter(
    (value) => value.length < 40,
  ),
  '19900000001',
  '+86',
  '(',
  '）',
  '·',
  '@',
  '.',
  '、',
  '和',
  ' ',
  '\n',
  '\u200b',
  '=',
  '-',
  '族',
  '党员',
  '年',
  '月',
  '岁',
  '０',
  '大学',
  '后勤处',
  '转',
  '🙂',
  '\ud800',
  '<b>',
  '{value}',
  '$&',
];
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
);
const answersOf = fc.record(
  Object.fromEntries(TEXT_FIELDS.map((field) => [field, fc.option(typed, { nil: goodAnswers[field] })])),
) as unknown as fc.Arbitrary<Answers>;

test('screening never throws, leaves deeds to the letter, and its values stay as they are', () => {
  fc.assert(
    fc.property(answersOf, (answers) => {
      const first = screenEntry(entryWith(answers), policy, lists, lookups);
      expect([first.values.deeds, first.values.media_honors]).toEqual([answers.deeds, answers.media_honors]);
      const again = Object.fromEntries(
        TEXT_FIELDS.map((field) => [field, String(first.values[field])]),
      ) as unknown as Answers;
      const second = screenEntry(entryWith(again), policy, lists, lookups);
      expect(second.values).toEqual(first.values);
      expect(JSON.parse(JSON.stringify(first.keys))).toEqual(first.keys);
    }),
    { seed: 2021, numRuns: 1500 },
  );
});

test('screening takes any file', () => {
  const files = fc.array(
    fc.record({
      id: fc.string(),
      name: fc.string({ unit: 'binary' }),
      bytes: fc.nat(),
      checksum: fc.string(),
    }),
    { maxLength: 4 },
  );
  const uploads = fc.record(
    Object.fromEntries(UPLOAD_FIELDS.map((field) => [field, files])) as Record<UploadField, typeof files>,
  );
  fc.assert(
    fc.property(uploads, (given) => {
      const { findings } = screenEntry(entryWith({}, given), policy, lists, lookups);
      expect(findings.every(({ message }) => message.length > 5)).toBe(true);
    }),
    { seed: 2021, numRuns: 200 },
  );
});
