// MailApp: the four forms of arguments, the limits, and the daily allowance.
import { describe, expect, test } from '@jest/globals';
import { newBlob } from '../../src/local/facade/blob';
import { MailApp } from '../../src/local/facade/mail-app';
import { mailService, sentMail } from '../../src/local/services/mail';
import { deskWith, OWNER, refusalOf, SCOPES } from './desk';

describe('MailApp', () => {
  test('every form of arguments arrives as one message', () => {
    const { workspace, as } = deskWith([mailService]);
    as(OWNER, () => {
      MailApp.sendEmail('a@example.org', '主题', '正文');
      MailApp.sendEmail('a@example.org', 'reply@example.org', 's', 'b');
      MailApp.sendEmail('a@example.org', 's', 'b', {
        cc: 'c@example.org',
        name: '秘书处',
        htmlBody: '<p>b</p>',
      });
      MailApp.sendEmail({
        to: '张三 <z@example.org>, b@example.org',
        bcc: 'd@example.org',
        subject: 's',
        body: 'b',
      });
    });
    const short = sentMail(workspace.store).map(({ to, cc, bcc, replyTo, name, subject, body, htmlBody }) => [
      to,
      cc,
      bcc,
      replyTo,
      name,
      subject,
      body,
      htmlBody,
    ]);
    expect(short).toEqual([
      [['a@example.org'], [], [], '', '', '主题', '正文', ''],
      [['a@example.org'], [], [], 'reply@example.org', '', 's', 'b', ''],
      [['a@example.org'], ['c@example.org'], [], '', '秘书处', 's', 'b', '<p>b</p>'],
      [['z@example.org', 'b@example.org'], [], ['d@example.org'], '', '', 's', 'b', ''],
    ]);
  });

  test('attachments are kept with their bytes', () => {
    const { workspace, as } = deskWith([mailService]);
    as(OWNER, () =>
      MailApp.sendEmail({
        to: 'a@example.org',
        subject: 's',
        body: '',
        attachments: [newBlob('附件', 'text/plain', 'a.txt')],
      }),
    );
    const kept = sentMail(workspace.store)[0]!.attachments;
    expect(
      kept.map(({ name, mimeType, content }) => [name, mimeType, workspace.blobs.get(content).toString()]),
    ).toEqual([['a.txt', 'text/plain', '附件']]);
  });

  test('what Google refuses is refused, and nothing leaves or counts', () => {
    const { workspace, as } = deskWith([mailService]);
    const many = Array.from({ length: 51 }, (_, at) => `p${at}@example.org`).join(',');
    const seen = as(OWNER, () => ({
      refused: [
        { to: '' },
        { to: 'nobody' },
        { to: 'a b@example.org' },
        { to: many },
        { to: 'a@example.org', subject: 'x'.repeat(251) },
        { to: 'a@example.org', body: '汉'.repeat(70_000) },
        { to: 'a@example.org', colour: 'red' },
      ].map((message) => refusalOf(() => MailApp.sendEmail(message))),
      left: MailApp.getRemainingDailyQuota(),
    }));
    expect({ ...seen, sent: sentMail(workspace.store).length }).toEqual({
      refused: [
        'Failed to send email: no recipient',
        'Invalid email: nobody',
        'Invalid email: a b@example.org',
        'Limit exceeded: Email Recipients Per Message.',
        'Argument too large: subject',
        'Limit exceeded: Email Body Size.',
        "not in the local runtime: MailApp.sendEmail's colour",
      ],
      left: 100,
      sent: 0,
    });
  });

  test('the daily allowance counts recipients and opens again after 24 hours', () => {
    const { workspace, as } = deskWith([mailService]);
    workspace.store.set(['accounts', OWNER, 'limits', 'mailRecipients'], 3);
    const send = () => refusalOf(() => MailApp.sendEmail('a@example.org,b@example.org', 's', 'b'));
    const first = as(OWNER, () => [
      send(),
      MailApp.getRemainingDailyQuota(),
      send(),
      MailApp.getRemainingDailyQuota(),
    ]);
    workspace.moveClock(workspace.now + 24 * 3_600_000);
    const next = as(OWNER, () => [MailApp.getRemainingDailyQuota(), send()]);
    expect({ first, next, sent: sentMail(workspace.store).length }).toEqual({
      first: ['', 1, 'Service invoked too many times for one day: email.', 1],
      next: [3, ''],
      sent: 2,
    });
  });

  test('needs its scope', () => {
    const { as } = deskWith(
      [mailService],
      SCOPES.filter((scope) => !scope.endsWith('send_mail')),
    );
    expect(as(OWNER, () => refusalOf(() => MailApp.sendEmail('a@example.org', 's', 'b')))).toBe(
      'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail || https://mail.google.com/',
    );
  });
});
