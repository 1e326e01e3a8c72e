// The tab 他人评分 of a review sheet: empty until everything is handed in, then others' scores and remarks to read.
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import type { SheetsRequest } from '../registry-write';
import { FIRST_ROW, OTHERS, type OthersItem, type SheetContent } from './sheet-columns';
import {
  addTab,
  BODY,
  BODY_FIELDS,
  cell,
  centre,
  HEAD,
  HEAD_FIELDS,
  hideRow,
  type Part,
  put,
  range,
  style,
  width,
} from './sheet-requests';

function othersColumns(blind: boolean): { key: string; label: string; width: number; centred?: boolean }[] {
  return [
    { key: 'code', label: WORDS.code, width: 70 },
    ...(blind ? [] : [{ key: 'who', label: WORDS.who, width: 200 }]),
    { key: 'own', label: WORDS.ownTotal, width: 80, centred: true },
    { key: 'average', label: WORDS.othersAverage, width: 80, centred: true },
    { key: 'given', label: WORDS.othersGiven, width: 160 },
    { key: 'remarks', label: WORDS.othersRemarks, width: 520 },
  ];
}

/** The tab with its headings and the sentence that says when it will be filled. */
export function newOthersTab({ round }: SheetContent): SheetsRequest[] {
  const columns = othersColumns(round.blind);
  return [
    addTab(
      { sheetId: OTHERS, title: WORDS.othersTab },
      { rowCount: FIRST_ROW + 1, columnCount: columns.length, frozenRowCount: FIRST_ROW },
    ),
    put(OTHERS, 0, [columns.map(({ key }) => cell(key)), columns.map(({ label }) => cell(label))]),
    put(OTHERS, FIRST_ROW, [[cell(WORDS.othersLater)]]),
    hideRow(OTHERS, 0),
    style(range(OTHERS, 1, 1, 0, columns.length), HEAD, HEAD_FIELDS),
    ...centre(OTHERS, 1, 1, columns),
    ...columns.map((column, at) => width(OTHERS, at, column.width)),
  ];
}

/** Writes the whole tab anew. */
export function othersRequests(
  { round, items }: SheetContent,
  others: readonly OthersItem[],
): SheetsRequest[] {
  const columns = othersColumns(round.blind);
  const who = new Map(items.map((item) => [item.code, item.who]));
  const lines = others.map((item) =>
    columns.map(({ key }): Part => {
      switch (key) {
        case 'code':
          return cell(item.code);
        case 'who':
          return cell(who.get(item.code) ?? '');
        case 'own':
          return cell(item.own);
        case 'average':
          return cell(item.average);
        case 'given':
          return cell(item.given.join(round.named ? '\n' : '、') || WORDS.nobodyYet);
        default:
          return cell(item.remarks.map((remark) => `· ${remark}`).join('\n'));
      }
    }),
  );
  const rowCount = FIRST_ROW + Math.max(1, lines.length);
  return [
    {
      updateSheetProperties: {
        properties: { sheetId: OTHERS, gridProperties: { rowCount } },
        fields: 'gridProperties.rowCount',
      },
    },
    put(OTHERS, FIRST_ROW, lines),
    style(range(OTHERS, FIRST_ROW, rowCount - FIRST_ROW, 0, columns.length), BODY, BODY_FIELDS),
    ...centre(OTHERS, FIRST_ROW, rowCount - FIRST_ROW, columns),
  ];
}
