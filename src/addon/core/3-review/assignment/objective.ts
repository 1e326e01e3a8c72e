// What a search makes small, as one whole number: a high part (loads, changes) that no gain in affinity can outweigh.
import { FIXED, INFINITE, InstanceError, type Problem } from './instance';

/**
 * The cost of a plan is `scale × high + low` with -scale < low ≤ 0, so costs compare by the high part first and
 * both parts can be read off. All are whole numbers below 2^53: sums are exact on every machine.
 */
export interface Objective {
  scale: number;
  /** Cost of a pair. */
  cost: Float64Array;
  /** Cost of reviewer r's review number load + 1. */
  marginal(r: number, load: number): number;
  /** Whether loads above a reviewer's room are counted (true) or ruled out (false). */
  overloads: boolean;
}

/** Changes from the last plan that are to be as few as possible: its pairs that count. */
export type Kept = Uint8Array | null;

interface Gains {
  /** Affinity above the nomination's least, then, in the last digits, 1 for a pair of the last plan. */
  gain: Float64Array;
  /** More than all gains of any plan. */
  scale: number;
  /** What one unit of affinity is worth. */
  step: number;
}

function gains(problem: Problem, prefer: Kept): Gains {
  const { nominations, reviewers, need, weight, access } = problem;
  let total = 0;
  for (const n of need) total += n;
  const step = prefer === null ? 1 : total + 1;
  const gain = new Float64Array(nominations * reviewers);
  let scale = 1;
  for (let p = 0; p < nominations; p++) {
    const row = p * reviewers;
    let least = INFINITE;
    let most = 0;
    for (let i = row; i < row + reviewers; i++) {
      if (access[i] !== 0 && weight[i]! < least) least = weight[i]!;
    }
    for (let i = row; i < row + reviewers; i++) {
      if (access[i] === 0) continue;
      gain[i] = (weight[i]! - least) * step + (prefer === null ? 0 : prefer[i]!);
      if (gain[i]! > most) most = gain[i]!;
    }
    scale += most * need[p]!;
  }
  return { gain, scale, step };
}

function checked(objective: Objective, greatest: number): Objective {
  if (!(greatest < Number.MAX_SAFE_INTEGER / 8)) throw new InstanceError('size');
  return objective;
}

/** First: nobody above the limit. Affinity comes second, so that the search starts from a good plan. */
export function fitting(problem: Problem, kept: Kept): Objective {
  const { gain, scale: most } = gains(problem, null);
  let total = 0;
  for (const n of problem.need) total += n;
  const reward = kept === null ? 0 : most;
  const scale = most + reward * total;
  const cost = new Float64Array(gain.length);
  for (let i = 0; i < cost.length; i++) cost[i] = -gain[i]! - (kept === null ? 0 : reward * kept[i]!);
  const marginal = (r: number, load: number) => (load < problem.room[r]! ? 0 : scale);
  return checked({ scale, cost, marginal, overloads: true }, scale * (total + 1));
}

/**
 * Nobody above the limit is given; then: as few pairs outside `kept` as possible (when there is one), then the least
 * sum of squared loads, which is "differ by at most 1" whenever that can be, and the most equal loads otherwise;
 * then affinity; then, as the last digit, pairs of `prefer`.
 */
export function balanced(problem: Problem, kept: Kept, prefer: Kept): Objective & { step: number } {
  const { gain, scale, step } = gains(problem, prefer);
  const { room, need } = problem;
  let total = 0;
  for (const n of need) total += n;
  let squares = 1;
  let roomiest = 0;
  for (const limit of room) {
    squares += Math.min(limit, total) ** 2;
    roomiest = Math.max(roomiest, limit);
  }
  squares = Math.min(squares, total * roomiest + 1);
  const change = kept === null ? 0 : squares;
  const beyond = squares + change * total;
  const cost = new Float64Array(gain.length);
  for (let i = 0; i < cost.length; i++) {
    const changed = kept !== null && kept[i] === 0 && problem.access[i] !== FIXED;
    cost[i] = (changed ? scale * change : 0) - gain[i]!;
  }
  const marginal = (r: number, load: number) => scale * (load < room[r]! ? 2 * load + 1 : beyond);
  return { ...checked({ scale, cost, marginal, overloads: false }, scale * beyond * 2), step };
}

/** The high part of a cost. */
export function highPart(objective: Objective, cost: number): number {
  return Math.ceil(cost / objective.scale);
}
