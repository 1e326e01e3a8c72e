// The spreadsheet's page: the grid, the bar above it, the menus, and everything that the person does sent to the server.
import type { TabView } from '../tab-view';
import { listenForPages } from './addon-frames';
import { CommentsPanel } from './comments';
import { confirmed, listenForDialogs, tell, typed } from './dialogs';
import { chooseValues } from './filter-panel';
import { Grid, type Selected } from './grid';
import { type Item, type Menu, showMenus } from './menubar';
import { toast } from './toasts';
import { act, ask, onEvent, pageData } from './transport';

interface Config {
  spreadsheetId: string;
  sheetId: number;
  mayEdit: boolean;
  mayComment: boolean;
  hasScript: boolean;
}

type ProgramMenu = { kind: 'menu'; caption: string; items: ProgramItem[] };
type ProgramItem =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | ProgramMenu;

interface Answer {
  ok?: true;
  sheetId?: number;
  refusal?: string;
  confirm?: string;
}

interface FullCell {
  typed: string;
  text: string;
  note: string;
  link: string | null;
  help: string;
}

const config = pageData<Config>('sheet-config');
const { spreadsheetId, sheetId, mayEdit, mayComment } = config;
const api = `/api/spreadsheets/d/${spreadsheetId}`;
const tab = `${api}/tabs/${sheetId}`;
const element = (id: string) => document.getElementById(id)!;
const contentBox = element('content-box') as HTMLTextAreaElement;
let version = 0;
let current: { row: number; column: number; typed: string } = { row: 0, column: 0, typed: '' };

const grid = new Grid(element('grid'), {
  mayEdit,
  selected,
  typed: (row, column, text) => void perform({ act: 'edit', row, column, text }),
  changed: (row, column, texts) => void perform({ act: 'paste', row, column, texts }),
  editAbove(row, column) {
    void showCell(row, column).then(() => contentBox.focus());
  },
  moved(column, columns, before) {
    if (columns > 1) void tell('一次只能移动一列。');
    else void perform({ act: 'moveColumn', column, before });
  },
  refused: (message) => void tell(message),
});
const comments = new CommentsPanel({
  tab,
  spreadsheet: api,
  sheetId,
  mayComment,
  selected: () => ({ ...grid.selection, a1: `${letters(grid.selection.column)}${grid.selection.row + 1}` }),
  go: (row, column) => grid.go(row, column),
  resized: () => window.dispatchEvent(new Event('resize')),
});
Object.assign(window, { laurelGrid: grid });

let last: Promise<unknown> = Promise.resolve();

/** One act after the other: what was typed second must not reach the server first. */
function perform(what: { act: string } & Record<string, unknown>, path = 'act'): Promise<Answer> {
  busy('正在保存……');
  const done = last.then(() => performNow(what, path));
  last = done.catch(() => busy('连不上工作区，刚才的修改没有保存。'));
  return done;
}

/** Sends an act; what the server does not take is put back, with the reason. */
async function performNow(what: { act: string } & Record<string, unknown>, path: string): Promise<Answer> {
  busy('正在保存……');
  let answer = await act<Answer>(`${api}/${path}`, { sheetId, ...what });
  if (answer.confirm !== undefined && (await confirmed(answer.confirm)))
    answer = await act<Answer>(`${api}/${path}`, { sheetId, ...what, confirmed: true });
  await pull();
  if (answer.ok === undefined) {
    putBack(what);
    if (answer.refusal !== undefined) await tell(answer.refusal);
  } else if (typeof what.row === 'number') putBack(what);
  busy('');
  await showCell(grid.selection.row, grid.selection.column);
  return answer;
}

/** The component has shown its own reading of what was typed: the server's takes its place. */
function putBack(what: Record<string, unknown>): void {
  if (typeof what.row !== 'number' || typeof what.column !== 'number') return;
  const texts = what.texts as unknown[][] | undefined;
  const rows = texts?.length ?? Number(what.rows ?? 1);
  const columns =
    texts === undefined ? Number(what.columns ?? 1) : Math.max(1, ...texts.map((line) => line.length));
  if (what.act === 'edit' || what.act === 'paste' || what.act === 'clear')
    grid.restore(what.row, what.column, rows, columns);
}

