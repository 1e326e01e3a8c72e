// What every objection must have beside its row: when it came, a folder that only organizers see, a receipt, an answer by mail.

import type { Campaign } from '../../campaign';
import { folderLink } from '../../drive-links';
import type { Effect, EffectPayload } from '../../outbox';
import { ownValue } from '../../own-value';
import { OBJECTION_MAILS, OBJECTION_DESK_WORDS as WORDS } from '../../phrases/objections';
import { PUBLICITY_CHOICES } from '../../phrases/publicity-tabs';
import { type Cells, momentIn, type RegistryRow, type Snapshot, textOf } from '../../registry-snapshot';
import { change, type RegistryChanges } from '../../registry-write';
import { contactLine } from '../confirmation/form';
import { numberedObjections } from '../objections';
import { handleBy, timingOf } from './timing';

export interface Attending {
  snapshot: Snapshot;
  campaign: Campaign;
  /** The campaign's folder, and the one for objections; '' as long as that has no id. */
  rootFolder: string;
  objectionsFolder: string;
  /** From Drive's generateIds, `idsNeeded` of them. */
  ids: readonly string[];
  /** An organizer has clicked 办理异议: what is answered is mailed. Otherwise only what was released before. */
  release: boolean;
  now: number;
}
const ADDRESS = /[\w.!#$%&*+/=?^`{|}~'-]+@[\p{L}\p{N}.-]+\.[A-Za-z]{2,}/u;

/** The first mail address in what was left as contact; '' when there is none. */
function addressIn(contact: string): string {
  return ADDRESS.exec(contact.normalize('NFKC'))?.[0] ?? '';
}

const wantsFolder = (row: RegistryRow): boolean =>
  textOf(row, 'folder_id') === '' && textOf(row, 'objection').trim() !== '';

/** How many ids `attendObjections` will take. */
export function idsNeeded(snapshot: Snapshot, fresh: readonly Cells[], objectionsFolder: string): number {
  const count = fresh.length + numberedObjections(snapshot).filter(({ row }) => wantsFolder(row)).length;
  return count === 0 ? 0 : count + (objectionsFolder === '' ? 1 : 0);
}

/** Marks the answers of settled objections as ready to leave, for the owner's next run. Gives how many there are. */
export function releaseAnswers(snapshot: Snapshot, now: number, changes: RegistryChanges): number {
  let count = 0;
  for (const { row } of numberedObjections(snapshot)) {
    if (!isAnswerable(row) || momentIn(row, 'answer_released') !== null) continue;
    change(changes, 'objections', row, { answer_released: now });
    count += 1;
  }
  return count;
}

function isAnswerable(row: RegistryRow): boolean {
  return (
    ['upheld', 'dismissed'].includes(textOf(row, 'objection_state')) &&
    textOf(row, 'answer').trim() !== '' &&
    addressIn(textOf(row, 'contact')) !== '' &&
    momentIn(row, 'answer_sent_at') === null
  );
}

export interface Attended {
  effects: Effect[];
  /** How many answers are mailed. */
  answers: number;
  /** The folder for objections, as it is to be remembered. */
  objectionsFolder: string;
}

/** Changes of the rows that are there, the `fresh` ones appended, and what is to be done outside. */
export function attendObjections(
  attending: Attending,
  fresh: readonly Cells[],
  changes: RegistryChanges,
): Attended {
  const { snapshot, campaign, now } = attending;
  const ids = [...attending.ids];
  const takeId = (): string => {
    const id = ids.shift();
    if (id === undefined) throw new Error('too few generated ids for these objections');
    return id;
  };
  const effects: Effect[] = [];
  let answers = 0;
  let { objectionsFolder } = attending;
  const folderFor = (id: string, objector: string): Cells => {
    if (objectionsFolder === '') {
      objectionsFolder = takeId();
      effects.push(folderEffect('objections', WORDS.rootFolder, objectionsFolder, attending.rootFolder));
    }
    const folder = takeId();
    const name = WORDS.folder(
      id,
      objector
        .replace(/[\s\p{Cc}\\/:*?"<>|]+/gu, ' ')
        .trim()
        .slice(0, 30),
    );
    effects.push(folderEffect(id, name, folder, objectionsFolder));
    return { folder_id: folder, folder: folderLink(folder) };
  };
  for (const { id, row } of numberedObjections(snapshot)) {
    const received = momentIn(row, 'received_at');
    const cells: Cells = {
      // Rows that are numbered in the same write are known by their number.
      objection_id: id,
      ...(wantsFolder(row) ? folderFor(id, textOf(row, 'objector')) : {}),
      ...(received === null
        ? {}
        : { timing: timingOf(received, snapshot), handle_by: handleBy(received, snapshot, campaign) }),
    };
    if (isAnswerable(row) && (attending.release || momentIn(row, 'answer_released') !== null)) {
      cells.answer_sent_at = now;
      effects.push(answerMail(id, row, campaign));
      answers += 1;
    }
    change(changes, 'objections', row, cells);
  }
  for (const cells of fresh) {
    const id = String(cells.objection_id);
    const to = addressIn(String(cells.contact));
    const folder = folderFor(id, String(cells.objector));
    if (to !== '') effects.push(receiptMail(id, to, String(cells.objector), campaign));
    changes.appends.push({
      tab: 'objections',
      cells: { ...cells, ...folder, ...(to === '' ? {} : { receipt_at: now }) },
    });
  }
  return { effects, answers, objectionsFolder };
}

function factsOf(id: string, objector: string, campaign: Campaign) {
  const contact = contactLine(campaign);
  return { title: campaign.identity.title, id, objector, contact, signature: campaign.mail.signature };
}

function receiptMail(id: string, to: string, objector: string, campaign: Campaign): Effect {
  const text = OBJECTION_MAILS.receipt(factsOf(id, objector, campaign));
  return effect(`objection_receipt:${id}`, WORDS.receiptSummary(id, to), { kind: 'mail', to, ...text });
}

function answerMail(id: string, row: RegistryRow, campaign: Campaign): Effect {
  const to = addressIn(textOf(row, 'contact'));
  const states: Record<string, string> = PUBLICITY_CHOICES.objectionState;
  const text = OBJECTION_MAILS.answer(
    factsOf(id, textOf(row, 'objector').trim(), campaign),
    ownValue(states, textOf(row, 'objection_state')) ?? '',
    textOf(row, 'answer').trim(),
  );
  return effect(`objection_answer:${id}`, WORDS.answerSummary(id, to), { kind: 'mail', to, ...text });
}

function folderEffect(key: string, name: string, id: string, parent: string): Effect {
  return effect(`folder:objection:${key}`, WORDS.folderSummary(name), { kind: 'folder', id, parent, name });
}

function effect(key: string, summary: string, payload: EffectPayload): Effect {
  return { key, nominationId: '', summary, state: 'pending', attempts: 0, payload };
}
