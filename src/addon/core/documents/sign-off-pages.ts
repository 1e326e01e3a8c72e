// Lays out sheets that others check, sign and seal (汇总表): one landscape page for each, a table with room for the seal below.
import { type ListTable, tableOf } from './list-paper';
import type { Block, Margins, PaperDocument, Section } from './model';

export interface SignOffPage {
  title: string;
  /** Above the table: whose it is. */
  head: string;
  table: ListTable;
  /** Below the table. */
  paragraphs: readonly string[];
}

/** The text's 156 × 225 millimetres, turned. */
export const LANDSCAPE_MARGINS: Margins = { top: 28, bottom: 26, left: 37, right: 35 };
const SIGNING_COLUMNS = [87, 69, 69];

/** `signing`: three labels, for the seal, the signature and the date. */
export function signOffPages(
  name: string,
  pages: readonly SignOffPage[],
  signing: readonly [string, string, string],
): PaperDocument {
  return { name, sections: pages.map((page) => pageSection(page, signing)) };
}

function pageSection({ title, head, table, paragraphs }: SignOffPage, signing: readonly string[]): Section {
  const blocks: Block[] = [
    { kind: 'title', text: title },
    { kind: 'note', text: head, keepWithNext: true },
    tableOf(table),
    { kind: 'note', text: '' },
    ...paragraphs.map((text): Block => ({ kind: 'note', text, keepWithNext: true })),
    { kind: 'note', text: '', keepWithNext: true },
    {
      kind: 'table',
      borders: 'none',
      columnWidths: SIGNING_COLUMNS,
      rows: [{ height: 14, cells: signing.map((text) => ({ text, align: 'left' })) }],
    },
  ];
  return { blocks, landscape: true, margins: LANDSCAPE_MARGINS };
}
