// A nomination's files for the sidebar: the photo as a data address, which needs no sign-in of its own, and links to the scans.
import { FILE_WORDS } from '../core/phrases/intake';
import { defaultColumn, rowsOf, textOf } from '../core/registry-snapshot';
import { readRegistry } from './registry-gate';

export interface Scans {
  /** "data:image/…" of the photo; '' when there is none, or none that can be shown. */
  photo: string;
  files: { name: string; link: string }[];
}

interface ListedFile {
  id?: string;
  name?: string;
  mimeType?: string;
  size?: string;
  webViewLink?: string;
}

/** Above this the photo is fetched as Drive's thumbnail: pages and program should exchange less than 1 MB. */
const MOST_BYTES = 600_000;

/** What browsers draw and what cannot carry a program. */
const DRAWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** The files in the nomination's own folder; null for an id that the registry does not hold. */
export function scansOf(nominationId: string): Scans | null {
  const snapshot = readRegistry([{ tab: 'nominations', before: defaultColumn('nominations', 'answers') }]);
  const row = rowsOf(snapshot, 'nominations').find((each) => textOf(each, 'id') === nominationId);
  if (row === undefined || nominationId === '') return null;
  const folder = textOf(row, 'folder_id');
  if (!/^[\w-]+$/.test(folder)) return { photo: '', files: [] };
  const page = Drive!.Files!.list({
    q: `'${folder}' in parents and trashed = false`,
    fields: 'files(id,name,mimeType,size,webViewLink)',
    pageSize: 50,
    orderBy: 'name',
  } as never) as { files?: ListedFile[] };
  const files = page.files ?? [];
  const photo = files.find(
    ({ name = '', mimeType = '' }) => name.includes(FILE_WORDS.photo) && DRAWN.includes(mimeType),
  );
  return {
    photo: photo === undefined ? '' : pictureOf(photo),
    files: files.map(({ name = '', webViewLink = '' }) => ({ name, link: webViewLink })),
  };
}

function pictureOf({ id = '', mimeType = '', size = '0' }: ListedFile): string {
  const file = DriveApp.getFileById(id);
  const blob = Number(size) > MOST_BYTES ? file.getThumbnail() : file.getBlob();
  if (blob === null) return '';
  const type = blob.getContentType() ?? mimeType;
  return DRAWN.includes(type) ? `data:${type};base64,${Utilities.base64Encode(blob.getBytes())}` : '';
}
