// A small campaign played from the empty spreadsheet to the announcement, with everything that can go wrong in one.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createWorkspace, type OpenWorkspace } from '../../src/local/open-workspace';
import { type Played, playCampaign } from '../../src/local/rehearsal/campaign';
import { Office } from '../../src/local/rehearsal/office';
import type { Material } from '../../src/local/rehearsal/stage';
import { readSubmissions } from '../../src/local/rehearsal/submission-file';
import { type RehearsalSummary, summarize } from '../../src/local/rehearsal/summary';
import type { ExecutionRecord } from '../../src/local/runtime/execution';
import { sentMail } from '../../src/local/services/mail';
import { entryNumber } from '../support/entries';

const SILENT = { phase: () => {}, progress: () => {}, tell: () => {} };
const COMMITTEE = 7;
const EXPERTS = 3;
const NAMES = [...'甲乙丙丁戊己庚辛壬癸'];

/** Entries from number `first`; `changes` spoil some, with what their applicants answer when they are asked. */
function entries(
  count: number,
  changes: Record<number, { raw: Record<string, unknown>; correction?: Record<string, unknown> }> = {},
) {
  return Array.from({ length: count }, (_, at) => {
    const { answers, uploads } = entryNumber(at + 1);
    const honours = at % 2 === 0 ? '2020年获校级先进个人' : '无';
    const { raw = {}, correction } = changes[at + 1] ?? {};
    return {
      id: `S${at + 1}`,
      submitted_at: `2021-12-0${1 + (at % 9)}T1${at % 10}:00:00+08:00`,
      strength: 90 - at,
      raw: { ...answers, 媒体表彰情况: honours, uploads, ...raw },
      ...(correction === undefined ? {} : { correction }),
    };
  });
}

function material(submissions: unknown, settings: Record<string, string>): Material {
  const reviewers = Array.from({ length: COMMITTEE + EXPERTS }, (_, at) => ({
    name: `评审${NAMES[at]}`,
    unit: `${['清华大学', '北京大学', '复旦大学', '南京大学', '浙江大学'][at % 5]}后勤处`,
    email: `reviewer${at}@expert.example`,
    panel: at < COMMITTEE ? '评委会' : '专家组',
  }));
  return {
    submissions: readSubmissions(submissions),
    recommendingUnits: [],
    pastHonorees: [],
    reviewers,
    settings: {
      'review.panels': '初评：评委会\n专家评审：专家组',
      'review.visible': '初评：会评时公开',
      'review.reviews': '初评：3，至少 2\n专家评审：2，至少 2',
      ...settings,
    },
  };
}

function play(played: Material) {
  const opened = createWorkspace(null);
  let atTheMoment: string[] = [];
  const office = new Office(opened.workspace, opened.scheduler);
  const result = playCampaign(opened.workspace, opened.scheduler, played, SILENT, () => {
    atTheMoment = office.rows('objections').map(({ cells }) => cells.objection_state!);
  });
  return { ...opened, office, result, atTheMoment, summary: summarize(opened.workspace, result) };
}

