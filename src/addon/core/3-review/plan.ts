// A round's plan: the instance that the solver gets, and what its answer changes in the registry, before anything is written.
import type { Nomination } from '../nomination';
import { PLAN_PHRASES } from '../phrases/review-plan';
import { change, type RegistryChanges } from '../registry-write';
import {
  type AssignmentAnswer,
  type AssignmentPlan,
  assignReviewers,
  readOrBlocked,
  solve,
} from './assignment';
import type { AssignmentInstance, Pair } from './assignment/instance';
import { type Assignment, assignmentId, standing } from './assignment-rows';
import { type ConflictTable, pairKey } from './conflicts';
import type { Reviewer } from './reviewers';
import type { Round } from './rounds';

/** How well a reviewer's knowledge fits: known category, no category named, another category. */
const FIT = { known: 1, any: 0.7, other: 0.2 };

export interface PlanInput {
  round: Round;
  nominations: readonly Nomination[];
  /** Of the round's panel; those who cannot take part too, for what they have finished. */
  reviewers: readonly Reviewer[];
  /** By category name: person or team. */
  kindOf(category: string): 'person' | 'team' | null;
  conflicts: ConflictTable;
  assignments: readonly Assignment[];
}

/** The instance in the solver's own form; nominations and reviewers in the order of the input. */
export function planInstance(input: PlanInput): AssignmentInstance {
  const { round, nominations, reviewers, conflicts, assignments } = input;
  const rows = new Map(nominations.map(({ id }, at) => [id, at]));
  const columns = new Map(reviewers.map(({ id }, at) => [id, at]));
  const pairs = (test: (assignment: Assignment) => boolean): Pair[] =>
    assignments.flatMap((each): Pair[] => {
      const [p, r] = [rows.get(each.nominationId), columns.get(each.reviewerId)];
      return p === undefined || r === undefined || !test(each) ? [] : [[p, r]];
    });
  const finished = pairs(({ state }) => state === 'scored');
  const done = new Set(finished.map(([p, r]) => `${p}/${r}`));
  const coi: Pair[] = [];
  nominations.forEach(({ id }, p) => {
    reviewers.forEach((reviewer, r) => {
      if (conflicts.barred.has(pairKey(id, reviewer.id)) && !done.has(`${p}/${r}`)) coi.push([p, r]);
    });
  });
  return {
    P: nominations.length,
    R: reviewers.length,
    k: round.reviews,
    maxloads: reviewers.map((reviewer, r) =>
      reviewer.absent ? finished.filter((pair) => pair[1] === r).length : reviewer.maxLoad,
    ),
    aff: nominations.map(({ values }) => {
      const category = String(values.category);
      const kind = input.kindOf(category) === 'team' ? '团队' : '个人';
      return reviewers.map(({ categories }) =>
        categories.length === 0
          ? FIT.any
          : categories.includes(category) || categories.includes(kind)
            ? FIT.known
            : FIT.other,
      );
    }),
    coi,
    forbidden: pairs(({ state, pin }) => pin === 'forbidden' || state === 'recused' || state === 'abstained'),
    pinned: pairs((each) => each.pin === 'pinned' && standing(each)),
    finished,
    previous: pairs(standing),
  };
}

/** The first plan of a round is the best there is; a later one changes as few reviews as it can, and finished ones not at all. */
export function solvePlan(instance: AssignmentInstance): AssignmentAnswer {
  if ((instance.previous ?? []).length === 0) return assignReviewers(instance);
  const problem = readOrBlocked(instance);
  return 'blocking' in problem ? problem : solve({ ...problem, previous: null }, problem.previous);
}

export interface PlanChange {
  added: { nomination: Nomination; reviewer: Reviewer }[];
  cancelled: Assignment[];
  kept: number;
  /** Reviews per reviewer id. */
  loads: Map<string, number>;
}

