// What every document has: its text filled in, what it lists, and the marks by which one tells whether it still holds.
import { markOf } from '../2-screening/fingerprints';
import { type Campaign, formOf, honouredYears, type NomineeKind } from '../campaign';
import type { Lookups } from '../chinese/lookups';
import { chinaDate, chinaTime, parseChinaTime } from '../chinese/time';
import { type Period, periodFrom } from '../chinese/working-days';
import type { PaperDocument } from '../documents/model';
import type { ListedCategory } from '../documents/name-tables';
import { OBJECTION_DESK_WORDS } from '../phrases/objections';
import { PAPER_WORDS } from '../phrases/papers';
import { PERIOD_PHRASES } from '../phrases/publicity';
import { PUBLICITY_SETTING_CHOICES } from '../phrases/publicity-tabs';
import type { TemplateKind } from '../phrases/templates';
import { readState } from '../program-state';
import type { Snapshot } from '../registry-snapshot';
import { isInUse } from '../side-form';
import { type Candidate, extraFields } from './candidates';

export interface Writing {
  snapshot: Snapshot;
  campaign: Campaign;
  lookups: Lookups;
  /** Milliseconds since the epoch. */
  now: number;
}

/** One line of what a document lists. */
export interface Entry {
  /** Of a nomination, or of an objection. */
  id: string;
  /** Everything that the document says of it, in any form. */
  says: unknown;
}

/** One paper through all its versions: notice, supplement-1, supplement-2 …, compilation-1 for the first round's list … */
export type Series = string;

export interface Paper {
  kind: TemplateKind;
  series: Series;
  title: string;
  document: PaperDocument;
  listed: readonly Entry[];
  period: { first: string; last: string } | null;
}

/** A paper, or what has to be settled before it can be made, one Chinese sentence each. */
export type Answer = { paper: Paper } | { problems: string[] };

/** Changes whenever anything does that the entries say, their order included. */
export function fingerprintOf(entries: readonly Entry[]): string {
  return markOf(JSON.stringify(entries.map(({ id, says }) => [id, says])));
}

/** Changes whenever a printed word does. */
export function markOfDocument(document: PaperDocument): string {
  return markOf(JSON.stringify(document));
}

/** What a public list says of a nominee. */
export function listedEntry({ id, category, tier, name, unit, post, extra, note }: Candidate): Entry {
  return { id, says: [category, name, unit, post, extra, note, ...(tier === '' ? [] : [tier])] };
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

/** Today as it is printed. */
export function printedToday({ now }: Pick<Writing, 'now'>): string {
  return printedDay(chinaTime(now).date);
}

/** Millimetres that a field's column has at least. */
const EXTRA_WIDTHS = { sex: 13, ethnicity: 22, recommending_unit: 42, channel: 24 };

/** By honour tier, and in it by category, as the settings list both. */
export function byCategory(listed: readonly Candidate[], campaign: Campaign): ListedCategory[] {
  const tiers = [...campaign.tiers.map(({ name }) => name), ''];
  return tiers.flatMap((tier) =>
    campaign.categories.map(({ name, kind }) => ({
      name: PAPER_WORDS.tier(tier, name, campaign.categories.length),
      kind,
      extra: extraFields(formOf(kind), campaign).map((field) => ({
        title: PUBLICITY_SETTING_CHOICES.fields[field],
        least: EXTRA_WIDTHS[field],
      })),
      names: listed.filter((each) => each.category === name && each.tier === tier),
    })),
  );
}

/** What every document's text may say. `date`: as it is printed. */
export function commonValues({ campaign }: Pick<Writing, 'campaign'>, date: string): [string, string][] {
  const { title, organizer, contactName, contactPhone, contactEmail } = campaign.identity;
  return [
    ['活动名称', title],
    ['活动简称', shortTitle(title)],
    ['年度', honouredYears(campaign)],
    ['推荐方式', campaign.channels.map(({ name }) => name).join('、')],
    ['公示文种', campaign.documents.noticeKind],
    ['结果文种', campaign.documents.resultKind],
    ['主办单位', organizer],
    ['联系人', contactName],
    ['联系电话', contactPhone],
    ['联系邮箱', contactEmail],
    ['联系方式', PAPER_WORDS.contact(contactName, contactPhone, contactEmail)],
    ['成文日期', date],
  ];
}

/** Who stands on a list, in numbers. */
export function listValues(
  listed: readonly Candidate[],
  { campaign }: Pick<Writing, 'campaign'>,
): [string, string][] {
  const ofKind = (wanted: NomineeKind): number =>
    byCategory(listed, campaign)
      .filter(({ kind }) => kind === wanted)
      .reduce((sum, { names }) => sum + names.length, 0);
  const [people, teams, enterprises] = [ofKind('person'), ofKind('team'), ofKind('enterprise')];
  const counts = byCategory(listed, campaign)
    .filter(({ names }) => names.length > 0)
    .map(({ name, kind, names: { length } }) => name + PAPER_WORDS.counted[kind](length));
  return [
    ['人数', String(listed.length)],
    ['个人数', String(people)],
    ['团队数', String(teams)],
    ['单位数', String(enterprises)],
    ['入围情况', PAPER_WORDS.situation(people, teams, enterprises)],
    ['类别人数', counts.join('、')],
    ['排序', PAPER_WORDS.order[campaign.publicity.order]],
  ];
}

export function periodValues(
  { first, last }: { first: string; last: string },
  { campaign, snapshot, now }: Pick<Writing, 'campaign' | 'snapshot' | 'now'>,
): [string, string][] {
  const { workingDays, dayKind } = campaign.publicity;
  const form = readState(snapshot).objectionForm;
  const online = isInUse(form) && form.until > now ? OBJECTION_DESK_WORDS.online(form.link) : '';
  return [
    ['公示起', printedDay(first)],
    ['公示止', printedDay(last)],
    ['公示天数', PERIOD_PHRASES.days(workingDays, dayKind)],
    ['网上反映', online],
  ];
}

/** Who signs: all hosts, or the organizer alone. */
export function signersOf({ identity }: Campaign): string[] {
  return identity.signers.length > 0 ? identity.signers : [identity.organizer];
}

/** The honour's name: what the campaign's title has in quotation marks, else the title. */
export function shortTitle(title: string): string {
  return /“([^”]+)”/.exec(title)?.[1] ?? title;
}
