// The nominees of a paper as tables, one for each category, with the columns that persons and teams have.
import { PAPER_WORDS as WORDS } from '../phrases/papers';
import type { ListTable } from './list-paper';

export interface ListedName {
  name: string;
  /** Printed in brackets behind the name; '' for nothing. */
  note: string;
  unit: string;
  post: string;
  /** In the order of the category's `extraTitles`. */
  extra: string[];
}

export interface ListedCategory {
  name: string;
  kind: 'person' | 'team';
  /** Columns behind the usual ones. */
  extraTitles: string[];
  names: ListedName[];
}

/** Millimetres of the 156 that a page has. */
const NUMBER_WIDTH = 13;
const EXTRA_WIDTH = 24;
const PAGE = 156;

/** Categories without names are left out; the others are numbered 一、二、 in their order. */
export function nameTables(categories: readonly ListedCategory[]): ListTable[] {
  return categories.filter(({ names }) => names.length > 0).map(nameTable);
}

function nameTable({ name, kind, names, extraTitles }: ListedCategory, at: number): ListTable {
  const team = kind === 'team';
  const rest = PAGE - NUMBER_WIDTH - EXTRA_WIDTH * extraTitles.length;
  // A person's unit is longer than the name and the post; a team's name about as long as its unit.
  const widths = (team ? [0.45, 0.55] : [0.2, 0.51, 0.29]).map((share) => Math.floor(rest * share));
  const count = team ? WORDS.teams(names.length) : WORDS.people(names.length);
  return {
    heading: WORDS.category(chineseNumber(at + 1), name, count),
    columns: [
      { title: WORDS.columns.number, width: NUMBER_WIDTH },
      { title: team ? WORDS.columns.team : WORDS.columns.name, width: widths[0]! },
      { title: WORDS.columns.unit, width: widths[1]!, align: 'left' },
      ...(team ? [] : [{ title: WORDS.columns.post, width: widths[2]! }]),
      ...extraTitles.map((title) => ({ title, width: EXTRA_WIDTH })),
    ],
    rows: names.map((each, place) => [
      String(place + 1),
      (team ? each.name : spacedName(each.name)) + (each.note === '' ? '' : WORDS.inBrackets(each.note)),
      each.unit,
      ...(team ? [] : [each.post]),
      ...each.extra,
    ]),
  };
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
