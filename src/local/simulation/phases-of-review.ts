// Assignment by menu and from the sidebar, scores, the panel, signatures and the shortlist, as simulated people play them.
import { discuss } from '../rehearsal/panel';
import { ReviewerAtWork, sheetInMail } from '../rehearsal/reviewers';
import { refusal } from '../services/spreadsheets/access';
import { type Cast, type Phase, ROUND } from './phase';
import { dice } from './schedule';
import type { World } from './world';

const CITIES = ['清华', '北京', '复旦', '南京', '浙江', '武汉', '中山', '四川', '厦门', '南开'];
/** The sidebar's bar does a job in steps; by then it is done at any size. */
const MOST_STEPS = 12;

export const PHASES_OF_REVIEW: readonly Phase[] = [
  {
    name: 'sidebar',
    at: '2021-12-13 09:30',
    aside: true,
    prepare: engageReviewers,
    act(world) {
      const [first] = world.office.rows('nominations').map(({ cells }) => cells.id!);
      world.ask('menuShowWorkbench');
      world.ask('webWorkbench');
      world.ask('webHealth');
      world.ask('webSelectedNomination');
      world.ask('webScans', [first]);
      world.ask('webAct', ['assignReviews']);
      world.ask('webStopJob', ['mails', true]);
      world.does(() => stepped(world, 'sheets'));
      world.ask('webStopJob', ['mails', false]);
      world.does(() => stepped(world, 'mails'));
    },
  },
  {
    name: 'assignment',
    at: '2021-12-13 09:30',
    prepare: engageReviewers,
    act: (world) => world.click('menuAssignReviews'),
  },
  {
    name: 'scores',
    at: '2021-12-20 09:00',
    prepare: scoreEverything,
    act: (world) => world.click('menuCollectScores'),
  },
  { name: 'panel', at: '2022-01-10 09:00', act: (world) => world.click('menuMakePanelSheets') },
  {
    name: 'comments',
    at: '2022-01-12 09:00',
    prepare: discussEverything,
    act: (world) => world.click('menuCollectComments'),
  },
  {
    name: 'shortlist',
    at: '2022-01-21 09:00',
    act(world) {
      world.click('menuMakeSignatureSheets');
      world.click('menuSummarizeScores');
      world.click('menuConfirmShortlist', '', () => isListed(world));
    },
  },
  {
    name: 'reopening',
    at: '2022-01-22 15:00',
    act(world) {
      world.click('menuReopenRound', '一份评审表录入有误。', () => !isListed(world));
      world.click('menuConfirmShortlist', '', () => isListed(world));
    },
  },
  {
    name: 'blind',
    at: '2022-01-24 09:00',
    aside: true,
    prepare({ office }) {
      for (const { cells } of office.rows('settings')) {
        const second = SECOND_ROUND[cells.key!] ?? cells.value!.split('：').slice(1).join('：');
        if (cells.value!.startsWith(`${ROUND}：`)) office.set(cells.key!, `${cells.value}\n终评：${second}`);
      }
      office.click('menuAssignReviews');
    },
    act: (world) => world.click('menuMakeBlindCompilation'),
  },
];

/** What a blind second round has otherwise than the first. */
const SECOND_ROUND: Record<string, string> = {
  'review.rounds': '2022-01-24 至 2022-01-30',
  'review.blind': '是',
};

/** Whether 入围名单 has a list that stands. */
const isListed = ({ office }: World): boolean =>
  office.rows('shortlist').some(({ cells }) => cells.round === ROUND);

/** As long as the bar asks for more steps; false when one of them was cut off. */
function stepped(world: World, job: string): boolean {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const answer = world.answerTo('webStepJob', [job]) as { goOn: boolean } | undefined;
    if (answer === undefined) return false;
    if (!answer.goOn) return true;
  }
  return true;
}

function engageReviewers({ office }: World, { reviewers }: Cast): void {
  office.paste(
    'reviewers',
    reviewers.map((email, index) => ({
      name: `评审${String.fromCharCode(65 + index)}`,
      unit: `${CITIES[index]}大学`,
      email,
    })),
  );
}

/** Every reviewer opens the sheet in the own letter and marks all of it. */
function scoreEverything({ workspace, scheduler }: World, { reviewers }: Cast): void {
  reviewers.forEach((email, index) => {
    if (sheetInMail(workspace, email) === undefined) return;
    const sheet = ReviewerAtWork.fromMail(workspace, email);
    for (const { row, code, most } of sheet.rows()) {
      const roll = dice(`${email} on ${code}`);
      sheet.score(
        row,
        most.map((mark) => mark - roll(mark / 2)),
        `意见${index}`,
      );
    }
  });
  scheduler.settle();
}

/** Whoever may open a panel's sheet writes in it. */
function discussEverything({ workspace, scheduler, office }: World, { reviewers }: Cast): void {
  for (const { cells } of office.rows('review_sheets')) {
    const id = cells.file_id!;
    if (cells.reviewer_id !== '' || id === '') continue;
    const members = reviewers.filter((email) => refusal(workspace.store, email, id, true) === null);
    if (members.length > 0) discuss(workspace, id, members);
  }
  scheduler.settle();
}
