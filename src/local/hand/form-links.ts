// A form's address as people get it by mail: which form it opens, and what stands in it already.
import type { Store } from '../runtime/store';
import type { Workspace } from '../runtime/workspace';
import { type Answer, type FormState, publishedUrl } from '../services/forms/state';
import { type Filled, FormRefusal, fillIn } from './form';
import type { Answers } from './form-answers';

/** Answers by item id that an address fills in; `parameters` are those behind its question mark. */
export function prefilledAnswers(form: FormState, parameters: URLSearchParams): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const { id, entryId, type } of form.items) {
    const values = parameters.getAll(`entry.${entryId}`);
    if (values.length > 0) answers[id] = type === 'CHECKBOX' ? values : values[0]!;
  }
  return answers;
}

/** The form behind an address, and what stands in it, by question title; throws FormRefusal when there is none. */
export function openLink(store: Store, link: string): { form: FormState; standing: Answers } {
  const url = new URL(link);
  const form = Object.values(store.get<Record<string, FormState>>('forms') ?? {}).find(
    (each) => publishedUrl(each) === url.origin + url.pathname,
  );
  if (form === undefined) throw new FormRefusal('抱歉，您请求的文件不存在');
  const byId = prefilledAnswers(form, url.searchParams);
  const standing = Object.fromEntries(
    form.items.filter(({ id }) => byId[id] !== undefined).map(({ id, title }) => [title, byId[id]!]),
  );
  return { form, standing };
}

/** Opens a link, fills in what it leaves open and sends it off; nobody needs to be signed in. */
export function answerLink(workspace: Workspace, link: string, answers: Answers, user = ''): Filled {
  const { form, standing } = openLink(workspace.store, link);
  const given = { ...standing, ...answers };
  return fillIn(workspace, { user, formId: form.id, answers: given, at: workspace.now });
}
