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

/**
 * Reads readings.txt: a syllable a line with its everyday characters | others | those that are read so only sometimes.
 * A run asks for a few hundred of its 13,000 characters, so each is looked for when it is asked for.
 */
export function parseReadings(text: string): Readings {
  const known = new Map<string, Reading>();
  const readingOf = (character: string): Reading => {
    let reading = known.get(character);
    if (reading === undefined) {
      reading = findReading(text, character);
      known.set(character, reading);
    }
    return reading;
  };
  const syllables = (character: string) => readingOf(character).syllables;
  const alike = (a: string, b: string, key: (syllable: string) => string) => {
    if (a === b) return true;
    const keys = syllables(b).map(key);
    return syllables(a).some((syllable) => keys.includes(key(syllable)));
  };
  return {
    syllables,
    isEveryday: (character) => readingOf(character).everyday,
    soundAlike: (a, b) => alike(a, b, (syllable) => syllable),
    soundClose: (a, b) => alike(a, b, southern),
  };
}

interface Reading {
  syllables: string[];
  everyday: boolean;
}

/** Letters, bars and line breaks make up the table itself: no character of it. */
function findReading(text: string, character: string): Reading {
  const usual: string[] = [];
  const sometimes: string[] = [];
  let everyday = false;
  const start = /^[^\u0000-\u007f]$/u.test(character) ? text.indexOf(character) : -1;
  for (let at = start; at !== -1; at = text.indexOf(character, at + 1)) {
    const line = text.lastIndexOf('\n', at) + 1;
    const syllable = text.slice(line, text.indexOf(' ', line));
    const bars = text.slice(line, at).split('|').length - 1;
    everyday ||= bars === 0;
    if (bars < 2) usual.unshift(syllable);
    else sometimes.push(syllable);
  }
  return { syllables: [...usual, ...sometimes], everyday };
}
