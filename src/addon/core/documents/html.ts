// Writes a document as HTML for one Drive import: a Google Doc to read, comment on and agree.
import { hasAddress, titleLines } from './line-width';
import type { Block, Cell, PaperDocument, Paragraph, Table, Text } from './model';
import { LOOKS, type StyleKind } from './styles';
import { writable } from './xml';

/** Faces by the names that Google Docs gives them, with what other programs have. */
const FACES = {
  banner: "SimSun,'宋体',serif",
  heading: "SimHei,'黑体',sans-serif",
  kai: "KaiTi,'楷体',serif",
  fangsong: "FangSong,'仿宋',serif",
  song: "SimSun,'宋体',serif",
};

const TAGS: Partial<Record<StyleKind, string>> = { title: 'h1', level1: 'h2', level2: 'h3' };
const NEW_PAGE = '<hr style="page-break-before:always;display:none">';
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Text for HTML, also for what applicants typed: nothing in it is taken for markup. */
export function escapeHtml(text: string): string {
  return writable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A whole HTML page. Page numbers are Word's: a Google Doc is for reading on the screen. */
export function writeHtml(document: PaperDocument): string {
  const body = document.sections
    .map((section, at) => (at === 0 ? '' : NEW_PAGE) + section.blocks.map(blockHtml).join('\n'))
    .join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(document.name)}</title></head><body>\n${body}\n</body></html>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'pageBreak':
      return NEW_PAGE;
    case 'table':
      return tableHtml(block);
    case 'contents':
      return `<p style="${looks('contents')}"><a href="#${block.bookmark}">${escapeHtml(block.text)}</a></p>`;
    case 'signature':
      return [...block.signers, block.date]
        .map((line) => `<p style="${looks('right')};margin-right:64pt">${escapeHtml(line)}</p>`)
        .join('\n');
    default:
      return paragraphHtml(block);
  }
}

function paragraphHtml({ kind, text, bookmark }: Paragraph): string {
  const tag = TAGS[kind] ?? 'p';
  const broken = kind === 'title' && typeof text === 'string' ? titleLines(text).join('\n') : text;
  const id = bookmark === undefined ? '' : ` id="${bookmark}"`;
  const loose = hasAddress(text) ? ';text-align:left;overflow-wrap:anywhere' : '';
  return `<${tag}${id} style="${looks(kind)}${loose}">${runsHtml(broken)}</${tag}>`;
}

function runsHtml(text: Text): string {
  const runs = typeof text === 'string' ? [{ text }] : text;
  // An empty paragraph would take no room.
  if (runs.every((run) => run.text === '')) return '<br>';
  return runs
    .map((run) => {
      const words = escapeHtml(run.text).replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>');
      const faced =
        run.face === undefined ? words : `<span style="font-family:${FACES[run.face]}">${words}</span>`;
      return run.bold ? `<b>${faced}</b>` : faced;
    })
    .join('');
}

/** Indents in points, for Google Docs knows no characters. */
function looks(kind: StyleKind): string {
  const { face, size, align, firstLine = 0, left = 0, hanging = 0 } = LOOKS[kind];
  const first = firstLine - hanging;
  return [
    `font-family:${FACES[face]}`,
    `font-size:${size}pt`,
    'font-weight:normal',
    `text-align:${align === undefined || align === 'both' ? 'justify' : align}`,
    ...(first === 0 ? [] : [`text-indent:${first * size}pt`]),
    ...(left === 0 ? [] : [`margin-left:${left * size}pt`]),
    'margin-top:0',
    `margin-bottom:${kind === 'title' ? 29 : 0}pt`,
    'line-height:1.5',
  ].join(';');
}

function tableHtml({ columnWidths, headerRows = 0, rows, borders, textSize = 12 }: Table): string {
  const lines = rows.map((row, at) => {
    const tag = at < headerRows ? 'th' : 'td';
    return `<tr>${row.cells.map((cell) => cellHtml(cell, tag, borders === 'none', textSize)).join('')}</tr>`;
  });
  const head = headerRows > 0 ? `<thead>${lines.slice(0, headerRows).join('\n')}</thead>` : '';
  const columns = columnWidths
    .map((width) => `<col style="width:${Math.round(width * POINTS_PER_MILLIMETRE)}pt">`)
    .join('');
  return `<table style="border-collapse:collapse"><colgroup>${columns}</colgroup>${head}<tbody>${lines.slice(headerRows).join('\n')}</tbody></table>`;
}

function cellHtml(cell: Cell, tag: string, bare: boolean, size: number): string {
  const spans =
    ((cell.columnSpan ?? 1) > 1 ? ` colspan="${cell.columnSpan}"` : '') +
    ((cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  const face = cell.look === 'label' ? FACES.heading : FACES.fangsong;
  const align = cell.align ?? (cell.look === 'text' ? 'left' : 'center');
  const style = `${bare ? '' : 'border:0.5pt solid #000;'}padding:2pt 4pt;font-family:${face};font-size:${size}pt;font-weight:normal;text-align:${align === 'both' ? 'justify' : align}`;
  return `<${tag}${spans} style="${style}">${runsHtml(cell.text)}</${tag}>`;
}
