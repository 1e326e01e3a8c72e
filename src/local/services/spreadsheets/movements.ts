// How the rows and columns of a tab have moved of late: an address from before a move still finds its cell.
import type { Store } from '../../runtime/store';
import { type SheetState, sheetOf, sheetPath, spreadsheetOf } from './state';

type Dimension = 'ROWS' | 'COLUMNS';

/** Indexes from 0. `order[i]` is where the line that now stands at `start + i` stood before, counted from `start`. */
export type Movement =
  | { dimension: Dimension; inserted: number; count: number }
  | { dimension: Dimension; removed: number; count: number }
  /** `across` is the run of columns whose cells were sorted; without it whole lines moved. */
  | { dimension: Dimension; start: number; order: number[]; across?: [from: number, to: number] };

/** A tab's last movements; `count` is how many there have been in all. */
export interface Movements {
  count: number;
  recent: Movement[];
}

/** A page that has not looked for longer than this is told to look again. */
const MOST_KEPT = 30;

/** Notes a movement, in the transaction that makes it. */
export function noteMovement(store: Store, id: string, sheetId: number, movement: Movement): void {
  const path = sheetPath(id, sheetId, 'movements');
  const { movements } = sheetOf(spreadsheetOf(store, id), sheetId);
  if (movements === undefined) {
    store.set(path, { count: 1, recent: [movement] } satisfies Movements);
    return;
  }
  store.push([...path, 'recent'], movement);
  if (movements.recent.length > MOST_KEPT) store.splice([...path, 'recent'], 0, 1);
  store.set([...path, 'count'], movements.count + 1);
}

/** The number that whoever reads addresses now must bring with them to be understood later. */
export function movementsOf(sheet: SheetState): number {
  return sheet.movements?.count ?? 0;
}

/**
 * Where the cell that stood at `place` after `since` movements stands now; null when it was deleted, or when that was
 * too many movements ago to say.
 */
export function placeNow(
  sheet: SheetState,
  place: { row: number; column: number },
  since: number,
): { row: number; column: number } | null {
  const { count, recent } = sheet.movements ?? { count: 0, recent: [] };
  const missed = count - since;
  if (missed === 0) return place;
  if (missed < 0 || missed > recent.length) return null;
  let { row, column } = place;
  for (const movement of recent.slice(recent.length - missed)) {
    const isRows = movement.dimension === 'ROWS';
    const moved = indexAfter(movement, isRows ? row : column, isRows ? column : row);
    if (moved === null) return null;
    if (isRows) row = moved;
    else column = moved;
  }
  return { row, column };
}

function indexAfter(movement: Movement, index: number, cross: number): number | null {
  if ('inserted' in movement) return index >= movement.inserted ? index + movement.count : index;
  if ('removed' in movement) {
    const { removed, count } = movement;
    if (index < removed) return index;
    return index < removed + count ? null : index - count;
  }
  const { start, order, across } = movement;
  const isIn = index >= start && index < start + order.length;
  if (!isIn || (across !== undefined && (cross < across[0] || cross >= across[1]))) return index;
  return start + order.indexOf(index - start);
}
