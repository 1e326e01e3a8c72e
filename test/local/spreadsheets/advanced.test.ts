// The advanced Sheets service: literal values, atomicity, schema and mask checks, rendering, rights.
import { describe, expect, test } from '@jest/globals';
import { ground, literalRow, OWNER } from './ground';

const LITERALS = [
  '=IMPORTXML("http://x","//a")',
  '+8613800138000',
  "'x",
  '010010',
  '110101199001011234',
  '好'.repeat(30_000),
  '👩‍🏫🏅',
  '<b onclick="x">&amp;</b>',
  ' =1+1',
  '2021-12-10',
  'TRUE',
];

describe('literal text comes back to the letter', () => {
  test('through updateCells and every reader', () => {
    const { batch, values, sheets, id } = ground();
    batch({
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
        rows: LITERALS.map((text) => literalRow(text)),
        fields: 'userEnteredValue',
      },
    });
    const column = LITERALS.map((text) => [text]);
    const formatted = sheets(
      'Values.batchGetByDataFilter',
      { dataFilters: [{ gridRange: { sheetId: 0 } }] },
      id,
    );
    const formulas = sheets('Values.get', id, 'A:A', { valueRenderOption: 'FORMULA' });
    expect([values('A1:A20'), formatted.valueRanges[0].valueRange.values, formulas.values]).toEqual([
      column,
      column,
      column,
    ]);
  });

  test('through append with RAW', () => {
    const { sheets, id, values } = ground();
    sheets('Values.append', { values: LITERALS.map((text) => [text]) }, id, 'A1', {
      valueInputOption: 'RAW',
    });
    expect(values('A:A')).toEqual(LITERALS.map((text) => [text]));
  });
});

describe('batchUpdate is all or none', () => {
  test('a later fault takes back what came before', () => {
    const { batch, store, id } = ground();
    const before = JSON.stringify(store.get('spreadsheets', id));
    expect(() =>
      batch(
        { addSheet: { properties: { sheetId: 7, title: '登记台账' } } },
        { updateCells: { start: { sheetId: 7 }, rows: [literalRow('a')], fields: 'userEnteredValue' } },
        { deleteSheet: { sheetId: 99 } },
      ),
    ).toThrow(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[2].deleteSheet: No grid with id: 99',
    );
    expect(JSON.stringify(store.get('spreadsheets', id))).toBe(before);
  });

  test.each([
    [
      'unknown field',
      { addSheet: { properties: { name: 'a' } } },
      `Invalid JSON payload received. Unknown name "name" at 'requests[0].add_sheet.properties': Cannot find field.`,
    ],
    [
      'unknown request',
      { addTab: {} },
      `Invalid JSON payload received. Unknown name "addTab" at 'requests[0]': Cannot find field.`,
    ],
    [
      'wrong type',
      { addSheet: { properties: { sheetId: 'a' } } },
      `Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), "a"`,
    ],
    [
      'number for text',
      {
        updateCells: {
          start: {},
          rows: [{ values: [{ userEnteredValue: { stringValue: 5 } }] }],
          fields: '*',
        },
      },
      `Invalid value at 'requests[0].update_cells.rows[0].values[0].user_entered_value.string_value' (TYPE_STRING), 5`,
    ],
    [
      'no mask',
      { updateCells: { start: { sheetId: 0 }, rows: [] } },
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      'unknown mask',
      { repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'userEnteredFormat.bold' } },
      'Invalid requests[0].repeatCell: Invalid field: userEnteredFormat.bold',
    ],
    [
      'a title in use',
      { addSheet: { properties: { title: 'Sheet1' } } },
      'Invalid requests[0].addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [
      'an id in use',
      { addSheet: { properties: { sheetId: 0, title: 'b' } } },
      'Invalid requests[0].addSheet: A sheet with the ID 0 already exists. Please use another ID.',
    ],
    [
      'rows outside the grid',
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 999 },
          rows: [literalRow('a'), literalRow('b')],
          fields: 'userEnteredValue',
        },
      },
      'Invalid requests[0].updateCells: Attempting to write row: 1000, beyond the last requested row of: 999',
    ],
    [
      'a range outside the grid',
      { repeatCell: { range: { sheetId: 0, endRowIndex: 1001 }, cell: {}, fields: 'note' } },
      'Invalid requests[0].repeatCell: GridRange.endRowIndex[1001] is after last row in grid[1000]',
    ],
    [
      'a cell above 50,000 characters',
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: [literalRow('x'.repeat(50_001))],
          fields: 'userEnteredValue',
        },
      },
      'Invalid requests[0].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'all rows',
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS' } } },
      'Invalid requests[0].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.',
    ],
  ])('refuses %s', (_name, request, message) => {
    const { batch } = ground();
    expect(() => batch(request)).toThrow(
      expect.objectContaining({
        message: `API call to sheets.spreadsheets.batchUpdate failed with error: ${message}`,
        errorName: 'GoogleJsonResponseException',
        code: 400,
      }),
    );
  });

  test('what Google can do and Laurel never asks for is named', () => {
    expect(() => ground().batch({ pasteData: { data: 'a' } })).toThrow(
      'not in the local runtime: Sheets batchUpdate request pasteData',
    );
  });
});

