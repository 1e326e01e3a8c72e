// Mail that left the workspace, as .eml files for a mail program and as plain text to read.
import type { Blobs } from '../runtime/blobs';
import type { SentMail } from '../services/mail';
import { shanghaiTime } from '../shanghai-time';

const LINE = '\r\n';

/** One message in the Internet message format; bytes of attachments come from `blobs`. */
export function toEml(mail: SentMail, blobs: Blobs): string {
  const alternatives = [part('text/plain; charset=utf-8', Buffer.from(mail.body, 'utf8'))];
  if (mail.htmlBody !== '')
    alternatives.push(part('text/html; charset=utf-8', Buffer.from(mail.htmlBody, 'utf8')));
  const body = multipart('alternative', `body-${mail.id}`, alternatives);
  const attachments = mail.attachments.map(({ name, mimeType, content }) =>
    part(mimeType, blobs.get(content), [
      `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, hex)}`,
    ]),
  );
  return [
    `Date: ${new Date(mail.at).toUTCString().replace('GMT', '+0000')}`,
    `From: ${mail.name === '' ? mail.from : `${encoded(mail.name)} <${mail.from}>`}`,
    ...addressLine('To', mail.to),
    ...addressLine('Cc', mail.cc),
    ...addressLine('Bcc', mail.bcc),
    ...(mail.replyTo === '' ? [] : [`Reply-To: ${mail.replyTo}`]),
    `Subject: ${encoded(mail.subject)}`,
    `Message-ID: <${mail.id}@laurel.example>`,
    'MIME-Version: 1.0',
    attachments.length === 0 ? body : multipart('mixed', `all-${mail.id}`, [body, ...attachments]),
  ].join(LINE);
}

/** The message as a person reads it. */
export function toText(mail: SentMail): string {
  const lines = [
    `时间：${shanghaiTime(mail.at).slice(0, 19).replace('T', ' ')}`,
    `发件人：${mail.name === '' ? mail.from : `${mail.name} <${mail.from}>`}`,
    `收件人：${mail.to.join('、')}`,
  ];
  if (mail.cc.length > 0) lines.push(`抄送：${mail.cc.join('、')}`);
  lines.push(`主题：${mail.subject}`);
  if (mail.attachments.length > 0) lines.push(`附件：${mail.attachments.map(({ name }) => name).join('、')}`);
  return `${lines.join('\n')}\n\n${mail.body}\n`;
}

/** A message as workspace.json tells it. */
export function mailRecord(mail: SentMail) {
  return {
    id: mail.id,
    at: shanghaiTime(mail.at),
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    reply_to: mail.replyTo,
    subject: mail.subject,
    body: mail.body,
    html: mail.htmlBody,
    attachments: mail.attachments.map(({ name, mimeType, content }) => ({
      name,
      mimeType,
      bytes: content.bytes,
    })),
    execution: mail.executionId,
  };
}

function addressLine(name: string, addresses: string[]): string[] {
  return addresses.length === 0 ? [] : [`${name}: ${addresses.join(', ')}`];
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A header's text as encoded words of at most 75 characters, never splitting a character. */
function encoded(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 45) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((each) => `=?UTF-8?B?${Buffer.from(each, 'utf8').toString('base64')}?=`).join(`${LINE} `);
}

function part(contentType: string, bytes: Buffer, headers: string[] = []): string {
  const lines = bytes.toString('base64').match(/.{1,76}/g) ?? [];
  return [`Content-Type: ${contentType}`, ...headers, 'Content-Transfer-Encoding: base64', '', ...lines].join(
    LINE,
  );
}

function multipart(kind: string, boundary: string, parts: string[]): string {
  const inside = parts.map((one) => `--${boundary}${LINE}${one}${LINE}`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"${LINE}${LINE}${inside}--${boundary}--${LINE}`;
}
