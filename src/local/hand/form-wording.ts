// What an organizer rewords in a form's editor: title, description, questions and their help.
import type { Workspace } from '../runtime/workspace';
import { handContext, patchFile } from '../services/drive/files';
import { isQuestion } from '../services/forms/state';
import { editorPage, FormRefusal } from './form';

/** What may be said anew about one item; `required` counts for questions only. */
export interface ItemWording {
  title: string;
  helpText: string;
  required: boolean;
}

/** Changes the title and the description above the form. Throws FormRefusal without access or without a title. */
export function rewordForm(
  workspace: Workspace,
  user: string,
  formId: string,
  { title, description }: { title: string; description: string },
): void {
  const { store } = workspace;
  editorPage(store, user, formId);
  const given = required(title, '表单要有标题');
  store.transaction(() => {
    store.set(['forms', formId, 'title'], given);
    store.set(['forms', formId, 'description'], lines(description));
    patchFile(handContext(store, workspace.now, user), formId, {});
  });
}

/**
 * Changes an item's title, help and whether it must be answered. Its id stays, so that the program finds it under any
 * title. Throws FormRefusal without access, for an unknown item and without a title.
 */
export function rewordItem(
  workspace: Workspace,
  user: string,
  formId: string,
  itemId: number,
  wording: ItemWording,
): void {
  const { store } = workspace;
  const at = editorPage(store, user, formId).items.findIndex(({ id }) => id === itemId);
  if (at < 0) throw new FormRefusal('这个问题已被删除，请刷新页面后再看');
  const given = required(wording.title, '问题要有标题');
  store.transaction(() => {
    const path = ['forms', formId, 'items', at] as const;
    const item = editorPage(store, user, formId).items[at]!;
    store.set([...path], {
      ...item,
      title: given,
      helpText: lines(wording.helpText),
      required: isQuestion(item) ? wording.required : item.required,
    });
    patchFile(handContext(store, workspace.now, user), formId, {});
  });
}

function required(text: string, refusal: string): string {
  const given = text.trim();
  if (given === '') throw new FormRefusal(refusal);
  return given;
}

/** A form sends its lines with carriage returns. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
