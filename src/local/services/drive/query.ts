// Drive's search language: "'id' in parents and name contains 'x' and appProperties has { key='k' and value='v' }".
import type { FileRecord } from './files';

/** What a search may ask of a file beside its own fields. */
export interface SearchedFile {
  file: FileRecord;
  trashed: boolean;
  /** Addresses of those who may write, and of those who may read. */
  writers: string[];
  readers: string[];
}

export interface SearchScope {
  /** What 'root' and 'me' stand for. */
  rootId: string;
  user: string;
}

export type Predicate = (candidate: SearchedFile) => boolean;

/** Thrown for what Drive answers with "Invalid Value". */
export class InvalidQuery extends Error {}

type Token = { kind: 'text' | 'word' | 'sign'; value: string };

/** The predicate of a query; an empty query finds everything. */
export function compileQuery(query: string, scope: SearchScope): Predicate {
  const reader = new QueryReader(tokens(query), scope);
  return query.trim() === '' ? () => true : reader.whole();
}

function tokens(query: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s*(?:'((?:[^'\\]|\\.)*)'|([A-Za-z][A-Za-z0-9]*)|(<=|>=|!=|[=<>(){}]))/gy;
  let end = 0;
  for (let match = pattern.exec(query); match !== null; match = pattern.exec(query)) {
    const [, text, word, sign] = match;
    if (text !== undefined) found.push({ kind: 'text', value: text.replace(/\\(.)/g, '$1') });
    else found.push(word !== undefined ? { kind: 'word', value: word } : { kind: 'sign', value: sign! });
    end = pattern.lastIndex;
  }
  if (query.slice(end).trim() !== '') throw new InvalidQuery(query);
  return found;
}

class QueryReader {
  private at = 0;
  constructor(
    private readonly found: Token[],
    private readonly scope: SearchScope,
  ) {}

  whole(): Predicate {
    const predicate = this.alternatives();
    if (this.at < this.found.length) throw new InvalidQuery();
    return predicate;
  }

  private alternatives(): Predicate {
    let left = this.conjunction();
    while (this.takes('or')) {
      const [one, other] = [left, this.conjunction()];
      left = (file) => one(file) || other(file);
    }
    return left;
  }

  private conjunction(): Predicate {
    let left = this.negation();
    while (this.takes('and')) {
      const [one, other] = [left, this.negation()];
      left = (file) => one(file) && other(file);
    }
    return left;
  }

  private negation(): Predicate {
    if (this.takes('not')) {
      const inner = this.negation();
      return (file) => !inner(file);
    }
    if (!this.takes('(')) return this.term();
    const inner = this.alternatives();
    this.need(')');
    return inner;
  }

  private term(): Predicate {
    const first = this.next();
    if (first.kind === 'text') {
      this.need('in');
      return membership(first.value, this.next().value, this.scope);
    }
    const operator = this.next().value;
    if (operator === 'has') return this.property(first.value);
    const operand = this.next();
    return comparison(first.value, operator, operand);
  }

  private property(field: string): Predicate {
    if (field !== 'appProperties' && field !== 'properties') throw new InvalidQuery(field);
    this.need('{');
    const key = this.named('key');
    this.need('and');
    const value = this.named('value');
    this.need('}');
    return ({ file }) => file[field]?.[key] === value;
  }

  private named(name: string): string {
    this.need(name);
    this.need('=');
    const token = this.next();
    if (token.kind !== 'text') throw new InvalidQuery(token.value);
    return token.value;
  }

  private next(): Token {
    const token = this.found[this.at];
    if (token === undefined) throw new InvalidQuery();
    this.at += 1;
    return token;
  }

  private takes(value: string): boolean {
    const token = this.found[this.at];
    if (token === undefined || token.kind === 'text' || token.value !== value) return false;
    this.at += 1;
    return true;
  }

  private need(value: string): void {
    if (!this.takes(value)) throw new InvalidQuery(value);
  }
}

function membership(value: string, field: string, scope: SearchScope): Predicate {
  const person = value === 'me' ? scope.user : value;
  switch (field) {
    case 'parents': {
      const parent = value === 'root' ? scope.rootId : value;
      return ({ file }) => file.parents.includes(parent);
    }
    case 'owners':
      return ({ file }) => file.owner === person;
    case 'writers':
      return ({ writers }) => writers.includes(person);
    case 'readers':
      return ({ readers }) => readers.includes(person);
    default:
      throw new InvalidQuery(field);
  }
}

function comparison(field: string, operator: string, operand: Token): Predicate {
  const { kind, value } = operand;
  if (field === 'trashed' && kind === 'word' && /^(true|false)$/.test(value) && /^!?=$/.test(operator)) {
    const wanted = (value === 'true') === (operator === '=');
    return ({ trashed }) => trashed === wanted;
  }
  if (kind !== 'text') throw new InvalidQuery(value);
  if (field === 'name' || field === 'mimeType') {
    if (operator === '=') return ({ file }) => file[field] === value;
    if (operator === '!=') return ({ file }) => file[field] !== value;
    if (operator !== 'contains') throw new InvalidQuery(operator);
    if (field === 'name') return ({ file }) => containsWord(file.name, value);
    return ({ file }) => file.mimeType.startsWith(value);
  }
  if (field === 'fullText' && operator === 'contains') {
    return ({ file }) => containsWord(file.name, value) || containsWord(file.description ?? '', value);
  }
  if (field === 'createdTime' || field === 'modifiedTime') return timeComparison(field, operator, value);
  throw new InvalidQuery(field);
}

function timeComparison(field: 'createdTime' | 'modifiedTime', operator: string, value: string): Predicate {
  // A time without a zone is Greenwich's.
  const limit = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`);
  const compare: Record<string, (time: number) => boolean> = {
    '<': (time) => time < limit,
    '<=': (time) => time <= limit,
    '=': (time) => time === limit,
    '!=': (time) => time !== limit,
    '>=': (time) => time >= limit,
    '>': (time) => time > limit,
  };
  const test = compare[operator];
  if (test === undefined || Number.isNaN(limit)) throw new InvalidQuery(value);
  return ({ file }) => test(file[field]);
}

/** `contains` matches from the beginning of a word only; Chinese text has no such borders. */
function containsWord(text: string, part: string): boolean {
  const [haystack, needle] = [text.toLowerCase(), part.toLowerCase()];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const inWord = /[a-z0-9]/.test(haystack[at - 1] ?? '') && /[a-z0-9]/.test(needle[0] ?? '');
    if (!inWord) return true;
  }
  return false;
}
