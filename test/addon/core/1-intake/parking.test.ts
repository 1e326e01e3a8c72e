// Responses with a file that cannot be read: parked for a day, told of at the beginning and at the end, and then taken in without the file.
import { expect, test } from '@jest/globals';
import { type Parked, park } from '../../../../src/addon/core/1-intake/parking';
import { noChanges } from '../../../../src/addon/core/registry-write';
import type { FormQuestions } from '../../../../src/addon/core/state';

const HOUR = 3_600_000;
const QUESTIONS: FormQuestions = {
  text: { name: 1 },
  uploads: { photo: 2 },
  consentPublication: null,
  consentAbroad: null,
};
const WAITING = [
  { id: 'a', timestamp: 1000, editUrl: '', answers: { 1: '江中流', 2: ['bad'] } },
  { id: 'b', timestamp: 2000, editUrl: '', answers: { 1: '海天月', 2: ['good'] } },
];

function parkedAt(now: number, before: readonly Parked[]) {
  const changes = noChanges();
  const unreadable = new Map([['bad', '服务错误']]);
  const { ready, parked } = park(
    { waiting: WAITING, questions: QUESTIONS, unreadable, before, now, who: '程序' },
    changes,
  );
  const told = changes.appends.map(({ cells }) => String(cells.detail).slice(0, 12));
  return { ready: ready.map(({ id }) => id), parked, told };
}

test('hour by hour until the day is over', () => {
  const parked = [{ id: 'a', at: 1000, since: 5000 }];
  expect(parkedAt(5000, [])).toEqual({ ready: ['b'], parked, told: ['“江中流”的申报暂未登记'] });
  expect(parkedAt(5000 + HOUR, parked)).toEqual({ ready: ['b'], parked, told: [] });
  expect(parkedAt(4999 + 24 * HOUR, parked)).toEqual({ ready: ['b'], parked, told: [] });
  expect(parkedAt(5000 + 24 * HOUR, parked)).toEqual({
    ready: ['a', 'b'],
    parked: [],
    told: ['“江中流”的申报已登记：'],
  });
});
