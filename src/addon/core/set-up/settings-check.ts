// What stands in the settings tab's column 检查: beside each wrong setting, what is wrong with it.

import { ownValue } from '../own-value';
import { SETTINGS_CHECK_WORDS } from '../phrases/set-up';
import { type RegistryRow, textOf } from '../registry-snapshot';
import { readSettings, type SettingsReading } from '../settings';

export interface SettingsCheck {
  reading: SettingsReading;
  /** For every row, what its cell in column `check` should say; '' when the setting is right. */
  checks: { row: RegistryRow; check: string }[];
}

/** Reads the rows of the settings tab. When a setting stands there twice, its first row counts. */
export function checkSettings(rows: readonly RegistryRow[]): SettingsCheck {
  const texts = new Map<string, string>();
  for (const row of rows) {
    const key = textOf(row, 'key');
    if (key !== '' && !texts.has(key)) texts.set(key, textOf(row, 'value'));
  }
  const reading = readSettings(texts);
  const seen = new Set<string>();
  const checks = rows.map((row) => {
    const key = textOf(row, 'key');
    const again = key !== '' && seen.has(key);
    seen.add(key);
    return { row, check: again ? SETTINGS_CHECK_WORDS.twice : (ownValue(reading.errors, key) ?? '') };
  });
  return { reading, checks };
}
