// What must hold of every list: it is the best within its limits, order does not matter, and the nearest change is one.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  CompositionLimit,
  GroupSeats,
  Priority,
  TieRule,
} from '../../../../src/addon/core/3-review/rounds';
import { fullMark } from '../../../../src/addon/core/3-review/rounds';
import { neededScore } from '../../../../src/addon/core/4-selection/nearest';
import { bonusOf } from '../../../../src/addon/core/4-selection/standing';
import { type Given, inside, resultsOf, type Setting } from '../../../support/selection';

const CATEGORIES = ['敬业美', '匠心美', '最美服务团队'];
const REVIEWERS = ['R1', 'R2', 'R3', 'R4', 'R5'];
const RUNS = { numRuns: 200, seed: 20211210 };

/** Few different totals, so that ties are common. */
const nominee = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  post: fc.constantFrom('班长', '处长', '厨师'),
  honoured: fc.boolean(),
  from: fc.integer({ min: 0, max: REVIEWERS.length - 1 }),
  totals: fc.array(fc.integer({ min: 70, max: 76 }), { minLength: 1, maxLength: 3 }),
});

const field = (most: number): fc.Arbitrary<Given[]> =>
  fc.array(nominee, { minLength: 2, maxLength: most }).map((all) =>
    all.map(({ from, totals, ...rest }, at) => ({
      ...rest,
      id: `2021-${String(at + 1).padStart(4, '0')}`,
      scores: Object.fromEntries(
        totals.map((total, place) => [REVIEWERS[(from + place) % REVIEWERS.length]!, total]),
      ),
    })),
  );

const priority: fc.Arbitrary<Priority> = fc.constantFrom<Priority>(
  { kind: 'none' },
  { kind: 'tie' },
  { kind: 'bonus', points: 2 },
  { kind: 'guarantee', from: 74 },
);

const groups: fc.Arbitrary<GroupSeats[]> = fc
  .uniqueArray(fc.constantFrom(...CATEGORIES, '个人', '团队'), { maxLength: 2 })
  .chain((names) =>
    fc.tuple(
      ...names.map((group) =>
        fc
          .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.boolean())
          .map(([min, more, open]): GroupSeats => ({ group, min, max: open ? null : min + more })),
      ),
    ),
  );

const limit = (name: string, bound: CompositionLimit['bound'], percent: number, words: string[]) =>
  ({ name, bound, percent, by: 'post', words, enforced: true }) satisfies CompositionLimit;

const composition: fc.Arbitrary<CompositionLimit[]> = fc.constantFrom(
  [],
  [limit('领导干部', 'atMost', 20, ['处长'])],
  [limit('一线', 'atLeast', 35, ['班长', '厨师'])],
  [limit('领导干部', 'atMost', 34, ['处长']), limit('炊事', 'atLeast', 30, ['厨师'])],
);

const setting: fc.Arbitrary<Setting> = fc
  .record({
    places: fc.option(fc.integer({ min: 1, max: 6 })),
    priority,
    groups,
    composition,
    ties: fc.constantFrom<TieRule[]>([], ['median'], ['lowest', 'received']),
    adjust: fc.constantFrom(null, 2),
  })
  .map(({ places, priority: how, groups: seats, composition: limits, ties, adjust }) => ({
    places,
    composition: limits,
    round: {
      priority: how,
      tieRules: ties,
      adjustFrom: adjust,
      advance: { places: places ?? ('all' as const), reserve: 2, groups: seats },
    },
  }));

const facts = (given: Given[], how: Setting) => {
  const { outcomes, reserves, cut } = resultsOf(given, how);
  const sorted = <V>(map: Map<string, V>): [string, V][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    outcomes: sorted(outcomes),
    reserves: sorted(reserves),
    ranks: sorted(cut.ranks),
    moved: cut.moved,
  };
};

/** `given` in another order, the same for the same number; `received` is no tie rule here, for it is the order. */
const shuffled = (given: Given[], by: number): Given[] =>
  [...given].sort((a, b) => ((Number(a.id.slice(5)) * by) % 101) - ((Number(b.id.slice(5)) * by) % 101));

