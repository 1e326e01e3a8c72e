// A tab as a plain HTML table, and one of its rows as a form: for screen readers and phones.
import { accessLevel, atLeast } from '../../services/drive/access';
import { columnLetters } from '../../services/spreadsheets/column-letters';
import { Calculation } from '../../services/spreadsheets/formulas';
import { movementsOf } from '../../services/spreadsheets/movements';
import {
  cellAt,
  ruleOf,
  type SheetState,
  type SpreadsheetState,
  sheetsOf,
  spreadsheetOf,
} from '../../services/spreadsheets/state';
import { displayed, rendered, usedSize } from '../../services/spreadsheets/values';
import { addressOf, localAddress } from '../addresses';
import { document, tokenField, type Visit } from '../layout';
import { html, type Markup, type Piece } from '../markup';
import { filteredOut } from '../tab-filter';

const ROWS_ON_A_PAGE = 100;
const LONGEST = 80;

/** The tab that an address names, or the first that is shown. */
export function tabOf(spreadsheet: SpreadsheetState, wanted: string | null): SheetState {
  const shown = sheetsOf(spreadsheet).filter(({ hidden }) => !hidden);
  return shown.find(({ sheetId }) => String(sheetId) === wanted) ?? shown[0]!;
}

/** The row of headings: the last frozen one. */
function headingRow(sheet: SheetState): number {
  return Math.max(0, sheet.grid.frozenRowCount - 1);
}

function shownColumns(sheet: SheetState): number[] {
  const { columns } = usedSize(sheet);
  return Array.from({ length: columns }, (_empty, column) => column).filter(
    (column) => sheet.columnProperties[column]?.hiddenByUser !== true,
  );
}

export function tablePage(visit: Visit, id: string): Markup {
  const spreadsheet = spreadsheetOf(visit.desk.store, id);
  const sheet = tabOf(spreadsheet, visit.url.searchParams.get('tab'));
  const calculation = new Calculation(spreadsheet);
  const columns = shownColumns(sheet);
  const heading = headingRow(sheet);
  const hidden = filteredOut(calculation, sheet);
  const { rows } = usedSize(sheet);
  const wanted = Array.from(
    { length: Math.max(0, rows - heading - 1) },
    (_empty, at) => heading + 1 + at,
  ).filter((row) => !hidden.has(row) && sheet.rowProperties[row]?.hiddenByUser !== true);
  const page = Math.max(1, Number(visit.url.searchParams.get('page') ?? 1) || 1);
  const pages = Math.max(1, Math.ceil(wanted.length / ROWS_ON_A_PAGE));
  const texts = (row: number, column: number) => displayed(calculation, sheet, cellAt(sheet, row, column));
  const body = wanted.slice((page - 1) * ROWS_ON_A_PAGE, page * ROWS_ON_A_PAGE).map((row) => {
    const [first, ...rest] = columns;
    const label = first === undefined ? '' : texts(row, first);
    return html`<tr><th scope="row"><a href="${addressOf.row(id, sheet.sheetId, row + 1)}">${label === '' ? `第 ${row + 1} 行` : label}</a></th>${rest.map((column) => html`<td>${cut(texts(row, column))}</td>`)}</tr>`;
  });
  const content = html`<div class="page wide"><p class="trail"><a href="${addressOf.spreadsheet(id, sheet.sheetId)}">← 表格视图</a></p><h1>${spreadsheet.title}</h1>${tabLinks(spreadsheet, sheet)}${
    sheet.charts.length > 0 ? html`<p class="quiet">图表请在表格视图里看。</p>` : null
  }<div class="scroll"><table class="list sheet"><caption>${sheet.title}：${wanted.length} 行${hidden.size > 0 ? `（筛选隐藏了 ${hidden.size} 行）` : ''}</caption><thead><tr>${columns.map((column) => html`<th scope="col">${texts(heading, column)}</th>`)}</tr></thead><tbody>${body}</tbody></table></div>${
    wanted.length === 0 ? html`<p class="empty">这张表还没有内容。</p>` : null
  }<p class="pager">${page > 1 ? html`<a href="${addressOf.table(id, sheet.sheetId, page - 1)}">上一页</a>` : null} ${pages > 1 ? `第 ${page} / ${pages} 页` : ''} ${page < pages ? html`<a href="${addressOf.table(id, sheet.sheetId, page + 1)}">下一页</a>` : null}</p></div>`;
  return document(visit, { title: `${sheet.title}（网页表格）`, place: 'sheet', content });
}

