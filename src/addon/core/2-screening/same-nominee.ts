// Whether two entries are of the same nominee, by the keys and values that the registry keeps.
import { departmentsAgree } from '../chinese/departments';
import type { KnownEntry } from './known-entry';
import { byReceipt } from './receipt-order';

/**
 * One name is not enough, and one name in one university is not either: the telephone or the e-mail address must be the
 * same, or everything else that is known of a person must agree.
 */
function isSameNominee(a: KnownEntry, b: KnownEntry): boolean {
  const [keysA, keysB] = [a.keys, b.keys];
  if (keysA.kind !== keysB.kind || keysA.name === '' || keysA.name !== keysB.name) return false;
  if (keysA.phone !== '' && keysA.phone === keysB.phone) return true;
  const sameInstitution = keysA.institution !== '' && keysA.institution === keysB.institution;
  if (!sameInstitution) return false;
  if (keysA.email !== '' && keysA.email === keysB.email) return true;
  if (!departmentsAgree(keysA.department, keysB.department)) return false;
  if (keysA.kind === 'team') return true;
  return (
    agree(a.values.sex, b.values.sex) && agree(a.values.ethnicity, b.values.ethnicity) && closeAges(a, b)
  );
}

function agree(a: string | number, b: string | number): boolean {
  return String(a) === String(b) || String(a) === '' || String(b) === '';
}

/** Ages may differ by the year between two ways of reckoning, not by more. */
function closeAges(a: KnownEntry, b: KnownEntry): boolean {
  const [ageA, ageB] = [Number(a.values.age), Number(b.values.age)];
  if (!(ageA > 0) || !(ageB > 0)) return true;
  return Math.abs(ageA - ageB) <= 1;
}

/** The entries, given in order of receipt, parted into nominees; each part in order of receipt. */
export function partByNominee(entries: readonly KnownEntry[]): KnownEntry[][] {
  const parts: KnownEntry[][] = [];
  const byName = new Map<string, KnownEntry[][]>();
  for (const entry of entries) {
    const { kind, name } = entry.keys;
    const namesakes = name === '' ? [] : (byName.get(`${kind} ${name}`) ?? []);
    const own = namesakes.filter((part) => part.some((other) => isSameNominee(other, entry)));
    if (own.length === 0) {
      const part = [entry];
      parts.push(part);
      if (name !== '') byName.set(`${kind} ${name}`, [...namesakes, part]);
      continue;
    }
    // An entry that is the same as two others shows that those are one nominee as well.
    const [first, ...others] = own as [KnownEntry[], ...KnownEntry[][]];
    for (const other of others) {
      first.push(...other.splice(0));
    }
    first.push(entry);
    if (others.length > 0) first.sort(byReceipt);
  }
  return parts.filter((part) => part.length > 0);
}
