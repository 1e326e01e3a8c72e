// Field masks: which parts of a resource an update touches, and which parts an answer shows.
import type { Resource } from './state';

/** Cuts "a,b(c,d.e),f/g" into paths "a", "b.c", "b.d.e", "f.g"; null when the brackets do not match. */
export function pathsOf(mask: string): string[] | null {
  const paths: string[] = [];
  const stack: string[] = [''];
  let word = '';
  let closed = false;
  const finish = () => {
    if (word !== '') paths.push(stack[stack.length - 1]! + word);
    word = '';
  };
  for (const character of mask.replace(/\s+/g, '')) {
    if (character === '(') {
      if (word === '') return null;
      stack.push(`${stack[stack.length - 1]}${word}.`);
      word = '';
      closed = false;
    } else if (character === ')') {
      finish();
      if (stack.length === 1) return null;
      stack.pop();
      closed = true;
    } else if (character === ',') {
      if (word === '' && !closed) return null;
      finish();
      closed = false;
    } else word += character === '/' ? '.' : character;
  }
  finish();
  return stack.length === 1 && paths.length > 0 ? paths : null;
}

/** What is left of a resource under a mask such as "sheets.properties(sheetId,title)"; lists are looked into. */
export function selectFields(resource: unknown, mask: string | undefined): unknown {
  const paths = mask === undefined ? null : pathsOf(mask);
  if (paths === null || paths.includes('*')) return resource;
  return select(
    resource,
    paths.map((path) => path.split('.')),
  );
}

function select(value: unknown, paths: string[][]): unknown {
  if (paths.some((path) => path.length === 0 || path[0] === '*')) return value;
  if (Array.isArray(value)) return value.map((item) => select(item, paths));
  if (typeof value !== 'object' || value === null) return value;
  const picked: Resource = {};
  for (const [key, inner] of Object.entries(value)) {
    const deeper = paths.filter((path) => path[0] === key).map((path) => path.slice(1));
    if (deeper.length > 0) picked[key] = select(inner, deeper);
  }
  return picked;
}

/** A copy of `target` in which the masked fields are those of `source`; masked fields that `source` lacks are gone. */
export function mergeMasked(target: Resource, source: Resource, paths: string[]): Resource {
  if (paths.includes('*')) return { ...source };
  let merged = target;
  for (const path of paths) merged = put(merged, source, path.split('.'));
  return merged;
}

function put(target: Resource, source: Resource | undefined, path: string[]): Resource {
  const [key, ...rest] = path as [string, ...string[]];
  const given = source?.[key];
  const { [key]: before, ...others } = target;
  const value = rest.length === 0 ? given : put(before ?? {}, given ?? undefined, rest);
  const empty = value === undefined || value === null || (rest.length > 0 && Object.keys(value).length === 0);
  return empty ? others : { ...others, [key]: value };
}
