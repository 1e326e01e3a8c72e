// Setting a campaign up for the first time and again: what comes of it, and the service calls as literal numbers.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { TABS, type TabKey } from '../../../src/addon/core/registry';
import { addUploadQuestion, openForm, publishForm } from '../../../src/local/hand/form';
import { ORGANIZER } from '../../../src/local/open-workspace';
import type { BuiltProgram } from '../../../src/local/program';
import { allTriggers } from '../../../src/local/services/triggers';
import { callsOf, formOf, gridOf, outline, setUpDesk, setUpProgram, stateOf } from './desk';

let program: BuiltProgram;
beforeAll(async () => {
  program = await setUpProgram();
});

/** A new tab has exactly the columns of its definition. */
const width = (key: TabKey): number => TABS[key].columns.length;

describe('set-up from nothing', () => {
  test('makes every tab, three folders, one form and three triggers, in a known number of calls', () => {
    const desk = setUpDesk(program);
    const report = desk.run('setUp');
    expect(report.record.status).toBe('completed');
    expect(callsOf(desk.workspace, report.record.id)).toEqual({
      'SpreadsheetApp.getActive': 1,
      'Session.getEffectiveUser': 1,
      'Sheets.Spreadsheets.get': 2,
      'Drive.Files.generateIds': 1,
      // The registry, the form's id, the questions, the journal.
      'Sheets.Spreadsheets.batchUpdate': 4,
      'Drive.Files.create': 3,
      'FormApp.create': 1,
      'FormApp.Form.addItem': 24,
      'FormApp.Item.setTitle': 24,
      'FormApp.Item.setHelpText': 22,
      'FormApp.Item.setChoices': 6,
      'FormApp.Item.setRequired': 10,
      'FormApp.Item.setValidation': 1,
      'FormApp.Form.setTitle': 1,
      'FormApp.Form.setDescription': 1,
      'FormApp.Form.setConfirmationMessage': 1,
      'FormApp.Form.setCustomClosedFormMessage': 1,
      'FormApp.Form.setAllowResponseEdits': 1,
      'FormApp.Form.setProgressBar': 1,
      'FormApp.Form.isPublished': 1,
      'Drive.Files.get': 1,
      'Drive.Files.update': 1,
      'ScriptApp.getProjectTriggers': 1,
      'ScriptApp.newTrigger': 3,
      // A copy of the state: looked for, and kept.
      'PropertiesService.Properties.getProperties': 1,
      'PropertiesService.Properties.setProperties': 1,
    });
    expect(outline(desk.workspace).tabs).toEqual([
      '总览 80×24',
      `登记台账 1000×${width('nominations')} 冻结2行2列`,
      `事迹材料 1000×${width('deeds')} 冻结2行2列`,
      `线下申报 1000×${width('offline_nominations')} 冻结2行0列`,
      `推荐单位 300×${width('recommending_units')} 冻结2行1列`,
      `往届名单 1000×${width('past_honorees')} 冻结2行0列`,
      `评审专家 1000×${width('reviewers')} 冻结2行0列`,
      `利益关系 1000×${width('conflicts')} 冻结2行0列`,
      `评审分配 1000×${width('assignments')} 冻结2行0列`,
      `评审表 1000×${width('review_sheets')} 冻结2行0列`,
      `评审得分 1000×${width('scores')} 冻结2行0列`,
      `评审汇总 1000×${width('results')} 冻结2行0列`,
      `入围名单 1000×${width('shortlist')} 冻结2行0列`,
      `评审意见 1000×${width('comments')} 冻结2行0列`,
      `文书模板 1000×${width('templates')} 冻结2行0列`,
      `信息确认 1000×${width('confirmations')} 冻结2行2列`,
      `公示名单 1000×${width('candidates')} 冻结2行0列`,
      `异议 1000×${width('objections')} 冻结2行0列`,
      `文书 1000×${width('documents')} 冻结2行0列`,
      `获评名单 1000×${width('honorees')} 冻结2行0列`,
      `设置 120×${width('settings')} 冻结2行0列`,
      `待办 1000×${width('outbox')} 冻结2行0列`,
      `已办存档 1000×${width('outbox_archive')} 冻结2行0列`,
      `办理记录 1000×${width('journal')} 冻结2行0列`,
      `自检 200×${width('self_check')} 冻结2行0列`,
      '系统状态 40×2 冻结2行0列 隐藏',
    ]);
    expect(
      allTriggers(desk.workspace.store).map(({ handler, kind, owner }) => [handler, kind, owner]),
    ).toEqual([
      ['onNominationSubmitted', 'form_submit', ORGANIZER],
      ['onRegistryEdited', 'edit', ORGANIZER],
      ['onSweep', 'clock', ORGANIZER],
    ]);
  });

  test('asks for what only a person can do, and is complete once that is done', () => {
    const desk = setUpDesk(program);
    const first = desk.setUp();
    expect(first.complete).toBe(false);
    expect(first.remaining).toHaveLength(2);
    expect(first.remaining[0]).toContain('“照片”、“报名表（盖章）”、“荣誉证书”');
    expect(first.remaining[1]).toContain('发布');
    const form = formOf(desk.workspace);
    for (const title of ['照片', '报名表（盖章）', '荣誉证书']) {
      addUploadQuestion(desk.workspace, ORGANIZER, form.id, { title, maxFiles: 5, afterTitle: '材料' });
    }
    publishForm(desk.workspace, ORGANIZER, form.id);
    openForm(desk.workspace, ORGANIZER, form.id);
    const second = desk.setUp();
    expect({ remaining: second.remaining, complete: second.complete }).toEqual({
      remaining: [],
      complete: true,
    });
    const { uploads } = JSON.parse(stateOf(desk.workspace).questions!);
    const ids = Object.fromEntries(formOf(desk.workspace).items.map(({ id, title }) => [title, id]));
    expect(uploads).toEqual({
      photo: ids.照片,
      registration_form: ids['报名表（盖章）'],
      certificates: ids.荣誉证书,
    });
    expect(desk.health().filter((item) => !item.ok)).toEqual([]);
  });

  test('a second run changes nothing at all, and says so', () => {
    const desk = setUpDesk(program);
    desk.setUp();
    const before = outline(desk.workspace);
    const report = desk.run('setUp');
    expect(callsOf(desk.workspace, report.record.id)).toEqual({
      'SpreadsheetApp.getActive': 1,
      'Session.getEffectiveUser': 1,
      'Sheets.Spreadsheets.get': 2,
      'Drive.Files.get': 4,
      'FormApp.openById': 1,
      'FormApp.Form.getItems': 1,
      'FormApp.Form.isPublished': 1,
      'ScriptApp.getProjectTriggers': 1,
    });
    expect((report.value as { done: string[] }).done).toEqual(['已经齐备，无需改动。']);
    expect(outline(desk.workspace)).toEqual(before);
  });

  test('the form asks every question in the order of the notice, and its ids are remembered', () => {
    const desk = setUpDesk(program);
    desk.setUp();
    const form = formOf(desk.workspace);
    expect(form.items.map(({ type, title, required }) => `${type} ${title}${required ? ' *' : ''}`)).toEqual([
      'PAGE_BREAK 推荐信息',
      'TEXT 推荐单位',
      'MULTIPLE_CHOICE 推荐方式 *',
      'MULTIPLE_CHOICE 类别 *',
      'PAGE_BREAK 被推举对象',
      'TEXT 姓名 *',
      'MULTIPLE_CHOICE 性别',
      'TEXT 民族',
      'TEXT 年龄',
      'LIST 政治面貌',
      'PAGE_BREAK 单位与联系方式',
      'TEXT 联系电话 *',
      'TEXT 邮箱 *',
      'TEXT 单位名称（填写至部门） *',
      'TEXT 职务/职称',
      'TEXT 通讯地址 *',
      'TEXT 邮编',
      'PAGE_BREAK 事迹与荣誉',
      'PARAGRAPH_TEXT 事迹材料 *',
      'PARAGRAPH_TEXT 媒体表彰情况',
      'PAGE_BREAK 材料',
      'PAGE_BREAK 知情同意',
      'MULTIPLE_CHOICE 是否同意公示 *',
      'MULTIPLE_CHOICE 是否同意信息存于境外 *',
    ]);
    expect({ published: form.published, edits: form.allowEdits, bar: form.progressBar }).toEqual({
      published: false,
      edits: true,
      bar: true,
    });
    const { text, consentPublication, consentAbroad } = JSON.parse(stateOf(desk.workspace).questions!);
    const questions = form.items.filter(({ type }) => type !== 'PAGE_BREAK').map(({ id }) => id);
    expect([...Object.values(text), consentPublication, consentAbroad]).toEqual(questions);
  });

  test('settings hold the 2021 campaign, each right, as text', () => {
    const desk = setUpDesk(program);
    desk.setUp();
    const rows = gridOf(desk.workspace, 1002).slice(2);
    expect(rows.map((row) => row[5] ?? '').filter((check) => check !== '')).toEqual([]);
    expect(rows.find((row) => row[0] === 'identity.year')?.[3]).toBe('2021');
    expect(rows.find((row) => row[0] === 'stages.submissionsClose')?.[3]).toBe('2021-12-10');
  });
});
