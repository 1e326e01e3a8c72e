// Which current papers have lost a file in Drive, deleted or moved to the trash: noted beside the paper, for what was published stays published.
import { type Doer, journal } from '../journal';
import { DOCUMENT_PHRASES as WORDS } from '../phrases/publicity';
import { PUBLICITY_COLUMN_LABELS } from '../phrases/publicity-tabs';
import { momentIn, numberOf, type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';

const LINKS = ['document_link', 'word_link'] as const;
/** As a link to a Google Doc or to a file holds it. */
const FILE_ID = /\/d\/([\w-]+)\//;

/** Rows of current papers made before `before` (milliseconds since the epoch): a search may not show younger files yet. */
export function papersToLookFor(snapshot: Snapshot, before: number): RegistryRow[] {
  return rowsOf(snapshot, 'documents').filter(
    (row) =>
      textOf(row, 'document_state') === 'current' &&
      (momentIn(row, 'made_at') ?? 0) < before &&
      LINKS.some((column) => FILE_ID.test(textOf(row, column))),
  );
}

/** Beside each paper what is missing of it, and nothing once it is there again; newly missed ones go to 办理记录. `found`: ids. */
export function noteMissingFiles(
  rows: readonly RegistryRow[],
  found: ReadonlySet<string>,
  by: Doer,
  changes: RegistryChanges,
): void {
  for (const row of rows) {
    const gone = LINKS.filter((column) => {
      const id = FILE_ID.exec(textOf(row, column))?.[1];
      return id !== undefined && !found.has(id);
    }).map((column) => PUBLICITY_COLUMN_LABELS[column]!);
    const said = gone.length === 0 ? '' : WORDS.filesGone(gone, textOf(row, 'period_last') !== '');
    if (said !== '' && textOf(row, 'files_missing') === '')
      journal(changes, by, {
        action: 'documentFilesGone',
        detail: nameOf(row) + said,
        rule: textOf(row, 'document_key'),
      });
    change(changes, 'documents', row, { files_missing: said });
  }
}

/** A sentence for each current paper that lacks a file. */
export function missingFiles(snapshot: Snapshot): string[] {
  return rowsOf(snapshot, 'documents')
    .filter((row) => textOf(row, 'document_state') === 'current' && textOf(row, 'files_missing') !== '')
    .map((row) => nameOf(row) + textOf(row, 'files_missing'));
}

const nameOf = (row: RegistryRow): string =>
  `《${WORDS.name(textOf(row, 'document_name'), numberOf(row, 'version') ?? 1)}》`;
