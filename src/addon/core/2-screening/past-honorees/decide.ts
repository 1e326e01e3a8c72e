// The decision on one pair of nominee and past honoree: exclude, review or clear, with its reason.
import { departmentsAgree, distinctiveWords } from '../../chinese/departments';
import type { Lookups } from '../../chinese/lookups';
import { isOrdinaryName, isSingularName } from './name-frequency';
import { compareNamesInOnePlace } from './names-in-one-place';
import { compareNames } from './person-names';
import {
  aboutNames,
  aboutTeams,
  aboutUnits,
  DEPARTMENT_UNSTATED,
  DEPARTMENTS_DIFFER,
  ORDINARY_NAME,
  PERSON_AGAINST_TEAM,
  PERSON_NOT_IN_TEAM,
  RARE_NAME,
  sentence,
} from './reasons';
import { type Nominee, readSubject, type Subject } from './subject';
import { compareTeams, teamStem } from './team-names';
import { relateUnits, type UnitRelation } from './unit-relation';

/** exclude: the same, by name, unit and kind; review: a person must look; clear: two different nominees. */
export type PastHonoreeAction = 'exclude' | 'review' | 'clear';

export interface PastHonoreeDecision {
  action: PastHonoreeAction;
  /** One Chinese sentence that names the evidence. */
  reason: string;
}

/** Relations under which the two may work in one place. */
const NEAR: ReadonlySet<UnitRelation> = new Set(['same', 'campus', 'staffing', 'possible']);

function decide(action: PastHonoreeAction, ...clauses: string[]): PastHonoreeDecision {
  return { action, reason: sentence(clauses) };
}

/** 王伟（大）, 王伟（小）: how an office tells two of one name apart. */
const TELLS_APART = /^(?:[大小老少甲乙丙丁新]|[一二三四五\d]号?|[a-eA-E])$/;

/** What each side says of the person beside the name cannot be true of one person, or says that there are two. */
function notesConflict(a: Subject, b: Subject): boolean {
  const mark = (subject: Subject) => subject.notes.find((note) => TELLS_APART.test(note)) ?? '';
  if (mark(a) !== mark(b)) return true;
  const [notesA, notesB] = [a.notes.join(), b.notes.join()];
  const contradict = (said: RegExp) => {
    const [saidOfA, saidOfB] = [said.exec(notesA)?.[0], said.exec(notesB)?.[0]];
    return saidOfA !== undefined && saidOfB !== undefined && saidOfA !== saidOfB;
  };
  if (contradict(/[\u4e00-\u9fff]{1,5}族/) || contradict(/(?:19|20)\d{2}(?=年)/)) return true;
  const sex = (notes: string) => (/女/.test(notes) ? '女' : /男/.test(notes) ? '男' : '');
  if (sex(notesA) && sex(notesB) && sex(notesA) !== sex(notesB)) return true;
  const posts = (notes: string) => notes.match(/[\u4e00-\u9fff]{2,}(?:员|工|师|长)/g) ?? [];
  return (
    posts(notesA).length > 0 && posts(notesB).length > 0 && posts(notesA).join() !== posts(notesB).join()
  );
}

/** 后勤与基建管理处, 后勤保卫处: what one office does beside logistics is no place below it. */
const BESIDE_LOGISTICS =
  /(?<=^(?:后勤|总务)[与和及]?)(?:基建|基本建设|保卫|设备)(?=[^部处]{0,6}[处部]$)|^(?:基建|基本建设|保卫|设备)(?=[与和及]?(?:后勤|总务)[^部处]{0,6}[处部]$)/;

function namesAPlace(subject: Subject): boolean {
  return distinctiveWords(subject.unit.department.replace(BESIDE_LOGISTICS, '')) !== '';
}

/** One names a canteen, the other only the university or its logistics: two of a common name may work there. */
function onlyOneIsParticular(a: Subject, b: Subject): boolean {
  return namesAPlace(a) !== namesAPlace(b);
}

