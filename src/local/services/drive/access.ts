// Who may do what with a Drive file: the strongest role that the file or any folder above it gives.
import type { Store } from '../../runtime/store';

export type AccessLevel = 'none' | 'reader' | 'commenter' | 'writer' | 'owner';

const ORDER: AccessLevel[] = ['none', 'reader', 'commenter', 'writer', 'owner'];

interface SharedFile {
  parents?: string[];
  owner?: string;
  permissions?: { type: string; role: string; emailAddress?: string; view?: string }[];
}

/** The user's role on a file, inherited through its folders; 'none' also where there is no such file. */
export function accessLevel(store: Store, user: string, fileId: string): AccessLevel {
  const file = store.get<SharedFile>('drive', 'files', fileId);
  if (file === undefined) return 'none';
  let level: AccessLevel = file.owner === user ? 'owner' : 'none';
  for (const permission of file.permissions ?? []) {
    // view=published lets people answer a form, not open its file (PLATFORM.md 3.6).
    if (permission.view === 'published') continue;
    const meant =
      permission.type === 'anyone' || permission.emailAddress?.toLowerCase() === user.toLowerCase();
    if (meant) level = stronger(level, asLevel(permission.role));
  }
  for (const parent of file.parents ?? []) {
    const inherited = accessLevel(store, user, parent);
    // Owning a folder makes one a writer of what others put into it.
    level = stronger(level, inherited === 'owner' ? 'writer' : inherited);
  }
  return level;
}

/** Whether `level` allows what `needed` allows. */
export function atLeast(level: AccessLevel, needed: AccessLevel): boolean {
  return ORDER.indexOf(level) >= ORDER.indexOf(needed);
}

function stronger(one: AccessLevel, other: AccessLevel): AccessLevel {
  return atLeast(one, other) ? one : other;
}

function asLevel(role: string): AccessLevel {
  return ORDER.includes(role as AccessLevel) ? (role as AccessLevel) : 'none';
}
