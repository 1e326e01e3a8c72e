// A Google Doc downloaded as Word: the simple HTML that Docs are imported from, written as a .docx file.
import { strToU8, zipSync } from 'fflate';
import { type Block, blocksOf, type Line, type TableBlock } from './html-blocks';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A4 with the margins that Docs starts with, in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
const TEXT_WIDTH = 11906 - 2 * 1440;
const TWIPS_PER_POINT = 20;

/** The bytes of the .docx file; opens in Word, WPS and LibreOffice. */
export function docxFromHtml(html: string): Uint8Array {
  const body = blocksOf(html).map(blockXml).join('');
  // Word wants a paragraph after a table at the end.
  const end = body.endsWith('</w:tbl>') ? '<w:p/>' : '';
  const document = `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${body}${end}${PAGE}</w:body></w:document>`;
  const types = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MIME}.document.main+xml"/></Types>`;
  const relationships = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relationships,
    'word/document.xml': document,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [path, [strToU8(text), { mtime: EPOCH }]]),
    ),
  );
}

/** The same document gives the same bytes. */
const EPOCH = Date.UTC(2000, 0, 1);

function blockXml(block: Block): string {
  if (block === 'page') return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  return 'rows' in block ? tableXml(block) : paragraphXml(block);
}

function paragraphXml({ runs, style }: Line): string {
  const align = { center: 'center', right: 'right', justify: 'both' }[style['text-align'] ?? ''];
  const left = points(style['margin-left']);
  const right = points(style['margin-right']);
  const first = points(style['text-indent']);
  const indent =
    left === 0 && right === 0 && first === 0
      ? ''
      : `<w:ind w:left="${left}" w:right="${right}" ${first < 0 ? `w:hanging="${-first}"` : `w:firstLine="${first}"`}/>`;
  const after = points(style['margin-bottom']);
  const lines = Number(style['line-height']);
  const spacing = `<w:spacing w:after="${after}"${lines > 0 ? ` w:line="${Math.round(lines * 240)}" w:lineRule="auto"` : ''}/>`;
  const level = style.heading === undefined ? '' : `<w:outlineLvl w:val="${Number(style.heading) - 1}"/>`;
  const properties = `<w:pPr>${spacing}${indent}${align === undefined ? '' : `<w:jc w:val="${align}"/>`}${level}</w:pPr>`;
  return `<w:p>${properties}${runs.map(runXml).join('')}</w:p>`;
}

function runXml({ text, style }: Line['runs'][number]): string {
  const face = (style['font-family'] ?? '').split(',').map((one) => one.replace(/['"]/g, '').trim());
  // The Chinese name where there is one: it is what Chinese machines have.
  const east = face.find((one) => /[\u4e00-\u9fff]/.test(one)) ?? face[0] ?? '';
  const size = Number.parseFloat(style['font-size'] ?? '');
  const properties = [
    east === ''
      ? ''
      : `<w:rFonts w:ascii="${xml(face[0]!)}" w:hAnsi="${xml(face[0]!)}" w:eastAsia="${xml(east)}"/>`,
    style.bold === undefined ? '' : '<w:b/>',
    style.italic === undefined ? '' : '<w:i/>',
    size > 0 ? `<w:sz w:val="${Math.round(size * 2)}"/>` : '',
    style.underline === undefined ? '' : '<w:u w:val="single"/>',
  ].join('');
  const words = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${words}</w:r>`;
}

function tableXml({ rows, widths }: TableBlock): string {
  const columns = Math.max(1, ...rows.map((row) => row.reduce((sum, { columnSpan }) => sum + columnSpan, 0)));
  const given = Array.from({ length: columns }, (_empty, at) => points(widths[at]) || TEXT_WIDTH / columns);
  const scale = Math.min(1, TEXT_WIDTH / given.reduce((sum, width) => sum + width, 0));
  const grid = given.map((width) => Math.round(width * scale));
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const hasBorders = rows.some((row) => row.some(({ style }) => style.border !== undefined));
  const borders = hasBorders
    ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`
    : '';
  // Columns that a cell from above still covers, and for how many rows.
  const covered = new Map<number, { rows: number; span: number }>();
  const lines = rows.map((row) => {
    let at = 0;
    let cells = '';
    const below = () => {
      for (let over = covered.get(at); over !== undefined; over = covered.get(at)) {
        cells += `<w:tc><w:tcPr><w:gridSpan w:val="${over.span}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`;
        if (over.rows === 1) covered.delete(at);
        else covered.set(at, { ...over, rows: over.rows - 1 });
        at += over.span;
      }
    };
    for (const { lines: content, columnSpan, rowSpan } of row) {
      below();
      const width = grid.slice(at, at + columnSpan).reduce((sum, one) => sum + one, 0);
      const merge = rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
      cells += `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${columnSpan}"/>${merge}</w:tcPr>${content.map(paragraphXml).join('') || '<w:p/>'}</w:tc>`;
      if (rowSpan > 1) covered.set(at, { rows: rowSpan - 1, span: columnSpan });
      at += columnSpan;
    }
    below();
    return `<w:tr>${cells}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

function points(length: string | undefined): number {
  const found = /^(-?[\d.]+)(pt|px)?$/.exec((length ?? '').trim());
  if (found === null) return 0;
  return Math.round(Number(found[1]) * (found[2] === 'px' ? 0.75 : 1) * TWIPS_PER_POINT);
}

function xml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
