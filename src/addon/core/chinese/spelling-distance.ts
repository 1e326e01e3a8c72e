// How far apart two spellings of a name of another language sound: to ask a person wherever they might be one name.
import { MIDDLE_DOT } from './characters';
import type { Lookups } from './lookups';

const INITIAL = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])/;
/** Each line: what all these initials count as. */
const CONSONANTS = [
  'p b p f',
  't d t',
  'k g k',
  'h h',
  'm m',
  'n n',
  'l l',
  'r r',
  'w w',
  's s sh x',
  'c z zh c ch j q',
];
const CONSONANT = new Map<string, string>();
for (const line of CONSONANTS)
  for (const initial of line.slice(2).split(' ')) CONSONANT.set(initial, line[0]!);
const VOWEL: [RegExp, string][] = [
  [/a/, 'a'],
  [/o|^u$|^un|iu/, 'o'],
  [/ei|ui|e/, 'e'],
  [/i|v|u/, 'i'],
];
const VOWELS = 'aoei';

/** The sounds of one syllable, those that spellings do not tell apart as one; N is a nasal at the end. */
function soundsOfSyllable(syllable: string): string {
  if (syllable === 'er') return 'r';
  const initial = INITIAL.exec(syllable)?.[0] ?? '';
  const final = syllable.slice(initial.length);
  // 乌, 吾 are a vowel; 旺, 维 begin with a sound of their own.
  const consonant = initial === 'w' && final === 'u' ? '' : (CONSONANT.get(initial) ?? '');
  const vowel = VOWEL.find(([pattern]) => pattern.test(final))?.[1] ?? '';
  return consonant + vowel + (/n/.test(final) ? 'N' : '');
}

function soundsOf(part: string, lookups: Lookups): string {
  const readings = lookups.readings();
  return Array.from(part, (character) => soundsOfSyllable(readings.syllables(character)[0] ?? '')).join('');
}

/** What it costs to take one sound for the other: 0 the same, 1 unlike. */
const SUBSTITUTION: Record<string, number> = {
  hk: 0.3,
  lr: 0.1,
  ln: 0.5,
  cs: 0.4,
  Nm: 0.4,
  Nn: 0.3,
  pw: 0.3,
  cr: 0.6,
};
/** Sounds that spellings add and drop: 巴哈尔, 巴哈; 艾合买提, 艾买提. */
const OMISSION: Record<string, number> = { r: 0.2, w: 0.2, l: 0.4, h: 0.3, N: 0.5 };

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.includes(a) && VOWELS.includes(b)) return 0.2;
  return SUBSTITUTION[a < b ? a + b : b + a] ?? 1;
}

function omission(sound: string): number {
  return VOWELS.includes(sound) ? 0.2 : (OMISSION[sound] ?? 1);
}

function distance(a: string, b: string): number {
  let row = [0];
  for (const sound of b) row.push(row[row.length - 1]! + omission(sound));
  for (const one of a) {
    const next = [row[0]! + omission(one)];
    Array.from(b).forEach((other, at) => {
      const kept = row[at]! + substitution(one, other);
      next.push(Math.min(kept, row[at + 1]! + omission(one), next[at]! + omission(other)));
    });
    row = next;
  }
  return row[row.length - 1]!;
}

/** Of a name's sounds, how many may differ. 古丽 and 古丽娜, two women's names, are 0.2 apart. */
const MOST = 0.18;

function close(a: string, b: string): boolean {
  return a !== '' && b !== '' && distance(a, b) <= MOST * Math.max(a.length, b.length);
}

/** 江, 汗 and the like are said or left out after a man's or woman's name. */
const COURTESY = /(?<=..)[江汗罕拜]$/;

/**
 * True when two names, with or without middle dots, may be two spellings of one, or when one leaves out the parts after
 * the own name. Father and son (艾力·买买提, 买买提·艾力) are not.
 */
export function mayBeOneSpelling(a: string, b: string, lookups: Lookups): boolean {
  const plain = (name: string) => name.split(MIDDLE_DOT).map((part) => part.replace(COURTESY, ''));
  return (
    partsAgree(a.split(MIDDLE_DOT), b.split(MIDDLE_DOT), lookups) || partsAgree(plain(a), plain(b), lookups)
  );
}

function partsAgree(a: readonly string[], b: readonly string[], lookups: Lookups): boolean {
  const read = (parts: readonly string[]) => parts.map((part) => soundsOf(part, lookups));
  const [partsA, partsB] = [read(a), read(b)];
  if (partsA.length === partsB.length) return partsA.every((part, at) => close(part, partsB[at]!));
  const [few, many] = partsA.length < partsB.length ? [partsA, partsB] : [partsB, partsA];
  return close(few.join(''), many.join('')) || few.every((part, at) => close(part, many[at]!));
}

/** True when the characters alone allow the name to be one of another language. */
export function isSpelledByCustom(letters: string, lookups: Lookups): boolean {
  const usual = lookups.spellingCharacters();
  return letters.length > 1 && Array.from(letters).every((character) => usual.includes(character));
}