let pulling: Promise<void> | null = null;

/** Fetches what changed since the last time. */
async function pull(): Promise<void> {
  while (pulling !== null) await pulling;
  pulling = (async () => {
    let view = await ask<TabView>(`${tab}?since=${version}`);
    // Notes and frames are what the component starts with, so a change of them starts it anew.
    if (version > 0 && (view.frame !== undefined || grid.hasOtherNotes(view)))
      view = await ask<TabView>(`${tab}?since=0`);
    version = view.version;
    if (view.frame !== undefined) {
      grid.load(view);
      showCharts(view.frame.charts);
    } else grid.update(view);
  })();
  try {
    await pulling;
  } finally {
    pulling = null;
  }
}

/** Made by the server from escaped texts. */
function showCharts(charts: string): void {
  const place = element('charts');
  place.hidden = charts === '';
  place.innerHTML = charts;
}

function busy(text: string): void {
  element('busy').textContent = text;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

let waiting = 0;

function selected({ row, column, rows, columns }: Selected): void {
  const first = `${letters(column)}${row + 1}`;
  element('place').textContent =
    rows * columns > 1 ? `${first}:${letters(column + columns - 1)}${row + rows}` : first;
  comments.showPlace();
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void showCell(row, column), 60);
}

/** Puts a cell in full into the bar above the grid. */
async function showCell(row: number, column: number): Promise<void> {
  const cell = await ask<FullCell>(`${tab}/cell?row=${row}&column=${column}`);
  current = { row, column, typed: cell.typed };
  element('place').textContent = `${letters(column)}${row + 1}`;
  contentBox.value = cell.typed;
  fitBox();
  const link = element('cell-link');
  link.replaceChildren();
  if (cell.link !== null) {
    const anchor = document.createElement('a');
    anchor.href = cell.link;
    anchor.textContent = '打开链接';
    link.append(anchor);
  }
  const note = element('cell-note');
  const words = [cell.note, cell.help].filter((text) => text !== '').join('\n');
  note.textContent = words;
  note.hidden = words === '';
}

/** Grows with its text, to a third of the window. */
function fitBox(): void {
  contentBox.style.height = 'auto';
  contentBox.style.height = `${Math.min(contentBox.scrollHeight, window.innerHeight / 3)}px`;
}

async function commit(): Promise<void> {
  const { row, column, typed: before } = current;
  if (contentBox.value === before || !mayEdit) return;
  await perform({ act: 'edit', row, column, text: contentBox.value });
}

contentBox.addEventListener('input', fitBox);
contentBox.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    void commit();
  }
  if (event.key === 'Escape') {
    contentBox.value = current.typed;
    fitBox();
  }
});
contentBox.addEventListener('blur', () => void commit());

// The clipboard's text is taken as it is: the component would read "010" as a number before the server sees it.
document.addEventListener(
  'paste',
  (event) => {
    const target = event.target as HTMLElement;
    const isOurs = target.closest('input, textarea, dialog') !== null && target.closest('#grid') === null;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isOurs || grid.editing || text === '') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!mayEdit) return;
    const texts = text
      .replace(/\r\n?/g, '\n')
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t'));
    const { row, column } = grid.selection;
    void perform({ act: 'paste', row, column, texts });
  },
  true,
);

function headingOf(column: number): string {
  const row = Math.max(0, (grid.frame?.frozenRows ?? 1) - 1);
  return grid.textAt(row, column) || letters(column);
}

async function filterColumn(): Promise<void> {
  const { column } = grid.selection;
  const choices = await ask<{ text: string; count: number; shown: boolean }[]>(
    `${tab}/choices?column=${column}`,
  );
  const hiddenValues = await chooseValues(headingOf(column), choices);
  if (hiddenValues !== null) await perform({ act: 'filter', column, hiddenValues }, 'filter');
}

async function renameTab(): Promise<void> {
  const text = await typed('工作表的新名称');
  if (text !== null && (await perform({ act: 'renameTab', text })).ok) location.reload();
}

