// Self-check of text: the Sheets API must store it to the letter; what SpreadsheetApp makes of it is compared with our notes.
import { SELF_CHECK_WORDS } from '../core/phrases/self-check';
import type { SheetsRequest } from '../core/registry-write';
import { type Check, noted, same } from '../core/self-check';

/** Everything that a spreadsheet is known to change; the last has 18 digits, more than a number can hold. */
const TEXTS = ['=1+1', '+1', '-1', '@x', "'x", '00123', '110101199003071234'];

/** PLATFORM.md 5.1: what setValue makes of each in an ordinary cell … */
const SET_GENERAL: unknown[] = [2, 1, -1, '@x', 'x', 123, Number('110101199003071234')];
/** … and in a text cell; undefined where nothing is known. */
const SET_TEXT: unknown[] = [2, undefined, '-1', '@x', undefined, '00123', '110101199003071234'];

/** Columns of the scratch tab: literal general, literal text, set general, set text. */
const GENERAL = 0;
const TEXT = 1;
const SET = 2;
const SET_IN_TEXT = 3;

/** Writes into the scratch tab and reads back; a dozen service calls. */
export function checkText(spreadsheetId: string, sheetId: number, title: string): Check[] {
  Sheets!.Spreadsheets!.batchUpdate({ requests: literalRequests(sheetId) } as never, spreadsheetId);
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((each) => each.getSheetId() === sheetId)!;
  TEXTS.forEach((text, at) => {
    sheet.getRange(at + 1, SET + 1).setValue(text);
    sheet.getRange(at + 1, SET_IN_TEXT + 1).setValue(text);
  });
  sheet.appendRow(TEXTS);
  SpreadsheetApp.flush();
  const name = title.replace(/'/g, "''");
  const answer = Sheets!.Spreadsheets!.Values!.batchGet(spreadsheetId, {
    ranges: [`'${name}'!A1:D${TEXTS.length}`, `'${name}'!${TEXTS.length + 1}:${TEXTS.length + 1}`],
    valueRenderOption: 'UNFORMATTED_VALUE',
  } as never);
  const cells = (answer.valueRanges?.[0]?.values ?? []) as unknown[][];
  const appended = ((answer.valueRanges?.[1]?.values ?? []) as unknown[][])[0] ?? [];
  const words = SELF_CHECK_WORDS;
  return TEXTS.flatMap((text, at) => {
    const row = cells[at] ?? [];
    const inText = SET_TEXT[at];
    return [
      same(words.literalGeneral(text), text, row[GENERAL]),
      same(words.literalText(text), text, row[TEXT]),
      same(words.setGeneral(text), SET_GENERAL[at], row[SET]),
      inText === undefined
        ? noted(words.setText(text), words.notUsed, row[SET_IN_TEXT])
        : same(words.setText(text), inText, row[SET_IN_TEXT]),
      same(words.appended(text), SET_GENERAL[at], appended[at]),
    ];
  });
}

function literalRequests(sheetId: number): SheetsRequest[] {
  const column = (at: number): Record<string, number> => ({
    sheetId,
    startRowIndex: 0,
    endRowIndex: TEXTS.length,
    startColumnIndex: at,
    endColumnIndex: at + 1,
  });
  const asText = (at: number): SheetsRequest => ({
    repeatCell: {
      range: column(at),
      cell: { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } },
      fields: 'userEnteredFormat.numberFormat',
    },
  });
  const literal = (at: number): SheetsRequest => ({
    updateCells: {
      range: column(at),
      rows: TEXTS.map((text) => ({ values: [{ userEnteredValue: { stringValue: text } }] })),
      fields: 'userEnteredValue',
    },
  });
  return [asText(TEXT), asText(SET_IN_TEXT), literal(GENERAL), literal(TEXT)];
}
