// The settings tab, declared once: each row's words and codec, and the way its value takes into the campaign definition.
import * as round from './3-review/round-codecs';
import { type Campaign, campaignSchema } from './campaign';
import { PUBLICITY_SETTING_CHOICES } from './phrases/publicity-tabs';
import { ROUND_ERRORS } from './phrases/review-settings';
import { SETTING_TEXTS } from './phrases/settings';
import { SETTING_ERRORS } from './phrases/settings-errors';
import {
  type Codec,
  day,
  eachOf,
  lastMoment,
  list,
  month,
  namedLines,
  oneOf,
  optional,
  optionalWords,
  range,
  wholeNumber,
  words,
  yesOrNo,
} from './settings-codec';

const NOMINEE_KINDS = { person: '个人', team: '团队' } as const;
const CHANNEL_KINDS = { open_call: '社会平台', recommended: '推荐单位', self: '无需推荐' } as const;

const categories = namedLines<Campaign['categories'][number]>(
  (name, after) => {
    const kind = oneOf(NOMINEE_KINDS).read(after);
    return kind.ok ? { ok: true, value: { name, kind: kind.value } } : kind;
  },
  (value) => NOMINEE_KINDS[value.kind],
);

const channels = namedLines<Campaign['channels'][number]>(
  (name, after) => {
    const [first = '', ...rest] = after.split(/[、，,]/).map((part) => part.trim());
    const kind = oneOf(CHANNEL_KINDS).read(first);
    if (!kind.ok) return kind;
    const nominees: Campaign['channels'][number]['nominees'] = [];
    for (const word of rest) {
      const nominee = oneOf(NOMINEE_KINDS).read(word);
      if (!nominee.ok) return nominee;
      nominees.push(nominee.value);
    }
    return {
      ok: true,
      value: { name, kind: kind.value, nominees: nominees.length > 0 ? nominees : ['person', 'team'] },
    };
  },
  (value) => [CHANNEL_KINDS[value.kind], ...value.nominees.map((each) => NOMINEE_KINDS[each])].join('、'),
);

// biome-ignore lint/suspicious/noExplicitAny: each row has a codec of its own type
type AnyCodec = Codec<any>;

interface Setting {
  key: string;
  /** Where the value stands in the campaign definition. */
  path: readonly [string, string] | readonly [string];
  codec: AnyCodec;
}

const at = (path: string, codec: AnyCodec): Setting => ({
  key: path,
  path: path.split('.') as unknown as Setting['path'],
  codec,
});

/** In the order of the tab's rows. */
export const SETTINGS: readonly Setting[] = [
  at('identity.title', words),
  at('identity.organizer', words),
  at('identity.year', wholeNumber(2000, 2100)),
  at('identity.contactName', optionalWords),
  at('identity.contactPhone', optionalWords),
  at('identity.contactEmail', optionalWords),
  at('stages.submissionsClose', lastMoment),
  at('stages.correctionsClose', lastMoment),
  at('stages.reviewCloses', lastMoment),
  at('stages.publicityCloses', lastMoment),
  at('stages.announcementMonth', month),
  at('categories', categories),
  at('channels', channels),
  at('quotas.local_association', range),
  at('quotas.branch', range),
  at('quotas.other', range),
  at('eligibility.ageMin', wholeNumber(0, 120)),
  at('eligibility.ageMax', wholeNumber(0, 120)),
  at('eligibility.ageReferenceDate', day),
  at('exclusions.honor', words),
  at('exclusions.excludesPersons', yesOrNo),
  at('exclusions.excludesTeams', yesOrNo),
  at('materials.photos', wholeNumber(0, 10)),
  at('materials.registrationForms', wholeNumber(0, 10)),
  at('materials.certificates', wholeNumber(0, 10)),
  at('materials.uploadTypes', list),
  at('materials.deedsMinChars', wholeNumber(0, 50_000)),
  at('materials.deedsMaxChars', wholeNumber(1, 50_000)),
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
  at('review.advance', round.advance),
  at('review.tieRules', round.tieRules),
  at('review.priority', round.priority),
  at('review.adjust', round.adjust),
  at('review.band', round.band),
  at('review.provinces', yesOrNo),
  at('review.composition', round.composition),
  at('publicity.volumeChars', optional<number | null>(wholeNumber(1, 50_000), null)),
  at('publicity.workingDays', wholeNumber(1, 365)),
  at('publicity.dayKind', oneOf(PUBLICITY_SETTING_CHOICES.dayKind)),
  at('publicity.firstDayCounted', yesOrNo),
  at('publicity.starts', optional(day, '')),
  at('publicity.fields', optional(eachOf(oneOf(PUBLICITY_SETTING_CHOICES.fields)), [])),
  at('publicity.order', oneOf(PUBLICITY_SETTING_CHOICES.order)),
  at('publicity.notes', yesOrNo),
  at('publicity.replacement', oneOf(PUBLICITY_SETTING_CHOICES.replacement)),
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
  return SETTINGS.map((setting) => {
    const value = setting.path.reduce<unknown>(
      (node, key) => (node as Record<string, unknown>)[key],
      campaign,
    );
    return { key: setting.key, ...SETTING_TEXTS[setting.key]!, value: setting.codec.write(value) };
  });
}

