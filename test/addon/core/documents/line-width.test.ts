// Widths in characters, and titles broken where their sense allows.
import { expect, test } from '@jest/globals';
import { hasAddress, lineWidth, titleLines } from '../../../../src/addon/core/documents/line-width';

test('a Chinese character is one wide, a digit or a Latin letter half', () => {
  expect(['', '公示', '2022年2月15日', 'A4纸', '“丁一”'].map(lineWidth)).toEqual([0, 2, 6.5, 2, 4]);
});

test.each([
  ['公示', ['公示']],
  ['全国教育后勤系统“2021年度最美后勤人”推举活动', ['全国教育后勤系统', '“2021年度最美后勤人”推举活动']],
  ['第一行\n第二行', ['第一行', '第二行']],
  [
    '没有任何可以断开之处的一个很长很长很长很长很长的标题',
    ['没有任何可以断开之处的一个很长很长很长很长很长的标题'],
  ],
])('%s', (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});

test('no character is lost, whatever the title', () => {
  const title = '“一”“二”《三》（四）“五”“六”《七》（八）“九”，关于一二三四五六七八九十的通知：第一“段”';
  expect(titleLines(title).join('')).toBe(title);
});

test('an address on the web is one; a mail address or a telephone number is not', () => {
  expect(hasAddress('也可在网上反映：https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform。')).toBe(true);
  expect(hasAddress([{ text: '邮箱 office@laurel.example，' }, { text: '电话 010-12345678' }])).toBe(false);
});
