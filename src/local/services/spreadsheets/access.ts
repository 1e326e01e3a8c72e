// Who may open and change a spreadsheet, and which of its cells: sharing and protection.
import { type GridRange, ServiceError } from '../../runtime/service';
import type { Store } from '../../runtime/store';
import { accessLevel, atLeast } from '../drive/access';
import { closedRange, contains, overlaps } from './a1';
import { findSpreadsheet, type Resource, type SpreadsheetState, sheetOf, spreadsheetOf } from './state';

/** What opening fails with. */
export type Refusal = 'missing' | 'forbidden' | null;

/** Whether `user` may read (or change) the spreadsheet. */
export function refusal(store: Store, user: string, id: string, toChange: boolean): Refusal {
  if (findSpreadsheet(store, id) === undefined) return 'missing';
  const level = accessLevel(store, user, id);
  if (level === 'none') return 'forbidden';
  return atLeast(level, toChange ? 'writer' : 'reader') ? null : 'forbidden';
}

/** PLATFORM.md 4.1. */
export const PROTECTED_TEXT =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether `user` may edit what a protection covers: its editors may, the file's owner, and anyone past a mere warning. */
export function mayEditProtected(
  store: Store,
  user: string,
  spreadsheetId: string,
  protection: Resource,
): boolean {
  if (protection.warningOnly === true || accessLevel(store, user, spreadsheetId) === 'owner') return true;
  const editors: string[] = protection.editors?.users ?? [];
  return editors.some((editor) => editor.toLowerCase() === user.toLowerCase());
}

/** The cells of a protection; a protected tab covers its whole grid, however that grows. */
export function protectedCells(spreadsheet: SpreadsheetState, protection: Resource): GridRange {
  const range = protection.range ?? {};
  return closedRange(sheetOf(spreadsheet, range.sheetId ?? 0), range);
}

/** Refuses a change of cells that are protected against `user`. */
export function requireUnprotected(
  store: Store,
  user: string,
  spreadsheetId: string,
  range: GridRange,
): void {
  const spreadsheet = spreadsheetOf(store, spreadsheetId);
  for (const protection of sheetOf(spreadsheet, range.sheetId).protectedRanges) {
    if (mayEditProtected(store, user, spreadsheetId, protection)) continue;
    if (!overlaps(protectedCells(spreadsheet, protection), range)) continue;
    const open: Resource[] = protection.unprotectedRanges ?? [];
    if (open.some((one) => contains(protectedCells(spreadsheet, { range: one }), range))) continue;
    throw new ServiceError(PROTECTED_TEXT);
  }
}

/** Refuses to rename, move or delete a tab that is protected as a whole against `user`. */
export function requireUnprotectedSheet(
  store: Store,
  user: string,
  spreadsheetId: string,
  sheetId: number,
): void {
  const sheet = sheetOf(spreadsheetOf(store, spreadsheetId), sheetId);
  for (const protection of sheet.protectedRanges) {
    if (!mayEditProtected(store, user, spreadsheetId, protection)) throw new ServiceError(PROTECTED_TEXT);
  }
}
