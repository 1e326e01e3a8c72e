// The form's questions as they read now, found by the item ids that the program keeps.
import type { FormQuestions } from '../addon/core/state';
import { programState, registryOf } from './registry-view';
import type { Store } from './runtime/store';
import { type FormState, findForm } from './services/forms/state';

/** The campaign's form; undefined before set-up. */
export function campaignForm(store: Store): FormState | undefined {
  const id = programState<string>(registryOf(store), 'formId');
  return id === undefined ? undefined : findForm(store, id);
}

/** What the program keeps of its questions; undefined before set-up. */
export function campaignQuestions(store: Store): FormQuestions | undefined {
  return programState<FormQuestions>(registryOf(store), 'questions');
}

/** Titles by field key, of the questions that the form has. */
export function questionTitles(store: Store): Record<string, string> {
  const questions = campaignQuestions(store);
  const byId = new Map((campaignForm(store)?.items ?? []).map((item) => [item.id, item.title]));
  const titles: Record<string, string> = {};
  for (const [field, id] of Object.entries({ ...questions?.text, ...questions?.uploads })) {
    const title = byId.get(id as number);
    if (title !== undefined && title !== '') titles[field] = title;
  }
  return titles;
}
