// Blind review: takes out of a text what tells whose it is, as far as words can tell.
import type { Lookups } from '../chinese/lookups';
import { surnameOf } from '../chinese/names';
import { mayShorten } from '../chinese/short-forms';
import { resolveUnit } from '../chinese/units';
import { REVIEW_PHRASES } from '../phrases/review';

export interface Identity {
  /** As typed and as recorded. */
  names: readonly string[];
  kind: 'person' | 'team';
  /** The nominee's unit and the recommending one. */
  units: readonly string[];
}

const TITLES =
  '师傅|老师|同志|主任|班长|经理|科长|处长|队长|大姐|大哥|阿姨|书记|厂长|园长|校长|院长|姐|哥|工';
const NUMBERS =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/g;

/**
 * Makes the masker of one nominee. Names and forms of address, the units with their old names and short forms,
 * addresses and numbers go; what only an insider would recognise stays, which is why organizers look at the sheet too.
 */
export function masker(identity: Identity, lookups: Lookups): (text: string) => string {
  const { kind } = identity;
  const nominee = kind === 'person' ? REVIEW_PHRASES.somebody : REVIEW_PHRASES.theTeam;
  const names: string[] = [];
  const forms: RegExp[] = [];
  for (const name of new Set(identity.names.map((each) => each.trim()).filter((each) => each.length >= 2))) {
    names.push(name);
    if (kind === 'team') continue;
    const surname = surnameOf(name, lookups);
    const given = surname === '' ? '' : name.slice(surname.length);
    if (given.length >= 2) names.push(given);
    if (surname !== '')
      forms.push(new RegExp(`${surname}(?=${TITLES})|(?<=老|小)${surname}|阿${given.slice(-1)}`, 'g'));
  }
  const own = new Set<string>();
  const words = new Set<string>();
  for (const typed of identity.units.filter((each) => each.trim().length >= 2)) {
    const unit = resolveUnit(typed, lookups);
    for (const institution of [unit.institution, ...unit.candidates]) if (institution) own.add(institution);
    for (const word of [typed.trim(), unit.institution, unit.named, unit.company]) {
      if (word && word.length >= 2) words.add(word);
    }
  }
  const table = lookups.institutions();
  const literal = [...words].sort((a, b) => b.length - a.length);
  return (text) => {
    let masked = text.replace(NUMBERS, REVIEW_PHRASES.hidden);
    for (const word of literal) masked = masked.split(word).join(REVIEW_PHRASES.theUnit);
    masked = withoutInstitutions(masked, (at) => {
      const listed = table.at(masked, at);
      if (listed !== null) return own.has(listed.name) ? listed.written.length : 0;
      const short = table.shortAt(masked.slice(at, at + 12));
      if (short?.names.some((name) => own.has(name))) return short.written.length;
      return shortLength(masked, at, own);
    });
    for (const name of [...names].sort((a, b) => b.length - a.length))
      masked = masked.split(name).join(nominee);
    for (const form of forms) masked = masked.replace(form, REVIEW_PHRASES.some);
    return masked;
  };
}

/** What stands behind a short form when a school is meant. */
const OF_SCHOOLS = /^(?:师生|学子|校园|后勤|校区|校友|总务|食堂|人)/;

/** Characters of a made-up short form of one of the names: 北林大, or 北林 before 师生; 0 where there is none. */
function shortLength(text: string, at: number, names: ReadonlySet<string>): number {
  for (let length = 4; length >= 2; length -= 1) {
    const short = text.slice(at, at + length);
    const stem = short.replace(/大$/, '');
    const meant = stem !== short ? stem.length > 1 : OF_SCHOOLS.test(text.slice(at + length));
    if (!meant || short.length < length) continue;
    // 北京大（型） is no short form of 北京林业大学, though its characters come in this order.
    if ([...names].some((name) => mayShorten(short, name) && !(stem.length <= 2 && name.startsWith(stem))))
      return length;
  }
  return 0;
}

/** `lengthAt` says how many characters at a place name the nominee's own institution. */
function withoutInstitutions(text: string, lengthAt: (at: number) => number): string {
  let masked = '';
  for (let at = 0; at < text.length; ) {
    const length = /[\u4e00-\u9fff]/.test(text[at]!) ? lengthAt(at) : 0;
    masked += length > 0 ? REVIEW_PHRASES.theUnit : text[at]!;
    at += Math.max(1, length);
  }
  return masked;
}
