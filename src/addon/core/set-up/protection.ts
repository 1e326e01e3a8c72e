// Which cells of a tab warn before they are changed: the headings, and the columns that the script fills in.

import { PROTECTION_WORDS } from '../phrases/set-up';
import { FIRST_DATA_ROW, type Tab } from '../registry';
import type { SheetsRequest } from '../registry-write';
import type { PresentTab } from './present';
import { bodyRange } from './requests';

/** Zero-based column by key. */
type Columns = Readonly<Record<string, number>>;

interface Wanted {
  description: string;
  range: Record<string, number>;
}

/** Warnings only: a hard protection would keep a second organizer from sorting or running a menu (DESIGN section 5). */
function wantedOf(tab: Tab, columns: Columns): Wanted[] {
  if (tab.columns.length === 0) return [];
  const script = tab.columns
    .filter((column) => column.editor === 'script')
    .map((column) => columns[column.key]!)
    .sort((a, b) => a - b);
  const wanted: Wanted[] = [
    {
      description: PROTECTION_WORDS.headings,
      range: { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: FIRST_DATA_ROW },
    },
  ];
  for (let from = 0; from < script.length; ) {
    let to = from + 1;
    while (to < script.length && script[to]! === script[to - 1]! + 1) to += 1;
    wanted.push({
      description: PROTECTION_WORDS.scriptColumns,
      range: bodyRange(tab.sheetId, script[from]!, to - from),
    });
    from = to;
  }
  return wanted;
}

/** Requests that leave exactly the wanted protections of ours; none when they are there. People's own are left alone. */
export function protectionRequests(tab: Tab, columns: Columns, present: PresentTab | null): SheetsRequest[] {
  const wanted = wantedOf(tab, columns);
  const words: string[] = Object.values(PROTECTION_WORDS);
  const ours = (present?.protections ?? []).filter((each) => words.includes(each.description ?? ''));
  const shape = (range: Record<string, number | undefined>, warns: boolean, description: string): string =>
    JSON.stringify([
      description,
      warns,
      range.startRowIndex ?? 0,
      // An open end may come back as the end of the grid.
      range.endRowIndex === undefined || range.endRowIndex >= (present?.rowCount ?? 0)
        ? 'end'
        : range.endRowIndex,
      range.startColumnIndex ?? 0,
      range.endColumnIndex === undefined || range.endColumnIndex >= (present?.columnCount ?? 0)
        ? 'end'
        : range.endColumnIndex,
    ]);
  const have = ours
    .map((each) => shape(each.range ?? {}, each.warningOnly === true, each.description))
    .sort();
  const want = wanted.map((each) => shape(each.range, true, each.description)).sort();
  if (present !== null && have.length === want.length && have.every((each, at) => each === want[at]))
    return [];
  return [
    ...ours.map((each) => ({ deleteProtectedRange: { protectedRangeId: each.protectedRangeId } })),
    ...wanted.map((each) => ({ addProtectedRange: { protectedRange: { ...each, warningOnly: true } } })),
  ];
}
