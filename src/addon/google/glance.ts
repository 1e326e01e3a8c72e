// A sweep's first look: three service calls that tell whether anything waits, so that an idle hour costs next to nothing.
import { FULL_EVERY_MS, OVERLAP_MS, versionOf } from '../core/1-intake/cursor';
import { openEffects, resolved } from '../core/outbox';
import { readState } from '../core/program-state';
import { rowsOf } from '../core/registry-snapshot';
import { readRegistry } from './registry-gate';
import type { Run } from './run';

/** False only when a drain would certainly find nothing to do. */
export function somethingWaits(run: Run): boolean {
  const snapshot = readRegistry([{ tab: 'state' }, { tab: 'outbox' }]);
  const { formId, intakeCursor, intakeSeen, lastFullReconciliation } = readState(snapshot);
  if (formId === undefined || intakeSeen === undefined) return true;
  if (run.startedAt - (lastFullReconciliation ?? 0) >= FULL_EVERY_MS) return true;
  if (openEffects(snapshot).length > 0) return true;
  if (rowsOf(snapshot, 'outbox').some((row) => resolved(row) !== null)) return true;
  const seen = new Set(intakeSeen);
  return FormApp.openById(formId)
    .getResponses(new Date(Math.max(0, (intakeCursor ?? 0) - OVERLAP_MS)))
    .some(
      (response) =>
        !seen.has(versionOf({ id: response.getId(), timestamp: response.getTimestamp().getTime() })),
    );
}
