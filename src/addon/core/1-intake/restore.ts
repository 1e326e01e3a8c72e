// Makes rows of the registry whole again from where they came from: the form's responses or 线下申报. No mail, no new version.

import type { ScreeningLists } from '../2-screening/screen';
import { screenAllTogether, screenAlone, standsScreened } from '../2-screening/screened-registry';
import type { Campaign } from '../campaign';
import type { Lookups } from '../chinese/lookups';
import { folderLink } from '../drive-links';
import { type Doer, journal } from '../journal';
import { policyOf } from '../lists';
import { allNominations, deedsCells, type Nomination, nominationCells, nominationOf } from '../nomination';
import { INTAKE_PHRASES } from '../phrases/intake';
import { JOURNAL_ACTIONS } from '../phrases/journal';
import { CELL_LIMIT } from '../registry-columns';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, noChanges, type RegistryChanges } from '../registry-write';
import { entryOf } from './intake';
import type { Received } from './received';

/** A nomination's folder as Drive has it: named after the nomination, and marked with what it came from. */
export interface NominationFolder {
  id: string;
  nominationId: string;
  /** The source's id, or '' for folders that do not say. */
  source: string;
  /** First receipt, milliseconds since the epoch; 0 for folders that do not say. */
  receivedAt: number;
}

export interface RestoreInput extends Doer {
  snapshot: Snapshot;
  campaign: Campaign;
  lists: ScreeningLists;
  lookups: Lookups;
  /** Every row was screened by these settings and lists: what stands as it was screened is not screened again. */
  sameBasis: boolean;
  /** Ids of the nominations to look after; null: all, and those whose rows are gone. */
  asked: readonly string[] | null;
  /** Everything that ever came in, by whatever way. */
  received: readonly Received[];
  folders: readonly NominationFolder[];
}

export interface Restoring {
  changes: RegistryChanges;
  /** Those of which something had to be written. */
  restored: Nomination[];
  /** All nominations as they are after this. */
  all: Nomination[];
}

/**
 * Compares rows with where they came from and decides what those become that differ. A version that is newer than the
 * registry's is left to intake, which answers it.
 */
export function restoreRows(input: RestoreInput): Restoring {
  const { snapshot, received, folders, asked } = input;
  const changes = noChanges();
  const bySource = new Map(received.map((each) => [each.sourceId, each]));
  const all = allNominations(snapshot);
  const looked: Nomination[] = [];
  const byFolder = new Map(folders.map((each) => [each.id, each]));
  const byNomination = new Map(folders.map((each) => [each.nominationId, each]));
  const corrections = correctionsIn(snapshot);
  for (const nomination of all) {
    if (asked !== null && !asked.includes(nomination.id)) continue;
    const folder = byFolder.get(nomination.folderId) ?? byNomination.get(nomination.id);
    const source =
      bySource.get(nomination.sourceId) ??
      bySource.get(folder?.source ?? '') ??
      received.find((each) => each.editUrl !== '' && each.editUrl === nomination.editUrl);
    if (source === undefined || (nomination.updatedAt !== 0 && source.at > nomination.updatedAt)) continue;
    fill(nomination, source, folder ?? folders.find((each) => each.source === source.sourceId), corrections);
    looked.push(nomination);
  }
  if (asked === null) {
    for (const folder of goneFrom(snapshot, folders)) {
      const source = bySource.get(folder.source);
      if (source === undefined) continue;
      const nomination = { ...nominationOf({ row: -1, cells: {} }), row: null };
      fill(nomination, source, folder, corrections);
      looked.push(nomination);
      all.push(nomination);
    }
  }
  const policy = policyOf(input.campaign);
  for (const nomination of looked) {
    if (nomination.deedsLength > CELL_LIMIT && nomination.lane === 'paper') continue;
    const entry = entryOf(nomination);
    if (input.sameBasis && standsScreened(nomination, entry)) continue;
    screenAlone(nomination, entry, policy, input.lists, input.lookups);
  }
  screenAllTogether(all, policy, input.lists, input.lookups);
  const deeds = new Map(rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
  const made = new Set(folders.map(({ id }) => id));
  const restored = looked.filter((nomination) => {
    const folder = made.has(nomination.folderId) ? { folder: folderLink(nomination.folderId) } : {};
    return write(nomination, folder, deeds.get(nomination.id), input, changes);
  });
  return { changes, restored, all };
}

/** Folders of nominations whose rows are gone. */
export function goneFrom(snapshot: Snapshot, folders: readonly NominationFolder[]): NominationFolder[] {
  const rows = rowsOf(snapshot, 'nominations');
  const present = new Set(
    rows.flatMap((row) => [textOf(row, 'id'), textOf(row, 'response_id'), textOf(row, 'folder_id')]),
  );
  return folders.filter(
    ({ id, nominationId, source }) =>
      source !== '' && ![id, nominationId, source].some((each) => present.has(each)),
  );
}

function fill(
  nomination: Nomination,
  source: Received,
  folder: NominationFolder | undefined,
  corrections: ReadonlyMap<string, number>,
): void {
  if (nomination.id === '') nomination.id = folder?.nominationId ?? '';
  if (nomination.folderId === '') nomination.folderId = folder?.id ?? '';
  nomination.lane = source.lane;
  nomination.sourceId = source.sourceId;
  if (nomination.row === null || textOf(nomination.row, 'revision') === '')
    nomination.revision = (corrections.get(nomination.id) ?? 0) + 1;
  if (nomination.updatedAt === 0) nomination.updatedAt = source.at;
  // The form only tells when it was last sent off.
  if (nomination.receivedAt === 0) nomination.receivedAt = (folder?.receivedAt ?? 0) || source.at;
  nomination.editUrl = source.editUrl;
  nomination.consent = source.consent;
  nomination.deedsLength = source.answers.deeds.length;
  nomination.answers = source.answers;
  // Moved files bear other names by now; what the registry still knows of them is the older truth.
  nomination.uploads ??= source.uploads;
}

/** How often the journal says that a nomination was corrected. */
function correctionsIn(snapshot: Snapshot): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rowsOf(snapshot, 'journal')) {
    if (textOf(row, 'action') !== JOURNAL_ACTIONS.corrected) continue;
    const id = textOf(row, 'nomination_id');
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** False when nothing had to be written. */
function write(
  nomination: Nomination,
  folder: { folder?: string },
  deeds: RegistryRow | undefined,
  by: RestoreInput,
  changes: RegistryChanges,
): boolean {
  const cells = { ...nominationCells(nomination), ...folder };
  const before = changes.updates.length + changes.appends.length;
  if (nomination.row === null) changes.appends.push({ tab: 'nominations', cells });
  else change(changes, 'nominations', nomination.row, cells);
  if (deeds === undefined) changes.appends.push({ tab: 'deeds', cells: deedsCells(nomination) });
  else change(changes, 'deeds', deeds, deedsCells(nomination));
  if (changes.updates.length + changes.appends.length === before) return false;
  journal(changes, by, {
    action: 'restored',
    nomination: nomination.id,
    detail: INTAKE_PHRASES.restoredDetail(nomination),
  });
  return true;
}
