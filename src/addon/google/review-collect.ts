// Collecting scores: by menu and by the sweep; one call a sheet, one to read the registry, one to write what was found.
import { readAssignments } from '../core/3-review/assignment-rows';
import { COLLECT_EVERY_MS, type CollectReport, collect, type Fetched } from '../core/3-review/collect';
import { concealing } from '../core/3-review/concealing';
import { readScores } from '../core/3-review/given-scores';
import { behindOthers } from '../core/3-review/others-scores';
import { currentRound, whoIn } from '../core/3-review/review-book';
import type { Round } from '../core/3-review/rounds';
import { type Moved, noteAccess } from '../core/3-review/sheet-access';
import { sheetEffect, waitingSheets } from '../core/3-review/sheet-effects';
import { readSheetRows } from '../core/3-review/sheet-rows';
import { turnSignatures } from '../core/3-review/signature-plan';
import type { Campaign } from '../core/campaign';
import type { Effect } from '../core/outbox';
import { COLLECT_PHRASES as WORDS } from '../core/phrases/collect';
import { ACCESS_WORDS } from '../core/phrases/review-access';
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
import { accessSentences, changedByPeople, fetchInTime, reopenSheets } from './review-access';
import { reviewFiles } from './review-files';
import { sendReviewMails } from './review-mails';
import { noteRemoved, settleTwins, twinsOf } from './review-twins';
import { alone, clicked, doerOf, type Run, waits } from './run';

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
  const { reviewFolder, signatureFolder = '', owner = '' } = readState(snapshot);
  // Before anything is locked: what the program writes would hide who wrote last.
  const files = reviewFolder === undefined ? [] : reviewFiles(reviewFolder);
  const twins = twinsOf(files, snapshot, round);
  for (const { reviewer } of trashPanelTwins(snapshot, round.name, files))
    noteRemoved(WORDS.removed(reviewer, round.name), round, changes, run);
  // Those that were looked at longest ago come first, so that a run that ends early is no loss to anybody.
  const collectedAt = ({ row }: (typeof sheets)[number]): number => Number(row.cells.collected_at || 0);
  const order = sheets
    .filter((sheet) => collectedAt(sheet) < since)
    .sort((a, b) => collectedAt(a) - collectedAt(b));
  const assignments = readAssignments(snapshot, round.name);
  const moved: Moved[] = [];
  let tooMuch = false;
  for (const sheet of order) {
    if (tooMuch || !run.hasTime()) break;
    const others = (twins.get(sheet.reviewerId) ?? []).filter(({ id }) => id !== sheet.fileId);
    try {
      if (sheet.fileId === '') {
        fetched.set(sheet.key, { error: WORDS.notMade });
        continue;
      }
      const { answer, access } = fetchInTime(sheet, round, assignments, run);
      // Of two files one goes; whichever stays is seen to by the next run.
      if (access !== null && others.length === 0) moved.push({ sheet, access });
      fetched.set(sheet.key, settleTwins(answer, others, round, sheet, changes, run));
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      tooMuch = true;
    }
  }
  const unread = order.length - fetched.size;
  const whoByCode = whoIn({ snapshot, round }, assignments);
  const changedAt = changedByPeople(files, sheets, owner);
  const report = collect({ round, snapshot, fetched, changedAt, whoByCode, now: run.startedAt }, changes);
  noteAccess(round, moved, doerOf(run), changes);
  const due = run.startedAt < round.closes ? Math.min(run.startedAt + COLLECT_EVERY_MS, round.closes + 1) : 0;
  // The next sweep goes on where this run has ended.
  const at = unread > 0 ? run.startedAt : due || run.startedAt + COLLECT_EVERY_MS;
  commitDecision({
    run,
    snapshot,
    changes,
    effects: [
      ...toShow(campaign, round, snapshot, report, changes, run.startedAt),
      ...turnSignatures(round, report.turned, snapshot, signatureFolder, run.startedAt),
    ],
    remembered: {
      reviewDue: { round: round.name, at },
      ...(unread > 0 || collectingSince > 0 ? { collectingSince: unread > 0 ? since : 0 } : {}),
    },
    campaign,
  });
  return [
    WORDS.report({ round: round.name, ...report }),
    ...accessSentences(moved, sheets),
    ...(report.between.length > 0 ? [ACCESS_WORDS.between(report.between)] : []),
    ...(report.late.length > 0 ? [ACCESS_WORDS.late(report.late)] : []),
    ...(report.stale.length > 0 ? [WORDS.stale(report.stale)] : []),
    ...(unread > 0 ? [WORDS.unfinished(fetched.size, order.length)] : []),
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

/** 桂冠 → 收取得分 */
export function menuCollectScores(): void {
  clicked('menuCollectScores', (run) => alone(waits.person, () => collectScores(run)) ?? RUN_PHRASES.busy);
}

/** After the drain: sheets that wait to be reopened, letters that a dead run left, and, when it is time, scores and reminders. */
export function reviewSweep(run: Run, due: { at: number } | null | undefined, reopeningLeft: boolean): void {
  if (!due) return;
  // Collecting opens and locks by itself.
  if (reopeningLeft && due.at > run.startedAt && run.hasTime()) reopenSheets(run);
  alone(waits.trigger, () => {
    if (due.at <= run.startedAt && run.hasTime()) collectScores(run);
    if (run.hasTime()) sendReviewMails(run, true);
  });
}
