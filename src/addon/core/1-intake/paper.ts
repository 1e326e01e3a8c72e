// The third lane: rows that people type into 线下申报, with scans laid into a folder, become received entries like any other.

import type { Answers, UploadedFile, Uploads } from '../entry';
import { TEXT_FIELDS, UPLOAD_FIELDS, type UploadField } from '../findings';
import type { Nomination } from '../nomination';
import { PAPER_PHRASES } from '../phrases/paper';
import {
  momentIn,
  type RegistryRow,
  rowsOf,
  type Snapshot,
  type TabSnapshot,
  textOf,
} from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import { formulaObstacle } from './paper-formulas';
import { consentOf, type Received } from './received';

/** A row that is new or was changed since it was last imported. */
export interface PaperRow {
  row: RegistryRow;
  /** Its name for good; given at the first import. */
  sourceId: string;
  fingerprint: string;
  /** Id of the folder with the scans, or null when the cell holds no link. */
  folderId: string | null;
}

/** A file in such a folder; `under` is the name of the subfolder it lies in, '' at the top. */
export interface PaperFile extends UploadedFile {
  folderId: string;
  under: string;
}

/** The rows that have to be imported. `stamp` makes the names of new rows unique (the time of the run). */
export function paperRows(snapshot: Snapshot, stamp: number): PaperRow[] {
  return rowsOf(snapshot, 'offline_nominations').flatMap((row) => {
    // A row with nothing but the time it came in is an empty form: taken in, and found to be empty.
    if ([...TEXT_FIELDS, 'received_at', 'files_folder'].every((key) => textOf(row, key).trim() === ''))
      return [];
    const fingerprint = fingerprintOf(row);
    if (textOf(row, 'imported') === fingerprint) return [];
    const sourceId = textOf(row, 'offline_id') || `paper-${stamp.toString(36)}-${row.row + 1}`;
    return [{ row, sourceId, fingerprint, folderId: folderIdIn(textOf(row, 'files_folder')) }];
  });
}

/** All rows that were ever imported, whether changed since or not. */
export function paperRowsOf(snapshot: Snapshot): PaperRow[] {
  return rowsOf(snapshot, 'offline_nominations')
    .filter((row) => textOf(row, 'offline_id') !== '')
    .map((row) => ({
      row,
      sourceId: textOf(row, 'offline_id'),
      fingerprint: fingerprintOf(row),
      folderId: folderIdIn(textOf(row, 'files_folder')),
    }));
}

/** What the person typed, in order; a change of any cell makes another fingerprint. */
function fingerprintOf(row: RegistryRow): string {
  const parts = [...TEXT_FIELDS, 'files_folder', 'consent_publication', 'consent_abroad'].map((key) =>
    textOf(row, key),
  );
  const text = parts.join('\u0001');
  let hash = 0x811c9dc5;
  let other = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    other = (Math.imul(other, 31) + text.charCodeAt(at)) >>> 0;
  }
  return `${text.length}-${hash.toString(36)}-${other.toString(36)}`;
}

/** A folder's link as people copy it, or the id itself. */
function folderIdIn(text: string): string | null {
  const found =
    /\/folders\/([\w-]{10,})/.exec(text) ??
    /[?&]id=([\w-]{10,})/.exec(text) ??
    /^([\w-]{10,})$/.exec(text.trim());
  return found?.[1] ?? null;
}

/** As paperRows' were when they came in first, for `rows` that are read again to make the registry whole. */
export function receivedOnPaperBefore(
  rows: readonly PaperRow[],
  files: readonly PaperFile[],
  now: number,
): Received[] {
  return receivedOnPaper(rows, files, now).map((each, at) => ({
    ...each,
    at: receivedAt(rows[at]!.row, now),
  }));
}

/** Makes entries of the rows; when a row is corrected later, `now` is the time of the correction. */
export function receivedOnPaper(
  rows: readonly PaperRow[],
  files: readonly PaperFile[],
  now: number,
): Received[] {
  return rows.map(({ row, sourceId, folderId }) => {
    const answers = {} as Answers;
    for (const field of TEXT_FIELDS) answers[field] = textOf(row, field);
    const first = textOf(row, 'imported') === '';
    return {
      lane: 'paper',
      sourceId,
      at: first ? receivedAt(row, now) : now,
      answers,
      uploads: sortFiles(files.filter((file) => file.folderId === folderId)),
      consent: consentOf(
        textOf(row, 'consent_publication') === 'no' ? '不同意' : '',
        textOf(row, 'consent_abroad') === 'no' ? '不同意' : '',
      ),
      editUrl: '',
    };
  });
}

function receivedAt(row: RegistryRow, now: number): number {
  return momentIn(row, 'received_at', 'end') ?? now;
}

/** Which question a scan answers: the subfolder says so, else the file's own name; what is left is a certificate. */
function sortFiles(files: readonly PaperFile[]): Uploads {
  const uploads: Uploads = { photo: [], registration_form: [], certificates: [] };
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const { folderId: _, under, ...facts } = file;
    uploads[fieldOf(under) ?? fieldOf(file.name) ?? 'certificates'].push(facts);
  }
  return uploads;
}

function fieldOf(words: string): UploadField | null {
  return UPLOAD_FIELDS.find((field) => PAPER_PHRASES.fileWords[field].test(words)) ?? null;
}

/** What was looked up beside the rows. */
export interface PaperGround {
  /** Folders that could not be looked into. */
  unreadable: ReadonlySet<string>;
  /** 线下申报 with formulas as they were typed; null when it was not asked for. */
  typed: TabSnapshot | null;
}

/** What keeps a row from being imported, in Chinese; '' when nothing does. */
export function obstacleTo({ row, folderId }: PaperRow, { unreadable, typed: asTyped }: PaperGround): string {
  const formulas = asTyped === null ? '' : formulaObstacle(row, asTyped);
  if (formulas !== '') return formulas;
  // Without its scans an entry would be answered as if they were missing.
  if (folderId !== null && unreadable.has(folderId)) return PAPER_PHRASES.folderUnreadable;
  const typed = textOf(row, 'received_at');
  if (typed.trim() !== '' && momentIn(row, 'received_at') === null)
    return PAPER_PHRASES.timeUnreadable(typed);
  return '';
}

/** Writes the result beside each row. */
export function writePaperResults(
  rows: readonly PaperRow[],
  handled: readonly Nomination[],
  ground: PaperGround,
  changes: RegistryChanges,
): void {
  for (const paper of rows) {
    const { row, sourceId, fingerprint } = paper;
    const obstacle = obstacleTo(paper, ground);
    if (obstacle !== '') {
      change(changes, 'offline_nominations', row, { import_result: obstacle });
      continue;
    }
    const nomination = handled.find((each) => each.sourceId === sourceId);
    if (nomination === undefined) continue;
    change(changes, 'offline_nominations', row, {
      import_result: PAPER_PHRASES.imported(nomination.id, nomination.revision),
      nomination_id: nomination.id,
      offline_id: sourceId,
      imported: fingerprint,
    });
  }
}
