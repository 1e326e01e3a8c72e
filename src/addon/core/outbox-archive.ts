// Takes what is done for good out of the outbox, so that runs read only what is open: which rows go, and what sets right a removal that hit others.
import { FIRST_DATA_ROW, TABS } from './registry';
import { type Cells, type RegistryRow, rowsOf, type Snapshot, textOf } from './registry-snapshot';
import { noChanges, type RegistryChanges, type SheetsRequest } from './registry-write';

/** Fewer rows than this are left where they are: a removal costs three service calls. */
const WORTH_WHILE = 200;
const MOST_AT_ONCE = 400;

/** What a removal leaves in the state tab must fit into one cell of 50,000 characters. */
const LONGEST_NOTE = 45_000;

/** Keys that no later decision asks for. Whatever has another key stays in the outbox, where it is found when asked for. */
const NEVER_ASKED_FOR = /^(?:folder|file|document:form|document:original|mail:receipt|mail:updated):/;

/** What a removal under way is remembered by, so that a later run can finish it: `kept` rows are to be there, `gone` ones not. */
export interface Archiving {
  gone: string[];
  kept: Cells[];
}

export interface ArchivePlan {
  archiving: Archiving;
  /** The rows as the archive keeps them. */
  changes: RegistryChanges;
  /** Takes the rows out of the outbox by their places at the time of reading. */
  removals: SheetsRequest[];
}

/** Whether enough is over to be worth a removal. */
export function isWorthArchiving(snapshot: Snapshot): boolean {
  return finished(snapshot).length >= WORTH_WHILE;
}

/**
 * The next rows to move, oldest first; null when there are too few, or when so much is open that it could not be noted
 * down beside the removal. `snapshot` has the outbox read whole.
 */
export function planArchive(snapshot: Snapshot): ArchivePlan | null {
  const going = finished(snapshot).slice(0, MOST_AT_ONCE);
  if (going.length < WORTH_WHILE) return null;
  const leaving = new Set(going);
  const archiving = {
    gone: going.map((row) => textOf(row, 'key')),
    kept: rowsOf(snapshot, 'outbox')
      .filter((row) => !leaving.has(row) && textOf(row, 'key') !== '')
      .map((row) => row.cells),
  };
  if (JSON.stringify(archiving).length > LONGEST_NOTE) return null;
  const changes = noChanges();
  for (const row of going) {
    const cells: Cells = {};
    for (const { key } of TABS.outbox_archive.columns) cells[key] = row.cells[key] ?? '';
    changes.appends.push({ tab: 'outbox_archive', cells });
  }
  return { archiving, changes, removals: removalsOf(going, snapshot) };
}

/** What is over, needs no person and carries nothing that people have added. */
function finished(snapshot: Snapshot): RegistryRow[] {
  const { columns = {}, values = [] } = snapshot.outbox ?? {};
  const own = new Set(Object.values(columns));
  return rowsOf(snapshot, 'outbox').filter((row) => {
    if (!['done', 'cancelled'].includes(textOf(row, 'state')) || textOf(row, 'resolution') !== '')
      return false;
    if (!NEVER_ASKED_FOR.test(textOf(row, 'key'))) return false;
    return (values[row.row] ?? []).every((cell, at) => own.has(at) || (cell ?? '') === '');
  });
}

/**
 * Deletes rows from the last to the first, after as many empty ones with the same looks were put below the used ones:
 * the tab keeps its size, its dropdowns and colours.
 */
function removalsOf(rows: readonly RegistryRow[], snapshot: Snapshot): SheetsRequest[] {
  if (rows.length === 0) return [];
  const { sheetId } = TABS.outbox;
  const below = Math.max(FIRST_DATA_ROW + 1, snapshot.outbox?.values?.length ?? 0);
  const span = (startIndex: number, endIndex: number) => ({
    sheetId,
    dimension: 'ROWS',
    startIndex,
    endIndex,
  });
  const requests: SheetsRequest[] = [
    { insertDimension: { range: span(below, below + rows.length), inheritFromBefore: true } },
  ];
  const places = rows.map(({ row }) => row).sort((a, b) => b - a);
  for (let from = 0; from < places.length; ) {
    let to = from + 1;
    while (to < places.length && places[to] === places[to - 1]! - 1) to += 1;
    requests.push({ deleteDimension: { range: span(places[to - 1]!, places[from]! + 1) } });
    from = to;
  }
  return requests;
}

/** What a removal has left wrong because people had moved rows meanwhile; null when the outbox, read since, is as it should be. */
export function mendingOf(
  archiving: Archiving,
  snapshot: Snapshot,
): Pick<ArchivePlan, 'changes' | 'removals'> | null {
  const present = new Set(rowsOf(snapshot, 'outbox').map((row) => textOf(row, 'key')));
  const lost = archiving.kept.filter((cells) => !present.has(String(cells.key)));
  const gone = new Set(archiving.gone);
  const stayed = rowsOf(snapshot, 'outbox').filter((row) => gone.has(textOf(row, 'key')));
  if (lost.length === 0 && stayed.length === 0) return null;
  const changes = noChanges();
  for (const cells of lost) changes.appends.push({ tab: 'outbox', cells });
  return { changes, removals: removalsOf(stayed, snapshot) };
}
