// Makes façade classes as strict as Google's: unknown names throw, arguments are checked by number and kind.
import signatureTable from '../data/signatures.json' with { type: 'json' };
import { Exception } from './door';

/*
 * Usage: `class Range { #id: string; setNotes(notes: string[][]) {…} }` and then, once, `strict('SpreadsheetApp.Range', Range);`
 * for a service object: `export const DriveApp = strictObject('DriveApp', { getFileById(id: string) {…} });` – names as in Google's messages.
 * Keep inner state in #private fields, or begin its names with `_`: everything else can be seen by scripts.
 */

type AnyFunction = (...args: unknown[]) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: constructors of façade classes take what their files say
type AnyClass = abstract new (...args: any[]) => object;

const classes = signatureTable.classes as Record<string, string>;
const overloadsByClass = new Map<string, Map<string, string[][]>>();
const googleNames = new WeakMap<object, string>();

/** Turns on the checks for a class; `googleName` is what messages call it, e.g. "SpreadsheetApp.Range". */
export function strict(googleName: string, type: AnyClass): void {
  const prototype = type.prototype as Record<string, unknown>;
  guard(googleName, prototype);
  const parent = Object.getPrototypeOf(prototype) as object | null;
  if (parent === Object.prototype) Object.setPrototypeOf(prototype, trap(googleName));
}

/** The same for a single object, such as a service; gives the object back. */
export function strictObject<T extends object>(googleName: string, object: T): T {
  guard(googleName, object as Record<string, unknown>);
  Object.setPrototypeOf(object, trap(googleName));
  return object;
}

/** What Google calls the class of a façade value: "SpreadsheetApp.Range"; undefined for anything else. */
export function googleNameOf(value: object): string | undefined {
  for (let at: object | null = value; at !== null; at = Object.getPrototypeOf(at)) {
    const name = googleNames.get(at);
    if (name !== undefined) return name;
  }
  return undefined;
}

function guard(googleName: string, holder: Record<string, unknown>): void {
  googleNames.set(holder, googleName);
  for (const key of Object.getOwnPropertyNames(holder)) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, key)!;
    if (key === 'constructor' || key.startsWith('_') || typeof descriptor.value !== 'function') continue;
    const method = descriptor.value as AnyFunction;
    Object.defineProperty(holder, key, {
      ...descriptor,
      enumerable: true,
      value(this: unknown, ...args: unknown[]) {
        return method.apply(this, checked(googleName, key, args));
      },
    });
  }
}

/** Sits behind a prototype, so it is asked only for names that nobody has. */
function trap(googleName: string): object {
  const silent = new Set<PropertyKey>(['then', 'toJSON', 'constructor']);
  return new Proxy(Object.prototype, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || silent.has(key) || key in target)
        return Reflect.get(target, key, receiver);
      const name = googleNameOf(receiver as object) ?? googleName;
      throw new Exception(`not in the local runtime: ${name.split('.').pop()}.${key}`);
    },
  });
}

function overloadsOf(googleName: string, method: string): string[][] | undefined {
  let methods = overloadsByClass.get(googleName);
  if (methods === undefined) {
    methods = new Map();
    for (const entry of (classes[googleName] ?? '').split(';')) {
      const colon = entry.indexOf(':');
      const overloads = entry.slice(colon + 1).split('|');
      methods.set(
        entry.slice(0, colon),
        overloads.map((overload) => (overload === '' ? [] : overload.split(','))),
      );
    }
    overloadsByClass.set(googleName, methods);
  }
  return methods.get(method);
}

/**
 * The arguments as the method gets them: `undefined` is null as at Google, and a number where only text is taken
 * becomes its Java spelling ("25.0"; recorded for setNote). Methods that Google's declarations do not know pass.
 */
function checked(googleName: string, method: string, args: unknown[]): unknown[] {
  const overloads = overloadsOf(googleName, method);
  if (overloads === undefined) return args;
  if (overloads.some((overload) => fits(overload, args, false))) return args;
  const loose = overloads.find((overload) => fits(overload, args, true));
  if (loose !== undefined)
    return args.map((value, at) => (takesOnlyText(loose, at) ? spelled(value) : value));
  const kinds = args.map(kindName).join(',');
  throw new Exception(
    `The parameters (${kinds}) don't match the method signature for ${googleName}.${method}.`,
  );
}

function parameterAt(overload: string[], at: number): string | undefined {
  const last = overload[overload.length - 1];
  return overload[at] ?? (last?.startsWith('...') ? last : undefined);
}

function takesOnlyText(overload: string[], at: number): boolean {
  return parameterAt(overload, at)?.replace(/^\.\.\.|\?$/g, '') === 'S';
}

function spelled(value: unknown): unknown {
  if (typeof value !== 'number') return value;
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function fits(overload: string[], args: unknown[], loose: boolean): boolean {
  const required = overload.filter((kind) => !kind.endsWith('?') && !kind.startsWith('...')).length;
  if (args.length < required) return false;
  return args.every((value, at) => {
    const parameter = parameterAt(overload, at);
    if (parameter === undefined) return false;
    if (parameter.endsWith('?') && (value === undefined || value === null)) return true;
    return parameter
      .replace(/^\.\.\.|\?$/g, '')
      .split('/')
      .some((kind) => isOfKind(value, kind, loose));
  });
}

function isOfKind(value: unknown, kind: string, loose: boolean): boolean {
  if (kind === 'X') return true;
  if (kind.endsWith('[]')) {
    return Array.isArray(value) && value.every((item) => isOfKind(item, kind.slice(0, -2), true));
  }
  if (value === undefined || value === null) return !['N', 'B', 'D', 'F'].includes(kind);
  switch (kind[0]) {
    case 'S':
      return typeof value === 'string' || (loose && typeof value === 'number');
    case 'N':
      return typeof value === 'number';
    case 'B':
      return typeof value === 'boolean';
    case 'D':
      return Object.prototype.toString.call(value) === '[object Date]';
    case 'F':
      return typeof value === 'function';
    case 'C':
      return isOfClass(value, kind.slice(1));
    default:
      return typeof value === 'object' && !Array.isArray(value);
  }
}

/** BlobSource is an interface of many classes, Item one of all that end so; every other parameter takes its class only. */
function isOfClass(value: unknown, className: string): boolean {
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const name = googleNameOf(value as object);
  return (
    name !== undefined &&
    (className === 'BlobSource' || name.split('.').pop() === className || isItem(name, className))
  );
}

function isItem(name: string, className: string): boolean {
  return className === 'Item' && name.endsWith('Item');
}

function kindName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length === 0 ? 'Array' : `${kindName(value[0])}[]`;
  if (Object.prototype.toString.call(value) === '[object Date]') return 'Date';
  return googleNameOf(value as object) ?? '(class)';
}
