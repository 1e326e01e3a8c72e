// Answers as people really write them, each certain enough to be put right without asking.
import type { Chance } from './random';
import { type Draft, meant } from './submission';

/** One way of writing untidily: whether the nomination allows it, and what it does. */
interface Untidiness {
  note: string;
  allows(draft: Draft): boolean;
  apply(draft: Draft, chance: Chance): void;
}

const always = () => true;
const isPerson = (draft: Draft) => draft.raw.类别 !== '最美服务团队';
const isSelf = (draft: Draft) => draft.raw.推荐方式 === '个人自荐';
const fullWidth = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const born = (draft: Draft) => 2021 - Number(draft.raw.年龄);
const CHINESE_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 26 → 二十六. */
function chineseNumber(number: number): string {
  return `${CHINESE_DIGITS[Math.floor(number / 10)]}十${CHINESE_DIGITS[number % 10]}`;
}

export const UNTIDINESS: readonly Untidiness[] = [
  {
    note: '性别写成“男性/女性”',
    allows: isPerson,
    apply: ({ raw }) => {
      raw.性别 += '性';
    },
  },
  {
    note: '民族不写“族”字',
    allows: (draft) => isPerson(draft) && draft.raw.民族.length > 2,
    apply: ({ raw }) => {
      raw.民族 = raw.民族.slice(0, -1);
    },
  },
  {
    note: '民族只写“汉”',
    allows: ({ raw }) => raw.民族 === '汉族',
    apply: ({ raw }) => {
      raw.民族 = '汉';
    },
  },
  {
    note: '民族用繁体字',
    allows: ({ raw }) => raw.民族 === '汉族',
    apply: ({ raw }) => {
      raw.民族 = '漢族';
    },
  },
  {
    note: '年龄带“岁”',
    allows: isPerson,
    apply: ({ raw }) => {
      raw.年龄 += '岁';
    },
  },
  {
    note: '年龄用全角数字',
    allows: isPerson,
    apply: ({ raw }) => {
      raw.年龄 = fullWidth(raw.年龄);
    },
  },
  {
    note: '年龄用汉字',
    allows: ({ raw }) => Number(raw.年龄) >= 20,
    apply: ({ raw }) => {
      raw.年龄 = chineseNumber(Number(raw.年龄));
    },
  },
  {
    note: '年龄栏写出生年份',
    allows: isPerson,
    apply: (draft) => {
      draft.raw.年龄 = `${born(draft)}年生`;
      meant(draft, '年龄', 'derived_from_birth_year');
    },
  },
  {
    note: '年龄栏写出生年月',
    allows: isPerson,
    apply: (draft, chance) => {
      draft.raw.年龄 = `${born(draft)}年${chance.between(1, 11)}月`;
      meant(draft, '年龄', 'derived_from_birth_month');
    },
  },
  {
    note: '年龄栏写出生日期',
    allows: isPerson,
    apply: (draft, chance) => {
      draft.raw.年龄 = `${born(draft)}-0${chance.between(1, 9)}-${chance.between(10, 28)}`;
      meant(draft, '年龄', 'derived_from_birth_date');
    },
  },
  {
    note: '政治面貌用简称',
    allows: ({ raw }) => raw.政治面貌 === '中共党员',
    apply: ({ raw }) => {
      raw.政治面貌 = '党员';
    },
  },
  {
    note: '民主党派用简称',
    allows: ({ raw }) => /^(民盟|民建|九三|农工党)/.test(raw.政治面貌),
    apply: ({ raw }) => {
      raw.政治面貌 = raw.政治面貌.replace(/(学社社员|盟员|会员|党员)$/, '');
    },
  },
  {
    note: '电话带国家代码',
    allows: always,
    apply: ({ raw }) => {
      raw.联系电话 = `+86 ${raw.联系电话}`;
    },
  },
  {
    note: '电话分段书写',
    allows: always,
    apply: ({ raw }) => {
      raw.联系电话 = raw.联系电话.replace(/^(\d{3})(\d{4})/, '$1-$2-');
    },
  },
  {
    note: '电话用全角数字',
    allows: always,
    apply: ({ raw }) => {
      raw.联系电话 = fullWidth(raw.联系电话);
    },
  },
  {
    note: '留了两个电话',
    allows: always,
    apply: (draft, chance) => {
      draft.raw.联系电话 += `、199000080${chance.between(10, 99)}`;
      meant(draft, '联系电话', 'multiple_numbers');
    },
  },
  {
    note: '邮箱大写、前后有空格、带句点',
    allows: always,
    apply: ({ raw }) => {
      raw.邮箱 = ` ${raw.邮箱.replace(/@.*/, (domain) => domain.toUpperCase())}. `;
    },
  },
  {
    note: '邮箱用全角 @',
    allows: always,
    apply: ({ raw }) => {
      raw.邮箱 = raw.邮箱.replace('@', '＠');
    },
  },
  {
    note: '留了两个邮箱',
    allows: always,
    apply: (draft) => {
      draft.raw.邮箱 += `；${draft.raw.邮箱.replace(/@.*/, '.office@example.net')}`;
      meant(draft, '邮箱', 'multiple_addresses');
    },
  },
  {
    note: '邮编丢了开头的 0',
    allows: ({ raw }) => raw.邮编.startsWith('0'),
    apply: (draft) => {
      draft.raw.邮编 = draft.raw.邮编.slice(1);
      meant(draft, '邮编', 'leading_zero_restored');
    },
  },
  {
    note: '邮编用全角数字',
    allows: always,
    apply: ({ raw }) => {
      raw.邮编 = fullWidth(raw.邮编);
    },
  },
  {
    note: '推荐方式写成“自荐”',
    allows: isSelf,
    apply: ({ raw }) => {
      raw.推荐方式 = '自荐';
    },
  },
  {
    note: '自荐的推荐单位填“无”',
    allows: isSelf,
    apply: ({ raw }) => {
      raw.推荐单位 = '无';
    },
  },
  {
    note: '推荐单位用简称',
    allows: ({ raw }) => /省|市/.test(raw.推荐单位.slice(0, 4)) && raw.推荐方式 === '组织推荐',
    apply: ({ raw }) => {
      raw.推荐单位 = raw.推荐单位.replace(/[省市]/, '');
    },
  },
  {
    note: '推荐单位带尾空格',
    allows: ({ raw }) => raw.推荐方式 === '组织推荐',
    apply: ({ raw }) => {
      raw.推荐单位 += ' ';
    },
  },
  {
    note: '类别少写一字',
    allows: isPerson,
    apply: ({ raw }) => {
      raw.类别 = raw.类别.slice(0, 2);
    },
  },
  {
    note: '姓名逐字加空格',
    allows: ({ raw }) => isPerson({ raw } as Draft) && raw.姓名.length === 3,
    apply: ({ raw }) => {
      raw.姓名 = raw.姓名.split('').join(' ');
    },
  },
  {
    note: '姓名后加注性别',
    allows: ({ raw }) => raw.性别 === '女' && !raw.姓名.includes('·'),
    apply: ({ raw }) => {
      raw.姓名 += '（女）';
    },
  },
  {
    note: '间隔号写成别的点',
    allows: ({ raw }) => raw.姓名.includes('·'),
    apply: ({ raw }, chance) => {
      raw.姓名 = raw.姓名.replace('·', chance.pick(['・', '•', '．']));
    },
  },
  {
    note: '职务前有公式符号',
    allows: isPerson,
    apply: ({ raw }) => {
      raw['职务/职称'] = `=${raw['职务/职称']}`;
    },
  },
  {
    note: '团队名称后注人数',
    allows: (draft) => !isPerson(draft),
    apply: (draft) => {
      const members = /(\d+)人/.exec(draft.raw['职务/职称'])?.[1] ?? '12';
      draft.raw.姓名 += `（${members}人）`;
      meant(draft, '姓名', 'member_count_in_name');
    },
  },
];

/** Makes `drafts` untidy: each untidiness on one nomination that allows it, and on no nomination two. */
export function makeUntidy(drafts: readonly Draft[], chance: Chance): void {
  const tidy = new Set(chance.shuffled(drafts));
  for (const untidiness of UNTIDINESS) {
    const draft = [...tidy].find((each) => untidiness.allows(each));
    if (draft === undefined) throw new Error(`no nomination allows: ${untidiness.note}`);
    tidy.delete(draft);
    untidiness.apply(draft, chance);
    draft.note = untidiness.note;
  }
}
