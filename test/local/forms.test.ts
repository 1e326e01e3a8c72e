// Forms: the recorded behaviour of FormApp, and people before the form's page.
import { describe, expect, test } from '@jest/globals';
import { Drive } from '../../src/local/facade/drive-advanced';
import { type Form, FormApp } from '../../src/local/facade/form-app';
import type { FormResponse } from '../../src/local/facade/form-responses';
import { revive } from '../../src/local/facade/revivers';
import {
  addUploadQuestion,
  closeForm,
  editResponse,
  FormRefusal,
  fillIn,
  openForm,
  publishForm,
} from '../../src/local/hand/form';
import { driveAppService, driveService, type FileRecord } from '../../src/local/services/drive';
import { formsService, responsePayload } from '../../src/local/services/forms';
import { type Desk, deskWith, OTHER, OWNER, refusalOf, START } from './desk';

const desk = (): Desk => deskWith([formsService, driveService, driveAppService]);
const APPLICANT = 'zhang.san@example.org';
const HOUR = 3_600_000;

/** A form with two kinds of nominee on pages of their own, published by hand; gives its id. */
function sampleForm({ workspace, as }: Desk): string {
  const id = as(OWNER, () => {
    const form = FormApp.create('申报表').setTitle('最美后勤人申报').setAllowResponseEdits(true);
    const kind = form.addMultipleChoiceItem().setTitle('类别').setRequired(true);
    form.addTextItem().setTitle('姓名').setRequired(true);
    const persons = form.addPageBreakItem().setTitle('个人');
    const years = FormApp.createTextValidation().setHelpText('请填写整数年龄').requireWholeNumber().build();
    form.addTextItem().setTitle('年龄').setRequired(true).setValidation(years);
    const teams = form.addPageBreakItem().setTitle('团队').setGoToPage(FormApp.PageNavigationType.SUBMIT);
    form.addTextItem().setTitle('人数').setRequired(true);
    const last = form.addPageBreakItem().setTitle('材料');
    form.addParagraphTextItem().setTitle('事迹材料');
    form.addCheckboxItem().setTitle('平台').setChoiceValues(['网站', '公众号', '报刊']);
    teams.setGoToPage(last);
    kind.setChoices([kind.createChoice('敬业美', persons), kind.createChoice('最美服务团队', teams)]);
    return form.getId();
  });
  publishForm(workspace, OWNER, id);
  return id;
}

const refusal = (work: () => unknown): [string, string] | string => {
  try {
    work();
    return 'taken';
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    return [error.question, error.message];
  }
};

const answersOf = (response: FormResponse): [string, unknown][] =>
  response.getItemResponses().map((answer) => [answer.getItem().getTitle(), answer.getResponse()]);

