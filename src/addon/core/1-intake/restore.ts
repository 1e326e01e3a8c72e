// Makes rows of the registry whole again from where they came from: the form's responses or 线下申报. No mail, no new version.
import type { ScreeningLists } from '../2-screening/screen';
import { screenAllTogether, screenAlone, writeScreening } from '../2-screening/screened-registry';
import type { Campaign } from '../campaign';
import type { Lookups } from '../chinese/lookups';
import { policyOf } from '../lists';
import { deedsCells, type Nomination, nominationCells, nominationOf } from '../nomination';
import { INTAKE_PHRASES } from '../phrases/intake';
import { numberOf, type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, noChanges, type RegistryChanges } from '../registry-write';
import { entryOf } from './intake';
import type { Received } from './received';

/** A nomination's folder as Drive has it: named after the nomination, and marked with what it came from. */
export interface NominationFolder {
  id: string;
  nominationId: string;
  /** The source's id, or '' for folders that do not say. */
  source: string;
}

/** Script cells that no whole row leaves empty. */
const NEVER_EMPTY = [
  'id',
  'status',
  'verdict',
  'received_at',
  'updated_at',
  'lane',
  'response_id',
  'revision',
  'folder_id',
  'consent',
  'findings',
  'keys',
  'answers',
  'uploads',
  'photo',
  'registration_form',
  'certificates',
] as const;

/** Values that the form gives and that may be empty: when one is empty in every row, its column was emptied or is new. */
const PERHAPS_EMPTY = [
  'name',
  'phone',
  'unit',
  'category',
  'channel',
  'edit_url',
  'deeds_length',
  'folder',
] as const;

/** Rows that have to be made whole. `asked`: ids that a run has found damaged. Nominations and deeds must be read whole. */
export function damagedRows(snapshot: Snapshot, asked: readonly string[]): RegistryRow[] {
  const rows = rowsOf(snapshot, 'nominations');
  const deeds = new Map(rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
  const columnGone = PERHAPS_EMPTY.some((key) => rows.every((row) => textOf(row, key) === ''));
  return rows.filter((row) => {
    if (columnGone || asked.includes(textOf(row, 'id'))) return true;
    if (NEVER_EMPTY.some((key) => textOf(row, key) === '')) return true;
    const own = deeds.get(textOf(row, 'id'));
    return own === undefined || (textOf(own, 'deeds') === '' && (numberOf(row, 'deeds_length') ?? 0) > 0);
  });
}

export interface RestoreInput {
  snapshot: Snapshot;
  campaign: Campaign;
  lists: ScreeningLists;
  lookups: Lookups;
  damaged: readonly RegistryRow[];
  /** Everything that ever came in, by whatever way. */
  received: readonly Received[];
  folders: readonly NominationFolder[];
  now: number;
  who: string;
}

export interface Restoring {
  changes: RegistryChanges;
  restored: Nomination[];
  /** Ids of those whose source is gone as well. */
  hopeless: string[];
  /** All nominations as they are after this. */
  all: Nomination[];
}

/** Decides what the damaged rows, and those that are gone with their whole tab, become. */
export function restoreRows(input: RestoreInput): Restoring {
  const { snapshot, received } = input;
  const changes = noChanges();
  const bySource = new Map(received.map((each) => [each.sourceId, each]));
  const restored: Nomination[] = [];
  const hopeless: string[] = [];
  const all = rowsOf(snapshot, 'nominations').map(nominationOf);
  for (const nomination of all.filter((each) => input.damaged.includes(each.row!))) {
    const folder = input.folders.find(
      (each) => each.id === nomination.folderId || each.nominationId === nomination.id,
    );
    const source =
      bySource.get(nomination.sourceId) ??
      (folder === undefined ? undefined : bySource.get(folder.source)) ??
      received.find((each) => each.editUrl !== '' && each.editUrl === nomination.editUrl) ??
      received.find((each) => each.at === nomination.updatedAt);
    if (source === undefined) {
      hopeless.push(nomination.id);
      continue;
    }
    const owner = folder ?? input.folders.find((each) => each.source === source.sourceId);
    fill(nomination, source, owner, snapshot);
    restored.push(nomination);
  }
  if (rowsOf(snapshot, 'nominations').length === 0) {
    for (const folder of input.folders) {
      const source = bySource.get(folder.source);
      if (source === undefined) continue;
      const nomination = nominationOf({ row: -1, cells: {} });
      nomination.row = null;
      fill(nomination, source, folder, snapshot);
      restored.push(nomination);
      all.push(nomination);
    }
  }
  const policy = policyOf(input.campaign);
  for (const nomination of restored)
    screenAlone(nomination, entryOf(nomination), policy, input.lists, input.lookups);
  screenAllTogether(all, policy, input.lists, input.lookups);
  for (const nomination of restored) write(nomination, input, changes);
  writeScreening(
    all.filter((each) => !restored.includes(each)),
    changes,
  );
  return { changes, restored, hopeless, all };
}

function fill(
  nomination: Nomination,
  source: Received,
  folder: NominationFolder | undefined,
  snapshot: Snapshot,
): void {
  if (nomination.id === '') nomination.id = folder?.nominationId ?? '';
  if (nomination.folderId === '') nomination.folderId = folder?.id ?? '';
  const journal = rowsOf(snapshot, 'journal').filter((row) => textOf(row, 'nomination_id') === nomination.id);
  const corrections = journal.filter((row) => textOf(row, 'action') === INTAKE_PHRASES.corrected).length;
  const firstNoted = journal.find((row) => textOf(row, 'action') === INTAKE_PHRASES.received);
  nomination.lane = source.lane;
  nomination.sourceId = source.sourceId;
  nomination.revision = corrections + 1;
  nomination.updatedAt = source.at;
  // The form only tells when it was last sent off; the journal, when the first version was taken in.
  if (nomination.receivedAt === 0)
    nomination.receivedAt =
      corrections === 0 ? source.at : ((firstNoted && numberOf(firstNoted, 'at')) ?? source.at);
  nomination.editUrl = source.editUrl;
  nomination.consent = source.consent;
  nomination.deedsLength = source.answers.deeds.length;
  nomination.answers = source.answers;
  nomination.uploads = source.uploads;
}

const FOLDER_LINK = 'https://drive.google.com/drive/folders/';

function write(
  nomination: Nomination,
  { snapshot, folders, now, who }: RestoreInput,
  changes: RegistryChanges,
): void {
  const made = folders.some((folder) => folder.id === nomination.folderId);
  const cells = {
    ...nominationCells(nomination),
    ...(made ? { folder: FOLDER_LINK + nomination.folderId } : {}),
  };
  if (nomination.row === null) changes.appends.push({ tab: 'nominations', cells });
  else change(changes, 'nominations', nomination.row, cells);
  const deeds = rowsOf(snapshot, 'deeds').find((row) => textOf(row, 'id') === nomination.id);
  if (deeds === undefined) changes.appends.push({ tab: 'deeds', cells: deedsCells(nomination) });
  else change(changes, 'deeds', deeds, deedsCells(nomination));
  changes.appends.push({
    tab: 'journal',
    cells: {
      at: now,
      who,
      action: INTAKE_PHRASES.restored,
      nomination_id: nomination.id,
      detail: INTAKE_PHRASES.restoredDetail(nomination),
      rule: '',
    },
  });
}
