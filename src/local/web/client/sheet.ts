// The spreadsheet's page: puts the grid, the bar above it, the menus, comments and the program's pages together.
import { listenForPages } from './addon-frames';
import { CellBar, cellName } from './cell-bar';
import { CommentsPanel } from './comments';
import { listenForDialogs, tell } from './dialogs';
import { Grid } from './grid';
import { showMenus } from './menubar';
import { leadBetween } from './parts';
import { addTab, type MenuGround, ownMenus, type ProgramMenu, programMenu } from './sheet-menus';
import { TabLink } from './tab-link';
import { toast } from './toasts';
import { act, onEvent, pageData } from './transport';

interface Config {
  spreadsheetId: string;
  sheetId: number;
  mayEdit: boolean;
  mayComment: boolean;
}

const { spreadsheetId, sheetId, mayEdit, mayComment } = pageData<Config>('sheet-config');
const api = `/api/spreadsheets/d/${spreadsheetId}`;
const tab = `${api}/tabs/${sheetId}`;
const element = (id: string) => document.getElementById(id)!;

const grid = new Grid(element('grid'), {
  mayEdit,
  selected(range) {
    bar.follow(range);
    comments.showPlace();
  },
  typed: (row, column, text, moves) => void link.perform({ act: 'edit', row, column, text, moves }),
  changed: (row, column, texts) => void link.perform({ act: 'paste', row, column, texts }),
  editAbove: () => void bar.edit(),
  moved(column, columns, before) {
    if (columns > 1) void tell('一次只能移动一列。');
    else void link.perform({ act: 'moveColumn', column, before });
  },
  refused: (message) => void tell(message),
});
const at = () => ({ ...grid.selection, moves: grid.moves });
const link: TabLink = new TabLink(api, sheetId, grid, {
  busy,
  charts(finished) {
    const place = element('charts');
    place.hidden = finished === '';
    // Made by the server from escaped texts.
    place.innerHTML = finished;
  },
  answered: () => bar.show(),
});
const bar: CellBar = new CellBar({
  tab,
  mayEdit,
  at,
  typed: (row, column, text, moves) => link.perform({ act: 'edit', row, column, text, moves }),
});
const comments = new CommentsPanel({
  tab,
  spreadsheet: api,
  sheetId,
  mayComment,
  selected: () => ({ ...at(), a1: cellName(grid.selection.row, grid.selection.column) }),
  go: (row, column) => grid.go(row, column),
  opened: resized,
  closed() {
    resized();
    grid.focus();
  },
});
const ground: MenuGround = {
  spreadsheetId,
  sheetId,
  mayEdit,
  grid,
  link,
  tab,
  api,
  busy,
  comment: () => void comments.open(),
};
Object.assign(window, { laurelGrid: grid });

function resized(): void {
  window.dispatchEvent(new Event('resize'));
}

function busy(text: string): void {
  element('busy').textContent = text;
}

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
    void link.perform({ act: 'paste', row, column, texts });
  },
  true,
);

async function start(): Promise<void> {
  const menubar = element('menubar');
  const toSheet = () => grid.focus();
  showMenus(menubar, ownMenus(ground), toSheet);
  await link.pull();
  await grid.drawn();
  await bar.show();
  document.body.dataset.ready = 'grid';
  const opened = await act<{ menus: ProgramMenu[]; dialogs: never[] }>(`${api}/open`, {});
  const program = opened.menus.map((menu) => programMenu(ground, menu));
  showMenus(menubar, [...ownMenus(ground), ...program], toSheet);
  listenForDialogs(opened.dialogs);
  const keyboard = leadBetween(
    [
      { place: document.querySelector<HTMLElement>('header.bar')! },
      { place: menubar },
      { place: document.querySelector<HTMLElement>('.cellbar')! },
      { place: element('grid'), enter: toSheet },
      { place: element('comments') },
      {
        place: element('sidebar'),
        enter: () => document.querySelector<HTMLElement>('#sidebar iframe')?.focus(),
      },
      {
        place: document.querySelector<HTMLElement>('.tabbar')!,
        enter: () => document.querySelector<HTMLElement>('.tabbar [aria-current="page"]')?.focus(),
      },
    ],
    () => grid.editing,
  );
  listenForPages({ active: () => ({ sheetId, ...at() }), resized, focus: toSheet, step: keyboard.step });
  let later = 0;
  onEvent((event) => {
    if (event.type === 'toast' && event.spreadsheetId === spreadsheetId) toast(event.title, event.message);
    if (event.type !== 'changed') return;
    clearTimeout(later);
    later = window.setTimeout(() => void Promise.all([catchUp(), comments.refresh()]), 80);
  });
  document.getElementById('add-tab')?.addEventListener('click', () => void addTab(link));
  document.body.dataset.ready = 'all';
}

async function catchUp(): Promise<void> {
  await link.pull();
  await bar.show();
}

void start();
