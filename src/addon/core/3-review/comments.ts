// Comments of the panel, from cells and from Sheets' own comments, as rows of 评审意见.
import { PANEL_PHRASES as WORDS } from '../phrases/panel';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import { readAssignments } from './assignment-rows';
import type { PresentPanel } from './panel-reading';
import { CODE, hashOf } from './review-codes';

/** A comment as Drive gives it; authors come by display name only. */
export interface DriveComment {
  id: string;
  author: string;
  content: string;
  quoted: string;
  /** Milliseconds since the epoch. */
  at: number;
  resolved: boolean;
  replies: { author: string; content: string }[];
}

export interface HarvestedSheet {
  /** Key of its row in 评审表. */
  key: string;
  panel: Pick<PresentPanel, 'rows' | 'stray'>;
  comments: readonly DriveComment[];
}

/**
 * The one code of the round that the quoted text holds; null when there is none, or more than one. Drive's anchors do
 * not lead to cells, so nothing else can place a comment.
 */
function codeIn(quoted: string, known: ReadonlySet<string>): string | null {
  const found = new Set((quoted.match(new RegExp(CODE, 'g')) ?? []).filter((code) => known.has(code)));
  return found.size === 1 ? [...found][0]! : null;
}

/**
 * Adds the changes: a comment that is known is brought up to date, never written twice; one that is no longer in its
 * sheet keeps its text and says so. Gives how many could be placed, and how many could not.
 */
export function harvest(
  round: string,
  sheets: readonly HarvestedSheet[],
  snapshot: Snapshot,
  now: number,
  changes: RegistryChanges,
): { placed: number; unplaced: number } {
  const nominations = new Map<string, RegistryRow>();
  for (const { code, row } of readAssignments(snapshot, round)) if (row !== null) nominations.set(code, row);
  const known = new Set(nominations.keys());
  const rows = new Map(rowsOf(snapshot, 'comments').map((row) => [textOf(row, 'comment_id'), row]));
  const counts = { placed: 0, unplaced: 0 };
  const seen = new Set<string>();
  const put = (id: string, code: string | null, cells: Record<string, string | number>): void => {
    counts[code === null ? 'unplaced' : 'placed'] += 1;
    seen.add(id);
    const nomination = code === null ? undefined : nominations.get(code);
    const all = {
      round,
      code: code ?? '',
      nomination_id: nomination === undefined ? '' : textOf(nomination, 'nomination_id'),
      name: nomination === undefined ? '' : textOf(nomination, 'name'),
      category: nomination === undefined ? '' : textOf(nomination, 'category'),
      ...cells,
      comment_id: id,
    };
    const row = rows.get(id);
    if (row === undefined) changes.appends.push({ tab: 'comments', cells: all });
    else change(changes, 'comments', row, { ...all, at: row.cells.at ?? '' });
  };
  for (const { key, panel, comments } of sheets) {
    for (const [code, { note }] of panel.rows) {
      if (note === '') continue;
      const place = known.has(code) ? code : null;
      put(`${key}/${code}`, place, {
        who: WORDS.panel,
        comment: note,
        quoted: place === null ? code : '',
        comment_place: place === null ? 'unplaced' : 'cell',
        at: now,
      });
    }
    // Named by its words: its row is no sure place.
    for (const { row, note } of panel.stray) {
      if (note === '') continue;
      put(`${key}/row/${hashOf(note).toString(36)}`, null, {
        who: WORDS.panel,
        comment: note,
        quoted: WORDS.strayRow(row + 1),
        comment_place: 'unplaced',
        at: now,
      });
    }
    for (const comment of comments) {
      const code = codeIn(comment.quoted, known);
      const thread = [
        comment.content,
        ...comment.replies.map(({ author, content }) => WORDS.reply(author, content)),
        ...(comment.resolved ? [WORDS.resolved] : []),
      ];
      put(`${key}/${comment.id}`, code, {
        who: comment.author,
        comment: thread.join('\n'),
        quoted: comment.quoted,
        comment_place: code === null ? 'unplaced' : 'comment',
        at: comment.at,
      });
    }
    for (const [id, row] of rows)
      if (id.startsWith(`${key}/`) && !seen.has(id))
        change(changes, 'comments', row, { comment_place: 'gone' });
  }
  return counts;
}
