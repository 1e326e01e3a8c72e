// The settings tab, declared once: each row's words and codec, and the way its value takes into the campaign definition.
import * as round from './3-review/round-codecs';
import { type Campaign, campaignSchema } from './campaign';
import { CAMPAIGN_2021 } from './campaign-2021';
import * as say from './campaign-codecs';
import { contradictionsIn } from './campaign-contradictions';
import { PUBLICITY_SETTING_CHOICES } from './phrases/publicity-tabs';
import { withShortQuotes } from './phrases/quoting';
import { SETTING_TEXTS } from './phrases/settings';
import { SETTING_ERRORS } from './phrases/settings-errors';
import {
  type Codec,
  day,
  eachOf,
  lastMoment,
  list,
  month,
  oneOf,
  optional,
  optionalWords,
  wholeNumber,
  words,
  yesOrNo,
} from './settings-codec';

// biome-ignore lint/suspicious/noExplicitAny: each row has a codec of its own type
type AnyCodec = Codec<any>;

interface Setting {
  key: string;
  /** Where the value stands in the campaign definition. */
  path: readonly [string, string] | readonly [string];
  codec: AnyCodec;
  /** No program may guess it: without its row nothing runs. */
  essential: boolean;
}

const at = (path: string, codec: AnyCodec, isEssential = false): Setting => ({
  key: path,
  path: path.split('.') as unknown as Setting['path'],
  codec,
  essential: isEssential,
});
const essential = (path: string, codec: AnyCodec): Setting => at(path, codec, true);

/** In the order of the tab's rows. */
export const SETTINGS: readonly Setting[] = [
  essential('identity.title', words),
  essential('identity.organizer', words),
  at('identity.signers', optional(list, [])),
  essential('identity.year', wholeNumber(2000, 2100)),
  at('identity.honouredYears', say.years),
  at('identity.cycleYears', wholeNumber(1, 20)),
  at('identity.homeUnit', optionalWords),
  at('identity.contactName', optionalWords),
  at('identity.contactPhone', optionalWords),
  at('identity.contactEmail', optionalWords),
  essential('stages.submissionsClose', lastMoment),
  essential('stages.correctionsClose', lastMoment),
  essential('stages.reviewCloses', lastMoment),
  essential('stages.publicityCloses', lastMoment),
  essential('stages.announcementMonth', month),
  essential('categories', say.categories),
  essential('channels', say.channels),
  at('levels', say.levels),
  at('questions', say.questions),
  at('tiers', say.tiers),
  at('quotas.local_association', say.quota),
  at('quotas.branch', say.quota),
  at('quotas.other', say.quota),
  at('eligibility.ageMin', optional(wholeNumber(0, 120), 0)),
  at('eligibility.ageMax', optional(wholeNumber(0, 120), 120)),
  at('eligibility.ageReferenceDate', optional(day, '')),
  at('eligibility.posts', say.posts),
  at('exclusions', say.exclusions),
  at('materials.photos', wholeNumber(0, 10)),
  at('materials.registrationForms', wholeNumber(0, 10)),
  at('materials.certificates', wholeNumber(0, 10)),
  at('materials.uploadTypes', list),
  at('materials.deedsMinChars', wholeNumber(0, 50_000)),
  at('materials.deedsMaxChars', wholeNumber(1, 50_000)),
  at('materials.deedsByGroup', say.wordLimits),
  at('materials.notes', optionalWords),
  at('mail.senderName', words),
  at('mail.signature', words),
  at('shortlist.places', wholeNumber(1, 10_000)),
  at('review.rounds', round.rounds),
  at('review.panels', round.panels),
  at('review.criteria', round.criteria),
  at('review.scale', round.scale),
  at('review.reviews', round.reviews),
  at('review.blind', round.blind),
  at('review.visible', round.visible),
  at('review.scans', round.scans),
  at('review.lock', round.lock),
  at('review.advance', round.advance),
  at('review.tieRules', round.tieRules),
  at('review.priority', round.priority),
  at('review.adjust', round.adjust),
  at('review.band', round.band),
  at('review.provinces', yesOrNo),
  at('review.composition', round.composition),
  at('publicity.volumeChars', optional<number | null>(wholeNumber(1, 50_000), null)),
  at('publicity.workingDays', wholeNumber(0, 365)),
  at('publicity.dayKind', oneOf(PUBLICITY_SETTING_CHOICES.dayKind)),
  at('publicity.firstDayCounted', yesOrNo),
  at('publicity.starts', optional(day, '')),
  at('publicity.fields', optional(eachOf(oneOf(PUBLICITY_SETTING_CHOICES.fields)), [])),
  at('publicity.order', oneOf(PUBLICITY_SETTING_CHOICES.order)),
  at('publicity.notes', yesOrNo),
  at('publicity.replacement', oneOf(PUBLICITY_SETTING_CHOICES.replacement)),
  at('publicity.confirmDays', wholeNumber(1, 90)),
  at('publicity.anonymous', oneOf(PUBLICITY_SETTING_CHOICES.anonymous)),
  at('documents.noticeKind', words),
  at('documents.resultKind', words),
];

