// Upload questions: added by hand, answered with files, and what scripts see of them.
import { describe, expect, test } from '@jest/globals';
import { Drive } from '../../src/local/facade/drive-advanced';
import { FormApp } from '../../src/local/facade/form-app';
import { addUploadQuestion, editResponse, fillIn, publishForm } from '../../src/local/hand/form';
import type { FileRecord } from '../../src/local/services/drive';
import { type Desk, OTHER, OWNER, START } from './desk';
import { APPLICANT, answersOf, desk, HOUR, refusal, sampleForm } from './forms-desk';

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
