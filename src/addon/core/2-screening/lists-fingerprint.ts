// A short text that changes whenever a setting, a recommending unit, a past honoree or a decision does.
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';

const WATCHED = [
  ['settings', ['key', 'value']],
  ['recommending_units', ['name', 'kind', 'aliases', 'quota_min', 'quota_max', 'kept']],
  ['past_honorees', ['year', 'honor', 'kind', 'name', 'unit']],
  ['nominations', ['id', 'decision', 'decision_reason']],
] as const;

/** Works on what a drain reads; the order of rows does not matter, since people sort. */
export function listsFingerprint(snapshot: Snapshot): string {
  let sum = 0;
  let rows = 0;
  for (const [tab, keys] of WATCHED) {
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
