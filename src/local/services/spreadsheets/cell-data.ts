// The API's CellData and the store's cells, each made from the other.
import { type Call, ServiceError } from '../../runtime/service';
import { mergeMasked } from './field-mask';
import { type Calculation, CellError } from './formulas';
import {
  type Cell,
  intern,
  type Resource,
  requireCellText,
  ruleOf,
  type SheetState,
  spreadsheetOf,
  styleOf,
} from './state';
import { displayed } from './values';

const ERROR_TYPES: Record<string, string> = {
  '#NAME?': 'NAME',
  '#REF!': 'REF',
  '#VALUE!': 'VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#N/A': 'N_A',
  '#NUM!': 'NUM',
  '#ERROR!': 'ERROR',
};

/** A cell as spreadsheets.get with grid data gives it; an empty object for an empty cell. */
export function cellDataOf(calculation: Calculation, sheet: SheetState, cell: Cell | null): Resource {
  if (cell === null) return {};
  const { spreadsheet } = calculation;
  const data: Resource = {};
  const value = calculation.valueOf(sheet, cell);
  if (cell.formula !== undefined) data.userEnteredValue = { formulaValue: cell.formula };
  else if (cell.v !== undefined) data.userEnteredValue = extended(cell.v);
  if (value !== undefined) {
    data.effectiveValue =
      value instanceof CellError
        ? { errorValue: { type: ERROR_TYPES[value.text], message: value.message } }
        : extended(value);
    data.formattedValue = displayed(calculation, sheet, cell);
  }
  const style = styleOf(spreadsheet, cell);
  if (Object.keys(style).length > 0) {
    data.userEnteredFormat = style;
    data.effectiveFormat = style;
  }
  const link = /^=HYPERLINK\("((?:[^"]|"")*)"/i.exec(cell.formula ?? '')?.[1] ?? style.textFormat?.link?.uri;
  if (link !== undefined) data.hyperlink = link;
  if (cell.note !== undefined) data.note = cell.note;
  if (cell.runs !== undefined) data.textFormatRuns = cell.runs;
  const rule = ruleOf(spreadsheet, cell);
  if (rule !== undefined) data.dataValidation = rule;
  return data;
}

function extended(value: number | string | boolean): Resource {
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}

const WRITABLE = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns', '*'];

/** Refuses masks on what only Sheets itself sets, and on kinds of cells that the local runtime has not got. */
export function requireWritable(paths: string[]): void {
  for (const path of paths) {
    const field = path.split('.')[0]!;
    if (['dataSourceFormula', 'dataSourceTable', 'pivotTable'].includes(field)) {
      throw new ServiceError(`not in the local runtime: CellData.${field}`);
    }
    if (!WRITABLE.includes(field)) throw new ServiceError(`Field '${field}' is read-only`);
  }
}

/** Gives the cell after a CellData was written over it. */
export type CellWriter = (cell: Cell | null, data: Resource) => Cell;

/**
 * A writer for one mask. Values are literal: text is stored to the letter, only `formulaValue` makes a formula.
 * What the mask means is worked out once and not for each cell, and a format that repeats is merged once.
 */
export function cellWriter(call: Pick<Call, 'store'>, spreadsheetId: string, paths: string[]): CellWriter {
  const touched = (field: string) => paths.some((path) => path === '*' || path.split('.')[0] === field);
  const [value, format, note, rule, runs] = [
    touched('userEnteredValue'),
    touched('userEnteredFormat'),
    touched('note'),
    touched('dataValidation'),
    touched('textFormatRuns'),
  ];
  const merge = format ? styleMerger(call, spreadsheetId, paths) : null;
  return (cell, data) => {
    const next: Cell = { ...cell };
    if (value) {
      delete next.v;
      delete next.formula;
      delete next.runs;
      putLiteral(next, data.userEnteredValue);
    }
    if (merge !== null) next.style = merge(cell, data.userEnteredFormat ?? undefined);
    if (note) next.note = data.note ? String(data.note) : undefined;
    if (rule) next.rule = intern(call.store, spreadsheetId, 'rules', data.dataValidation ?? undefined);
    if (runs) next.runs = data.textFormatRuns?.length > 0 ? data.textFormatRuns : undefined;
    return next;
  };
}

function styleMerger(call: Pick<Call, 'store'>, spreadsheetId: string, paths: string[]) {
  const prefix = 'userEnteredFormat.';
  const inner = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const whole = paths.includes('*') || paths.includes('userEnteredFormat');
  const spreadsheet = spreadsheetOf(call.store, spreadsheetId);
  let lastGiven: Resource | undefined;
  let merged = new Map<number | undefined, number | undefined>();
  return (cell: Cell | null, given: Resource | undefined): number | undefined => {
    if (given !== lastGiven) {
      lastGiven = given;
      merged = new Map();
    }
    const before = cell?.style;
    if (!merged.has(before)) {
      const style = whole ? (given ?? {}) : mergeMasked(styleOf(spreadsheet, cell), given ?? {}, inner);
      merged.set(before, intern(call.store, spreadsheetId, 'styles', style));
    }
    return merged.get(before);
  };
}

function putLiteral(cell: Cell, value: Resource | undefined | null): void {
  let kind = '';
  // biome-ignore lint/suspicious/noExplicitAny: the schema check has seen to its type
  let inner: any;
  for (const each in value) {
    if (value[each] === null || value[each] === undefined) continue;
    if (kind !== '') throw new ServiceError('Invalid value: oneof field is already set.');
    kind = each;
    inner = value[each];
  }
  if (kind === '') return;
  if (kind === 'errorValue') throw new ServiceError("Field 'error_value' is read-only");
  if (kind === 'stringValue') {
    requireCellText(inner);
    // The API treats an empty string as an empty cell.
    if (inner !== '') cell.v = inner;
    return;
  }
  if (kind !== 'formulaValue') {
    cell.v = inner;
    return;
  }
  requireCellText(inner);
  if (!String(inner).startsWith('=')) throw new ServiceError(`Invalid formula: ${inner}`);
  cell.formula = inner;
}
