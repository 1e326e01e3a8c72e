// A form's items inside the isolate: the general Item with its casts, and one class for each kind.
import type { ItemData } from '../services/forms/payload';
import type { Answer, ChoiceState, Navigation } from '../services/forms/state';
import { call, Exception } from './door';
import type { EnumerationValue } from './enumeration';
import { ItemType, PageNavigationType } from './form-enums';
import { ItemResponse } from './form-responses';
import type { CheckboxValidation, ParagraphTextValidation, TextValidation } from './form-validation';
import { strict } from './strict';

/** All handles of one item share its data, so that a title set through one is read through the other. */
const shared = new Map<string, ItemData>();

function sharedData(formId: string, data: ItemData): ItemData {
  const key = `${formId}:${data.id}`;
  const known = shared.get(key);
  if (known === undefined) shared.set(key, data);
  return known === undefined ? data : Object.assign(known, data);
}

abstract class BaseItem {
  readonly #formId: string;
  readonly #data: ItemData;
  constructor(formId: string, data: ItemData) {
    this.#formId = formId;
    this.#data = sharedData(formId, data);
  }
  _formId(): string {
    return this.#formId;
  }
  _data(): ItemData {
    return this.#data;
  }
  _set(method: string, field: string, value: unknown): this {
    call('FormApp', `Item.${method}`, this.#formId, this.#data.id, value);
    Object.assign(this.#data, { [field]: value ?? undefined });
    return this;
  }
  getId(): number {
    return this.#data.id;
  }
  getIndex(): number {
    return call('FormApp', 'Item.getIndex', this.#formId, this.#data.id);
  }
  getType(): EnumerationValue {
    return ItemType[this.#data.type];
  }
  getTitle(): string {
    return this.#data.title;
  }
  setTitle(title: string): this {
    return this._set('setTitle', 'title', title);
  }
  getHelpText(): string {
    return this.#data.helpText;
  }
  setHelpText(text: string): this {
    return this._set('setHelpText', 'helpText', text);
  }
}

abstract class QuestionItem extends BaseItem {
  isRequired(): boolean {
    return this._data().required;
  }
  setRequired(enabled: boolean): this {
    return this._set('setRequired', 'required', enabled);
  }
  _answer(answer: Answer): ItemResponse {
    return new ItemResponse(new Item(this._formId(), this._data()), answer);
  }
}

abstract class TypedItem<V extends { _data(): unknown }> extends QuestionItem {
  setValidation(validation: V): this {
    return this._set('setValidation', 'validation', validation._data());
  }
  clearValidation(): this {
    return this._set('setValidation', 'validation', null);
  }
  createResponse(response: string): ItemResponse {
    return this._answer(response);
  }
}
export class TextItem extends TypedItem<TextValidation> {}
export class ParagraphTextItem extends TypedItem<ParagraphTextValidation> {}

export class DateItem extends QuestionItem {
  createResponse(response: Date): ItemResponse {
    const two = (value: number): string => String(value).padStart(2, '0');
    return this._answer(
      `${response.getFullYear()}-${two(response.getMonth() + 1)}-${two(response.getDate())}`,
    );
  }
}

export class Choice {
  readonly #formId: string;
  readonly #data: ChoiceState;
  constructor(formId: string, data: ChoiceState) {
    this.#formId = formId;
    this.#data = data;
  }
  _data(): ChoiceState {
    return this.#data;
  }
  getValue(): string {
    return this.#data.value;
  }
  getPageNavigationType(): EnumerationValue | null {
    const { navigation } = this.#data;
    return navigation === undefined ? null : PageNavigationType[navigation.type];
  }
  getGotoPage(): PageBreakItem | null {
    const { navigation } = this.#data;
    return navigation?.pageId === undefined ? null : pageOf(this.#formId, navigation.pageId);
  }
}

function pageOf(formId: string, pageId: number): PageBreakItem {
  const items = call<ItemData[]>('FormApp', 'Form.getItems', formId);
  return new PageBreakItem(formId, items.find(({ id }) => id === pageId)!);
}

function navigationOf(target: EnumerationValue | PageBreakItem): Navigation {
  if (target instanceof PageBreakItem) return { type: 'GO_TO_PAGE', pageId: target.getId() };
  return { type: target.name() as Navigation['type'] };
}

abstract class ChoiceItem extends QuestionItem {
  createChoice(value: string, leading?: EnumerationValue | PageBreakItem | boolean): Choice {
    if (typeof leading === 'boolean') throw new Exception('not in the local runtime: choices of a quiz');
    return new Choice(this._formId(), {
      value,
      ...(leading === undefined ? {} : { navigation: navigationOf(leading) }),
    });
  }
  getChoices(): Choice[] {
    return (this._data().choices ?? []).map((choice) => new Choice(this._formId(), choice));
  }
  setChoices(choices: Choice[]): this {
    return this._set(
      'setChoices',
      'choices',
      choices.map((choice) => choice._data()),
    );
  }
  setChoiceValues(values: string[]): this {
    if (values.length === 0) throw new Exception('Array is empty: values');
    return this._set(
      'setChoices',
      'choices',
      values.map((value) => ({ value: String(value) })),
    );
  }
}

export class ListItem extends ChoiceItem {
  createResponse(response: string): ItemResponse {
    return this._answer(response);
  }
}
export class MultipleChoiceItem extends ChoiceItem {
  hasOtherOption(): boolean {
    return this._data().other ?? false;
  }
  showOtherOption(enabled: boolean): this {
    return this._set('showOtherOption', 'other', enabled);
  }
  createResponse(response: string): ItemResponse {
    return this._answer(response);
  }
}
export class CheckboxItem extends ChoiceItem {
  hasOtherOption(): boolean {
    return this._data().other ?? false;
  }
  showOtherOption(enabled: boolean): this {
    return this._set('showOtherOption', 'other', enabled);
  }
  setValidation(validation: CheckboxValidation): this {
    return this._set('setValidation', 'validation', validation._data());
  }
  clearValidation(): this {
    return this._set('setValidation', 'validation', null);
  }
  createResponse(responses: string[]): ItemResponse {
    return this._answer(responses);
  }
}

export class SectionHeaderItem extends BaseItem {}

export class PageBreakItem extends BaseItem {
  setGoToPage(target: EnumerationValue | PageBreakItem): this {
    return this._set('setGoToPage', 'goTo', navigationOf(target));
  }
  getPageNavigationType(): EnumerationValue {
    return PageNavigationType[this._data().goTo?.type ?? 'CONTINUE'];
  }
  getGoToPage(): PageBreakItem | null {
    const pageId = this._data().goTo?.pageId;
    return pageId === undefined ? null : pageOf(this._formId(), pageId);
  }
}

const KINDS = {
  TEXT: TextItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  LIST: ListItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  CHECKBOX: CheckboxItem,
  DATE: DateItem,
  SECTION_HEADER: SectionHeaderItem,
  PAGE_BREAK: PageBreakItem,
};
type Kind = keyof typeof KINDS;

/** What getItems and getItemById give; an upload question has no class of its own. */
export class Item extends BaseItem {
  #as<K extends Kind>(kind: K): InstanceType<(typeof KINDS)[K]> {
    const { type } = this._data();
    if (type !== kind) throw new Exception(`Invalid conversion for item type: ${type}.`);
    return new KINDS[kind](this._formId(), this._data()) as InstanceType<(typeof KINDS)[K]>;
  }
  asTextItem(): TextItem {
    return this.#as('TEXT');
  }
  asParagraphTextItem(): ParagraphTextItem {
    return this.#as('PARAGRAPH_TEXT');
  }
  asListItem(): ListItem {
    return this.#as('LIST');
  }
  asMultipleChoiceItem(): MultipleChoiceItem {
    return this.#as('MULTIPLE_CHOICE');
  }
  asCheckboxItem(): CheckboxItem {
    return this.#as('CHECKBOX');
  }
  asDateItem(): DateItem {
    return this.#as('DATE');
  }
  asSectionHeaderItem(): SectionHeaderItem {
    return this.#as('SECTION_HEADER');
  }
  asPageBreakItem(): PageBreakItem {
    return this.#as('PAGE_BREAK');
  }
}

/** Adds an item of a kind at the end of a form. */
export function addItem<K extends Kind>(formId: string, kind: K): InstanceType<(typeof KINDS)[K]> {
  const data = call<ItemData>('FormApp', 'Form.addItem', formId, kind);
  return new KINDS[kind](formId, data) as InstanceType<(typeof KINDS)[K]>;
}

strict('FormApp.Item', BaseItem);
strict('FormApp.TextItem', QuestionItem);
strict('FormApp.TextItem', TypedItem);
strict('FormApp.ListItem', ChoiceItem);
strict('FormApp.Choice', Choice);
strict('FormApp.Item', Item);
strict('FormApp.TextItem', TextItem);
strict('FormApp.ParagraphTextItem', ParagraphTextItem);
strict('FormApp.ListItem', ListItem);
strict('FormApp.MultipleChoiceItem', MultipleChoiceItem);
strict('FormApp.CheckboxItem', CheckboxItem);
strict('FormApp.DateItem', DateItem);
strict('FormApp.SectionHeaderItem', SectionHeaderItem);
strict('FormApp.PageBreakItem', PageBreakItem);
