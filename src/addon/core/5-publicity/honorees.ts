// The honour roll (获评名单): rows as next year's 往届名单 wants them.
import { lastHonouredYear } from '../campaign';
import { rowsOf, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import type { Candidate } from './candidates';
import { shortTitle, type Writing } from './papers';

/** Makes the tab hold exactly those whom the announcement names; rows of others are emptied. */
export function honoreeChanges(
  printed: readonly Candidate[],
  { snapshot, campaign }: Writing,
  changes: RegistryChanges,
): void {
  const rows = new Map(rowsOf(snapshot, 'honorees').map((row) => [textOf(row, 'nomination_id'), row]));
  for (const { id, kind, name, unit, category, tier } of printed) {
    const cells = {
      year: lastHonouredYear(campaign),
      honor: tier || shortTitle(campaign.identity.title),
      kind,
      name,
      unit,
      category,
      nomination_id: id,
    };
    const row = rows.get(id);
    if (row === undefined) changes.appends.push({ tab: 'honorees', cells });
    else change(changes, 'honorees', row, cells);
    rows.delete(id);
  }
  for (const row of rows.values()) {
    const empty = Object.fromEntries(Object.keys(row.cells).map((key) => [key, '']));
    change(changes, 'honorees', row, empty);
  }
}
