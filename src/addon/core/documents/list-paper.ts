// Lays out a paper with a list of nominees: the text, the signature, and the list by category, as an annex or in its place.
import { PAPER_WORDS as WORDS } from '../phrases/templates';
import { lineWidth } from './line-width';
import type { Block, Cell, PaperDocument, Paragraph, ParagraphKind, Table } from './model';

export interface ListedName {
  name: string;
  /** Printed in brackets behind the name; '' for nothing. */
  note: string;
  unit: string;
  post: string;
  /** In the order of the category's `extraTitles`. */
  extra: string[];
}

export interface ListedCategory {
  name: string;
  kind: 'person' | 'team';
  /** Columns behind the usual ones. */
  extraTitles: string[];
  names: ListedName[];
}

export interface ListPaper {
  title: string;
  paragraphs: string[];
  /** The paragraph that stands for the list itself. */
  listPlace: string;
  listTitle: string;
  orderNote: string;
  /** Those without names are left out. */
  categories: ListedCategory[];
  signers: string[];
  /** 2022年2月14日. */
  date: string;
}

/** The paper, and how many names stand in it, counted in what is printed. */
export function listPaper(paper: ListPaper): { document: PaperDocument; count: number } {
  const list = categoryBlocks(paper);
  const inline = paper.paragraphs.includes(paper.listPlace);
  const text = paper.paragraphs.flatMap((line, at): Block[] =>
    line === paper.listPlace ? list : textBlocks(line, at),
  );
  const blocks: Block[] = [
    { kind: 'title', text: paper.title },
    ...text,
    { kind: 'signature', signers: paper.signers, date: paper.date },
  ];
  const annex: Block[] = [
    { kind: 'annexMark', text: WORDS.annex },
    { kind: 'title', text: paper.listTitle },
    ...list,
  ];
  const sections = inline ? [{ blocks }] : [{ blocks }, { blocks: annex }];
  const tables = list.filter((block): block is Table => block.kind === 'table');
  const count = tables.reduce((sum, table) => sum + table.rows.length - (table.headerRows ?? 0), 0);
  return { document: { name: paper.title.replace(/\n/g, ''), sections }, count };
}

/** GB/T 9704-2012, 7.3.4: 附件说明 stands one empty line below the text. */
function textBlocks(line: string, at: number): Block[] {
  const kind = kindOf(line, at);
  const block: Block = { kind, text: line };
  return kind === 'annexNote' ? [{ kind: 'body', text: '' }, block] : [block];
}

/** Numbers as GB/T 9704 has them tell headings; the first line that ends in a colon is the addressee. */
function kindOf(line: string, at: number): ParagraphKind {
  if (at === 0 && /[:：]$/.test(line)) return 'plain';
  if (/^附件\s*\d*[:：]/.test(line)) return 'annexNote';
  if (lineWidth(line) > 28) return 'body';
  if (/^[一二三四五六七八九十]+、/.test(line)) return 'level1';
  if (/^（[一二三四五六七八九十]+）/.test(line)) return 'level2';
  return 'body';
}

function categoryBlocks({ categories, orderNote }: ListPaper): Block[] {
  const filled = categories.filter(({ names }) => names.length > 0);
  return filled.flatMap((category, at): Block[] => {
    const count =
      category.kind === 'team' ? WORDS.teams(category.names.length) : WORDS.people(category.names.length);
    const heading: Paragraph = {
      kind: 'level1',
      text: WORDS.category(chineseNumber(at + 1), category.name, count),
    };
    const above: Paragraph =
      at === 0 ? { kind: 'subtitle', text: orderNote } : { kind: 'note', text: '', keepWithNext: true };
    return [above, heading, tableOf(category)];
  });
}

/** 1 to 99. */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const digit = (at: number): string => (at === 0 ? '' : WORDS.numbers[at - 1]!);
  return tens === 0 ? digit(ones) : `${tens === 1 ? '' : digit(tens)}十${digit(ones)}`;
}

/** Millimetres of the 156 that a page has. */
const NUMBER_WIDTH = 13;
const EXTRA_WIDTH = 24;

function tableOf({ kind, names, extraTitles }: ListedCategory): Table {
  const team = kind === 'team';
  const rest = 156 - NUMBER_WIDTH - EXTRA_WIDTH * extraTitles.length;
  // A person's unit is longer than the name and the post; a team's name about as long as its unit.
  const widths = team ? [rest * 0.45, rest * 0.55] : [rest * 0.18, rest * 0.53, rest * 0.29];
  const titles = [
    WORDS.columns.number,
    team ? WORDS.columns.team : WORDS.columns.name,
    WORDS.columns.unit,
    ...(team ? [] : [WORDS.columns.post]),
    ...extraTitles,
  ];
  const label = (text: string): Cell => ({ text, look: 'label' });
  const line = (each: ListedName, at: number): Cell[] => [
    { text: String(at + 1) },
    { text: (team ? each.name : spaced(each.name)) + (each.note === '' ? '' : `（${each.note}）`) },
    { text: each.unit, align: 'left' },
    ...(team ? [] : [{ text: each.post }]),
    ...each.extra.map((text) => ({ text })),
  ];
  return {
    kind: 'table',
    columnWidths: [NUMBER_WIDTH, ...widths.map(Math.floor), ...extraTitles.map(() => EXTRA_WIDTH)],
    headerRows: 1,
    rows: [
      { cells: titles.map(label), height: 9 },
      ...names.map((each, at) => ({ cells: line(each, at), height: 9 })),
    ],
  };
}

/** A name of two characters is set as wide as one of three. */
function spaced(name: string): string {
  return /^\p{Script=Han}{2}$/u.test(name) ? `${name.slice(0, 1)}\u3000${name.slice(1)}` : name;
}
