// The invented reviewers: a committee that reads everything, and experts who read what it lets through.
import { INSTITUTIONS } from './institutions';
import { associationOf } from './lists';
import { hanName } from './people';
import type { Chance } from './random';

/** A row of 评审专家, by column key. */
export interface ReviewerRow {
  name: string;
  unit: string;
  email: string;
  categories: string;
  max_load: string;
  panel: string;
  conflicts: string;
}

export const COMMITTEE = '评委会';
export const EXPERTS = '专家组';
const COMMITTEE_SIZE = 24;
const EXPERTS_SIZE = 11;
/** What committee members know best, in turn; '' for those who know all alike. */
const CATEGORIES = ['敬业美、乐群美', '匠心美', '最美服务团队', '', '敬业美', '匠心美、最美服务团队'];
const RESEARCH = ['高等教育学会后勤管理分会', '教育后勤研究所', '校园服务标准化研究中心', '劳动教育研究院'];

/** The committee comes from schools and associations, so that some of its members stand near a nominee; experts do not. */
export function inventedReviewers(chance: Chance, taken: Set<string>): ReviewerRow[] {
  const name = () => hanName(chance, chance.next() < 0.4 ? '女' : '男', taken);
  const schools = chance.shuffled(INSTITUTIONS.filter(({ kind }) => kind !== 'school'));
  const committee = Array.from({ length: COMMITTEE_SIZE }, (_, at): ReviewerRow => {
    const { name: school, region } = schools[at]!;
    return {
      name: name(),
      unit: at % 5 === 4 ? associationOf(region) : `${school}后勤处`,
      email: `committee${String(at + 1).padStart(2, '0')}@expert.example`,
      categories: CATEGORIES[at % CATEGORIES.length]!,
      max_load: '',
      panel: COMMITTEE,
      // Somebody who taught elsewhere says so.
      conflicts: at % 8 === 6 ? schools[COMMITTEE_SIZE + at]!.name : '',
    };
  });
  const experts = Array.from({ length: EXPERTS_SIZE }, (_, at): ReviewerRow => {
    const { region } = schools[at + 3]!;
    return {
      name: name(),
      unit: `${region}${RESEARCH[at % RESEARCH.length]}`,
      email: `expert${String(at + 1).padStart(2, '0')}@expert.example`,
      categories: '',
      max_load: '',
      panel: EXPERTS,
      conflicts: '',
    };
  });
  return [...committee, ...experts];
}
