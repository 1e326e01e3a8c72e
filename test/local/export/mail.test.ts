// A message on disk is one that mail programs read: headers, both bodies and attachments whole.
import { expect, test } from '@jest/globals';
import { toEml, toText } from '../../../src/local/export/mail';
import { Blobs } from '../../../src/local/runtime/blobs';
import type { SentMail } from '../../../src/local/services/mail';

const blobs = new Blobs(null);
const mail: SentMail = {
  id: 'm1',
  from: 'office@example.org',
  to: ['a@example.com', 'b@example.com'],
  cc: [],
  bcc: [],
  replyTo: 'desk@example.org',
  name: '中国教育后勤协会秘书处',
  subject: '【全国教育后勤系统“2021年度最美后勤人”推举活动】收件回执：阿卜杜热合曼·玉素甫 😀',
  body: '您好！\n第二行',
  htmlBody: '<p>您好！</p>',
  attachments: [
    { name: "表 (1)'.pdf", mimeType: 'application/pdf', content: blobs.put(Buffer.from([0, 255, 10, 13])) },
  ],
  at: Date.parse('2021-12-01T02:00:00Z'),
  executionId: 'x1',
};

/** Encoded words of a folded header, decoded one by one as a reader must. */
function decoded(header: string): string {
  return header
    .split('\r\n ')
    .map((word) => Buffer.from(/=\?UTF-8\?B\?([^?]*)\?=/.exec(word)?.[1] ?? '', 'base64').toString('utf8'))
    .join('');
}

test('the headers are short enough and say what was sent, and every part decodes to what it was', () => {
  const eml = toEml(mail, blobs);
  const header = (name: string) => new RegExp(`^${name}: ((?:.|\\r\\n )*)`, 'm').exec(eml)?.[1] ?? '';
  const parts = [
    ...eml.matchAll(
      /Content-Type: ([^\r]*)\r\n(?:Content-Disposition: ([^\r]*)\r\n)?Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]*)/g,
    ),
  ];
  expect({
    subject: decoded(header('Subject')),
    from: [decoded(header('From').split(' <')[0]!), /<([^>]*)>/.exec(header('From'))?.[1]],
    to: header('To').trim(),
    reply: header('Reply-To').trim(),
    date: header('Date').trim(),
    longest: Math.max(...eml.split('\r\n').map((line) => line.length)) <= 78 + 60,
    parts: parts.map(([, type, disposition, text]) => [
      type,
      disposition,
      Buffer.from(text!, 'base64').toString('latin1').length,
    ]),
    text: Buffer.from(parts[0]![3]!, 'base64').toString('utf8'),
    attachment: [...Buffer.from(parts[2]![3]!, 'base64')],
  }).toEqual({
    subject: mail.subject,
    from: [mail.name, mail.from],
    to: 'a@example.com, b@example.com',
    reply: 'desk@example.org',
    date: 'Wed, 01 Dec 2021 02:00:00 +0000',
    longest: true,
    parts: [
      ['text/plain; charset=utf-8', undefined, Buffer.byteLength(mail.body)],
      ['text/html; charset=utf-8', undefined, Buffer.byteLength(mail.htmlBody)],
      ['application/pdf', "attachment; filename*=UTF-8''%E8%A1%A8%20%281%29%27.pdf", 4],
    ],
    text: mail.body,
    attachment: [0, 255, 10, 13],
  });
});

test('the text file reads as a letter', () => {
  expect(toText(mail)).toBe(
    [
      '时间：2021-12-01 10:00:00',
      '发件人：中国教育后勤协会秘书处 <office@example.org>',
      '收件人：a@example.com、b@example.com',
      `主题：${mail.subject}`,
      "附件：表 (1)'.pdf",
      '',
      '您好！\n第二行',
      '',
    ].join('\n'),
  );
});
