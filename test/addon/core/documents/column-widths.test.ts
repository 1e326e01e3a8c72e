// Columns' widths by what stands in them: names on one line, long units broken, never wider than the page.
import { describe, expect, test } from '@jest/globals';
import { columnWidths, leastWidth } from '../../../../src/addon/core/documents/column-widths';
import { lineWidth } from '../../../../src/addon/core/documents/line-width';
import { listPaper } from '../../../../src/addon/core/documents/list-paper';
import type { Table } from '../../../../src/addon/core/documents/model';

const COLUMNS = [
  { title: '序号', least: 13 },
  { title: '姓名', least: 28 },
  { title: '单位', least: 45 },
  { title: '职务/职称', least: 30 },
];
/** Lines of a row: 12-point characters in cells with 1.5 millimetres at each side, as the Word file has them. */
const linesIn = (cells: readonly string[], widths: readonly number[]): number =>
  Math.max(
    ...cells.map((text, at) => Math.ceil(lineWidth(text) / Math.floor((widths[at]! - 3) / (12 * 0.3528)))),
  );
const sum = (widths: readonly number[]): number => widths.reduce((total, each) => total + each, 0);

describe('columns', () => {
  const row = (name: string, unit: string, post: string): string[] => ['1', name, unit, post];
  const short = Array.from({ length: 9 }, () => row('王　敏', '合肥工业大学总务部', '高级工'));
  const long = row('阿卜杜热合曼·买买提江', '单位'.repeat(30), '职务'.repeat(20));

  test('fill the page, each with what it has at least', () => {
    const widths = columnWidths(COLUMNS, [...short, long], 156);
    expect(sum(widths)).toBeGreaterThan(155);
    expect(sum(widths)).toBeLessThanOrEqual(156);
    expect(widths.filter((width, at) => width < COLUMNS[at]!.least)).toEqual([]);
  });

  test('one long cell among many breaks no line of the others', () => {
    const widths = columnWidths(COLUMNS, [...short, long], 156);
    expect(short.map((cells) => linesIn(cells, widths))).toEqual(short.map(() => 1));
  });

  test('a unit that is long everywhere takes two lines, and nothing else is broken for it', () => {
    const units = Array.from({ length: 9 }, () =>
      row('王　敏', '新疆维吾尔自治区伊犁哈萨克自治州霍城县江苏中学', '工'),
    );
    const widths = columnWidths(COLUMNS, units, 156);
    expect(linesIn(units[0]!, widths)).toBe(2);
    expect(linesIn(['1', '王　敏', '', '高级工程师'], widths)).toBe(1);
  });

  test('room goes where it saves the most lines', () => {
    // 18 characters of unit and 7 of post do not both fit beside the rest: the post needs less.
    const both = Array.from({ length: 9 }, () => row('王　敏', '字'.repeat(18), '管理员/助理馆员'));
    const one = row('王　敏', '字'.repeat(11), '管理员/助理馆员');
    expect(linesIn(one, columnWidths(COLUMNS, [...both, one], 156))).toBe(1);
  });

  test('a name is never cut, however long the units are', () => {
    const columns = COLUMNS.map((column, at) => (at === 1 ? { ...column, whole: true } : column));
    const units = Array.from({ length: 9 }, () => row('古丽米热·阿不都拉', '单位'.repeat(15), '厨师长'));
    expect(linesIn(['', '古丽米热·阿不都拉', '', ''], columnWidths(columns, units, 156))).toBe(1);
  });

  test('when even the least is too much, all shrink alike', () => {
    const widths = columnWidths(COLUMNS, short, 58);
    expect(sum(widths)).toBeLessThanOrEqual(58);
    expect(widths[2]! / widths[0]!).toBeCloseTo(45 / 13, 0);
  });
});

test('an annex that needs more than an upright page is turned; one that does not stays upright', () => {
  const paper = (columns: typeof COLUMNS) =>
    listPaper({
      title: '公示',
      paragraphs: ['正文。'],
      listPlace: '{{名单}}',
      listTitle: '名单',
      note: '',
      tables: [{ heading: '', columns, rows: [columns.map(({ title }) => title)] }],
      signers: ['某协会'],
      date: '2022年2月14日',
    });
  const wide = [...COLUMNS, { title: '推荐单位', least: 42 }];
  expect(leastWidth(COLUMNS)).toBeLessThanOrEqual(156);
  expect(leastWidth(wide)).toBeGreaterThan(156);
  const annexOf = (columns: typeof COLUMNS) => paper(columns).document.sections[1]!;
  expect(annexOf(COLUMNS).landscape).toBeUndefined();
  expect(annexOf(wide)).toMatchObject({
    landscape: true,
    margins: { top: 28, bottom: 26, left: 37, right: 35 },
  });
  const table = annexOf(wide).blocks.find((block): block is Table => block.kind === 'table')!;
  expect(sum(table.columnWidths)).toBeGreaterThan(223);
  expect(paper(wide).count).toBe(1);
});