/** One row of the settings tab. */
export interface SettingRow {
  key: string;
  section: string;
  item: string;
  value: string;
  help: string;
}

/** The rows that set-up writes for a campaign. */
export function settingRows(campaign: Campaign): SettingRow[] {
  return SETTINGS.map((setting) => ({
    key: setting.key,
    ...SETTING_TEXTS[setting.key]!,
    value: setting.codec.write(valueIn(campaign, setting)),
  }));
}

const valueIn = (campaign: Campaign, { path }: Setting): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], campaign);

export interface SettingsReading {
  /** The campaign, or null as long as any setting is wrong. */
  campaign: Campaign | null;
  /** Its title, which may be asked for as long as other settings are wrong. */
  title: string;
  /** By setting key: what is wrong, in Chinese. Empty when all is right. */
  errors: Record<string, string>;
  /** Settings whose rows are not there (a newer program, a deleted row): they count as set-up would write them. */
  assumed: string[];
}

/**
 * Reads the tab's texts (by key) into a campaign; every wrong setting is named. A row that is missing takes what
 * set-up would put there, unless it is one that nobody can guess.
 */
export function readSettings(texts: ReadonlyMap<string, string>): SettingsReading {
  const errors: Record<string, string> = {};
  const assumed: string[] = [];
  const title = texts.get('identity.title')?.trim() || CAMPAIGN_2021.identity.title;
  const draft: Record<string, unknown> = {};
  for (const setting of SETTINGS) {
    const text = texts.get(setting.key);
    if (text === undefined && setting.essential) {
      errors[setting.key] = SETTING_ERRORS.missing;
      continue;
    }
    if (text === undefined) assumed.push(setting.key);
    const value =
      text === undefined
        ? { ok: true as const, value: valueIn(CAMPAIGN_2021, setting) }
        : setting.codec.read(text);
    if (!value.ok) {
      errors[setting.key] = withShortQuotes(value.error);
      continue;
    }
    const [head, last] = setting.path;
    if (last === undefined) draft[head] = value.value;
    else draft[head] = { ...(draft[head] as object | undefined), [last]: value.value };
  }
  if (Object.keys(errors).length > 0) return { campaign: null, title, errors, assumed };
  const parsed = campaignSchema().safeParse(draft);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) errors[settingOf(issue.path)] = SETTING_ERRORS.empty;
    return { campaign: null, title, errors, assumed };
  }
  const contradictions = contradictionsIn(parsed.data);
  return Object.keys(contradictions).length > 0
    ? { campaign: null, title, errors: contradictions, assumed }
    : { campaign: parsed.data, title, errors: {}, assumed };
}

/** What the settings that were assumed are called in the tab. */
export function assumedItems({ assumed }: Pick<SettingsReading, 'assumed'>): string[] {
  return assumed.map((key) => SETTING_TEXTS[key]?.item ?? key);
}

function settingOf(path: readonly PropertyKey[]): string {
  const dotted = path.slice(0, 2).join('.');
  return SETTINGS.find((setting) => setting.key === dotted || setting.key === String(path[0]))?.key ?? dotted;
}
