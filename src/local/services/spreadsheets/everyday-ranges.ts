// Range's methods: values, formulas, notes, formats, clearing and sorting.
import { type Call, type Method, ServiceError } from '../../runtime/service';
import { changeCells } from './cell-changes';
import { method, type RangeAddress, readable, writable } from './everyday-ground';
import { mergeMasked } from './field-mask';
import { type SortKey, sortRows } from './sorting';
import { type Cell, intern, type Resource, requireCellText, styleOf } from './state';
import { displayed, hasContent, scriptValue, withEntered, writeEntered } from './values';

type Read = ReturnType<typeof readable>;

/** A getter that asks every cell of the range. */
function grid<T>(call: Call, at: RangeAddress, of: (cell: Cell | null, read: Read) => T): T[][] {
  const read = readable(call, at);
  const { range, sheet } = read;
  const rows: T[][] = [];
  for (let row = range.startRow; row < range.endRow; row += 1) {
    const source = sheet.rows[row] ?? [];
    const values: T[] = [];
    for (let column = range.startColumn; column < range.endColumn; column += 1) {
      values.push(of(source[column] ?? null, read));
    }
    rows.push(values);
  }
  return rows;
}

/** PLATFORM.md section 9 has the two texts. A single row stands for a block of one value everywhere. */
function requireShape(at: RangeAddress, data: unknown): asserts data is unknown[][] {
  const rows = data as unknown[][];
  if (rows.length !== at.rows) throw new ServiceError(wrongSize('rows', rows.length, at.rows));
  for (const row of rows) {
    if (row.length !== at.columns) throw new ServiceError(wrongSize('columns', row.length, at.columns));
  }
}

