// The cut: a tie arranged where the list ends, the results worked out, the committee's word where nothing else decides, and the yes.
import { at, DAY, passTo } from './days';
import { holdPanel } from './panel';
import type { RoundDates } from './review-round';
import { ReviewerAtWork } from './reviewers';
import { PlayEnds, type Stage } from './stage';

const NO_HONOURS = /^(?:无|没有|暂无)?[。.]?$/;
/** A reviewer who reads again changes marks by a little, not by a lot. */
const SECOND_THOUGHTS = 9;

/** From the last score to the confirmed list. Gives what the program said when it was confirmed. */
export function settleRound(stage: Stage, round: RoundDates): string {
  const { office, scheduler, watcher, workspace } = stage;
  passTo(scheduler, Math.max(workspace.now, at(round.closes, '10:00', 1)));
  office.click('menuCollectScores');
  if (office.setting('review.visible').includes('会评时公开')) holdPanel(stage, round.name);
  watcher.tell(office.click('menuSummarizeScores').split('\n').slice(0, -1).join('\n'));
  if (
    office.rows('results').some(({ cells }) => cells.round === round.name && cells.outcome === '并列待定')
  ) {
    committeeDecides(stage, round.name);
    watcher.tell(office.click('menuSummarizeScores').split('\n').slice(0, -1).join('\n'));
  }
  const confirmed = office.ask('menuConfirmShortlist');
  if (!confirmed.done) throw new PlayEnds(confirmed.said);
  passTo(scheduler, workspace.now + DAY / 4);
  return confirmed.said.split('\n').pop()!;
}

/** The first of those between whom nothing decides gets the place that is left: the committee says so, with its reason. */
function committeeDecides({ office }: Stage, round: string): void {
  const own = office.rows('results').filter(({ cells }) => cells.round === round);
  const inside = own.filter(({ cells }) => cells.outcome === '入围').length;
  let left = Math.max(0, places(office.setting('shortlist.places')) - inside);
  for (const { at: row, cells } of own.filter(({ cells: each }) => each.outcome === '并列待定')) {
    const committee = left > 0 ? '调入' : '调出';
    left -= 1;
    office.type('results', row, { committee, decision_reason: `评委会复议：${cells.name} 同分，投票决定。` });
  }
}

const places = (setting: string): number => Number(setting) || 0;

/**
 * Arranges a tie at the cut before the round closes: a reviewer of somebody just below it reads the deeds once more and
 * gives some points more, so that two are equal where the list ends; one of them honoured by media, if there is one.
 * Nothing happens when everybody has a place, or nobody is near.
 */
export function arrangeTie(stage: Stage, round: string): void {
  const { office, workspace, scheduler } = stage;
  const most = places(office.setting('shortlist.places'));
  const scores = office
    .rows('scores')
    .filter(({ cells }) => cells.round === round && cells.review_state === '已评');
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { cells } of scores) {
    const { sum, count } = sums.get(cells.nomination_id!) ?? { sum: 0, count: 0 };
    sums.set(cells.nomination_id!, { sum: sum + Number(cells.total), count: count + 1 });
  }
  const ranked = [...sums]
    .map(([id, { sum, count }]) => ({ id, sum, count, mean: sum / count }))
    .sort((a, b) => b.mean - a.mean || (a.id < b.id ? -1 : 1));
  const last = ranked[most - 1];
  if (last === undefined || most >= ranked.length) return;
  const honoured = new Set(
    office
      .rows('deeds')
      .filter(({ cells }) => !NO_HONOURS.test(cells.media_honors!.trim()))
      .map(({ cells }) => cells.id!),
  );
  const near = ranked
    .slice(most)
    .filter(({ count, sum }) => count === last.count && last.sum - sum <= SECOND_THOUGHTS && last.sum > sum);
  const riser = near.find(({ id }) => honoured.has(id)) ?? near[0];
  if (riser === undefined) return;
  const addresses = new Map(office.rows('reviewers').map(({ cells }) => [cells.reviewer_id, cells.email!]));
  const review = scores.find(({ cells }) => cells.nomination_id === riser.id)!;
  const reviewer = ReviewerAtWork.fromMail(workspace, addresses.get(review.cells.reviewer_id)!);
  raise(reviewer, review.cells.code!, last.sum - riser.sum);
  scheduler.settle();
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
