// The list of past honorees made searchable, and the decision on a nominee against the whole list.
import type { Lookups } from '../../chinese/lookups';
import { soundKey } from '../../chinese/transliterations';
import type { PastHonoree } from '../policy';
import { decideSubjects, type PastHonoreeAction, type PastHonoreeDecision } from './decide';
import { NO_LIKENESS, sentence } from './reasons';
import { type Nominee, readSubject, type Subject } from './subject';

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

/**
 * The keys of a subject: its name and its spelling anywhere; at its places, the first or the last character and sound, so
 * that a name with one slip is met by the characters that are right; teams by place alone.
 */
function keysOf(subject: Subject, lookups: Lookups): string[] {
  const places = placesOf(subject);
  if (subject.kind === 'team') return [`team ${subject.letters}`, ...places.map((place) => `at ${place}`)];
  const characters = Array.from(subject.letters);
  const keys = [`name ${subject.letters}`, `sound ${soundKey(subject.name, lookups)}`];
  const ends = new Set([characters[0] ?? '', characters[characters.length - 1] ?? '', characters[1] ?? '']);
  const sounds = lookups.readings().syllables(characters[0] ?? '');
  for (const place of places) {
    for (const end of ends) keys.push(`${place} ${end}`);
    for (const sound of sounds) keys.push(`${place} ~${sound}`);
    keys.push(`person ${place}`);
  }
  return keys;
}

/** Reads the list once. The index may be kept and asked for any number of nominees. */
export function makePastHonoreeIndex(list: readonly PastHonoree[], lookups: Lookups): PastHonoreeIndex {
  const byKey = new Map<string, IndexedHonoree[]>();
  for (const honoree of list) {
    const entry = { honoree, subject: readSubject(honoree, lookups) };
    for (const key of keysOf(entry.subject, lookups)) {
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
  const keys = keysOf(subject, lookups).filter((key) => !key.startsWith('person '));
  for (const place of placesOf(subject))
    keys.push(subject.kind === 'person' ? `at ${place}` : `person ${place}`);
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
