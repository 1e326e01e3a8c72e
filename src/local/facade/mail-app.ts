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
  if (message.attachments) request.attachments = message.attachments.map((source) => source.getBlob()._data());
  call('MailApp', 'sendEmail', request);
}

export const MailApp = strictObject('MailApp', {
  sendEmail(first: string | Message, ...rest: (string | Message)[]): void {
    if (typeof first !== 'string') return send(first);
    const last = rest[rest.length - 1];
    if (rest.length === 3 && typeof last === 'string') {
      return send({ to: first, replyTo: rest[0], subject: rest[1], body: last });
    }
    const options = (rest[2] ?? {}) as Message;
    send({ ...options, to: first, subject: rest[0], body: rest[1] });
  },
  getRemainingDailyQuota: (): number => call('MailApp', 'getRemainingDailyQuota'),
});
