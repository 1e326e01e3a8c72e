// The lists that the organizer has before anybody applies: recommending units and the honorees of 2020.
import { INSTITUTIONS } from './institutions';
import { hanName } from './people';
import type { Chance } from './random';

/** A row of 推荐单位, by column key. */
export interface RecommendingUnitRow {
  name: string;
  kind: 'local_association' | 'branch';
  aliases: string;
  contact: string;
  email: string;
}

/** A row of 往届名单, by column key. */
export interface PastHonoreeRow {
  year: number;
  honor: string;
  kind: 'person' | 'team';
  name: string;
  unit: string;
}

/** Branch of the association → the trades that it looks after. */
const BRANCHES: readonly [string, string, RegExp][] = [
  ['中国教育后勤协会伙食管理专业委员会', '伙专会', /餐饮/],
  ['中国教育后勤协会学生公寓管理专业委员会', '寓专会', /公寓/],
  ['中国教育后勤协会物业管理专业委员会', '物专会', /物业|绿化/],
  ['中国教育后勤协会能源管理专业委员会', '能专会', /水电|供暖/],
  ['中国教育后勤协会接待服务管理专业委员会', '', /车辆|物业/],
  ['中国教育后勤协会信息化建设专业委员会', '', /水电|公寓/],
  ['中国教育后勤协会商贸管理专业委员会', '', /餐饮/],
  ['中国教育后勤协会中小学后勤分会', '中小学分会', /./],
];
const MUNICIPALITIES = ['北京', '天津', '上海', '重庆'];
const AUTONOMOUS = ['内蒙古', '广西', '西藏', '宁夏', '新疆'];

export function associationOf(region: string): string {
  if (MUNICIPALITIES.includes(region)) return `${region}市教育后勤协会`;
  if (AUTONOMOUS.includes(region)) return `${region}高校后勤协会`;
  return `${region}省学校后勤协会`;
}

export function branchesFor(work: string): string[] {
  return BRANCHES.filter(([, , trades]) => trades.test(work)).map(([name]) => name);
}

export const BRANCH_OF_SCHOOLS = '中国教育后勤协会中小学后勤分会';

/** Every region's association and the association's branches; some have names by which people call them. */
export function recommendingUnits(chance: Chance, taken: Set<string>): RecommendingUnitRow[] {
  const regions = [...new Set(INSTITUTIONS.map((institution) => institution.region))];
  const associations = regions.map((region) => {
    const name = associationOf(region);
    const short = name.replace(/[省市]/, '');
    return { name, kind: 'local_association' as const, aliases: short === name ? '' : short };
  });
  const branches = BRANCHES.map(([name, alias]) => ({ name, kind: 'branch' as const, aliases: alias }));
  return [...associations, ...branches].map((unit, index) => ({
    ...unit,
    contact: hanName(chance, chance.next() < 0.5 ? '女' : '男', taken),
    email: `unit${String(index + 1).padStart(2, '0')}@example.org`,
  }));
}

export const PAST_HONOR = '2020年度感动人物';

/** Honorees whom nobody of this year has to do with. */
export function otherHonorees(chance: Chance, taken: Set<string>, count: number): PastHonoreeRow[] {
  return Array.from({ length: count }, (_, index) => {
    const institution = chance.pick(INSTITUTIONS);
    const kind = index % 6 === 5 ? ('team' as const) : ('person' as const);
    const name =
      kind === 'team'
        ? `${institution.region}抗疫保障突击队`
        : hanName(chance, chance.next() < 0.5 ? '女' : '男', taken);
    return { year: 2020, honor: PAST_HONOR, kind, name, unit: `${institution.name}后勤处` };
  });
}
