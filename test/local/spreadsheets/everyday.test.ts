// SpreadsheetApp: the recorded coercions, bounds, messages and counts of PLATFORM.md sections 5.1 and 9.
import { describe, expect, test } from '@jest/globals';
import { ground, NOW } from './ground';

const at = (id: string, row: number, column: number, rows = 1, columns = 1) => ({
  id,
  sheetId: 0,
  row,
  column,
  rows,
  columns,
});

/** The cell after setValue: value, formula, what is shown, number format. */
function entered(value: unknown, format?: string) {
  const { app, id } = ground();
  if (format !== undefined) app('Range.setNumberFormat', at(id, 1, 1), format);
  app('Range.setValue', at(id, 1, 1), value);
  return [
    app('Range.getValues', at(id, 1, 1))[0][0],
    app('Range.getFormulas', at(id, 1, 1))[0][0],
    app('Range.getDisplayValues', at(id, 1, 1))[0][0],
  ];
}

const day = (text: string) => ({ $date: Date.parse(`${text}+08:00`) });

describe('setValue parses text as if it were typed', () => {
  test.each<[unknown, unknown[], string?]>([
    ['=1+1', [2, '=1+1', '2']],
    ['=1+1', [2, '=1+1', '2'], '@'],
    ['=IMPORTXML("http://x","//a")', ['#NAME?', '=IMPORTXML("http://x","//a")', '#NAME?']],
    ['+1+1', [2, '=+1+1', '2']],
    ['+HYPERLINK("http://x","看")', ['看', '=+HYPERLINK("http://x","看")', '看']],
    ['+8613800138000', [8613800138000, '', '8613800138000']],
    ['-5', [-5, '', '-5']],
    ['-a', ['-a', '', '-a']],
    ['@x', ['@x', '', '@x']],
    [' =1+1', [' =1+1', '', ' =1+1']],
    ["'x", ['x', '', 'x']],
    ["'=1+1", ['=1+1', '', '=1+1']],
    ["''abc", ["'abc", '', "'abc"]],
    ['00123', [123, '', '123']],
    ['010010', ['010010', '', '010010'], '@'],
    ['2.000', [2, '', '2']],
    ['1,000,000', [1000000, '', '1,000,000']],
    ['$2.99', [2.99, '', '$2.99']],
    ['12%', [0.12, '', '12%']],
    ['TRUE', [true, '', 'TRUE']],
    ['110101199001011234', [110101199001011230, '', '1.10101199001011E+17']],
    ['1/2', [day('2021-01-02T00:00'), '', '1/2']],
    ['3-4', [day('2021-03-04T00:00'), '', '3/4']],
    ['2021-12-10', [day('2021-12-10T00:00'), '', '2021-12-10']],
    ['2021年12月10日', [day('2021-12-10T00:00'), '', '2021年12月10日']],
    ['2021/12/10 8:30', [day('2021-12-10T08:30'), '', '2021/12/10 8:30']],
    ['2021-13-40', ['2021-13-40', '', '2021-13-40']],
    ['１２', ['１２', '', '１２']],
    ['45岁', ['45岁', '', '45岁']],
    [null, ['', '', '']],
    ['', ['', '', '']],
    [5, [5, '', '5']],
    [false, [false, '', 'FALSE']],
    [{ $date: NOW }, [{ $date: NOW }, '', '2021-12-01 10:00:00']],
  ])('%j', (value, expected, ...format) => {
    expect(entered(value, format[0])).toEqual(expected);
  });
});

test('text that was defused is armed again by a round trip', () => {
  const { app, id } = ground();
  app('Range.setValue', at(id, 1, 1), "'=1+1");
  app('Range.setValues', at(id, 2, 1), app('Range.getValues', at(id, 1, 1)));
  expect(app('Range.getFormulas', at(id, 1, 1, 2))).toEqual([[''], ['=1+1']]);
});

