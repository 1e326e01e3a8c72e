// People who work in the registry while the program does: they sort, insert, delete, move, rename, note and change settings between two calls.
import { SheetHand } from '../hand/sheet';
import { ORGANIZER } from '../open-workspace';
import { registryOf, type TabView, tabNamed } from '../registry-view';
import { ServiceError } from '../runtime/service';
import type { Workspace } from '../runtime/workspace';
import type { Kind, Step } from './schedule';

/** What people leave in the registry that the program must keep: a cell of the row with this id. */
export interface Left {
  tab: string;
  id: string;
  column: string;
  value: string;
  /** What had stood there. */
  over: string;
  /** The column is the program's: it puts it right as long as it works on the registry at all. */
  programs?: true;
}

type Act = (workspace: Workspace, hand: SheetHand, choice: number) => Left | undefined;

/** Tabs that people sort and insert rows into. */
const TABS = ['nominations', 'deeds', 'outbox', 'settings', 'reviewers', 'assignments', 'candidates'];
/** What people write; a row in which nothing of it stands can be made again from the form. */
const PEOPLES = ['decision', 'decision_reason', 'note'];

const ACTS: Partial<Record<Kind, Act>> = {
  sort(workspace, hand, choice) {
    const tab = tabBy(workspace, choice);
    const column = tab.columns[Math.floor(choice / TABS.length) % tab.columns.length]!;
    hand.sortSheet(tab.sheet.sheetId, column.column, choice % 2 === 0);
    return undefined;
  },
  insert_rows(workspace, hand, choice) {
    hand.insertRows(tabBy(workspace, choice).sheet.sheetId, 2, 1 + (choice % 2));
    return undefined;
  },
  /** Rows of one's own, put in above others and taken out again; or a nomination's, by mistake. */
  delete_row(workspace, hand, choice) {
    const tab = tabBy(workspace, choice);
    const untouched = rowsWithIds(nominations(workspace)).every(({ cells }) =>
      PEOPLES.every((key) => (cells[key] ?? '') === ''),
    );
    if (choice % 2 === 0 && untouched && tab.key === 'nominations') {
      const row = chosenRow(tab, choice);
      if (row !== null) hand.deleteRows(tab.sheet.sheetId, row.row);
      return undefined;
    }
    hand.insertRows(tab.sheet.sheetId, 2, 2);
    hand.editCell({ sheetId: tab.sheet.sheetId, row: 3, column: tab.columns[0]!.column }, '');
    hand.deleteRows(tab.sheet.sheetId, 2, 2);
    return undefined;
  },
  insert_column(workspace, hand, choice) {
    const tab = tabBy(workspace, choice);
    const column = tab.columns[Math.floor(choice / 5) % tab.columns.length]!;
    hand.insertColumns(tab.sheet.sheetId, column.column);
    return undefined;
  },
  /** A column of one's own, put in and taken out again. */
  delete_column(workspace, hand, choice) {
    const { sheet, columns } = tabBy(workspace, choice);
    hand.insertColumns(sheet.sheetId, columns[0]!.column);
    hand.editCell({ sheetId: sheet.sheetId, row: 1, column: columns[0]!.column }, '临时');
    hand.deleteColumns(sheet.sheetId, columns[0]!.column);
    return undefined;
  },
  move_column(workspace, hand, choice) {
    const { sheet, columns } = tabBy(workspace, choice);
    hand.moveColumn(sheet.sheetId, columns[choice % columns.length]!.column, columns[0]!.column);
    return undefined;
  },
  rename_tab(workspace, hand, choice) {
    const { sheet } = tabBy(workspace, choice);
    hand.renameTab(sheet.sheetId, `我的表（${choice}）`);
    return undefined;
  },
  reword_heading(workspace, hand, choice) {
    const { sheet, columns } = tabBy(workspace, choice);
    const { column } = columns[Math.floor(choice / 3) % columns.length]!;
    hand.editCell({ sheetId: sheet.sheetId, row: 1, column }, `标题${choice}`);
    return undefined;
  },
  note(workspace, hand, choice) {
    const tab = nominations(workspace);
    const row = chosenRow(tab, choice);
    if (row === null) return undefined;
    const value = `电话联系过（${choice}）`;
    hand.editCell(place(tab, 'note', row.row), value);
    return { tab: 'nominations', id: row.id, column: 'note', value, over: row.cells.note! };
  },
  /**
   * Types over what the program has written; it is the program's to put right. The status only before there is a list:
   * a paper that is made meanwhile rightly goes by it, and then tells that it no longer agrees.
   */
  paste_over(workspace, hand, choice) {
    const tab = nominations(workspace);
    const row = chosenRow(tab, choice);
    if (row === null) return undefined;
    const listed = tabOf(workspace, 'shortlist').sheet.rows.length > tab.firstDataRow;
    const column = choice % 2 === 0 || listed ? 'advice' : 'status';
    hand.editCell(place(tab, column, row.row), '');
    return { tab: 'nominations', id: row.id, column, value: '', over: row.cells[column]!, programs: true };
  },
  setting(workspace, hand, choice) {
    const tab = tabOf(workspace, 'settings');
    const key = tab.columns.find((column) => column.key === 'key')!.column;
    const id = 'identity.contactPhone';
    const row = tab.sheet.rows.findIndex((cells) => cells?.[key]?.v === id);
    if (row < 0) return undefined;
    const value = `010-6609${1000 + choice}`;
    const cell = place(tab, 'value', row);
    const over = String(tab.sheet.rows[row]?.[cell.column]?.v ?? '');
    hand.editCell(cell, value);
    return { tab: 'settings', id, column: 'value', value, over };
  },
};

