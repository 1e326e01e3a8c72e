// What the screening rules need to know of the campaign: plain data, filled from the settings and the lists in the registry.
import type { Campaign, Exclusion, NomineeKind, Supplement } from '../campaign';
import type { TextField } from '../findings';

export interface CategoryPolicy {
  name: string;
  kind: 'person' | 'team';
  /** What it is called; the kind's own word unless told. */
  nominee?: NomineeKind;
}

export interface RecommendingUnit {
  name: string;
  /** local_association 地方教育后勤社团组织, branch 协会分支机构, other. */
  kind: 'local_association' | 'branch' | 'other';
  aliases: string[];
  /** The most nominations that this unit may recommend; null when it has no limit. */
  quotaMax: number | null;
  quotaMin: number | null;
  /** Limits within it, by group; none unless told. */
  caps?: { group: string; max: number }[];
  /** Its quota goes by its head count, which nobody has filled in. */
  headCountMissing?: boolean;
  /** Ids of the nominations that the unit chose to keep when it was over its quota; empty when not asked or not answered. */
  kept: string[];
}

export interface PastHonoree {
  /** Key of the row in 往届名单. */
  id: string;
  year: number;
  honor: string;
  kind: 'person' | 'team';
  name: string;
  unit: string;
  /** What an earlier honour comes to; refuse unless told. */
  treatment?: Exclusion['treatment'];
}

export interface ScreeningPolicy {
  /** Last moment of receipt, milliseconds since the epoch, inclusive to the second. */
  deadline: number;
  /** "2021-12-10": the day on which ages are reckoned. */
  ageReferenceDate: string;
  ageMin: number;
  ageMax: number;
  deedsMinChars: number;
  deedsMaxChars: number;
  /** The first that fits comes before the two above. */
  deedsByGroup: { name: string; min: number | null; max: number }[];
  /** Asked beyond the fixed questions. */
  questions: Supplement[];
  posts: Campaign['eligibility']['posts'];
  /** A school's own campaign: units that name no institution are its departments; '' else. */
  homeUnit: string;
  /** Who may use a channel, by its name; a channel that is not there is open to all. */
  openTo: Record<string, { nominees: NomineeKind[]; barred: string[] }>;
  /** "2021": the year that the campaign honours. */
  year: number;
  channels: string[];
  /** Channels whose entries must name a unit from 推荐单位 and count against its quota, e.g. 组织推荐. */
  recommendedChannels: string[];
  /** Channels whose 推荐单位 is the platform it came through, e.g. 社会征集. */
  platformChannels: string[];
  /** Channels without a recommending unit, e.g. 个人自荐. */
  selfChannels: string[];
  categories: CategoryPolicy[];
  /** Questions that must be answered, for persons and for teams. */
  requiredForPersons: TextField[];
  requiredForTeams: TextField[];
  photoCount: number;
  registrationFormCount: number;
  certificateCount: number;
  /** Lower-case extensions without the dot: pdf, jpg, jpeg, png. */
  uploadTypes: string[];
  cellLimit: number;
}
