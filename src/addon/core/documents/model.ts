// What a printed document is made of, in an office's own terms, so that each writer (Word, HTML) can be small.

/**
 * The paragraph kinds of GB/T 9704-2012. `level1`…`level4` are the headings 一、 / （一） / 1. / （1）, whose
 * numbers are part of the text. `plain` is text without indent (the addressee), `annexMark` is 附件1 at the top of
 * an annex, `annexNote` the 附件：1.… line below the text and `annexNoteNext` the lines 2.… after it. `textTitle` is the
 * title of a text inside a volume.
 */
export type ParagraphKind =
  | 'title'
  | 'subtitle'
  | 'textTitle'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'body'
  | 'plain'
  | 'right'
  | 'note'
  | 'annexMark'
  | 'annexNote'
  | 'annexNoteNext';

/** The type faces of an official paper: 小标宋, 黑体, 楷体, 仿宋, 宋体. */
export type Face = 'banner' | 'heading' | 'kai' | 'fangsong' | 'song';

export interface TextRun {
  text: string;
  bold?: boolean;
  underline?: boolean;
  face?: Face;
}

/** Text to the letter; a line feed is a line break inside the paragraph, a tab stays a tab. */
export type Text = string | TextRun[];

export interface Paragraph {
  kind: ParagraphKind;
  text: Text;
  /** A mark that a contents line points to; letters, digits and underscores, at most 40, starting with a letter. */
  bookmark?: string;
  /** Stays on the page of what follows; headings always do. */
  keepWithNext?: boolean;
}

/** A line of the contents: text, dots, and the page of the paragraph that carries the bookmark. */
export interface ContentsLine {
  kind: 'contents';
  text: string;
  bookmark: string;
  /** Shown until the word processor has counted the pages itself. */
  page?: number;
}

/** 署名 and 成文日期 at the right: the date four characters from the edge, the signers centred above it. */
export interface Signature {
  kind: 'signature';
  signers: string[];
  date: string;
}

/** label: 黑体, centred; value: 仿宋, centred; text: 仿宋, indented lines from the top; seal: at the lower right. */
export type CellLook = 'label' | 'value' | 'text' | 'seal';
export type Alignment = 'left' | 'center' | 'right' | 'both';

export interface Cell {
  /** Each line feed starts a paragraph of its own. */
  text: string;
  look?: CellLook;
  align?: Alignment;
  verticalAlign?: 'top' | 'center' | 'bottom';
  /** How many columns and rows the cell covers, as in HTML: covered places are left out of `cells`. */
  columnSpan?: number;
  rowSpan?: number;
}

export interface Row {
  cells: Cell[];
  /** Least height in millimetres. */
  height?: number;
  /** A row breaks across pages only when this is set. */
  mayBreak?: boolean;
  /** Stays on the page of the row, or of what stands below the table. */
  keepWithNext?: boolean;
}

export interface Table {
  kind: 'table';
  /** Millimetres; the text of an upright A4 page is 156 wide. */
  columnWidths: number[];
  /** So many rows from the top are repeated on every page. */
  headerRows?: number;
  rows: Row[];
  borders?: 'all' | 'none';
  /** Points; 12 and 20 unless told. */
  textSize?: number;
  lineHeight?: number;
}

export interface PageBreak {
  kind: 'pageBreak';
}

export type Block = Paragraph | ContentsLine | Signature | Table | PageBreak;

export interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A stretch of pages with one layout; a section starts on a new page. */
export interface Section {
  blocks: Block[];
  landscape?: boolean;
  /** Millimetres; those of GB/T 9704 (37, 35, 28, 26) unless told. */
  margins?: Margins;
  /** "— 1 —", at the right of odd pages and the left of even ones; on unless told. */
  pageNumbers?: boolean;
  /** The number of the section's first page; goes on counting unless told. */
  firstPageNumber?: number;
}

export interface PaperDocument {
  /** The document's name in its properties; not printed. */
  name: string;
  sections: Section[];
}

/** GB/T 9704-2012, 5.2.1: A4, 天头 37, 订口 28, 版心 156 × 225 millimetres. */
export const OFFICIAL_MARGINS: Margins = { top: 37, bottom: 35, left: 28, right: 26 };
/** The same text turned: 225 × 156. */
export const LANDSCAPE_MARGINS: Margins = { top: 28, bottom: 26, left: 37, right: 35 };
export const PAGE_MILLIMETRES = { short: 210, long: 297 };

/** Width of the text in millimetres. */
export function textWidth(section: Pick<Section, 'landscape' | 'margins'>): number {
  const margins = section.margins ?? OFFICIAL_MARGINS;
  return (section.landscape ? PAGE_MILLIMETRES.long : PAGE_MILLIMETRES.short) - margins.left - margins.right;
}

/** Where a line of typed text ends, whichever system it was typed on. */
export const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** The lines of a text that are not blank, trimmed of spaces of every width. */
export function linesOf(text: string): string[] {
  return text
    .split(LINE_END)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
