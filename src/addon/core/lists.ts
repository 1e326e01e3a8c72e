// The organizer's lists and settings, read from the registry into what screening needs.

import type { PastHonoree, RecommendingUnit, ScreeningPolicy } from './2-screening/policy';
import { type Campaign, formOf } from './campaign';
import { chinaTime } from './chinese/time';
import { treatmentOf } from './exclusions';
import { CELL_LIMIT } from './registry-columns';
import { numberOf, rowsOf, type Snapshot, textOf } from './registry-snapshot';
import { readSettings, type SettingsReading } from './settings';
import { questionsOf } from './supplement';

/**
 * The settings tab, read; wrong settings are named and nothing may start until they are right. Of a setting that stands
 * there twice, the first row counts: 检查 says so beside the second.
 */
export function readCampaign(snapshot: Snapshot): SettingsReading {
  const texts = new Map<string, string>();
  for (const row of rowsOf(snapshot, 'settings')) {
    const key = textOf(row, 'key');
    if (!texts.has(key)) texts.set(key, textOf(row, 'value'));
  }
  return readSettings(texts);
}

/**
 * The units of 推荐单位; rows without a name are left out. A unit's own limits come before those of its kind; a share of
 * the head count is rounded down.
 */
export function readUnits(snapshot: Snapshot, campaign: Campaign): RecommendingUnit[] {
  return rowsOf(snapshot, 'recommending_units')
    .filter((row) => textOf(row, 'name').trim() !== '')
    .map((row) => {
      const typed = textOf(row, 'kind');
      const kind = typed === 'local_association' || typed === 'branch' ? typed : 'other';
      const usual = campaign.quotas[kind];
      const people = numberOf(row, 'head_count');
      const share = usual?.share ?? null;
      const most =
        share === null
          ? (usual?.max ?? null)
          : people === null
            ? null
            : Math.floor((people * share) / 100 + 1e-9);
      const own = numberOf(row, 'quota_max');
      return {
        name: textOf(row, 'name').trim(),
        kind,
        aliases: words(textOf(row, 'aliases')),
        quotaMin: numberOf(row, 'quota_min') ?? usual?.min ?? null,
        quotaMax: own ?? most,
        caps: usual?.caps ?? [],
        headCountMissing: own === null && share !== null && people === null,
        kept: words(textOf(row, 'kept')),
      };
    });
}

/** Nobody's name, and no unit's, is longer: whole pages pasted by mistake must not be compared with every entry. */
const LONGEST_NAME = 200;

/** The rows of 往届名单 that mean something to the campaign, each with what its honour comes to. */
export function readPastHonorees(snapshot: Snapshot, campaign: Campaign): PastHonoree[] {
  return rowsOf(snapshot, 'past_honorees')
    .filter((row) => textOf(row, 'name').trim() !== '')
    .flatMap((row): PastHonoree[] => {
      const [year, honor, name, unit] = ['year', 'honor', 'name', 'unit'].map((key) =>
        textOf(row, key).slice(0, LONGEST_NAME),
      ) as [string, string, string, string];
      const kind = textOf(row, 'kind') === 'team' ? 'team' : 'person';
      const past = { year: numberOf(row, 'year') ?? 0, honor, kind } as const;
      const treatment = treatmentOf(past, campaign);
      if (treatment === 'welcome') return [];
      return [{ id: [year, kind, name, unit].join('/'), ...past, name, unit, treatment }];
    });
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
    ageReferenceDate: eligibility.ageReferenceDate || chinaTime(campaign.stages.submissionsClose).date,
    ageMin: eligibility.ageMin,
    ageMax: eligibility.ageMax,
    deedsMinChars: materials.deedsMinChars,
    deedsMaxChars: materials.deedsMaxChars,
    year: campaign.identity.year,
    channels: campaign.channels.map((channel) => channel.name),
    recommendedChannels: channelsOf('recommended'),
    platformChannels: channelsOf('open_call'),
    selfChannels: channelsOf('self'),
    categories: campaign.categories.map(({ name, kind }) => ({ name, kind: formOf(kind), nominee: kind })),
    deedsByGroup: materials.deedsByGroup,
    questions: questionsOf(campaign),
    posts: eligibility.posts,
    homeUnit: campaign.identity.homeUnit,
    openTo: Object.fromEntries(
      campaign.channels.map(({ name, nominees, barred }) => [name, { nominees, barred }]),
    ),
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
