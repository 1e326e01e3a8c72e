// The sheet component as a window on the server's tab: it shows what the server says and passes on what a person does.
import type { FUniver } from '@univerjs/core/facade';
import type { Frame, ShownCell, TabView } from '../tab-view';
import { startedComponent } from './grid-component';
import { cellData, SHEET, snapshot, UNIT } from './grid-snapshot';

/** Rows and columns from 0. */
export interface Selected {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What the grid asks of the page around it. */
export interface GridOwner {
  mayEdit: boolean;
  selected(range: Selected): void;
  /** A text typed into one cell. */
  typed(row: number, column: number, text: string): void;
  /** A block that was changed at once; null leaves a cell as it is. */
  changed(row: number, column: number, texts: (string | null)[][]): void;
  /** The cell can only be changed in the bar above: a formula, or a text that is not shown in full. */
  editAbove(row: number, column: number): void;
  /** Columns were dragged to before another one, all counted before the move. */
  moved(column: number, columns: number, before: number): void;
  refused(message: string): void;
}

interface CellRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

const MOVE_COLUMNS = 'sheet.command.move-cols';
const SELECT = 'sheet.operation.set-selections';
const SET_VALUES = 'sheet.mutation.set-range-values';
/** What the component may change by itself: how wide and high this person sees things, never what is in the tab. */
const VIEW_MUTATIONS =
  /set-(worksheet-(col-width|row-height|row-auto-height|row-is-auto-height)|frozen|zoom)|data-validation|formula|numfmt|\.note|permission|^doc\./;
const MUTATION = 2;
/** Beyond this, as after sorting, starting anew is quicker than changing cell by cell. */
const MOST_ROWS_TO_PATCH = 200;

/** Ten seconds of looking whether the component has drawn; a tab in the background may never. */
const MOST_FRAMES = 600;

const LOCKED = '您正试图修改受保护的单元格或对象。如果需要修改，请与电子表格的所有者联系，请其取消保护。';

const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 16));

/** The component throws while it makes itself ready to draw: what it is asked then has no answer yet. */
function whenReady<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

export class Grid {
  readonly api: FUniver;
  frame: Frame | null = null;
  readonly rows = new Map<number, ShownCell[]>();
  private readonly heights = new Map<number, number>();
  looks: object[] = [];
  selection: Selected = { row: 0, column: 0, rows: 1, columns: 1 };
  editing = false;
  private pushing = false;
  private listening = false;
  private typing: { row: number; column: number; text: string } | null = null;
  /** What the server said while a cell was being typed in: shown then, it would take the half typed text away. */
  private held: (() => void)[] = [];
  private drawing: Promise<void> | null = null;
  /** Whether the person has pressed a key or a button in the grid since the last drawing began. */
  private wasTouched = false;

  constructor(
    container: HTMLElement,
    private readonly owner: GridOwner,
  ) {
    this.api = startedComponent(container);
    this.listen();
    for (const kind of ['pointerdown', 'keydown'])
      container.addEventListener(kind, () => (this.wasTouched = true), true);
  }

  /** Shows a tab for the first time, or anew because its frame changed. */
  load(view: TabView): void {
    if (view.frame === undefined) throw new Error('a tab is loaded with its frame');
    if (this.frame === null) this.selection.row = view.frame.frozenRows;
    this.frame = view.frame;
    this.looks = view.looks;
    this.rows.clear();
    this.heights.clear();
    for (const [row, cells, height] of view.rows) {
      this.rows.set(row, cells);
      this.heights.set(row, height);
    }
    this.whenFree(() => this.draw());
  }

