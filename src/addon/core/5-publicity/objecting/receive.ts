// Objections that come in by the form become rows of 异议, each response once, whenever it comes.

import type { Campaign } from '../../campaign';
import { readEmail } from '../../chinese/emails';
import { fold, tidy } from '../../chinese/text';
import { type Doer, journal } from '../../journal';
import { OBJECTION_TIMING, OBJECTION_DESK_WORDS as WORDS } from '../../phrases/objections';
import { OBJECTION_PHRASES } from '../../phrases/publicity';
import { type Cells, rowsOf, type Snapshot, textOf } from '../../registry-snapshot';
import type { RegistryChanges } from '../../registry-write';
import type { SideAnswer } from '../../side-form';
import { numberedObjections } from '../objections';
import type { ObjectionKey } from './form';
import { handleBy, timingOf } from './timing';

const MOST_OF_A_LINE = 200;
const MOST_OF_THE_FACTS = 20_000;

export interface Receiving extends Doer {
  snapshot: Snapshot;
  campaign: Campaign;
  /** Answers that came after it and belong to a known objection are second thoughts. */
  cursor: number;
}

/** Cells of the new rows; they are appended by the caller, together with their folders and receipts. */
export function receiveObjections(
  answers: readonly SideAnswer<ObjectionKey>[],
  receiving: Receiving,
  changes: RegistryChanges,
): Cells[] {
  const { snapshot, cursor } = receiving;
  const numbered = numberedObjections(snapshot);
  const known = new Map(numbered.map(({ id, row }) => [textOf(row, 'response_id'), id]));
  let number = Math.max(0, ...numbered.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  const note = (nomination: string, detail: string): void =>
    journal(changes, receiving, { action: 'objectionReceived', nomination, detail, rule: 'objection' });
  return answers.flatMap((answer) => {
    const before = known.get(answer.id);
    if (before !== undefined) {
      if (answer.at > cursor) note('', WORDS.edited(before));
      return [];
    }
    number += 1;
    const cells = cellsOf(answer, OBJECTION_PHRASES.id(number), receiving);
    const timing = OBJECTION_TIMING[cells.timing as keyof typeof OBJECTION_TIMING];
    note(String(cells.nomination_id), WORDS.receivedDetail(String(cells.objection_id), timing));
    return [cells];
  });
}

function cellsOf(answer: SideAnswer<ObjectionKey>, id: string, { snapshot, campaign }: Receiving): Cells {
  const line = (key: ObjectionKey): string => tidy(answer.answers[key]).slice(0, MOST_OF_A_LINE);
  const [concerned, objector, phone] = [line('concerned'), line('objector'), line('phone')];
  const email = readEmail(answer.answers.email).value ?? line('email');
  const facts = answer.answers.facts.trim().slice(0, MOST_OF_THE_FACTS);
  // Real-name means a name, and a way to reach the one who bears it.
  const anonymous = objector === '' || (phone === '' && email === '');
  const nomination = concernedIn(concerned, snapshot);
  const kept = campaign.publicity.anonymous === 'noted' ? 'noted' : 'not_taken';
  return {
    objection_id: id,
    received_at: answer.at,
    nomination_id: nomination?.id ?? '',
    name: nomination?.name ?? '',
    objector,
    contact: WORDS.contact(phone, email),
    objection: WORDS.content(concerned, facts),
    objection_state: anonymous ? kept : 'open',
    consequence: anonymous
      ? OBJECTION_PHRASES[kept === 'noted' ? 'noted' : 'notTaken']
      : nomination === null
        ? OBJECTION_PHRASES.whichNomination
        : OBJECTION_PHRASES.open,
    timing: timingOf(answer.at, snapshot),
    handle_by: handleBy(answer.at, snapshot, campaign),
    response_id: answer.id,
  };
}

/** The nominee meant: by number, else by a name that only one of the list has; null leaves it to a person. */
function concernedIn(typed: string, snapshot: Snapshot): { id: string; name: string } | null {
  const listed = rowsOf(snapshot, 'shortlist').map((row) => textOf(row, 'nomination_id'));
  const known = rowsOf(snapshot, 'nominations').map((row) => ({
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
  }));
  const byNumber = known.filter(({ id }) => id !== '' && typed.normalize('NFKC').includes(id));
  if (byNumber.length === 1) return byNumber[0]!;
  const words = fold(typed);
  const named = known.filter(({ id, name }) => {
    const folded = fold(name);
    return listed.includes(id) && folded.length > 1 && words.includes(folded);
  });
  const ids = new Set(named.map(({ id }) => id));
  return ids.size === 1 ? named[0]! : null;
}
