// Façade classes throw on names that they lack and on arguments that Google would refuse.
import { describe, expect, test } from '@jest/globals';
import { enumeration } from '../../../src/local/facade/enumeration';
import { strict, strictObject } from '../../../src/local/facade/strict';

class Sheet {
  getName() {
    return 'a';
  }
}
strict('SpreadsheetApp.Sheet', Sheet);

class Range {
  #row = 3;
  getRow() {
    return this.#row;
  }
  setNote(note: string | null) {
    return note;
  }
  setNotes(notes: string[][]) {
    return notes;
  }
  copyTo(to: unknown) {
    return to;
  }
}
strict('SpreadsheetApp.Range', Range);

const LockService = strictObject('LockService', { getScriptLock: () => 'lock' });
const MailApp = strictObject('MailApp', { sendEmail: (...parts: unknown[]) => parts.length });

// biome-ignore lint/suspicious/noExplicitAny: a script is not type-checked
const untyped = (value: unknown) => value as any;
const range = untyped(new Range());

describe('strict', () => {
  test.each([
    ['unknown method', () => range.foo(), 'not in the local runtime: Range.foo'],
    ['unknown property', () => range.bar, 'not in the local runtime: Range.bar'],
    [
      'service',
      () => untyped(LockService).getUserLock(),
      'not in the local runtime: LockService.getUserLock',
    ],
    [
      'text for an array',
      () => range.setNotes('a'),
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
    ],
    [
      'too many',
      () => range.getRow(1),
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.getRow.",
    ],
    [
      'too few',
      () => range.setNote(),
      "The parameters () don't match the method signature for SpreadsheetApp.Range.setNote.",
    ],
    [
      'a wrong class',
      () => range.copyTo(range, 'x', 'y', 'z'),
      "The parameters (SpreadsheetApp.Range,String,String,String) don't match the method signature for SpreadsheetApp.Range.copyTo.",
    ],
    [
      'a sheet for a range',
      () => range.copyTo(new Sheet()),
      "The parameters (SpreadsheetApp.Sheet) don't match the method signature for SpreadsheetApp.Range.copyTo.",
    ],
    [
      'a plain object for a class',
      () => range.copyTo({}),
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.copyTo.",
    ],
    [
      'mail without a body',
      () => untyped(MailApp).sendEmail('a', 'b'),
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    ],
  ])('%s is refused', (_name, act, message) => {
    expect(act).toThrow(new Error(message));
  });

  test('what Google takes passes, numbers for text in their Java spelling', () => {
    expect([
      range.getRow(),
      range.setNote('a'),
      range.setNote(null),
      range.setNote(25),
      range.setNote(2.5),
      range.setNotes([['a', null]]),
      range.copyTo(range) === range,
      MailApp.sendEmail('a', 'b', 'c'),
    ]).toEqual([3, 'a', null, '25.0', '2.5', [['a', null]], true, 3]);
  });

  test('promises, JSON and printing do not trip', () => {
    expect([range.then, JSON.stringify({ range }), `${range}`, range instanceof Range]).toEqual([
      undefined,
      '{"range":{}}',
      '[object Object]',
      true,
    ]);
  });

  test('the JSON of an enumeration value is its name', () => {
    const Type = enumeration('RANGE', 'SHEET');
    expect([JSON.stringify(Type.SHEET), `${Type.RANGE}`, Type.SHEET.compareTo(Type.RANGE)]).toEqual([
      '"SHEET"',
      'RANGE',
      1,
    ]);
  });
});
