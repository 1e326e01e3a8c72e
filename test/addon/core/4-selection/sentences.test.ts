// "Why is X not among them?": whole lists with the sentence that each nominee gets, and what would have brought it in.
import { describe, expect, test } from '@jest/globals';
import type { CompositionLimit } from '../../../../src/addon/core/3-review/rounds';
import { confirmation, resultLines } from '../../../../src/addon/core/4-selection/confirm';
import { explain, nearestChange, remarks } from '../../../../src/addon/core/4-selection/explain';
import type { Results } from '../../../../src/addon/core/4-selection/results';
import { type Given, resultsOf, thrice } from '../../../support/selection';

/** By id: why, what would have done, what to mind; lines that are empty are left out. */
function told(results: Results): Record<string, string[]> {
  return Object.fromEntries(
    results.standings.map((standing) => [
      standing.candidate.id,
      [explain(standing, results), nearestChange(standing, results), remarks(standing, results)].filter(
        (line) => line !== '',
      ),
    ]),
  );
}

/** Nobody is unfinished or unsigned, and the round has not closed. */
const GROUND = { assignments: [], unsigned: { stale: [], unmade: [], unfinished: [] }, between: [], now: 0 };

const FIELD: Given[] = [
  { id: '甲', scores: thrice(90) },
  { id: '乙', scores: { R1: 88, R2: 90, R3: 86 } },
  { id: '丙', scores: thrice(85) },
  { id: '丁', scores: { R1: 85, R2: 80 } },
  { id: '戊', scores: { R1: 95 } },
];

describe('by score', () => {
  test('rank, line, reserve list, what is missing, and who has too few scores', () => {
    const results = resultsOf(FIELD, {
      round: { advance: { places: 2, reserve: 1, groups: [] } },
    });
    expect(told(results)).toEqual({
      甲: ['得分 90 分，居第 1 名（共 4 名）；在 2 个名额之内，入围。'],
      乙: ['得分 88 分，居第 2 名（共 4 名）；在 2 个名额之内，入围。'],
      丙: [
        '得分 85 分，居第 3 名（共 4 名）；未达到入围线 88 分，列为递补第 1 名。',
        '得分再高 3.01 分、达到 88.01 分即可入围（其他申报不变），约合 3 位专家的打分合计多 10 分。',
      ],
      丁: [
        '得分 82.5 分，居第 4 名（共 4 名）；未达到入围线 88 分，未入围。',
        '得分再高 5.51 分、达到 88.01 分即可入围（其他申报不变），约合 2 位专家的打分合计多 12 分。',
        '按 2 份评分计算（应有 3 份）。',
      ],
      戊: ['只有 1 份有效评分，不足 2 份，不参加排名。', '再有 1 份有效评分才能参加排名。'],
    });
  });

  test('ties: by the first rule that tells, named; and equals that nothing tells apart', () => {
    const field: Given[] = [
      { id: '甲', scores: thrice(90) },
      { id: '乙', scores: { R1: 80, R2: 85, R3: 87 } },
      { id: '丙', scores: thrice(84) },
    ];
    const byMedian = resultsOf(field, { round: { tieRules: ['median', 'lowest'] } });
    expect(told(byMedian).乙![0]).toBe(
      '得分 84 分，居第 2 名（共 3 名）；与 丙 同分，按同分次序中位分高者在先，入围。',
    );
    expect(told(byMedian).丙!.slice(0, 2)).toEqual([
      '得分 84 分，居第 3 名（共 3 名）；与 乙 同分，按同分次序中位分高者在先，未入围。',
      '得分再高 0.01 分、达到 84.01 分即可入围（其他申报不变），约合 3 位专家的打分合计多 1 分。',
    ]);
    const undecided = resultsOf(field);
    expect(told(undecided).丙).toEqual([
      '得分 84 分，居第 2 名（共 3 名）；与 乙 同分，各项同分规则也都相同，名额不够，由评委会定。',
      '由评委会在同分者中选定；或得分再高 0.01 分、达到 84.01 分即可入围（其他申报不变），约合 3 位专家的打分合计多 1 分。',
      '与 乙 并列。',
    ]);
    expect(confirmation(undecided, GROUND).obstacles).toEqual([
      '并列待定：丙、乙。请在“评审汇总”的“评委会意见”中选择调入或调出并写理由，再点“汇总得分”。',
    ]);
  });
});

