// The menus of the sheet's page: the few everyday commands for tabs, rows and columns, and those of the program.
import { columnLetters } from '../../services/spreadsheets/column-letters';
import { confirmed, tell, typed } from './dialogs';
import { chooseValues } from './filter-panel';
import type { Grid } from './grid';
import type { Item, Menu } from './menubar';
import type { Deed, TabLink } from './tab-link';
import { toast } from './toasts';
import { act, ask } from './transport';

export type ProgramMenu = { kind: 'menu'; caption: string; items: ProgramItem[] };
type ProgramItem =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | ProgramMenu;

/** What the menus act on. */
export interface MenuGround {
  spreadsheetId: string;
  sheetId: number;
  mayEdit: boolean;
  grid: Grid;
  link: TabLink;
  /** The tab's address on the server, and the spreadsheet's. */
  tab: string;
  api: string;
  busy(text: string): void;
  comment(): void;
}

/** The page's own menus; who may only read gets what does not change anything. */
export function ownMenus(ground: MenuGround): Menu[] {
  const { spreadsheetId, sheetId, mayEdit, grid, link } = ground;
  const at = () => grid.selection;
  const doing = (what: string, more: () => Omit<Deed, 'act'>) => () =>
    void link.perform({ act: what, ...more() });
  const file: Item[] = [
    { label: '下载为 Excel（.xlsx）', href: `/spreadsheets/d/${spreadsheetId}/export` },
    {
      label: '网页表格（读屏、手机）',
      href: `/spreadsheets/d/${spreadsheetId}/edit?view=table&tab=${sheetId}`,
    },
  ];
  const comment: Item = { label: '评论…', act: ground.comment };
  if (!mayEdit)
    return [
      { label: '文件', items: file },
      { label: '插入', items: [comment] },
    ];
  return [
    { label: '文件', items: file },
    {
      label: '编辑',
      items: [
        { label: '清除内容', act: doing('clear', () => ({ ...at() })) },
        { label: '删除所选行', act: doing('deleteRows', () => ({ row: at().row, rows: at().rows })) },
        {
          label: '删除所选列',
          act: doing('deleteColumns', () => ({ column: at().column, columns: at().columns })),
        },
        null,
        { label: '重命名工作表…', act: () => void renameTab(ground) },
        { label: '删除工作表', act: () => void deleteTab(ground) },
      ],
    },
    {
      label: '插入',
      items: [
        { label: '在上方插入一行', act: doing('insertRows', () => ({ row: at().row, rows: 1 })) },
        { label: '在下方插入一行', act: doing('insertRows', () => ({ row: at().row + at().rows, rows: 1 })) },
        { label: '在左侧插入一列', act: doing('insertColumns', () => ({ column: at().column, columns: 1 })) },
        {
          label: '在右侧插入一列',
          act: doing('insertColumns', () => ({ column: at().column + at().columns, columns: 1 })),
        },
        null,
        comment,
        { label: '备注…', act: () => void note(ground) },
      ],
    },
    {
      label: '数据',
      items: [
        { label: '按此列排序（A→Z）', act: doing('sort', () => ({ column: at().column, ascending: true })) },
        { label: '按此列排序（Z→A）', act: doing('sort', () => ({ column: at().column, ascending: false })) },
        null,
        { label: '筛选此列…', act: () => void filterColumn(ground) },
        { label: '移除筛选', act: doing('filterOff', () => ({})) },
      ],
    },
  ];
}

/** A menu that the program puts up. */
export function programMenu(ground: MenuGround, { caption, items }: ProgramMenu): Menu {
  const convert = (item: ProgramItem): Item | null => {
    if (item.kind === 'separator') return null;
    if (item.kind === 'menu') return { label: item.caption, items: item.items.map(convert) };
    return { label: item.caption, act: () => void runProgram(ground, item.caption, item.functionName) };
  };
  return { label: caption === '' ? '扩展程序' : caption, items: items.map(convert), own: true };
}

async function runProgram({ api, busy }: MenuGround, caption: string, entry: string): Promise<void> {
  busy(`正在运行“${caption}”……`);
  const answer = await act<{
    status?: string;
    error?: { message: string } | null;
    refusal?: string;
  }>(`${api}/menu`, { entry });
  busy('');
  if (answer.refusal !== undefined) await tell(answer.refusal);
  else if (answer.status !== 'completed')
    toast(`“${caption}”没有办成`, `${answer.error?.message ?? answer.status}（见“运行记录”）`, 20);
}

async function filterColumn({ grid, link, tab }: MenuGround): Promise<void> {
  const { moves } = grid;
  const { column } = grid.selection;
  const row = Math.max(0, (grid.tab.frame?.frozenRows ?? 1) - 1);
  const heading = grid.tab.textAt(row, column) || columnLetters(column);
  const choices = await ask<{ text: string; count: number; shown: boolean }[]>(
    `${tab}/choices?column=${column}`,
  );
  const hiddenValues = await chooseValues(heading, choices);
  if (hiddenValues !== null) await link.perform({ act: 'filter', column, hiddenValues, moves }, 'filter');
}

async function note({ grid, link }: MenuGround): Promise<void> {
  const { moves } = grid;
  const { row, column } = grid.selection;
  const text = await typed('备注（留空即删除）');
  if (text !== null) await link.perform({ act: 'note', row, column, text, moves });
}

async function renameTab({ link }: MenuGround): Promise<void> {
  const text = await typed('工作表的新名称');
  if (text !== null && (await link.perform({ act: 'renameTab', text })).ok) location.reload();
}

/** Asks for a name, adds the tab and goes there. */
export async function addTab(link: TabLink): Promise<void> {
  const text = await typed('新工作表的名称');
  if (text === null) return;
  const made = await link.perform({ act: 'addTab', text });
  if (made.sheetId !== undefined) location.search = `?tab=${made.sheetId}`;
}

async function deleteTab({ link }: MenuGround): Promise<void> {
  if (!(await confirmed('要删除这张工作表吗？'))) return;
  if ((await link.perform({ act: 'deleteTab' })).ok) location.search = '';
}
