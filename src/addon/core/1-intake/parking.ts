// Responses whose files Drive will not tell anything of wait a day beside the others, by name, and are then taken in without.
import { type Doer, journal } from '../journal';
import { PARKING_PHRASES as WORDS } from '../phrases/intake';
import type { RegistryChanges } from '../registry-write';
import type { FormQuestions } from '../state';
import { type RawResponse, receivedFrom, uploadedFileIds } from './received';

/** A response that is not taken in yet; moments in milliseconds since the epoch. */
export interface Parked {
  id: string;
  /** When it was sent off: it is read again from there. */
  at: number;
  since: number;
}

/** So long is a file asked for, every hour. */
const PATIENCE_MS = 24 * 3_600_000;

export interface Parking extends Doer {
  waiting: readonly RawResponse[];
  questions: FormQuestions;
  /** What Drive said, by the file's id. */
  unreadable: ReadonlyMap<string, string>;
  before: readonly Parked[];
}

/** Parts what can be taken in from what stays parked, and tells the journal of the newly parked and of the given up. */
export function park(parking: Parking, changes: RegistryChanges): { ready: RawResponse[]; parked: Parked[] } {
  const { waiting, questions, unreadable, before, now } = parking;
  const parked: Parked[] = [];
  const ready = waiting.filter((response) => {
    const bad = uploadedFileIds(response, questions).filter((id) => unreadable.has(id));
    const known = before.find(({ id }) => id === response.id);
    if (bad.length === 0) return true;
    const isOver = known !== undefined && now - known.since >= PATIENCE_MS;
    if (!isOver) parked.push({ id: response.id, at: response.timestamp, since: known?.since ?? now });
    if (known === undefined || isOver) tell(response, bad, isOver, parking, changes);
    return isOver;
  });
  return { ready, parked };
}

function tell(
  response: RawResponse,
  bad: readonly string[],
  isOver: boolean,
  parking: Parking,
  changes: RegistryChanges,
): void {
  const { questions, unreadable } = parking;
  const { name } = receivedFrom(response, questions, new Map()).answers;
  const links = bad.map((id) => `https://drive.google.com/file/d/${id}`);
  const detail = isOver
    ? WORDS.givenUp(name, links)
    : WORDS.parked(name, links, unreadable.get(bad[0]!) ?? '');
  journal(changes, parking, { action: 'parked', detail });
}
