// Corrections asked for in a confirmation go through intake's own screening: normal forms, and findings that are new.
import { entryOf } from '../../1-intake/intake';
import { type ScreeningLists, screenEntry } from '../../2-screening/screen';
import { screenAllTogether } from '../../2-screening/screened-registry';
import type { Campaign } from '../../campaign';
import type { Lookups } from '../../chinese/lookups';
import type { Answers, Uploads } from '../../entry';
import { type Finding, TEXT_FIELDS } from '../../findings';
import { policyOf } from '../../lists';
import { allNominations, type Nomination } from '../../nomination';
import { FIELD_TITLES } from '../../phrases/fields';
import { SCREENING_PHRASES } from '../../phrases/screening';
import { rowsOf, type Snapshot, textOf } from '../../registry-snapshot';
import { CORRECTABLE, type Correctable } from './rows';

export interface CheckInput {
  /** Nominations and deeds read whole. */
  snapshot: Snapshot;
  campaign: Campaign;
  lists: ScreeningLists;
  lookups: Lookups;
}

export interface Checked {
  values: Partial<Record<Correctable, string>>;
  /** What screening says of them, for the organizer; '' when nothing. */
  findings: string;
}

export type CorrectionCheck = (id: string, typed: Partial<Record<Correctable, string>>) => Checked;

/** Screens a nomination as it would be with the corrections; nothing is changed. */
export function correctionCheck({ snapshot, campaign, lists, lookups }: CheckInput): CorrectionCheck {
  const policy = policyOf(campaign);
  const deeds = new Map(rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
  return (id, typed) => {
    const all = allNominations(snapshot);
    const nomination = all.find((each) => each.id === id);
    const fields = CORRECTABLE.filter((field) => typed[field] !== undefined);
    if (nomination === undefined) return { values: { ...typed }, findings: '' };
    const row = deeds.get(id);
    nomination.answers = answersOf(nomination);
    nomination.answers.deeds = row === undefined ? '' : textOf(row, 'deeds');
    nomination.answers.media_honors = row === undefined ? '' : textOf(row, 'media_honors');
    nomination.uploads ??= NO_UPLOADS;
    const before = screenEntry(entryOf(nomination), policy, lists, lookups).findings;
    const known = new Set([...before, ...nomination.shared].map(nameOf));
    Object.assign(nomination.answers, typed);
    const screened = screenEntry(entryOf(nomination), policy, lists, lookups);
    Object.assign(nomination, { values: screened.values, own: screened.findings, keys: screened.keys });
    screenAllTogether(all, policy, lists, lookups);
    const news = [
      ...screened.findings.filter(
        (finding) => fields.includes(finding.field as Correctable) || !known.has(nameOf(finding)),
      ),
      ...nomination.shared.filter((finding) => !known.has(nameOf(finding))),
    ];
    return {
      values: Object.fromEntries(fields.map((field) => [field, String(screened.values[field])])),
      findings: news
        .map((finding) => SCREENING_PHRASES.problem(FIELD_TITLES[finding.field], finding))
        .join('\n'),
    };
  };
}

const NO_UPLOADS: Uploads = { photo: [], registration_form: [], certificates: [] };

const nameOf = ({ field, rule }: Finding): string => `${field}/${rule}`;

/** The original answers; where a row never had any, what stands in it. */
function answersOf({ answers, values }: Nomination): Answers {
  const typed = Object.fromEntries(TEXT_FIELDS.map((field) => [field, String(values[field])])) as Answers;
  return { ...typed, ...(answers ?? {}) };
}
