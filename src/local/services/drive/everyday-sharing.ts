// DriveApp's sharing of files and folders; unlike the advanced service's, it always sends mail.
import { type Call, type Method, ServiceError } from '../../runtime/service';
import type { Permission } from './files';
import { notify, replacePermissions, share, shownPermissions, unshare } from './permissions';
import { editable, FULL, item, READING } from './scopes';

type Role = Permission['role'];

function add(call: Call, id: string, role: Role, addresses: string[]): void {
  for (const emailAddress of addresses) {
    const file = editable(call, id);
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(emailAddress))
      throw new ServiceError(`Invalid email: ${emailAddress}`);
    share(call, id, { type: 'user', role, emailAddress });
    notify(call, call.identity.effectiveUser, file, emailAddress, '', call.executionId);
  }
}

function named(call: Call, id: string, roles: string[]): string[] {
  return shownPermissions(call, item(call, id))
    .filter(({ type, role, view }) => type === 'user' && view === undefined && roles.includes(role))
    .map(({ emailAddress }) => emailAddress!);
}

const ROLES: Record<string, Role> = { VIEW: 'reader', COMMENT: 'commenter', EDIT: 'writer' };

function setSharing(call: Call, id: string, access: string, permission: string): void {
  const file = editable(call, id);
  const others = file.permissions.filter(({ type, view }) => type !== 'anyone' || view !== undefined);
  replacePermissions(call, file, others);
  if (access === 'PRIVATE') return;
  const role = ROLES[permission];
  if (access !== 'ANYONE_WITH_LINK' || role === undefined) {
    throw new ServiceError(`not in the local runtime: setSharing(${access}, ${permission})`);
  }
  share(call, id, { type: 'anyone', role });
}

function linkPermission(call: Call, id: string): Role | null {
  const open = shownPermissions(call, item(call, id)).find(
    ({ type, view }) => type === 'anyone' && view === undefined,
  );
  return (open?.role as Role | undefined) ?? null;
}

/** By the name after "File." or "Folder."; the first argument is the id. */
export const sharingMethods: Record<string, Method> = {
  addEditors: {
    cost: 700,
    scopes: FULL,
    run: (call, id: string, people: string[]) => add(call, id, 'writer', people),
  },
  addCommenters: {
    cost: 700,
    scopes: FULL,
    run: (call, id: string, people: string[]) => add(call, id, 'commenter', people),
  },
  addViewers: {
    cost: 700,
    scopes: FULL,
    run: (call, id: string, people: string[]) => add(call, id, 'reader', people),
  },
  removeAccess: {
    cost: 400,
    scopes: FULL,
    run: (call, id: string, address: string) => unshare(call, editable(call, id).id, address),
  },
  setSharing: { cost: 400, scopes: FULL, run: setSharing },
  getSharingAccess: {
    cost: 5,
    scopes: READING,
    run: (call, id: string) => (linkPermission(call, id) === null ? 'PRIVATE' : 'ANYONE_WITH_LINK'),
  },
  getEditors: { cost: 5, scopes: READING, run: (call, id: string) => named(call, id, ['writer']) },
  /** Includes editors and the owner (PLATFORM.md 5.4). */
  getViewers: {
    cost: 5,
    scopes: READING,
    run: (call, id: string) => named(call, id, ['reader', 'commenter', 'writer', 'owner']),
  },
};
