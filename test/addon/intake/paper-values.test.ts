// What an office types under 线下申报 as it stands on paper: no cell turns it into a number, a date or a formula, and screening reads the same as from the form.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/addon/core/findings';
import { type PastedRow, pasteRows } from '../../../src/local/paste-rows';
import { QUESTION_TITLES } from '../../../src/local/registry-names';
import { typedTime } from '../../../src/local/shanghai-time';
import { MINUTE, openCampaign, type Row, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

const HEBEI = { unit: '河北师范大学后勤处', address: '河北省石家庄市裕华区示例路' };

/** What is typed, and what the register and its findings make of it. */
const PAPERS: {
  typed: Record<string, string>;
  recorded: Record<string, string | number>;
  rules: string[];
}[] = [
  {
    typed: { age: '1976.05', phone: '+8619900000301', postcode: '050024', ...HEBEI },
    recorded: { age: 45, phone: '19900000301', postcode: '050024' },
    rules: ['age derived_from_birth_month'],
  },
  {
    typed: { age: '1976-05-12', phone: '１９９００００３０２２', postcode: '50024', ...HEBEI },
    recorded: { age: 45, phone: '19900003022', postcode: '050024' },
    rules: ['age derived_from_birth_date', 'postcode leading_zero_restored'],
  },
  {
    typed: { age: '45.5', phone: '0871-65001068', post: '-班长' },
    recorded: { age: '45.5', phone: '0871-65001068', post: '班长' },
    rules: ['age not_an_integer'],
  },
  {
    typed: { age: '４５', phone: '1.99E+10', post: '=1+1', postcode: '２３０００９' },
    recorded: { age: 45, phone: '1.99E+10', post: '=1+1', postcode: '230009' },
    rules: ['phone letter_in_number', 'post formula_injection'],
  },
  {
    typed: { age: '76年5月', phone: '019900000305', media_honors: '=2020年校级先进', post: '3-4' },
    recorded: { age: 45, phone: '19900000305', media_honors: '=2020年校级先进', post: '3-4' },
    rules: ['age derived_from_birth_month'],
  },
];

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

describe('answers typed into 线下申报', () => {
  test('stay as typed in their cells, and are screened as from the form', () => {
    const campaign = openCampaign(ready);
    const rows = PAPERS.map(({ typed }, at): PastedRow => {
      const { answers } = entryNumber(at + 1);
      const row: PastedRow = {
        received_at: { typed: typedTime(campaign.workspace.now) },
        consent_publication: { typed: '同意' },
        consent_abroad: { typed: '同意' },
      };
      for (const [field, title] of Object.entries(QUESTION_TITLES)) {
        const text = typed[field] ?? answers[title] ?? '';
        // Sheets takes a leading = for a formula even in a text column: whoever copies a paper puts an apostrophe before it.
        if (text !== '') row[field] = text.startsWith('=') ? { text } : { typed: text };
      }
      return row;
    });
    pasteRows(campaign.workspace, 'offline_nominations', rows);
    const pick = (row: Row, fields: string[]) =>
      Object.fromEntries(fields.map((field) => [field, row[field]]));
    const cells = campaign
      .rows('offline_nominations')
      .slice(-PAPERS.length)
      .map((row, at) => pick(row, Object.keys(PAPERS[at]!.typed)));
    expect(cells).toEqual(PAPERS.map(({ typed }) => typed));

    campaign.scheduler.settle();
    campaign.workspace.moveClock(campaign.workspace.now + MINUTE);
    campaign.click('menuImportOffline');
    const deeds = new Map(campaign.rows('deeds').map((row) => [row.id, row]));
    const recorded = campaign.rows('nominations').map((row, at) => ({
      recorded: pick({ ...deeds.get(row.id!), ...row }, Object.keys(PAPERS[at]!.recorded)),
      // No scans were laid beside these papers.
      rules: (JSON.parse(String(row.findings)) as Finding[])
        .filter(({ rule, field }) => rule !== 'missing' && field !== 'certificates')
        .map(({ field, rule }) => `${field} ${rule}`),
    }));
    expect(recorded).toEqual(PAPERS.map(({ recorded, rules }) => ({ recorded, rules })));
  });
});

test('a formula waits and its cell is named, other rows are taken in; typed as text it comes in as it stands on paper', () => {
  const campaign = openCampaign(ready);
  const { column: post } = campaign.column('offline_nominations', 'post');
  const first = campaign.fileInOnPaper({ ...entryNumber(1), uploads: {} });
  campaign.fileInOnPaper({ ...entryNumber(2), uploads: {} });
  campaign.type('offline_nominations', first, 'post', '=1+1');
  campaign.type('offline_nominations', first, 'deeds', '=HYPERLINK("https://example.com","事迹")');
  const results = (): unknown[] =>
    campaign.rows('offline_nominations').map(({ import_result: result }) => result);
  const where = (column: number): string =>
    `${column < 26 ? '' : 'A'}${String.fromCharCode(65 + (column % 26))}${first + 1}`;
  const { column: deeds } = campaign.column('offline_nominations', 'deeds');
  campaign.click('menuImportOffline');
  expect(campaign.rows('nominations').map(({ name }) => name)).toEqual([entryNumber(2).answers.姓名]);
  expect(results()).toEqual([
    `没有导入：“职务/职称”（${where(post)}）、“事迹材料”（${where(deeds)}）里是公式，表格显示的是算出来的结果，不是原文。请改为文字：先打一个英文单引号（'），再照原文输入；是链接的，直接粘贴网址。改好后再点“导入线下申报”。`,
    '已导入，编号 2021-0001。',
  ]);
  campaign.type('offline_nominations', first, 'post', "'=1+1");
  campaign.type('offline_nominations', first, 'deeds', entryNumber(1).answers.事迹材料!);
  campaign.click('menuImportOffline');
  expect(results()).toEqual(['已导入，编号 2021-0002。', '已导入，编号 2021-0001。']);
  const answers = JSON.parse(String(campaign.row('nominations', 'id', '2021-0002').answers));
  expect(answers.post).toBe('=1+1');
});

test('rows that are sorted while they are imported come in, and the formula among them is still found', () => {
  const campaign = openCampaign(ready);
  for (const number of [1, 2, 3]) campaign.fileInOnPaper({ ...entryNumber(number), uploads: {} });
  const first = campaign.rowOf('offline_nominations', 'name', entryNumber(1).answers.姓名!);
  campaign.type('offline_nominations', first, 'post', '=1+1');
  const { sheetId, column } = campaign.column('offline_nominations', 'phone');
  let reads = 0;
  campaign.disturb({
    before: ({ method }) => {
      if (method !== 'Spreadsheets.Values.batchGetByDataFilter') return;
      reads += 1;
      if (reads === 2) campaign.hand().sortSheet(sheetId, column, false);
    },
  });
  campaign.click('menuImportOffline');
  campaign.calm();
  expect(campaign.rows('nominations').map(({ name }) => name)).toEqual(
    [2, 3].map((number) => entryNumber(number).answers.姓名),
  );
  const row = campaign.rowOf('offline_nominations', 'name', entryNumber(1).answers.姓名!);
  expect(row).not.toBe(first);
  expect(campaign.row('offline_nominations', 'name', entryNumber(1).answers.姓名!).import_result).toContain(
    `${row + 1}）里是公式`,
  );
});

test.each(['十二月三日', '20211203', '昨天下午', '2021-13-45'])(
  'a received time of “%s” is no time: the row waits, others are taken in, and a corrected time counts',
  (typed) => {
    const campaign = openCampaign(ready);
    const first = campaign.fileInOnPaper({ ...entryNumber(1), uploads: {} });
    campaign.fileInOnPaper({ ...entryNumber(2), uploads: {} });
    campaign.type('offline_nominations', first, 'received_at', typed);
    campaign.click('menuImportOffline');
    expect(campaign.rows('nominations').map(({ name }) => name)).toEqual([entryNumber(2).answers.姓名]);
    expect(campaign.rows('offline_nominations')[0]!.import_result).toBe(
      `没有导入：收到时间“${typed}”看不懂，请按“2021-12-03 10:00”填写，再点“导入线下申报”；收到时间不清楚的，清空这一格，程序按导入的时间登记。`,
    );
    campaign.type('offline_nominations', first, 'received_at', '2021-11-30 16:20');
    campaign.click('menuImportOffline');
    expect(campaign.row('nominations', 'name', entryNumber(1).answers.姓名!).received_at).toBe(
      '2021-11-30T16:20:00+08:00',
    );
  },
);
