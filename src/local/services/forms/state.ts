// Forms as state: settings, questions in order, and responses.
import type { Store } from '../../runtime/store';

export type ItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'DATE'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK'
  | 'FILE_UPLOAD';

export const NAVIGATION = ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT'] as const;
export interface Navigation {
  type: (typeof NAVIGATION)[number];
  /** The page break that GO_TO_PAGE jumps to. */
  pageId?: number;
}

export interface ChoiceState {
  value: string;
  navigation?: Navigation;
}

/** What an answer must be; `operands` are the numbers or the pattern. */
export interface ValidationState {
  rule: string;
  operands: (number | string)[];
  /** Shown instead of the usual message. */
  helpText: string;
}

export interface ItemState {
  id: number;
  /** The number that prefilled addresses use. */
  entryId: number;
  type: ItemType;
  title: string;
  helpText: string;
  required: boolean;
  choices?: ChoiceState[];
  /** Whether an answer outside the choices may be typed. */
  other?: boolean;
  validation?: ValidationState;
  /** Of a page break: where the page before it leads. */
  goTo?: Navigation;
  /** Of an upload question. */
  maxFiles?: number;
  /** Where an upload question's files go; made with the first upload. */
  folderId?: string;
  /** Copied forms have lost their upload folders (PLATFORM.md 3.5). */
  missingFolder?: boolean;
}

export type Answer = string | string[];

export interface ResponseState {
  id: string;
  /** Virtual time of the last submission; an edit moves it. */
  timestamp: number;
  /** '' unless the form collects addresses. */
  email: string;
  /** Who filled it in, whether shown or not. */
  respondent: string;
  editToken: string;
  /** By item id; unanswered questions are absent. */
  answers: Record<string, Answer>;
}

/** `forms/<id>`. */
export interface FormState {
  id: string;
  /** The id in the respondents' address, which is not the file's. */
  publishedId: string;
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  published: boolean;
  accepting: boolean;
  allowEdits: boolean;
  collectEmail: boolean;
  limitOne: boolean;
  progressBar: boolean;
  respondAgainLink: boolean;
  items: ItemState[];
  responses: Record<string, ResponseState>;
  /** Response ids by the token of their edit address. */
  editTokens: Record<string, string>;
}

export function findForm(store: Store, id: string): FormState | undefined {
  return store.get<FormState>('forms', id);
}

/** A form as FormApp.create leaves it: without a title, and unpublished unless asked otherwise (PLATFORM.md 3.6, 3.7). */
export function newForm(id: string, publishedId: string, published: boolean): FormState {
  return {
    id,
    publishedId,
    title: '',
    description: '',
    confirmationMessage: '',
    closedMessage: '',
    published,
    accepting: published,
    allowEdits: false,
    collectEmail: false,
    limitOne: false,
    progressBar: false,
    respondAgainLink: true,
    items: [],
    responses: {},
    editTokens: {},
  };
}

export function publishedUrl(form: Pick<FormState, 'publishedId'>): string {
  return `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;
}

/** Anyone who has this address can change the response (PLATFORM.md 3.2). */
export function editResponseUrl(
  form: Pick<FormState, 'publishedId'>,
  response: Pick<ResponseState, 'editToken'>,
): string {
  return `${publishedUrl(form)}?edit2=${response.editToken}`;
}

/** Whether an item asks something. */
export function isQuestion(item: ItemState): boolean {
  return item.type !== 'SECTION_HEADER' && item.type !== 'PAGE_BREAK';
}

/** All responses, by the time of their last submission. */
export function responsesOf(form: FormState): ResponseState[] {
  return Object.values(form.responses).sort((a, b) => a.timestamp - b.timestamp);
}
