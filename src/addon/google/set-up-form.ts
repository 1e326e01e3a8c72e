// The campaign's form: made once, completed when a run died over it, and kept in step with the settings.
import type { Campaign } from '../core/campaign';
import { SET_UP_WORDS } from '../core/phrases/set-up';
import {
  formItems,
  formQuestions,
  formWords,
  type MakingWords,
  ownKey,
  type QuestionKey,
} from '../core/set-up/form-plan';
import { matchUploads, missingUploads } from '../core/set-up/uploads';
import type { FormWords } from '../core/state';
import { ITEM_TYPES, type PresentItem, presentItems, setChoices, uploadQuestions } from './form-items';
import { completeItems, type FormSlot, findOrCreate, settleForm, trashStrays } from './form-making';
import { type FormAccess, formAccess } from './form-publishing';
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

const MAKING_WORDS: MakingWords = {
  restored: SET_UP_WORDS.formRestored,
  replaced: SET_UP_WORDS.formReplaced,
  continued: SET_UP_WORDS.formContinued,
  made: SET_UP_WORDS.formMade,
  strayTrashed: SET_UP_WORDS.strayFormTrashed,
};

/** `resumed`: an earlier run wanted to make the form, and nobody knows whether it came to that. */
export function ensureForm(book: Book, campaign: Campaign, resumed: boolean): FormState {
  const done: string[] = [];
  const slot = slotOf(book, resumed);
  const { form, fresh } = findOrCreate(slot, MAKING_WORDS, done);
  const items = fresh ? [] : presentItems(form);
  const remembered = rememberedIds(book);
  const { ids, added } = completeItems(form, items, formItems(campaign), remembered);
  if (remembered.size > 0 && added.length > 0) done.push(SET_UP_WORDS.formQuestionsAdded(added));
  applyWords(book, form, ids, items, campaign, done);
  settle(book, slot, form.getId(), campaign, done);
  const uploads = matchUploads(uploadQuestions(items));
  book.remember({ questions: formQuestions(ids, uploads), formWords: formWords(campaign) });
  if (book.state.formIntent === 'check') {
    trashStrays(slot, form.getId(), MAKING_WORDS, done);
    book.remember({ formIntent: '' });
  }
  return {
    form,
    done,
    missingUploads: missingUploads(uploads, campaign.materials),
    access: formAccess(form),
  };
}

function slotOf(book: Book, resumed: boolean): FormSlot {
  return {
    id: book.state.formId ?? '',
    resumed,
    // The spreadsheet's id is in the name, so that two campaigns of one account are not mixed up.
    unfinishedName: SET_UP_WORDS.unfinishedFormName(book.spreadsheetId.slice(0, 12)),
    found: (formId) => book.remember({ formId, formIntent: '' }),
    made: (formId) =>
      book.remember({
        formId,
        formIntent: resumed ? 'check' : '',
        questions: formQuestions(new Map(), {}),
        formWords: null,
      }),
  };
}

/** Once; a form whose words are remembered has been finished. */
function settle(book: Book, slot: FormSlot, formId: string, campaign: Campaign, done: string[]): void {
  if (book.state.formWords !== undefined && book.state.formWords !== null) return;
  const { title } = campaign.identity;
  if (settleForm(formId, slot, SET_UP_WORDS.formName(title), book.state.folders!.root))
    done.push(SET_UP_WORDS.formMoved(SET_UP_WORDS.folderNames(title).root));
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
