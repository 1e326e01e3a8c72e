// How alike two persons' names are, and what the likeness rests on.
import { isHan, MIDDLE_DOT } from '../../chinese/characters';
import type { Lookups } from '../../chinese/lookups';
import { surnameOf } from '../../chinese/names';
import { isSpelledByCustom, mayBeOneSpelling } from '../../chinese/spelling-distance';
import { hasHanShape, initialsKey, soundKey, soundKeysOfParts } from '../../chinese/transliterations';
import type { Subject } from './subject';

/**
 * same: one name when width, spaces, dots and character forms are set aside; variant: characters that are kept apart but
 * mixed up in life (昇/升, 闫/阎); spelling: two spellings of a name of another language; sound, shape: a character that
 * sounds or looks alike; lost: a rare character lost or split; slip: one character of three differs, and not as two
 * colleagues' names do; different.
 */
export type NameLikeness =
  | 'same'
  | 'variant'
  | 'spelling'
  | 'sound'
  | 'shape'
  | 'lost'
  | 'slip'
  | 'different';

export interface NameComparison {
  likeness: NameLikeness;
  /** The characters that the likeness rests on, e.g. 艳/燕; '' when the names are the same. */
  evidence: string;
}

const DIFFERENT: NameComparison = { likeness: 'different', evidence: '' };
/** What lists print for a character that their font or encoding lacks. */
const LOST_CHARACTER = /[□■○●◯〇�?*×_△◇\ue000-\uf8ff]|[A-Za-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+/;

function isUnknown(character: string, lookups: Lookups): boolean {
  return isHan(character) && lookups.readings().syllables(character).length === 0;
}

/** 珺/琚, 珍/珠: half alike to the eye and half to the ear. */
function shareRadicalAndInitial(a: string, b: string, lookups: Lookups): boolean {
  const [radicalA, radicalB] = [lookups.shapes().parts(a)[0], lookups.shapes().parts(b)[0]];
  if (radicalA === undefined || radicalA === '?' || radicalA !== radicalB) return false;
  const [soundA = '', soundB = ''] = [a, b].map((character) => lookups.readings().syllables(character)[0]);
  return soundA[0] === soundB[0];
}

/** The likeness of two different characters; null when they have nothing in common. */
function likenessOf(a: string, b: string, lookups: Lookups): NameLikeness | null {
  if (lookups.keptApart().get(a)?.has(b)) return 'variant';
  if (lookups.readings().soundAlike(a, b)) return 'sound';
  if (lookups.shapes().lookAlike(a, b) || shareRadicalAndInitial(a, b, lookups)) return 'shape';
  if (lookups.readings().soundClose(a, b)) return 'sound';
  // A character so rare that no table has it is just the one that lists print as another.
  return [a, b].some((character) => isUnknown(character, lookups)) ? 'shape' : null;
}

function compareByCharacter(
  a: string[],
  b: string[],
  surnameLength: number,
  lookups: Lookups,
): NameComparison {
  const evidence: string[] = [];
  const found = new Set<NameLikeness>();
  let surnameDiffers = false;
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at]) continue;
    const likeness = likenessOf(a[at]!, b[at]!, lookups);
    if (!likeness) return DIFFERENT;
    surnameDiffers ||= at < surnameLength;
    found.add(likeness);
    evidence.push(`${a[at]}/${b[at]}`);
  }
  // Two colleagues named alike in surname and given name at once are two people; one difference may be a slip.
  if (surnameDiffers && evidence.length > 1 && !found.has('variant')) return DIFFERENT;
  const likeness = (['shape', 'sound', 'variant'] as const).find((kind) => found.has(kind))!;
  return { likeness, evidence: evidence.join('、') };
}

