// One round of review as it goes in life: the plan, reviewers at their sheets, one who recuses, one who never comes, a slow one.
import { parseTime } from '../shanghai-time';
import { at, DAY, HOUR, passTo } from './days';
import { commentFor, habitsOf, impressionOf, marksFor } from './reviewer-habits';
import { ReviewerAtWork, sheetInMail } from './reviewers';
import { firstLines, PlayEnds, type Stage } from './stage';

export interface RoundDates {
  name: string;
  opens: number;
  closes: number;
}

/** The parts that are given out in a round, by address; nobody has two. */
interface Cast {
  /** Never opens the sheet, is reminded, and is replaced. */
  absent: string | null;
  /** Stands aside from one nomination. */
  recuser: string | null;
  /** Does half in time and the rest after the reminder. */
  slow: string | null;
}

export interface Play {
  /** Whether somebody recuses, somebody never comes, and somebody is slow. */
  troubles: boolean;
  /** What else happens before the office looks at the round in its middle. */
  midway(): void;
}

const ABSENT_REASON = '因病不能参加本轮评审';
/** Hours before the end. Reminders go out two days before it. */
const REPLACED = 40;
const LAST_WORK = 20;

/** The rounds as the settings have them: "初评：2021-12-13 至 2022-01-05", a line for each. */
export function roundDates(setting: string): RoundDates[] {
  return setting.split('\n').flatMap((line) => {
    const [, name, opens, closes] = /^\s*(.+?)\s*[：:]\s*(\S+)\s*至\s*(\S+)\s*$/.exec(line) ?? [];
    if (name === undefined) return [];
    return [{ name, opens: parseTime(opens!)!, closes: parseTime(closes!)! + DAY - 1000 }];
  });
}

/** Plays a round from the plan to its last score. Throws PlayEnds when there is nothing to review. */
export function playRound(stage: Stage, round: RoundDates, play: Play): void {
  const { office, scheduler, watcher, workspace } = stage;
  passTo(scheduler, Math.max(at(round.opens, '09:30'), workspace.now));
  const plan = office.ask('menuAssignReviews');
  if (!plan.done) throw new PlayEnds(plan.said);
  watcher.tell(firstLines(plan.said, 3));
  passTo(scheduler, workspace.now + DAY);
  const everybody = atWork(stage, round.name);
  const cast = play.troubles ? castOf(everybody) : { absent: null, recuser: null, slow: null };
  watcher.phase(`${round.name}：专家评审`, expected(stage, round.name));
  let done = 0;
  const score = (reviewer: ReviewerAtWork, from = 0, to = Number.POSITIVE_INFINITY): void => {
    done += fillIn(stage, reviewer, round.name, from, to);
    watcher.progress(done);
  };
  const midway = workspace.now + (round.closes - workspace.now) * 0.45;
  everybody.forEach((reviewer, index) => {
    if (reviewer.email === cast.absent) return;
    // They work one after another, on several days; the sweep collects meanwhile.
    if (index % 8 === 7) passTo(scheduler, Math.min(workspace.now + DAY, midway));
    if (reviewer.email === cast.recuser) recuse(reviewer);
    if (reviewer.email === cast.slow) score(reviewer, 0, Math.ceil(reviewer.rows().length / 2));
    else score(reviewer);
  });
  if (play.troubles) {
    passTo(scheduler, midway, 4 * DAY);
    play.midway();
    watcher.tell(office.click('menuCollectScores'));
    const replanned = office.ask('menuAssignReviews');
    watcher.tell(changesIn(replanned.said));
    passTo(scheduler, workspace.now + 2 * HOUR);
  }
  // Two days before the end the program reminds those who are behind.
  passTo(scheduler, round.closes - REPLACED * HOUR, 4 * DAY);
  if (cast.absent !== null) replace(stage, cast.absent);
  passTo(scheduler, Math.max(workspace.now, round.closes - LAST_WORK * HOUR));
  for (const reviewer of atWork(stage, round.name)) if (reviewer.email !== cast.absent) score(reviewer);
  watcher.tell(office.click('menuCollectScores'));
}

