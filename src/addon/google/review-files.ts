// The files of review in Drive: made with a key that a later run finds again, filled, read, and shared quietly.
import { hashOf } from '../core/3-review/review-codes';
import type { SheetsRequest } from '../core/registry-write';
import { statusOf } from './drive-file';
import { patiently } from './patience';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const LINK = 'https://docs.google.com/spreadsheets/d/';

export const sheetLink = (fileId: string): string => LINK + fileId;

export interface KeyedFile {
  id: string;
  key: string;
  createdTime: string;
  /** When it was last changed, in milliseconds since the epoch, and whether by the account that asks. */
  changedAt: number;
  changedByMe: boolean;
  /** '' when Google does not tell. */
  changedBy: string;
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
      fields:
        'nextPageToken,files(id,appProperties,createdTime,modifiedTime,lastModifyingUser(me,emailAddress))',
      pageSize: 1000,
      orderBy: 'createdTime',
      ...(pageToken === undefined ? {} : { pageToken }),
    } as never) as {
      files?: ListedFile[];
      nextPageToken?: string;
    };
    for (const {
      id = '',
      appProperties,
      createdTime = '',
      modifiedTime,
      lastModifyingUser,
    } of answer.files ?? []) {
      if (appProperties?.key === undefined) continue;
      files.push({
        id,
        key: appProperties.key,
        createdTime,
        changedAt: Date.parse(modifiedTime ?? '') || 0,
        changedByMe: lastModifyingUser?.me === true,
        changedBy: lastModifyingUser?.emailAddress ?? '',
      });
    }
    pageToken = answer.nextPageToken;
  } while (pageToken !== undefined);
  return files;
}

interface ListedFile {
  id?: string;
  appProperties?: Record<string, string>;
  createdTime?: string;
  modifiedTime?: string;
  lastModifyingUser?: { me?: boolean; emailAddress?: string };
}

/** The values of tabs of another spreadsheet, by sheet id; throws as the service does. One call. */
export function fetchTabs(fileId: string, sheetIds: readonly number[]): unknown[][][] {
  const answer = patiently(() =>
    Sheets!.Spreadsheets!.Values!.batchGetByDataFilter(
      {
        dataFilters: sheetIds.map((sheetId) => ({ gridRange: { sheetId } })),
        majorDimension: 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
      } as never,
      fileId,
    ),
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

/** The tabs' values; 'empty' when one of them is not there (the file was made and not filled), 'gone' when the file is not. */
export function openTabs(fileId: string, sheetIds: readonly number[]): unknown[][][] | 'empty' | 'gone' {
  try {
    return fetchTabs(fileId, sheetIds);
  } catch (error) {
    if (statusOf(error) === 404) return 'gone';
    if (statusOf(error) === 400) return 'empty';
    throw error;
  }
}

export function updateSheet(fileId: string, requests: SheetsRequest[]): void {
  if (requests.length > 0) patiently(() => Sheets!.Spreadsheets!.batchUpdate({ requests } as never, fileId));
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

/** Without Google's own mail: reviewers get one letter of ours. */
export function shareWith(fileId: string, email: string): void {
  Drive!.Permissions!.create({ type: 'user', role: 'writer', emailAddress: email } as never, fileId, {
    sendNotificationEmail: false,
    fields: 'id',
  } as never);
}

/** Gives the file to those of `emails` who have it not, and takes it from others who are `unwanted`; the owner keeps it. */
export function shareAnew(
  fileId: string,
  emails: readonly string[],
  unwanted: (email: string) => boolean,
): void {
  const answer = Drive!.Permissions!.list(fileId, {
    fields: 'permissions(id,emailAddress,role)',
  } as never) as { permissions?: { id?: string; emailAddress?: string; role?: string }[] };
  const present = (answer.permissions ?? []).map(({ id = '', emailAddress = '', role }) => ({
    id,
    email: emailAddress.toLowerCase(),
    owner: role === 'owner',
  }));
  for (const { id, email, owner } of present)
    if (!owner && !emails.includes(email) && unwanted(email)) unshare(fileId, id);
  for (const email of emails) if (!present.some((each) => each.email === email)) shareWith(fileId, email);
}

/** What comes from a folder above belongs to colleagues who share the campaign's folder, and can only be taken away there. */
function unshare(fileId: string, permission: string): void {
  try {
    Drive!.Permissions!.remove(fileId, permission);
  } catch (error) {
    if (![403, 404].includes(statusOf(error))) throw error;
  }
}