async function addTab(): Promise<void> {
  const text = await typed('新工作表的名称');
  if (text === null) return;
  const made = await perform({ act: 'addTab', text });
  if (made.sheetId !== undefined) location.search = `?tab=${made.sheetId}`;
}

async function note(): Promise<void> {
  const text = await typed('备注（留空即删除）');
  const { row, column } = grid.selection;
  if (text !== null) await perform({ act: 'note', row, column, text });
}

function ownMenus(): Menu[] {
  const at = () => grid.selection;
  const doing = (what: string, more: () => Record<string, unknown>) => () =>
    void perform({ act: what, ...more() });
  const file: Item[] = [
    { label: '下载为 Excel（.xlsx）', href: `/spreadsheets/d/${spreadsheetId}/export` },
    {
      label: '网页表格（读屏、手机）',
      href: `/spreadsheets/d/${spreadsheetId}/edit?view=table&tab=${sheetId}`,
    },
  ];
  const comment: Item = { label: '评论…', act: () => void comments.open() };
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
        { label: '清除内容', act: doing('clear', at as never) },
        { label: '删除所选行', act: doing('deleteRows', () => ({ row: at().row, rows: at().rows })) },
        {
          label: '删除所选列',
          act: doing('deleteColumns', () => ({ column: at().column, columns: at().columns })),
        },
        null,
        { label: '重命名工作表…', act: () => void renameTab() },
        { label: '删除工作表', act: () => void deleteTab() },
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
        { label: '备注…', act: () => void note() },
      ],
    },
    {
      label: '数据',
      items: [
        { label: '按此列排序（A→Z）', act: doing('sort', () => ({ column: at().column, ascending: true })) },
        { label: '按此列排序（Z→A）', act: doing('sort', () => ({ column: at().column, ascending: false })) },
        null,
        { label: '筛选此列…', act: () => void filterColumn() },
        { label: '移除筛选', act: doing('filterOff', () => ({})) },
      ],
    },
  ];
}

async function deleteTab(): Promise<void> {
  if (!(await confirmed('要删除这张工作表吗？'))) return;
  if ((await perform({ act: 'deleteTab' })).ok) location.search = '';
}

function programMenu({ caption, items }: ProgramMenu): Menu {
  const convert = (item: ProgramItem): Item | null => {
    if (item.kind === 'separator') return null;
    if (item.kind === 'menu') return { label: item.caption, items: item.items.map(convert) };
    return { label: item.caption, act: () => void runProgram(item.caption, item.functionName) };
  };
  return { label: caption === '' ? '扩展程序' : caption, items: items.map(convert), own: true };
}

async function runProgram(caption: string, entry: string): Promise<void> {
  busy(`正在运行“${caption}”……`);
  const answer = await act<{
    id?: string;
    status?: string;
    error?: { message: string } | null;
    refusal?: string;
  }>(`${api}/menu`, { entry });
  busy('');
  if (answer.refusal !== undefined) await tell(answer.refusal);
  else if (answer.status !== 'completed')
    toast(`“${caption}”没有办成`, `${answer.error?.message ?? answer.status}（见“运行记录”）`, 20);
}

async function start(): Promise<void> {
  showMenus(element('menubar'), ownMenus());
  await pull();
  await grid.drawn();
  await showCell(grid.selection.row, grid.selection.column);
  document.body.dataset.ready = 'grid';
  const opened = await act<{ menus: ProgramMenu[]; dialogs: never[] }>(`${api}/open`, {});
  showMenus(element('menubar'), [...ownMenus(), ...opened.menus.map(programMenu)]);
  listenForDialogs(opened.dialogs);
  listenForPages(
    () => window.dispatchEvent(new Event('resize')),
    () => ({ sheetId, row: grid.selection.row, column: grid.selection.column }),
  );
  let later = 0;
  onEvent((event) => {
    if (event.type === 'toast' && event.spreadsheetId === spreadsheetId) toast(event.title, event.message);
    if (event.type !== 'changed') return;
    clearTimeout(later);
    later = window.setTimeout(() => void Promise.all([pull(), comments.refresh()]), 80);
  });
  document.getElementById('add-tab')?.addEventListener('click', () => void addTab());
  document.body.dataset.ready = 'all';
}

void start();
