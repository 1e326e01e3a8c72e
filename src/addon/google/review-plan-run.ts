// Assigning reviewers (menu 分配评审): the plan is shown first, written in one go, and the sheets that it changes follow.

import type { AssignmentAnswer } from '../core/3-review/assignment';
import { readAssignments } from '../core/3-review/assignment-rows';
import { COLLECT_EVERY_MS } from '../core/3-review/collect';
import { type Conflict, findConflicts, settleConflicts } from '../core/3-review/conflicts';
import {
  comparePlan,
  describePlan,
  type PlanChange,
  type PlanInput,
  planInstance,
  solvePlan,
  writePlan,
} from '../core/3-review/plan';
import { currentRound, nominationsIn, reviewersIn } from '../core/3-review/review-book';
import { giveCodes } from '../core/3-review/review-codes';
import { type ReviewerReading, readReviewers, writeReviewers } from '../core/3-review/reviewers';
import { isDeliberation, type Round } from '../core/3-review/rounds';
import { sheetEffect, waitingSheets } from '../core/3-review/sheet-effects';
import { readSheetRows, sheetKey } from '../core/3-review/sheet-rows';
import { type Campaign, kindOfCategory } from '../core/campaign';
import { chinaMinute } from '../core/chinese/time';
import { REVIEW_FOLDER } from '../core/jobs';
import { journal } from '../core/journal';
import { readUnits } from '../core/lists';
import { type Effect, openEffects } from '../core/outbox';
import type { Work } from '../core/outbox-work';
import { REVIEW_PHRASES } from '../core/phrases/review';
import { ACCESS_WORDS } from '../core/phrases/review-access';
import { PLAN_PHRASES as WORDS } from '../core/phrases/review-plan';
import { RUN_PHRASES } from '../core/phrases/run';
import { readState } from '../core/program-state';
import { defaultColumn, type Snapshot } from '../core/registry-snapshot';
import { noChanges, type RegistryChanges } from '../core/registry-write';
import type { ProgramState } from '../core/state';
import { commitDecision } from './commit';
import { generateIds } from './drive-ids';
import { lookups } from './lookups';
import { campaignIn } from './preconditions';
import { RegistryProblem, readRegistry, type TabRequest } from './registry-gate';
import { sendReviewMails } from './review-mails';
import { alone, clicked, doerOf, type Run, waits } from './run';

const PLAN_TABS: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'recommending_units' },
  { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
  { tab: 'reviewers' },
  { tab: 'conflicts' },
  { tab: 'assignments' },
  { tab: 'review_sheets' },
  { tab: 'shortlist' },
  { tab: 'outbox' },
  { tab: 'journal', before: 0 },
];

interface Draft {
  snapshot: Snapshot;
  campaign: Campaign;
  round: Round;
  reading: ReviewerReading;
  input: PlanInput;
  plan: PlanChange;
  /** What the organizer is asked to agree to. */
  shown: string;
  /** Every assignment that is added or cancelled: tells one plan from another where the words cannot. */
  moves: string;
}

