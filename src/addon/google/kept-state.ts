// Keeps a copy of what the program remembers among the script's properties, and finds it again when the tab is gone.
import { keptProperties, stateKeptIn } from '../core/set-up/kept-state';
import type { KnownState } from '../core/set-up/state-rows';

/** One service call, once a day and whenever set-up has run. */
export function keepState(state: KnownState, spreadsheetId: string): void {
  PropertiesService.getScriptProperties().setProperties(keptProperties(state, spreadsheetId));
}

/** Null when no copy of this spreadsheet's state was ever kept. */
export function keptState(spreadsheetId: string): KnownState | null {
  return stateKeptIn(PropertiesService.getScriptProperties().getProperties(), spreadsheetId);
}
