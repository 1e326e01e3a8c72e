// The list while it is being filled: who is in, what the seats hold, and whether the other places can still be filled.
import { canFill, type Seats, type SeatType } from './seats';
import type { Standing } from './standing';

/** Where a place was closed to candidates of some kind. */
export interface Closing {
  /** Before anybody was placed; by those with a guaranteed place; by what is kept for the least of seats; or by rank. */
  phase: 'start' | 'guaranteed' | 'kept' | 'ranked';
  /** The last who got in before it closed; null where nobody's admission closed it. */
  by: Standing | null;
}

/** After an admission: what was taken and what was left, so that one can ask afterwards who else could have come. */
interface Moment extends Closing {
  taken: number[];
  /** Of each type. */
  free: number[];
  placed: number;
  least: number[];
}

/** Candidates by the seats that they hold: only rank tells those of one type apart. */
class SeatTypes {
  readonly all: SeatType[];
  private readonly types = new Map<Standing, SeatType>();

  constructor(standings: readonly Standing[], seats: readonly Seats[]) {
    const byHolds = new Map<string, SeatType>();
    for (const each of standings) {
      const holds = seats.flatMap((seat, at) => (seat.holds(each) ? [at] : []));
      const type = byHolds.get(holds.join()) ?? { holds, free: 0 };
      byHolds.set(holds.join(), type);
      this.types.set(each, type);
    }
    this.all = [...byHolds.values()];
  }

  of(standing: Standing): SeatType {
    return this.types.get(standing)!;
  }
}

/** Lets candidates in as long as every other place can still be filled within the seats' bounds. */
export class Admission {
  readonly chosen = new Set<string>();
  /** By seat: how many of the chosen count for it. */
  readonly taken: number[];
  /** By seat: how many are held to. */
  least: number[];
  private readonly types: SeatTypes;
  private readonly closed = new Set<SeatType>();
  private readonly moments: Moment[] = [];
  /** Asked once the list is full; nothing changes after that. */
  private readonly closings = new Map<SeatType, Closing | null>();

  /**
   * @param ranked everybody, best first
   * @param forced those of them who have their place whatever the limits
   * @param pool those who compete for the others
   * @param size of the list; lowered at once as long as the most of the seats leaves places empty
   */
  constructor(
    private readonly seats: readonly Seats[],
    ranked: readonly Standing[],
    forced: readonly Standing[],
    pool: readonly Standing[],
    public size: number,
  ) {
    this.taken = seats.map(() => 0);
    this.least = seats.map(() => 0);
    this.types = new SeatTypes(ranked, seats);
    for (const each of pool) this.types.of(each).free += 1;
    for (const each of forced) this.place(each);
    while (this.size > forced.length && !this.canStill(this.moment('start', null), null)) this.size -= 1;
    this.moments.push(this.moment('start', null));
  }

  /** Lets in whom it can, in the order given. */
  admit(candidates: readonly Standing[], phase: Closing['phase']): void {
    for (const each of candidates) {
      if (this.chosen.size >= this.size) return;
      const type = this.types.of(each);
      // What is closed once stays closed: others of the type would have filled the place as well.
      if (this.closed.has(type) || this.chosen.has(each.candidate.id)) continue;
      if (!this.canStill(this.moments[this.moments.length - 1]!, type)) {
        this.closed.add(type);
        continue;
      }
      this.place(each);
      type.free -= 1;
      this.moments.push(this.moment(phase, each));
    }
  }

  /** Keeps places for the least of each seat, or for as many as can still be had; earlier seats first. */
  keepLeast(): void {
    this.seats.forEach(({ min }, seat) => {
      for (let wanted = min(this.size); wanted > 0; wanted -= 1) {
        const before = this.least;
        this.least = before.map((value, at) => (at === seat ? wanted : value));
        if (wanted <= this.taken[seat]! || this.canStill(this.moment('kept', null), null)) return;
        this.least = before;
      }
    });
    this.moments.push(this.moment('kept', null));
  }

  /** From where on nobody who holds the same seats could get a place; null: there was always one left. */
  closingFor(standing: Standing): Closing | null {
    const type = this.types.of(standing);
    const known = this.closings.get(type);
    if (known !== undefined) return known;
    const closing = this.searchClosing(type);
    this.closings.set(type, closing);
    return closing;
  }

  /** Whether the list would be as legal as it is if `outside` stood in the place of `inside`. */
  mayReplace(outside: Standing, inside: Standing): boolean {
    const [comes, goes] = [this.types.of(outside).holds, this.types.of(inside).holds];
    return this.seats.every(({ max }, at) => {
      const [now, most] = [this.taken[at]!, max(this.size)];
      const after = now + (comes.includes(at) ? 1 : 0) - (goes.includes(at) ? 1 : 0);
      return (after >= now || after >= this.least[at]!) && (after <= now || after <= most);
    });
  }

  private searchClosing(type: SeatType): Closing | null {
    let [low, high] = [0, this.moments.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (this.canStill(this.moments[half]!, type)) low = half + 1;
      else high = half;
    }
    const found = this.moments[low];
    return found === undefined ? null : { phase: found.phase, by: found.by };
  }

  private place(each: Standing): void {
    this.chosen.add(each.candidate.id);
    for (const seat of this.types.of(each).holds) this.taken[seat] = this.taken[seat]! + 1;
  }

  private moment(phase: Closing['phase'], by: Standing | null): Moment {
    return {
      phase,
      by,
      taken: [...this.taken],
      free: this.types.all.map(({ free }) => free),
      placed: this.chosen.size,
      least: this.least,
    };
  }

  /** Whether the other places could be filled from a moment on, after one of a type was let in. */
  private canStill(from: Moment, admitted: SeatType | null): boolean {
    const more = (seat: number): number => (admitted?.holds.includes(seat) ? 1 : 0);
    return canFill(
      this.types.all.map((type, at) => ({
        holds: type.holds,
        free: Math.max(0, from.free[at]! - (type === admitted ? 1 : 0)),
      })),
      {
        places: this.size - from.placed - (admitted === null ? 0 : 1),
        least: this.seats.map((_seat, at) => from.least[at]! - from.taken[at]! - more(at)),
        // The committee may have gone beyond the most: then nobody else comes.
        most: this.seats.map(({ max }, at) => Math.max(0, max(this.size) - from.taken[at]!) - more(at)),
      },
    );
  }
}
