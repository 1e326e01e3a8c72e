// A Word file as a page to look at: its paragraphs and tables with their sizes and alignment, as Drive previews them.
import { strFromU8, unzipSync } from 'fflate';
import { html, Markup, type Piece } from './markup';

const DOCUMENT = 'word/document.xml';
const LOOK =
  'body{margin:28pt 32pt;font-family:"Noto Serif CJK SC",SimSun,serif;font-size:12pt;line-height:1.6}p{margin:0;min-height:1em;white-space:pre-wrap}table{border-collapse:collapse;width:100%}td{border:1px solid #444;padding:3pt 5pt;vertical-align:middle}hr{border:0;border-top:1px dashed #999;margin:18pt 0}';
const ALIGN: Record<string, string> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

interface Node {
  name: string;
  attributes: string;
  children: (Node | string)[];
}

/** A whole HTML page; null when the bytes are no Word file. Pictures, headers and footers are not shown. */
export function wordPage(bytes: Uint8Array): string | null {
  let part: Uint8Array | undefined;
  try {
    part = unzipSync(bytes, { filter: ({ name }) => name === DOCUMENT })[DOCUMENT];
  } catch {
    return null;
  }
  if (part === undefined) return null;
  const body = find(treeOf(strFromU8(part)), 'w:body');
  if (body === undefined) return null;
  const content = blocks(body);
  return `<!doctype html>${html`<html lang="zh-CN"><head><meta charset="utf-8"><title>预览</title><style>${new Markup(LOOK)}</style></head><body>${content}</body></html>`}`;
}

/** The elements of an XML text; what is not well-formed is taken as it comes. */
function treeOf(xml: string): Node {
  const root: Node = { name: '', attributes: '', children: [] };
  const open = [root];
  for (const [token, close, name, attributes, empty] of xml.matchAll(
    /<(\/?)([\w:]+)((?:"[^"]*"|[^>"])*?)(\/?)>|<[?!][^>]*>|[^<]+/g,
  )) {
    const top = open[open.length - 1]!;
    if (name === undefined) {
      if (!token.startsWith('<')) top.children.push(token);
    } else if (close === '/') {
      if (open.length > 1) open.pop();
    } else {
      const node = { name, attributes: attributes ?? '', children: [] };
      top.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  return root;
}

const elements = (node: Node): Node[] => node.children.filter((one): one is Node => typeof one !== 'string');

function find(node: Node | undefined, ...path: string[]): Node | undefined {
  if (node === undefined || path.length === 0) return node;
  const [name, ...rest] = path;
  for (const child of elements(node)) {
    const found = child.name === name ? child : find(child, name!);
    if (found !== undefined) return find(found, ...rest);
  }
  return undefined;
}

/** An attribute of a direct child. */
function value(node: Node | undefined, name: string, attribute = 'w:val'): string | undefined {
  const child = node === undefined ? undefined : elements(node).find((one) => one.name === name);
  return new RegExp(`${attribute}="([^"]*)"`).exec(child?.attributes ?? '')?.[1];
}

function blocks(node: Node): Piece[] {
  return elements(node).map((one) =>
    one.name === 'w:p' ? paragraph(one) : one.name === 'w:tbl' ? table(one) : null,
  );
}

function paragraph(node: Node): Piece {
  const properties = elements(node).find(({ name }) => name === 'w:pPr');
  const align = ALIGN[value(properties, 'w:jc') ?? ''] ?? 'left';
  const indent = Number(value(properties, 'w:ind', 'w:firstLine') ?? 0) / 20;
  const left = Number(value(properties, 'w:ind', 'w:left') ?? 0) / 20;
  const runs = elements(node).flatMap((one) => (one.name === 'w:hyperlink' ? elements(one) : [one]));
  if (runs.some((run) => value(run, 'w:br', 'w:type') === 'page')) return html`<hr>`;
  return html`<p style="text-align:${align};text-indent:${indent}pt;margin-left:${left}pt">${runs.map((run) => (run.name === 'w:r' ? words(run) : null))}</p>`;
}

function words(run: Node): Piece {
  const properties = elements(run).find(({ name }) => name === 'w:rPr');
  const size = Number(value(properties, 'w:sz') ?? 0) / 2;
  const bold = properties !== undefined && elements(properties).some(({ name }) => name === 'w:b');
  const text = elements(run).map((one) => {
    if (one.name === 'w:t') return new Markup(one.children.join('').replace(/</g, '&lt;'));
    if (one.name === 'w:tab') return '\t';
    return one.name === 'w:br' ? new Markup('<br>') : null;
  });
  const style = `${size > 0 ? `font-size:${size}pt;` : ''}${bold ? 'font-weight:bold' : ''}`;
  return style === '' ? text : html`<span style="${style}">${text}</span>`;
}

function table(node: Node): Piece {
  const rows = elements(node)
    .filter(({ name }) => name === 'w:tr')
    .map((row) => {
      let at = 0;
      return elements(row)
        .filter(({ name }) => name === 'w:tc')
        .map((cell) => {
          const properties = find(cell, 'w:tcPr');
          const span = Number(value(properties, 'w:gridSpan') ?? 1);
          const merge = properties === undefined ? null : mergeOf(properties);
          const column = at;
          at += span;
          return { cell, span, merge, column };
        });
    });
  return html`<table>${rows.map(
    (row, index) =>
      html`<tr>${row.map(({ cell, span, merge, column }) => {
        if (merge === 'continue') return null;
        let height = 1;
        while (
          merge === 'restart' &&
          rows[index + height]?.some((below) => below.column === column && below.merge === 'continue')
        )
          height += 1;
        return html`<td colspan="${span}" rowspan="${height}">${blocks(cell)}</td>`;
      })}</tr>`,
  )}</table>`;
}

function mergeOf(properties: Node): 'restart' | 'continue' | null {
  const merge = elements(properties).find(({ name }) => name === 'w:vMerge');
  if (merge === undefined) return null;
  return /restart/.test(merge.attributes) ? 'restart' : 'continue';
}
