// Performs effects of the outbox, each so that doing it twice does no harm, and says how each ended.
import type {
  DocumentEffect,
  Effect,
  FileEffect,
  FolderEffect,
  MailEffect,
  MailMark,
  Outcome,
  ReviewSheetEffect,
} from '../core/outbox';
import { isGivenUp } from '../core/outbox';
import { OUTBOX_PHRASES } from '../core/phrases/outbox';
import { fileOrNull, statusOf } from './drive-file';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MARK = 'mailMark';

/**
 * The contents of a document that is to be made; null when what it would say is not to be had any more, a sentence when
 * it is no longer to be made.
 */
export type DocumentMaker = (effect: DocumentEffect) => GoogleAppsScript.Base.Blob | string | null;

export interface Performing {
  makeDocument: DocumentMaker;
  makeReviewSheet(effect: ReviewSheetEffect): Outcome;
  senderName: string;
  replyTo: string;
  hasTime(): boolean;
}

const DONE: Outcome = { state: 'done', explanation: '' };

/** Performs the effects in order; what there is no time for stays as it is and is not in the result. */
export function perform(effects: readonly Effect[], how: Performing): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const effect of effects) {
    if (!how.hasTime()) break;
    outcomes.set(effect.key, attempt(effect, how));
  }
  return outcomes;
}

function attempt(effect: Effect, how: Performing): Outcome {
  try {
    const { payload } = effect;
    switch (payload.kind) {
      case 'folder':
        return createFolder(payload);
      case 'file':
        return moveFile(payload);
      case 'document':
        return createDocument(payload, how.makeDocument);
      case 'mail':
        return sendMail(payload, how);
      case 'review_sheet':
        return how.makeReviewSheet(payload);
    }
  } catch (error) {
    const message = messageOf(error);
    if (isGivenUp(effect, Date.now()))
      return { state: 'failed', explanation: OUTBOX_PHRASES.givenUp(message) };
    return { state: 'pending', explanation: OUTBOX_PHRASES.failed(message) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function createFolder({ id, name, parent, source = '', receivedAt = 0 }: FolderEffect): Outcome {
  try {
    Drive!.Files!.create(
      {
        id,
        name,
        mimeType: FOLDER_TYPE,
        parents: [parent],
        appProperties: { source, received: String(receivedAt) },
      } as never,
      undefined as never,
      {
        fields: 'id',
      } as never,
    );
  } catch (error) {
    if (!isMade(error, id)) throw error;
  }
  return DONE;
}

/** Tried with the parent that was seen; when that is not so any more, the file is looked at and tried again. */
function moveFile({ id, folder, name, from }: FileEffect): Outcome {
  if (from !== '') {
    try {
      move(id, name, folder, [from]);
      return DONE;
    } catch {
      // Perhaps moved already, by a run that died before it could say so, or by a person.
    }
  }
  const parents = parentsOf(id);
  if (parents === null) return { state: 'failed', explanation: OUTBOX_PHRASES.fileGone };
  move(id, name, folder, parents);
  return DONE;
}

function move(id: string, name: string, folder: string, parents: string[]): void {
  const where = parents.includes(folder) ? {} : { addParents: folder, removeParents: parents.join(',') };
  Drive!.Files!.update({ name } as never, id, undefined as never, { fields: 'id', ...where } as never);
}

function createDocument(effect: DocumentEffect, make: DocumentMaker): Outcome {
  const blob = make(effect);
  if (blob === null) return { state: 'failed', explanation: OUTBOX_PHRASES.fileGone };
  if (typeof blob === 'string') return { state: 'cancelled', explanation: blob };
  try {
    Drive!.Files!.create(
      {
        id: effect.id,
        name: effect.name,
        mimeType: blob.getContentType(),
        parents: [effect.folder],
      } as never,
      blob,
      { fields: 'id' } as never,
    );
  } catch (error) {
    if (!isMade(error, effect.id)) throw error;
  }
  return DONE;
}

/** The mark says which mail is about to leave, so that after a sudden end only that one is uncertain. */
function sendMail({ to, subject, body, attach, batch, place }: MailEffect, how: Performing): Outcome {
  // Before the mark: what fails here has certainly not been sent.
  const enclosed =
    attach === undefined ? null : how.makeDocument({ kind: 'document', id: '', folder: '', ...attach });
  const mark: MailMark = { batch: batch ?? '', place: place ?? 0 };
  PropertiesService.getScriptProperties().setProperty(MARK, JSON.stringify(mark));
  try {
    MailApp.sendEmail({
      to,
      subject,
      body,
      name: how.senderName,
      ...(enclosed === null || typeof enclosed === 'string' ? {} : { attachments: [enclosed] }),
      ...(how.replyTo ? { replyTo: how.replyTo } : {}),
    });
  } catch (error) {
    return mailFailure(messageOf(error));
  }
  return DONE;
}

export function readMailMark(): MailMark | null {
  const text = PropertiesService.getScriptProperties().getProperty(MARK);
  return text === null ? null : (JSON.parse(text) as MailMark);
}

/** Texts are localized, so only what certainly means "not sent" is taken so; everything else a person looks at. */
function mailFailure(message: string): Outcome {
  if (/invalid email|no recipient|无效的电子邮件/i.test(message)) {
    return { state: 'failed', explanation: OUTBOX_PHRASES.badAddress(message) };
  }
  if (/too many times for one day/i.test(message)) {
    return { state: 'pending', explanation: OUTBOX_PHRASES.quotaUsedUp };
  }
  return { state: 'uncertain', explanation: `${OUTBOX_PHRASES.uncertain}${OUTBOX_PHRASES.failed(message)}` };
}

/** Whether a refused creation means that an earlier run has made the file: its id is in use, and it is not in the trash. */
function isMade(error: unknown, id: string): boolean {
  return statusOf(error) === 409 && parentsOf(id) !== null;
}

/** Null when there is no such file, or only in the trash; any other trouble is thrown on, to be tried again. */
function parentsOf(id: string): string[] | null {
  const file = fileOrNull(id, 'id,parents,trashed');
  return file === null || file.trashed === true ? null : (file.parents ?? []);
}
