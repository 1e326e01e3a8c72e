// The organizer's lists and settings, read from the registry into what screening needs.
import type { PastHonoree, RecommendingUnit, ScreeningPolicy } from './2-screening/policy';
import type { Campaign } from './campaign';
import { CELL_LIMIT } from './nomination';
import { numberOf, rowsOf, type Snapshot, textOf } from './registry-snapshot';
import { readSettings, type SettingsReading } from './settings';

/** The settings tab, read; wrong settings are named and nothing may start until they are right. */
export function readCampaign(snapshot: Snapshot): SettingsReading {
  const texts = new Map<string, string>();
  for (const row of rowsOf(snapshot, 'settings')) texts.set(textOf(row, 'key'), textOf(row, 'value'));
  return readSettings(texts);
}

/** The units of 推荐单位; rows without a name are left out. A unit's own limits come before those of its kind. */
export function readUnits(snapshot: Snapshot, campaign: Campaign): RecommendingUnit[] {
  return rowsOf(snapshot, 'recommending_units')
    .filter((row) => textOf(row, 'name').trim() !== '')
    .map((row) => {
      const typed = textOf(row, 'kind');
      const kind = typed === 'local_association' || typed === 'branch' ? typed : 'other';
      const usual = campaign.quotas[kind];
      return {
        name: textOf(row, 'name').trim(),
        kind,
        aliases: words(textOf(row, 'aliases')),
        quotaMin: numberOf(row, 'quota_min') ?? usual?.min ?? null,
        quotaMax: numberOf(row, 'quota_max') ?? usual?.max ?? null,
        kept: words(textOf(row, 'kept')),
      };
    });
}

/** The rows of 往届名单 that the campaign excludes. */
export function readPastHonorees(snapshot: Snapshot, campaign: Campaign): PastHonoree[] {
  const { excludesPersons, excludesTeams } = campaign.exclusions;
  return rowsOf(snapshot, 'past_honorees')
    .filter((row) => textOf(row, 'name').trim() !== '')
    .map((row): PastHonoree => {
      const [year, honor, name, unit] = ['year', 'honor', 'name', 'unit'].map((key) => textOf(row, key)) as [
        string,
        string,
        string,
        string,
      ];
      const kind = textOf(row, 'kind') === 'team' ? 'team' : 'person';
      return {
        id: [year, kind, name, unit].join('/'),
        year: numberOf(row, 'year') ?? 0,
        honor,
        kind,
        name,
        unit,
      };
    })
    .filter((past) => (past.kind === 'person' ? excludesPersons : excludesTeams));
}

/** Separated as people do: 、 comma, semicolon, blank or line break. */
function words(text: string): string[] {
  return text
    .split(/[、,，;；\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The rules' numbers and words, out of the campaign definition. */
export function policyOf(campaign: Campaign): ScreeningPolicy {
  const channelsOf = (kind: Campaign['channels'][number]['kind']): string[] =>
    campaign.channels.filter((channel) => channel.kind === kind).map((channel) => channel.name);
  const { eligibility, materials } = campaign;
  return {
    deadline: campaign.stages.submissionsClose,
    ageReferenceDate: eligibility.ageReferenceDate,
    ageMin: eligibility.ageMin,
    ageMax: eligibility.ageMax,
    deedsMinChars: materials.deedsMinChars,
    deedsMaxChars: materials.deedsMaxChars,
    year: campaign.identity.year,
    channels: campaign.channels.map((channel) => channel.name),
    recommendedChannels: channelsOf('recommended'),
    platformChannels: channelsOf('open_call'),
    selfChannels: channelsOf('self'),
    categories: campaign.categories,
    requiredForPersons: [...REQUIRED_FOR_ALL, 'sex', 'ethnicity', 'age', 'political_status'],
    requiredForTeams: [...REQUIRED_FOR_ALL],
    photoCount: materials.photos,
    registrationFormCount: materials.registrationForms,
    certificateCount: materials.certificates,
    uploadTypes: materials.uploadTypes.map((type) => type.toLowerCase().replace(/^\./, '')),
    cellLimit: CELL_LIMIT,
  };
}

const REQUIRED_FOR_ALL = [
  'channel',
  'category',
  'name',
  'phone',
  'email',
  'unit',
  'address',
  'deeds',
] as const;
