// What an invented nomination consists of: a submission file's entry, with what was meant by it.

/** Titles that are no plain words, for those who say them often. */
export const UNIT = '单位名称（填写至部门）';
export const FORM = '报名表（盖章）';
export const POST = '职务/职称';

/** The form's question titles, as submission files use them. */
export interface RawAnswers {
  推荐单位: string;
  推荐方式: string;
  类别: string;
  姓名: string;
  性别: string;
  民族: string;
  年龄: string;
  政治面貌: string;
  联系电话: string;
  邮箱: string;
  '单位名称（填写至部门）': string;
  '职务/职称': string;
  通讯地址: string;
  邮编: string;
  事迹材料: string;
  媒体表彰情况: string;
  uploads: { 照片: SampleFile[]; '报名表（盖章）': SampleFile[]; 荣誉证书: SampleFile[] };
}

export interface SampleFile {
  name: string;
  bytes: number;
}

/** A finding that the nomination was invented for, in question titles and rule codes; '*' is the whole entry. */
export interface IntendedFinding {
  field: string;
  rule: string;
}

export interface SampleSubmission {
  id: string;
  /** Shanghai time, e.g. 2021-12-09T20:14:05+08:00. */
  submitted_at: string;
  /** 0 to 100: how strong simulated reviewers will find it. */
  strength: number;
  /** What the applicant answers when the entry is returned; without it, nothing is heard of them again. */
  correction?: Partial<RawAnswers>;
  intended: IntendedFinding[];
  note: string;
  raw: RawAnswers;
}

/** A nomination before it has an id and its strength. */
export interface Draft {
  /** Milliseconds since the epoch. */
  at: number;
  intended: IntendedFinding[];
  note: string;
  raw: RawAnswers;
  correction?: Partial<RawAnswers>;
}

/** Adds a finding that is meant. */
export function meant(draft: Draft, field: string, rule: string): void {
  draft.intended.push({ field, rule });
}

/** A deep copy, to be submitted again. */
export function again(draft: Draft, at: number, note: string): Draft {
  return { at, note, intended: [], raw: JSON.parse(JSON.stringify(draft.raw)) as RawAnswers };
}

/** What has to be answered anew so that an entry says what it said before it was spoilt. */
export function correctionOf(spoilt: RawAnswers, before: RawAnswers): Partial<RawAnswers> {
  const titles = Object.keys(before) as (keyof RawAnswers)[];
  return Object.fromEntries(
    titles
      .filter((title) => JSON.stringify(spoilt[title]) !== JSON.stringify(before[title]))
      .map((title) => [title, before[title]]),
  );
}
