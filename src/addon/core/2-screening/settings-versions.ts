// The versions of settings and quotas: what stood there when the registry was last screened, and the journal's rows for what has changed since.
import { type Doer, journal } from '../journal';
import { ownValue } from '../own-value';
import { SETTINGS_VERSION_WORDS as WORDS } from '../phrases/settings';
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import type { RegistryChanges } from '../registry-write';

/** By the setting's item, or the recommending unit's name: the text that stands there. */
export type SettingsThen = Record<string, string>;

/** Longer texts are wording, not rules: their beginning is enough to tell that they changed. */
const KEPT_WHOLE = 2_000;
/** Of all texts together so much is kept whole: they stand in one cell. */
const KEPT_TOGETHER = 20_000;
const BEGINNING = 200;
const CUT = '……';

export function settingsNow(snapshot: Snapshot): SettingsThen {
  const texts: SettingsThen = {};
  let together = 0;
  for (const row of rowsOf(snapshot, 'settings')) {
    const text = textOf(row, 'value');
    const whole = text.length <= KEPT_WHOLE && together + text.length <= KEPT_TOGETHER;
    const item = textOf(row, 'item').slice(0, BEGINNING) || textOf(row, 'key').slice(0, BEGINNING);
    texts[item] = whole ? text : text.slice(0, BEGINNING) + CUT;
    together += texts[item].length;
  }
  for (const row of rowsOf(snapshot, 'recommending_units')) {
    const own = ['quota_min', 'quota_max', 'head_count'].map((key) => textOf(row, key));
    if (own.some((text) => text !== '')) texts[WORDS.unitQuota(textOf(row, 'name'))] = WORDS.limits(own);
  }
  return texts;
}

/** What a setting said then; null when it was not noted, or only its beginning. */
export function settingThen(then: SettingsThen, { item }: { item: string }): string | null {
  const text = ownValue(then, item);
  return text === undefined || text.endsWith(CUT) ? null : text;
}

/** One journal row for each text that is another than `then`; none when nothing was remembered yet. */
export function journalVersions(
  then: SettingsThen | undefined,
  now: SettingsThen,
  by: Doer,
  changes: RegistryChanges,
): void {
  if (then === undefined) return;
  for (const item of new Set([...Object.keys(then), ...Object.keys(now)])) {
    const [before, after] = [ownValue(then, item) ?? '', ownValue(now, item) ?? ''];
    if (before === after) continue;
    journal(changes, by, { action: 'settingChanged', detail: WORDS.changed(item, before, after) });
  }
}
