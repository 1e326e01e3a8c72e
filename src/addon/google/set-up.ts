// Set-up (menu 初始化活动): makes what the campaign needs, finishes what is half made, and changes nothing when all is there.
import { CAMPAIGN_2021 } from '../core/campaign-2021';
import { NEXT_EDITION_WORDS } from '../core/phrases/next-edition';
import { SET_UP_WORDS } from '../core/phrases/set-up';
import { SETTING_TEXTS } from '../core/phrases/settings';
import { holdsRows } from '../core/set-up/present';
import type { KnownState } from '../core/set-up/state-rows';
import type { SettingsReading } from '../core/settings';
import { formEditUrl } from './form-publishing';
import { keepState, keptState } from './kept-state';
import { RegistryProblem } from './registry-gate';
import { type Book, buildBook, lookAt, stateIn } from './set-up-book';
import { ensureFolders, newFolderIds } from './set-up-folders';
import { ensureForm, type FormState } from './set-up-form';
import { ensureTriggers } from './set-up-triggers';

/** What set-up says, in Chinese sentences. */
export interface SetUpReport {
  /** What was done; one sentence saying so when there was nothing to do. */
  done: string[];
  /** What only a person can do, in the order in which to do it. */
  remaining: string[];
  /** Everything is there, and the form takes answers. */
  complete: boolean;
}

/**
 * Runs under the script's lock, as the account that is to own form, folders and triggers. `now` in milliseconds since
 * the epoch, for the journal. When settings are wrong, the spreadsheet, the folders and the triggers are still mended,
 * and the form waits. Throws RegistryProblem when the form's id is not to be had.
 */
export function setUp(now: number = Date.now()): SetUpReport {
  const spreadsheetId = SpreadsheetApp.getActive().getId();
  const account = Session.getEffectiveUser().getEmail();
  if (account === '') return refusal(SET_UP_WORDS.unknownAccount);
  const present = lookAt(spreadsheetId);
  const lost = present.tabs.state === undefined;
  const kept = lost ? keptState(spreadsheetId) : null;
  // Without the form's id a second form would be made, and nobody would read the first one's answers any more.
  if (lost && kept === null && holdsRows(present, 'nominations'))
    throw new RegistryProblem(SET_UP_WORDS.stateLost);
  const before = kept ?? stateIn(present);
  const owner = before.owner ?? '';
  if (owner !== '' && owner.toLowerCase() !== account.toLowerCase())
    return refusal(SET_UP_WORDS.otherOwner(owner));
  if (before.closed !== undefined) return refusal(NEXT_EDITION_WORDS.closed(before.closed));

  const folders = before.folders ?? newFolderIds();
  const by = { now, who: account };
  const { book, settings, done } = buildBook(
    spreadsheetId,
    present,
    CAMPAIGN_2021,
    (reading) => ({
      ...kept,
      owner: account,
      folders,
      ...formIntent(before, reading),
    }),
    by,
    before.settingsThen,
  );
  const outside = kept === null ? [] : [SET_UP_WORDS.stateRestored];
  outside.push(...ensureFolders(book, settings.title, before.folders === undefined));
  const form =
    settings.campaign === null ? null : ensureForm(book, settings.campaign, before.formIntent === 'creating');
  outside.push(...(form?.done ?? []));
  const formId = book.state.formId ?? '';
  if (formId !== '') outside.push(...ensureTriggers(spreadsheetId, formId));
  book.journal(outside, by);
  done.push(...outside);
  if (done.length > 0) keepState(book.state, spreadsheetId);
  return report(book, settings, form, done);
}

/** Said before the form is made, so that a run that dies over it is known to have tried. */
function formIntent(before: KnownState, settings: SettingsReading): KnownState {
  if ((before.formId ?? '') !== '' || settings.campaign === null) return {};
  return { formId: '', formIntent: 'creating' };
}

function refusal(sentence: string): SetUpReport {
  return { done: [], remaining: [sentence], complete: false };
}

function report(book: Book, settings: SettingsReading, form: FormState | null, done: string[]): SetUpReport {
  const remaining = Object.entries(settings.errors).map(([key, error]) =>
    SET_UP_WORDS.settingWrong(SETTING_TEXTS[key]?.item ?? key, error),
  );
  if (remaining.length > 0) remaining.push(SET_UP_WORDS.settingsFirst);
  if (form !== null) {
    const editUrl = formEditUrl(book.state.formId ?? '');
    if (form.missingUploads.length > 0)
      remaining.push(SET_UP_WORDS.uploadsToAdd(form.missingUploads, editUrl));
    if (form.access === 'unpublished') remaining.push(SET_UP_WORDS.publish(editUrl));
    if (form.access === 'closed') remaining.push(SET_UP_WORDS.open(editUrl));
  }
  const said = done.length > 0 ? done : [SET_UP_WORDS.nothingToDo];
  return remaining.length > 0 || form === null
    ? { done: said, remaining, complete: false }
    : { done: [...said, SET_UP_WORDS.complete(form.form.getPublishedUrl())], remaining, complete: true };
}

/** The report as one text for a dialog. */
export function setUpText({ done, remaining }: SetUpReport): string {
  if (remaining.length === 0) return done.join('\n');
  return [...done, '', SET_UP_WORDS.remainingTitle, ...remaining.map((each, at) => `${at + 1}. ${each}`)]
    .join('\n')
    .trim();
}
