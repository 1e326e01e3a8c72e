// The advanced Drive service's files: create, get, update, copy, list, export, remove.
import { apiError, checkBody, checkParameters } from '../../runtime/google-schemas';
import { spend } from '../../runtime/quotas';
import { type Call, type Method, ServiceError } from '../../runtime/service';
import { type BlobData, contentOf } from '../blob-data';
import { putSpreadsheet } from '../spreadsheets/tabs';
import { insufficient, notFound } from './api-error';
import { copyFile } from './copy';
import { type DocumentState, exported, importedHtml } from './documents';
import {
  ancestry,
  contentFields,
  DOCUMENT,
  eraseTree,
  type FileRecord,
  FOLDER,
  fileOf,
  insertFile,
  isNative,
  patchFile,
  rootOf,
  SPREADSHEET,
} from './files';
import { listFiles } from './list';
import { mergedProperties } from './properties';
import { FILE_FIELDS, fileResource, masked, SHAPES } from './resource';
import { READING_API, scriptSees, userMay, visibleFile, WRITING_API } from './scopes';

/** The part of a File resource that may be written. */
interface FileBody {
  id?: string | null;
  name?: string | null;
  mimeType?: string | null;
  description?: string | null;
  parents?: string[] | null;
  trashed?: boolean | null;
  createdTime?: string | null;
  modifiedTime?: string | null;
  appProperties?: Record<string, string | null> | null;
  properties?: Record<string, string | null> | null;
  writersCanShare?: boolean | null;
}
type Options = Record<string, unknown> & { fields?: string };

const WRITABLE =
  'id name mimeType description parents trashed createdTime modifiedTime appProperties properties writersCanShare'.split(
    ' ',
  );

function checkRequest(
  method: string,
  resource: string,
  body: FileBody | null,
  options: Options | null,
): void {
  checkParameters('drive', method, resource, options);
  if (body === null) return;
  // Taking a property away is writing null, which the schema's type does not say.
  const texts = (map: FileBody['properties']) =>
    map == null ? undefined : Object.fromEntries(Object.entries(map).filter(([, value]) => value !== null));
  checkBody('drive', method, 'File', {
    ...body,
    appProperties: texts(body.appProperties),
    properties: texts(body.properties),
  });
  const odd = Object.entries(body).find(([key, value]) => value != null && !WRITABLE.includes(key));
  if (odd !== undefined)
    throw new ServiceError(`not in the local runtime: writing the Drive field ${odd[0]}`);
}

function visible(call: Call, method: string, id: string): FileRecord {
  const file = visibleFile(call, id);
  if (file === undefined) throw notFound(method, id);
  return file;
}

/** The folder that a file is to lie in; it must be one, seen by and open to the user. */
function destination(call: Call, method: string, parents: string[] | null | undefined): string {
  const root = rootOf(call, call.identity.effectiveUser);
  if (parents == null || parents.length === 0) return root;
  if (parents.length > 1) throw apiError(method, 'Increasing the number of parents is not allowed', 403);
  const id = parents[0] === 'root' ? root : parents[0]!;
  const folder = visible(call, method, id);
  if (folder.mimeType !== FOLDER) throw apiError(method, 'The specified parent is not a folder.', 403);
  if (!userMay(call, id, 'writer')) throw insufficient(method);
  return id;
}

/** An id from generateIds can be used once, by nobody else, and never for Docs editors' files. */
function takeGeneratedId(call: Call, method: string, id: string, mimeType: string): string {
  if (isNative(mimeType))
    throw apiError(method, 'Generated IDs are not supported for Docs Editors formats.', 400);
  const generated = call.store.get<{ user: string; used: boolean }>('drive', 'generated', id);
  if (fileOf(call.store, id) !== undefined || generated?.used) {
    throw apiError(method, 'A file already exists with the provided ID.', 409);
  }
  if (generated?.user !== call.identity.effectiveUser) {
    throw apiError(method, 'The provided file ID is not usable.', 400);
  }
  call.store.set(['drive', 'generated', id, 'used'], true);
  return id;
}

function chosenId(call: Call, method: string, body: FileBody, mimeType: string): { id?: string } {
  return body.id == null ? {} : { id: takeGeneratedId(call, method, body.id, mimeType) };
}

const timeOf = (text: string | null | undefined): number | undefined =>
  text == null ? undefined : Date.parse(text);

