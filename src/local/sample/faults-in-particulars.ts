// Faults of the sample in who the nominee is: names, categories, units and what is told of a person.

import { institutionNamed, settleAt } from './institutions';
import type { Fault } from './single-faults';
import { FORM, POST, UNIT } from './submission';

export const FAULTS_IN_PARTICULARS: readonly Fault[] = [
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
      settleAt(raw, '集美大学');
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
      settleAt(raw, '昆明理工大学');
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
