// What screening finds between entries: repeated nominations, shared contacts, copied deeds, quotas.
import type { Lookups } from '../chinese/lookups';
import type { Finding } from '../findings';
import type { KnownEntry } from './known-entry';
import { type ScreeningLists, unitListOf } from './lists';
import type { ScreeningPolicy } from './policy';
import { findOverQuota } from './quotas';
import { byReceipt } from './receipt-order';
import { findRepeated } from './repeated-entries';
import { partByNominee } from './same-nominee';
import { findDuplicateDeeds, findSharedContacts } from './shared-content';

/** Out of the running: it neither replaces another entry nor takes a place. A person's acceptance overrules the rules. */
function isOut(entry: KnownEntry): boolean {
  if (entry.decision === 'rejected' || entry.decision === 'withdrawn' || entry.decision === 'merged')
    return true;
  return entry.ownVerdict === 'rejected' && entry.decision !== 'accepted';
}

/**
 * Finds what concerns several entries.
 * @param entries every entry that the registry knows, in any order
 * @returns findings by entry id; an entry without any is absent
 */
export function screenTogether(
  entries: readonly KnownEntry[],
  policy: ScreeningPolicy,
  lists: ScreeningLists,
  lookups: Lookups,
): Map<string, Finding[]> {
  const units = unitListOf(lists.units, lookups);
  const running = entries.filter((entry) => !isOut(entry)).sort(byReceipt);
  const findings = new Map<string, Finding[]>();
  const add = (found: Map<string, Finding>): void => {
    for (const [id, one] of found) findings.set(id, [...(findings.get(id) ?? []), one]);
  };

  const nominee = new Map<string, number>();
  const replaced = new Set<string>();
  partByNominee(running).forEach((part, number) => {
    for (const { id } of part) nominee.set(id, number);
    if (part.length === 1) return;
    const repeated = findRepeated(part, policy, units);
    for (const id of repeated.replaced) replaced.add(id);
    add(repeated.findings);
  });

  const standing = running.filter(({ id, decision }) => !replaced.has(id) || decision === 'accepted');
  const nomineeOf = ({ id }: KnownEntry): unknown => nominee.get(id);
  add(findOverQuota(standing, policy, units));
  add(findSharedContacts(standing, nomineeOf));
  add(findDuplicateDeeds(standing, nomineeOf));
  return findings;
}
