// What every batchUpdate request works with: the call, the spreadsheet, and the checks that most of them need.
import { unknownField } from '../../runtime/google-schemas';
import { type Call, type GridRange, ServiceError } from '../../runtime/service';
import { cellCount, rangeFromApi } from './a1';
import { requireUnprotected } from './access';
import type { Dimension } from './dimensions';
import { pathsOf } from './field-mask';
import { type Resource, type SpreadsheetState, sheetOf, spreadsheetOf } from './state';

/** The ground that a request stands on; `spreadsheet` is as the requests before it left it. */
export interface Ground {
  readonly call: Call;
  readonly id: string;
}

/** Does one kind of request and gives its reply, `{}` where there is none. */
export type RequestHandler = (ground: Ground, request: Resource) => Resource;
export type RequestTable = Record<string, RequestHandler>;

export function stateOf(ground: Ground): SpreadsheetState {
  return spreadsheetOf(ground.call.store, ground.id);
}

/** The paths of an update's mask, refused when it is missing or names what `schema` has not got. */
export function maskPaths(schema: string, fields: string | undefined | null): string[] {
  if (fields === undefined || fields === null || fields === '') {
    throw new ServiceError(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  const paths = pathsOf(fields);
  if (paths === null) throw new ServiceError(`Invalid field mask: ${fields}`);
  const unknown = unknownField('sheets', schema, paths);
  if (unknown !== null) throw new ServiceError(`Invalid field: ${unknown}`);
  return paths;
}

/** The cells of an API range, charged by their number and refused where they are protected. */
export function writableRange(ground: Ground, range: Resource | undefined): GridRange {
  const cells = readableRange(ground, range);
  requireUnprotected(ground.call.store, ground.call.identity.effectiveUser, ground.id, cells);
  chargeCells(ground, cells);
  return cells;
}

export function readableRange(ground: Ground, range: Resource | undefined): GridRange {
  if (range === undefined || range === null) throw new ServiceError('range must be specified.');
  return rangeFromApi(stateOf(ground), range);
}

/** PLATFORM.md 2.2: 0.022 virtual milliseconds for each cell written. */
export function chargeCells(ground: Ground, range: GridRange): void {
  ground.call.charge(0.022 * cellCount(range));
}

/** A DimensionRange with its open ends closed. */
export function dimensionRange(ground: Ground, range: Resource | undefined) {
  if (range === undefined || range === null) throw new ServiceError('range must be specified.');
  const sheet = sheetOf(stateOf(ground), range.sheetId ?? 0);
  const dimension = dimensionOf(range.dimension);
  const size = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  const start: number = range.startIndex ?? 0;
  const end: number = range.endIndex ?? size;
  if (start < 0 || end <= start) {
    throw new ServiceError(`range.startIndex[${start}] must be less than range.endIndex[${end}]`);
  }
  return { sheet, dimension, start, end, size };
}

export function dimensionOf(dimension: string | undefined): Dimension {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw new ServiceError('No dimension specified.');
}
