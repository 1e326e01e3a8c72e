// Who may not review whom: found from units, provinces and declarations; laid down and lifted by people in 利益关系.
import type { RecommendingUnit } from '../2-screening/policy';
import { makeUnitList } from '../2-screening/recommending-units';
import type { Lookups } from '../chinese/lookups';
import { provinceOf } from '../chinese/provinces';
import { compact } from '../chinese/text';
import { resolveUnit, type Unit } from '../chinese/units';
import type { Nomination } from '../nomination';
import { PLAN_PHRASES } from '../phrases/review-plan';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import type { Reviewer } from './reviewers';

export type ConflictKind = 'own_unit' | 'recommending_unit' | 'province' | 'declared' | 'recused' | 'manual';

export interface Conflict {
  nominationId: string;
  reviewerId: string;
  kind: ConflictKind;
  evidence: string;
}

export interface ConflictRules {
  units: readonly RecommendingUnit[];
  provinces: boolean;
  lookups: Lookups;
}

/** Every conflict of the nominations and reviewers given, at most one for each pair: the first that is found. */
export function findConflicts(
  nominations: readonly Nomination[],
  reviewers: readonly Reviewer[],
  { units, provinces, lookups }: ConflictRules,
): Conflict[] {
  const known = new Map<string, Unit>();
  const unitOf = (typed: string): Unit => {
    const found = known.get(typed) ?? resolveUnit(typed, lookups);
    known.set(typed, found);
    return found;
  };
  const listed = makeUnitList(units, lookups);
  const found: Conflict[] = [];
  for (const nomination of nominations) {
    const unit = String(nomination.values.unit);
    const recommending = String(nomination.values.recommending_unit);
    for (const reviewer of reviewers) {
      const conflict = (kind: ConflictKind, evidence: string): void => {
        found.push({ nominationId: nomination.id, reviewerId: reviewer.id, kind, evidence });
      };
      const own = sameUnit(unitOf(reviewer.unit), unitOf(unit));
      if (own !== 'no') {
        conflict('own_unit', PLAN_PHRASES.ownUnit(reviewer.unit, unit, own === 'perhaps'));
        continue;
      }
      const entry = recommending === '' ? null : listed(recommending);
      if (
        recommending !== '' &&
        (compact(recommending) === compact(reviewer.unit) ||
          (entry !== null && entry === listed(reviewer.unit)) ||
          sameUnit(unitOf(reviewer.unit), unitOf(recommending)) === 'yes')
      ) {
        conflict('recommending_unit', PLAN_PHRASES.recommendingUnit(recommending));
        continue;
      }
      const word = reviewer.declared.find((each) => isDeclared(each, nomination, unitOf));
      if (word !== undefined) {
        conflict('declared', PLAN_PHRASES.declared(word));
        continue;
      }
      if (!provinces) continue;
      const here = unitOf(unit).province ?? provinceOf(String(nomination.values.address))?.short;
      const there = unitOf(reviewer.unit).province ?? provinceOf(reviewer.unit)?.short;
      if (here && here === there) conflict('province', PLAN_PHRASES.province(here));
    }
  }
  return found;
}

/** Perhaps: a short form that may mean the other's institution. A person can lift what is only perhaps so. */
function sameUnit(a: Unit, b: Unit): 'yes' | 'perhaps' | 'no' {
  if (compact(a.typed) !== '' && compact(a.typed) === compact(b.typed)) return 'yes';
  const [one, other] = [a.institution, b.institution];
  if (one !== null && one === other) return 'yes';
  if (a.company !== null && a.company === b.company) return 'yes';
  if (one !== null && other !== null) return 'no';
  const names = (unit: Unit): string[] => [
    ...unit.candidates,
    ...(unit.institution ? [unit.institution] : []),
  ];
  const theirs = new Set(names(b));
  return names(a).some((name) => theirs.has(name)) ? 'perhaps' : 'no';
}

function isDeclared(word: string, nomination: Nomination, unitOf: (typed: string) => Unit): boolean {
  const { name, unit, recommending_unit: recommending } = nomination.values;
  const plain = compact(word);
  if (plain === nomination.id || plain === compact(String(name))) return true;
  if (plain.length >= 4 && [unit, recommending].some((each) => compact(String(each)).includes(plain)))
    return true;
  return sameUnit(unitOf(word), unitOf(String(unit))) === 'yes';
}

export interface ConflictTable {
  /** Pairs "nomination/reviewer id" that may not meet, with the row that says so where there is one. */
  barred: Set<string>;
  lifted: Set<string>;
  /** Found now and not in the tab yet. */
  fresh: Conflict[];
  /** What people wrote that cannot be followed. */
  problems: string[];
}

export const pairKey = (nominationId: string, reviewerId: string): string => `${nominationId}/${reviewerId}`;

/** Joins what was found with what people decided; a conflict is lifted only with a reason. */
export function settleConflicts(
  snapshot: Snapshot,
  found: readonly Conflict[],
  reviewers: readonly Reviewer[],
): ConflictTable {
  const table: ConflictTable = { barred: new Set(), lifted: new Set(), fresh: [], problems: [] };
  const rows = new Map<string, RegistryRow>();
  for (const row of rowsOf(snapshot, 'conflicts')) {
    const typed = textOf(row, 'reviewer').trim();
    const reviewer = reviewers.find(({ id, name }) => name === typed || id === typed);
    const nominationId = textOf(row, 'nomination_id').trim();
    if (reviewer === undefined || nominationId === '') {
      // Conflicts of earlier rounds speak of people who are not on the list any more.
      if (textOf(row, 'conflict_id') === '') table.problems.push(PLAN_PHRASES.nobody(nominationId, typed));
      continue;
    }
    const key = pairKey(nominationId, reviewer.id);
    rows.set(key, row);
    if (textOf(row, 'conflict_decision') !== 'lift') table.barred.add(key);
    else if (textOf(row, 'decision_reason').trim() === '') {
      table.barred.add(key);
      table.problems.push(PLAN_PHRASES.liftWithoutReason(nominationId, typed));
    } else table.lifted.add(key);
  }
  for (const conflict of found) {
    const key = pairKey(conflict.nominationId, conflict.reviewerId);
    if (rows.has(key)) continue;
    table.barred.add(key);
    table.fresh.push(conflict);
  }
  for (const key of table.lifted) table.barred.delete(key);
  return table;
}
