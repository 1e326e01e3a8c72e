// Fills the places from the best down: each gets one as long as the rest can still be filled within all seats.
import type { CutRules } from './cut-rules';
import { canFill, type Seats, type SeatType, seatsOf } from './seats';
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

/** Where a place was closed to candidates of some kind. */
export interface Closing {
  /** Before anybody was placed; by those with a guaranteed place; by what is kept for the least of seats; or by rank. */
  phase: 'start' | 'guaranteed' | 'kept' | 'ranked';
  /** The last who got in before it closed; null where nobody's admission closed it. */
  by: Standing | null;
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

/** After an admission: what was taken and what was left, so that one can ask afterwards who else could have come. */
interface Moment extends Closing {
  taken: number[];
  free: number[];
  placed: number;
  least: number[];
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
  const seats = seatsOf(rules.groups, rules.composition);
  const held = new Map(
    ranked.map((each) => [each, seats.flatMap(({ holds }, at) => (holds(each) ? [at] : []))]),
  );
  const types = new Map<string, SeatType>();
  for (const holds of held.values()) types.set(holds.join(), { holds, free: 0 });
  const typeOf = (each: Standing): SeatType => types.get(held.get(each)!.join())!;
  const word = ({ candidate }: Standing): 'in' | 'out' | undefined => rules.committee.get(candidate.id);
  const forced = ranked.filter((each) => word(each) === 'in');
  const pool = ranked.filter((each) => word(each) === undefined);
  for (const each of pool) typeOf(each).free += 1;
  const kinds = [...types.values()];
  const taken = seats.map(() => 0);
  const chosen = new Set<string>();
  const count = (each: Standing): void => {
    chosen.add(each.candidate.id);
    for (const seat of typeOf(each).holds) taken[seat] = taken[seat]! + 1;
  };
  for (const each of forced) count(each);

  let size = Math.max(forced.length, Math.min(rules.places ?? ranked.length, forced.length + pool.length));
  let least = seats.map(() => 0);
  const canStill = (now: Omit<Moment, keyof Closing>, admitted: SeatType | null): boolean => {
    const more = (seat: number): number => (admitted?.holds.includes(seat) ? 1 : 0);
    return canFill(
      kinds.map((type, at) => ({
        holds: type.holds,
        free: Math.max(0, now.free[at]! - (type === admitted ? 1 : 0)),
      })),
      {
        places: size - now.placed - (admitted === null ? 0 : 1),
        least: seats.map((_seat, at) => now.least[at]! - now.taken[at]! - more(at)),
        // The committee may have gone beyond the most: then nobody else comes.
        most: seats.map(({ max }, at) => Math.max(0, max(size) - now.taken[at]!) - more(at)),
      },
    );
  };
  const moment = (phase: Closing['phase'], by: Standing | null): Moment => ({
    phase,
    by,
    taken: [...taken],
    free: kinds.map(({ free }) => free),
    placed: chosen.size,
    least,
  });

  while (size > forced.length && !canStill(moment('start', null), null)) size -= 1;
  const moments: Moment[] = [moment('start', null)];
  const closed = new Set<SeatType>();
  const admitInOrder = (candidates: readonly Standing[], phase: Closing['phase']): void => {
    for (const each of candidates) {
      if (chosen.size >= size) return;
      const type = typeOf(each);
      // What is closed once stays closed: others of the kind would have filled the place as well.
      if (closed.has(type) || chosen.has(each.candidate.id)) continue;
      if (!canStill(moments[moments.length - 1]!, type)) {
        closed.add(type);
        continue;
      }
      count(each);
      type.free -= 1;
      moments.push(moment(phase, each));
    }
  };
  const guaranteed = pool.filter((each) => hasGuarantee(each, rules));
  admitInOrder(guaranteed, 'guaranteed');
  const byGuarantee = new Set(guaranteed.map(({ candidate }) => candidate.id).filter((id) => chosen.has(id)));
  seats.forEach(({ min }, seat) => {
    for (let wanted = min(size); wanted > 0; wanted -= 1) {
      const before = least;
      least = before.map((value, at) => (at === seat ? wanted : value));
      if (wanted <= taken[seat]! || canStill(moment('start', null), null)) return;
      least = before;
    }
  });
  moments.push(moment('kept', null));
  admitInOrder(
    pool.filter((each) => !hasGuarantee(each, rules)),
    'ranked',
  );

  const most = seats.map(({ max }) => max(size));
  const closings = new Map<SeatType, Closing | null>();
  const closingOf = (type: SeatType): Closing | null => {
    let [low, high] = [0, moments.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (canStill(moments[half]!, type)) low = half + 1;
      else high = half;
    }
    const found = moments[low];
    return found === undefined ? null : { phase: found.phase, by: found.by };
  };
  return {
    chosen,
    guaranteed: byGuarantee,
    size,
    seats: seats.map((each, at) => ({
      name: each.name,
      limit: each.limit,
      holds: each.holds,
      wanted: each.min(size),
      least: least[at]!,
      most: Number.isFinite(most[at]!) ? most[at]! : null,
      taken: taken[at]!,
    })),
    closing(standing) {
      const type = typeOf(standing);
      if (!closings.has(type)) closings.set(type, closingOf(type));
      return closings.get(type)!;
    },
    mayReplace(outside, inside) {
      const [comes, goes] = [held.get(outside)!, held.get(inside)!];
      return seats.every((_seat, at) => {
        const after = taken[at]! + (comes.includes(at) ? 1 : 0) - (goes.includes(at) ? 1 : 0);
        return (after >= taken[at]! || after >= least[at]!) && (after <= taken[at]! || after <= most[at]!);
      });
    },
  };
}
