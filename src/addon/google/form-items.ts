// Single questions of a form: adds one, gives it its words and rules, and says what is there.
import type { FormItem, ItemKind } from '../core/set-up/form-plan';
import type { UploadQuestion } from '../core/set-up/uploads';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** An item of the form as it is. */
export interface PresentItem {
  id: number;
  title: string;
  /** As FormApp.ItemType names it. */
  type: string;
  item: Item;
}

export const ITEM_TYPES: Record<ItemKind, string> = {
  page: 'PAGE_BREAK',
  text: 'TEXT',
  paragraph: 'PARAGRAPH_TEXT',
  choice: 'MULTIPLE_CHOICE',
  list: 'LIST',
};

export function presentItems(form: Form): PresentItem[] {
  return form.getItems().map((item) => ({
    id: item.getId(),
    title: item.getTitle(),
    type: String(item.getType()),
    item,
  }));
}

/** The upload questions that a person has added; scripts cannot make any. */
export function uploadQuestions(items: readonly PresentItem[]): UploadQuestion[] {
  return items.filter((item) => item.type === 'FILE_UPLOAD').map(({ id, title }) => ({ id, title }));
}

/** Adds an item at the end and gives it its words. Returns its id. */
export function addItem(form: Form, wanted: FormItem<string>): number {
  switch (wanted.kind) {
    case 'page':
      return dress(form.addPageBreakItem(), wanted);
    case 'text':
      return dressText(form.addTextItem(), wanted);
    case 'paragraph':
      return dressQuestion(form.addParagraphTextItem(), wanted);
    case 'choice':
      return dressChoices(form.addMultipleChoiceItem(), wanted);
    case 'list':
      return dressChoices(form.addListItem(), wanted);
  }
}

/** Gives an item that is there already the same words; its type is the wanted one. */
export function dressItem(item: Item, wanted: FormItem<string>): number {
  switch (wanted.kind) {
    case 'page':
      return dress(item.asPageBreakItem(), wanted);
    case 'text':
      return dressText(item.asTextItem(), wanted);
    case 'paragraph':
      return dressQuestion(item.asParagraphTextItem(), wanted);
    case 'choice':
      return dressChoices(item.asMultipleChoiceItem(), wanted);
    case 'list':
      return dressChoices(item.asListItem(), wanted);
  }
}

/** Replaces the answers that may be chosen. */
export function setChoices(item: Item, kind: ItemKind, choices: string[]): void {
  if (kind === 'list') item.asListItem().setChoiceValues(choices);
  else item.asMultipleChoiceItem().setChoiceValues(choices);
}

interface Worded {
  setTitle(title: string): unknown;
  setHelpText(text: string): unknown;
  getId(): number;
}

interface Question extends Worded {
  setRequired(required: boolean): unknown;
}

/** The title last: an item with its title is complete, and a half-made one is dressed again. */
function dress(item: Worded, wanted: FormItem<string>): number {
  if (wanted.help !== '') item.setHelpText(wanted.help);
  item.setTitle(wanted.title);
  return item.getId();
}

function dressQuestion(item: Question, wanted: FormItem<string>): number {
  if (wanted.required) item.setRequired(true);
  return dress(item, wanted);
}

function dressText(item: GoogleAppsScript.Forms.TextItem, wanted: FormItem<string>): number {
  if (wanted.validation === 'email') {
    item.setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
  }
  return dressQuestion(item, wanted);
}

function dressChoices(
  item: GoogleAppsScript.Forms.MultipleChoiceItem | GoogleAppsScript.Forms.ListItem,
  wanted: FormItem<string>,
): number {
  item.setChoiceValues(wanted.choices);
  return dressQuestion(item as Question, wanted);
}
