// Fills the places from the best down: each gets one as long as the rest can still be filled within all seats.
import { Admission, type Closing } from './admission';
import type { CutRules } from './cut-rules';
import { type Seats, seatsOf } from './seats';
import type { Standing } from './standing';

/** Seats as they were kept in the end. */
export interface KeptSeats extends Pick<Seats, 'name' | 'limit' | 'holds'> {
  /** The least that the settings want. */
  wanted: number;
  /** The least that was held to: less than what is wanted where there were not enough candidates. */
  least: number;
  /** In a list of this size; null when there is no limit. */
  most: number | null;
  taken: number;
}

export interface Filling {
  chosen: ReadonlySet<string>;
  /** Places that could be filled. */
  size: number;
  seats: KeptSeats[];
  /** Those who have their place by guarantee. */
  guaranteed: ReadonlySet<string>;
  /** From where on nobody like this one could get a place; null: there was always one left. */
  closing(standing: Standing): Closing | null;
  /** Whether the list would be as legal as it is if `outside` stood in the place of `inside`. */
  mayReplace(outside: Standing, inside: Standing): boolean;
}

/** Honoured by media and at or above the score from which that guarantees a place. */
export function hasGuarantee(
  { candidate, score }: Standing,
  { priority }: Pick<CutRules, 'priority'>,
): boolean {
  return priority.kind === 'guarantee' && candidate.honoured && score !== null && score >= priority.from;
}

/**
 * The committee's choices first, whatever the limits; then guaranteed ones as far as the most of each seat allows; then
 * everybody by rank, each unless the least of some seat could not be filled any more. Where the least cannot be filled
 * at all, it is lowered, later seats first; where the most of the seats leave places empty, they stay empty.
 * @param ranked everybody with a score, best first; behind them whom the committee wants without one
 */
export function fill(ranked: readonly Standing[], rules: CutRules): Filling {
  const word = ({ candidate }: Standing): 'in' | 'out' | undefined => rules.committee.get(candidate.id);
  const forced = ranked.filter((each) => word(each) === 'in');
  const pool = ranked.filter((each) => word(each) === undefined);
  const seats = seatsOf(rules.groups, rules.composition);
  const wanted = Math.min(rules.places ?? ranked.length, forced.length + pool.length);
  const list = new Admission(seats, ranked, forced, pool, Math.max(forced.length, wanted));

  const guaranteed = pool.filter((each) => hasGuarantee(each, rules));
  list.admit(guaranteed, 'guaranteed');
  const byGuarantee = guaranteed.map(({ candidate }) => candidate.id).filter((id) => list.chosen.has(id));
  list.keepLeast();
  list.admit(
    pool.filter((each) => !hasGuarantee(each, rules)),
    'ranked',
  );
  return {
    chosen: list.chosen,
    guaranteed: new Set(byGuarantee),
    size: list.size,
    seats: seats.map(({ name, limit, holds, min, max }, at) => ({
      name,
      limit,
      holds,
      wanted: min(list.size),
      least: list.least[at]!,
      most: Number.isFinite(max(list.size)) ? max(list.size) : null,
      taken: list.taken[at]!,
    })),
    closing: (standing) => list.closingFor(standing),
    mayReplace: (outside, inside) => list.mayReplace(outside, inside),
  };
}
