// The sheet component as a window on the server's tab: it draws what the server says and keeps the person's place in it.
import type { FUniver } from '@univerjs/core/facade';
import type { Frame, TabView } from '../tab-view';
import { startedComponent } from './grid-component';
import { GridInput, type GridOwner, type Selected } from './grid-input';
import { cellData, SET_VALUES, SHEET, snapshot, UNIT } from './grid-snapshot';
import { ShownTab } from './shown-tab';

/** Beyond this, as after sorting, starting anew is quicker than changing cell by cell. */
const MOST_ROWS_TO_PATCH = 200;

/** Ten seconds of looking whether the component has drawn; a tab in the background may never. */
const MOST_FRAMES = 600;

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
  readonly tab = new ShownTab();
  selection: Selected = { row: 0, column: 0, rows: 1, columns: 1 };
  /** The tab's movements as the canvas shows them: what is said of a place on it is meant as of these. */
  moves = 0;
  private readonly input: GridInput;
  private pushing = false;
  private listening = false;
  /** What the server said while a cell was being typed in: shown then, it would take the half typed text away. */
  private held: (() => void)[] = [];
  private drawing: Promise<void> | null = null;
  /** Whether the person has pressed a key or a button in the grid since the last drawing began. */
  private wasTouched = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly owner: GridOwner,
  ) {
    this.api = startedComponent(container);
    this.input = new GridInput(this.api, this.tab, owner, {
      isPushing: () => this.pushing,
      moves: () => this.moves,
      selected: (range) => this.take(range),
      editEnded: () => setTimeout(() => this.showHeld(), 0),
    });
    for (const kind of ['pointerdown', 'keydown'])
      container.addEventListener(kind, () => (this.wasTouched = true), true);
    for (const kind of ['focusin', 'keydown']) container.addEventListener(kind, () => this.keepCaret(), true);
  }

  /** Whether a cell is being typed in. */
  get editing(): boolean {
    return this.input.editing;
  }

  /** Shows a tab for the first time, or anew because its frame changed. */
  load(view: TabView): void {
    if (this.tab.frame === null) this.selection.row = view.frame?.frozenRows ?? 0;
    this.tab.load(view);
    this.whenFree(() => {
      this.moves = view.moves;
      this.draw();
    });
  }

  /** Takes over rows that changed on the server. */
  update(view: TabView): void {
    const { widths, heights } = this.tab.update(view);
    this.whenFree(() => {
      this.moves = view.moves;
      if (widths.size > MOST_ROWS_TO_PATCH) {
        this.draw();
        return;
      }
      const lines = [...widths].map(([row, width]) => [row, this.line(row, 0, width)] as const);
      if (lines.length > 0) this.push(Object.fromEntries(lines));
      this.quietly(() => {
        for (const [row, height] of heights) this.sheet()?.setRowHeight(row, height);
      });
    });
  }

  /** Puts cells back to what the server last said. */
  restore(row: number, column: number, rows: number, columns: number): void {
    this.whenFree(() => {
      const cells: Record<number, Record<number, unknown>> = {};
      for (let at = row; at < row + rows; at += 1) cells[at] = this.line(at, column, column + columns);
      this.push(cells);
    });
  }

  /** Gives the keyboard to the sheet, where typing goes into the selected cell. */
  focus(): void {
    this.keyboard()?.focus();
  }

  /** Given the keyboard back by a dialog, the component's editor may be without a caret: what is typed would be lost. */
  private keepCaret(): void {
    const keyboard = this.keyboard();
    if (keyboard === null || document.activeElement !== keyboard) return;
    const caret = getSelection();
    if (!keyboard.contains(caret?.anchorNode ?? null)) caret?.collapse(keyboard, 0);
  }

  /** What of the component takes the keys; it has no name of its own. */
  private keyboard(): HTMLElement | null {
    return this.container.querySelector<HTMLElement>('[contenteditable="true"]');
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

  /** Where a cell is on the screen (tests ask too: the canvas tells nobody); null before it is drawn. */
  rectOf(row: number, column: number): DOMRect | null {
    const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
    const rect = whenReady(() => this.sheet()?.getRange(row, column).getCellRect());
    if (rect === undefined || canvas === undefined) return null;
    return new DOMRect(canvas.x + rect.x, canvas.y + rect.y, rect.width, rect.height);
  }

  /** Starts the component's workbook anew from what is known. */
  private draw(): void {
    const { frame, rows, heights, looks } = this.tab;
    if (frame === null) return;
    const { row, column } = this.selection;
    this.quietly(() => {
      if (this.api.getActiveWorkbook() !== null) this.api.disposeUnit(UNIT);
      this.api.createWorkbook(snapshot(frame, rows, heights, looks));
    });
    if (!this.listening) this.input.listenToEditing();
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
    this.keyboard()?.setAttribute('aria-label', this.container.getAttribute('aria-label') ?? '');
    // A later drawing says itself where the person is.
    if (this.tab.frame !== frame) return;
    this.selection = this.shownSelection() ?? { row, column, rows: 1, columns: 1 };
    this.owner.selected(this.selection);
  }

  /** Goes back to where the person was; the component's own choice of the first cell may come late, a person's stays. */
  private async selectAgain(frame: Frame, row: number, column: number): Promise<void> {
    for (let calm = 0, tries = 0; calm < 4 && tries < 40 && this.tab.frame === frame; tries += 1) {
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
    for (let tries = 0; tries < MOST_FRAMES && this.tab.frame === frame; tries += 1) {
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
      const { v = null, t = null, s = null } = cellData(this.tab.cellAt(row, column), this.tab.looks);
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

  private take(range: Selected): void {
    // What the component selects by itself when it starts is nobody's choice.
    if (this.drawing !== null) return;
    this.selection = range;
    this.owner.selected(range);
  }
}
