// What a person does in a spreadsheet with keyboard and mouse: the only way for simulated people to touch a sheet.
import { numberFrom } from '../runtime/random';
import { type GridRange, ServiceError, type WorkspaceEvent } from '../runtime/service';
import type { Workspace } from '../runtime/workspace';
import { noteModified } from '../services/drive/files';
import { refusal, requireUnprotected, requireUnprotectedSheet } from '../services/spreadsheets/access';
import { changeCells } from '../services/spreadsheets/cell-changes';
import {
  appendDimension,
  type Dimension,
  deleteDimension,
  insertDimension,
  moveDimension,
  stripOf,
} from '../services/spreadsheets/dimensions';
import { Calculation } from '../services/spreadsheets/formulas';
import { sortRows } from '../services/spreadsheets/sorting';
import {
  cellAt,
  type Resource,
  type SheetState,
  sheetOf,
  sheetPath,
  spreadsheetOf,
  wholeSheet,
} from '../services/spreadsheets/state';
import { addSheet, deleteSheet, requireFreeTitle } from '../services/spreadsheets/tabs';
import { rendered, writeEntered } from '../services/spreadsheets/values';
import { requireValid } from './validation';

/** A cell, counted from 0. */
export interface Place {
  sheetId: number;
  row: number;
  column: number;
}

/**
 * A person's hand on one spreadsheet.
 * Every act is one transaction: it is refused whole, with the text that Sheets would show, when the person may not
 * edit the file, when a hard protection is in the way, or when a rejecting validation rule says no. A mere warning is
 * clicked away. Acts put `edit` and `change` events into the workspace's queue; they fire nothing by themselves.
 */
export class SheetHand {
  readonly #workspace: Workspace;
  readonly #user: string;
  readonly #id: string;

  constructor(workspace: Workspace, user: string, spreadsheetId: string) {
    this.#workspace = workspace;
    this.#user = user;
    this.#id = spreadsheetId;
  }