/** What the solver's pairs change. An assignment that a withdrawn nomination leaves behind is cancelled with the rest. */
export function comparePlan(input: PlanInput, pairs: readonly Pair[]): PlanChange {
  const wanted = new Map(
    pairs.map(([p, r]) => {
      const [nomination, reviewer] = [input.nominations[p]!, input.reviewers[r]!];
      return [pairKey(nomination.id, reviewer.id), { nomination, reviewer }];
    }),
  );
  const result: PlanChange = { added: [], cancelled: [], kept: 0, loads: new Map() };
  const present = new Set<string>();
  for (const assignment of input.assignments) {
    if (!standing(assignment)) continue;
    const key = pairKey(assignment.nominationId, assignment.reviewerId);
    if (!wanted.has(key)) result.cancelled.push(assignment);
    else {
      present.add(key);
      result.kept += 1;
    }
  }
  for (const [key, pair] of wanted) {
    result.loads.set(pair.reviewer.id, (result.loads.get(pair.reviewer.id) ?? 0) + 1);
    if (!present.has(key)) result.added.push(pair);
  }
  // People sort the tabs: what is shown and written does not depend on it.
  result.added.sort(
    (a, b) => compare(a.reviewer.id, b.reviewer.id) || compare(a.nomination.id, b.nomination.id),
  );
  result.cancelled.sort(
    (a, b) => compare(a.reviewerId, b.reviewerId) || compare(a.nominationId, b.nominationId),
  );
  return result;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The plan's rows; a pair that was cancelled once and comes back takes its old row. */
export function writePlan(
  input: PlanInput,
  plan: PlanChange,
  codes: ReadonlyMap<string, string>,
  changes: RegistryChanges,
): void {
  const rows = new Map(input.assignments.map((each) => [each.id, each.row]));
  for (const { nomination, reviewer } of plan.added) {
    const id = assignmentId(input.round.name, nomination.id, reviewer.id);
    const cells = {
      round: input.round.name,
      code: codes.get(nomination.id)!,
      nomination_id: nomination.id,
      name: nomination.values.name,
      category: nomination.values.category,
      reviewer: reviewer.name,
      review_state: 'open',
      reviewer_id: reviewer.id,
      assignment_id: id,
    };
    const row = rows.get(id);
    if (row) change(changes, 'assignments', row, cells);
    else changes.appends.push({ tab: 'assignments', cells });
  }
  for (const { row } of plan.cancelled)
    if (row) change(changes, 'assignments', row, { review_state: 'cancelled' });
}

/** What the organizer is shown before the plan is written; `answer` is the solver's. */
export function describePlan(input: PlanInput, plan: PlanChange, answer: AssignmentPlan): string {
  const loads = input.reviewers.filter(({ absent }) => !absent).map(({ id }) => plan.loads.get(id) ?? 0);
  const first = plan.kept === 0 && plan.cancelled.length === 0;
  const lines = [
    PLAN_PHRASES.summary(input.nominations.length, input.round.reviews, loads.length),
    PLAN_PHRASES.loads(Math.min(...loads), Math.max(...loads)),
    boundLine(answer, first),
    // Those who review nothing are no island that anybody would want to compare with.
    ...(linked(answer) ? [] : [PLAN_PHRASES.islands]),
  ];
  if (!first) lines.push(...changeLines(input, plan));
  return lines.join('\n');
}

function boundLine({ bound, worst }: AssignmentPlan, first: boolean): string {
  if (bound.proved) return first ? PLAN_PHRASES.proved : PLAN_PHRASES.provedChange;
  const percent = (part: number, whole: number): number =>
    whole === 0 ? 0 : Math.round((Math.abs(part) / Math.abs(whole)) * 1000) / 10;
  return PLAN_PHRASES.gap({
    worst: percent(bound.worst - worst, bound.worst),
    total: percent(bound.gap, bound.total),
    loads: bound.loads,
  });
}

/** Whether all who review something are linked by shared nominations, however far. */
function linked({ islands, loads }: AssignmentPlan): boolean {
  return islands - loads.filter((load) => load === 0).length <= 1;
}

function changeLines(input: PlanInput, plan: PlanChange): string[] {
  const reviewers = new Map(input.reviewers.map((each) => [each.id, each]));
  const nominations = new Map(input.nominations.map((each) => [each.id, each]));
  const nameOf = (id: string): string => {
    const name = nominations.get(id)?.values.name;
    return name === undefined ? id : `${id} ${name}`;
  };
  const why = (each: Assignment): string => {
    if (!nominations.has(each.nominationId)) return PLAN_PHRASES.because.nomination;
    const reviewer = reviewers.get(each.reviewerId);
    if (reviewer === undefined || reviewer.absent) return PLAN_PHRASES.because.reviewer;
    if (each.pin === 'forbidden') return PLAN_PHRASES.because.pin;
    return input.conflicts.barred.has(pairKey(each.nominationId, each.reviewerId))
      ? PLAN_PHRASES.because.conflict
      : PLAN_PHRASES.because.balance;
  };
  const taken = groupsOf(plan.cancelled, (each) => `${each.reviewerId}/${why(each)}`).map((own) =>
    PLAN_PHRASES.taken(
      reviewers.get(own[0]!.reviewerId)?.name ?? own[0]!.reviewerId,
      own.map(({ nominationId }) => nameOf(nominationId)),
      why(own[0]!),
    ),
  );
  const given = groupsOf(plan.added, ({ reviewer }) => reviewer.id).map((own) =>
    PLAN_PHRASES.given(
      own[0]!.reviewer.name,
      own.map(({ nomination }) => nameOf(nomination.id)),
    ),
  );
  const moved = [...taken, ...given];
  return [
    PLAN_PHRASES.changed(plan.kept, plan.added.length, plan.cancelled.length),
    ...moved.slice(0, MOST_SHOWN),
    ...(moved.length > MOST_SHOWN ? [PLAN_PHRASES.andMore(moved.length - MOST_SHOWN)] : []),
  ];
}

/** Those with the same key together, in the order of their first. */
function groupsOf<T>(all: readonly T[], key: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const own = groups.get(key(each));
    if (own === undefined) groups.set(key(each), [each]);
    else own.push(each);
  }
  return [...groups.values()];
}

/** Lines; a dialog does not scroll well. */
const MOST_SHOWN = 20;
