// Different nominees with the same telephone number or the same deeds.
import type { Finding } from '../findings';
import { agreeingSketches } from './fingerprints';
import type { KnownEntry } from './known-entry';
import { finding } from './rules';

/** How many other entries a message names before it says 等. */
const NAMED = 5;
const MOST_RELATED = 50;

export type NomineeOf = (entry: KnownEntry) => unknown;

function listed(others: readonly KnownEntry[]): string {
  const named = others.slice(0, NAMED).map((other) => {
    const name = String(other.values.name);
    return name === '' ? other.id : `${other.id} ${name}`;
  });
  return others.length > NAMED ? `${named.join('、')}等` : named.join('、');
}

/**
 * Finds telephone numbers given for different nominees. Colleagues of one institution may share an office line, so
 * only mobile numbers count between them.
 */
export function findSharedContacts(
  entries: readonly KnownEntry[],
  nomineeOf: NomineeOf,
): Map<string, Finding> {
  const byPhone = new Map<string, KnownEntry[]>();
  for (const entry of entries) {
    const { phone } = entry.keys;
    if (phone === '') continue;
    const sharing = byPhone.get(phone);
    if (sharing === undefined) byPhone.set(phone, [entry]);
    else sharing.push(entry);
  }
  const found = new Map<string, Finding>();
  for (const [phone, sharing] of byPhone) {
    if (sharing.length < 2) continue;
    for (const entry of sharing) {
      const others = sharing.filter(
        (other) =>
          nomineeOf(other) !== nomineeOf(entry) &&
          !(phone.startsWith('0') && other.keys.institution === entry.keys.institution),
      );
      if (others.length === 0) continue;
      const related = others.slice(0, MOST_RELATED).map(({ id }) => id);
      found.set(
        entry.id,
        finding('phone', 'shared_contact', { value: phone, others: listed(others) }, related),
      );
    }
  }
  return found;
}

/** Finds deeds that are the same but for names and unit, for different nominees. */
export function findDuplicateDeeds(
  entries: readonly KnownEntry[],
  nomineeOf: NomineeOf,
): Map<string, Finding> {
  const alike = agreeingSketches(
    entries.map((entry) => entry.keys.deeds),
    MOST_RELATED,
  );
  const found = new Map<string, Finding>();
  entries.forEach((entry, at) => {
    const others = (alike[at] ?? [])
      .map((other) => entries[other])
      .filter((other) => other !== undefined)
      .filter((other) => nomineeOf(other) !== nomineeOf(entry));
    if (others.length === 0) return;
    const related = others.map(({ id }) => id);
    found.set(entry.id, finding('deeds', 'duplicate_deeds', { others: listed(others) }, related));
  });
  return found;
}
