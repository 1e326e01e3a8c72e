// Objections during publicity: a letter that the office types in, one that comes by the form, what is found out, and what becomes of the list.
import { answerLink } from '../hand/form-links';
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

/** The office opens the form for objections; gives its address, which the notice prints. */
export function openObjectionForm({ office, watcher }: Stage): string {
  const said = office.click('menuOpenObjectionForm');
  watcher.tell(firstLines(said, 1));
  return /https:\S+/.exec(said)![0];
}

/**
 * A letter reaches the office and is typed in, somebody else fills in the form at `link`; neither is looked into yet.
 * Gives how many came: a list of one or two is let alone.
 */
export function objectionsArrive(stage: Stage, link: string): number {
  const { office, workspace, scheduler, watcher } = stage;
  const listed = office.rows('candidates').filter(({ cells }) => cells.list_order !== '');
  if (listed.length < 3) return 0;
  const [byPost, byForm] = LETTERS;
  const [ofPost, ofForm] = [listed[Math.floor(listed.length / 2)]!.cells, listed[0]!.cells];
  office.paste('objections', [
    {
      received_at: typedTime(workspace.now),
      nomination_id: ofPost.nomination_id!,
      objector: byPost.objector,
      contact: byPost.contact,
      objection: byPost.objection,
      handler: HANDLER,
      objection_state: '待核实',
    },
  ]);
  answerLink(workspace, link, {
    反映的对象: `${ofForm.name}，${ofForm.unit}，编号 ${ofForm.nomination_id}`,
    反映的具体事实: byForm.objection,
    '反映人姓名（单位反映的填单位名称和经办人）': byForm.objector,
    邮箱: byForm.contact,
  });
  passTo(scheduler, workspace.now + HOUR);
  const { at } = office.rows('objections').find(({ cells }) => cells.objector === byForm.objector)!;
  office.type('objections', at, { handler: HANDLER });
  watcher.tell(`收到实名异议 ${LETTERS.length} 件，其中网上 1 件。`);
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
