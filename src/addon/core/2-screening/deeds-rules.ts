// 事迹材料: whether it is there, long enough, about the nominee, and free of what must not be in it. Never changed.
import { isFormula } from '../chinese/formulas';
import type { Lookups } from '../chinese/lookups';
import { findIdNumber, findMarkup, isPlaceholderText, judgeProse } from '../chinese/prose';
import { countCharacters, excerpt, withoutSpace } from '../chinese/text';
import type { Finding } from '../findings';
import { findAdvertising } from './advertising';
import { findManipulation } from './manipulation';
import { otherPersonIn } from './name-in-deeds';
import type { ScreeningPolicy } from './policy';
import { finding } from './rules';

/** Deeds above the cell limit are judged by their beginning; nobody reads further to learn that they are no deeds. */
const READ_AT_MOST = 60_000;

/**
 * Checks 事迹材料. What blocks, and what leaves nothing to judge, is the only finding; the others stand together.
 * @param typedName 姓名 as typed: what it brings into the deeds (a formula, markup) is found there already
 * @param names the forms of the nominee's name; empty for teams and when there is no usable name, then it is not looked for
 */
export function checkDeeds(
  deeds: string,
  typedName: string,
  names: readonly string[],
  policy: ScreeningPolicy,
  lookups: Lookups,
): Finding[] {
  const { deedsMinChars: min, deedsMaxChars: max, cellLimit: limit } = policy;
  const text = deeds.slice(0, READ_AT_MOST);
  if (withoutSpace(text) === '') return [finding('deeds', 'missing', { min, max })];
  if (deeds.length > limit) return [finding('deeds', 'cell_limit', { count: deeds.length, limit, max })];
  const body = /[=<>@|&+]/.test(typedName) ? text.split(typedName).join('某') : text;
  if (isFormula(body.slice(0, 300)))
    return [finding('deeds', 'formula_injection', { value: excerpt(text.trim()) })];
  const advertising = findAdvertising(text);
  if (advertising !== null) return [finding('deeds', 'spam', { value: excerpt(advertising) })];
  if (isPlaceholderText(text)) {
    return [finding('deeds', 'placeholder', { value: excerpt(text.trim()), min, max })];
  }

  const findings: Finding[] = [];
  const id = findIdNumber(text);
  if (id !== null) {
    const masked = `${id.slice(0, 3)}${'*'.repeat(Math.max(0, id.length - 5))}${id.slice(-2)}`;
    findings.push(finding('deeds', 'contains_id_number', { masked }));
  }
  const markup = findMarkup(body);
  if (markup !== null) findings.push(finding('deeds', 'html_markup', { value: excerpt(markup) }));
  const manipulation = findManipulation(text);
  if (manipulation !== null) {
    findings.push(finding('deeds', 'reviewer_manipulation', { value: excerpt(manipulation) }));
  }

  const count = countCharacters(text);
  if (count > max) return [...findings, finding('deeds', 'too_long', { count, max })];
  const prose = judgeProse(text);
  if (prose !== null) return [...findings, finding('deeds', prose, { value: excerpt(text.trim()) })];
  if (count < min) return [...findings, finding('deeds', 'too_short', { count, min })];
  const other = names.length === 0 ? null : otherPersonIn(text, names, lookups);
  if (other !== null)
    findings.push(finding('deeds', 'name_mismatch', { other, name: names[names.length - 1] ?? '' }));
  return findings;
}
