// The words of the application form: its pages, the help under every question, and what applicants read before and after.
import type { TextField } from '../findings';

export const FORM_PAGES = {
  recommendation: { title: '推荐信息', help: '' },
  nominee: {
    title: '被推举对象',
    help: '推举团队的，性别、民族、年龄、政治面貌不必填写。',
  },
  contact: {
    title: '单位与联系方式',
    help: '审核结果和补正通知发到这里填写的邮箱，请填写能及时收到的。',
  },
  deeds: {
    title: '事迹与荣誉',
    help: '以网上填写的内容为准。事迹须真实、正面；请勿填写身份证号等无关的个人信息。',
  },
  materials: {
    title: '材料',
    help:
      '上传材料需要登录 Google 账号。报名表可先不上传：提交后会收到预先填好的报名表，打印盖章、扫描后，用回执邮件中的链接返回补交。' +
      '不能上传的，请把材料交给推荐单位或联系人代为报送。',
  },
  supplement: { title: '补充信息', help: '' },
  consent: { title: '知情同意', help: '请被推举对象本人（团队由负责人）阅读后选择。' },
} as const;

export const FIELD_HELP: Record<Exclude<TextField, 'supplement'>, string> = {
  recommending_unit:
    '组织推荐的，填写推荐单位全称；社会征集的，填写发布征集的平台名称；个人自荐的，不必填写。',
  channel: '',
  category: '只能申报一类。',
  name: '填写与身份证一致的姓名，不加称谓；团队填写团队全称和人数，如“某某大学饮食中心配餐组（23人）”。',
  sex: '团队不必填写。',
  ethnicity: '填写全称，如“汉族”“蒙古族”；团队不必填写。',
  age: '填写周岁数字，如“45”；团队不必填写。',
  political_status: '团队不必填写。',
  phone: '手机号，或“区号-号码”。',
  email: '如 zhangsan@example.com，只填一个。',
  unit: '填写单位全称，并写到所在部门，如“某某大学后勤集团饮食中心”。',
  post: '填写现任职务或职称；团队填写负责人，如“负责人：张三”。',
  address: '省、市、区（县）、街道和门牌号。',
  postcode: '6 位数字。',
  deeds: '',
  media_honors: '写明时间、媒体或授奖单位、荣誉名称；没有的填“无”。',
};

export const FORM_WORDS = {
  deedsHelp: (
    least: number,
    most: number,
    groups: readonly { name: string; min: number | null; max: number }[] = [],
  ) => {
    const own = groups.map(
      ({ name, min, max }) => `${name}${min === null ? '不超过 ' : ` ${min}～`}${max} 字`,
    );
    if (own.length === 0) return `${least}～${most} 字，写具体的人和事。`;
    return `${own.join('，')}；其他 ${least}～${most} 字。写具体的人和事。`;
  },
  /** What is said under a 补充问题. */
  questionHelp: (facts: { of: readonly string[]; number: boolean }) =>
    [
      facts.of.length === 0 ? '' : `${facts.of.join('、')}填写，其他不必填写。`,
      facts.number ? '只填数字。' : '',
    ].join(''),
  levels: (levels: readonly string[]) =>
    levels.length === 0 ? '' : `须逐级推荐：${levels.join(' → ')} → 主办单位。`,
  title: (campaign: string) => `${campaign}申报表`,
  description: (facts: {
    organizer: string;
    deadline: string;
    corrections: string;
    levels: string;
    contact: string;
  }) =>
    [
      `本表由${facts.organizer}用于受理申报。`,
      `申报截止：${facts.deadline}（北京时间，以首次提交的时间为准）。`,
      `提交后会收到回执邮件，其中有编号、预先填好的报名表和修改链接。截止后、${facts.corrections}以前，已提交的申报仍可用修改链接补正；请勿重复提交。`,
      facts.levels,
      facts.contact,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  contact: (parts: string[]) => (parts.length === 0 ? '' : `联系方式：${parts.join('，')}。`),
  confirmation: (contact: string) =>
    [
      '已收到您的申报。回执邮件稍后发到您填写的邮箱，其中有申报编号和修改链接；一天内没有收到的，请与我们联系。',
      contact,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  closed: (contact: string) =>
    ['申报和补正均已截止，本表不再接受填写。', contact].filter((line) => line !== '').join('\n'),
};

export const SEX_CHOICES = ['男', '女'];

/** GB/T 4762-1984, in the short forms that screening records. */
export const POLITICAL_CHOICES = [
  '中共党员',
  '中共预备党员',
  '共青团员',
  '民革党员',
  '民盟盟员',
  '民建会员',
  '民进会员',
  '农工党党员',
  '致公党党员',
  '九三学社社员',
  '台盟盟员',
  '无党派人士',
  '群众',
];

export const CONSENT = {
  publication: {
    title: '是否同意公示',
    help: '入围后，主办单位将依规公示被推举对象的姓名、单位和职务；不同意的，不影响审核，但不能进入公示。',
  },
  abroad: {
    title: '是否同意信息存于境外',
    help: '本表由 Google 提供，填写的内容和上传的材料存放在境外的服务器上，只用于本次推举活动；不同意的，请改用纸质材料申报。',
  },
  agree: '同意',
  disagree: '不同意',
} as const;

/** Titles of people's own wording that still name the upload question. */
export const UPLOAD_TITLE_PATTERNS = {
  photo: /照片|免冠照|相片|头像/,
  registration_form: /报名表|申报表|登记表/,
  certificates: /证书|荣誉证明|获奖证明/,
} as const;
