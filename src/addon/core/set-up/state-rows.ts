// The state tab's rows after a write, so that set-up can write on without reading again.
import { FIRST_DATA_ROW } from '../registry';
import type { RegistryRow } from '../registry-snapshot';
import type { RegistryChanges } from '../registry-write';
import type { ProgramState } from '../state';

export type KnownState = Partial<ProgramState>;

/** The rows once the changes are written: new ones stand below the last. */
export function rowsAfter(rows: readonly RegistryRow[], changes: RegistryChanges): RegistryRow[] {
  const kept = rows.map((row) => {
    const update = changes.updates.find((each) => each.row === row);
    return update === undefined ? row : { row: row.row, cells: { ...row.cells, ...update.cells } };
  });
  const next = rows.reduce((last, row) => Math.max(last, row.row + 1), FIRST_DATA_ROW);
  return [...kept, ...changes.appends.map((append, at) => ({ row: next + at, cells: append.cells }))];
}
