// Spreadsheets survive being closed and opened again, and field masks are read as Google reads them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Store } from '../../../src/local/runtime/store';
import { changeCells, changeCellsAlike } from '../../../src/local/services/spreadsheets/cell-changes';
import { deleteDimension, insertDimension } from '../../../src/local/services/spreadsheets/dimensions';
import { mergeMasked, pathsOf, selectFields } from '../../../src/local/services/spreadsheets/field-mask';
import { formatValue } from '../../../src/local/services/spreadsheets/number-format';
import { type Cell, intern, type Row } from '../../../src/local/services/spreadsheets/state';
import { putSpreadsheet } from '../../../src/local/services/spreadsheets/tabs';
import { instantOf, serialOf } from '../../../src/local/services/spreadsheets/time-zone';

test('whole blocks are changed as cell by cell, and what is rolled back comes back', () => {
  const workspace = { random: () => 0.5, timeZone: 'Asia/Shanghai' };
  const [one, other] = [Store.inMemory(), Store.inMemory()];
  for (const store of [one, other]) putSpreadsheet({ store, ...workspace }, 's', {});
  const rowsOf = (store: Store): (Row | null)[] => store.get('spreadsheets', 's', 'sheets', 0, 'rows')!;
  const chance = seeded(7);
  for (let turn = 0; turn < 300; turn += 1) {
    const [startRow, startColumn] = [chance(40), chance(6)];
    const range = {
      sheetId: 0,
      startRow,
      endRow: startRow + chance(30),
      startColumn,
      endColumn: startColumn + chance(4),
    };
    const style = chance(3);
    const act = [
      (cell: Cell | null): Cell | null => ({ ...cell, style }),
      (cell: Cell | null): Cell | null => (cell?.style === style ? cell : { ...cell, style: undefined }),
      () => null,
      (cell: Cell | null): Cell | null => (cell === null ? null : { ...cell, v: style }),
      (cell: Cell | null): Cell | null => ({ ...cell, v: 'x' }),
    ][chance(5)]!;
    if (chance(4) === 0) {
      const before = JSON.stringify(rowsOf(one));
      const stopped = (): void => {
        changeCellsAlike(one, 's', range, act);
        throw new Error('stop');
      };
      expect(() => one.transaction(stopped)).toThrow('stop');
      expect(JSON.stringify(rowsOf(one))).toBe(before);
    }
    changeCellsAlike(one, 's', range, act);
    changeCells(other, 's', range, act);
    expect(JSON.stringify(withoutEnd(rowsOf(one)))).toBe(JSON.stringify(withoutEnd(rowsOf(other))));
  }
  expect(JSON.stringify(Store.inMemory(one.toSnapshot()).get('spreadsheets', 's'))).toBe(
    JSON.stringify(one.get('spreadsheets', 's')),
  );
});

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** Empty rows at the end say nothing. */
function withoutEnd(rows: readonly (Row | null)[]): (Row | null)[] {
  return rows.slice(0, rows.findLastIndex((row) => row !== null) + 1);
}

test('what is on disk is what was in memory, rolled-back work left out', () => {
  const directory = mkdtempSync(join(tmpdir(), 'laurel-'));
  try {
    const store = Store.open(directory);
    putSpreadsheet({ store, random: () => 0.5, timeZone: 'Asia/Shanghai' }, 's', {});
    const cells = (startRow: number, text: string, bold: boolean) =>
      changeCells(
        store,
        's',
        { sheetId: 0, startRow, endRow: startRow + 1, startColumn: 2, endColumn: 3 },
        (cell) => ({ ...cell, v: text, style: intern(store, 's', 'styles', { textFormat: { bold } }) }),
      );
    store.transaction(() => cells(5, 'a', true));
    expect(() =>
      store.transaction(() => {
        cells(9, 'lost', false);
        insertDimension(store, 's', 0, 'COLUMNS', 1, 2, true);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    store.transaction(() => {
      cells(9, 'b', false);
      insertDimension(store, 's', 0, 'ROWS', 6, 2, true);
      deleteDimension(store, 's', 0, 'ROWS', 0, 3);
    });
    const before = store.get<{ sheets: unknown[]; styles: unknown[] }>('spreadsheets', 's')!;
    store.close();
    const after = Store.open(directory);
    expect(after.get('spreadsheets', 's')).toEqual(JSON.parse(JSON.stringify(before)));
    expect(after.get('spreadsheets', 's', 'sheets', 0, 'rows')).toEqual([
      null,
      null,
      [null, null, { v: 'a', style: 0 }],
      [null, null, { style: 0 }],
      [null, null, { style: 0 }],
      null,
      null,
      null,
      [null, null, { v: 'b', style: 1 }],
    ]);
    after.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
});

describe('field masks', () => {
  test.each<[string, string[] | null]>([
    ['a,b.c', ['a', 'b.c']],
    [
      'sheets(properties(sheetId,title),data.rowData),spreadsheetId',
      ['sheets.properties.sheetId', 'sheets.properties.title', 'sheets.data.rowData', 'spreadsheetId'],
    ],
    ['a/b', ['a.b']],
    ['*', ['*']],
    ['a(b', null],
    ['a)', null],
    ['', null],
  ])('%s', (mask, paths) => {
    expect(pathsOf(mask)).toEqual(paths);
  });

  test('picking and merging', () => {
    const resource = { a: 1, list: [{ x: 1, y: 2 }, { y: 3 }] };
    expect([
      selectFields(resource, 'list(x)'),
      selectFields(resource, undefined),
      mergeMasked({ a: { b: 1, c: 2 }, d: 3 }, { a: { b: 9 } }, ['a.b', 'a.c', 'd']),
    ]).toEqual([{ list: [{ x: 1 }, {}] }, resource, { a: { b: 9 } }]);
  });
});

test.each<[number, { type?: string; pattern?: string } | undefined, string]>([
  [1234.5, { type: 'NUMBER', pattern: '#,##0.00' }, '1,234.50'],
  [-0.5, { type: 'PERCENT', pattern: '0%' }, '-50%'],
  [7, { type: 'NUMBER', pattern: '0000' }, '0007'],
  [1.005, { type: 'NUMBER', pattern: '0.00' }, '1.01'],
  [12, { type: 'NUMBER', pattern: '0"人"' }, '12人'],
  [44540.4375, { type: 'DATE_TIME', pattern: 'yyyy年m月d日 hh:mm' }, '2021年12月10日 10:30'],
  [44540.4375, { type: 'DATE_TIME' }, '2021-12-10 10:30:00'],
  [0.1 + 0.2, undefined, '0.3'],
  [123456789012345680, undefined, '1.23456789012346E+17'],
])('%d as %j is %s', (value, format, text) => {
  expect(formatValue(value, format)).toBe(text);
});

test.each([
  ['Asia/Shanghai', '2021-12-10T10:30:00+08:00', 44540.4375],
  ['Asia/Shanghai', '1988-07-01T00:00:00+09:00', 32325],
  ['America/New_York', '2021-07-01T00:00:00-04:00', 44378],
])('%s: %s is serial %d', (zone, time, serial) => {
  const instant = Date.parse(time);
  expect([serialOf(instant, zone), instantOf(serial, zone)]).toEqual([serial, instant]);
});
