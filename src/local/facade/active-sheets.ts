// Which tab and range are active, as long as one execution lives: by default what the person has selected, else the first tab and its first cell.
import type { Range } from './range';

/** Spreadsheet id → sheet id. */
export const activeSheets = new Map<string, number>();
/** "spreadsheet id/sheet id" → range. */
export const activeRanges = new Map<string, Range>();
