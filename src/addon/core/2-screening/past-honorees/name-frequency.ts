// How many people may bear a name: whether meeting it at another institution says anything.
import { MIDDLE_DOT } from '../../chinese/characters';
import type { Lookups } from '../../chinese/lookups';
import { surnameOf } from '../../chinese/names';
import { hasHanShape } from '../../chinese/transliterations';
import type { Subject } from './subject';

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
