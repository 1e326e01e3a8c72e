// People before a form: applicants who fill it in and correct it, organizers who finish and publish it.
import { numberFrom } from '../runtime/random';
import type { Store } from '../runtime/store';
import type { Workspace } from '../runtime/workspace';
import { accessLevel, atLeast } from '../services/drive/access';
import { type DriveContext, fileOf, handContext, isTrashed } from '../services/drive/files';
import { share } from '../services/drive/permissions';
import { mayAnswer } from '../services/forms/access';
import { freshItem } from '../services/forms/items';
import {
  type Answer,
  editResponseUrl,
  type FormState,
  findForm,
  type ItemState,
  publishedUrl,
  type ResponseState,
} from '../services/forms/state';
import { type Answers, complete, FormRefusal } from './form-answers';
import { checkUploads, storeUploads, type Upload } from './form-uploads';

export { FormRefusal } from './form-answers';
export type { Upload } from './form-uploads';

export interface Filling {
  /** The account that is signed in; '' for nobody. */
  user: string;
  formId: string;
  /** By question title. Empty answers count as not given. */
  answers: Answers;
  uploads?: Record<string, Upload[]>;
  /** When the form is sent off, milliseconds since the epoch. */
  at: number;
}

/** What the page shows after sending. */
export interface Filled {
  responseId: string;
  /** '' when the form lets nobody edit. */
  editUrl: string;
  confirmationMessage: string;
}

/** Fills in a form and sends it off; throws FormRefusal where the page would not take it, and then nothing has changed. */
export function fillIn(workspace: Workspace, filling: Filling): Filled {
  const { store } = workspace;
  const form = openPage(store, filling.user, filling.formId);
  if (form.limitOne && Object.values(form.responses).some(({ respondent }) => respondent === filling.user)) {
    throw new FormRefusal('您已回复过。每人只能填写一次此表单');
  }
  const context = handContext(store, filling.at);
  const id = `2_${context.newId(40)}`;
  const response = { id, editToken: `2_${context.newId(60)}` };
  return submit(workspace, context, form, response, filling);
}

/**
 * Opens the page behind an edit link, where the earlier answers stand, changes some and sends it off again: the same
 * response with a new time. An empty answer clears the earlier one; uploads that are given replace the earlier ones.
 */
export function editResponse(
  workspace: Workspace,
  editUrl: string,
  changes: { answers?: Answers; uploads?: Record<string, Upload[]>; user?: string },
  at: number,
): Filled {
  const { store } = workspace;
  const { form, response } = behind(store, editUrl);
  openPage(store, changes.user ?? response.respondent, form.id);
  if (!form.allowEdits) throw new FormRefusal('此表单不允许修改回复');
  const earlier: Answers = {};
  for (const item of form.items) {
    const answer = response.answers[item.id];
    if (answer !== undefined && item.type !== 'FILE_UPLOAD') earlier[item.title] = answer;
  }
  const filling = {
    user: changes.user ?? response.respondent,
    answers: changes.answers ?? {},
    uploads: changes.uploads,
    at,
  };
  return submit(workspace, handContext(store, at), form, response, filling, { response, earlier });
}

/** The form and the response behind an edit link; throws FormRefusal when there is none. */
export function behind(store: Store, editUrl: string): { form: FormState; response: ResponseState } {
  const [address, token] = editUrl.split('?edit2=') as [string, string | undefined];
  for (const form of Object.values(store.get<Record<string, FormState>>('forms') ?? {})) {
    const response = form.responses[form.editTokens[token ?? ''] ?? ''];
    if (publishedUrl(form) === address && response !== undefined) return { form, response };
  }
  throw new FormRefusal('找不到要修改的回复');
}

/** The form as its page opens for `user`; throws FormRefusal with what stands there instead of the first question. */
export function openPage(store: Store, user: string, formId: string): FormState {
  const form = findForm(store, formId);
  const file = fileOf(store, formId);
  if (form === undefined || file === undefined) throw new FormRefusal('抱歉，您请求的文件不存在');
  if (isTrashed(store, file)) throw new FormRefusal('抱歉，您请求的文件已被移至回收站');
  if (!form.published) throw new FormRefusal('此文档未发布');
  if (!form.accepting) {
    throw new FormRefusal(form.closedMessage === '' ? '此表单不再接受回复' : form.closedMessage);
  }
  if (!mayAnswer(store, user, formId)) throw new FormRefusal('您需要访问权限才能填写此表单');
  if (user === '' && (form.limitOne || form.collectEmail)) {
    throw new FormRefusal('您必须登录 Google 账号才能填写此表单');
  }
  return form;
}

