// What must not be read in a round's sheets, taken out of texts: in a blind round whose nomination it is, in an unnamed one who wrote a remark.

import { kindOfCategory } from '../campaign';
import { nominationOf } from '../nomination';
import { REVIEW_PHRASES } from '../phrases/review';
import { rowsOf, textOf } from '../registry-snapshot';
import { masker } from './masking';
import type { SheetMaterial } from './review-book';
import { readReviewers } from './reviewers';

export interface Concealing {
  /** An applicant's text. */
  deeds(nominationId: string, text: string): string;
  /** A reviewer's remark, as others may read it. */
  remark(nominationId: string, text: string): string;
}

/** Maskers are made when a nomination first comes up: each costs a look through the tables of names. */
export function concealing({ campaign, snapshot, lookups, round }: SheetMaterial): Concealing {
  const made = new Map<string, (text: string) => string>();
  const rows = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), row]));
  const maskerOf = (nominationId: string): ((text: string) => string) => {
    const known = made.get(nominationId);
    if (known !== undefined) return known;
    const row = rows.get(nominationId);
    let mask = (text: string): string => text;
    if (round.blind && row !== undefined) {
      const { values } = nominationOf(row);
      mask = masker(
        {
          names: [String(values.name)],
          kind: kindOfCategory(campaign, String(values.category)) ?? 'person',
          units: [String(values.unit), String(values.recommending_unit)],
        },
        lookups,
      );
    }
    made.set(nominationId, mask);
    return mask;
  };
  const reviewers = round.named
    ? []
    : readReviewers(snapshot, campaign)
        .reviewers.map(({ name }) => name)
        .filter((name) => name.length > 1);
  return {
    deeds: (nominationId, text) => maskerOf(nominationId)(text),
    remark: (nominationId, text) =>
      reviewers.reduce(
        (words, name) => words.split(name).join(REVIEW_PHRASES.somebodyOfReview),
        maskerOf(nominationId)(text),
      ),
  };
}
