// How alike the names of two persons in one place are, where it takes less to ask a person.
import { isHan, MIDDLE_DOT } from '../../chinese/characters';
import type { Lookups } from '../../chinese/lookups';
import { surnameOf } from '../../chinese/names';
import { isSpelledByCustom, mayBeOneSpelling } from '../../chinese/spelling-distance';
import { hasHanShape } from '../../chinese/transliterations';
import { compareNames, DIFFERENT, type NameComparison } from './person-names';
import type { Subject } from './subject';

/** A name of another language, or one that may be. */
export function mayBeForeign(subject: Subject, lookups: Lookups): boolean {
  const { name, letters } = subject;
  return name.includes(MIDDLE_DOT) || !hasHanShape(letters, lookups) || isSpelledByCustom(letters, lookups);
}

/** The same characters in another order: 文明, 明文. */
function rearranged(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** All characters of the shorter name stand in the longer one in the same order; one is missing. */
function oneMissing(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2 || long.length !== short.length + 1) return false;
  return long.some(
    (_letter, at) => [...long.slice(0, at), ...long.slice(at + 1)].join('') === short.join(''),
  );
}

/** Wang Xiaomei, XIAOMEI WANG, Wang X. M.: the other name in Latin letters, whole or its initials, the surname first or last. */
function isInLatinLetters(latin: string, han: string, lookups: Lookups): boolean {
  const words = latin.toLowerCase().match(/[a-zü]+/g) ?? [];
  if (words.length === 0 || !isHan(han)) return false;
  const read = Array.from(han, (character) => lookups.readings().syllables(character));
  const length = Array.from(surnameOf(han, lookups)).length;
  const spell = (characters: readonly (readonly string[])[]) =>
    characters.reduce<string[]>(
      (starts, syllables) => starts.flatMap((start) => syllables.map((one) => start + one)),
      [''],
    );
  const surnames = spell(read.slice(0, length));
  const given = read.slice(length);
  const initials = given.map((syllables) => syllables.map((one) => one[0]!));
  const written = words.join('').replace(/ü/g, 'v');
  return surnames.some((one) =>
    [...spell(given), ...spell(initials)].some((other) => written === one + other || written === other + one),
  );
}

/**
 * The likeness of two names whose bearers are in one place. There it takes less to ask a person: a character more, another
 * order, or any spelling of another language that sounds nearly alike.
 */
export function compareNamesInOnePlace(a: Subject, b: Subject, lookups: Lookups): NameComparison {
  const names = compareNames(a, b, lookups);
  if (names.likeness !== 'different' || a.letters === '' || b.letters === '') return names;
  const evidence = `${a.name}/${b.name}`;
  if (isInLatinLetters(a.name, b.letters, lookups) || isInLatinLetters(b.name, a.letters, lookups))
    return { likeness: 'sound', evidence };
  if (mayBeForeign(a, lookups) || mayBeForeign(b, lookups)) {
    if (mayBeOneSpelling(a.name, b.name, lookups)) return { likeness: 'spelling', evidence };
    if (a.name.includes(MIDDLE_DOT) || b.name.includes(MIDDLE_DOT)) return DIFFERENT;
  }
  const [charactersA, charactersB] = [Array.from(a.letters), Array.from(b.letters)];
  if (rearranged(charactersA, charactersB)) return { likeness: 'shape', evidence: `${evidence}，字序不同` };
  const [short, long] = a.letters.length < b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  if (charactersA.length !== charactersB.length && Array.from(short).length === 1 && long.startsWith(short))
    return { likeness: 'lost', evidence };
  if (oneMissing(charactersA, charactersB)) return { likeness: 'lost', evidence };
  return compareByOneSlip(charactersA, charactersB, lookups);
}

/**
 * Names of three characters that differ in one. 志强 and 志刚, 建华 and 建国 are colleagues: both characters are among those
 * that most names are made of. Where one is not, it may be a slip of any kind. A surname that differs before an ordinary
 * given name says two people.
 */
function compareByOneSlip(a: readonly string[], b: readonly string[], lookups: Lookups): NameComparison {
  const apart = a.flatMap((letter, at) => (letter === b[at] ? [] : [at]));
  if (a.length !== 3 || b.length !== 3 || apart.length !== 1) return DIFFERENT;
  const at = apart[0]!;
  const surnames = lookups.surnames();
  const ordinary =
    at === 0
      ? surnames.isOrdinaryGivenName(a.slice(1).join(''))
      : surnames.isOrdinaryCharacter(a[at]!) && surnames.isOrdinaryCharacter(b[at]!);
  return ordinary ? DIFFERENT : { likeness: 'slip', evidence: `${a[at]}/${b[at]}` };
}
