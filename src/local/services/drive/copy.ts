// Copies of files: bytes are shared, Docs, Sheets and Forms get a state of their own.
import { spend } from '../../runtime/quotas';
import { type Call, ServiceError } from '../../runtime/service';
import { DOCUMENT, type FileRecord, FORM, insertFile, isNative, SPREADSHEET } from './files';

const BRANCHES: Record<string, string> = {
  [DOCUMENT]: 'documents',
  [SPREADSHEET]: 'spreadsheets',
  [FORM]: 'forms',
};

/**
 * Copies a file for the call's user. Sharing is not copied. A copied form has no answers, is not published and has
 * lost its upload folders (PLATFORM.md 3.5).
 */
export function copyFile(
  call: Call,
  source: FileRecord,
  target: { id?: string; name: string; parents: string[] },
): FileRecord {
  if (source.mimeType === SPREADSHEET) spend(call, 'spreadsheetsCreated');
  if (source.mimeType === DOCUMENT) spend(call, 'documentsCreated');
  const { description, appProperties, properties, content } = source;
  const kept = { description, appProperties, properties, content };
  const file = insertFile(call, {
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    ...target,
    mimeType: source.mimeType,
    owner: call.identity.effectiveUser,
  });
  if (isNative(source.mimeType)) copyState(call, source, file);
  return file;
}

function copyState(call: Call, source: FileRecord, { id, name }: FileRecord): void {
  const branch = BRANCHES[source.mimeType];
  const state = branch === undefined ? undefined : call.store.get<object>(branch, source.id);
  if (state === undefined) throw new ServiceError(`not in the local runtime: copying ${source.mimeType}`);
  const copied = JSON.parse(JSON.stringify(state)) as Record<string, unknown>;
  if ('id' in copied) copied.id = id;
  if ('spreadsheetId' in copied) copied.spreadsheetId = id;
  if (source.mimeType === SPREADSHEET) copied.title = name;
  if (source.mimeType === FORM) {
    Object.assign(copied, { responses: {}, editTokens: {}, published: false, accepting: false });
    copied.publishedId = call.newId(56);
    for (const item of copied.items as { folderId?: string; missingFolder?: boolean; type: string }[]) {
      if (item.type !== 'FILE_UPLOAD') continue;
      delete item.folderId;
      item.missingFolder = true;
    }
  }
  call.store.set([branch!, id], copied);
}
