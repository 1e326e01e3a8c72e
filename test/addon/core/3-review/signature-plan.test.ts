// Whose signature sheet is to be made, who is waited for, and which papers bear that they are void.

import { describe, expect, test } from '@jest/globals';
import { scoreChecksum } from '../../../../src/addon/core/3-review/given-scores';
import type { Round } from '../../../../src/addon/core/3-review/rounds';
import { readSheetRows } from '../../../../src/addon/core/3-review/sheet-rows';
import { planSignatures, turnSignatures } from '../../../../src/addon/core/3-review/signature-plan';
import type { Cells, Snapshot } from '../../../../src/addon/core/registry-snapshot';
import { snapshotOf } from '../../../support/small-tabs';

const round = { name: '初评' } as Round;

const sheet = (id: string, state: string, expected: number, more: Cells = {}): Cells => ({
  round: '初评',
  reviewer: `专家${id}`,
  reviewer_id: id,
  sheet_key: `初评/${id}`,
  sheet_state: state,
  expected_count: expected,
  ...more,
});

const score = (id: string): Cells => ({
  round: '初评',
  reviewer_id: id,
  code: 'A1',
  review_state: 'scored',
  total: 80,
  mark_values: '[80]',
});

const checksum = scoreChecksum([
  {
    code: 'A1',
    nominationId: '',
    reviewerId: 'B',
    reviewer: '',
    state: 'scored',
    total: 80,
    marks: [80],
    comment: '',
    reason: '',
  },
]);

describe('planning', () => {
  test('made for who has handed in and has no valid one; nobody waits for who has nothing to review', () => {
    const snapshot = snapshotOf({
      review_sheets: [
        sheet('A', 'finished', 1),
        sheet('B', 'finished', 1, { signature_checksum: checksum }),
        sheet('C', 'mailed', 2),
        sheet('D', 'mailed', 0),
      ],
      scores: [score('A'), score('B')],
    });
    const plan = planSignatures({ snapshot, round }, 0);
    expect([plan.make.map((each) => each.sheet.reviewerId), plan.current, plan.missing]).toEqual([
      ['A'],
      1,
      ['专家C'],
    ]);
  });

  test('whose sheet could not be read just now is not called one who has not handed in', () => {
    const now = Date.parse('2022-01-21T09:00:00+08:00');
    const snapshot = snapshotOf({
      review_sheets: [
        sheet('A', 'mailed', 1, { file_id: 'A', collected_at: now }),
        sheet('B', 'mailed', 1, { file_id: 'B', collected_at: now - 3_600_000 }),
        sheet('C', 'mailed', 1, { file_id: 'C' }),
        sheet('D', 'waiting', 1),
      ],
      scores: [],
    });
    const { make, missing, unread } = planSignatures({ snapshot, round }, now);
    expect({ make, missing, unread }).toEqual({
      make: [],
      missing: ['专家A', '专家D'],
      unread: ['专家B', '专家C'],
    });
  });
});

describe('papers whose scores have changed', () => {
  const snapshot = (state: string): Snapshot =>
    snapshotOf({
      review_sheets: [sheet('A', 'finished', 1, { signature: 'https://drive.google.com/file/d/FILE/view' })],
      outbox: [{ key: 'signature_sheet:初评/A:OLD@17', state }],
    });
  const namesAfter = (state: string, stale: boolean): string[] => {
    const registry = snapshot(state);
    const [own] = readSheetRows(registry, '初评');
    return turnSignatures(round, [{ sheet: own!, checksum: 'OLD', stale }], registry, 'FOLDER', 5).map(
      ({ payload }) => (payload.kind === 'file' ? `${payload.id} ${payload.name}` : payload.kind),
    );
  };

  test('are named so, and lose the name again; a paper that was never made is left alone', () => {
    expect(namesAfter('done', true)).toEqual(['FILE 【作废】初评专家签字表（专家A）OLD.docx']);
    expect(namesAfter('done', false)).toEqual(['FILE 初评专家签字表（专家A）OLD.docx']);
    for (const state of ['pending', 'cancelled', 'failed']) expect(namesAfter(state, true)).toEqual([]);
  });
});
