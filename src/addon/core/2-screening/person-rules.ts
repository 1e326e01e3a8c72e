// What is asked of persons only: 性别, 民族, 年龄, 政治面貌.
import { readAge } from '../chinese/ages';
import { readEthnicity } from '../chinese/ethnicity';
import { foldForms, type Lookups } from '../chinese/lookups';
import { LEAGUE_AGE_LIMIT, LEAGUE_MEMBER, readPoliticalStatus } from '../chinese/political-status';
import { readSex } from '../chinese/sex';
import { excerpt, tidy } from '../chinese/text';
import { asTyped, type Checked } from './checked';
import type { ScreeningPolicy } from './policy';
import { finding } from './rules';

/**
 * Checks 性别.
 * @param annotations notes beside the name; one that says the other sex leaves it open
 */
export function checkSex(typed: string, annotations: readonly string[]): Checked {
  if (tidy(typed) === '') return asTyped(tidy(typed));
  const sex = readSex(typed);
  if (sex === null) return asTyped(typed, finding('sex', 'ambiguous_code', { value: excerpt(typed) }));
  const noted = annotations.map(readSex).find((one) => one !== null);
  if (noted !== undefined && noted !== sex) {
    const value = `${excerpt(typed)}（姓名栏注“${noted}”）`;
    return asTyped(sex, finding('sex', 'ambiguous_code', { value }));
  }
  return asTyped(sex);
}

/** Checks 民族. */
export function checkEthnicity(typed: string, lookups: Lookups): Checked {
  if (tidy(typed) === '') return asTyped(tidy(typed));
  const reading = readEthnicity(foldForms(typed, lookups));
  const value = excerpt(typed.trim());
  switch (reading.kind) {
    case 'known':
      return asTyped(reading.value);
    case 'probable_typo':
      return asTyped(typed, finding('ethnicity', 'probable_typo', { value, suggestion: reading.suggestion }));
    case 'not_in_gbt3304':
      return asTyped(typed, finding('ethnicity', 'not_in_gbt3304', { value }));
    case 'invalid':
      return asTyped(typed, finding('ethnicity', 'invalid', { value }));
  }
}

/** Checks 年龄; age is null when it cannot be read. */
export function checkAge(typed: string, policy: ScreeningPolicy): Checked & { age: number | null } {
  if (tidy(typed) === '') return { ...asTyped(tidy(typed)), age: null };
  const value = excerpt(typed.trim());
  const reading = readAge(typed, policy.ageReferenceDate);
  if (reading.kind === 'not_a_number' || reading.kind === 'not_an_integer') {
    return { ...asTyped(typed, finding('age', reading.kind, { value })), age: null };
  }
  const { age } = reading;
  const checked = asTyped(String(age));
  if (reading.kind === 'derived') {
    const reference = policy.ageReferenceDate;
    checked.findings.push(
      finding('age', `derived_from_birth_${reading.precision}`, { value, age, reference }),
    );
  }
  if (age < policy.ageMin || age > policy.ageMax) {
    const { ageMin: min, ageMax: max } = policy;
    const reckoned = value === String(age) ? '' : `（${age} 岁）`;
    checked.findings.push(finding('age', 'out_of_range', { value, reckoned, min, max }));
  }
  return { ...checked, age };
}

/** Checks 政治面貌 against the age, when that is known. */
export function checkPoliticalStatus(typed: string, age: number | null, lookups: Lookups): Checked {
  if (tidy(typed) === '') return asTyped(tidy(typed));
  const reading = readPoliticalStatus(foldForms(typed, lookups));
  const value = excerpt(typed.trim());
  if (reading.kind !== 'known') return asTyped(typed, finding('political_status', reading.kind, { value }));
  const implausible = reading.value === LEAGUE_MEMBER && age !== null && age > LEAGUE_AGE_LIMIT;
  return implausible
    ? asTyped(reading.value, finding('political_status', 'implausible_with_age', { value, age }))
    : asTyped(reading.value);
}
