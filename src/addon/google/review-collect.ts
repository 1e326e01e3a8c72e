// Collecting scores: by menu and by the sweep; one call a sheet, one to read the registry, one to write what was found.
import { readAssignments } from '../core/3-review/assignment-rows';
import { COLLECT_EVERY_MS, type CollectReport, collect, type Fetched } from '../core/3-review/collect';
import { concealing } from '../core/3-review/concealing';
import { readScores } from '../core/3-review/given-scores';
import { behindOthers } from '../core/3-review/others-scores';
import { currentRound, whoIn } from '../core/3-review/review-book';
import type { Round } from '../core/3-review/rounds';
import { SCORING } from '../core/3-review/sheet-columns';
import { sheetEffect, waitingSheets } from '../core/3-review/sheet-effects';
import { isUntouched } from '../core/3-review/sheet-reading';
import { readSheetRows } from '../core/3-review/sheet-rows';
import type { Campaign } from '../core/campaign';
import type { Effect } from '../core/outbox';
import { COLLECT_PHRASES as WORDS } from '../core/phrases/collect';
import { RUN_PHRASES } from '../core/phrases/run';
import { readState } from '../core/program-state';
import { defaultColumn, type Snapshot } from '../core/registry-snapshot';
import { noChanges, type RegistryChanges } from '../core/registry-write';
import { commitDecision } from './commit';
import { lookups } from './lookups';
import { trashPanelTwins } from './panel-sheets';
import { isTooMuch } from './patience';
import { campaignIn } from './preconditions';
import { readRegistry, type TabRequest } from './registry-gate';
import { fetchTabs, fileKey, type KeyedFile, reviewFiles, sheetLink } from './review-files';
import { sendReviewMails } from './review-mails';
import { alone, clicked, type Run, waits } from './run';

const COLLECT_TABS: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
  { tab: 'reviewers' },
  { tab: 'conflicts', before: 0 },
  { tab: 'assignments' },
  { tab: 'review_sheets' },
  { tab: 'scores' },
  { tab: 'shortlist' },
  { tab: 'outbox' },
  { tab: 'journal', before: 0 },
];

/**
 * Must hold the lock. What was collected, in a sentence. `since`: sheets that were collected from then on are left out;
 * a job of many steps is over when none is left, and until then remembers when it began.
 */
export function collectScores(run: Run, since = run.startedAt): string {
  const snapshot = readRegistry(COLLECT_TABS);
  const { stopped = [], collectingSince = 0 } = readState(snapshot);
  if (run.who === RUN_PHRASES.program && stopped.includes('collect')) return WORDS.nothing;
  const campaign = campaignIn(snapshot);
  const round = currentRound(campaign, snapshot);
  const sheets = round === null ? [] : readSheetRows(snapshot, round.name);
  if (round === null || sheets.length === 0) return WORDS.nothing;
  const changes = noChanges();
  const fetched = new Map<string, Fetched>();
  const { reviewFolder } = readState(snapshot);
  const files = reviewFolder === undefined ? [] : reviewFiles(reviewFolder);
  const twins = twinsOf(files, snapshot, round);
  for (const { reviewer } of trashPanelTwins(snapshot, round.name, files))
    noteRemoved(WORDS.removed(reviewer, round.name), round, changes, run);
  // Those that were looked at longest ago come first, so that a run that ends early is no loss to anybody.
  const collectedAt = ({ row }: (typeof sheets)[number]): number => Number(row.cells.collected_at || 0);
  const order = sheets
    .filter((sheet) => collectedAt(sheet) < since)
    .sort((a, b) => collectedAt(a) - collectedAt(b));
  let tooMuch = false;
  for (const sheet of order) {
    if (tooMuch || !run.hasTime()) break;
    const others = (twins.get(sheet.reviewerId) ?? []).filter(({ id }) => id !== sheet.fileId);
    try {
      if (sheet.fileId === '') fetched.set(sheet.key, { error: WORDS.notMade });
      else fetched.set(sheet.key, settleTwins(fetchSheet(sheet.fileId), others, round, sheet, changes, run));
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      tooMuch = true;
    }
  }
  const late = order.length - fetched.size;
  const whoByCode = whoIn({ snapshot, round }, readAssignments(snapshot, round.name));
  const report = collect({ round, snapshot, fetched, whoByCode, now: run.startedAt }, changes);
  const due = run.startedAt < round.closes ? Math.min(run.startedAt + COLLECT_EVERY_MS, round.closes + 1) : 0;
  // The next sweep goes on where this run has ended.
  const at = late > 0 ? run.startedAt : due || run.startedAt + COLLECT_EVERY_MS;
  commitDecision({
    run,
    snapshot,
    changes,
    effects: toShow(campaign, round, snapshot, report, changes, run.startedAt),
    remembered: {
      reviewDue: { round: round.name, at },
      ...(late > 0 || collectingSince > 0 ? { collectingSince: late > 0 ? since : 0 } : {}),
    },
    campaign,
  });
  return [
    WORDS.report({ round: round.name, ...report }),
    ...(report.stale.length > 0 ? [WORDS.stale(report.stale)] : []),
    ...(late > 0 ? [WORDS.unfinished(fetched.size, order.length)] : []),
  ].join('');
}

