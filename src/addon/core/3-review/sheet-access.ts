// Whether a reviewer may still write: until the round closes, and after it only where an organizer has reopened the sheet with a reason.
import type { Campaign } from '../campaign';
import { chinaMinute } from '../chinese/time';
import { type Doer, journal } from '../journal';
import { ACCESS_WORDS as WORDS } from '../phrases/review-access';
import { type Cells, momentIn, type RegistryRow, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges, type SheetsRequest } from '../registry-write';
import type { Assignment } from './assignment-rows';
import { deadlineRequest } from './guide-tab';
import { shownIn } from './others-scores';
import { protectionOf } from './review-sheet';
import { type Round, roundsOf } from './rounds';
import { openLooks, openRanges, shutAllLooks } from './scoring-tab';
import { type Access, SCORING } from './sheet-columns';
import { presentSheet } from './sheet-reading';
import { readSheetRows, type SheetRow } from './sheet-rows';

type Closing = Pick<Round, 'closes' | 'lock'>;

const isAsked = (row: RegistryRow): boolean => textOf(row, 'sheet_decision') === 'reopen';
const hasReason = (row: RegistryRow): boolean => textOf(row, 'decision_reason').trim() !== '';

/** `row` of 评审表, undefined for a sheet that is not planned yet; `now` in milliseconds since the epoch. */
export function accessOf(round: Closing, row: RegistryRow | undefined, now: number): Access {
  if (now <= round.closes || !round.lock) return 'open';
  return row !== undefined && isAsked(row) && hasReason(row) ? 'reopened' : 'locked';
}

/** What the sheet is to be brought to; null when it is so already, deadline on its first screen included. */
export function dueAccess(round: Closing, row: RegistryRow, now: number): Access | null {
  const access = accessOf(round, row, now);
  const shown = textOf(row, 'access_shown');
  if (shown === '') return access === 'open' ? null : access;
  return shown === shownAccess(round, access) ? null : access;
}

/** An organizer has asked for this sheet to be reopened, or has taken that back. */
export function isReopening(row: RegistryRow): boolean {
  return isAsked(row) || textOf(row, 'access_shown').startsWith('reopened');
}

/**
 * Whether what organizers have asked for in 评审表 is still to be done: the event of their edit may have been lost.
 * `name`: the round whose sheets are out; `now` in milliseconds since the epoch.
 */
export function isReopeningLeft(
  campaign: Campaign,
  snapshot: Snapshot,
  name: string | undefined,
  now: number,
): boolean {
  const round = roundsOf(campaign).find((each) => each.name === name);
  if (round === undefined) return false;
  return readSheetRows(snapshot, round.name).some(
    ({ fileId, row }) => fileId !== '' && isReopening(row) && dueAccess(round, row, now) !== null,
  );
}

const shownAccess = ({ closes }: Closing, access: Access): string => `${access}@${closes}`;

/** The cells of 评审表 that say how the sheet stands now. */
export function accessCells(round: Closing, access: Access): Cells {
  return { access: WORDS.states[access], access_shown: shownAccess(round, access) };
}

/** Opens the rows (zero-based, in the scoring tab) and no others, or none at all; the first screen says so. */
export function accessRequests(round: Round, access: Access, rows: readonly number[]): SheetsRequest[] {
  const open = access === 'locked' ? [] : rows;
  return [
    {
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: protectionOf(SCORING),
          unprotectedRanges: openRanges(round, open),
        },
        fields: 'unprotectedRanges',
      },
    },
    ...shutAllLooks(round),
    ...openLooks(round, open),
    deadlineRequest(round, access),
  ];
}

/** The rows of the scoring tab that are the reviewer's to fill in: not those taken away, nor those locked when others' were shown. */
export function rowsToFillIn(
  values: readonly (readonly unknown[])[],
  sheet: SheetRow,
  assignments: readonly Assignment[],
): number[] {
  const shown = new Set(shownIn(sheet.row)?.codes ?? []);
  const own = new Set(
    assignments
      .filter(({ reviewerId, state }) => reviewerId === sheet.reviewerId && state !== 'cancelled')
      .map(({ code }) => code),
  );
  return [...presentSheet(values, 0, null).codes]
    .filter(([, code]) => own.has(code) && !shown.has(code))
    .map(([row]) => row);
}

/** A sheet that this run has opened or locked. */
export interface Moved {
  sheet: SheetRow;
  access: Access;
}

/** Writes down what was opened and locked: each sheet's own row, and one row of 办理记录 for each kind. */
export function noteAccess(round: Round, moved: readonly Moved[], by: Doer, changes: RegistryChanges): void {
  for (const { sheet, access } of moved)
    change(changes, 'review_sheets', sheet.row, accessCells(round, access));
  const note = (detail: string): void =>
    journal(changes, by, { action: 'reviewSheetsOpened', detail, rule: round.name });
  const of = (access: Access): string[] =>
    moved.filter((each) => each.access === access).map(({ sheet }) => sheet.reviewer);
  if (of('locked').length > 0) note(WORDS.locked(round.name, of('locked')));
  if (of('open').length > 0) note(WORDS.opened(round.name, of('open')));
  for (const { sheet, access } of moved)
    if (access === 'reopened')
      note(WORDS.reopened(round.name, sheet.reviewer, textOf(sheet.row, 'decision_reason').trim()));
}

/** A sheet that was changed between the deadline and its locking, and the minute when it last was. */
export interface ChangedBetween {
  reviewer: string;
  minute: string;
}

/** As 评审表 holds them, by the reviewers' numbers. */
export function changedBetween(round: Closing, sheets: readonly SheetRow[]): ChangedBetween[] {
  return [...sheets]
    .sort((a, b) => (a.reviewerId < b.reviewerId ? -1 : 1))
    .map(({ reviewer, row }) => ({ reviewer, at: momentIn(row, 'changed_after') ?? 0 }))
    .filter(({ at }) => at > round.closes)
    .map(({ reviewer, at }) => ({ reviewer, minute: chinaMinute(at) }));
}

/** Names of those whose sheets are to be reopened by a word without a reason. */
export function withoutReason(sheets: readonly SheetRow[]): string[] {
  return sheets.filter(({ row }) => isAsked(row) && !hasReason(row)).map(({ reviewer }) => reviewer);
}
