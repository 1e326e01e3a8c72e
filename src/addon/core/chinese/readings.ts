// How characters sound, without tones: to find names that were typed by ear.

export interface Readings {
  /** The syllables of a character, the usual one first, e.g. ['dan', 'shan', 'chan']; empty when unknown. */
  syllables(character: string): readonly string[];
  /** One of the 3,755 most used characters (GB 2312 level 1). */
  isEveryday(character: string): boolean;
  /** The two characters can be read alike. */
  soundAlike(a: string, b: string): boolean;
  /**
   * Alike for a speaker who does not tell apart in/ing, en/eng, an/ang, z/zh, c/ch, s/sh, n/l, hu/f, as pinyin keyboards
   * allow.
   */
  soundClose(a: string, b: string): boolean;
}

/** A syllable without the distinctions that many speakers do not make: zhang → zan. */
export function blurred(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');
}

/** Without those of the north and the south together: nan → lan, huang → fan. */
function southern(syllable: string): string {
  return blurred(syllable)
    .replace(/^n/, 'l')
    .replace(/^hu(?=[ao])/, 'f')
    .replace(/^hu$/, 'fu');
}

/** Reads readings.txt: a syllable a line with its everyday characters | others | those that are read so only sometimes. */
export function parseReadings(text: string): Readings {
  const syllablesOf = new Map<string, string[]>();
  const everyday = new Set<string>();
  for (const line of text.trim().split('\n')) {
    const space = line.indexOf(' ');
    const syllable = line.slice(0, space);
    const [common = '', others = '', sometimes = ''] = line.slice(space + 1).split('|');
    for (const character of common) everyday.add(character);
    for (const character of common + others)
      syllablesOf.set(character, [syllable, ...(syllablesOf.get(character) ?? [])]);
    for (const character of sometimes)
      syllablesOf.set(character, [...(syllablesOf.get(character) ?? []), syllable]);
  }
  const syllables = (character: string) => syllablesOf.get(character) ?? [];
  const alike = (a: string, b: string, key: (syllable: string) => string) => {
    if (a === b) return true;
    const keys = syllables(b).map(key);
    return syllables(a).some((syllable) => keys.includes(key(syllable)));
  };
  return {
    syllables,
    isEveryday: (character) => everyday.has(character),
    soundAlike: (a, b) => alike(a, b, (syllable) => syllable),
    soundClose: (a, b) => alike(a, b, southern),
  };
}
