// Reads responses out of the form service, and the facts of their files out of Drive.
import type { DriveFileFacts, RawResponse } from '../core/1-intake/received';
import { uploadedFileIds } from '../core/1-intake/received';
import type { FormQuestions } from '../core/state';

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
  /** The folders in which Google lays the form's uploads, with those learned now. */
  uploadFolders: string[];
}

/**
 * Name, size and checksum of the files that the responses brought: one listing of the upload folders for all.
 * A file that is not in it (the folder is not known yet, the search lags, an old file of a corrected response) is
 * asked for by itself; its folder is then known for all others.
 */
export function uploadFacts(
  responses: readonly RawResponse[],
  questions: FormQuestions,
  uploadFolders: readonly string[],
): UploadFacts {
  const wanted = [...new Set(responses.flatMap((response) => uploadedFileIds(response, questions)))];
  const files = new Map<string, DriveFileFacts>();
  if (wanted.length === 0) return { files, uploadFolders: [...uploadFolders] };
  const folders = [...uploadFolders];
  if (folders.length > 0) for (const file of listIn(folders)) keep(file, files);
  for (const id of wanted) {
    if (files.has(id)) continue;
    const file = getFile(id);
    if (file === null) continue;
    keep(file, files);
    const unknown = (file.parents ?? []).filter((parent) => !folders.includes(parent));
    // Only while the folders are being learned; a folder of a nomination is listed at no gain, so not again.
    if (unknown.length > 0 && wanted.length > files.size && folders.length < 3) {
      folders.push(...unknown);
      for (const sibling of listIn(unknown)) keep(sibling, files);
    }
  }
  return { files, uploadFolders: folders };
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

/** All files in the folders, page by page. */
export function listIn(folders: readonly string[]): DriveFile[] {
  const inFolders = folders.map((folder) => `'${folder}' in parents`).join(' or ');
  const found: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const page = Drive!.Files!.list({
      q: `(${inFolders}) and trashed = false`,
      fields: `nextPageToken,files(${FILE_FIELDS},mimeType)`,
      pageSize: 1000,
      ...(pageToken === undefined ? {} : { pageToken }),
    } as never) as { files?: DriveFile[]; nextPageToken?: string };
    found.push(...(page.files ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined && pageToken !== '');
  return found;
}

function getFile(id: string): DriveFile | null {
  try {
    return Drive!.Files!.get(id, { fields: FILE_FIELDS } as never) as DriveFile;
  } catch {
    // Deleted, or not ours to see: screening then finds the file missing, and says so.
    return null;
  }
}
