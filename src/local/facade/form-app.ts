// FormApp and Form inside the isolate.
import type { ItemData, ResponsePayload, ResponsesPayload } from '../services/forms/payload';
import { call, Exception } from './door';
import type { EnumerationValue } from './enumeration';
import { Alignment, DestinationType, ItemType, PageNavigationType } from './form-enums';
import { addItem, Item } from './form-items';
import { FormResponse } from './form-responses';
import {
  CheckboxValidationBuilder,
  ParagraphTextValidationBuilder,
  TextValidationBuilder,
} from './form-validation';
import { registerReviver } from './revivers';
import { User } from './session';
import { strict, strictObject } from './strict';

type Person = string | User;
/** Any kind of item that stands in the form. */
type Placed = { getIndex(): number };
const addressOf = (person: Person): string => (typeof person === 'string' ? person : person.getEmail());

export class Form {
  readonly #id: string;
  constructor(id: string) {
    this.#id = id;
  }
  #ask<T>(method: string, ...args: unknown[]): T {
    return call('FormApp', `Form.${method}`, this.#id, ...args);
  }
  #set(method: string, value: unknown): this {
    this.#ask(method, value);
    return this;
  }

  getId(): string {
    return this.#id;
  }
  getEditUrl(): string {
    return `https://docs.google.com/forms/d/${this.#id}/edit`;
  }
  getPublishedUrl(): string {
    return this.#ask('getPublishedUrl');
  }
  shortenFormUrl(url: string): string {
    return this.#ask('shortenFormUrl', url);
  }
  getTitle(): string {
    return this.#ask('getTitle');
  }
  setTitle(title: string): this {
    return this.#set('setTitle', title);
  }
  getDescription(): string {
    return this.#ask('getDescription');
  }
  setDescription(description: string): this {
    return this.#set('setDescription', description);
  }
  getConfirmationMessage(): string {
    return this.#ask('getConfirmationMessage');
  }
  setConfirmationMessage(message: string): this {
    return this.#set('setConfirmationMessage', message);
  }
  getCustomClosedFormMessage(): string {
    return this.#ask('getCustomClosedFormMessage');
  }
  setCustomClosedFormMessage(message: string): this {
    return this.#set('setCustomClosedFormMessage', message);
  }
  canEditResponse(): boolean {
    return this.#ask('canEditResponse');
  }
  setAllowResponseEdits(enabled: boolean): this {
    return this.#set('setAllowResponseEdits', enabled);
  }
  collectsEmail(): boolean {
    return this.#ask('collectsEmail');
  }
  setCollectEmail(collect: boolean): this {
    return this.#set('setCollectEmail', collect);
  }
  hasLimitOneResponsePerUser(): boolean {
    return this.#ask('hasLimitOneResponsePerUser');
  }
  setLimitOneResponsePerUser(enabled: boolean): this {
    return this.#set('setLimitOneResponsePerUser', enabled);
  }
  hasProgressBar(): boolean {
    return this.#ask('hasProgressBar');
  }
  setProgressBar(enabled: boolean): this {
    return this.#set('setProgressBar', enabled);
  }
  hasRespondAgainLink(): boolean {
    return this.#ask('hasRespondAgainLink');
  }
  setShowLinkToRespondAgain(enabled: boolean): this {
    return this.#set('setShowLinkToRespondAgain', enabled);
  }
  isAcceptingResponses(): boolean {
    return this.#ask('isAcceptingResponses');
  }
  setAcceptingResponses(enabled: boolean): this {
    return this.#set('setAcceptingResponses', enabled);
  }
  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }
  isPublished(): boolean {
    return this.#ask('isPublished');
  }
  setPublished(enabled: boolean): this {
    return this.#set('setPublished', enabled);
  }
  addPublishedReader(person: Person): this {
    return this.#set('addPublishedReaders', [addressOf(person)]);
  }
  addPublishedReaders(emailAddresses: string[]): this {
    return this.#set('addPublishedReaders', emailAddresses);
  }
  removePublishedReader(person: Person): this {
    return this.#set('removePublishedReader', addressOf(person));
  }
  getPublishedReaders(): User[] {
    return this.#ask<string[]>('getPublishedReaders').map((email) => new User(email));
  }

  addTextItem() {
    return addItem(this.#id, 'TEXT');
  }
  addParagraphTextItem() {
    return addItem(this.#id, 'PARAGRAPH_TEXT');
  }
  addListItem() {
    return addItem(this.#id, 'LIST');
  }
  addMultipleChoiceItem() {
    return addItem(this.#id, 'MULTIPLE_CHOICE');
  }
  addCheckboxItem() {
    return addItem(this.#id, 'CHECKBOX');
  }
  addDateItem() {
    return addItem(this.#id, 'DATE');
  }
  addSectionHeaderItem() {
    return addItem(this.#id, 'SECTION_HEADER');
  }
  addPageBreakItem() {
    return addItem(this.#id, 'PAGE_BREAK');
  }
  getItems(itemType?: EnumerationValue): Item[] {
    return this.#ask<ItemData[]>('getItems')
      .filter(({ type }) => itemType === undefined || type === itemType.name())
      .map((data) => new Item(this.#id, data));
  }
  getItemById(id: number): Item | null {
    return this.getItems().find((item) => item.getId() === id) ?? null;
  }
  moveItem(from: number | Placed, toIndex: number): Item {
    const index = typeof from === 'number' ? from : from.getIndex();
    return new Item(this.#id, this.#ask('moveItem', index, toIndex));
  }
  deleteItem(item: number | Placed): void {
    this.#ask('deleteItem', typeof item === 'number' ? item : item.getIndex());
  }

  getResponses(timestamp?: Date): FormResponse[] {
    return responsesOf(this.#ask<ResponsesPayload>('getResponses', timestamp ?? null));
  }
  getResponse(responseId: string): FormResponse {
    return responsesOf(this.#ask<ResponsesPayload>('getResponse', responseId))[0]!;
  }
  deleteResponse(responseId: string): this {
    return this.#set('deleteResponse', responseId);
  }
  createResponse(): FormResponse {
    return new FormResponse(this.#id, this.#ask('getItems'), null);
  }
}
strict('FormApp.Form', Form);

function responsesOf({ formId, items, responses }: ResponsesPayload): FormResponse[] {
  return responses.map((response) => new FormResponse(formId, items, response));
}

registerReviver('Form', ({ id }: { id: string }) => new Form(id));
registerReviver(
  'FormResponse',
  ({ formId, items, response }: ResponsePayload) => new FormResponse(formId, items, response),
);

export const FormApp = strictObject('FormApp', {
  Alignment,
  DestinationType,
  ItemType,
  PageNavigationType,
  openById: (id: string) => new Form(call('FormApp', 'openById', id)),
  openByUrl(url: string): Form {
    const id = /^https:\/\/docs\.google\.com\/forms\/d\/([\w-]{20,})(\/|$)/.exec(url)?.[1];
    if (id === undefined) throw new Exception('Invalid argument: url');
    return new Form(call('FormApp', 'openById', id));
  },
  createTextValidation: () => new TextValidationBuilder(),
  createParagraphTextValidation: () => new ParagraphTextValidationBuilder(),
  createCheckboxValidation: () => new CheckboxValidationBuilder(),
  /** A bound script of a spreadsheet has no form of its own. */
  getActiveForm: () => null,
  create: (title: string): Form => new Form(call('FormApp', 'create', title, false)),
});

/** @types/google-apps-script does not yet know the second argument (PLATFORM.md 3.6), so it is checked here. */
const createWithTitle = FormApp.create;
FormApp.create = (title: string, isPublished?: boolean): Form => {
  if (typeof isPublished !== 'boolean') return createWithTitle(title);
  return new Form(call('FormApp', 'create', String(title), isPublished));
};
