// Objections (异议): what each one leads to, and which of them keep the announcement waiting.
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

/** How many objections are neither upheld with an answer, nor dismissed, nor withdrawn. */
export function openObjections(snapshot: Snapshot): number {
  return rowsOf(snapshot, 'objections').filter(
    (row) => !isUpheld(row) && !['dismissed', 'withdrawn'].includes(textOf(row, 'objection_state')),
  ).length;
}

export interface Settling {
  snapshot: Snapshot;
  list: CandidateList;
  /** What is said of the supplementary publicity that a replacement needs. */
  proposal: string;
  now: number;
  who: string;
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
  const { snapshot, now, who } = settling;
  const names = new Map(
    rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), textOf(row, 'name')]),
  );
  let moved = 0;
  for (const { id, row } of numberedObjections(snapshot)) {
    const nomination = textOf(row, 'nomination_id').trim();
    const consequence = names.has(nomination)
      ? consequenceOf(row, nomination, settling)
      : WORDS.whichNomination;
    const before = changes.updates.length;
    change(changes, 'objections', row, { objection_id: id, name: names.get(nomination) ?? '', consequence });
    if (changes.updates.length === before || textOf(row, 'consequence') === consequence) continue;
    moved += 1;
    if (!names.has(nomination)) continue;
    changes.appends.push({
      tab: 'journal',
      cells: {
        at: now,
        who,
        action: WORDS.action,
        nomination_id: nomination,
        detail: `${id}：${consequence}`,
        rule: 'objection',
      },
    });
  }
  return moved;
}

function consequenceOf(row: RegistryRow, nomination: string, { list, proposal }: Settling): string {
  const anonymous = textOf(row, 'objector').trim() === '' ? WORDS.anonymous : '';
  switch (textOf(row, 'objection_state')) {
    case 'dismissed':
      return anonymous + WORDS.dismissed;
    case 'withdrawn':
      return anonymous + WORDS.withdrawn;
    case 'upheld': {
      if (!isUpheld(row)) return WORDS.answerFirst;
      const candidate = list.all.find((each) => each.id === nomination);
      if (candidate === undefined) return anonymous + WORDS.notOnList;
      const { successor } = candidate;
      const replaced = successor === undefined ? '' : CANDIDATE_PHRASES.successor(successor);
      return anonymous + WORDS.upheld + replaced + (successor ? proposal : '');
    }
    default:
      return anonymous + WORDS.open;
  }
}
