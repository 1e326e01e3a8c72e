// The cut: signatures, the panel's word, the results worked out, the committee's word where nothing else decides, and the yes.
import { at, DAY, passTo } from './days';
import { holdPanel } from './panel';
import type { RoundDates } from './review-round';
import { firstLines, PlayEnds, type Stage } from './stage';

/** From the last score to the confirmed list. Gives what the program said when it was confirmed. */
export function settleRound(stage: Stage, round: RoundDates): string {
  const { office, scheduler, watcher, workspace } = stage;
  passTo(scheduler, Math.max(workspace.now, at(round.closes, '10:00', 1)));
  watcher.tell(firstLines(office.ask('menuMakeSignatureSheets').said, 1));
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
