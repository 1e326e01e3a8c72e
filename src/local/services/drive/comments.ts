// Comments on files: kept as state, written by people's hands, read by the advanced service.
import type { Call } from '../../runtime/service';
import type { Store } from '../../runtime/store';
import { selectFields } from '../spreadsheets/field-mask';
import type { FileRecord } from './files';
import { userResource } from './resource';

/** `drive/comments/<file id>`: a list of these. Times are virtual. */
export interface CommentState {
  id: string;
  author: string;
  content: string;
  quoted: string;
  createdTime: number;
  modifiedTime: number;
  resolved: boolean;
  replies: { id: string; author: string; content: string; createdTime: number }[];
}

/** All comments on a file, oldest first. */
export function commentsOn(store: Store, fileId: string): CommentState[] {
  return store.get<CommentState[]>('drive', 'comments', fileId) ?? [];
}

const iso = (time: number): string => new Date(Math.round(time)).toISOString();

/** The answer of comments.list under a mask, newest comment first as Drive gives them. */
export function commentList(call: Call, file: FileRecord, fields: string): unknown {
  const viewer = call.identity.effectiveUser;
  const comments = [...commentsOn(call.store, file.id)].reverse().map((comment) => ({
    kind: 'drive#comment',
    id: comment.id,
    author: authorResource(comment.author, viewer),
    content: comment.content,
    htmlContent: comment.content,
    deleted: false,
    resolved: comment.resolved,
    createdTime: iso(comment.createdTime),
    modifiedTime: iso(comment.modifiedTime),
    quotedFileContent: { mimeType: 'text/html', value: comment.quoted },
    replies: comment.replies.map((reply) => ({
      kind: 'drive#reply',
      id: reply.id,
      author: authorResource(reply.author, viewer),
      content: reply.content,
      createdTime: iso(reply.createdTime),
      deleted: false,
    })),
  }));
  return selectFields({ kind: 'drive#commentList', comments }, fields);
}

/** Drive does not give away commenters' addresses. */
function authorResource(email: string, viewer: string) {
  const { kind, displayName, me } = userResource(email, viewer);
  return { kind, displayName, me };
}
