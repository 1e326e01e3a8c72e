// A whole invented inbox: 270 entries, most with one planted trouble, filled up from clean answers to full submissions.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sample } from './sample-policy';

/** One row of office-entries.json: what differs from a clean entry, and what an office would make of it. */
export interface OfficeCase {
  id: string;
  kind: string;
  /** Answers by question title. */
  change: Record<string, string | number>;
  team?: boolean;
  /** What the clean answers are picked by, its place in the file otherwise: one nominee's entries share it. */
  at?: number;
  submitted_at?: string;
  /** Entries with the same seed have the same deeds. */
  seed?: number;
  /** The name that the deeds speak of, when it is not the one typed. */
  deeds_name?: string;
  /** The unit that the deeds speak of, when it is not the one typed. */
  deeds_unit?: string;
  deeds_prefix?: string;
  deeds_suffix?: string;
  deeds_wrap?: [string, string];
  /** Exactly so many characters. */
  deeds_chars?: number;
  /** A text and how often it is repeated. */
  deeds_repeat?: [string, number];
  uploads?: Record<string, { name: string; bytes: number }[]>;
  expected: {
    verdict: 'accept' | 'accept_normalised' | 'flag' | 'reject';
    normalised: Record<string, string | number>;
    issues: [field: string, rule: string][];
  };
  /** Why another office could have labelled it otherwise; such a case does not count as plain. */
  doubt?: string;
}

/** Unit, address, postcode. */
const WORKPLACES = [
  ['东北林业大学后勤管理处动力科', '黑龙江省哈尔滨市香坊区示例路1号', '150040'],
  ['河海大学后勤处饮食服务中心', '江苏省南京市鼓楼区示例路2号', '210098'],
  ['三峡大学后勤集团公寓部', '湖北省宜昌市西陵区示例大道3号', '443002'],
  ['贵州师范大学后勤处维修科', '贵州省贵阳市云岩区示例路4号', '550001'],
  ['湘潭大学后勤保障部物业中心', '湖南省湘潭市雨湖区示例路5号', '411105'],
  ['西华大学后勤管理处餐饮中心', '四川省成都市金牛区示例路6号', '610039'],
  ['宁夏大学后勤集团锅炉房', '宁夏回族自治区银川市西夏区示例路7号', '750021'],
  ['大连海事大学后勤集团运输中心', '辽宁省大连市示例路8号', '116026'],
  ['福州大学后勤服务集团绿化部', '福建省福州市闽侯县示例路9号', '350108'],
  ['首都师范大学后勤服务集团食堂', '北京市海淀区示例路10号', '100048'],
  ['西北师范大学后勤服务中心', '甘肃省兰州市安宁区示例路11号', '730070'],
  ['天津科技大学后勤管理处水暖班', '天津市滨海新区示例路12号', '300457'],
] as const;
const POSTS = ['高级工', '技师', '班长', '主管', '科长/助理工程师'];
const HONORS = ['无', '2020年获校级先进个人', '2021年获市五一劳动奖章', '2019年被校报专题报道'];
const WORK = ['水电维修', '食堂面点制作', '校园保洁', '绿化养护', '学生公寓值班', '车辆驾驶'];

