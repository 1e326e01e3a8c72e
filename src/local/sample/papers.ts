// What invented people lay beside their answers: uploaded files, and honours by media of every level.

import type { Chance } from './random';
import type { RawAnswers, SampleFile } from './submission';

const HONORS: Record<'national' | 'provincial' | 'school', string[]> = {
  national: [
    '2020年5月，全国性教育媒体以《灯亮着，大家才安心》为题报道',
    '2021年获全国教育系统劳动模范提名',
    '2019年全国性行业期刊刊登人物通讯',
    '2021年在国家级新闻网站“一线劳动者”专栏展播',
  ],
  provincial: [
    '2020年获省高校后勤系统先进个人',
    '2019年省电视台新闻栏目采访报道',
    '2021年获省五一劳动奖章',
    '2018年省级日报《身边的榜样》专版报道',
    '2021年省教育工会“最美教工”展播',
    '2020年获省级抗击疫情先进个人',
  ],
  school: [
    '2019年被校报专题报道',
    '2020年获校级先进个人',
    '2021年校电视台“后勤故事”栏目专访',
    '2018年获校级“三育人”先进个人',
    '2021年学校公众号人物推送',
    '2017年获校级工人先锋号',
  ],
};

/** Seven of ten have been honoured, most of them by their school only. */
export function inventedHonors(chance: Chance): string {
  const roll = chance.next();
  if (roll < 0.3) return chance.pick(['无', '无', '暂无', '']);
  const levels: (keyof typeof HONORS)[] =
    roll < 0.42 ? ['national', 'provincial', 'school'] : roll < 0.7 ? ['provincial', 'school'] : ['school'];
  return levels.map((level) => chance.pick(HONORS[level])).join('；');
}

const CERTIFICATES = [
  '先进个人证书',
  '优秀共产党员证书',
  '技能竞赛获奖证书',
  '服务标兵证书',
  '荣誉证书',
  '聘书',
  '三育人证书',
];

/** Files as offices name them: by person, by question, or as the scanner does; small, for a rehearsal writes them all out. */
export function inventedUploads(chance: Chance, name: string): RawAnswers['uploads'] {
  const kilobytes = (low: number, high: number) => chance.between(low * 1024, high * 1024);
  const file = (title: string, extension: string, low: number, high: number): SampleFile => ({
    name: `${title}.${extension}`,
    bytes: kilobytes(low, high),
  });
  const habit = chance.between(0, 3);
  const number = chance.between(1001, 9899);
  const [one, other] = chance.shuffled(CERTIFICATES) as [string, string];
  const image = chance.pick(['jpg', 'jpg', 'jpeg', 'png']);
  const scan = chance.pick(['pdf', 'pdf', 'jpg']);
  const titles = [
    [`${name}一寸照`, `${name}报名表（盖章）`, `${name}${one}`, `${name}${other}`],
    ['证件照', '报名表_盖章', `1-${one}`, `2-${other}`],
    [`IMG_${number}`, `扫描件 2021-11-${chance.between(10, 21)}`, `IMG_${number + 3}`, `IMG_${number + 4}`],
    [`照片-${name}`, `报名表扫描件-${name}`, one, other],
  ][habit] as [string, string, string, string];
  return {
    照片: [file(titles[0], image, 16, 90)],
    '报名表（盖章）': [file(titles[1], scan, 60, 240)],
    荣誉证书: [file(titles[2], scan, 50, 220), file(titles[3], scan, 50, 220)],
  };
}
