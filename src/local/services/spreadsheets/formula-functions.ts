// The functions that the local runtime works out; a name that is not here gives #NAME?.
import type { Expression } from './formula-syntax';
import { type Calculation, CellError, compare, type Matrix, type Scalar, toNumber, toText } from './formulas';
import type { SheetState } from './state';

/** Arguments as they are written; each function reads what it needs. */
interface Arguments {
  count: number;
  scalar(at: number): Scalar;
  matrix(at: number): Matrix | CellError;
  /** All values of all arguments, or the first error among the arguments themselves. */
  all(): { value: Scalar; fromRange: boolean }[] | CellError;
}

type Formula = (args: Arguments) => Scalar;

const numbersOf = (args: Arguments): number[] | CellError => {
  const all = args.all();
  if (all instanceof CellError) return all;
  const numbers: number[] = [];
  for (const { value, fromRange } of all) {
    if (value instanceof CellError) return value;
    if (fromRange) {
      if (typeof value === 'number') numbers.push(value);
      continue;
    }
    const number = toNumber(value);
    if (number instanceof CellError) return number;
    numbers.push(number);
  }
  return numbers;
};

const overNumbers =
  (work: (numbers: number[]) => Scalar): Formula =>
  (args) => {
    const numbers = numbersOf(args);
    return numbers instanceof CellError ? numbers : work(numbers);
  };

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** A criterion as COUNTIF takes it: a value, ">5", "<>", or text with * and ?. */
function criterion(wanted: Scalar): (value: Scalar) => boolean {
  const found = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(toText(wanted))!;
  const [operator, text] = [found[1] ?? '=', found[2]!];
  const number = text.trim() === '' ? Number.NaN : Number(text);
  const boolean = /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : null;
  if (operator === '=' || operator === '<>') {
    const pattern = new RegExp(
      `^${text
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/~([*?])|\*|\?/g, (all, kept) =>
          kept !== undefined ? `\\${kept}` : all === '*' ? '.*' : '.',
        )}$`,
      'is',
    );
    const same = (value: Scalar) => {
      if (value === undefined || value === '') return text === '';
      if (boolean !== null) return value === boolean;
      if (!Number.isNaN(number)) return toNumber(value) === number && typeof value !== 'boolean';
      return typeof value === 'string' && pattern.test(value);
    };
    return operator === '=' ? same : (value) => !same(value);
  }
  return (value) => {
    const other: Scalar = Number.isNaN(number) ? text : number;
    if (typeof value !== typeof other) return false;
    const order = compare(value, other);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

/** Which places of a range meet all pairs of range and criterion, from argument `from` on. */
function matching(args: Arguments, from: number): { row: number; column: number }[] | CellError {
  let places: { row: number; column: number }[] | null = null;
  for (let at = from; at + 1 < args.count; at += 2) {
    const matrix = args.matrix(at);
    if (matrix instanceof CellError) return matrix;
    const test = criterion(args.scalar(at + 1));
    if (places === null) {
      places = matrix.flatMap((row, y) => row.map((_value, x) => ({ row: y, column: x })));
    }
    places = places.filter(({ row, column }) => test(matrix[row]?.[column]));
  }
  return places ?? [];
}

function sumAt(args: Arguments, sumArgument: number, from: number): Scalar {
  const places = matching(args, from);
  if (places instanceof CellError) return places;
  const matrix = args.matrix(sumArgument);
  if (matrix instanceof CellError) return matrix;
  const values = places.map(({ row, column }) => matrix[row]?.[column]);
  return sum(values.filter((value): value is number => typeof value === 'number'));
}

function logical(args: Arguments, start: boolean, stopAt: boolean): Scalar {
  const all = args.all();
  if (all instanceof CellError) return all;
  for (const { value } of all) {
    if (value instanceof CellError) return value;
    if (value !== undefined && Boolean(value) === stopAt) return stopAt;
  }
  return start;
}

const FUNCTIONS: Record<string, Formula> = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers((numbers) =>
    numbers.length === 0 ? new CellError('#DIV/0!') : sum(numbers) / numbers.length,
  ),
  MIN: overNumbers((numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0)),
  MAX: overNumbers((numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0)),
  COUNT: (args) => {
    const all = args.all();
    return all instanceof CellError ? 0 : all.filter(({ value }) => typeof value === 'number').length;
  },
  COUNTA: (args) => {
    const all = args.all();
    return all instanceof CellError ? 1 : all.filter(({ value }) => value !== undefined).length;
  },
  COUNTIF: (args) => {
    const places = matching(args, 0);
    return places instanceof CellError ? places : places.length;
  },
  COUNTIFS: (args) => {
    const places = matching(args, 0);
    return places instanceof CellError ? places : places.length;
  },
  SUMIF: (args) => sumAt(args, args.count > 2 ? 2 : 0, 0),
  SUMIFS: (args) => sumAt(args, 0, 1),
  IF: (args) => {
    const test = args.scalar(0);
    if (test instanceof CellError) return test;
    if (test) return args.scalar(1);
    return args.count > 2 ? args.scalar(2) : false;
  },
  IFERROR: (args) => (args.scalar(0) instanceof CellError ? args.scalar(1) : args.scalar(0)),
  AND: (args) => logical(args, true, false),
  OR: (args) => logical(args, false, true),
  NOT: (args) => {
    const value = args.scalar(0);
    return value instanceof CellError ? value : !value;
  },
  CONCATENATE: (args) => {
    const all = args.all();
    return all instanceof CellError ? all : all.map(({ value }) => toText(value)).join('');
  },
  HYPERLINK: (args) => (args.count > 1 ? args.scalar(1) : args.scalar(0)),
  LEN: (args) => toText(args.scalar(0)).length,
  ROUND: (args) => {
    const [value, places] = [toNumber(args.scalar(0)), toNumber(args.scalar(1))];
    if (value instanceof CellError) return value;
    if (places instanceof CellError) return places;
    const rounded = Math.round(Number(`${Math.abs(value)}e${places}`));
    return Math.sign(value) * Number(`${rounded}e${-places}`);
  },
  ISBLANK: (args) => args.scalar(0) === undefined,
};

/** Names of the functions that are worked out. */
export const knownFunctions: readonly string[] = Object.keys(FUNCTIONS);

export function callFunction(
  calculation: Calculation,
  name: string,
  expressions: (Expression | null)[],
  home: SheetState,
): Scalar {
  const formula = FUNCTIONS[name];
  if (formula === undefined) return new CellError('#NAME?', `Unknown function: '${name}'.`);
  return formula({
    count: expressions.length,
    scalar: (at) => calculation.scalar(expressions[at] ?? null, home),
    matrix: (at) => calculation.matrix(expressions[at] ?? null, home),
    all: () => {
      const values: { value: Scalar; fromRange: boolean }[] = [];
      for (const expression of expressions) {
        const matrix = calculation.matrix(expression, home);
        if (matrix instanceof CellError) return matrix;
        const fromRange = expression?.kind === 'reference';
        for (const row of matrix) for (const value of row) values.push({ value, fromRange });
      }
      return values;
    },
  });
}
