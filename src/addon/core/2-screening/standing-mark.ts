// The mark by which a run sees that a nomination stands in the registry as screening left it, and need not be screened again.
import type { Entry } from '../entry';
import { TEXT_FIELDS, UPLOAD_FIELDS } from '../findings';
import type { Nomination } from '../nomination';
import { SHORT_FIELDS } from '../registry';
import { markOf } from './fingerprints';

/**
 * The mark of what was screened and of what came out for this entry alone. A row that still gives its mark has been
 * changed by nobody, and screening it by the same settings, lists and program would find the same.
 */
export function standingMark(
  { receivedAt, answers, uploads }: Entry,
  { values, own, keys }: Pick<Nomination, 'values' | 'own' | 'keys'>,
): string {
  const files = UPLOAD_FIELDS.map((field) =>
    uploads[field].map(({ name, bytes, checksum }) => [name, bytes, checksum]),
  );
  const typed = TEXT_FIELDS.map((field) => answers[field]);
  const recorded = SHORT_FIELDS.map((field) => values[field]);
  return markOf([...typed, JSON.stringify([receivedAt, files, recorded, own, keys])].join('\u0001'));
}
