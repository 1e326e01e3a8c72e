// What can be said of characters without any table: width, invisible ones, Han, middle dots, brackets.

/** One Han character, for use inside a larger pattern with the u flag. */
export const HAN = '[\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u3007\\u{20000}-\\u{3ffff}]';

const ALL_HAN = new RegExp(`^${HAN}+$`, 'u');
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e01ef}]/gu;
/** Whatever contains none of these contains nothing invisible: one look without the u flag, which most texts pass. */
const PERHAPS_INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\udb40]/;
const COMPATIBILITY = /[\uf900-\ufaff\u2e80-\u2fdf\u{2f800}-\u{2fa1f}]/gu;

/** The separator of the parts of a minority name, U+00B7, as 民委发〔2016〕33号 prescribes. */
export const MIDDLE_DOT = '\u00b7';

/** Whatever people type or export instead of the middle dot; between two Han characters it is one. */
export const DOT_VARIANTS =
  '\u00b7\u0387\u2022\u2023\u2024\u2027\u2219\u22c5\u25aa\u25cf\u25e6\u26ab\u2981\u2e31\u2e33\u30fb\ua78f\uff65\uff0e.\u3002\uff61\u02d9\u16eb\u1427\u318d\ufe52';
/** Strokes that stand for the middle dot when they join two Han characters of a name. */
export const DASH_VARIANTS = '\\-\u2010-\u2015\uff0d\u2212\ufe63_*';

/** True when the text is one or more Han characters and nothing else. */
export function isHan(text: string): boolean {
  return ALL_HAN.test(text);
}

/** Without zero-width characters, direction marks, soft hyphens and variation selectors. */
export function withoutInvisible(text: string): string {
  return PERHAPS_INVISIBLE.test(text) ? text.replace(INVISIBLE, '') : text;
}

/** Compatibility ideographs (U+F989) and radicals (U+2F2F) as the ordinary characters that Unicode says they are. */
export function withoutCompatibility(text: string): string {
  return text.replace(COMPATIBILITY, (character) => character.normalize('NFKC'));
}

/** Full-width ASCII and the ideographic space as half-width, whatever the punctuation. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u2000-\u200a\u00a0\u202f\u205f\u3000]/g, ' ');
}

/** Full-width digits and letters as half-width; Chinese punctuation stays as it is. */
export function halfWidthWords(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Every kind of bracket as ( and ). */
export function roundBrackets(text: string): string {
  return text.replace(/[（【〔［[{｛〈《⟨❨﹙「『｢]/g, '(').replace(/[）】〕］\]}｝〉》⟩❩﹚」』｣]/g, ')');
}

/** The text cut into what stands outside and what stands inside brackets; an unclosed bracket runs to the end. */
export function splitBrackets(text: string): { outside: string; inside: string[] } {
  const inside: string[] = [];
  const outside = roundBrackets(text).replace(/\(([^()]*)(?:\)|$)/g, (_whole, words: string) => {
    if (words.trim() !== '') inside.push(words.trim());
    return ' ';
  });
  return { outside: outside.replace(/[()]/g, ' '), inside };
}

/** Groups of characters separated by spaces: every character with all the others of its groups. */
export function parseGroups(line: string): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  for (const group of line.trim().split(' ')) {
    const members = Array.from(group);
    for (const member of members) {
      const others = partners.get(member) ?? new Set<string>();
      for (const other of members) if (other !== member) others.add(other);
      partners.set(member, others);
    }
  }
  return partners;
}
