// Opens and locks review sheets: at the deadline before they are read, and when an organizer reopens one.
import { type Assignment, readAssignments } from '../core/3-review/assignment-rows';
import type { Fetched } from '../core/3-review/collect';
import { currentRound } from '../core/3-review/review-book';
import type { Round } from '../core/3-review/rounds';
import {
  accessRequests,
  dueAccess,
  isReopening,
  type Moved,
  noteAccess,
  rowsToFillIn,
  withoutReason,
} from '../core/3-review/sheet-access';
import { type Access, SCORING } from '../core/3-review/sheet-columns';
import { readSheetRows, type SheetRow } from '../core/3-review/sheet-rows';
import { COLLECT_PHRASES as WORDS } from '../core/phrases/collect';
import { ACCESS_WORDS } from '../core/phrases/review-access';
import { noChanges } from '../core/registry-write';
import { isTooMuch } from './patience';
import { campaignIn } from './preconditions';
import { readRegistry, writeRegistry } from './registry-gate';
import { fetchTabs, type KeyedFile, updateSheet } from './review-files';
import { sendReviewMails } from './review-mails';
import { alone, doerOf, type Run, waits } from './run';

/**
 * Reads a sheet and brings it to what its reviewer may do: locked before it is read, so that what is read is what stays,
 * and opened after. `access` null: nothing had to be changed, or the sheet could not be reached.
 */
export function fetchInTime(
  sheet: SheetRow,
  round: Round,
  assignments: readonly Assignment[],
  run: Run,
): { answer: Fetched; access: Access | null } {
  const access = dueAccess(round, sheet.row, run.startedAt);
  const answer = fetchSheet(sheet.fileId, () => {
    if (access === 'locked') updateSheet(sheet.fileId, accessRequests(round, access, []));
    const values = fetchTabs(sheet.fileId, [SCORING])[0]!;
    if (access === 'open' || access === 'reopened')
      updateSheet(sheet.fileId, accessRequests(round, access, rowsToFillIn(values, sheet, assignments)));
    return values;
  });
  return { answer, access: 'error' in answer ? null : access };
}

/**
 * When people last changed each sheet, by sheet key. The program works under the account of whoever clicked or of
 * `owner`; what was last changed by either of them is left out, for the program writes into sheets, too.
 */
export function changedByPeople(
  files: readonly KeyedFile[],
  sheets: readonly SheetRow[],
  owner: string,
): Map<string, number> {
  const keys = new Map(sheets.map(({ fileId, key }) => [fileId, key]));
  return new Map(
    files
      .filter(({ changedByMe, changedBy }) => !changedByMe && changedBy.toLowerCase() !== owner.toLowerCase())
      .flatMap(({ id, changedAt }) => (keys.has(id) ? [[keys.get(id)!, changedAt] as const] : [])),
  );
}

export function accessSentences(moved: readonly Moved[], sheets: readonly SheetRow[]): string[] {
  const locked = moved.filter(({ access }) => access === 'locked').length;
  const reopened = moved.filter(({ access }) => access === 'reopened').map(({ sheet }) => sheet.reviewer);
  const noReason = withoutReason(sheets);
  return [
    ...(locked > 0 ? [ACCESS_WORDS.lockedNow(locked)] : []),
    ...(reopened.length > 0 ? [ACCESS_WORDS.reopenedNow(reopened)] : []),
    ...(noReason.length > 0 ? [ACCESS_WORDS.noReason(noReason)] : []),
  ];
}

/** The scoring tab's values, or why they cannot be had; throws when Google wants no more calls just now. */
export function fetchSheet(
  fileId: string,
  read = (): unknown[][] => fetchTabs(fileId, [SCORING])[0]!,
): Fetched {
  try {
    return { values: read() };
  } catch (error) {
    // Nothing is wrong with a sheet that Google does not want to show just now.
    if (isTooMuch(error)) throw error;
    return { error: WORDS.unreadable(error instanceof Error ? error.message : String(error)) };
  }
}

/** An organizer has reopened a sheet, or taken that back: it takes effect at once, and the reviewer hears of it. The sweep does it when the edit's event was lost. */
export function reopenSheets(run: Run): void {
  alone(waits.trigger, () => {
    const snapshot = readRegistry([
      { tab: 'settings' },
      { tab: 'state' },
      { tab: 'assignments' },
      { tab: 'review_sheets' },
      { tab: 'shortlist' },
      { tab: 'journal', before: 0 },
    ]);
    const round = currentRound(campaignIn(snapshot), snapshot);
    if (round === null) return;
    const assignments = readAssignments(snapshot, round.name);
    const moved: Moved[] = [];
    for (const sheet of readSheetRows(snapshot, round.name)) {
      if (sheet.fileId === '' || !isReopening(sheet.row)) continue;
      const { access } = fetchInTime(sheet, round, assignments, run);
      if (access !== null) moved.push({ sheet, access });
    }
    if (moved.length === 0) return;
    const changes = noChanges();
    noteAccess(round, moved, doerOf(run), changes);
    writeRegistry(changes, snapshot);
    sendReviewMails(run, false);
  });
}
