// A form's editor, as far as an organizer needs it: the switches, the wording, and the one kind of question that no script can add.
import { accessLevel, atLeast } from '../../services/drive/access';
import { type FormState, type ItemState, isQuestion, publishedUrl } from '../../services/forms/state';
import { localAddress } from '../addresses';
import { action, document, refusalPage, tokenField, type Visit } from '../layout';
import { html, Markup } from '../markup';
import { stateOf, titleOf } from './form';

const KINDS: Record<ItemState['type'], string> = {
  TEXT: '简答',
  PARAGRAPH_TEXT: '段落',
  LIST: '下拉菜单',
  MULTIPLE_CHOICE: '单选',
  CHECKBOX: '多选',
  DATE: '日期',
  SECTION_HEADER: '标题与说明',
  PAGE_BREAK: '分页',
  FILE_UPLOAD: '上传文件',
};

/** The editor, or the refusal that Forms would give; `said` is what the last act was refused with. */
export function formEditorPage(visit: Visit, id: string, said = ''): { markup: Markup; status: number } {
  const { store } = visit.desk;
  const form = store.get<FormState>('forms', id);
  if (form === undefined) return { markup: refusalPage(visit, 'missing'), status: 404 };
  if (!atLeast(accessLevel(store, visit.user, id), 'writer'))
    return { markup: refusalPage(visit, 'forbidden'), status: 403 };
  const title = titleOf(store, form);
  const content = html`<div class="page"><p class="trail"><a href="/forms">← 表单</a></p><h1>${title}</h1>${said === '' ? null : html`<p class="refused" role="alert">${said}</p>`}<p>${stateOf(form)}，已收到 ${Object.keys(form.responses).length} 份回复。<a href="${localAddress(publishedUrl(form))!}">打开填写页</a></p>${switches(visit, form)}<h2>标题与说明</h2>${heading(visit, form, title)}<h2>问题</h2><p class="quiet">点开一个问题，可改标题、说明和是否必填；改了标题，程序仍认得它。选项、顺序和校验规则在这里改不了。</p><ol class="items">${form.items.map(
    (item) => itemEditor(visit, form, item),
  )}</ol>${uploadQuestion(visit, form)}</div>`;
  return { markup: document(visit, { title, place: 'form', content }), status: 200 };
}

function switches(visit: Visit, form: FormState): Markup {
  const press = (act: string, label: string, look = '') =>
    action(visit, `/forms/d/${form.id}/switch`, label, { act }, look);
  const responses = form.accepting
    ? press('close', '停止接受回复')
    : press('open', '开始接受回复', 'primary');
  return html`<div class="buttons">${
    form.published
      ? html`${press('unpublish', '取消发布')} ${responses}`
      : press('publish', '发布', 'primary')
  }</div>`;
}

function heading(visit: Visit, form: FormState, title: string): Markup {
  return html`<form method="post" action="/forms/d/${form.id}/wording" class="wording">${tokenField(visit)}<label>标题<input name="title" required value="${title}"></label><label>说明<textarea name="description" rows="4">
${form.description}</textarea></label><button>保存标题与说明</button></form>`;
}

function itemEditor(visit: Visit, form: FormState, item: ItemState): Markup {
  const { id, title, type, helpText, required, maxFiles, choices = [] } = item;
  const kind = `${KINDS[type]}${maxFiles === undefined ? '' : `（最多 ${maxFiles} 个）`}`;
  const mark = required ? html` <b class="star" title="必填">*</b>` : null;
  return html`<li id="item-${id}" class="${type === 'PAGE_BREAK' ? 'section' : ''}"><details><summary><span>${title}${mark}</span> <span class="quiet">${kind}</span></summary><form method="post" action="/forms/d/${form.id}/items/${id}" class="wording">${tokenField(visit)}<label>标题<input name="title" required value="${title}"></label><label>说明<textarea name="help" rows="2">
${helpText}</textarea></label>${
    choices.length === 0
      ? null
      : html`<p class="quiet">选项：${choices.map(({ value }) => value).join('、')}</p>`
  }${
    isQuestion(item)
      ? html`<label class="tick"><input type="checkbox" name="required" value="1" ${required ? new Markup('checked') : null}> 必填</label>`
      : null
  }<button>保存</button></form></details></li>`;
}

function uploadQuestion(visit: Visit, form: FormState): Markup {
  const questions = form.items.filter(isQuestion);
  return html`<h2>添加上传文件的问题</h2><p class="quiet">上传问题只能由人在编辑页添加，程序加不了。</p><form method="post" action="/forms/d/${form.id}/upload-question" class="row">${tokenField(visit)}<label>标题 <input name="title" required></label> <label>最多文件数 <select name="most"><option>1</option><option>5</option><option>10</option></select></label> <label>放在哪个问题之后 <select name="after"><option value="">最后</option>${questions.map(({ title: text }) => html`<option>${text}</option>`)}</select></label> <label><input type="checkbox" name="required" value="1"> 必填</label> <button>添加</button></form>`;
}
