// The phases of a small campaign: what is prepared in peace, and what people then do while things go wrong.
import { editResponse, fillIn } from '../hand/form';
import { createWorkspace } from '../open-workspace';
import { campaignForm, campaignQuestions } from '../question-titles';
import { passTo } from '../rehearsal/days';
import { ReviewerAtWork, sheetInMail } from '../rehearsal/reviewers';
import { sampleMaterial } from '../rehearsal/sample';
import { setUpCampaign } from '../rehearsal/set-up';
import type { Submission } from '../rehearsal/submission-file';
import { uploadOf } from '../rehearsal/uploads';
import type { Blobs } from '../runtime/blobs';
import { sentMail } from '../services/mail';
import { parseTime } from '../shanghai-time';
import { World } from './world';

/** Nominations in a simulated campaign. */
export type Size = 3 | 20 | 60;
const REVIEWERS: Record<Size, number> = { 3: 3, 20: 6, 60: 9 };

export interface Phase {
  name: string;
  /** Beijing time at which it begins at the earliest. */
  at: string;
  /** What happens before it, undisturbed. */
  prepare(world: World, entries: readonly Submission[]): void;
  /** What people do while things go wrong. */
  act(world: World, entries: readonly Submission[]): void;
}

const ROUND = '专家评审';
const SETTINGS = (size: Size): Record<string, string> => ({
  'identity.contactName': '活动办公室',
  'identity.contactEmail': 'office@laurel.example',
  'shortlist.places': String(Math.ceil(size / 2)),
  'review.rounds': `${ROUND}：2021-12-13 至 2022-01-20`,
  'review.criteria': `${ROUND}：思想品德 20、事迹感人 40、工作实绩 25、示范作用 15`,
  'review.scale': `${ROUND}：指标满分，步长 1`,
  'review.reviews': `${ROUND}：3，至少 2`,
  'review.blind': `${ROUND}：否`,
  'review.visible': `${ROUND}：只看本人`,
  'review.scans': `${ROUND}：否`,
  'review.advance': `${ROUND}：入围名额、递补10`,
  'review.tieRules': `${ROUND}：中位分、最低分、首项指标`,
  'review.priority': `${ROUND}：同分优先`,
  'review.adjust': `${ROUND}：不校正`,
  'review.band': `${ROUND}：自动`,
});
const CITIES = ['清华', '北京', '复旦', '南京', '浙江', '武汉', '中山', '四川', '厦门'];

/** In the order of the campaign. */
export const PHASES: readonly Phase[] = [
  {
    name: 'intake',
    at: '2021-12-01 09:00',
    prepare() {},
    act(world, entries) {
      for (const entry of entries) {
        send(world, entry);
        world.scheduler.settle();
        world.workspace.moveClock(world.workspace.now + 60_000);
      }
    },
  },
  {
    name: 'decisions',
    at: '2021-12-02 09:00',
    prepare() {},
    act(world) {
      const [first, second, third] = world.office.rows('nominations').map(({ at }) => at);
      world.office.type('nominations', first!, { decision: '退回补正', decision_reason: '请补充事迹。' });
      world.office.type('nominations', second!, { decision: '受理', decision_reason: '已电话核实。' });
      world.office.type('nominations', third!, { note: '材料齐全' });
    },
  },
  {
    name: 'corrections',
    at: '2021-12-05 09:00',
    prepare() {},
    act(world, [entry]) {
      correct(world, entry!);
      world.scheduler.settle();
    },
  },
  {
    name: 'screening',
    at: '2021-12-11 09:00',
    prepare({ office }) {
      office.typeAcross(
        'nominations',
        new Map(
          office.rows('nominations').map(({ at }) => [at, { decision: '受理', decision_reason: '经核实。' }]),
        ),
      );
    },
    act: (world) => world.click('menuScreenAgain'),
  },
  {
    name: 'assignment',
    at: '2021-12-13 09:30',
    prepare({ office }, { length }) {
      const reviewers = CITIES.slice(0, REVIEWERS[length as Size]).map((city, index) => ({
        name: `评审${String.fromCharCode(65 + index)}`,
        unit: `${city}大学`,
        email: reviewerAddress(index),
      }));
      office.paste('reviewers', reviewers);
    },
    act: (world) => world.click('menuAssignReviews'),
  },
  {
    name: 'scores',
    at: '2021-12-20 09:00',
    prepare: scoreEverything,
    act: (world) => world.click('menuCollectScores'),
  },
  {
    name: 'shortlist',
    at: '2022-01-21 09:00',
    prepare() {},
    act(world) {
      world.click('menuMakeSignatureSheets');
      world.click('menuSummarizeScores');
      world.click('menuConfirmShortlist');
    },
  },
  {
    name: 'confirmation',
    at: '2022-01-24 09:00',
    prepare() {},
    act: (world) => world.click('menuSendConfirmations'),
  },
  {
    name: 'publicity',
    at: '2022-02-07 09:00',
    prepare({ office }) {
      for (const { at } of office.rows('confirmations'))
        office.type('confirmations', at, { by_hand: '已电话确认' });
    },
    act: (world) => world.click('menuMakeNotice'),
  },
  {
    name: 'objections',
    at: '2022-02-09 09:00',
    prepare() {},
    act(world) {
      const [listed] = world.office.rows('candidates').map(({ cells }) => cells.nomination_id!);
      world.office.paste('objections', [
        {
          nomination_id: listed,
          objector: '郑守义',
          contact: 'zheng@objector.example',
          objection: '事迹与事实不符。',
          objection_state: '不属实',
          answer: '经核实，反映不属实。',
        },
      ]);
      world.click('menuSettleObjections');
    },
  },
  {
    name: 'announcement',
    at: '2022-04-11 09:30',
    prepare() {},
    act(world) {
      world.click('menuMakeAnnouncement');
      world.click('menuMakePresentation');
    },
  },
];

