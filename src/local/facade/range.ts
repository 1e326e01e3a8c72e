// Range inside the isolate: a fixed block of cells, asked and changed through the host.
import { columnLetters } from '../services/spreadsheets/column-letters';
import type { RangeAddress } from '../services/spreadsheets/everyday-ground';
import { call, Exception } from './door';
import { Protection } from './protection';
import { registerReviver } from './revivers';
import type { Sheet } from './sheet';
import { strict } from './strict';

type SortSpec = number | { column: number; ascending?: boolean };

/** Set by sheet.ts: ranges and sheets hand out each other. */
let sheetAt: (id: string, sheetId: number) => Sheet;
export function setSheetMaker(make: (id: string, sheetId: number) => Sheet): void {
  sheetAt = make;
}

export class Range {
  readonly #at: RangeAddress;
  constructor(at: RangeAddress) {
    this.#at = at;
  }
  #ask<T>(method: string, ...args: unknown[]): T {
    return call('SpreadsheetApp', `Range.${method}`, this.#at, ...args);
  }
  #change(method: string, ...args: unknown[]): this {
    this.#ask(method, ...args);
    return this;
  }
  /** For setActiveRange and copies; not seen by scripts. */
  _address(): RangeAddress {
    return this.#at;
  }

  getRow(): number {
    return this.#at.row;
  }
  getRowIndex(): number {
    return this.#at.row;
  }
  getColumn(): number {
    return this.#at.column;
  }
  getNumRows(): number {
    return this.#at.rows;
  }
  getNumColumns(): number {
    return this.#at.columns;
  }
  getLastRow(): number {
    return this.#at.row + this.#at.rows - 1;
  }
  getLastColumn(): number {
    return this.#at.column + this.#at.columns - 1;
  }
  getGridId(): number {
    return this.#at.sheetId;
  }
  getSheet(): Sheet {
    return sheetAt(this.#at.id, this.#at.sheetId);
  }
  getA1Notation(): string {
    const start = `${columnLetters(this.#at.column - 1)}${this.#at.row}`;
    const end = `${columnLetters(this.getLastColumn() - 1)}${this.getLastRow()}`;
    return start === end ? start : `${start}:${end}`;
  }
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.#at.rows || column > this.#at.columns) {
      throw new Exception('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }
  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    const { row, column, rows, columns } = this.#at;
    return this.getSheet().getRange(
      row + rowOffset,
      column + columnOffset,
      numRows ?? rows,
      numColumns ?? columns,
    );
  }

  getValues(): unknown[][] {
    return this.#ask('getValues');
  }
  getValue(): unknown {
    return this.#first('getValues');
  }
  getDisplayValues(): string[][] {
    return this.#ask('getDisplayValues');
  }
  getDisplayValue(): string {
    return this.#first('getDisplayValues');
  }
  getFormulas(): string[][] {
    return this.#ask('getFormulas');
  }
  getFormula(): string {
    return this.#first('getFormulas');
  }
  getNotes(): string[][] {
    return this.#ask('getNotes');
  }
  getNote(): string {
    return this.#first('getNotes');
  }
  getNumberFormats(): string[][] {
    return this.#ask('getNumberFormats');
  }
  getNumberFormat(): string {
    return this.#first('getNumberFormats');
  }
  isBlank(): boolean {
    return this.#ask('isBlank');
  }

  setValues(values: unknown[][]): this {
    return this.#change('setValues', values);
  }
  setValue(value: unknown): this {
    return this.#change('setValue', value);
  }
  setFormula(formula: string): this {
    return this.#change('setFormula', formula);
  }
  setFormulas(formulas: string[][]): this {
    return this.#change('setFormulas', formulas);
  }
  setNote(note: string | null): this {
    return this.#change('setNote', note);
  }
  setNotes(notes: string[][]): this {
    return this.#change('setNotes', notes);
  }
  setNumberFormat(numberFormat: string): this {
    return this.#change('setNumberFormat', numberFormat);
  }
  setNumberFormats(numberFormats: string[][]): this {
    return this.#change('setNumberFormats', numberFormats);
  }
  setFontWeight(weight: string | null): this {
    return this.#change('setFormat', 'textFormat.bold', weight === null ? null : weight === 'bold');
  }
  setWrap(wrap: boolean): this {
    return this.#change('setFormat', 'wrapStrategy', wrap ? 'WRAP' : 'OVERFLOW_CELL');
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.#change('setFormat', 'horizontalAlignment', alignment?.toUpperCase() ?? null);
  }
  setBackground(color: string | null): this {
    return this.#change('setFormat', 'backgroundColor', color === null ? null : colorOf(color));
  }
  setFontColor(color: string | null): this {
    return this.#change('setFormat', 'textFormat.foregroundColor', color === null ? null : colorOf(color));
  }
  insertCheckboxes(): this {
    return this.#change('insertCheckboxes');
  }

  clear(): this {
    return this.#change('clear', ['content', 'format']);
  }
  clearContent(): this {
    return this.#change('clear', ['content']);
  }
  clearFormat(): this {
    return this.#change('clear', ['format']);
  }
  clearNote(): this {
    return this.#change('clear', ['note']);
  }
  clearDataValidations(): this {
    return this.#change('clear', ['validation']);
  }
  sort(specs: SortSpec | SortSpec[]): this {
    const list = Array.isArray(specs) ? specs : [specs];
    const keys = list.map((one) =>
      typeof one === 'number'
        ? { column: one - 1, ascending: true }
        : { column: one.column - 1, ascending: one.ascending !== false },
    );
    return this.#change('sort', keys);
  }
  protect(): Protection {
    const { id, sheetId, row, column, rows, columns } = this.#at;
    const range = {
      sheetId,
      startRowIndex: row - 1,
      endRowIndex: row - 1 + rows,
      startColumnIndex: column - 1,
      endColumnIndex: column - 1 + columns,
    };
    return Protection.make(id, range);
  }
  activate(): this {
    this.getSheet().setActiveRange(this);
    return this;
  }

  #first<T>(method: string): T {
    const { id, sheetId, row, column } = this.#at;
    const corner = { id, sheetId, row, column, rows: 1, columns: 1 };
    return call<T[][]>('SpreadsheetApp', `Range.${method}`, corner)[0]![0]!;
  }
}
strict('SpreadsheetApp.Range', Range);

/** "#rrggbb" as the API's Color. */
function colorOf(text: string): { red: number; green: number; blue: number } {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (found === null) throw new Exception(`not in the local runtime: the color "${text}"`);
  const [red, green, blue] = found.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return { red: red!, green: green!, blue: blue! };
}

registerReviver('Range', (data) => {
  const { spreadsheetId, sheetId, row, column, numRows, numColumns } = data;
  return new Range({ id: spreadsheetId, sheetId, row, column, rows: numRows, columns: numColumns });
});
