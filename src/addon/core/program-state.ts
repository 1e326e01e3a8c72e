// Reads and writes what the program remembers, in the rows of the hidden state tab.
import { rowsOf, type Snapshot, textOf } from './registry-snapshot';
import { change, type RegistryChanges } from './registry-write';
import type { ProgramState, StateKey } from './state';

/** Everything that is remembered; values that are missing or no longer JSON are left out. */
export function readState(snapshot: Snapshot): Partial<ProgramState> {
  const state: Record<string, unknown> = {};
  for (const row of rowsOf(snapshot, 'state')) {
    try {
      state[textOf(row, 'key')] = JSON.parse(textOf(row, 'value'));
    } catch {
      // A value that somebody garbled counts as forgotten: set-up and the next run find it out anew.
    }
  }
  return state as Partial<ProgramState>;
}

/** Adds the changes that make the state tab remember `values`. */
export function rememberState(
  values: Partial<ProgramState>,
  snapshot: Snapshot,
  changes: RegistryChanges,
): void {
  const rows = new Map(rowsOf(snapshot, 'state').map((row) => [textOf(row, 'key'), row]));
  for (const key of Object.keys(values) as StateKey[]) {
    const value = JSON.stringify(values[key]);
    const row = rows.get(key);
    if (row === undefined) changes.appends.push({ tab: 'state', cells: { key, value } });
    else change(changes, 'state', row, { value });
  }
}
