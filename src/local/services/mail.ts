// MailApp: messages are kept in the workspace's outgoing mail; allowances and refusals are Google's.
import type { Content } from '../runtime/blobs';
import { accountKind, remainingQuota, spend } from '../runtime/quotas';
import { type Call, type Service, ServiceError } from '../runtime/service';
import type { Store } from '../runtime/store';
import { type BlobData, contentOf } from './blob-data';

/** A message that left the workspace. */
export interface SentMail {
  id: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  /** The sender's name as shown. */
  name: string;
  subject: string;
  body: string;
  htmlBody: string;
  attachments: { name: string; mimeType: string; content: Content }[];
  /** Virtual time. */
  at: number;
  executionId: string;
}

/** What the façade sends: MailApp's forms of arguments brought into one. */
export interface MailRequest {
  to?: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  name?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  noReply?: boolean;
  attachments?: BlobData[];
}

const SCOPES = ['https://www.googleapis.com/auth/script.send_mail', 'https://mail.google.com/'];

/** PLATFORM.md section 1. */
const RECIPIENTS_PER_MESSAGE = 50;
const ATTACHMENTS = 250;
const ATTACHMENT_BYTES = 25 * 1024 * 1024;
const BODY_BYTES = { consumer: 200 * 1024, workspace: 400 * 1024 };
const SUBJECT_CHARACTERS = 250;

/** All mail sent so far, oldest first. */
export function sentMail(store: Store): SentMail[] {
  return store.get<SentMail[]>('mail', 'sent') ?? [];
}

/** Puts a message among the sent ones without counting it: Google's own notifications are nobody's quota. */
export function deliver(store: Store, mail: SentMail): void {
  store.push(['mail', 'sent'], mail);
}

/** Addresses of a comma-separated list; "Name <address>" is allowed. */
function addresses(list: string | undefined): string[] {
  const parts = (list ?? '').split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '').map(address);
}

function address(text: string): string {
  const bare = /<([^<>]*)>\s*$/.exec(text)?.[1]?.trim() ?? text;
  if (!/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/.test(bare)) {
    throw new ServiceError(`Invalid email: ${text}`);
  }
  return bare;
}

function sendEmail(call: Call, message: MailRequest): void {
  const [to, cc, bcc] = [addresses(message.to), addresses(message.cc), addresses(message.bcc)];
  const recipients = to.length + cc.length + bcc.length;
  if (recipients === 0) throw new ServiceError('Failed to send email: no recipient');
  if (recipients > RECIPIENTS_PER_MESSAGE) {
    throw new ServiceError('Limit exceeded: Email Recipients Per Message.');
  }
  const subject = message.subject ?? '';
  if (subject.length > SUBJECT_CHARACTERS) throw new ServiceError('Argument too large: subject');
  const from = call.identity.effectiveUser;
  const body = message.body ?? '';
  const htmlBody = message.htmlBody ?? '';
  if (
    Math.max(Buffer.byteLength(body), Buffer.byteLength(htmlBody)) > BODY_BYTES[accountKind(call.store, from)]
  ) {
    throw new ServiceError('Limit exceeded: Email Body Size.');
  }
  const attachments = attachmentsOf(call, message.attachments ?? []);
  spend(call, 'mailRecipients', recipients);
  deliver(call.store, {
    id: call.newId(16),
    from,
    to,
    cc,
    bcc,
    replyTo: message.replyTo === undefined ? '' : address(message.replyTo),
    name: message.name ?? '',
    subject,
    body,
    htmlBody,
    attachments,
    at: call.now,
    executionId: call.executionId,
  });
}

function attachmentsOf(call: Call, blobs: BlobData[]): SentMail['attachments'] {
  if (blobs.length > ATTACHMENTS) throw new ServiceError('Limit exceeded: Email Attachments Per Message.');
  const attachments = blobs.map((blob) => ({
    name: blob.name ?? 'untitled',
    mimeType: blob.contentType ?? 'application/octet-stream',
    content: contentOf(call.blobs, blob),
  }));
  if (attachments.reduce((sum, { content }) => sum + content.bytes, 0) > ATTACHMENT_BYTES) {
    throw new ServiceError('Limit exceeded: Email Total Attachments Size.');
  }
  return attachments;
}

export const mailService: Service = {
  name: 'MailApp',
  methods: {
    sendEmail: { cost: 500, scopes: SCOPES, run: sendEmail },
    getRemainingDailyQuota: {
      cost: 30,
      scopes: SCOPES,
      run: (call) => remainingQuota(call.store, call.identity.effectiveUser, 'mailRecipients', call.now),
    },
  },
};
