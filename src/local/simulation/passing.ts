// What rightly differs between two runs of the same campaign, and rows and texts without it.
export type Row = Record<string, string>;

/** Ids, links and moments differ between two runs of the same campaign. */
const PASSING: readonly [RegExp, string][] = [
  [/[\w-]{25,}/g, '#'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+08:00/g, '@'],
  [/@\d{13}/g, '@'],
  [/\d{4}年\d+月\d+日 \d\d:\d\d/g, '@'],
  [/\bpaper-\w+-\d+/g, 'paper-#'],
  // Codes in a list of those that a letter has told of; drawn by lot, as in DRAWN.
  [/"[A-Z]\d{3}"/g, '"#"'],
  // Ends with the token that is drawn for a letter's link.
  [/(?<=^confirm_mail:[\w-]+:).+/g, '#'],
  // A row that is made again finds its scans under the names that the program has given them.
  [/"name":"[^"]*\.\w{2,4}"/g, '"name":#'],
  // A checksum over ids and names of files, among others.
  [/"standing":"\w+"/g, '"standing":#'],
];
/** Drawn by lot in each run (the codes under which reviewers see nominations), or whoever happened to finish it. */
const DRAWN = ['code', 'who'];
const TOKEN = /^1[\w-]{24,}$/;

/** A text with signs in place of ids, links and moments. */
export const withoutPassing = (text: string): string =>
  PASSING.reduce((shown, [pattern, sign]) => shown.replace(pattern, sign), TOKEN.test(text) ? '#' : text);

/** A row as one text, its columns by name, so that moved columns read alike. */
export const steady = (row: Row): string =>
  Object.keys(row)
    .sort()
    .map((key) => `${key}=${DRAWN.includes(key) ? '#' : withoutPassing(row[key]!)}`)
    .join(' ¦ ');
