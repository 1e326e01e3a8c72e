// People in Drive's own page, each with the rights of their account.
import { describe, expect, test } from '@jest/globals';
import { Drive } from '../../src/local/facade/drive-advanced';
import {
  addComment,
  DriveRefusal,
  makeFolder,
  moveFile,
  renameFile,
  replyToComment,
  shareFile,
  trashFile,
  unshareFile,
  uploadFile,
} from '../../src/local/hand/drive';
import { driveService } from '../../src/local/services/drive';
import { sentMail } from '../../src/local/services/mail';
import { deskWith, OTHER, OWNER, START } from './desk';

const refusal = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (error) {
    if (!(error instanceof DriveRefusal)) throw error;
    return error.message;
  }
};

describe('a person in Drive', () => {
  test('lays a scan into a folder that was shared; the script finds it a little later', () => {
    const { workspace, as } = deskWith([driveService]);
    const content = workspace.blobs.describe('scan', 4096);
    const folderId = as(
      OWNER,
      () =>
        Drive.Files.create({ name: '2021-0001 张三', mimeType: 'application/vnd.google-apps.folder' })
          .id as string,
    );
    const upload = () => uploadFile(workspace, OTHER, { name: '报名表.pdf', content, folderId });
    const before = refusal(upload);
    shareFile(workspace, OWNER, folderId, OTHER, 'reader');
    const asReader = refusal(upload);
    shareFile(workspace, OWNER, folderId, OTHER, 'writer', true);
    upload();
    const list = () =>
      as(
        OWNER,
        () =>
          Drive.Files.list({
            q: `'${folderId}' in parents`,
            fields: 'files(name,mimeType,size,owners/emailAddress)',
          }).files,
      );
    const early = list();
    workspace.moveClock(workspace.now + 10_000);
    expect({ before, asReader, early, later: list(), mails: sentMail(workspace.store).length }).toEqual({
      before: '您需要访问权限',
      asReader: '您没有执行此操作的权限',
      early: [],
      later: [
        { name: '报名表.pdf', mimeType: 'application/pdf', size: '4096', owners: [{ emailAddress: OTHER }] },
      ],
      mails: 1,
    });
  });

  test('moves, renames, trashes and takes access back, as far as the account may', () => {
    const { workspace, as } = deskWith([driveService]);
    const content = workspace.blobs.describe('scan', 1);
    const [a, b] = [makeFolder(workspace, OWNER, 'a'), makeFolder(workspace, OWNER, 'b')];
    const inner = makeFolder(workspace, OWNER, 'inner', a);
    const file = uploadFile(workspace, OWNER, { name: 'x.png', content, folderId: a });
    shareFile(workspace, OWNER, file, OTHER, 'writer', true);
    const refused = [
      refusal(() => moveFile(workspace, OTHER, file, b)),
      refusal(() => moveFile(workspace, OWNER, a, inner)),
      refusal(() => moveFile(workspace, OWNER, b, file)),
      refusal(() => trashFile(workspace, OTHER, file)),
    ];
    renameFile(workspace, OTHER, file, 'y.png');
    moveFile(workspace, OWNER, file, b);
    trashFile(workspace, OWNER, b);
    const state = () =>
      as(OWNER, () => Drive.Files.get(file, { fields: 'name,parents,trashed,explicitlyTrashed' }));
    const trashed = state();
    trashFile(workspace, OWNER, b, false);
    unshareFile(workspace, OWNER, file, OTHER);
    expect({
      refused,
      trashed,
      back: state().trashed,
      gone: refusal(() => renameFile(workspace, OTHER, file, 'z')),
    }).toEqual({
      refused: ['您需要访问权限', '不能把文件夹移到它自己里面', '目标不是文件夹', '您没有执行此操作的权限'],
      trashed: { name: 'y.png', parents: [b], trashed: true, explicitlyTrashed: false },
      back: false,
      gone: '您需要访问权限',
    });
  });

  test('comments where commenting is allowed; scripts read them without addresses', () => {
    const { workspace, as } = deskWith([driveService]);
    const sheet = makeFolder(workspace, OWNER, '评审表');
    shareFile(workspace, OWNER, sheet, OTHER, 'reader', true);
    const asReader = refusal(() => addComment(workspace, OTHER, sheet, '好'));
    shareFile(workspace, OWNER, sheet, OTHER, 'commenter', true);
    const id = addComment(workspace, OTHER, sheet, '事迹突出', '第3行');
    replyToComment(workspace, OWNER, sheet, id, '收到', true);
    const fields =
      'comments(author(displayName,emailAddress),content,resolved,createdTime,quotedFileContent/value,replies(content,author/displayName))';
    const seen = as(OWNER, () => Drive.Comments.list(sheet, { fields }));
    expect({ asReader, seen }).toEqual({
      asReader: '您没有执行此操作的权限',
      seen: {
        comments: [
          {
            author: { displayName: 'colleague' },
            content: '事迹突出',
            resolved: true,
            createdTime: new Date(START).toISOString(),
            quotedFileContent: { value: '第3行' },
            replies: [{ content: '收到', author: { displayName: 'office' } }],
          },
        ],
      },
    });
  });
});
