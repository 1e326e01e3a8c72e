// How characters are put together: to find names with a misread, mistyped or split character.
import { parseGroups } from './characters';

export interface Shapes {
  /**
   * One is the other with a part left out or added, both share a large or a telling part, they are written with nearly the same
   * strokes in nearly the same order, or they are a known confusion.
   */
  lookAlike(a: string, b: string): boolean;
  /** The parts of a character, e.g. 喆 → 吉吉, 旸 → 日…; empty when it is not known to have any. */
  parts(character: string): readonly string[];
  /** A part as the character that people type for it: 钅 → 金; the part itself when it has no other form. */
  asCharacter(part: string): string;
}

/** A shared part smaller than this many strokes says nothing: half of all characters have 木 or 口. */
const MAIN_PART_STROKES = 5;

/** Reads shapes.txt (see tables/README.md) and the line of known confusions. */
export function parseShapes(text: string, confusions: string): Shapes {
  const confused = parseGroups(confusions);
  const partsOf = new Map<string, string[]>();
  const nearlyWritten = new Map<string, ReadonlySet<string>>();
  const sizes = new Map<string, number>();
  const sideForms = new Map<string, string>();
  // Smaller parts that few characters share say as much as large ones: 祎/袆 by 韦. These are the ones that many share.
  let frequent = '';
  for (const line of text.trim().split('\n')) {
    const [head = '', size = '', members = ''] = line.split(' ');
    if (head.startsWith('*')) {
      const repeated = Array.from(size);
      for (let at = 0; at + 1 < repeated.length; at += 2) {
        partsOf.set(repeated[at + 1]!, new Array(Number(head.slice(1))).fill(repeated[at]!));
      }
      continue;
    }
    if (head === '~') {
      for (const group of size.split(',')) {
        const [one = '', ...others] = Array.from(group);
        nearlyWritten.set(one, new Set(others));
      }
      continue;
    }
    if (head === '!') {
      frequent = size;
      continue;
    }
    if (head === '-') {
      const pairs = Array.from(size);
      for (let at = 0; at + 1 < pairs.length; at += 2) sideForms.set(pairs[at]!, pairs[at + 1]!);
      continue;
    }
    if (head === '=') {
      for (const split of size.split(',')) partsOf.set(split[0]!, Array.from(split.slice(1)));
      continue;
    }
    sizes.set(head, Number(size));
    const characters = Array.from(members);
    for (let at = 0; at + 1 < characters.length; at += 2) {
      partsOf.set(characters[at + 1]!, [characters[at]!, head]);
    }
  }
  const parts = (character: string) => partsOf.get(character) ?? [];
  return {
    parts,
    asCharacter: (part) => sideForms.get(part) ?? part,
    lookAlike(a, b) {
      if (a === b || confused.get(a)?.has(b)) return true;
      if (nearlyWritten.get(a)?.has(b) || nearlyWritten.get(b)?.has(a)) return true;
      if (parts(a).includes(b) || parts(b).includes(a)) return true;
      const shared = parts(a).filter((part) => parts(b).includes(part));
      return shared.some((part) => {
        const strokes = sizes.get(part) ?? 0;
        return strokes > 0 && (strokes >= MAIN_PART_STROKES || !frequent.includes(part));
      });
    },
  };
}
