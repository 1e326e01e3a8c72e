// FormResponse and ItemResponse inside the isolate: all their data came along in one call.
import type { ItemData, ResponseData } from '../services/forms/payload';
import type { Answer } from '../services/forms/state';
import { call } from './door';
import { Item } from './form-items';
import { strict } from './strict';

export class ItemResponse {
  readonly #item: Item;
  readonly #answer: Answer;
  constructor(item: Item, answer: Answer) {
    this.#item = item;
    this.#answer = answer;
  }
  getItem(): Item {
    return this.#item;
  }
  getResponse(): Answer {
    return Array.isArray(this.#answer) ? [...this.#answer] : this.#answer;
  }
}

/** Kinds whose answer is '' when nothing was entered; others are left out (PLATFORM.md 3.3). */
const EMPTY_WHEN_UNANSWERED = ['TEXT', 'PARAGRAPH_TEXT', 'DATE'];

export class FormResponse {
  readonly #formId: string;
  readonly #items: ItemData[];
  readonly #response: ResponseData | null;
  readonly #answers: Record<string, Answer>;

  /** `response` is null for one that a script makes up, to get a prefilled address. */
  constructor(formId: string, items: ItemData[], response: ResponseData | null) {
    this.#formId = formId;
    this.#items = items;
    this.#response = response;
    this.#answers = { ...(response?.answers ?? {}) };
  }
  getId(): string | null {
    return this.#response?.id ?? null;
  }
  getTimestamp(): Date | null {
    return this.#response === null ? null : new Date(this.#response.timestamp);
  }
  getRespondentEmail(): string {
    return this.#response?.email ?? '';
  }
  /** Null before submission. */
  getEditResponseUrl(): string | null {
    return this.#response?.editUrl ?? null;
  }
  getItemResponses(): ItemResponse[] {
    return this.#items.flatMap((item) => {
      const response = this.#responseFor(item);
      return response === null ? [] : [response];
    });
  }
  getResponseForItem(item: { getId(): number }): ItemResponse | null {
    const data = this.#items.find(({ id }) => id === item.getId());
    return data === undefined ? null : this.#responseFor(data);
  }
  withItemResponse(response: ItemResponse): this {
    this.#answers[response.getItem().getId()] = response.getResponse();
    return this;
  }
  toPrefilledUrl(): string {
    return call('FormApp', 'FormResponse.toPrefilledUrl', this.#formId, this.#answers);
  }

  #responseFor(data: ItemData): ItemResponse | null {
    const answer = this.#answers[data.id];
    const submitted = this.#response !== null;
    if (answer === undefined && !(submitted && EMPTY_WHEN_UNANSWERED.includes(data.type))) return null;
    return new ItemResponse(new Item(this.#formId, data), answer ?? '');
  }
}

strict('FormApp.ItemResponse', ItemResponse);
strict('FormApp.FormResponse', FormResponse);
