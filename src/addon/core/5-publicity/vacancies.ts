// Who comes in for those who have left the public list, along the reserve list, and for those who came in and left in turn.
import { CANDIDATE_PHRASES as WORDS } from '../phrases/publicity';
import type { Candidate } from './candidates';

export interface Filling {
  /** The next reserve, or the next of the same category. */
  rule: 'next' | 'category';
  /** Whether a public paper has ever named the nominee. */
  wasPublic(id: string): boolean;
}

const hasLeft = ({ state }: Candidate): boolean => ['disqualified', 'gone', 'withheld'].includes(state);

/**
 * Moves reserves onto the list for those who have left it, in their order. A reserve who has left without ever having been
 * public is passed over; one who was public had the place, and is followed by the next.
 */
export function fillVacancies(all: Candidate[], reserves: Candidate[], { rule, wasPublic }: Filling): void {
  const leavers = all.filter(hasLeft);
  // The list grows while it is walked: who came in may have left again.
  for (const leaver of leavers) {
    const at = reserves.findIndex(
      (each) =>
        (!hasLeft(each) || wasPublic(each.id)) && (rule === 'next' || each.category === leaver.category),
    );
    const next = at < 0 ? undefined : reserves.splice(at, 1)[0];
    leaver.successor = next === undefined ? null : { id: next.id, name: next.name };
    leaver.explanation.push(WORDS.successor(leaver.successor));
    if (next === undefined) continue;
    next.explanation.unshift(WORDS.replaces(leaver.id, leaver.name));
    all.push(next);
    if (hasLeft(next)) leavers.push(next);
  }
}
