// People in Drive: uploading, moving, renaming, trashing, sharing and commenting, each under their own identity.
import type { Content } from '../runtime/blobs';
import type { Store } from '../runtime/store';
import type { Workspace } from '../runtime/workspace';
import { type AccessLevel, accessLevel, atLeast } from '../services/drive/access';
import { type CommentState, commentsOn } from '../services/drive/comments';
import { contentTypeOf } from '../services/drive/content-types';
import {
  ancestry,
  type FileRecord,
  FOLDER,
  fileOf,
  handContext,
  insertFile,
  type Permission,
  patchFile,
  rootOf,
} from '../services/drive/files';
import { notify, share, unshare } from '../services/drive/permissions';

/** What Drive's page says to somebody who may not do what they try. */
export class DriveRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DriveRefusal';
  }
}

function requireLevel(store: Store, user: string, id: string, level: AccessLevel): FileRecord {
  const file = fileOf(store, id);
  const held = accessLevel(store, user, id);
  if (file === undefined || !atLeast(held, 'reader')) throw new DriveRefusal('您需要访问权限');
  if (!atLeast(held, level)) throw new DriveRefusal('您没有执行此操作的权限');
  return file;
}

/** The folder that things go into: the root of the person's Drive unless one is named. */
function folderFor(workspace: Workspace, user: string, folderId: string | undefined): string {
  const { store } = workspace;
  if (folderId === undefined) return rootOf(handContext(store, workspace.now), user);
  if (requireLevel(store, user, folderId, 'writer').mimeType !== FOLDER)
    throw new DriveRefusal('目标不是文件夹');
  return folderId;
}

/** Uploads a file; gives its id. The person owns it, wherever it lies. */
export function uploadFile(
  workspace: Workspace,
  user: string,
  file: { name: string; content: Content; mimeType?: string; folderId?: string },
): string {
  return workspace.store.transaction(() => {
    const parent = folderFor(workspace, user, file.folderId);
    return insertFile(handContext(workspace.store, workspace.now), {
      name: file.name,
      mimeType: file.mimeType ?? contentTypeOf(file.name),
      owner: user,
      parents: [parent],
      content: file.content,
      byHand: true,
    }).id;
  });
}

/** Makes a folder; gives its id. */
export function makeFolder(workspace: Workspace, user: string, name: string, folderId?: string): string {
  return workspace.store.transaction(() => {
    const parent = folderFor(workspace, user, folderId);
    const context = handContext(workspace.store, workspace.now);
    return insertFile(context, { name, mimeType: FOLDER, owner: user, parents: [parent], byHand: true }).id;
  });
}

/** Drags a file or folder into another folder. */
export function moveFile(workspace: Workspace, user: string, id: string, folderId: string): void {
  const { store } = workspace;
  requireLevel(store, user, id, 'writer');
  const parent = folderFor(workspace, user, folderId);
  if (ancestry(store, parent).some((above) => above.id === id))
    throw new DriveRefusal('不能把文件夹移到它自己里面');
  store.transaction(() => patchFile(handContext(store, workspace.now, user), id, { parents: [parent] }));
}

export function renameFile(workspace: Workspace, user: string, id: string, name: string): void {
  requireLevel(workspace.store, user, id, 'writer');
  workspace.store.transaction(() =>
    patchFile(handContext(workspace.store, workspace.now, user), id, { name }),
  );
}

/** Moves to the trash, or back out of it: only the owner can. */
export function trashFile(workspace: Workspace, user: string, id: string, trashed = true): void {
  requireLevel(workspace.store, user, id, 'owner');
  workspace.store.transaction(() =>
    patchFile(handContext(workspace.store, workspace.now, user), id, { trashed }),
  );
}

/** Who may change who sees a file: everybody who may edit it, unless its owner keeps that back. */
const mayShareLevel = (store: Store, id: string): AccessLevel =>
  fileOf(store, id)?.writersCanShare === false ? 'owner' : 'writer';

/** Shares with a person, who gets a mail unless `quietly`. */
export function shareFile(
  workspace: Workspace,
  user: string,
  id: string,
  emailAddress: string,
  role: Permission['role'],
  quietly = false,
): void {
  const { store } = workspace;
  const file = requireLevel(store, user, id, mayShareLevel(store, id));
  store.transaction(() => {
    const context = handContext(store, workspace.now);
    share(context, id, { type: 'user', role, emailAddress });
    if (!quietly) notify(context, user, file, emailAddress, '', '');
  });
}

/** Takes back what a person was given on this very file. */
export function unshareFile(workspace: Workspace, user: string, id: string, emailAddress: string): void {
  requireLevel(workspace.store, user, id, mayShareLevel(workspace.store, id));
  workspace.store.transaction(() => unshare(handContext(workspace.store, workspace.now), id, emailAddress));
}

/** Comments on a file, on the words `quoted`; gives the comment's id. */
export function addComment(
  workspace: Workspace,
  user: string,
  id: string,
  content: string,
  quoted = '',
): string {
  const { store, now } = workspace;
  requireLevel(store, user, id, 'commenter');
  return store.transaction(() => {
    const comment: CommentState = {
      id: handContext(store, now).newId(11),
      author: user,
      content,
      quoted,
      createdTime: now,
      modifiedTime: now,
      resolved: false,
      replies: [],
    };
    store.push(['drive', 'comments', id], comment);
    return comment.id;
  });
}

/** Answers a comment, and closes it when `resolves`. */
export function replyToComment(
  workspace: Workspace,
  user: string,
  id: string,
  commentId: string,
  content: string,
  resolves = false,
): void {
  const { store, now } = workspace;
  requireLevel(store, user, id, 'commenter');
  const index = commentsOn(store, id).findIndex((comment) => comment.id === commentId);
  if (index < 0) throw new DriveRefusal('找不到这条评论');
  const comment = commentsOn(store, id)[index]!;
  store.transaction(() => {
    const reply = { id: handContext(store, now).newId(11), author: user, content, createdTime: now };
    store.set(['drive', 'comments', id, index], {
      ...comment,
      modifiedTime: now,
      resolved: comment.resolved || resolves,
      replies: [...comment.replies, reply],
    });
  });
}