describe('bounds and shapes', () => {
  const { app, id } = ground();
  test.each<[string, string, unknown[], string]>([
    [
      'too few rows',
      'Range.setValues',
      [at(id, 1, 1, 2, 2), [[1, 2]]],
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'too many columns',
      'Range.setValues',
      [at(id, 1, 1, 1, 4), [[1, 2, 3, 4, 5]]],
      'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    ],
    ['no rows', 'Sheet.getRange', [at(id, 1, 1, 0)], 'The number of rows in the range must be at least 1.'],
    [
      'beyond the grid',
      'Sheet.getRange',
      [at(id, 1000, 26, 2)],
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['row 0', 'Sheet.getRange', [at(id, 0, 1)], 'The starting row of the range is too small.'],
    ['no such text', 'Spreadsheet.getRange', [id, '没有!A1', 0], 'Range not found'],
    ['deleting what is not there', 'Sheet.deleteRows', [id, 0, 1001, 1], 'Those rows are out of bounds.'],
    [
      'deleting all',
      'Sheet.deleteRows',
      [id, 0, 1, 1000],
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [
      'a taken title',
      'Spreadsheet.insertSheet',
      [id, 'Sheet1', null],
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    ['a null format', 'Range.setNumberFormat', [at(id, 1, 1), null], 'Argument cannot be null: numberFormat'],
    [
      'a cell that is too long',
      'Range.setValue',
      [at(id, 1, 1), '好'.repeat(50_001)],
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'an unknown id',
      'openById',
      ['nowhere'],
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    ],
  ])('%s', (_name, method, args, message) => {
    expect(() => app(method, ...args)).toThrow(expect.objectContaining({ message, errorName: 'Exception' }));
  });

  test('a fresh tab is 1000 × 26 and its data one empty cell', () => {
    expect([
      app('Sheet.getMaxRows', id, 0),
      app('Sheet.getMaxColumns', id, 0),
      app('Sheet.getLastRow', id, 0),
      app('Range.getValues', app('Sheet.getDataRange', id, 0)),
    ]).toEqual([1000, 26, 0, [['']]]);
  });
});

test('appendRow goes below whatever has content, checkboxes too, and extends the grid', () => {
  const { app, id, batch } = ground();
  batch({
    updateSheetProperties: {
      properties: { sheetId: 0, gridProperties: { rowCount: 3 } },
      fields: 'gridProperties.rowCount',
    },
  });
  app('Sheet.appendRow', id, 0, ['a', '0123', '=1+1']);
  app('Range.insertCheckboxes', at(id, 3, 5));
  app('Sheet.appendRow', id, 0, ['b']);
  expect([
    app('Sheet.getLastRow', id, 0),
    app('Sheet.getMaxRows', id, 0),
    app('Range.getValues', at(id, 1, 1, 4, 5)),
  ]).toEqual([
    4,
    4,
    [
      ['a', 123, 2, '', ''],
      ['', '', '', '', ''],
      ['', '', '', '', false],
      ['b', '', '', '', ''],
    ],
  ]);
});

test('sort takes all rows but the frozen ones; notes and ranges', () => {
  const { app, id } = ground();
  app('Range.setValues', at(id, 1, 1, 4, 2), [
    ['编号', '姓名'],
    [3, 'c'],
    [1, 'a'],
    ['', 'b'],
  ]);
  app('Sheet.setFrozenRows', id, 0, 1);
  app('Range.setNote', at(id, 3, 1), 25);
  app('Sheet.sort', id, 0, { column: 0, ascending: true });
  expect([app('Range.getValues', at(id, 1, 1, 4, 2)), app('Range.getNotes', at(id, 1, 1, 3))]).toEqual([
    [
      ['编号', '姓名'],
      [1, 'a'],
      [3, 'c'],
      ['', 'b'],
    ],
    [[''], ['25.0'], ['']],
  ]);
});

test('a fresh protection lets all editors in until they are removed', () => {
  const { app, appAs, id, share } = ground();
  share('second@example.org', 'writer');
  const write = () => appAs('second@example.org', 'Range.setValue', at(id, 1, 1), 'a');
  const protection = app('Spreadsheet.protect', id, { sheetId: 0 });
  expect(app('Spreadsheet.getProtections', id, 0, 'SHEET')[0].editors).toEqual({
    users: ['second@example.org'],
  });
  write();
  app('Spreadsheet.changeProtection', id, protection, { editors: { users: [] } });
  expect(write).toThrow('You are trying to edit a protected cell or object.');
  app('Range.setValue', at(id, 1, 1), 'the owner may');
});

test('a reader may not write', () => {
  const { appAs, id, share } = ground();
  share('reader@example.org', 'reader');
  expect(appAs('reader@example.org', 'Range.getValues', at(id, 1, 1))).toEqual([['']]);
  expect(() => appAs('reader@example.org', 'Range.setValue', at(id, 1, 1), 1)).toThrow(
    'You do not have permission to perform that action.',
  );
});

test.each([
  ['=SUM(A1:B2)', 10],
  ['=COUNTIF(C1:C3,"通过")', 2],
  ['=COUNTIFS(C1:C3,"通过",A1:A3,">1")', 1],
  ['=COUNTA(A1:C3)', 7],
  ['=IF(A1<B1,"小","大")&"!"', '小!'],
  ["=AVERAGE('Sheet1'!A1:A2)", 2],
  ['=IFERROR(1/0,"无")', '无'],
  ['=ROUND(2.345,2)', 2.35],
  ['=1/0', '#DIV/0!'],
  ['=VLOOKUP(1,A:B,2)', '#NAME?'],
  ['=没有!A1', '#REF!'],
  ['=E5', '#REF!'],
  ['=1+', '#ERROR!'],
])('%s is %j', (formula, expected) => {
  const { app, id } = ground();
  app('Range.setValues', at(id, 1, 1, 3, 3), [
    [1, 2, '通过'],
    [3, 4, '通过'],
    ['', '', '退回'],
  ]);
  app('Range.setFormula', at(id, 5, 5), formula);
  expect(app('Range.getValues', at(id, 5, 5))).toEqual([[expected]]);
});
