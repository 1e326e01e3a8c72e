// FormApp's items: adding, moving and deleting them, and what can be set on each.
import { type Call, type Method, ServiceError } from '../../runtime/service';
import { editableForm } from './access';
import { compilePattern } from './patterns';
import { type ItemData, itemData } from './payload';
import {
  type ChoiceState,
  type FormState,
  type ItemState,
  type ItemType,
  NAVIGATION,
  type Navigation,
  type ValidationState,
} from './state';

const FORMS = ['https://www.googleapis.com/auth/forms'];
const CREATABLE: ItemType[] =
  'TEXT PARAGRAPH_TEXT LIST MULTIPLE_CHOICE CHECKBOX DATE SECTION_HEADER PAGE_BREAK'.split(' ') as ItemType[];

const positive = (call: Call): number => 1 + Math.floor(call.random() * 0x7ffffffe);

/** A new item without words; ids are numbers that never repeat in a form. */
export function freshItem(form: FormState, type: ItemType, next: () => number): ItemState {
  const taken = new Set(form.items.flatMap((item) => [item.id, item.entryId]));
  const draw = (): number => {
    let id = next();
    while (taken.has(id)) id = next();
    taken.add(id);
    return id;
  };
  const item: ItemState = { id: draw(), entryId: draw(), type, title: '', helpText: '', required: false };
  // PLATFORM.md 3.7: a new question of choices has one empty choice.
  if (type === 'LIST' || type === 'MULTIPLE_CHOICE' || type === 'CHECKBOX') item.choices = [{ value: '' }];
  return item;
}

function addItem(call: Call, formId: string, type: ItemType): ItemData {
  const form = editableForm(call, formId);
  if (!CREATABLE.includes(type))
    throw new ServiceError(`not in the local runtime: adding an item of type ${type}`);
  const item = freshItem(form, type, () => positive(call));
  call.store.push(['forms', formId, 'items'], item);
  return itemData(item);
}

function indexOf(form: FormState, itemId: number): number {
  const index = form.items.findIndex(({ id }) => id === itemId);
  if (index < 0) throw new ServiceError('Invalid data updating form.');
  return index;
}

function requireIndex(form: FormState, index: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= form.items.length) {
    throw new ServiceError('Invalid argument: index');
  }
}

function moveItem(call: Call, formId: string, from: number, to: number): ItemData {
  const form = editableForm(call, formId);
  requireIndex(form, from);
  requireIndex(form, to);
  const item = form.items[from]!;
  call.store.splice(['forms', formId, 'items'], from, 1);
  call.store.splice(['forms', formId, 'items'], to, 0, item);
  return itemData(item);
}

/** Choices that lead to a page which is deleted lead on to the next page. */
function deleteItem(call: Call, formId: string, index: number): void {
  const form = editableForm(call, formId);
  requireIndex(form, index);
  const gone = form.items[index]!;
  call.store.splice(['forms', formId, 'items'], index, 1);
  const leads = (navigation: Navigation | undefined): boolean => navigation?.pageId === gone.id;
  for (const [at, item] of form.items.entries()) {
    const path = ['forms', formId, 'items', at];
    if (leads(item.goTo)) call.store.remove([...path, 'goTo']);
    if (item.choices?.some((choice) => leads(choice.navigation))) {
      const choices = item.choices.map((choice) =>
        leads(choice.navigation) ? { value: choice.value } : choice,
      );
      call.store.set([...path, 'choices'], choices);
    }
  }
}

function setField<K extends keyof ItemState>(
  field: K,
  check?: (form: FormState, value: ItemState[K]) => void,
): Method {
  return {
    cost: 20,
    scopes: FORMS,
    run(call, formId: string, itemId: number, value: ItemState[K] | null) {
      const form = editableForm(call, formId);
      const path = ['forms', formId, 'items', indexOf(form, itemId), field];
      if (value === null) {
        call.store.remove(path);
        return;
      }
      check?.(form, value);
      call.store.set(path, value);
    },
  };
}

function checkChoices(form: FormState, choices: ChoiceState[] | undefined): void {
  if (choices === undefined || choices.length === 0) throw new ServiceError('Array is empty: choices');
  const values = choices.map(({ value }) => value);
  if (new Set(values).size < values.length) {
    throw new ServiceError('Questions cannot have duplicate choice values.');
  }
  const leading = choices.filter(({ navigation }) => navigation !== undefined);
  if (leading.length > 0 && leading.length < choices.length) {
    throw new ServiceError('Choices with and without page navigation cannot be mixed.');
  }
  for (const { navigation } of leading) checkNavigation(form, navigation);
}

function checkNavigation(form: FormState, navigation: Navigation | undefined): void {
  if (navigation === undefined || !NAVIGATION.includes(navigation.type)) {
    throw new ServiceError('Invalid argument: navigationType');
  }
  const isPage = form.items.some(({ id, type }) => id === navigation.pageId && type === 'PAGE_BREAK');
  if (navigation.type === 'GO_TO_PAGE' && !isPage) throw new ServiceError('Invalid argument: goToPage');
}

/** A pattern that Forms' own engine (RE2) cannot read is refused when it is set. */
function checkValidation(_form: FormState, validation: ValidationState | undefined): void {
  if (!validation?.rule.endsWith('Pattern')) return;
  if (compilePattern(String(validation.operands[0]), true) === null)
    throw new ServiceError('Invalid argument: pattern');
}

/** By the names of the ledger. */
export const itemMethods: Record<string, Method> = {
  'Form.addItem': { cost: 20, scopes: FORMS, run: addItem },
  'Form.moveItem': { cost: 20, scopes: FORMS, run: moveItem },
  'Form.deleteItem': { cost: 20, scopes: FORMS, run: deleteItem },
  'Form.getItems': {
    cost: 150,
    scopes: FORMS,
    run: (call, formId: string) => editableForm(call, formId).items.map(itemData),
  },
  'Item.getIndex': {
    cost: 5,
    scopes: FORMS,
    run: (call, formId: string, itemId: number) => indexOf(editableForm(call, formId), itemId),
  },
  'Item.setTitle': setField('title'),
  'Item.setHelpText': setField('helpText'),
  'Item.setRequired': setField('required'),
  'Item.setChoices': setField('choices', checkChoices),
  'Item.showOtherOption': setField('other'),
  'Item.setGoToPage': setField('goTo', checkNavigation),
  'Item.setValidation': setField('validation', checkValidation),
};
