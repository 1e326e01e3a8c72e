// Whether the campaign may run, and if not, why not.
import { READY_WORDS } from '../phrases/set-up';
import { SETTING_TEXTS } from '../phrases/settings';
import type { SettingsReading } from '../settings';
import type { KnownState } from './state-rows';

/**
 * Reasons, in Chinese, why nothing may be taken in or sent yet; empty when all is right. A form that takes no answers
 * is no reason: paper nominations come in without it.
 */
export function readyToRun(settings: SettingsReading, state: KnownState): string[] {
  if (state.owner === undefined || state.owner === '') return [READY_WORDS.notSetUp];
  const reasons = Object.entries(settings.errors).map(([key, error]) =>
    READY_WORDS.setting(SETTING_TEXTS[key]?.item ?? key, error),
  );
  if (state.folders === undefined) reasons.push(READY_WORDS.noFolders);
  if (
    state.formId === undefined ||
    state.formId === '' ||
    Object.keys(state.questions?.text ?? {}).length === 0
  ) {
    reasons.push(READY_WORDS.noForm);
  }
  return reasons;
}
