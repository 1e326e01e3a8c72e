// A person's hand in a sheet: typing, pasting, moving things, and what stops it.
import { describe, expect, test } from '@jest/globals';
import { SheetHand } from '../../../src/local/hand/sheet';
import { Blobs } from '../../../src/local/runtime/blobs';
import { Ledger } from '../../../src/local/runtime/ledger';
import { Workspace } from '../../../src/local/runtime/workspace';
import { ground, literalRow, OWNER } from '../spreadsheets/ground';

const SECOND = 'second@example.org';

function desk() {
  const base = ground();
  const workspace = new Workspace({
    store: base.store,
    blobs: new Blobs(null),
    services: [],
    ledger: new Ledger(null),
    program: {
      facade: { name: 'f', code: '' },
      files: [],
      manifest: { timeZone: 'Asia/Shanghai', oauthScopes: [] },
    },
  });
  workspace.moveClock(Date.parse('2021-12-01T10:00:00+08:00'));
  base.share(SECOND, 'writer');
  const hand = (user: string) => new SheetHand(workspace, user, base.id);
  return { ...base, workspace, hand, mine: hand(OWNER), second: hand(SECOND) };
}

const cell = (row: number, column: number) => ({ sheetId: 0, row, column });

test('typing parses, and tells triggers the old and the new value', () => {
  const { mine, workspace, values, id } = desk();
  mine.editCell(cell(0, 0), '0123');
  mine.editCell(cell(0, 0), "'0123");
  mine.editCell(cell(0, 0), '');
  const edits = workspace.takeEvents().filter((event) => event.kind === 'edit');
  const range = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  const common = { kind: 'edit', spreadsheetId: id, sheetId: 0, user: OWNER, range };
  expect([values('A1'), edits]).toEqual([
    [],
    [
      { ...common, value: 123 },
      { ...common, oldValue: 123, value: '0123' },
      { ...common, oldValue: '0123' },
    ],
  ]);
});

test('a paste is one edit of the whole block and extends the grid', () => {
  const { mine, workspace, values, id } = desk();
  mine.paste(cell(999, 25), [
    ['a', 'b'],
    ['c', undefined],
  ]);
  expect([values('Z1000:AA1001'), workspace.takeEvents()]).toEqual([
    [['a', 'b'], ['c']],
    [
      {
        kind: 'edit',
        spreadsheetId: id,
        sheetId: 0,
        user: OWNER,
        range: { sheetId: 0, startRow: 999, endRow: 1001, startColumn: 25, endColumn: 27 },
      },
      { kind: 'change', spreadsheetId: id, user: OWNER, changeType: 'EDIT' },
    ],
  ]);
});

test('sorting leaves frozen rows, moving a column takes its values along, tabs come and go', () => {
  const { mine, batch, values, workspace, sheets, id } = desk();
  batch(
    {
      appendCells: {
        sheetId: 0,
        rows: [literalRow('编号', '姓名'), literalRow(2, '乙'), literalRow(1, '甲')],
        fields: '*',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  );
  mine.sortSheet(0, 0);
  mine.moveColumn(0, 0, 2);
  mine.insertRows(0, 1, 1);
  mine.deleteRows(0, 1, 1);
  mine.renameTab(0, '我的表');
  const added = mine.addTab('草稿');
  mine.deleteTab(added);
  const titles = sheets('get', id, { fields: 'sheets.properties.title' });
  expect([
    values("'我的表'!A1:C4"),
    titles,
    workspace.takeEvents().map((event) => 'changeType' in event && event.changeType),
  ]).toEqual([
    [
      ['姓名', '编号'],
      ['甲', 1],
      ['乙', 2],
    ],
    { sheets: [{ properties: { title: '我的表' } }] },
    ['OTHER', 'OTHER', 'INSERT_ROW', 'REMOVE_ROW', 'OTHER', 'INSERT_GRID', 'REMOVE_GRID'],
  ]);
});

describe('what stops a hand leaves no trace', () => {
  const PROTECTED = 'You are trying to edit a protected cell or object.';
  const rows = { sheetId: 0, startRowIndex: 1, endRowIndex: 3 };

  test.each<[string, (second: SheetHand) => void]>([
    ['typing', (second) => second.editCell(cell(1, 0), 'x')],
    ['pasting over', (second) => second.paste(cell(0, 0), [['x'], ['y']])],
    ['sorting', (second) => second.sortSheet(0, 0)],
    ['deleting rows', (second) => second.deleteRows(0, 2)],
    ['inserting inside', (second) => second.insertRows(0, 2)],
    ['deleting the tab', (second) => second.deleteTab(0)],
  ])('a hard protection: %s', (_name, act) => {
    const { second, batch, store, id, workspace } = desk();
    batch(
      { addSheet: { properties: { title: '另一个' } } },
      { addProtectedRange: { protectedRange: { range: rows, editors: { users: [OWNER] } } } },
    );
    const before = JSON.stringify(store.get('spreadsheets', id));
    expect(() => act(second)).toThrow(PROTECTED);
    expect([JSON.stringify(store.get('spreadsheets', id)), workspace.takeEvents()]).toEqual([before, []]);
  });

  test('a warning is clicked away', () => {
    const { second, batch, values } = desk();
    batch({ addProtectedRange: { protectedRange: { range: rows, warningOnly: true } } });
    second.editCell(cell(1, 0), 'x');
    expect(values('A2')).toEqual([['x']]);
  });

  test('somebody without edit rights', () => {
    const { hand, share } = desk();
    share('reader@example.org', 'reader');
    for (const user of ['reader@example.org', 'stranger@example.org']) {
      expect(() => hand(user).editCell(cell(0, 0), 'x')).toThrow('You do not have permission');
    }
  });

  test('rejecting validation refuses with its help text, a mere hint does not', () => {
    const { mine, batch, values } = desk();
    const condition = {
      type: 'ONE_OF_LIST',
      values: [{ userEnteredValue: '受理' }, { userEnteredValue: '不予受理' }],
    };
    const column = (at: number) => ({ sheetId: 0, startColumnIndex: at, endColumnIndex: at + 1 });
    batch(
      {
        setDataValidation: {
          range: column(0),
          rule: { condition, strict: true, inputMessage: '请从列表中选择' },
        },
      },
      { setDataValidation: { range: column(1), rule: { condition } } },
      {
        setDataValidation: {
          range: column(2),
          rule: {
            condition: {
              type: 'NUMBER_BETWEEN',
              values: [{ userEnteredValue: '0' }, { userEnteredValue: '100' }],
            },
            strict: true,
          },
        },
      },
    );
    mine.editCell(cell(0, 0), '受理');
    mine.editCell(cell(0, 1), '随便');
    mine.editCell(cell(0, 2), '99.5');
    expect(() => mine.editCell(cell(1, 0), '随便')).toThrow('请从列表中选择');
    expect(() => mine.paste(cell(1, 2), [['5'], ['101']])).toThrow(
      'The data you entered in cell C3 violates',
    );
    expect(values('A1:C3')).toEqual([['受理', '随便', 99.5]]);
  });
});
