// Past honorees: pairs that were written and labelled before the rules were tried on them; none may get the answer it must not.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  decidePair,
  makePastHonoreeIndex,
  matchPastHonoree,
  type Nominee,
  type PastHonoreeAction,
} from '../../../../../src/addon/core/2-screening/past-honorees/index';
import { makeLookups } from '../../../../../src/addon/core/chinese/lookups';

interface Pair {
  id: string;
  current: Nominee;
  past: Nominee & { year: number };
  category: string;
  ideal_action: PastHonoreeAction;
  must_not: PastHonoreeAction;
}

const root = new URL('../../../../../', import.meta.url);
const lookups = makeLookups((table) => readFileSync(new URL(`tables/${table}.txt`, root), 'utf8'));

/** unseen: of all the kinds that the labelled samples have; traps, more-traps: harder ones, of the kinds that failed before. */
describe.each(['unseen', 'traps', 'more-traps'])('given the %s pairs', (set) => {
  const pairs: Pair[] = JSON.parse(readFileSync(new URL(`${set}-pairs.json`, import.meta.url), 'utf8'));
  const answered = pairs.map((pair) => ({ ...pair, ...decidePair(pair.current, pair.past, lookups) }));
  const line = ({ id, category, current, past, action, reason }: (typeof answered)[number]) =>
    `${id} ${category}: ${current.name} ${current.unit} | ${past.name} ${past.unit}: ${action}: ${reason}`;

  test('no past honoree is cleared and no other person excluded', () => {
    expect(answered.filter(({ action, must_not }) => action === must_not).map(line)).toEqual([]);
  });

  test('at least 95 % get the ideal answer', () => {
    const misses = answered.filter(({ action, ideal_action }) => action !== ideal_action).map(line);
    expect(misses.length <= pairs.length * 0.05 ? [] : misses).toEqual([]);
  });

  test('the search over a list and the exchange of the sides change no answer', () => {
    const different = answered.filter(({ current, past, action }) => {
      const index = makePastHonoreeIndex([{ id: '1', honor: '2020年度感动人物', ...past }], lookups);
      const found = matchPastHonoree(current, index, lookups).action;
      return found !== action || decidePair(past, current, lookups).action !== action;
    });
    expect(different.map(line)).toEqual([]);
  });
});
