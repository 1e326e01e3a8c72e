// What is typed while a run of the program moves rows: it meets the row that was seen, or nothing.
import { expect, test } from '@jest/globals';
import { SheetHand } from '../../src/local/hand/sheet';
import { createWorkspace, ORGANIZER } from '../../src/local/open-workspace';
import { builtProgram } from '../../src/local/program';
import { takeComment } from '../../src/local/web/cell-comments';
import { Desk } from '../../src/local/web/desk';
import { type Act, performAct } from '../../src/local/web/sheet-api';
import { TabViews } from '../../src/local/web/tab-view';

const SCRIPT = `
function tab() { return SpreadsheetApp.getActive().getSheets()[0]; }
function insertAbove() { tab().insertRowsBefore(1, 2); }
function deleteSecond() { tab().deleteRow(2); }
function sortAll() { tab().getRange('A1:B4').sort({ column: 2, ascending: false }); }
`;

const GONE =
  '您要改的行或列刚被删除，或者挪动过多次，已找不到了，这次操作没有生效。请看清表格现在的样子再做。';
const SCATTERED =
  '您选中的这些行或列刚被挪动，已经不挨在一起了，这次操作没有生效。请看清表格现在的样子再做。';

function desk() {
  const built = builtProgram();
  const opened = createWorkspace(null, {
    program: { ...built, files: [{ name: 'Code.js', code: SCRIPT }] },
  });
  const { workspace } = opened;
  const { containerId: id, store } = workspace;
  const started = new Desk(opened);
  new SheetHand(workspace, ORGANIZER, id).paste({ sheetId: 0, row: 0, column: 0 }, [
    ['丁', '1'],
    ['丙', '2'],
    ['乙', '3'],
    ['甲', '4'],
  ]);
  const views = new TabViews();
  const view = () => views.view(store, ORGANIZER, id, 0, 0);
  return {
    moves: view().moves,
    texts: () =>
      view().rows.map(([row, cells]) => [row, ...cells.map((cell) => (cell === 0 ? '' : cell[0]))]),
    /** A run of the program, with what somebody does meanwhile: it waits until the run has ended. */
    async during(entry: string, act: Partial<Act>) {
      const run = started.run(ORGANIZER, { entry, args: [], cause: 'menu' });
      const answer = performAct(started, ORGANIZER, id, { sheetId: 0, ...act } as Act);
      expect((await run).record.status).toBe('completed');
      return answer;
    },
    comment: (row: number, moves: number) =>
      takeComment(started, ORGANIZER, id, { sheetId: 0, row, column: 0, moves, text: '请核实' }),
  };
}

test('what is typed while rows are put in above lands in the row that was seen', async () => {
  const { moves, texts, during } = desk();
  const answer = await during('insertAbove', { act: 'edit', row: 1, column: 1, text: '新', moves });
  expect(answer).toEqual({ ok: true, row: 3 });
  expect(texts()).toEqual([
    [2, '丁', '1'],
    [3, '丙', '新'],
    [4, '乙', '3'],
    [5, '甲', '4'],
  ]);
});

test('what is typed while the rows are sorted lands in the row that was seen', async () => {
  const { moves, texts, during } = desk();
  await during('sortAll', { act: 'edit', row: 0, column: 1, text: '新', moves });
  expect(texts()).toEqual([
    [0, '甲', '4'],
    [1, '乙', '3'],
    [2, '丙', '2'],
    [3, '丁', '新'],
  ]);
});

test('what is typed into a row that is deleted meanwhile is refused, and nothing else is written over', async () => {
  const { moves, texts, during } = desk();
  const answer = await during('deleteSecond', { act: 'edit', row: 1, column: 1, text: '新', moves });
  expect(answer).toEqual({ refusal: GONE, lost: true });
  expect(texts()).toEqual([
    [0, '丁', '1'],
    [1, '乙', '3'],
    [2, '甲', '4'],
  ]);
});

test('a block goes along as long as it stays together', async () => {
  const apart = desk();
  const texts = [['a'], ['b']];
  expect(await apart.during('deleteSecond', { act: 'paste', row: 0, column: 1, texts, moves: 0 })).toEqual({
    refusal: GONE,
    lost: true,
  });
  const sorted = desk();
  expect(
    await sorted.during('sortAll', { act: 'clear', row: 0, column: 0, rows: 2, columns: 2, moves: 0 }),
  ).toEqual({ refusal: SCATTERED, lost: true });
  expect(sorted.texts()).toHaveLength(4);
  const shifted = desk();
  await shifted.during('insertAbove', { act: 'deleteRows', row: 1, rows: 2, moves: 0 });
  expect(shifted.texts()).toEqual([
    [2, '丁', '1'],
    [3, '甲', '4'],
  ]);
});

test('a comment hangs on the cell that was seen, or is refused', async () => {
  const { moves, during, comment, texts } = desk();
  await during('deleteSecond', { act: 'filterOff' });
  expect(await comment(1, moves)).toEqual({ refusal: GONE });
  expect(await comment(2, moves)).toEqual({ ok: true });
  expect(texts()).toHaveLength(3);
});
