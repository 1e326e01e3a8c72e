// The campaign's folders: their ids are remembered before they are made, so that making them twice is harmless.

import { SET_UP_WORDS } from '../core/phrases/set-up';
import type { Folders } from '../core/state';
import { createUnderId, fileOrNull } from './drive-file';
import type { Book } from './set-up-book';

const FOLDER = 'application/vnd.google-apps.folder';
const ROLES = ['root', 'nominations', 'offline'] as const;

/** Three ids for folders that are not there yet. One service call. */
export function newFolderIds(): Folders {
  const [root = '', nominations = '', offline = ''] = generateIds(ROLES.length);
  return { root, nominations, offline };
}

function generateIds(count: number): string[] {
  return Drive!.Files!.generateIds({ count, space: 'drive', type: 'files' } as never).ids ?? [];
}

/**
 * Makes the folders that are missing and takes trashed ones out of the trash. `fresh`: their ids were drawn in this
 * very run, so none can be there. Gives back sentences on what was done.
 */
export function ensureFolders(book: Book, title: string, fresh: boolean): string[] {
  const names = SET_UP_WORDS.folderNames(title);
  const done: string[] = [];
  for (const role of ROLES) {
    const id = book.state.folders![role];
    const found = fresh ? null : fileOrNull(id, 'id,name,trashed');
    if (found === null) {
      makeFolder(book, role, names[role]);
      done.push(SET_UP_WORDS.folderMade(names[role]));
    } else if (found.trashed === true) {
      Drive!.Files!.update({ trashed: false } as never, id);
      done.push(SET_UP_WORDS.folderRestored(found.name ?? names[role]));
    }
  }
  return done;
}

function makeFolder(book: Book, role: keyof Folders, name: string): void {
  for (;;) {
    const folders = book.state.folders!;
    const parents = role === 'root' ? undefined : [folders.root];
    const draft = {
      id: folders[role],
      name,
      mimeType: FOLDER,
      ...(parents === undefined ? {} : { parents }),
    };
    if (createUnderId(draft)) return;
    if (fileOrNull(folders[role], 'id') !== null) return;
    // The id is used up: the folder had been made and was deleted for good since.
    book.remember({ folders: { ...folders, [role]: generateIds(1)[0]! } });
  }
}
