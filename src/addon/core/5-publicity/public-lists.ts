// The public lists (公示, 补充公示, 通报): whom each names, when its period runs, and what keeps it from being made.
import { chinaTime } from '../chinese/time';
import { listPaper } from '../documents/list-paper';
import { nameTables } from '../documents/name-tables';
import { PAPER_WORDS } from '../phrases/papers';
import { DOCUMENT_PHRASES, PERIOD_PHRASES } from '../phrases/publicity';
import type { Candidate, CandidateList } from './candidates';
import { openObjections } from './objections';
import {
  type Answer,
  byCategory,
  commonValues,
  listedEntry,
  listValues,
  type Paper,
  periodValues,
  printedDay,
  publicityPeriod,
  type Series,
  signersOf,
  type Writing,
} from './papers';
import { fillTemplate, LIST_PLACE } from './templates';
import { currentPaper, publicised, supplementSeries } from './versions';

/** What the public list's documents are written from. */
export interface PublicWriting extends Writing {
  list: CandidateList;
}

export function writeNotice(writing: PublicWriting): Answer {
  const { list, campaign, now } = writing;
  if (list.problems.length > 0) return { problems: list.problems };
  return writeList(
    'notice',
    'notice',
    list.printed,
    campaign.publicity.starts || chinaTime(now).date,
    writing,
  );
}

/** Begins today; for those whom no current paper has made public. */
export function writeSupplement(writing: PublicWriting): Answer {
  const { snapshot, list, now } = writing;
  if (list.problems.length > 0) return { problems: list.problems };
  if (currentPaper(snapshot, 'notice') === null) return { problems: [DOCUMENT_PHRASES.noticeFirst] };
  const supplement = supplementSeries(snapshot, list.printed);
  if (supplement === null) return { problems: [DOCUMENT_PHRASES.nothingToSupplement] };
  return writeList('supplement', supplement.series, supplement.candidates, chinaTime(now).date, writing);
}

/** Only when publicity has run its course for everybody, and every objection and every consent is settled. */
export function writeAnnouncement(writing: PublicWriting): Answer {
  const { list } = writing;
  const problems = [...list.problems, ...(list.all.length === 0 ? [] : announcementProblems(writing))];
  if (problems.length > 0) return { problems };
  return writeList('announcement', 'announcement', list.printed, null, writing);
}

function announcementProblems({ snapshot, list, now, campaign }: PublicWriting): string[] {
  const { never, runningUntil } =
    campaign.publicity.workingDays === 0
      ? { never: [], runningUntil: '' }
      : publicised(snapshot, list.printed, chinaTime(now).date);
  const open = openObjections(snapshot);
  const consent = waitingForConsent(list);
  return [
    ...(never.length > 0 ? [DOCUMENT_PHRASES.notPublicised(never)] : []),
    ...(runningUntil === '' ? [] : [DOCUMENT_PHRASES.running(printedDay(runningUntil))]),
    ...(open === 0 ? [] : [DOCUMENT_PHRASES.objectionsOpen(open)]),
    ...(consent.length === 0 ? [] : [DOCUMENT_PHRASES.consentOpen(consent)]),
  ];
}

/** "2021-0003 王芳" of everyone who has not agreed to publication. */
export function waitingForConsent(list: CandidateList): string[] {
  return list.all.filter((each) => each.state === 'no_consent').map((each) => `${each.id} ${each.name}`);
}

/** `starts`: the first day of publicity; null for a paper without a period. */
function writeList(
  kind: 'notice' | 'supplement' | 'announcement',
  series: Series,
  listed: readonly Candidate[],
  starts: string | null,
  writing: PublicWriting,
): Answer {
  const { campaign, snapshot, now } = writing;
  if (listed.length === 0) return { problems: [DOCUMENT_PHRASES.nobody] };
  const problems: string[] = [];
  if (starts !== null && campaign.publicity.workingDays === 0) problems.push(DOCUMENT_PHRASES.noPublicity);
  const today = chinaTime(now).date;
  const period = starts === null ? null : publicityPeriod(writing, starts);
  if (period !== null && !period.ok) problems.push(PERIOD_PHRASES.unknownYear(period.unknownYear));
  const span = period?.ok ? { first: period.first, last: period.last } : null;
  if (span !== null && span.last < today) problems.push(PERIOD_PHRASES.over(printedDay(span.last)));
  // A paper is not dated after the day on which the public can read it.
  const date = printedDay(span === null || span.first < today ? today : span.first);
  const filled = fillTemplate(snapshot, kind, [
    ...commonValues(writing, date),
    ...listValues(listed, writing),
    // A period that cannot be worked out has been told of already.
    ...(starts === null ? [] : periodValues(span ?? { first: starts, last: starts }, writing)),
  ]);
  problems.push(...filled.errors);
  if (problems.length > 0) return { problems };
  const categories = byCategory(listed, campaign);
  const { document, count } = listPaper({
    title: filled.title,
    paragraphs: filled.paragraphs,
    listPlace: LIST_PLACE,
    listTitle: filled.listTitle,
    // One name alone in its category has no order.
    note: categories.some(({ names }) => names.length > 1)
      ? PAPER_WORDS.inBrackets(PAPER_WORDS.order[campaign.publicity.order])
      : '',
    tables: nameTables(categories),
    signers: signersOf(campaign),
    date,
  });
  if (count !== listed.length) return { problems: [DOCUMENT_PHRASES.totals(listed.length, count)] };
  const paper: Paper = {
    kind,
    series,
    title: document.name,
    document,
    listed: listed.map(listedEntry),
    period: span,
  };
  return { paper };
}
