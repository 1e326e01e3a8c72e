// The clock: what time it is in the workspace, what is due next, and how to get there.
import { registryOf, tabNamed, valuesOf } from '../../registry-view';
import type { Trigger } from '../../services/triggers';
import { allTriggers } from '../../services/triggers';
import { parseTime, typedTime } from '../../shanghai-time';
import type { Desk } from '../desk';
import { document, tokenField, type Visit } from '../layout';
import { html, type Markup } from '../markup';

interface Moment {
  at: number;
  label: string;
}

const KINDS: Record<Trigger['kind'], string> = {
  form_submit: '有人提交表单时',
  edit: '有人编辑表格时',
  change: '表格变动时',
  open: '打开表格时',
  clock: '到时间时',
};

const HOUR = 3_600_000;

/** The campaign's own dates that are still to come, as its settings tell them: a day without a time ends at midnight. */
export function deadlinesOf(desk: Desk): Moment[] {
  let rows: unknown[][];
  let labels: string[];
  try {
    const spreadsheet = registryOf(desk.store);
    const tab = tabNamed(spreadsheet, 'settings');
    if (tab === undefined) return [];
    rows = valuesOf(spreadsheet, tab);
    labels = tab.columns.map(({ key }) => key);
  } catch {
    return [];
  }
  const [item, value] = [labels.indexOf('item'), labels.indexOf('value')];
  return rows
    .flatMap((row): Moment[] => {
      const text = String(row[value] ?? '');
      const day = parseTime(text);
      if (day === null) return [];
      const at = /\d:\d/.test(text) && !/T00:00:00/.test(text) ? day : day + 24 * HOUR - 1000;
      return at > desk.workspace.now ? [{ at, label: String(row[item] ?? '') }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

export function clockPage(visit: Visit): Markup {
  const { desk } = visit;
  const { now } = desk.workspace;
  const deadlines = deadlinesOf(desk);
  const triggers = allTriggers(desk.store);
  const due = triggers
    .filter(({ kind, enabled }) => kind === 'clock' && enabled)
    .sort((a, b) => a.nextAt - b.nextAt);
  const move = (to: number, label: string, look = '') =>
    html`<form method="post" action="/clock" class="inline" data-clock>${tokenField(visit)}<input type="hidden" name="to" value="${typedTime(to)}"><button class="${look}">${label}</button></form>`;
  const content = html`<div class="page"><h1>时钟</h1><p class="lead">工作区里现在是 <b class="bignow" id="bignow">${typedTime(now)}</b>（北京时间）。时间只会往前走：拨动它，沿途到点的定时任务都会按顺序运行。</p><div class="buttons" data-part="buttons">${
    due[0] === undefined ? null : move(Math.max(due[0].nextAt, now), '到下一个定时任务', 'primary')
  } ${deadlines[0] === undefined ? null : move(deadlines[0].at + 1000, `到“${deadlines[0].label}”之后`)} ${move(now + HOUR, '一小时后')} ${move(now + 24 * HOUR, '一天后')} ${move(now + 7 * 24 * HOUR, '一周后')}</div><form method="post" action="/clock" class="row" data-clock>${tokenField(visit)}<label>拨到 <input type="datetime-local" name="to" value="${typedTime(
    now + 24 * HOUR,
  )
    .slice(0, 16)
    .replace(
      ' ',
      'T',
    )}" min="${typedTime(now).slice(0, 16).replace(' ', 'T')}"></label> <button>拨动</button></form><p id="clock-progress" class="quiet" role="status"></p><h2>刚刚运行的触发器</h2><ol id="fired" class="fired"><li class="empty">拨动时钟或做点什么，触发器一运行就会列在这里。</li></ol><div data-part="due"><h2>接下来的日子</h2>${
    deadlines.length === 0
      ? html`<p class="empty">“设置”表里没有还没到的日期。</p>`
      : html`<table class="list"><tbody>${deadlines.map(({ at, label }) => html`<tr><td>${typedTime(at).slice(0, 16)}</td><td>${label}</td><td>${move(at + 1000, '拨到此后')}</td></tr>`)}</tbody></table>`
  }<h2>触发器</h2>${
    triggers.length === 0
      ? html`<p class="empty">还没有安装触发器：在登记台账里点 桂冠 → 初始化活动 就会装上。</p>`
      : html`<div class="scroll"><table class="list"><thead><tr><th>函数</th><th>何时</th><th>下次</th><th>属于</th></tr></thead><tbody>${triggers.map(
          ({ handler, kind, every, nextAt, owner, enabled }) =>
            html`<tr><td>${handler}</td><td>${KINDS[kind]}${kind === 'clock' && every > 0 ? `（每 ${every >= HOUR ? `${every / HOUR} 小时` : `${every / 60_000} 分钟`}）` : ''}${enabled ? '' : '（已停用）'}</td><td>${kind === 'clock' && enabled ? (nextAt <= now ? '已到时间，时钟一走就运行' : typedTime(nextAt)) : ''}</td><td>${owner}</td></tr>`,
        )}</tbody></table></div>`
  }</div></div>`;
  return document(visit, { title: '时钟', place: 'clock', content });
}

/**
 * Moves the clock to `to`, one due trigger after the other, letting pages see each run and others act in between.
 * Gives the number of runs.
 */
export async function moveClock(desk: Desk, to: number): Promise<number> {
  const { scheduler, workspace, hub, turns } = desk;
  const before = scheduler.reports.length;
  for (let done = false; !done; ) {
    await turns.take(() => {
      const runs = scheduler.reports.length;
      const due = allTriggers(desk.store)
        .filter(({ kind, enabled, nextAt }) => kind === 'clock' && enabled && nextAt <= to)
        .sort((a, b) => a.nextAt - b.nextAt)[0];
      scheduler.advance(Math.max(workspace.now, due === undefined ? to : Math.min(to, due.nextAt)));
      done = due === undefined;
      desk.tellFired(runs);
      hub.tell({ type: 'clock', now: typedTime(workspace.now), busy: !done });
    });
    // Requests that came in meanwhile are answered between two runs.
    await new Promise((resolve) => setImmediate(resolve));
  }
  hub.tell({ type: 'changed' });
  return scheduler.reports.length - before;
}
