// The self-check (menu 自检): tries on the live account what the program takes for granted, notes each result, and clears up.
import { SELF_CHECK_WORDS } from '../core/phrases/self-check';
import { SETTINGS_CHECK_WORDS } from '../core/phrases/set-up';
import { TABS } from '../core/registry';
import { noChanges, requestsFor } from '../core/registry-write';
import { type Check, inOrder, resultWord, same } from '../core/self-check';
import { bodyRange } from '../core/set-up/requests';
import { statusOf } from './drive-file';
import { readRegistry } from './registry-gate';
import { checkDrive } from './self-check-drive';
import { checkFreshForm, checkResponses, UNANSWERED } from './self-check-forms';
import { checkLatency } from './self-check-latency';
import { checkAtomic, checkEngine } from './self-check-platform';
import { checkText } from './self-check-text';

/** A tab of this id is always ours: what an earlier self-check left behind is cleared first. */
const SCRATCH_SHEET = 1999;

export interface SelfCheckReport {
  checks: Check[];
  /** One Chinese sentence. */
  summary: string;
}

/** What a self-check may do beyond looking. */
export interface SelfCheckOptions {
  /** Settings whose rows are not there. */
  assumed: readonly string[];
  /** The campaign's form; '' before set-up. */
  formId: string;
  /** Where the trial message goes; null: none is sent. */
  mailTo: string | null;
}

/** Tries everything, writes the results into the tab 自检 and takes away all that it made, whatever happens midway. */
export function selfCheck({ assumed, formId, mailTo }: SelfCheckOptions): SelfCheckReport {
  const spreadsheetId = SpreadsheetApp.getActive().getId();
  const made: string[] = [];
  const checks: Check[] = [];
  if (assumed.length > 0) {
    const found = SETTINGS_CHECK_WORDS.assumed([...assumed]);
    checks.push({
      item: SELF_CHECK_WORDS.settings,
      expected: SELF_CHECK_WORDS.settingsThere,
      found,
      ok: false,
    });
  }
  const attempt = (item: string, work: () => Check[]): void => {
    try {
      checks.push(...work());
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      checks.push({ item, expected: '', found: SELF_CHECK_WORDS.failed(message), ok: false });
    }
  };
  clearScratchTab(spreadsheetId);
  const title = SELF_CHECK_WORDS.scratchTab;
  try {
    attempt(SELF_CHECK_WORDS.sheetId, () => [makeScratchTab(spreadsheetId, title)]);
    attempt('setValue', () => checkText(spreadsheetId, SCRATCH_SHEET, title));
    attempt(SELF_CHECK_WORDS.atomic, () => [checkAtomic(spreadsheetId, SCRATCH_SHEET, title)]);
    attempt('typeof', checkEngine);
    attempt('Drive', () => checkDrive(made));
    attempt('FormApp', () => checkFreshForm(made));
    attempt('FormResponse', () => checkResponses(formId));
    attempt('Sheets', () => checkLatency(spreadsheetId, SCRATCH_SHEET, title, mailTo));
  } finally {
    const left = clearUp(spreadsheetId, made);
    if (left.length > 0)
      checks.push({ item: '', expected: '', found: SELF_CHECK_WORDS.leftovers(left.join('、')), ok: false });
    // Drive's search may not have shown it yet.
    if (made.includes(UNANSWERED))
      checks.push({ item: '', expected: '', found: SELF_CHECK_WORDS.perhapsLeft, ok: false });
    note(spreadsheetId, checks);
  }
  const tried = checks.filter((check) => check.ok !== null).length;
  const different = checks.filter((check) => check.ok === false).length;
  return { checks, summary: SELF_CHECK_WORDS.summary(tried, different, checks.length - tried) };
}

/** Asks the person at the keyboard; to be called before the lock is taken, for it waits for an answer. */
export function agreesToMail(): boolean {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(SELF_CHECK_WORDS.askMailTitle, SELF_CHECK_WORDS.askMail, ui.ButtonSet.YES_NO);
  return String(answer) === 'YES';
}

function makeScratchTab(spreadsheetId: string, title: string): Check {
  const properties = { sheetId: SCRATCH_SHEET, title, gridProperties: { rowCount: 60, columnCount: 10 } };
  const requests = [{ addSheet: { properties } }];
  const answer = Sheets!.Spreadsheets!.batchUpdate({ requests } as never, spreadsheetId);
  return same(SELF_CHECK_WORDS.sheetId, SCRATCH_SHEET, answer.replies?.[0]?.addSheet?.properties?.sheetId);
}

function clearScratchTab(spreadsheetId: string): void {
  const answer = Sheets!.Spreadsheets!.get(spreadsheetId, { fields: 'sheets.properties.sheetId' });
  if (!(answer.sheets ?? []).some((sheet) => sheet.properties?.sheetId === SCRATCH_SHEET)) return;
  const requests = [{ deleteSheet: { sheetId: SCRATCH_SHEET } }];
  Sheets!.Spreadsheets!.batchUpdate({ requests } as never, spreadsheetId);
}

/** Names of what could not be cleared away. Each thing is tried, whatever becomes of the others. */
function clearUp(spreadsheetId: string, made: readonly string[]): string[] {
  const left: string[] = [];
  try {
    clearScratchTab(spreadsheetId);
  } catch {
    left.push(SELF_CHECK_WORDS.scratchTab);
  }
  const ids = new Set([...made, ...earlierScratchFiles()]);
  for (const id of ids) if (id !== UNANSWERED && !trash(id)) left.push(id);
  return left;
}

/** Things of the scratch name that a self-check left which was cut short. */
function earlierScratchFiles(): string[] {
  try {
    const q = `name = '${SELF_CHECK_WORDS.scratchFile}' and trashed = false and 'me' in owners`;
    return (Drive!.Files!.list({ q, fields: 'files(id)', pageSize: 100 } as never).files ?? []).map(
      (file) => file.id ?? '',
    );
  } catch {
    return [];
  }
}

/** True also when there is no such file: an id that was drawn and never used. */
function trash(id: string): boolean {
  try {
    Drive!.Files!.update({ trashed: true } as never, id);
    return true;
  } catch (error) {
    return statusOf(error) === 404;
  }
}

/** The tab's old results go, the new ones come, in one write. */
function note(spreadsheetId: string, checks: readonly Check[]): void {
  const snapshot = readRegistry([{ tab: 'self_check' }]);
  const { columns } = snapshot.self_check!;
  const changes = noChanges();
  for (const check of inOrder(checks)) {
    const { item, expected, found } = check;
    changes.appends.push({
      tab: 'self_check',
      cells: { check_item: item, expected, found, check_result: resultWord(check) },
    });
  }
  const { sheetId } = TABS.self_check;
  const clear = TABS.self_check.columns.map(({ key }) => ({
    updateCells: { range: bodyRange(sheetId, columns[key]!), fields: 'userEnteredValue' },
  }));
  const requests = [...clear, ...requestsFor(changes, snapshot)];
  Sheets!.Spreadsheets!.batchUpdate({ requests } as never, spreadsheetId);
}
