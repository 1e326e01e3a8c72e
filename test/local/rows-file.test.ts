// Rows to paste: CSV as spreadsheets save it, JSON as programs write it.
import { describe, expect, test } from '@jest/globals';
import { NotRows, readRows } from '../../src/local/rows-file';

describe('readRows', () => {
  test.each([
    [
      'quotes, commas and line breaks in cells',
      'name,note\r\n"甲,乙","他说""好""\n第二行"\r\n',
      [['甲,乙', '他说"好"\n第二行']],
    ],
    ['leading zeros and formulas stay texts', 'a,b\n00123,=1+1\n', [['00123', '=1+1']]],
    ['tabs, as copied from a sheet', 'a\tb\n1\t2,3\n', [['1', '2,3']]],
    [
      'short rows are filled, empty ones left out',
      'a,b\n1\n,\n\n2,3',
      [
        ['1', ''],
        ['2', '3'],
      ],
    ],
  ])('%s', (_what, text, rows) => {
    expect(readRows(text).rows).toEqual(rows);
  });

  test('JSON records of different keys share their headings', () => {
    const text = JSON.stringify([
      { name: '甲', quota_max: 3 },
      { name: '乙', aliases: ['丙', '丁'], note: null },
    ]);
    expect(readRows(text)).toEqual({
      headings: ['name', 'quota_max', 'aliases', 'note'],
      rows: [
        ['甲', '3', '', ''],
        ['乙', '', '丙、丁', ''],
      ],
    });
  });

  test.each([
    ['a row longer than the headings', 'a,b\n1,2,3', '第 1 行数据比表头多'],
    ['broken JSON', '[{"a":', '不是正确的 JSON'],
    ['no list', '{"a":1}', 'JSON 文件应是一个数组'],
    ['a list of texts', '["a"]', '第 1 个元素不是'],
  ])('%s is refused with the reason', (_what, text, reason) => {
    expect(() => readRows(text)).toThrow(NotRows);
    expect(() => readRows(text)).toThrow(reason);
  });
});
