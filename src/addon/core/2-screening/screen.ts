// Screening of one entry: every answer and file checked, the values to record, and the keys to compare it by.
import type { Lookups } from '../chinese/lookups';
import { namesOfSeveral } from '../chinese/names';
import { tidy, withoutSpace } from '../chinese/text';
import { chinaTime } from '../chinese/time';
import { resolveUnit, type Unit } from '../chinese/units';
import type { Entry } from '../entry';
import { type Finding, type FindingField, TEXT_FIELDS, type TextField, UPLOAD_FIELDS } from '../findings';
import { belongsTo } from '../groups';
import { checkCategory, checkChannel, checkOpenness, checkRecommendingUnit } from './channel-rules';
import { checkAddress, checkEmail, checkPhone, checkPostcode } from './contact-rules';
import { checkDeeds } from './deeds-rules';
import { keysOf, type ScreeningKeys } from './keys';
import { type ScreeningLists, unitListOf } from './lists';
import { type CheckedName, checkName } from './name-rules';
import { kindOf } from './nominee-kind';
import { findPastHonorees } from './past-honoree-rules';
import { checkAge, checkEthnicity, checkPoliticalStatus, checkSex } from './person-rules';
import type { ScreeningPolicy } from './policy';
import { finding } from './rules';
import { checkSupplement } from './supplement-rules';
import { checkPost, checkUnit } from './unit-rules';
import { checkUploads } from './upload-rules';

export type { ScreeningKeys } from './keys';
export type { KnownEntry } from './known-entry';
export type { ScreeningLists } from './lists';
export { screenTogether } from './screen-together';

export interface Screened {
  /** What to record: normal forms where they are certain, otherwise what was typed. Age is a number when known. */
  values: Record<TextField, string | number>;
  /** In the order of the form's questions. */
  findings: Finding[];
  keys: ScreeningKeys;
}

/** Teams are not asked these. */
const PERSON_FIELDS = ['sex', 'ethnicity', 'age', 'political_status'] as const;

/**
 * Screens one entry by itself. What concerns several entries is screenTogether's.
 * @param lists are not changed while in use: what is derived from them is kept
 */
export function screenEntry(
  entry: Entry,
  policy: ScreeningPolicy,
  lists: ScreeningLists,
  lookups: Lookups,
): Screened {
  const { answers } = entry;
  const late = isLate(entry.receivedAt, policy) ? [lateFinding(entry.receivedAt, policy)] : [];
  const unit = unitOf(answers.unit, policy, lookups);
  if (isEmpty(entry)) {
    const values = { ...answers } as Record<TextField, string | number>;
    const nothing = { hasName: false, hasPhone: false, hasEmail: false, hasDeeds: false };
    const keys = keysOf({ entry, values, kind: 'person', unit, ...nothing }, lookups);
    return { values, findings: [finding('entry', 'empty'), ...late], keys };
  }

  const channel = checkChannel(answers.channel, policy, lookups);
  const units = unitListOf(lists.units, lookups);
  const recommending = checkRecommendingUnit(answers.recommending_unit, channel.channel, policy, units);
  const category = checkCategory(answers.category, policy, lookups);
  const personFields = PERSON_FIELDS.filter((field) => withoutSpace(answers[field]) !== '');
  const hasPersonFields = personFields.length > 0;
  const filled = personFields.length === PERSON_FIELDS.length ? 'all' : hasPersonFields ? 'some' : 'none';
  const { kind, conflict } = kindOf(category.category?.kind ?? null, answers.name, filled, lookups);
  const asked = kind === 'person' && !(conflict && !hasPersonFields);

  const ethnicity = asked ? checkEthnicity(answers.ethnicity, lookups) : null;
  const name = checkName(answers.name, kind, ethnicity?.value ?? '', category.value, lookups);
  const age = asked ? checkAge(answers.age, policy) : null;
  const status = asked ? checkPoliticalStatus(answers.political_status, age?.age ?? null, lookups) : null;
  const sex = asked ? checkSex(answers.sex, name.annotations) : null;
  const phone = checkPhone(answers.phone);
  const email = checkEmail(answers.email);
  const workplace = checkUnit(answers.unit, unit, kind, lookups);
  const post = checkPost(answers.post, policy);
  const address = checkAddress(answers.address);
  const postcode = checkPostcode(answers.postcode, answers.address);
  const names = namesToLookFor(answers.name, name, kind);
  const member = { category: category.category?.name ?? '', kind: category.category?.nominee ?? kind };
  const supplement = checkSupplement(answers.supplement, policy.questions, member);
  const membership = { ...member, supplement: supplement.value };
  const limits = policy.deedsByGroup.find(({ name: group }) => belongsTo(membership, group));
  const words = {
    deedsMinChars: limits?.min ?? (limits === undefined ? policy.deedsMinChars : 1),
    deedsMaxChars: limits?.max ?? policy.deedsMaxChars,
  };
  const deeds = checkDeeds(answers.deeds, answers.name, names, { ...policy, ...words }, lookups);

  const values: Record<TextField, string | number> = {
    recommending_unit: recommending.value,
    channel: channel.value,
    category: category.value,
    name: name.value,
    sex: sex?.value ?? answers.sex,
    ethnicity: ethnicity?.value ?? answers.ethnicity,
    age: age?.age ?? age?.value ?? answers.age,
    political_status: status?.value ?? answers.political_status,
    phone: phone.value,
    email: email.value,
    unit: workplace.value,
    post: post.value,
    address: address.value,
    postcode: postcode.value,
    deeds: answers.deeds,
    media_honors: answers.media_honors,
    supplement: supplement.value,
  };

  const hasName = isUsable(name);
  const found: Finding[] = [
    ...late,
    ...[recommending, channel, category, name, sex, ethnicity, age, status].flatMap(
      (one) => one?.findings ?? [],
    ),
    ...[phone, email, workplace, post, address, postcode, supplement].flatMap((one) => one.findings),
    ...(category.category === null ? [] : checkOpenness(channel.channel, membership, policy)),
    ...deeds,
    ...checkUploads(entry.uploads, policy),
  ];
  if (conflict && category.category !== null) {
    const [expected, actual] = kind === 'team' ? ['个人', '团队'] : ['团队', '个人'];
    const evidence = { category: category.category.name, name: tidy(answers.name), expected, actual };
    found.push(finding('category', 'kind_mismatch', evidence));
  }
  if (hasName) {
    const several = name.findings.some(({ rule }) => rule === 'multiple_people');
    const honourees = several ? namesOfSeveral(String(name.value)) : [name.value];
    found.push(...findPastHonorees(honourees, answers.unit, kind, lists.pastHonorees, lookups));
  }
  const required = kind === 'team' || !asked ? policy.requiredForTeams : policy.requiredForPersons;
  found.push(...missingAnswers(answers, required, found));

  const comparable = deeds.every(({ rule }) => STILL_COMPARABLE.has(rule));
  const clean = (field: FindingField) => !found.some((one) => one.field === field && one.severity !== 'note');
  const keys = keysOf(
    {
      entry,
      values,
      kind,
      unit,
      hasName,
      hasPhone: phone.value !== '' && clean('phone'),
      hasEmail: email.value !== '' && clean('email'),
      hasDeeds: comparable,
    },
    lookups,
  );
  return { values, findings: inOrder(withoutFollowUps(found)), keys };
}

