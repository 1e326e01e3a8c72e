// What became of the objections (异议处理结果): how many of each kind, and who is no longer on the list; nobody else is named.

import { chinaTime } from '../chinese/time';
import { listPaper } from '../documents/list-paper';
import { spacedName } from '../documents/name-tables';
import { PAPER_WORDS, OUTCOME_WORDS as WORDS } from '../phrases/papers';
import { DOCUMENT_PHRASES } from '../phrases/publicity';
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import type { Candidate } from './candidates';
import { numberedObjections, openObjections, upheldObjections } from './objections';
import { type Answer, commonValues, type Entry, printedDay, printedToday, signersOf } from './papers';
import type { PublicWriting } from './public-lists';
import { fillTemplate, LIST_PLACE } from './templates';
import { currentPaper, currentSupplements } from './versions';

/** When the notice's period is over and every objection is settled. Whose objection was not upheld is not named: that would harm them. */
export function writeOutcome(writing: PublicWriting): Answer {
  const { snapshot, list, campaign, now } = writing;
  const notice = currentPaper(snapshot, 'notice');
  if (list.problems.length > 0) return { problems: list.problems };
  if (notice === null) return { problems: [DOCUMENT_PHRASES.noticeFirst] };
  const [first, last] = [textOf(notice, 'period_first'), textOf(notice, 'period_last')];
  const date = printedToday(writing);
  const cancelled = cancelledIn(writing);
  const open = openObjections(snapshot);
  const filled = fillTemplate(
    snapshot,
    'outcome',
    [
      ...commonValues(writing, date),
      ['公示起', printedDay(first)],
      ['公示止', printedDay(last)],
      ...outcomeValues(writing, cancelled),
    ],
    cancelled.length === 0 ? 'empty' : 'filled',
  );
  const problems = [
    ...(last >= chinaTime(now).date ? [DOCUMENT_PHRASES.objectionsStillCome(printedDay(last))] : []),
    ...(open === 0 ? [] : [DOCUMENT_PHRASES.objectionsOpen(open)]),
    ...filled.errors,
  ];
  if (problems.length > 0) return { problems };
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
          { title: WORDS.columns.unit, least: 38, align: 'left' },
          { title: WORDS.columns.category, least: 20, whole: true },
          { title: WORDS.columns.result, least: 42, align: 'left' },
        ],
        rows: cancelled.map((each, at) => [
          String(at + 1),
          each.kind === 'team' ? each.name : spacedName(each.name),
          each.unit,
          each.category,
          resultOf(each, writing),
        ]),
      },
    ],
    signers: signersOf(campaign),
    date,
  });
  if (count !== cancelled.length) return { problems: [DOCUMENT_PHRASES.totals(cancelled.length, count)] };
  const listed = outcomeEntries(writing);
  return {
    paper: { kind: 'outcome', series: 'outcome', title: document.name, document, listed, period: null },
  };
}

/** Every objection, with what the paper would say of it now. */
export function outcomeEntries(writing: PublicWriting): Entry[] {
  const cancelled = new Map(cancelledIn(writing).map((each) => [each.id, each]));
  return numberedObjections(writing.snapshot).map(({ id, row }) => {
    const candidate = cancelled.get(textOf(row, 'nomination_id').trim());
    const printed =
      candidate === undefined ? [] : [candidate.name, candidate.unit, resultOf(candidate, writing)];
    return { id, says: [textOf(row, 'objection_state'), ...printed] };
  });
}

/** Those who were on the public list and have lost their place to an objection; reserves never were public. */
function cancelledIn({ snapshot, list }: PublicWriting): Candidate[] {
  const upheld = upheldObjections(snapshot);
  return list.all.filter(({ id, state, successor }) => {
    return state === 'disqualified' && upheld.has(id) && successor !== undefined;
  });
}

/** Who comes in is named only when the public list names them. */
function resultOf({ successor }: Candidate, { list }: PublicWriting): string {
  const next = list.printed.find(({ id }) => id === successor?.id);
  return next === undefined ? WORDS.result : `${WORDS.result}，${WORDS.replaced(next.name, next.unit)}`;
}

function outcomeValues({ snapshot }: PublicWriting, cancelled: readonly Candidate[]): [string, string][] {
  // Anonymous ones that were only kept on file, or not taken, were not looked into.
  const rows = rowsOf(snapshot, 'objections').filter(
    (row) => !['noted', 'not_taken'].includes(textOf(row, 'objection_state')),
  );
  const count = (state: string): number =>
    rows.filter((row) => textOf(row, 'objection_state') === state).length;
  const [upheld, dismissed, withdrawn] = [count('upheld'), count('dismissed'), count('withdrawn')];
  const parts = [
    ...(upheld > 0 ? [WORDS.upheld(upheld)] : []),
    ...(dismissed > 0 ? [WORDS.dismissed(dismissed)] : []),
    ...(withdrawn > 0 ? [WORDS.withdrawn(withdrawn)] : []),
  ];
  const teams = cancelled.filter(({ kind }) => kind === 'team').length;
  const situation = PAPER_WORDS.situation(cancelled.length - teams, teams);
  return [
    ['异议件数', String(rows.length)],
    ['属实件数', String(upheld)],
    ['不属实件数', String(dismissed)],
    ['撤回件数', String(withdrawn)],
    ['异议情况', rows.length === 0 ? WORDS.none : WORDS.received(rows.length, parts)],
    ['取消情况', cancelled.length === 0 ? '' : WORDS.cancelled(situation)],
    ['补充公示情况', supplementsIn(snapshot)],
    ['名单变动', cancelled.length === 0 ? WORDS.unchanged : WORDS.changed(situation)],
  ];
}

/** When those who came in later are made public; '' when nobody is. */
function supplementsIn(snapshot: Snapshot): string {
  const spans = currentSupplements(snapshot).map((row): [string, string] => [
    printedDay(textOf(row, 'period_first')),
    printedDay(textOf(row, 'period_last')),
  ]);
  return spans.length === 0 ? '' : WORDS.supplements(spans);
}
