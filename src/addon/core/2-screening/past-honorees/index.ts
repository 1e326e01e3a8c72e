// The list of past honorees made searchable, and the decision on a nominee against the whole list.
import type { Lookups } from '../../chinese/lookups';
import { soundKey } from '../../chinese/transliterations';
import { once } from '../../once';
import type { PastHonoree } from '../policy';
import { decideSubjects, type PastHonoreeAction, type PastHonoreeDecision } from './decide';
import { mayBeForeign } from './names-in-one-place';
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
  /** Past honorees by every key under which a nominee might be looked for; the list is read when it is first asked for. */
  byKey(): ReadonlyMap<string, readonly IndexedHonoree[]>;
}

export interface PastHonoreeMatch extends PastHonoreeDecision {
  pastId: string;
  /** What the honour comes to, by the settings. */
  treatment: NonNullable<PastHonoree['treatment']>;
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

/** What the beginning of a team's name might be the name of: 龙大, 龙大海, 龙大海班 … */
function beginnings(team: Subject): string[] {
  const ends = Array.from({ length: Math.min(LONGEST_NAME, team.letters.length) - 1 }, (_, at) => at + 2);
  return ends.map((end) => team.letters.slice(0, end));
}

/**
 * How a person is found among persons: by name and by sound anywhere; at a place by the first, second and last character
 * and the surname's sound, so that a name with a slip is met by what is right in it.
 */
function personKeys(person: Subject, lookups: Lookups): string[] {
  const { letters } = person;
  const keys = [letters, ...person.aliases].map((name) => `name ${name}`);
  keys.push(`sound ${soundKey(person.name, lookups)}`);
  const marks = new Set([letters[0] ?? '', letters[1] ?? '', letters[letters.length - 1] ?? '']);
  for (const syllable of lookups.readings().syllables(letters[0] ?? '')) marks.add(`~${syllable}`);
  for (const place of placesOf(person)) for (const mark of marks) keys.push(`${mark} at ${place}`);
  return keys;
}

function isAtListedInstitution(subject: Subject, lookups: Lookups): boolean {
  return lookups.institutions().isListed(subject.unit.institution ?? '');
}

/** The keys under which a past honoree is kept. */
function keysOf(past: Subject, lookups: Lookups): string[] {
  if (past.kind === 'person') {
    const places = placesOf(past);
    const foreign = mayBeForeign(past, lookups) ? places.map((place) => `foreign person at ${place}`) : [];
    return [...personKeys(past, lookups), ...places.map((place) => `person at ${place}`), ...foreign];
  }
  const stem = teamStem(past, lookups);
  const uncertain = isAtListedInstitution(past, lookups) ? [] : [`team of uncertain place ${stem}`];
  const places = placesOf(past).map((place) => `team at ${place}`);
  return [`team ${stem}`, ...uncertain, ...places, ...beginnings(past).map((start) => `begins ${start}`)];
}

/**
 * The keys under which a nominee's possible matches are kept. Two teams of one name at two listed institutions are two
 * teams, so these need not be met.
 */
function keysFor(nominee: Subject, lookups: Lookups): string[] {
  const places = placesOf(nominee);
  const teams = places.map((place) => `team at ${place}`);
  if (nominee.kind === 'person') {
    const persons = mayBeForeign(nominee, lookups) ? 'person at' : 'foreign person at';
    return [
      ...personKeys(nominee, lookups),
      ...places.map((place) => `${persons} ${place}`),
      ...teams,
      `begins ${nominee.letters}`,
    ];
  }
  const stem = teamStem(nominee, lookups);
  return [
    isAtListedInstitution(nominee, lookups) ? `team of uncertain place ${stem}` : `team ${stem}`,
    ...teams,
    ...places.map((place) => `person at ${place}`),
    ...beginnings(nominee).map((start) => `name ${start}`),
  ];
}

/** Reads the list at most once. The index may be kept and asked for any number of nominees. */
export function makePastHonoreeIndex(list: readonly PastHonoree[], lookups: Lookups): PastHonoreeIndex {
  return { byKey: once(() => indexed(list, lookups)) };
}

function indexed(list: readonly PastHonoree[], lookups: Lookups): Map<string, IndexedHonoree[]> {
  const byKey = new Map<string, IndexedHonoree[]>();
  for (const honoree of list) {
    const entry = { honoree, subject: readSubject(honoree, lookups) };
    for (const key of keysOf(entry.subject, lookups)) {
      const entries = byKey.get(key);
      if (entries) entries.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  return byKey;
}

const WORST_FIRST: readonly PastHonoreeAction[] = ['exclude', 'review', 'clear'];

/** Decides on a nominee against the whole list; the worst action over all past honorees wins. */
export function matchPastHonoree(
  nominee: Nominee,
  index: PastHonoreeIndex,
  lookups: Lookups,
): PastHonoreeResult {
  const byKey = index.byKey();
  if (byKey.size === 0)
    return { action: 'clear', reason: sentence([NO_LIKENESS]), pastId: null, matches: [] };
  const subject = readSubject(nominee, lookups);
  const met = new Set<IndexedHonoree>();
  for (const key of keysFor(subject, lookups)) for (const entry of byKey.get(key) ?? []) met.add(entry);
  const matches: PastHonoreeMatch[] = [];
  for (const { honoree, subject: past } of met) {
    const decision = decideSubjects(subject, past, lookups);
    const { id: pastId, treatment = 'refuse' } = honoree;
    if (decision.action !== 'clear') matches.push({ ...decision, pastId, treatment });
  }
  matches.sort((a, b) => WORST_FIRST.indexOf(a.action) - WORST_FIRST.indexOf(b.action));
  const worst = matches[0];
  if (!worst) return { action: 'clear', reason: sentence([NO_LIKENESS]), pastId: null, matches };
  return { action: worst.action, reason: worst.reason, pastId: worst.pastId, matches };
}