/** The longer name is the shorter one with one character more, which could be lost: a rare one, or one of a repeated pair. */
function lostOne(longer: string[], shorter: string[], lookups: Lookups): string | null {
  if (longer.length !== shorter.length + 1) return null;
  for (let at = 1; at < longer.length; at++) {
    const without = [...longer.slice(0, at), ...longer.slice(at + 1)];
    if (without.join('') !== shorter.join('')) continue;
    const lost = longer[at]!;
    if (!lookups.readings().isEveryday(lost) || lost === longer[at - 1] || lost === longer[at + 1])
      return lost;
  }
  return null;
}

/** The whole name is written with the parts of one of its characters: 赵吉吉 for 赵喆. */
function splitInto(whole: string[], split: string, lookups: Lookups): string | null {
  const expand = (character: string, depth: number): string[] => {
    const parts = lookups.shapes().parts(character);
    if (depth === 0 || parts.length === 0) return [character];
    return parts.flatMap((part) => expand(part, depth - 1));
  };
  for (let at = 1; at < whole.length; at++) {
    for (let depth = 1; depth <= 3; depth++) {
      const parts = expand(whole[at]!, depth);
      if (parts.length < 2) break;
      const orders = [parts, [...parts].reverse()];
      if (
        orders.some((order) => [...whole.slice(0, at), ...order, ...whole.slice(at + 1)].join('') === split)
      )
        return whole[at]!;
    }
  }
  return null;
}

function matchesWithGaps(pattern: string, text: string): boolean {
  const pieces = pattern
    .split(new RegExp(LOST_CHARACTER.source))
    .map((piece) => piece.replace(/[.+^$(){}|[\]\\?*]/g, '\\$&'));
  return pieces.join('') !== '' && new RegExp(`^${pieces.join('.{0,3}')}$`, 'u').test(text);
}

function compareLost(a: Subject, b: Subject, lookups: Lookups): NameComparison {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (LOST_CHARACTER.test(one.letters) && matchesWithGaps(one.letters, other.letters)) {
      return { likeness: 'lost', evidence: `${one.letters}/${other.letters}` };
    }
    for (const written of new Set([one.letters, one.lettersWithNotes])) {
      const whole = splitInto(Array.from(other.letters), written, lookups);
      if (whole) return { likeness: 'lost', evidence: `“${whole}”拆写` };
    }
    const lost = lostOne(Array.from(one.letters), Array.from(other.letters), lookups);
    if (lost) return { likeness: 'lost', evidence: `缺“${lost}”` };
  }
  return DIFFERENT;
}

function compareSpellings(a: Subject, b: Subject, lookups: Lookups): NameComparison {
  const [partsA, partsB] = [soundKeysOfParts(a.name, lookups), soundKeysOfParts(b.name, lookups)];
  const evidence = `${a.name}/${b.name}`;
  if (soundKey(a.name, lookups) === soundKey(b.name, lookups)) return { likeness: 'spelling', evidence };
  const [few, many] = partsA.length < partsB.length ? [partsA, partsB] : [partsB, partsA];
  // A list may give the own name only and leave the father's out.
  if (few.length === 1 && many.length > 1 && few[0] === many[0]) return { likeness: 'spelling', evidence };
  const initials = initialsKey(a.name, lookups);
  if (initials !== '' && initials === initialsKey(b.name, lookups)) return { likeness: 'sound', evidence };
  const [lettersA, lettersB] = [Array.from(a.letters), Array.from(b.letters)];
  if (lettersA.length !== lettersB.length) return DIFFERENT;
  const apart = lettersA.filter((letter, at) => letter !== lettersB[at]);
  if (apart.length !== 1) return DIFFERENT;
  return compareByCharacter(lettersA, lettersB, 0, lookups);
}

