// The list of past honorees made searchable, and the decision on a nominee against the whole list.
import type { Lookups } from '../../chinese/lookups';
import { soundKey } from '../../chinese/transliterations';
import type { PastHonoree } from '../policy';
import { decideSubjects, type PastHonoreeAction, type PastHonoreeDecision } from './decide';
import { NO_LIKENESS, sentence } from './reasons';
import { type Nominee, readSubject, type Subject } from './subject';
import { teamStem } from './team-names';

export { decidePair, type PastHonoreeAction, type PastHonoreeDecision } from './decide';
export type { Nominee } from './subject';

interface IndexedHonoree {
  honoree: PastHonoree;
  subject: Subject;
}

export interface PastHonoreeIndex {
  /** Past honorees by every key under which a nominee might be looked for. */
  byKey: ReadonlyMap<string, readonly IndexedHonoree[]>;
}

export interface PastHonoreeMatch extends PastHonoreeDecision {
  pastId: string;
}

export interface PastHonoreeResult extends PastHonoreeDecision {
  /** The past honoree that the action rests on; null when cleared. */
  pastId: string | null;
  /** All past honorees that are not cleared, exclusions first. */
  matches: PastHonoreeMatch[];
}

/** The institutions and companies at which somebody may be found. */
function placesOf(subject: Subject): string[] {
  const { institution, company, candidates } = subject.unit;
  const places = institution ? [institution] : candidates;
  return company && !places.includes(company) ? [...places, company] : places;
}

/** Team names longer than this are not looked through for a person's name at their beginning. */
const LONGEST_NAME = 15;

/**
 * The keys of a subject. A person: its name and its sound anywhere; at its places, the first, second and last character and
 * the surname's sound, so that a name with a slip is met by what is right in it. A team: its name anywhere, what a person's
 * name at its beginning might be, and its places.
 */
function keysOf(subject: Subject, lookups: Lookups): string[] {
  const places = placesOf(subject);
  if (subject.kind === 'team') {
    const keys = [`team ${teamStem(subject, lookups)}`, ...places.map((place) => `team at ${place}`)];
    for (let end = 2; end <= Math.min(LONGEST_NAME, subject.letters.length); end++) {
      keys.push(`named ${subject.letters.slice(0, end)}`);
    }
    return keys;
  }
  const { letters } = subject;
  const keys = [`name ${letters}`, `sound ${soundKey(subject.name, lookups)}`, `named ${letters}`];
  const marks = new Set([letters[0] ?? '', letters[1] ?? '', letters[letters.length - 1] ?? '']);
  for (const syllable of lookups.readings().syllables(letters[0] ?? '')) marks.add(`~${syllable}`);
  for (const place of places) for (const mark of marks) keys.push(`${mark} at ${place}`);
  return keys;
}

/** Where persons are looked for among teams, and teams among persons, of one place. */
function crossKeys(subject: Subject): string[] {
  const word = subject.kind === 'person' ? 'team at' : 'person at';
  return placesOf(subject).map((place) => `${word} ${place}`);
}

/** Reads the list once. The index may be kept and asked for any number of nominees. */
export function makePastHonoreeIndex(list: readonly PastHonoree[], lookups: Lookups): PastHonoreeIndex {
  const byKey = new Map<string, IndexedHonoree[]>();
  for (const honoree of list) {
    const entry = { honoree, subject: readSubject(honoree, lookups) };
    const keys = keysOf(entry.subject, lookups);
    if (honoree.kind === 'person')
      for (const place of placesOf(entry.subject)) keys.push(`person at ${place}`);
    for (const key of keys) {
      const entries = byKey.get(key);
      if (entries) entries.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  return { byKey };
}

const WORST_FIRST: readonly PastHonoreeAction[] = ['exclude', 'review', 'clear'];

/** Decides on a nominee against the whole list; the worst action over all past honorees wins. */
export function matchPastHonoree(
  nominee: Nominee,
  index: PastHonoreeIndex,
  lookups: Lookups,
): PastHonoreeResult {
  const subject = readSubject(nominee, lookups);
  const met = new Set<IndexedHonoree>();
  const keys = [...keysOf(subject, lookups), ...crossKeys(subject)];
  for (const key of keys) for (const entry of index.byKey.get(key) ?? []) met.add(entry);
  const matches: PastHonoreeMatch[] = [];
  for (const { honoree, subject: past } of met) {
    const decision = decideSubjects(subject, past, lookups);
    if (decision.action !== 'clear') matches.push({ ...decision, pastId: honoree.id });
  }
  matches.sort((a, b) => WORST_FIRST.indexOf(a.action) - WORST_FIRST.indexOf(b.action));
  const worst = matches[0];
  if (!worst) return { action: 'clear', reason: sentence([NO_LIKENESS]), pastId: null, matches };
  return { action: worst.action, reason: worst.reason, pastId: worst.pastId, matches };
}
