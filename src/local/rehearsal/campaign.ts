// The whole campaign, played phase by phase on one workspace, from the empty spreadsheet to the announcement.
import type { Scheduler } from '../runtime/scheduler';
import type { Workspace } from '../runtime/workspace';
import { parseTime } from '../shanghai-time';
import { confirmInformation } from './confirmation';
import { applicantsCorrect } from './corrections';
import { settleRound } from './cut';
import { at, DAY, passTo } from './days';
import { acceptCorrected, decideFlagged, refuseUncorrected } from './decisions';
import { Office } from './office';
import { announce, concludePublicity, publicise } from './publicity';
import { playRound, type RoundDates, roundDates } from './review-round';
import { setUpCampaign } from './set-up';
import { firstLines, type Material, PlayEnds, type Stage, type Watcher } from './stage';
import { type Answered, submitAll } from './submit';
import { type Screened, screenedNow } from './summary';
import { arrangeTie } from './tie';
import { unitsAnswer } from './unit-answers';

export interface Played {
  scheduler: Scheduler;
  answered: Answered[];
  /** How screening judged everything when the office first looked. */
  screened: Screened;
  corrections: Corrections;
  /** Why it ended before the announcement, in the program's words; '' when it did not. */
  endedEarly: string;
}

/** Counts of nominations. */
export interface Corrections {
  returned: number;
  corrected: number;
  accepted: number;
}

/**
 * Plays everything; throws with the program's message when a step that must work does not.
 * `moment` is called once, while publicity runs: much is there to be seen, and something waits to be done.
 */
export function playCampaign(
  workspace: Workspace,
  scheduler: Scheduler,
  material: Material,
  watcher: Watcher,
  moment: () => void,
): Played {
  const office = new Office(workspace, scheduler);
  const stage: Stage = { workspace, scheduler, office, material, watcher, entries: new Map() };
  open(stage);
  const answered = nominations(stage);
  const screened = screenedNow(workspace);
  const counts: Corrections = { returned: 0, corrected: 0, accepted: 0 };
  const played = { scheduler, answered, screened, corrections: counts };
  try {
    const slow = corrections(stage, counts);
    review(stage, slow, counts);
    confirmInformation(stage);
    watcher.phase('公示', 0);
    publicise(stage);
    moment();
    concludePublicity(stage);
    watcher.phase('通报', 0);
    announce(stage);
    return { ...played, endedEarly: '' };
  } catch (error) {
    if (!(error instanceof PlayEnds)) throw error;
    watcher.tell(error.message);
    return { ...played, endedEarly: error.message };
  }
}

/** The office sets the campaign up, says how it wants things, and pastes its lists. */
function open({ workspace, scheduler, office, material, watcher }: Stage): void {
  watcher.phase('建立活动', 0);
  setUpCampaign(workspace, scheduler, (line) => watcher.tell(line));
  const settings = Object.entries(material.settings);
  for (const [key, value] of settings) office.set(key, value);
  if (settings.length > 0) office.click('menuSetUp');
  const { recommendingUnits, pastHonorees } = material;
  watcher.tell(`贴入推荐单位 ${recommendingUnits.length} 个、往届名单 ${pastHonorees.length} 行。`);
  if (recommendingUnits.length > 0) office.paste('recommending_units', recommendingUnits);
  if (pastHonorees.length > 0) office.paste('past_honorees', pastHonorees);
}

/** Applicants fill in the form, each at the time of the file; the day after the deadline the office screens all again. */
function nominations(stage: Stage): Answered[] {
  const { workspace, scheduler, office, material, watcher } = stage;
  watcher.phase('申报', material.submissions.length);
  let swept = workspace.now;
  // Entries that come in on the same day have one sweep between them; each has its own event all the same.
  const pass = (to: number) => {
    if (to - swept < DAY) return workspace.moveClock(to);
    passTo(scheduler, to);
    swept = workspace.now;
  };
  const answered = submitAll(workspace, scheduler, material.submissions, {
    progress: watcher.progress,
    pass,
  });
  const byId = new Map(material.submissions.map((submission) => [submission.id, submission]));
  for (const { id, nomination_id: nomination } of answered)
    if (nomination !== '') stage.entries.set(nomination, byId.get(id)!);
  passTo(scheduler, Math.max(dayAfter(office.setting('stages.submissionsClose'), 1), workspace.now));
  office.click('menuScreenAgain');
  return answered;
}

/** Decisions, answers of units and applicants; gives those who are slow to answer. */
function corrections(stage: Stage, counts: Corrections): string[] {
  const { workspace, scheduler, office, watcher } = stage;
  watcher.phase('裁定与补正', 0);
  passTo(scheduler, Math.max(dayAfter(office.setting('stages.submissionsClose'), 3), workspace.now));
  const returned = decideFlagged(office);
  // The last one who will answer takes a fortnight.
  const willAnswer = returned.filter((id) => stage.entries.get(id)?.correction != null);
  const slow = willAnswer.length > 2 ? willAnswer.slice(-1) : [];
  passTo(scheduler, workspace.now + 2 * DAY, 2 * DAY);
  const units = unitsAnswer(stage);
  counts.returned = returned.length;
  const answering = returned.filter((id) => !slow.includes(id));
  watcher.tell(`裁定：退回补正 ${returned.length} 份；推荐单位答复名额 ${units} 个。`);
  comeBack(stage, answering, counts);
  return slow;
}

/** Every round of the settings; the first one has all the troubles that a round can have. */
function review(stage: Stage, slow: readonly string[], counts: Corrections): void {
  const { office, material, watcher } = stage;
  watcher.tell(firstLines(office.ask('menuMakeRecommendations').said, 1));
  office.paste('reviewers', material.reviewers);
  const rounds = roundDates(office.setting('review.rounds'));
  rounds.forEach((round, index) => {
    watcher.phase(`${round.name}：分配评审`, 0);
    const first = index === 0;
    playRound(stage, round, { troubles: first, midway: () => first && comeBack(stage, slow, counts) });
    if (first) {
      arrangeTie(stage, round.name);
      // The last day for corrections is over; the form has been closed by the program.
      refuseUncorrected(stage.office);
    }
    settle(stage, round, index === rounds.length - 1);
  });
}

/** The list of a round is settled; between rounds its candidates' deeds are bound into one volume for the experts. */
function settle(stage: Stage, round: RoundDates, isLast: boolean): void {
  const { office, watcher } = stage;
  watcher.phase(`${round.name}：会评与确定名单`, 0);
  watcher.tell(settleRound(stage, round));
  if (!isLast) watcher.tell(firstLines(office.click('menuMakeCompilation'), 1));
}

/** Applicants answer, and a day later the office looks at what they sent. */
function comeBack(stage: Stage, ids: readonly string[], counts: Corrections): void {
  if (ids.length === 0) return;
  const { form, paper } = applicantsCorrect(stage, ids);
  passTo(stage.scheduler, stage.workspace.now + DAY);
  const accepted = acceptCorrected(stage.office);
  counts.corrected += form.length + paper.length;
  counts.accepted += accepted.length;
  stage.watcher.tell(
    `补正：网上 ${form.length} 份，线下 ${paper.length} 份，其中 ${accepted.length} 份已受理。`,
  );
}

/** Nine o'clock, some days after the day that a setting names. */
function dayAfter(setting: string, days: number): number {
  const day = parseTime(setting.slice(0, 10));
  return day === null ? 0 : at(day, '09:00', days);
}
