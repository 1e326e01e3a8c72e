// A tie where the list ends, of the kind that the priority of media honours decides: arranged by reviewers who read once more.
import { ReviewerAtWork } from './reviewers';
import type { Stage } from './stage';

const NO_HONOURS = /^(?:无|没有|暂无)?[。.]?$/;
/** A reviewer who reads again changes marks by a little, not by a lot. */
const SECOND_THOUGHTS = 15;
/** Places above and below the end of the list at which second thoughts are looked for. */
const AROUND = 12;

/** A nomination as the office sees it while scores come in. */
interface Contender {
  id: string;
  totals: number[];
  honoured: boolean;
}

/** One reviewer gives so many points more. */
interface Thought {
  id: string;
  points: number;
}

/**
 * Before the round closes, one or two reviewers of nominations near the end of the list give some points more, so that
 * equals stand on both sides of it and media honours decide between them. Nothing happens when everybody has a place,
 * or no small change would do it.
 */
export function arrangeTie(stage: Stage, round: string): void {
  const { office, scheduler, workspace } = stage;
  const places = Number(office.setting('shortlist.places')) || 0;
  const contenders = contendersIn(stage, round);
  if (places >= contenders.length) return;
  const reviewers = new Map(office.rows('reviewers').map(({ cells }) => [cells.reviewer_id, cells.email!]));
  for (const { id, points } of thoughtsFor(contenders, places)) {
    const review = office
      .rows('scores')
      .find(
        ({ cells }) => cells.round === round && cells.nomination_id === id && cells.review_state === '已评',
      )!;
    raise(
      ReviewerAtWork.fromMail(workspace, reviewers.get(review.cells.reviewer_id)!),
      review.cells.code!,
      points,
    );
  }
  scheduler.settle();
}

function contendersIn({ office }: Stage, round: string): Contender[] {
  const honoured = new Set(
    office
      .rows('deeds')
      .filter(({ cells }) => !NO_HONOURS.test(cells.media_honors!.trim()))
      .map(({ cells }) => cells.id!),
  );
  const contenders = new Map<string, Contender>();
  for (const { cells } of office.rows('scores')) {
    if (cells.round !== round || cells.review_state !== '已评') continue;
    const id = cells.nomination_id!;
    const contender = contenders.get(id) ?? { id, totals: [], honoured: honoured.has(id) };
    contender.totals.push(Number(cells.total));
    contenders.set(id, contender);
  }
  return [...contenders.values()].sort((a, b) => compare(a, b, true));
}

/** As the default rules have it: the mean, honours if they count, the median, the lowest. */
function compare(a: Contender, b: Contender, withHonours: boolean): number {
  return (
    mean(b) - mean(a) ||
    (withHonours ? Number(b.honoured) - Number(a.honoured) : 0) ||
    median(b) - median(a) ||
    Math.min(...b.totals) - Math.min(...a.totals) ||
    (a.id < b.id ? -1 : 1)
  );
}

const mean = ({ totals }: Contender): number =>
  Math.round((totals.reduce((sum, total) => sum + total, 0) * 100) / totals.length) / 100;

function median({ totals }: Contender): number {
  const sorted = [...totals].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The fewest and smallest second thoughts that do it; none where nothing does. */
function thoughtsFor(contenders: readonly Contender[], places: number): Thought[] {
  if (isDecidedByHonours(contenders, places)) return [];
  const near = contenders.slice(Math.max(0, places - AROUND), places + AROUND);
  const single = near.flatMap(({ id }) =>
    Array.from({ length: SECOND_THOUGHTS }, (_empty, at): Thought => ({ id, points: at + 1 })),
  );
  single.sort((a, b) => a.points - b.points);
  const works = (thoughts: readonly Thought[]): boolean =>
    isDecidedByHonours(after(contenders, thoughts), places);
  const one = single.find((thought) => works([thought]));
  if (one !== undefined) return [one];
  for (const first of single) {
    const second = single.find(
      (other) => other.id > first.id && other.points <= first.points && works([first, other]),
    );
    if (second !== undefined) return [first, second];
  }
  return [];
}

function after(contenders: readonly Contender[], thoughts: readonly Thought[]): Contender[] {
  return contenders.map((each) => {
    const points = thoughts.find(({ id }) => id === each.id)?.points ?? 0;
    return points === 0 ? each : { ...each, totals: [each.totals[0]! + points, ...each.totals.slice(1)] };
  });
}

/** Whether two with the same mean would change places at the end of the list if honours did not count. */
function isDecidedByHonours(contenders: readonly Contender[], places: number): boolean {
  const inside = (withHonours: boolean): Contender[] =>
    [...contenders].sort((a, b) => compare(a, b, withHonours)).slice(0, places);
  const without = new Set(inside(false).map(({ id }) => id));
  return inside(true).some(({ id }) => !without.has(id));
}

/** Gives `points` more, criterion by criterion as far as each goes. */
function raise(reviewer: ReviewerAtWork, code: string, points: number): void {
  const row = reviewer.rows().find((each) => each.code === code)!;
  let left = points;
  row.most.forEach((most, index) => {
    const mark = Number(row.cells[`mark${index + 1}`]);
    const more = Math.min(left, most - mark);
    if (more <= 0) return;
    reviewer.type(row.row, `mark${index + 1}`, String(mark + more));
    left -= more;
  });
}
