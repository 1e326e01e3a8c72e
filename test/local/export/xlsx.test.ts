// An exported .xlsx file says what the sheet says: texts to the letter, looks, rules and charts.
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { toXlsx } from '../../../src/local/export/xlsx';
import { Store } from '../../../src/local/runtime/store';
import {
  type Cell,
  type SpreadsheetState,
  sheetPath,
  spreadsheetOf,
} from '../../../src/local/services/spreadsheets/state';
import { putSpreadsheet } from '../../../src/local/services/spreadsheets/tabs';

const AT = Date.parse('2021-11-20T01:00:00Z');

function spreadsheetWith(
  rows: (Cell | null)[][],
  rest: Record<string, unknown> = {},
  styles: unknown[] = [],
  rules: unknown[] = [],
) {
  const store = Store.inMemory();
  putSpreadsheet({ store, timeZone: 'Asia/Shanghai', random: () => 0 }, 'book', { title: '台账' }, [
    { properties: { sheetId: 7, title: '登记台账' } },
    { properties: { sheetId: 8, title: '系统/状态', hidden: true } },
  ]);
  store.set(sheetPath('book', 7, 'rows'), rows);
  for (const [key, value] of Object.entries(rest)) store.set(sheetPath('book', 7, key), value);
  store.set(['spreadsheets', 'book', 'styles'], styles);
  store.set(['spreadsheets', 'book', 'rules'], rules);
  return spreadsheetOf(store, 'book');
}

