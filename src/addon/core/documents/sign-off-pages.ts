// Lays out sheets that others check, sign and seal (汇总表): one landscape page for each, a table with room for the seal below.
import { columnWidths } from './column-widths';
import { lastRowKept } from './keeping';
import { type ListTable, tableOf } from './list-paper';
import { type Block, type PaperDocument, type Section, textWidth } from './model';

export interface SignOffPage {
  title: string;
  /** Above the table: whose it is. */
  head: string;
  table: ListTable;
  /** Below the table. */
  paragraphs: readonly string[];
}

/** A sheet to fill in, not an official letter: narrower margins leave room for the seal on the same page. */
const LAYOUT = { landscape: true, margins: { top: 22, bottom: 20, left: 30, right: 30 } };

/** `signing`: three labels, for the seal, the signature and the date. */
export function signOffPages(
  name: string,
  pages: readonly SignOffPage[],
  signing: readonly [string, string, string],
): PaperDocument {
  return { name, sections: pages.map((page) => pageSection(page, signing)) };
}

function pageSection({ title, head, table, paragraphs }: SignOffPage, signing: readonly string[]): Section {
  const width = textWidth(LAYOUT);
  const blocks: Block[] = [
    { kind: 'title', text: title },
    { kind: 'note', text: head, keepWithNext: true },
    lastRowKept(tableOf(table, columnWidths(table.columns, table.rows, width))),
    { kind: 'note', text: '', keepWithNext: true },
    ...paragraphs.map((text): Block => ({ kind: 'note', text, keepWithNext: true })),
    { kind: 'note', text: '', keepWithNext: true },
    {
      kind: 'table',
      borders: 'none',
      columnWidths: [width * 0.4, width * 0.3, width * 0.3].map(Math.floor),
      rows: [{ height: 14, cells: signing.map((text) => ({ text, align: 'left' })) }],
    },
  ];
  // Each page goes to another unit, and is numbered for itself.
  return { ...LAYOUT, blocks, firstPageNumber: 1 };
}