function tabLinks(spreadsheet: SpreadsheetState, current: SheetState): Markup {
  const shown = sheetsOf(spreadsheet).filter(({ hidden }) => !hidden);
  return html`<p class="tabs">${shown.map(
    ({ sheetId, title }) =>
      html`<a href="${addressOf.table(spreadsheet.spreadsheetId, sheetId)}" aria-current="${sheetId === current.sheetId ? 'page' : 'false'}">${title}</a> `,
  )}</p>`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What became of the last change. */
export interface Said {
  text: string;
  bad: boolean;
  /** What was typed and not taken. */
  kept?: string;
  /** The row that it was for is not there any more. */
  isGone?: boolean;
}

/** One row, a field for each column; who may edit gets boxes to type in. */
export function rowPage(visit: Visit, id: string, said: Said | null = null): Markup {
  const { store } = visit.desk;
  const spreadsheet = spreadsheetOf(store, id);
  const sheet = tabOf(spreadsheet, visit.url.searchParams.get('tab'));
  const row = Math.max(1, Number(visit.url.searchParams.get('row') ?? 1) || 1) - 1;
  const calculation = new Calculation(spreadsheet);
  const heading = headingRow(sheet);
  const mayEdit = atLeast(accessLevel(store, visit.user, id), 'writer');
  const columns = shownColumns(sheet);
  const fields = columns.map((column) => {
    const label = displayed(calculation, sheet, cellAt(sheet, heading, column)) || columnLetters(column);
    return html`<form method="post" action="/spreadsheets/d/${id}/row" class="field">${tokenField(visit)}<input type="hidden" name="tab" value="${sheet.sheetId}"><input type="hidden" name="row" value="${row + 1}"><input type="hidden" name="column" value="${column}"><input type="hidden" name="moves" value="${movementsOf(sheet)}"><label for="c${column}">${label}</label>${field(calculation, sheet, row, column, label, mayEdit)}</form>`;
  });
  const last = usedSize(sheet).rows;
  const content = html`<div class="page"><p class="trail"><a href="${addressOf.table(id, sheet.sheetId)}">← ${sheet.title}</a></p><h1>${columns[0] === undefined ? '' : displayed(calculation, sheet, cellAt(sheet, row, columns[0]))}</h1>${
    said === null ? null : html`<p class="${said.bad ? 'refused' : 'done'}" role="alert">${said.text}</p>`
  }${
    (said?.kept ?? '') === ''
      ? null
      : html`<p class="field"><label for="kept">刚才输入、没有保存的内容（可复制）</label><textarea id="kept" rows="3" readonly>
${said!.kept!}</textarea></p>`
  }${said?.isGone === true ? null : fields}<p class="pager">${row > heading + 1 ? html`<a href="${addressOf.row(id, sheet.sheetId, row)}">上一行</a>` : null} ${row + 1 < last ? html`<a href="${addressOf.row(id, sheet.sheetId, row + 2)}">下一行</a>` : null}</p></div>`;
  return document(visit, { title: `${sheet.title} 第 ${row + 1} 行`, place: 'sheet', content });
}

function field(
  calculation: Calculation,
  sheet: SheetState,
  row: number,
  column: number,
  label: string,
  mayEdit: boolean,
): Piece {
  const cell = cellAt(sheet, row, column);
  const text = displayed(calculation, sheet, cell);
  const typed = String(rendered(calculation, sheet, cell, 'FORMULA', 'FORMATTED_STRING'));
  const link = linkOf(typed, text);
  if (!mayEdit || link !== null) {
    if (link !== null) return html`<p id="c${column}"><a href="${link}">${text}</a></p>`;
    return html`<p id="c${column}" class="pre">${text === '' ? '—' : text}</p>`;
  }
  const rule = ruleOf(calculation.spreadsheet, cell);
  const choices: string[] =
    rule?.condition?.type === 'ONE_OF_LIST'
      ? rule.condition.values.map((one: { userEnteredValue: string }) => String(one.userEnteredValue))
      : [];
  const note = cell?.note === undefined ? null : html`<p class="quiet pre">${cell.note}</p>`;
  if (choices.length > 0) {
    const all = choices.includes(text) || text === '' ? choices : [text, ...choices];
    return html`<select id="c${column}" name="text"><option value=""></option>${all.map((one) => (one === text ? html`<option selected>${one}</option>` : html`<option>${one}</option>`))}</select> <button aria-label="保存：${label}">保存</button>${note}`;
  }
  return html`<textarea id="c${column}" name="text" rows="${Math.min(8, Math.max(1, Math.ceil(typed.length / 40)))}">
${typed}</textarea> <button aria-label="保存：${label}">保存</button>${note}`;
}

/** The workspace's path behind a cell that is a link. */
export function linkOf(typed: string, text: string): string | null {
  const url = /^=HYPERLINK\("((?:[^"]|"")*)"/i.exec(typed)?.[1]?.replace(/""/g, '"') ?? text;
  return localAddress(url);
}
