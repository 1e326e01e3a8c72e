// One side of a comparison, read once: a nominee or a past honoree with its name and unit taken apart.
import { isHan, MIDDLE_DOT } from '../../chinese/characters';
import { foldForms, type Lookups } from '../../chinese/lookups';
import { type NomineeKind, recordName } from '../../chinese/names';
import { resolveUnit, type Unit } from '../../chinese/units';

export interface Nominee {
  name: string;
  unit: string;
  kind: NomineeKind;
}

export interface Subject {
  kind: NomineeKind;
  /** As typed. */
  typed: Nominee;
  /** In today's characters, with middle dots. */
  name: string;
  /** The same without dots and spaces: what must be equal to be the same name. */
  letters: string;
  /** Name and bracket together where the bracket is no note: 李（吉吉）; otherwise equal to letters. */
  lettersWithNotes: string;
  /** Other names that the entry gives, as letters: 王小梅 of 王晓梅（曾用名：王小梅）. */
  aliases: string[];
  unit: Unit;
  /** Notes beside the name and the unit: 女, 炊事员. */
  notes: string[];
}

const PLAIN_NOTE =
  /^(?:男|女|男性|女性|.{1,5}族|.*退休|.*岁|.*同志|老师|先生|女士|师傅|.*(?:党员|团员|人|名|员|长|工|师))$/;

const OTHER_NAME = /^(?:曾用名|原名|又名|别名|本名|现名|现用名|改名|亦作|也作)(?:为|叫)?[:：\s]*(.{2,20})$/;

/** The names that the brackets give, and each of several persons in one entry. */
function aliasesOf(name: string, notes: readonly string[], lookups: Lookups): string[] {
  const others = notes.flatMap((note) => OTHER_NAME.exec(note)?.[1] ?? []);
  const several = name.split(/[、,，;；/&+]/);
  return [...others, ...(several.length > 1 ? several : [])]
    .map((other) => foldForms(other, lookups).replace(/[\s\u00b7]/g, ''))
    .filter((other) => other.length > 1);
}

/** Reads one side. The name keeps only what compares: traditional and old forms become today's. */
export function readSubject(nominee: Nominee, lookups: Lookups): Subject {
  const recorded = recordName(nominee.name, nominee.kind, lookups);
  const name = foldForms(recorded.name, lookups);
  const letters = name.replace(/[\s\u00b7]/g, '');
  const unit = resolveUnit(nominee.unit, lookups);
  const extra = recorded.annotations.filter(
    (note) => isHan(note) && note.length <= 4 && !PLAIN_NOTE.test(note),
  );
  return {
    kind: nominee.kind,
    typed: nominee,
    name: name.replace(/\s+/g, MIDDLE_DOT),
    letters,
    lettersWithNotes: nominee.kind === 'person' ? letters + foldForms(extra.join(''), lookups) : letters,
    aliases: nominee.kind === 'person' ? aliasesOf(name, recorded.annotations, lookups) : [],
    unit,
    notes: [...recorded.annotations, ...unit.notes],
  };
}
