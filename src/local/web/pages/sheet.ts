// The spreadsheet's page: an own menu bar, a bar for the cell's content, the sheet itself, its tabs, and room for the sidebar.

import { hexColor } from '../../export/xlsx-styles';
import { accessLevel, atLeast } from '../../services/drive/access';
import { sheetsOf, spreadsheetOf } from '../../services/spreadsheets/state';
import { addressOf } from '../addresses';
import { document, type Visit } from '../layout';
import { html, Markup } from '../markup';
import { dataBlock } from './form';
import { tabOf } from './table';

/** What the page's script starts with. */
export interface SheetConfig {
  spreadsheetId: string;
  sheetId: number;
  mayEdit: boolean;
  mayComment: boolean;
  /** Whether the script that is bound here puts up its menu. */
  hasScript: boolean;
}

export function sheetPage(visit: Visit, id: string, hasGrid: boolean): Markup {
  const { store, workspace } = visit.desk;
  const spreadsheet = spreadsheetOf(store, id);
  const sheet = tabOf(spreadsheet, visit.url.searchParams.get('tab'));
  const mayEdit = atLeast(accessLevel(store, visit.user, id), 'writer');
  const mayComment = atLeast(accessLevel(store, visit.user, id), 'commenter');
  const config: SheetConfig = {
    spreadsheetId: id,
    sheetId: sheet.sheetId,
    mayEdit,
    mayComment,
    hasScript: mayEdit && id === workspace.containerId,
  };
  const tabs = sheetsOf(spreadsheet)
    .filter(({ hidden }) => !hidden)
    .map((one) => {
      const color = hexColor(one.tabColor, one.tabColorStyle);
      return html`<li><a href="${addressOf.spreadsheet(id, one.sheetId)}" aria-current="${one === sheet ? 'page' : 'false'}" style="--tab: ${color === undefined ? 'transparent' : `#${color}`}">${one.title}</a></li>`;
    });
  const table = addressOf.table(id, sheet.sheetId);
  const grid = hasGrid
    ? html`<div id="grid" class="grid" aria-label="${sheet.title}，表格；按 F6 转到菜单、编辑栏、侧栏和工作表标签，读屏软件请用“网页表格”"></div>`
    : html`<div class="page"><p class="empty">表格组件没有装好（可选依赖 @univerjs）。请看 <a href="${table}">网页表格</a>，或重新运行 npm ci。</p></div>`;
  const content = html`<div class="workbook"><div class="titlebar"><h1>${spreadsheet.title}</h1><span class="quiet">${mayEdit ? '' : '仅可查看'}</span><span id="busy" class="quiet" role="status"></span><a class="astable" href="${table}">网页表格</a></div><div id="menubar" class="menubar" role="menubar" aria-label="菜单"></div><div class="cellbar"><output id="place" aria-label="所选单元格"></output><textarea id="content-box" rows="1" aria-label="单元格内容" ${mayEdit ? null : new Markup('readonly')} spellcheck="false"></textarea><span id="cell-link"></span></div><p id="cell-note" class="cellnote" hidden></p><div class="board"><div class="stage">${grid}<aside id="charts" class="charts" aria-label="图表" hidden></aside></div><aside id="comments" class="sidebar comments" aria-labelledby="comments-title" hidden><header><h2 id="comments-title">评论</h2><button type="button" aria-label="关闭评论">✕</button></header><div class="threads" aria-live="polite"></div>${mayComment ? html`<form class="new"><label>评论单元格 <b class="place"></b><textarea name="text" rows="2" required></textarea></label><button class="primary">评论</button></form>` : html`<p class="quiet">当前身份不能评论。</p>`}</aside><aside id="sidebar" class="sidebar" hidden><header><h2></h2><button type="button" aria-label="关闭">✕</button></header></aside></div><nav class="tabbar" aria-label="工作表">${mayEdit ? html`<button type="button" id="add-tab" title="添加工作表" aria-label="添加工作表">＋</button>` : null}<ul>${tabs}</ul></nav></div>${dataBlock('sheet-config', config)}`;
  return document(visit, {
    title: `${sheet.title} - ${spreadsheet.title}`,
    place: id === workspace.containerId ? 'sheet' : '',
    content,
    full: true,
    ...(hasGrid ? { scripts: ['sheet.js'], styles: ['sheet.css'] } : {}),
  });
}
