// Registry tabs of a few rows, as a run would have read them.
import type { TabKey } from '../../src/addon/core/registry';
import { FIRST_DATA_ROW } from '../../src/addon/core/registry-columns';
import type { Cells, Snapshot } from '../../src/addon/core/registry-snapshot';
import { newTab } from '../../src/addon/core/set-up/new-tab';

/** By tab, the cells of each row; rows stand one below the other from the first on, columns as set-up lays them out. */
export function snapshotOf(tabs: Partial<Record<TabKey, readonly Cells[]>>): Snapshot {
  const entries = (Object.entries(tabs) as [TabKey, readonly Cells[]][]).map(([key, rows]) => [
    key,
    { ...newTab(key), rows: rows.map((cells, at) => ({ row: FIRST_DATA_ROW + at, cells })) },
  ]);
  return Object.fromEntries(entries) as Snapshot;
}
