// The `laurel` command as other tools call it: exit statuses, one JSON document, and what each command leaves behind.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre';
import { entry } from './entries';

const CLI = 'dist/local/cli.js';
const place = mkdtempSync(join(tmpdir(), 'laurel-cli-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

// biome-ignore lint/suspicious/noExplicitAny: documents of the command line, looked into by name
type Json = any;

interface Ended {
  status: number | null;
  /** Standard output, parsed; the raw text when it is not one JSON document. */
  out: Json;
  err: string;
}

function laurel(...line: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...line], { encoding: 'utf8' });
  try {
    return { status, out: JSON.parse(stdout), err: stderr };
  } catch {
    return { status, out: stdout, err: stderr };
  }
}

function file(name: string, content: unknown): string {
  const path = join(place, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('called wrongly', () => {
  test.each([
    ['no command', [], '请写明要运行的命令'],
    ['an unknown command', ['nonsense'], '没有命令 nonsense'],
    ['a name that every object has', ['constructor'], '没有命令 constructor'],
    ['an unknown option', ['clock', '2021-12-01', '--fast'], '--fast'],
    ['too few arguments', ['paste', 'nominations'], '参数不够'],
    ['too many arguments', ['clock', '2021-12-01', '2021-12-02'], '多了参数 2021-12-02'],
    ['no time', ['clock', '2021-11-31'], '看不懂时间“2021-11-31”'],
    ['no such file', ['submit', 'no-such-file.json'], '找不到文件 no-such-file.json'],
    ['an argument that is not JSON', ['run', 'menuSetUp', '文字'], '不是 JSON'],
  ])('%s: status 2, an error document, and what to do on standard error', (_what, line, problem) => {
    const { status, out, err } = laurel(...line, '--json');
    expect({
      status,
      keys: Object.keys(out),
      said: out.error.includes(problem),
      usage: err.includes('用法'),
    }).toEqual({
      status: 2,
      keys: ['error'],
      said: true,
      usage: true,
    });
  });

  test('a file of entries is refused whole, naming the entry at fault', () => {
    const twice = file('twice.json', [entry('A1', '安好', '2021-12-01'), entry('A1', '安好', '2021-12-01')]);
    const never = file('never.json', [entry('A1', '安好', '2021-12-32')]);
    expect([
      laurel('submit', twice, '--json').out.error,
      laurel('submit', never, '--json').out.error,
    ]).toEqual([
      `${twice}：第 2 份的 id A1 与前面的重复。`,
      `${never}：第 1 份（A1）的 submitted_at 不是时间：2021-12-32`,
    ]);
  });
});

describe('a workspace', () => {
  const data = join(place, 'workspace');
  const inData = (...line: string[]) => laurel(...line, '--data', data, '--json');
  const exported = (): Json => {
    const { status } = inData('export', join(place, 'out'), '--calls');
    expect(status).toBe(0);
    return JSON.parse(readFileSync(join(place, 'out', 'workspace.json'), 'utf8'));
  };
  const tabOf = (document: Json, key: string) =>
    document.spreadsheets[0].tabs.find((tab: Json) => tab.key === key);

  beforeAll(() => {
    const { status, out, err } = inData('init');
    if (status !== 0) throw new Error(`${JSON.stringify(out)}\n${err}`);
  });

  test('a second init is refused and changes nothing; without a workspace commands say how to get one', () => {
    const before = readdirSync(data).sort();
    const again = inData('init');
    const nowhere = laurel('clock', '2021-12-01', '--data', join(place, 'nowhere'), '--json');
    expect({
      status: again.status,
      force: again.out.error.includes('--force'),
      same: readdirSync(data).sort(),
      nowhere: [nowhere.status, nowhere.out.error.includes('laurel init')],
      made: existsSync(join(place, 'nowhere')),
    }).toEqual({ status: 1, force: true, same: before, nowhere: [1, true], made: false });
  });

  test('paste takes keys and labels, codes and CSV, and refuses unknown columns by name with nothing pasted', () => {
    const units = file('units.json', [
      { name: '云南省高校后勤协会', kind: 'local_association', aliases: ['云南后勤协会', '滇后勤'] },
      { name: '中国教育后勤协会伙食管理专业委员会', kind: 'branch' },
    ]);
    const past = file(
      'past.csv',
      '\uFEFF年度,荣誉名称,类型,姓名,单位名称（填写至部门）\r\n2020,2020年度感动人物,个人,"王,磊",四川大学\r\n',
    );
    const odd = file('odd.csv', 'name,color,形状\n某协会,红,圆\n');
    const answers = [
      inData('paste', 'recommending_units', units),
      inData('paste', '往届名单', past),
      inData('paste', 'recommending_units', odd),
      inData('paste', 'no_such_tab', units),
    ];
    const document = exported();
    const unitsTab = tabOf(document, 'recommending_units');
    const column = (tab: Json, key: string) => tab.rows.map((row: Json[]) => row[tab.columns.indexOf(key)]);
    expect({
      statuses: answers.map(({ status }) => status),
      refused: ['color', '形状'].map((name) => answers[2]!.out.error.includes(name)),
      names: column(unitsTab, 'name'),
      kinds: column(unitsTab, 'kind'),
      aliases: column(unitsTab, 'aliases'),
      past: ['year', 'honor', 'kind', 'name', 'unit'].map(
        (key) => column(tabOf(document, 'past_honorees'), key)[0],
      ),
    }).toEqual({
      statuses: [0, 0, 1, 1],
      refused: [true, true],
      names: ['云南省高校后勤协会', '中国教育后勤协会伙食管理专业委员会'],
      kinds: ['地方教育后勤社团组织', '协会分支机构'],
      aliases: ['云南后勤协会、滇后勤', ''],
      past: [2020, '2020年度感动人物', '个人', '王,磊', '四川大学'],
    });
  });

  test('submit: the form where it takes an entry, paper where it does not, both at their own time and to the letter', () => {
    const formula = `=IMPORTXML("https://example.com","//a")`;
    const entries = [
      entry('T3', '何其美', '2021-12-03T10:00:00+08:00', {
        性别: '1',
        媒体表彰情况: formula,
        邮编: '010010',
      }),
      entry('T1', '甘如饴', '2021-12-01T10:00:00+08:00', { 媒体表彰情况: formula, 不认识的题目: '略过' }),
      entry('T2', '安心柔', '2021-12-02T10:00:00+08:00', { 推荐方式: '组织推荐', 推荐单位: '滇后勤' }),
    ];
    const { status, out } = inData('submit', file('entries.json', { submissions: entries }));
    const document = exported();
    const byId = new Map<string, Json>(document.nominations.map((one: Json) => [one.source_id, one]));
    const nominations = tabOf(document, 'nominations');
    const received = new Map(
      nominations.rows.map((row: Json[]) => [
        row[nominations.columns.indexOf('id')],
        row[nominations.columns.indexOf('received_at')],
      ]),
    );
    expect({
      status,
      answers: out.map(({ id, lane, form_error: error }: Json) => [id, lane, error !== '']),
      ids: out.map(
        (one: Json) => one.nomination_id === byId.get(one.id)?.nomination_id && one.nomination_id !== '',
      ),
      letters: ['T1', 'T3'].map((id) => byId.get(id).fields.媒体表彰情况),
      deeds: byId.get('T3').fields.事迹材料 === entries[0]!.raw.事迹材料,
      age: byId.get('T1').fields.年龄,
      postcode: byId.get('T3').fields.邮编,
      unit: byId.get('T2').fields.推荐单位,
      finding: byId.get('T3').findings.find((one: Json) => one.field === '性别'),
      received: ['T1', 'T2', 'T3'].map((id) => received.get(byId.get(id).nomination_id)),
      mail: document.mail.map((mail: Json) => mail.to[0]).sort(),
      titles: Object.keys(byId.get('T1').fields).length,
    }).toEqual({
      status: 0,
      answers: [
        ['T3', 'paper', true],
        ['T1', 'form', false],
        ['T2', 'form', false],
      ],
      ids: [true, true, true],
      letters: [formula, formula],
      deeds: true,
      age: 41,
      postcode: '010010',
      unit: '云南省高校后勤协会',
      finding: {
        field: '性别',
        rule: 'ambiguous_code',
        severity: 'flag',
        message: expect.stringContaining('1'),
        advice: expect.any(String),
      },
      received: ['2021-12-01T10:00:00+08:00', '2021-12-02T10:00:00+08:00', '2021-12-03T10:00:00+08:00'],
      mail: ['t1@example.com', 't2@example.com', 't3@example.com'],
      titles: 16,
    });
  });

  test('export: the registry opens as a table, every uploaded file is there whole, calls are listed', async () => {
    const document = exported();
    const out = join(place, 'out');
    const [table] = readdirSync(join(out, '表格'));
    const book = await readXlsx(readFileSync(join(out, '表格', table!)));
    const files = document.folders
      .flatMap((folder: Json) => folder.files)
      .filter((one: Json) => one.path !== '');
    const certificates = files.filter((one: Json) => /证书[12]/.test(one.name));
    const calls = readFileSync(join(out, 'calls.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect({
      tabs: book.sheets.map(({ name }) => name).slice(0, 3),
      sizes: certificates.map((one: Json) => readFileSync(join(out, one.path)).length).sort(),
      whole: files.every((one: Json) => existsSync(join(out, one.path))),
      mail: readdirSync(join(out, '邮件')).length,
      call: Object.keys(calls[0]),
      services: calls.some(
        ({ service, method }) => service === 'Sheets' && method === 'Spreadsheets.batchUpdate',
      ),
      failed: document.executions.filter((one: Json) => one.status !== 'completed'),
    }).toEqual({
      tabs: ['总览', '登记台账', '事迹材料'],
      sizes: [5230, 5230, 5230, 5309, 5309, 5309],
      whole: true,
      mail: 6,
      call: ['execution', 'service', 'method', 'args', 'virtual_ms'],
      services: true,
      failed: [],
    });
  });

  test('run prints the value and fails with the script’s own message; clock only moves forward', () => {
    const missing = inData('run', 'menuNothing');
    const matched = inData('run', 'toolMatchPastHonorees', '[]');
    const forward = inData('clock', '2021-12-05T08:00');
    const back = inData('clock', '2021-12-04');
    expect({
      missing: [missing.status, missing.out.error],
      matched: [matched.status, matched.out.value],
      forward: [forward.status, forward.out.now],
      back: [back.status, back.out.now],
    }).toEqual({
      missing: [1, 'Script function not found: menuNothing'],
      matched: [0, []],
      forward: [0, '2021-12-05T08:00:00+08:00'],
      back: [0, '2021-12-05T08:00:00+08:00'],
    });
  });

  test('a workspace in use is left alone, and one whose command was killed opens again with what it had', async () => {
    const entries = Array.from({ length: 12 }, (_x, at) =>
      entry(`K${at}`, `康宁${'一二三四五六七八九十甲乙'[at]}`, `2021-12-06T09:${10 + at}`),
    );
    const running = spawn(process.execPath, [CLI, 'submit', file('killed.json', entries), '--data', data], {
      stdio: 'ignore',
    });
    while (!existsSync(join(data, 'lock'))) await new Promise((resolve) => setTimeout(resolve, 5));
    const meanwhile = inData('clock', '2021-12-05');
    await new Promise((resolve) => setTimeout(resolve, 400));
    running.kill('SIGKILL');
    await new Promise((resolve) => running.once('exit', resolve));
    const after = inData('clock', '2021-12-06T12:00');
    const document = exported();
    const known = document.nominations.map((one: Json) => one.source_id);
    expect({
      meanwhile: [meanwhile.status, meanwhile.out.error.includes('正由另一个命令使用')],
      after: after.status,
      earlier: ['T1', 'T2', 'T3'].every((id) => known.includes(id)),
      twice: known.length - new Set(known).size,
    }).toEqual({ meanwhile: [1, true], after: 0, earlier: true, twice: 0 });
  });
});

describe('match', () => {
  test('answers every pair in order, from a list or from {"pairs"}', () => {
    const same = { name: '蒋秀梅', unit: '兰州理工大学后勤集团', kind: 'person' };
    const pairs = [
      { id: 'a', current: same, past: { ...same, year: 2020 } },
      {
        id: 'b',
        current: same,
        past: { name: '罗大成', unit: '泰山学院后勤处', kind: 'person', year: 2020 },
      },
    ];
    const list = laurel('match', file('list.json', pairs), '--json');
    const wrapped = laurel('match', file('wrapped.json', { pairs }), '--json');
    expect({
      statuses: [list.status, wrapped.status],
      actions: list.out.map(({ id, action }: Json) => [id, action]),
      keys: Object.keys(list.out[0]),
      same: JSON.stringify(list.out) === JSON.stringify(wrapped.out),
    }).toEqual({
      statuses: [0, 0],
      actions: [
        ['a', 'exclude'],
        ['b', 'clear'],
      ],
      keys: ['id', 'action', 'reason'],
      same: true,
    });
  });
});

describe('clasp', () => {
  test('pushes the bundle, its tables, the manifest and the pages, and nothing else', () => {
    const { stdout } = spawnSync('npx', ['--no-install', 'clasp', 'show-file-status', '--json'], {
      encoding: 'utf8',
    });
    const pages = readdirSync('src/addon/ui').filter((name) => name.endsWith('.html'));
    const wanted = ['ChineseText.js', 'Code.js', 'Tables.js', 'appsscript.json', ...pages].map(
      (name) => `dist/addon/${name}`,
    );
    expect(JSON.parse(stdout).filesToPush.sort()).toEqual(wanted.sort());
  });
});
