// What the registry keeps of an entry to compare it with others: short marks, never the deeds themselves.
import { foldForms, type Lookups } from '../chinese/lookups';
import type { NomineeKind } from '../chinese/names';
import { fold, withoutSpace } from '../chinese/text';
import type { Unit } from '../chinese/units';
import type { Entry } from '../entry';
import { TEXT_FIELDS, type TextField, UPLOAD_FIELDS } from '../findings';
import { markOf, sketchOf } from './fingerprints';

export interface ScreeningKeys {
  kind: NomineeKind;
  /** The name in letters only, today's characters; '' when there is none to compare by. */
  name: string;
  /** The institution's name of today, or the words that name it; '' when unknown. */
  institution: string;
  /** What stands below the institution. */
  department: string;
  /** The normal form, '' when it has none. */
  phone: string;
  email: string;
  /** Sketch of the deeds, '' when there is nothing to compare. */
  deeds: string;
  /** Mark of all answers in normal form and of the sizes of all files. */
  entry: string;
}

export interface KeySource {
  entry: Entry;
  values: Record<TextField, string | number>;
  kind: NomineeKind;
  unit: Unit;
  hasName: boolean;
  hasPhone: boolean;
  hasEmail: boolean;
  hasDeeds: boolean;
}

/** Makes the keys of a screened entry. */
export function keysOf(source: KeySource, lookups: Lookups): ScreeningKeys {
  const { entry, values, unit } = source;
  const answers = TEXT_FIELDS.map((field) => withoutSpace(String(values[field])));
  const files = UPLOAD_FIELDS.map((field) =>
    entry.uploads[field]
      .map((file) => file.bytes)
      .sort((a, b) => a - b)
      .join(','),
  );
  const names = [entry.answers.name, String(values.name)];
  const units = [
    entry.answers.unit,
    String(values.unit),
    unit.named,
    unit.institution ?? '',
    unit.department,
  ];
  return {
    kind: source.kind,
    name: source.hasName ? fold(foldForms(String(values.name), lookups)) : '',
    institution: unit.institution ?? fold(unit.named),
    department: unit.department,
    phone: source.hasPhone ? String(values.phone) : '',
    email: source.hasEmail ? String(values.email).toLowerCase() : '',
    deeds: source.hasDeeds ? sketchOf(entry.answers.deeds, [...names, ...units]) : '',
    entry: markOf([...answers, ...files].join('\u0001')),
  };
}
