// The façade's Spreadsheet, Sheet and Range on the real services, without an isolate.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openDoor } from '../../../src/local/facade/door';
import { revive } from '../../../src/local/facade/revivers';
import { Sheets } from '../../../src/local/facade/sheets-advanced';
import { Spreadsheet } from '../../../src/local/facade/spreadsheet';
import { ServiceError } from '../../../src/local/runtime/service';
import { ground, NOW } from '../spreadsheets/ground';

let desk: ReturnType<typeof ground>;

beforeEach(() => {
  desk = ground();
  const door = (text: string): string => {
    const { s, m, a } = JSON.parse(text);
    try {
      const v = s === 'Sheets' ? desk.sheets(m.replace('Spreadsheets.', ''), ...a) : desk.app(m, ...a);
      return JSON.stringify({ v, now: NOW });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return JSON.stringify({
        e: { name: error.errorName, message: error.message, code: error.code },
        now: NOW,
      });
    }
  };
  openDoor(door, JSON.stringify({ now: NOW, seed: 0, containerId: desk.id, surface: 'none' }));
});

// biome-ignore lint/suspicious/noExplicitAny: a script is not type-checked
const untyped = (value: unknown) => value as any;

test('a script works on tabs and ranges as it would at Google', () => {
  const spreadsheet = new Spreadsheet(desk.id);
  const sheet = spreadsheet.insertSheet('登记台账');
  sheet.appendRow(['编号', '时间']).appendRow(['2021-0001', new Date(NOW)]);
  const range = sheet.getRange('A2:B2');
  expect({
    active: spreadsheet.getActiveSheet().getName(),
    names: spreadsheet.getSheets().map((one) => `${one.getIndex()} ${one.getName()}`),
    found: [spreadsheet.getSheetByName('没有'), spreadsheet.getSheetById(sheet.getSheetId())?.getName()],
    values: range.getValues(),
    date: range.getCell(1, 2).getValue() instanceof Date,
    geometry: [range.getA1Notation(), range.getLastColumn(), range.offset(0, 1, 1, 1).getA1Notation()],
    data: sheet.getDataRange().getA1Notation(),
    event: untyped(
      revive({
        range: {
          $class: 'Range',
          spreadsheetId: desk.id,
          sheetId: sheet.getSheetId(),
          row: 2,
          column: 1,
          numRows: 1,
          numColumns: 1,
        },
      }),
    ).range.getValue(),
  }).toEqual({
    active: '登记台账',
    names: ['1 Sheet1', '2 登记台账'],
    found: [null, '登记台账'],
    values: [['2021-0001', new Date(NOW)]],
    date: true,
    geometry: ['A2:B2', 2, 'B2'],
    data: 'A1:B2',
    event: '2021-0001',
  });
});

test('protection by a script', () => {
  const sheet = new Spreadsheet(desk.id).getSheets()[0]!;
  const protection = sheet
    .getRange(1, 1, 1, 2)
    .protect()
    .setDescription('表头')
    .addEditors(['a@example.org']);
  protection.removeEditors(protection.getEditors());
  const type = untyped({ name: () => 'RANGE' });
  expect(
    sheet.getProtections(type).map((one) => [one.getDescription(), one.getEditors(), one.isWarningOnly()]),
  ).toEqual([['表头', [], false]]);
  protection.remove();
  expect(sheet.getProtections(type)).toEqual([]);
});

describe('refusals', () => {
  test.each<[string, (sheet: ReturnType<typeof untyped>) => unknown, string]>([
    [
      'unknown method',
      (sheet) => sheet.getRange(1, 1).autoFill(),
      'not in the local runtime: Range.autoFill',
    ],
    [
      'unknown advanced method',
      () => untyped(Sheets).Spreadsheets.Values.batchUpdateByDataFilter(),
      'not in the local runtime: Values.batchUpdateByDataFilter',
    ],
    [
      'text for a number',
      (sheet) => sheet.getRange('1', 2),
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'one row for two dimensions',
      (sheet) => sheet.getRange(1, 1).setValues(['a']),
      "The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    ['null for a range', (sheet) => sheet.getRange(null), 'Argument cannot be null: a1Notation'],
    [
      'outside',
      (sheet) => sheet.getRange(1001, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'too few arguments',
      () => untyped(Sheets).Spreadsheets.batchUpdate({ requests: [] }),
      'Invalid number of arguments provided. Expected 2-3 only',
    ],
  ])('%s', (_name, act, message) => {
    const sheet = untyped(new Spreadsheet(desk.id).getSheets()[0]);
    expect(() => act(sheet)).toThrow(expect.objectContaining({ name: 'Exception', message }));
  });

  test('the advanced service has its own exception, with details', () => {
    expect(() => Sheets.Spreadsheets.get('nowhere')).toThrow(
      expect.objectContaining({
        name: 'GoogleJsonResponseException',
        details: {
          code: 404,
          message: 'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
        },
      }),
    );
  });
});