describe('any list', () => {
  test('is the same in whatever order nominations and scores come', () => {
    fc.assert(
      fc.property(field(14), setting, fc.integer({ min: 2, max: 100 }), (given, how, by) => {
        const { tieRules = [] } = how.round!;
        const fair = {
          ...how,
          round: { ...how.round, tieRules: tieRules.filter((rule) => rule !== 'received') },
        };
        const backwards = (scores: Given['scores']): Given['scores'] =>
          Object.fromEntries(Object.entries(scores).reverse());
        const other = shuffled(given, by).map((each) => ({ ...each, scores: backwards(each.scores) }));
        expect(facts(other, fair)).toEqual(facts(given, fair));
      }),
      RUNS,
    );
  });

  test('keeps to the most of every seat, and to the least wherever any list of that size could', () => {
    fc.assert(
      fc.property(field(10), setting, (given, how) => {
        // Guarantees may take seats that the least of another group would have needed.
        if (how.round!.priority!.kind === 'guarantee') return;
        const { cut } = resultsOf(given, how);
        const lists = subsets(cut.ranked.length, cut.filling.size).map((places) =>
          places.map((at) => cut.ranked[at]!),
        );
        const legal = (list: typeof cut.ranked, least: number[]): boolean =>
          cut.filling.seats.every(({ holds, most }, at) => {
            const count = list.filter(holds).length;
            return count >= least[at]! && (most === null || count <= most);
          });
        // The least of each seat in turn, as high as it goes, and then the best by rank.
        const least: number[] = cut.filling.seats.map(() => 0);
        cut.filling.seats.forEach(({ wanted }, at) => {
          for (let value = wanted; value > 0; value -= 1) {
            const tried = least.map((each, place) => (place === at ? value : each));
            if (!lists.some((list) => legal(list, tried))) continue;
            least[at] = value;
            return;
          }
        });
        const best = lists.find((list) => legal(list, least))!;
        const chosen = cut.ranked.filter(({ candidate }) => cut.filling.chosen.has(candidate.id));
        expect(chosen.map(({ candidate }) => candidate.id)).toEqual(
          best.map(({ candidate }) => candidate.id),
        );
      }),
      RUNS,
    );
  });

  test('the nearest change brings a nomination in, and a hundredth less does not', () => {
    let tried = 0;
    fc.assert(
      fc.property(field(12), setting, (given, how) => {
        const results = resultsOf(given, how);
        const { round, cut, rules } = results;
        for (const { candidate, score } of cut.ranked) {
          if (results.outcomes.get(candidate.id) === 'in') continue;
          const own = cut.ranked.find((each) => each.candidate === candidate)!;
          const needed = neededScore(own, cut, rules, fullMark(round) + bonusOf(candidate, round.priority));
          const outcomeWith = (points: number): string => {
            const changed = given.map((each) =>
              each.id === candidate.id ? { ...each, scores: moreGenerous(each.scores, points) } : each,
            );
            return resultsOf(changed, how).outcomes.get(candidate.id)!;
          };
          if (needed === null) {
            expect(outcomeWith(100)).not.toBe('in');
            continue;
          }
          tried += 1;
          const gap = Math.round((needed - score!) * 100) / 100;
          expect(gap).toBeGreaterThan(0);
          // Equals who hold different seats, and do not agree with each other who goes first, keep those below waiting.
          if (cut.undecided.some((id) => alone(cut.ranks, id))) continue;
          expect(outcomeWith(gap)).toBe('in');
          if (gap > 0.015) expect(outcomeWith(Math.round(gap * 100 - 1) / 100)).not.toBe('in');
        }
      }),
      RUNS,
    );
    expect(tried).toBeGreaterThan(100);
  });

  test('bonus points worsen nobody’s rank who has them, nor take the place where groups do not overlap', () => {
    fc.assert(
      fc.property(field(14), fc.integer({ min: 1, max: 6 }), groups, (given, places, seats) => {
        const apart = seats.filter(({ group }) => CATEGORIES.includes(group));
        const advance = { places, reserve: 0, groups: apart };
        const without = resultsOf(given, { places, round: { advance } });
        const withBonus = resultsOf(given, {
          places,
          round: { advance, priority: { kind: 'bonus', points: 1 } },
        });
        for (const { id, honoured } of given) {
          if (honoured !== true || !without.cut.ranks.has(id)) continue;
          expect(withBonus.cut.ranks.get(id)!).toBeLessThanOrEqual(without.cut.ranks.get(id)!);
          if (inside(without).includes(id)) expect(inside(withBonus)).toContain(id);
        }
        expect(
          withBonus.cut.moved.out.filter((id) => given.find((each) => each.id === id)!.honoured),
        ).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a guaranteed place is given to everyone from the score on, as long as there are places', () => {
    fc.assert(
      fc.property(field(14), fc.integer({ min: 1, max: 6 }), (given, places) => {
        const { cut, outcomes } = resultsOf(given, {
          places,
          round: { priority: { kind: 'guarantee', from: 73 }, advance: { places, reserve: 0, groups: [] } },
        });
        const entitled = cut.ranked.filter(({ candidate, score }) => candidate.honoured && score! >= 73);
        const having = entitled.filter(({ candidate }) => outcomes.get(candidate.id) === 'in');
        const open = entitled.filter(({ candidate }) => outcomes.get(candidate.id) === 'tied');
        if (entitled.length <= places) expect(having).toEqual(entitled);
        else expect(having.length + open.length).toBeGreaterThanOrEqual(places);
      }),
      RUNS,
    );
  });
});

const alone = (ranks: ReadonlyMap<string, number>, id: string): boolean =>
  [...ranks.values()].filter((rank) => rank === ranks.get(id)).length === 1;

function moreGenerous(scores: Given['scores'], points: number): Given['scores'] {
  return Object.fromEntries(Object.entries(scores).map(([reviewer, total]) => [reviewer, total + points]));
}

/** All choices of `size` numbers below `count`, the lexicographically first first: the best list by rank. */
function subsets(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let at = from; at <= count - size; at += 1)
    for (const rest of subsets(count, size - 1, at + 1)) found.push([at, ...rest]);
  return found;
}