export interface SettingsReading {
  /** The campaign, or null as long as any setting is wrong. */
  campaign: Campaign | null;
  /** By setting key: what is wrong, in Chinese. Empty when all is right. */
  errors: Record<string, string>;
}

/** Reads the tab's texts (by key) into a campaign; every wrong setting is named, and nothing is guessed. */
export function readSettings(texts: ReadonlyMap<string, string>): SettingsReading {
  const errors: Record<string, string> = {};
  const draft: Record<string, unknown> = {};
  for (const setting of SETTINGS) {
    const text = texts.get(setting.key);
    if (text === undefined) {
      errors[setting.key] = SETTING_ERRORS.missing;
      continue;
    }
    const value = setting.codec.read(text);
    if (!value.ok) {
      errors[setting.key] = value.error;
      continue;
    }
    const [head, last] = setting.path;
    if (last === undefined) draft[head] = value.value;
    else draft[head] = { ...(draft[head] as object | undefined), [last]: value.value };
  }
  if (Object.keys(errors).length > 0) return { campaign: null, errors };
  const parsed = campaignSchema.safeParse(draft);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) errors[settingOf(issue.path)] = SETTING_ERRORS.empty;
    return { campaign: null, errors };
  }
  const contradictions = contradictionsIn(parsed.data);
  return Object.keys(contradictions).length > 0
    ? { campaign: null, errors: contradictions }
    : { campaign: parsed.data, errors: {} };
}

function settingOf(path: readonly PropertyKey[]): string {
  const dotted = path.slice(0, 2).join('.');
  return SETTINGS.find((setting) => setting.key === dotted || setting.key === String(path[0]))?.key ?? dotted;
}

function contradictionsIn(campaign: Campaign): Record<string, string> {
  const errors: Record<string, string> = {};
  const order = ['submissionsClose', 'correctionsClose', 'reviewCloses', 'publicityCloses'] as const;
  for (let index = 1; index < order.length; index += 1) {
    const [earlier, later] = [order[index - 1]!, order[index]!];
    if (campaign.stages[later] < campaign.stages[earlier]) {
      const names = [earlier, later].map((key) => SETTING_TEXTS[`stages.${key}`]!.item);
      errors[`stages.${later}`] = SETTING_ERRORS.order(names[0]!, names[1]!);
    }
  }
  const { ageMin, ageMax } = campaign.eligibility;
  if (ageMax < ageMin) {
    errors['eligibility.ageMax'] = SETTING_ERRORS.lessThan(
      SETTING_TEXTS['eligibility.ageMin']!.item,
      SETTING_TEXTS['eligibility.ageMax']!.item,
    );
  }
  const names = campaign.review.rounds.map(({ name }) => name);
  for (const [aspect, lines] of Object.entries(campaign.review)) {
    if (!Array.isArray(lines) || aspect === 'composition') continue;
    const unknown = (lines as { name: string }[]).find(({ name }) => !names.includes(name));
    if (unknown !== undefined) errors[`review.${aspect}`] = ROUND_ERRORS.unknownRound(unknown.name);
  }
  const { deedsMinChars, deedsMaxChars } = campaign.materials;
  if (deedsMaxChars < deedsMinChars) {
    errors['materials.deedsMaxChars'] = SETTING_ERRORS.lessThan(
      SETTING_TEXTS['materials.deedsMinChars']!.item,
      SETTING_TEXTS['materials.deedsMaxChars']!.item,
    );
  }
  return errors;
}
