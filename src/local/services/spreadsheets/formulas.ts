// Works out the small honest set of formulas that Laurel's tabs use; every other function's value is #NAME?, nothing is fetched.
import { findRange } from './a1';
import { callFunction } from './formula-functions';
import { type Expression, FormulaSyntaxError, parseFormula } from './formula-syntax';
import { type Cell, cellAt, type SheetState, type SpreadsheetState, sheetOf } from './state';

/** An error as cells show it. */
export class CellError {
  constructor(
    readonly text: '#NAME?' | '#REF!' | '#VALUE!' | '#DIV/0!' | '#N/A' | '#NUM!' | '#ERROR!',
    readonly message = '',
  ) {}
}

export type Scalar = number | string | boolean | CellError | undefined;
/** The values of a range, row by row. */
export type Matrix = Scalar[][];

const trees = new Map<string, Expression | CellError>();

function treeOf(formula: string): Expression | CellError {
  let tree = trees.get(formula);
  if (tree === undefined) {
    try {
      tree = parseFormula(formula);
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
      tree = new CellError('#ERROR!', 'Formula parse error.');
    }
    if (trees.size > 5000) trees.clear();
    trees.set(formula, tree);
  }
  return tree;
}

/**
 * Reads values of one spreadsheet, formulas included, while the spreadsheet does not change.
 * References in formulas are to fixed places: inserting rows does not rewrite them (docs/coverage.md).
 */
export class Calculation {
  private readonly known = new Map<Cell, Scalar>();
  private readonly open = new Set<Cell>();

  constructor(readonly spreadsheet: SpreadsheetState) {}

  /** The value of a cell: undefined when empty. */
  valueOf(sheet: SheetState, cell: Cell | null): Scalar {
    if (cell === null) return undefined;
    if (cell.formula === undefined) return cell.v;
    if (this.known.has(cell)) return this.known.get(cell);
    if (this.open.has(cell)) return new CellError('#REF!', 'Circular dependency detected.');
    this.open.add(cell);
    const tree = treeOf(cell.formula);
    const value = tree instanceof CellError ? tree : this.scalar(tree, sheet);
    this.open.delete(cell);
    this.known.set(cell, value === undefined ? 0 : value);
    return this.known.get(cell);
  }

  /** The values behind a reference or expression, as a matrix. */
  matrix(expression: Expression | null, home: SheetState): Matrix | CellError {
    if (expression === null) return [[undefined]];
    if (expression.kind !== 'reference') return [[this.scalar(expression, home)]];
    const range = findRange(this.spreadsheet, expression.text.replace(/\$/g, ''), home);
    if (range === null) {
      return /!/.test(expression.text)
        ? new CellError('#REF!', 'Unresolved sheet name.')
        : new CellError('#NAME?');
    }
    const sheet = sheetOf(this.spreadsheet, range.sheetId);
    const { rowCount, columnCount } = sheet.grid;
    if (range.endRow > rowCount || range.endColumn > columnCount) return new CellError('#REF!');
    const matrix: Matrix = [];
    // Below the last used row everything is empty, and no function here tells an empty row from none.
    const last = Math.max(range.startRow + 1, Math.min(range.endRow, sheet.rows.length));
    for (let row = range.startRow; row < last; row += 1) {
      const values: Scalar[] = [];
      for (let column = range.startColumn; column < range.endColumn; column += 1) {
        values.push(this.valueOf(sheet, cellAt(sheet, row, column)));
      }
      matrix.push(values);
    }
    return matrix;
  }

  scalar(expression: Expression | null, home: SheetState): Scalar {
    if (expression === null) return undefined;
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'reference': {
        const matrix = this.matrix(expression, home);
        if (matrix instanceof CellError) return matrix;
        return matrix.length === 1 && matrix[0]!.length === 1 ? matrix[0]![0] : new CellError('#VALUE!');
      }
      case 'unary':
        return this.unary(expression.operator, this.scalar(expression.operand, home));
      case 'binary':
        return binary(
          expression.operator,
          this.scalar(expression.left, home),
          this.scalar(expression.right, home),
        );
      case 'call':
        return callFunction(this, expression.name, expression.args, home);
    }
  }

  private unary(operator: string, operand: Scalar): Scalar {
    if (operator === '+') return operand;
    const number = toNumber(operand);
    if (number instanceof CellError) return number;
    return operator === '%' ? number / 100 : -number;
  }
}

/** A value as a number, as operators take it. */
export function toNumber(value: Scalar): number | CellError {
  if (value instanceof CellError) return value;
  if (value === undefined) return 0;
  if (typeof value === 'string') {
    const number = value.trim() === '' ? Number.NaN : Number(value);
    return Number.isNaN(number) ? new CellError('#VALUE!') : number;
  }
  return Number(value);
}

export function toText(value: Scalar): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof CellError ? value.text : String(value);
}

/** Numbers before text before booleans; text without regard to case. */
export function compare(left: Scalar, right: Scalar): number {
  const rank = (value: Scalar) => ['number', 'string', 'boolean'].indexOf(typeof value);
  const blank = (value: Scalar, other: Scalar) =>
    value === undefined ? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0) : value;
  const [a, b] = [blank(left, right), blank(right, left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [a, b];
  return x === y ? 0 : (x as number) < (y as number) ? -1 : 1;
}

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (operator === '&') return toText(left) + toText(right);
  const order = compare(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '^') return a ** b;
  return b === 0 ? new CellError('#DIV/0!') : a / b;
}
