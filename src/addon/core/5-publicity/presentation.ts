// The list of those who present their deeds (宣讲名单): all who were announced, or those to whom organizers have given a turn.
import { titleOfDeeds } from '../documents/headings';
import { listPaper } from '../documents/list-paper';
import { spacedName } from '../documents/name-tables';
import { PRESENTATION_WORDS as WORDS } from '../phrases/papers';
import { DOCUMENT_PHRASES } from '../phrases/publicity';
import { numberOf, type RegistryRow, rowsOf, textOf } from '../registry-snapshot';
import type { Candidate } from './candidates';
import { type Answer, commonValues, type Entry, listValues, printedToday, signersOf } from './papers';
import type { PublicWriting } from './public-lists';
import { publicText } from './public-text';
import { fillTemplate, LIST_PLACE } from './templates';
import { currentPaper } from './versions';
import { textForVolume } from './volume-lengths';

interface Talk {
  candidate: Candidate;
  title: string;
}

export function writePresentation(writing: PublicWriting): Answer {
  const { snapshot, list, campaign } = writing;
  const date = printedToday(writing);
  const talks = talksIn(writing);
  const speakers = talks.map(({ candidate }) => candidate);
  const values = [...commonValues(writing, date), ...listValues(speakers, writing)];
  const filled = fillTemplate(snapshot, 'presentation', values);
  const strangers = turnsIn(writing).filter((id) => !list.printed.some((each) => each.id === id));
  const problems = [
    ...list.problems,
    ...(currentPaper(snapshot, 'announcement') === null ? [DOCUMENT_PHRASES.announcementFirst] : []),
    ...(strangers.length > 0 ? [DOCUMENT_PHRASES.notListed(strangers)] : []),
    ...(talks.length === 0 ? [DOCUMENT_PHRASES.nobody] : filled.errors),
  ];
  if (problems.length > 0) return { problems };
  // A column that nobody has anything in is not printed; the organizer is told.
  const titled = talks.some(({ title }) => title !== '');
  const { document, count } = listPaper({
    title: filled.title,
    paragraphs: filled.paragraphs,
    listPlace: LIST_PLACE,
    listTitle: filled.listTitle,
    note: '',
    tables: [
      {
        heading: '',
        columns: [
          { title: WORDS.columns.number, least: 13 },
          { title: WORDS.columns.name, least: 30, whole: true },
          { title: WORDS.columns.unit, least: 48, align: 'left' },
          ...(titled ? [{ title: WORDS.columns.title, least: 48, align: 'left' as const }] : []),
        ],
        rows: talks.map(({ candidate: { name, kind, unit, post }, title }, at) => [
          String(at + 1),
          kind === 'team' ? name : spacedName(name),
          [unit, post].filter((part) => part !== '').join('\n'),
          ...(titled ? [title] : []),
        ]),
      },
    ],
    signers: signersOf(campaign),
    date,
  });
  if (count !== talks.length) return { problems: [DOCUMENT_PHRASES.totals(talks.length, count)] };
  const listed = entriesOf(talks);
  return {
    paper: {
      kind: 'presentation',
      series: 'presentation',
      title: document.name,
      document,
      listed,
      period: null,
    },
  };
}

/** What the list would say now; null as long as the deeds, which may hold a talk's title, are not read. */
export function presentationEntries(writing: PublicWriting): readonly Entry[] | null {
  if (writing.snapshot.deeds === undefined || writing.list.all.length === 0) return null;
  return entriesOf(talksIn(writing));
}

/** Those of the list, by "2021-0003 王芳", whose talk has no title yet. */
export function withoutTitle(writing: PublicWriting): string[] {
  return talksIn(writing)
    .filter(({ title }) => title === '')
    .map(({ candidate: { id, name } }) => `${id} ${name}`);
}

function entriesOf(talks: readonly Talk[]): Entry[] {
  return talks.map(({ candidate: { id, name, unit, post }, title }) => ({
    id,
    says: [name, unit, post, title],
  }));
}

/** Ids that organizers have given a turn. */
function turnsIn({ snapshot }: PublicWriting): string[] {
  return rowsOf(snapshot, 'candidates')
    .filter((row) => numberOf(row, 'talk_order') !== null)
    .map((row) => textOf(row, 'nomination_id'));
}

function talksIn({ snapshot, list }: PublicWriting): Talk[] {
  const rows = new Map(rowsOf(snapshot, 'candidates').map((row) => [textOf(row, 'nomination_id'), row]));
  const deeds = new Map(rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
  const turn = ({ id }: Candidate): number | null => {
    const row = rows.get(id);
    return row === undefined ? null : numberOf(row, 'talk_order');
  };
  const chosen = list.printed.filter((each) => turn(each) !== null);
  const speakers =
    chosen.length === 0 ? list.printed : [...chosen].sort((a, b) => (turn(a) ?? 0) - (turn(b) ?? 0));
  return speakers.map((candidate) => ({
    candidate,
    title: titleOf(rows.get(candidate.id), deeds.get(candidate.id)),
  }));
}

/** As the organizer has it, else the title that the deeds begin with; '' for none. */
function titleOf(row: RegistryRow | undefined, deeds: RegistryRow | undefined): string {
  const typed = row === undefined ? '' : textOf(row, 'talk_title').trim();
  const own = deeds === undefined ? '' : titleOfDeeds(textForVolume(deeds));
  return publicText(typed || own).text;
}
