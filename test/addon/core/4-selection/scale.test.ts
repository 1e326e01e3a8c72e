// A round of 500 nominations, 60 reviewers and 3 reviews each through collecting, adjusting and cutting; any order of sheets gives the same.

import { expect, test } from '@jest/globals';
import { collect, type Fetched } from '../../../../src/addon/core/3-review/collect';
import { roundsOf } from '../../../../src/addon/core/3-review/rounds';
import { sheetColumns } from '../../../../src/addon/core/3-review/sheet-columns';
import { writeResults } from '../../../../src/addon/core/4-selection/result-rows';
import { workOut } from '../../../../src/addon/core/4-selection/results';
import type { Candidate } from '../../../../src/addon/core/4-selection/standing';
import { CAMPAIGN_2021 } from '../../../../src/addon/core/campaign-2021';
import { noChanges } from '../../../../src/addon/core/registry-write';
import { snapshotOf } from '../../../support/small-tabs';

const round = roundsOf(CAMPAIGN_2021)[0]!;
const ids = Array.from({ length: 500 }, (_empty, at) => `2021-${String(at + 1).padStart(4, '0')}`);
const reviewerOf = (nomination: number, place: number): number =>
  (nomination * 7 + place * (11 + (nomination % 13))) % 60;
const codeOf = (nomination: number): string => `A${1000 + nomination}`;
const panel = (nomination: number): number[] => [
  ...new Set([0, 1, 2].map((place) => reviewerOf(nomination, place))),
];

const assignments = ids.flatMap((id, nomination) =>
  panel(nomination).map((reviewer) => ({
    round: round.name,
    code: codeOf(nomination),
    nomination_id: id,
    name: `姓名${nomination}`,
    category: '敬业美',
    reviewer_id: `R${reviewer}`,
    review_state: 'open',
    assignment_id: `${round.name}/${id}/R${reviewer}`,
  })),
);
const sheets = Array.from({ length: 60 }, (_empty, at) => ({
  round: round.name,
  reviewer: `专家${at}`,
  reviewer_id: `R${at}`,
  sheet_key: `${round.name}/R${at}`,
  file_id: `file${at}`,
}));
const keys = sheetColumns(round).map(({ key }) => key);

function fetched(reviewer: number): Fetched {
  const rows = assignments
    .filter(({ reviewer_id: id }) => id === `R${reviewer}`)
    .map(({ code }) => {
      const cells: Record<string, string | number> = { code, check: code };
      round.criteria.forEach(({ weight }, at) => {
        cells[`mark${at + 1}`] = weight - ((Number(code.slice(1)) * (at + 3) + reviewer) % 7);
      });
      return keys.map((key) => cells[key] ?? '');
    });
  return { values: [keys, keys, ...rows] };
}

const candidates: Candidate[] = ids.map((id, at) => ({
  id,
  name: `姓名${at}`,
  unit: '',
  post: '',
  category: '敬业美',
  kind: '个人',
  honoured: at % 9 === 0,
  receivedAt: at,
}));

function results(order: number[]) {
  const changes = noChanges();
  const snapshot = snapshotOf({ assignments, review_sheets: sheets });
  const answers = new Map(order.map((reviewer) => [`${round.name}/R${reviewer}`, fetched(reviewer)]));
  const report = collect(
    { round, snapshot, fetched: answers, changedAt: new Map(), whoByCode: new Map(), now: 1 },
    changes,
  );
  const scores = changes.appends.filter((append) => append.tab === 'scores').map(({ cells }) => cells);
  const reversed = order[0] === 0 ? scores : [...scores].reverse();
  const worked = workOut(round, CAMPAIGN_2021, candidates, snapshotOf({ scores: reversed }));
  const written = noChanges();
  writeResults(worked, {}, { now: 1, who: '' }, written);
  return { report, outcomes: worked.outcomes, rows: written.appends.map(({ cells }) => cells), worked };
}

test('all scores come in, strictness is adjusted, 50 are in, and everybody outside learns what was missing', () => {
  const straight = results(Array.from({ length: 60 }, (_empty, at) => at));
  expect(straight.report).toEqual({
    scored: assignments.length,
    expected: assignments.length,
    released: 0,
    between: [],
    problems: 0,
    finished: sheets.map((_row, at) => `R${at}`),
    late: [],
    stale: [],
    turned: [],
  });
  expect(straight.worked.strictness.off).toBeNull();
  const inside = [...straight.outcomes.values()].filter((outcome) => outcome === 'in' || outcome === 'tied');
  expect(inside.length).toBeGreaterThanOrEqual(50);
  expect(straight.rows).toHaveLength(500);
  expect(straight.rows.every(({ explanation }) => explanation !== '')).toBe(true);
  const outside = straight.rows.filter(({ outcome }) => outcome === 'out' || outcome === 'reserve');
  expect(outside.every(({ nearest }) => String(nearest).startsWith('得分再高'))).toBe(true);
  expect(results(Array.from({ length: 60 }, (_empty, at) => 59 - at)).rows).toEqual(straight.rows);
});
