// How the registry's tabs look: formats, wrapping, colours and sizes, derived from what registry.ts says of each column.
import { OVERVIEW_COLUMNS } from '../overview';
import type { Column, Tab, TabKey } from '../registry';

/** Zero to one for each channel, as the Sheets API wants colours. */
interface RgbColor {
  red: number;
  green: number;
  blue: number;
}

/** "#D6E8F7" as the API's colour style. */
export function colour(hex: string): { rgbColor: RgbColor } {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: channel(1), green: channel(3), blue: channel(5) } };
}

/** Rows of a new tab's grid, headings included; the grid grows by itself when rows are appended or pasted. */
export function rowCountOf(key: TabKey): number {
  const counts: Partial<Record<TabKey, number>> = {
    overview: 80,
    settings: 120,
    recommending_units: 300,
    self_check: 200,
    state: 40,
  };
  return counts[key] ?? 1000;
}

/** Columns of a new tab's grid: exactly those in use, so that nothing but the table is seen. */
export function columnCountOf(tab: Tab): number {
  return tab.columns.length === 0 ? OVERVIEW_COLUMNS : tab.columns.length;
}

interface NumberFormat {
  type: 'TEXT' | 'NUMBER' | 'DATE_TIME';
  pattern: string;
}

/** The stored form of a column's cells; null where Sheets' own default serves best (links). */
export function numberFormatOf(column: Column): NumberFormat | null {
  switch (column.type) {
    case 'number':
      return { type: 'NUMBER', pattern: '0' };
    case 'decimal':
      return { type: 'NUMBER', pattern: '0.00' };
    case 'datetime':
      return { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' };
    case 'link':
      return null;
    default:
      // What people type or paste (00123, 1-2, 18 digits) must stay as typed.
      return { type: 'TEXT', pattern: '@' };
  }
}

/** Text that would make rows a metre high; one line of it is shown, all of it when the cell is opened. */
const CLIPPED = new Set(['deeds', 'deeds_edited', 'media_honors', 'original', 'payload']);

/** Columns at least this wide (pixels) wrap; narrower ones hold short words, and wrapping would only make tall rows. */
const WRAP_FROM = 160;

function wrapStrategyOf(column: Column): 'WRAP' | 'CLIP' | 'OVERFLOW_CELL' {
  if (column.hidden === true || column.type === 'json' || column.type === 'link') return 'CLIP';
  if (CLIPPED.has(column.key)) return 'CLIP';
  return column.width >= WRAP_FROM ? 'WRAP' : 'OVERFLOW_CELL';
}

/** The format of a column's data cells. */
export function bodyFormat(column: Column): Record<string, unknown> {
  const numberFormat = numberFormatOf(column);
  return {
    ...(numberFormat === null ? {} : { numberFormat }),
    wrapStrategy: wrapStrategyOf(column),
    verticalAlignment: 'TOP',
    ...(column.type === 'choice' || column.type === 'datetime' ? { horizontalAlignment: 'CENTER' } : {}),
  };
}

export const BODY_FIELDS =
  'userEnteredFormat(numberFormat,wrapStrategy,verticalAlignment,horizontalAlignment)';

/** Headings of people's columns are warmer, so that one sees at a glance where to write. */
export function headingFormat(column: Column): Record<string, unknown> {
  return {
    backgroundColorStyle: colour(column.editor === 'person' ? '#FBE9C6' : '#DCE6F0'),
    textFormat: { bold: true, foregroundColorStyle: colour('#1F2D3A') },
    wrapStrategy: 'WRAP',
    horizontalAlignment: 'CENTER',
    verticalAlignment: 'MIDDLE',
  };
}

export const HEADING_HEIGHT = 36;

/** Tints for the words in a column: blue, amber and rose stay apart for colour-blind eyes, and the words say it too. */
interface Tint {
  background?: string;
  text?: string;
  bold?: boolean;
}

const GOOD: Tint = { background: '#D9EAF7' };
const LOOK: Tint = { background: '#FDEBC8' };
const BAD: Tint = { background: '#F6D6D6', bold: true };
const QUIET: Tint = { background: '#EEEEEE', text: '#6B6B6B' };

/** By column key: choice code (or, where there are no choices, the word itself) → tint; '*' is any text at all. */
export const TINTS: Partial<Record<TabKey, Record<string, Record<string, Tint>>>> = {
  nominations: {
    status: { accepted: GOOD, flagged: LOOK, rejected: BAD, superseded: QUIET, withdrawn: QUIET },
    decision: { accepted: GOOD, returned: LOOK, rejected: BAD, withdrawn: QUIET },
    verdict: { accepted: GOOD, flagged: LOOK, rejected: BAD },
  },
  outbox: {
    state: { started: GOOD, uncertain: LOOK, failed: BAD, done: QUIET, cancelled: QUIET },
  },
  deeds: { volume_check: { '*': LOOK } },
  settings: { check: { '*': BAD } },
  self_check: { check_result: { 一致: GOOD, 不一致: BAD, 未检查: QUIET } },
};

/** A tint as the API's cell format. */
export function tintFormat(tint: Tint): Record<string, unknown> {
  const textFormat = {
    ...(tint.bold === true ? { bold: true } : {}),
    ...(tint.text === undefined ? {} : { foregroundColorStyle: colour(tint.text) }),
  };
  return {
    ...(tint.background === undefined ? {} : { backgroundColorStyle: colour(tint.background) }),
    ...(Object.keys(textFormat).length === 0 ? {} : { textFormat }),
  };
}
