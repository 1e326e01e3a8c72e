// Quotas of the recommending units: entries beyond them are flagged in order of receipt, until the unit chooses.
import type { Finding } from '../findings';
import { belongsTo, type Membership } from '../groups';
import type { KnownEntry } from './known-entry';
import type { RecommendingUnit, ScreeningPolicy } from './policy';
import type { UnitList } from './recommending-units';
import { finding } from './rules';

/**
 * Finds the entries over quota.
 * @param entries in order of receipt, only those that take a place
 * @returns entry id → finding
 */
export function findOverQuota(
  entries: readonly KnownEntry[],
  policy: ScreeningPolicy,
  units: UnitList,
): Map<string, Finding> {
  const byUnit = new Map<RecommendingUnit, KnownEntry[]>();
  for (const entry of entries) {
    if (!policy.recommendedChannels.includes(String(entry.values.channel))) continue;
    const typed = String(entry.values.recommending_unit);
    const unit = typed === '' ? null : units(typed);
    if (unit === null || (unit.quotaMax === null && (unit.caps ?? []).length === 0)) continue;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), entry]);
  }
  const found = new Map<string, Finding>();
  for (const [unit, recommended] of byUnit) {
    for (const { group, max } of unit.caps ?? []) {
      const own = recommended.filter((entry) => belongsTo(memberOf(entry, policy), group));
      flagOver(own, max, unit, found, group);
    }
    if (unit.quotaMax !== null) flagOver(recommended, unit.quotaMax, unit, found);
  }
  return found;
}

function memberOf({ values }: KnownEntry, policy: ScreeningPolicy): Membership {
  const category = String(values.category);
  const kind = policy.categories.find(({ name }) => name === category)?.nominee ?? null;
  return { category, kind, supplement: String(values.supplement ?? '') };
}

/** The unit's own choice stands first, then the order of receipt. An entry has one finding: the whole quota's comes last and stays. */
function flagOver(
  recommended: readonly KnownEntry[],
  max: number,
  unit: RecommendingUnit,
  found: Map<string, Finding>,
  group?: string,
): void {
  if (recommended.length <= max) return;
  const chosen = recommended.filter(({ id }) => unit.kept.includes(id)).slice(0, max);
  const kept = new Set((chosen.length > 0 ? chosen : recommended.slice(0, max)).map(({ id }) => id));
  recommended.forEach((entry, at) => {
    if (kept.has(entry.id)) return;
    const evidence = { unit: unit.name, max, count: recommended.length, place: at + 1, group: group ?? '' };
    const related = recommended.filter((other) => other !== entry).map(({ id }) => id);
    const rule = group === undefined ? 'quota_exceeded' : 'group_quota_exceeded';
    found.set(entry.id, finding('recommending_unit', rule, evidence, related));
  });
}
