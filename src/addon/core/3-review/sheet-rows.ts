// The rows of 评审表: one for each reviewer and round, which file it is, and how far it is.
import { momentIn, type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';

/** A row of 评审表. */
export interface SheetRow {
  key: string;
  reviewerId: string;
  reviewer: string;
  fileId: string;
  mailedAt: number | null;
  row: RegistryRow;
}

export const sheetKey = (round: string, reviewerId: string): string => `${round}/${reviewerId}`;

export function readSheetRows(snapshot: Snapshot, round: string): SheetRow[] {
  return rowsOf(snapshot, 'review_sheets')
    .filter((row) => textOf(row, 'round') === round && textOf(row, 'reviewer_id') !== '')
    .map((row) => ({
      key: textOf(row, 'sheet_key'),
      reviewerId: textOf(row, 'reviewer_id'),
      reviewer: textOf(row, 'reviewer'),
      fileId: textOf(row, 'file_id'),
      mailedAt: momentIn(row, 'mailed_at'),
      row,
    }));
}