function create(call: Call, body: FileBody | null, media: BlobData | null, options: Options | null): unknown {
  const method = 'drive.files.create';
  checkRequest(method, 'Files$Create', body, options);
  const given = body ?? {};
  const mimeType = given.mimeType ?? media?.contentType ?? 'application/octet-stream';
  if (isNative(mimeType) && ![DOCUMENT, SPREADSHEET].includes(mimeType) && given.id == null) {
    throw new ServiceError(`not in the local runtime: ${method} of ${mimeType}`);
  }
  const parents = [destination(call, method, given.parents)];
  const id = chosenId(call, method, given, mimeType);
  const content =
    media === null || isNative(mimeType) || mimeType === FOLDER ? undefined : contentOf(call.blobs, media);
  call.charge((content?.bytes ?? 0) / 1024);
  if (mimeType === SPREADSHEET) spend(call, 'spreadsheetsCreated');
  const times = { createdTime: timeOf(given.createdTime), modifiedTime: timeOf(given.modifiedTime) };
  const file = insertFile(call, {
    ...id,
    ...Object.fromEntries(Object.entries(times).filter(([, time]) => time !== undefined)),
    name: given.name ?? 'Untitled',
    mimeType,
    owner: call.identity.effectiveUser,
    parents,
    ...(given.description == null ? {} : { description: given.description }),
    ...(content === undefined && mimeType !== FOLDER && !isNative(mimeType)
      ? { content: call.blobs.put(new Uint8Array()) }
      : content === undefined
        ? {}
        : { content }),
    ...(given.writersCanShare === false ? { writersCanShare: false } : {}),
    ...mergedProperties(method, {}, given),
  });
  // As Google does: one tab, whose id is 0.
  if (mimeType === SPREADSHEET)
    putSpreadsheet(call, file.id, { title: file.name }, [{ properties: { sheetId: 0, title: '工作表1' } }]);
  if (mimeType === DOCUMENT) {
    const document: DocumentState = { html: importedHtml(call, method, media) };
    call.store.set(['documents', file.id], document);
  }
  return masked(method, SHAPES.file, fileResource(call, file), options?.fields, FILE_FIELDS);
}

function get(call: Call, fileId: string, options: Options | null): unknown {
  const method = 'drive.files.get';
  checkRequest(method, 'Files$Get', null, options);
  const file = visible(call, method, fileId === 'root' ? rootOf(call, call.identity.effectiveUser) : fileId);
  if (options?.alt !== 'media') {
    return masked(method, SHAPES.file, fileResource(call, file), options?.fields, FILE_FIELDS);
  }
  if (file.content === undefined) {
    const message = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    throw apiError(method, message, 403);
  }
  return { $blob: { name: file.name, contentType: file.mimeType, content: file.content } };
}

function update(
  call: Call,
  body: FileBody | null,
  fileId: string,
  media: BlobData | null,
  options: (Options & { addParents?: string; removeParents?: string }) | null,
): unknown {
  const method = 'drive.files.update';
  checkRequest(method, 'Files$Update', body, options);
  const file = visible(call, method, fileId);
  const given = body ?? {};
  if (given.parents != null) {
    const message =
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.';
    throw apiError(method, message, 403);
  }
  if (given.id != null && given.id !== fileId) {
    throw apiError(method, 'The resource body includes fields which are not directly writable.', 403);
  }
  if (given.trashed != null && given.trashed !== file.trashed && !userMay(call, fileId, 'owner')) {
    throw insufficient(method);
  }
  if (!userMay(call, fileId, 'writer')) throw insufficient(method);
  const changes: Partial<FileRecord> = {
    ...moved(call, method, file, options ?? {}),
    ...mergedProperties(method, file, given),
  };
  if (given.name != null) changes.name = given.name;
  if (given.trashed != null) changes.trashed = given.trashed;
  if (given.description != null) changes.description = given.description;
  if (given.writersCanShare != null) changes.writersCanShare = given.writersCanShare;
  if (given.modifiedTime != null) changes.modifiedTime = Date.parse(given.modifiedTime);
  if (media !== null) Object.assign(changes, replacedContent(call, method, file, media));
  return masked(
    method,
    SHAPES.file,
    fileResource(call, patchFile(call, fileId, changes)),
    options?.fields,
    FILE_FIELDS,
  );
}

