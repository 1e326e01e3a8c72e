// Moves what is done out of the outbox in one atomic write, looks whether the right rows went, and finishes what a dead run began.
import { type Archiving, isWorthArchiving, mendingOf, planArchive } from '../core/outbox-archive';
import { readState, rememberState } from '../core/program-state';
import type { Snapshot } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import { readRegistry, type TabRequest, writeRegistry } from './registry-gate';
import type { Run } from './run';

const READ: readonly TabRequest[] = [
  { tab: 'outbox' },
  { tab: 'outbox_archive', before: 0 },
  { tab: 'state' },
];

/** More would only be needed if somebody sorted the tab without pause. */
const MOST_MENDINGS = 3;

/** Moves all that may go, some hundreds of rows a write. Must hold the lock. */
export function archiveOutbox(run: Run): void {
  let snapshot = readRegistry(READ);
  while (run.hasTime() && isWorthArchiving(snapshot)) {
    const plan = planArchive(snapshot);
    if (plan === null) return;
    // Remembered in the write that removes: a run that finds the note knows what a dead one may have done wrong.
    rememberState({ archiving: plan.archiving }, snapshot, plan.changes);
    writeRegistry(plan.changes, snapshot, plan.removals);
    snapshot = finishArchiving(plan.archiving);
  }
}

/**
 * Sets right what a removal has hit beside its rows, and forgets it; gives the registry as it is then. Rows go by their
 * places, and people may have sorted them since these were read. Must hold the lock.
 */
function finishArchiving(archiving: Archiving): Snapshot {
  let snapshot = readRegistry(READ);
  for (let round = 0; round < MOST_MENDINGS; round += 1) {
    const mending = mendingOf(archiving, snapshot);
    if (mending === null) break;
    writeRegistry(mending.changes, snapshot, mending.removals);
    snapshot = readRegistry(READ);
  }
  const changes = noChanges();
  rememberState({ archiving: null }, snapshot, changes);
  writeRegistry(changes, snapshot);
  return snapshot;
}

/** Reads tabs once no dead run's removal stands open: rows of the outbox may be missing until it is finished. */
export function readWhole(tabs: readonly TabRequest[]): Snapshot {
  const snapshot = readRegistry(tabs);
  const { archiving = null } = readState(snapshot);
  if (archiving === null) return snapshot;
  finishArchiving(archiving);
  return readRegistry(tabs);
}
