// Menu 新一届: copies the registry for the next edition, empties the copy, and closes this one; every step can be done again without doubles.
import { journal } from '../core/journal';
import { NEXT_EDITION_WORDS as WORDS } from '../core/phrases/next-edition';
import { RUN_PHRASES } from '../core/phrases/run';
import { readState, rememberState } from '../core/program-state';
import { rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import { noChanges, type SheetsRequest } from '../core/registry-write';
import {
  CARRIED,
  MADE_FROM,
  newHonorees,
  nextEditionRequests,
  nextTitle,
  shutRequests,
} from '../core/set-up/next-edition';
import { campaignIn, isOwner, OwnersWork } from './preconditions';
import {
  RegistryProblem,
  readRegistry,
  registrySpreadsheet,
  spreadsheetId,
  writeRegistry,
} from './registry-gate';
import { readOnce, type TabRequest } from './registry-reading';
import { alone, clicked, doerOf, type Run, waits } from './run';

/** A copy is a native file and cannot be made under an id drawn before: it says whose it is. */
const KEY = 'laurelNextEditionOf';
/** Drive's search may not know a file for some seconds after its creation. */
const SEARCH_TRIES = 4;
const SEARCH_PAUSE_MS = 4_000;

/** 桂冠 → 新一届 */
export function menuNextEdition(): void {
  clicked('menuNextEdition', (run) => {
    const snapshot = read();
    const state = readState(snapshot);
    if (!isOwner(run, state)) throw new OwnersWork(state.owner ?? '');
    const campaign = campaignIn(snapshot);
    const honorees = rowsOf(snapshot, 'honorees').length;
    if (honorees === 0) throw new RegistryProblem(WORDS.noHonorees);
    const ui = SpreadsheetApp.getUi();
    const shown = WORDS.ask({
      name: nextTitle(registrySpreadsheet().getName(), campaign),
      year: campaign.identity.year + campaign.identity.cycleYears,
      honorees: newHonorees(snapshot).length,
      units: rowsOf(snapshot, 'recommending_units').length,
      reviewers: rowsOf(snapshot, 'reviewers').length,
    });
    if (ui.alert(WORDS.title, shown, ui.ButtonSet.YES_NO) !== ui.Button.YES) return WORDS.declined;
    const url = alone(waits.person, () => makeNext(run));
    if (url === null) return RUN_PHRASES.busy;
    ui.alert(WORDS.title, WORDS.done(url), ui.ButtonSet.OK);
    return WORDS.done(url).split('\n')[0]!;
  });
}

/** What a copy is made ready from. */
const READ: readonly TabRequest[] = [
  ...CARRIED.map((tab) => ({ tab })),
  { tab: 'state' },
  { tab: 'honorees' },
];

const read = (): Snapshot => readRegistry([...READ, { tab: 'journal', before: 0 }]);

/** The link to the next edition's registry. Worked out anew on what the registry holds now. */
function makeNext(run: Run): string {
  const snapshot = read();
  const campaign = campaignIn(snapshot);
  const state = readState(snapshot);
  const own = spreadsheetId();
  const resumed = state.nextEdition !== undefined;
  if (!resumed) remember(snapshot, '');
  const id =
    state.nextEdition ||
    (resumed ? findCopy(own) : null) ||
    copy(own, nextTitle(registrySpreadsheet().getName(), campaign));
  if (state.nextEdition !== id) remember(read(), id);
  // The copy is as the registry was when it was made, rows and all: later than what has been read above.
  const copied = readOnce(READ, id).tabs;
  if (!isReady(copied, own)) send(nextEditionRequests(copied, campaign, own), id);
  trashStrays(own, id);
  const forms = [state.formId, state.confirmationForm?.id, state.objectionForm?.id];
  for (const form of forms) if ((form ?? '') !== '') FormApp.openById(form!).setAcceptingResponses(false);
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
  const url = `https://docs.google.com/spreadsheets/d/${id}/edit`;
  close(run, url);
  return url;
}

function remember(snapshot: Snapshot, nextEdition: string): void {
  const changes = noChanges();
  rememberState({ nextEdition }, snapshot, changes);
  writeRegistry(changes, snapshot);
}

function copies(own: string): string[] {
  const q = `appProperties has { key='${KEY}' and value='${own}' } and trashed = false`;
  const answer = Drive!.Files!.list({ q, fields: 'files(id)', pageSize: 10 } as never);
  return (answer.files ?? []).map((file) => file.id ?? '');
}

/** The copy that a dead run has made; null when it did not come to that. */
function findCopy(own: string): string | null {
  for (let attempt = 1; ; attempt += 1) {
    const [id] = copies(own);
    if (id !== undefined) return id;
    if (attempt === SEARCH_TRIES) return null;
    Utilities.sleep(SEARCH_PAUSE_MS);
  }
}

function copy(own: string, name: string): string {
  const draft = { name, appProperties: { [KEY]: own } };
  return Drive!.Files!.copy(draft as never, own, { fields: 'id' } as never).id ?? '';
}

/** What a search had missed is an untouched copy. */
function trashStrays(own: string, kept: string): void {
  for (const id of copies(own)) if (id !== kept) Drive!.Files!.update({ trashed: true } as never, id);
}

/** Whether the copy has been emptied: that write leaves this registry's id in the copy's state. */
function isReady(copied: Snapshot, own: string): boolean {
  return rowsOf(copied, 'state').some(
    (row) => textOf(row, 'key') === MADE_FROM && textOf(row, 'value') === JSON.stringify(own),
  );
}

function send(requests: SheetsRequest[], id: string): void {
  Sheets!.Spreadsheets!.batchUpdate({ requests } as never, id);
}

/** Read-only from here on: protections, the journal's last row and the state in one write. */
function close(run: Run, url: string): void {
  const snapshot = read();
  const { owner = '', closed } = readState(snapshot);
  const fields = 'sheets(properties.sheetId,protectedRanges.description)';
  const sheets = Sheets!.Spreadsheets!.get(spreadsheetId(), { fields }).sheets ?? [];
  const idOf = (sheet: (typeof sheets)[number]): number => sheet.properties?.sheetId ?? 0;
  const shut = sheets.filter((sheet) =>
    (sheet.protectedRanges ?? []).some(({ description }) => description === WORDS.shut),
  );
  const changes = noChanges();
  if (closed === undefined) {
    journal(changes, doerOf(run), { action: 'nextEditionMade', detail: WORDS.journal(url) });
    rememberState({ closed: url }, snapshot, changes);
  }
  writeRegistry(changes, snapshot, shutRequests(new Set(shut.map(idOf)), sheets.map(idOf), owner));
}
