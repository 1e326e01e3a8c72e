// Past honorees, for any name: noise that carries no meaning never hides one, and another kind never excludes.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decidePair,
  makePastHonoreeIndex,
  matchPastHonoree,
} from '../../../../src/addon/core/2-screening/past-honorees/index';
import { makeLookups } from '../../../../src/addon/core/chinese/lookups';

const root = new URL('../../../../', import.meta.url);
const table = (name: string) => readFileSync(new URL(`tables/${name}.txt`, root), 'utf8');
const lookups = makeLookups(table);
const settings = { seed: 2021, numRuns: 200 };

const surname = fc.constantFrom(...table('surnames').trim().split(' ').slice(0, 400));
const letter = fc.constantFrom(...Array.from('青禾舟帆岩松柏溪泉云霞岚朗毅恒远达宽厚诚信和平'));
const hanName = fc.tuple(surname, letter, fc.option(letter, { nil: '' })).map((parts) => parts.join(''));
const foreignName = fc
  .tuple(
    fc.constantFrom('阿迪力', '买买提', '古丽娜', '努尔兰', '热依扎'),
    fc.constantFrom('吐尔逊', '依明', '哈力克', '玉素甫'),
  )
  .map((parts) => parts.join('·'));
const unit = fc.constantFrom(
  '南华大学后勤处',
  '武汉大学后勤保障部',
  '江苏海洋大学后勤管理处',
  '昆明理工大学后勤处',
);
const invisible = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad');
const space = fc.constantFrom(' ', '  ', '\u3000', '\u00a0', '\u2003');
const dot = fc.constantFrom(
  '·',
  '・',
  '•',
  '‧',
  '．',
  '.',
  '･',
  '∙',
  '⋅',
  '●',
  '。',
  '-',
  '－',
  '—',
  ' · ',
  ' ',
  '',
);

/** The name with noise between its characters, one kind for each gap. */
function noisy(name: string, noise: readonly string[]): string {
  return Array.from(name)
    .map((character, at) => character + (noise[at % noise.length] ?? ''))
    .join('');
}

describe('given a past honoree whose name is printed with noise', () => {
  test('spaces and invisible characters do not hide a Han name', () => {
    const gaps = fc.array(fc.oneof(invisible, space, fc.constant('')), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(hanName, unit, gaps, (name, where, noise) => {
        const past = { name: noisy(name, noise), unit: where, kind: 'person' as const };
        expect(decidePair({ name, unit: where, kind: 'person' }, past, lookups).action).toBe('exclude');
      }),
      settings,
    );
  });

  test('no way of writing the middle dot hides a name of two parts', () => {
    fc.assert(
      fc.property(foreignName, unit, dot, (name, where, mark) => {
        const past = { name: name.replace('·', mark), unit: where, kind: 'person' as const };
        expect(decidePair({ name, unit: where, kind: 'person' }, past, lookups).action).toBe('exclude');
      }),
      settings,
    );
  });

  test('a note in brackets does not hide a name', () => {
    const note = fc.constantFrom('（女）', '(已退休)', '【回族】', '（45岁）', ' 男', '（已故）', '〔满族〕');
    fc.assert(
      fc.property(hanName, unit, note, (name, where, added) => {
        const past = { name: name + added, unit: where, kind: 'person' as const };
        expect(decidePair({ name, unit: where, kind: 'person' }, past, lookups).action).toBe('exclude');
      }),
      settings,
    );
  });
});

test('given any two persons, the answer does not depend on which is the nominee, nor on the way it is searched for', () => {
  fc.assert(
    fc.property(
      fc.oneof(hanName, foreignName),
      fc.oneof(hanName, foreignName),
      unit,
      unit,
      (one, other, here, there) => {
        const a = { name: one, unit: here, kind: 'person' as const };
        const b = { name: other, unit: there, kind: 'person' as const };
        const { action } = decidePair(a, b, lookups);
        const index = makePastHonoreeIndex([{ id: '1', year: 2020, honor: '', ...b }], lookups);
        expect([decidePair(b, a, lookups).action, matchPastHonoree(a, index, lookups).action]).toEqual([
          action,
          action,
        ]);
      },
    ),
    settings,
  );
});

test('given a team and a person of any one name, never excludes, never clears in one place', () => {
  fc.assert(
    fc.property(hanName, unit, (name, where) => {
      const person = { name, unit: where, kind: 'person' as const };
      const team = { name: `${name}工作室`, unit: where, kind: 'team' as const };
      expect([decidePair(person, team, lookups).action, decidePair(team, person, lookups).action]).toEqual([
        'review',
        'review',
      ]);
    }),
    settings,
  );
});
