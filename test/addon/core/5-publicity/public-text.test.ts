// What is taken out of a text before it is printed, and what stays.
import { describe, expect, test } from '@jest/globals';
import { publicText } from '../../../../src/addon/core/5-publicity/public-text';

describe('taken out', () => {
  test.each([
    ['合肥工业大学总务部 联系电话：13812345678', '合肥工业大学总务部'],
    ['合肥工业大学总务部（0551-6290 1234）', '合肥工业大学总务部'],
    ['总务部138 1234 5678', '总务部'],
    ['总务部１３８１２３４５６７８', '总务部'],
    ['总务部一三八一二三四五六七八', '总务部'],
    ['总务部+86 138-1234-5678', '总务部'],
    ['食堂主管 wang.min@example.com', '食堂主管'],
    ['食堂主管wang＠example．com'.replace('．', '.'), '食堂主管'],
    ['王敏34010419800101123X', '王敏'],
    ['王敏（身份证号：340104198001011234）', '王敏'],
    ['后勤处，邮编：230009', '后勤处'],
    ['后勤处 安徽省合肥市包河区屯溪路193号', '后勤处'],
    ['后勤处屯溪路193号3栋502室', '后勤处'],
    ['合肥工业大学后勤处安徽省合肥市包河区屯溪路193号', '合肥工业大学后勤处'],
    ['维修班班长 45岁', '维修班班长'],
    ['维修班班长（年龄：45）', '维修班班长'],
  ])('%s → %s', (text, kept) => {
    expect(publicText(text)).toEqual({ text: kept, withheld: true });
  });
});

describe('stays', () => {
  test.each([
    '西安电子科技大学第十二食堂',
    '中国人民解放军第305医院后勤部',
    '211工程办公室主任（2018—2021）',
    '第五十六中学总务处',
    '“95598”热线服务团队',
    '北京市第八十中学/高级工程师',
    '三五三六厂子弟学校',
    '中关村第一小学',
    '万里学院后勤集团',
    'Facilities Office 3',
  ])('%s', (text) => {
    expect(publicText(text)).toEqual({ text, withheld: false });
  });
});
