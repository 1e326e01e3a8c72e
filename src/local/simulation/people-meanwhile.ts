// People who work in the registry while the program does: they sort, insert, move, rename, note and change settings between two calls.
import { SheetHand } from '../hand/sheet';
import { ORGANIZER } from '../open-workspace';
import { registryOf, type TabView, tabNamed } from '../registry-view';
import { ServiceError } from '../runtime/service';
import type { Workspace } from '../runtime/workspace';
import type { Kind, Step } from './schedule';

/** False: there was nothing to do it to. */
type Act = (workspace: Workspace, hand: SheetHand, choice: number) => unknown;

/** Tabs that people sort and insert rows into. */
const TABS = ['nominations', 'deeds', 'outbox', 'settings', 'reviewers', 'assignments', 'candidates'];

const ACTS: Partial<Record<Kind, Act>> = {
  sort(workspace, hand, choice) {
    const tab = tabBy(workspace, choice);
    const column = tab.columns[Math.floor(choice / TABS.length) % tab.columns.length]!;
    hand.sortSheet(tab.sheet.sheetId, column.column, choice % 2 === 0);
  },
  insert_rows(workspace, hand, choice) {
    hand.insertRows(tabBy(workspace, choice).sheet.sheetId, 2, 1 + (choice % 2));
  },
  insert_column(workspace, hand, choice) {
    const tab = tabBy(workspace, choice);
    const column = tab.columns[Math.floor(choice / 5) % tab.columns.length]!;
    hand.insertColumns(tab.sheet.sheetId, column.column);
  },
  /** A column of one's own, put in and taken out again. */
  delete_column(workspace, hand, choice) {
    const { sheet, columns } = tabBy(workspace, choice);
    hand.insertColumns(sheet.sheetId, columns[0]!.column);
    hand.editCell({ sheetId: sheet.sheetId, row: 1, column: columns[0]!.column }, '临时');
    hand.deleteColumns(sheet.sheetId, columns[0]!.column);
  },
  move_column(workspace, hand, choice) {
    const { sheet, columns } = tabBy(workspace, choice);
    hand.moveColumn(sheet.sheetId, columns[choice % columns.length]!.column, columns[0]!.column);
  },
  rename_tab(workspace, hand, choice) {
    const { sheet } = tabBy(workspace, choice);
    hand.renameTab(sheet.sheetId, `我的表（${choice}）`);
  },
  reword_heading(workspace, hand, choice) {
    const { sheet, columns } = tabBy(workspace, choice);
    const { column } = columns[Math.floor(choice / 3) % columns.length]!;
    hand.editCell({ sheetId: sheet.sheetId, row: 1, column }, `标题${choice}`);
  },
  note(workspace, hand, choice) {
    const tab = tabNamed(registryOf(workspace.store), 'nominations')!;
    const row = rowWithId(tab, choice);
    if (row === null) return false;
    hand.editCell(place(tab, 'note', row), `电话联系过（${choice}）`);
    return true;
  },
  /** Types over what the program has written; it is the program's to put right. */
  paste_over(workspace, hand, choice) {
    const tab = tabNamed(registryOf(workspace.store), 'nominations')!;
    const row = rowWithId(tab, choice);
    if (row !== null) hand.editCell(place(tab, choice % 2 === 0 ? 'advice' : 'status', row), '');
  },
  setting(workspace, hand, choice) {
    const tab = tabNamed(registryOf(workspace.store), 'settings')!;
    const key = tab.columns.find((column) => column.key === 'key')!.column;
    const row = tab.sheet.rows.findIndex((cells) => cells?.[key]?.v === 'identity.contactPhone');
    if (row >= 0) hand.editCell(place(tab, 'value', row), `010-6609${1000 + choice}`);
  },
};

/** Whether people do it. */
export const isPeoples = (kind: Kind): boolean => ACTS[kind] !== undefined;

/** Whether it leaves something in the sheet that the program must keep. */
export const leavesSomething = (kind: Kind): boolean => kind === 'note' || kind === 'setting';

/** An organizer does what the step says; false when the sheet does not let it be done. */
export function peopleAct(workspace: Workspace, { kind, choice }: Step): boolean {
  try {
    return (
      ACTS[kind]!(workspace, new SheetHand(workspace, ORGANIZER, workspace.containerId), choice) !== false
    );
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return false;
  }
}

const tabBy = ({ store }: Workspace, choice: number): TabView =>
  tabNamed(registryOf(store), TABS[choice % TABS.length]!)!;

/** A row with a nomination's id that every order of the rows gives alike; null before there is any. */
function rowWithId(tab: TabView, choice: number): number | null {
  const id = tab.columns.find(({ key }) => key === 'id')!.column;
  const ids = tab.sheet.rows
    .slice(tab.firstDataRow)
    .flatMap((cells) => (cells?.[id]?.v === undefined ? [] : [String(cells[id].v)]))
    .filter((text) => text !== '')
    .sort();
  if (ids.length === 0) return null;
  const wanted = ids[choice % ids.length]!;
  return tab.sheet.rows.findIndex((cells) => cells?.[id]?.v === wanted);
}

function place(tab: TabView, key: string, row: number): { sheetId: number; row: number; column: number } {
  const { column } = tab.columns.find((each) => each.key === key)!;
  return { sheetId: tab.sheet.sheetId, row, column };
}
