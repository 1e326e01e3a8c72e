// The documents that can be made: who writes each, what it would list now, and what the organizer is told when it is there.
import { chinaTime } from '../chinese/time';
import { CONFIRMATION_WORDS } from '../phrases/confirmation';
import { DOCUMENT_PHRASES, PERIOD_PHRASES } from '../phrases/publicity';
import { TEMPLATE_KINDS, type TemplateKind } from '../phrases/templates';
import { readState } from '../program-state';
import type { TabKey } from '../registry-tab-keys';
import type { RegistryChanges } from '../registry-write';
import { isInUse } from '../side-form';
import {
  blindRoundNext,
  tooLongForVolume,
  volumeEntries,
  writeBlindCompilation,
  writeCompilation,
} from './compilation';
import { namedIn } from './confirmation/rows';
import type { Desk } from './desk';
import { honoreeChanges } from './honorees';
import { outcomeEntries, writeOutcome } from './objection-outcome';
import { type Answer, type Entry, listedEntry, type Paper, printedDay, type Series } from './papers';
import { presentationEntries, withoutTitle, writePresentation } from './presentation';
import { waitingForConsent, writeAnnouncement, writeNotice, writeSupplement } from './public-lists';
import { recommendationEntries, writeRecommendations } from './recommendation-summary';
import { nextVersion, noteAgreement, type Version } from './versions';

interface Maker {
  /** The paper, or what has to be settled first. */
  write(desk: Desk): Answer;
  /** What a paper of the series would list now; null when this run has not read enough to tell. */
  entries(desk: Desk, series: Series): readonly Entry[] | null;
  /** Tabs that it is written from, beside those that every document needs. */
  tabs: readonly TabKey[];
}

const publicList = (write: Maker['write']): Maker => ({
  write,
  // Without a shortlist nothing can be said of papers that were made of an earlier one.
  entries: ({ list }) => (list.all.length === 0 ? null : list.printed.map(listedEntry)),
  tabs: [],
});

const MAKERS: Record<TemplateKind, Maker> = {
  recommendations: {
    write: writeRecommendations,
    entries: recommendationEntries,
    tabs: ['recommending_units'],
  },
  compilation: {
    write: writeCompilation,
    entries: (desk, series) => volumeEntries(series, desk),
    tabs: ['deeds'],
  },
  blind: {
    write: writeBlindCompilation,
    entries: (desk, series) => volumeEntries(series, desk),
    tabs: ['deeds', 'assignments'],
  },
  notice: publicList(writeNotice),
  supplement: publicList(writeSupplement),
  outcome: { write: writeOutcome, entries: outcomeEntries, tabs: [] },
  announcement: publicList(writeAnnouncement),
  presentation: { write: writePresentation, entries: presentationEntries, tabs: ['deeds'] },
};

/** Tabs to read for making a document; for `null`, all that any of them is written from. */
export function tabsFor(kind: TemplateKind | null): TabKey[] {
  const kinds = kind === null ? (Object.keys(MAKERS) as TemplateKind[]) : [kind];
  return [...new Set(kinds.flatMap((each) => MAKERS[each].tabs))];
}

/** supplement-2 → supplement. */
export function kindOfSeries(series: Series): TemplateKind {
  return series.split('-')[0] as TemplateKind;
}

export interface Assignment {
  paper: Paper;
  version: Version;
}

/** The paper to make and its version, or what has to be settled first. */
export function assignPaper(kind: TemplateKind, desk: Desk): Assignment | { problems: string[] } {
  const answer = MAKERS[kind].write(desk);
  if ('problems' in answer) return answer;
  return { paper: answer.paper, version: nextVersion(desk.snapshot, answer.paper.series) };
}

/** Says which papers still agree; `coming` is the one that this run makes. */
export function noteAgreements(desk: Desk, coming: Assignment | null, changes: RegistryChanges): void {
  const paper =
    coming === null ? null : { series: coming.paper.series, ids: coming.paper.listed.map(({ id }) => id) };
  const entriesNow = (series: Series): readonly Entry[] | null =>
    MAKERS[kindOfSeries(series)]?.entries(desk, series) ?? null;
  noteAgreement(desk.snapshot, entriesNow, paper, changes);
}

