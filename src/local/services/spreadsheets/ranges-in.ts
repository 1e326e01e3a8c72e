// Turns the ranges and data filters that the advanced service is given into cells, and opens the spreadsheet behind them.
import { apiError } from '../../runtime/google-schemas';
import { type Call, type GridRange, ServiceError } from '../../runtime/service';
import { noteModified } from '../drive/files';
import { findRange, fullA1Of, rangeFromApi } from './a1';
import { refusal, requireUnprotected } from './access';
import { type Resource, type SpreadsheetState, sheetOf, sheetsOf, spreadsheetOf, wholeSheet } from './state';

/** The spreadsheet, or the API's 404 and 403. A call that changes it marks its file in Drive as modified; refused ones roll back. */
export function openFor(call: Call, method: string, id: unknown, toChange: boolean): SpreadsheetState {
  if (typeof id !== 'string' || id === '')
    throw apiError(method, 'Missing required parameter: spreadsheetId');
  const refused = refusal(call.store, call.identity.effectiveUser, id, toChange);
  if (refused === 'missing') throw apiError(method, 'Requested entity was not found.', 404);
  if (refused === 'forbidden') throw apiError(method, 'The caller does not have permission', 403);
  if (toChange) noteModified(call.store, id, call.identity.effectiveUser, call.now);
  return spreadsheetOf(call.store, id);
}

/** Cells of an A1 text; reaching beyond the grid is refused, or cut off at the end when `clip` is on. */
export function cellsOf(
  method: string,
  spreadsheet: SpreadsheetState,
  text: unknown,
  clip: boolean,
): GridRange {
  const range = typeof text === 'string' ? findRange(spreadsheet, text) : null;
  if (range === null) throw apiError(method, `Unable to parse range: ${String(text)}`);
  const sheet = sheetOf(spreadsheet, range.sheetId);
  const { rowCount, columnCount } = sheet.grid;
  const startsInside = range.startRow < rowCount && range.startColumn < columnCount;
  const endsInside = range.endRow <= rowCount && range.endColumn <= columnCount;
  if (!startsInside || (!endsInside && !clip)) {
    const limits = `Max rows: ${rowCount}, max columns: ${columnCount}`;
    throw apiError(method, `Range (${fullA1Of(sheet, range)}) exceeds grid limits. ${limits}`);
  }
  return {
    ...range,
    endRow: Math.min(range.endRow, rowCount),
    endColumn: Math.min(range.endColumn, columnCount),
  };
}

/** All ranges that a data filter means: one for a range, any number for a metadata lookup. */
export function filteredCells(method: string, spreadsheet: SpreadsheetState, filter: Resource): GridRange[] {
  try {
    if (filter.gridRange) return [rangeFromApi(spreadsheet, filter.gridRange)];
    if (filter.a1Range) return [cellsOf(method, spreadsheet, filter.a1Range, true)];
    if (filter.developerMetadataLookup) return metadataCells(spreadsheet, filter.developerMetadataLookup);
  } catch (error) {
    if (error instanceof ServiceError && error.errorName === 'Exception') {
      throw apiError(method, `Invalid dataFilter: ${error.message}`);
    }
    throw error;
  }
  throw apiError(method, 'Invalid dataFilter: No filter set.');
}

/** Metadata entries that a lookup matches. */
export function matchingMetadata(spreadsheet: SpreadsheetState, lookup: Resource): Resource[] {
  return spreadsheet.developerMetadata.filter((one) => {
    if (lookup.metadataId !== undefined && one.metadataId !== lookup.metadataId) return false;
    if (lookup.metadataKey !== undefined && one.metadataKey !== lookup.metadataKey) return false;
    if (lookup.metadataValue !== undefined && one.metadataValue !== lookup.metadataValue) return false;
    return lookup.locationType === undefined || one.location.locationType === lookup.locationType;
  });
}

function metadataCells(spreadsheet: SpreadsheetState, lookup: Resource): GridRange[] {
  return matchingMetadata(spreadsheet, lookup).flatMap(({ location }) => {
    if (location.spreadsheet) return sheetsOf(spreadsheet).map(wholeSheet);
    if (location.sheetId !== undefined) return [wholeSheet(sheetOf(spreadsheet, location.sheetId))];
    const place = location.dimensionRange;
    const whole = wholeSheet(sheetOf(spreadsheet, place.sheetId ?? 0));
    return place.dimension === 'ROWS'
      ? [{ ...whole, startRow: place.startIndex, endRow: place.endIndex }]
      : [{ ...whole, startColumn: place.startIndex, endColumn: place.endIndex }];
  });
}

/** Refuses a values method that would write protected cells. */
export function requireWritable(call: Call, method: string, id: string, range: GridRange): void {
  asApi(method, () => requireUnprotected(call.store, call.identity.effectiveUser, id, range));
}

/** Runs `work` and gives its refusals the API's form. */
export function asApi<T>(method: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (
      error instanceof ServiceError &&
      error.errorName === 'Exception' &&
      !error.message.startsWith('not in')
    ) {
      throw apiError(method, error.message);
    }
    throw error;
  }
}

/** Used cells of a range, by which reading is charged. */
export function usedCells(spreadsheet: SpreadsheetState, range: GridRange): number {
  const last = Math.min(range.endRow, sheetOf(spreadsheet, range.sheetId).rows.length);
  return Math.max(0, last - range.startRow) * (range.endColumn - range.startColumn);
}
