// The sidebar 工作台 and the functions that its page may call; each asks first who calls, and trusts nothing that it is sent.
import { isAction, setUpStep } from '../core/campaign-step';
import { isJob, type JobView } from '../core/jobs';
import { type NominationCard, nominationCard } from '../core/nomination-card';
import { RUN_PHRASES } from '../core/phrases/run';
import { WORKBENCH_PHRASES as WORDS } from '../core/phrases/workbench';
import { TABS } from '../core/registry';
import { defaultColumn } from '../core/registry-snapshot';
import { type WorkbenchView, workbenchView } from '../core/workbench';
import { type HealthItem, health } from './health';
import { type JobStep, mailsLeft, stepJob, stopJob } from './job-steps';
import { campaignIn } from './preconditions';
import { RegistryProblem, readRegistry, registrySpreadsheet, type TabRequest } from './registry-gate';
import { act } from './workbench-actions';
import { type Scans, scansOf } from './workbench-scans';

const NOMINATIONS: TabRequest = { tab: 'nominations', before: defaultColumn('nominations', 'answers') };
const OUTBOX: TabRequest = { tab: 'outbox', before: defaultColumn('outbox', 'payload') };

/** 桂冠 → 工作台 */
export function menuShowWorkbench(): void {
  const page = HtmlService.createHtmlOutputFromFile('Workbench').setTitle(WORDS.title);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Where the campaign stands; a registry that cannot be worked on says what to do about it. */
export function webWorkbench(): WorkbenchView {
  refuseStrangers();
  try {
    const snapshot = readRegistry([
      { tab: 'settings' },
      { tab: 'state' },
      NOMINATIONS,
      OUTBOX,
      { tab: 'offline_nominations' },
      { tab: 'recommending_units' },
      { tab: 'past_honorees' },
      { tab: 'reviewers' },
      { tab: 'assignments' },
      { tab: 'review_sheets' },
      { tab: 'results' },
      { tab: 'shortlist' },
      { tab: 'confirmations' },
      { tab: 'candidates' },
      { tab: 'objections' },
      { tab: 'documents' },
    ]);
    return workbenchView(snapshot, campaignIn(snapshot), mailsLeft(snapshot), Date.now());
  } catch (error) {
    if (!(error instanceof RegistryProblem)) throw error;
    const step = setUpStep(error.message);
    return { title: WORDS.notSetUpTitle, stage: '', counts: [], step, waiting: [], jobs: [] };
  }
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
  const snapshot = readRegistry([
    NOMINATIONS,
    { tab: 'deeds' },
    OUTBOX,
    { tab: 'outbox_archive' },
    { tab: 'journal' },
  ]);
  return nominationCard(snapshot, range.getRow() - 1);
}

/** Photo and scans of a nomination; null for anything but an id that the registry holds. */
export function webScans(nominationId: unknown): Scans | null {
  refuseStrangers();
  return typeof nominationId === 'string' ? scansOf(nominationId) : null;
}

/** A button of the page that clicks a menu entry. */
export function webAct(action: unknown): string {
  refuseStrangers();
  return isAction(action) ? act(action) : WORDS.unknownAction;
}

/** One step of a long job, and where all jobs stand then. */
export function webStepJob(job: unknown): JobStep {
  const who = refuseStrangers();
  if (!isJob(job)) throw new Error(WORDS.unknownAction);
  return stepJob(who, job);
}

/** Stops a long job for everybody (`stop`), or lets it go on. */
export function webStopJob(job: unknown, stop: unknown): JobView[] {
  const who = refuseStrangers();
  if (!isJob(job)) throw new Error(WORDS.unknownAction);
  const jobs = stopJob(who, job, stop === true);
  if (jobs === null) throw new Error(RUN_PHRASES.busy);
  return jobs;
}

/** Any editor can call any public function of a bound script; nobody else may. Gives the caller's address. */
function refuseStrangers(): string {
  const caller = Session.getActiveUser().getEmail();
  const spreadsheet = registrySpreadsheet();
  // Google does not say whether the owner counts among the editors.
  const organizers = [spreadsheet.getOwner(), ...spreadsheet.getEditors()];
  if (caller === '' || !organizers.some((organizer) => organizer?.getEmail() === caller)) {
    throw new Error(WORDS.notOrganizer);
  }
  return caller;
}
