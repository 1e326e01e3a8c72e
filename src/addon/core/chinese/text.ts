// Typed text made comparable: width, invisible characters, spaces, and the many ways of writing nothing.
import { halfWidth, halfWidthWords, withoutInvisible } from './characters';

const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const SPACES = /[\s\u3000\u00a0]+/g;

const NOTHING =
  /^(?:无|無|没有|暂无|没|空|不详|未知|不清楚|不知道|略|同上|见上|待补|待定|待填|不填|不适用|没填|n\/?a|none|null|nil|no|[-—–_/\\|.。·、*?？x×]+)$/i;

/** A short answer on one line: invisible and control characters gone, runs of space one space, none at the ends. */
export function tidy(text: string): string {
  return withoutInvisible(text).replace(CONTROLS, ' ').replace(SPACES, ' ').trim();
}

/** A short answer as one word: half-width, without any space. */
export function compact(text: string): string {
  return halfWidth(tidy(text)).replace(/ /g, '');
}

/** Whether the answer is empty or one of the usual ways of leaving a question open (无, 略, /, N/A …). */
export function saysNothing(text: string): boolean {
  const word = compact(text);
  return word === '' || NOTHING.test(word);
}

/** Letters, digits and Han only, half-width and lower case: for comparing what differs in spacing and punctuation. */
export function fold(text: string): string {
  // Punctuation goes whatever its width.
  return halfWidthWords(withoutInvisible(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Characters as people count them: code points, white space left out. */
export function countCharacters(text: string): number {
  const visible = text.replace(/\s+/g, '');
  let count = visible.length;
  for (let at = 0; at + 1 < visible.length; at += 1) {
    const isPair =
      (visible.charCodeAt(at) & 0xfc00) === 0xd800 && (visible.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (isPair) count -= 1;
  }
  return count;
}

/** The beginning of a text, on one line, to quote it in a message; control characters are shown as □. */
export function excerpt(text: string, most = 30): string {
  const shown = [...text.slice(0, most * 4).replace(/[\r\n\t]+/g, ' ')].map((character) =>
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(character)
      ? '□'
      : character,
  );
  return shown.length > most ? `${shown.slice(0, most).join('')}…` : shown.join('');
}

/** Whether every character of needle comes in text, in this order. */
export function isSubsequence(needle: string, text: string): boolean {
  let at = 0;
  for (const character of needle) {
    at = text.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}

/** A long text without white space and invisible characters; '' when there is nothing to read in it. */
export function withoutSpace(text: string): string {
  return withoutInvisible(text).replace(/[\s\u0000-\u001f]+/g, '');
}
