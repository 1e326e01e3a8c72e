// A tab as the server tells it, turned into the data that the sheet component starts with.
import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';
import type { Area, Frame, ShownCell } from '../tab-view';

export const FONT = 'Noto Sans CJK SC';

/** One unit with one sheet: the other tabs are pages of their own. */
export const UNIT = 'laurel';
export const SHEET = 'tab';

/** The component's own name for changing cells. */
export const SET_VALUES = 'sheet.mutation.set-range-values';

export function cellData(cell: ShownCell | undefined, looks: readonly object[]): ICellData {
  if (cell === undefined || cell === 0) return {};
  const [text, look, extra] = cell;
  const s = looks[look] as IStyleData;
  if (extra?.b !== undefined) return { v: extra.b ? 1 : 0, s };
  return text === '' ? { s } : { v: text, t: 1, s };
}

const range = ({ top, bottom, left, right }: Area) => ({
  startRow: top,
  endRow: bottom - 1,
  startColumn: left,
  endColumn: right - 1,
});

/** The component's own dropdowns and tick boxes; whether a value is taken is the server's decision. */
function validations(frame: Frame): object[] {
  const lists = frame.lists
    // The component writes a list with commas between, so a choice with a comma in it cannot be offered there.
    .filter(({ values }) => values.every((value) => !value.includes(',')))
    .map(({ values, areas }, at) => ({
      uid: `list${at}`,
      type: 'list',
      formula1: values.join(','),
      ranges: areas.map(range),
      errorStyle: 2,
      renderMode: 1,
      allowBlank: true,
    }));
  if (frame.boxes.length === 0) return lists;
  return [
    ...lists,
    {
      uid: 'boxes',
      type: 'checkbox',
      formula1: '1',
      formula2: '0',
      ranges: frame.boxes.map(range),
      errorStyle: 2,
    },
  ];
}

function notes(rows: ReadonlyMap<number, ShownCell[]>): object {
  const all: Record<number, Record<number, object>> = {};
  for (const [row, cells] of rows) {
    cells.forEach((cell, col) => {
      if (cell === 0 || cell[2]?.n === undefined) return;
      all[row] ??= {};
      all[row][col] = { id: `${row}-${col}`, row, col, width: 220, height: 120, note: cell[2].n };
    });
  }
  return { [SHEET]: all };
}

export function snapshot(
  frame: Frame,
  rows: ReadonlyMap<number, ShownCell[]>,
  heights: ReadonlyMap<number, number>,
  looks: readonly object[],
): Partial<IWorkbookData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const [row, shown] of rows) {
    const line: Record<number, ICellData> = {};
    shown.forEach((cell, column) => {
      if (cell !== 0) line[column] = cellData(cell, looks);
    });
    cells[row] = line;
  }
  const rowData: Record<number, { h?: number; ia?: number; hd?: number }> = {};
  for (let row = 0; row < frame.rowCount; row += 1)
    rowData[row] = { h: heights.get(row) ?? frame.heights[row] ?? 21, ia: 0 };
  for (const row of frame.hiddenRows) rowData[row] = { ...rowData[row], hd: 1 };
  return {
    id: UNIT,
    name: frame.title,
    sheetOrder: [SHEET],
    styles: {},
    resources: [
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify({ [SHEET]: validations(frame) }) },
      { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(notes(rows)) },
    ],
    sheets: {
      [SHEET]: {
        id: SHEET,
        name: frame.title,
        rowCount: frame.rowCount,
        columnCount: frame.columnCount,
        defaultColumnWidth: 100,
        defaultRowHeight: 21,
        showGridlines: frame.gridlines ? 1 : 0,
        defaultStyle: { ff: FONT, fs: 10, vt: 3 },
        cellData: cells,
        rowData: rowData as never,
        columnData: Object.fromEntries(
          frame.columns.map(({ w, hidden }, at) => [at, { w, hd: hidden ? 1 : 0 }]),
        ) as never,
        mergeData: frame.merges.map(range),
        freeze: {
          xSplit: frame.frozenColumns,
          ySplit: frame.frozenRows,
          startRow: frame.frozenRows === 0 ? -1 : frame.frozenRows,
          startColumn: frame.frozenColumns === 0 ? -1 : frame.frozenColumns,
        },
      },
    },
  };
}
