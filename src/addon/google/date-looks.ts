// Once a day: moments that stand in the registry as bare numbers get the look of a date.
import { DATED_TABS, dateColumns, lookRequests } from '../core/date-looks';
import { TABS } from '../core/registry';
import { noChanges } from '../core/registry-write';
import { writeRegistry } from './registry-gate';
import { readOnce, readShown } from './registry-reading';

/** Two calls, and one more when something lacked its look. Must hold the lock. */
export function giveDatesTheirLook(): void {
  const snapshot = readOnce(DATED_TABS.map((tab) => ({ tab, before: 0 }))).tabs;
  const columns = dateColumns(snapshot);
  const shown = readShown(columns.map(({ tab, at }) => ({ sheetId: TABS[tab].sheetId, column: at })));
  const requests = columns.flatMap((column, index) => lookRequests(column, shown[index] ?? []));
  writeRegistry(noChanges(), snapshot, requests);
}
