// The campaign's form: made once, completed when a run died over it, and kept in step with the settings.
import type { Campaign } from '../core/campaign';
import { SET_UP_WORDS } from '../core/phrases/set-up';
import {
  type FormItem,
  formItems,
  formQuestions,
  formWords,
  ownKey,
  type QuestionKey,
} from '../core/set-up/form-plan';
import { matchUploads, missingUploads } from '../core/set-up/uploads';
import type { FormWords } from '../core/state';
import { fileOrNull } from './drive-file';
import {
  addItem,
  dressItem,
  ITEM_TYPES,
  type PresentItem,
  presentItems,
  setChoices,
  uploadQuestions,
} from './form-items';
import { createForm, type FormAccess, formAccess } from './form-publishing';
import type { Book } from './set-up-book';

type Form = GoogleAppsScript.Forms.Form;

export interface FormState {
  form: Form;
  /** Sentences on what was done. */
  done: string[];
  /** Titles of the upload questions that are not there. */
  missingUploads: string[];
  access: FormAccess;
}

/** Drive's search may not know a file for some seconds after its creation. */
const SEARCH_TRIES = 4;
const SEARCH_PAUSE_MS = 4_000;

/** `resumed`: an earlier run wanted to make the form, and nobody knows whether it came to that. */
export function ensureForm(book: Book, campaign: Campaign, resumed: boolean): FormState {
  const done: string[] = [];
  const { form, fresh } = findOrCreate(book, resumed, done);
  const items = fresh ? [] : presentItems(form);
  const ids = completeItems(book, form, items, formItems(campaign), done);
  applyWords(book, form, ids, items, campaign, done);
  settle(book, form.getId(), campaign, done);
  const uploads = matchUploads(uploadQuestions(items));
  book.remember({ questions: formQuestions(ids, uploads), formWords: formWords(campaign) });
  if (book.state.formIntent === 'check') trashStrays(book, done);
  return {
    form,
    done,
    missingUploads: missingUploads(uploads, campaign.materials),
    access: formAccess(form),
  };
}

function findOrCreate(book: Book, resumed: boolean, done: string[]): { form: Form; fresh: boolean } {
  const known = book.state.formId ?? '';
  const file = known === '' ? null : fileOrNull(known, 'id,trashed');
  if (file !== null) {
    if (file.trashed === true) {
      Drive!.Files!.update({ trashed: false } as never, known);
      done.push(SET_UP_WORDS.formRestored);
    }
    return { form: FormApp.openById(known), fresh: false };
  }
  if (known !== '') done.push(SET_UP_WORDS.formReplaced);
  const halfMade = resumed ? findHalfMade(book) : null;
  if (halfMade !== null) {
    book.remember({ formId: halfMade, formIntent: '' });
    done.push(SET_UP_WORDS.formContinued);
    return { form: FormApp.openById(halfMade), fresh: false };
  }
  const form = createForm(unfinishedName(book));
  // What was remembered of a form that is gone for good must not be taken for this one's.
  book.remember({
    formId: form.getId(),
    formIntent: resumed ? 'check' : '',
    questions: formQuestions(new Map(), {}),
    formWords: null,
  });
  done.push(SET_UP_WORDS.formMade);
  return { form, fresh: true };
}

/** The spreadsheet's id is in the name, so that two campaigns of one account are not mixed up. */
function unfinishedName(book: Book): string {
  return SET_UP_WORDS.unfinishedFormName(book.spreadsheetId.slice(0, 12));
}

