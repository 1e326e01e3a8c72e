// The reading tab of a review sheet: the whole deeds of each nomination, cut into cells that show all they hold.
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import type { SheetItem } from './sheet-columns';
import { cell, type Part } from './sheet-requests';

/** Pixels: code, what it is, the text. */
export const READING_WIDTHS = [70, 190, 860];
export const READING_HEADS = [WORDS.code, WORDS.who, WORDS.deeds];

/** The longest piece of a text in one cell that still shows whole: a row is at most 2,000 pixels high. */
const PIECE = 3_000;

/** Deeds, then media honours, in as many rows as they need. */
export function readingRows(item: SheetItem): Part[][] {
  const rows: Part[][] = [];
  const add = (title: string, words: string): void => {
    for (let at = 0; at < Math.max(1, words.length); at += PIECE) {
      rows.push([cell(item.code), cell(at === 0 ? title : ''), cell(words.slice(at, at + PIECE))]);
    }
  };
  add([WORDS.deeds, item.who].filter((each) => each !== '').join('\n'), item.deeds);
  add(WORDS.mediaHonors, item.mediaHonors === '' ? WORDS.none : item.mediaHonors);
  return rows;
}