  /** Takes over rows that changed on the server. */
  update(view: TabView): void {
    this.looks = view.looks;
    if (view.rows.length > MOST_ROWS_TO_PATCH) {
      for (const [row, shown, height] of view.rows) {
        this.rows.set(row, shown);
        this.heights.set(row, height);
      }
      this.whenFree(() => this.draw());
      return;
    }
    const cells: Record<number, Record<number, unknown>> = {};
    const higher: [row: number, height: number][] = [];
    for (const [row, shown, height] of view.rows) {
      if (this.heights.get(row) !== height) higher.push([row, height]);
      this.heights.set(row, height);
      const width = Math.max(shown.length, this.rows.get(row)?.length ?? 0);
      this.rows.set(row, shown);
      cells[row] = this.line(row, 0, width);
    }
    if (view.rows.length > 0) this.whenFree(() => this.push(cells));
    this.whenFree(() =>
      this.quietly(() => {
        for (const [row, height] of higher) this.sheet()?.setRowHeight(row, height);
      }),
    );
  }

  /** Whether any of the changed rows has gained, lost or changed a note. */
  hasOtherNotes(view: TabView): boolean {
    const notesOf = (cells: ShownCell[] | undefined) =>
      (cells ?? [])
        .map((cell) => (cell === 0 ? '' : (cell[2]?.n ?? '')))
        .join('\n')
        .trim();
    return view.rows.some(([row, cells]) => notesOf(cells) !== notesOf(this.rows.get(row)));
  }

  /** Puts cells back to what the server last said. */
  restore(row: number, column: number, rows: number, columns: number): void {
    this.whenFree(() => {
      const cells: Record<number, Record<number, unknown>> = {};
      for (let at = row; at < row + rows; at += 1) cells[at] = this.line(at, column, column + columns);
      this.push(cells);
    });
  }

  select(row: number, column: number): void {
    this.sheet()?.getRange(row, column).activate();
  }

  /** Selects a cell and brings it into view. */
  go(row: number, column: number): void {
    this.sheet()?.scrollToCell(row, column);
    this.select(row, column);
  }

  /** Resolves once cells stand on the canvas: before that it takes no selection and nobody can click a cell. */
  async drawn(): Promise<void> {
    while (this.drawing !== null) await this.drawing;
  }

  textAt(row: number, column: number): string {
    const cell = this.rows.get(row)?.[column];
    return cell === undefined || cell === 0 ? '' : cell[0];
  }

  /** Where a cell is on the screen (tests ask too: the canvas tells nobody); null before it is drawn. */
  rectOf(row: number, column: number): DOMRect | null {
    const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
    const rect = this.cellRect(row, column);
    if (rect === undefined || canvas === undefined) return null;
    return new DOMRect(canvas.x + rect.x, canvas.y + rect.y, rect.width, rect.height);
  }

  private cellRect(row: number, column: number): DOMRect | undefined {
    return whenReady(() => this.sheet()?.getRange(row, column).getCellRect());
  }

  /** Starts the component's workbook anew from what is known. */
  private draw(): void {
    const { frame } = this;
    if (frame === null) return;
    const { row, column } = this.selection;
    this.quietly(() => {
      if (this.api.getActiveWorkbook() !== null) this.api.disposeUnit(UNIT);
      this.api.createWorkbook(snapshot(frame, this.rows, this.heights, this.looks));
    });
    if (!this.listening) this.listenToEditing();
    this.listening = true;
    this.wasTouched = false;
    const drawing = this.settled(frame, row, column).finally(() => {
      if (this.drawing === drawing) this.drawing = null;
    });
    this.drawing = drawing;
  }

  private async settled(frame: Frame, row: number, column: number): Promise<void> {
    await this.onCanvas(frame);
    await this.selectAgain(frame, row, column);
    // A later drawing says itself where the person is.
    if (this.frame !== frame) return;
    this.selection = this.shownSelection() ?? { row, column, rows: 1, columns: 1 };
    this.owner.selected(this.selection);
  }

