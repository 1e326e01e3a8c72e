// A form beside the nomination form: made, opened to everybody and remembered at first need; read while it is in use.
import type { RawResponse } from '../core/1-intake/received';
import { SIDE_FORM_WORDS } from '../core/phrases/side-forms';
import { readState, rememberState } from '../core/program-state';
import type { Snapshot } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import { NO_SIDE_FORM, type SideFormPlan, TOKEN_PLACE } from '../core/side-form';
import type { SideForm } from '../core/state';
import { presentItems } from './form-items';
import { completeItems, type FormSlot, findOrCreate, settleForm, trashStrays } from './form-making';
import { formAccess, formEditUrl, openToAll } from './form-publishing';
import { rawResponse } from './form-responses';
import { RegistryProblem, writeRegistry } from './registry-gate';

type Form = GoogleAppsScript.Forms.Form;

export interface EnsuredForm {
  form: SideForm;
  /** The registry as it is after what had to be remembered. */
  snapshot: Snapshot;
  /** Sentences on what was done. */
  done: string[];
}

/**
 * Must hold the lock and run as the owner, in whose name the form is. A run that died over the form is continued; a form
 * that is there and open costs five service calls and changes nothing.
 */
export function ensureSideForm<Key extends string>(
  plan: SideFormPlan<Key>,
  before: Snapshot,
  folder: string,
): EnsuredForm {
  const done: string[] = [];
  let snapshot = before;
  let side: SideForm = readState(before)[plan.stateKey] ?? NO_SIDE_FORM;
  const remember = (patch: Partial<SideForm>): void => {
    side = { ...side, ...patch };
    const changes = noChanges();
    rememberState({ [plan.stateKey]: side }, snapshot, changes);
    snapshot = writeRegistry(changes, snapshot).snapshot;
  };
  const resumed = side.id === '' && side.intent === 'creating';
  if (side.id === '' && !resumed) remember({ intent: 'creating' });
  const slot: FormSlot = {
    id: side.id,
    resumed,
    unfinishedName: plan.unfinishedName,
    found: (id) => remember({ id, intent: '' }),
    made: (id) => remember({ ...NO_SIDE_FORM, id, intent: resumed ? 'check' : '' }),
  };
  const { form, fresh } = findOrCreate(slot, plan.words, done);
  const finished = side.link !== '';
  const { ids, added } = completeItems(
    form,
    fresh ? [] : presentItems(form),
    plan.items,
    new Map(Object.entries(side.questions)) as Map<Key, number>,
  );
  if (!finished) {
    form.setTitle(plan.title).setDescription(plan.description);
    form.setConfirmationMessage(plan.thanks).setCustomClosedFormMessage(plan.closed);
    form.setAllowResponseEdits(plan.allowsEdits);
    settleForm(form.getId(), slot, plan.fileName, folder);
  }
  open(form);
  if (!finished || added.length > 0)
    remember({ questions: Object.fromEntries(ids), link: linkOf(form, plan.prefilled, ids) });
  if (side.intent === 'check') {
    trashStrays(slot, form.getId(), plan.words, done);
    remember({ intent: '' });
  }
  return { form: side, snapshot, done };
}

/** Where an account may not publish to everybody, a person has to, and then clicks again. */
function open(form: Form): void {
  if (formAccess(form) === 'open') return;
  try {
    openToAll(form);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RegistryProblem(SIDE_FORM_WORDS.publishByHand(formEditUrl(form.getId()), reason));
  }
}

function linkOf<Key extends string>(form: Form, prefilled: Key | '', ids: ReadonlyMap<Key, number>): string {
  if (prefilled === '') return form.getPublishedUrl();
  const item = form.getItemById(ids.get(prefilled)!)!.asTextItem();
  return form.createResponse().withItemResponse(item.createResponse(TOKEN_PLACE)).toPrefilledUrl();
}

/** The form, and its answers since `since` (milliseconds since the epoch). Two service calls. */
export function readSideForm(
  { id }: SideForm,
  since: number,
  name: string,
): { form: Form; responses: RawResponse[] } {
  let form: Form;
  try {
    form = FormApp.openById(id);
  } catch {
    throw new RegistryProblem(SIDE_FORM_WORDS.gone(name));
  }
  return { form, responses: form.getResponses(new Date(since)).map(rawResponse) };
}
