// Rounds of review: settings read and written, legal marks, totals, codes.
import { describe, expect, test } from '@jest/globals';
import { checksumOf, giveCodes } from '../../../../src/addon/core/3-review/review-codes';
import { isLegal, type Round, roundsOf, totalOf } from '../../../../src/addon/core/3-review/rounds';
import { CAMPAIGN_2021 } from '../../../../src/addon/core/campaign-2021';
import { readSettings, settingRows } from '../../../../src/addon/core/settings';

const texts = (changes: Record<string, string> = {}): Map<string, string> =>
  new Map([
    ...settingRows(CAMPAIGN_2021).map(({ key, value }): [string, string] => [key, value]),
    ...Object.entries(changes),
  ]);

describe('settings of rounds', () => {
  test('what set-up writes reads back as the same campaign', () => {
    expect(readSettings(texts())).toEqual({
      campaign: CAMPAIGN_2021,
      title: CAMPAIGN_2021.identity.title,
      errors: {},
      assumed: [],
    });
  });

  test('every aspect can differ by round; a round without a line takes the first line', () => {
    const { campaign, errors } = readSettings(
      texts({
        'review.rounds':
          '海选：2021-12-11 至 2021-12-20\n初评：2021年12月21日 至 2022-01-05\n终评：2022-01-06至2022-01-20',
        'review.panels': '终评：终评委',
        'review.criteria': '海选：总体 10\n终评：品德 30、业绩 70 分',
        'review.scale': '海选：10分制，步长 0.5\n终评：指标满分',
        'review.reviews': '海选：2\n终评：7，至少 5',
        'review.blind': '海选：是\n终评：否',
        'review.visible': '海选：只看本人\n终评：会评时公开',
        'review.scans': '海选：否\n终评：是',
        'review.advance':
          '海选：120、递补 5、敬业美 至少30、最美服务团队 5-15、个人 至多80\n初评：入围名额\n终评：不限',
        'review.tieRules': '海选：媒体表彰、中位分、收到先后',
        'review.priority': '海选：加 2 分\n初评：80分以上保证入围\n终评：不优先',
        'review.adjust': '海选：不校正\n终评：每人满10份',
        'review.band': '海选：自动\n终评：0.5分',
        'review.composition':
          '领导干部：不超过20%，职务含 处长、主任，必须满足\n一线：不少于35%，类别为 敬业美、匠心美',
      }),
    );
    expect(errors).toEqual({});
    const [first, second, last] = roundsOf(campaign!);
    expect(first).toMatchObject({
      name: '海选',
      panel: '',
      criteria: [{ name: '总体', weight: 10 }],
      scale: { most: 10, step: 0.5 },
      reviews: 2,
      least: 1,
      blind: true,
      advance: {
        places: 120,
        reserve: 5,
        groups: [
          { group: '敬业美', min: 30, max: null },
          { group: '最美服务团队', min: 5, max: 15 },
          { group: '个人', min: 0, max: 80 },
        ],
      },
      tieRules: ['media', 'median', 'received'],
      priority: { kind: 'bonus', points: 2 },
      adjustFrom: null,
      band: null,
    });
    expect(second).toMatchObject({
      scale: { most: 10, step: 0.5 },
      reviews: 2,
      advance: { places: null, reserve: 0, groups: [] },
      priority: { kind: 'guarantee', from: 80 },
    });
    expect(last).toMatchObject({
      panel: '终评委',
      scale: { most: null, step: 1 },
      reviews: 7,
      least: 5,
      blind: false,
      visible: 'panel',
      scans: true,
      advance: { places: 'all', reserve: 0, groups: [] },
      priority: { kind: 'none' },
      adjustFrom: 10,
      band: 0.5,
    });
    expect(campaign!.review.composition).toEqual([
      {
        name: '领导干部',
        bound: 'atMost',
        percent: 20,
        by: 'post',
        words: ['处长', '主任'],
        enforced: true,
      },
      {
        name: '一线',
        bound: 'atLeast',
        percent: 35,
        by: 'category',
        words: ['敬业美', '匠心美'],
        enforced: false,
      },
    ]);
    const again = readSettings(new Map(settingRows(campaign!).map(({ key, value }) => [key, value])));
    expect(again.campaign).toEqual(campaign);
  });

  test.each([
    ['review.rounds', '初评：2022-01-05 至 2021-12-20'],
    ['review.rounds', '初评'],
    ['review.criteria', '初评：品德'],
    ['review.criteria', '初评：品德 40、品德 60'],
    ['review.scale', '初评：百分制'],
    ['review.reviews', '初评：3，至少 4'],
    ['review.advance', '初评：很多'],
    ['review.advance', '初评：50、敬业美 9-5'],
    ['review.tieRules', '初评：抓阄'],
    ['review.priority', '初评：优先'],
    ['review.adjust', '初评：是'],
    ['review.composition', '领导：20%'],
    ['review.panels', '复评：评委'],
  ])('%s does not take “%s”', (key, text) => {
    const { campaign, errors } = readSettings(texts({ [key]: text }));
    expect(campaign).toBeNull();
    expect(Object.keys(errors)).toContain(key);
  });
});