/** What goes into the write that makes a paper current, beside its row. */
export function afterPaper({ paper }: Assignment, desk: Desk, changes: RegistryChanges): void {
  if (paper.kind === 'announcement') honoreeChanges(desk.list.printed, desk, changes);
}

/** What the organizer is told when it is made. */
export function madeSentence({ paper, version }: Assignment, desk: Desk, resumed: boolean): string {
  const count = paper.listed.length;
  const { counted } = DOCUMENT_PHRASES;
  const made = DOCUMENT_PHRASES.made(
    DOCUMENT_PHRASES.name(TEMPLATE_KINDS[paper.kind], version.number),
    paper.kind === 'outcome' ? counted.objections(count) : counted.list(count),
  );
  return [...(resumed ? [DOCUMENT_PHRASES.continued] : []), made, ...warnings(paper, version, desk)].join('');
}

/** What the organizer is told when another run has just made it. */
export function madeMeanwhileSentence({ paper }: Assignment, { number }: Version): string {
  return DOCUMENT_PHRASES.madeMeanwhile(DOCUMENT_PHRASES.name(TEMPLATE_KINDS[paper.kind], number));
}

function warnings(paper: Paper, version: Version, desk: Desk): string[] {
  const { kind } = paper;
  const { campaign, list } = desk;
  const waiting = kind === 'notice' ? waitingForConsent(list) : [];
  const volume = kind === 'compilation' || kind === 'blind';
  const tooLong = volume ? tooLongForVolume(desk) : [];
  const blind = kind === 'compilation' ? blindRoundNext(desk) : null;
  const untitled = kind === 'presentation' ? withoutTitle(desk) : [];
  return [
    ...periodWarnings(paper, version, desk),
    ...(isOnlineUnsaid(paper, desk) ? [DOCUMENT_PHRASES.onlineUnsaid(TEMPLATE_KINDS[kind])] : []),
    ...(waiting.length === 0 ? [] : [DOCUMENT_PHRASES.leftOut(waiting)]),
    ...(kind === 'notice' ? unconfirmed(desk) : []),
    ...(tooLong.length === 0 ? [] : [DOCUMENT_PHRASES.tooLong(tooLong, campaign.publicity.volumeChars!)]),
    ...(blind === null ? [] : [DOCUMENT_PHRASES.forBlind(blind)]),
    ...(untitled.length === 0 ? [] : [DOCUMENT_PHRASES.untitled(untitled)]),
  ];
}

/** What an office would look at twice: a period that began before anybody could read of it, on a day off, or that ends too late. */
function periodWarnings({ kind, period }: Paper, version: Version, desk: Desk): string[] {
  if (period === null) return [];
  const { campaign, lookups, now } = desk;
  const [first, last] = [printedDay(period.first), printedDay(period.last)];
  const today = chinaTime(now).date;
  const limit = chinaTime(campaign.stages.publicityCloses).date;
  const isDayOff = lookups.workCalendar().isWorkingDay(period.first) === false;
  return [
    ...(kind === 'notice' && version.number === 1 && period.first < today
      ? [PERIOD_PHRASES.backdated(first, printedDay(today))]
      : []),
    ...(campaign.publicity.dayKind === 'working' && isDayOff ? [PERIOD_PHRASES.dayOff(first)] : []),
    ...(period.last > limit ? [PERIOD_PHRASES.late(last, printedDay(limit))] : []),
  ];
}

/** Whether objections can be made online, and a paper that asks for them does not say where: an older registry's wording has no place for it. */
function isOnlineUnsaid({ kind, document }: Paper, { snapshot, now }: Desk): boolean {
  if (kind !== 'notice' && kind !== 'supplement') return false;
  const form = readState(snapshot).objectionForm;
  return isInUse(form) && form.until > now && !JSON.stringify(document).includes(form.link);
}

/** Names those who have not confirmed what is printed, and those whose corrections nobody has decided about. */
function unconfirmed({ snapshot }: Desk): string[] {
  const silent = namedIn(snapshot, 'waiting', 'unsendable');
  const undecided = namedIn(snapshot, 'correction');
  return [
    ...(silent.length === 0 ? [] : [CONFIRMATION_WORDS.waitingNamed(silent)]),
    ...(undecided.length === 0 ? [] : [CONFIRMATION_WORDS.correctionsNamed(undecided)]),
  ];
}
