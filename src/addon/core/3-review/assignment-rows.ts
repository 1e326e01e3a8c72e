// The rows of 评审分配 as the program works with them.
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';

export type ReviewState = 'open' | 'partial' | 'scored' | 'abstained' | 'recused' | 'problem' | 'cancelled';

export interface Assignment {
  id: string;
  round: string;
  code: string;
  nominationId: string;
  reviewerId: string;
  state: ReviewState;
  /** What an organizer laid down, when a reason stands beside it. */
  pin: '' | 'pinned' | 'forbidden';
  /** A wish without a reason: it is not followed, and said so. */
  pinWithoutReason: boolean;
  row: RegistryRow | null;
}

export const assignmentId = (round: string, nominationId: string, reviewerId: string): string =>
  `${round}/${nominationId}/${reviewerId}`;

/** All assignments of a round, cancelled ones too. */
export function readAssignments(snapshot: Snapshot, round: string): Assignment[] {
  return rowsOf(snapshot, 'assignments')
    .filter((row) => textOf(row, 'round') === round && textOf(row, 'assignment_id') !== '')
    .map((row): Assignment => {
      const typed = textOf(row, 'pin');
      const pin = typed === 'pinned' || typed === 'forbidden' ? typed : '';
      const reasoned = textOf(row, 'decision_reason').trim() !== '';
      return {
        id: textOf(row, 'assignment_id'),
        round,
        code: textOf(row, 'code'),
        nominationId: textOf(row, 'nomination_id'),
        reviewerId: textOf(row, 'reviewer_id'),
        state: (textOf(row, 'review_state') || 'open') as ReviewState,
        pin: reasoned ? pin : '',
        pinWithoutReason: pin !== '' && !reasoned,
        row,
      };
    });
}

/** Those that stand: neither cancelled nor given up by the reviewer. */
export function standing(assignment: Assignment): boolean {
  return !['cancelled', 'recused', 'abstained'].includes(assignment.state);
}
