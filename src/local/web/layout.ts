// What every page has around it: the way to the other pages, the time, and who one acts as.
import { typedTime } from '../shanghai-time';
import { addressOf } from './addresses';
import { castOf, type Person } from './cast';
import type { Desk } from './desk';
import { html, type Markup, type Piece } from './markup';

/** A visitor's request as pages see it. */
export interface Visit {
  desk: Desk;
  /** Who one acts as; '' for the public. */
  user: string;
  url: URL;
  token: string;
  /** Where the client's files are served. */
  assets: string;
}

export interface PageParts {
  title: string;
  content: Piece;
  /** Which of the places in the bar is meant. */
  place?: string;
  /** Extra scripts and style sheets of the client. */
  scripts?: string[];
  styles?: string[];
  /** Fills the window without scrolling (the sheet). */
  full?: boolean;
  /** Without the bar: the form's page, as applicants see it. */
  bare?: boolean;
}

const PARTS: Person['part'][] = ['组织者', '评审专家', '申报人', '其他', '公众'];

/** The hidden field that every form which changes something carries. */
export function tokenField({ token }: Visit): Markup {
  return html`<input type="hidden" name="token" value="${token}">`;
}

/** A button that posts and comes back; `fields` go with it. */
export function action(
  visit: Visit,
  path: string,
  label: string,
  fields: Record<string, string> = {},
  look = '',
): Markup {
  return html`<form method="post" action="${path}" class="inline">${tokenField(visit)}${Object.entries(
    fields,
  ).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="${look}">${label}</button></form>`;
}

export function document(visit: Visit, parts: PageParts): Markup {
  const { assets } = visit;
  const { title, content, place = '', scripts = [], styles = [], full = false, bare = false } = parts;
  return html`<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · 桂冠</title><meta name="laurel-token" content="${visit.token}"><link rel="icon" href="data:,"><link rel="stylesheet" href="${assets}/style.css">${styles.map((name) => html`<link rel="stylesheet" href="${assets}/${name}">`)}<script type="module" src="${assets}/page.js"></script>${scripts.map((name) => html`<script type="module" src="${assets}/${name}"></script>`)}</head><body class="${full ? 'full' : ''} ${bare ? 'bare' : ''}"><a class="skip" href="#content">跳到正文</a>${bar(visit, place, bare)}<main id="content" tabindex="-1">${content}</main><div id="toasts" role="status" aria-live="polite"></div></body></html>`;
}

function bar(visit: Visit, place: string, bare: boolean): Markup {
  const { desk, url } = visit;
  const registry = desk.workspace.containerId;
  const places: [name: string, label: string, path: string][] = [
    ['start', '开始', '/'],
    ['sheet', '登记台账', addressOf.spreadsheet(registry)],
    ['form', '申报表单', '/forms'],
    ['drive', '云端硬盘', '/drive'],
    ['documents', '文档', '/documents'],
    ['mail', '邮件', '/mail'],
    ['executions', '运行记录', '/executions'],
    ['clock', '时钟', '/clock'],
  ];
  const nav = html`<nav aria-label="工作区"><ul>${places.map(
    ([name, label, path]) =>
      html`<li><a href="${path}" aria-current="${name === place ? 'page' : 'false'}">${label}</a></li>`,
  )}</ul></nav>`;
  const back = `${url.pathname}${url.search}`;
  return html`<header class="bar ${bare ? 'thin' : ''}"><a class="brand" href="/">桂冠<span>工作区预演</span></a>${nav}<a class="now" href="/clock" title="工作区的时间"><span class="label">现在</span> <time id="now">${typedTime(desk.workspace.now).slice(0, 16)}</time></a>${chooser(visit, back)}</header>`;
}

function chooser(visit: Visit, back: string): Markup {
  const cast = castOf(visit.desk.store);
  const known = cast.some(({ address }) => address === visit.user);
  const all: Person[] = known ? cast : [...cast, { address: visit.user, label: visit.user, part: '其他' }];
  return html`<form method="post" action="/as" class="chooser">${tokenField(visit)}<input type="hidden" name="go" value="${back}"><label for="acting-as">身份</label><select id="acting-as" name="user">${PARTS.map(
    (part) => {
      const people = all.filter((person) => person.part === part);
      return people.length === 0
        ? null
        : html`<optgroup label="${part}">${people.map(({ address, label }) => option(address, label, visit.user))}</optgroup>`;
    },
  )}</select><button>切换</button></form>`;
}

function option(value: string, label: string, chosen: string): Markup {
  return value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}

/** What Drive shows to somebody who has no access, or that there is no such thing. */
export function refusalPage(visit: Visit, reason: 'forbidden' | 'missing'): Markup {
  const who = visit.user === '' ? '您还没有登录' : `您当前的身份是 ${visit.user}`;
  const content =
    reason === 'missing'
      ? html`<section class="refusal"><h1>抱歉，您请求的文件不存在</h1><p>请检查网址是否正确，或者这个文件是否已被删除。</p></section>`
      : html`<section class="refusal"><h1>您需要访问权限</h1><p>申请访问权限，或切换到具有访问权限的账号。</p><p class="quiet">${who}。可在右上角切换身份。</p></section>`;
  return document(visit, { title: reason === 'missing' ? '文件不存在' : '您需要访问权限', content });
}
