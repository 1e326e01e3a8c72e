// Information is confirmed: nominees open the link in their letter; one corrects, one refuses, one forgets, one has to be called.
import { FormRefusal } from '../hand/form';
import type { Answers } from '../hand/form-answers';
import { answerLink } from '../hand/form-links';
import { sentMail } from '../services/mail';
import { DAY, HOUR, passTo } from './days';
import type { SeenRow } from './office';
import { firstLines, type Stage } from './stage';

const LINK = /^https:\S+$/m;
const LETTER = /请核对公示信息/;
const RIGHT: Answers = { 核对结果: '确认无误', 是否同意公示: '同意公示' };
const REFUSED: Answers = { 核对结果: '确认无误', 是否同意公示: '不同意公示' };
/** With fewer asked, everybody agrees: a short list cannot spare anybody. */
const MANY = 10;

/** From the letters to the last word on everybody's consent. */
export function confirmInformation(stage: Stage): void {
  const { office, scheduler, watcher, workspace } = stage;
  watcher.phase('信息确认', 0);
  const sent = office.ask('menuSendConfirmations');
  watcher.tell(sent.said.split('\n').pop()!);
  if (!sent.done) return;
  passTo(scheduler, workspace.now + DAY);
  const asked = office.rows('confirmations').filter(({ cells }) => cells.confirm_state === '未答复');
  const many = asked.length >= MANY;
  asked.forEach((row, index) => {
    if (many && index === 3) answer(stage, row, REFUSED);
    else if (index === 1) answer(stage, row, correctionOf(row));
    // One waits for the reminder, one does not answer at all.
    else if (!many || index % 20 !== 7) answer(stage, row, RIGHT);
  });
  scheduler.settle();
  passTo(scheduler, workspace.now + 3 * DAY);
  const [forgetful] = waiting(stage);
  if (forgetful !== undefined) answer(stage, forgetful, RIGHT);
  passTo(scheduler, workspace.now + DAY);
  decide(stage);
  watcher.tell(`信息确认：${countStates(office.rows('confirmations'))}。`);
  settleRefusals(stage);
}

const waiting = ({ office }: Stage): SeenRow[] =>
  office.rows('confirmations').filter(({ cells }) => cells.confirm_state === '未答复');

/** Who asks for a correction has a title that is written more fully. */
function correctionOf({ cells }: SeenRow): Answers {
  return {
    核对结果: '需要更正',
    是否同意公示: '同意公示',
    '更正后的职务/职称': `${cells.post || '职工'}（高级工）`,
  };
}

/** Opens the link of the newest letter; a page that does not take the answer is left alone. */
function answer({ workspace }: Stage, { cells }: SeenRow, answers: Answers): void {
  const letter = sentMail(workspace.store)
    .filter(({ to, subject, body }) => to.includes(cells.sent_to!) && LETTER.test(subject) && LINK.test(body))
    .filter(({ subject }) => subject.includes(cells.name!))
    .pop();
  if (letter === undefined) return;
  try {
    answerLink(workspace, LINK.exec(letter.body)![0], answers);
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
  }
}

/** The office accepts what is asked for, and calls those who have not answered. */
function decide({ office, scheduler, workspace }: Stage): void {
  for (const { at, cells } of office.rows('confirmations')) {
    if (cells.confirm_state === '要求更正') office.type('confirmations', at, { correction_decision: '采纳' });
    if (cells.confirm_state === '未答复') office.type('confirmations', at, { by_hand: '已电话确认' });
  }
  passTo(scheduler, workspace.now + HOUR);
}

/** Without consent there is no publication: the office says so in 公示名单, and a reserve comes in. */
function settleRefusals({ office, watcher }: Stage): void {
  if (!office.rows('confirmations').some(({ cells }) => cells.confirm_state === '不同意公示')) return;
  office.click('menuSettleObjections');
  for (const { at, cells } of office.rows('candidates')) {
    if (cells.candidate_state !== '未同意公示') continue;
    office.type('candidates', at, { consent_settled: '不予公示', note: '本人答复不同意公示' });
    watcher.tell(`${cells.name}不同意公示，不予公示，依次递补。`);
  }
  watcher.tell(firstLines(office.click('menuSettleObjections'), 1));
}

function countStates(rows: SeenRow[]): string {
  const counts = new Map<string, number>();
  for (const { cells } of rows) counts.set(cells.confirm_state!, (counts.get(cells.confirm_state!) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${state} ${count}`).join('，');
}
