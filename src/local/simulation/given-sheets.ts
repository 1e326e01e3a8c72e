// Compares the cells of all spreadsheets but the registry: what reviewers typed is kept, and each has each nomination once.
import { differences } from './differences';
import { withoutPassing } from './passing';
import type { Seen } from './seen';

/**
 * Nominations' codes are drawn by lot where they are given, and what is reckoned from them differs with them. The next
 * edition's 总览 tells when it was made.
 */
const DIFFERS: readonly [RegExp, string][] = [
  [/\d{4}-\d\d-\d\d \d\d:\d\d/g, '@'],
  [/\b[A-Z]\d{3}\b/g, '#'],
  [/校验码 [\dA-Z]{4}-[\dA-Z]{4}/g, '校验码 #'],
];

/** Sentences on cells that are not as in the spreadsheet of the same name, by column key and in any order of rows. */
export function sheetsAgree(undisturbed: Seen, disturbed: Seen): string[] {
  return undisturbed.spreadsheets.slice(1).flatMap((model) => {
    const found = disturbed.spreadsheets.slice(1).find(({ name }) => name === model.name);
    if (found === undefined) return [];
    return differences(linesOf(model), linesOf(found)).map((line) => `${model.name}: ${line}`);
  });
}

function linesOf({ tabs }: Seen['spreadsheets'][number]): string[] {
  return tabs.flatMap(({ key, name, columns, rows }) =>
    rows
      .filter((row) => row.some((value) => value !== ''))
      .map((row) => {
        const cells = row.map((value, at) => `${columns[at] ?? at}=${comparable(String(value))}`);
        // The copy of a tab that people have renamed has their name for it.
        return [key || name, ...cells.sort()].join(' ¦ ');
      }),
  );
}

const comparable = (text: string): string =>
  DIFFERS.reduce((shown, [pattern, sign]) => shown.replace(pattern, sign), withoutPassing(text));
