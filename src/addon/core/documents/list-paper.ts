// Lays out a paper with lists: the text, the signature, and the lists as an annex or in their place in the text.
import { PAPER_WORDS as WORDS } from '../phrases/papers';
import { columnWidths, type FittedColumn, leastWidth } from './column-widths';
import { headingKind } from './headings';
import {
  type Block,
  LANDSCAPE_MARGINS,
  type PaperDocument,
  type Section,
  type Table,
  textWidth,
} from './model';

export interface ListColumn extends FittedColumn {
  align?: 'left';
}

export interface ListTable {
  /** Printed above the table; '' for nothing. */
  heading: string;
  columns: readonly ListColumn[];
  /** A line feed starts a new line in the cell. */
  rows: readonly (readonly string[])[];
}

export interface ListPaper {
  title: string;
  paragraphs: readonly string[];
  /** The paragraph that stands for the lists. */
  listPlace: string;
  listTitle: string;
  /** Below the lists' title; '' for nothing. */
  note: string;
  /** Those without rows are left out; when none is left, there is no annex either. */
  tables: readonly ListTable[];
  signers: readonly string[];
  /** 2022年2月14日. */
  date: string;
}

/** An annex whose columns need more room than an upright page has is turned. */
const TURNED: Omit<Section, 'blocks'> = { landscape: true, margins: LANDSCAPE_MARGINS };

/** The paper, and how many lines its lists have, counted in what is printed. */
export function listPaper(paper: ListPaper): { document: PaperDocument; count: number } {
  const empty = paper.tables.every(({ rows }) => rows.length === 0);
  const inline = empty || paper.paragraphs.includes(paper.listPlace);
  const upright = textWidth({});
  const wide = paper.tables.some(({ rows, columns }) => rows.length > 0 && leastWidth(columns) > upright);
  const layout = wide && !inline ? TURNED : {};
  const list = listBlocks(paper, textWidth(layout));
  const text = paper.paragraphs.flatMap((line, at): Block[] =>
    line === paper.listPlace ? list : textBlocks(line, at),
  );
  const blocks: Block[] = [
    { kind: 'title', text: paper.title },
    ...text,
    { kind: 'signature', signers: [...paper.signers], date: paper.date },
  ];
  const annex: Block[] = [
    { kind: 'annexMark', text: WORDS.annex },
    { kind: 'title', text: paper.listTitle },
    ...list,
  ];
  const sections = inline ? [{ blocks }] : [{ blocks }, { ...layout, blocks: annex }];
  const tables = list.filter((block): block is Table => block.kind === 'table');
  const count = tables.reduce((sum, table) => sum + table.rows.length - (table.headerRows ?? 0), 0);
  return { document: { name: paper.title.replace(/\n/g, ''), sections }, count };
}

/** The first line that ends in a colon is the addressee. GB/T 9704-2012, 7.3.4: 附件说明 one empty line below the text. */
function textBlocks(line: string, at: number): Block[] {
  if (at === 0 && /[:：]$/.test(line)) return [{ kind: 'plain', text: line }];
  if (/^附件\s*\d*[:：]/.test(line)) {
    return [
      { kind: 'body', text: '' },
      { kind: 'annexNote', text: line },
    ];
  }
  return [{ kind: headingKind(line) ?? 'body', text: line }];
}

function listBlocks({ tables, note }: ListPaper, width: number): Block[] {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  // Tables with the same columns stand below each other, and should line up.
  const shape = ({ columns }: ListTable): string => columns.map(({ title }) => title).join('|');
  const widthsOf = (table: ListTable): number[] => {
    const alike = filled.filter((each) => shape(each) === shape(table));
    return columnWidths(
      table.columns,
      alike.flatMap(({ rows }) => rows),
      width,
    );
  };
  return filled.flatMap((table, at): Block[] => [
    ...(at > 0 ? [{ kind: 'note', text: '', keepWithNext: true } as const] : []),
    ...(at === 0 && note !== '' ? [{ kind: 'subtitle', text: note } as const] : []),
    ...(table.heading === '' ? [] : [{ kind: 'level1', text: table.heading } as const]),
    tableOf(table, widthsOf(table)),
  ]);
}

/** One table, its heading row repeated on every page; widths in millimetres. */
export function tableOf({ columns, rows }: ListTable, widths: readonly number[]): Table {
  return {
    kind: 'table',
    columnWidths: [...widths],
    headerRows: 1,
    rows: [
      { cells: columns.map(({ title }) => ({ text: title, look: 'label' })), height: 9 },
      ...rows.map((cells) => ({
        cells: cells.map((text, at) => {
          const { align } = columns[at]!;
          return align === undefined ? { text } : { text, align };
        }),
        height: 9,
      })),
    ],
  };
}
