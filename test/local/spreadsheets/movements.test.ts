// Where a cell stands after rows and columns have moved: against a letter that is carried along in the cell itself.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  deleteDimension,
  insertDimension,
  moveDimension,
} from '../../../src/local/services/spreadsheets/dimensions';
import { movementsOf, placeNow } from '../../../src/local/services/spreadsheets/movements';
import { sortRows } from '../../../src/local/services/spreadsheets/sorting';
import { type SheetState, spreadsheetOf } from '../../../src/local/services/spreadsheets/state';
import { ground } from './ground';

const ROWS = 6;
const COLUMNS = 4;

function filled() {
  const base = ground();
  const words = Array.from({ length: ROWS }, (_row, row) =>
    Array.from({ length: COLUMNS }, (_column, column) => `${(row * 7 + 3) % ROWS}|${row}|${column}`),
  );
  base.sheets('Values.update', { values: words }, base.id, 'A1', { valueInputOption: 'RAW' });
  const sheet = (): SheetState => spreadsheetOf(base.store, base.id).sheets[0]!;
  return { ...base, sheet, words };
}

function foundIn(sheet: SheetState, word: string): { row: number; column: number } | null {
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, cell] of (cells ?? []).entries()) if (cell?.v === word) return { row, column };
  return null;
}

const index = (below: number) => fc.nat(below - 1);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('in' as const),
    isRows: fc.boolean(),
    at: index(4),
    count: fc.constantFrom(1, 2),
  }),
  fc.record({
    kind: fc.constant('out' as const),
    isRows: fc.boolean(),
    at: index(4),
    count: fc.constantFrom(1, 2),
  }),
  fc.record({ kind: fc.constant('move' as const), isRows: fc.boolean(), at: index(4), count: index(4) }),
  fc.record({ kind: fc.constant('sort' as const), isRows: fc.boolean(), at: index(3), count: index(3) }),
);

test('every cell is where it is said to be, whatever moved', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const { store, id, sheet, words } = filled();
      for (const { kind, isRows, at, count } of steps) {
        const dimension = isRows ? 'ROWS' : 'COLUMNS';
        const size = isRows ? sheet().grid.rowCount : sheet().grid.columnCount;
        if (kind === 'in') insertDimension(store, id, 0, dimension, at, count, false);
        if (kind === 'out' && at + count < size) deleteDimension(store, id, 0, dimension, at, at + count);
        if (kind === 'move' && count !== at + 1 && count < size && at < size)
          moveDimension(store, id, 0, dimension, at, at + 1, count);
        if (kind === 'sort') {
          const range = {
            sheetId: 0,
            startRow: at,
            endRow: at + 4,
            startColumn: count,
            endColumn: count + 2,
          };
          sortRows(store, id, range, [{ column: count, ascending: isRows }]);
        }
      }
      for (const [row, line] of words.entries())
        for (const [column, word] of line.entries())
          expect([word, placeNow(sheet(), { row, column }, 0)]).toEqual([word, foundIn(sheet(), word)]);
    }),
    { numRuns: 300 },
  );
});

test('a place from more movements ago than are remembered, or from another life of the tab, is not guessed', () => {
  const { store, id, sheet } = filled();
  for (let times = 0; times < 40; times += 1) insertDimension(store, id, 0, 'ROWS', 0, 1, false);
  const place = { row: 0, column: 0 };
  expect(movementsOf(sheet())).toBe(40);
  expect(placeNow(sheet(), place, 0)).toBeNull();
  expect(placeNow(sheet(), place, 41)).toBeNull();
  expect(placeNow(sheet(), place, 15)).toEqual({ row: 25, column: 0 });
  expect(placeNow(sheet(), place, 40)).toEqual(place);
});

test('a movement that is taken back with its transaction is not remembered', () => {
  const { store, id, sheet } = filled();
  expect(() =>
    store.transaction(() => {
      insertDimension(store, id, 0, 'ROWS', 0, 1, false);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(movementsOf(sheet())).toBe(0);
});
