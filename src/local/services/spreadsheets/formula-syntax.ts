// Reads a formula's text into a tree: literals, references, operators and calls of functions.

export type Expression =
  | { kind: 'literal'; value: number | string | boolean }
  | { kind: 'reference'; text: string }
  | { kind: 'unary'; operator: string; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'call'; name: string; args: (Expression | null)[] };

/** Thrown for text that is no formula; Sheets shows #ERROR!. */
export class FormulaSyntaxError extends Error {}

const TOKEN =
  /\s+|"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_]*)!\$?[A-Za-z]*\$?\d*(?::\$?[A-Za-z]*\$?\d*)?|\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{0,3}\$?\d*)?(?![\p{L}\p{N}_(.])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_(])|\d+:\d+|[\p{L}_][\p{L}\p{N}_.]*|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|<=|>=|<>|[-+*/^&=<>(),;%{}]/uy;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) throw new FormulaSyntaxError(text);
    if (found[0].trim() !== '') tokens.push(found[0]);
  }
  return tokens;
}

const LEVELS = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** The tree of a formula, given with its leading "=". */
export function parseFormula(formula: string): Expression {
  const tokens = tokensOf(formula.slice(1));
  let at = 0;
  const peek = () => tokens[at];
  const take = (token: string) => {
    if (tokens[at] !== token) throw new FormulaSyntaxError(formula);
    at += 1;
  };

  function level(depth: number): Expression {
    if (depth === LEVELS.length) return unary();
    let left = level(depth + 1);
    while (peek() !== undefined && LEVELS[depth]!.includes(peek()!)) {
      const operator = tokens[at]!;
      at += 1;
      left = { kind: 'binary', operator, left, right: level(depth + 1) };
    }
    return left;
  }

  function unary(): Expression {
    const operator = peek();
    if (operator === '+' || operator === '-') {
      at += 1;
      return { kind: 'unary', operator, operand: unary() };
    }
    let operand = primary();
    while (peek() === '%') {
      at += 1;
      operand = { kind: 'unary', operator: '%', operand };
    }
    return operand;
  }

  function primary(): Expression {
    const token = peek();
    if (token === undefined) throw new FormulaSyntaxError(formula);
    at += 1;
    if (token === '(') {
      const inner = level(0);
      take(')');
      return inner;
    }
    if (token.startsWith('"')) return { kind: 'literal', value: token.slice(1, -1).replace(/""/g, '"') };
    if (/^[\d.]/.test(token) && !token.includes(':')) return { kind: 'literal', value: Number(token) };
    if (peek() === '(' && /^[\p{L}_]/u.test(token)) {
      at += 1;
      return { kind: 'call', name: token.toUpperCase(), args: argumentsOf() };
    }
    if (/^(true|false)$/i.test(token)) return { kind: 'literal', value: token.toLowerCase() === 'true' };
    if (/^[\p{L}_$'\d]/u.test(token)) return { kind: 'reference', text: token };
    throw new FormulaSyntaxError(formula);
  }

  function argumentsOf(): (Expression | null)[] {
    const args: (Expression | null)[] = [];
    if (peek() === ')') {
      at += 1;
      return args;
    }
    for (;;) {
      args.push(peek() === ',' || peek() === ';' || peek() === ')' ? null : level(0));
      const next = peek();
      at += 1;
      if (next === ')') return args;
      if (next !== ',' && next !== ';') throw new FormulaSyntaxError(formula);
    }
  }

  const tree = level(0);
  if (at !== tokens.length) throw new FormulaSyntaxError(formula);
  return tree;
}
