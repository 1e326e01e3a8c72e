// The oracle: compares what an outsider sees of two workspaces and says in what a disturbed one is not as it should be.
import { count, differences, doubled, moreOften } from './differences';
import { sheetsAgree } from './given-sheets';
import { type Row, steady, withoutPassing } from './passing';
import type { Left } from './people-meanwhile';
import { withModelsPeriod } from './periods';
import type { Seen } from './seen';

/** Tabs that tell how the program went about it. They have rules of their own, or show what other tabs hold. */
const OF_THE_WORK = ['journal', 'outbox', 'outbox_archive', 'state', 'overview', 'self_check'];
const DONE = '已办';
const UNCERTAIN = '待核实';
/** What a person has waved through or given up counts as settled, too. */
const OPEN = '待办';
/** Each click on 自检 asks whether to send it. */
const ASKED_FOR = /桂冠自检$/;

/** Sentences on what is wrong; none when all is as in the undisturbed workspace, up to mails listed as uncertain. */
export function complaints(undisturbed: Seen, disturbed: Seen): string[] {
  return [
    ...registeredOnce(disturbed),
    ...tabsAgree(undisturbed, disturbed),
    ...workDone(undisturbed, disturbed),
    ...mailOnce(undisturbed, disturbed),
    ...foldersAgree(undisturbed, disturbed),
    ...sheetsAgree(undisturbed, disturbed),
    ...journalComplete(undisturbed, disturbed),
    ...filesOnce(disturbed),
  ];
}

/**
 * What an outsider would see undisturbed, had people left this in the registry. What they left in the program's columns
 * may stand or be put right, and the next edition's settings may have been copied before or after: these are expected
 * as `found` shows them. In a cell that the phase's own people write into as well, whoever wrote last is expected.
 */
export function withLeft(undisturbed: Seen, all: readonly Left[], found: Seen): Seen {
  const [own, ...others] = undisturbed.spreadsheets;
  const left = all.filter((each) => each.programs !== true || stands(each, found.spreadsheets[0]!));
  const copies = others.map((sheet) => {
    const foundCopy = found.spreadsheets.slice(1).find(({ name }) => name === sheet.name);
    const copied = left.filter((each) => foundCopy !== undefined && stands(each, foundCopy));
    return withTyped(sheet, copied);
  });
  return { ...undisturbed, spreadsheets: [withTyped(own!, left), ...copies] };
}

type Spreadsheet = Seen['spreadsheets'][number];

function withTyped(spreadsheet: Spreadsheet, left: readonly Left[]): Spreadsheet {
  const tabs = spreadsheet.tabs.map((tab) => {
    const cells = left.filter((each) => each.tab === tab.key);
    const idAt = tab.columns.indexOf(idColumn(tab.key));
    const rows = tab.rows.map((row) => {
      const here = cells.filter(({ id }) => row[idAt] === id);
      return here.reduce((typed, { column, value }) => {
        const at = tab.columns.indexOf(column);
        return isOvertaken(here, column, String(row[at] ?? '')) ? typed : typed.with(at, value);
      }, row);
    });
    return cells.length === 0 ? tab : { ...tab, rows };
  });
  return { ...spreadsheet, tabs };
}

/** Whether nobody of `left` found in this column of their row what the phase's own people write there: they came later. */
const isOvertaken = (left: readonly Left[], column: string, theirs: string): boolean =>
  left.every((each) => each.column !== column || (each.programs !== true && each.over !== theirs));

const idColumn = (tab: string): string => (tab === 'settings' ? 'key' : 'id');

const stands = ({ tab, id, column, value }: Left, spreadsheet: Spreadsheet): boolean =>
  rowsIn(spreadsheet, tab).some((row) => row[idColumn(tab)] === id && row[column] === value);

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

const registry = (seen: Seen): Spreadsheet => seen.spreadsheets[0]!;

const rowsOf = (seen: Seen, key: string): Row[] => rowsIn(registry(seen), key);

function rowsIn({ tabs }: Spreadsheet, key: string): Row[] {
  const tab = tabs.find((each) => each.key === key);
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
