// The form's page: which questions a person comes past with given answers, and what it refuses, in its own words.
import {
  type Answer,
  type ChoiceState,
  type FormState,
  type ItemState,
  isQuestion,
  type Navigation,
} from '../services/forms/state';
import { countFault, textFault } from '../services/forms/validation';

/** What the page says instead of taking the answers. `question` is the title concerned, '' for the whole form. */
export class FormRefusal extends Error {
  constructor(
    message: string,
    readonly question = '',
  ) {
    super(message);
    this.name = 'FormRefusal';
  }
}

const REQUIRED = '这是必填问题';
/** After the last page. */
export const END = -1;

/** Answers by question title, as a person has them in mind. */
export type Answers = Record<string, Answer>;

/** What stands in the form after the person has gone through its pages: answers by item id, upload questions apart. */
export interface Completed {
  answers: Record<string, Answer>;
  uploadQuestions: ItemState[];
}

/**
 * Goes through the form page by page, as the answers lead, and checks every question on the way.
 * Answers that are empty count as not given. `before` are answers that already stand in the form and may be left unsaid:
 * those on pages that are not reached any more are lost, as on the real page. Refuses an answer to a question that is not there to be seen.
 */
export function complete(form: FormState, given: Answers, before: Answers = {}): Completed {
  const left = new Map(Object.entries(given).filter(([, answer]) => !isEmpty(answer)));
  const completed: Completed = { answers: {}, uploadQuestions: [] };
  const pages = pagesOf(form);
  const seen = new Set<number>();
  for (let at = 0; at !== END && !seen.has(at); ) {
    seen.add(at);
    let leads: Navigation | undefined;
    for (const item of pages[at]!.items.filter(isQuestion)) {
      if (item.type === 'FILE_UPLOAD') {
        completed.uploadQuestions.push(item);
        continue;
      }
      const answer = item.title in given ? left.get(item.title) : before[item.title];
      left.delete(item.title);
      const entered = answer === undefined ? undefined : enter(item, answer);
      if (entered === undefined) {
        if (item.required) throw new FormRefusal(REQUIRED, item.title);
        continue;
      }
      completed.answers[item.id] = entered;
      leads = chosen(item, entered)?.navigation ?? leads;
    }
    at = nextPage(pages, at, leads);
  }
  const [unseen] = left.keys();
  if (unseen !== undefined) {
    const exists = form.items.some((item) => isQuestion(item) && item.title === unseen);
    throw new FormRefusal(exists ? '按所选答案，表单不会显示这个问题' : '表单里没有这个问题', unseen);
  }
  return completed;
}

export function isEmpty(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return true;
  return Array.isArray(answer) ? answer.every((one) => one.trim() === '') : answer.trim() === '';
}

/** What stands between two page breaks; the first page has none before it. */
export interface Page {
  break: ItemState | null;
  items: ItemState[];
}

/** A form's pages in their order. */
export function pagesOf(form: FormState): Page[] {
  const pages: Page[] = [{ break: null, items: [] }];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ break: item, items: [] });
    else pages[pages.length - 1]!.items.push(item);
  }
  return pages;
}

/** A chosen answer's navigation wins; else the next page break says where the page before it leads. */
export function nextPage(pages: Page[], at: number, leads: Navigation | undefined): number {
  const following = pages[at + 1];
  const navigation = leads ?? following?.break?.goTo;
  switch (navigation?.type) {
    case 'SUBMIT':
      return END;
    case 'RESTART':
      return 0;
    case 'GO_TO_PAGE': {
      const target = pages.findIndex((page) => page.break?.id === navigation.pageId);
      return target >= 0 ? target : END;
    }
    default:
      return following === undefined ? END : at + 1;
  }
}

function chosen(item: ItemState, answer: Answer): ChoiceState | undefined {
  return item.choices?.find(({ value }) => value === answer);
}

/** What the page keeps of an answer; undefined when nothing is left of it. */
function enter(item: ItemState, answer: Answer): Answer | undefined {
  if (item.type === 'CHECKBOX') return enterTicks(item, [answer].flat());
  const only = [answer].flat();
  if (only.length > 1) throw new FormRefusal('这道题只能填写一个答案', item.title);
  const text = only[0]!;
  switch (item.type) {
    case 'LIST':
    case 'MULTIPLE_CHOICE':
      if (chosen(item, text) === undefined && !item.other) throw notAChoice(item, text);
      return text;
    case 'DATE':
      if (!isDate(text)) throw new FormRefusal('日期无效', item.title);
      return text;
    default: {
      // A single-line field takes no line breaks: the browser leaves them out.
      const line = item.type === 'TEXT' ? text.replace(/[\r\n]+/g, '') : text;
      const fault = textFault(item.validation, line);
      if (fault !== null) throw new FormRefusal(fault, item.title);
      return line;
    }
  }
}

function enterTicks(item: ItemState, ticks: string[]): string[] | undefined {
  const known = (item.choices ?? []).map(({ value }) => value);
  const given = [...new Set(ticks)].filter((tick) => tick.trim() !== '');
  const others = given.filter((tick) => !known.includes(tick));
  if (others.length > (item.other ? 1 : 0)) throw notAChoice(item, others[item.other ? 1 : 0]!);
  const fault = countFault(item.validation, given.length);
  if (fault !== null) throw new FormRefusal(fault, item.title);
  // The page sends ticks in the order of the choices, whatever the order of ticking.
  return [...known.filter((value) => given.includes(value)), ...others];
}

function notAChoice(item: ItemState, text: string): FormRefusal {
  return new FormRefusal(`没有“${text}”这个选项`, item.title);
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return date.getUTCMonth() + 1 === Number(match[2]) && date.getUTCDate() === Number(match[3]);
}