test('a mask touches only what it names', () => {
  const { batch, sheets, id } = ground();
  const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
  const cell = {
    userEnteredValue: { stringValue: 'a' },
    note: 'n',
    userEnteredFormat: { textFormat: { bold: true } },
  };
  batch({ updateCells: { start, rows: [{ values: [cell] }], fields: '*' } });
  batch({
    repeatCell: {
      range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
      cell: { note: 'gone', userEnteredFormat: { textFormat: { italic: true }, wrapStrategy: 'WRAP' } },
      fields: 'userEnteredFormat(textFormat.italic,wrapStrategy)',
    },
  });
  const fields = 'sheets.data.rowData.values(userEnteredValue,note,userEnteredFormat)';
  expect(sheets('get', id, { ranges: ['A1'], fields })).toEqual({
    sheets: [
      {
        data: [
          {
            rowData: [
              {
                values: [
                  {
                    userEnteredValue: { stringValue: 'a' },
                    note: 'n',
                    userEnteredFormat: { textFormat: { bold: true, italic: true }, wrapStrategy: 'WRAP' },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('values come in the form that is asked for, without empty ends', () => {
  const { sheets, id } = ground();
  sheets('Values.update', { values: [['1,234.5', '', '2021-12-10'], [], ['=1+2', 'x', '']] }, id, 'B2', {
    valueInputOption: 'USER_ENTERED',
  });
  const get = (options: object) => sheets('Values.get', id, 'Sheet1!A1:D9', options).values;
  expect({
    formatted: get({}),
    unformatted: get({ valueRenderOption: 'UNFORMATTED_VALUE' }),
    formula: get({ valueRenderOption: 'FORMULA', dateTimeRenderOption: 'FORMATTED_STRING' }),
    columns: get({ majorDimension: 'COLUMNS' }),
  }).toEqual({
    formatted: [[], ['', '1,234.50', '', '2021-12-10'], [], ['', '3', 'x']],
    unformatted: [[], ['', 1234.5, '', 44540], [], ['', 3, 'x']],
    formula: [[], ['', 1234.5, '', '2021-12-10'], [], ['', '=1+2', 'x']],
    columns: [[], ['', '1,234.50', '', '3'], ['', '', '', 'x'], ['', '2021-12-10']],
  });
});

test('responseRanges show where rows are now, in the same call', () => {
  const { batch, sheets, id } = ground();
  batch({
    appendCells: { sheetId: 0, rows: [literalRow('2021-0001'), literalRow('2021-0002')], fields: '*' },
  });
  batch({
    sortRange: {
      range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 },
      sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
    },
  });
  const reply = sheets(
    'batchUpdate',
    {
      requests: [
        {
          updateCells: {
            start: { sheetId: 0, rowIndex: 0, columnIndex: 1 },
            rows: [literalRow('ok')],
            fields: 'userEnteredValue',
          },
        },
      ],
      includeSpreadsheetInResponse: true,
      responseRanges: ['Sheet1!A1:A'],
      responseIncludeGridData: true,
    },
    id,
    { fields: 'updatedSpreadsheet.sheets.data.rowData.values.effectiveValue' },
  );
  expect(reply.updatedSpreadsheet.sheets[0].data[0].rowData).toEqual([
    { values: [{ effectiveValue: { stringValue: '2021-0002' } }] },
    { values: [{ effectiveValue: { stringValue: '2021-0001' } }] },
  ]);
});

describe('rights', () => {
  test.each([
    ['get', ['nowhere'], 'sheets.spreadsheets.get failed with error: Requested entity was not found.', 404],
    [
      'Values.get',
      ['nowhere', 'A1'],
      'sheets.spreadsheets.values.get failed with error: Requested entity was not found.',
      404,
    ],
  ])('%s of nothing', (method, args, message, code) => {
    expect(() => ground().sheets(method, ...args)).toThrow(
      expect.objectContaining({ message: `API call to ${message}`, code }),
    );
  });

  test('a stranger reads nothing, a reader writes nothing, an editor writes', () => {
    const { sheetsAs, share, id } = ground();
    const write = (who: string) =>
      sheetsAs(who, 'Values.update', { values: [['a']] }, id, 'A1', { valueInputOption: 'RAW' }).updatedCells;
    const read = (who: string) => sheetsAs(who, 'Values.get', id, 'A1').range;
    const tried = (work: () => unknown) => {
      try {
        return work();
      } catch (error) {
        return (error as Error).message.replace(/^.*error: /, '');
      }
    };
    share('reader@example.org', 'reader');
    share('editor@example.org', 'writer');
    expect(
      ['stranger', 'reader', 'editor'].map((who) => [
        tried(() => read(`${who}@example.org`)),
        tried(() => write(`${who}@example.org`)),
      ]),
    ).toEqual([
      ['The caller does not have permission', 'The caller does not have permission'],
      ['Sheet1!A1', 'The caller does not have permission'],
      ['Sheet1!A1', 1],
    ]);
  });

  test('a hard protection refuses those who are not its editors, a warning refuses no script', () => {
    const { batch, sheetsAs, share, id } = ground();
    share('second@example.org', 'writer');
    const range = (row: number) => ({ sheetId: 0, startRowIndex: row, endRowIndex: row + 1 });
    batch(
      { addProtectedRange: { protectedRange: { range: range(0), editors: { users: [OWNER] } } } },
      { addProtectedRange: { protectedRange: { range: range(1), warningOnly: true } } },
    );
    const write = (row: number) =>
      sheetsAs('second@example.org', 'Values.update', { values: [['a']] }, id, `A${row}`, {
        valueInputOption: 'RAW',
      });
    expect(write(2).updatedCells).toBe(1);
    expect(() => write(1)).toThrow('You are trying to edit a protected cell or object.');
  });
});

test('inserted, deleted and moved rows and columns carry their companions along', () => {
  const { batch, values, sheets, id } = ground();
  batch(
    { appendCells: { sheetId: 0, rows: [literalRow('a', 'b', 'c'), literalRow(1, 2, 3)], fields: '*' } },
    {
      addProtectedRange: {
        protectedRange: { protectedRangeId: 5, range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 } },
      },
    },
    { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } },
    {
      moveDimension: {
        source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        destinationIndex: 3,
      },
    },
    { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
  );
  const shape = sheets('get', id, { fields: 'sheets(protectedRanges.range,properties.gridProperties)' });
  expect([values('A1:Z9'), shape]).toEqual([
    [['b', 'a'], [], [], [2, 1]],
    {
      sheets: [
        {
          properties: { gridProperties: { rowCount: 1002, columnCount: 25 } },
          protectedRanges: [{ range: { sheetId: 0, startRowIndex: 3, endRowIndex: 4 } }],
        },
      ],
    },
  ]);
});
