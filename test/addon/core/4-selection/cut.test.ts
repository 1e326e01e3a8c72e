// The cut: scores, ordered tie rules, seats of groups, priority, the committee's word, and what would have changed it.
import { describe, expect, test } from '@jest/globals';
import { cut } from '../../../../src/addon/core/4-selection/cut';
import type { CutRules } from '../../../../src/addon/core/4-selection/cut-rules';
import { neededScore as neededOf, raised } from '../../../../src/addon/core/4-selection/nearest';
import type { Standing } from '../../../../src/addon/core/4-selection/standing';

interface Facts {
  honoured?: boolean;
  category?: string;
  median?: number;
  lowest?: number;
  received?: number;
}

function standing(id: string, score: number | null, facts: Facts = {}): Standing {
  const { honoured = false, category = '敬业美', median = 0, lowest = 0, received = 0 } = facts;
  return {
    candidate: {
      id,
      name: id,
      unit: '',
      post: '',
      category,
      kind: category === '最美服务团队' ? '团队' : '个人',
      honoured,
      receivedAt: received,
    },
    count: score === null ? 1 : 3,
    raw: score,
    adjusted: score,
    spread: 0,
    score,
    ties: { media: honoured ? 1 : 0, median, lowest, spread: 0, first: 0, received: -received },
  };
}

const rules = (changes: Partial<CutRules> = {}): CutRules => ({
  places: 2,
  groups: [],
  composition: [],
  tieRules: ['median', 'lowest'],
  priority: { kind: 'none' },
  committee: new Map(),
  ...changes,
});

const neededScore = (id: string, field: Standing[], how: CutRules, most: number): number | null =>
  neededOf(field.find(({ candidate }) => candidate.id === id)!, cut(field, how), how, most);

