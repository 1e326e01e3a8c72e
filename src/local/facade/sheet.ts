// Sheet inside the isolate: a tab, known by its id, so that renaming and moving it do no harm.

import type { RangeAddress } from '../services/spreadsheets/everyday-ground';
import { activeRanges, activeSheets } from './active-sheets';
import { call, config, Exception } from './door';
import type { EnumerationValue } from './enumeration';
import { Protection } from './protection';
import { Range, setSheetMaker } from './range';
import type { Spreadsheet } from './spreadsheet';
import { strict } from './strict';

/** Set by spreadsheet.ts: sheets and spreadsheets hand out each other. */
let spreadsheetAt: (id: string) => Spreadsheet;
export function setSpreadsheetMaker(make: (id: string) => Spreadsheet): void {
  spreadsheetAt = make;
}

export class Sheet {
  readonly #id: string;
  readonly #sheetId: number;
  constructor(spreadsheetId: string, sheetId: number) {
    this.#id = spreadsheetId;
    this.#sheetId = sheetId;
  }
  #ask<T>(method: string, ...args: unknown[]): T {
    return call('SpreadsheetApp', `Sheet.${method}`, this.#id, this.#sheetId, ...args);
  }
  #change(method: string, ...args: unknown[]): this {
    this.#ask(method, ...args);
    return this;
  }

  getSheetId(): number {
    return this.#sheetId;
  }
  getParent(): Spreadsheet {
    return spreadsheetAt(this.#id);
  }
  getName(): string {
    return this.#ask('getName');
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): this {
    return this.#change('setName', name);
  }
  getIndex(): number {
    return this.#ask('getIndex');
  }
  getLastRow(): number {
    return this.#ask('getLastRow');
  }
  getLastColumn(): number {
    return this.#ask('getLastColumn');
  }
  getMaxRows(): number {
    return this.#ask('getMaxRows');
  }
  getMaxColumns(): number {
    return this.#ask('getMaxColumns');
  }
  getFrozenRows(): number {
    return this.#ask('getFrozenRows');
  }
  getFrozenColumns(): number {
    return this.#ask('getFrozenColumns');
  }
  isSheetHidden(): boolean {
    return this.#ask('isSheetHidden');
  }

  getRange(first: number | string, column?: number, numRows?: number, numColumns?: number): Range {
    if (typeof first !== 'number') {
      if (first === null || first === undefined) throw new Exception('Argument cannot be null: a1Notation');
      return new Range(call('SpreadsheetApp', 'Spreadsheet.getRange', this.#id, first, this.#sheetId));
    }
    const at: RangeAddress = {
      id: this.#id,
      sheetId: this.#sheetId,
      row: first,
      column: column!,
      rows: numRows ?? 1,
      columns: numColumns ?? 1,
    };
    call('SpreadsheetApp', 'Sheet.getRange', at);
    return new Range(at);
  }
  getDataRange(): Range {
    return new Range(this.#ask('getDataRange'));
  }
  getSheetValues(row: number, column: number, numRows: number, numColumns: number): unknown[][] {
    return this.getRange(row, column, numRows, numColumns).getValues();
  }
  appendRow(rowContents: unknown[]): this {
    return this.#change('appendRow', rowContents);
  }

  insertRowBefore(row: number): this {
    return this.insertRowsBefore(row, 1);
  }
  insertRowAfter(row: number): this {
    return this.insertRowsAfter(row, 1);
  }
  insertRowsBefore(row: number, howMany: number): this {
    return this.#change('insertRows', row - 1, howMany, false);
  }
  insertRowsAfter(row: number, howMany: number): this {
    return this.#change('insertRows', row, howMany, true);
  }
  insertRows(row: number, howMany?: number): void {
    this.#ask('insertRows', row - 1, howMany ?? 1, false);
  }
  insertColumnBefore(column: number): this {
    return this.#change('insertColumns', column - 1, 1, false);
  }
  insertColumnAfter(column: number): this {
    return this.#change('insertColumns', column, 1, true);
  }
  deleteRow(row: number): this {
    return this.#change('deleteRows', row, 1);
  }
  deleteRows(row: number, howMany: number): void {
    this.#ask('deleteRows', row, howMany);
  }
  deleteColumn(column: number): this {
    return this.#change('deleteColumns', column, 1);
  }
  deleteColumns(column: number, howMany: number): void {
    this.#ask('deleteColumns', column, howMany);
  }
  sort(column: number, ascending?: boolean): this {
    return this.#change('sort', { column: column - 1, ascending: ascending !== false });
  }
  setFrozenRows(rows: number): void {
    this.#ask('setFrozenRows', rows);
  }
  setFrozenColumns(columns: number): void {
    this.#ask('setFrozenColumns', columns);
  }
  hideSheet(): this {
    return this.#change('setHidden', true);
  }
  showSheet(): this {
    return this.#change('setHidden', false);
  }
  clear(): this {
    this.#everything().clear();
    return this;
  }
  clearContents(): this {
    this.#everything().clearContent();
    return this;
  }
  clearNotes(): this {
    this.#everything().clearNote();
    return this;
  }
  #everything(): Range {
    return this.getRange(1, 1, this.getMaxRows(), this.getMaxColumns());
  }

  protect(): Protection {
    return Protection.make(this.#id, { sheetId: this.#sheetId });
  }
  getProtections(type: EnumerationValue): Protection[] {
    return Protection.all(this.#id, this.#sheetId, type.name());
  }
  activate(): this {
    activeSheets.set(this.#id, this.#sheetId);
    return this;
  }
  getActiveRange(): Range {
    const known = activeRanges.get(`${this.#id}/${this.#sheetId}`);
    if (known !== undefined) return known;
    const selected = config.containerId === this.#id ? config.active : undefined;
    return selected?.sheetId === this.#sheetId
      ? this.getRange(selected.row + 1, selected.column + 1)
      : this.getRange(1, 1);
  }
  setActiveRange(range: Range): Range {
    this.activate();
    activeRanges.set(`${this.#id}/${this.#sheetId}`, range);
    return range;
  }
}
strict('SpreadsheetApp.Sheet', Sheet);
setSheetMaker((id, sheetId) => new Sheet(id, sheetId));
