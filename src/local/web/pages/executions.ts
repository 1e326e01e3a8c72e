// Every run of the program: what started it, how long it took, what it called and what went wrong.
import type { ExecutionRecord } from '../../runtime/execution';
import { logOf } from '../../services/log';
import { typedTime } from '../../shanghai-time';
import { addressOf } from '../addresses';
import { document, type Visit } from '../layout';
import { html, type Markup } from '../markup';
import { stackInSource } from '../source-positions';

const CAUSES: Record<string, string> = {
  menu: '菜单',
  sidebar: '侧边栏',
  command: '命令',
  form_submit: '表单提交',
  clock: '定时',
  edit: '编辑表格',
  change: '表格变动',
  open: '打开表格',
};

const STATUSES: Record<string, string> = {
  running: '正在运行',
  completed: '已完成',
  failed: '失败',
  killed: '被中断',
  timed_out: '超时',
  refused: '未获准运行',
};

const ON_A_PAGE = 100;

/** Newest first; ?status=failed shows only what went wrong. */
export function executionsPage(visit: Visit): Markup {
  const all = Object.values(
    visit.desk.store.get<Record<string, ExecutionRecord>>('executions') ?? {},
  ).reverse();
  const onlyFailed = visit.url.searchParams.get('status') === 'failed';
  const bad = all.filter(({ status }) => status !== 'completed' && status !== 'running');
  const chosen = onlyFailed ? bad : all;
  const page = Math.max(1, Number(visit.url.searchParams.get('page') ?? 1) || 1);
  const shown = chosen.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const link = (to: number) => `/executions?page=${to}${onlyFailed ? '&status=failed' : ''}`;
  const rows = shown.map(
    ({ id, entry, cause, user, started, ended, status, calls, error }) =>
      html`<tr class="${status === 'completed' ? '' : 'bad'}"><td><a href="${addressOf.execution(id)}">${entry}</a></td><td>${CAUSES[cause] ?? cause}</td><td>${typedTime(started)}</td><td class="number">${seconds(ended - started)}</td><td class="number">${calls}</td><td>${STATUSES[status] ?? status}${error === null ? '' : `：${error.message}`}</td><td>${user}</td></tr>`,
  );
  const content = html`<div class="page wide"><h1>运行记录</h1><p class="tabs"><a href="/executions" aria-current="${onlyFailed ? 'false' : 'page'}">全部 ${all.length}</a> <a href="/executions?status=failed" aria-current="${onlyFailed ? 'page' : 'false'}">没有正常结束 ${bad.length}</a></p>${
    shown.length === 0
      ? html`<p class="empty">${onlyFailed ? '没有出错的运行。' : '还没有运行过。打开登记台账、提交表单或拨动时钟，这里就会有记录。'}</p>`
      : html`<div class="scroll"><table class="list"><thead><tr><th>入口</th><th>起因</th><th>开始时间</th><th>用时</th><th>调用</th><th>结果</th><th>身份</th></tr></thead><tbody>${rows}</tbody></table></div>`
  }<p class="pager">${page > 1 ? html`<a href="${link(page - 1)}">较新</a>` : null} ${page * ON_A_PAGE < chosen.length ? html`<a href="${link(page + 1)}">较早</a>` : null}</p></div>`;
  return document(visit, { title: '运行记录', place: 'executions', content });
}

/** One run: its error in the source, its log and every service call; null when there is no such run. */
export function executionPage(visit: Visit, id: string): Markup | null {
  const { store, workspace } = visit.desk;
  const record = store.get<ExecutionRecord>('executions', id);
  if (record === undefined) return null;
  const calls = workspace.ledger.all().filter(({ execution }) => execution === id);
  const log = logOf(store, id);
  const { error } = record;
  const content = html`<div class="page wide"><p><a href="/executions">← 运行记录</a></p><h1>${record.entry}</h1><dl class="facts"><dt>起因</dt><dd>${CAUSES[record.cause] ?? record.cause}</dd><dt>身份</dt><dd>${record.user}</dd><dt>开始</dt><dd>${typedTime(record.started)}</dd><dt>用时（虚拟）</dt><dd>${seconds(record.ended - record.started)}</dd><dt>服务调用</dt><dd>${record.calls} 次</dd><dt>结果</dt><dd>${STATUSES[record.status] ?? record.status}</dd></dl>${
    error === null
      ? null
      : html`<section class="error" aria-label="错误"><h2>${error.name}：${error.message}</h2><pre>${stackInSource(error.stack)}</pre></section>`
  }<h2>日志</h2>${
    log.length === 0
      ? html`<p class="empty">这次运行没有写日志。</p>`
      : html`<table class="list"><tbody>${log.map(({ at, level, message }) => html`<tr><td>${typedTime(at)}</td><td>${level}</td><td class="pre">${message}</td></tr>`)}</tbody></table>`
  }<h2>服务调用</h2>${
    calls.length === 0
      ? html`<p class="empty">这次运行没有调用任何服务。</p>`
      : html`<div class="scroll"><table class="list"><thead><tr><th>#</th><th>服务与方法</th><th>用时</th><th>参数</th></tr></thead><tbody>${calls.map(
          ({ service, method, args, virtual_ms }, at) =>
            html`<tr><td>${at + 1}</td><td>${service}.${method}</td><td class="number">${virtual_ms} ms</td><td>${argumentsOf(args)}</td></tr>`,
        )}</tbody></table></div>`
  }</div>`;
  return document(visit, { title: record.entry, place: 'executions', content });
}

function argumentsOf(args: unknown[]): Markup {
  const text = JSON.stringify(args);
  if (text.length <= 120) return html`<code>${text}</code>`;
  return html`<details><summary><code>${text.slice(0, 100)}…</code></summary><pre>${JSON.stringify(args, null, 1).slice(0, 20_000)}</pre></details>`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} 秒`;
}
