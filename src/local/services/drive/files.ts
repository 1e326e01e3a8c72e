// Drive's files and folders as state: what a file is, where it lies, and how one comes into being.
import type { Blobs, Content } from '../../runtime/blobs';
import { shortId } from '../../runtime/random';
import type { Call } from '../../runtime/service';
import type { Store } from '../../runtime/store';

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const FORM = 'application/vnd.google-apps.form';

/** A share of a file with somebody other than its owner. */
export interface Permission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: 'reader' | 'commenter' | 'writer';
  emailAddress?: string;
  domain?: string;
  /** "published": may answer the form, not see its file. */
  view?: string;
}

/** `drive/files/<id>`. Times are virtual, in milliseconds. */
export interface FileRecord {
  id: string;
  name: string;
  mimeType: string;
  /** One folder, or none for the root of somebody's Drive. */
  parents: string[];
  owner: string;
  permissions: Permission[];
  trashed: boolean;
  createdTime: number;
  modifiedTime: number;
  /** Whoever changed it last; its owner as long as that is not known. */
  lastModifyingUser?: string;
  description?: string;
  appProperties?: Record<string, string>;
  properties?: Record<string, string>;
  size?: number;
  md5Checksum?: string;
  content?: Content;
  /** Lists and searches do not find the file before this time (PLATFORM.md section 9: stale after creation). */
  visibleToSearchFrom?: number;
  /** False: only the owner may change who sees the file. */
  writersCanShare?: boolean;
  /** Made by a person and not by the script: out of reach of the scope drive.file. */
  byHand?: boolean;
}

/** What Drive's inner works need of a call; people's hands have it too. */
export type DriveContext = Pick<Call, 'store' | 'now' | 'newId'> & {
  identity?: Pick<Call['identity'], 'effectiveUser'>;
};

/**
 * A context for what people do by hand, outside any execution; ids are drawn from the same well as the door's.
 * `user` is needed where a file is changed.
 */
export function handContext(store: Store, now: number, user?: string): DriveContext {
  return {
    store,
    now,
    ...(user === undefined ? {} : { identity: { effectiveUser: user } }),
    newId(length = 33) {
      const next = (store.get<number>('counters', 'id') ?? 0) + 1;
      store.set(['counters', 'id'], next);
      return shortId(`id:${next}`, length);
    },
  };
}

const SEARCH_LAG = 10_000;

export function fileOf(store: Store, id: string): FileRecord | undefined {
  return store.get<FileRecord>('drive', 'files', id);
}

export function allFiles(store: Store): FileRecord[] {
  return Object.values(store.get<Record<string, FileRecord>>('drive', 'files') ?? {});
}

/** The id of the user's My Drive, which is made when first asked for. */
export function rootOf(context: DriveContext, user: string): string {
  const { store, now } = context;
  const known = store.get<string>('drive', 'roots', user);
  if (known !== undefined) return known;
  const id = context.newId(19);
  store.set(['drive', 'roots', user], id);
  const root: FileRecord = {
    id,
    name: '我的云端硬盘',
    mimeType: FOLDER,
    parents: [],
    owner: user,
    permissions: [],
    trashed: false,
    createdTime: now,
    modifiedTime: now,
  };
  store.set(['drive', 'files', id], root);
  return id;
}

/** What a new file is made of; without parents it goes to the root of its owner's Drive. */
export type FileDraft = Pick<FileRecord, 'name' | 'mimeType' | 'owner'> &
  Partial<Omit<FileRecord, 'name' | 'mimeType' | 'owner' | 'size' | 'md5Checksum'>>;

/** Adds a file; `get` finds it at once, lists and searches only ten seconds later. */
export function insertFile(context: DriveContext, draft: FileDraft): FileRecord {
  const parents = draft.parents ?? [rootOf(context, draft.owner)];
  const id = draft.id ?? context.newId(isNative(draft.mimeType) ? 44 : 33);
  const file: FileRecord = {
    permissions: [],
    trashed: false,
    createdTime: context.now,
    modifiedTime: context.now,
    visibleToSearchFrom: context.now + SEARCH_LAG,
    ...draft,
    ...(draft.content === undefined ? {} : contentFields(draft.content)),
    parents,
    id,
  };
  context.store.set(['drive', 'files', id], file);
  return file;
}

export function contentFields(content: Content): Pick<FileRecord, 'content' | 'size' | 'md5Checksum'> {
  return { content, size: content.bytes, md5Checksum: content.md5 };
}

/** Changes fields of a file; undefined takes a field away. */
export function patchFile(context: DriveContext, id: string, changes: Partial<FileRecord>): FileRecord {
  const next = {
    ...fileOf(context.store, id)!,
    modifiedTime: context.now,
    lastModifyingUser: context.identity?.effectiveUser,
    ...changes,
  };
  const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
  context.store.set(['drive', 'files', id], kept);
  return kept as unknown as FileRecord;
}

/** What a file holds was changed: its own record says when and by whom. */
export function noteModified(store: Store, id: string, user: string, now: number): void {
  if (fileOf(store, id) === undefined) return;
  store.set(['drive', 'files', id, 'modifiedTime'], now);
  store.set(['drive', 'files', id, 'lastModifyingUser'], user);
}

/** Docs editors' types and folders have no bytes of their own. */
export function isNative(mimeType: string): boolean {
  return mimeType.startsWith('application/vnd.google-apps.') && mimeType !== FOLDER;
}

/** Whether the file or a folder above it lies in the trash. */
export function isTrashed(store: Store, file: FileRecord): boolean {
  if (file.trashed) return true;
  return file.parents.some((parent) => {
    const folder = fileOf(store, parent);
    return folder !== undefined && isTrashed(store, folder);
  });
}

/** The file and all above it, nearest first. */
export function ancestry(store: Store, id: string): FileRecord[] {
  const file = fileOf(store, id);
  if (file === undefined) return [];
  return [file, ...file.parents.flatMap((parent) => ancestry(store, parent))];
}

/** Deletes for good, with all that lies below and the Docs, Sheets and Forms that the files stand for. */
export function eraseTree(store: Store, id: string): void {
  for (const file of allFiles(store)) if (file.parents.includes(id)) eraseTree(store, file.id);
  for (const branch of ['documents', 'spreadsheets', 'forms']) {
    if (store.get(branch, id) !== undefined) store.remove([branch, id]);
  }
  store.remove(['drive', 'files', id]);
}

/** The address at which a person opens the file. */
export function urlOf(file: Pick<FileRecord, 'id' | 'mimeType'>): string {
  const editors: Record<string, string> = {
    [DOCUMENT]: 'document',
    [SPREADSHEET]: 'spreadsheets',
    [FORM]: 'forms',
  };
  if (file.mimeType === FOLDER) return `https://drive.google.com/drive/folders/${file.id}`;
  const editor = editors[file.mimeType];
  if (editor !== undefined) return `https://docs.google.com/${editor}/d/${file.id}/edit`;
  return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
}

/** Bytes of a file that has some. */
export function bytesOfFile(blobs: Blobs, file: FileRecord): Buffer {
  return file.content === undefined ? Buffer.alloc(0) : blobs.get(file.content);
}
