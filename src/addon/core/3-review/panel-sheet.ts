// The panel's sheet for the discussion: scores and remarks of one category's nominations, and a cell for each to write in.
import { PANEL_PHRASES as WORDS } from '../phrases/panel';
import { REVIEW_PHRASES } from '../phrases/review';
import type { SheetsRequest } from '../registry-write';
import {
  addTab,
  BODY,
  BODY_FIELDS,
  CHINESE_LOCALE,
  cell,
  centre,
  HEAD,
  HEAD_FIELDS,
  hideRow,
  letterOf,
  lines,
  OPEN,
  OPEN_FIELDS,
  protect,
  put,
  range,
  style,
  titleLooks,
  width,
} from './sheet-requests';

/** The tab, and the first screen, which a new spreadsheet comes with. */
export const PANEL = 2101;
const GUIDE = 0;
/** Row 1 keys (hidden), row 2 headings. */
export const FIRST_PANEL_ROW = 2;
/** Protections' ids. */
const GUIDE_LOCK = 3100;
export const PANEL_LOCK = 3101;

export interface PanelItem {
  code: string;
  /** '' in a blind round. */
  who: string;
  /** Place in the category, equal scores sharing one; null without scores. */
  rank: number | null;
  average: number | null;
  /** Null when strictness is not adjusted for. */
  adjusted: number | null;
  /** Highest less lowest total. */
  spread: number | null;
  /** Highest first; with their reviewers' names only in a round that has them. */
  totals: string[];
  /** Who has the same score, who stood aside. */
  hint: string;
  remarks: string[];
}

export interface PanelContent {
  title: string;
  round: string;
  group: string;
  blind: boolean;
  items: PanelItem[];
}

interface PanelColumn {
  key: string;
  label: string;
  width: number;
  hidden?: boolean;
  centred?: boolean;
}

function panelColumns(blind: boolean): PanelColumn[] {
  return [
    { key: 'code', label: REVIEW_PHRASES.code, width: 60 },
    ...(blind ? [] : [{ key: 'who', label: REVIEW_PHRASES.who, width: 180 }]),
    { key: 'rank', label: WORDS.rank, width: 50, centred: true },
    { key: 'average', label: WORDS.average, width: 65, centred: true },
    { key: 'adjusted', label: WORDS.adjusted, width: 65, centred: true },
    { key: 'spread', label: WORDS.spread, width: 50, centred: true },
    { key: 'totals', label: WORDS.totals, width: 110 },
    { key: 'hint', label: WORDS.hint, width: 120 },
    { key: 'remarks', label: WORDS.remarks, width: 290 },
    { key: 'discussion', label: WORDS.discussion, width: 270 },
    { key: 'changed', label: WORDS.changed, width: 130 },
    { key: 'check', label: 'check', width: 50, hidden: true },
  ];
}

/** What the program writes in a nomination's row, by column key; 'discussion' is people's, 'changed' grows. */
export function panelValues(item: PanelItem): Map<string, string | number | null> {
  return new Map<string, string | number | null>([
    ['code', item.code],
    ['who', item.who],
    ['rank', item.rank],
    ['average', item.average],
    ['adjusted', item.adjusted],
    ['spread', item.spread],
    ['totals', item.totals.join('、')],
    ['hint', item.hint],
    ['remarks', item.remarks.map((remark) => `· ${remark}`).join('\n')],
    ['check', item.code],
  ]);
}

/** Looks of rows, the discussion's cells in the colour that says "here you write". */
export function panelLooks(row: number, rows: number, columns: number, discussion: number): SheetsRequest[] {
  return [
    style(range(PANEL, row, rows, 0, columns), BODY, BODY_FIELDS),
    style(range(PANEL, row, rows, discussion, 1), OPEN, OPEN_FIELDS),
    lines(range(PANEL, row, rows, discussion, 1)),
  ];
}

/** The requests that turn a new, empty spreadsheet into the panel's; only the discussion's cells are open. */
export function panelRequests(content: PanelContent, editors: readonly string[]): SheetsRequest[] {
  const columns = panelColumns(content.blind);
  const place = columns.findIndex(({ key }) => key === 'discussion');
  const count = Math.max(1, content.items.length);
  const rows = content.items.map((item) => {
    const values = panelValues(item);
    return columns.map(({ key }) => cell(values.get(key) ?? null));
  });
  return [
    CHINESE_LOCALE,
    addTab(
      { sheetId: PANEL, title: WORDS.tab, index: 0 },
      {
        rowCount: FIRST_PANEL_ROW + count,
        columnCount: columns.length,
        frozenRowCount: FIRST_PANEL_ROW,
        frozenColumnCount: content.blind ? 1 : 2,
      },
    ),
    put(PANEL, 0, [columns.map(({ key }) => cell(key)), columns.map(({ label }) => cell(label)), ...rows]),
    hideRow(PANEL, 0),
    ...columns.map((column, at) => width(PANEL, at, column.width, column.hidden)),
    style(range(PANEL, 1, 1, 0, columns.length), HEAD, HEAD_FIELDS),
    ...centre(PANEL, 1, 1 + count, columns),
    ...panelLooks(FIRST_PANEL_ROW, count, columns.length, place),
    ...guideRequests(content, letterOf(place)),
    protect(GUIDE, GUIDE_LOCK, WORDS.protection, editors, []),
    protect(PANEL, PANEL_LOCK, WORDS.protection, editors, [range(PANEL, FIRST_PANEL_ROW, count, place, 1)]),
  ];
}

function guideRequests({ title, round, group, blind }: PanelContent, letter: string): SheetsRequest[] {
  const steps = WORDS.steps(letter, blind);
  const lines = [
    [cell(title)],
    [cell(WORDS.guideTitle(round, group))],
    [],
    ...steps.map((step, at) => [cell(`${at + 1}. ${step}`)]),
  ];
  return [
    {
      updateSheetProperties: {
        properties: {
          sheetId: GUIDE,
          title: REVIEW_PHRASES.guideTab,
          gridProperties: { rowCount: lines.length + 1, columnCount: 1, hideGridlines: true },
        },
        fields: 'title,gridProperties',
      },
    },
    put(GUIDE, 0, lines),
    ...titleLooks(GUIDE, 1),
    style(range(GUIDE, 3, steps.length, 0, 1), BODY, BODY_FIELDS),
    width(GUIDE, 0, 860),
  ];
}
