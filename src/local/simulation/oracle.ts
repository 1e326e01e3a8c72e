// The oracle: compares what an outsider sees of two workspaces and says in what a disturbed one is not as it should be.
import type { Left } from './people-meanwhile';
import { withModelsPeriod } from './periods';
import type { Seen } from './seen';

type Row = Record<string, string>;

/** Tabs that tell how the program went about it. They have rules of their own, or show what other tabs hold. */
const OF_THE_WORK = ['journal', 'outbox', 'outbox_archive', 'state', 'overview', 'self_check'];
const DONE = '已办';
const UNCERTAIN = '待核实';
/** What a person has waved through or given up counts as settled, too. */
const OPEN = '待办';
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
/** Each click on 自检 asks whether to send it. */
const ASKED_FOR = /桂冠自检$/;
const TOKEN = /^1[\w-]{24,}$/;

/** Sentences on what is wrong; none when all is as in the undisturbed workspace, up to mails listed as uncertain. */
export function complaints(undisturbed: Seen, disturbed: Seen): string[] {
  return [
    ...registeredOnce(disturbed),
    ...tabsAgree(undisturbed, disturbed),
    ...workDone(undisturbed, disturbed),
    ...mailOnce(undisturbed, disturbed),
    ...foldersAgree(undisturbed, disturbed),
    ...journalComplete(undisturbed, disturbed),
    ...filesOnce(disturbed),
  ];
}

/**
 * What an outsider would see undisturbed, had people left this in the registry. What they left in the program's columns
 * may stand or be put right: it is expected as `found` shows it. In a cell that the phase's own people write into as
 * well, whoever wrote last is expected.
 */
export function withLeft(undisturbed: Seen, all: readonly Left[], found: Seen): Seen {
  const left = all.filter((each) => each.programs !== true || stands(each, found));
  if (left.length === 0) return undisturbed;
  const [own, ...others] = undisturbed.spreadsheets;
  const tabs = own!.tabs.map((tab) => {
    const cells = left.filter((each) => each.tab === tab.key);
    const idAt = tab.columns.indexOf(tab.key === 'settings' ? 'key' : 'id');
    const rows = tab.rows.map((row) => {
      const here = cells.filter(({ id }) => row[idAt] === id);
      return here.reduce((typed, { column, value }) => {
        const at = tab.columns.indexOf(column);
        return isOvertaken(here, column, String(row[at] ?? '')) ? typed : typed.with(at, value);
      }, row);
    });
    return cells.length === 0 ? tab : { ...tab, rows };
  });
  return { ...undisturbed, spreadsheets: [{ ...own!, tabs }, ...others] };
}

/** Whether nobody of `left` found in this column of their row what the phase's own people write there: they came later. */
const isOvertaken = (left: readonly Left[], column: string, theirs: string): boolean =>
  left.every((each) => each.column !== column || (each.programs !== true && each.over !== theirs));

const stands = ({ tab, id, column, value }: Left, found: Seen): boolean =>
  rowsOf(found, tab).some((row) => row.id === id && row[column] === value);

function registeredOnce(seen: Seen): string[] {
  const rows = rowsOf(seen, 'nominations').filter(({ id, response_id }) => id !== '' || response_id !== '');
  return [
    ...doubled(rows.map(({ response_id }) => response_id!)).map((id) => `response ${id} registered twice`),
    ...doubled(rows.map(({ id }) => id!)).map((id) => `number ${id} given twice`),
    ...rows.filter(({ id }) => id === '').map(({ name }) => `a row without a number: ${name}`),
  ];
}

/** Every row of every tab, by column key and in any order. */
function tabsAgree(undisturbed: Seen, disturbed: Seen): string[] {
  return registry(undisturbed).tabs.flatMap(({ key }) => {
    if (key === '' || OF_THE_WORK.includes(key)) return [];
    const models = rowsOf(undisturbed, key);
    const found = rowsOf(disturbed, key).map((row) =>
      key === 'documents' ? withModelsPeriod(row, models) : row,
    );
    return differences(models.map(steady), found.map(steady)).map((line) => `${key}: ${line}`);
  });
}

/** Everything that was to be done is done, or shown to the organizer; nothing waits a day later. */
function workDone(undisturbed: Seen, disturbed: Seen): string[] {
  const rows = work(disturbed);
  const known = new Set(rows.map(workKey));
  return [
    ...rows.filter(({ state }) => state === OPEN).map(({ summary }) => `left undone: ${summary}`),
    ...rows
      .filter(({ state, kind }) => state === UNCERTAIN && kind !== '发信')
      .map(({ summary }) => `uncertain though it can be looked up: ${summary}`),
    ...work(undisturbed)
      .filter((row) => !known.has(workKey(row)))
      .map(({ summary }) => `never planned: ${summary}`),
    ...moreOften(work(undisturbed).filter(isOnce).map(workKey), rows.filter(isOnce).map(workKey)).map(
      (key) => `planned twice: ${key}`,
    ),
  ];
}

