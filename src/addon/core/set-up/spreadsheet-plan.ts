// What set-up has to do to the spreadsheet: the requests of one atomic write, given what is there.

import { type SettingsThen, settingThen } from '../2-screening/settings-versions';
import { addTemplates } from '../5-publicity/templates';
import type { Campaign } from '../campaign';
import { type Doer, journal } from '../journal';
import { SET_UP_WORDS } from '../phrases/set-up';
import { readState, rememberState } from '../program-state';
import { FIRST_DATA_ROW, TAB_ORDER, TABS, type TabKey } from '../registry';
import { type Cells, type RegistryRow, readTab, type Snapshot } from '../registry-snapshot';
import { change, noChanges, type RegistryChanges, requestsFor, type SheetsRequest } from '../registry-write';
import { type SettingsReading, settingRows } from '../settings';
import { mendTab } from './mend-tab';
import { newTab, newTabRequests } from './new-tab';
import type { PresentSpreadsheet } from './present';
import { checkSettings } from './settings-check';
import { type KnownState, rowsAfter } from './state-rows';

const TIME_ZONE = 'Asia/Shanghai';
const LOCALE = 'zh_CN';

export interface SpreadsheetPlan {
  /** For one `Spreadsheets.batchUpdate`; empty when nothing is missing. */
  requests: SheetsRequest[];
  /** What is done, one Chinese sentence each. */
  done: string[];
  settings: SettingsReading;
  /** The tabs as they stand after the write: what to write later by. */
  after: Snapshot;
}

/** A journal row for each thing that set-up has done. */
export function journaled(done: readonly string[], by: Doer): RegistryChanges {
  const changes = noChanges();
  for (const detail of done) journal(changes, by, { action: 'setUp', detail, rule: 'menuSetUp' });
  return changes;
}

/** What the state tab remembers before set-up does anything. */
export function rememberedState(present: PresentSpreadsheet): KnownState {
  const tab = present.tabs.state;
  if (tab === undefined) return {};
  return readState({ state: readTab({ key: 'state', title: tab.title, values: tab.values }) });
}

/**
 * `campaign` fills in the settings that have no row yet; what `remember` gives, knowing whether the settings are right,
 * goes into the state tab in the same write, and so does a journal row for each thing done: `by` is whose run it is.
 * `settingsThen`: what the settings said when the registry was last screened, which stands again when somebody has
 * deleted their tab.
 */
export function planSpreadsheet(
  present: PresentSpreadsheet,
  campaign: Campaign,
  remember: (settings: SettingsReading) => KnownState,
  by: Doer,
  settingsThen: SettingsThen = {},
): SpreadsheetPlan {
  const requests: SheetsRequest[] = [];
  const done: string[] = [];
  const snapshot: Snapshot = {};
  const order = tabsInOrder(present);
  planProperties(present, requests, done);
  const made: string[] = [];
  for (const key of TAB_ORDER) {
    const tab = TABS[key];
    const found = present.tabs[key];
    if (found === undefined) {
      const title = freeTitle(tab.title, present.titles);
      const index = placeOf(key, order);
      order.splice(index, 0, key);
      requests.push(...newTabRequests(tab, title, index));
      snapshot[key] = newTab(key, title);
      made.push(title);
      continue;
    }
    const mended = mendTab(tab, found);
    requests.push(...mended.requests);
    if (mended.restored.length > 0) done.push(SET_UP_WORDS.columnsRestored(found.title, mended.restored));
    else if (mended.requests.length > 0) done.push(SET_UP_WORDS.tabMended(found.title));
    snapshot[key] = {
      ...readTab({ key, title: found.title, values: mended.values }),
      columns: mended.columns,
    };
  }
  const ranBefore = Object.keys(settingsThen).length > 0;
  // The program's own memory is said apart.
  const ofPeople = made.filter((title) => title !== TABS.state.title);
  if (ofPeople.length > 0 && ranBefore) done.unshift(SET_UP_WORDS.tabsMadeAgain);
  if (made.length > 0) done.unshift(SET_UP_WORDS.tabsMade(made));
  const gone = present.tabs.settings === undefined;
  const { changes, settings } = planSettings(snapshot, campaign, gone ? settingsThen : {}, done);
  const state = noChanges();
  rememberState(remember(settings), snapshot, state);
  requests.push(...requestsFor(changes, snapshot), ...requestsFor(state, snapshot));
  for (const other of present.others.filter((each) => each.empty)) {
    requests.push({ deleteSheet: { sheetId: other.sheetId } });
    done.push(SET_UP_WORDS.emptyTabRemoved(other.title));
  }
  requests.push(...requestsFor(journaled(done, by), snapshot));
  const stateTab = snapshot.state!;
  const after = { ...snapshot, state: { ...stateTab, rows: rowsAfter(stateTab.rows, state) } };
  return { requests, done, settings, after };
}

