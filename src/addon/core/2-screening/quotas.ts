// Quotas of the recommending units: entries beyond them are flagged in order of receipt, until the unit chooses.
import type { Finding } from '../findings';
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
    if (unit === null || unit.quotaMax === null) continue;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), entry]);
  }
  const found = new Map<string, Finding>();
  for (const [unit, recommended] of byUnit) {
    const max = unit.quotaMax ?? 0;
    if (recommended.length <= max) continue;
    const chosen = recommended.filter(({ id }) => unit.kept.includes(id)).slice(0, max);
    const kept = new Set((chosen.length > 0 ? chosen : recommended.slice(0, max)).map(({ id }) => id));
    recommended.forEach((entry, at) => {
      if (kept.has(entry.id)) return;
      const evidence = { unit: unit.name, max, count: recommended.length, place: at + 1 };
      const related = recommended.filter((other) => other !== entry).map(({ id }) => id);
      found.set(entry.id, finding('recommending_unit', 'quota_exceeded', evidence, related));
    });
  }
  return found;
}