  /** Goes back to where the person was; the component's own choice of the first cell may come late, a person's stays. */
  private async selectAgain(frame: Frame, row: number, column: number): Promise<void> {
    for (let calm = 0, tries = 0; calm < 4 && tries < 40 && this.frame === frame; tries += 1) {
      if (this.wasTouched) return;
      const at = this.shownSelection();
      const isThere = at?.row === row && at.column === column;
      calm = isThere ? calm + 1 : 0;
      if (!isThere) whenReady(() => this.select(row, column));
      await nextFrame();
    }
  }

  /** What the component has selected; undefined while it makes itself ready. */
  private shownSelection(): Selected | undefined {
    const at = whenReady(() => this.sheet()?.getSelection()?.getActiveRange());
    if (at === undefined || at === null) return undefined;
    return { row: at.getRow(), column: at.getColumn(), rows: at.getHeight(), columns: at.getWidth() };
  }

  private async onCanvas(frame: Frame): Promise<void> {
    for (let tries = 0; tries < MOST_FRAMES && this.frame === frame; tries += 1) {
      if (this.rectOf(frame.frozenRows, frame.frozenColumns) !== null) return;
      await nextFrame();
    }
  }

  private sheet() {
    return this.api.getActiveWorkbook()?.getActiveSheet();
  }

  private line(row: number, from: number, to: number): Record<number, unknown> {
    const line: Record<number, unknown> = {};
    for (let column = from; column < to; column += 1) {
      const { v = null, t = null, s = null } = cellData(this.rows.get(row)?.[column], this.looks);
      line[column] = { v, t, s, f: null, si: null, p: null };
    }
    return line;
  }

  private push(cellValue: Record<number, Record<number, unknown>>): void {
    this.quietly(() =>
      this.api.syncExecuteCommand(
        SET_VALUES,
        { unitId: UNIT, subUnitId: SHEET, cellValue },
        { onlyLocal: true },
      ),
    );
  }

  private whenFree(work: () => void): void {
    if (this.editing) this.held.push(work);
    else work();
  }

  private showHeld(): void {
    const { held } = this;
    if (this.editing) return;
    this.held = [];
    for (const work of held) work();
  }

  private quietly(work: () => void): void {
    this.pushing = true;
    try {
      work();
    } finally {
      this.pushing = false;
    }
  }

  private listen(): void {
    const { api } = this;
    const { Event } = api;
    api.addEvent(Event.BeforeCommandExecute, (event) => {
      const { id, type, options } = event as { id: string; type?: number; options?: { onlyLocal?: boolean } };
      if (id === MOVE_COLUMNS) {
        event.cancel = true;
        this.moveColumns(event.params as { fromRange?: CellRange; toRange?: CellRange });
        return;
      }
      if (this.pushing || options?.onlyLocal === true || type !== MUTATION) return;
      if (id === SET_VALUES || VIEW_MUTATIONS.test(id)) return;
      event.cancel = true;
    });
    api.addEvent(Event.CommandExecuted, (event) => {
      const { id, params, options } = event as {
        id: string;
        params?: {
          unitId?: string;
          cellValue?: Record<number, Record<number, { v?: unknown; p?: unknown } | null>>;
          selections?: { range: CellRange }[];
        };
        options?: { onlyLocal?: boolean };
      };
      // The component's own event for this comes only some seconds after it was drawn.
      if (id === SELECT && params?.unitId === UNIT)
        this.take((params.selections ?? []).map(({ range }) => range));
      if (id !== SET_VALUES || this.pushing || options?.onlyLocal === true || params?.unitId !== UNIT) return;
      this.passOn(params.cellValue ?? {});
    });
  }

