// Past honorees: labelled pairs get their answer, the list gives the worst answer, and noise in a name changes nothing.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  decidePair,
  makePastHonoreeIndex,
  matchPastHonoree,
  type Nominee,
} from '../../../../src/addon/core/2-screening/past-honorees/index';
import type { PastHonoree } from '../../../../src/addon/core/2-screening/policy';
import { makeLookups } from '../../../../src/addon/core/chinese/lookups';
import { FIRST_PAIRS } from './past-honorees.first-pairs';
import { FOURTH_PAIRS } from './past-honorees.fourth-pairs';
import type { LabelledPair } from './past-honorees.pair-table';
import { SECOND_PAIRS } from './past-honorees.second-pairs';
import { THIRD_PAIRS } from './past-honorees.third-pairs';

const root = new URL('../../../../', import.meta.url);
const lookups = makeLookups((table) => readFileSync(new URL(`tables/${table}.txt`, root), 'utf8'));
const samples = new URL('../shared/samples/past_honoree_pairs.json', root);

function readSamples(): LabelledPair[] {
  const { pairs } = JSON.parse(readFileSync(samples, 'utf8'));
  return pairs.map((pair: Record<string, unknown>) => ({
    ...pair,
    ideal: pair.ideal_action,
    mustNot: pair.must_not,
  }));
}

function honoree(id: string, past: Nominee): PastHonoree {
  return { id, year: 2020, honor: '2020年度感动人物', ...past };
}

function answers(pairs: readonly LabelledPair[]) {
  return pairs.map((pair) => ({ pair, ...decidePair(pair.current, pair.past, lookups) }));
}

function line({ pair, action, reason }: ReturnType<typeof answers>[number]): string {
  const { current, past, ideal, category } = pair;
  return `${category}: ${current.name} ${current.unit} | ${past.name} ${past.unit}: ${action}, not ${ideal}: ${reason}`;
}

const tables: [string, () => readonly LabelledPair[]][] = [
  ['the first pairs of our own', () => FIRST_PAIRS],
  ['the second pairs of our own', () => SECOND_PAIRS],
  ['the third pairs of our own', () => THIRD_PAIRS],
  ['the fourth pairs of our own', () => FOURTH_PAIRS],
];
if (existsSync(samples)) tables.push(['the labelled samples', readSamples]);
else console.log('Left out: the labelled samples, because ../shared is not here.');

describe.each(tables)('given %s', (_name, read) => {
  const answered = answers(read());

  test('no past honoree is cleared and no other person excluded', () => {
    expect(answered.filter(({ pair, action }) => action === pair.mustNot).map(line)).toEqual([]);
  });

  test('at least 95 % get the ideal answer', () => {
    const misses = answered.filter(({ pair, action }) => action !== pair.ideal).map(line);
    expect(misses.length <= answered.length * 0.05 ? [] : misses).toEqual([]);
  });

  test('the search over a list finds what the pair alone gives', () => {
    const different = answered.filter(({ pair, action, reason }) => {
      const index = makePastHonoreeIndex([honoree('1', pair.past)], lookups);
      const found = matchPastHonoree(pair.current, index, lookups);
      return found.action !== action || (action !== 'clear' && found.reason !== reason);
    });
    expect(different.map(line)).toEqual([]);
  });

  test('the answer is the same with the sides exchanged', () => {
    const different = answered.filter(
      ({ pair, action }) => decidePair(pair.past, pair.current, lookups).action !== action,
    );
    expect(different.map(line)).toEqual([]);
  });

  test('every answer is one sentence in Chinese', () => {
    const wrong = answered.filter(
      ({ reason }) =>
        !/^[^。]*[\u4e00-\u9fff][^。]*(?:“[^”]*”[^。]*)*。$/.test(
          reason.replace(/“[^”]*”|（[^（）]*）/g, ''),
        ),
    );
    expect(wrong.map(line)).toEqual([]);
  });
});

describe('a list of past honorees', () => {
  const nominee: Nominee = { name: '楚天阔', unit: '南华大学后勤处', kind: 'person' };
  const list = [
    honoree('a', { name: '楚天阔', unit: '湘南学院后勤处', kind: 'person' }),
    honoree('b', { name: '楚天阔', unit: '南华大学总务处', kind: 'person' }),
    honoree('c', { name: '楚天括', unit: '南华大学后勤处', kind: 'person' }),
    honoree('d', { name: '万重山', unit: '南华大学后勤处', kind: 'person' }),
    honoree('e', { name: '楚天阔服务队', unit: '南华大学', kind: 'team' }),
  ];

  test('given one exclusion among reviews, the exclusion wins and all matches are named', () => {
    const result = matchPastHonoree(nominee, makePastHonoreeIndex(list, lookups), lookups);
    expect({ action: result.action, pastId: result.pastId, reason: result.reason }).toEqual({
      action: 'exclude',
      pastId: 'b',
      reason: '姓名相同（楚天阔），同属南华大学。',
    });
    expect(result.matches.map(({ pastId, action }) => [pastId, action]).sort()).toEqual([
      ['a', 'review'],
      ['b', 'exclude'],
      ['c', 'review'],
      ['e', 'review'],
    ]);
  });

  test('given nobody alike, clears with a reason and without matches', () => {
    const other: Nominee = { name: '燕归来', unit: '湘潭大学后勤处', kind: 'person' };
    expect(matchPastHonoree(other, makePastHonoreeIndex(list, lookups), lookups)).toEqual({
      action: 'clear',
      reason: '往届名单中没有相同或相近的姓名和单位。',
      pastId: null,
      matches: [],
    });
  });

  test('given an empty list, clears', () => {
    expect(matchPastHonoree(nominee, makePastHonoreeIndex([], lookups), lookups).action).toBe('clear');
  });
});
