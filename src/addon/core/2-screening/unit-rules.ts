// Where a nominee works: 单位名称（填写至部门） and 职务/职称.
import { halfWidthWords } from '../chinese/characters';
import { isFormula, withoutFormulaSign } from '../chinese/formulas';
import type { Lookups } from '../chinese/lookups';
import { hasTraditional, type NomineeKind } from '../chinese/names';
import { compact, excerpt, saysNothing, tidy } from '../chinese/text';
import type { Unit } from '../chinese/units';
import type { Finding } from '../findings';
import { asTyped, type Checked } from './checked';
import type { ScreeningPolicy } from './policy';
import { finding } from './rules';

/** What a school's own companies are called after its name: 人大后勤集团公司, 华科饮食总公司. */
const SCHOOL_COMPANY = /^(?:后勤|总务|饮食|餐饮|伙食|物业|公寓|能源|水电|接待|商贸|服务|实业|资产)/;
/** "本校后勤处", "某大学后勤处": a school is meant, none is named. */
const UNNAMED =
  /^(?:我|本|该|贵|所在|申报)(?:校|学校|院|学院|单位|公司)|^(?:某|[xX×*○]{2})+(?:省|市|区|县)?(?:大学|学院|学校|中学|小学|单位|公司)/;

/**
 * Checks 单位名称. A team may be a department itself and a company has none of a school's, so they need not name one.
 * @param unit the same answer, resolved
 */
export function checkUnit(typed: string, unit: Unit, kind: NomineeKind, lookups: Lookups): Checked {
  const shown = excerpt(typed.trim());
  if (tidy(typed) === '') return asTyped(tidy(typed));
  if (isFormula(typed)) return asTyped(typed, finding('unit', 'formula_injection', { value: shown }));
  if (saysNothing(typed)) return asTyped(typed, finding('unit', 'no_institution', { value: `“${shown}”` }));
  const value = halfWidthWords(tidy(withoutFormulaSign(typed))).replace(
    /(\p{Script=Han}) (?=\p{Script=Han})/gu,
    '$1',
  );
  const found = problemOf(value, shown, unit, kind, lookups);
  return found === null ? asTyped(value) : asTyped(value, found);
}

function problemOf(
  value: string,
  shown: string,
  unit: Unit,
  kind: NomineeKind,
  lookups: Lookups,
): Finding | null {
  const traditional = hasTraditional(value, lookups);
  if (traditional.length > 0) {
    return finding('unit', 'traditional_characters', { value: shown, characters: traditional.join('') });
  }
  const nowhere =
    unit.certainty === 'none' || (unit.certainty === 'ambiguous' && unit.candidates.length === 0);
  if (nowhere || UNNAMED.test(compact(value))) {
    return finding('unit', 'no_institution', { value: `“${shown}”` });
  }
  if (unit.certainty === 'abbreviation' || unit.certainty === 'ambiguous' || unit.certainty === 'unknown') {
    const names = unit.candidates.slice(0, 3).join('、');
    const suggestion = names === '' ? '' : `（是否为${names}？）`;
    return finding('unit', 'abbreviation', { value: shown, short: unit.named, suggestion });
  }
  const isSchool = unit.institution !== unit.company;
  const short = isSchool ? null : lookups.institutions().shortAt(compact(value));
  if (short !== null && SCHOOL_COMPANY.test(compact(value).slice(short.written.length))) {
    const suggestion = `（是否为${short.names.slice(0, 3).join('、')}？）`;
    return finding('unit', 'abbreviation', { value: shown, short: short.written, suggestion });
  }
  if (kind === 'person' && isSchool && unit.department === '')
    return finding('unit', 'not_to_department', { value: shown });
  return null;
}

// Leaders of a school or of its whole logistics; 支部书记, 厨师长, 班长, 食堂主任 and the like are front line.
const LEADER =
  /(?:副?(?:校长|院长|园长|局长|厅长|处长|总经理|董事长|总裁|理事长|会长|主席|秘书长|巡视员|调研员)|(?:党委|党组|纪委|总支|党总支|直属党支部|党工委)副?书记|(?:后勤|总务|保障|管理|资产)[^\s,，、/]{0,8}(?:处|部)副?(?:主任|部长|负责人)|(?:集团|公司)(?:副?(?:主任|经理|书记))|副?教授(?!级)|^(?:副?书记|副?处级[^\s]*|正处|副处|部长|副部长))/;
const NOT_THE_LEADER =
  /(?:校长|院长|处长|总经理|董事长|书记|主任|部长|会长)(?:的|专车|专职|座车)*(?:助理|秘书|办公室|办|室|司机|驾驶员|接待日)/g;

/** Checks 职务/职称: a stray formula sign at the start goes, a formula stays as typed and is asked about. */
export function checkPost(typed: string, policy: Pick<ScreeningPolicy, 'posts'>): Checked {
  if (tidy(typed) === '') return asTyped(tidy(typed));
  const shown = excerpt(typed.trim());
  if (isFormula(typed)) return asTyped(typed, finding('post', 'formula_injection', { value: shown }));
  const value = saysNothing(typed) ? tidy(typed) : halfWidthWords(tidy(withoutFormulaSign(tidy(typed))));
  const { rule, words } = policy.posts;
  if (rule === 'any') return asTyped(value);
  const judged = compact(value).replace(NOT_THE_LEADER, '');
  if (rule === 'barred') {
    const word = words.find((each) => judged.includes(each));
    return word === undefined
      ? asTyped(value)
      : asTyped(value, finding('post', 'barred', { value: shown, word }));
  }
  return LEADER.test(judged)
    ? asTyped(value, finding('post', 'not_frontline', { value: shown }))
    : asTyped(value);
}
