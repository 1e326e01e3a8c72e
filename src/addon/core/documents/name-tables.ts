// The nominees of a paper as tables, one for each category, with the columns that persons and teams have.
import { PAPER_WORDS as WORDS } from '../phrases/papers';
import { lineWidth } from './line-width';
import type { ListTable } from './list-paper';

export interface ListedName {
  name: string;
  /** Printed in brackets behind the name; '' for nothing. */
  note: string;
  unit: string;
  post: string;
  /** In the order of the category's `extra`. */
  extra: string[];
}

export interface ListedCategory {
  name: string;
  kind: 'person' | 'team' | 'enterprise';
  /** Columns behind the usual ones, and the millimetres that they have at least. */
  extra: { title: string; least: number }[];
  names: ListedName[];
}

/** Millimetres that a column has at least; （女，维吾尔族） fits into the wider one of names. */
const LEAST = { number: 12, name: 28, noted: 39, team: 45, unit: 50, post: 26 };

/** Categories without names are left out; the others are numbered 一、二、 in their order, one alone is not. */
export function nameTables(categories: readonly ListedCategory[]): ListTable[] {
  const filled = categories.filter(({ names }) => names.length > 0);
  return filled.map((category, at) => nameTable(category, filled.length === 1 ? '' : chineseNumber(at + 1)));
}

function nameTable({ name, kind, names, extra }: ListedCategory, number: string): ListTable {
  const team = kind !== 'person';
  const count = WORDS.counted[kind](names.length);
  return {
    heading: WORDS.category(number, name, count),
    columns: [
      { title: WORDS.columns.number, least: LEAST.number },
      kind !== 'person'
        ? { title: WORDS.columns[kind], least: LEAST.team, align: 'left' }
        : {
            title: WORDS.columns.name,
            least: names.some(({ note }) => note !== '') ? LEAST.noted : LEAST.name,
            whole: true,
          },
      { title: WORDS.columns.unit, least: LEAST.unit, align: 'left' },
      ...(team ? [] : [{ title: WORDS.columns.post, least: LEAST.post }]),
      ...extra.map(({ title, least }) => ({ title, least })),
    ],
    rows: names.map((each, place) => [
      String(place + 1),
      team ? each.name : nameWithNote(each),
      each.unit,
      ...(team ? [] : [each.post]),
      ...each.extra,
    ]),
  };
}

/** What is in brackets goes below a long name rather than through it. */
function nameWithNote({ name, note }: ListedName): string {
  if (note === '') return spacedName(name);
  const brackets = WORDS.inBrackets(note);
  const oneLine = lineWidth(name + brackets) <= 6;
  return `${spacedName(name)}${oneLine ? '' : '\n'}${brackets}`;
}

/** 1 to 99. */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const digit = (at: number): string => (at === 0 ? '' : WORDS.numbers[at - 1]!);
  return tens === 0 ? digit(ones) : `${tens === 1 ? '' : digit(tens)}十${digit(ones)}`;
}

/** A name of two characters is set as wide as one of three. */
export function spacedName(name: string): string {
  return /^\p{Script=Han}{2}$/u.test(name) ? `${name.slice(0, 1)}\u3000${name.slice(1)}` : name;
}