describe('twelve nominations, six places, two rounds', () => {
  let opened: OpenWorkspace & {
    office: Office;
    result: Played;
    atTheMoment: string[];
    summary: RehearsalSummary;
  };
  beforeAll(() => {
    const spoilt = {
      3: { raw: { 年龄: '不详' }, correction: { 年龄: '44' } },
      // The form itself refuses this one: it comes on paper, and is corrected on paper.
      5: { raw: { 邮箱: '没有' }, correction: { 邮箱: 's5@example.com' } },
      7: { raw: { 民族: '中国' } },
    };
    opened = play(material(entries(12, spoilt), { 'shortlist.places': '6' }));
  });

  test('nominations: one comes on paper, two are corrected, one is never heard of again', () => {
    const { summary } = opened;
    expect([summary.submissions, summary.form, summary.paper, summary.lost]).toEqual([12, 11, 1, []]);
    expect(summary.verdicts).toEqual({ 受理: 9, 待补正或核实: 3 });
    expect(summary.corrections).toEqual({ returned: 3, corrected: 2, accepted: 2 });
    expect(summary.statuses).toEqual({ 已受理: 11, 不予受理: 1 });
    // A correction on paper keeps the scans that came with it.
    const onPaper = opened.office.rows('nominations').find(({ cells }) => cells.lane === '线下')!.cells;
    expect([onPaper.email, onPaper.photo, onPaper.certificates]).toEqual(['s5@example.com', '1 份', '2 份']);
  });

  test('both rounds: all reviews are in, somebody recused, somebody never came, a tie at the cut', () => {
    const { rounds, absent } = opened.summary;
    const [first, second] = rounds as [
      RehearsalSummary['rounds'][number],
      RehearsalSummary['rounds'][number],
    ];
    expect([first.name, first.nominations, first.scored, first.inside, first.reserve]).toEqual([
      '初评',
      11,
      33,
      6,
      5,
    ]);
    expect([second.name, second.nominations, second.scored, second.inside]).toEqual(['专家评审', 6, 12, 6]);
    expect(absent).toHaveLength(1);
    expect(first.reminded).toContain(absent[0]);
    expect(first.recused).toHaveLength(1);
    expect(first.recused[0]).toContain('曾在同一部门共事多年');
    expect(first.tied.length).toBeGreaterThan(0);
    // Media honours decide at the end of the list, and it is said whom they moved.
    expect([first.movedIn.length, first.movedOut.length]).toEqual([1, 1]);
    expect(first.remarks).toBeGreaterThan(0);
  });

  test('publicity: one objection upheld, one dismissed, a reserve comes in by a supplement; six are announced', () => {
    const { summary, office, result, atTheMoment } = opened;
    expect(result.endedEarly).toBe('');
    expect(atTheMoment).toEqual(['待核实', '待核实']);
    expect(summary.confirmations).toEqual({ 已确认: 5, 已采纳更正: 1 });
    expect(summary.objections.map(({ state }) => state)).toEqual(['属实', '不属实']);
    // The supplement is made: nothing more is proposed, and each decision was journaled once.
    expect(summary.objections[0]!.consequence).toMatch(/^属实，取消资格。由 \S+ \S+ 递补。$/);
    const settled = office
      .rows('journal')
      .filter(({ cells }) => cells.action === '办理异议' && /属实/.test(cells.detail!));
    expect(settled.map(({ cells }) => cells.detail!.slice(0, 8))).toEqual(['YY-1：属实，', 'YY-2：不属实']);
    const states = office.rows('candidates').map(({ cells }) => cells.candidate_state);
    expect(states.filter((state) => state === '入围')).toHaveLength(5);
    expect(states.filter((state) => state === '递补入围')).toHaveLength(1);
    expect(states.filter((state) => state === '取消资格')).toHaveLength(1);
    const current = summary.documents.filter(({ state }) => state === '现行');
    const listed = (word: string) =>
      current.filter(({ name }) => name.includes(word)).map((each) => each.listed);
    expect([listed('入围名单的公示'), listed('补充公示'), listed('结果的通报')]).toEqual([[6], [1], [6]]);
    const roll = office
      .rows('honorees')
      .map(({ cells }) => cells.nomination_id)
      .sort();
    const printed = office
      .rows('candidates')
      .filter(({ cells }) => cells.list_order !== '')
      .map(({ cells }) => cells.nomination_id)
      .sort();
    expect(roll).toEqual(printed);
    expect(roll).toHaveLength(6);
  });

  test('no run fails, nothing stays undone, and nobody gets a mail twice', () => {
    const { workspace, office } = opened;
    const runs = Object.values(workspace.store.get<Record<string, ExecutionRecord>>('executions')!);
    expect(runs.filter(({ status }) => status !== 'completed')).toEqual([]);
    // Nobody here was recommended by a unit: the office is told so when it asks for 推荐汇总表, and nothing else goes wrong.
    const wrong = office.rows('journal').filter(({ cells }) => cells.action === '运行出错');
    expect(wrong.map(({ cells }) => [cells.rule, cells.detail])).toEqual([
      ['menuMakeRecommendations', '没有生成文书，请先处理：\n1. 没有由推荐单位推荐、占用名额的申报。'],
    ]);
    const undone = office.rows('outbox').filter(({ cells }) => cells.state !== '已办');
    expect(undone.map(({ cells }) => [cells.summary, cells.state])).toEqual([]);
    const letters = sentMail(workspace.store).map(({ to, subject, body }) =>
      JSON.stringify([to, subject, body]),
    );
    expect(letters.filter((letter, at) => letters.indexOf(letter) !== at)).toEqual([]);
  });
});

test('three nominations are enough for an announcement', () => {
  const { summary, result } = play(material(entries(3), {}));
  expect(result.endedEarly).toBe('');
  expect(Object.values(summary.honorees).reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(summary.rounds.map(({ inside, reserve }) => [inside, reserve])).toEqual([
    [3, 0],
    [3, 0],
  ]);
});

test('when nobody is taken in, the campaign ends with the program’s own words and no error', () => {
  const { summary, result } = play(material(entries(1, { 1: { raw: { 年龄: '不详' } } }), {}));
  expect(result.endedEarly).toContain('没有已受理的申报');
  expect([summary.rounds, summary.documents.filter(({ state }) => state === '现行').length]).toEqual([[], 0]);
});
