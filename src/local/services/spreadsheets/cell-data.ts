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

/**
 * The cell after a CellData was written over it under a mask. Values are literal: text is stored to the letter,
 * only `formulaValue` makes a formula.
 */
export function withCellData(
  call: Pick<Call, 'store'>,
  spreadsheetId: string,
  cell: Cell | null,
  data: Resource,
  paths: string[],
): Cell | null {
  const spreadsheet = spreadsheetOf(call.store, spreadsheetId);
  const touched = (field: string) => paths.some((path) => path === '*' || path.split('.')[0] === field);
  const next: Cell = { ...cell };
  if (touched('userEnteredValue')) {
    delete next.v;
    delete next.formula;
    if (cell?.runs !== undefined && !touched('textFormatRuns')) delete next.runs;
    Object.assign(next, literal(data.userEnteredValue));
  }
  if (touched('userEnteredFormat')) {
    const inner = paths
      .filter((path) => path.startsWith('userEnteredFormat.'))
      .map((path) => path.slice('userEnteredFormat.'.length));
    const whole = paths.includes('*') || paths.includes('userEnteredFormat');
    const given: Resource = data.userEnteredFormat ?? {};
    const style = whole ? given : mergeMasked(styleOf(spreadsheet, cell), given, inner);
    next.style = intern(call.store, spreadsheetId, 'styles', style);
  }
  if (touched('note')) next.note = data.note ? String(data.note) : undefined;
  if (touched('dataValidation'))
    next.rule = intern(call.store, spreadsheetId, 'rules', data.dataValidation ?? undefined);
  if (touched('textFormatRuns'))
    next.runs = data.textFormatRuns?.length > 0 ? data.textFormatRuns : undefined;
  return next;
}

function literal(value: Resource | undefined | null): Pick<Cell, 'v' | 'formula'> {
  const kinds = Object.entries(value ?? {}).filter(([, inner]) => inner !== null && inner !== undefined);
  if (kinds.length === 0) return {};
  if (kinds.length > 1) throw new ServiceError('Invalid value: oneof field is already set.');
  const [kind, inner] = kinds[0]!;
  if (kind === 'errorValue') throw new ServiceError("Field 'error_value' is read-only");
  if (kind === 'stringValue') {
    requireCellText(inner);
    // The API treats an empty string as an empty cell.
    return inner === '' ? {} : { v: inner };
  }
  if (kind !== 'formulaValue') return { v: inner };
  requireCellText(inner);
  if (!String(inner).startsWith('=')) throw new ServiceError(`Invalid formula: ${inner}`);
  return { formula: inner };
}
