// Reads responses out of the form service, and the facts of their files out of Drive.
import type { DriveFileFacts, RawResponse } from '../core/1-intake/received';
import { uploadedFileIds } from '../core/1-intake/received';
import type { FormQuestions } from '../core/state';
import { fileOrNull } from './drive-file';
import { tryTwice } from './run';

type Response = GoogleAppsScript.Forms.FormResponse;

/** Everything of a response that intake needs, answers by item id. */
export function rawResponse(response: Response): RawResponse {
  const answers: RawResponse['answers'] = {};
  for (const item of response.getItemResponses()) {
    answers[String(item.getItem().getId())] = item.getResponse() as string | string[];
  }
  return {
    id: response.getId(),
    timestamp: response.getTimestamp().getTime(),
    editUrl: response.getEditResponseUrl() ?? '',
    answers,
  };
}

const FOLDER_TYPE = 'application/vnd.google-apps.folder';
/** One for each upload question. */
const MOST_FOLDERS = 3;
/** So many files may fail by themselves in one run. */
const MOST_UNREADABLE = 5;
const FILE_FIELDS = 'id,name,size,md5Checksum,parents';

interface DriveFile {
  id?: string;
  name?: string;
  size?: string;
  md5Checksum?: string;
  parents?: string[];
}

export interface UploadFacts {
  files: Map<string, DriveFileFacts>;
  /** What Drive said of files that it would not tell anything of, by id. */
  unreadable: Map<string, string>;
  /** The folders in which Google lays the form's uploads, with those learned now. */
  uploadFolders: string[];
}

/** Drive's search knows a new file only after a while; before that it has to be asked for by itself. */
const SEARCH_LAG_MS = 120_000;
/** Up to so many young files are asked for one by one, without a search that would not find them. */
const FEW_FILES = 20;
/** Files may be uploaded long before the form is sent off. */
const BEFORE_SENDING_MS = 7 * 24 * 3_600_000;

/**
 * Name, size and checksum of the files that the responses brought: one search for all. Where the upload folders are not
 * known yet, it looks through the account's recent files, and the folders are learned from what it finds. A file that it
 * does not find (too young, an old file of a corrected response) is asked for by itself; what lies in a nomination's
 * folder already does not teach where uploads go. `now` in milliseconds since the epoch. Throws when Drive as a whole does
 * not answer.
 */
export function uploadFacts(
  responses: readonly RawResponse[],
  questions: FormQuestions,
  uploadFolders: readonly string[],
  nominationFolders: ReadonlySet<string>,
  now: number,
): UploadFacts {
  const wanted = new Set(responses.flatMap((response) => uploadedFileIds(response, questions)));
  const files = new Map<string, DriveFileFacts>();
  const unreadable = new Map<string, string>();
  if (wanted.size === 0) return { files, unreadable, uploadFolders: [...uploadFolders] };
  const oldest = Math.min(...responses.map((response) => response.timestamp));
  const folders = new Set(uploadFolders);
  if (wanted.size > FEW_FILES || now - oldest > SEARCH_LAG_MS) {
    const where =
      folders.size > 0
        ? [...folders].map((folder) => `'${folder}' in parents`).join(' or ')
        : `createdTime > '${new Date(oldest - BEFORE_SENDING_MS).toISOString()}' and mimeType != '${FOLDER_TYPE}'`;
    for (const file of search(where)) {
      if (wanted.has(file.id ?? '')) keep(file, files);
    }
  }
  for (const id of wanted) {
    if (files.has(id)) continue;
    try {
      // Null: deleted, or not ours to see. Screening then finds the file missing, and says so.
      const file = tryTwice(() => fileOrNull(id, FILE_FIELDS)) as DriveFile | null;
      if (file !== null) keep(file, files);
    } catch (error) {
      // When several fail it is not these files that are at fault, but Drive: the next run tries all again.
      if (unreadable.size >= MOST_UNREADABLE) throw error;
      unreadable.set(id, error instanceof Error ? error.message : String(error));
    }
  }
  for (const parent of [...files.values()].flatMap((file) => file.parents)) {
    if (folders.size < MOST_FOLDERS && !nominationFolders.has(parent)) folders.add(parent);
  }
  return { files, unreadable, uploadFolders: [...folders] };
}

function keep(file: DriveFile, files: Map<string, DriveFileFacts>): void {
  const id = file.id ?? '';
  files.set(id, {
    id,
    name: file.name ?? '',
    bytes: Number(file.size ?? 0),
    checksum: file.md5Checksum ?? '',
    parents: file.parents ?? [],
  });
}

/** All files that fit, page by page. */
function search(where: string): DriveFile[] {
  const found: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const page = Drive!.Files!.list({
      q: `(${where}) and trashed = false`,
      fields: `nextPageToken,files(${FILE_FIELDS})`,
      pageSize: 1000,
      ...(pageToken === undefined ? {} : { pageToken }),
    } as never) as { files?: DriveFile[]; nextPageToken?: string };
    found.push(...(page.files ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined && pageToken !== '');
  return found;
}
