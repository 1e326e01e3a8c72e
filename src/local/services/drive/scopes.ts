// Which files the script itself may reach, beside what its user may.
import { type Call, ServiceError } from '../../runtime/service';
import { accessLevel, atLeast } from './access';
import { type FileRecord, fileOf } from './files';

const AUTH = 'https://www.googleapis.com/auth/';
/** Restricted scope: everything that the user may see. */
export const FULL = [`${AUTH}drive`];
export const READING = [`${AUTH}drive`, `${AUTH}drive.readonly`];
export const WRITING_API = [`${AUTH}drive`, `${AUTH}drive.file`];
export const READING_API = [...READING, `${AUTH}drive.file`];

/** The file, when user and script may see it; with drive.file alone only what no person put there (PLATFORM.md 5.3). */
export function visibleFile(call: Call, id: string): FileRecord | undefined {
  const file = typeof id === 'string' ? fileOf(call.store, id) : undefined;
  if (file === undefined || !scriptSees(call, file)) return undefined;
  return atLeast(accessLevel(call.store, call.identity.effectiveUser, id), 'reader') ? file : undefined;
}

export function scriptSees(call: Call, file: FileRecord): boolean {
  return file.byHand !== true || READING.some((scope) => call.grantedScopes.includes(scope));
}

export function userMay(call: Call, id: string, level: 'commenter' | 'writer' | 'owner'): boolean {
  return atLeast(accessLevel(call.store, call.identity.effectiveUser, id), level);
}

/** PLATFORM.md 4.1. */
export const NO_ITEM =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

/** The file, or Google's text for what is not there or not shown. */
export function item(call: Call, id: string): FileRecord {
  const file = visibleFile(call, id);
  if (file === undefined) throw new ServiceError(NO_ITEM);
  return file;
}

/** The file, when the user may change it. */
export function editable(call: Call, id: string): FileRecord {
  const file = item(call, id);
  if (!userMay(call, id, 'writer')) throw new ServiceError('Access denied: DriveApp.');
  return file;
}
