// Late changes to a plan: as little as possible changes, finished reviews stay, all rules hold.
import {
  type AssignmentInstance,
  assignReviewers,
  type Pair,
} from '../../../../src/addon/core/3-review/assignment';
import { type LateChange, replan } from '../../../../src/addon/core/3-review/assignment/replan';
import { blockingFaults } from '../../../support/assignment-blocking';
import { anyInstance, chance, type MadeInstance } from '../../../support/assignment-instances';
import { bestByTrying } from '../../../support/assignment-trying';
import { brokenRules, meanResistance } from '../../../support/assignment-verifier';

const aff = [
  [0.9, 0.8, 0.1, 0.2],
  [0.9, 0.1, 0.8, 0.2],
  [0.1, 0.9, 0.2, 0.8],
];
const instance: AssignmentInstance = { P: 3, R: 4, k: 2, maxload: 2, aff, coi: [[0, 3]] };
const previous: Pair[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 2],
  [2, 1],
  [2, 3],
];

function changed(finished: Pair[], change: LateChange) {
  const answer = replan(instance, previous, finished, change);
  if (!('pairs' in answer)) return answer;
  return { added: answer.added, removed: answer.removed, loads: answer.loads };
}

test('a recusal changes that one pair', () => {
  expect(changed([], { kind: 'recusal', nomination: 1, reviewer: 2 })).toEqual({
    added: [[1, 3]],
    removed: [[1, 2]],
    loads: [2, 2, 0, 2],
  });
});

test('who departs keeps what is finished, and the rest goes to those with room', () => {
  expect(changed([[1, 0]], { kind: 'departure', reviewer: 0 })).toEqual({
    added: [[0, 2]],
    removed: [[0, 0]],
    loads: [1, 2, 2, 1],
  });
});

test('a withdrawal takes its unfinished reviews away and touches nothing else', () => {
  expect(changed([[0, 1]], { kind: 'withdrawal', nomination: 0 })).toEqual({
    added: [],
    removed: [[0, 0]],
    loads: [1, 2, 1, 1],
  });
});

test('an added nomination goes to those with the least to do', () => {
  expect(changed([], { kind: 'addition', affinities: [1, 1, 0.1, 0.1] })).toEqual({
    added: [
      [3, 2],
      [3, 3],
    ],
    removed: [],
    loads: [2, 2, 2, 2],
  });
});

test('what can no longer be done is refused with what blocks it', () => {
  const answer = changed(
    [
      [0, 0],
      [1, 0],
    ],
    { kind: 'addition', affinities: [1, 1, 1, 1], conflicts: [1, 2] },
  );
  expect(answer).toEqual({
    blocking: { nominations: [3], reviewers: [0, 3], need: 2, have: 1, by: 'count', irreducible: true },
    instance: expect.anything(),
  });
});

function anyChange(made: MadeInstance, pairs: Pair[], random: () => number): LateChange {
  const pick = (n: number) => Math.floor(random() * n);
  const [nomination, reviewer] = pairs[pick(pairs.length)]!;
  const affinities = made.aff[pick(made.P)]!;
  const changes: LateChange[] = [
    { kind: 'recusal', nomination, reviewer },
    { kind: 'departure', reviewer },
    { kind: 'withdrawal', nomination },
    { kind: 'addition', affinities, conflicts: [pick(made.R)] },
  ];
  return changes[pick(changes.length)]!;
}

test('of 400 changes to tiny plans, each changes the fewest pairs of all ways, and among those is the best', () => {
  const wrong: unknown[] = [];
  let done = 0;
  for (let seed = 0; seed < 400; seed++) {
    const made = anyInstance(seed, { P: 5, R: 6, k: 3 });
    const first = assignReviewers(made);
    if (!('pairs' in first) || first.pairs.length === 0) continue;
    const random = chance(seed);
    const finished = first.pairs.filter(() => random() < 0.25);
    const change = anyChange(made, first.pairs, random);
    const answer = replan(made, first.pairs, finished, change);
    const after = answer.instance as MadeInstance;
    const best = bestByTrying(after, first.pairs);
    if ('undecided' in answer) wrong.push({ seed, change, undecided: true });
    else if ('blocking' in answer) {
      const faults = blockingFaults(after, answer.blocking);
      if (best !== null || faults.length > 0) wrong.push({ seed, change, best, faults });
    } else {
      done++;
      const faults = brokenRules(after, answer.pairs);
      for (const pair of finished)
        if (!answer.pairs.some((kept) => `${kept}` === `${pair}`)) faults.push(`lost ${pair}`);
      const reached = {
        changes: answer.added.length,
        squares: answer.loads.reduce((sum, load) => sum + load * load, 0),
        worst: best?.worst === Number.POSITIVE_INFINITY ? best.worst : Math.round(answer.worst * 10000),
        total: Math.round(answer.total * 10000),
      };
      const same =
        best !== null &&
        (Object.keys(reached) as (keyof typeof reached)[]).every((aim) => reached[aim] === best[aim]);
      if (!same || faults.length > 0) wrong.push({ seed, change, faults, reached, best });
    }
  }
  expect(wrong).toEqual([]);
  expect(done).toBeGreaterThan(100);
});

test('of all who could take a review over, it goes to one through whom reviewers compare best', () => {
  const faults: unknown[] = [];
  let choices = 0;
  for (let seed = 0; seed < 60; seed++) {
    const random = chance(seed);
    const [P, R, k] = [10, 7, 3];
    // Everybody knows everything alike: nothing but loads and comparability is left to choose by.
    const coi: Pair[] = [];
    for (let p = 0; p < P; p++) if (random() < 0.3) coi.push([p, Math.floor(random() * R)]);
    const uniform: MadeInstance = {
      P,
      R,
      k,
      maxload: P,
      aff: Array.from({ length: P }, () => new Array<number>(R).fill(0.5)),
      coi,
    };
    const first = assignReviewers(uniform);
    if (!('pairs' in first)) throw new Error('infeasible');
    const [nomination, reviewer] = first.pairs[Math.floor(random() * first.pairs.length)]!;
    const answer = replan(uniform, first.pairs, [], { kind: 'recusal', nomination, reviewer });
    if (!('pairs' in answer) || answer.added.length !== 1) throw new Error('one review changes hands');
    const rest = answer.pairs.filter((pair) => `${pair}` !== `${answer.added[0]}`);
    const load = (r: number): number => rest.filter((pair) => pair[1] === r).length;
    const could = Array.from({ length: R }, (_empty, r) => r).filter(
      (r) =>
        r !== reviewer &&
        load(r) === load(answer.added[0]![1]) &&
        !coi.some((pair) => `${pair}` === `${[nomination, r]}`) &&
        !rest.some((pair) => `${pair}` === `${[nomination, r]}`),
    );
    if (could.length > 1) choices++;
    const best = Math.min(...could.map((r) => meanResistance(uniform, [...rest, [nomination, r]])));
    if (answer.comparability > best + 1e-9) faults.push({ seed, best, reached: answer.comparability });
  }
  expect(faults).toEqual([]);
  expect(choices).toBeGreaterThan(20);
});