  /** Types text into a cell: parsed as Sheets parses what is typed; '' empties it. */
  editCell(place: Place, text: string): void {
    const before = this.#editValue(place);
    const range = rangeAt(place, 1, 1);
    this.#act(() => this.#enter(range, [[text]]), place.sheetId);
    const after = this.#editValue(place);
    this.#edited(range, {
      ...(before === undefined ? {} : { oldValue: before }),
      ...(after === undefined ? {} : { value: after }),
    });
  }

  /**
   * Pastes a block of texts with its upper left corner at `place`; rows may be of different lengths, undefined leaves
   * a cell as it is. The grid grows where it must. One edit event for the whole block.
   */
  paste(place: Place, texts: readonly (readonly (string | undefined)[])[]): void {
    const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
    if (width === 0) return;
    const range = rangeAt(place, texts.length, width);
    this.#act((sheet) => {
      const rows = range.endRow - sheet.grid.rowCount;
      if (rows > 0) appendDimension(this.#workspace.store, this.#id, sheet.sheetId, 'ROWS', rows);
      const columns = range.endColumn - sheet.grid.columnCount;
      if (columns > 0) appendDimension(this.#workspace.store, this.#id, sheet.sheetId, 'COLUMNS', columns);
      this.#enter(range, texts);
    }, place.sheetId);
    this.#edited(range, {});
  }

  /** Empties cells, as with the Delete key. */
  clear(range: GridRange): void {
    const { endRow, startRow, endColumn, startColumn } = range;
    const row = new Array<string>(endColumn - startColumn).fill('');
    this.paste(
      { sheetId: range.sheetId, row: startRow, column: startColumn },
      new Array(endRow - startRow).fill(row),
    );
  }

  addNote(place: Place, note: string): void {
    const range = rangeAt(place, 1, 1);
    this.#act(() => {
      this.#requireFree(range);
      changeCells(this.#workspace.store, this.#id, range, (cell) => ({
        ...cell,
        note: note === '' ? undefined : note,
      }));
    });
    this.#changed('OTHER');
  }

  insertRows(sheetId: number, before: number, count = 1): void {
    this.#insert(sheetId, 'ROWS', before, count);
  }
  insertColumns(sheetId: number, before: number, count = 1): void {
    this.#insert(sheetId, 'COLUMNS', before, count);
  }
  deleteRows(sheetId: number, start: number, count = 1): void {
    this.#remove(sheetId, 'ROWS', start, count);
  }
  deleteColumns(sheetId: number, start: number, count = 1): void {
    this.#remove(sheetId, 'COLUMNS', start, count);
  }

  /** Drags a column to before another one, both counted before the move. */
  moveColumn(sheetId: number, from: number, before: number): void {
    this.#act((sheet) => {
      this.#requireFree(stripOf(sheet, 'COLUMNS', from, from + 1));
      moveDimension(this.#workspace.store, this.#id, sheetId, 'COLUMNS', from, from + 1, before);
    }, sheetId);
    this.#changed('OTHER');
  }

  /** Sorts a tab by one column, below its frozen rows. */
  sortSheet(sheetId: number, column: number, ascending = true): void {
    this.#act((sheet) => {
      const range = { ...wholeSheet(sheet), startRow: sheet.grid.frozenRowCount };
      this.#requireFree(range);
      sortRows(this.#workspace.store, this.#id, range, [{ column, ascending }]);
    }, sheetId);
    this.#changed('OTHER');
  }

  /** Turns the filter on for a tab, from its last frozen row down; `criteria` are the API's, by column; null turns it off. */
  setFilter(sheetId: number, criteria: Record<string, Resource> | null = {}): void {
    this.#act((sheet) => {
      const path = sheetPath(this.#id, sheetId, 'basicFilter');
      if (criteria === null) this.#workspace.store.remove(path);
      else {
        const startRowIndex = Math.max(0, sheet.grid.frozenRowCount - 1);
        this.#workspace.store.set(path, { range: { sheetId, startRowIndex, startColumnIndex: 0 }, criteria });
      }
    }, sheetId);
    this.#changed('OTHER');
  }

  addTab(title: string): number {
    const sheetId = this.#act(() => {
      const { store } = this.#workspace;
      const random = () => {
        const next = (store.get<number>('counters', 'id') ?? 0) + 1;
        store.set(['counters', 'id'], next);
        return numberFrom(`random:${next}`);
      };
      return addSheet({ store, random }, this.#id, { title }).sheetId;
    });
    this.#changed('INSERT_GRID');
    return sheetId;
  }
  renameTab(sheetId: number, title: string): void {
    this.#act(() => {
      const { store } = this.#workspace;
      requireUnprotectedSheet(store, this.#user, this.#id, sheetId);
      requireFreeTitle(spreadsheetOf(store, this.#id), title, sheetId);
      store.set(sheetPath(this.#id, sheetId, 'title'), title);
    }, sheetId);
    this.#changed('OTHER');
  }
  deleteTab(sheetId: number): void {
    this.#act(() => {
      requireUnprotectedSheet(this.#workspace.store, this.#user, this.#id, sheetId);
      deleteSheet(this.#workspace, this.#id, sheetId);
    }, sheetId);
    this.#changed('REMOVE_GRID');
  }

  #insert(sheetId: number, dimension: Dimension, before: number, count: number): void {
    this.#act((sheet) => {
      // Only what splits a protection is refused: both neighbours of the gap belong to it.
      if (before > 0) {
        const size = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
        const inside = sheet.protectedRanges.some(({ range }) => {
          const start = (dimension === 'ROWS' ? range.startRowIndex : range.startColumnIndex) ?? 0;
          const end = (dimension === 'ROWS' ? range.endRowIndex : range.endColumnIndex) ?? size;
          return start < before && before < end;
        });
        if (inside) this.#requireFree(stripOf(sheet, dimension, before - 1, before));
      }
      insertDimension(this.#workspace.store, this.#id, sheetId, dimension, before, count, before > 0);
    }, sheetId);
    this.#changed(dimension === 'ROWS' ? 'INSERT_ROW' : 'INSERT_COLUMN');
  }

  #remove(sheetId: number, dimension: Dimension, start: number, count: number): void {
    this.#act((sheet) => {
      this.#requireFree(stripOf(sheet, dimension, start, start + count));
      deleteDimension(this.#workspace.store, this.#id, sheetId, dimension, start, start + count);
    }, sheetId);
    this.#changed(dimension === 'ROWS' ? 'REMOVE_ROW' : 'REMOVE_COLUMN');
  }

  #act<T>(work: (sheet: SheetState) => T, sheetId?: number): T {
    const { store } = this.#workspace;
    if (refusal(store, this.#user, this.#id, true) !== null) {
      throw new ServiceError('You do not have permission to edit this spreadsheet.');
    }
    return store.transaction(() => {
      noteModified(store, this.#id, this.#user, this.#workspace.now);
      const spreadsheet = spreadsheetOf(store, this.#id);
      return work(sheetOf(spreadsheet, sheetId ?? spreadsheet.order[0]!));
    });
  }

  #requireFree(range: GridRange): void {
    requireUnprotected(this.#workspace.store, this.#user, this.#id, range);
  }

  #enter(range: GridRange, texts: readonly (readonly (string | undefined)[])[]): void {
    const { store, now } = this.#workspace;
    this.#requireFree(range);
    writeEntered({ store, now }, this.#id, range, (row, column) => texts[row]?.[column]);
    const spreadsheet = spreadsheetOf(store, this.#id);
    const calculation = new Calculation(spreadsheet);
    texts.forEach((row, y) => {
      row.forEach((text, x) => {
        if (text === undefined || text === '') return;
        const place = { sheetId: range.sheetId, row: range.startRow + y, column: range.startColumn + x };
        requireValid(calculation, sheetOf(spreadsheet, range.sheetId), place);
      });
    });
  }

  /** A cell's value as edit events carry it; undefined when it is empty. */
  #editValue({ sheetId, row, column }: Place): unknown {
    const spreadsheet = spreadsheetOf(this.#workspace.store, this.#id);
    const sheet = spreadsheet.sheets[sheetId];
    if (sheet === undefined) return undefined;
    const cell = cellAt(sheet, row, column);
    const value = rendered(new Calculation(spreadsheet), sheet, cell, 'UNFORMATTED_VALUE', 'SERIAL_NUMBER');
    return value === '' ? undefined : value;
  }

  #edited(range: GridRange, values: { oldValue?: unknown; value?: unknown }): void {
    const { sheetId } = range;
    this.#emit({ kind: 'edit', spreadsheetId: this.#id, sheetId, user: this.#user, range, ...values });
    this.#changed('EDIT');
  }

  #changed(changeType: string): void {
    this.#emit({ kind: 'change', spreadsheetId: this.#id, user: this.#user, changeType });
  }

  #emit(event: WorkspaceEvent): void {
    this.#workspace.emit(event);
  }
}

function rangeAt({ sheetId, row, column }: Place, rows: number, columns: number): GridRange {
  return { sheetId, startRow: row, endRow: row + rows, startColumn: column, endColumn: column + columns };
}
