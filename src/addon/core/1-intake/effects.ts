// What must happen outside the registry when an entry comes in: its folder, its files, the form to print, and the mail.
import type { Campaign } from '../campaign';
import { UPLOAD_FIELDS } from '../findings';
import { findingsOf, isOversize, type Nomination } from '../nomination';
import type { Effect, EffectPayload, MailEffect } from '../outbox';
import { INTAKE_PHRASES } from '../phrases/intake';
import { type MailText, receiptMail, updatedMail } from '../phrases/mails';
import { OUTBOX_PHRASES } from '../phrases/outbox';
import type { Folders } from '../state';

/** The effects of a first receipt, in the order in which they are to be done. */
export function effectsOfReceipt(
  nomination: Nomination,
  campaign: Campaign,
  folders: Folders,
  takeId: () => string,
): Effect[] {
  const name = nameOf(nomination);
  const folderName = `${nomination.id} ${name}`;
  const attach = formToSeal(nomination);
  return [
    effect(nomination, `folder:${nomination.id}`, OUTBOX_PHRASES.folder(nomination.id, name), {
      kind: 'folder',
      id: nomination.folderId,
      parent: folders.nominations,
      name: folderName,
      source: nomination.sourceId,
      receivedAt: nomination.receivedAt,
    }),
    ...fileEffects(nomination, new Set()),
    effect(
      nomination,
      `document:form:${nomination.id}`,
      OUTBOX_PHRASES.registrationForm(nomination.id, name),
      {
        kind: 'document',
        id: takeId(),
        folder: nomination.folderId,
        ...filledForm(nomination),
      },
    ),
    ...originalEffect(nomination, takeId),
    ...mailEffect(
      nomination,
      'receipt',
      receiptMail(factsOf(nomination, campaign), attach !== undefined),
      OUTBOX_PHRASES.receipt,
      attach,
    ),
  ];
}

/** The effects of a correction: new files, and a mail that says what is still open, with the form as it is to be sealed now. */
export function effectsOfCorrection(
  nomination: Nomination,
  campaign: Campaign,
  earlierFiles: ReadonlySet<string>,
  takeId: () => string,
): Effect[] {
  const attach = formToSeal(nomination);
  return [
    ...fileEffects(nomination, earlierFiles),
    ...originalEffect(nomination, takeId),
    ...mailEffect(
      nomination,
      'updated',
      updatedMail(factsOf(nomination, campaign), attach !== undefined),
      OUTBOX_PHRASES.updated,
      attach,
    ),
  ];
}

/** A mail about a nomination; none where there is no usable address. */
export function mailEffect(
  nomination: Nomination,
  reason: string,
  text: MailText,
  summary: (name: string, to: string) => string,
  attach?: MailEffect['attach'],
): Effect[] {
  const to = String(nomination.values.email);
  const unusable = findingsOf(nomination).some(
    (finding) => finding.field === 'email' && finding.severity !== 'note',
  );
  if (to === '' || unusable) return [];
  return [
    effect(
      nomination,
      `mail:${reason}:${nomination.id}:${nomination.revision}`,
      summary(nameOf(nomination), to),
      {
        kind: 'mail',
        to,
        ...text,
        ...(attach === undefined ? {} : { attach }),
      },
    ),
  ];
}

/** The 报名表, filled in with what the entry says when it is made. */
function filledForm(nomination: Nomination) {
  return {
    content: 'registration_form' as const,
    nominationId: nomination.id,
    name: INTAKE_PHRASES.registrationFormName(nomination.id, nameOf(nomination)),
  };
}

/**
 * What goes along with a mail, for the folder is the organizers': the campaign wants a sealed form, it is not among the
 * files, and the entry may still be taken.
 */
function formToSeal(nomination: Nomination): MailEffect['attach'] {
  const findings = findingsOf(nomination);
  const lacks =
    findings.some(({ field, rule }) => field === 'registration_form' && rule === 'missing') &&
    findings.every(({ severity }) => severity !== 'block');
  return lacks ? filledForm(nomination) : undefined;
}

export function factsOf(nomination: Nomination, campaign: Campaign) {
  return {
    campaign,
    id: nomination.id,
    name: nameOf(nomination),
    receivedAt: nomination.receivedAt,
    findings: findingsOf(nomination),
    editUrl: nomination.editUrl,
  };
}

/** Names in file names and subjects: short, on one line, without characters that folders cannot bear. */
export function nameOf(nomination: Nomination): string {
  const name = String(nomination.values.name)
    .replace(/[\s\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .trim();
  return name === '' ? INTAKE_PHRASES.nameless : [...name].slice(0, 30).join('');
}

function fileEffects(nomination: Nomination, earlier: ReadonlySet<string>): Effect[] {
  const name = nameOf(nomination);
  return UPLOAD_FIELDS.flatMap((field) => {
    const files = nomination.uploads![field];
    return files.flatMap((file, index) => {
      if (file.id === '' || earlier.has(file.id)) return [];
      const newName = INTAKE_PHRASES.fileName(
        nomination.id,
        name,
        field,
        files.length > 1 ? index + 1 : 0,
        file.name,
      );
      // A drain does not read what was handed in before; Drive says what an earlier version has put in its place.
      if (file.parent === nomination.folderId && file.name === newName) return [];
      return [
        effect(nomination, `file:${nomination.id}:${file.id}`, OUTBOX_PHRASES.file(newName), {
          kind: 'file',
          id: file.id,
          folder: nomination.folderId,
          name: newName,
          from: file.parent ?? '',
        }),
      ];
    });
  });
}

function originalEffect(nomination: Nomination, takeId: () => string): Effect[] {
  if (!isOversize(nomination.answers!)) return [];
  const key = `document:original:${nomination.id}:${nomination.revision}`;
  return [
    effect(nomination, key, OUTBOX_PHRASES.original(nomination.id, nameOf(nomination)), {
      kind: 'document',
      id: takeId(),
      folder: nomination.folderId,
      name: INTAKE_PHRASES.originalName,
      content: 'original',
      nominationId: nomination.id,
    }),
  ];
}

function effect(nomination: Nomination, key: string, summary: string, payload: EffectPayload): Effect {
  return { key, nominationId: nomination.id, summary, state: 'pending', attempts: 0, payload };
}
