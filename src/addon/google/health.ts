// Whether the campaign can run at this moment: settings, authorization, triggers, mail, form and upload questions.
import type { Campaign } from '../core/campaign';
import { HEALTH_WORDS, SET_UP_WORDS, SETTINGS_CHECK_WORDS } from '../core/phrases/set-up';
import { SETTING_TEXTS } from '../core/phrases/settings';
import { TABS } from '../core/registry';
import { readTab } from '../core/registry-snapshot';
import type { PresentSpreadsheet } from '../core/set-up/present';
import { checkSettings } from '../core/set-up/settings-check';
import type { KnownState } from '../core/set-up/state-rows';
import { wantedTriggers } from '../core/set-up/trigger-plan';
import { matchUploads, missingUploads } from '../core/set-up/uploads';
import { assumedItems, type SettingsReading } from '../core/settings';
import { fileOrNull } from './drive-file';
import { presentItems, uploadQuestions } from './form-items';
import { formAccess } from './form-publishing';
import { lookAt, stateIn } from './set-up-book';
import { installedTriggers } from './set-up-triggers';

/** One thing that was looked at, in Chinese. */
export interface HealthItem {
  item: string;
  ok: boolean;
  sentence: string;
  /** What to do; '' when nothing. */
  action: string;
}

/** Looks at everything that the campaign rests on; changes nothing. About ten service calls. */
export function health(): HealthItem[] {
  const spreadsheetId = SpreadsheetApp.getActive().getId();
  const present = lookAt(spreadsheetId);
  const state = stateIn(present);
  const settings = readSettingsOf(present);
  return [
    settingsHealth(settings),
    authorizationHealth(),
    triggerHealth(spreadsheetId, state),
    mailHealth(),
    ...(present.tabs.state === undefined
      ? [wrong(HEALTH_WORDS.form, HEALTH_WORDS.tabMissing(TABS.state.title), HEALTH_WORDS.setUpAction)]
      : formHealth(state, settings?.campaign ?? null)),
  ];
}

const fine = (item: string, sentence: string): HealthItem => ({ item, ok: true, sentence, action: '' });
const wrong = (item: string, sentence: string, action: string): HealthItem => ({
  item,
  ok: false,
  sentence,
  action,
});

/** Null when the tab is not there. */
function readSettingsOf(present: PresentSpreadsheet): SettingsReading | null {
  const tab = present.tabs.settings;
  if (tab === undefined) return null;
  return checkSettings(readTab({ key: 'settings', title: tab.title, values: tab.values }).rows).reading;
}

function settingsHealth(reading: SettingsReading | null): HealthItem {
  if (reading === null)
    return wrong(
      HEALTH_WORDS.settings,
      HEALTH_WORDS.tabMissing(TABS.settings.title),
      HEALTH_WORDS.setUpAction,
    );
  const errors = Object.entries(reading.errors);
  if (errors.length === 0 && reading.assumed.length > 0) {
    const sentence = SETTINGS_CHECK_WORDS.assumed(assumedItems(reading));
    return wrong(HEALTH_WORDS.settings, sentence, HEALTH_WORDS.setUpAction);
  }
  if (errors.length === 0) return fine(HEALTH_WORDS.settings, HEALTH_WORDS.settingsFine);
  const sentences = errors.map(([key, error]) =>
    SET_UP_WORDS.settingWrong(SETTING_TEXTS[key]?.item ?? key, error),
  );
  return wrong(HEALTH_WORDS.settings, sentences.join(''), HEALTH_WORDS.settingsAction);
}

function authorizationHealth(): HealthItem {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (String(info.getAuthorizationStatus()) === 'NOT_REQUIRED') {
    return fine(HEALTH_WORDS.authorization, HEALTH_WORDS.authorized);
  }
  const url = info.getAuthorizationUrl() ?? '';
  return wrong(HEALTH_WORDS.authorization, HEALTH_WORDS.notAuthorized(url), HEALTH_WORDS.authorizationAction);
}

function triggerHealth(spreadsheetId: string, state: KnownState): HealthItem {
  const account = Session.getEffectiveUser().getEmail();
  const owner = state.owner ?? '';
  if (owner !== '' && owner.toLowerCase() !== account.toLowerCase()) {
    return fine(HEALTH_WORDS.triggers, HEALTH_WORDS.triggersOfOther(owner));
  }
  const installed = installedTriggers();
  const count = (handler: string, kind: string, sourceId: string): number =>
    installed.filter(
      (each) =>
        each.handler === handler && each.kind === kind && (sourceId === '' || each.sourceId === sourceId),
    ).length;
  const wanted = wantedTriggers(spreadsheetId, state.formId ?? '');
  const named = (test: (found: number) => boolean): string[] =>
    wanted
      .filter((want) => test(count(want.handler, want.kind, want.sourceId)))
      .map((want) => SET_UP_WORDS.triggerNames[want.handler]!);
  const missing = named((found) => found === 0);
  const doubled = named((found) => found > 1);
  if (missing.length > 0) {
    return wrong(HEALTH_WORDS.triggers, HEALTH_WORDS.triggersMissing(missing), HEALTH_WORDS.setUpAction);
  }
  if (doubled.length > 0) {
    return wrong(HEALTH_WORDS.triggers, HEALTH_WORDS.triggersDoubled(doubled), HEALTH_WORDS.setUpAction);
  }
  return fine(HEALTH_WORDS.triggers, HEALTH_WORDS.triggersFine);
}

function mailHealth(): HealthItem {
  const left = MailApp.getRemainingDailyQuota();
  return left > 0
    ? fine(HEALTH_WORDS.mail, HEALTH_WORDS.mailLeft(left))
    : wrong(HEALTH_WORDS.mail, HEALTH_WORDS.mailGone, HEALTH_WORDS.mailAction);
}

function formHealth(state: KnownState, campaign: Campaign | null): HealthItem[] {
  const formId = state.formId ?? '';
  const file = formId === '' ? null : fileOrNull(formId, 'id,trashed');
  if (file === null || file.trashed === true) {
    return [wrong(HEALTH_WORDS.form, HEALTH_WORDS.formMissing, HEALTH_WORDS.formMissingAction)];
  }
  const form = FormApp.openById(formId);
  const access = formAccess(form);
  const missing = missingUploads(
    matchUploads(uploadQuestions(presentItems(form))),
    campaign?.materials ?? null,
  );
  const items: HealthItem[] = [];
  if (access === 'open') items.push(fine(HEALTH_WORDS.form, HEALTH_WORDS.formOpen));
  else if (access === 'closed') {
    items.push(wrong(HEALTH_WORDS.form, HEALTH_WORDS.formClosed, HEALTH_WORDS.formOpenAction));
  } else items.push(wrong(HEALTH_WORDS.form, HEALTH_WORDS.formUnpublished, HEALTH_WORDS.formPublishAction));
  items.push(
    missing.length === 0
      ? fine(HEALTH_WORDS.uploads, HEALTH_WORDS.uploadsFine)
      : wrong(HEALTH_WORDS.uploads, HEALTH_WORDS.uploadsMissing(missing), HEALTH_WORDS.uploadsAction),
  );
  return items;
}
