// The order of names by strokes, by number and kinds of strokes.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseStrokes } from '../../../../src/addon/core/chinese/strokes';

const root = new URL('../../../../', import.meta.url);
const order = parseStrokes(readFileSync(new URL('tables/strokes.txt', root), 'utf8'));

test('names by the strokes of surname, then of the given name, unknown characters last', () => {
  const ordered = [
    '丁一',
    '于敏',
    '马云',
    '王刚',
    '王军',
    '王丽华',
    '毛健',
    '方圆',
    '邓平',
    '石磊',
    '田华',
    '冯远',
    '刘洋',
    '李娜',
    '杨洁',
    '张伟',
    '阿依古丽',
    '陈静',
    '赵敏',
    '魏然',
    '\u{20000}某',
  ];
  expect([...ordered].reverse().sort(order.compare)).toEqual(ordered);
});

test('a name that another one begins with comes first', () => {
  expect(['王小明', '王小'].sort(order.compare)).toEqual(['王小', '王小明']);
});

test('quotes and other signs do not count', () => {
  const ordered = ['“夜班灯火”维修队', '学子餐厅服务班', '校园环境美化团队', '餐饮保障团队'];
  expect([...ordered].reverse().sort(order.compare)).toEqual(ordered);
});

test('every common surname is in the table', () => {
  const surnames = readFileSync(new URL('tables/surnames.txt', root), 'utf8').trim().split(' ');
  const unknown = surnames.slice(0, 400).filter((surname) => order.placeOf(Array.from(surname)[0]!) === null);
  expect(unknown).toEqual([]);
});
