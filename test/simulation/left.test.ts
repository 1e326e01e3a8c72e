// What people leave in a cell that the phase's own people write into as well: whoever wrote last is expected.
import { expect, test } from '@jest/globals';
import { withLeft } from '../../src/local/simulation/oracle';
import type { Left } from '../../src/local/simulation/people-meanwhile';
import type { Seen } from '../../src/local/simulation/seen';
import { seenOf } from '../support/seen';

const seen = (note: string): Seen => {
  const tab = {
    key: 'nominations',
    name: '登记台账',
    columns: ['id', 'note'],
    headings: ['编号', '备注'],
    rows: [
      ['2021-0001', note],
      ['2021-0002', ''],
    ],
  };
  return seenOf({ id: 'registry', name: '登记台账', tabs: [tab] });
};

const note = (value: string, over: string): Left => ({
  tab: 'nominations',
  id: '2021-0001',
  column: 'note',
  value,
  over,
});

/** What is expected in the cell, whatever is found there. */
function expected(theirs: string, ...left: Left[]): unknown {
  return withLeft(seen(theirs), left, seen('不管')).spreadsheets[0]!.tabs[0]!.rows[0]![1];
}

test.each<[string, string, string, Left[]]>([
  ['nobody else writes there', '', '我的', [note('我的', '')]],
  ['theirs had stood there', '他们的', '我的', [note('我的', '他们的')]],
  ['theirs came later', '他们的', '他们的', [note('我的', '')]],
  ['theirs came between', '他们的', '再记', [note('我的', ''), note('再记', '他们的')]],
  ['theirs came first', '他们的', '再记', [note('我的', '他们的'), note('再记', '我的')]],
])('%s', (_what, theirs, wanted, left) => {
  expect(expected(theirs, ...left)).toBe(wanted);
});
