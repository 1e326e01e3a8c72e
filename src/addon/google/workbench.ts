// The sidebar 工作台 and the functions that its page may call; each asks first who calls.

import { RUN_PHRASES } from '../core/phrases/run';
import { WORKBENCH_PHRASES } from '../core/phrases/workbench';
import { TABS } from '../core/registry';
import { defaultColumn, rowsOf } from '../core/registry-snapshot';
import { type NominationCard, nominationCard, type WorkbenchView, workbenchView } from '../core/workbench';
import { campaignIn, drain, drainSentence } from './drain';
import { type HealthItem, health } from './health';
import { importOffline } from './paper-import';
import { RegistryProblem, readRegistry } from './registry-gate';
import { startRun, waits } from './run';
import { screenAgain } from './screening-run';

/** 桂冠 → 工作台 */
export function menuShowWorkbench(): void {
  const page = HtmlService.createHtmlOutputFromFile('Workbench').setTitle(WORKBENCH_PHRASES.title);
  SpreadsheetApp.getUi().showSidebar(page);
}

export function webWorkbench(): WorkbenchView {
  refuseStrangers();
  const snapshot = readRegistry([
    { tab: 'settings' },
    { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
    { tab: 'outbox', before: defaultColumn('outbox', 'payload') },
    { tab: 'offline_nominations' },
    { tab: 'recommending_units' },
    { tab: 'past_honorees' },
    { tab: 'confirmations' },
    { tab: 'candidates' },
    { tab: 'objections' },
    { tab: 'documents' },
  ]);
  return workbenchView(snapshot, campaignIn(snapshot), Date.now());
}

export function webHealth(): HealthItem[] {
  refuseStrangers();
  return health();
}

/** The nomination in the row that is selected in 登记台账; null anywhere else. */
export function webSelectedNomination(): NominationCard | null {
  refuseStrangers();
  const range = SpreadsheetApp.getActive().getActiveRange();
  if (range === null || range.getSheet().getSheetId() !== TABS.nominations.sheetId) return null;
  const snapshot = readRegistry([{ tab: 'nominations', before: defaultColumn('nominations', 'answers') }]);
  return rowsOf(snapshot, 'nominations').length === 0 ? null : nominationCard(snapshot, range.getRow() - 1);
}

/** The buttons of the page. What it sends is not trusted: an unknown action does nothing. */
export function webAct(action: string): string {
  const who = refuseStrangers();
  const run = startRun(who);
  try {
    switch (action) {
      case 'process':
        return drainSentence(drain(run, waits.person));
      case 'screen':
        return screenAgain(run, waits.person) ?? RUN_PHRASES.busy;
      case 'import':
        return importOffline(run);
      default:
        return '';
    }
  } catch (error) {
    if (error instanceof RegistryProblem) return error.message;
    throw error;
  }
}

/** Any editor can call any public function of a bound script; nobody else may. Gives the caller's address. */
function refuseStrangers(): string {
  const caller = Session.getActiveUser().getEmail();
  const spreadsheet = SpreadsheetApp.getActive();
  // Google does not say whether the owner counts among the editors.
  const organizers = [spreadsheet.getOwner(), ...spreadsheet.getEditors()];
  if (caller === '' || !organizers.some((organizer) => organizer?.getEmail() === caller)) {
    throw new Error(WORKBENCH_PHRASES.notOrganizer);
  }
  return caller;
}
