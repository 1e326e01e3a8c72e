// Lists the scans of paper nominations: the files in their folders, and in the folders inside them.
import type { PaperFile, PaperRow } from '../core/1-intake/paper';
import { fileOrNull } from './drive-file';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';
/** Parents in one query; Drive's queries must not grow without end. */
const FOLDERS_A_QUERY = 50;

interface DriveItem {
  id?: string;
  name?: string;
  size?: string;
  md5Checksum?: string;
  mimeType?: string;
  parents?: string[];
}

export interface PaperFiles {
  files: PaperFile[];
  /** Folders that could not be looked into. */
  unreadable: Set<string>;
}

export function paperFiles(rows: readonly PaperRow[]): PaperFiles {
  const folderIds = [...new Set(rows.flatMap((row) => (row.folderId === null ? [] : [row.folderId])))];
  const unreadable = new Set<string>();
  const top = inFolders(folderIds, unreadable);
  // A folder that is not shared with whoever clicked looks like an empty one in a search.
  for (const id of folderIds) {
    if (top.some((item) => item.parents?.includes(id)) || unreadable.has(id)) continue;
    if (fileOrNull(id, 'id') === null) unreadable.add(id);
  }
  const subfolders = top.filter((item) => item.mimeType === FOLDER_TYPE);
  const inside = inFolders(
    subfolders.map((folder) => folder.id ?? ''),
    new Set(),
  );
  const files: PaperFile[] = [];
  for (const item of top) {
    if (item.mimeType !== FOLDER_TYPE) files.push(fileOf(item, item.parents?.[0] ?? '', ''));
  }
  for (const item of inside) {
    const folder = subfolders.find((each) => each.id === item.parents?.[0]);
    if (folder === undefined || item.mimeType === FOLDER_TYPE) continue;
    files.push(fileOf(item, folder.parents?.[0] ?? '', folder.name ?? ''));
  }
  return { files, unreadable };
}

function fileOf(item: DriveItem, folderId: string, under: string): PaperFile {
  return {
    id: item.id ?? '',
    name: item.name ?? '',
    bytes: Number(item.size ?? 0),
    checksum: item.md5Checksum ?? '',
    parent: item.parents?.[0] ?? '',
    folderId,
    under,
  };
}

function inFolders(folderIds: readonly string[], unreadable: Set<string>): DriveItem[] {
  const items: DriveItem[] = [];
  for (let from = 0; from < folderIds.length; from += FOLDERS_A_QUERY) {
    const some = folderIds.slice(from, from + FOLDERS_A_QUERY);
    try {
      items.push(...query(some));
    } catch {
      // One folder that cannot be seen makes the whole query fail: ask one by one, and name those.
      for (const id of some) {
        try {
          items.push(...query([id]));
        } catch {
          unreadable.add(id);
        }
      }
    }
  }
  return items;
}

function query(folderIds: readonly string[]): DriveItem[] {
  const found: DriveItem[] = [];
  let pageToken = '';
  do {
    const page = Drive!.Files!.list({
      q: `(${folderIds.map((id) => `'${id}' in parents`).join(' or ')}) and trashed = false`,
      fields: 'nextPageToken,files(id,name,size,md5Checksum,mimeType,parents)',
      pageSize: 1000,
      ...(pageToken === '' ? {} : { pageToken }),
    } as never) as { files?: DriveItem[]; nextPageToken?: string };
    found.push(...(page.files ?? []));
    pageToken = page.nextPageToken ?? '';
  } while (pageToken !== '');
  return found;
}