const reviewerAddress = (index: number): string => `reviewer${index}@expert.example`;

/** A campaign that is set up and open, before its first nomination; its files' contents go to `blobs`. */
export function openedCampaign(size: Size, blobs: Blobs): string {
  const world = new World(createWorkspace(null, { at: parseTime('2021-11-30 09:00')!, blobs }));
  setUpCampaign(world.workspace, world.scheduler, () => {});
  for (const [key, value] of Object.entries(SETTINGS(size))) world.office.set(key, value);
  world.office.click('menuSetUp');
  return world.snapshot();
}

/** Entries of the shipped sample in which nothing is wrong. */
export function entriesOf(size: Size): Submission[] {
  const clean = sampleMaterial().submissions.filter(
    ({ correction, answers }) => correction === null && answers.推荐方式 === '个人自荐',
  );
  const own = Array.from({ length: size }, (_empty, index): Submission => {
    const model = clean[index % clean.length]!;
    const number = String(index + 1).padStart(4, '0');
    const answers = { ...model.answers, 邮箱: `a${number}@applicant.example`, 联系电话: `1380000${number}` };
    return { ...model, id: `S${number}`, answers };
  });
  return own;
}

/** Brings a world to the moment at which a phase's act begins. */
export function prepare(world: World, phase: Phase, entries: readonly Submission[]): void {
  const at = parseTime(phase.at)!;
  passTo(world.scheduler, at, Math.max(1, at - world.workspace.now));
  phase.prepare(world, entries);
  world.scheduler.settle();
}

const accountOf = ({ id }: Submission): string => `${id.toLowerCase()}@account.example`;

/** An applicant fills in the form and sends it. */
function send({ workspace }: World, entry: Submission): void {
  const form = campaignForm(workspace.store)!;
  const questions = campaignQuestions(workspace.store);
  const consents = [questions?.consentPublication, questions?.consentAbroad];
  const answers: Record<string, string> = {};
  for (const item of form.items) {
    if (consents.includes(item.id)) answers[item.title] = item.choices![0]!.value;
    else if (entry.answers[item.title] !== undefined) answers[item.title] = entry.answers[item.title]!;
  }
  const uploads = Object.fromEntries(
    Object.entries(entry.uploads).map(([title, files]) => [
      title,
      files.map((file) => uploadOf(workspace, entry.id, file)),
    ]),
  );
  fillIn(workspace, { user: accountOf(entry), formId: form.id, answers, uploads, at: workspace.now });
}

/** The applicant opens the link in the letter and makes the deeds longer. */
function correct({ workspace }: World, entry: Submission): void {
  const letters = sentMail(workspace.store).filter(({ to }) => to.includes(entry.answers.邮箱!));
  const link = letters
    .map(({ body }) => /^https:\S+edit2=\S+$/m.exec(body)?.[0])
    .filter((found) => found !== undefined)
    .pop();
  if (link === undefined) throw new Error(`${entry.id} has no letter with a link`);
  const deeds = `${entry.answers.事迹材料}\n补充：多年来始终如一，从未间断。`;
  editResponse(workspace, link, { answers: { 事迹材料: deeds } }, workspace.now);
}

/** Every reviewer opens the sheet in the own letter and marks all of it. */
function scoreEverything({ workspace, scheduler }: World, { length }: readonly Submission[]): void {
  for (let index = 0; index < REVIEWERS[length as Size]; index += 1) {
    const email = reviewerAddress(index);
    if (sheetInMail(workspace, email) === undefined) continue;
    const sheet = ReviewerAtWork.fromMail(workspace, email);
    for (const { row, code, most } of sheet.rows()) {
      const worth = [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % 9;
      sheet.score(
        row,
        most.map((mark, place) => Math.max(0, mark - ((worth + place) % 6) - (index % 2))),
        `意见${index}`,
      );
    }
  }
  scheduler.settle();
}
