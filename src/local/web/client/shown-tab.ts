// A tab as the server last said it is: what the grid is drawn from, and what the page looks up in it.
import type { Area, Frame, ShownCell, TabView } from '../tab-view';

/** What an update asks to be drawn: how many cells of each row, and the rows that have another height. */
export interface Changed {
  widths: Map<number, number>;
  heights: [row: number, height: number][];
}

export class ShownTab {
  frame: Frame | null = null;
  looks: object[] = [];
  readonly rows = new Map<number, ShownCell[]>();
  readonly heights = new Map<number, number>();

  /** Takes over a view with its frame in place of all that was known. */
  load(view: TabView): Frame {
    if (view.frame === undefined) throw new Error('a tab is loaded with its frame');
    this.frame = view.frame;
    this.rows.clear();
    this.heights.clear();
    this.update(view);
    return view.frame;
  }

  /** Takes over rows that changed. */
  update({ looks, rows }: TabView): Changed {
    this.looks = looks;
    const changed: Changed = { widths: new Map(), heights: [] };
    for (const [row, cells, height] of rows) {
      changed.widths.set(row, Math.max(cells.length, this.rows.get(row)?.length ?? 0));
      if (this.heights.get(row) !== height) changed.heights.push([row, height]);
      this.rows.set(row, cells);
      this.heights.set(row, height);
    }
    return changed;
  }

  cellAt(row: number, column: number): Exclude<ShownCell, 0> | undefined {
    return this.rows.get(row)?.[column] || undefined;
  }

  textAt(row: number, column: number): string {
    return this.cellAt(row, column)?.[0] ?? '';
  }

  /** Whether the person may not change the cell. */
  isLocked(row: number, column: number): boolean {
    return (this.frame?.locked ?? []).some(
      ({ area, open }) => holds(area, row, column) && !open.some((one) => holds(one, row, column)),
    );
  }

  isTickBox(row: number, column: number): boolean {
    return (
      (this.frame?.boxes ?? []).some((area) => holds(area, row, column)) ||
      this.cellAt(row, column)?.[2]?.b !== undefined
    );
  }

  /** Whether any of the view's rows has gained, lost or changed a note. */
  hasOtherNotes(view: TabView): boolean {
    return view.rows.some(([row, cells]) => notesOf(cells) !== notesOf(this.rows.get(row)));
  }
}

function holds({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  return row >= top && row < bottom && column >= left && column < right;
}

function notesOf(cells: ShownCell[] | undefined): string {
  return (cells ?? [])
    .map((cell) => (cell === 0 ? '' : (cell[2]?.n ?? '')))
    .join('\n')
    .trim();
}
