// A form as the applicant sees it, and the list of all forms.
import { behind, FormRefusal, openPage } from '../../hand/form';
import { type Page, pagesOf } from '../../hand/form-answers';
import { prefilledAnswers } from '../../hand/form-links';
import { ORGANIZER } from '../../open-workspace';
import type { Store } from '../../runtime/store';
import { accessLevel, atLeast } from '../../services/drive/access';
import { fileOf, isTrashed } from '../../services/drive/files';
import {
  type Answer,
  type FormState,
  type ItemState,
  publishedUrl,
  type ResponseState,
} from '../../services/forms/state';
import { localAddress } from '../addresses';
import { action, document, refusalPage, type Visit } from '../layout';
import { html, Markup, type Piece } from '../markup';

/** The form with this id in its public address. */
export function formByPublicId(store: Store, publishedId: string): FormState | undefined {
  return Object.values(store.get<Record<string, FormState>>('forms') ?? {}).find(
    (form) => form.publishedId === publishedId,
  );
}

/** What the page's script needs besides the HTML. */
export interface FormConfig {
  submitTo: string;
  /** The token of an edit link; '' for a new response. */
  editToken: string;
  items: ItemState[];
  respondAgain: string;
}

/** The form's own title, or its file's name. */
export function titleOf(store: Store, form: FormState): string {
  return form.title || fileOf(store, form.id)?.name || '无标题表单';
}

/** The respondents' page: the questions, or why there are none. */
export function formPage(visit: Visit, publishedId: string): { markup: Markup; status: number } {
  const { store } = visit.desk;
  const form = formByPublicId(store, publishedId);
  if (form === undefined) return { markup: refusalPage(visit, 'missing'), status: 404 };
  const editToken = visit.url.searchParams.get('edit2') ?? '';
  const title = titleOf(store, form);
  try {
    openPage(store, visit.user, form.id);
    const earlier =
      editToken === '' ? null : behind(store, `${publishedUrl(form)}?edit2=${editToken}`).response;
    if (earlier !== null && !form.allowEdits) throw new FormRefusal('此表单不允许修改回复');
    if (
      earlier === null &&
      form.limitOne &&
      Object.values(form.responses).some(({ respondent }) => respondent === visit.user)
    )
      throw new FormRefusal('您已回复过。每人只能填写一次此表单');
    return { markup: openForm(visit, form, title, earlier), status: 200 };
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    const content = html`<div class="form"><section class="sheet top"><h1>${title}</h1><p class="closed">${error.message}</p>${
      visit.user === '' ? html`<p class="quiet">您还没有登录：可在右上角选择一个身份。</p>` : null
    }</section></div>`;
    return { markup: document(visit, { title, place: 'form', content, bare: true }), status: 200 };
  }
}

function openForm(visit: Visit, form: FormState, title: string, earlier: ResponseState | null): Markup {
  const pages = pagesOf(form);
  const given = earlier?.answers ?? prefilledAnswers(form, visit.url.searchParams);
  const path = localAddress(publishedUrl(form))!;
  const config: FormConfig = {
    submitTo: `${path.replace(/viewform$/, '')}formResponse`,
    editToken: earlier?.editToken ?? '',
    items: form.items,
    respondAgain: form.respondAgainLink ? path : '',
  };
  const hasRequired = form.items.some(({ required }) => required);
  const uploads = form.items.some(({ type }) => type === 'FILE_UPLOAD');
  const account =
    visit.user === ''
      ? '您还没有登录。'
      : html`<b>${visit.user}</b>${uploads ? '　上传文件和提交此表单时，系统会记录与您的 Google 账号关联的名称和照片。' : ''}`;
  const content = html`<form class="form" id="form" novalidate><section class="sheet top"><h1 tabindex="-1">${title}</h1><p class="pre">${form.description}</p>${
    earlier === null ? null : html`<p class="editing">您正在修改已提交的回复。改好后请点“提交”。</p>`
  }<p class="account">${account}</p>${hasRequired ? html`<p class="star">* 表示必填问题</p>` : null}</section><p id="form-error" class="refused" role="alert" hidden></p>${pages.map(
    (page, at) => pageOf(visit.desk.store, page, at, given),
  )}<div class="steps"><button type="button" id="back" hidden>返回</button><button type="button" id="next" class="primary">下一页</button><button type="submit" id="submit" class="primary" hidden>提交</button><span id="page-number" class="quiet"></span>${
    form.progressBar
      ? html`<progress id="progress" max="${pages.length}" value="1" aria-label="进度"></progress>`
      : null
  }</div><p class="quiet center">请勿通过表单提交密码。</p></form><template id="sent"><section class="sheet top"><h1>${title}</h1><p class="pre" data-message></p><p><a data-edit hidden>修改您的回复</a></p><p><a data-again hidden>另填写一份回复</a></p></section></template>${dataBlock('form-config', config)}`;
  return document(visit, { title, place: 'form', content, bare: true, scripts: ['form.js'] });
}

/** Data for a script, in a block that no browser runs. */
export function dataBlock(id: string, value: unknown): Markup {
  return new Markup(
    `<script type="application/json" id="${id}">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`,
  );
}