function wrongSize(what: string, data: number, range: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`;
}

/** A setter that takes a block of the range's size, or one value for all its cells. */
function setter(change: (call: Call, id: string, cell: Cell | null, value: unknown) => Cell | null) {
  return (call: Call, at: RangeAddress, one: unknown, block: unknown) => {
    if (block !== undefined && block !== null) requireShape(at, block);
    const data = block as unknown[][] | null | undefined;
    const { range } = writable(call, at);
    changeCells(call.store, at.id, range, (cell, row, column) =>
      change(call, at.id, cell, data ? data[row - range.startRow]![column - range.startColumn] : one),
    );
  };
}

const setNote = setter((_call, _id, cell, value) => {
  // PLATFORM.md section 9: a number becomes its Java spelling.
  const text = typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : String(value ?? '');
  return { ...cell, note: text === '' ? undefined : text };
});

const setNumberFormat = setter((call, id, cell, value) => {
  if (value === null || value === undefined) throw new ServiceError('Argument cannot be null: numberFormat');
  const pattern = String(value);
  const style = styleOf(stateFor(call, id), cell);
  const numberFormat =
    pattern === '' || pattern === 'General' ? undefined : { type: typeOf(pattern), pattern };
  const next = mergeMasked(style, { numberFormat }, ['numberFormat']);
  return { ...cell, style: intern(call.store, id, 'styles', next) };
});

const setFormula = setter((call, id, cell, value) => {
  const text = String(value ?? '');
  requireCellText(text);
  if (text === '') return withEntered(call, id, cell, {});
  return withEntered(call, id, cell, { formula: text.startsWith('=') ? text : `=${text}` });
});

/** `field` is a path in CellFormat, e.g. "textFormat.bold". */
function setFormat(call: Call, at: RangeAddress, field: string, value: unknown): void {
  const { range } = writable(call, at);
  const source = field
    .split('.')
    .reduceRight<unknown>((inner, key) => ({ [key]: inner }), value ?? undefined);
  changeCells(call.store, at.id, range, (cell) => {
    const style = mergeMasked(styleOf(stateFor(call, at.id), cell), source as Resource, [field]);
    return { ...cell, style: intern(call.store, at.id, 'styles', style) };
  });
}

function stateFor(call: Call, id: string) {
  return call.store.get<{ styles: Resource[] }>('spreadsheets', id) as Parameters<typeof styleOf>[0];
}

/** The API's type for a pattern. */
function typeOf(pattern: string): string {
  if (pattern === '@') return 'TEXT';
  const letters = pattern.replace(/"[^"]*"|\\./g, '');
  const date = /[yd]/i.test(letters);
  const time = /h|s/i.test(letters);
  if (date && time) return 'DATE_TIME';
  if (date || time) return date ? 'DATE' : 'TIME';
  return letters.includes('%') ? 'PERCENT' : 'NUMBER';
}

type Part = 'content' | 'format' | 'note' | 'validation';

function clear(call: Call, at: RangeAddress, parts: Part[]): void {
  const { range } = writable(call, at);
  changeCells(call.store, at.id, range, (cell) => {
    if (cell === null) return null;
    const next: Cell = parts.includes('content') ? { ...withEntered(call, at.id, cell, {}) } : { ...cell };
    if (parts.includes('format')) delete next.style;
    if (parts.includes('note')) delete next.note;
    if (parts.includes('validation')) delete next.rule;
    return next;
  });
}

function insertCheckboxes(call: Call, at: RangeAddress): void {
  const { range } = writable(call, at);
  const rule = intern(call.store, at.id, 'rules', { condition: { type: 'BOOLEAN' }, strict: true });
  changeCells(call.store, at.id, range, (cell) => ({
    ...withEntered(call, at.id, cell, { v: cell?.v === true }),
    rule,
  }));
}

export const rangeMethods: Record<string, Method> = {
  'Range.getValues': method(40, (call, at: RangeAddress) =>
    grid(call, at, (cell, { calculation, sheet }) => scriptValue(calculation, sheet, cell)),
  ),
  'Range.getDisplayValues': method(40, (call, at: RangeAddress) =>
    grid(call, at, (cell, { calculation, sheet }) => displayed(calculation, sheet, cell)),
  ),
  'Range.getFormulas': method(40, (call, at: RangeAddress) => grid(call, at, (cell) => cell?.formula ?? '')),
  'Range.getNotes': method(40, (call, at: RangeAddress) => grid(call, at, (cell) => cell?.note ?? '')),
  'Range.getNumberFormats': method(40, (call, at: RangeAddress) =>
    grid(call, at, (cell, { calculation }) => {
      const { numberFormat } = styleOf(calculation.spreadsheet, cell);
      return numberFormat?.pattern ?? (numberFormat?.type === 'TEXT' ? '@' : '0.###############');
    }),
  ),
  'Range.isBlank': method(40, (call, at: RangeAddress) =>
    grid(call, at, (cell) => hasContent(cell)).every((row) => row.every((used) => !used)),
  ),
  'Range.setValues': method(1, (call, at: RangeAddress, values: unknown) => {
    requireShape(at, values);
    const { range } = writable(call, at);
    writeEntered(call, at.id, range, (row, column) => values[row]![column] ?? null);
  }),
  'Range.setValue': method(1, (call, at: RangeAddress, value: unknown) => {
    const { range } = writable(call, at);
    writeEntered(call, at.id, range, () => value ?? null);
  }),
  'Range.setFormula': method(1, (call, at: RangeAddress, formula: string) =>
    setFormula(call, at, formula, null),
  ),
  'Range.setFormulas': method(1, (call, at: RangeAddress, block: string[][]) =>
    setFormula(call, at, '', block),
  ),
  'Range.setNote': method(1, (call, at: RangeAddress, note: string | null) => setNote(call, at, note, null)),
  'Range.setNotes': method(1, (call, at: RangeAddress, block: unknown) => setNote(call, at, '', block)),
  'Range.setNumberFormat': method(1, (call, at: RangeAddress, format: string) =>
    setNumberFormat(call, at, format, null),
  ),
  'Range.setNumberFormats': method(1, (call, at: RangeAddress, block: unknown) =>
    setNumberFormat(call, at, '', block),
  ),
  'Range.setFormat': method(1, setFormat),
  'Range.clear': method(1, clear),
  'Range.insertCheckboxes': method(1, insertCheckboxes),
  'Range.sort': method(15, (call, at: RangeAddress, keys: SortKey[]) => {
    const { range } = writable(call, at);
    for (const { column } of keys) {
      if (column < range.startColumn || column >= range.endColumn) {
        throw new ServiceError('Sort column is out of bounds.');
      }
    }
    sortRows(call.store, at.id, range, keys);
  }),
};
