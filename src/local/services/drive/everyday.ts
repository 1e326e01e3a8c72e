// DriveApp: the everyday service over the same files as the advanced one.
import { type Call, type Method, ServiceError } from '../../runtime/service';
import { type BlobData, contentOf } from '../blob-data';
import { copyFile } from './copy';
import { sharingMethods } from './everyday-sharing';
import {
  ancestry,
  contentFields,
  type FileRecord,
  FOLDER,
  insertFile,
  isNative,
  isTrashed,
  patchFile,
  rootOf,
  urlOf,
} from './files';
import { searched } from './list';
import { editable, FULL, item, NO_ITEM, READING, scriptSees, userMay, visibleFile } from './scopes';

function folder(call: Call, id: string): FileRecord {
  const found = item(call, id);
  if (found.mimeType !== FOLDER) throw new ServiceError(NO_ITEM);
  return found;
}

/** Where new things go: the folder named, which must be open to the user, or the root of My Drive. */
function target(call: Call, folderId: string | null): string {
  if (folderId === null) return rootOf(call, call.identity.effectiveUser);
  return editable(call, folder(call, folderId).id).id;
}

function createFolder(call: Call, name: string, parentId: string | null): string {
  const owner = call.identity.effectiveUser;
  return insertFile(call, { name, mimeType: FOLDER, owner, parents: [target(call, parentId)] }).id;
}

function createFile(call: Call, blob: BlobData, parentId: string | null): string {
  if (blob.name === null) throw new ServiceError('Invalid argument: name');
  const content = contentOf(call.blobs, blob);
  call.charge(content.bytes / 1024);
  return insertFile(call, {
    name: blob.name,
    mimeType: blob.contentType ?? 'application/octet-stream',
    owner: call.identity.effectiveUser,
    parents: [target(call, parentId)],
    content,
  }).id;
}

/** Ids of what lies in a folder (everywhere for null) and is not in the trash. */
function find(
  call: Call,
  kind: 'file' | 'folder',
  parentId: string | null,
  name: string | null,
  type: string | null,
) {
  const found = searched(call, '', (file) => scriptSees(call, file)) ?? [];
  return found
    .filter((file) => (file.mimeType === FOLDER) === (kind === 'folder'))
    .filter((file) => parentId === null || file.parents.includes(parentId))
    .filter((file) => (name === null || file.name === name) && (type === null || file.mimeType === type))
    .filter((file) => !isTrashed(call.store, file))
    .map((file) => file.id);
}

function moveTo(call: Call, id: string, folderId: string): void {
  const parent = target(call, folderId);
  editable(call, id);
  if (ancestry(call.store, parent).some((above) => above.id === id)) {
    throw new ServiceError('Invalid argument: destination');
  }
  patchFile(call, id, { parents: [parent] });
}

function makeCopy(call: Call, id: string, name: string | null, folderId: string | null): string {
  const source = item(call, id);
  if (source.mimeType === FOLDER) throw new ServiceError(NO_ITEM);
  const own = source.parents.filter((parent) => userMay(call, parent, 'writer'));
  const parents = folderId === null && own.length > 0 ? own : [target(call, folderId)];
  return copyFile(call, source, { name: name ?? `Copy of ${source.name}`, parents }).id;
}

function setTrashed(call: Call, id: string, trashed: boolean): void {
  item(call, id);
  if (!userMay(call, id, 'owner')) throw new ServiceError('Access denied: DriveApp.');
  patchFile(call, id, { trashed });
}

function setContent(call: Call, id: string, content: string): void {
  const file = editable(call, id);
  if (isNative(file.mimeType))
    throw new ServiceError('not in the local runtime: File.setContent of a Docs editors file');
  patchFile(call, id, contentFields(call.blobs.put(Buffer.from(content, 'utf8'))));
}

function getBlob(call: Call, id: string): BlobData {
  const { name, mimeType, content } = item(call, id);
  if (content === undefined) throw new ServiceError(`not in the local runtime: File.getBlob of ${mimeType}`);
  return { name, contentType: mimeType, content };
}

const getters: Record<string, (call: Call, file: FileRecord) => unknown> = {
  getName: (_call, file) => file.name,
  getUrl: (_call, file) => urlOf(file),
  getDescription: (_call, file) => file.description ?? null,
  getDateCreated: (_call, file) => ({ $date: Math.round(file.createdTime) }),
  getLastUpdated: (_call, file) => ({ $date: Math.round(file.modifiedTime) }),
  getSize: (_call, file) => file.size ?? 0,
  getMimeType: (_call, file) => file.mimeType,
  isTrashed: (call, file) => isTrashed(call.store, file),
  getOwner: (_call, file) => file.owner,
  getParents: (call, file) => file.parents.filter((parent) => visibleFile(call, parent) !== undefined),
};

const methods: Record<string, Method> = {
  getFileById: { cost: 120, scopes: READING, run: (call, id: string) => item(call, id).id },
  getFolderById: { cost: 120, scopes: READING, run: (call, id: string) => folder(call, id).id },
  getRootFolder: { cost: 120, scopes: READING, run: (call) => rootOf(call, call.identity.effectiveUser) },
  createFolder: { cost: 600, scopes: FULL, run: createFolder },
  createFile: { cost: 600, scopes: FULL, run: createFile },
  find: { cost: 200, scopes: READING, run: find },
};

const ITEM_METHODS: Record<string, Method> = {
  setName: {
    cost: 300,
    scopes: FULL,
    run: (call, id: string, name: string) => void patchFile(call, editable(call, id).id, { name }),
  },
  setDescription: {
    cost: 300,
    scopes: FULL,
    run: (call, id: string, description: string) =>
      void patchFile(call, editable(call, id).id, { description }),
  },
  setTrashed: { cost: 300, scopes: FULL, run: setTrashed },
  moveTo: { cost: 500, scopes: FULL, run: moveTo },
  ...sharingMethods,
};
for (const [name, read] of Object.entries(getters)) {
  ITEM_METHODS[name] = { cost: 5, scopes: READING, run: (call, id: string) => read(call, item(call, id)) };
}

/** As the ledger names them: "getFileById", "File.moveTo", "Folder.createFile". */
export const everydayMethods: Record<string, Method> = {
  ...methods,
  'File.makeCopy': { cost: 2500, scopes: FULL, run: makeCopy },
  'File.setContent': { cost: 600, scopes: FULL, run: setContent },
  'File.getBlob': { cost: 120, scopes: READING, run: getBlob },
  'Folder.createFolder': methods.createFolder!,
  'Folder.createFile': methods.createFile!,
  'Folder.find': methods.find!,
};
for (const [name, method] of Object.entries(ITEM_METHODS)) {
  everydayMethods[`File.${name}`] = method;
  everydayMethods[`Folder.${name}`] = method;
}
