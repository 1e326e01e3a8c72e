// Reviewers at their sheets: each opens the link from the letter under an own account, reads, and types as a person does.
import { SheetHand } from '../hand/sheet';
import { ServiceError } from '../runtime/service';
import type { Workspace } from '../runtime/workspace';
import { sentMail } from '../services/mail';
import { refusal } from '../services/spreadsheets/access';
import { Calculation, CellError } from '../services/spreadsheets/formulas';
import {
  type SheetState,
  type SpreadsheetState,
  sheetsOf,
  spreadsheetOf,
} from '../services/spreadsheets/state';

/** A row of the scoring tab as its reviewer sees it. */
export interface ReviewRow {
  /** Zero-based. */
  row: number;
  code: string;
  /** What the cells show, by column key. */
  cells: Record<string, string>;
  /** The most that each criterion's heading allows. */
  most: number[];
}

const LINK = /https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/;

/** The id in the newest letter to the reviewer that brings a sheet; undefined when none has come. */
export function sheetInMail(workspace: Workspace, email: string): string | undefined {
  const letters = sentMail(workspace.store).filter(({ to }) => to.includes(email));
  return letters
    .map(({ body }) => LINK.exec(body)?.[1])
    .filter((id) => id !== undefined)
    .pop();
}

/** A reviewer before an own sheet. Everything goes through the hand, so protection and validation are in force. */
export class ReviewerAtWork {
  readonly hand: SheetHand;

  constructor(
    private readonly workspace: Workspace,
    readonly email: string,
    readonly spreadsheetId: string,
  ) {
    this.hand = new SheetHand(workspace, email, spreadsheetId);
  }

  /** Opens the sheet that the reviewer's letter links to. Throws when there is no letter. */
  static fromMail(workspace: Workspace, email: string): ReviewerAtWork {
    const id = sheetInMail(workspace, email);
    if (id === undefined) throw new Error(`${email} 没有收到评审表。`);
    return new ReviewerAtWork(workspace, email, id);
  }

  /** The rows of the scoring tab. Throws as Sheets does for somebody who may not open the file. */
  rows(): ReviewRow[] {
    const { spreadsheet, sheet } = this.scoring();
    const calculation = new Calculation(spreadsheet);
    const shown = (row: number, column: number): string => {
      const value = calculation.valueOf(sheet, sheet.rows[row]?.[column] ?? null);
      return value === undefined ? '' : value instanceof CellError ? value.text : String(value);
    };
    const keys = (sheet.rows[0] ?? []).map((cell) => String(cell?.v ?? ''));
    const most = keys.flatMap((key, column) =>
      /^mark\d+$/.test(key) ? [Number(/–(\d+(?:\.\d+)?)$/.exec(shown(1, column))?.[1])] : [],
    );
    return sheet.rows.slice(2).map((_cells, at) => {
      const cells = Object.fromEntries(keys.map((key, column) => [key, shown(at + 2, column)]));
      return { row: at + 2, code: cells.code ?? '', cells, most };
    });
  }

  /** Types into a column of a row, as text. */
  type(row: number, key: string, text: string): void {
    const { sheet } = this.scoring();
    const column = (sheet.rows[0] ?? []).findIndex((cell) => cell?.v === key);
    this.hand.editCell({ sheetId: sheet.sheetId, row, column }, text);
  }

  score(row: number, marks: readonly number[], comment = ''): void {
    marks.forEach((mark, at) => {
      this.type(row, `mark${at + 1}`, String(mark));
    });
    if (comment !== '') this.type(row, 'comment', comment);
  }

  /** Pastes the marks of neighbouring rows, all criteria of each, as one block. */
  pasteMarks(from: number, marks: readonly (readonly number[])[]): void {
    const { sheet } = this.scoring();
    const column = (sheet.rows[0] ?? []).findIndex((cell) => cell?.v === 'mark1');
    this.hand.paste(
      { sheetId: sheet.sheetId, row: from, column },
      marks.map((row) => row.map(String)),
    );
  }

  /** 弃权 or 回避, with the reason. */
  standAside(row: number, stance: '弃权' | '回避', reason: string): void {
    this.type(row, 'stance', stance);
    this.type(row, 'reason', reason);
  }

  private scoring(): { spreadsheet: SpreadsheetState; sheet: SheetState } {
    if (refusal(this.workspace.store, this.email, this.spreadsheetId, false) !== null)
      throw new ServiceError('You need access');
    const spreadsheet = spreadsheetOf(this.workspace.store, this.spreadsheetId);
    const sheet = sheetsOf(spreadsheet).find(({ rows }) =>
      (rows[0] ?? []).some((cell) => cell?.v === 'mark1'),
    );
    if (sheet === undefined) throw new Error(`${this.spreadsheetId} 里没有评分表。`);
    return { spreadsheet, sheet };
  }
}
