// People who comment on a cell: one of Drive's comments on the file, which moves about with the cell.
import type { Workspace } from '../runtime/workspace';
import { changeCells } from '../services/spreadsheets/cell-changes';
import { Calculation } from '../services/spreadsheets/formulas';
import { cellAt, sheetOf, spreadsheetOf } from '../services/spreadsheets/state';
import { displayed } from '../services/spreadsheets/values';
import { addComment } from './drive';
import type { Place } from './sheet';

/**
 * Comments on what the cell shows and gives the comment's id; DriveRefusal for those who may not comment on the file.
 * As at Google, who reads comments through Drive is told the cell's text and not its place (PLATFORM.md).
 */
export function commentOnCell(
  workspace: Workspace,
  user: string,
  spreadsheetId: string,
  { sheetId, row, column }: Place,
  content: string,
): string {
  const { store } = workspace;
  return store.transaction(() => {
    const spreadsheet = spreadsheetOf(store, spreadsheetId);
    const sheet = sheetOf(spreadsheet, sheetId);
    const shown = displayed(new Calculation(spreadsheet), sheet, cellAt(sheet, row, column));
    const id = addComment(workspace, user, spreadsheetId, content, shown);
    const range = { sheetId, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    changeCells(store, spreadsheetId, range, (cell) => ({
      ...cell,
      comments: [...(cell?.comments ?? []), id],
    }));
    return id;
  });
}
