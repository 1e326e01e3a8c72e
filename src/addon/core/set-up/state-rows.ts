// The state tab's rows: what the program remembers, read from and written to JSON texts by key.
import { FIRST_DATA_ROW } from '../registry';
import { jsonOf, type RegistryRow, textOf } from '../registry-snapshot';
import { change, noChanges, type RegistryChanges } from '../registry-write';
import type { ProgramState, StateKey } from '../state';

export type KnownState = Partial<ProgramState>;

/** What the rows say; a key whose row is missing or empty is left out. */
export function readState(rows: readonly RegistryRow[]): KnownState {
  const state: Record<string, unknown> = {};
  for (const row of rows) {
    const value = jsonOf<unknown>(row, 'value', null);
    const key = textOf(row, 'key');
    if (value !== null && state[key] === undefined) state[key] = value;
  }
  return state as KnownState;
}

/** The changes that make the tab remember `patch`; none for what it remembers already. */
export function stateChanges(rows: readonly RegistryRow[], patch: KnownState): RegistryChanges {
  const changes = noChanges();
  for (const key of Object.keys(patch) as StateKey[]) {
    const value = JSON.stringify(patch[key]);
    const row = rows.find((each) => textOf(each, 'key') === key);
    if (row === undefined) changes.appends.push({ tab: 'state', cells: { key, value } });
    else change(changes, 'state', row, { value });
  }
  return changes;
}

/** The rows once the changes are written: new ones stand below the last. */
export function rowsAfter(rows: readonly RegistryRow[], changes: RegistryChanges): RegistryRow[] {
  const kept = rows.map((row) => {
    const update = changes.updates.find((each) => each.row === row);
    return update === undefined ? row : { row: row.row, cells: { ...row.cells, ...update.cells } };
  });
  const next = rows.reduce((last, row) => Math.max(last, row.row + 1), FIRST_DATA_ROW);
  return [...kept, ...changes.appends.map((append, at) => ({ row: next + at, cells: append.cells }))];
}
