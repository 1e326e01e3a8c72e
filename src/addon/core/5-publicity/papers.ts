// What each public paper says: values for the templates, the names by category, the period; or what keeps it from being made.
import { markOf } from '../2-screening/fingerprints';
import type { Campaign } from '../campaign';
import type { Lookups } from '../chinese/lookups';
import { chinaDate, chinaTime, parseChinaTime } from '../chinese/time';
import { type Period, periodFrom } from '../chinese/working-days';
import { type ListedCategory, listPaper } from '../documents/list-paper';
import type { PaperDocument } from '../documents/model';
import { DOCUMENT_PHRASES, PERIOD_PHRASES } from '../phrases/publicity';
import { PUBLICITY_SETTING_CHOICES } from '../phrases/publicity-tabs';
import { PAPER_WORDS, type TemplateKind } from '../phrases/templates';
import type { Snapshot } from '../registry-snapshot';
import { type Candidate, extraFields, listFingerprint } from './candidates';
import { fillTemplate, LIST_PLACE } from './templates';

export interface Paper {
  kind: TemplateKind;
  title: string;
  document: PaperDocument;
  printed: readonly Candidate[];
  /** Of the list alone, and of every printed word. */
  fingerprint: string;
  mark: string;
  period: { first: string; last: string } | null;
}

export interface Writing {
  snapshot: Snapshot;
  campaign: Campaign;
  lookups: Lookups;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The period of publicity that begins on a day ("2022-02-14"), by the settings. */
export function publicityPeriod(
  { campaign, lookups }: Pick<Writing, 'campaign' | 'lookups'>,
  first: string,
): Period {
  const { workingDays: days, dayKind: kind, firstDayCounted } = campaign.publicity;
  return periodFrom(first, { days, kind, firstDayCounted }, lookups.workCalendar());
}

/** "2022-02-14" → 2022年2月14日. */
export function printedDay(day: string): string {
  return chinaDate(parseChinaTime(day, 'start')!);
}

/** The paper, or the reasons why there is none. A supplement begins today, a notice on the day that is set. */
export function writePaper(
  kind: TemplateKind,
  printed: readonly Candidate[],
  writing: Writing,
): { paper: Paper | null; problems: string[] } {
  const { campaign, now } = writing;
  const problems = printed.length === 0 ? [DOCUMENT_PHRASES.nobody] : [];
  const today = chinaTime(now).date;
  const starts = kind === 'notice' && campaign.publicity.starts !== '' ? campaign.publicity.starts : today;
  const period = kind === 'announcement' ? null : publicityPeriod(writing, starts);
  if (period !== null && !period.ok) problems.push(PERIOD_PHRASES.unknownYear(period.unknownYear));
  const span = period?.ok ? period : null;
  if (span !== null && span.last < today) problems.push(PERIOD_PHRASES.over(printedDay(span.last)));
  // A paper is not dated after the day on which the public can read it.
  const dated = span === null || span.first < today ? today : span.first;
  const filled = fillTemplate(writing.snapshot, kind, valuesFor(printed, campaign, span, printedDay(dated)));
  problems.push(...filled.errors);
  if (problems.length > 0) return { paper: null, problems };
  const { document, count } = listPaper({
    title: filled.title,
    paragraphs: filled.paragraphs,
    listPlace: LIST_PLACE,
    listTitle: filled.listTitle,
    orderNote: campaign.publicity.order === 'strokes' ? PAPER_WORDS.byStrokes : PAPER_WORDS.byRank,
    categories: byCategory(printed, campaign),
    signers: [campaign.identity.organizer],
    date: printedDay(dated),
  });
  if (count !== printed.length)
    return { paper: null, problems: [DOCUMENT_PHRASES.totals(printed.length, count)] };
  const fingerprint = listFingerprint(printed);
  const mark = markOf(JSON.stringify(document));
  return {
    paper: { kind, title: document.name, document, printed, fingerprint, mark, period: span },
    problems: [],
  };
}

export function byCategory(printed: readonly Candidate[], campaign: Campaign): ListedCategory[] {
  return campaign.categories.map(({ name, kind }) => ({
    name,
    kind,
    extraTitles: extraFields(kind, campaign).map((field) => PUBLICITY_SETTING_CHOICES.fields[field]),
    names: printed.filter(({ category }) => category === name),
  }));
}

export function valuesFor(
  printed: readonly Candidate[],
  campaign: Campaign,
  period: { first: string; last: string } | null,
  date: string,
): Map<string, string> {
  const { title, organizer, year, contactName, contactPhone, contactEmail } = campaign.identity;
  const teams = printed.filter(({ kind }) => kind === 'team').length;
  const { workingDays, dayKind } = campaign.publicity;
  const counts = byCategory(printed, campaign)
    .filter(({ names }) => names.length > 0)
    .map(
      ({ name, kind, names: { length } }) =>
        name + (kind === 'team' ? PAPER_WORDS.teams(length) : PAPER_WORDS.people(length)),
    );
  return new Map([
    ['活动名称', title],
    ['活动简称', shortTitle(title)],
    ['年度', String(year)],
    ['主办单位', organizer],
    ['人数', String(printed.length)],
    ['个人数', String(printed.length - teams)],
    ['团队数', String(teams)],
    ['入围情况', PAPER_WORDS.situation(printed.length - teams, teams)],
    ['类别人数', counts.join('、')],
    ['公示起', period === null ? '' : printedDay(period.first)],
    ['公示止', period === null ? '' : printedDay(period.last)],
    ['公示天数', period === null ? '' : PERIOD_PHRASES.days(workingDays, dayKind)],
    ['联系人', contactName],
    ['联系电话', contactPhone],
    ['联系邮箱', contactEmail],
    ['联系方式', PAPER_WORDS.contact(contactName, contactPhone, contactEmail)],
    ['成文日期', date],
  ]);
}

/** The honour's name: what the campaign's title has in quotation marks, else the title. */
export function shortTitle(title: string): string {
  return /“([^”]+)”/.exec(title)?.[1] ?? title;
}
