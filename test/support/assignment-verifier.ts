// Checks a plan and its figures from the instance alone; shares no code with the solver.
import type { MadeInstance } from './assignment-instances';
import {
  allowedPairs,
  isServed,
  key,
  limitOf,
  type Pairs,
  reviewsOf,
  setOf,
  together,
} from './assignment-rules';

/** The parts of an answer that are checked. */
export interface ClaimedPlan {
  pairs: [number, number][];
  total: number;
  worst: number;
  loads: number[];
  bound: { worst: number; total: number; proved: boolean; gap: number };
  comparability: number;
}

/** Mean effective resistance from its meaning: put one unit of current in at a and out at b, and read the voltage. */
export function meanResistance(instance: MadeInstance, pairs: Pairs): number {
  const { R } = instance;
  const laplacian = Array.from({ length: R }, () => new Array<number>(R).fill(0));
  for (let p = 0; p < instance.P; p++) {
    const members = pairs.filter(([at]) => at === p).map(([, r]) => r);
    for (const a of members) {
      for (const b of members) laplacian[a]![b]! += (a === b ? 1 : 0) - 1 / members.length;
    }
  }
  let sum = 0;
  for (let b = 1; b < R; b++) {
    // Reviewer b is the ground: the inverse of the rest gives the voltages against b on its diagonal.
    const rest = laplacian.filter((_, r) => r !== b).map((row) => row.filter((_, r) => r !== b));
    const inverse = inverted(rest);
    for (let a = 0; a < b; a++) sum += inverse[a]![a]!;
  }
  return sum / ((R * (R - 1)) / 2);
}

function inverted(matrix: number[][]): number[][] {
  const size = matrix.length;
  const wide = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let row = i + 1; row < size; row++)
      if (Math.abs(wide[row]![i]!) > Math.abs(wide[pivot]![i]!)) pivot = row;
    [wide[i], wide[pivot]] = [wide[pivot]!, wide[i]!];
    const by = wide[i]![i]!;
    wide[i] = wide[i]!.map((value) => value / by);
    for (let row = 0; row < size; row++) {
      const factor = wide[row]![i]!;
      if (row !== i && factor !== 0) wide[row] = wide[row]!.map((value, j) => value - factor * wide[i]![j]!);
    }
  }
  return wide.map((row) => row.slice(size));
}

/** Everything that is wrong with a plan's constraints; empty when nothing is. */
export function brokenRules(instance: MadeInstance, pairs: Pairs): string[] {
  const faults: string[] = [];
  const allowed = allowedPairs(instance);
  const planned = setOf(pairs);
  if (planned.size !== pairs.length) faults.push('a pair twice');
  for (const [p, r] of pairs) {
    const exists =
      Number.isInteger(p) && Number.isInteger(r) && p >= 0 && r >= 0 && p < instance.P && r < instance.R;
    if (!exists) faults.push(`no such pair ${key(p, r)}`);
    else if (!allowed.has(key(p, r))) faults.push(`conflict ${key(p, r)}`);
  }
  for (const pair of [...setOf(instance.pinned), ...setOf(instance.finished)]) {
    if (!planned.has(pair)) faults.push(`fixed pair left out: ${pair}`);
  }
  for (let p = 0; p < instance.P; p++) {
    const members = pairs.filter(([at]) => at === p).map(([, r]) => r);
    if (members.length !== reviewsOf(instance, p))
      faults.push(`nomination ${p} has ${members.length} reviews`);
    if (!together(instance, p, members))
      faults.push(`nomination ${p} has reviewers who are to be kept apart`);
  }
  for (let r = 0; r < instance.R; r++) {
    const load = pairs.filter(([, who]) => who === r).length;
    if (load > limitOf(instance, r)) faults.push(`reviewer ${r} has ${load}`);
  }
  return faults;
}

/** Everything that is wrong with an answer: rules, figures, and (plain instances) loads that could be more equal. */
export function faultsOf(instance: MadeInstance, plan: ClaimedPlan): string[] {
  const faults = brokenRules(instance, plan.pairs);
  const loads = new Array<number>(instance.R).fill(0);
  const sums = new Array<number>(instance.P).fill(0);
  for (const [p, r] of plan.pairs) {
    loads[r]!++;
    sums[p]! += Math.round(instance.aff[p]![r]! * 10000);
  }
  const total = sums.reduce((sum, value) => sum + value, 0) / 10000;
  const worst = Math.min(...sums.filter((_, p) => isServed(instance, p))) / 10000;
  if (JSON.stringify(loads) !== JSON.stringify(plan.loads)) faults.push('loads');
  if (plan.total !== total) faults.push(`total ${plan.total} is ${total}`);
  if (Number.isFinite(worst) && plan.worst !== worst) faults.push(`worst ${plan.worst} is ${worst}`);
  if (plan.bound.worst < plan.worst || plan.bound.total < plan.total)
    faults.push('a bound is below the plan');
  if (plan.bound.proved && (plan.bound.worst !== plan.worst || plan.bound.gap !== 0))
    faults.push('not proved');
  const plain = !instance.apart?.length && !instance.groups?.length;
  if (plain && unevenChain(instance, plan.pairs)) faults.push('loads could be more equal');
  return faults;
}

/** Whether work can be passed along nominations from a reviewer to one with at least two reviews fewer and room. */
function unevenChain(instance: MadeInstance, pairs: Pairs): boolean {
  const allowed = allowedPairs(instance);
  const planned = setOf(pairs);
  const fixed = new Set([...setOf(instance.pinned), ...setOf(instance.finished)]);
  const loads = new Array<number>(instance.R).fill(0);
  const passes: Set<number>[] = loads.map(() => new Set());
  for (const [p, r] of pairs) {
    loads[r]!++;
    if (fixed.has(key(p, r))) continue;
    for (let s = 0; s < instance.R; s++) {
      if (allowed.has(key(p, s)) && !planned.has(key(p, s))) passes[r]!.add(s);
    }
  }
  for (let from = 0; from < instance.R; from++) {
    const reached = new Set([from]);
    for (const r of reached) {
      if (loads[r]! + 1 < loads[from]! && loads[r]! < limitOf(instance, r)) return true;
      for (const s of passes[r]!) reached.add(s);
    }
  }
  return false;
}
