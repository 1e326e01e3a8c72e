// Drive as people share it, Google Docs in it, and DriveApp over the same files.
import { describe, expect, test } from '@jest/globals';
import { newBlob } from '../../src/local/facade/blob';
import { Drive } from '../../src/local/facade/drive-advanced';
import { DriveApp } from '../../src/local/facade/drive-app';
import { Utilities } from '../../src/local/facade/utilities';
import { sentMail } from '../../src/local/services/mail';
import { deskWith, OTHER, OWNER, refusalOf, SCOPES } from './desk';
import { DOC, desk, Files, folder, LAG, names, SERVICES } from './drive-desk';

describe('sharing', () => {
  test('what a person may not see is not found; a reader may not write, share or trash; a writer may not delete', () => {
    const { as } = desk();
    const id = as(OWNER, () => folder('x'));
    const attempt = () =>
      [
        () => Files.get(id),
        () => Files.update({ name: 'y' }, id),
        () => Files.update({ trashed: true }, id),
        () => Drive.Permissions.create({ type: 'anyone', role: 'reader' }, id),
        () => Files.create({ name: 'z', parents: [id] }),
        () => Files.remove(id),
      ].map((work) =>
        refusalOf(work)
          .replace(/API call to drive\.\w+\.\w+ failed with error: /, '')
          .replace(id, 'ID'),
      );
    const share = (role: string) =>
      as(OWNER, () =>
        Drive.Permissions.create({ type: 'user', role, emailAddress: OTHER }, id, {
          sendNotificationEmail: false,
        }),
      );
    const stranger = as(OTHER, attempt);
    share('reader');
    const reader = as(OTHER, attempt);
    share('writer');
    const writer = as(OTHER, attempt);
    const [missing, denied] = [
      '404 File not found: ID.',
      '403 The user does not have sufficient permissions for this file.',
    ];
    expect({ stranger, reader, writer }).toEqual({
      stranger: [missing, missing, missing, missing, missing, missing],
      reader: ['', denied, denied, denied, denied, denied],
      writer: ['', '', denied, '', '', denied],
    });
  });

  test('is inherited, listed once per person, changed where it was given, and mailed unless told not to', () => {
    const { workspace, as } = desk();
    const seen = as(OWNER, () => {
      const top = folder('评审');
      const inner = folder('inner', top);
      const fields = 'permissions(role,emailAddress)';
      const given = Drive.Permissions.create({ type: 'user', role: 'commenter', emailAddress: OTHER }, top, {
        emailMessage: '请评审',
      });
      Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: OTHER }, top, {
        sendNotificationEmail: false,
      });
      const listed = Drive.Permissions.list(inner, { fields });
      const refused = refusalOf(() => Drive.Permissions.remove(inner, given.id as string));
      Drive.Permissions.update({ role: 'reader' }, top, given.id as string);
      const lowered = Drive.Permissions.list(inner, { fields });
      Drive.Permissions.remove(top, given.id as string);
      return { listed, refused, lowered, removed: Drive.Permissions.list(inner, { fields }) };
    });
    const owner = { role: 'owner', emailAddress: OWNER };
    expect(seen).toEqual({
      listed: { permissions: [owner, { role: 'commenter', emailAddress: OTHER }] },
      refused:
        '403 API call to drive.permissions.delete failed with error: Cannot modify an inherited permission.',
      lowered: { permissions: [owner, { role: 'reader', emailAddress: OTHER }] },
      removed: { permissions: [owner] },
    });
    expect(
      sentMail(workspace.store).map(({ from, to, subject, body }) => [
        from,
        to,
        subject,
        body.endsWith('请评审'),
      ]),
    ).toEqual([['drive-shares-noreply@google.com', [OTHER], '已与您共享“评审”', true]]);
  });

  test('the scope drive.file reaches what the script made, not what people put there', () => {
    const { workspace, as } = deskWith(SERVICES, ['https://www.googleapis.com/auth/drive.file']);
    workspace.store.set(['accounts', OWNER, 'granted'], ['https://www.googleapis.com/auth/drive.file']);
    const seen = as(OWNER, () => {
      const [own, upload] = [folder('own'), folder('upload')];
      workspace.store.set(['drive', 'files', upload, 'byHand'], true);
      Utilities.sleep(LAG);
      return [
        names({}),
        refusalOf(() => Files.get(upload)).replace(upload, 'ID'),
        refusalOf(() => DriveApp.getFolderById(own)),
      ];
    });
    expect(seen).toEqual([
      ['own'],
      '404 API call to drive.files.get failed with error: File not found: ID.',
      'Specified permissions are not sufficient to call DriveApp.getFolderById. Required permissions: https://www.googleapis.com/auth/drive || https://www.googleapis.com/auth/drive.readonly',
    ]);
    expect(SCOPES).toContain('https://www.googleapis.com/auth/drive');
  });
});

