// Forms beside the nomination form: what each asks as data, while it is in use, and how its answers are joined to its questions.
import { FULL_EVERY_MS, OVERLAP_MS } from './1-intake/cursor';
import type { RawResponse } from './1-intake/received';
import type { FormItem, MakingWords } from './set-up/form-plan';
import type { SideForm } from './state';

export interface SideFormPlan<Key extends string> {
  stateKey: 'confirmationForm' | 'objectionForm';
  /** The finished file's name, and its name until then: no other form may have that. */
  fileName: string;
  unfinishedName: string;
  title: string;
  description: string;
  /** Shown after sending, and when no answers are taken any more. */
  thanks: string;
  closed: string;
  items: readonly FormItem<Key>[];
  /** The question that a link fills in; '' for none. */
  prefilled: Key | '';
  allowsEdits: boolean;
  words: MakingWords;
}

export const NO_SIDE_FORM: SideForm = {
  id: '',
  intent: '',
  questions: {},
  link: '',
  until: 0,
  cursor: 0,
  comparedAt: 0,
};

/** Stands in a form's link where a token goes. */
export const TOKEN_PLACE = 'TOKEN-GOES-HERE';

/** The address at which the one who has `token` answers. */
export function linkFor({ link }: Pick<SideForm, 'link'>, token: string): string {
  return link.replace(TOKEN_PLACE, token);
}

/** Whether its answers have to be read; also once after it has run out, to close it. */
export function isInUse(form: SideForm | undefined): form is SideForm {
  return form !== undefined && form.link !== '' && form.until !== 0;
}

/** From when on answers are read: from a little before the newest one seen, and once a day all. */
export function readFrom(form: SideForm, now: number): { since: number; full: boolean } {
  const full = now - form.comparedAt >= FULL_EVERY_MS;
  return { since: full ? 0 : Math.max(0, form.cursor - OVERLAP_MS), full };
}

/** One answer by the questions' keys; '' for what was left out. Reworded questions change nothing. */
export interface SideAnswer<Key extends string> {
  id: string;
  at: number;
  answers: Record<Key, string>;
}

/** Answers in order of time, each response's newest version only; `keys` are the questions that are asked for. */
export function answersOf<Key extends string>(
  responses: readonly RawResponse[],
  questions: SideForm['questions'],
  keys: readonly Key[],
): SideAnswer<Key>[] {
  const newest = new Map<string, RawResponse>();
  for (const response of responses) {
    const seen = newest.get(response.id);
    if (seen === undefined || response.timestamp >= seen.timestamp) newest.set(response.id, response);
  }
  return [...newest.values()]
    .sort((a, b) => a.timestamp - b.timestamp || (a.id < b.id ? -1 : 1))
    .map(({ id, timestamp, answers }) => ({
      id,
      at: timestamp,
      answers: Object.fromEntries(
        keys.map((key) => [key, [answers[String(questions[key] ?? '')] ?? ''].flat().join('、')]),
      ) as Record<Key, string>,
    }));
}