describe('FormApp', () => {
  test('a new form has no title and is unpublished; its parts take what is set', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const form = FormApp.create('文件名');
      const before = [
        form.getTitle(),
        form.isPublished(),
        form.isAcceptingResponses(),
        form.supportsAdvancedResponderPermissions(),
      ];
      form
        .setTitle('标题')
        .setDescription('说明')
        .setConfirmationMessage('谢谢')
        .setCollectEmail(true)
        .setProgressBar(true);
      const list = form.addListItem().setTitle('省份').setHelpText('选一个');
      return {
        before,
        after: [
          form.getTitle(),
          form.getDescription(),
          form.getConfirmationMessage(),
          form.collectsEmail(),
          form.hasProgressBar(),
        ],
        name: Drive.Files.get(form.getId()).name,
        empty: list.getChoices().map((choice) => choice.getValue()),
        published: (FormApp.create as (title: string, published: boolean) => Form)(
          'x',
          true,
        ).isAcceptingResponses(),
        sameForm: FormApp.openByUrl(form.getEditUrl()).getTitle(),
      };
    });
    expect(seen).toEqual({
      before: ['', false, false, true],
      after: ['标题', '说明', '谢谢', true, true],
      name: '文件名',
      empty: [''],
      published: true,
      sameForm: '标题',
    });
  });

  test('publishing and accepting are two things; unpublishing stops acceptance', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const form = FormApp.create('x');
      const states: unknown[] = [refusalOf(() => form.setAcceptingResponses(true))];
      const note = () => states.push([form.isPublished(), form.isAcceptingResponses()]);
      form.setPublished(true);
      note();
      form.setAcceptingResponses(true);
      note();
      form.setAcceptingResponses(false);
      note();
      form.setAcceptingResponses(true).setPublished(false);
      note();
      return states;
    });
    expect(seen).toEqual([
      'Cannot accept responses while the form is unpublished.',
      [true, false],
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  test('items are found, moved and deleted; choices forget a page that is gone', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const form = FormApp.create('x');
      const question = form.addListItem().setTitle('q');
      const page = form.addPageBreakItem().setTitle('p');
      const text = form.addTextItem().setTitle('t');
      question.setChoices([
        question.createChoice('a', page),
        question.createChoice('b', FormApp.PageNavigationType.SUBMIT),
      ]);
      const titles = () => form.getItems().map((item) => item.getTitle());
      const before = titles();
      form.moveItem(text, 0);
      const moved = [titles(), question.getIndex()];
      form.deleteItem(page);
      const [a, b] = form.getItemById(question.getId())!.asListItem().getChoices();
      return {
        before,
        moved,
        after: titles(),
        types: form.getItems().map((item) => item.getType().toString()),
        onlyText: form.getItems(FormApp.ItemType.TEXT).map((item) => item.getTitle()),
        navigation: [a!.getPageNavigationType(), String(b!.getPageNavigationType())],
        missing: form.getItemById(1),
      };
    });
    expect(seen).toEqual({
      before: ['q', 'p', 't'],
      moved: [['t', 'q', 'p'], 1],
      after: ['t', 'q'],
      types: ['TEXT', 'LIST'],
      onlyText: ['t'],
      navigation: [null, 'SUBMIT'],
      missing: null,
    });
  });

  test('what FormApp refuses', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const form = FormApp.create('x');
      const list = form.addListItem();
      const text = form.addTextItem();
      const pattern = (source: string) =>
        FormApp.createTextValidation().requireTextMatchesPattern(source).build();
      return [
        () => list.setChoiceValues(['a', 'a']),
        () => list.setChoiceValues([]),
        () => form.getItems()[0]!.asTextItem(),
        () => text.setValidation(pattern('(?=a)b')),
        () => text.setValidation(pattern('\\p{Script=Han}+')),
        () => text.setValidation(pattern('[\\p{Han}·]{2,20}')),
        () => FormApp.openByUrl('https://example.org/'),
        () => form.getResponse('none'),
        () => (form as unknown as { addFileUploadItem(): void }).addFileUploadItem(),
        () => form.setTitle({} as never),
      ].map(refusalOf);
    });
    expect(seen).toEqual([
      'Questions cannot have duplicate choice values.',
      'Array is empty: values',
      'Invalid conversion for item type: LIST.',
      'Invalid argument: pattern',
      'Invalid argument: pattern',
      '',
      'Invalid argument: url',
      'Invalid response ID.',
      'not in the local runtime: Form.addFileUploadItem',
      "The parameters ((class)) don't match the method signature for FormApp.Form.setTitle.",
    ]);
  });

  test('only editors of the file may open a form', () => {
    const d = desk();
    const id = sampleForm(d);
    const open = () => refusalOf(() => FormApp.openById(id));
    const before = d.as(OTHER, open);
    d.as(OWNER, () => Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: OTHER }, id));
    expect([before, d.as(OTHER, open)]).toEqual([
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      '',
    ]);
  });
});

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