function unfinishedForms(book: Book): string[] {
  const name = unfinishedName(book).replace(/['\\]/g, '\\$&');
  const q = `name = '${name}' and mimeType = 'application/vnd.google-apps.form' and trashed = false and 'me' in owners`;
  const answer = Drive!.Files!.list({ q, fields: 'files(id)', pageSize: 10 } as never);
  return (answer.files ?? []).map((file) => file.id ?? '');
}

function findHalfMade(book: Book): string | null {
  for (let attempt = 1; ; attempt += 1) {
    const [id] = unfinishedForms(book);
    if (id !== undefined) return id;
    if (attempt === SEARCH_TRIES) return null;
    Utilities.sleep(SEARCH_PAUSE_MS);
  }
}

/** A form that an earlier search had missed is empty, for the run that made it died at once. */
function trashStrays(book: Book, done: string[]): void {
  for (const id of unfinishedForms(book)) {
    if (id === book.state.formId) continue;
    Drive!.Files!.update({ trashed: true } as never, id);
    done.push(SET_UP_WORDS.strayFormTrashed);
  }
  book.remember({ formIntent: '' });
}

/** Adds what is missing; questions are known by id, or by title in a form that was left half-made. */
function completeItems(
  book: Book,
  form: Form,
  items: readonly PresentItem[],
  wanted: readonly FormItem[],
  done: string[],
): Map<QuestionKey, number> {
  const remembered = rememberedIds(book);
  const free = new Set(items);
  const take = (test: (item: PresentItem) => boolean): PresentItem | undefined => {
    const found = [...free].find(test);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const ids = new Map<QuestionKey, number>();
  const known = new Map(
    wanted
      .filter((each) => each.key !== '')
      .map((each) => [each, take((item) => item.id === remembered.get(each.key as QuestionKey))]),
  );
  const added: string[] = [];
  for (const each of wanted) {
    const type = ITEM_TYPES[each.kind];
    const present = known.get(each) ?? take((item) => item.type === type && item.title === each.title);
    const blank = present === undefined ? take((item) => item.type === type && item.title === '') : undefined;
    // Pages of a finished form are the organizer's to merge and reword.
    if (each.kind === 'page' && present === undefined && remembered.size > 0) continue;
    const id = present?.id ?? (blank === undefined ? addItem(form, each) : dressItem(blank.item, each));
    if (present === undefined && each.key !== '') added.push(each.title);
    if (each.key !== '') ids.set(each.key, id);
  }
  if (remembered.size > 0 && added.length > 0) done.push(SET_UP_WORDS.formQuestionsAdded(added));
  return ids;
}

function rememberedIds(book: Book): Map<QuestionKey, number> {
  const {
    text = {},
    supplement = {},
    consentPublication = null,
    consentAbroad = null,
  } = book.state.questions ?? {};
  const ids = new Map(Object.entries(text) as [QuestionKey, number][]);
  for (const [name, id] of Object.entries(supplement)) ids.set(ownKey(name), id);
  if (consentPublication !== null) ids.set('consent_publication', consentPublication);
  if (consentAbroad !== null) ids.set('consent_abroad', consentAbroad);
  return ids;
}

/** Carries into the form what the settings have changed since it was last written; a person's rewording stays. */
function applyWords(
  book: Book,
  form: Form,
  ids: ReadonlyMap<QuestionKey, number>,
  items: readonly PresentItem[],
  campaign: Campaign,
  done: string[],
): void {
  const words = formWords(campaign);
  const last = book.state.formWords ?? null;
  if (last === null) {
    form.setTitle(words.title).setDescription(words.description);
    form.setConfirmationMessage(words.confirmation).setCustomClosedFormMessage(words.closed);
    form.setAllowResponseEdits(true).setProgressBar(true);
    return;
  }
  applyChoices(words, last, ids, items, campaign);
  const changed = (Object.keys(words) as (keyof FormWords)[]).filter(
    (key) => JSON.stringify(words[key]) !== JSON.stringify(last[key]),
  );
  if (changed.length === 0) return;
  const item = (key: QuestionKey) => items.find((each) => each.id === ids.get(key))?.item;
  const kindOf = (key: QuestionKey) => formItems(campaign).find((each) => each.key === key)!.kind;
  for (const key of changed) {
    if (key === 'title' && form.getTitle() === last.title) form.setTitle(words.title);
    if (key === 'description' && form.getDescription() === last.description)
      form.setDescription(words.description);
    if (key === 'confirmation' && form.getConfirmationMessage() === last.confirmation) {
      form.setConfirmationMessage(words.confirmation);
    }
    if (key === 'closed' && form.getCustomClosedFormMessage() === last.closed) {
      form.setCustomClosedFormMessage(words.closed);
    }
    if (key === 'deedsHelp' && item('deeds')?.getHelpText() === last.deedsHelp)
      item('deeds')!.setHelpText(words.deedsHelp);
    if (key === 'channels' && item('channel') !== undefined)
      setChoices(item('channel')!, kindOf('channel'), words.channels);
    if (key === 'categories' && item('category') !== undefined) {
      setChoices(item('category')!, kindOf('category'), words.categories);
    }
    if (key === 'materialsHelp' && last.materialsHelp !== undefined) {
      const page = items.find(
        ({ type, item: one }) => type === ITEM_TYPES.page && one.getHelpText() === last.materialsHelp,
      );
      page?.item.setHelpText(words.materialsHelp!);
    }
  }
  done.push(SET_UP_WORDS.formUpdated);
}

/** Replaces the choices of the campaign's own questions where the settings have other ones now. */
function applyChoices(
  words: FormWords,
  last: FormWords,
  ids: ReadonlyMap<QuestionKey, number>,
  items: readonly PresentItem[],
  campaign: Campaign,
): void {
  for (const [name, choices] of Object.entries(words.supplement ?? {})) {
    const before = last.supplement?.[name];
    const present = items.find(({ id }) => id === ids.get(ownKey(name)));
    const wanted = formItems(campaign).find(({ key }) => key === ownKey(name));
    if (before === undefined || present === undefined || wanted === undefined) continue;
    if (present.type !== ITEM_TYPES[wanted.kind] || JSON.stringify(before) === JSON.stringify(choices))
      continue;
    if (choices.length > 0) setChoices(present.item, wanted.kind, choices);
  }
}

/** Gives a finished form its name and its place, once; people may rename and move it afterwards. */
function settle(book: Book, formId: string, campaign: Campaign, done: string[]): void {
  if (book.state.formWords !== undefined && book.state.formWords !== null) return;
  const file = fileOrNull(formId, 'name,parents');
  const root = book.state.folders!.root;
  const parents = file?.parents ?? [];
  if (file === null || (parents.includes(root) && file.name !== unfinishedName(book))) return;
  Drive!.Files!.update(
    { name: SET_UP_WORDS.formName(campaign.identity.title) } as never,
    formId,
    null as never,
    { addParents: root, removeParents: parents.filter((parent) => parent !== root).join(',') } as never,
  );
  done.push(SET_UP_WORDS.formMoved(SET_UP_WORDS.folderNames(campaign.identity.title).root));
}
