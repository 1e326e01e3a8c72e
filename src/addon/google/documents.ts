// Makes the files that the program lays into a nomination's folder: the form to print, and answers too long for cells.

import { receivedFrom } from '../core/1-intake/received';
import type { Campaign } from '../core/campaign';
import { kindOfCategory } from '../core/campaign';
import { chinaDate } from '../core/chinese/time';
import { letterTo } from '../core/documents/letter';
import type { PaperDocument } from '../core/documents/model';
import { registrationForm } from '../core/documents/registration-form';
import { writeDocx } from '../core/documents/wordprocessing';
import { TEXT_FIELDS } from '../core/findings';
import { type Nomination, nominationOf, type Values } from '../core/nomination';
import type { DocumentEffect } from '../core/outbox';
import { FIELD_TITLES } from '../core/phrases/fields';
import { readState } from '../core/program-state';
import { rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import { type DocumentMaker, WORD_TYPE } from './effects';
import { rawResponse } from './form-responses';
import { readRegistry } from './registry-gate';
import { signatureMaker } from './review-signatures';

/** `handled` are the nominations of this run; for those of earlier runs the registry and the form are asked. */
export function documentMaker(
  campaign: Campaign,
  snapshot: Snapshot,
  handled: readonly Nomination[],
): DocumentMaker {
  let deeds: Snapshot | null = null;
  const signature = signatureMaker(campaign);
  const valuesOf = (id: string): Values | null => {
    const fresh = handled.find((nomination) => nomination.id === id);
    if (fresh !== undefined) return fresh.values;
    const row = rowsOf(snapshot, 'nominations').find((each) => textOf(each, 'id') === id);
    if (row === undefined) return null;
    deeds ??= readRegistry([{ tab: 'deeds' }]);
    const long = rowsOf(deeds, 'deeds').find((each) => textOf(each, 'id') === id);
    const values = nominationOf(row).values;
    if (long !== undefined) {
      values.deeds = textOf(long, 'deeds');
      values.media_honors = textOf(long, 'media_honors');
    }
    return values;
  };
  // Laid into the folder and sent along with the receipt: made once.
  const forms = new Map<string, GoogleAppsScript.Base.Blob | null>();
  return (effect) => {
    switch (effect.content) {
      case 'registration_form':
        if (!forms.has(effect.nominationId))
          forms.set(effect.nominationId, formDocument(effect, campaign, valuesOf(effect.nominationId)));
        return forms.get(effect.nominationId)!;
      case 'original':
        return originalText(effect, snapshot, handled);
      case 'quota_letter':
        return letterDocument(effect);
      case 'signature_sheet': {
        const document = signature(effect);
        return typeof document === 'string' ? document : wordFile(document, effect.name);
      }
    }
  };
}

function formDocument(
  effect: DocumentEffect,
  campaign: Campaign,
  values: Values | null,
): GoogleAppsScript.Base.Blob | null {
  if (values === null) return null;
  const document = registrationForm({
    values,
    kind: kindOfCategory(campaign, String(values.category)) ?? 'person',
    campaignTitle: campaign.identity.title,
    nominationId: effect.nominationId,
  });
  return wordFile(document, effect.name);
}

function letterDocument(effect: DocumentEffect): GoogleAppsScript.Base.Blob {
  const [title = '', addressee = '', ...rest] = effect.letter ?? [];
  const signer = rest.pop() ?? '';
  return wordFile(letterTo(title, addressee, rest, signer, chinaDate(Date.now())), effect.name);
}

function wordFile(document: PaperDocument, name: string): GoogleAppsScript.Base.Blob {
  const parts = writeDocx(document).map(({ path, text }) => Utilities.newBlob(text, 'text/xml', path));
  return Utilities.zip(parts, name).setContentType(WORD_TYPE);
}

/** Every answer to the letter, under its question. */
function originalText(
  effect: DocumentEffect,
  snapshot: Snapshot,
  handled: readonly Nomination[],
): GoogleAppsScript.Base.Blob | null {
  const answers =
    handled.find((nomination) => nomination.id === effect.nominationId)?.answers ??
    answersFromForm(effect.nominationId, snapshot);
  if (answers === null) return null;
  const text = TEXT_FIELDS.map((field) => `【${FIELD_TITLES[field]}】\n${answers[field]}\n`).join('\n');
  return Utilities.newBlob(text, 'text/plain', effect.name);
}

function answersFromForm(nominationId: string, snapshot: Snapshot): Nomination['answers'] {
  const { formId, questions } = readState(snapshot);
  const row = rowsOf(snapshot, 'nominations').find((each) => textOf(each, 'id') === nominationId);
  if (row === undefined || formId === undefined || questions === undefined) return null;
  if (textOf(row, 'lane') === 'paper') return null;
  const response = FormApp.openById(formId).getResponse(textOf(row, 'response_id'));
  return receivedFrom(rawResponse(response), questions, new Map()).answers;
}