describe('upload questions', () => {
  const answers = { 类别: '敬业美', 姓名: '张三', 年龄: '45' };

  function withUploads(): { d: Desk; formId: string } {
    const d = desk();
    const formId = sampleForm(d);
    d.workspace.store.set(['accounts', APPLICANT, 'name'], '张三');
    addUploadQuestion(d.workspace, OWNER, formId, { title: '照片', required: true, afterTitle: '事迹材料' });
    addUploadQuestion(d.workspace, OWNER, formId, { title: '荣誉证书', maxFiles: 5 });
    return { d, formId };
  }

  test('put private files into the owner’s folders, with the account’s name in theirs', () => {
    const { d, formId } = withUploads();
    const { workspace } = d;
    const content = workspace.blobs.describe('photo', 2048);
    const uploads = {
      照片: [{ name: '一寸照.JPG', content }],
      荣誉证书: [
        { name: '证书', content },
        { name: 'a.b.pdf', content },
      ],
    };
    fillIn(workspace, { user: APPLICANT, formId, answers, uploads, at: START + HOUR });
    fillIn(workspace, {
      user: OTHER,
      formId,
      answers,
      uploads: { 照片: uploads.照片 },
      at: START + 2 * HOUR,
    });
    const file = (id: string) => workspace.store.get<FileRecord>('drive', 'files', id)!;
    const pathOf = (id: string): string => {
      const parent = file(id).parents[0];
      return parent === undefined ? '' : `${pathOf(parent)}/${file(id).name}`;
    };
    const seen = d.as(OWNER, () => {
      const form = FormApp.openById(formId);
      const types = form
        .getItems(FormApp.ItemType.FILE_UPLOAD)
        .map((item) => [item.getTitle(), item.getIndex()]);
      const ids = form
        .getResponses()
        .flatMap((response) =>
          answersOf(response).flatMap(([, answer]) => (Array.isArray(answer) ? (answer as string[]) : [])),
        );
      return { types, ids };
    });
    expect({
      types: seen.types,
      files: seen.ids.map((id) => [
        pathOf(id),
        file(id).owner,
        file(id).permissions,
        file(id).mimeType,
        file(id).size,
      ]),
    }).toEqual({
      types: [
        ['照片', 8],
        ['荣誉证书', 10],
      ],
      files: [
        [
          '/最美后勤人申报 (File responses)/照片 (File responses)/一寸照 - 张三.JPG',
          OWNER,
          [],
          'image/jpeg',
          2048,
        ],
        [
          '/最美后勤人申报 (File responses)/荣誉证书 (File responses)/证书 - 张三',
          OWNER,
          [],
          'application/octet-stream',
          2048,
        ],
        [
          '/最美后勤人申报 (File responses)/荣誉证书 (File responses)/a.b - 张三.pdf',
          OWNER,
          [],
          'application/pdf',
          2048,
        ],
        [
          '/最美后勤人申报 (File responses)/照片 (File responses)/一寸照 - colleague.JPG',
          OWNER,
          [],
          'image/jpeg',
          2048,
        ],
      ],
    });
  });

  test('refuse a wrong number of files and people without an account; edits keep what is not replaced', () => {
    const { d, formId } = withUploads();
    const content = d.workspace.blobs.describe('photo', 10);
    const photo = { name: 'p.jpg', content };
    const send = (user: string, uploads: Record<string, { name: string; content: typeof content }[]>) =>
      refusal(() => fillIn(d.workspace, { user, formId, answers, uploads, at: START }));
    expect([
      send(APPLICANT, {}),
      send(APPLICANT, { 照片: [photo, photo] }),
      send(APPLICANT, { 照片: [photo], 荣誉证书: Array(6).fill(photo) }),
      send('', { 照片: [photo] }),
    ]).toEqual([
      ['照片', '这是必填问题'],
      ['照片', '最多可上传 1 个文件'],
      ['荣誉证书', '最多可上传 5 个文件'],
      ['照片', '要上传文件，您需要先登录 Google 账号'],
    ]);
    const filled = fillIn(d.workspace, {
      user: APPLICANT,
      formId,
      answers,
      uploads: { 照片: [photo], 荣誉证书: [photo] },
      at: START,
    });
    const filesOf = () =>
      d.as(OWNER, () =>
        answersOf(FormApp.openById(formId).getResponse(filled.responseId)).flatMap(([title, answer]) =>
          ['照片', '荣誉证书'].includes(title) ? [answer] : [],
        ),
      );
    const before = filesOf();
    editResponse(d.workspace, filled.editUrl, { uploads: { 荣誉证书: [photo, photo] } }, START + HOUR);
    const after = filesOf();
    expect([after[0], (after[1] as string[]).length, after[1] === before[1]]).toEqual([before[0], 2, false]);
  });

  test('a copied form has lost its folders, its answers and its readers', () => {
    const { d, formId } = withUploads();
    const content = d.workspace.blobs.describe('photo', 10);
    fillIn(d.workspace, {
      user: APPLICANT,
      formId,
      answers,
      uploads: { 照片: [{ name: 'p.jpg', content }] },
      at: START,
    });
    const copyId = d.as(OWNER, () => Drive.Files.copy({ name: '副本' }, formId).id as string);
    const seen = d.as(OWNER, () => {
      const form = FormApp.openById(copyId);
      return [form.getTitle(), form.getItems().length, form.getResponses().length, form.isPublished()];
    });
    publishForm(d.workspace, OWNER, copyId);
    const refused = refusal(() =>
      fillIn(d.workspace, {
        user: APPLICANT,
        formId: copyId,
        answers,
        uploads: { 照片: [{ name: 'p.jpg', content }] },
        at: START,
      }),
    );
    expect({ seen, refused }).toEqual({
      seen: ['最美后勤人申报', 11, 0, false],
      refused: ['照片', '缺少文件上传文件夹，请联系表单所有者'],
    });
  });
});