function planProperties(present: PresentSpreadsheet, requests: SheetsRequest[], done: string[]): void {
  if (present.timeZone === TIME_ZONE && present.locale === LOCALE) return;
  requests.push({
    updateSpreadsheetProperties: {
      properties: { timeZone: TIME_ZONE, locale: LOCALE },
      fields: 'timeZone,locale',
    },
  });
  done.push(SET_UP_WORDS.timeZoneSet);
}

/** Keys of our tabs, and '' for others, from the first tab to the last. */
function tabsInOrder(present: PresentSpreadsheet): (TabKey | '')[] {
  const placed: { index: number; key: TabKey | '' }[] = present.others.map(({ index }) => ({
    index,
    key: '',
  }));
  for (const tab of Object.values(present.tabs)) placed.push({ index: tab.index, key: tab.key });
  return placed.sort((a, b) => a.index - b.index).map((each) => each.key);
}

/** Behind the nearest of our tabs that comes before it, else at the front. */
function placeOf(key: TabKey, order: readonly (TabKey | '')[]): number {
  const before = TAB_ORDER.slice(0, TAB_ORDER.indexOf(key)).reverse();
  const neighbour = before.find((each) => order.includes(each));
  return neighbour === undefined ? 0 : order.indexOf(neighbour) + 1;
}

/** A tab of that name that the organizer had already keeps it. */
function freeTitle(title: string, taken: readonly string[]): string {
  const used = taken.map((each) => each.toLowerCase());
  if (!used.includes(title.toLowerCase())) return title;
  for (let number = 1; ; number += 1) {
    const other = SET_UP_WORDS.otherTitle(title, number);
    if (!used.includes(other.toLowerCase())) return other;
  }
}

/** Adds the rows that are missing, mends their explanations, and says beside each wrong setting what is wrong. */
function planSettings(
  snapshot: Snapshot,
  campaign: Campaign,
  then: SettingsThen,
  done: string[],
): { changes: RegistryChanges; settings: SettingsReading } {
  const changes = noChanges();
  addTemplates(snapshot, changes);
  const rows = snapshot.settings?.rows ?? [];
  const usual = settingRows(campaign);
  const wanted = usual.map((setting) => ({ ...setting, value: settingThen(then, setting) ?? setting.value }));
  if (Object.keys(then).length > 0) {
    const unknown = usual.filter((setting) => settingThen(then, setting) === null);
    done.push(SET_UP_WORDS.settingsRestored(unknown.map(({ item }) => item)));
  }
  const added = wanted.filter((setting) => !rows.some((row) => row.cells.key === setting.key));
  const future: RegistryRow[] = added.map((setting, at) => ({
    row: FIRST_DATA_ROW + rows.length + at,
    cells: { ...setting, check: '' },
  }));
  const { reading, checks } = checkSettings([...rows, ...future]);
  for (const { row, check } of checks) {
    const setting = wanted.find((each) => each.key === row.cells.key);
    if (future.includes(row)) changes.appends.push({ tab: 'settings', cells: { ...row.cells, check } });
    else {
      const words: Cells =
        setting === undefined ? {} : { section: setting.section, item: setting.item, help: setting.help };
      change(changes, 'settings', row, { ...words, check });
    }
  }
  if (rows.length > 0 && added.length > 0)
    done.push(SET_UP_WORDS.settingsAdded(added.map((each) => each.item)));
  else if (rows.length > 0 && changes.updates.length > 0) done.push(SET_UP_WORDS.settingsChecked);
  return { changes, settings: reading };
}
