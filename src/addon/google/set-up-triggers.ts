// Installs the campaign's triggers and clears doubled and stale ones, new before old, so that none is ever missing.
import { SET_UP_WORDS } from '../core/phrases/set-up';
import {
  type InstalledTrigger,
  planTriggers,
  type WantedTrigger,
  wantedTriggers,
} from '../core/set-up/trigger-plan';

type Trigger = GoogleAppsScript.Script.Trigger;

function describe(trigger: Trigger): InstalledTrigger {
  return {
    uid: trigger.getUniqueId(),
    handler: trigger.getHandlerFunction(),
    kind: String(trigger.getEventType()),
    sourceId: trigger.getTriggerSourceId() ?? '',
  };
}

/** Triggers of the present account; nobody sees another account's. One service call. */
export function installedTriggers(): InstalledTrigger[] {
  return ScriptApp.getProjectTriggers().map(describe);
}

/** Gives back sentences on what was done. Must run as the owner: triggers act in the name of who installs them. */
export function ensureTriggers(spreadsheetId: string, formId: string): string[] {
  const triggers = ScriptApp.getProjectTriggers();
  const plan = planTriggers(wantedTriggers(spreadsheetId, formId), triggers.map(describe));
  for (const want of plan.install) install(want);
  for (const trigger of triggers)
    if (plan.remove.includes(trigger.getUniqueId())) ScriptApp.deleteTrigger(trigger);
  const done: string[] = [];
  const names = plan.install.map((want) => SET_UP_WORDS.triggerNames[want.handler]!);
  if (names.length > 0) done.push(SET_UP_WORDS.triggersMade(names));
  if (plan.remove.length > 0) done.push(SET_UP_WORDS.triggersRemoved(plan.remove.length));
  return done;
}

function install({ handler, kind, sourceId }: WantedTrigger): void {
  const builder = ScriptApp.newTrigger(handler);
  if (kind === 'ON_FORM_SUBMIT') builder.forForm(sourceId).onFormSubmit().create();
  else if (kind === 'ON_EDIT') builder.forSpreadsheet(sourceId).onEdit().create();
  else builder.timeBased().everyHours(1).create();
}
