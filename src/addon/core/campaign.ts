// The campaign definition: what one award campaign is, as data that the organizer's settings are read into.
import * as z from 'zod/mini';
import type { ReviewSettings } from './3-review/rounds';
import { once } from './once';

/** Built when settings are first read: most of what an execution loads it does not use. */
export const campaignSchema = once(() => {
  const moment = z.int();
  const nomineeKind = z.enum(['person', 'team', 'enterprise']);
  /** A category, 个人, 团队 or 单位, an answer to a 补充问题, or several of these joined by “·”: see groups.ts. */
  const group = z.string();
  const quota = z.nullable(
    z.object({
      min: z.int(),
      /** null: no fixed number. */
      max: z.nullable(z.int()),
      /** Percent of the unit's head count, rounded down. */
      share: z.nullable(z.number()),
      caps: z.array(z.object({ group, max: z.int() })),
    }),
  );

  return z.object({
    identity: z.object({
      title: z.string().check(z.minLength(1)),
      organizer: z.string().check(z.minLength(1)),
      /** The year that is honoured, first part of every nomination id. */
      year: z.int().check(z.gte(2000), z.lte(2100)),
      /** The years that are honoured, first and last, where they are not `year`. */
      honouredYears: z.nullable(z.object({ first: z.int(), last: z.int() })),
      /** Years from one edition to the next. */
      cycleYears: z.int(),
      /** Who signs public papers; none: the organizer. */
      signers: z.array(z.string()),
      /** A school's own campaign: the school, which units need not name; '' else. */
      homeUnit: z.string(),
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
    /** The levels below the organizer's own, lowest first; each holds a publicity of its own, or none. */
    levels: z.array(
      z.object({
        name: z.string(),
        publicity: z.nullable(z.object({ days: z.int(), kind: z.enum(['working', 'calendar']) })),
      }),
    ),
    categories: z.array(z.object({ name: z.string(), kind: nomineeKind })).check(z.minLength(1)),
    /** What the form asks beyond its fixed questions. */
    questions: z.array(
      z.object({
        name: z.string(),
        answer: z.enum(['number', 'text', 'choice']),
        choices: z.array(z.string()),
        /** Choices that somebody must look at. */
        unfit: z.array(z.string()),
        min: z.nullable(z.number()),
        max: z.nullable(z.number()),
        /** Whom it is asked; none: everybody. */
        of: z.array(group),
        optional: z.boolean(),
      }),
    ),
    /** Honour tiers in order, filled from the best on; none: the campaign's own honour. `places` null: all the rest. */
    tiers: z.array(z.object({ name: z.string(), places: z.nullable(z.int()) })),
    channels: z
      .array(
        z.object({
          name: z.string(),
          /** open_call: names the platform; recommended: names a listed unit and counts against its quota; self: neither. */
          kind: z.enum(['open_call', 'recommended', 'self']),
          nominees: z.array(nomineeKind).check(z.minLength(1)),
          /** Who may not use it. */
          barred: z.array(group),
        }),
      )
      .check(z.minLength(1)),
    quotas: z.object({ local_association: quota, branch: quota, other: quota }),
    eligibility: z.object({
      ageMin: z.int(),
      ageMax: z.int(),
      /** "2021-12-10"; '' for the last day of submission. */
      ageReferenceDate: z.string(),
      /** front_line: leaders are asked about; any: nobody is; barred: posts with one of the words are. */
      posts: z.object({ rule: z.enum(['front_line', 'any', 'barred']), words: z.array(z.string()) }),
    }),
    /** By honour; what stands in 往届名单 and in no line is for a person to look at. */
    exclusions: z.array(
      z.object({
        name: z.string(),
        aliases: z.array(z.string()),
        kinds: z.array(nomineeKind),
        /** null: for life; else honoured within so many years before the year honoured. */
        years: z.nullable(z.int()),
        lastEdition: z.boolean(),
        treatment: z.enum(['refuse', 'look', 'new_deeds', 'welcome']),
      }),
    ),
    materials: z.object({
      photos: z.int(),
      registrationForms: z.int(),
      certificates: z.int(),
      uploadTypes: z.array(z.string()).check(z.minLength(1)),
      deedsMinChars: z.int(),
      deedsMaxChars: z.int(),
      /** The first line that fits comes before the two above. */
      deedsByGroup: z.array(z.object({ name: group, min: z.nullable(z.int()), max: z.int() })),
      /** Shown on the form and judged by people: other files, typography. */
      notes: z.string(),
    }),
    mail: z.object({ senderName: z.string(), signature: z.string() }),
    shortlist: z.object({ places: z.int() }),
    /** Checked line by line as it is read. */
    review: z.custom<ReviewSettings>((value) => typeof value === 'object'),
    publicity: z.object({
      /** Characters that a candidate's deeds may have in the volume; null: any number. */
      volumeChars: z.nullable(z.int()),
      /** How many days, of which kind; 0: no publicity. */
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
      /** Calendar days in which nominees are to confirm what will be printed. */
      confirmDays: z.int(),
      /** What becomes of objections without name or contact. */
      anonymous: z.enum(['noted', 'refused']),
    }),
    documents: z.object({
      /** What the papers are called: 公示, 公告; 通报, 公告, 通知, 决定. */
      noticeKind: z.string(),
      resultKind: z.string(),
    }),
  });
});

export type Campaign = z.infer<ReturnType<typeof campaignSchema>>;
export type Quota = NonNullable<Campaign['quotas']['other']>;
export type Supplement = Campaign['questions'][number];
export type Exclusion = Campaign['exclusions'][number];
export type NomineeKind = Campaign['categories'][number]['kind'];

/** How a nominee is asked, screened and printed: as a person or as a body, which an enterprise is like a team. */
export type NomineeForm = 'person' | 'team';

export function formOf(kind: NomineeKind): NomineeForm {
  return kind === 'person' ? 'person' : 'team';
}

/** person or team, by the category's name; null when the campaign has no such category. */
export function kindOfCategory(campaign: Campaign, category: string): NomineeForm | null {
  const found = campaign.categories.find((each) => each.name === category);
  return found === undefined ? null : formOf(found.kind);
}

/** The years that are honoured, as they are printed: "2021", "2022—2023". */
export function honouredYears({ identity }: Campaign): string {
  const { first, last } = identity.honouredYears ?? { first: identity.year, last: identity.year };
  return first === last ? String(first) : `${first}—${last}`;
}

/** The last year that is honoured. */
export function lastHonouredYear({ identity }: Campaign): number {
  return identity.honouredYears?.last ?? identity.year;
}
