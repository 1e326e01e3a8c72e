// Translates a tab's charts into those of an .xlsx file: bars, columns, lines, areas and pies.
import type { ChartSeries, SheetChart } from 'hucre';
import { a1Of } from '../services/spreadsheets/a1';
import { Calculation } from '../services/spreadsheets/formulas';
import {
  type Resource,
  type SheetState,
  type SpreadsheetState,
  sheetOf,
} from '../services/spreadsheets/state';
import { displayed } from '../services/spreadsheets/values';
import { hexColor } from './xlsx-styles';

const KINDS: Record<string, SheetChart['type']> = {
  BAR: 'bar',
  COLUMN: 'column',
  LINE: 'line',
  AREA: 'area',
  SCATTER: 'scatter',
};

const LEGENDS: Record<string, SheetChart['legend']> = {
  BOTTOM_LEGEND: 'bottom',
  LEFT_LEGEND: 'left',
  RIGHT_LEGEND: 'right',
  TOP_LEGEND: 'top',
  NO_LEGEND: false,
};

/** Sheets' size of a chart that was given none. */
const DEFAULT_SIZE = { width: 600, height: 371 };

/** The charts that lie over a tab; kinds that a file cannot hold are left out. `titleOf` is the tab's name in the file. */
export function chartsOf(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  titleOf: (sheetId: number) => string,
): SheetChart[] {
  return sheet.charts.flatMap((chart) => {
    const spec: Resource = chart.spec ?? {};
    const body = spec.pieChart ? pie(spec.pieChart, titleOf) : basic(spreadsheet, spec.basicChart, titleOf);
    if (body === null) return [];
    const { legend, ...rest } = body;
    return [
      {
        ...rest,
        ...(spec.title ? { title: spec.title } : {}),
        ...(legend === undefined ? {} : { legend }),
        anchor: anchorOf(sheet, chart.position?.overlayPosition ?? {}),
      },
    ];
  });
}

type Body = Omit<SheetChart, 'anchor' | 'title'>;

function pie(spec: Resource, titleOf: (sheetId: number) => string): Body | null {
  const values = reference(spec.series, titleOf, 0);
  if (values === null) return null;
  return {
    type: spec.pieHole > 0 ? 'doughnut' : 'pie',
    series: [{ values, categories: reference(spec.domain, titleOf, 0) ?? undefined }],
    legend: LEGENDS[spec.legendPosition ?? ''] ?? 'right',
  };
}

function basic(
  spreadsheet: SpreadsheetState,
  spec: Resource | undefined,
  titleOf: (sheetId: number) => string,
) {
  const type = KINDS[spec?.chartType ?? ''];
  if (spec === undefined || type === undefined) return null;
  const headers = spec.headerCount ?? 0;
  const categories = reference(spec.domains?.[0]?.domain, titleOf, headers) ?? undefined;
  const series = ((spec.series ?? []) as Resource[]).flatMap((one): ChartSeries[] => {
    const values = reference(one.series, titleOf, headers);
    if (values === null) return [];
    const color = hexColor(one.color, one.colorStyle);
    const name = headers > 0 ? headingOf(spreadsheet, one.series) : undefined;
    return [{ values, categories, ...(name ? { name } : {}), ...(color ? { color } : {}) }];
  });
  if (series.length === 0) return null;
  const legend =
    LEGENDS[spec.legendPosition ?? ''] ?? (series.length > 1 ? ('right' as const) : (false as const));
  const body: Body = { type, series, legend };
  if (spec.stackedType === 'STACKED') body.barGrouping = 'stacked';
  if (spec.stackedType === 'PERCENT_STACKED') body.barGrouping = 'percentStacked';
  // Sheets draws the first category of a bar chart at the top, Excel at the bottom unless told otherwise.
  if (type === 'bar') body.axes = { x: { reverse: true } };
  return body;
}

function sourceOf(data: Resource | undefined): Resource | undefined {
  return data?.sourceRange?.sources?.[0];
}

/** A range as charts in files name it: 'Tab'!$A$1:$A$9, without the rows of headings. */
function reference(
  data: Resource | undefined,
  titleOf: (sheetId: number) => string,
  headers: number,
): string | null {
  const source = sourceOf(data);
  if (source === undefined) return null;
  const sheetId: number = source.sheetId ?? 0;
  const cells = a1Of({
    sheetId,
    startRow: (source.startRowIndex ?? 0) + headers,
    endRow: source.endRowIndex,
    startColumn: source.startColumnIndex ?? 0,
    endColumn: source.endColumnIndex,
  });
  const absolute = cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `'${titleOf(sheetId).replace(/'/g, "''")}'!${absolute}`;
}

function headingOf(spreadsheet: SpreadsheetState, data: Resource): string {
  const source = sourceOf(data)!;
  const sheet = sheetOf(spreadsheet, source.sheetId ?? 0);
  const cell = sheet.rows[source.startRowIndex ?? 0]?.[source.startColumnIndex ?? 0] ?? null;
  return displayed(new Calculation(spreadsheet), sheet, cell);
}

function anchorOf(sheet: SheetState, position: Resource): SheetChart['anchor'] {
  const from = { row: position.anchorCell?.rowIndex ?? 0, col: position.anchorCell?.columnIndex ?? 0 };
  const far = (start: number, pixels: number, properties: SheetState['rowProperties'], usual: number) => {
    let at = start;
    for (let left = pixels; left > 0; at += 1) {
      const size = properties[at]?.hiddenByUser ? 0 : (properties[at]?.pixelSize ?? usual);
      left -= size;
    }
    return at;
  };
  return {
    from,
    to: {
      row: far(from.row, position.heightPixels ?? DEFAULT_SIZE.height, sheet.rowProperties, 21),
      col: far(from.col, position.widthPixels ?? DEFAULT_SIZE.width, sheet.columnProperties, 100),
    },
  };
}
