// The edit trigger: what people change in settings, lists and decisions takes effect at once.
import { TABS, type TabKey } from '../core/registry';
import { rowsOf } from '../core/registry-snapshot';
import { change, noChanges } from '../core/registry-write';
import { checkSettings } from '../core/set-up/settings-check';
import { drain } from './drain';
import { settleByEdit } from './publicity-run';
import { readRegistry, registrySpreadsheet, writeRegistry } from './registry-gate';
import { reopenSheets } from './review-access';
import { alone, triggered, waits } from './run';
import { screenAgain } from './screening-run';

/** Edits in these tabs change what screening says. */
const SCREENED_BY: readonly TabKey[] = [
  'settings',
  'recommending_units',
  'past_honorees',
  'nominations',
  'deeds',
];

export function onRegistryEdited(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  triggered('onRegistryEdited', (run) => {
    // Only Google's own events have methods; a page that calls this can send none.
    if (typeof event?.range?.getSheet !== 'function') return;
    registrySpreadsheet(typeof event.source?.getId === 'function' ? event.source : undefined);
    const sheetId = event.range.getSheet().getSheetId();
    const tab = Object.values(TABS).find((each) => each.sheetId === sheetId)?.key;
    if (tab === undefined) return;
    if (tab === 'outbox') {
      drain(run, waits.trigger);
      return;
    }
    if (tab === 'confirmations' || tab === 'objections') {
      settleByEdit(run);
      return;
    }
    if (tab === 'review_sheets') {
      reopenSheets(run);
      return;
    }
    if (!SCREENED_BY.includes(tab)) return;
    // A long paste or a colleague's run may hold the lock for a while; what is left then, the sweep finds changed.
    if (tab === 'settings' && !settingsAreRight()) return;
    screenAgain(run, waits.person);
    // Wrong settings had kept everything waiting.
    if (tab === 'settings') drain(run, waits.trigger);
  });
}

/** Writes what is wrong next to each setting. */
function settingsAreRight(): boolean {
  return (
    alone(waits.person, () => {
      const snapshot = readRegistry([{ tab: 'settings' }]);
      const changes = noChanges();
      const { checks, reading } = checkSettings(rowsOf(snapshot, 'settings'));
      for (const { row, check } of checks) change(changes, 'settings', row, { check });
      writeRegistry(changes, snapshot);
      return reading.campaign !== null;
    }) ?? false
  );
}
