// Reading review sheets: rows by code, and everything that is not plainly a review named for what it is.
import { describe, expect, test } from '@jest/globals';
import { roundsOf } from '../../../../src/addon/core/3-review/rounds';
import { sheetColumns } from '../../../../src/addon/core/3-review/sheet-columns';
import { isUntouched, readSheet } from '../../../../src/addon/core/3-review/sheet-reading';
import { CAMPAIGN_2021 } from '../../../../src/addon/core/campaign-2021';

const round = roundsOf(CAMPAIGN_2021)[0]!;
const keys = sheetColumns(round).map(({ key }) => key);
const NAMES: Record<string, string> = { A101: '张三\n甲校', A102: '李四\n乙校', A103: '王五\n丙校' };
const expected = new Map(Object.entries(NAMES));

type Cells = Record<string, string | number>;
const row = (code: string, cells: Cells = {}): unknown[] => {
  const all: Cells = {
    code,
    who: NAMES[code] ?? '',
    category: '敬业美',
    check: code,
    status: '未评',
    ...cells,
  };
  return keys.map((key) => all[key] ?? '');
};
const marks = (...given: (number | string)[]): Cells =>
  Object.fromEntries(given.map((mark, at) => [`mark${at + 1}`, mark]));
const FULL = marks(18, 35, 20, 12);
const sheet = (...rows: unknown[][]): unknown[][] => [keys, keys, ...rows];
const read = (...rows: unknown[][]) => readSheet(sheet(...rows), round, expected);
const states = (reading: ReturnType<typeof read>): string[] =>
  [...reading.reviews.values()].map(({ code, state, total, problem }) =>
    [code, state, total ?? '', problem].join(' ').trim(),
  );

describe('a review sheet', () => {
  test('finished, begun and open rows', () => {
    const reading = read(row('A101', { ...FULL, comment: ' 好 ' }), row('A102', marks(18, 35)), row('A103'));
    expect(states(reading)).toEqual([
      'A101 scored 85',
      'A102 partial  还没有打：工作实绩、示范作用。',
      'A103 open',
    ]);
    expect(reading.reviews.get('A101')).toMatchObject({ marks: [18, 35, 20, 12], comment: '好' });
    expect(reading.problems).toEqual([]);
  });

  test('nought is a score, absent is none, abstained and recused are neither', () => {
    const reading = read(
      row('A101', marks(0, 0, 0, 0)),
      row('A102', { stance: '弃权', reason: '不熟悉' }),
      row('A103', { stance: '回避', reason: '同事' }),
    );
    expect(states(reading)).toEqual(['A101 scored 0', 'A102 abstained', 'A103 recused']);
  });

  test('rows in another order, and columns in another order, change nothing', () => {
    const rows = [row('A101', FULL), row('A102', marks(1, 2, 3, 4)), row('A103')];
    const straight = read(...rows);
    const sorted = readSheet(sheet(...[...rows].reverse()), round, expected);
    const turned = readSheet(
      sheet(...rows).map((line) => [...line].reverse()),
      round,
      expected,
    );
    expect(sorted).toEqual(straight);
    expect(turned).toEqual(straight);
  });

  test('what is illegal is named, not mended', () => {
    const reading = read(
      row('A101', marks(21, 35, 20, 12)),
      row('A102', marks('18分', 35.5, 20, 12)),
      row('A103', { ...FULL, stance: '弃权', reason: '不熟悉' }),
    );
    expect(states(reading)).toEqual([
      'A101 problem  “思想品德”的得分“21”不合要求。',
      'A102 problem  “思想品德”的得分“18分”不合要求。“事迹感人”的得分“35.5”不合要求。',
      'A103 problem  选了“弃权”又打了分。',
    ]);
  });

  test('a stance without a reason, or one that is none', () => {
    const reading = read(row('A101', { stance: '回避' }), row('A102', { stance: '不评' }), row('A103'));
    expect(states(reading).slice(0, 2)).toEqual([
      'A101 problem  选了“回避”，没有写理由。',
      'A102 problem  “弃权／回避”填的是“不评”。',
    ]);
  });

  test('doubled, deleted, strange and mixed-up rows', () => {
    const reading = read(
      row('A101', FULL),
      row('A101', FULL),
      row('A102', { ...FULL, check: 'A103' }),
      row('B900', FULL),
      row('', marks(1, 2, 3, 4)),
    );
    expect(states(reading)).toEqual([
      'A101 problem  评审表里有 2 行同一编号，不知以哪行为准。',
      'A102 problem  这一行的编号与内容错位（可能只排序了一部分列）。',
      'A103 problem  评审表里找不到这一行。',
    ]);
    expect(reading.problems).toEqual([
      '第 6 行的编号“B900”不在分配之内，没有收。',
      '第 7 行没有编号，没有收。',
    ]);
  });

  test('another nominee at the code is a problem, a corrected name is none', () => {
    const swapped = read(
      row('A101', { ...FULL, who: NAMES.A102! }),
      row('A102'),
      row('A103', { who: '王伍\n丙校' }),
    );
    expect(states(swapped)).toEqual([
      'A101 problem  编号对应的被推举对象被改成了“李四”。',
      'A102 open',
      'A103 open',
    ]);
  });

  test('without one of its columns nothing is taken from it', () => {
    const without = sheet(row('A101', FULL)).map((line) => line.filter((_cell, at) => keys[at] !== 'mark2'));
    const reading = readSheet(without, round, expected);
    expect(reading.reviews.size).toBe(0);
    expect(reading.problems).toEqual(['缺少“事迹感人”列，整张表没有收。']);
  });

  test('untouched is what nobody has written in', () => {
    expect(isUntouched(sheet(row('A101'), row('A102')), round)).toBe(true);
    expect(isUntouched(sheet(row('A101'), row('A102', { comment: '好' })), round)).toBe(false);
  });
});
