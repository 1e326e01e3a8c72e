// What a person does in the sheet component: told to the page, and kept from changing anything by itself.
import type { FUniver } from '@univerjs/core/facade';
import { SET_VALUES, UNIT } from './grid-snapshot';
import type { ShownTab } from './shown-tab';

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
  /** A text typed into one cell; `moves` are the tab's movements that the person had seen. */
  typed(row: number, column: number, text: string, moves: number): void;
  /** A block that was changed at once; null leaves a cell as it is. */
  changed(row: number, column: number, texts: (string | null)[][]): void;
  /** The cell can only be changed in the bar above: a formula, or a text that is not shown in full. */
  editAbove(row: number, column: number): void;
  /** Columns were dragged to before another one, all counted before the move. */
  moved(column: number, columns: number, before: number): void;
  refused(message: string): void;
}

/** What the grid itself wants to know of. */
interface Ears {
  /** Whether it is the grid that changes the component just now, and not a person. */
  isPushing(): boolean;
  /** The tab's movements as the canvas shows them. */
  moves(): number;
  selected(range: Selected): void;
  editEnded(): void;
}

interface CellRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

type ChangedCell = { v?: unknown; p?: unknown } | null;
type ChangedCells = Record<number, Record<number, ChangedCell>>;

const MOVE_COLUMNS = 'sheet.command.move-cols';
const SELECT = 'sheet.operation.set-selections';
/** What the component may change by itself: how wide and high this person sees things, never what is in the tab. */
const VIEW_MUTATIONS =
  /set-(worksheet-(col-width|row-height|row-auto-height|row-is-auto-height)|frozen|zoom)|data-validation|formula|numfmt|\.note|permission|^doc\./;
const MUTATION = 2;

const LOCKED = '您正试图修改受保护的单元格或对象。如果需要修改，请与电子表格的所有者联系，请其取消保护。';

export class GridInput {
  /** Whether a cell is being typed in. */
  editing = false;
  private typing: { row: number; column: number; text: string; moves: number } | null = null;

  constructor(
    private readonly api: FUniver,
    private readonly tab: ShownTab,
    private readonly owner: GridOwner,
    private readonly ears: Ears,
  ) {
    this.listenToCommands();
  }

  /** To be called once the first workbook is there: these events belong to plugins that start with it. */
  listenToEditing(): void {
    const { api, owner, tab } = this;
    const { Event } = api;
    api.addEvent(Event.BeforeSheetEditStart, ({ row, column }) => {
      const extra = tab.cellAt(row, column)?.[2];
      const isNotWhole = extra?.f !== undefined || extra?.k !== undefined;
      if (!owner.mayEdit) this.abort(() => {});
      else if (tab.isLocked(row, column)) this.abort(() => owner.refused(LOCKED));
      else if (isNotWhole || /^[=+]/.test(tab.textAt(row, column)))
        this.abort(() => owner.editAbove(row, column));
      else this.editing = true;
    });
    api.addEvent(Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      const text = value
        .toPlainText()
        .replace(/\r?\n$/, '')
        .replace(/\r\n?/g, '\n');
      this.typing = isConfirm ? { row, column, text, moves: this.ears.moves() } : null;
    });
    api.addEvent(Event.SheetEditEnded, () => {
      this.editing = false;
      this.typing = null;
      this.ears.editEnded();
    });
  }

  private listenToCommands(): void {
    const { api, ears } = this;
    const { Event } = api;
    api.addEvent(Event.BeforeCommandExecute, (event) => {
      const { id, type, options } = event as { id: string; type?: number; options?: { onlyLocal?: boolean } };
      if (id === MOVE_COLUMNS) {
        event.cancel = true;
        this.moveColumns(event.params as { fromRange?: CellRange; toRange?: CellRange });
        return;
      }
      if (ears.isPushing() || options?.onlyLocal === true || type !== MUTATION) return;
      if (id === SET_VALUES || VIEW_MUTATIONS.test(id)) return;
      event.cancel = true;
    });
    api.addEvent(Event.CommandExecuted, (event) => {
      const { id, params, options } = event as {
        id: string;
        params?: { unitId?: string; cellValue?: ChangedCells; selections?: { range: CellRange }[] };
        options?: { onlyLocal?: boolean };
      };
      if (params?.unitId !== UNIT || ears.isPushing()) return;
      // The component's own event for this comes only some seconds after it was drawn.
      const [first] = params.selections ?? [];
      if (id === SELECT && first !== undefined) ears.selected(selectedIn(first.range));
      if (id === SET_VALUES && options?.onlyLocal !== true) this.passOn(params.cellValue ?? {});
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

  /** Tells the page of cells that a person changed in the component. */
  private passOn(cellValue: ChangedCells): void {
    const touched = Object.entries(cellValue).flatMap(([row, line]) =>
      Object.entries(line ?? {})
        .filter(([, cell]) => cell === null || 'v' in cell || 'p' in cell)
        .map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
    );
    const [only] = touched;
    if (only === undefined) return;
    const { typing } = this;
    if (touched.length === 1 && only.row === typing?.row && only.column === typing.column) {
      this.typing = null;
      this.owner.typed(typing.row, typing.column, typing.text, typing.moves);
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

  private textOf(row: number, column: number, cell: ChangedCell): string {
    if (this.tab.isTickBox(row, column)) return String(cell?.v) === '1' ? 'TRUE' : 'FALSE';
    return cell?.v === undefined || cell.v === null ? '' : String(cell.v);
  }
}

function selectedIn({ startRow, endRow, startColumn, endColumn }: CellRange): Selected {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
