// A person before the form: what is asked, what is refused, what is kept, and what may be changed later.
import { describe, expect, test } from '@jest/globals';
import { Drive } from '../../src/local/facade/drive-advanced';
import { type Form, FormApp } from '../../src/local/facade/form-app';
import type { FormResponse } from '../../src/local/facade/form-responses';
import { revive } from '../../src/local/facade/revivers';
import { closeForm, editResponse, fillIn, openForm } from '../../src/local/hand/form';
import { responsePayload } from '../../src/local/services/forms';
import { OTHER, OWNER, START } from './desk';
import { APPLICANT, answersOf, desk, HOUR, refusal, sampleForm } from './forms-desk';

describe('a person before the form', () => {
  const person = {
    类别: '敬业美',
    姓名: '张三',
    年龄: '45',
    事迹材料: '=1+1\n第二行',
    平台: ['报刊', '网站'],
  };

  test('sends a response, which reads as it was typed and tells the triggers', () => {
    const d = desk();
    const formId = sampleForm(d);
    const filled = fillIn(d.workspace, { user: APPLICANT, formId, answers: person, at: START + HOUR });
    const read = d.as(OWNER, () => {
      const [response] = FormApp.openById(formId).getResponses();
      return {
        id: response!.getId(),
        time: response!.getTimestamp()!.getTime(),
        email: response!.getRespondentEmail(),
        answers: answersOf(response!),
        editUrl: response!.getEditResponseUrl(),
      };
    });
    expect(read).toEqual({
      id: filled.responseId,
      time: START + HOUR,
      email: '',
      answers: [
        ['类别', '敬业美'],
        ['姓名', '张三'],
        ['年龄', '45'],
        ['人数', ''],
        ['事迹材料', '=1+1\n第二行'],
        ['平台', ['网站', '报刊']],
      ],
      editUrl: filled.editUrl,
    });
    expect(d.workspace.takeEvents()).toEqual([
      { kind: 'form_submit', formId, responseId: filled.responseId },
    ]);
  });

  test('an event’s data becomes the same response', () => {
    const d = desk();
    const formId = sampleForm(d);
    const { responseId } = fillIn(d.workspace, { user: APPLICANT, formId, answers: person, at: START });
    const data = JSON.parse(JSON.stringify(responsePayload(d.workspace.store, formId, responseId)));
    const response = revive({ $class: 'FormResponse', ...data }) as FormResponse;
    const form = revive({ $class: 'Form', id: formId }) as Form;
    expect([response.getId(), answersOf(response).length, form.getId()]).toEqual([responseId, 6, formId]);
  });

  test.each<[string, object, [string, string] | string]>([
    ['a required answer missing', { 姓名: '' }, ['姓名', '这是必填问题']],
    ['a blank for a required answer', { 姓名: ' 　' }, ['姓名', '这是必填问题']],
    ['a choice that does not exist', { 类别: '奉献美' }, ['类别', '没有“奉献美”这个选项']],
    ['two answers for one', { 姓名: ['甲', '乙'] }, ['姓名', '这道题只能填写一个答案']],
    ['a text that breaks the validation', { 年龄: '45岁' }, ['年龄', '请填写整数年龄']],
    ['a box that does not exist', { 平台: ['电视'] }, ['平台', '没有“电视”这个选项']],
    ['an unknown question', { 血型: 'A' }, ['血型', '表单里没有这个问题']],
    ['a question of the other branch', { 人数: '12' }, ['人数', '按所选答案，表单不会显示这个问题']],
    ['an empty answer to a question not shown', { 人数: '', 血型: [] }, 'taken'],
    ['the other branch', { 类别: '最美服务团队', 年龄: '', 人数: '12' }, 'taken'],
    [
      'uploads where nothing asks for any',
      { uploads: { 照片: [] } },
      ['照片', '表单里没有这个上传文件的问题'],
    ],
  ])('%s', (_title, changes, outcome) => {
    const d = desk();
    const formId = sampleForm(d);
    const { uploads, ...answers } = { ...person, ...changes } as never as { uploads?: never };
    expect(
      refusal(() => fillIn(d.workspace, { user: APPLICANT, formId, answers, uploads, at: START })),
    ).toEqual(outcome);
    const responses = d.as(OWNER, () => FormApp.openById(formId).getResponses().length);
    expect([responses, d.workspace.takeEvents().length]).toEqual(outcome === 'taken' ? [1, 1] : [0, 0]);
  });

  test('meets a closed door: unpublished, not open to all, closed, answered once', () => {
    const d = desk();
    const { workspace, as } = d;
    const formId = as(OWNER, () => {
      const form = FormApp.create('x')
        .setLimitOneResponsePerUser(true)
        .setCustomClosedFormMessage('申报已截止');
      form.addTextItem().setTitle('姓名');
      return form.getId();
    });
    const attempt = (user: string) =>
      refusal(() => fillIn(workspace, { user, formId, answers: { 姓名: '甲' }, at: START }));
    const seen = [attempt(APPLICANT), refusal(() => openForm(workspace, OWNER, formId))];
    as(OWNER, () => FormApp.openById(formId).setPublished(true).setAcceptingResponses(true));
    seen.push(attempt(APPLICANT));
    as(OWNER, () => FormApp.openById(formId).addPublishedReader(APPLICANT));
    seen.push(attempt(APPLICANT), attempt(APPLICANT), attempt(OTHER));
    as(OWNER, () => Drive.Permissions.create({ type: 'anyone', role: 'reader', view: 'published' }, formId));
    seen.push(
      attempt(''),
      attempt(OTHER),
      refusal(() => closeForm(workspace, OTHER, formId)),
    );
    closeForm(workspace, OWNER, formId);
    seen.push(attempt('late@example.org'));
    openForm(workspace, OWNER, formId);
    seen.push(attempt('late@example.org'));
    d.as(OWNER, () => Drive.Files.update({ trashed: true }, formId));
    seen.push(attempt('later@example.org'));
    expect(seen).toEqual([
      ['', '此文档未发布'],
      ['', '请先发布表单'],
      ['', '您需要访问权限才能填写此表单'],
      'taken',
      ['', '您已回复过。每人只能填写一次此表单'],
      ['', '您需要访问权限才能填写此表单'],
      ['', '您必须登录 Google 账号才能填写此表单'],
      'taken',
      ['', '您需要访问权限'],
      ['', '申报已截止'],
      'taken',
      ['', '抱歉，您请求的文件已被移至回收站'],
    ]);
  });

  test('edits through the link: the same response, a new time, hidden answers lost', () => {
    const d = desk();
    const formId = sampleForm(d);
    const first = fillIn(d.workspace, { user: APPLICANT, formId, answers: person, at: START });
    fillIn(d.workspace, { user: OTHER, formId, answers: { ...person, 姓名: '李四' }, at: START + 1000 });
    d.workspace.takeEvents();
    const wrong = refusal(() =>
      editResponse(d.workspace, first.editUrl, { answers: { 年龄: 'x' } }, START + 2000),
    );
    editResponse(
      d.workspace,
      first.editUrl,
      { answers: { 类别: '最美服务团队', 人数: '9', 事迹材料: '' } },
      START + 3000,
    );
    const seen = d.as(OWNER, () => {
      const form = FormApp.openById(formId);
      return {
        order: form.getResponses().map((response) => answersOf(response)[1]![1]),
        since: form
          .getResponses(new Date(START + 1000))
          .map((response) => [response.getId() === first.responseId, answersOf(response)]),
      };
    });
    expect({ wrong, ...seen, events: d.workspace.takeEvents() }).toEqual({
      wrong: ['年龄', '请填写整数年龄'],
      order: ['李四', '张三'],
      since: [
        [
          true,
          [
            ['类别', '最美服务团队'],
            ['姓名', '张三'],
            ['年龄', ''],
            ['人数', '9'],
            ['事迹材料', ''],
            ['平台', ['网站', '报刊']],
          ],
        ],
      ],
      events: [{ kind: 'form_submit', formId, responseId: first.responseId }],
    });
    d.as(OWNER, () => FormApp.openById(formId).setAllowResponseEdits(false).deleteResponse(first.responseId));
    expect(refusal(() => editResponse(d.workspace, first.editUrl, {}, START))).toEqual([
      '',
      '找不到要修改的回复',
    ]);
  });

  test('a prefilled address carries the answers under their entry numbers', () => {
    const d = desk();
    const formId = sampleForm(d);
    const seen = d.as(OWNER, () => {
      const form = FormApp.openById(formId);
      const name = form.getItems(FormApp.ItemType.TEXT)[0]!.asTextItem();
      const ticks = form.getItems(FormApp.ItemType.CHECKBOX)[0]!.asCheckboxItem();
      const made = form
        .createResponse()
        .withItemResponse(name.createResponse('张 三&'))
        .withItemResponse(ticks.createResponse(['网站']));
      return [made.toPrefilledUrl(), form.getPublishedUrl(), made.getEditResponseUrl()];
    });
    const query = seen[0]!.slice(seen[1]!.length).replace(/entry\.\d+/g, 'entry.N');
    expect([query, seen[2]]).toEqual([
      '?usp=pp_url&entry.N=%E5%BC%A0+%E4%B8%89%26&entry.N=%E7%BD%91%E7%AB%99',
      null,
    ]);
  });
});
