// Set-up's door to the spreadsheet: two looks, one write of all that is missing, and small writes of what must be remembered.
import type { SettingsThen } from '../core/2-screening/settings-versions';
import type { Campaign } from '../core/campaign';
import type { Doer } from '../core/journal';
import { readState, rememberState } from '../core/program-state';
import type { Snapshot } from '../core/registry-snapshot';
import { noChanges, type RegistryChanges, requestsFor, type SheetsRequest } from '../core/registry-write';
import {
  DETAIL_FIELDS,
  detailRanges,
  OUTLINE_FIELDS,
  type PresentSpreadsheet,
  readPresent,
} from '../core/set-up/present';
import { journaled, planSpreadsheet, rememberedState } from '../core/set-up/spreadsheet-plan';
import { type KnownState, rowsAfter } from '../core/set-up/state-rows';
import type { SettingsReading } from '../core/settings';

/** What the program remembers, kept in step with the state tab. */
export interface Book {
  readonly spreadsheetId: string;
  readonly state: KnownState;
  /** Writes what differs from what is remembered; a service call only then. */
  remember(patch: KnownState): void;
  /** Notes in the journal what was done outside the spreadsheet; nothing when nothing was. */
  journal(done: readonly string[], by: Doer): void;
}

/**
 * The spreadsheet as it stands. Two calls, because one would have to bring the whole grid of every tab along: the first
 * learns the tabs, the second their first and last rows.
 */
export function lookAt(spreadsheetId: string): PresentSpreadsheet {
  const outline = Sheets!.Spreadsheets!.get(spreadsheetId, { fields: OUTLINE_FIELDS });
  const ranges = detailRanges(outline);
  const details =
    ranges.length === 0 ? null : Sheets!.Spreadsheets!.get(spreadsheetId, { ranges, fields: DETAIL_FIELDS });
  return readPresent(outline, details);
}

export interface BuiltBook {
  book: Book;
  settings: SettingsReading;
  done: string[];
}

/**
 * Brings the spreadsheet to what the registry's definition asks, in one write or none. `settingsThen`: what the settings
 * last said, should their tab be gone.
 */
export function buildBook(
  spreadsheetId: string,
  present: PresentSpreadsheet,
  campaign: Campaign,
  remember: (settings: SettingsReading) => KnownState,
  by: Doer,
  settingsThen?: SettingsThen,
): BuiltBook {
  const plan = planSpreadsheet(present, campaign, remember, by, settingsThen);
  if (plan.requests.length > 0) send(spreadsheetId, plan.requests);
  return { book: openBook(spreadsheetId, plan.after), settings: plan.settings, done: plan.done };
}

/** What the state tab remembers, without a look of its own. */
export const stateIn = rememberedState;

function send(spreadsheetId: string, requests: SheetsRequest[]): void {
  Sheets!.Spreadsheets!.batchUpdate({ requests } as never, spreadsheetId);
}

function openBook(spreadsheetId: string, after: Snapshot): Book {
  let snapshot = after;
  let state = readState(snapshot);
  const write = (changes: RegistryChanges): void => {
    const requests = requestsFor(changes, after);
    if (requests.length > 0) send(spreadsheetId, requests);
  };
  return {
    spreadsheetId,
    get state() {
      return state;
    },
    remember(patch) {
      const changes = noChanges();
      rememberState(patch, snapshot, changes);
      write(changes);
      const tab = snapshot.state!;
      snapshot = { ...snapshot, state: { ...tab, rows: rowsAfter(tab.rows, changes) } };
      state = readState(snapshot);
    },
    journal: (done, by) => write(journaled(done, by)),
  };
}
