// The oracle's look into review sheets: codes drawn anew and other orders of rows pass; a lost remark or a nomination that is there twice does not.
import { expect, test } from '@jest/globals';
import { sheetsAgree } from '../../src/local/simulation/given-sheets';
import type { Seen } from '../../src/local/simulation/seen';
import { seenOf } from '../support/seen';

const REGISTRY = { id: 'registry', name: '登记台账', tabs: [] };

/** A campaign with one review sheet: rows of code, nominee, mark and remark. */
const seen = (...rows: (string | number)[][]): Seen => {
  const columns = ['code', 'who', 'mark1', 'comment'];
  const scoring = { key: '', name: '评分', columns, headings: columns, rows };
  const guide = {
    key: '',
    name: '填写说明',
    columns: [],
    headings: [],
    rows: [['校验码 VFJQ-M32M，与本表一致。']],
  };
  return seenOf(REGISTRY, { id: String(rows.length), name: '评审表', tabs: [scoring, guide] });
};

const model = seen(['A137', '欧阳素芬', 17, '意见'], ['A155', '尹素芬', 12, '']);

test.each([
  ['other codes', seen(['B001', '欧阳素芬', 17, '意见'], ['B002', '尹素芬', 12, ''])],
  ['another order', seen(['A155', '尹素芬', 12, ''], ['A137', '欧阳素芬', 17, '意见'])],
])('as it should be: %s', (_what, found) => {
  expect(sheetsAgree(model, found)).toEqual([]);
});

test.each([
  ['a remark lost', seen(['A137', '欧阳素芬', 17, ''], ['A155', '尹素芬', 12, '']), ['missing', 'instead']],
  ['marks in the wrong row', seen(['A137', '欧阳素芬', 12, '意见'], ['A155', '尹素芬', 17, '']), null],
  [
    'a nomination twice',
    seen(['A137', '欧阳素芬', 17, '意见'], ['A155', '尹素芬', 12, ''], ['A156', '尹素芬', 12, '']),
    ['too many'],
  ],
  ['a nomination gone', seen(['A137', '欧阳素芬', 17, '意见']), ['missing']],
])('complained about: %s', (_what, found, kinds) => {
  const told = sheetsAgree(model, found);
  expect(told.every((line) => line.startsWith('评审表: '))).toBe(true);
  const words = told.map((line) => /missing|instead|too many/.exec(line)?.[0]);
  expect(words).toEqual(kinds ?? ['missing', 'missing', 'instead', 'instead']);
});
