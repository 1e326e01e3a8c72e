// Names for invented people: Han names from parts, names of minorities whole, as their languages form them.
import type { Chance } from './random';

export interface Person {
  name: string;
  sex: '男' | '女';
  ethnicity: string;
  age: number;
  politicalStatus: string;
}

const SURNAMES = [
  ...'王李张刘陈杨黄吴赵周徐孙朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁余蒋叶杜苏魏程吕丁沈任姚卢姜崔谭廖范汪陆石戴贾夏邱方侯邹熊孟秦薛尹段雷黎史龙陶顾龚郝邵钱严洪赖武莫汤温康施樊葛邢安齐乔庞颜倪庄聂章鲁岳翟申殷詹耿焦俞左柳甘祝包宁符阮尚舒纪柯梅童毕凌',
  '欧阳',
  '司徒',
  '上官',
  '诸葛',
];
const GIVEN: Record<Person['sex'], string[]> = {
  男: '建国 志强 卫东 国栋 长河 永生 德厚 学勤 保华 立新 守义 云飞 家旺 少华 宏伟 继先 春生 大勇 新民 景山 文斌 玉林 友才 明亮 福来 双全 振业 汉生 万里 青山 晓军 一鸣 铁柱 庆丰 克俭 广田 占魁 松涛 锐 凯 鹏 涛 磊 勇 超 岩 浩 斌'.split(
    ' ',
  ),
  女: '秀兰 桂英 玉梅 春香 淑珍 丽华 红霞 爱莲 凤琴 巧云 素芬 金花 彩霞 月娥 雪琴 文娟 惠敏 晓燕 兰芝 翠萍 美玲 银环 桂芳 晓琳 庆云 佩瑶 冬梅 秋菊 思源 海棠 若兰 瑞雪 玉洁 亚楠 静 敏 娟 艳 霞 萍 倩 洁 琳 蕾 颖 芳'.split(
    ' ',
  ),
};

/** Name, sex, people, and the region where the name is at home. */
export const MINORITY_NAMES: readonly [string, Person['sex'], string, string][] = [
  ['阿依努尔·吐尔逊', '女', '维吾尔族', '新疆'],
  ['买买提江·艾山', '男', '维吾尔族', '新疆'],
  ['古丽米热·阿不都拉', '女', '维吾尔族', '新疆'],
  ['叶尔肯·别克', '男', '哈萨克族', '新疆'],
  ['巴音巴图', '男', '蒙古族', '内蒙古'],
  ['萨仁高娃', '女', '蒙古族', '内蒙古'],
  ['乌云其木格', '女', '蒙古族', '内蒙古'],
  ['扎西顿珠', '男', '藏族', '西藏'],
  ['次仁央宗', '女', '藏族', '西藏'],
  ['格桑卓玛', '女', '藏族', '青海'],
  ['马国良', '男', '回族', '宁夏'],
  ['马秀花', '女', '回族', '宁夏'],
  ['马成祥', '男', '撒拉族', '青海'],
  ['韦秋凤', '女', '壮族', '广西'],
  ['覃志勇', '男', '壮族', '广西'],
  ['阿木日合', '男', '彝族', '四川'],
  ['杨桂莲', '女', '白族', '云南'],
  ['岩温罕', '男', '傣族', '云南'],
  ['和丽芬', '女', '纳西族', '云南'],
  ['龙阿妹', '女', '苗族', '贵州'],
  ['吴再兴', '男', '侗族', '贵州'],
  ['向长清', '男', '土家族', '湖南'],
  ['朴英淑', '女', '朝鲜族', '吉林'],
  ['关荣海', '男', '满族', '辽宁'],
  ['佟雅芝', '女', '满族', '黑龙江'],
  ['黎亚妹', '女', '黎族', '海南'],
  ['蓝水生', '男', '畲族', '福建'],
];

const STATUSES = ['中共党员', '中共党员', '中共党员', '群众', '群众', '群众', '群众', '中共预备党员'];
const RARE_STATUSES = ['民盟盟员', '九三学社社员', '民建会员', '无党派人士', '农工党党员'];

/** A Han name that is not in `taken`; adds it there. */
export function hanName(chance: Chance, sex: Person['sex'], taken: Set<string>): string {
  for (;;) {
    const name = chance.pick(SURNAMES) + chance.pick(GIVEN[sex]);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** What is left to invent of somebody whose name is known. */
export function personCalled(chance: Chance, name: string, sex: Person['sex'], ethnicity: string): Person {
  const age = chance.between(26, 59);
  let politicalStatus = chance.next() < 0.08 ? chance.pick(RARE_STATUSES) : chance.pick(STATUSES);
  if (age < 28) politicalStatus = '共青团员';
  return { name, sex, ethnicity, age, politicalStatus };
}

export function hanPerson(chance: Chance, taken: Set<string>): Person {
  const sex = chance.next() < 0.52 ? '女' : '男';
  return personCalled(chance, hanName(chance, sex, taken), sex, '汉族');
}
