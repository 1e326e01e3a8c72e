// A store's tree as text, in which an object that stands many times in a row in a list is written once: a tab has a thousand rows that look alike.

/** Never a key of a service's own; the value is how many times `of` stands here. */
const TIMES = '$times';

// biome-ignore lint/suspicious/noExplicitAny: whatever the services keep
type Tree = any;

interface Run {
  [TIMES]: number;
  of: Tree;
}

/** JSON text of a tree; `treeFrom` gives it back. Only neighbours that are the very same object are joined. */
export function textFrom(tree: Tree): string | undefined {
  return JSON.stringify(packed(tree));
}

/** The tree that `textFrom` wrote, or any JSON. What stood many times in a row is one object again. */
export function treeFrom(text: string): Tree {
  return unpacked(JSON.parse(text));
}

/** The node itself where nothing in it repeats. */
function packed(node: Tree): Tree {
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return packedList(node);
  let copy: Tree = null;
  for (const key in node) {
    const child = packed(node[key]);
    if (child === node[key]) continue;
    copy ??= { ...node };
    copy[key] = child;
  }
  return copy ?? node;
}

function packedList(list: Tree[]): Tree[] {
  const packedItems: Tree[] = [];
  let changed = false;
  for (let at = 0; at < list.length; ) {
    const item = list[at];
    let end = at + 1;
    if (item !== null && typeof item === 'object') while (end < list.length && list[end] === item) end += 1;
    const small = packed(item);
    if (end - at > 1) packedItems.push({ [TIMES]: end - at, of: small } satisfies Run);
    else packedItems.push(small);
    changed ||= end - at > 1 || small !== item;
    at = end;
  }
  return changed ? packedItems : list;
}

/** Changes the freshly parsed tree in place. */
function unpacked(node: Tree): Tree {
  if (node === null || typeof node !== 'object') return node;
  if (!Array.isArray(node)) {
    for (const key in node) {
      const child = node[key];
      if (child !== null && typeof child === 'object') node[key] = unpacked(child);
    }
    return node;
  }
  const items: Tree[] = [];
  let changed = false;
  for (const item of node) {
    const times: number = item?.[TIMES] ?? 0;
    if (times === 0) items.push(unpacked(item));
    else {
      const once = unpacked(item.of);
      for (let count = 0; count < times; count += 1) items.push(once);
      changed = true;
    }
  }
  return changed ? items : node;
}
