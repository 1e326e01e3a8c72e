// The local runtime's table of fixed names says what the add-on says, which it must not import.
import { expect, test } from '@jest/globals';
import { FIELD_TITLES } from '../../src/addon/core/phrases/fields';
import { REVIEW_CHOICES } from '../../src/addon/core/phrases/review-tabs';
import { CHOICES } from '../../src/addon/core/phrases/tabs';
import { TABS } from '../../src/addon/core/registry';
import {
  CHOICE_LABELS,
  QUESTION_TITLES,
  STATUS_CODES,
  TAB_KEYS,
  VERDICT_CODES,
} from '../../src/local/registry-names';

const swapped = (choices: Record<string, string>) =>
  Object.fromEntries(Object.entries(choices).map(([code, label]) => [label, code]));

test('tabs, titles and choices are the add-on’s own', () => {
  const { entry: _entry, submitted_at: _submitted, ...titles } = FIELD_TITLES;
  expect({ TAB_KEYS, QUESTION_TITLES, VERDICT_CODES, STATUS_CODES, CHOICE_LABELS }).toEqual({
    TAB_KEYS: Object.fromEntries(Object.values(TABS).map((tab) => [tab.sheetId, tab.key])),
    QUESTION_TITLES: titles,
    VERDICT_CODES: swapped(CHOICES.verdict),
    STATUS_CODES: swapped(CHOICES.status),
    CHOICE_LABELS: {
      recommending_units: { kind: CHOICES.unitKind },
      past_honorees: { kind: CHOICES.nomineeKind },
      reviewers: { state: REVIEW_CHOICES.reviewerState },
    },
  });
});
