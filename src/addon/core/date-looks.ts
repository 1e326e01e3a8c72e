// Finds moments that a sheet shows as bare numbers, because they were written into rows that people had put in without the look of a date.
import { columnOf, FIRST_DATA_ROW, TAB_ORDER, TABS, type TabKey } from './registry';
import type { Snapshot } from './registry-snapshot';
import type { SheetsRequest } from './registry-write';
import { numberFormatOf } from './set-up/look';

export interface DateColumn {
  tab: TabKey;
  key: string;
  /** Zero-based. */
  at: number;
}

/** The program's own columns of moments; people show theirs as they like. */
const DATES = TAB_ORDER.flatMap((tab) =>
  TABS[tab].columns
    .filter(({ type, editor }) => type === 'datetime' && editor === 'script')
    .map(({ key }) => ({ tab, key })),
);

/** Tabs in which the program writes moments. */
export const DATED_TABS: readonly TabKey[] = [...new Set(DATES.map(({ tab }) => tab))];

/** Where those columns stand now, as far as they are there. */
export function dateColumns(snapshot: Snapshot): DateColumn[] {
  return DATES.flatMap(({ tab, key }) => {
    const at = snapshot[tab]?.columns[key];
    return at === undefined ? [] : [{ tab, key, at }];
  });
}

/**
 * Gives the look of a date to cells that lack one. `shown`: the column from the first row of data on, dates as the texts
 * that people see; what is still a number has no such look. Cells that have one keep it, whichever it is.
 */
export function lookRequests({ tab, key, at }: DateColumn, shown: readonly unknown[]): SheetsRequest[] {
  const numberFormat = numberFormatOf(columnOf(tab, key));
  const requests: SheetsRequest[] = [];
  for (let from = 0; from < shown.length; from += 1) {
    if (typeof shown[from] !== 'number') continue;
    let to = from + 1;
    while (typeof shown[to] === 'number') to += 1;
    requests.push({
      repeatCell: {
        range: {
          sheetId: TABS[tab].sheetId,
          startRowIndex: FIRST_DATA_ROW + from,
          endRowIndex: FIRST_DATA_ROW + to,
          startColumnIndex: at,
          endColumnIndex: at + 1,
        },
        cell: { userEnteredFormat: { numberFormat } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    from = to;
  }
  return requests;
}
