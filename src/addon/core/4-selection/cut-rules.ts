// What a cut goes by: places, seats, ties, priority and the committee's word, and who of two goes first.
import type { CompositionLimit, GroupSeats, Round, TieRule } from '../3-review/rounds';
import type { Standing } from './standing';

export interface CutRules {
  /** null: everybody who has a score. */
  places: number | null;
  groups: readonly GroupSeats[];
  /** All limits; those that are not enforced change nothing here. */
  composition: readonly CompositionLimit[];
  tieRules: readonly TieRule[];
  priority: Round['priority'];
  /** By nomination id; only those that have a reason. */
  committee: ReadonlyMap<string, 'in' | 'out'>;
}

/** The rules by which two are compared, priority at a tie first. */
export function tieOrder(rules: Pick<CutRules, 'tieRules' | 'priority'>): TieRule[] {
  const own = rules.tieRules.filter((rule) => rule !== 'media' || rules.priority.kind !== 'tie');
  return rules.priority.kind === 'tie' ? ['media', ...own] : own;
}

/** Below nought: a goes first. Nought: nothing decides. */
export function compareStandings(a: Standing, b: Standing, ties: readonly TieRule[]): number {
  if (a.score !== b.score) return b.score! - a.score!;
  for (const rule of ties) if (a.ties[rule] !== b.ties[rule]) return b.ties[rule] - a.ties[rule];
  return 0;
}
