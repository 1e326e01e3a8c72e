// Objections (异议): what each one leads to, and which of them keep the announcement waiting.
import { type Doer, journal } from '../journal';
import { CANDIDATE_PHRASES, OBJECTION_PHRASES as WORDS } from '../phrases/publicity';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import type { CandidateList } from './candidates';

/** Decided for the objector and answered: an answer is the reason that disqualification needs. */
function isUpheld(row: RegistryRow): boolean {
  return textOf(row, 'objection_state') === 'upheld' && textOf(row, 'answer').trim() !== '';
}

/** Nomination id → why it is disqualified. */
export function upheldObjections(snapshot: Snapshot): Map<string, string> {
  const upheld = new Map<string, string>();
  for (const row of rowsOf(snapshot, 'objections')) {
    const id = textOf(row, 'nomination_id').trim();
    if (isUpheld(row) && !upheld.has(id)) upheld.set(id, textOf(row, 'answer').trim());
  }
  return upheld;
}

/** States in which nothing more is to be done: anonymous ones that are kept on file or not taken count among them. */
const OVER = ['dismissed', 'withdrawn', 'noted', 'not_taken'];

/** How many objections are neither upheld with an answer, nor over. */
export function openObjections(snapshot: Snapshot): number {
  return openRows(snapshot).length;
}

/** The rows of those that are still to be settled. */
export function openRows(snapshot: Snapshot): RegistryRow[] {
  return rowsOf(snapshot, 'objections').filter(
    (row) => !isUpheld(row) && !OVER.includes(textOf(row, 'objection_state')),
  );
}

export interface Settling extends Doer {
  snapshot: Snapshot;
  list: CandidateList;
  /** What is said of the supplementary publicity that a replacement needs; it names today's dates. */
  proposal: string;
  /** Ids of those on the list whom no public paper names. */
  unpublished: readonly string[];
}

/** Every objection with its number; new rows get theirs in the order in which they stand. */
export function numberedObjections(snapshot: Snapshot): { id: string; row: RegistryRow }[] {
  const rows = rowsOf(snapshot, 'objections');
  let number = Math.max(0, ...rows.map((row) => Number(/\d+$/.exec(textOf(row, 'objection_id'))?.[0] ?? 0)));
  return rows.map((row) => {
    const id = textOf(row, 'objection_id');
    if (id !== '') return { id, row };
    number += 1;
    return { id: WORDS.id(number), row };
  });
}

/** Numbers the new rows and writes beside each what follows from it; every decision is journaled once. Gives how many changed. */
export function settleObjections(settling: Settling, changes: RegistryChanges): number {
  const { snapshot } = settling;
  const names = new Map(
    rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), textOf(row, 'name')]),
  );
  let moved = 0;
  for (const { id, row } of numberedObjections(snapshot)) {
    const nomination = textOf(row, 'nomination_id').trim();
    const beside = ['noted', 'not_taken'].includes(textOf(row, 'objection_state'));
    const { outcome, proposal } =
      names.has(nomination) || beside
        ? consequenceOf(row, nomination, settling)
        : { outcome: WORDS.whichNomination, proposal: '' };
    const consequence = outcome + proposal;
    change(changes, 'objections', row, { objection_id: id, name: names.get(nomination) ?? '', consequence });
    // The dates that a supplement would have move on from day to day: that decides nothing.
    if (WORDS.withoutProposal(textOf(row, 'consequence')) === WORDS.withoutProposal(outcome)) continue;
    moved += 1;
    if (!names.has(nomination)) continue;
    journal(changes, settling, {
      action: 'objectionSettled',
      nomination,
      detail: `${id}：${consequence}`,
      rule: 'objection',
    });
  }
  return moved;
}

function consequenceOf(
  row: RegistryRow,
  nomination: string,
  { list, proposal, unpublished }: Settling,
): { outcome: string; proposal: string } {
  const anonymous = textOf(row, 'objector').trim() === '' ? WORDS.anonymous : '';
  const only = (outcome: string) => ({ outcome, proposal: '' });
  switch (textOf(row, 'objection_state')) {
    case 'dismissed':
      return only(anonymous + WORDS.dismissed);
    case 'withdrawn':
      return only(anonymous + WORDS.withdrawn);
    case 'noted':
      return only(WORDS.noted);
    case 'not_taken':
      return only(WORDS.notTaken);
    case 'upheld': {
      if (!isUpheld(row)) return only(WORDS.answerFirst);
      const candidate = list.all.find((each) => each.id === nomination);
      if (candidate === undefined) return only(anonymous + WORDS.notOnList);
      const { successor } = candidate;
      const replaced = successor === undefined ? '' : CANDIDATE_PHRASES.successor(successor);
      const isDue = successor != null && unpublished.includes(successor.id);
      return { outcome: anonymous + WORDS.upheld + replaced, proposal: isDue ? proposal : '' };
    }
    default:
      return only(anonymous + WORDS.open);
  }
}
