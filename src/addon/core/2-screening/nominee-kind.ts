// Whether a nomination is of a person or of a team: what its category says and what its name looks like.

import type { Lookups } from '../chinese/lookups';
import type { NomineeKind } from '../chinese/names';
import { isHanName, surnameOf } from '../chinese/names';
import { compact } from '../chinese/text';

const TEAM_WORDS =
  /(?:班组|小组|专班|大队|分队|车队|舰队|战队|中心|团队|集体|车间|科室|部门|食堂|餐厅|公司|工作室|服务站|值班室|办公室|班子|协会|突击队|服务队|维修队|保障队|抢修队|志愿队|热线|窗口|公寓|医院|门诊部|幼儿园|项目部|工作站|监控室|锅炉房|配电房|后勤处|总务处|保卫处|管理处|服务部|保障部|集团)(?:[（(][^（）()]*[）)])?$/;
const TEAM_ENDING = /[班组队科部处室站岗园楼](?:[（(][^（）()]*[）)])?$/;

/** Names of teams as short as a person's. */
const SHORT_TEAM =
  /^(?:(?:后勤|总务|保卫|基建|水电|水暖|维修|保洁|绿化|锅炉|电工|面点|厨师|司机|物业|公寓|宿管|运输|抢修)(?:班|组|队|处|科|部)|食堂|餐厅|车队|校医院)$/;

/** A name that ends as names of teams do. Short names ending in a single such character may be a person's. */
function looksLikeTeam(typed: string): boolean {
  const name = compact(typed).replace(/\(?\d+人\)?$/, '');
  if (SHORT_TEAM.test(name)) return true;
  return name.length >= 4 ? TEAM_WORDS.test(name) || (name.length >= 5 && TEAM_ENDING.test(name)) : false;
}

/** Ranks below this are words of every day before they are surnames: 红马甲, 蓝天. */
const COMMON_SURNAMES = 400;

/**
 * A name of a person's shape: a listed surname with one or two more characters, or parts joined by the middle dot.
 * `rarest` is the rank up to which a surname of one character counts.
 */
function looksLikePerson(name: string, lookups: Lookups, rarest = COMMON_SURNAMES): boolean {
  if (!isHanName(name) || looksLikeTeam(name)) return false;
  if (name.includes('·')) return true;
  if (TEAM_ENDING.test(name)) return false;
  const surname = surnameOf(name, lookups);
  const given = [...name].length - [...surname].length;
  const rank = lookups.surnames().rank(surname);
  return rank !== undefined && given >= 1 && given <= 2 && (surname.length > 1 || rank < rarest);
}

/**
 * The kind that the rules go by. The category decides; where its name is plainly of the other kind, the name does,
 * and the two are in conflict. `personFields`: how many of the questions that only persons are asked were answered;
 * who has answered them all is a person also under a rare surname.
 */
export function kindOf(
  categoryKind: NomineeKind | null,
  name: string,
  personFields: 'none' | 'some' | 'all',
  lookups: Lookups,
): { kind: NomineeKind; conflict: boolean } {
  const team = looksLikeTeam(name);
  if (categoryKind === null)
    return { kind: team && personFields === 'none' ? 'team' : 'person', conflict: false };
  if (categoryKind === 'person') return { kind: team ? 'team' : 'person', conflict: team };
  const rarest = personFields === 'all' ? Number.POSITIVE_INFINITY : COMMON_SURNAMES;
  const person = !team && looksLikePerson(name, lookups, rarest);
  return { kind: person ? 'person' : 'team', conflict: person };
}
