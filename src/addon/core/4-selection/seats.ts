// Seats: groups and limits of composition as numbers of places, and whether a list can still be filled within them.
import type { CompositionLimit, GroupSeats } from '../3-review/rounds';
import { answersTo } from '../groups';
import { countsFor } from './composition';
import type { Standing } from './standing';

/** Least and most places for those whom a group or an enforced limit counts. */
export interface Seats {
  name: string;
  /** The limit of composition that it stands for; null for a group. */
  limit: CompositionLimit | null;
  holds(standing: Standing): boolean;
  /** In a list of so many. */
  min(size: number): number;
  max(size: number): number;
}

/** Whether a candidate counts for the seats of a group: its category, kind or one of its answers; or all that “·” joins. */
function belongs({ candidate }: Standing, group: string): boolean {
  const { category, kind, answers = [] } = candidate;
  return answersTo([category, kind, ...answers], group);
}

/** Groups in the order of the settings, then the limits that are to be enforced. */
export function seatsOf(groups: readonly GroupSeats[], composition: readonly CompositionLimit[]): Seats[] {
  return [
    ...groups.map(
      ({ group, min, max }): Seats => ({
        name: group,
        limit: null,
        holds: (standing) => belongs(standing, group),
        min: () => min,
        max: () => max ?? Number.POSITIVE_INFINITY,
      }),
    ),
    ...composition
      .filter(({ enforced }) => enforced)
      .map((limit): Seats => {
        // People are whole: a fifth of 47 is at most 9, and at least 10. Percentages may have decimals.
        const share = (size: number): number => (size * limit.percent) / 100;
        return {
          name: limit.name,
          limit,
          holds: ({ candidate }) => countsFor(limit, candidate),
          min: (size) => (limit.bound === 'atLeast' ? Math.ceil(share(size) - 1e-9) : 0),
          max: (size) =>
            limit.bound === 'atMost' ? Math.floor(share(size) + 1e-9) : Number.POSITIVE_INFINITY,
        };
      }),
  ];
}

/** Candidates who hold the same seats: nothing but rank tells them apart. */
export interface SeatType {
  /** Places in the list of seats. */
  holds: number[];
  /** How many are not placed yet. */
  free: number;
}

/** What is left to fill: places, and for each of the seats the least and the most that must and may still come. */
export interface Room {
  places: number;
  least: number[];
  most: number[];
}

/** Steps that one question may take; lists of real campaigns need a few dozen. */
const MOST_STEPS = 20_000;

/** Whether the places can be filled exactly from the free ones of each type, every seat within its bounds. */
export function canFill(types: readonly SeatType[], room: Room): boolean {
  // Those who hold most seats first: what is left over then goes to those whom nothing limits.
  const ordered = types.filter(({ free }) => free > 0).sort((a, b) => b.holds.length - a.holds.length);
  const failed = new Set<string>();
  let steps = 0;
  const search = (at: number, places: number, least: readonly number[], most: readonly number[]): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const caps = ordered
      .slice(at)
      .map(({ holds, free }) =>
        holds.reduce((cap, seat) => Math.min(cap, most[seat]!), Math.min(free, places)),
      );
    if (caps.reduce((sum, cap) => sum + cap, 0) < places) return false;
    for (let seat = 0; seat < least.length; seat += 1) {
      const needed = least[seat]!;
      if (needed <= 0) continue;
      let reach = 0;
      caps.forEach((cap, later) => {
        if (ordered[at + later]!.holds.includes(seat)) reach += cap;
      });
      if (needed > places || needed > most[seat]! || reach < needed) return false;
    }
    if (at === ordered.length) return places === 0;
    const key = `${at}|${places}|${least}|${most}`;
    if (failed.has(key)) return false;
    const { holds } = ordered[at]!;
    for (let count = caps[0]!; count >= 0; count -= 1) {
      const taken = (bounds: readonly number[]): number[] =>
        bounds.map((bound, seat) => (holds.includes(seat) ? bound - count : bound));
      if (search(at + 1, places - count, taken(least), taken(most))) return true;
    }
    failed.add(key);
    return false;
  };
  if (room.places < 0 || room.most.some((most) => most < 0)) return false;
  return search(0, room.places, room.least, room.most);
}
