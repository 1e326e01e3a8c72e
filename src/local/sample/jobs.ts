// The trades of a school's logistics: departments, posts, and the sentences that tell of them.
import { BUILDING_SENTENCES } from './deeds/building-sentences';
import { DORMITORY_SENTENCES } from './deeds/dormitory-sentences';
import { GROUNDS_SENTENCES } from './deeds/grounds-sentences';
import { KITCHEN_SENTENCES } from './deeds/kitchen-sentences';
import { TRANSPORT_SENTENCES } from './deeds/transport-sentences';
import { UTILITIES_SENTENCES } from './deeds/utilities-sentences';

export interface Trade {
  /** What a person says that he or she does: 从事…工作. */
  work: string;
  departments: string[];
  posts: string[];
  teams: string[];
  sentences: readonly string[];
  /** Only where winters are heated. */
  inTheNorth?: boolean;
}

export const TRADES: readonly Trade[] = [
  {
    work: '餐饮服务',
    departments: ['饮食服务中心', '餐饮中心', '膳食科', '第二食堂'],
    posts: ['中式烹调师', '厨师长', '食堂班组长', '面点师', '高级工', '采购员'],
    teams: ['学子餐厅服务班', '面点研发小组', '餐饮保障团队'],
    sentences: KITCHEN_SENTENCES,
  },
  {
    work: '学生公寓管理',
    departments: ['学生公寓服务中心', '公寓管理科', '学生宿舍管理中心'],
    posts: ['公寓管理员', '楼长', '宿管班长', '值班员', '管理员/助理馆员'],
    teams: ['“温馨家园”公寓服务队', '公寓管理团队', '楼管阿姨服务组'],
    sentences: DORMITORY_SENTENCES,
  },
  {
    work: '水电维修',
    departments: ['水电运行中心', '维修服务中心', '动力科', '能源管理中心'],
    posts: ['电工/技师', '水电班班长', '高级工', '维修工', '助理工程师', '高级技师'],
    teams: ['水电应急抢修班', '能源运行保障团队', '“夜班灯火”维修队'],
    sentences: UTILITIES_SENTENCES,
  },
  {
    work: '供暖与锅炉运行',
    inTheNorth: true,
    departments: ['供暖运行中心', '热力运行科', '动力维修中心'],
    posts: ['司炉工', '锅炉班班长', '高级工', '技师'],
    teams: ['供热运行班', '暖气服务先锋队'],
    sentences: UTILITIES_SENTENCES,
  },
  {
    work: '校园绿化',
    departments: ['绿化环卫中心', '校园环境科', '园林绿化班'],
    posts: ['园艺师', '绿化班班长', '中级工', '绿化工'],
    teams: ['园林绿化班组', '校园环境美化团队'],
    sentences: GROUNDS_SENTENCES,
  },
  {
    work: '物业与保洁服务',
    departments: ['物业服务中心', '楼宇管理科', '环境卫生中心'],
    posts: ['保洁班长', '物业主管', '保洁员', '楼宇管理员'],
    teams: ['教学楼物业服务组', '“洁净校园”保洁班'],
    sentences: BUILDING_SENTENCES,
  },
  {
    work: '车辆运输',
    departments: ['车队', '交通运输服务中心', '车辆管理科'],
    posts: ['驾驶员', '车队班长', '汽车驾驶高级工'],
    teams: ['平安校车班', '车辆服务队'],
    sentences: TRANSPORT_SENTENCES,
  },
];

const HEATED = '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 山东 河南 陕西 甘肃 青海 宁夏 新疆'.split(' ');

/** The trades that there are in a region. */
export function tradesIn(region: string): Trade[] {
  return TRADES.filter(({ inTheNorth }) => !inTheNorth || HEATED.includes(region));
}

/** How an institution of each kind calls its logistics. */
export const LOGISTICS: Record<'university' | 'vocational' | 'school', string[]> = {
  university: ['后勤管理处', '后勤保障部', '后勤集团', '后勤服务集团', '后勤处'],
  vocational: ['后勤处', '后勤服务中心', '总务处'],
  school: ['总务处'],
};