function submit(
  workspace: Workspace,
  context: DriveContext,
  form: FormState,
  { id, editToken }: Pick<ResponseState, 'id' | 'editToken'>,
  filling: Omit<Filling, 'formId'>,
  before?: { response: ResponseState; earlier: Answers },
): Filled {
  const { store } = workspace;
  const uploads = filling.uploads ?? {};
  const { answers, uploadQuestions } = complete(form, filling.answers, before?.earlier);
  const stray = Object.keys(uploads).find((title) => !uploadQuestions.some((item) => item.title === title));
  if (stray !== undefined) throw new FormRefusal('表单里没有这个上传文件的问题', stray);
  const kept = (item: ItemState): Answer | undefined =>
    uploads[item.title] === undefined ? before?.response.answers[item.id] : undefined;
  for (const item of uploadQuestions) {
    if (kept(item) === undefined) checkUploads(item, uploads[item.title] ?? [], filling.user);
  }
  return store.transaction(() => {
    for (const item of uploadQuestions) {
      const files = uploads[item.title] ?? [];
      const answer = kept(item) ?? storeIfAny(context, form.id, item.id, files, nameOf(store, filling.user));
      if (answer !== undefined) answers[item.id] = answer;
    }
    const email = form.collectEmail ? filling.user : '';
    const response: ResponseState = {
      id,
      // Google keeps whole milliseconds, and scripts compare with them.
      timestamp: Math.floor(filling.at),
      email,
      respondent: filling.user,
      editToken,
      answers,
    };
    store.set(['forms', form.id, 'responses', id], response);
    store.set(['forms', form.id, 'editTokens', editToken], id);
    workspace.emit({ kind: 'form_submit', formId: form.id, responseId: id });
    return {
      responseId: id,
      editUrl: form.allowEdits ? editResponseUrl(form, response) : '',
      confirmationMessage:
        form.confirmationMessage === '' ? '我们已经收到您的回复。' : form.confirmationMessage,
    };
  });
}

/** The form is read anew for every question, because the first upload makes folders. */
function storeIfAny(
  context: DriveContext,
  formId: string,
  itemId: number,
  files: Upload[],
  respondent: string,
): string[] | undefined {
  if (files.length === 0) return undefined;
  const form = findForm(context.store, formId)!;
  return storeUploads(context, form, form.items.find(({ id }) => id === itemId)!, files, respondent);
}

/** The name of an account, as Google appends it to uploads. */
function nameOf(store: Store, user: string): string {
  return store.get<string>('accounts', user, 'name') ?? user.split('@')[0]!;
}

export interface UploadQuestion {
  title: string;
  helpText?: string;
  required?: boolean;
  /** 1, 5 or 10, as the editor offers. */
  maxFiles?: number;
  /** The question after which it is put; at the end when left out. */
  afterTitle?: string;
}

/** The one thing that no script can do: adds an upload question in the form's editor. Gives the item's id. */
export function addUploadQuestion(
  workspace: Workspace,
  user: string,
  formId: string,
  question: UploadQuestion,
): number {
  const { store } = workspace;
  const form = editorPage(store, user, formId);
  const maxFiles = question.maxFiles ?? 1;
  if (![1, 5, 10].includes(maxFiles)) throw new FormRefusal('文件数量上限只能选 1、5 或 10');
  const after = form.items.findIndex(({ title }) => title === question.afterTitle);
  if (question.afterTitle !== undefined && after < 0)
    throw new FormRefusal('表单里没有这个问题', question.afterTitle);
  return store.transaction(() => {
    const context = handContext(store, workspace.now);
    const next = (): number => 1 + Math.floor(numberFrom(context.newId()) * 0x7ffffffe);
    const item: ItemState = {
      ...freshItem(form, 'FILE_UPLOAD', next),
      title: question.title,
      helpText: question.helpText ?? '',
      required: question.required ?? false,
      maxFiles,
    };
    store.splice(['forms', formId, 'items'], after < 0 ? form.items.length : after + 1, 0, item);
    return item.id;
  });
}

/** Presses the editor's button 发布 and lets anyone with the link answer. */
export function publishForm(workspace: Workspace, user: string, formId: string): void {
  const { store } = workspace;
  editorPage(store, user, formId);
  store.transaction(() => {
    store.set(['forms', formId, 'published'], true);
    store.set(['forms', formId, 'accepting'], true);
    share(handContext(store, workspace.now), formId, { type: 'anyone', role: 'reader', view: 'published' });
  });
}

/** Turns the editor's switch 接受回复 on. */
export function openForm(workspace: Workspace, user: string, formId: string): void {
  const form = editorPage(workspace.store, user, formId);
  if (!form.published) throw new FormRefusal('请先发布表单');
  workspace.store.set(['forms', formId, 'accepting'], true);
}

/** Turns the editor's switch 接受回复 off. */
export function closeForm(workspace: Workspace, user: string, formId: string): void {
  editorPage(workspace.store, user, formId);
  workspace.store.set(['forms', formId, 'accepting'], false);
}

/** The form in its editor, for those who may change it; throws FormRefusal for others. */
export function editorPage(store: Store, user: string, formId: string): FormState {
  const form = findForm(store, formId);
  if (form === undefined || !atLeast(accessLevel(store, user, formId), 'writer')) {
    throw new FormRefusal('您需要访问权限');
  }
  return form;
}
