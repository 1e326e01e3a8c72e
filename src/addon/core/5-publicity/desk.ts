// Everything about the public list that one read of the registry decides: candidates, objections, agreement, and the paper asked for.
import { chinaTime } from '../chinese/time';
import { DOCUMENT_PHRASES, OBJECTION_PHRASES, PERIOD_PHRASES } from '../phrases/publicity';
import { TEMPLATE_KINDS, type TemplateKind } from '../phrases/templates';
import { rowsOf, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import { type Candidate, type CandidateList, candidateList } from './candidates';
import { writeCompilation } from './compilation';
import { honoreeChanges } from './honorees';
import { openObjections, settleObjections } from './objections';
import { type Paper, printedDay, publicityPeriod, type Writing, writePaper } from './papers';
import { addTemplates } from './templates';
import { nextVersion, noteAgreement, publicised, supplementSeries, type Version } from './versions';

export interface Desk extends Writing {
  list: CandidateList;
  /** Decisions on objections that are new. */
  moved: number;
}

/** Brings 公示名单 and 异议 up to date; what changes is added to `changes`. */
export function settleList(writing: Writing, who: string, changes: RegistryChanges): Desk {
  const { snapshot, campaign, lookups, now } = writing;
  const list = candidateList(snapshot, campaign, lookups);
  addTemplates(snapshot, changes);
  listCandidates(list, writing, changes);
  const period = publicityPeriod(writing, chinaTime(now).date);
  const proposal = period.ok
    ? OBJECTION_PHRASES.proposal(printedDay(period.first), printedDay(period.last))
    : PERIOD_PHRASES.unknownYear(period.unknownYear);
  const moved = settleObjections({ snapshot, list, proposal, now, who }, changes);
  return { ...writing, list, moved };
}

function listCandidates(list: CandidateList, { snapshot }: Writing, changes: RegistryChanges): void {
  const rows = new Map(rowsOf(snapshot, 'candidates').map((row) => [textOf(row, 'nomination_id'), row]));
  // In the paper's order, those who are not printed behind.
  const ordered = [...list.printed, ...list.all.filter((each) => !list.printed.includes(each))];
  for (const candidate of ordered) {
    const cells = {
      list_order: list.printed.includes(candidate) ? list.printed.indexOf(candidate) + 1 : '',
      nomination_id: candidate.id,
      category: candidate.category,
      name: candidate.name,
      unit: candidate.unit,
      post: candidate.post,
      candidate_state: candidate.state,
      explanation: candidate.explanation.join('\n'),
    };
    const row = rows.get(candidate.id);
    if (row === undefined) changes.appends.push({ tab: 'candidates', cells });
    else change(changes, 'candidates', row, cells);
  }
}

export interface Assignment {
  paper: Paper;
  version: Version;
}

/** The paper to make and its version, or what has to be settled first. */
export function assignPaper(kind: TemplateKind, desk: Desk): Assignment | { problems: string[] } {
  const { snapshot, list } = desk;
  if (kind === 'compilation') {
    const { paper, problems } = writeCompilation(desk);
    return paper === null ? { problems } : { paper, version: nextVersion(snapshot, kind) };
  }
  const problems = [...list.problems];
  let series: string = kind;
  let candidates: readonly Candidate[] = list.printed;
  if (list.all.length > 0 && kind === 'supplement') {
    const current = rowsOf(snapshot, 'documents').some(
      (row) => textOf(row, 'series') === 'notice' && textOf(row, 'document_state') === 'current',
    );
    const supplement = supplementSeries(snapshot, list.printed);
    if (!current) problems.push(DOCUMENT_PHRASES.noticeFirst);
    else if (supplement === null) problems.push(DOCUMENT_PHRASES.nothingToSupplement);
    else ({ series, candidates } = supplement);
  }
  if (list.all.length > 0 && kind === 'announcement') problems.push(...announcementProblems(desk));
  if (problems.length > 0) return { problems };
  const written = writePaper(kind, candidates, desk);
  if (written.paper === null) return { problems: written.problems };
  return { paper: written.paper, version: nextVersion(snapshot, series) };
}

function announcementProblems({ snapshot, list, now }: Desk): string[] {
  const { never, runningUntil } = publicised(snapshot, list.printed, chinaTime(now).date);
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

/** Says which papers still agree; `coming` is the one that this run makes. */
export function noteAgreements(
  { snapshot, list }: Desk,
  coming: Assignment | null,
  changes: RegistryChanges,
): void {
  if (list.all.length === 0) return;
  const paper =
    coming === null ? null : { series: coming.version.series, ids: coming.paper.printed.map(({ id }) => id) };
  noteAgreement(snapshot, list.printed, paper, changes);
}

/** What goes into the write that makes a paper current, beside its row. */
export function afterPaper({ paper }: Assignment, desk: Desk, changes: RegistryChanges): void {
  if (paper.kind === 'announcement') honoreeChanges(paper.printed, desk, changes);
}

/** What the organizer is told when it is made. */
export function madeSentence(
  { paper, version }: Assignment,
  { list, campaign }: Desk,
  resumed: boolean,
): string {
  const limit = chinaTime(campaign.stages.publicityCloses).date;
  const late = paper.period !== null && paper.period.last > limit;
  const waiting = paper.kind === 'notice' ? waitingForConsent(list) : [];
  return [
    ...(resumed ? [DOCUMENT_PHRASES.continued] : []),
    DOCUMENT_PHRASES.made(
      DOCUMENT_PHRASES.name(TEMPLATE_KINDS[paper.kind], version.number),
      paper.printed.length,
    ),
    ...(late ? [PERIOD_PHRASES.late(printedDay(paper.period!.last), printedDay(limit))] : []),
    ...(waiting.length === 0 ? [] : [DOCUMENT_PHRASES.leftOut(waiting)]),
  ].join('');
}

/** What the organizer is told when objections are settled. */
export function settledSentence({ moved, snapshot, list }: Desk): string {
  return [...list.problems, OBJECTION_PHRASES.report(moved, openObjections(snapshot))].join('');
}
