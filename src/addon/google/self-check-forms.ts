// Self-check of forms: a fresh one's publishing, ids of questions, and the responses and uploads that have come in so far.
import { SELF_CHECK_WORDS } from '../core/phrases/self-check';
import { type Check, noted, same, timed } from '../core/self-check';
import { fileOrNull } from './drive-file';
import { createForm, formAccess, setPublished } from './form-publishing';
import { stopwatch } from './self-check-drive';

type Form = GoogleAppsScript.Forms.Form;

/** Stands for the id of what may have been made, as long as nobody has answered that it was. */
export const UNANSWERED = '';

/** Makes a form of its own; `made` learns its id as soon as there is one: forms cannot be made under an id drawn before. */
export function checkFreshForm(made: string[]): Check[] {
  const words = SELF_CHECK_WORDS;
  const place = made.push(UNANSWERED) - 1;
  const form = createForm(words.scratchFile);
  made[place] = form.getId();
  const first = formAccess(form);
  setPublished(form, true);
  const published = formAccess(form);
  form.setAcceptingResponses(true);
  const open = formAccess(form);
  setPublished(form, false);
  const withdrawn = form.isAcceptingResponses();
  const id = form.addTextItem().setTitle(words.scratchFile).getId();
  const opened = stopwatch(() => FormApp.openById(form.getId()));
  const listed = stopwatch(() => opened.value.getItems());
  const again = listed.value[0]?.getId();
  return [
    same(words.freshPublished, true, first === 'unpublished'),
    same(words.setPublished, true, published !== 'unpublished'),
    same(words.accepting, true, open === 'open'),
    same(words.unpublishCloses, false, withdrawn),
    same(words.itemId, `number ${id}`, `${typeof again} ${again}`),
    timed('FormApp.openById', 500, opened.ms),
    timed('form.getItems', 150, listed.ms),
  ];
}

/** What the campaign's own form has received; says so when there is nothing to look at. */
export function checkResponses(formId: string): Check[] {
  const words = SELF_CHECK_WORDS;
  if (formId === '') return [noted(words.responseId, words.byHand, words.noForm)];
  const form = FormApp.openById(formId);
  const all = stopwatch(() => form.getResponses());
  const checks: Check[] = [timed('form.getResponses', 300 + 3 * all.value.length, all.ms)];
  const last = all.value[all.value.length - 1];
  if (last === undefined) return [...checks, noted(words.responseId, words.edited, words.noResponses)];
  const time = last.getTimestamp();
  const since = (moment: number): boolean =>
    form.getResponses(new Date(moment) as never).some((response) => response.getId() === last.getId());
  checks.push(
    same(words.responseId, last.getId(), form.getResponse(last.getId()).getId()),
    same(words.responseTime, true, (time as unknown) instanceof Date),
    same(words.responsesSince, true, !since(time.getTime()) && since(time.getTime() - 1)),
    same(words.editUrl, true, /^https:\/\//.test(last.getEditResponseUrl() ?? '')),
    noted(words.edited, words.yes, words.byHand),
    ...checkUpload(form, all.value),
  );
  return checks;
}

function checkUpload(form: Form, responses: GoogleAppsScript.Forms.FormResponse[]): Check[] {
  const words = SELF_CHECK_WORDS;
  const uploads = responses
    .flatMap((response) => response.getItemResponses())
    .filter((answer) => String(answer.getItem().getType()) === 'FILE_UPLOAD')
    .flatMap((answer) => answer.getResponse() as string[]);
  const last = uploads[uploads.length - 1];
  const file = last === undefined ? null : fileOrNull(last, 'id,parents,owners(emailAddress)');
  if (file === null) return [noted(words.uploadOwner, words.yes, words.noUploads)];
  const owner = fileOrNull(form.getId(), 'owners(emailAddress)')?.owners?.[0]?.emailAddress ?? '';
  return [
    same(words.uploadOwner, owner, file.owners?.[0]?.emailAddress ?? ''),
    same(words.uploadFolder, 1, (file.parents ?? []).length),
  ];
}