test('too close to call: as many points as the settings say on either side of the line', () => {
  const results = resultsOf(FIELD, { round: { band: 3 } });
  const words = told(results);
  expect(Object.keys(words).filter((id) => words[id]!.join().includes('请评委会复议'))).toEqual([
    '甲',
    '乙',
    '丙',
  ]);
  expect(words.丙![2]).toBe('距入围线不超过 3 分，在评分误差之内，请评委会复议。');
  const everybody = resultsOf(FIELD, { places: 4, round: { band: 3 } });
  expect(everybody.close).toEqual(new Set());
});

describe('media honours', () => {
  const field: Given[] = [
    { id: '甲', scores: thrice(90) },
    { id: '乙', scores: thrice(84) },
    { id: '丙', honoured: true, scores: thrice(84) },
    { id: '丁', honoured: true, scores: thrice(80) },
  ];

  test('first among equals', () => {
    const results = resultsOf(field, { round: { priority: { kind: 'tie' }, tieRules: ['received'] } });
    const words = told(results);
    expect([words.乙![0], words.丙![0]]).toEqual([
      '得分 84 分，居第 3 名（共 4 名）；与 丙 同分，按规定获媒体表彰者优先，未入围。',
      '得分 84 分，居第 2 名（共 4 名）；与 乙 同分，按规定获媒体表彰者优先，入围。',
    ]);
    expect(resultLines(results)[2]).toBe('媒体表彰优先：丙 因此入围，乙 因此让出名额。');
  });

  test('points on top', () => {
    const results = resultsOf(field, { round: { priority: { kind: 'bonus', points: 6 } } });
    const words = told(results);
    expect([words.丙![0], words.丁![0], words.乙![0]]).toEqual([
      '得分 90 分（含媒体表彰加分 6 分），居第 1 名（共 4 名）；按规定加分后进入名额，入围。',
      '得分 86 分（含媒体表彰加分 6 分），居第 3 名（共 4 名）；未达到入围线 90 分，未入围。',
      '得分 84 分，居第 4 名（共 4 名）；未达到入围线 90 分，未入围。',
    ]);
    // Nobody without the bonus was in for certain: two at 84 for one place.
    expect(results.cut.moved).toEqual({ in: ['丙'], out: [] });
  });

  test('a place guaranteed from a score on, and honoured ones for whom none is left', () => {
    const guarantee = { round: { priority: { kind: 'guarantee', from: 80 } as const } };
    const results = resultsOf(field, guarantee);
    const words = told(results);
    expect([words.甲, words.丙![0], words.丁![0]]).toEqual([
      [
        '得分 90 分，居第 1 名（共 4 名）；按专家评分本可入围，名额按媒体表彰优先的规定由 丙、丁 取得，未入围。',
        '名额或所属席位已满，得满分也不能入围，须名额增加或有人退出。',
      ],
      '得分 84 分，居第 2 名（共 4 名）；获媒体表彰且得分达到 80 分，按规定保证入围。',
      '得分 80 分，居第 4 名（共 4 名）；获媒体表彰且得分达到 80 分，按规定保证入围。',
    ]);
    const one = resultsOf(field, { ...guarantee, places: 1 });
    expect(told(one).丁).toEqual([
      '得分 80 分，居第 4 名（共 4 名）；名额已满，未入围。',
      '得分再高 4.01 分、达到 84.01 分即可入围（其他申报不变），约合 3 位专家的打分合计多 13 分。',
      '获媒体表彰且达到 80 分，但可用名额已满，没有保证入围。',
    ]);
    expect(resultLines(one)).toContain('达到保证入围的分数而名额已满：丁。');
    const below = resultsOf([...field.slice(0, 3), { id: '丁', honoured: true, scores: thrice(78) }], {
      ...guarantee,
      places: 3,
    });
    expect(told(below).丁![1]).toBe(
      '得分再高 2 分、达到 80 分即可入围（其他申报不变），约合 3 位专家的打分合计多 6 分。',
    );
  });
});

const leaders = (enforced: boolean): CompositionLimit => ({
  name: '领导干部',
  bound: 'atMost',
  percent: 20,
  by: 'post',
  words: ['处长', '主任'],
  enforced,
});
const frontLine = (enforced: boolean): CompositionLimit => ({
  name: '一线职工',
  bound: 'atLeast',
  percent: 35,
  by: 'post',
  words: ['厨师', '水电工'],
  enforced,
});

