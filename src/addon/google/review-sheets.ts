// Makes review sheets and brings them to the plan: one for each reviewer and round, found by its key, shared quietly with one person.
import { standing } from '../core/3-review/assignment-rows';
import { sheetKey } from '../core/3-review/collect';
import { panelContent, panelKey, panelMembers } from '../core/3-review/panel-book';
import { PANEL, panelRequests } from '../core/3-review/panel-sheet';
import { ownPart, type SheetMaterial, sheetContent } from '../core/3-review/review-book';
import { hashOf } from '../core/3-review/review-codes';
import { newSheetRequests } from '../core/3-review/review-sheet';
import { syncRequests } from '../core/3-review/review-sheet-sync';
import { roundsOf } from '../core/3-review/rounds';
import { READING, SCORING } from '../core/3-review/sheet-columns';
import { presentSheet } from '../core/3-review/sheet-reading';
import type { Campaign } from '../core/campaign';
import type { Outcome, ReviewSheetEffect } from '../core/outbox';
import { OUTBOX_PHRASES } from '../core/phrases/outbox';
import { PANEL_PHRASES } from '../core/phrases/panel';
import { REVIEW_PHRASES } from '../core/phrases/review';
import { readState } from '../core/program-state';
import { defaultColumn, rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import type { SheetsRequest } from '../core/registry-write';
import { statusOf } from './drive-file';
import { lookups } from './lookups';
import { readRegistry } from './registry-gate';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const LINK = 'https://docs.google.com/spreadsheets/d/';

export interface KeyedFile {
  id: string;
  key: string;
  createdTime: string;
}

/** Names a sheet for good; private to this script, and nothing in it tells of a nominee. */
export function fileKey(round: string, reviewerId: string): string {
  return `${hashOf(round).toString(36)}/${reviewerId}`;
}

/** All files of review that lie in the folder, oldest first. A new file may be missing for some seconds. One call per thousand. */
export function reviewFiles(folder: string): KeyedFile[] {
  const files: KeyedFile[] = [];
  let pageToken: string | undefined;
  do {
    const answer = Drive!.Files!.list({
      q: `'${folder}' in parents and trashed = false`,
      fields: 'nextPageToken,files(id,appProperties,createdTime)',
      pageSize: 1000,
      orderBy: 'createdTime',
      ...(pageToken === undefined ? {} : { pageToken }),
    } as never) as {
      files?: { id?: string; appProperties?: Record<string, string>; createdTime?: string }[];
      nextPageToken?: string;
    };
    for (const { id = '', appProperties, createdTime = '' } of answer.files ?? []) {
      if (appProperties?.key !== undefined) files.push({ id, key: appProperties.key, createdTime });
    }
    pageToken = answer.nextPageToken;
  } while (pageToken !== undefined);
  return files;
}

/** The values of tabs of another spreadsheet, by sheet id; throws as the service does. One call. */
export function fetchTabs(fileId: string, sheetIds: readonly number[]): unknown[][][] {
  const answer = Sheets!.Spreadsheets!.Values!.batchGetByDataFilter(
    {
      dataFilters: sheetIds.map((sheetId) => ({ gridRange: { sheetId } })),
      majorDimension: 'ROWS',
      valueRenderOption: 'UNFORMATTED_VALUE',
    } as never,
    fileId,
  ) as unknown as {
    valueRanges?: {
      valueRange?: { values?: unknown[][] };
      dataFilters?: { gridRange?: { sheetId?: number } }[];
    }[];
  };
  return sheetIds.map(
    (sheetId) =>
      (answer.valueRanges ?? []).find((each) => (each.dataFilters?.[0]?.gridRange?.sheetId ?? 0) === sheetId)
        ?.valueRange?.values ?? [],
  );
}

export function updateSheet(fileId: string, requests: SheetsRequest[]): void {
  if (requests.length > 0) Sheets!.Spreadsheets!.batchUpdate({ requests } as never, fileId);
}

/** A spreadsheet that carries its key from its first moment on, so that a run that dies here leaves nothing unknown. */
export function createKeyed(name: string, folder: string, key: string): string {
  const made = Drive!.Files!.create(
    {
      name,
      mimeType: SPREADSHEET,
      parents: [folder],
      appProperties: { key },
      writersCanShare: false,
    } as never,
    undefined as never,
    { fields: 'id' } as never,
  ) as { id?: string };
  return made.id!;
}

/** What the sheets are made from, read once when the first is made: after the plan has been written. */
interface Ground {
  snapshot: Snapshot;
  folder: string;
  editors: string[];
  files(): KeyedFile[];
}

function openGround(): Ground {
  const snapshot = readRegistry([
    { tab: 'state' },
    { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
    { tab: 'deeds' },
    { tab: 'reviewers' },
    { tab: 'assignments' },
    { tab: 'review_sheets' },
    { tab: 'scores' },
  ]);
  const { reviewFolder = '', owner = '' } = readState(snapshot);
  let files: KeyedFile[] | null = null;
  return {
    snapshot,
    folder: reviewFolder,
    editors: [...new Set([Session.getEffectiveUser().getEmail(), owner])].filter((each) => each !== ''),
    files() {
      files ??= reviewFiles(reviewFolder);
      return files;
    },
  };
}

/** For the outbox: three calls for a new sheet (make, fill, share), four to bring one up to date. */
export function reviewSheetMaker(campaign: Campaign): (effect: ReviewSheetEffect) => Outcome {
  let ground: Ground | null = null;
  return (effect) => {
    const round = roundsOf(campaign).find(({ name }) => name === effect.round);
    ground ??= openGround();
    const material: SheetMaterial | null =
      round === undefined ? null : { campaign, snapshot: ground.snapshot, lookups: lookups(), round };
    const part = material === null ? null : ownPart(material, effect.reviewerId);
    if (material !== null && effect.group !== undefined) return makePanel(material, effect.group, ground);
    if (material === null || part === null)
      return { state: 'cancelled', explanation: OUTBOX_PHRASES.fileGone };
    const { reviewer, all } = part;
    const content = sheetContent(
      material,
      reviewer,
      all.filter((each) => standing(each) || each.state === 'abstained' || each.state === 'recused'),
    );
    const key = sheetKey(effect.round, effect.reviewerId);
    const row = rowsOf(ground.snapshot, 'review_sheets').find((each) => textOf(each, 'sheet_key') === key);
    const known =
      (row === undefined ? '' : textOf(row, 'file_id')) ||
      ground.files().find((file) => file.key === fileKey(effect.round, effect.reviewerId))?.id;
    const tabs = known ? openSheet(known) : 'gone';
    const fresh = !known || tabs === 'gone';
    const fileId = fresh
      ? createKeyed(
          REVIEW_PHRASES.fileName(effect.round, campaign.identity.title, reviewer.name),
          ground.folder,
          fileKey(effect.round, effect.reviewerId),
        )
      : known;
    if (tabs === 'gone' || tabs === 'empty') updateSheet(fileId, newSheetRequests(content, ground.editors));
    else {
      const cancelled = new Set(all.filter(({ state }) => state === 'cancelled').map(({ code }) => code));
      updateSheet(fileId, syncRequests(content, presentSheet(tabs[0]!, tabs[1]!.length), cancelled));
    }
    shareWith(fileId, reviewer.email, fresh, ground.editors);
    return {
      state: 'done',
      explanation: '',
      record: {
        tab: 'review_sheets',
        id: key,
        cells: {
          sheet_key: key,
          file_id: fileId,
          sheet: LINK + fileId,
          ...(row !== undefined && textOf(row, 'mailed_at') !== '' ? {} : { sheet_state: 'made' }),
          expected_count: content.items.length,
        },
      },
    };
  };
}

/** The panel's sheet is made once and not changed any more: what is discussed is what was scored. */
function makePanel(material: SheetMaterial, group: string, ground: Ground): Outcome {
  const { campaign, round, snapshot } = material;
  const key = panelKey(round.name, group);
  const row = rowsOf(snapshot, 'review_sheets').find((each) => textOf(each, 'sheet_key') === key);
  const keyed = fileKey(round.name, `panel:${group}`);
  const known =
    (row === undefined ? '' : textOf(row, 'file_id')) ||
    ground.files().find((file) => file.key === keyed)?.id;
  const name = PANEL_PHRASES.fileName(round.name, campaign.identity.title, group);
  const fileId = known || createKeyed(name, ground.folder, keyed);
  const content = panelContent(material, group);
  if (!known || isEmptyPanel(fileId)) updateSheet(fileId, panelRequests(content, ground.editors));
  for (const email of panelMembers(material, group)) shareWith(fileId, email, true, ground.editors);
  const cells = {
    file_id: fileId,
    sheet: LINK + fileId,
    sheet_state: 'made',
    expected_count: content.items.length,
  };
  return {
    state: 'done',
    explanation: '',
    record: { tab: 'review_sheets', id: key, cells: { sheet_key: key, ...cells } },
  };
}

function isEmptyPanel(fileId: string): boolean {
  try {
    return fetchTabs(fileId, [PANEL])[0]!.length === 0;
  } catch (error) {
    if (statusOf(error) === 400) return true;
    throw error;
  }
}

/** The scoring and reading tabs; 'empty' when the file was made and not filled, 'gone' when it is not there any more. */
function openSheet(fileId: string): unknown[][][] | 'empty' | 'gone' {
  try {
    return fetchTabs(fileId, [SCORING, READING]);
  } catch (error) {
    if (statusOf(error) === 404) return 'gone';
    if (statusOf(error) === 400) return 'empty';
    throw error;
  }
}

/** Without Google's own mail: reviewers get one letter of ours. Whoever had it under another address loses it. */
function shareWith(fileId: string, email: string, fresh: boolean, editors: readonly string[]): void {
  if (!fresh) {
    const answer = Drive!.Permissions!.list(fileId, {
      fields: 'permissions(id,emailAddress,role)',
    } as never) as { permissions?: { id?: string; emailAddress?: string; role?: string }[] };
    const others = (answer.permissions ?? []).filter(
      ({ emailAddress = '', role }) => role !== 'owner' && !editors.includes(emailAddress),
    );
    if (others.some(({ emailAddress }) => emailAddress?.toLowerCase() === email)) return;
    for (const { id } of others) Drive!.Permissions!.remove(fileId, id!);
  }
  Drive!.Permissions!.create({ type: 'user', role: 'writer', emailAddress: email } as never, fileId, {
    sendNotificationEmail: false,
    fields: 'id',
  } as never);
}