function pageOf(store: Store, page: Page, at: number, given: Record<string, Answer>): Markup {
  const heading =
    page.break === null
      ? null
      : html`<section class="sheet section"><h2 tabindex="-1">${page.break.title}</h2><p class="pre">${page.break.helpText}</p></section>`;
  return html`<div class="formpage" data-page="${at}" ${at === 0 ? null : new Markup('hidden')}>${heading}${page.items.map((item) => itemOf(store, item, given[item.id]))}</div>`;
}

function itemOf(store: Store, item: ItemState, answer: Answer | undefined): Markup {
  if (item.type === 'SECTION_HEADER')
    return html`<section class="sheet section"><h2>${item.title}</h2><p class="pre">${item.helpText}</p></section>`;
  const star = item.required ? html` <span class="star" aria-hidden="true">*</span>` : null;
  const help = item.helpText === '' ? null : html`<p class="help pre" id="h${item.id}">${item.helpText}</p>`;
  const grouped = item.type === 'MULTIPLE_CHOICE' || item.type === 'CHECKBOX';
  const heading = grouped
    ? html`<legend>${item.title}${star}</legend>`
    : html`<label for="q${item.id}">${item.title}${star}</label>`;
  const inner = html`${heading}${help}${control(store, item, answer)}<p class="fault" id="e${item.id}" role="alert" hidden></p>`;
  return html`<section class="sheet question" data-item="${item.id}">${grouped ? html`<fieldset aria-describedby="${describedBy(item)}">${inner}</fieldset>` : inner}</section>`;
}

/** The ids of an item's help and of what is wrong with its answer. */
function describedBy({ id, helpText }: ItemState): string {
  return `${helpText === '' ? '' : `h${id} `}e${id}`;
}

function control(store: Store, item: ItemState, answer: Answer | undefined): Piece {
  const name = `q${item.id}`;
  const text = typeof answer === 'string' ? answer : '';
  const ticked = [answer ?? []].flat();
  const required = item.required ? 'true' : 'false';
  const attributes = new Markup(
    `id="${name}" name="${name}" aria-describedby="${describedBy(item)}" aria-required="${required}"`,
  );
  switch (item.type) {
    case 'PARAGRAPH_TEXT':
      return html`<textarea ${attributes} rows="4" placeholder="您的回答">
${text}</textarea>`;
    case 'DATE':
      return html`<input type="date" ${attributes} value="${text}">`;
    case 'LIST':
      return html`<select ${attributes}><option value="">选择</option>${(item.choices ?? []).map(({ value }) => (value === text ? html`<option selected>${value}</option>` : html`<option>${value}</option>`))}</select>`;
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX': {
      const type = item.type === 'CHECKBOX' ? 'checkbox' : 'radio';
      const known = (item.choices ?? []).map(({ value }) => value);
      const other = ticked.find((one) => !known.includes(one));
      const box = (value: string, label: Piece, on: boolean) =>
        html`<label class="choice"><input type="${type}" name="${name}" value="${value}" ${on ? new Markup('checked') : null}> ${label}</label>`;
      return html`${known.map((value) => box(value, value, ticked.includes(value)))}${
        item.other
          ? html`${box('', '其他：', other !== undefined)}<input class="other" name="${name}-other" aria-label="${item.title}：其他" value="${other ?? ''}">`
          : null
      }`;
    }
    case 'FILE_UPLOAD':
      return html`${
        ticked.length === 0
          ? null
          : html`<p class="quiet">已上传：${ticked.map((id) => fileOf(store, id)?.name ?? '（文件已删除）').join('、')}。重新选择文件会替换它们，不选则保留。</p>`
      }<input type="file" ${attributes} ${(item.maxFiles ?? 1) > 1 ? new Markup('multiple') : null} data-kept="${ticked.length}"><p class="quiet">最多上传 ${item.maxFiles ?? 1} 个文件。</p><ul class="chosen"></ul>`;
    default:
      return html`<input type="text" ${attributes} value="${text}" placeholder="您的回答" autocomplete="off">`;
  }
}

/** All forms: an organizer finds the editor here, everybody else the page to fill in. */
export function formsPage(visit: Visit): Markup {
  const { store } = visit.desk;
  const forms = Object.values(store.get<Record<string, FormState>>('forms') ?? {}).filter((form) => {
    const file = fileOf(store, form.id);
    return file !== undefined && !isTrashed(store, file);
  });
  const content = html`<div class="page"><h1>表单</h1>${
    forms.length === 0
      ? html`<p class="empty">还没有表单。以组织者身份打开登记台账，点 <b>桂冠 → 初始化活动</b> 就会建好。</p>${action(visit, '/as', '打开登记台账', { user: ORGANIZER, go: `/spreadsheets/d/${visit.desk.workspace.containerId}/edit` }, 'primary')}`
      : html`<ul class="cards">${forms.map((form) => {
          const mayEdit = atLeast(accessLevel(store, visit.user, form.id), 'writer');
          return html`<li><h3>${titleOf(store, form)}</h3><p>${stateOf(form)}，已收到 ${Object.keys(form.responses).length} 份回复。</p><a class="button primary" href="${localAddress(publishedUrl(form))!}">填写表单</a> ${mayEdit ? html`<a class="button" href="/forms/d/${form.id}/edit">编辑表单</a>` : null}</li>`;
        })}</ul>`
  }</div>`;
  return document(visit, { title: '表单', place: 'form', content });
}

export function stateOf(form: FormState): string {
  if (!form.published) return '未发布';
  return form.accepting ? '正在接受回复' : '已停止接受回复';
}
