// A rehearsal plays the whole campaign and tells what came of it, in files, in a summary and as one document.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { entry } from './entries';

const place = mkdtempSync(join(tmpdir(), 'laurel-rehearsal-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const file = (name: string, content: string) => {
  writeFileSync(join(place, name), content);
  return join(place, name);
};

const ENTRIES = [
  entry('R1', '何其美', '2021-12-01T10:00', { 推荐方式: '组织推荐', 推荐单位: '云南省高校后勤协会' }),
  entry('R2', '甘如饴', '2021-12-02T10:00', { 事迹材料: '太短。' }),
  entry('R3', '安心柔', '2021-12-03T10:00', { 性别: '1' }),
  entry('R4', '康宁一', '2021-12-11T00:00:01'),
  entry('R5', '王大成', '2021-12-04T10:00', { '单位名称（填写至部门）': '四川大学后勤保障部饮食中心' }),
];

test('a file of entries and lists of one’s own are played to the end; a second rehearsal gives the same registry', () => {
  const out = join(place, 'out');
  const line = [
    'dist/local/cli.js',
    'rehearse',
    file('entries.json', JSON.stringify(ENTRIES)),
    ...['--units', file('units.csv', 'name,kind\n云南省高校后勤协会,local_association\n')],
    ...[
      '--honorees',
      file(
        'past.csv',
        '年度,荣誉名称,类型,姓名,unit\n2020,2020年度感动人物,个人,王大成,四川大学后勤保障部饮食中心\n',
      ),
    ],
    ...['--out', out],
  ];
  const first = spawnSync(process.execPath, [...line, '--json'], { encoding: 'utf8' });
  const registry = () => {
    const document = JSON.parse(readFileSync(join(out, 'workspace.json'), 'utf8'));
    return [document.nominations, document.spreadsheets[0].tabs];
  };
  const before = registry();
  const second = spawnSync(process.execPath, line, { encoding: 'utf8' });
  const { summary } = JSON.parse(first.stdout);
  expect({
    statuses: [first.status, second.status],
    counts: [summary.submissions, summary.form, summary.paper, summary.lost, summary.failed],
    verdicts: summary.verdicts,
    rules: Object.keys(summary.findings).sort(),
    same: JSON.stringify(registry()) === JSON.stringify(before),
    left: readdirSync(out).sort(),
    told: ['收到 5 份：网上 4 份，线下 1 份。', '首次审核结论', '结果的通报', '用时', '.xlsx'].filter(
      (text) => !second.stdout.includes(text),
    ),
    workspace: existsSync(join(out, '工作区', 'lock')),
  }).toEqual({
    statuses: [0, 0],
    counts: [5, 4, 1, [], 0],
    verdicts: { 待补正或核实: 2, 不予受理: 2, 受理: 1 },
    rules: expect.arrayContaining([
      '事迹材料：too_short',
      '姓名：past_honouree',
      '性别：ambiguous_code',
      'submitted_at：late',
    ]),
    same: true,
    left: ['workspace.json', '云端硬盘', '工作区', '工作区（公示期间）', '表格', '邮件'],
    told: [],
    workspace: false,
  });
});

test('a workspace that somebody keeps is not rehearsed over', () => {
  const data = join(place, 'kept');
  mkdirSync(data);
  writeFileSync(join(data, 'state-0.log'), '');
  const line = ['rehearse', file('none.json', '[]'), '--out', join(place, 'out2'), '--data', data];
  const { status, stderr } = spawnSync(process.execPath, ['dist/local/cli.js', ...line], {
    encoding: 'utf8',
  });
  expect([status, stderr.includes('里已有工作区'), readdirSync(data)]).toEqual([1, true, ['state-0.log']]);
});
