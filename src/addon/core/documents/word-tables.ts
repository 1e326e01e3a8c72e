// Tables as WordprocessingML: fixed widths, merged cells, repeated heading rows.
import { type Alignment, type Cell, type CellLook, LINE_END, linesOf, type Row, type Table } from './model';
import { paragraphXml, runs } from './paragraphs';
import { indent, size } from './styles';
import { element, valued } from './xml';

/** Twips in a millimetre. */
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MILLIMETRE);
}

/** Room between a cell's text and its lines, 1.5 millimetres. */
const CELL_SIDE_TWIPS = 85;

interface LookOfCell {
  face: 'heading' | 'fangsong';
  align: Alignment;
  verticalAlign: 'top' | 'center' | 'bottom';
  /** w:ind in characters. */
  indent: { firstLine?: number; left?: number };
}

const CELL_LOOKS: Record<CellLook, LookOfCell> = {
  label: { face: 'heading', align: 'center', verticalAlign: 'center', indent: {} },
  value: { face: 'fangsong', align: 'center', verticalAlign: 'center', indent: {} },
  text: { face: 'fangsong', align: 'both', verticalAlign: 'top', indent: { firstLine: 2 } },
  // The seal needs room: its lines start near the middle, so that it covers the date.
  seal: { face: 'fangsong', align: 'left', verticalAlign: 'bottom', indent: { left: 12 } },
};

/** A place of the grid that a cell from a row above still covers. */
interface Covered {
  rowsLeft: number;
  columns: number;
}

/** @throws Error when a row's cells do not fill the columns exactly: a mistake of the document's maker. */
export function tableXml(table: Table): string {
  const widths = table.columnWidths.map(twips);
  const covered: (Covered | undefined)[] = widths.map(() => undefined);
  const line = (side: string) => element(side, { val: 'single', sz: 4, space: 0, color: 'auto' });
  const borders =
    table.borders === 'none'
      ? ''
      : element(
          'tblBorders',
          {},
          ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join(''),
        );
  const margins = ['left', 'right']
    .map((side) => element(side, { w: CELL_SIDE_TWIPS, type: 'dxa' }))
    .join('');
  const properties =
    element('tblW', { w: sum(widths), type: 'dxa' }) +
    valued('jc', 'center') +
    borders +
    element('tblLayout', { type: 'fixed' }) +
    element('tblCellMar', {}, margins);
  const grid = widths.map((width) => element('gridCol', { w: width })).join('');
  const rows = table.rows.map((row, index) => rowXml(row, index, table, widths, covered)).join('');
  return element('tbl', {}, element('tblPr', {}, properties) + element('tblGrid', {}, grid) + rows);
}

function rowXml(
  row: Row,
  index: number,
  table: Table,
  widths: number[],
  covered: (Covered | undefined)[],
): string {
  const properties =
    (row.mayBreak ? '' : element('cantSplit')) +
    (row.height === undefined ? '' : element('trHeight', { val: twips(row.height), hRule: 'atLeast' })) +
    (index < (table.headerRows ?? 0) ? element('tblHeader') : '');
  const waiting = row.cells.slice();
  let content = '';
  for (let column = 0; column < widths.length; ) {
    const above = covered[column];
    if (above !== undefined) {
      content += cellXml(
        { text: '' },
        widthOf(widths, column, above.columns),
        above.columns,
        'continue',
        table,
        row,
      );
      covered[column] = above.rowsLeft > 1 ? { ...above, rowsLeft: above.rowsLeft - 1 } : undefined;
      column += above.columns;
      continue;
    }
    const cell = waiting.shift();
    const columns = cell?.columnSpan ?? 1;
    if (cell === undefined || column + columns > widths.length) throw misfit(index, widths.length);
    const rowSpan = cell.rowSpan ?? 1;
    content += cellXml(
      cell,
      widthOf(widths, column, columns),
      columns,
      rowSpan > 1 ? 'restart' : '',
      table,
      row,
    );
    if (rowSpan > 1) covered[column] = { rowsLeft: rowSpan - 1, columns };
    column += columns;
  }
  if (waiting.length > 0) throw misfit(index, widths.length);
  return element('tr', {}, (properties === '' ? '' : element('trPr', {}, properties)) + content);
}

function misfit(index: number, columns: number): Error {
  return new Error(`table row ${index + 1} does not fill its ${columns} columns exactly`);
}

function cellXml(cell: Cell, width: number, columns: number, merge: string, table: Table, row: Row): string {
  const look = CELL_LOOKS[cell.look ?? 'value'];
  const properties =
    element('tcW', { w: width, type: 'dxa' }) +
    (columns > 1 ? valued('gridSpan', columns) : '') +
    (merge === '' ? '' : valued('vMerge', merge)) +
    valued('vAlign', cell.verticalAlign ?? look.verticalAlign);
  const points = table.textSize ?? 12;
  const spacing = element('spacing', {
    before: 0,
    after: 0,
    line: Math.round((table.lineHeight ?? 20) * 20),
    lineRule: 'exact',
  });
  const placed = spacing + indent(look.indent, points) + valued('jc', cell.align ?? look.align);
  // The style's size is 12 points; other sizes are set on the runs.
  const sized = (content: string) =>
    points === 12 ? content : content.replace(/<\/w:rPr>/g, `${size(points)}</w:rPr>`);
  const lines = cell.look === 'text' ? linesOf(cell.text) : cell.text.split(LINE_END);
  const paragraphs = (lines.length === 0 ? [''] : lines)
    .map((text) =>
      paragraphXml(
        'cell',
        sized(runs([{ text, face: look.face }])),
        {},
        { keepNext: row.keepWithNext, beforeSection: placed },
      ),
    )
    .join('');
  return element('tc', {}, element('tcPr', {}, properties) + paragraphs);
}

function widthOf(widths: number[], from: number, columns: number): number {
  return sum(widths.slice(from, from + columns));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
