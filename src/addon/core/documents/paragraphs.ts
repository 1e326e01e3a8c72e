// Paragraphs, contents lines and signatures as WordprocessingML.
import { evenlyBroken, hasAddress, lineWidth, titleLines } from './line-width';
import type { Block, ContentsLine, Paragraph, Signature, Text, TextRun } from './model';
import { fonts, indent, LINE_TWIPS, type StyleKind, styleId } from './styles';
import { element, escapeXml, valued, writable } from './xml';

/** What the place of a paragraph adds to it. */
export interface Placement {
  startsPage?: boolean;
  /** w:sectPr, when the paragraph is the last of a section. */
  sectionEnd?: string;
  /** What follows it. */
  next?: Block['kind'];
}

/** Numbers the bookmarks of one document. */
export interface Bookmarks {
  next: number;
}

// Tells Word that signs which both scripts use (“ ” — … ·) are Chinese here, and so as wide as a character.
const EAST_ASIAN_HINT = element('rFonts', { hint: 'eastAsia' });

/** Runs of text; line feeds become breaks, tabs stay, forbidden characters are dropped. */
export function runs(text: Text): string {
  const parts: TextRun[] = typeof text === 'string' ? [{ text }] : text;
  return parts.map(run).join('');
}

function run(part: TextRun): string {
  const pieces = writable(part.text).split(/(\r\n|[\r\n\t\u2028\u2029])/);
  const content = pieces
    .map((piece) => {
      if (piece === '') return '';
      if (piece === '\t') return element('tab');
      if (/^[\r\n\u2028\u2029]/.test(piece)) return element('br');
      return `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join('');
  if (content === '') return '';
  const looks =
    (part.face === undefined
      ? EAST_ASIAN_HINT
      : fonts(part.face).replace('<w:rFonts', '<w:rFonts w:hint="eastAsia"')) +
    (part.bold ? element('b') : '') +
    (part.underline ? valued('u', 'single') : '');
  return element('r', {}, element('rPr', {}, looks) + content);
}

/** One paragraph of a style; `extra` are further properties, in the order that the schema asks for. */
export function paragraphXml(
  style: StyleKind,
  content: string,
  placement: Placement = {},
  extra: { keepNext?: boolean; beforeSection?: string } = {},
): string {
  const properties =
    valued('pStyle', styleId(style)) +
    (extra.keepNext ? element('keepNext') : '') +
    (placement.startsPage ? element('pageBreakBefore') : '') +
    (extra.beforeSection ?? '') +
    (placement.sectionEnd ?? '');
  return element('p', {}, element('pPr', {}, properties) + content);
}

/** A paragraph that takes no room, where the format wants one between tables, or a page to start with a table. */
export function invisibleParagraph(placement: Placement = {}): string {
  const noHeight = element('spacing', { before: 0, after: 0, line: 20, lineRule: 'exact' });
  return paragraphXml('cell', '', placement, { beforeSection: noHeight });
}

// GB/T 9704-2012, 7.3.2: one empty line between the title and the text; less before a table, none before 副标题.
const SPACE_BELOW_TITLE: Partial<Record<Block['kind'], number>> = {
  subtitle: 0,
  title: 0,
  note: 160,
  table: 240,
};

// Word then breaks a long address where the line ends, and does not stretch the words before it.
const BROKEN_ANYWHERE = valued('wordWrap', '0') + valued('jc', 'left');

export function textParagraph(paragraph: Paragraph, placement: Placement, bookmarks: Bookmarks): string {
  const after = placement.next && SPACE_BELOW_TITLE[placement.next];
  const text =
    paragraph.kind === 'title' && typeof paragraph.text === 'string'
      ? titleLines(paragraph.text).join('\n')
      : paragraph.text;
  const lines =
    paragraph.kind === 'title' && after !== undefined
      ? element('spacing', { after })
      : hasAddress(text)
        ? BROKEN_ANYWHERE
        : undefined;
  return paragraphXml(paragraph.kind, bookmarked(runs(text), paragraph.bookmark, bookmarks), placement, {
    keepNext: paragraph.keepWithNext,
    beforeSection: lines,
  });
}

function bookmarked(content: string, name: string | undefined, bookmarks: Bookmarks): string {
  if (name === undefined) return content;
  const id = bookmarks.next++;
  return element('bookmarkStart', { id, name }) + content + element('bookmarkEnd', { id });
}

/** Characters in a line of the contents that leave room for dots and the page's number. */
const CONTENTS_WIDTH = 23;

/** A contents line whose page number is a field, so that it stays right when the text grows. */
export function contentsParagraph(line: ContentsLine, widthTwips: number, placement: Placement): string {
  const tabs = element('tabs', {}, element('tab', { val: 'right', leader: 'middleDot', pos: widthTwips }));
  const field = (type: string, attributes = {}) =>
    element('r', {}, element('fldChar', { fldCharType: type, ...attributes }));
  const content = element(
    'hyperlink',
    { anchor: line.bookmark, history: 1 },
    runs(`${evenlyBroken(line.text, CONTENTS_WIDTH).join('\n')}\t`) +
      field('begin', { dirty: 1 }) +
      element(
        'r',
        {},
        `<w:instrText xml:space="preserve"> PAGEREF ${escapeXml(line.bookmark)} \\h </w:instrText>`,
      ) +
      field('separate') +
      runs(line.page === undefined ? '' : String(line.page)) +
      field('end'),
  );
  return paragraphXml('contents', content, placement, { beforeSection: tabs });
}

// GB/T 9704-2012, 7.3.5.1 (with seal): 成文日期一般右空四字编排, 印章用红色, 发文机关署名以成文日期为准居中编排.
const DATE_FROM_EDGE = 4;
const LINES_FOR_SEAL = 2;

export function signatureParagraphs(signature: Signature, placement: Placement): string {
  const dateMiddle = DATE_FROM_EDGE + lineWidth(signature.date) / 2;
  const lines = [...signature.signers, signature.date];
  return lines
    .map((line, index) => {
      const isDate = index === lines.length - 1;
      const fromEdge = isDate ? DATE_FROM_EDGE : Math.max(0, dateMiddle - lineWidth(line) / 2);
      const before = element('spacing', {
        before: index === 0 ? LINES_FOR_SEAL * LINE_TWIPS : 0,
        after: 0,
        line: LINE_TWIPS,
        lineRule: 'exact',
      });
      return paragraphXml(
        'right',
        runs(line),
        {
          startsPage: index === 0 && placement.startsPage,
          sectionEnd: isDate ? placement.sectionEnd : undefined,
        },
        { keepNext: !isDate, beforeSection: before + indent({ right: fromEdge }) },
      );
    })
    .join('');
}
