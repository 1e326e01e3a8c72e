// The oracle's word on announced periods: other days are right when the paper was made on another day and keeps to the same terms.
import { expect, test } from '@jest/globals';
import { withModelsPeriod } from '../../src/local/simulation/periods';

const paper = (made: string, first: string, last: string): Record<string, string> => ({
  document_name: '补充公示',
  version: '1',
  made_at: `${made}T09:04:00+08:00`,
  period_first: first,
  period_last: last,
});
const model = paper('2022-02-09', '2022-02-09', '2022-02-15');

test.each([
  ['a day later', '2022-02-10', '2022-02-10', '2022-02-16'],
  ['over another weekend', '2022-02-15', '2022-02-15', '2022-02-21'],
  ['at the weekend, for Monday', '2022-02-12', '2022-02-14', '2022-02-18'],
])('as it should be: %s', (_what, made, first, last) => {
  const { period_first, period_last } = withModelsPeriod(paper(made, first, last), [model]);
  expect([period_first, period_last]).toEqual(['2022-02-09', '2022-02-15']);
});

test.each([
  ['the same day, other days', '2022-02-09', '2022-02-10', '2022-02-16'],
  ['a day short', '2022-02-10', '2022-02-10', '2022-02-15'],
  ['a day long', '2022-02-10', '2022-02-10', '2022-02-17'],
  ['begins before it was made', '2022-02-10', '2022-02-09', '2022-02-15'],
  ['begins late', '2022-02-10', '2022-02-11', '2022-02-17'],
  ['no day at all', '2022-02-10', '明天', '后天'],
])('complained about: %s', (_what, made, first, last) => {
  const row = paper(made, first, last);
  expect(withModelsPeriod(row, [model])).toEqual(row);
});