const outcomes = (standings: Standing[], changes: Partial<CutRules> = {}): Record<string, string> =>
  Object.fromEntries([...cut(standings, rules(changes)).outcomes].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('the cut', () => {
  test('takes the best; who has no score is neither in nor last', () => {
    expect(outcomes([standing('a', 80), standing('b', 90), standing('c', null), standing('d', 85)])).toEqual({
      a: 'reserve',
      b: 'in',
      c: 'unranked',
      d: 'in',
    });
  });

  test('goes by the tie rules in their order', () => {
    const equals = [
      standing('a', 80, { median: 79, lowest: 78 }),
      standing('b', 80, { median: 81, lowest: 60 }),
      standing('c', 90),
    ];
    expect(outcomes(equals)).toEqual({ a: 'reserve', b: 'in', c: 'in' });
    expect(outcomes(equals, { tieRules: ['lowest', 'median'] })).toEqual({ a: 'in', b: 'reserve', c: 'in' });
  });

  test('leaves equals undecided that no rule tells apart, and only where places are short', () => {
    const equals = [standing('a', 80), standing('b', 80), standing('c', 90)];
    expect(outcomes(equals)).toEqual({ a: 'tied', b: 'tied', c: 'in' });
    expect(outcomes(equals, { places: 3 })).toEqual({ a: 'in', b: 'in', c: 'in' });
    expect(cut(equals, rules()).ranks).toEqual(
      new Map([
        ['c', 1],
        ['a', 2],
        ['b', 2],
      ]),
    );
    expect(outcomes(equals, { committee: new Map([['b', 'in']]) })).toEqual({
      a: 'reserve',
      b: 'in',
      c: 'in',
    });
  });

  test('media honours: at a tie, with bonus points, or guaranteed; and whom it moved', () => {
    const field = [
      standing('a', 80),
      standing('b', 80, { honoured: true }),
      standing('c', 90),
      standing('d', 78, { honoured: true }),
    ];
    const tie = cut(field, rules({ priority: { kind: 'tie' }, tieRules: ['received'] }));
    expect([...tie.outcomes]).toEqual([
      ['a', 'reserve'],
      ['b', 'in'],
      ['c', 'in'],
      ['d', 'reserve'],
    ]);
    expect(tie.moved).toEqual({ in: ['b'], out: [] });
    const earlier = [
      standing('a', 80, { received: 1 }),
      standing('b', 80, { honoured: true, received: 2 }),
      standing('c', 90),
    ];
    expect(cut(earlier, rules({ priority: { kind: 'tie' }, tieRules: ['received'] })).moved).toEqual({
      in: ['b'],
      out: ['a'],
    });
    const bonus = field.map((each) => (each.candidate.honoured ? { ...each, score: each.score! + 3 } : each));
    const withBonus = cut(bonus, rules({ priority: { kind: 'bonus', points: 3 } }));
    expect([...withBonus.outcomes].filter(([, outcome]) => outcome === 'in').map(([id]) => id)).toEqual([
      'b',
      'c',
    ]);
    const guaranteed = cut(
      [standing('a', 88), standing('c', 90), standing('d', 78, { honoured: true })],
      rules({ priority: { kind: 'guarantee', from: 75 } }),
    );
    expect(guaranteed.outcomes.get('d')).toBe('in');
    expect(guaranteed.moved).toEqual({ in: ['d'], out: ['a'] });
  });

  test('seats of groups: least first, never above the most, and what cannot be filled is said', () => {
    const team = { category: '最美服务团队' };
    const field = [
      standing('a', 95),
      standing('b', 94),
      standing('c', 93),
      standing('t', 70, team),
      standing('u', 60, team),
    ];
    const one = { groups: [{ group: '团队', min: 1, max: null }], places: 3 };
    expect(outcomes(field, one)).toEqual({ a: 'in', b: 'in', c: 'reserve', t: 'in', u: 'reserve' });
    const most = { groups: [{ group: '敬业美', min: 0, max: 1 }], places: 3 };
    expect(outcomes(field, most)).toEqual({ a: 'in', b: 'reserve', c: 'reserve', t: 'in', u: 'in' });
    const none = cut(field, rules({ groups: [{ group: '匠心美', min: 2, max: null }], places: 3 }));
    expect(none.filling.seats.map(({ name, wanted, least, taken }) => [name, wanted, least, taken])).toEqual([
      ['匠心美', 2, 0, 0],
    ]);
  });

  test('the committee’s word goes before scores, and the number of places stays', () => {
    const field = [standing('a', 95), standing('b', 94), standing('c', 93), standing('d', 92)];
    expect(
      outcomes(field, {
        committee: new Map([
          ['d', 'in'],
          ['a', 'out'],
        ]),
      }),
    ).toEqual({ a: 'out', b: 'in', c: 'reserve', d: 'in' });
  });

  test('does not depend on the order of standings', () => {
    const field = Array.from({ length: 60 }, (_empty, at) =>
      standing(`n${at}`, 60 + ((at * 7) % 20), {
        median: at % 3,
        honoured: at % 5 === 0,
        category: ['敬业美', '最美服务团队'][at % 2]!,
      }),
    );
    const how = {
      places: 20,
      priority: { kind: 'tie' } as const,
      groups: [{ group: '团队', min: 12, max: 13 }],
    };
    expect(outcomes([...field].reverse(), how)).toEqual(outcomes(field, how));
  });
});

describe('what would have brought somebody in', () => {
  const most = 100;

  test('one hundredth above the last, or the same score where the tie rules favour', () => {
    const field = [
      standing('a', 95),
      standing('b', 90, { median: 90, received: 2 }),
      standing('c', 80, { median: 79, received: 3 }),
      standing('d', 70, { median: 71, received: 1 }),
    ];
    // Ten points from everybody make c's median 89 and d's 91 when they reach 90.
    expect(neededScore('c', field, rules(), most)).toBe(90.01);
    expect(neededScore('d', field, rules(), most)).toBe(90);
    expect(neededScore('d', field, rules({ places: 3 }), most)).toBe(80);
    const firstCome = rules({ tieRules: ['received'] });
    expect(neededScore('c', field, firstCome, most)).toBe(90.01);
    expect(neededScore('d', field, firstCome, most)).toBe(90);
  });

  test('nothing does when the committee has put it out, or its seats are full of better ones', () => {
    const field = [
      standing('a', 100, { median: 100, lowest: 100 }),
      standing('b', 90, { median: 90, lowest: 90 }),
      standing('t', 80, { category: '最美服务团队' }),
    ];
    expect(neededScore('b', field, rules({ committee: new Map([['b', 'out']]) }), most)).toBeNull();
    const full = rules({ groups: [{ group: '个人', min: 0, max: 1 }] });
    expect(neededScore('b', field, full, most)).toBeNull();
  });

  test('and with that score it is in, without it is not', () => {
    const field = Array.from({ length: 80 }, (_empty, at) =>
      standing(`n${at}`, 50 + ((at * 37) % 41), {
        median: (at * 3) % 4,
        category: ['敬业美', '匠心美', '最美服务团队'][at % 3]!,
      }),
    );
    const how = rules({
      places: 30,
      groups: [
        { group: '团队', min: 12, max: 14 },
        { group: '匠心美', min: 5, max: 9 },
      ],
    });
    const made = cut(field, how);
    const outside = field.filter(({ candidate }) => made.outcomes.get(candidate.id) === 'reserve');
    expect(outside.length).toBe(80 - 30);
    const outcomeWith = (id: string, score: number): string =>
      cut(
        field.map((each) => (each.candidate.id === id ? raised(each, score - each.score!) : each)),
        how,
      ).outcomes.get(id)!;
    for (const { candidate, score } of outside) {
      const needed = neededScore(candidate.id, field, how, most)!;
      expect(outcomeWith(candidate.id, needed)).toBe('in');
      expect(outcomeWith(candidate.id, Math.round((needed - 0.01) * 100) / 100)).not.toBe('in');
      expect(needed).toBeGreaterThan(score!);
    }
  });
});