describe('the make-up of the list', () => {
  /** Ten by falling score: leaders first, then office staff, then cooks. */
  const field: Given[] = [...'甲乙丙丁戊己庚辛壬癸'].map((id, at) => ({
    id,
    post: ['处长', '处长', '主任', '科员', '科员', '科员', '厨师', '水电工', '厨师', '厨师'][at]!,
    scores: thrice(95 - at),
  }));
  const five = { places: 5 };

  test('reported: the list stays, and the limits that it breaks are named', () => {
    const results = resultsOf(field, { ...five, composition: [leaders(false), frontLine(false)] });
    expect([...results.cut.filling.chosen].join('')).toBe('甲乙丙丁戊');
    expect(resultLines(results).slice(2)).toEqual([
      '领导干部：3／5，不合要求。',
      '一线职工：0／5，不合要求。',
    ]);
  });

  test('enforced: one leader in five, two of the front line, and everybody learns why', () => {
    const results = resultsOf(field, { ...five, composition: [leaders(true), frontLine(true)] });
    expect([...results.cut.filling.chosen].sort().join('')).toBe([...'甲丁戊庚辛'].sort().join(''));
    expect(resultLines(results).slice(2)).toEqual([
      '领导干部：1／5，符合要求。',
      '一线职工：2／5，符合要求。',
    ]);
    const words = told(results);
    expect([words.乙, words.己, words.庚![0], words.壬]).toEqual([
      [
        '得分 94 分，居第 2 名（共 10 名）；按名单构成要求“领导干部不超过 20%”，同类席位已由名次在前者占满，未入围。',
        '得分再高 1.01 分、达到 95.01 分即可入围（其他申报不变），约合 3 位专家的打分合计多 4 分。',
      ],
      [
        '得分 90 分，居第 6 名（共 10 名）；按名单构成要求“一线职工不少于 35%”，余下名额须留给该类，未入围。',
        '得分再高 1.01 分、达到 91.01 分即可入围（其他申报不变），约合 3 位专家的打分合计多 4 分。',
      ],
      '得分 89 分，居第 7 名（共 10 名）；按名单构成要求“一线职工不少于 35%”入围。',
      [
        '得分 87 分，居第 9 名（共 10 名）；未达到入围线 88 分，未入围。',
        '得分再高 1.01 分、达到 88.01 分即可入围（其他申报不变），约合 3 位专家的打分合计多 4 分。',
      ],
    ]);
  });

  test('what cannot be kept is kept as far as it goes, and said', () => {
    const noCooks = field.slice(0, 6);
    const results = resultsOf(noCooks, { ...five, composition: [leaders(true), frontLine(true)] });
    // One leader in five would need four others: there are three, and in a list of four nobody may lead.
    expect([...results.cut.filling.chosen].sort().join('')).toBe([...'丁戊己'].sort().join(''));
    expect(resultLines(results).slice(2)).toEqual([
      '没有足够的申报可满足：“一线职工不少于 35%”。',
      '名额 5 个，只用了 3 个：其余申报受席位上限或名单构成要求所限。',
      '领导干部：0／3，符合要求。',
      '一线职工：0／3，不合要求。',
    ]);
  });
});

describe('the committee’s own changes', () => {
  const committee: Record<string, ['in' | 'out', string]> = {
    丁: ['in', '抗疫一线，事迹突出'],
    甲: ['out', '本人书面放弃'],
    戊: ['in', '高原地区代表'],
  };

  test('go before scores, with their reasons, and whom they put out learns it', () => {
    const results = resultsOf(FIELD, { places: 3, committee });
    expect(told(results)).toEqual({
      甲: [
        '得分 90 分，居第 1 名（共 4 名）；评委会调出，不入围。理由：本人书面放弃',
        '评委会撤销“调出”即可入围。',
      ],
      乙: ['得分 88 分，居第 2 名（共 4 名）；在 3 个名额之内，入围。'],
      丙: [
        '得分 85 分，居第 3 名（共 4 名）；按得分本可入围，评委会调整名单后名额已满，未入围。',
        '得分再高 3.01 分、达到 88.01 分即可入围（其他申报不变），约合 3 位专家的打分合计多 10 分。',
      ],
      丁: [
        '得分 82.5 分，居第 4 名（共 4 名）；评委会调入，入围。理由：抗疫一线，事迹突出',
        '按 2 份评分计算（应有 3 份）。',
      ],
      戊: ['只有 1 份有效评分，不足 2 份，不参加排名。评委会调入，入围。理由：高原地区代表'],
    });
    const { obstacles, shown } = confirmation(results, GROUND);
    expect(obstacles).toEqual([]);
    expect(shown).toContain(
      '评委会调整：丁 调入（抗疫一线，事迹突出）；戊 调入（高原地区代表）；甲 调出（本人书面放弃）。\n因此让出名额：丙。',
    );
  });

  test('more of them than places cannot be confirmed', () => {
    const results = resultsOf(FIELD, { places: 1, committee });
    expect(confirmation(results, GROUND).obstacles).toEqual([
      '评委会调入 2 位，超过名额 1 个：请减少调入，或修改设置中的名额。',
    ]);
  });
});