  /** These events belong to plugins that start with the first workbook. */
  private listenToEditing(): void {
    const { api, owner } = this;
    const { Event } = api;
    api.addEvent(Event.BeforeSheetEditStart, (event) => {
      const { row, column } = event;
      const cell = this.rows.get(row)?.[column];
      const extra = cell === undefined || cell === 0 ? undefined : cell[2];
      if (!owner.mayEdit) this.abort(() => {});
      else if (this.isLocked(row, column)) this.abort(() => owner.refused(LOCKED));
      else if (extra?.f !== undefined || extra?.k !== undefined || /^[=+]/.test(this.textAt(row, column))) {
        this.abort(() => owner.editAbove(row, column));
      } else this.editing = true;
    });
    api.addEvent(Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      const text = value
        .toPlainText()
        .replace(/\r?\n$/, '')
        .replace(/\r\n?/g, '\n');
      this.typing = isConfirm ? { row, column, text } : null;
    });
    api.addEvent(Event.SheetEditEnded, () => {
      this.editing = false;
      this.typing = null;
      setTimeout(() => this.showHeld(), 0);
    });
  }

  private moveColumns({ fromRange, toRange }: { fromRange?: CellRange; toRange?: CellRange }): void {
    if (fromRange === undefined || toRange === undefined || !this.owner.mayEdit) return;
    const columns = fromRange.endColumn - fromRange.startColumn + 1;
    this.owner.moved(fromRange.startColumn, columns, toRange.startColumn);
  }

  /** Stopped before it opens, the component's editor would lose what is typed next: it is closed once it is open. */
  private abort(then: () => void): void {
    setTimeout(async () => {
      await this.api.getActiveWorkbook()?.abortEditingAsync();
      then();
    }, 0);
  }

  private take(selections: CellRange[]): void {
    const one = selections[0];
    // What the component selects by itself when it starts is nobody's choice.
    if (one === undefined || this.drawing !== null || this.pushing) return;
    this.selection = {
      row: one.startRow,
      column: one.startColumn,
      rows: one.endRow - one.startRow + 1,
      columns: one.endColumn - one.startColumn + 1,
    };
    this.owner.selected(this.selection);
  }

  isLocked(row: number, column: number): boolean {
    const inside = (area: { top: number; bottom: number; left: number; right: number }) =>
      row >= area.top && row < area.bottom && column >= area.left && column < area.right;
    return (this.frame?.locked ?? []).some(({ area, open }) => inside(area) && !open.some(inside));
  }

  /** Tells the page of cells that a person changed in the component. */
  private passOn(cellValue: Record<number, Record<number, { v?: unknown; p?: unknown } | null>>): void {
    const touched = Object.entries(cellValue).flatMap(([row, line]) =>
      Object.entries(line ?? {})
        .filter(([, cell]) => cell === null || 'v' in cell || 'p' in cell)
        .map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
    );
    if (touched.length === 0) return;
    const { typing } = this;
    const [only] = touched;
    if (
      touched.length === 1 &&
      typing !== null &&
      only!.row === typing.row &&
      only!.column === typing.column
    ) {
      this.typing = null;
      this.owner.typed(typing.row, typing.column, typing.text);
      return;
    }
    const top = Math.min(...touched.map(({ row }) => row));
    const left = Math.min(...touched.map(({ column }) => column));
    const texts: (string | null)[][] = [];
    for (const { row, column, cell } of touched) {
      texts[row - top] ??= [];
      texts[row - top]![column - left] = this.textOf(row, column, cell);
    }
    for (let at = 0; at < texts.length; at += 1)
      texts[at] = Array.from(texts[at] ?? [], (text) => text ?? null);
    this.owner.changed(top, left, texts);
  }

  private textOf(row: number, column: number, cell: { v?: unknown; p?: unknown } | null): string {
    const old = this.rows.get(row)?.[column];
    const isBox = (this.frame?.boxes ?? []).some(
      ({ top, bottom, left, right }) => row >= top && row < bottom && column >= left && column < right,
    );
    if (isBox || (old !== undefined && old !== 0 && old[2]?.b !== undefined))
      return String(cell?.v) === '1' ? 'TRUE' : 'FALSE';
    return cell?.v === undefined || cell.v === null ? '' : String(cell.v);
  }
}