function decidePersons(current: Subject, past: Subject, lookups: Lookups): PastHonoreeDecision {
  const relation = relateUnits(current.unit, past.unit, lookups);
  const compare = NEAR.has(relation) ? compareNamesInOnePlace : compareNames;
  const names = compare(current, past, lookups);
  if (names.likeness === 'different') return decide('clear', aboutNames(names, current, past));
  const evidence = [aboutNames(names, current, past), aboutUnits(relation, current, past)];
  if (names.likeness !== 'same') {
    const unsure = relation === 'unstated' && (names.likeness === 'variant' || names.likeness === 'spelling');
    const sameName =
      names.likeness === 'spelling' &&
      (relation === 'other' || relation === 'resembling' || relation === 'site');
    return decide(NEAR.has(relation) || unsure || sameName ? 'review' : 'clear', ...evidence);
  }
  switch (relation) {
    case 'same':
      if (onlyOneIsParticular(current, past) && isOrdinaryName(current, lookups)) {
        return decide('review', ...evidence, ORDINARY_NAME, DEPARTMENT_UNSTATED);
      }
      if (notesConflict(current, past) || !departmentsAgree(current.unit.department, past.unit.department)) {
        return decide('review', ...evidence, DEPARTMENTS_DIFFER);
      }
      return decide('exclude', ...evidence);
    case 'campus':
    case 'staffing':
    case 'possible':
    case 'unstated':
      return decide('review', ...evidence);
    case 'confusable':
      return decide('clear', ...evidence);
    case 'resembling':
      return isSingularName(current, lookups)
        ? decide('review', ...evidence, RARE_NAME)
        : decide('clear', ...evidence);
    case 'site':
    case 'other': {
      const ordinary = isOrdinaryName(current, lookups);
      return decide(ordinary ? 'clear' : 'review', ...evidence, ordinary ? ORDINARY_NAME : RARE_NAME);
    }
  }
}

function decideTeams(current: Subject, past: Subject, lookups: Lookups): PastHonoreeDecision {
  const relation = relateUnits(current.unit, past.unit, lookups);
  const units = aboutUnits(relation, current, past);
  if (relation === 'other' || relation === 'confusable' || relation === 'resembling')
    return decide('clear', units);
  if (relation === 'unstated' || relation === 'possible' || relation === 'site') {
    const stem = teamStem(current, lookups);
    const alike = stem !== '' && stem === teamStem(past, lookups);
    return decide(alike ? 'review' : 'clear', aboutTeams(alike ? 'same' : 'different', current, past), units);
  }
  const likeness = compareTeams(current, past, lookups);
  const names = aboutTeams(likeness, current, past);
  if (likeness === 'different') return decide('clear', names, units);
  return decide(likeness === 'same' && relation === 'same' ? 'exclude' : 'review', names, units);
}

function decidePersonAgainstTeam(current: Subject, past: Subject, lookups: Lookups): PastHonoreeDecision {
  const [person, team] = current.kind === 'person' ? [current, past] : [past, current];
  const named = person.letters.length >= 2 && team.letters.includes(person.letters);
  if (!named) return decide('clear', PERSON_NOT_IN_TEAM);
  const relation = relateUnits(current.unit, past.unit, lookups);
  const units = aboutUnits(relation, current, past);
  const leads = team.letters.startsWith(person.letters);
  if (NEAR.has(relation) || (leads && relation === 'unstated'))
    return decide('review', PERSON_AGAINST_TEAM, units);
  const elsewhere =
    leads && relation !== 'confusable' && relation !== 'resembling' && !isOrdinaryName(person, lookups);
  return decide(elsewhere ? 'review' : 'clear', PERSON_AGAINST_TEAM, units);
}

/** Decides on two sides that were read already. */
export function decideSubjects(current: Subject, past: Subject, lookups: Lookups): PastHonoreeDecision {
  if (current.kind !== past.kind) return decidePersonAgainstTeam(current, past, lookups);
  return current.kind === 'person'
    ? decidePersons(current, past, lookups)
    : decideTeams(current, past, lookups);
}

/**
 * Decides on one pair. Excludes only when normalised name, unit as an entity and kind all agree (DESIGN section 7);
 * never clears where the two may be one, never excludes where they may be two.
 */
export function decidePair(current: Nominee, past: Nominee, lookups: Lookups): PastHonoreeDecision {
  return decideSubjects(readSubject(current, lookups), readSubject(past, lookups), lookups);
}
