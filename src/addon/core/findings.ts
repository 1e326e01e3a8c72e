// What screening says about a nomination: a finding names its rule, field, evidence and what to do about it.

/** block: 不予受理; flag: somebody must correct or look; note: taken after normalisation. */
export type Severity = 'block' | 'flag' | 'note';

/** The form's text questions, by key; the Chinese titles are in phrases.ts. */
export const TEXT_FIELDS = [
  'recommending_unit',
  'channel',
  'category',
  'name',
  'sex',
  'ethnicity',
  'age',
  'political_status',
  'phone',
  'email',
  'unit',
  'post',
  'address',
  'postcode',
  'deeds',
  'media_honors',
  'supplement',
] as const;

/** The upload questions, by key: 照片, 报名表（盖章）, 荣誉证书. */
export const UPLOAD_FIELDS = ['photo', 'registration_form', 'certificates'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
export type UploadField = (typeof UPLOAD_FIELDS)[number];

/** Where a finding points: a question, the moment of receipt, or the entry as a whole. */
export type FindingField = TextField | UploadField | 'submitted_at' | 'entry';

export interface Finding {
  field: FindingField;
  /** A code from the list of rules, e.g. "wrong_length"; never shown to people. */
  rule: string;
  severity: Severity;
  /** One Chinese sentence: what is wrong, with the evidence in it. */
  message: string;
  /** One Chinese sentence: what the applicant or the organizer can do. Empty for notes that ask for nothing. */
  advice: string;
  /** Ids of the other nominations or past honorees that this finding rests on. */
  related?: string[];
}

export type Verdict = 'accepted' | 'flagged' | 'rejected';

/** The worst severity decides: block → rejected, flag → flagged, note or nothing → accepted. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((finding) => finding.severity === 'block')) return 'rejected';
  if (findings.some((finding) => finding.severity === 'flag')) return 'flagged';
  return 'accepted';
}
