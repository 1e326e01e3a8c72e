// Objections during publicity: letters that the office types in, what it finds out, and what becomes of the list.
import { typedTime } from '../shanghai-time';
import { HOUR, passTo } from './days';
import { firstLines, type Stage } from './stage';

/** One letter, and how it turns out. */
interface Letter {
  objector: string;
  contact: string;
  objection: string;
  state: '属实' | '不属实';
  answer: string;
}

const HANDLER = '活动办公室';
const LETTERS: readonly [Letter, Letter] = [
  {
    objector: '郑守义',
    contact: 'zheng@objector.example',
    objection: '事迹材料所写“校级先进个人”一项与事实不符，获奖的是其所在班组。',
    state: '属实',
    answer: '经向所在单位核实，反映属实：该项荣誉授予班组，本人材料所述不实。',
  },
  {
    objector: '康文娟',
    contact: 'kang@objector.example',
    objection: '该同志近两年已不在一线岗位。',
    state: '不属实',
    answer: '经向所在单位人事部门核实，该同志一直在一线岗位工作，已答复反映人。',
  },
];

/** Two letters reach the office and are typed in, not looked into yet. Gives how many: a list of one or two is let alone. */
export function objectionsArrive(stage: Stage): number {
  const { office, workspace, watcher } = stage;
  const listed = office.rows('candidates').filter(({ cells }) => cells.list_order !== '');
  if (listed.length < 3) return 0;
  const concerned = [listed[Math.floor(listed.length / 2)]!, listed[0]!];
  LETTERS.forEach(({ objector, contact, objection }, index) => {
    office.paste('objections', [
      {
        received_at: typedTime(workspace.now),
        nomination_id: concerned[index]!.cells.nomination_id!,
        objector,
        contact,
        objection,
        handler: HANDLER,
        objection_state: '待核实',
      },
    ]);
  });
  watcher.tell(`收到实名异议 ${LETTERS.length} 件。`);
  watcher.tell(firstLines(office.click('menuSettleObjections'), 1));
  return LETTERS.length;
}

/** The office finds out what is true, answers, and lets the program draw the consequences. */
export function settleObjections({ office, workspace, scheduler, watcher }: Stage): void {
  for (const { at, cells } of office.rows('objections')) {
    const letter = LETTERS.find(({ objector }) => objector === cells.objector);
    if (letter === undefined || cells.objection_state !== '待核实') continue;
    office.type('objections', at, {
      objection_state: letter.state,
      answer: letter.answer,
      answered_at: typedTime(workspace.now),
    });
  }
  watcher.tell(firstLines(office.click('menuSettleObjections'), 1));
  passTo(scheduler, workspace.now + HOUR);
}