/** Where a sentence speaks of the person: {p}; a number: {n}. */
const PERSON_SENTENCES = [
  '开学前一周，{p}把负责的{n}间教室挨个走了一遍，桌椅、灯管、插座一样不落。',
  '去年夏天管网改造，{p}在工地上守了{n}天，人黑了一圈，工期却提前了三天。',
  '有同学把手机掉进下水井，{p}二话不说趴在井口捞了半个多小时。',
  '{p}的工具包里总备着针线和创可贴，谁需要就递给谁。',
  '学校食堂推行明厨亮灶，{p}第一个报名参加培训，后厨每天的卫生打分从没下过九十五分。',
  '疫情封控的{n}天里，{p}每天送餐一千多份，走坏了两双鞋。',
  '冬天凌晨四点，{p}就起床烧锅炉，好让学生一起床就有热水。',
  '{p}摸索出的“三查三看”工作法，被学院写进了岗位手册。',
  '近三年来，{p}参与抢修{n}余次，没有一次让师生等过夜。',
  '学校来了新设备，说明书是外文的，{p}抱着词典一页一页地查，硬是啃了下来。',
  '{p}牵头改造开水房控制系统，一年下来节约电费{n}万元。',
  '家里孩子高考那几天，{p}仍在考点保障供电，没有请过一天假。',
  '同事生病住院，{p}主动顶班{n}天，还常去医院看望。',
  '{p}组织班组每周三晚上学技术，两年里有六名工友拿到了高级工证书。',
  '毕业季，{p}在公寓楼下支起爱心收纳点，把旧书旧被整理好捐了出去。',
  '有位同学行动不便，{p}背着上下楼整整一个学期。',
  '台风来临前，{p}带人加固了校园里{n}棵大树。',
  '{p}熟悉全校每一个阀门的位置，大家有事都先打电话来问。',
  '菜价上涨的那段日子，{p}跑遍了周边批发市场，硬是把套餐价格稳住了。',
  '学校举办运动会，{p}提前一天检查看台，换下了{n}块松动的木板。',
  '{p}坚持垃圾分类宣传，宿舍楼的投放准确率一年里翻了一番。',
  '深夜里学生突然发烧，{p}开着车送到医院，垫付了药费，天亮才回来。',
  '{p}随身带着小本子，记下师生提出的每一条意见，逐条销号。',
  '校医院停水，{p}接到电话十分钟赶到，一直干到后半夜。',
  '春天栽树，{p}按土质换了三种树种，成活率提高到九成以上。',
  '{p}说话不多，可办起事来从不打折扣。',
  '留校过年的同学都记得，{p}做的那桌年夜饭有{n}道菜。',
  '老旧宿舍线路老化，{p}逐间排查，发现并消除隐患{n}处。',
  '{p}利用废旧钢管焊了一排晾衣架，解决了阴雨天晒被子的难题。',
  '考研自习室夜里冷，{p}每晚多烧两个小时暖气，自己守到最后一个人离开。',
  '学校迎评期间，{p}一个月没有回过家，手机里存的全是待办事项。',
  '{p}带的徒弟在省里的技能大赛上拿了二等奖，比自己得奖还高兴。',
  '校车司机紧缺，{p}主动承担早班车任务，{n}年没有误过一次点。',
  '失物招领的柜子是{p}自己掏钱做的，几年下来归还物品上千件。',
];
const TEAM_SENTENCES = [
  '团队现有成员{n}人，平均年龄四十六岁，党员占三分之一。',
  '实行网格化管理，每栋楼都有专人负责，报修半小时内到场。',
  '近三年累计完成维修任务两万余件，师生满意率保持在百分之九十八以上。',
  '坚持班前会制度，每天十分钟讲安全、讲质量、讲服务。',
  '疫情期间全员住校{n}天，承担隔离区的消杀和送餐任务，无一人退缩。',
  '开展节能改造{n}项，每年为学校节约经费六十多万元。',
  '设立党员先锋岗和青年突击队，急难险重任务总是冲在前面。',
  '牵头编写岗位操作手册四册，被多所兄弟院校借鉴。',
  '连续五年获评校级文明班组，先后有{n}人获得技能竞赛奖项。',
  '与学生会共建服务监督岗，每月召开一次恳谈会，意见当场答复。',
  '建立设备电子档案，故障率较三年前下降一半。',
  '暑期利用四十天完成宿舍翻新，按期交付使用。',
  '推行首问负责制，电话投诉逐年减少，去年全年只有三起。',
  '定期组织应急演练，台风、暴雨、停电都有预案，人人会用。',
];

