// Fixed samples of the simulation: kills of one submission, mixed seeds, and planted bugs that the oracle must find; the long runs are `laurel simulate`.
import { beforeAll, expect, test } from '@jest/globals';
import { builtProgram } from '../../src/local/program';
import { type Kind, written } from '../../src/local/simulation/schedule';
import { Simulation } from '../../src/local/simulation/simulation';

/** Calls of the first of the three submissions: the others are killed by the command. */
const ONE_SUBMISSION = 23;
/** Intake, decisions and corrections; later phases are the command's. */
const PHASES = 3;
const SEEDS = 12;

let simulation: Simulation;
beforeAll(() => {
  simulation = new Simulation(3, PHASES);
  process.stdout.write(
    `simulation: ${ONE_SUBMISSION} kills and ${SEEDS} mixed seeds of the first ${PHASES} phases; left out: all else (laurel simulate --kills, --from A --to B)\n`,
  );
});

test('one submission, killed after every service call', () => {
  const dirty: unknown[] = [];
  for (let call = 1; call <= ONE_SUBMISSION; call += 1) {
    const complaints = simulation.try({ phase: 0, steps: [{ kind: 'kill_after', call, choice: 0 }] });
    if (complaints.length > 0) dirty.push({ call, complaints });
  }
  expect(dirty).toEqual([]);
});

test('mixed seeds', () => {
  const dirty: unknown[] = [];
  for (let seed = 101; seed < 101 + SEEDS; seed += 1) {
    const one = simulation.mixed(seed);
    const complaints = simulation.try(one);
    if (complaints.length > 0)
      dirty.push({ seed, phase: one.phase, steps: one.steps.map(written), complaints });
  }
  expect(dirty).toEqual([]);
});

/** The built bundle with a change in its text. Throws when the text to change is not there. */
function planted(pattern: RegExp, change: string) {
  const program = builtProgram();
  const files = program.files.map(({ name, code }) => ({ name, code: code.replace(pattern, change) }));
  if (files.every(({ code }, at) => code === program.files[at]!.code)) throw new Error(`no ${pattern}`);
  return { ...program, files };
}

test.each<[string, RegExp, string, Kind, RegExp]>([
  [
    'a lock released as soon as it is held',
    /([\w$]+)\.tryLock\(([^)]*)\)/g,
    '($1.tryLock($2)&&($1.releaseLock(),true))',
    'meanwhile',
    /twice|instead|too many|sent 2/,
  ],
  [
    'a mail that leaves without the mark before it',
    /\.setProperty\(/g,
    '.getProperty(',
    'kill_after',
    /sent 2 times|lost unseen/,
  ],
])('planted: %s', (_what, pattern, change, kind, complaint) => {
  const program = planted(pattern, change);
  const found: string[] = [];
  // At one call of the submission after the other, until the oracle sees it.
  for (let call = ONE_SUBMISSION; call > 0 && !complaint.test(found.join('\n')); call -= 1)
    found.push(...simulation.try({ phase: 0, steps: [{ kind, call, choice: 0 }] }, program));
  expect(found.join('\n')).toMatch(complaint);
});
