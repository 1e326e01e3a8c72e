// Invented nominations for tests: each acceptable by itself, unlike all others, and the same whenever it is asked for.

/** One filled-in form: answers by question title, files by upload question. */
export interface FilledForm {
  /** Who sends it; the mail address is made of it, too. */
  account: string;
  answers: Record<string, string>;
  uploads: Record<string, { name: string; bytes: number }[]>;
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];
const GIVEN = [...'秀梅建国志强丽华桂兰玉珍春燕海波晓东文静立新雪峰小红永胜'];
const PLACES = ['东区', '西区', '南苑', '北苑', '本部', '新校区', '老校区', '附属楼'];
const TASKS = [
  '检修水泵',
  '疏通管道',
  '修剪草木',
  '清点库房',
  '更换灯管',
  '巡查配电',
  '调试锅炉',
  '擦洗灶台',
];
const TRAITS = [
  '从不叫苦',
  '随叫随到',
  '细致入微',
  '主动加班',
  '帮带新人',
  '处处节俭',
  '耐心解释',
  '记好台账',
];

/** Entry number `index`, counted from 1. `changes` replace answers by question title. */
export function entryNumber(index: number, changes: Record<string, string> = {}): FilledForm {
  const surname = SURNAMES[index % SURNAMES.length]!;
  const given = GIVEN[(index * 7) % GIVEN.length]! + GIVEN[(index * 11 + 3) % GIVEN.length]!;
  const number = String(index).padStart(4, '0');
  return {
    account: `applicant-${number}@applicant.example`,
    answers: {
      推荐方式: '个人自荐',
      类别: ['敬业美', '匠心美', '乐群美'][index % 3]!,
      姓名: surname + given,
      性别: index % 2 === 0 ? '男' : '女',
      民族: '汉族',
      年龄: String(25 + (index % 30)),
      政治面貌: '群众',
      联系电话: `1990000${number}`,
      邮箱: `user${number}@example.com`,
      '单位名称（填写至部门）': '合肥工业大学总务部饮食中心',
      '职务/职称': '高级工',
      通讯地址: '安徽省合肥市包河区示例路2号',
      邮编: '230009',
      事迹材料: deedsOf(index, surname + given),
      媒体表彰情况: '无',
      ...changes,
    },
    uploads: {
      照片: [{ name: '证件照.jpg', bytes: 180_000 + index }],
      '报名表（盖章）': [{ name: '报名表_盖章.pdf', bytes: 810_000 + index }],
      荣誉证书: [
        { name: '荣誉证书1.jpg', bytes: 520_000 + index },
        { name: '荣誉证书2.jpg', bytes: 530_000 + index },
      ],
    },
  };
}

/** Sentences that no other entry has: each tells of another number of times, place and task. */
function deedsOf(index: number, name: string): string {
  const sentences = Array.from({ length: 16 }, (_empty, at) => {
    const pick = (list: string[], step: number): string =>
      list[(index * step + at * (step + 2)) % list.length]!;
    return `第${index * 16 + at}件事，${name}在${pick(PLACES, 3)}${pick(TASKS, 5)}，一连${((index * 13 + at * 29) % 97) + 2}回${pick(TRAITS, 7)}。`;
  });
  return sentences.join('');
}
