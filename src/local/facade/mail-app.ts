// MailApp inside the isolate: its four forms of arguments become one message.
import type { BlobSource } from './blob';
import { call, Exception } from './door';
import { strictObject } from './strict';

const KEYS = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody', 'noReply', 'attachments'];

type Message = Record<string, unknown> & { attachments?: BlobSource[] };

function send(message: Message): void {
  const unknown = Object.keys(message).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw new Exception(`not in the local runtime: MailApp.sendEmail's ${unknown}`);
  const given = Object.entries(message).filter(([, value]) => value !== undefined && value !== null);
  const request: Record<string, unknown> = Object.fromEntries(given);
  if (message.attachments)
    request.attachments = message.attachments.map((source) => source.getBlob()._data());
  call('MailApp', 'sendEmail', request);
}

function messageOf(to: string, rest: (string | Message)[]): Message {
  const [second, third, last] = rest;
  if (typeof last === 'string') return { to, replyTo: second, subject: third, body: last };
  return { ...last, to, subject: second, body: third };
}

export const MailApp = strictObject('MailApp', {
  sendEmail(first: string | Message, ...rest: (string | Message)[]): void {
    send(typeof first === 'string' ? messageOf(first, rest) : first);
  },
  getRemainingDailyQuota: (): number => call('MailApp', 'getRemainingDailyQuota'),
});
