// How alike two persons' names are, and what the likeness rests on.
import { isHan, MIDDLE_DOT } from '../../chinese/characters';
import type { Lookups } from '../../chinese/lookups';
import { surnameOf } from '../../chinese/names';
import { hasHanShape, soundKey, soundKeysOfParts } from '../../chinese/transliterations';
import type { Subject } from './subject';

/**
 * same: one name when width, spaces, dots and character forms are set aside; variant: characters that are kept apart but
 * mixed up in life (昇/升, 闫/阎); spelling: two spellings of a name of another language; sound, shape: a character that
 * sounds or looks alike; lost: a rare character lost or split; alias: the entry gives another name too, which is
 * the other's; slip: one character of three differs, and not as two
 * colleagues' names do; different.
 */
export type NameLikeness =
  | 'same'
  | 'variant'
  | 'spelling'
  | 'sound'
  | 'shape'
  | 'lost'
  | 'alias'
  | 'slip'
  | 'different';

export interface NameComparison {
  likeness: NameLikeness;
  /** The characters that the likeness rests on, e.g. 艳/燕; '' when the names are the same. */
  evidence: string;
}

export const DIFFERENT: NameComparison = { likeness: 'different', evidence: '' };
/** What lists print for a character that their font or encoding lacks. */
const LOST_CHARACTER = /[□■○●◯〇�?*×_△◇\ue000-\uf8ff]|[A-Za-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+/;

function isUnknown(character: string, lookups: Lookups): boolean {
  return isHan(character) && lookups.readings().syllables(character).length === 0;
}

/** 珺/琚, 珍/珠: half alike to the eye and half to the ear; 玥/明: a rare character and an everyday one with a part of it. */
function halfAlike(a: string, b: string, lookups: Lookups): boolean {
  const [partsA, partsB] = [lookups.shapes().parts(a), lookups.shapes().parts(b)];
  const readings = lookups.readings();
  const shared = partsA.filter((part) => part !== '?' && partsB.includes(part));
  if (shared.length > 0 && readings.isEveryday(a) !== readings.isEveryday(b)) return true;
  const [soundA = '', soundB = ''] = [a, b].map((character) => readings.syllables(character)[0]);
  return shared.includes(partsA[0] ?? '') && soundA[0] === soundB[0];
}

/** The likeness of two different characters; null when they have nothing in common. */
function likenessOf(a: string, b: string, lookups: Lookups): NameLikeness | null {
  if (lookups.keptApart().get(a)?.has(b)) return 'variant';
  if (lookups.readings().soundAlike(a, b)) return 'sound';
  if (lookups.shapes().lookAlike(a, b) || halfAlike(a, b, lookups)) return 'shape';
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

/** Parts of characters as the characters that people type for them: 钅玉 as 金玉. */
function asWhole(parts: string, lookups: Lookups): string {
  const forms = lookups.simplifiedForms();
  return Array.from(parts, (part) => lookups.shapes().asCharacter(forms.get(part) ?? part)).join('');
}

/** The whole name is written with the parts of one of its characters: 赵吉吉 for 赵喆. */
function splitInto(whole: string[], split: string, lookups: Lookups): string | null {
  // Every part is one character: where the other name is no longer than this one, none of these is split.
  const more = Array.from(split).length - whole.length;
  if (more < 1) return null;
  const written = asWhole(split, lookups);
  const expand = (character: string, depth: number): string[] => {
    const parts = lookups.shapes().parts(character);
    if (depth === 0 || parts.length === 0) return [character];
    return parts.flatMap((part) => expand(part, depth - 1));
  };
  for (let at = 1; at < whole.length; at++) {
    for (let depth = 1; depth <= 3; depth++) {
      const parts = expand(whole[at]!, depth);
      if (parts.length < 2) break;
      if (parts.length !== more + 1) continue;
      const orders = [parts, [...parts].reverse()];
      if (
        orders.some(
          (order) =>
            asWhole([...whole.slice(0, at), ...order, ...whole.slice(at + 1)].join(''), lookups) === written,
        )
      )
        return whole[at]!;
    }
  }
  return null;
}

function matchesWithGaps(pattern: string, text: string, lost: RegExp): boolean {
  const pieces = pattern.split(lost).map((piece) => piece.replace(/[.+^$(){}|[\]\\?*]/g, '\\$&'));
  return pieces.join('') !== '' && new RegExp(`^${pieces.join('.{0,3}')}$`, 'u').test(text);
}

function compareLost(a: Subject, b: Subject, lookups: Lookups): NameComparison {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const unknown = Array.from(one.letters).find((character) => isUnknown(character, lookups));
    for (const lost of [LOST_CHARACTER, ...(unknown ? [new RegExp(unknown, 'u')] : [])]) {
      if (lost.test(one.letters) && matchesWithGaps(one.letters, other.letters, lost))
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
  const [lettersA, lettersB] = [Array.from(a.letters), Array.from(b.letters)];
  if (lettersA.length !== lettersB.length) return DIFFERENT;
  const apart = lettersA.filter((letter, at) => letter !== lettersB[at]);
  if (apart.length !== 1) return DIFFERENT;
  return compareByCharacter(lettersA, lettersB, 0, lookups);
}

/** Compares two persons' names by all the ways in which one name comes to be written as two. */
export function compareNames(a: Subject, b: Subject, lookups: Lookups): NameComparison {
  if (a.letters === '' || b.letters === '') return DIFFERENT;
  if (a.letters === b.letters) return { likeness: 'same', evidence: '' };
  const known = [b.letters, ...b.aliases];
  const alias = [a.letters, ...a.aliases].find((name) => known.includes(name));
  if (alias !== undefined) return { likeness: 'alias', evidence: alias };
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
  if (charactersA.length !== charactersB.length) return DIFFERENT;
  const surnameLength = Math.min(
    Array.from(surnameOf(a.letters, lookups)).length || 1,
    charactersA.length - 1,
  );
  return compareByCharacter(charactersA, charactersB, surnameLength, lookups);
}