const round = (
  criteria: [string, number][],
  most: number | null,
  step: number,
): Pick<Round, 'criteria' | 'scale'> => ({
  criteria: criteria.map(([name, weight]) => ({ name, weight })),
  scale: { most, step },
});

describe('marks', () => {
  test('legal is what the scale has', () => {
    const tens = round([['品德', 40]], 10, 0.5);
    const legal = (mark: number): boolean => isLegal(tens, tens.criteria[0]!, mark);
    expect([0, 0.5, 7.5, 10].map(legal)).toEqual([true, true, true, true]);
    expect([-0.5, 0.25, 10.5, Number.NaN].map(legal)).toEqual([false, false, false, false]);
    const own = round([['品德', 40]], null, 0.1);
    expect(isLegal(own, own.criteria[0]!, 0.1 + 0.2)).toBe(true);
    expect(isLegal(own, own.criteria[0]!, 40.1)).toBe(false);
  });

  test('totals are in points, to two decimals', () => {
    expect(
      totalOf(
        round(
          [
            ['品德', 40],
            ['业绩', 60],
          ],
          null,
          1,
        ),
        [35, 52],
      ),
    ).toBe(87);
    expect(
      totalOf(
        round(
          [
            ['品德', 40],
            ['业绩', 60],
          ],
          10,
          0.5,
        ),
        [8.5, 7],
      ),
    ).toBe(76);
    expect(totalOf(round([['品德', 100]], 3, 1), [2])).toBe(66.67);
  });
});

describe('codes', () => {
  const ids = Array.from({ length: 500 }, (_empty, at) => `2021-${String(at + 1).padStart(4, '0')}`);

  test('one each, the same again, and old ones stay when nominations come and go', () => {
    const codes = giveCodes(ids.slice(0, 300), new Map(), 0, 'secret');
    expect(new Set(codes.values()).size).toBe(300);
    expect([...codes.values()].every((code) => /^A\d{3}$/.test(code))).toBe(true);
    expect(giveCodes(ids.slice(0, 300), new Map(), 0, 'secret')).toEqual(codes);
    const later = giveCodes(ids, codes, 0, 'secret');
    for (const [id, code] of codes) expect(later.get(id)).toBe(code);
    expect(new Set(later.values()).size).toBe(500);
  });

  test('their order tells nothing of the order of receipt, and another secret gives others', () => {
    const codes = giveCodes(ids, new Map(), 0, 'secret');
    const numbers = ids.map((id) => Number(codes.get(id)!.slice(1)));
    const rising = numbers.filter((number, at) => at > 0 && number > numbers[at - 1]!).length;
    expect(rising).toBeGreaterThan(200);
    expect(rising).toBeLessThan(300);
    const other = giveCodes(ids, new Map(), 0, 'another');
    expect(ids.filter((id) => other.get(id) === codes.get(id)).length).toBeLessThan(10);
  });

  test('a checksum changes with any score and not with the order of rows', () => {
    const lines = ['A101|scored|87', 'A102|scored|90', 'A103|abstained|'];
    expect(checksumOf([...lines].reverse())).toBe(checksumOf(lines));
    expect(checksumOf(['A101|scored|87', 'A102|scored|91', 'A103|abstained|'])).not.toBe(checksumOf(lines));
    expect(checksumOf(lines)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });
});
