// One nominee entered more than once: the same again, a corrected version, or through several channels.
import type { Finding } from '../findings';
import type { KnownEntry } from './known-entry';
import type { ScreeningPolicy } from './policy';
import { byReceipt } from './receipt-order';
import type { UnitList } from './recommending-units';
import { finding } from './rules';

export interface Repeated {
  findings: Map<string, Finding>;
  /** Ids of entries that another one of the same nominee stands for: they take no quota and share no contact. */
  replaced: Set<string>;
}

/** How an entry came in; several units may recommend the same nominee, and each is a way of its own. */
function wayOf(entry: KnownEntry, policy: ScreeningPolicy, units: UnitList): string {
  const channel = String(entry.values.channel);
  if (!policy.recommendedChannels.includes(channel)) return channel;
  const typed = String(entry.values.recommending_unit);
  return `${channel}\u0001${typed === '' ? '' : (units(typed)?.name ?? typed)}`;
}

/**
 * Finds what is repeated among the entries of one nominee.
 * @param entries one nominee's, in order of receipt, without those that are out of the running
 */
export function findRepeated(
  entries: readonly KnownEntry[],
  policy: ScreeningPolicy,
  units: UnitList,
): Repeated {
  const repeated: Repeated = { findings: new Map(), replaced: new Set() };
  const byWay = new Map<string, KnownEntry[]>();
  for (const entry of entries) {
    const way = wayOf(entry, policy, units);
    byWay.set(way, [...(byWay.get(way) ?? []), entry]);
  }
  withUnitsLeftOpen(byWay);
  const standing: KnownEntry[] = [];
  for (const versions of byWay.values()) standing.push(standingVersion(versions, repeated));
  if (standing.length > 1) {
    for (const entry of standing) {
      const others = standing.filter((other) => other !== entry);
      const evidence = {
        name: String(entry.values.name),
        others: others.map((other) => describe(other)).join('、'),
      };
      const related = others.map(({ id }) => id);
      repeated.findings.set(entry.id, finding('name', 'duplicate_other_channel', evidence, related));
    }
  }
  return repeated;
}

/** A recommendation without its unit belongs to the only unit that recommended the nominee by the same channel. */
function withUnitsLeftOpen(byWay: Map<string, KnownEntry[]>): void {
  for (const [way, entries] of [...byWay]) {
    if (!way.endsWith('\u0001')) continue;
    const named = [...byWay.keys()].filter((other) => other !== way && other.startsWith(way));
    const only = named.length === 1 ? named[0] : undefined;
    if (only === undefined) continue;
    const together = [...(byWay.get(only) ?? []), ...entries];
    byWay.set(only, together.sort(byReceipt));
    byWay.delete(way);
  }
}

/** Walks through the versions of one way; the last that differs from the one before it stands. */
function standingVersion(versions: readonly KnownEntry[], repeated: Repeated): KnownEntry {
  const [first, ...later] = versions as [KnownEntry, ...KnownEntry[]];
  let standing = first;
  for (const entry of later) {
    if (entry.keys.entry === standing.keys.entry) {
      repeated.replaced.add(entry.id);
      const found = finding('name', 'exact_duplicate', { others: standing.id }, [standing.id]);
      repeated.findings.set(entry.id, found);
      continue;
    }
    repeated.replaced.add(standing.id);
    const evidence = { name: String(standing.values.name), others: entry.id };
    repeated.findings.set(standing.id, finding('name', 'superseded', evidence, [entry.id]));
    standing = entry;
  }
  return standing;
}

function describe(entry: KnownEntry): string {
  const channel = String(entry.values.channel);
  return channel === '' ? entry.id : `${entry.id}，${channel}`;
}
