// Simple HTML, as Docs are imported from, cut into paragraphs and tables with the looks that were written on them.
import { textOfEntities } from '../services/drive/documents';

/** Inline CSS by property; `bold`, `italic`, `underline` and `heading` stand for tags. */
export type Style = Record<string, string>;

export interface Line {
  /** A line break within the paragraph is "\n". */
  runs: { text: string; style: Style }[];
  style: Style;
}

export interface TableBlock {
  /** CSS lengths of the columns, as far as they are given. */
  widths: string[];
  rows: { lines: Line[]; columnSpan: number; rowSpan: number; style: Style }[][];
}

export type Block = Line | TableBlock | 'page';

const TOKEN = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</gi;
const UNSEEN = /<(head|style|script|title)\b[\s\S]*?<\/\1\s*>/gi;
const PARAGRAPHS = /^(p|div|h[1-6]|li)$/;
/** What a paragraph does not hand down to its words. */
const OWN = /^(margin|text-indent|heading|border|padding|width)/;

/** What a browser would show of it, in order. */
export function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  const styles: { tag: string; style: Style }[] = [];
  let line: Line | null = null;
  let table: TableBlock | null = null;
  const inherited = (): Style => Object.assign({}, ...styles.map(({ style }) => style));
  const place = (): (Line | Block)[] => table?.rows.at(-1)?.at(-1)?.lines ?? blocks;
  const open = (): Line => {
    if (line === null) {
      line = { runs: [], style: inherited() };
      place().push(line);
    }
    return line;
  };
  const words = (text: string) => {
    // Space between blocks is the writer's own layout.
    if (line === null && text.trim() === '') return;
    const style = Object.fromEntries(Object.entries(inherited()).filter(([name]) => !OWN.test(name)));
    open().runs.push({ text, style });
  };
  for (const [token, slash, name = '', attributes = ''] of html.replace(UNSEEN, '').matchAll(TOKEN)) {
    const tag = name.toLowerCase();
    if (tag === '') {
      if (!token.startsWith('<!')) words(textOfEntities(token.replace(/\s+/g, ' ')));
      continue;
    }
    const style = styleOf(tag, attributes);
    if (slash === '/') {
      if (PARAGRAPHS.test(tag) || /^t[dhr]$/.test(tag)) line = null;
      if (tag === 'table') table = null;
      const at = styles.map((one) => one.tag).lastIndexOf(tag);
      if (at >= 0) styles.splice(at);
      continue;
    }
    if (tag === 'br') {
      open().runs.push({ text: '\n', style: inherited() });
      continue;
    }
    if (tag === 'hr') {
      line = null;
      if (style['page-break-before'] !== undefined) blocks.push('page');
      continue;
    }
    if (tag === 'col') {
      table?.widths.push(style.width ?? '');
      continue;
    }
    if (/^(img|meta|link|input|wbr)$/.test(tag)) continue;
    styles.push({ tag, style });
    if (tag === 'table') {
      line = null;
      table = { widths: [], rows: [] };
      blocks.push(table);
    } else if (tag === 'tr') table?.rows.push([]);
    else if (tag === 'td' || tag === 'th') {
      line = null;
      const span = (side: string) =>
        Math.max(1, Number(new RegExp(`${side}="?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1));
      const cell = { lines: [], columnSpan: span('colspan'), rowSpan: span('rowspan'), style };
      table?.rows.at(-1)?.push(cell);
    } else if (PARAGRAPHS.test(tag)) {
      line = null;
      if (tag !== 'div') open();
    }
  }
  return blocks;
}

function styleOf(tag: string, attributes: string): Style {
  const style: Style = {};
  const written = /\bstyle="([^"]*)"/i.exec(attributes)?.[1] ?? '';
  for (const part of textOfEntities(written).split(';')) {
    const at = part.indexOf(':');
    if (at > 0) style[part.slice(0, at).trim().toLowerCase()] = part.slice(at + 1).trim();
  }
  if (tag === 'b' || tag === 'strong') style.bold = '1';
  if (tag === 'i' || tag === 'em') style.italic = '1';
  if (tag === 'u') style.underline = '1';
  if (/^h[1-6]$/.test(tag)) style.heading = tag[1]!;
  return style;
}
