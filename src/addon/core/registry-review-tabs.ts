// The registry's tabs for review and selection, made with registry.ts's own builders.

import { REVIEW_CHOICES } from './phrases/review-tabs';
import { COLUMN_LABELS } from './phrases/tabs';
import type { Column, ColumnBuilder, Tab, TabBuilder } from './registry';

const PURPLE = '#7A5C99';

/** sheetIds 1020 to 1027. */
export function reviewTabs(column: ColumnBuilder, person: ColumnBuilder, tab: TabBuilder) {
  const hidden = (key: string, type: Column['type'] = 'text'): Column => column(key, type, { hidden: true });
  /** Headings that would otherwise read as the form's questions do. */
  const called = (one: Column, label: string): Column => ({ ...one, label: COLUMN_LABELS[label]! });
  const nominee: Column[] = [
    column('nomination_id', 'text', { width: 90 }),
    column('name', 'text', { width: 120 }),
    column('category', 'text', { width: 100 }),
  ];
  const look = { tabColor: PURPLE };
  return {
    reviewers: tab(
      'reviewers',
      1020,
      'reviewer_id',
      [
        column('reviewer_id', 'text', { width: 70 }),
        person('name', 'text', { width: 100 }),
        called(person('unit', 'text', { width: 220 }), 'reviewer_unit'),
        person('email', 'text', { width: 190 }),
        called(person('categories', 'text', { width: 180 }), 'reviewer_categories'),
        person('max_load', 'number'),
        person('panel', 'text', { width: 90 }),
        person('conflicts', 'text', { width: 220 }),
        called(person('state', 'choice', { choices: REVIEW_CHOICES.reviewerState }), 'reviewer_state'),
        column('load', 'number'),
        column('check', 'long_text', { width: 220 }),
        person('note', 'text', { width: 160 }),
      ],
      look,
    ),
    conflicts: tab(
      'conflicts',
      1021,
      'conflict_id',
      [
        person('nomination_id', 'text', { width: 90 }),
        column('name', 'text', { width: 120 }),
        person('reviewer', 'text', { width: 100 }),
        column('conflict_kind', 'choice', { choices: REVIEW_CHOICES.conflictKind, width: 120 }),
        column('evidence', 'long_text', { width: 300 }),
        person('conflict_decision', 'choice', { choices: REVIEW_CHOICES.conflictDecision }),
        person('decision_reason', 'text', { width: 200 }),
        hidden('conflict_id'),
      ],
      look,
    ),
    assignments: tab(
      'assignments',
      1022,
      'assignment_id',
      [
        column('round', 'text', { width: 80 }),
        column('code', 'text'),
        ...nominee,
        column('reviewer', 'text', { width: 100 }),
        column('review_state', 'choice', { choices: REVIEW_CHOICES.reviewState }),
        person('pin', 'choice', { choices: REVIEW_CHOICES.pin }),
        person('decision_reason', 'text', { width: 200 }),
        hidden('reviewer_id'),
        hidden('assignment_id'),
      ],
      look,
    ),
    review_sheets: tab(
      'review_sheets',
      1023,
      'sheet_key',
      [
        column('round', 'text', { width: 80 }),
        column('reviewer', 'text', { width: 100 }),
        column('sheet_state', 'choice', { choices: REVIEW_CHOICES.sheetState }),
        column('sheet', 'link', { width: 160 }),
        column('expected_count', 'number'),
        column('finished_count', 'number'),
        column('problems', 'long_text', { width: 420 }),
        column('collected_at', 'datetime'),
        column('reminded_at', 'datetime'),
        column('checksum', 'text', { width: 110 }),
        hidden('sheet_key'),
        hidden('reviewer_id'),
        hidden('file_id'),
        hidden('mailed_at', 'datetime'),
      ],
      look,
    ),
    scores: tab(
      'scores',
      1024,
      'assignment_id',
      [
        column('round', 'text', { width: 80 }),
        column('code', 'text'),
        ...nominee,
        column('reviewer', 'text', { width: 100 }),
        column('review_state', 'choice', { choices: REVIEW_CHOICES.reviewState }),
        column('total', 'decimal'),
        column('marks', 'text', { width: 240 }),
        column('comment', 'long_text', { width: 320 }),
        column('reason', 'text', { width: 160 }),
        column('problem', 'long_text', { width: 260 }),
        column('collected_at', 'datetime'),
        hidden('reviewer_id'),
        hidden('assignment_id'),
        column('mark_values', 'json'),
      ],
      look,
    ),
    results: tab(
      'results',
      1025,
      'result_id',
      [
        column('round', 'text', { width: 80 }),
        column('rank', 'number'),
        ...nominee,
        column('unit', 'text', { width: 200 }),
        column('score_count', 'number'),
        column('raw_score', 'decimal'),
        column('adjusted_score', 'decimal'),
        column('spread', 'decimal'),
        column('outcome', 'choice', { choices: REVIEW_CHOICES.outcome }),
        column('explanation', 'long_text', { width: 360 }),
        column('nearest', 'long_text', { width: 300 }),
        column('remarks', 'long_text', { width: 240 }),
        person('committee', 'choice', { choices: REVIEW_CHOICES.committee }),
        person('decision_reason', 'text', { width: 200 }),
        hidden('result_id'),
      ].map((one) => (one.key === 'unit' ? called(one, 'reviewer_unit') : one)),
      look,
    ),
    shortlist: tab(
      'shortlist',
      1026,
      'result_id',
      [
        column('round', 'text', { width: 80 }),
        column('list_kind', 'choice', { choices: REVIEW_CHOICES.listKind }),
        column('list_order', 'number'),
        ...nominee,
        called(column('unit', 'text', { width: 220 }), 'reviewer_unit'),
        column('post', 'text', { width: 140 }),
        column('score', 'decimal'),
        column('explanation', 'long_text', { width: 360 }),
        column('confirmed_at', 'datetime'),
        column('who', 'text', { width: 180 }),
        hidden('result_id'),
      ],
      look,
    ),
    comments: tab(
      'comments',
      1027,
      'comment_id',
      [
        column('round', 'text', { width: 80 }),
        column('code', 'text'),
        ...nominee,
        column('who', 'text', { width: 120 }),
        column('comment', 'long_text', { width: 420 }),
        column('quoted', 'long_text', { width: 200 }),
        column('comment_place', 'choice', { choices: REVIEW_CHOICES.commentPlace }),
        column('at', 'datetime'),
        hidden('comment_id'),
      ],
      look,
    ),
  } satisfies Partial<Record<string, Tab>>;
}

/** In the order of the work. */
export const REVIEW_TABS = [
  'reviewers',
  'conflicts',
  'assignments',
  'review_sheets',
  'scores',
  'results',
  'shortlist',
  'comments',
] as const;

export type ReviewTabKey = (typeof REVIEW_TABS)[number];
