// The self-check on the local runtime: everything is as assumed, and nothing of it is left behind.
import { beforeAll, expect, test } from '@jest/globals';
import { ORGANIZER } from '../../../src/local/open-workspace';
import type { BuiltProgram } from '../../../src/local/program';
import { undisturbed } from '../../../src/local/runtime/disturbance';
import { ServiceError } from '../../../src/local/runtime/service';
import { sentMail } from '../../../src/local/services/mail';
import { gridOf, outline, setUpDesk, setUpProgram } from './desk';

let program: BuiltProgram;
beforeAll(async () => {
  program = await setUpProgram();
});

/** The outline without the tab that holds the results. */
function apartFromResults(whole: ReturnType<typeof outline>) {
  return { ...whole, cells: whole.cells.slice(0, -1) };
}

test('passes, writes every result into 自检, and clears up', () => {
  const desk = setUpDesk(program);
  desk.setUp();
  const before = apartFromResults(outline(desk.workspace));
  const { checks, summary } = desk.selfCheck(ORGANIZER);
  expect(checks.filter((check) => check.ok === false)).toEqual([]);
  expect(checks.filter((check) => check.ok === true).length).toBeGreaterThan(50);
  expect(summary).toMatch(/^自检完成：共 \d+ 项，全部与预期一致/);
  const rows = gridOf(desk.workspace, 1010).slice(2);
  expect(rows.map((row) => row[0])).toEqual(expect.arrayContaining(checks.map((check) => check.item)));
  expect(sentMail(desk.workspace.store).map((mail) => mail.to)).toEqual([[ORGANIZER]]);
  expect(apartFromResults(outline(desk.workspace))).toEqual(before);
});

test('a second one replaces the results of the first; no mail without consent', () => {
  const desk = setUpDesk(program);
  desk.setUp();
  desk.selfCheck();
  const first = gridOf(desk.workspace, 1010).filter((row) => (row[0] ?? '') !== '').length;
  desk.selfCheck();
  expect(gridOf(desk.workspace, 1010).filter((row) => (row[0] ?? '') !== '')).toHaveLength(first);
  expect(sentMail(desk.workspace.store)).toEqual([]);
});

test('a call that fails midway is a difference, and what was made is still cleared away', () => {
  const desk = setUpDesk(program);
  desk.setUp();
  const before = apartFromResults(outline(desk.workspace));
  desk.workspace.disturbance = {
    before: ({ service, method }) => {
      if (service === 'Drive' && method === 'Files.copy') throw new ServiceError('Service error: Drive');
      if (service === 'FormApp' && method === 'Form.setPublished')
        throw new ServiceError('Service error: Forms');
    },
    after: () => {},
  };
  const { checks } = desk.selfCheck();
  expect(checks.filter((check) => check.ok === false).map((check) => [check.item, check.found])).toEqual([
    ['Drive', '试验没有做成：Service error: Drive'],
    ['FormApp', '试验没有做成：Service error: Forms'],
  ]);
  expect(gridOf(desk.workspace, 1010)[2]).toEqual([
    'Drive',
    '',
    '试验没有做成：Service error: Drive',
    '不一致',
  ]);
  expect(apartFromResults(outline(desk.workspace))).toEqual(before);
});

test('what was made although its making was answered by an error goes, too: at once, a form with the next self-check', () => {
  const desk = setUpDesk(program);
  desk.setUp();
  const before = apartFromResults(outline(desk.workspace));
  /** Answers calls of a method by an error after they have been carried out, each for which `which` holds. */
  const unanswered = (method: string, which: (args: string) => boolean): void => {
    desk.workspace.disturbance = {
      before: () => {},
      after: ({ service, method: called, args }) => {
        if (called === method && which(JSON.stringify(args)))
          throw new ServiceError(`Service error: ${service}`);
      },
    };
  };
  for (const type of ['folder', 'document']) {
    unanswered('Files.create', (args) => args.includes(`google-apps.${type}"`));
    expect(desk.selfCheck().checks.filter((check) => check.ok === false)).toMatchObject([
      { item: 'Drive', found: '试验没有做成：Service error: Drive' },
    ]);
    expect(apartFromResults(outline(desk.workspace))).toEqual(before);
  }
  unanswered('create', () => true);
  const { checks } = desk.selfCheck();
  expect(checks.filter((check) => check.ok === false).map((check) => check.found)).toEqual([
    '试验没有做成：Service error: FormApp',
    '新建试验用的表单时没有得到回音，临时内容可能没有清理干净：请过几分钟再点一次“自检”，会一并清理。',
  ]);
  desk.workspace.disturbance = undisturbed;
  expect(apartFromResults(outline(desk.workspace))).not.toEqual(before);
  desk.workspace.moveClock(desk.workspace.now + 60_000);
  expect(desk.selfCheck().checks.filter((check) => check.ok === false)).toEqual([]);
  expect(apartFromResults(outline(desk.workspace))).toEqual(before);
});