/** No mail twice; one that is missing is listed as uncertain. */
function mailOnce(undisturbed: Seen, disturbed: Seen): string[] {
  const sent = count(disturbed.mail.map(letter));
  const wanted = count(undisturbed.mail.map(letter));
  const unsure = work(disturbed).filter(({ state }) => state === UNCERTAIN);
  const wrong: string[] = [];
  for (const name of new Set([...sent.keys(), ...wanted.keys()])) {
    if (ASKED_FOR.test(name)) continue;
    const [have, want] = [sent.get(name) ?? 0, wanted.get(name) ?? 0];
    const [to] = name.split(' | ');
    const listed = unsure.filter(({ summary }) => summary!.includes(to!)).length;
    if (have > want) wrong.push(`sent ${have} times instead of ${want}: ${name}`);
    if (have + listed < want) wrong.push(`lost unseen: ${name}`);
  }
  return wrong;
}

/** Folders and what lies in them, by path and name. */
function foldersAgree(undisturbed: Seen, disturbed: Seen): string[] {
  const named = ({ paths }: Seen): string[] => paths.map(withoutPassing);
  return differences(named(undisturbed), named(disturbed)).map((line) => `files: ${line}`);
}

/** What was done for a nomination or decided by the organizer stands in the journal. */
function journalComplete(undisturbed: Seen, disturbed: Seen): string[] {
  const lines = (seen: Seen): string[] =>
    rowsOf(seen, 'journal').map((row) => [row.action, row.nomination_id, row.rule].join(' '));
  const have = new Set(lines(disturbed));
  return [...new Set(lines(undisturbed))]
    .filter((line) => !have.has(line))
    .map((line) => `not in the journal: ${line}`);
}

/** Documents and spreadsheets of one name are one, but for versions that say so in their names. */
function filesOnce({ spreadsheets }: Seen): string[] {
  return doubled(spreadsheets.map(({ name }) => name)).map((name) => `two spreadsheets are called ${name}`);
}

const registry = (seen: Seen): Seen['spreadsheets'][number] => seen.spreadsheets[0]!;

function rowsOf(seen: Seen, key: string): Row[] {
  const tab = registry(seen).tabs.find((each) => each.key === key);
  if (tab === undefined) return [];
  return tab.rows
    .filter((row) => row.some((value) => value !== ''))
    .map((row) => Object.fromEntries(tab.columns.map((column, at) => [column, String(row[at] ?? '')])));
}

const work = (seen: Seen): Row[] => [
  ...rowsOf(seen, 'outbox'),
  ...rowsOf(seen, 'outbox_archive').map((row) => ({ ...row, state: row.state || DONE })),
];
/** What brings something up to date bears its moment in its key: every click asks for it anew. */
const isOnce = ({ key }: Row): boolean => !/@\d{13}/.test(key!);
const workKey = ({ key }: Row): string => withoutPassing(key!);
const letter = ({ to, subject }: { to: string | string[]; subject: string }): string =>
  `${String(to)} | ${subject}`;

const withoutPassing = (text: string): string =>
  PASSING.reduce((shown, [pattern, sign]) => shown.replace(pattern, sign), TOKEN.test(text) ? '#' : text);

/** A row as one text, its columns by name, so that moved columns read alike. */
const steady = (row: Row): string =>
  Object.keys(row)
    .sort()
    .map((key) => `${key}=${DRAWN.includes(key) ? '#' : withoutPassing(row[key]!)}`)
    .join(' ¦ ');

function differences(expected: readonly string[], found: readonly string[]): string[] {
  const [want, have] = [count(expected), count(found)];
  const only = (one: Map<string, number>, other: Map<string, number>): string[] =>
    [...one].filter(([text, times]) => times > (other.get(text) ?? 0)).map(([text]) => text);
  const missing = only(want, have);
  const extra = nearestFirst(missing, only(have, want));
  return [
    ...missing.map((text, at) => `missing ${apart(text, extra[at])}`),
    ...extra.slice(missing.length).map((text) => `too many ${apart(text, undefined)}`),
    ...extra.slice(0, missing.length).map((text, at) => `instead ${apart(text, missing[at])}`),
  ];
}

/** `texts` in an order in which each stands beside the one of `models` that it has most columns in common with. */
function nearestFirst(models: readonly string[], texts: readonly string[]): string[] {
  const left = [...texts];
  const beside = models.flatMap((model) => {
    const columns = new Set(model.split(' ¦ '));
    const common = left.map((text) => text.split(' ¦ ').filter((column) => columns.has(column)).length);
    return left.splice(common.indexOf(Math.max(...common)), 1);
  });
  return [...beside, ...left];
}

/** Of a long row, the columns in which it differs from another. */
function apart(text: string, other: string | undefined): string {
  const columns = text.split(' ¦ ');
  const others = new Set(other?.split(' ¦ '));
  const own = other === undefined ? columns : columns.filter((column) => !others.has(column));
  return own
    .filter((column) => !column.endsWith('='))
    .join(' ¦ ')
    .slice(0, 300);
}

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Texts that are found more often than expected, at least twice. */
function moreOften(expected: readonly string[], found: readonly string[]): string[] {
  const usual = count(expected);
  return [...count(found)].flatMap(([text, times]) =>
    times > Math.max(1, usual.get(text) ?? 0) ? [text] : [],
  );
}

const doubled = (texts: readonly string[]): string[] =>
  [...count(texts.filter((text) => text !== ''))].flatMap(([text, times]) => (times > 1 ? [text] : []));