/** Reviewers who have a letter with a sheet of this round, as they stand in 评审表. */
function atWork({ workspace, office }: Stage, round: string): ReviewerAtWork[] {
  const addresses = new Map(office.rows('reviewers').map(({ cells }) => [cells.reviewer_id, cells.email!]));
  return office.rows('review_sheets').flatMap(({ cells }) => {
    const email = addresses.get(cells.reviewer_id!);
    if (cells.round !== round || email === undefined || cells.reviewer_id === '') return [];
    // The letter says which sheet; without one nobody knows where to go.
    return sheetInMail(workspace, email) === undefined ? [] : [ReviewerAtWork.fromMail(workspace, email)];
  });
}

function castOf(everybody: ReviewerAtWork[]): Cast {
  const busy = everybody.filter((reviewer) => reviewer.rows().length > 0).map(({ email }) => email);
  // With a handful of reviewers nobody can be done without.
  if (busy.length < 6) return { absent: null, recuser: busy[1] ?? null, slow: null };
  return { absent: busy[2]!, recuser: busy[4]!, slow: busy[5]! };
}

function expected({ office }: Stage, round: string): number {
  return office.rows('assignments').filter(({ cells }) => cells.round === round).length;
}

/** Scores the rows that are still open; gives how many. */
function fillIn(stage: Stage, reviewer: ReviewerAtWork, round: string, from: number, to: number): number {
  const habits = habitsOf(`${reviewer.email} ${round}`);
  const nominations = nominationsByCode(stage, round);
  const open = reviewer
    .rows()
    .slice(from, to)
    .filter(({ cells }) => cells.status === '未评' || cells.status === '未评完');
  for (const { row, code, cells, most } of open) {
    // Where the material does not say how good a nomination is, its words have to.
    const known = stage.entries.get(nominations.get(code) ?? '')?.strength;
    const marks = marksFor(habits, known ?? impressionOf(cells.summary ?? code), most);
    const total = marks.reduce((sum, mark) => sum + mark, 0);
    reviewer.score(row, marks, commentFor(habits, total));
  }
  stage.scheduler.settle();
  return open.length;
}

function nominationsByCode({ office }: Stage, round: string): Map<string, string> {
  const own = office.rows('assignments').filter(({ cells }) => cells.round === round);
  return new Map(own.map(({ cells }) => [cells.code!, cells.nomination_id!]));
}

function recuse(reviewer: ReviewerAtWork): void {
  const row = reviewer.rows().find(({ cells }) => cells.status === '未评');
  if (row !== undefined) reviewer.standAside(row.row, '回避', '与被推举对象曾在同一部门共事多年');
}

/** The office hears that somebody will not come, says so in 评审专家, and has the work given to others. */
function replace({ office, scheduler, workspace, watcher }: Stage, email: string): void {
  const row = office.rows('reviewers').find(({ cells }) => cells.email === email)!;
  office.type('reviewers', row.at, { state: '不能参加', note: ABSENT_REASON });
  const answer = office.ask('menuAssignReviews');
  if (!answer.done) {
    // Nobody else can take it: the office lets the reviewer stay on the list.
    office.type('reviewers', row.at, { state: '参加', note: '' });
    watcher.tell(answer.said);
    return;
  }
  watcher.tell(changesIn(answer.said));
  passTo(scheduler, workspace.now + 3 * HOUR);
}

/** Of what a new plan says: how much stays, and the first of the changes. */
function changesIn(said: string): string {
  const lines = said.split('\n');
  const from = lines.findIndex((line) => line.includes('原安排保留'));
  return from < 0 ? firstLines(said, 1) : lines.slice(from, from + 4).join('\n');
}
