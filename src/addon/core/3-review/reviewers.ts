// The reviewers of 评审专家, read with what is wrong in their rows; numbers are given once and kept.
import { type Campaign, kindOfCategory } from '../campaign';
import { PLAN_PHRASES } from '../phrases/review-plan';
import { numberOf, type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';

export interface Reviewer {
  id: string;
  name: string;
  unit: string;
  /** Lower case. */
  email: string;
  /** Categories, or 个人 and 团队, that the reviewer knows best; none: all alike. */
  categories: string[];
  maxLoad: number | null;
  panel: string;
  /** Units, names, nomination ids that the reviewer has declared. */
  declared: string[];
  absent: boolean;
  row: RegistryRow;
}

export interface ReviewerReading {
  /** Those who can be given work, and those who cannot take part but may have given scores. */
  reviewers: Reviewer[];
  /** Rows that cannot be used, with a sentence each. */
  problems: { row: RegistryRow; sentence: string }[];
}

/** Separated as people do: 、 comma, semicolon, line break; blanks may belong to a name. */
export function listed(text: string): string[] {
  return text
    .split(/[、，,;；\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * In order of their numbers. Those who have none yet get the next ones in order of mail addresses, so that the same
 * people get the same numbers, and the same plan, however the tab is sorted.
 */
export function readReviewers(snapshot: Snapshot, campaign: Campaign): ReviewerReading {
  const reading: ReviewerReading = { reviewers: [], problems: [] };
  const rows = rowsOf(snapshot, 'reviewers').filter((row) => textOf(row, 'name').trim() !== '');
  let next = rows.reduce(
    (most, row) => Math.max(most, Number(/^R(\d+)$/.exec(textOf(row, 'reviewer_id'))?.[1] ?? 0)),
    0,
  );
  const seen = new Set<string>();
  for (const row of rows) {
    const name = textOf(row, 'name').trim();
    const email = textOf(row, 'email').normalize('NFKC').trim().toLowerCase();
    const categories = listed(textOf(row, 'categories'));
    const odd = categories.find(
      (each) => kindOfCategory(campaign, each) === null && !/^(个人|团队)$/.test(each),
    );
    const sentence = !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? PLAN_PHRASES.badEmail
      : seen.has(email) || seen.has(name)
        ? PLAN_PHRASES.twice
        : odd !== undefined
          ? PLAN_PHRASES.unknownCategory(odd)
          : '';
    seen.add(email).add(name);
    if (sentence !== '') {
      reading.problems.push({ row, sentence });
      continue;
    }
    reading.reviewers.push({
      id: textOf(row, 'reviewer_id'),
      name,
      unit: textOf(row, 'unit').trim(),
      email,
      categories,
      maxLoad: numberOf(row, 'max_load'),
      panel: textOf(row, 'panel').trim(),
      declared: listed(textOf(row, 'conflicts')),
      absent: textOf(row, 'state') === 'absent',
      row,
    });
  }
  const fresh = reading.reviewers.filter(({ id }) => id === '');
  for (const reviewer of fresh.sort((a, b) => (a.email < b.email ? -1 : 1))) {
    next += 1;
    reviewer.id = `R${String(next).padStart(2, '0')}`;
  }
  reading.reviewers.sort((a, b) => (a.id < b.id ? -1 : 1));
  return reading;
}

/** Writes numbers, loads and what is wrong beside each reviewer. */
export function writeReviewers(
  reading: ReviewerReading,
  loads: ReadonlyMap<string, number>,
  changes: RegistryChanges,
): void {
  for (const { id, row } of reading.reviewers) {
    change(changes, 'reviewers', row, { reviewer_id: id, load: loads.get(id) ?? 0, check: '' });
  }
  for (const { row, sentence } of reading.problems) change(changes, 'reviewers', row, { check: sentence });
}
