// Strictness of reviewers: found where it can be, the same in any order, off where the sample is too small.
import { describe, expect, test } from '@jest/globals';
import { findStrictness, type Review } from '../../../../src/addon/core/4-selection/strictness';

/** Scores that are exactly a nomination's worth and a reviewer's strictness. */
function made(worth: number[], strictness: number[], panel: (nomination: number) => number[]): Review[] {
  return worth.flatMap((value, nomination) =>
    panel(nomination).map((reviewer) => ({
      nominationId: `n${String(nomination).padStart(3, '0')}`,
      reviewerId: `r${reviewer}`,
      total: value + strictness[reviewer]!,
    })),
  );
}

const ring = (reviewers: number) => (nomination: number) =>
  [0, 1, 2].map((step) => (nomination + step * (1 + (nomination % 2))) % reviewers);

describe('strictness', () => {
  test('is found exactly where scores have nothing else in them', () => {
    const effects = [-6, -2, 0, 3, 5];
    const worth = Array.from({ length: 40 }, (_empty, at) => 70 + ((at * 7) % 23));
    const found = findStrictness(made(worth, effects, ring(5)), 8);
    expect(found.off).toBeNull();
    const base = found.effects.get('r2')!;
    expect(
      effects.map((_effect, at) => Math.round((found.effects.get(`r${at}`)! - base) * 1e6) / 1e6),
    ).toEqual(effects);
    expect(found.residual).toBeCloseTo(0, 6);
  });

  test('does not depend on the order of reviews', () => {
    const reviews = made(
      Array.from({ length: 60 }, (_empty, at) => 60 + ((at * 13) % 37)),
      [1.3, -2.7, 0.4, 5.1, -3.9, 0.2],
      ring(6),
    ).map((review, at) => ({ ...review, total: review.total + ((at * 17) % 5) }));
    const straight = findStrictness(reviews, 8);
    const shuffled = [...reviews].sort(
      (a, b) =>
        ((a.total * 31 + a.reviewerId.charCodeAt(1)) % 7) -
          ((b.total * 31 + b.reviewerId.charCodeAt(1)) % 7) || (a.nominationId < b.nominationId ? 1 : -1),
    );
    expect(findStrictness(shuffled, 8)).toEqual(straight);
    expect(findStrictness([...reviews].reverse(), 8)).toEqual(straight);
  });

  test('adjusting makes a nomination’s scores agree, whoever reviewed it', () => {
    const worth = Array.from({ length: 30 }, () => 80);
    const reviews = made(worth, [-8, 0, 8, 0], ring(4));
    const { effects } = findStrictness(reviews, 5);
    const adjusted = reviews.map(({ reviewerId, total }) => total - effects.get(reviewerId)!);
    expect(Math.max(...adjusted) - Math.min(...adjusted)).toBeLessThan(1e-9);
  });

  test('is off when so set, for too few reviews, and between groups that share no nomination', () => {
    const small = made([80, 70], [0, 5, 0], () => [0, 1, 2]);
    expect(findStrictness(small, null).off).toBe('switched_off');
    expect(findStrictness(small, 8)).toMatchObject({ off: 'sample', adjusted: [] });
    const apart = made(
      Array.from({ length: 40 }, () => 75),
      [0, 4, 0, 4],
      (nomination) => (nomination % 2 === 0 ? [0, 1] : [2, 3]),
    );
    expect(findStrictness(apart, 8).off).toBe('islands');
  });

  test('a reviewer below the sample is left as is', () => {
    const reviews = [
      ...made(
        Array.from({ length: 20 }, () => 80),
        [-3, 3],
        () => [0, 1],
      ),
      { nominationId: 'n000', reviewerId: 'late', total: 60 },
    ];
    const found = findStrictness(reviews, 8);
    expect(found.adjusted).toEqual(['r0', 'r1']);
    expect(found.effects.has('late')).toBe(false);
  });

  test('one score alone tells nothing of its error', () => {
    expect(findStrictness([{ nominationId: 'n', reviewerId: 'r', total: 80 }], 8).residual).toBeNull();
  });
});
