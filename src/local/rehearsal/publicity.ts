// Publicity: the notice on a working day, objections while it runs, a supplement for who came in later, the announcement.
import { parseTime } from '../shanghai-time';
import { at, DAY, dayOf, passTo } from './days';
import { objectionsArrive, openObjectionForm, settleObjections } from './objections';
import { firstLines, PlayEnds, type Stage } from './stage';

/** In the week after the spring festival, so that publicity and a supplement fit before its last day. */
const NOTICE_DAY = '2022-02-07';
/** The day of the month on which the office sends the announcement out. */
const ANNOUNCED_ON = 11;

/** What is told about: fits whoever has the turn. */
const TALKS = [
  '把平凡的岗位守成风景',
  '用心服务，静待花开',
  '一群人，一条心，一件事',
  '后勤无小事，育人见真情',
  '在细微处看见责任',
  '让每一天都平安有序',
  '手艺里的匠心，服务里的初心',
  '幕后的坚守',
];

/** Makes the notice and lets the first letters come in: a moment at which much is done and something waits. */
export function publicise(stage: Stage): void {
  const { office, scheduler, watcher, workspace } = stage;
  passTo(scheduler, Math.max(parseTime(`${NOTICE_DAY} 09:00`)!, at(workspace.now, '09:00', 1)), 4 * DAY);
  const link = openObjectionForm(stage);
  const notice = office.ask('menuMakeNotice');
  if (!notice.done) throw new PlayEnds(notice.said);
  watcher.tell(firstLines(notice.said, 1));
  passTo(scheduler, at(workspace.now, '10:20', 1));
  objectionsArrive(stage, link);
}

/** Settles what came in and waits until every period has run its course. */
export function concludePublicity(stage: Stage): void {
  const { office, scheduler, watcher, workspace } = stage;
  if (office.rows('objections').length > 0) {
    passTo(scheduler, at(workspace.now, '15:00', 2));
    settleObjections(stage);
    const current = office
      .rows('documents')
      .find(({ cells }) => cells.series === 'notice' && cells.document_state === '现行');
    // The program says beside the notice whether it still tells the whole list.
    if (/名单中新增/.test(current?.cells.agreement ?? ''))
      watcher.tell(firstLines(office.click('menuMakeSupplement'), 1));
  }
  passTo(scheduler, at(parseTime(lastDay(stage))!, '09:00', 1), 2 * DAY);
  if (office.rows('objections').length > 0) watcher.tell(firstLines(office.click('menuMakeOutcome'), 1));
}

/** In the month that the settings name, or as soon after it as publicity is over. */
export function announce(stage: Stage): void {
  const { office, scheduler, watcher, workspace } = stage;
  const month = office.setting('stages.announcementMonth');
  const wanted = parseTime(`${month}-${ANNOUNCED_ON} 09:30`) ?? workspace.now;
  passTo(scheduler, Math.max(wanted, workspace.now), 14 * DAY);
  const announcement = office.ask('menuMakeAnnouncement');
  if (!announcement.done) throw new PlayEnds(announcement.said);
  watcher.tell(firstLines(announcement.said, 1));
  chooseSpeakers(stage);
  watcher.tell(firstLines(office.click('menuMakePresentation'), 1));
}

/** The office gives a turn and a title to the first two of every category. */
function chooseSpeakers({ office }: Stage): void {
  const taken = new Map<string, number>();
  let turn = 0;
  for (const { at, cells } of office.rows('candidates')) {
    const count = taken.get(cells.category!) ?? 0;
    if (cells.list_order === '' || count === 2 || turn === TALKS.length) continue;
    taken.set(cells.category!, count + 1);
    office.type('candidates', at, { talk_order: String(turn + 1), talk_title: TALKS[turn]! });
    turn += 1;
  }
}

function lastDay({ office, workspace }: Stage): string {
  const ends = office
    .rows('documents')
    .filter(({ cells }) => cells.document_state === '现行')
    .map(({ cells }) => cells.period_last!);
  return ends.sort().pop() || dayOf(workspace.now);
}
