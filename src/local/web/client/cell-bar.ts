// The bar above the grid: the selected cell's place, its whole content to read and change, its link and its notes.
import { columnLetters } from '../../services/spreadsheets/column-letters';
import type { Selected } from './grid-input';
import { ask } from './transport';

interface FullCell {
  row: number;
  column: number;
  moves: number;
  typed: string;
  note: string;
  link: string | null;
  help: string;
}

/** What the bar needs of the page. */
export interface BarOwner {
  /** The tab's address on the server. */
  tab: string;
  mayEdit: boolean;
  /** The selection, and the tab's movements as the grid shows them. */
  at(): Selected & { moves: number };
  /** Rejected when it did not reach the server. */
  typed(row: number, column: number, text: string, moves: number): Promise<unknown>;
}

/** "B3" for row 2, column 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

const element = (id: string) => document.getElementById(id)!;

export class CellBar {
  private readonly box = element('content-box') as HTMLTextAreaElement;
  private current = { row: 0, column: 0, moves: 0, typed: '' };
  private waiting = 0;

  constructor(private readonly owner: BarOwner) {
    const { box } = this;
    box.addEventListener('input', () => this.fit());
    box.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        this.commit();
      }
      if (event.key === 'Escape') {
        box.value = this.current.typed;
        this.fit();
      }
    });
    box.addEventListener('blur', () => this.commit());
  }

  /** Names the selected cells at once and shows the first of them as soon as the selection rests. */
  follow({ row, column, rows, columns }: Selected): void {
    element('place').textContent =
      rows * columns > 1
        ? `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`
        : cellName(row, column);
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.show(), 60);
  }

  /** Shows the selected cell in full, unless somebody has begun to change what is shown. */
  async show(): Promise<void> {
    const { row, column, moves } = this.owner.at();
    const cell = await ask<FullCell | null>(
      `${this.owner.tab}/cell?row=${row}&column=${column}&moves=${moves}`,
    );
    // A cell that is gone will be gone from the grid in a moment, which then asks again.
    if (cell === null || this.isAtWork()) return;
    const { typed, link, note, help } = cell;
    this.current = { row: cell.row, column: cell.column, moves: cell.moves, typed };
    element('place').textContent = cellName(row, column);
    this.box.value = typed;
    this.fit();
    const anchor = document.createElement('a');
    anchor.href = link ?? '';
    anchor.textContent = '打开链接';
    element('cell-link').replaceChildren(...(link === null ? [] : [anchor]));
    const words = [note, help].filter((text) => text !== '').join('\n');
    element('cell-note').textContent = words;
    element('cell-note').hidden = words === '';
  }

  /** For a cell that can only be changed here. */
  async edit(): Promise<void> {
    await this.show();
    this.box.focus();
  }

  private isAtWork(): boolean {
    return document.activeElement === this.box && this.box.value !== this.current.typed;
  }

  private commit(): void {
    const { current, owner } = this;
    const { row, column, moves, typed: before } = current;
    const { value } = this.box;
    if (value === before || !owner.mayEdit) return;
    current.typed = value;
    owner.typed(row, column, value, moves).catch(() => {
      current.typed = before;
    });
  }

  /** Grows with its text, to a third of the window. */
  private fit(): void {
    const { box } = this;
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, window.innerHeight / 3)}px`;
  }
}
