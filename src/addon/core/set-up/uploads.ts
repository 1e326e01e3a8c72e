// Which of the form's upload questions is which: a person added them, so their titles may be a little different.
import type { Campaign } from '../campaign';
import { UPLOAD_FIELDS, type UploadField } from '../findings';
import { FIELD_TITLES } from '../phrases/fields';
import { UPLOAD_TITLE_PATTERNS } from '../phrases/form';

export interface UploadQuestion {
  id: number;
  title: string;
}

const plain = (title: string): string => title.normalize('NFKC').replace(/\s/g, '');

/** The id of each upload question that is there: by its exact title, else by the one title that names it. */
export function matchUploads(questions: readonly UploadQuestion[]): Partial<Record<UploadField, number>> {
  const found: Partial<Record<UploadField, number>> = {};
  const free = new Set(questions);
  for (const field of UPLOAD_FIELDS) {
    const exact = questions.find((each) => plain(each.title) === plain(FIELD_TITLES[field]));
    if (exact === undefined) continue;
    found[field] = exact.id;
    free.delete(exact);
  }
  for (const field of UPLOAD_FIELDS) {
    if (found[field] !== undefined) continue;
    const named = [...free].filter((each) => UPLOAD_TITLE_PATTERNS[field].test(each.title));
    if (named.length !== 1) continue;
    found[field] = named[0]!.id;
    free.delete(named[0]!);
  }
  return found;
}

/** Titles of the upload questions that a person still has to add; what the campaign asks none of needs no question. */
export function missingUploads(
  found: Partial<Record<UploadField, number>>,
  materials: Pick<Campaign['materials'], 'photos' | 'registrationForms' | 'certificates'> | null,
): string[] {
  const wanted: Record<UploadField, number> = {
    photo: materials?.photos ?? 1,
    registration_form: materials?.registrationForms ?? 1,
    certificates: materials?.certificates ?? 1,
  };
  return UPLOAD_FIELDS.filter((field) => found[field] === undefined && wanted[field] > 0).map(
    (field) => FIELD_TITLES[field],
  );
}
