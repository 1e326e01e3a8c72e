// A strict reader of XML for tests: refuses what XML 1.0 refuses, and gives the elements as a tree.

export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const ALLOWED = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TOKEN = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** @throws Error at the first character that is not well-formed */
export function parseStrictly(xml: string): Node {
  if (!ALLOWED.test(xml)) throw new Error('a character that XML 1.0 forbids');
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  TOKEN.lastIndex = /^<\?xml [^?]*\?>\n?/.exec(xml)?.[0].length ?? 0;
  while (TOKEN.lastIndex < xml.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (token === null) throw new Error(`not well-formed at ${from}: ${xml.slice(from, from + 60)}`);
    const [, closing, name, attributes, empty, text] = token;
    const parent = open[open.length - 1]!;
    if (text !== undefined) parent.text += decoded(text);
    else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes nothing at ${from}`);
    } else {
      const node: Node = { name: name!, attributes: attributesOf(attributes!), children: [], text: '' };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  if (open.length !== 1) throw new Error(`<${open[open.length - 1]!.name}> is not closed`);
  if (root.children.length !== 1 || root.text.trim() !== '') throw new Error('not one root element');
  return root.children[0]!;
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of written.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name! in attributes) throw new Error(`attribute ${name} twice`);
    attributes[name!] = decoded(value!);
  }
  return attributes;
}

function decoded(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`a bare & in ${text.slice(0, 60)}`);
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!);
}

/** Every element of that name below, in document order. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The text of a paragraph as a reader sees it: breaks as line feeds, tabs as tabs. */
export function readText(node: Node): string {
  if (node.name === 'w:t') return node.text;
  if (node.name === 'w:br') return '\n';
  if (node.name === 'w:tab' && node.attributes['w:val'] === undefined) return '\t';
  return node.children.map(readText).join('');
}
