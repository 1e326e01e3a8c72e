// What the sheet's page asks and does: tabs as they look, cells in full, a person's acts with the hand, menus and their runs.
import { SheetHand } from '../hand/sheet';
import { type GridRange, ServiceError } from '../runtime/service';
import { overlaps } from '../services/spreadsheets/a1';
import { mayEditProtected, protectedCells, refusal } from '../services/spreadsheets/access';
import { Calculation } from '../services/spreadsheets/formulas';
import { movementsOf } from '../services/spreadsheets/movements';
import { cellAt, ruleOf, sheetOf, spreadsheetOf } from '../services/spreadsheets/state';
import { displayed, rendered } from '../services/spreadsheets/values';
import type { MenuState, UiState } from '../services/ui';
import type { Desk } from './desk';
import { linkOf } from './pages/table';
import { blockNow, cellNow, LostPlace, type Seen } from './stale-places';
import { choicesOf } from './tab-filter';

/** What a page may ask a hand to do; the rest of the fields depend on `act`. Rows and columns count from 0. */
export interface Act {
  act: string;
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
  texts: (string | null)[][];
  ascending: boolean;
  hiddenValues: string[];
  before: number;
  /** How many of the tab's movements the page knew of; its rows and columns are meant as they stood then. */
  moves?: number;
  /** The person has said yes to a warning. */
  confirmed?: boolean;
}

/** `row` is where the act has met, from 0; `lost` says that its cells are not there any more. */
export type ActAnswer =
  | { ok: true; sheetId?: number; row?: number }
  | { refusal: string; lost?: true }
  | { confirm: string };

