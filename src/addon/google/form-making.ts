// A form that is made exactly once: found again where a run died over it, its questions known by item id.
import type { FormItem, MakingWords } from '../core/set-up/form-plan';
import { fileOrNull } from './drive-file';
import { addItem, dressItem, ITEM_TYPES, type PresentItem } from './form-items';
import { createForm } from './form-publishing';

type Form = GoogleAppsScript.Forms.Form;

/** Drive's search may not know a file for some seconds after its creation. */
const SEARCH_TRIES = 4;
const SEARCH_PAUSE_MS = 4_000;

/** What is remembered of a form, and how to remember more. */
export interface FormSlot {
  /** '' as long as no form is known. */
  readonly id: string;
  /** An earlier run wanted to make the form, and nobody knows whether it came to that. */
  readonly resumed: boolean;
  /** The file's name until the form is finished; no other form has it. */
  readonly unfinishedName: string;
  /** A half-made form was found: only its id is to be remembered. */
  found(id: string): void;
  /** A form was made; what was remembered of an earlier one is not true of it. */
  made(id: string): void;
}

/** The form, taken out of the trash if need be; `fresh` when this run has made it. */
export function findOrCreate(
  slot: FormSlot,
  words: MakingWords,
  done: string[],
): { form: Form; fresh: boolean } {
  const file = slot.id === '' ? null : fileOrNull(slot.id, 'id,trashed');
  if (file !== null) {
    if (file.trashed === true) {
      Drive!.Files!.update({ trashed: false } as never, slot.id);
      done.push(words.restored);
    }
    return { form: FormApp.openById(slot.id), fresh: false };
  }
  if (slot.id !== '') done.push(words.replaced);
  const halfMade = slot.resumed ? findHalfMade(slot) : null;
  if (halfMade !== null) {
    slot.found(halfMade);
    done.push(words.continued);
    return { form: FormApp.openById(halfMade), fresh: false };
  }
  const form = createForm(slot.unfinishedName);
  slot.made(form.getId());
  done.push(words.made);
  return { form, fresh: true };
}

function unfinishedForms({ unfinishedName }: FormSlot): string[] {
  const name = unfinishedName.replace(/['\\]/g, '\\$&');
  const q = `name = '${name}' and mimeType = 'application/vnd.google-apps.form' and trashed = false and 'me' in owners`;
  const answer = Drive!.Files!.list({ q, fields: 'files(id)', pageSize: 10 } as never);
  return (answer.files ?? []).map((file) => file.id ?? '');
}

function findHalfMade(slot: FormSlot): string | null {
  for (let attempt = 1; ; attempt += 1) {
    const [id] = unfinishedForms(slot);
    if (id !== undefined) return id;
    if (attempt === SEARCH_TRIES) return null;
    Utilities.sleep(SEARCH_PAUSE_MS);
  }
}

/** A form that an earlier search had missed is empty, for the run that made it died at once. `id`: the one that stays. */
export function trashStrays(slot: FormSlot, id: string, words: MakingWords, done: string[]): void {
  for (const stray of unfinishedForms(slot)) {
    if (stray === id) continue;
    Drive!.Files!.update({ trashed: true } as never, stray);
    done.push(words.strayTrashed);
  }
}

/** Ids of all questions that are wanted, and the titles of those that were added now. */
export interface Completed<Key extends string> {
  ids: Map<Key, number>;
  added: string[];
}

/**
 * Adds what is missing; questions are known by id, or by title in a form that was left half-made. `remembered` is empty
 * until the form was finished once.
 */
export function completeItems<Key extends string>(
  form: Form,
  items: readonly PresentItem[],
  wanted: readonly FormItem<Key>[],
  remembered: ReadonlyMap<Key, number>,
): Completed<Key> {
  const free = new Set(items);
  const take = (test: (item: PresentItem) => boolean): PresentItem | undefined => {
    const found = [...free].find(test);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const ids = new Map<Key, number>();
  const known = new Map(
    wanted
      .filter((each) => each.key !== '')
      .map((each) => [each, take((item) => item.id === remembered.get(each.key as Key))]),
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
  return { ids, added };
}

/** Gives a finished form its name and its place, once; people may rename and move it afterwards. False when it has them. */
export function settleForm(formId: string, slot: FormSlot, name: string, folder: string): boolean {
  const file = fileOrNull(formId, 'name,parents');
  const parents = file?.parents ?? [];
  if (file === null || (parents.includes(folder) && file.name !== slot.unfinishedName)) return false;
  Drive!.Files!.update(
    { name } as never,
    formId,
    null as never,
    { addParents: folder, removeParents: parents.filter((parent) => parent !== folder).join(',') } as never,
  );
  return true;
}
