// The list of screening rules: which can be found where, and how grave each is.
import type { Finding, FindingField, Severity } from '../findings';
import { FINDING_PHRASES, fillPhrase, type PhraseEvidence } from '../phrases/findings';

/**
 * Field → rule → severity. The rules of the labelled samples, and a few more that a real campaign needs: `missing`
 * for every question that the settings require, `invalid` for choices that do not exist, `type` and
 * `dangerous_type` for every upload.
 */
export const RULES = {
  entry: { empty: 'block' },
  submitted_at: { late: 'block' },
  recommending_unit: {
    formula_injection: 'flag',
    missing: 'flag',
    not_a_recommending_body: 'flag',
    group_quota_exceeded: 'flag',
    quota_exceeded: 'flag',
  },
  channel: { invalid: 'flag', missing: 'flag', multiple: 'flag', not_open: 'flag' },
  category: { invalid: 'flag', kind_mismatch: 'flag', missing: 'flag', multiple: 'flag' },
  name: {
    control_characters: 'flag',
    duplicate_other_channel: 'flag',
    emoji_in_name: 'flag',
    exact_duplicate: 'block',
    formula_injection: 'block',
    member_count_in_name: 'note',
    missing: 'flag',
    multiple_people: 'flag',
    non_chinese_name: 'flag',
    past_honouree: 'block',
    past_honouree_again: 'flag',
    possible_past_honouree: 'flag',
    superseded: 'flag',
    test_entry: 'block',
    traditional_characters: 'flag',
  },
  sex: { ambiguous_code: 'flag', missing: 'flag' },
  ethnicity: { invalid: 'flag', missing: 'flag', not_in_gbt3304: 'flag', probable_typo: 'flag' },
  age: {
    derived_from_birth_date: 'note',
    derived_from_birth_month: 'note',
    derived_from_birth_year: 'note',
    missing: 'flag',
    not_a_number: 'flag',
    not_an_integer: 'flag',
    out_of_range: 'flag',
  },
  political_status: {
    ambiguous: 'flag',
    implausible_with_age: 'flag',
    missing: 'flag',
    not_a_status: 'flag',
  },
  phone: {
    invalid_prefix: 'flag',
    landline_without_area_code: 'flag',
    letter_in_number: 'flag',
    missing: 'flag',
    multiple_numbers: 'note',
    shared_contact: 'flag',
    wrong_length: 'flag',
  },
  email: {
    inner_space: 'flag',
    invalid: 'flag',
    missing: 'flag',
    missing_at: 'flag',
    multiple_addresses: 'note',
    no_tld: 'flag',
  },
  unit: {
    abbreviation: 'flag',
    formula_injection: 'flag',
    no_institution: 'flag',
    not_to_department: 'flag',
    traditional_characters: 'flag',
  },
  post: { barred: 'flag', formula_injection: 'flag', missing: 'flag', not_frontline: 'flag' },
  address: { formula_injection: 'flag', missing: 'flag', too_short: 'flag' },
  postcode: {
    leading_zero_restored: 'note',
    missing: 'flag',
    placeholder: 'flag',
    prefix_mismatch: 'flag',
    wrong_length: 'flag',
  },
  deeds: {
    cell_limit: 'block',
    contains_id_number: 'flag',
    duplicate_deeds: 'flag',
    formula_injection: 'block',
    gibberish: 'flag',
    html_markup: 'flag',
    language: 'flag',
    missing: 'flag',
    name_mismatch: 'flag',
    placeholder: 'flag',
    reviewer_manipulation: 'flag',
    spam: 'block',
    too_long: 'flag',
    too_short: 'flag',
  },
  media_honors: { missing: 'flag' },
  supplement: {
    invalid: 'flag',
    missing: 'flag',
    not_a_number: 'flag',
    not_eligible: 'flag',
    out_of_range: 'flag',
  },
  photo: { dangerous_type: 'block', empty_file: 'flag', missing: 'flag', type: 'flag' },
  registration_form: { dangerous_type: 'block', missing: 'flag', not_a_scan: 'flag' },
  certificates: {
    dangerous_type: 'block',
    duplicate_file: 'flag',
    too_few: 'flag',
    too_many: 'flag',
    type: 'flag',
  },
} as const satisfies Record<FindingField, Record<string, Severity>>;

export type Rules = typeof RULES;

/**
 * Makes a finding of a rule on the list.
 * @param evidence the words that the rule's phrase quotes, by their names in the phrase
 * @param related ids of the other nominations or past honorees that the finding rests on
 */
export function finding<Field extends FindingField>(
  field: Field,
  rule: keyof Rules[Field] & string,
  evidence: PhraseEvidence = {},
  related?: string[],
): Finding {
  const phrase = FINDING_PHRASES[field]?.[rule];
  if (phrase === undefined) throw new Error(`no phrase for the rule ${field}.${rule}`);
  const made: Finding = {
    field,
    rule,
    severity: (RULES[field] as Record<string, Severity>)[rule] ?? 'flag',
    message: fillPhrase(phrase.message, evidence),
    advice: fillPhrase(phrase.advice, evidence),
  };
  return related === undefined ? made : { ...made, related };
}
