// The name of a nominee: what to record, and what a person must be asked about.
import { isFormula, withoutFormulaSign } from '../chinese/formulas';
import type { Lookups } from '../chinese/lookups';
import {
  hasTraditional,
  isHanName,
  looksLikeSeveralPeople,
  type NomineeKind,
  recordName,
} from '../chinese/names';
import { compact, excerpt, saysNothing, tidy } from '../chinese/text';
import type { Finding } from '../findings';
import { asTyped, type Checked } from './checked';
import { finding } from './rules';

export interface CheckedName extends Checked {
  /** Notes that stood beside the name, e.g. 女, 回族. */
  annotations: string[];
}

const TEST =
  /(?<!分析|检验|性能)(?:测试|測試)(?!中心|分析|所|室|站|平台|实验|技术|工程|车间|基地|学院)|^(?:试填|试用|试一试|演示|样例|示例|例子|姓名|名字|某某+|某|无名|tester?|testing|demo|sample|example|foo|bar|foobar|hello|admin|user|null|undefined|[a-z]?\d+|(?:asd|qwe|zxc|abc|aaa|sss|ddd|fds|xyz|qaz)[a-z]*)$|\btest/i;
// Line breaks and tabs only part a name, zero-width marks are dropped: neither hides anything.
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const EMOJI = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u2600-\u27bf]/u;
const MEMBER_COUNT =
  /^(?:共|计|合计|成员|人数|全体)?\s*[::]?\s*约?\s*[\d一二三四五六七八九十百两]+\s*(?:余|多)?\s*[人名位]/;
/** A count without brackets: 面点班18人, 面点班等18人. */
const TRAILING_COUNT = /^(.*[班组队部科处室站中心堂厅]) ?(?:等|共|计)?(\d{1,4} ?(?:人|名|位))$/;
/** Peoples whose names are written in parts joined by the middle dot, so that a space can only stand for it. */
const DOTTED_PEOPLES =
  /^(?:维吾尔|哈萨克|柯尔克孜|乌孜别克|塔吉克|塔塔尔|俄罗斯|蒙古|藏|达斡尔|鄂温克|锡伯|彝|佤|景颇|傣)族$/;

/**
 * Checks 姓名.
 * @param kind what the nomination is of
 * @param ethnicity 民族 in its normal form, '' when unknown
 * @param category for the message about several people
 */
export function checkName(
  typed: string,
  kind: NomineeKind,
  ethnicity: string,
  category: string,
  lookups: Lookups,
): CheckedName {
  const shown = excerpt(typed.trim());
  const alone = (checked: Checked): CheckedName => ({ ...checked, annotations: [] });
  if (saysNothing(typed)) return alone(asTyped(typed, finding('name', 'missing')));
  if (isFormula(typed)) return alone(asTyped(typed, finding('name', 'formula_injection', { value: shown })));
  if (TEST.test(compact(typed)))
    return alone(asTyped(typed, finding('name', 'test_entry', { value: shown })));
  if (CONTROL.test(typed))
    return alone(asTyped(typed, finding('name', 'control_characters', { value: shown })));
  if (EMOJI.test(typed)) return alone(asTyped(typed, finding('name', 'emoji_in_name', { value: shown })));
  if (kind === 'person' && looksLikeSeveralPeople(typed, lookups)) {
    return alone(asTyped(typed, finding('name', 'multiple_people', { value: shown, category })));
  }

  const bare =
    kind === 'person' ? typed.replace(/^\s*[《“"‘'「【]([^》”"’'」】]+)[》”"’'」】]\s*$/, '$1') : typed;
  const recorded = recordName(withoutFormulaSign(bare), kind, lookups);
  let name = recorded.name;
  const findings: Finding[] = [];
  if (kind === 'team') {
    let count = recorded.annotations.find((note) => MEMBER_COUNT.test(note));
    const open = TRAILING_COUNT.exec(name);
    if (count === undefined && open?.[1] !== undefined) [, name = name, count] = open;
    if (count !== undefined) findings.push(finding('name', 'member_count_in_name', { count, name }));
    if (!/\p{Script=Han}/u.test(name)) findings.push(finding('name', 'non_chinese_name', { value: shown }));
  } else if (Array.from(name).length === 1 && isHanName(name)) {
    // 李（吉吉）: a rare character written in parts; nobody's name is a surname alone.
    name = tidy(typed);
    findings.push(finding('name', 'non_chinese_name', { value: shown }));
  } else if (!isHanName(name)) {
    const parts = name.split(' ');
    if (parts.length > 1 && parts.every(isHanName)) {
      if (DOTTED_PEOPLES.test(ethnicity)) name = parts.join('·');
      else findings.push(finding('name', 'multiple_people', { value: shown, category }));
    } else {
      name = tidy(typed);
      findings.push(finding('name', 'non_chinese_name', { value: shown }));
    }
  }
  const traditional = hasTraditional(name, lookups);
  if (traditional.length > 0) {
    const characters = traditional.join('');
    findings.push(finding('name', 'traditional_characters', { value: shown, characters }));
  }
  return { value: name, findings, annotations: recorded.annotations };
}
