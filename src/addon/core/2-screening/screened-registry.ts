// Screening over the whole registry: what rests on several entries is found anew, and only cells that change are written.

import type { Lookups } from '../chinese/lookups';
import type { Entry } from '../entry';
import type { Finding } from '../findings';
import { verdictOf } from '../findings';
import { type Nomination, screeningCells, verdictFor } from '../nomination';
import { QUOTA_PHRASES } from '../phrases/quota';
import type { Cells, RegistryRow } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import type { RecommendingUnit, ScreeningPolicy } from './policy';
import { type ScreeningLists, screenEntry, screenTogether } from './screen';
import { standingMark } from './standing-mark';

/** Screens one entry by itself and puts the result into the nomination. */
export function screenAlone(
  nomination: Nomination,
  entry: Entry,
  policy: ScreeningPolicy,
  lists: ScreeningLists,
  lookups: Lookups,
): void {
  const screened = screenEntry(entry, policy, lists, lookups);
  nomination.values = screened.values;
  nomination.own = screened.findings;
  nomination.keys = screened.keys;
  nomination.standing = standingMark(entry, nomination);
}

/** The nomination stands as it was screened; by which basis, only the caller knows. */
export function standsScreened(nomination: Nomination, entry: Entry): boolean {
  return nomination.standing !== '' && nomination.standing === standingMark(entry, nomination);
}

/** Finds what rests on several entries, for all nominations at once, and puts it into them. */
export function screenAllTogether(
  nominations: readonly Nomination[],
  policy: ScreeningPolicy,
  lists: ScreeningLists,
  lookups: Lookups,
): void {
  const known = nominations.map((nomination) => ({
    id: nomination.id,
    receivedAt: nomination.receivedAt,
    values: nomination.values,
    keys: nomination.keys,
    ownVerdict: verdictOf(nomination.own),
    decision: nomination.decision,
  }));
  const shared = screenTogether(known, policy, lists, lookups);
  for (const nomination of nominations) nomination.shared = shared.get(nomination.id) ?? [];
}

/** Adds the updates of rows whose screening has changed. Returns the nominations whose verdict or status moved. */
export function writeScreening(nominations: readonly Nomination[], changes: RegistryChanges): Nomination[] {
  const moved: Nomination[] = [];
  for (const nomination of nominations) {
    if (nomination.row === null) continue;
    const cells = screeningCells(nomination);
    change(changes, 'nominations', nomination.row, cells);
    if (
      nomination.row.cells.verdict !== verdictFor(nomination) ||
      nomination.row.cells.status !== cells.status
    ) {
      moved.push(nomination);
    }
  }
  return moved;
}

/** Fills the script's columns of 推荐单位: how much of each quota is used, by which entries. */
export function writeQuotaUse(
  unitRows: readonly RegistryRow[],
  units: readonly RecommendingUnit[],
  nominations: readonly Nomination[],
  policy: ScreeningPolicy,
  changes: RegistryChanges,
): void {
  for (const row of unitRows) {
    const unit = units.find((each) => each.name === String(row.cells.name ?? '').trim());
    if (unit === undefined) continue;
    const own = entriesOfUnit(unit, nominations, policy);
    const over = own.filter((nomination) => isOverQuota(nomination));
    const cells: Cells = {
      used: own.length,
      entries: own.map((nomination) => `${nomination.id} ${nomination.values.name}`).join('、'),
      quota_state: QUOTA_PHRASES.state(
        own.length,
        unit.quotaMin,
        unit.quotaMax,
        over.length,
        unit.kept.length > 0,
        unit.headCountMissing === true,
      ),
    };
    change(changes, 'recommending_units', row, cells);
  }
}

/** The entries that count against a unit's quota, in order of receipt. */
export function entriesOfUnit(
  unit: RecommendingUnit,
  nominations: readonly Nomination[],
  policy: ScreeningPolicy,
): Nomination[] {
  return nominations
    .filter(
      (nomination) =>
        nomination.values.recommending_unit === unit.name &&
        policy.recommendedChannels.includes(String(nomination.values.channel)) &&
        usesQuota(nomination),
    )
    .sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
}

function usesQuota(nomination: Nomination): boolean {
  if (nomination.decision === 'rejected' || nomination.decision === 'withdrawn') return false;
  if (hasRule(nomination.shared, 'superseded') || hasRule(nomination.shared, 'exact_duplicate')) return false;
  return nomination.decision === 'accepted' || verdictFor(nomination) !== 'rejected';
}

/** Over the unit's quota, or over what it may recommend of one group. */
function isOverQuota({ shared }: Nomination): boolean {
  return hasRule(shared, 'quota_exceeded') || hasRule(shared, 'group_quota_exceeded');
}

function hasRule(findings: readonly Finding[], rule: string): boolean {
  return findings.some((finding) => finding.rule === rule);
}
