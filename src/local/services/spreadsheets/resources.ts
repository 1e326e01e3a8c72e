// The API's Spreadsheet and Sheet resources, made from the store's state.
import type { Call, GridRange } from '../../runtime/service';
import { mayEditProtected } from './access';
import { cellDataOf } from './cell-data';
import { pathsOf } from './field-mask';
import { Calculation } from './formulas';
import { type Resource, type SheetState, type SpreadsheetState, sheetsOf, wholeSheet } from './state';

/** Rows and columns without their own size. */
const PLAIN = { ROWS: { pixelSize: 21 }, COLUMNS: { pixelSize: 100 } };

export function sheetProperties(spreadsheet: SpreadsheetState, sheet: SheetState): Resource {
  const { grid } = sheet;
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index: spreadsheet.order.indexOf(sheet.sheetId),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: grid.rowCount,
      columnCount: grid.columnCount,
      ...(grid.frozenRowCount > 0 ? { frozenRowCount: grid.frozenRowCount } : {}),
      ...(grid.frozenColumnCount > 0 ? { frozenColumnCount: grid.frozenColumnCount } : {}),
      ...(grid.hideGridlines ? { hideGridlines: true } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    ...(sheet.tabColorStyle === undefined ? {} : { tabColorStyle: sheet.tabColorStyle }),
  };
}

export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

interface View {
  /** Ranges that narrow the answer to their tabs; none: all tabs, whole. */
  ranges: GridRange[];
  includeGridData: boolean;
}

/** Grid data is given when it is asked for, or when the mask names it: a mask takes the place of includeGridData. */
export function wantsGridData(includeGridData: boolean | undefined, fields: string | undefined): boolean {
  if (fields === undefined) return includeGridData === true;
  return (pathsOf(fields) ?? []).some(
    (path) => path === '*' || path === 'sheets' || path.startsWith('sheets.data'),
  );
}

export function spreadsheetResource(
  call: Pick<Call, 'store' | 'identity'>,
  spreadsheet: SpreadsheetState,
  view: View,
): Resource {
  const calculation = new Calculation(spreadsheet);
  const shown =
    view.ranges.length === 0
      ? sheetsOf(spreadsheet)
      : sheetsOf(spreadsheet).filter((sheet) => view.ranges.some((range) => range.sheetId === sheet.sheetId));
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    properties: {
      title: spreadsheet.title,
      locale: spreadsheet.locale,
      autoRecalc: 'ON_CHANGE',
      timeZone: spreadsheet.timeZone,
    },
    sheets: shown.map((sheet) => {
      const ranges = view.ranges.filter((range) => range.sheetId === sheet.sheetId);
      const data = (ranges.length > 0 ? ranges : [wholeSheet(sheet)]).map((range) =>
        gridData(calculation, sheet, range),
      );
      return { ...sheetResource(call, spreadsheet, sheet), ...(view.includeGridData ? { data } : {}) };
    }),
    ...listed('namedRanges', spreadsheet.namedRanges),
    ...listed(
      'developerMetadata',
      spreadsheet.developerMetadata.filter((one) => one.location.spreadsheet === true),
    ),
    spreadsheetUrl: spreadsheetUrl(spreadsheet.spreadsheetId),
  };
}

function sheetResource(
  call: Pick<Call, 'store' | 'identity'>,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
): Resource {
  const user = call.identity.effectiveUser;
  return {
    properties: sheetProperties(spreadsheet, sheet),
    ...listed('merges', sheet.merges),
    ...listed('conditionalFormats', sheet.conditionalFormats),
    ...listed(
      'protectedRanges',
      sheet.protectedRanges.map((one) => ({
        ...one,
        requestingUserCanEdit: mayEditProtected(call.store, user, spreadsheet.spreadsheetId, one),
      })),
    ),
    ...(sheet.basicFilter === undefined ? {} : { basicFilter: sheet.basicFilter }),
    ...listed('charts', sheet.charts),
    ...listed('bandedRanges', sheet.bandedRanges),
    ...listed(
      'developerMetadata',
      spreadsheet.developerMetadata.filter((one) => one.location.sheetId === sheet.sheetId),
    ),
  };
}

function listed(name: string, list: Resource[]): Resource {
  return list.length === 0 ? {} : { [name]: list };
}

function gridData(calculation: Calculation, sheet: SheetState, range: GridRange): Resource {
  const { spreadsheet } = calculation;
  const rowData: Resource[] = [];
  for (let at = range.startRow; at < Math.min(range.endRow, sheet.rows.length); at += 1) {
    const row = sheet.rows[at] ?? [];
    const values = row
      .slice(range.startColumn, range.endColumn)
      .map((cell) => cellDataOf(calculation, sheet, cell));
    rowData.push(values.length === 0 ? {} : { values });
  }
  while (rowData.length > 0 && Object.keys(rowData[rowData.length - 1]!).length === 0) rowData.pop();
  const anyAttached = spreadsheet.developerMetadata.some(
    ({ location }) => location.dimensionRange?.sheetId === sheet.sheetId,
  );
  const metadata = (dimension: 'ROWS' | 'COLUMNS', index: number): Resource => {
    const own = (dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties)[index];
    if (!anyAttached && (own ?? null) === null) return PLAIN[dimension];
    const attached = spreadsheet.developerMetadata.filter(({ location }) => {
      const place = location.dimensionRange;
      return place?.sheetId === sheet.sheetId && place.dimension === dimension && place.startIndex === index;
    });
    return {
      ...PLAIN[dimension],
      ...own,
      ...listed('developerMetadata', attached),
    };
  };
  const span = (start: number, end: number) =>
    Array.from({ length: end - start }, (_empty, offset) => start + offset);
  return {
    ...(range.startRow > 0 ? { startRow: range.startRow } : {}),
    ...(range.startColumn > 0 ? { startColumn: range.startColumn } : {}),
    ...listed('rowData', rowData),
    rowMetadata: span(range.startRow, range.endRow).map((index) => metadata('ROWS', index)),
    columnMetadata: span(range.startColumn, range.endColumn).map((index) => metadata('COLUMNS', index)),
  };
}
