// The pure decisions of set-up: upload questions, triggers, settings, readiness, and the menu.
import { describe, expect, test } from '@jest/globals';
import { CAMPAIGN_2021 } from '../../../src/addon/core/campaign-2021';
import type { RegistryRow } from '../../../src/addon/core/registry-snapshot';
import { checkSettings } from '../../../src/addon/core/set-up/settings-check';
import { planTriggers, wantedTriggers } from '../../../src/addon/core/set-up/trigger-plan';
import { matchUploads, missingUploads } from '../../../src/addon/core/set-up/uploads';
import { settingRows } from '../../../src/addon/core/settings';
import { setUpDesk, setUpProgram } from './desk';

describe('upload questions', () => {
  const questions = (...titles: string[]) => titles.map((title, at) => ({ id: at + 1, title }));

  test.each([
    [['照片', '报名表（盖章）', '荣誉证书'], { photo: 1, registration_form: 2, certificates: 3 }],
    [['报名表(盖章)', ' 照片 '], { registration_form: 1, photo: 2 }],
    [
      ['一寸免冠照', '盖章的报名表扫描件', '获奖证书（两份）'],
      { photo: 1, registration_form: 2, certificates: 3 },
    ],
    // Two that could be meant: a person has to say which.
    [['证书一', '证书二', '照片'], { photo: 3 }],
    [[], {}],
  ])('%j', (titles, expected) => {
    expect(matchUploads(questions(...titles))).toEqual(expected);
  });

  test('what is still to be added', () => {
    expect(missingUploads({ registration_form: 4 }, null)).toEqual(['照片', '荣誉证书']);
  });
});

describe('triggers', () => {
  const wanted = wantedTriggers('sheet', 'form');
  const submit = { uid: '1', handler: 'onNominationSubmitted', kind: 'ON_FORM_SUBMIT', sourceId: 'form' };
  const edit = { uid: '2', handler: 'onRegistryEdited', kind: 'ON_EDIT', sourceId: 'sheet' };
  const sweep = { uid: '3', handler: 'onSweep', kind: 'CLOCK', sourceId: '' };

  test('all there: nothing to do', () => {
    expect(planTriggers(wanted, [sweep, submit, edit])).toEqual({ install: [], remove: [] });
  });

  test('one that listens to a copied spreadsheet is replaced; other names are left alone', () => {
    const foreign = { uid: '9', handler: 'onContinue', kind: 'CLOCK', sourceId: '' };
    const stale = { ...edit, sourceId: 'the sheet that was copied' };
    expect(planTriggers(wanted, [submit, stale, sweep, foreign])).toEqual({
      install: [wanted[1]],
      remove: ['2'],
    });
  });
});

describe('settings', () => {
  const rows = (): RegistryRow[] =>
    settingRows(CAMPAIGN_2021).map((cells, at) => ({ row: at + 2, cells: { ...cells, check: '' } }));

  test('right ones need no word', () => {
    const { reading, checks } = checkSettings(rows());
    expect(reading.campaign).toEqual(CAMPAIGN_2021);
    expect(checks.every(({ check }) => check === '')).toBe(true);
  });

  test('a wrong one and one that stands twice are named in their own rows', () => {
    const all = rows();
    const year = all.find(({ cells }) => cells.key === 'identity.year')!;
    year.cells.value = '二〇二一';
    const again = { row: 90, cells: { ...all[0]!.cells } };
    const { reading, checks } = checkSettings([...all, again]);
    expect(reading.campaign).toBeNull();
    expect(checks.filter(({ check }) => check !== '').map(({ row, check }) => [row.row, check])).toEqual([
      [year.row, '“二〇二一”不是整数，请只填数字。'],
      [90, '这一项写了两次，以上面一行为准，请删去本行。'],
    ]);
  });
});

test('the menu appears for somebody who has authorized nothing', async () => {
  const { workspace } = setUpDesk(await setUpProgram());
  workspace.store.set(['accounts', 'new@laurel.example'], { kind: 'workspace', granted: [] });
  const { record } = workspace.run({
    entry: 'onOpen',
    args: [{}],
    identity: { effectiveUser: 'new@laurel.example', activeUser: '', authMode: 'LIMITED' },
    cause: 'open',
    surface: 'spreadsheet_ui',
  });
  expect([record.status, record.error]).toEqual(['completed', null]);
});
