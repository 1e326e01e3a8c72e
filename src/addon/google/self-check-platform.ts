// Self-check of the ground we stand on: the script engine, sheet ids of our choice, and writes that happen whole or not at all.
import { SELF_CHECK_WORDS } from '../core/phrases/self-check';
import { type Check, noted, same } from '../core/self-check';

/** The engine: nothing here is used, but a maintainer wants to know. */
export function checkEngine(): Check[] {
  const scope = globalThis as unknown as Record<string, unknown>;
  const words = SELF_CHECK_WORDS;
  return [
    noted(words.structuredClone, words.notUsed, typeof scope.structuredClone),
    noted(
      words.findLast,
      words.notUsed,
      typeof (Array.prototype as unknown as Record<string, unknown>).findLast,
    ),
    noted(words.groupBy, words.notUsed, typeof (Object as unknown as Record<string, unknown>).groupBy),
  ];
}

/** A batch whose second request must fail: the first must then have left nothing behind. */
export function checkAtomic(spreadsheetId: string, sheetId: number, title: string): Check {
  const cell = { sheetId, startRowIndex: 20, endRowIndex: 21, startColumnIndex: 0, endColumnIndex: 1 };
  const write = (range: Record<string, number>) => ({
    updateCells: {
      range,
      rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
      fields: 'userEnteredValue',
    },
  });
  const words = SELF_CHECK_WORDS;
  // No tab of ours has this id.
  const requests = [write(cell), write({ ...cell, sheetId: sheetId + 7_000_000 })];
  let refused = false;
  try {
    Sheets!.Spreadsheets!.batchUpdate({ requests } as never, spreadsheetId);
  } catch {
    refused = true;
  }
  const answer = Sheets!.Spreadsheets!.Values!.batchGet(spreadsheetId, {
    ranges: [`'${title.replace(/'/g, "''")}'!A21`],
  } as never);
  const empty = (answer.valueRanges?.[0]?.values ?? []).length === 0;
  const found = !refused ? words.atomicAccepted : empty ? words.atomicExpected : words.atomicBroken;
  return same(words.atomic, words.atomicExpected, found);
}