describe('Google Docs', () => {
  test('come from HTML and go out as HTML and text', () => {
    const html = '<h1>公示</h1><p>张三 &amp; 李四<br>甲校</p><table><tr><td>1</td><td>2</td></tr></table>';
    const { workspace, as } = desk();
    const seen = as(OWNER, () => {
      const id = Files.create({ name: '公示', mimeType: DOC }, newBlob(html, 'text/html')).id as string;
      return {
        html: Files.export(id, 'text/html').getDataAsString(),
        text: Files.export(id, 'text/plain').getDataAsString(),
        word: refusalOf(() => Files.export(id, 'application/pdf')),
        media: refusalOf(() => Files.get(id, { alt: 'media' })),
        copy: Files.export(Files.copy({ name: '副本' }, id).id as string, 'text/html').getDataAsString(),
      };
    });
    expect(seen).toEqual({
      html,
      text: '公示\n张三 & 李四\n甲校\n1\t2',
      word: 'not in the local runtime: exporting a Google Doc as application/pdf',
      media:
        '403 API call to drive.files.get failed with error: Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      copy: html,
    });
    expect(Object.keys(workspace.store.get<object>('documents')!).length).toBe(2);
  });

  test('use up the day’s allowance of documents', () => {
    const { workspace, as } = desk();
    workspace.store.set(['accounts', OWNER, 'limits', 'documentsCreated'], 1);
    const make = () => refusalOf(() => Files.create({ name: 'd', mimeType: DOC }));
    expect(as(OWNER, () => [make(), make()])).toEqual([
      '',
      'Service invoked too many times for one day: docs create.',
    ]);
    expect(Object.keys(workspace.store.get<object>('documents')!).length).toBe(1);
  });
});

describe('DriveApp', () => {
  test('files and folders: making, finding, moving, copying, trashing', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const [a, b] = [DriveApp.createFolder('a'), DriveApp.createFolder('b')];
      const file = a.createFile('说明.txt', '内容');
      const other = a.createFile(newBlob([9], 'image/png', 'p.png'));
      file.setName('new.txt').moveTo(b).setDescription('d');
      const copied = file.makeCopy('copy.txt', a);
      Utilities.sleep(LAG);
      const list = (files: { hasNext(): boolean; next(): { getName(): string } }): string[] => {
        const found: string[] = [];
        while (files.hasNext()) found.push(files.next().getName());
        return found.sort();
      };
      const before = [
        list(a.getFiles()),
        list(b.getFiles()),
        list(b.getFilesByName('new.txt')),
        list(DriveApp.getFolders()),
      ];
      other.setTrashed(true);
      return {
        before,
        after: list(a.getFiles()),
        trashed: [other.isTrashed(), DriveApp.getFileById(other.getId()).getName()],
        content: [
          copied.getBlob().getDataAsString(),
          copied.getSize(),
          copied.getMimeType(),
          file.getDescription(),
        ],
        parent: file.getParents().next().getName(),
        end: refusalOf(() => DriveApp.getFilesByName('none').next()),
        nameless: [
          refusalOf(() => a.createFile(newBlob('x'))),
          refusalOf(() => DriveApp.createFile(null as never, '')),
        ],
        unknown: refusalOf(() => (a as unknown as { getBlob(): void }).getBlob()),
        wrong: refusalOf(() => file.moveTo(other as never)),
      };
    });
    expect(seen).toEqual({
      before: [['copy.txt', 'p.png'], ['new.txt'], ['new.txt'], ['a', 'b']],
      after: ['copy.txt'],
      trashed: [true, 'p.png'],
      content: ['内容', 6, 'text/plain', 'd'],
      parent: 'b',
      end: 'Cannot retrieve the next object: iterator has reached the end.',
      nameless: ['Blob object must have non-null name for this operation.', 'Invalid argument: name'],
      unknown: 'not in the local runtime: Folder.getBlob',
      wrong: "The parameters (DriveApp.File) don't match the method signature for DriveApp.File.moveTo.",
    });
  });

  test('sharing sends mail; what a person may not see has Google’s text', () => {
    const { workspace, as } = desk();
    const id = as(OWNER, () => DriveApp.createFolder('x').getId());
    const before = as(OTHER, () => refusalOf(() => DriveApp.getFolderById(id)));
    const people = as(OWNER, () => {
      const shared = DriveApp.getFolderById(id).addViewer(OTHER).addEditor('third@example.org');
      return [shared.getViewers(), shared.getEditors()].map((users) => users.map((user) => user.getEmail()));
    });
    const after = as(OTHER, () => [
      DriveApp.getFolderById(id).getName(),
      refusalOf(() => DriveApp.getFolderById(id).setName('y')),
    ]);
    expect({ before, people, after, mails: sentMail(workspace.store).length }).toEqual({
      before:
        'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      people: [[OWNER, OTHER, 'third@example.org'], ['third@example.org']],
      after: ['x', 'Access denied: DriveApp.'],
      mails: 2,
    });
  });
});
