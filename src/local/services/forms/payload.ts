// Responses as they travel to the isolate: with the questions they answer, so that reading them needs no further call.
import type { Store } from '../../runtime/store';
import {
  type Answer,
  editResponseUrl,
  type FormState,
  findForm,
  type ItemState,
  type ResponseState,
} from './state';

/** What the façade shows of an item without asking the host. */
export type ItemData = Pick<ItemState, 'id' | 'type' | 'title' | 'helpText' | 'required'> &
  Partial<Pick<ItemState, 'choices' | 'other' | 'goTo'>>;

export interface ResponseData {
  id: string;
  /** Virtual time, milliseconds. */
  timestamp: number;
  email: string;
  editUrl: string;
  answers: Record<string, Answer>;
}

export interface ResponsesPayload {
  formId: string;
  items: ItemData[];
  responses: ResponseData[];
}

/** One response as an event carries it. */
export interface ResponsePayload {
  formId: string;
  items: ItemData[];
  response: ResponseData;
}

export function itemData(item: ItemState): ItemData {
  const { id, type, title, helpText, required, choices, other, goTo } = item;
  return { id, type, title, helpText, required, choices, other, goTo };
}

function responseData(form: FormState, response: ResponseState): ResponseData {
  const { id, timestamp, email, answers } = response;
  return { id, timestamp, email, editUrl: editResponseUrl(form, response), answers };
}

export function responsesPayload(form: FormState, responses: ResponseState[]): ResponsesPayload {
  return {
    formId: form.id,
    items: form.items.map(itemData),
    responses: responses.map((response) => responseData(form, response)),
  };
}

/** The data of a trigger event's FormResponse; a response that is gone by now has no answers. */
export function responsePayload(store: Store, formId: string, responseId: string): ResponsePayload {
  const form = findForm(store, formId);
  if (form === undefined) throw new Error(`no form ${formId} in this workspace`);
  const response = form.responses[responseId];
  const gone: ResponseData = { id: responseId, timestamp: 0, email: '', editUrl: '', answers: {} };
  return {
    formId,
    items: form.items.map(itemData),
    response: response === undefined ? gone : responseData(form, response),
  };
}