/** Who has handed in sees what the others have given, where the round's settings say so; sheets are only written when that has changed. */
function toShow(
  campaign: Campaign,
  round: Round,
  snapshot: Snapshot,
  { finished }: CollectReport,
  changes: RegistryChanges,
  now: number,
): Effect[] {
  if (round.visible !== 'others' || finished.length === 0) return [];
  const waiting = waitingSheets(snapshot);
  const sheets = readSheetRows(snapshot, round.name).filter(
    ({ reviewerId, key }) => finished.includes(reviewerId) && !waiting.has(key),
  );
  const { remark } = concealing({ campaign, snapshot, lookups: lookups(), round });
  const scores = readScores(snapshot, round.name, changes);
  return behindOthers(round, sheets, scores, remark).map(({ reviewerId, reviewer }) =>
    sheetEffect(round.name, { id: reviewerId, name: reviewer }, now),
  );
}

function fetchSheet(fileId: string): Fetched {
  try {
    return { values: fetchTabs(fileId, [SCORING])[0]! };
  } catch (error) {
    // Nothing is wrong with a sheet that Google does not want to show just now.
    if (isTooMuch(error)) throw error;
    return { error: WORDS.unreadable(error instanceof Error ? error.message : String(error)) };
  }
}

/** Files of this round by reviewer, where there is more than one: a search that lagged has let a second one be made. */
function twinsOf(files: readonly KeyedFile[], snapshot: Snapshot, round: Round): Map<string, KeyedFile[]> {
  const twins = new Map<string, KeyedFile[]>();
  for (const { reviewerId } of readSheetRows(snapshot, round.name)) {
    const own = files.filter(({ key }) => key === fileKey(round.name, reviewerId));
    if (own.length > 0) twins.set(reviewerId, own);
  }
  return twins;
}

/** The sheet that somebody has filled in stands; empty ones go to the trash; two that are filled in are for a person to sort out. */
function settleTwins(
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

function noteRemoved(detail: string, round: Round, changes: RegistryChanges, run: Run): void {
  changes.appends.push({
    tab: 'journal',
    cells: {
      at: run.startedAt,
      who: run.who,
      action: WORDS.removedAction,
      nomination_id: '',
      detail,
      rule: round.name,
    },
  });
}

/** 桂冠 → 收取得分 */
export function menuCollectScores(): void {
  clicked('menuCollectScores', (run) => alone(waits.person, () => collectScores(run)) ?? RUN_PHRASES.busy);
}

/** After the drain: letters that a dead run left, and, when it is time, scores and reminders. */
export function reviewSweep(run: Run, due: { at: number } | null | undefined): void {
  if (!due) return;
  alone(waits.trigger, () => {
    if (due.at <= run.startedAt && run.hasTime()) collectScores(run);
    if (run.hasTime()) sendReviewMails(run, true);
  });
}