/** The texts of refusals as the Chinese page of Sheets shows them. */
const IN_CHINESE: [RegExp, string][] = [
  [
    /^You are trying to edit a protected cell/,
    '您正试图修改受保护的单元格或对象。如果需要修改，请与电子表格的所有者联系，请其取消保护。',
  ],
  [/^You do not have permission to edit this spreadsheet/, '您没有修改此电子表格的权限。'],
  [
    /^The data you entered in cell (\w+) violates/,
    '您在单元格 $1 中输入的数据违反了在此单元格上设置的数据验证规则。',
  ],
  [/^A sheet with the name "(.*)" already exists/, '已有名为“$1”的工作表，请换一个名称。'],
  [/^You can't remove all the visible sheets/, '不能删除文档中所有可见的工作表。'],
  [/^The sheet name cannot be empty/, '工作表名称不能为空。'],
  [/^Your input contains more than the maximum of 50000 characters/, '单个单元格最多能输入 50000 个字符。'],
];

const WARNING = '您正试图修改这张工作表中不应随意更改的部分。仍要修改吗？';

function inChinese(message: string): string {
  for (const [pattern, text] of IN_CHINESE) {
    const found = pattern.exec(message);
    if (found !== null) return text.replace('$1', found[1] ?? '');
  }
  return message;
}

/** Does what the person does; a refusal comes back as data, with nothing changed. */
export async function performAct(desk: Desk, user: string, id: string, act: Act): Promise<ActAnswer> {
  try {
    if (act.confirmed !== true && warns(desk, user, id, asItStands(desk, id, act)))
      return { confirm: WARNING };
    return await desk.act(user, (workspace) => {
      // Only now, with the turn taken, nothing moves any more.
      const now = asItStands(desk, id, act);
      const made = perform(new SheetHand(workspace, user, id), now);
      return { ok: true, row: now.row, ...(made === undefined ? {} : { sheetId: made }) };
    });
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): ActAnswer {
  if (error instanceof LostPlace) return { refusal: error.message, lost: true };
  if (error instanceof ServiceError) return { refusal: inChinese(error.message) };
  throw error;
}

/** The act with its rows and columns as they are now. */
function asItStands(desk: Desk, id: string, act: Act): Act {
  if (act.moves === undefined) return act;
  const sheet = sheetOf(spreadsheetOf(desk.store, id), act.sheetId);
  const { row = 0, column = 0 } = act;
  const place = blockNow(sheet, { row, column, moves: act.moves, ...sizeOf(act) });
  if (act.act !== 'moveColumn') return { ...act, ...place };
  const before = blockNow(sheet, { row, column: act.before, moves: act.moves }).column;
  return { ...act, ...place, before };
}

/** How many rows and columns an act is about. */
function sizeOf({ act, rows = 1, columns = 1, texts }: Act): { rows: number; columns: number } {
  if (act === 'paste')
    return { rows: texts.length, columns: Math.max(1, ...texts.map((line) => line.length)) };
  // What is put in stands beside one line, however many it is.
  if (act === 'insertRows' || act === 'insertColumns') return { rows: 1, columns: 1 };
  return { rows, columns };
}

function perform(hand: SheetHand, act: Act): number | undefined {
  const { sheetId, row, column, rows = 1, columns = 1 } = act;
  const place = { sheetId, row, column };
  switch (act.act) {
    case 'edit':
      hand.editCell(place, String(act.text));
      return undefined;
    case 'paste':
      hand.paste(
        place,
        act.texts.map((line) => line.map((text) => text ?? undefined)),
      );
      return undefined;
    case 'clear':
      hand.clear({
        sheetId,
        startRow: row,
        endRow: row + rows,
        startColumn: column,
        endColumn: column + columns,
      });
      return undefined;
    case 'note':
      hand.addNote(place, String(act.text));
      return undefined;
    case 'insertRows':
      hand.insertRows(sheetId, row, rows);
      return undefined;
    case 'insertColumns':
      hand.insertColumns(sheetId, column, columns);
      return undefined;
    case 'deleteRows':
      hand.deleteRows(sheetId, row, rows);
      return undefined;
    case 'deleteColumns':
      hand.deleteColumns(sheetId, column, columns);
      return undefined;
    case 'moveColumn':
      hand.moveColumn(sheetId, column, act.before);
      return undefined;
    case 'sort':
      hand.sortSheet(sheetId, column, act.ascending);
      return undefined;
    case 'addTab':
      return hand.addTab(String(act.text));
    case 'renameTab':
      hand.renameTab(sheetId, String(act.text));
      return undefined;
    case 'deleteTab':
      hand.deleteTab(sheetId);
      return undefined;
    case 'filterOff':
      hand.setFilter(sheetId, null);
      return undefined;
    default:
      throw new ServiceError(`不认识的操作 ${act.act}`);
  }
}

/** Hides values of one column, keeping what is hidden by the others. */
export async function setColumnFilter(desk: Desk, user: string, id: string, act: Act): Promise<ActAnswer> {
  try {
    await desk.act(user, (workspace) => {
      const sheet = sheetOf(spreadsheetOf(desk.store, id), act.sheetId);
      const { column } = asItStands(desk, id, act);
      const criteria = { ...(sheet.basicFilter?.criteria ?? {}) };
      if (act.hiddenValues.length === 0) delete criteria[column];
      else criteria[column] = { hiddenValues: act.hiddenValues.map(String) };
      new SheetHand(workspace, user, id).setFilter(act.sheetId, criteria);
    });
    return { ok: true };
  } catch (error) {
    return refusalOf(error);
  }
}

const TYPING = new Set(['edit', 'paste', 'clear']);

/** Whether a protection that only warns covers what is to be typed over. */
function warns(desk: Desk, user: string, id: string, act: Act): boolean {
  if (!TYPING.has(act.act)) return false;
  const spreadsheet = spreadsheetOf(desk.store, id);
  const sheet = sheetOf(spreadsheet, act.sheetId);
  const { rows, columns } = sizeOf(act);
  const range: GridRange = {
    sheetId: act.sheetId,
    startRow: act.row,
    endRow: act.row + rows,
    startColumn: act.column,
    endColumn: act.column + columns,
  };
  return sheet.protectedRanges.some(
    (one) =>
      one.warningOnly === true &&
      mayEditProtected(desk.store, user, id, one) &&
      overlaps(protectedCells(spreadsheet, one), range) &&
      !(one.unprotectedRanges ?? []).some((open: object) =>
        overlaps(protectedCells(spreadsheet, { range: open }), range),
      ),
  );
}

/** A cell in full, for the bar above the sheet, with its place now; null when the cell that was seen is gone. */
export function cellInFull(desk: Desk, id: string, sheetId: number, seen: Seen) {
  const spreadsheet = spreadsheetOf(desk.store, id);
  const sheet = sheetOf(spreadsheet, sheetId);
  const place = cellNow(sheet, seen);
  if (place === null) return null;
  const { row, column } = place;
  const calculation = new Calculation(spreadsheet);
  const cell = cellAt(sheet, row, column);
  const typed = String(rendered(calculation, sheet, cell, 'FORMULA', 'FORMATTED_STRING'));
  const text = displayed(calculation, sheet, cell);
  // An apostrophe in front keeps text that looks like a formula text when it is typed again.
  const isFormulaLike = cell?.formula === undefined && typeof cell?.v === 'string' && /^[=+]/.test(cell.v);
  const rule = ruleOf(spreadsheet, cell);
  return {
    row,
    column,
    moves: movementsOf(sheet),
    typed: isFormulaLike ? `'${typed}` : typed,
    text,
    note: cell?.note ?? '',
    link: linkOf(typed, text),
    help: String(rule?.inputMessage ?? ''),
  };
}

/** What a column's filter offers. */
export function filterChoices(desk: Desk, id: string, sheetId: number, column: number) {
  const spreadsheet = spreadsheetOf(desk.store, id);
  return choicesOf(new Calculation(spreadsheet), sheetOf(spreadsheet, sheetId), column);
}

/** Runs the simple trigger onOpen as Google does for those who may edit, and gives the menus that it put up. */
export async function openByPerson(desk: Desk, user: string, id: string): Promise<MenuState[]> {
  const { store, workspace } = desk;
  if (id !== workspace.containerId || refusal(store, user, id, true) !== null) return [];
  await desk.run(user, {
    entry: 'onOpen',
    args: [{ authMode: 'LIMITED', source: { $class: 'Spreadsheet', id } }],
    cause: 'open',
    limited: true,
  });
  workspace.emit({ kind: 'open', spreadsheetId: id, user });
  await desk.act(user, () => undefined);
  return store.get<UiState>('ui', user)?.menus ?? [];
}

/** The functions that a person's menus name: nothing else can be started from there. */
export function isOnAMenu(desk: Desk, user: string, entry: string): boolean {
  const names = (menu: MenuState): string[] =>
    menu.items.flatMap((item) =>
      item.kind === 'item' ? [item.functionName] : item.kind === 'menu' ? names(item) : [],
    );
  return (desk.store.get<UiState>('ui', user)?.menus ?? []).flatMap(names).includes(entry);
}