/** Reads and works out a plan; writes nothing. Throws RegistryProblem when there is none, with the reason. */
function draftPlan(run: Run): Draft {
  const snapshot = readRegistry(PLAN_TABS);
  const campaign = campaignIn(snapshot);
  const round = currentRound(campaign, snapshot);
  if (round === null) throw new RegistryProblem(WORDS.noRound);
  if (isDeliberation(round)) throw new RegistryProblem(WORDS.deliberation(round.name));
  const reading = readReviewers(snapshot, campaign);
  const reviewers = reviewersIn(round, reading.reviewers);
  if (!reviewers.some(({ absent }) => !absent)) throw new RegistryProblem(WORDS.noReviewers);
  const nominations = nominationsIn(round, campaign, snapshot);
  if (nominations.length === 0) throw new RegistryProblem(WORDS.noNominations);
  const found = findConflicts(nominations, reviewers, {
    units: readUnits(snapshot, campaign),
    provinces: campaign.review.provinces,
    lookups: lookups(),
  });
  const input: PlanInput = {
    round,
    nominations,
    reviewers,
    kindOf: (category) => kindOfCategory(campaign, category),
    conflicts: settleConflicts(snapshot, found, reviewers),
    assignments: readAssignments(snapshot, round.name),
  };
  const answer = solvePlan(planInstance(input));
  if (!('pairs' in answer)) throw new RegistryProblem(whyNot(answer, input));
  const plan = comparePlan(input, answer.pairs);
  const notes = [
    ...(plan.added.length > 0 && run.startedAt > round.closes && round.lock
      ? [ACCESS_WORDS.planAfterClosing(chinaMinute(round.closes))]
      : []),
    ...input.conflicts.problems,
    ...input.assignments
      .filter(({ pinWithoutReason }) => pinWithoutReason)
      .map((each) => WORDS.pinWithoutReason(each.nominationId, nameOf(input, each.reviewerId))),
    ...(reading.problems.length === 0 ? [] : [WORDS.skipped(reading.problems.length)]),
  ];
  const shown = [describePlan(input, plan, answer), ...notes].join('\n');
  const moves = [
    ...plan.added.map(({ nomination, reviewer }) => `+${nomination.id}/${reviewer.id}`),
    ...plan.cancelled.map(({ nominationId, reviewerId }) => `-${nominationId}/${reviewerId}`),
  ].join();
  return { snapshot, campaign, round, reading, input, plan, shown, moves };
}

const nameOf = (input: PlanInput, id: string): string =>
  input.reviewers.find((each) => each.id === id)?.name ?? id;

function whyNot(answer: Exclude<AssignmentAnswer, { pairs: unknown }>, input: PlanInput): string {
  if (!('blocking' in answer)) return WORDS.undecided;
  const { nominations, reviewers, need, have } = answer.blocking;
  const few = (words: string[]): string => `${words.slice(0, 12).join('、')}${words.length > 12 ? '等' : ''}`;
  return WORDS.blocking(
    few(nominations.map((at) => `${input.nominations[at]!.id} ${input.nominations[at]!.values.name}`)),
    few(
      reviewers
        .map((at) => input.reviewers[at]!)
        .filter(({ absent }) => !absent)
        .map(({ name }) => name),
    ),
    need,
    have,
  );
}

/** 桂冠 → 分配评审 */
export function menuAssignReviews(): void {
  clicked('menuAssignReviews', assignReviews);
}

/** Shows the plan and, after a yes, puts it in force; sheets that the run has no time for stay in the outbox. */
export function assignReviews(run: Run): string {
  const draft = draftPlan(run);
  const ui = SpreadsheetApp.getUi();
  const agreed = ui.alert(
    WORDS.confirmTitle(draft.round.name),
    `${draft.shown}\n\n${WORDS.confirm}`,
    ui.ButtonSet.YES_NO,
  );
  if (agreed !== ui.Button.YES) return WORDS.declined;
  return alone(waits.person, () => putInForce(run, draft)) ?? RUN_PHRASES.busy;
}