/** The unit as an institution; in a school's own campaign, one that names none is a department of the school. */
function unitOf(typed: string, { homeUnit }: ScreeningPolicy, lookups: Lookups): Unit {
  const unit = resolveUnit(typed, lookups);
  const names = !['none', 'unknown', 'ambiguous'].includes(unit.certainty) || unit.company !== null;
  return homeUnit === '' || names || withoutSpace(typed) === ''
    ? unit
    : resolveUnit(homeUnit + typed, lookups);
}

/** Findings in deeds that leave a text which can be compared with others. */
const STILL_COMPARABLE = new Set([
  'contains_id_number',
  'html_markup',
  'name_mismatch',
  'reviewer_manipulation',
  'too_long',
]);

/** A deadline of 23:59:59 lasts until that second is over. */
function isLate(receivedAt: number, policy: ScreeningPolicy): boolean {
  return Math.floor(receivedAt / 1000) > Math.floor(policy.deadline / 1000);
}

function lateFinding(receivedAt: number, policy: ScreeningPolicy): Finding {
  const shown = (moment: number): string => {
    const { date, time } = chinaTime(moment);
    return `${date} ${time}`;
  };
  return finding('submitted_at', 'late', { received: shown(receivedAt), deadline: shown(policy.deadline) });
}

function isEmpty(entry: Entry): boolean {
  return (
    TEXT_FIELDS.every((field) => withoutSpace(entry.answers[field]) === '') &&
    UPLOAD_FIELDS.every((field) => entry.uploads[field].length === 0)
  );
}

/** A name that can be compared with others: there is one, and it is no formula and no test. */
function isUsable(name: CheckedName): boolean {
  const unusable = ['missing', 'formula_injection', 'test_entry'];
  return !name.findings.some(({ rule }) => unusable.includes(rule));
}

function namesToLookFor(typed: string, name: CheckedName, kind: 'person' | 'team'): string[] {
  const foreign = name.findings.some(({ rule }) => rule === 'non_chinese_name');
  if (kind === 'team' || foreign || !isUsable(name)) return [];
  return [typed, ...namesOfSeveral(typed), name.value];
}

function missingAnswers(
  answers: Entry['answers'],
  required: readonly TextField[],
  found: readonly Finding[],
): Finding[] {
  const answered = new Set(found.map((one) => one.field));
  return required
    .filter((field) => withoutSpace(answers[field]) === '' && !answered.has(field))
    .flatMap((field) => {
      // Which unit must be named depends on the channel, and a unit left empty names no institution.
      if (field === 'recommending_unit') return [];
      if (field === 'unit') return [finding('unit', 'no_institution', { value: '（未填）' })];
      return [finding(field, 'missing', { options: '' })];
    });
}

/** A test entry needs no advice about its answers. */
function withoutFollowUps(found: readonly Finding[]): Finding[] {
  const test = found.some((one) => one.rule === 'test_entry');
  return test ? found.filter((one) => one.rule === 'test_entry' || one.field === 'submitted_at') : [...found];
}

const ORDER: FindingField[] = ['entry', 'submitted_at', ...TEXT_FIELDS, ...UPLOAD_FIELDS];

function inOrder(found: readonly Finding[]): Finding[] {
  return ORDER.flatMap((field) => found.filter((one) => one.field === field));
}
