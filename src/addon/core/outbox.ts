// Effects outside the registry (folders, files, documents, mail) as rows first: written with the decision that causes them, done afterwards, never twice.
import { OUTBOX_PHRASES } from './phrases/outbox';
import type { TabKey } from './registry';
import {
  type Cells,
  jsonOf,
  momentIn,
  numberOf,
  type RegistryRow,
  rowsOf,
  type Snapshot,
  textOf,
} from './registry-snapshot';

export type EffectKind = 'folder' | 'file' | 'document' | 'mail' | 'review_sheet';

export type EffectState = 'pending' | 'started' | 'done' | 'uncertain' | 'failed' | 'cancelled';

export interface FolderEffect {
  kind: 'folder';
  /** Chosen before creation: creating it twice is refused by Drive, which then means that it is done. */
  id: string;
  parent: string;
  name: string;
  /** Marks the folder with what the nomination came from, so that a lost registry can be made again. */
  source?: string;
  /** First receipt, milliseconds since the epoch: the form itself forgets it with the first correction. */
  receivedAt?: number;
}

export interface FileEffect {
  kind: 'file';
  id: string;
  folder: string;
  name: string;
  /** The folder it is taken out of; '' when not known. */
  from: string;
}

export interface DocumentEffect {
  kind: 'document';
  /** Chosen before creation, as for folders. */
  id: string;
  folder: string;
  name: string;
  /** registration_form: the pre-filled 报名表; original: all answers as text, for those that do not fit into cells. */
  content: 'registration_form' | 'original' | 'quota_letter' | 'signature_sheet';
  /** '' for what is about no nomination. */
  nominationId: string;
  /** quota_letter: its paragraphs. */
  letter?: string[];
  /** signature_sheet: of whose scores, and which. */
  signature?: { round: string; reviewerId: string; checksum: string };
}

export interface MailEffect {
  kind: 'mail';
  to: string;
  subject: string;
  body: string;
  /** A document that goes along; it is made when the mail leaves. */
  attach?: Pick<DocumentEffect, 'content' | 'nominationId' | 'name'>;
  /** Mails that were let out together: the mark that is set before each one tells a later run how far they got. */
  batch?: string;
  place?: number;
}

/** Makes a reviewer's sheet of a round, or brings it to what is planned by then; what it holds is worked out when it is done. */
export interface ReviewSheetEffect {
  kind: 'review_sheet';
  round: string;
  /** '' for the panel's sheet of a category. */
  reviewerId: string;
  group?: string;
}

export type EffectPayload = FolderEffect | FileEffect | DocumentEffect | MailEffect | ReviewSheetEffect;

export interface Effect {
  /** Names the effect for good: a second row with the same key is never written. */
  key: string;
  nominationId: string;
  summary: string;
  state: EffectState;
  attempts: number;
  payload: EffectPayload;
  /** When it was written down, milliseconds since the epoch; absent for what this run has decided. */
  since?: number;
}

const FAILURES_AT_LEAST = 5;
const DAY_MS = 24 * 3_600_000;

/**
 * Whether one more failure at `now` (milliseconds since the epoch) is the last: people then see it as 未办成. Not within
 * a day, however often it is tried: allowances open again 24 hours after their first use, and the texts that would tell
 * of a used-up one come in any language (PLATFORM.md 4.1).
 */
export function isGivenUp({ attempts, since }: Effect, now: number): boolean {
  return attempts + 1 >= FAILURES_AT_LEAST && now - (since ?? now) >= DAY_MS;
}

export function effectOf(row: RegistryRow): Effect | null {
  const payload = jsonOf<EffectPayload | null>(row, 'payload', null);
  if (payload === null) return null;
  return {
    key: textOf(row, 'key'),
    nominationId: textOf(row, 'nomination_id'),
    summary: textOf(row, 'summary'),
    state: textOf(row, 'state') as EffectState,
    attempts: numberOf(row, 'attempts') ?? 0,
    payload,
    since: momentIn(row, 'created_at') ?? 0,
  };
}

/** All effects that are not over yet, oldest first, with their rows. */
export function openEffects(snapshot: Snapshot): { row: RegistryRow; effect: Effect }[] {
  return rowsOf(snapshot, 'outbox').flatMap((row) => {
    const effect = effectOf(row);
    if (effect === null || !['pending', 'started'].includes(effect.state)) return [];
    return [{ row, effect }];
  });
}

/** A new row of the outbox; `explanation` says why it has to wait, if it has to. */
export function effectCells(effect: Effect, now: number, explanation = ''): Cells {
  return {
    created_at: now,
    kind: effect.payload.kind,
    nomination_id: effect.nominationId,
    summary: effect.summary,
    state: effect.state,
    explanation,
    attempts: effect.attempts,
    key: effect.key,
    payload: JSON.stringify(effect.payload),
  };
}

/** How an attempt ended. */
export interface Outcome {
  state: EffectState;
  explanation: string;
  /** What is written down beside the outbox's own row: cells of another row. */
  record?: { tab: TabKey; id: string; cells: Cells };
}

/** The cells that record an outcome; what is over needs its payload no longer, and applicants' words leave the row. */
export function outcomeCells(effect: Effect, outcome: Outcome, now: number): Cells {
  const over = outcome.state === 'done' || outcome.state === 'cancelled';
  return {
    state: outcome.state,
    explanation: outcome.explanation,
    attempts:
      outcome.state === 'pending' && outcome.explanation === '' ? effect.attempts : effect.attempts + 1,
    ...(outcome.state === 'done' ? { done_at: now } : {}),
    payload: over ? '' : JSON.stringify(effect.payload),
  };
}

export function mails(effects: readonly Effect[]): Effect[] {
  return effects.filter((effect) => effect.payload.kind === 'mail');
}

/** The mark that a run sets before each mail that it lets out. */
export interface MailMark {
  batch: string;
  place: number;
}

/**
 * What became of mails that a dead run had let out together. Those before the mark have left, the marked one may or
 * may not have, those behind it have not. Without a mark of this batch none has.
 */
export function afterDeath(effect: Effect, mark: MailMark | null): Outcome {
  const payload = effect.payload as MailEffect;
  if (mark === null || mark.batch !== payload.batch || (payload.place ?? 0) > mark.place) {
    return { state: 'pending', explanation: '' };
  }
  if ((payload.place ?? 0) < mark.place) return { state: 'done', explanation: '' };
  return { state: 'uncertain', explanation: OUTBOX_PHRASES.uncertain };
}

/** What an organizer decided about an effect that is uncertain or failed; null when there is nothing to do. */
export function resolved(row: RegistryRow): Outcome | null {
  const state = textOf(row, 'state');
  if (state !== 'uncertain' && state !== 'failed') return null;
  switch (textOf(row, 'resolution')) {
    case 'resend':
      return { state: 'pending', explanation: OUTBOX_PHRASES.again };
    case 'delivered':
      return { state: 'done', explanation: OUTBOX_PHRASES.confirmed };
    case 'drop':
      return { state: 'cancelled', explanation: OUTBOX_PHRASES.dropped };
    default:
      return null;
  }
}