/** Works the plan out again on what the registry holds now: only what was shown is written. */
function putInForce(run: Run, agreed: Pick<Draft, 'shown' | 'moves'>): string {
  const draft = draftPlan(run);
  if (draft.shown !== agreed.shown || draft.moves !== agreed.moves)
    throw new RegistryProblem(RUN_PHRASES.changedMeanwhile);
  const { snapshot, campaign, round, reading, input, plan } = draft;
  const changes = noChanges();
  const state = readState(snapshot);
  const remembered: Partial<ProgramState> = {};
  const secret = state.reviewSecret ?? Utilities.getUuid();
  remembered.reviewSecret = secret;
  remembered.reviewDue = { round: round.name, at: run.startedAt + COLLECT_EVERY_MS };
  const known = new Map(input.assignments.map((each) => [each.nominationId, each.code]));
  const codes = giveCodes(
    input.nominations.map(({ id }) => id),
    known,
    round.index,
    `${secret}${round.name}`,
  );
  writeReviewers(reading, plan.loads, changes);
  writeConflicts(input, changes);
  writePlan(input, plan, codes, changes);
  const effects = sheetEffects(draft, changes, run.startedAt);
  if (state.reviewFolder === undefined) {
    const [id = ''] = generateIds(1);
    remembered.reviewFolder = id;
    effects.unshift(folderEffect(id, state.folders?.root ?? ''));
  }
  journal(changes, doerOf(run), { action: 'reviewersAssigned', detail: draft.shown, rule: round.name });
  const left = leftSheets(snapshot);
  const { done } = commitDecision({ run, snapshot, campaign, changes, effects, left, remembered });
  if (run.hasTime()) sendReviewMails(run, false);
  const all = [...left.map(({ effect }) => effect), ...effects];
  const sheets = all.filter(isSheet).length;
  return WORDS.done(round.name, Math.max(0, done - (all.length - sheets)), sheets);
}

const isSheet = ({ payload }: Effect): boolean => payload.kind === 'review_sheet';

/** The sheets that an earlier run had no time for: the next click goes on with them. */
function leftSheets(snapshot: Snapshot): Work['left'] {
  return openEffects(snapshot).filter(
    ({ effect }) => isSheet(effect) || effect.key.startsWith(REVIEW_FOLDER),
  );
}

function folderEffect(id: string, parent: string): Effect {
  return {
    key: `${REVIEW_FOLDER}${id}`,
    nominationId: '',
    summary: REVIEW_PHRASES.folderEffect,
    state: 'pending',
    attempts: 0,
    payload: { kind: 'folder', id, parent, name: REVIEW_PHRASES.folderName },
  };
}

function writeConflicts(input: PlanInput, changes: RegistryChanges): void {
  const names = new Map(input.nominations.map(({ id, values }) => [id, values.name]));
  const line = (conflict: Conflict) => ({
    nomination_id: conflict.nominationId,
    name: names.get(conflict.nominationId) ?? '',
    reviewer: nameOf(input, conflict.reviewerId),
    conflict_kind: conflict.kind,
    evidence: conflict.evidence,
    conflict_id: `${conflict.nominationId}/${conflict.reviewerId}`,
  });
  for (const conflict of input.conflicts.fresh)
    changes.appends.push({ tab: 'conflicts', cells: line(conflict) });
}

/** One effect for every sheet that the plan changes or that was never made; the row of 评审表 goes with it. */
function sheetEffects(
  { snapshot, round, input, plan }: Draft,
  changes: RegistryChanges,
  now: number,
): Effect[] {
  const rows = new Map(readSheetRows(snapshot, round.name).map((each) => [each.reviewerId, each]));
  const touched = new Set([
    ...plan.added.map(({ reviewer }) => reviewer.id),
    ...plan.cancelled.map(({ reviewerId }) => reviewerId),
  ]);
  const waiting = waitingSheets(snapshot);
  const effects: Effect[] = [];
  for (const reviewer of input.reviewers) {
    const row = rows.get(reviewer.id);
    const load = plan.loads.get(reviewer.id) ?? 0;
    if (load === 0 && row === undefined) continue;
    const key = sheetKey(round.name, reviewer.id);
    const needed = touched.has(reviewer.id) || row === undefined || row.fileId === '';
    if (!needed || (waiting.has(key) && !touched.has(reviewer.id))) continue;
    if (row === undefined) {
      changes.appends.push({
        tab: 'review_sheets',
        cells: {
          round: round.name,
          reviewer: reviewer.name,
          sheet_state: 'waiting',
          expected_count: load,
          finished_count: 0,
          sheet_key: key,
          reviewer_id: reviewer.id,
        },
      });
    }
    effects.push(sheetEffect(round.name, reviewer, now));
  }
  return effects;
}
