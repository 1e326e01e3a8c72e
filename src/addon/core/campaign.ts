// The campaign definition: what one award campaign is, as data that the organizer's settings are read into.
import * as z from 'zod/mini';
import type { ReviewSettings } from './3-review/rounds';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const moment = z.int();
const nomineeKind = z.enum(['person', 'team']);
const quota = z.nullable(z.object({ min: z.int(), max: z.int() }));

export const campaignSchema = z.object({
  identity: z.object({
    title: z.string().check(z.minLength(1)),
    organizer: z.string().check(z.minLength(1)),
    /** The year that is honoured, first part of every nomination id. */
    year: z.int().check(z.gte(2000), z.lte(2100)),
    contactName: z.string(),
    contactPhone: z.string(),
    contactEmail: z.string(),
  }),
  stages: z.object({
    /** Milliseconds since the epoch; the last moment that counts, to the second. */
    submissionsClose: moment,
    correctionsClose: moment,
    reviewCloses: moment,
    publicityCloses: moment,
    /** "2022-04". */
    announcementMonth: z.string(),
  }),
  categories: z.array(z.object({ name: z.string(), kind: nomineeKind })).check(z.minLength(1)),
  channels: z
    .array(
      z.object({
        name: z.string(),
        /** open_call: names the platform; recommended: names a listed unit and counts against its quota; self: neither. */
        kind: z.enum(['open_call', 'recommended', 'self']),
        nominees: z.array(nomineeKind).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  quotas: z.object({ local_association: quota, branch: quota, other: quota }),
  eligibility: z.object({ ageMin: z.int(), ageMax: z.int(), ageReferenceDate: day }),
  exclusions: z.object({ honor: z.string(), excludesPersons: z.boolean(), excludesTeams: z.boolean() }),
  materials: z.object({
    photos: z.int(),
    registrationForms: z.int(),
    certificates: z.int(),
    uploadTypes: z.array(z.string()).check(z.minLength(1)),
    deedsMinChars: z.int(),
    deedsMaxChars: z.int(),
  }),
  mail: z.object({ senderName: z.string(), signature: z.string() }),
  shortlist: z.object({ places: z.int() }),
  /** Checked line by line as it is read. */
  review: z.custom<ReviewSettings>((value) => typeof value === 'object'),
  publicity: z.object({
    /** Characters that a candidate's deeds may have in the volume; null: any number. */
    volumeChars: z.nullable(z.int()),
    /** How many days, of which kind. */
    workingDays: z.int(),
    dayKind: z.enum(['working', 'calendar']),
    firstDayCounted: z.boolean(),
    /** "2022-02-14"; '' for the day on which the notice is made. */
    starts: z.string(),
    /** Shown beside name, unit and post. */
    fields: z.array(z.enum(['sex', 'ethnicity', 'recommending_unit', 'channel'])),
    order: z.enum(['strokes', 'rank']),
    /** Women and minorities are noted in brackets. */
    notes: z.boolean(),
    replacement: z.enum(['next', 'category']),
  }),
});

export type Campaign = z.infer<typeof campaignSchema>;
export type NomineeKind = z.infer<typeof nomineeKind>;

/** person or team, by the category's name; null when the campaign has no such category. */
export function kindOfCategory(campaign: Campaign, category: string): NomineeKind | null {
  return campaign.categories.find((each) => each.name === category)?.kind ?? null;
}
