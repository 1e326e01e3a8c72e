// Set-up, nominations by form and on paper, decisions, corrections and re-screening, as simulated people play them.
import { editResponse, fillIn } from '../hand/form';
import { openSheet } from '../people';
import { campaignForm, campaignQuestions } from '../question-titles';
import { HOUR, passTo } from '../rehearsal/days';
import { typeInOnPaper } from '../rehearsal/paper-lane';
import { finishForm } from '../rehearsal/set-up';
import type { Submission } from '../rehearsal/submission-file';
import { uploadOf } from '../rehearsal/uploads';
import { sentMail } from '../services/mail';
import { type Cast, type Phase, ROUND, type Size, UNIT } from './phase';
import type { World } from './world';

const SETTINGS = (size: Size): Record<string, string> => ({
  'identity.contactName': '活动办公室',
  'identity.contactEmail': 'office@laurel.example',
  'shortlist.places': String(Math.ceil(size / 2)),
  'review.rounds': `${ROUND}：2021-12-13 至 2022-01-20`,
  'review.criteria': `${ROUND}：思想品德 20、事迹感人 40、工作实绩 25、示范作用 15`,
  'review.scale': `${ROUND}：指标满分，步长 1`,
  'review.reviews': `${ROUND}：3，至少 2`,
  'review.blind': `${ROUND}：否`,
  'review.visible': `${ROUND}：会评时公开`,
  'review.scans': `${ROUND}：否`,
  'review.advance': `${ROUND}：入围名额、递补10`,
  'review.tieRules': `${ROUND}：中位分、最低分、首项指标`,
  'review.priority': `${ROUND}：同分优先`,
  'review.adjust': `${ROUND}：不校正`,
  'review.band': `${ROUND}：自动`,
});

export const PHASES_OF_INTAKE: readonly Phase[] = [
  {
    name: 'set-up',
    at: '2021-11-28 09:00',
    act(world) {
      openSheet(world.workspace);
      world.click('menuSetUp');
      world.does(() => {
        finishForm(world.workspace, world.scheduler);
        return true;
      });
      world.click('menuSetUp');
    },
  },
  {
    name: 'intake',
    at: '2021-12-01 09:00',
    prepare({ office }, { size }) {
      for (const [key, value] of Object.entries(SETTINGS(size))) office.set(key, value);
      office.click('menuSetUp');
    },
    act(world, { entries, size }) {
      for (const entry of entries.slice(0, size)) {
        send(world, entry);
        world.scheduler.settle();
        world.workspace.moveClock(world.workspace.now + 60_000);
      }
    },
  },
  {
    name: 'paper',
    at: '2021-12-02 12:00',
    prepare: ({ workspace, scheduler, office }, { entries, size }) => {
      office.paste('recommending_units', [{ name: UNIT, kind: '地方教育后勤社团组织' }]);
      typeInOnPaper(workspace, scheduler, [entries[size]!]);
    },
    act(world) {
      world.click('menuImportOffline');
      // The corner tells how many rows came in; why one did not stands in the row, which asks for another click.
      world.does(() => {
        if (hasRowLeftOut(world)) world.answerTo('menuImportOffline');
        return !hasRowLeftOut(world);
      });
    },
  },
  {
    name: 'unheard',
    at: '2021-12-03 13:00',
    prepare(world, { entries, size }) {
      send(world, entries[size + 1]!);
      // Google tells no trigger of it.
      world.workspace.takeEvents();
    },
    act: (world) => world.click('menuProcessNow'),
  },
  {
    name: 'decisions',
    at: '2021-12-04 15:00',
    act(world, { entries }) {
      const decided: Record<string, string>[] = [
        { decision: '退回补正', decision_reason: '请补充事迹。' },
        { decision: '受理', decision_reason: '已电话核实。' },
        { note: '材料齐全' },
      ];
      decided.forEach((cells, at) => {
        world.does(() => typeBeside(world, entries[at]!, cells));
      });
    },
  },
  {
    name: 'corrections',
    at: '2021-12-05 18:00',
    act(world, { entries: [entry] }) {
      correct(world, entry!, '补充：多年来始终如一，从未间断。');
      world.scheduler.settle();
    },
  },
  {
    name: 'sweep',
    at: '2021-12-07 09:00',
    prepare(world, { entries }) {
      correct(world, entries[1]!, '又及：同事们都可以作证。');
      world.workspace.takeEvents();
    },
    act: ({ scheduler, workspace }) => passTo(scheduler, workspace.now + HOUR, HOUR),
  },
  {
    name: 'screening',
    at: '2021-12-11 09:00',
    prepare({ office }) {
      const accepted = { decision: '受理', decision_reason: '经核实。' };
      office.typeAcross('nominations', new Map(office.rows('nominations').map(({ at }) => [at, accepted])));
    },
    act: (world) => world.click('menuScreenAgain'),
  },
  {
    name: 'self-check',
    at: '2021-12-12 13:00',
    act(world) {
      world.click('menuSelfCheck');
      // It says what it could not clear away; the next one does.
      world.does(() => {
        if (hasLeftovers(world)) world.answerTo('menuSelfCheck');
        return !hasLeftovers(world);
      });
    },
  },
];

const hasLeftovers = ({ office }: World): boolean =>
  office.rows('self_check').some(({ cells }) => /临时内容(可能)?没有清理干净/.test(cells.found ?? ''));

/** Whether 线下申报 has a row that asks for another click. */
const hasRowLeftOut = ({ office }: World): boolean =>
  office
    .rows('offline_nominations')
    .some(({ cells }) => /再点“导入线下申报”/.test(cells.import_result ?? ''));

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

/** The office types into an entry's row; false as long as it has none. */
function typeBeside({ office }: World, { answers }: Submission, cells: Record<string, string>): boolean {
  const row = office.rows('nominations').find(({ cells: shown }) => shown.email === answers.邮箱);
  if (row !== undefined) office.type('nominations', row.at, cells);
  return row !== undefined;
}

/** The applicant opens the link in the letter and makes the deeds longer. */
function correct({ workspace }: World, entry: Cast['entries'][number], words: string): void {
  const letters = sentMail(workspace.store).filter(({ to }) => to.includes(entry.answers.邮箱!));
  const link = letters
    .map(({ body }) => /^https:\S+edit2=\S+$/m.exec(body)?.[0])
    .filter((found) => found !== undefined)
    .pop();
  if (link === undefined) throw new Error(`${entry.id} has no letter with a link`);
  const deeds = `${entry.answers.事迹材料}\n${words}`;
  editResponse(workspace, link, { answers: { 事迹材料: deeds } }, workspace.now);
}
