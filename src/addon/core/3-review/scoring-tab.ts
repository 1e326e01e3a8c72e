// The scoring tab of a review sheet: one row a nomination, cells that take legal scores only, everything else locked.
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import type { SheetsRequest } from '../registry-write';
import { mostOf, type Round } from './rounds';
import { FIRST_ROW, READING, SCORING, type SheetItem, sheetColumns } from './sheet-columns';
import {
  BODY,
  BODY_FIELDS,
  cell,
  centre,
  formula,
  letterOf,
  lines,
  OPEN,
  OPEN_FIELDS,
  type Part,
  range,
  SHUT,
  style,
} from './sheet-requests';

/** One row; `row` is zero-based, `read` the row of its deeds in the reading tab. */
export function scoringRow(round: Round, item: SheetItem, row: number, read: number): Part[] {
  return sheetColumns(round).map(({ key }) => {
    switch (key) {
      case 'code':
      case 'check':
        return cell(item.code);
      case 'who':
      case 'category':
        return cell(item[key]);
      case 'summary':
        return formula(
          `=HYPERLINK("#gid=${READING}&range=A${read + 1}","${WORDS.read(excerptOf(item.deeds))}")`,
        );
      case 'scans':
        return item.scans === '' ? {} : formula(`=HYPERLINK("${item.scans}","${WORDS.openScans}")`);
      case 'total':
        return totalFormula(round, row);
      case 'status':
        return statusFormula(round, row);
      case 'unsigned':
        return unsignedFormula(round, row);
      default:
        return {};
    }
  });
}

const quote = (word: string): string => `"${word}"`;

/** The cell of a column in a zero-based row, as formulas name it. */
function placesIn(round: Round, row: number): (key: string) => string {
  const columns = sheetColumns(round);
  return (key) => `${letterOf(columns.findIndex((each) => each.key === key))}${row + 1}`;
}

/** The points of a row, once every criterion has its mark. */
function totalFormula(round: Round, row: number): Part {
  const at = placesIn(round, row);
  const count = round.criteria.length;
  const sum = round.criteria
    .map((criterion, place) => `${at(`mark${place + 1}`)}*${criterion.weight}/${mostOf(round, criterion)}`)
    .join('+');
  return formula(`=IF(COUNT(${at('mark1')}:${at(`mark${count}`)})=${count},ROUND(${sum},2),"")`);
}

/** How far a row is, in the words that the first screen counts. */
export function statusFormula(round: Round, row: number): Part {
  const at = placesIn(round, row);
  const count = round.criteria.length;
  const marks = `${at('mark1')}:${at(`mark${count}`)}`;
  return formula(
    `=IF(${at('stance')}<>"",IF(LEN(${at('reason')})=0,${quote(WORDS.reasonMissing)},${at('stance')}),` +
      `IF(COUNT(${marks})=${count},${quote(WORDS.done)},IF(COUNT(${marks})=0,${quote(WORDS.open)},${quote(WORDS.partial)})))`,
  );
}

/** Says at once, without any run, that a row is no longer what was printed to be signed. */
function unsignedFormula(round: Round, row: number): Part {
  const at = placesIn(round, row);
  const parts = [...round.criteria.map((_criterion, place) => at(`mark${place + 1}`)), at('stance')];
  return formula(
    `=IF(${at('signed')}="","",IF(${parts.join('&"/"&')}=${at('signed')},${quote(WORDS.asSigned)},${quote(WORDS.changedSince)}))`,
  );
}

/** Formula text: no quotes, no line breaks, and short enough for one glance. */
function excerptOf(deeds: string): string {
  return deeds
    .replace(/["“”\s]+/g, ' ')
    .trim()
    .slice(0, 60);
}

/** What each open cell accepts; anything else is refused while it is typed. */
export function validations(round: Round, row: number, rows: number): SheetsRequest[] {
  const columns = sheetColumns(round);
  const rule = (key: string, condition: Part, inputMessage: string): SheetsRequest => ({
    setDataValidation: {
      range: range(
        SCORING,
        row,
        rows,
        columns.findIndex((each) => each.key === key),
        1,
      ),
      rule: { condition, strict: true, showCustomUi: true, inputMessage },
    },
  });
  const list = (values: readonly string[]): Part => ({
    type: 'ONE_OF_LIST',
    values: values.map((userEnteredValue) => ({ userEnteredValue })),
  });
  return [
    ...round.criteria.map((criterion, place) => {
      const [most, { step }] = [mostOf(round, criterion), round.scale];
      const count = Math.floor(most / step + 1e-9);
      // A list says exactly what is legal; above a hundred entries nobody finds anything in it.
      const condition =
        count <= 100
          ? list(Array.from({ length: count + 1 }, (_empty, at) => String(Math.round(at * step * 1e6) / 1e6)))
          : {
              type: 'NUMBER_BETWEEN',
              values: [{ userEnteredValue: '0' }, { userEnteredValue: String(most) }],
            };
      return rule(`mark${place + 1}`, condition, WORDS.markHelp(most, step));
    }),
    rule('stance', list(Object.values(WORDS.stances)), WORDS.stanceHelp),
  ];
}

/** Cells that the reviewer may fill in, for rows that are in use: runs of rows, times runs of columns. */
export function openRanges(round: Round, rows: readonly number[]): Part[] {
  const blocks: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last[0] + last[1] === row) last[1] += 1;
    else blocks.push([row, 1]);
  }
  const columns = openColumns(round);
  return blocks.flatMap(([from, count]) =>
    columns.map(([column, width]) => range(SCORING, from, count, column, width)),
  );
}

/** Runs of neighbouring columns that are for the reviewer to fill in: the first one's place, and how many. */
function openColumns(round: Round): [number, number][] {
  const runs: [number, number][] = [];
  sheetColumns(round).forEach(({ open }, at, columns) => {
    if (open !== true) return;
    if (columns[at - 1]?.open === true) runs[runs.length - 1]![1] += 1;
    else runs.push([at, 1]);
  });
  return runs;
}

/** Takes the colour that says "here you write" from all rows. */
export function shutAllLooks(round: Round): SheetsRequest[] {
  return openColumns(round).map(([startColumnIndex, columns]) =>
    style(
      {
        sheetId: SCORING,
        startRowIndex: FIRST_ROW,
        startColumnIndex,
        endColumnIndex: startColumnIndex + columns,
      },
      SHUT,
      OPEN_FIELDS,
    ),
  );
}

/** The colour that says "here you write", in some rows. */
export function openLooks(round: Round, rows: readonly number[]): SheetsRequest[] {
  return openRanges(round, rows).map((open) => style(open, OPEN, OPEN_FIELDS));
}

/** Looks of new rows: wrapping, and the colour that says "here you write". */
export function rowLooks(round: Round, row: number, rows: number): SheetsRequest[] {
  return [
    style(range(SCORING, row, rows, 0, sheetColumns(round).length), BODY, BODY_FIELDS),
    ...centre(SCORING, row, rows, sheetColumns(round)),
    ...openRanges(
      round,
      Array.from({ length: rows }, (_empty, at) => row + at),
    ).flatMap((open) => [style(open, OPEN, OPEN_FIELDS), lines(open)]),
  ];
}

/** A row that can no longer be written in loses the colour that says it can. */
export function shutLooks(round: Round, row: number): SheetsRequest[] {
  return openRanges(round, [row]).map((shut) => style(shut, SHUT, OPEN_FIELDS));
}
