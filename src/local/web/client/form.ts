// The applicant's page: one section at a time, checks with the form's own messages, files, and sending off.
import { END, nextPage, type Page, pagesOf } from '../../hand/form-answers';
import type { Answer, FormState, ItemState } from '../../services/forms/state';
import { countFault, textFault } from '../../services/forms/validation';
import { pageData, sendForm } from './transport';

interface Config {
  submitTo: string;
  editToken: string;
  items: ItemState[];
  respondAgain: string;
}

const REQUIRED = '这是必填问题';

const config = pageData<Config>('form-config');
const form = document.getElementById('form') as HTMLFormElement;
const pages: Page[] = pagesOf({ items: config.items } as FormState);
const sections = [...form.querySelectorAll<HTMLElement>('.formpage')];
const buttons = {
  back: document.getElementById('back') as HTMLButtonElement,
  next: document.getElementById('next') as HTMLButtonElement,
  submit: document.getElementById('submit') as HTMLButtonElement,
};
/** The pages gone through so far; the last one is open. */
const way: number[] = [0];

function fieldsOf(item: ItemState): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[name="q${item.id}"]`)];
}

/** What is filled in for a question: '' or an empty list for nothing. */
function answerTo(item: ItemState): Answer {
  const fields = fieldsOf(item);
  if (item.type !== 'CHECKBOX' && item.type !== 'MULTIPLE_CHOICE') return fields[0]?.value ?? '';
  const other = form.querySelector<HTMLInputElement>(`[name="q${item.id}-other"]`)?.value ?? '';
  const chosen = fields.filter(({ checked }) => checked).map(({ value }) => (value === '' ? other : value));
  return item.type === 'CHECKBOX' ? chosen.filter((one) => one !== '') : (chosen[0] ?? '');
}

function faultOf(item: ItemState): string | null {
  if (item.type === 'FILE_UPLOAD') {
    const [field] = fieldsOf(item);
    const count = field?.files?.length ?? 0;
    if (count > (item.maxFiles ?? 1)) return `最多可上传 ${item.maxFiles ?? 1} 个文件`;
    return item.required && count === 0 && Number(field?.dataset.kept ?? 0) === 0 ? REQUIRED : null;
  }
  const answer = answerTo(item);
  if (answer.length === 0 || (typeof answer === 'string' && answer.trim() === ''))
    return item.required ? REQUIRED : null;
  return Array.isArray(answer)
    ? countFault(item.validation, answer.length)
    : textFault(item.validation, answer);
}

function showFault(item: ItemState, fault: string | null): void {
  const place = document.getElementById(`e${item.id}`);
  if (place === null) return;
  place.textContent = fault ?? '';
  place.hidden = fault === null;
  place.closest('.question')!.classList.toggle('wrong', fault !== null);
  for (const field of fieldsOf(item)) field.setAttribute('aria-invalid', String(fault !== null));
}

function itemAround(field: HTMLElement): ItemState | undefined {
  const id = field.closest<HTMLElement>('[data-item]')?.dataset.item;
  return config.items.find((one) => String(one.id) === id);
}

/** Checks the questions of the open page, shows what is wrong and goes to the first; whether all is well. */
function check(): boolean {
  let first: ItemState | null = null;
  for (const item of pages[way.at(-1)!]!.items) {
    if (item.type === 'SECTION_HEADER') continue;
    const fault = faultOf(item);
    showFault(item, fault);
    if (fault !== null) first ??= item;
  }
  if (first !== null) fieldsOf(first)[0]?.focus();
  return first === null;
}

function following(): number {
  const at = way.at(-1)!;
  let leads: ReturnType<typeof navigationOf>;
  for (const item of pages[at]!.items) leads = navigationOf(item) ?? leads;
  return nextPage(pages, at, leads);
}

function navigationOf(item: ItemState) {
  const answer = answerTo(item);
  return item.choices?.find(({ value }) => value === answer)?.navigation;
}

function show(): void {
  const at = way.at(-1)!;
  sections.forEach((section, index) => {
    section.hidden = index !== at;
  });
  buttons.back.hidden = way.length === 1;
  showButtons();
  const progress = document.getElementById('progress') as HTMLProgressElement | null;
  if (progress !== null) progress.value = at + 1;
  if (pages.length > 1)
    document.getElementById('page-number')!.textContent = `第 ${at + 1} 页，共 ${pages.length} 页`;
}

/** A choice may lead to the end, so the button follows what is chosen. */
function showButtons(): void {
  const isLast = following() === END;
  buttons.next.hidden = isLast;
  buttons.submit.hidden = !isLast;
}

function go(): void {
  show();
  window.scrollTo(0, 0);
  (sections[way.at(-1)!]!.querySelector('h2') ?? form.querySelector('h1'))?.focus();
}

buttons.next.addEventListener('click', () => {
  if (!check()) return;
  way.push(following());
  go();
});
buttons.back.addEventListener('click', () => {
  way.pop();
  go();
});
form.addEventListener('change', (event) => {
  showButtons();
  const field = event.target as HTMLInputElement;
  const item = itemAround(field);
  if (item === undefined) return;
  // A wrong answer is told of when the field is left; a missing one only on the way to the next page.
  const fault = faultOf(item);
  showFault(item, fault === REQUIRED ? null : fault);
  if (item.type === 'FILE_UPLOAD') {
    const list = field.closest('.question')!.querySelector('.chosen')!;
    list.replaceChildren(
      ...[...(field.files ?? [])].map((file) => {
        const line = document.createElement('li');
        line.textContent = `${file.name}（${Math.max(1, Math.round(file.size / 1024))} KB）`;
        return line;
      }),
    );
  }
});
form.addEventListener('input', (event) => {
  const field = event.target as HTMLInputElement;
  const item = itemAround(field);
  // Taken away only when the field is left, the message would move the button from under the click that leaves it.
  if (item !== undefined && field.closest('.wrong') !== null && faultOf(item) === null) showFault(item, null);
  if (field.classList.contains('other')) {
    const own = form.querySelector<HTMLInputElement>(
      `[name="${field.name.replace(/-other$/, '')}"][value=""]`,
    );
    if (own !== null) own.checked = true;
  }
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (following() !== END) {
    buttons.next.click();
    return;
  }
  if (!check()) return;
  const data = new FormData();
  const answers: Record<string, Answer> = {};
  for (const at of way) {
    for (const item of pages[at]!.items) {
      if (item.type === 'SECTION_HEADER') continue;
      if (item.type === 'FILE_UPLOAD') {
        for (const file of fieldsOf(item)[0]?.files ?? []) data.append(`file:${item.title}`, file);
      } else answers[item.title] = answerTo(item);
    }
  }
  data.append('answers', JSON.stringify(answers));
  data.append('edit2', config.editToken);
  buttons.submit.disabled = true;
  buttons.submit.textContent = '正在提交……';
  try {
    const answer = await sendForm<{
      message?: string;
      editUrl?: string;
      refusal?: string;
      question?: string;
    }>(config.submitTo, data);
    if (answer.refusal === undefined) thank(answer.message ?? '', answer.editUrl ?? '');
    else refuse(answer.refusal, answer.question ?? '');
  } catch {
    refuse('没有提交成功：连不上工作区。', '');
  }
  buttons.submit.disabled = false;
  buttons.submit.textContent = '提交';
});

function refuse(message: string, question: string): void {
  const item = config.items.find(({ title }) => title === question);
  const at = item === undefined ? -1 : pages.findIndex(({ items }) => items.includes(item));
  if (item !== undefined && at >= 0 && way.includes(at)) {
    way.splice(way.indexOf(at) + 1);
    show();
    showFault(item, message);
    fieldsOf(item)[0]?.focus();
    return;
  }
  const place = document.getElementById('form-error')!;
  place.textContent = question === '' ? message : `${question}：${message}`;
  place.hidden = false;
  place.scrollIntoView();
}

function thank(message: string, editUrl: string): void {
  const sent = document.getElementById('sent') as HTMLTemplateElement;
  const page = sent.content.cloneNode(true) as DocumentFragment;
  page.querySelector('[data-message]')!.textContent = message;
  for (const [selector, address] of [
    ['[data-edit]', editUrl],
    ['[data-again]', config.respondAgain],
  ] as const) {
    const link = page.querySelector<HTMLAnchorElement>(selector)!;
    link.hidden = address === '';
    if (address !== '') link.href = address;
  }
  const place = document.createElement('div');
  place.className = 'form';
  place.append(page);
  form.replaceWith(place);
  place.querySelector('h1')!.setAttribute('tabindex', '-1');
  place.querySelector('h1')!.focus();
  window.scrollTo(0, 0);
}

show();
