// The settings tab as an organizer leaves it: the first campaign's rows with some of them typed anew, by item as the tab has it.
import { CAMPAIGN_2021 } from '../../src/addon/core/campaign-2021';
import { readSettings, type SettingsReading, settingRows } from '../../src/addon/core/settings';

const ROWS = settingRows(CAMPAIGN_2021);

/** The key of the row whose item is called so; throws for an item that the tab does not have. */
export function settingKey(item: string): string {
  const row = ROWS.find((each) => each.item === item);
  if (row === undefined) throw new Error(`the settings tab has no “${item}”`);
  return row.key;
}

/** `typed` by item, e.g. { 推举年度: '2023' }. */
export function readTyped(typed: Record<string, string>): SettingsReading {
  const texts = new Map(ROWS.map(({ key, value }) => [key, value]));
  for (const [item, text] of Object.entries(typed)) texts.set(settingKey(item), text);
  return readSettings(texts);
}
