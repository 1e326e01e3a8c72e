// Review sheets that were made twice, because a search had lagged: which one stands, and where the other goes.

import type { Fetched } from '../core/3-review/collect';
import type { Round } from '../core/3-review/rounds';
import { isUntouched } from '../core/3-review/sheet-reading';
import { readSheetRows } from '../core/3-review/sheet-rows';
import { journal } from '../core/journal';
import { COLLECT_PHRASES as WORDS } from '../core/phrases/collect';
import type { Snapshot } from '../core/registry-snapshot';
import type { RegistryChanges } from '../core/registry-write';
import { fetchSheet } from './review-access';
import { fileKey, type KeyedFile, sheetLink } from './review-files';
import { doerOf, type Run } from './run';

/** Files of this round by reviewer, where there is more than one: a search that lagged has let a second one be made. */
export function twinsOf(
  files: readonly KeyedFile[],
  snapshot: Snapshot,
  round: Round,
): Map<string, KeyedFile[]> {
  const twins = new Map<string, KeyedFile[]>();
  for (const { reviewerId } of readSheetRows(snapshot, round.name)) {
    const own = files.filter(({ key }) => key === fileKey(round.name, reviewerId));
    if (own.length > 0) twins.set(reviewerId, own);
  }
  return twins;
}

/** The sheet that somebody has filled in stands; empty ones go to the trash; two that are filled in are for a person to sort out. */
export function settleTwins(
  own: Fetched,
  others: readonly KeyedFile[],
  round: Round,
  sheet: ReturnType<typeof readSheetRows>[number],
  changes: RegistryChanges,
  run: Run,
): Fetched {
  let kept = own;
  let keptId = sheet.fileId;
  for (const { id } of others) {
    const other = fetchSheet(id);
    const empty = (one: Fetched): boolean => 'error' in one || isUntouched(one.values, round);
    if (!empty(other) && !empty(kept)) return { error: WORDS.twoSheets };
    const loser = empty(other) ? id : keptId;
    if (!empty(other)) [kept, keptId] = [other, id];
    Drive!.Files!.update({ trashed: true } as never, loser);
    const which = keptId === sheet.fileId ? '' : WORDS.otherSheet;
    noteRemoved(`${WORDS.removed(sheet.reviewer, round.name)}${which}`, round, changes, run);
  }
  if (keptId !== sheet.fileId) {
    changes.updates.push({
      tab: 'review_sheets',
      row: sheet.row,
      cells: { file_id: keptId, sheet: sheetLink(keptId) },
    });
  }
  return kept;
}

/** A sheet that went to the trash is noted in 办理记录. */
export function noteRemoved(detail: string, round: Round, changes: RegistryChanges, run: Run): void {
  journal(changes, doerOf(run), { action: 'reviewSheetRemoved', detail, rule: round.name });
}
