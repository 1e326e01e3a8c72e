// A short text that changes whenever a setting, a recommending unit, a past honoree, a decision or the program does.
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';

type Watched = readonly (readonly [keyof Snapshot, readonly string[]])[];

/** What every entry is screened by. */
const BASIS: Watched = [
  ['settings', ['key', 'value']],
  ['recommending_units', ['name', 'kind', 'aliases', 'quota_min', 'quota_max', 'kept']],
  ['past_honorees', ['year', 'honor', 'kind', 'name', 'unit']],
];
/** What people decided; it changes only what rests on several entries. */
const DECISIONS: Watched = [['nominations', ['id', 'decision', 'decision_reason']]];

/**
 * Works on what a drain reads; the order of rows does not matter, since people sort.
 * @param edition of the program and its tables, see Lookups
 */
export function listsFingerprint(snapshot: Snapshot, edition: string): string {
  return [edition, sumOf(BASIS, snapshot), sumOf(DECISIONS, snapshot)].join('/');
}

/** Two fingerprints that differ in decisions at most: each entry by itself is screened the same by both. */
export function haveOneBasis(one: string, other: string): boolean {
  const basisOf = (fingerprint: string): string => fingerprint.split('/').slice(0, 2).join('/');
  return one !== '' && basisOf(one) === basisOf(other);
}

function sumOf(watched: Watched, snapshot: Snapshot): string {
  let sum = 0;
  let rows = 0;
  for (const [tab, keys] of watched) {
    for (const row of rowsOf(snapshot, tab)) {
      if (tab === 'nominations' && textOf(row, 'decision') === '' && textOf(row, 'decision_reason') === '')
        continue;
      const cells = keys.map((key) => textOf(row, key));
      sum = (sum + hashOf([tab, ...cells].join('\u0001'))) % 0x1fffffffffffff;
      rows += 1;
    }
  }
  return `${rows}-${sum.toString(36)}`;
}

/** FNV-1a, 32 bits: one edit in four thousand million goes unnoticed. Every sweep asks for it. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
