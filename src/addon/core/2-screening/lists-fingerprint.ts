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
      const cells = keys.map((key) => textOf(row, key));
      if (tab === 'nominations' && cells[1] === '' && cells[2] === '') continue;
      sum = (sum + hashOf([tab, ...cells].join('\u0001'))) % 0x1fffffffffffff;
      rows += 1;
    }
  }
  return `${rows}-${sum.toString(36)}`;
}

/** FNV-1a twice, 53 bits together: enough that no edit goes unnoticed by chance. */
function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193) >>> 0;
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b) >>> 0;
  }
  return (high & 0x1fffff) * 0x100000000 + low;
}