/** A name of another language, or one that may be. */
export function mayBeForeign(subject: Subject, lookups: Lookups): boolean {
  const { name, letters } = subject;
  return name.includes(MIDDLE_DOT) || !hasHanShape(letters, lookups) || isSpelledByCustom(letters);
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

/**
 * The likeness of two names whose bearers are in one place. There it takes less to ask a person: a character more, another
 * order, or any spelling of another language that sounds nearly alike.
 */
export function compareNamesInOnePlace(a: Subject, b: Subject, lookups: Lookups): NameComparison {
  const names = compareNames(a, b, lookups);
  if (names.likeness !== 'different' || a.letters === '' || b.letters === '') return names;
  const evidence = `${a.name}/${b.name}`;
  if (mayBeForeign(a, lookups) || mayBeForeign(b, lookups)) {
    if (mayBeOneSpelling(a.name, b.name, lookups)) return { likeness: 'spelling', evidence };
    if (a.name.includes(MIDDLE_DOT) || b.name.includes(MIDDLE_DOT)) return DIFFERENT;
  }
  const [charactersA, charactersB] = [Array.from(a.letters), Array.from(b.letters)];
  if (rearranged(charactersA, charactersB)) return { likeness: 'shape', evidence: `${evidence}，字序不同` };
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

/** One surname, and the two characters of the given name in the other order: 张建国, 张国建. */
function swapped(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 3 && b.length === 3 && a[0] === b[0] && a[1] === b[2] && a[2] === b[1];
}

/** Compares two persons' names by all the ways in which one name comes to be written as two. */
export function compareNames(a: Subject, b: Subject, lookups: Lookups): NameComparison {
  if (a.letters === '' || b.letters === '') return DIFFERENT;
  if (a.letters === b.letters) return { likeness: 'same', evidence: '' };
  const known = [b.letters, ...b.aliases];
  const alias = [a.letters, ...a.aliases].find((name) => known.includes(name));
  if (alias !== undefined) return { likeness: 'variant', evidence: `曾用或别名${alias}` };
  const lost = compareLost(a, b, lookups);
  if (lost.likeness !== 'different') return lost;
  const foreign = [a, b].some(
    (side) => side.name.includes(MIDDLE_DOT) || !hasHanShape(side.letters, lookups),
  );
  if (foreign) {
    const spelling = compareSpellings(a, b, lookups);
    if (spelling.likeness !== 'different' || a.name.includes(MIDDLE_DOT) || b.name.includes(MIDDLE_DOT))
      return spelling;
  }
  const [charactersA, charactersB] = [Array.from(a.letters), Array.from(b.letters)];
  if (swapped(charactersA, charactersB))
    return { likeness: 'shape', evidence: `${a.letters}/${b.letters}，字序不同` };
  if (charactersA.length !== charactersB.length) return DIFFERENT;
  const surnameLength = Math.min(
    Array.from(surnameOf(a.letters, lookups)).length || 1,
    charactersA.length - 1,
  );
  return compareByCharacter(charactersA, charactersB, surnameLength, lookups);
}

/** Beyond this rank of about a thousand a surname is one that few have met. */
const RARE_SURNAMES = 300;

/** A name that hardly two people bear: of another language, or with a rare surname. */
export function isSingularName(subject: Subject, lookups: Lookups): boolean {
  if (subject.name.includes(MIDDLE_DOT) || !hasHanShape(subject.letters, lookups)) return true;
  return (lookups.surnames().rank(surnameOf(subject.letters, lookups)) ?? RARE_SURNAMES) >= RARE_SURNAMES;
}

/** Surnames up to this rank are borne by about five in six Chinese. */
const FREQUENT_SURNAMES = 100;

/** A name that many bear (王磊, 李建国): meeting it at another institution says nothing. */
export function isOrdinaryName(subject: Subject, lookups: Lookups): boolean {
  const surname = surnameOf(subject.letters, lookups);
  const rank = lookups.surnames().rank(surname);
  if (rank === undefined || rank >= FREQUENT_SURNAMES || subject.name.includes(MIDDLE_DOT)) return false;
  return lookups.surnames().isOrdinaryGivenName(subject.letters.slice(surname.length));
}