/** The same numbers on every machine for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function assembled(seed: number, name: string, unit: string, woman: boolean, team: boolean, chars: number) {
  const next = numbersFrom(seed + 17);
  const pronoun = woman ? '她' : '他';
  const openings = team
    ? [`${name}成立于201${next(9)}年，隶属于${unit}。`, `${name}是${unit}的一支骨干队伍。`]
    : [
        `${name}，${unit}职工，从事${WORK[next(WORK.length)]}工作已有${5 + next(25)}年。`,
        `提起${unit}的${name}，师生们没有不竖大拇指的。`,
        `201${next(9)}年，${name}来到${unit}，从最普通的${WORK[next(WORK.length)]}岗位干起。`,
      ];
  const pool = [...(team ? TEAM_SENTENCES : PERSON_SENTENCES)];
  const parts = [openings[next(openings.length)]!];
  for (let length = 0; length < chars && pool.length > 0; ) {
    const [taken] = pool.splice(next(pool.length), 1);
    const sentence = taken!.replace(/\{p\}/g, pronoun).replace('{n}', String(6 + next(60)));
    parts.push(sentence);
    length += sentence.length;
  }
  return `${parts.join('')}${team ? '大家说，有他们在，校园就踏实。' : `同事们说，有${pronoun}在，心里就踏实。`}`;
}

function exactly(text: string, chars: number): string {
  const body = text.repeat(Math.ceil(chars / text.length)).slice(0, chars - 1);
  return `${body}。`;
}

function deedsOf(one: OfficeCase, at: number, raw: Record<string, string>): string {
  const seed = one.seed ?? 1000 + at;
  const chars = one.deeds_chars ?? 330 + (seed % 120);
  const name = one.deeds_name ?? raw.姓名!;
  const unit = one.deeds_unit ?? raw['单位名称（填写至部门）']!;
  const text =
    one.deeds_repeat === undefined
      ? assembled(seed, name, unit, raw.性别!.startsWith('女'), one.team ?? false, chars)
      : one.deeds_repeat[0].repeat(one.deeds_repeat[1]);
  const whole = one.deeds_chars === undefined ? text : exactly(text, one.deeds_chars);
  const [before, after] = one.deeds_wrap ?? [one.deeds_prefix ?? '', one.deeds_suffix ?? ''];
  return before + whole + after;
}

/** The full submission that a case describes, in the format of the labelled samples. */
function submissionOf(one: OfficeCase, place: number): Sample & { doubt: string | undefined; kind: string } {
  const at = one.at ?? place;
  const [unit, address, postcode] = WORKPLACES[at % WORKPLACES.length]!;
  const own = Object.fromEntries(Object.entries(one.change).map(([title, value]) => [title, String(value)]));
  const raw: Record<string, string> = {
    推荐单位: '',
    推荐方式: '个人自荐',
    类别: one.team ? '最美服务团队' : ['敬业美', '匠心美', '乐群美'][at % 3]!,
    姓名: '',
    性别: one.team ? '' : at % 5 < 3 ? '女' : '男',
    民族: one.team ? '' : '汉族',
    年龄: one.team ? '' : String(38 + (at % 20)),
    政治面貌: one.team ? '' : at % 2 === 0 ? '群众' : '中共党员',
    联系电话: `1990000${2000 + at}`,
    邮箱: `inbox${at}@example.com`,
    '单位名称（填写至部门）': unit,
    '职务/职称': POSTS[at % POSTS.length]!,
    通讯地址: address,
    邮编: postcode,
    媒体表彰情况: HONORS[at % HONORS.length]!,
    ...own,
  };
  if (own.事迹材料 === undefined) raw.事迹材料 = deedsOf(one, at, raw);
  const { verdict, normalised, issues } = one.expected;
  return {
    id: one.id,
    kind: one.kind,
    doubt: one.doubt,
    submitted_at:
      one.submitted_at ??
      `2021-12-0${1 + (at % 9)}T${10 + (at % 8)}:${String(at % 60).padStart(2, '0')}:00+08:00`,
    raw: {
      ...raw,
      uploads: {
        照片: [{ name: '证件照.jpg', bytes: 184320 + at }],
        '报名表（盖章）': [{ name: '报名表_盖章.pdf', bytes: 812345 + at }],
        荣誉证书: [
          { name: '荣誉证书1.jpg', bytes: 523000 + at },
          { name: '荣誉证书2.jpg', bytes: 530919 + at },
        ],
        ...one.uploads,
      },
    } as unknown as Sample['raw'],
    expected: { verdict, normalised, issues: issues.map(([field, code]) => ({ field, code, why: '' })) },
  };
}

/** All entries, as full submissions. */
export function officeEntries(): (Sample & { doubt: string | undefined; kind: string })[] {
  const file = fileURLToPath(new URL('./office-entries.json', import.meta.url));
  return (JSON.parse(readFileSync(file, 'utf8')) as OfficeCase[]).map(submissionOf);
}
