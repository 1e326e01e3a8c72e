// The volume, confirmation, publicity, objections, the announcement and the next edition, as simulated people play them.
import { answerLink } from '../hand/form-links';
import type { Phase } from './phase';
import type { World } from './world';

export const PHASES_OF_PUBLICITY: readonly Phase[] = [
  {
    name: 'volume',
    at: '2022-01-23 17:00',
    act(world) {
      world.click('menuMakeRecommendations');
      world.click('menuMakeCompilation');
    },
  },
  {
    name: 'confirmation',
    at: '2022-01-25 09:00',
    act: (world) => world.click('menuSendConfirmations'),
  },
  {
    name: 'publicity',
    at: '2022-02-07 09:00',
    prepare({ office }) {
      for (const { at } of office.rows('confirmations'))
        office.type('confirmations', at, { by_hand: '已电话确认' });
    },
    act(world) {
      world.click('menuOpenObjectionForm');
      world.click('menuMakeNotice');
    },
  },
  {
    name: 'objections',
    at: '2022-02-09 09:00',
    prepare: objectTwice,
    act(world) {
      world.click('menuProcessNow');
      world.does(() => settleEvery(world));
      world.click('menuSettleObjections');
      world.click('menuMakeSupplement');
    },
  },
  {
    name: 'outcome',
    at: '2022-02-22 09:00',
    act: (world) => world.click('menuMakeOutcome'),
  },
  {
    name: 'announcement',
    at: '2022-04-11 09:30',
    act(world) {
      world.click('menuMakeAnnouncement');
      world.click('menuMakePresentation');
    },
  },
  {
    name: 'next-edition',
    at: '2022-04-13 14:00',
    closes: true,
    act: (world) => world.click('menuNextEdition'),
  },
];

/** One letter is typed in by the office, one comes by the form that the notice names. */
function objectTwice({ office, workspace }: World): void {
  const [first, second] = office.rows('candidates').map(({ cells }) => cells);
  office.paste('objections', [
    {
      nomination_id: first!.nomination_id,
      objector: '郑守义',
      contact: 'zheng@objector.example',
      objection: '事迹与事实不符。',
    },
  ]);
  const [link] = /https:\S+/.exec(office.click('menuOpenObjectionForm'))!;
  answerLink(workspace, link, {
    反映的对象: `${second!.name}，编号 ${second!.nomination_id}`,
    反映的具体事实: '该同志近两年已不在一线岗位。',
    '反映人姓名（单位反映的填单位名称和经办人）': '康文娟',
    邮箱: 'kang@objector.example',
  });
  workspace.takeEvents();
}

/** The typed letter turns out to be right, the other not; false as long as the second one has not arrived. */
function settleEvery({ office }: World): boolean {
  const rows = office.rows('objections');
  for (const { cells } of rows) {
    if (cells.objection_state === '属实' || cells.objection_state === '不属实') continue;
    const right = cells.objector === '郑守义';
    const row = office.rows('objections').find((each) => each.cells.objector === cells.objector)!;
    office.type('objections', row.at, {
      nomination_id: cells.nomination_id || office.rows('candidates')[1]!.cells.nomination_id!,
      objection_state: right ? '属实' : '不属实',
      answer: right ? '经核实，反映属实。' : '经核实，反映不属实。',
    });
  }
  return rows.length > 1;
}