/** Whether people do it. */
export const isPeoples = (kind: Kind): boolean => ACTS[kind] !== undefined;

/** An organizer does what the step says, as far as the sheet lets it be done; gives what is left there to be kept. */
export function peopleAct(workspace: Workspace, { kind, choice }: Step): Left | undefined {
  try {
    return ACTS[kind]!(workspace, new SheetHand(workspace, ORGANIZER, workspace.containerId), choice);
  } catch (error) {
    if (error instanceof ServiceError || error instanceof NotThere) return undefined;
    throw error;
  }
}

/** Before set-up has made a tab there is nothing to do in it. */
class NotThere extends Error {}

function tabOf({ store }: Workspace, key: string): TabView {
  const tab = tabNamed(registryOf(store), key);
  if (tab === undefined || tab.columns.length === 0) throw new NotThere(key);
  return tab;
}

const tabBy = (workspace: Workspace, choice: number): TabView =>
  tabOf(workspace, TABS[choice % TABS.length]!);
const nominations = (workspace: Workspace): TabView => tabOf(workspace, 'nominations');

interface RowWithId {
  row: number;
  id: string;
  cells: Record<string, string>;
}

/** In an order that every order of the rows gives alike. */
function rowsWithIds(tab: TabView): RowWithId[] {
  return tab.sheet.rows
    .flatMap((line, row): RowWithId[] => {
      if (row < tab.firstDataRow) return [];
      const cells = Object.fromEntries(
        tab.columns.map(({ key, column }) => [key, String(line?.[column]?.v ?? '')]),
      );
      return (cells.id ?? '') === '' ? [] : [{ row, id: cells.id!, cells }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function chosenRow(tab: TabView, choice: number): RowWithId | null {
  const rows = rowsWithIds(tab);
  return rows.length === 0 ? null : rows[choice % rows.length]!;
}

function place(tab: TabView, key: string, row: number): { sheetId: number; row: number; column: number } {
  const { column } = tab.columns.find((each) => each.key === key)!;
  return { sheetId: tab.sheet.sheetId, row, column };
}
