// The comments on a spreadsheet as its page shows them: each with the cell that it hangs on.
import { commentOnCell } from '../hand/cell-comments';
import { DriveRefusal, replyToComment } from '../hand/drive';
import type { Store } from '../runtime/store';
import { type CommentState, commentsOn } from '../services/drive/comments';
import { columnLetters } from '../services/spreadsheets/column-letters';
import { type SheetState, sheetOf, spreadsheetOf } from '../services/spreadsheets/state';
import { typedTime } from '../shanghai-time';
import type { Desk } from './desk';
import { blockNow, LostPlace } from './stale-places';

export interface Thread {
  id: string;
  /** Null for a comment on the whole file, or on another tab's cell. */
  place: { row: number; column: number; a1: string } | null;
  author: string;
  at: string;
  content: string;
  quoted: string;
  resolved: boolean;
  replies: { author: string; at: string; content: string }[];
}

/** What a page sends to write a comment, or to answer one. */
export interface Written {
  sheetId: number;
  row: number;
  column: number;
  /** How many of the tab's movements the page knew of. */
  moves?: number;
  text: string;
  /** The comment that is answered. */
  comment?: string;
  resolve?: boolean;
}

/** Those that wait for an answer first, each group newest first; comments that only another tab shows are left out. */
export function threadsOf(store: Store, id: string, sheetId: number): Thread[] {
  const spreadsheet = spreadsheetOf(store, id);
  const places = placesIn(sheetOf(spreadsheet, sheetId));
  const elsewhere = new Set(
    Object.values(spreadsheet.sheets)
      .filter((sheet) => sheet.sheetId !== sheetId)
      .flatMap((sheet) => [...placesIn(sheet).keys()]),
  );
  return commentsOn(store, id)
    .filter((comment) => !elsewhere.has(comment.id))
    .map((comment) => threadOf(comment, places.get(comment.id) ?? null))
    .reverse()
    .sort((a, b) => Number(a.resolved) - Number(b.resolved));
}

function threadOf(comment: CommentState, place: Thread['place']): Thread {
  const { id, author, content, quoted, resolved, createdTime, replies } = comment;
  const at = (time: number) => typedTime(time).slice(5, 16);
  return {
    id,
    place,
    author,
    at: at(createdTime),
    content,
    quoted,
    resolved,
    replies: replies.map((reply) => ({
      author: reply.author,
      at: at(reply.createdTime),
      content: reply.content,
    })),
  };
}

function placesIn(sheet: SheetState): Map<string, NonNullable<Thread['place']>> {
  const places = new Map<string, NonNullable<Thread['place']>>();
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      for (const id of cell?.comments ?? [])
        places.set(id, { row, column, a1: `${columnLetters(column)}${row + 1}` });
    });
  });
  return places;
}

/** What open comments on a cell say in its corner, by comment id. */
export function openComments(store: Store, id: string): Map<string, string> {
  return new Map(
    commentsOn(store, id)
      .filter(({ resolved }) => !resolved)
      .map(({ id: one, author, content, replies }) => [
        one,
        [`评论 ${author}：${content}`, ...replies.map((reply) => `　${reply.author}：${reply.content}`)].join(
          '\n',
        ),
      ]),
  );
}

/** Writes a comment on a cell, or answers one and closes it when asked to; a refusal comes back as data. */
export async function takeComment(
  desk: Desk,
  user: string,
  id: string,
  { sheetId, text, comment, resolve = false, ...seen }: Written,
): Promise<{ ok: true } | { refusal: string }> {
  try {
    await desk.act(user, (workspace) => {
      if (comment !== undefined) return replyToComment(workspace, user, id, comment, String(text), resolve);
      const place = blockNow(sheetOf(spreadsheetOf(desk.store, id), sheetId), seen);
      return commentOnCell(workspace, user, id, { sheetId, ...place }, String(text));
    });
    return { ok: true };
  } catch (error) {
    if (error instanceof DriveRefusal || error instanceof LostPlace) return { refusal: error.message };
    throw error;
  }
}
