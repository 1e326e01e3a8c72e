// The one gate to the registry: one call reads whole tabs, one call writes all changes, and rows that people moved meanwhile are set right.

import { readState, rememberState } from '../core/program-state';
import { TABS, type TabKey } from '../core/registry';
import { afterWrite, movedTabs, repairOf, type TabAtWrite, touchedTabs } from '../core/registry-repair';
import { rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import { isEmpty, noChanges, type RegistryChanges, type SheetsRequest } from '../core/registry-write';
import { standsAsMarked, strayOf } from '../core/stray-writes';
import { forgetMark, marksIn, withMarks } from '../core/write-marks';
import { readOnce, readTabs, type TabRequest } from './registry-reading';
import { send } from './registry-sending';

export { RegistryProblem, registrySpreadsheet, spreadsheetId, type TabRequest } from './registry-reading';

/** More than this would only happen if somebody sorted without pause. */
const MOST_REPAIRS = 3;

let holdsLock = false;

/** While `work` runs nobody else writes for the program: what dead runs have left amiss may be put right. */
export function withLock<T>(work: () => T): T {
  holdsLock = true;
  try {
    return work();
  } finally {
    holdsLock = false;
  }
}

/**
 * Reads tabs in one service call; under the lock, puts right first what a run that died after its write left in the wrong
 * cells of them. Throws RegistryProblem when a tab or a column that is needed has been deleted.
 */
export function readRegistry(requests: readonly TabRequest[]): Snapshot {
  if (!holdsLock) return readTabs(requests);
  const asked = requests.some(({ tab }) => tab === 'state')
    ? requests
    : [...requests, { tab: 'state' } as const];
  const snapshot = readTabs(asked);
  return finishDeadWrites(snapshot) ? readTabs(asked) : snapshot;
}

export interface Written {
  /** Zero-based rows of every id after the write, by tab. */
  places: Map<TabKey, Map<string, number>>;
  /** What the registry holds now, as far as this run knows it: what a later write of the same run goes by. */
  snapshot: Snapshot;
}

/**
 * Makes all changes in one atomic call and checks, from the keys and id columns in its answer, that every row and every
 * column was still where it had been read. What had moved is put right before anything else happens; should the run die
 * before that, the mark that the write leaves of itself tells the next one.
 */
export function writeRegistry(
  changes: RegistryChanges,
  snapshot: Snapshot,
  extra: readonly SheetsRequest[] = [],
): Written {
  if (isEmpty(changes) && extra.length === 0) return { places: new Map(), snapshot };
  const marked = withMarks(changes, snapshot);
  const atWrite = sendSurely(marked, snapshot, extra);
  const now = afterWrite(marked, snapshot, atWrite);
  const places = new Map([...atWrite].map(([tab, { ids }]) => [tab, placesOf(ids)] as const));
  const moved = movedTabs(marked, snapshot, atWrite);
  if (moved.length === 0) return { places, snapshot: now };
  const present = putRight(moved, marked, snapshot, now);
  for (const tab of moved) places.set(tab, placesOf(idsIn(tab, present)));
  return { places, snapshot: present };
}

/**
 * Sets right what a write did in tabs whose rows or columns were not where it took them to be. `went`: what the write went
 * by; `now`: what is known of the other tabs. Gives the registry as it is then.
 */
function putRight(
  tabs: readonly TabKey[],
  changes: RegistryChanges,
  went: Snapshot,
  now: Snapshot,
): Snapshot {
  const touched = [...new Set([...tabs, ...(now.state === undefined ? [] : (['state'] as const))])];
  const read = (): Snapshot => ({ ...now, ...readOnce(touched.map((tab) => ({ tab }))).tabs });
  let [moved, pending, before] = [[...tabs], changes, went];
  for (let round = 0; moved.length > 0 && round < MOST_REPAIRS; round += 1) {
    const after = read();
    const { changes: mending, requests, lost } = repairOf(moved, pending, before, after);
    if (lost.length > 0) rememberLost(lost, after, mending);
    if (isEmpty(mending) && requests.length === 0) break;
    const marked = withMarks(mending, after);
    const atWrite = send(marked, after, requests);
    [moved, pending, before] = [movedTabs(marked, after, atWrite), marked, after];
  }
  return read();
}

/** Puts right what the last writes of dead runs did to the wrong cells; says whether anything had to be written. */
function finishDeadWrites(snapshot: Snapshot): boolean {
  const doubtful = [...marksIn(snapshot)].filter(
    ([tab, mark]) => snapshot[tab] !== undefined && !standsAsMarked(tab, mark, snapshot[tab]!),
  );
  if (doubtful.length === 0) return false;
  const whole = { ...snapshot, ...readOnce(doubtful.map(([tab]) => ({ tab }))).tabs };
  const changes = noChanges();
  const before: Snapshot = { ...snapshot };
  const astray: TabKey[] = [];
  const lost: { tab: TabKey; id: string }[] = [];
  for (const [tab, mark] of doubtful) {
    const stray = strayOf(tab, mark, whole[tab]!);
    if (stray === null) continue;
    astray.push(tab);
    changes.updates.push(...stray.changes.updates);
    changes.appends.push(...stray.changes.appends);
    before[tab] = stray.before;
    if (stray.more) lost.push(...[...idsIn(tab, whole).values()].map((id) => ({ tab, id })));
  }
  const present = astray.length === 0 ? whole : putRight(astray, changes, before, whole);
  const closing = noChanges();
  if (lost.length > 0) rememberLost(lost, present, closing);
  for (const [tab] of doubtful) forgetMark(tab, present, closing);
  send(closing, present, []);
  return true;
}

/** What only sets cells may be sent twice. A tab that was renamed meanwhile makes a request fail: its name is read again. */
function sendSurely(
  changes: RegistryChanges,
  snapshot: Snapshot,
  extra: readonly SheetsRequest[],
): Map<TabKey, TabAtWrite> {
  try {
    return send(changes, snapshot, extra);
  } catch (error) {
    if (changes.appends.length > 0 || extra.length > 0) throw error;
    const present = readOnce(touchedTabs(changes).map((tab) => ({ tab, before: 0 }))).tabs;
    const renamed = Object.entries(present).map(([tab, { title }]) => [
      tab,
      { ...snapshot[tab as TabKey]!, title },
    ]);
    return send(changes, { ...snapshot, ...Object.fromEntries(renamed) }, extra);
  }
}

function placesOf(ids: ReadonlyMap<number, string>): Map<string, number> {
  return new Map([...ids].map(([row, id]): [string, number] => [id, row]));
}

function idsIn(tab: TabKey, snapshot: Snapshot): Map<number, string> {
  return new Map(
    rowsOf(snapshot, tab).map((row): [number, string] => [row.row, textOf(row, TABS[tab].idColumn)]),
  );
}

/** Texts that the write covered and that this run had never read: the next drain fetches them from the form again. */
function rememberLost(
  lost: readonly { tab: TabKey; id: string }[],
  snapshot: Snapshot,
  changes: RegistryChanges,
): void {
  const known = readState(snapshot).restore ?? [];
  rememberState({ restore: [...new Set([...known, ...lost.map(({ id }) => id)])] }, snapshot, changes);
}
