// Headings in typed deeds by their numbers, and the title that they begin with; sentences stay text.
import { expect, test } from '@jest/globals';
import { headingKind, titleOfDeeds } from '../../../../src/addon/core/documents/headings';
import { evenlyBroken, lineWidth } from '../../../../src/addon/core/documents/line-width';

test.each([
  ['一、爱岗敬业', 'level1'],
  ['十二、以校为家', 'level1'],
  ['（一）精益求精', 'level2'],
  ['(三)节约', 'level2'],
  ['1.小改小革', 'level3'],
  ['（1）节水改造', 'level4'],
  ['一、他二十三年如一日，把食堂当成自己的家，把学生当成自己的孩子', null],
  ['1.完成节水改造。', null],
  ['3.5万份套餐', null],
  ['一心为公', null],
  ['2020年获奖', null],
])('%s: %s', (line, kind) => {
  expect(headingKind(line)).toBe(kind);
});

test.each([
  ['平凡岗位上的坚守\n正文。', '平凡岗位上的坚守'],
  ['　　食堂里的“大家长”\n\n正文', '食堂里的“大家长”'],
  ['只有一行，没有标题', ''],
  ['第一句就是正文。\n第二段', ''],
  ['一、爱岗敬业\n正文', ''],
  ['尊敬的评委：\n正文', ''],
  [`${'很'.repeat(27)}\n正文`, ''],
  ['', ''],
])('%j begins with the title %j', (text, title) => {
  expect(titleOfDeeds(text)).toBe(title);
});

test('a contents line is broken evenly, no line too wide by more than a closing sign, nothing lost', () => {
  for (const text of [
    '王敏（后勤处）',
    `阿卜杜热合曼·买买提江（${'伊犁哈萨克自治州'.repeat(4)}）`,
    '队'.repeat(46),
  ]) {
    const lines = evenlyBroken(text, 23);
    expect(lines.join('')).toBe(text);
    expect(lines).toHaveLength(Math.ceil(lineWidth(text) / 23));
    expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(24.5);
  }
});