async function partsOf(spreadsheet: SpreadsheetState): Promise<Record<string, string>> {
  const parts = unzipSync(await toXlsx(spreadsheet, AT));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('toXlsx', () => {
  test('texts come back to the letter, and none of them becomes a formula', async () => {
    const texts = [
      '=IMPORTXML("https://example.com","//a")',
      '+8619900000001',
      "'x",
      '@cmd',
      '-1+1',
      '010010',
      '110101199003077777',
      '😀 家\n第二行\t<b>&amp;</b>',
      '_x0041_ stays',
      '  spaces  ',
      '很长'.repeat(15_000),
    ];
    const book = await readXlsx(await toXlsx(spreadsheetWith(texts.map((v) => [{ v }])), AT));
    const parts = await partsOf(spreadsheetWith(texts.map((v) => [{ v }])));
    expect(book.sheets[0]!.rows.map((row) => row[0])).toEqual(texts);
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
  });

  test('a text above what Excel holds is cut and says where the whole stands', async () => {
    const book = await readXlsx(await toXlsx(spreadsheetWith([[{ v: '字'.repeat(40_000) }]]), AT));
    const text = String(book.sheets[0]!.rows[0]![0]);
    expect([text.length, text.slice(-22)]).toEqual([
      32_767,
      '字字字……（本格过长，全文见 workspace.json）'.slice(-22),
    ]);
  });

  test('numbers, dates and shared formulas keep their kind; a Sheets-only formula becomes its value', async () => {
    const styles = [{ numberFormat: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' } }];
    const rows = [
      [
        { v: 3 },
        { v: 44520.375, style: 0 },
        { v: true },
        { formula: '=COUNTA(A1:B1)' },
        { formula: '=IMPORTXML("u","//a")' },
        // To the bottom: Excel knows no such range, and takes the file for damaged.
        { formula: '=COUNTA(A1:A)&"B3:B"' },
      ],
    ];
    const parts = await partsOf(spreadsheetWith(rows, {}, styles));
    const book = await readXlsx(await toXlsx(spreadsheetWith(rows, {}, styles), AT));
    expect(book.sheets[0]!.rows[0]).toEqual([
      3,
      new Date('2021-11-20T09:00:00Z'),
      true,
      2,
      '#NAME?',
      '1B3:B',
    ]);
    expect(parts['xl/worksheets/sheet1.xml']!.match(/<f>[^<]*<\/f>/g)).toEqual([
      '<f>COUNTA(A1:B1)</f>',
      '<f>COUNTA(A1:A1048576)&amp;"B3:B"</f>',
    ]);
  });

  test('tabs keep order, names, hiding, freezing, widths, hidden rows, colours, notes and dropdowns', async () => {
    const styles = [
      {
        backgroundColor: { red: 1, green: 0.5, blue: 0 },
        textFormat: { bold: true, foregroundColor: { blue: 1 } },
        wrapStrategy: 'WRAP',
      },
    ];
    const rules = [
      {
        condition: {
          type: 'ONE_OF_LIST',
          values: [{ userEnteredValue: '受理' }, { userEnteredValue: '退回补正' }],
        },
        strict: true,
      },
      {
        condition: {
          type: 'ONE_OF_LIST',
          values: Array.from({ length: 40 }, (_x, at) => ({ userEnteredValue: `某某省教育后勤协会${at}` })),
        },
      },
    ];
    const rows = [
      [{ v: 'id' }, { v: 'decision' }],
      [{ v: '编号', style: 0, note: '每份申报一行' }, { v: '人工裁定' }],
      [{ v: '2021-0001' }, { rule: 0 }, { rule: 1 }],
      [null, { rule: 0 }, { rule: 1 }],
    ];
    const parts = await partsOf(
      spreadsheetWith(
        rows,
        {
          rowProperties: [{ hiddenByUser: true }],
          columnProperties: [{ pixelSize: 90 }, { pixelSize: 110, hiddenByUser: true }],
          tabColor: { red: 0, green: 1, blue: 0 },
          grid: {
            rowCount: 50,
            columnCount: 5,
            frozenRowCount: 2,
            frozenColumnCount: 1,
            hideGridlines: true,
          },
          conditionalFormats: [
            {
              ranges: [{ sheetId: 7, startRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }],
              booleanRule: {
                condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B3="受理"' }] },
                format: { backgroundColor: { red: 0.8, green: 1, blue: 0.8 } },
              },
            },
          ],
        },
        styles,
        rules,
      ),
    );
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    const styleSheet = parts['xl/styles.xml']!;
    expect(parts['xl/workbook.xml']!.match(/<sheet [^>]*>/g)).toEqual([
      '<sheet name="登记台账" sheetId="1" r:id="rId1"/>',
      '<sheet name="系统 状态" sheetId="2" r:id="rId2" state="hidden"/>',
      '<sheet name="下拉选项（程序用）" sheetId="3" r:id="rId3" state="hidden"/>',
    ]);
    expect({
      hiddenRow: /<row r="1"[^>]*hidden="1"/.test(sheet),
      frozen: /xSplit="1" ySplit="2"/.test(sheet),
      gridlines: /showGridLines="(0|false)"/.test(sheet),
      widths: sheet.match(/<col [^>]*width="[\d.]+"/g)?.map((one) => /width="([\d.]+)"/.exec(one)![1]),
      hiddenColumn: /<col min="2" max="2"[^>]*hidden="(1|true)"/.test(sheet),
      tabColor: sheet.includes('tabColor rgb="FF00FF00"'),
      validations: [...sheet.matchAll(/<dataValidation [^>]*sqref="([^"]*)"[^>]*><formula1>([^<]*)/g)].map(
        (one) => one.slice(1),
      ),
      condition: sheet.match(/<conditionalFormatting sqref="[^"]*">|<formula>[^<]*/g),
      fill: styleSheet.includes('fgColor rgb="FFFF8000"'),
      note: Object.values(parts).some((text) => text.includes('每份申报一行')),
    }).toEqual({
      hiddenRow: true,
      frozen: true,
      gridlines: true,
      widths: ['12.14', '15'],
      hiddenColumn: true,
      tabColor: true,
      validations: [
        ['B3:B4', '"受理,退回补正"'],
        ['C3:C4', "'下拉选项（程序用）'!$A$1:$A$40"],
      ],
      condition: ['<conditionalFormatting sqref="A3:B50">', '<formula>$B3="受理"'],
      fill: true,
      note: true,
    });
  });

  test('a chart points at its cells; a hard protection locks them and leaves the rest open', async () => {
    const range = (column: number) => ({
      sourceRange: {
        sources: [
          {
            sheetId: 7,
            startRowIndex: 0,
            endRowIndex: 3,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
        ],
      },
    });
    const parts = await partsOf(
      spreadsheetWith(
        [
          [{ v: '类别' }, { v: '份数' }],
          [{ v: '匠心美' }, { v: 4 }],
          [{ v: '乐群美' }, { v: 2 }],
        ],
        {
          charts: [
            {
              spec: {
                title: '各类别申报',
                basicChart: {
                  chartType: 'COLUMN',
                  headerCount: 1,
                  domains: [{ domain: range(0) }],
                  series: [{ series: range(1) }],
                },
              },
              position: { overlayPosition: { anchorCell: { sheetId: 7, rowIndex: 4, columnIndex: 0 } } },
            },
          ],
          protectedRanges: [{ range: { sheetId: 7, startRowIndex: 0, endRowIndex: 1 } }],
        },
      ),
    );
    const chart = parts['xl/charts/chart1.xml']!;
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    const lockedStyles = [...parts['xl/styles.xml']!.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(
      ([text]) => !text.includes('locked="0"'),
    );
    const styleOfCell = (name: string) =>
      Number(new RegExp(`<c r="${name}"[^>]* s="(\\d+)"`).exec(sheet)?.[1]);
    const cellXfs = lockedStyles.slice(1);
    expect({
      references: chart.match(/<c:f>[^<]*/g),
      title: chart.includes('各类别申报'),
      series: chart.includes('份数'),
      protection: sheet.includes('<sheetProtection'),
      locked: [cellXfs[styleOfCell('A1')], cellXfs[styleOfCell('A2')]],
    }).toEqual({
      references: ["<c:f>'登记台账'!$A$2:$A$3", "<c:f>'登记台账'!$B$2:$B$3"],
      title: true,
      series: true,
      protection: true,
      locked: [true, false],
    });
  });
});
