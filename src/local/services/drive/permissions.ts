// Sharing: who is named on a file or on the folders above it, how people are added, and the mail that tells them.
import { createHash } from 'node:crypto';
import { deliver } from '../mail';
import { accessLevel, atLeast } from './access';
import {
  ancestry,
  type DriveContext,
  type FileRecord,
  fileOf,
  type Permission,
  patchFile,
  urlOf,
} from './files';

/** A permission as lists show it: the owner's too, and those that come from folders above. */
export interface ShownPermission extends Omit<Permission, 'role'> {
  role: Permission['role'] | 'owner';
  inherited: boolean;
}

const STRENGTH = ['reader', 'commenter', 'writer', 'owner'];

/** The same person has the same permission id on every file. */
export function permissionId(type: string, whom: string | undefined): string {
  if (type === 'anyone') return 'anyoneWithLink';
  const digest = createHash('sha256')
    .update(`permission:${type}:${(whom ?? '').toLowerCase()}`)
    .digest();
  return `${digest.readBigUInt64BE(0) % 10n ** 20n}`.padStart(20, '0');
}

/** Everybody who is named on the file, each once with the strongest role, the owner first. */
export function shownPermissions(context: DriveContext, file: FileRecord): ShownPermission[] {
  const shown = new Map<string, ShownPermission>();
  const owner: ShownPermission = {
    id: permissionId('user', file.owner),
    type: 'user',
    role: 'owner',
    emailAddress: file.owner,
    inherited: false,
  };
  const add = (permission: ShownPermission): void => {
    const key = `${permission.id}:${permission.view ?? ''}`;
    const known = shown.get(key);
    if (known === undefined || STRENGTH.indexOf(permission.role) > STRENGTH.indexOf(known.role)) {
      shown.set(key, permission);
    }
  };
  add(owner);
  for (const [depth, above] of ancestry(context.store, file.id).entries()) {
    for (const permission of above.permissions) add({ ...permission, inherited: depth > 0 });
    if (above.owner !== file.owner) {
      add({
        ...owner,
        id: permissionId('user', above.owner),
        emailAddress: above.owner,
        role: 'writer',
        inherited: true,
      });
    }
  }
  return [...shown.values()];
}

/** Adds a share, or raises the one that the same person already has; gives the permission as it stands then. */
export function share(context: DriveContext, fileId: string, wanted: Omit<Permission, 'id'>): Permission {
  const file = fileOf(context.store, fileId)!;
  const id = permissionId(wanted.type, wanted.emailAddress ?? wanted.domain);
  const known = file.permissions.find(
    (permission) => permission.id === id && permission.view === wanted.view,
  );
  if (known !== undefined && STRENGTH.indexOf(known.role) >= STRENGTH.indexOf(wanted.role)) return known;
  const permission: Permission = { ...wanted, id };
  replacePermissions(context, file, [...file.permissions.filter((other) => other !== known), permission]);
  return permission;
}

/** Takes away everything that a person was given on this very file; what comes from folders above stays. */
export function unshare(context: DriveContext, fileId: string, emailAddress: string): void {
  const file = fileOf(context.store, fileId)!;
  const kept = file.permissions.filter(
    (permission) => permission.emailAddress?.toLowerCase() !== emailAddress.toLowerCase(),
  );
  replacePermissions(context, file, kept);
}

/** Sharing does not count as a modification of the file. */
export function replacePermissions(context: DriveContext, file: FileRecord, permissions: Permission[]): void {
  const { modifiedTime, lastModifyingUser } = file;
  patchFile(context, file.id, { permissions, modifiedTime, lastModifyingUser });
}

/** Whether the user may change who sees the file: in My Drive, everybody who may edit it, unless the owner keeps that back. */
export function mayShare(context: DriveContext, user: string, fileId: string): boolean {
  const needed = fileOf(context.store, fileId)?.writersCanShare === false ? 'owner' : 'writer';
  return atLeast(accessLevel(context.store, user, fileId), needed);
}

/** The mail that Google sends to people with whom something is shared (PLATFORM.md 5.4). */
export function notify(
  context: DriveContext,
  sharer: string,
  file: FileRecord,
  emailAddress: string,
  message: string,
  executionId: string,
): void {
  deliver(context.store, {
    id: context.newId(16),
    from: 'drive-shares-noreply@google.com',
    to: [emailAddress],
    cc: [],
    bcc: [],
    replyTo: sharer,
    name: `${sharer}（通过 Google 云端硬盘）`,
    subject: `已与您共享“${file.name}”`,
    body: `${sharer} 邀请您使用以下内容：${file.name}\n${urlOf(file)}${message === '' ? '' : `\n\n${message}`}`,
    htmlBody: '',
    attachments: [],
    at: context.now,
    executionId,
  });
}