function replacedContent(call: Call, method: string, file: FileRecord, media: BlobData): Partial<FileRecord> {
  if (file.mimeType === DOCUMENT) {
    call.store.set(['documents', file.id], { html: importedHtml(call, method, media) });
    return {};
  }
  if (isNative(file.mimeType) || file.mimeType === FOLDER) {
    throw new ServiceError(`not in the local runtime: ${method} of the content of ${file.mimeType}`);
  }
  const content = contentOf(call.blobs, media);
  call.charge(content.bytes / 1024);
  return contentFields(content);
}

/** A file has one parent, so adding one needs the present one removed in the same request. */
function moved(
  call: Call,
  method: string,
  file: FileRecord,
  options: { addParents?: string; removeParents?: string },
): Partial<FileRecord> {
  const ids = (list: string | undefined): string[] => (list ?? '').split(',').filter((id) => id !== '');
  const removed = ids(options.removeParents);
  const added = ids(options.addParents).filter((id) => !file.parents.includes(id));
  const kept = file.parents.filter((parent) => !removed.includes(parent));
  if (added.length === 0)
    return kept.length === file.parents.length ? {} : { parents: [rootOf(call, file.owner)] };
  if (kept.length + added.length > 1)
    throw apiError(method, 'Increasing the number of parents is not allowed', 403);
  const parent = destination(call, method, added);
  if (ancestry(call.store, parent).some((above) => above.id === file.id)) {
    throw apiError(method, 'A folder cannot be moved into itself or one of its descendants.', 403);
  }
  return { parents: [parent] };
}

function copy(call: Call, body: FileBody | null, fileId: string, options: Options | null): unknown {
  const method = 'drive.files.copy';
  checkRequest(method, 'Files$Copy', body, options);
  const source = visible(call, method, fileId);
  if (source.mimeType === FOLDER) throw apiError(method, 'This file cannot be copied by the user.', 403);
  const given = body ?? {};
  const id = chosenId(call, method, given, source.mimeType);
  const mine = source.parents.filter((parent) => userMay(call, parent, 'writer'));
  const parent = destination(call, method, given.parents ?? mine);
  const copied = copyFile(call, source, {
    ...id,
    name: given.name ?? `Copy of ${source.name}`,
    parents: [parent],
  });
  const file = patchFile(call, copied.id, mergedProperties(method, copied, given));
  return masked(method, SHAPES.file, fileResource(call, file), options?.fields, FILE_FIELDS);
}

function remove(call: Call, fileId: string, options: Options | null): void {
  const method = 'drive.files.delete';
  checkRequest(method, 'Files$Delete', null, options);
  visible(call, method, fileId);
  if (!userMay(call, fileId, 'owner')) throw insufficient(method);
  eraseTree(call.store, fileId);
}

function generateIds(call: Call, options: (Options & { count?: number }) | null): unknown {
  checkRequest('drive.files.generateIds', 'Files$Generateids', null, options);
  const count = options?.count ?? 10;
  if (count < 1 || count > 1000) {
    throw apiError(
      'drive.files.generateIds',
      `Invalid value '${count}'. Values must be within the range: [1, 1000]`,
      400,
    );
  }
  const ids = Array.from({ length: count }, () => call.newId());
  for (const id of ids) {
    call.store.set(['drive', 'generated', id], { user: call.identity.effectiveUser, used: false });
  }
  return { kind: 'drive#generatedIds', space: 'drive', ids };
}

function exportFile(call: Call, fileId: string, mimeType: string, options: Options | null): unknown {
  const method = 'drive.files.export';
  checkRequest(method, 'Files$Export', null, options);
  const file = visible(call, method, fileId);
  return { $blob: exported(call, method, fileId, file.name, mimeType) };
}

function method(cost: number, scopes: string[], run: Method['run']): Method {
  return { cost, scopes, run };
}

export const fileMethods: Record<string, Method> = {
  'Files.create': method(600, WRITING_API, create),
  'Files.get': method(120, READING_API, get),
  'Files.update': method(400, WRITING_API, update),
  'Files.copy': method(2500, WRITING_API, copy),
  'Files.remove': method(300, WRITING_API, remove),
  'Files.generateIds': method(120, WRITING_API, generateIds),
  'Files.export': method(1500, READING_API, exportFile),
  'Files.list': method(200, READING_API, (call: Call, options: Options | null) => {
    checkRequest('drive.files.list', 'Files$List', null, options);
    return listFiles(call, options ?? {}, (file) => scriptSees(call, file));
  }),
};
