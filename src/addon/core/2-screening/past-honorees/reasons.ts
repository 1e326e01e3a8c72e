// The Chinese sentences that give a past-honoree decision its reason, each with its evidence.
import type { NameComparison } from './person-names';
import type { Subject } from './subject';
import type { TeamLikeness } from './team-names';
import type { UnitRelation } from './unit-relation';

function unitOf(subject: Subject): string {
  return subject.typed.unit.trim() || '（未填单位）';
}

const NAME: Record<NameComparison['likeness'], (evidence: string) => string> = {
  same: () => '姓名相同',
  variant: (evidence) => `姓名用字不同但常混用（${evidence}）`,
  spelling: (evidence) => `姓名可能是同名的不同译写（${evidence}）`,
  sound: (evidence) => `姓名读音相同或相近（${evidence}）`,
  shape: (evidence) => `姓名字形相近（${evidence}）`,
  lost: (evidence) => `姓名疑有缺字或拆写（${evidence}）`,
  alias: (evidence) => `姓名栏中另有其名（${evidence}）`,
  slip: (evidence) => `姓名只差一字（${evidence}），可能是误录`,
  different: () => '姓名不同',
};

/** What is said of the two units, with the words that were typed where a person must compare them. */
export function aboutUnits(relation: UnitRelation, current: Subject, past: Subject): string {
  const both = `申报“${unitOf(current)}”，往届“${unitOf(past)}”`;
  const school = current.unit.institution ?? '';
  switch (relation) {
    case 'same':
      return current.unit.named === past.unit.named
        ? `同属${school}`
        : `单位写法不同但同属${school}（${both}）`;
    case 'campus':
      return `同属${school}但校区未必相同（${both}）`;
    case 'staffing':
      return `同在${school}但一方涉及服务公司（${both}）`;
    case 'site':
      return `同一公司的不同服务地点（${both}）`;
    case 'possible':
      return `单位简称或缺地名，可能是同一单位（${both}）`;
    case 'unstated':
      return `单位未写明学校，无法比对（${both}）`;
    case 'confusable':
      return `${current.unit.institution}与${past.unit.institution}是易混淆或分设的两所学校`;
    case 'resembling':
      return `${current.unit.institution}与${past.unit.institution}校名相近，是两所学校`;
    case 'other':
      return `单位不同（${both}）`;
  }
}

/** What is said of two persons' names. */
export function aboutNames(comparison: NameComparison, current: Subject, past: Subject): string {
  if (comparison.likeness === 'different') return `姓名不同（申报“${current.name}”，往届“${past.name}”）`;
  const likeness = NAME[comparison.likeness](comparison.evidence);
  return comparison.likeness === 'same' ? `${likeness}（${current.name}）` : likeness;
}

const TEAM: Record<TeamLikeness, string> = {
  same: '团队名称相同',
  namesake: '团队名称相同但所属部门不同',
  inside: '两个团队名称有包含关系，可能是上下级',
  similar: '两个团队名称相近，可能是同一团队',
  different: '团队名称不同',
};

/** What is said of two teams' names. */
export function aboutTeams(likeness: TeamLikeness, current: Subject, past: Subject): string {
  return likeness === 'same'
    ? `${TEAM.same}（${current.name}）`
    : `${TEAM[likeness]}（申报“${current.name}”，往届“${past.name}”）`;
}

export const PERSON_AGAINST_TEAM = '一为个人一为团队，团队名称含个人姓名';
export const PERSON_NOT_IN_TEAM = '一为个人一为团队，团队名称不含个人姓名';
export const DEPARTMENTS_DIFFER = '部门或岗位不同，可能是同名两人';
export const DEPARTMENT_UNSTATED = '一方未写明具体部门';
export const ORDINARY_NAME = '姓名常见';
export const RARE_NAME = '姓名少见，可能是本人调动';
export const NO_LIKENESS = '往届名单中没有相同或相近的姓名和单位';

/** One sentence from its clauses. */
export function sentence(clauses: readonly string[]): string {
  return `${clauses.join('，')}。`;
}
