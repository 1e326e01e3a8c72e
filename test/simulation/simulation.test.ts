// Fixed samples of the simulation: kills of one submission, mixed seeds, and planted bugs that the oracle must find; the long runs are `laurel simulate`.
import { beforeAll, expect, test } from '@jest/globals';
import { builtProgram } from '../../src/local/program';
import { PHASES } from '../../src/local/simulation/phases';
import { type Kind, killsOf, type Step, written } from '../../src/local/simulation/schedule';
import { Simulation } from '../../src/local/simulation/simulation';

const SEEDS = 200;
const AT_ONCE = 50;
/** Milliseconds: machines that do other things meanwhile are slow. */
const PATIENCE = 600_000;
const INTAKE = PHASES.findIndex(({ name }) => name === 'intake');

let simulation: Simulation;
/** Kills of the first of the three submissions: the others are killed by the command. */
let ofOneSubmission: Step[];
beforeAll(async () => {
  simulation = await Simulation.prepare(3);
  const made = simulation.made[INTAKE]!;
  const own = made.filter(({ execution }) => execution === made[0]!.execution);
  ofOneSubmission = killsOf(own).map(({ step }) => step);
  process.stdout.write(
    `simulation: ${ofOneSubmission.length} kills of one submission and ${SEEDS} mixed seeds; left out: all else (laurel simulate --kills, --from A --to B)\n`,
  );
});

test('one submission, killed before and after every service call', async () => {
  const dirty: unknown[] = [];
  for (const step of ofOneSubmission) {
    const complaints = await simulation.try({ phase: INTAKE, steps: [step] });
    if (complaints.length > 0) dirty.push({ step: written(step), complaints });
  }
  expect(dirty).toEqual([]);
  expect(ofOneSubmission.length).toBeGreaterThan(15);
});

const firstSeeds = Array.from({ length: SEEDS / AT_ONCE }, (_empty, at) => 1 + at * AT_ONCE);

test.each(firstSeeds)(
  'mixed seeds over all phases, from %i on',
  async (first) => {
    const dirty: unknown[] = [];
    for (let seed = first; seed < first + AT_ONCE; seed += 1) {
      const one = simulation.mixed(seed);
      const complaints = await simulation.try(one);
      if (complaints.length > 0)
        dirty.push({ seed, phase: PHASES[one.phase]!.name, steps: one.steps.map(written), complaints });
    }
    expect(dirty).toEqual([]);
  },
  PATIENCE,
);

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
  [
    'columns addressed where set-up had put them',
    // Where the keys of a tab's hidden row are read.
    /(([\w$]+)!==""&&[\w$]+\[\2\]===void 0&&\([\w$]+\[\2\]=)[\w$]+(\)\}\);let [\w$]+=[\w$]+!=null\?[\w$]+:([\w$]+\[[\w$]+\]\.columns))/,
    '$1$4.findIndex(each=>each.key===$2)$3',
    'insert_column',
    /instead|missing|broke off|left undone/,
  ],
])('planted: %s', async (_what, pattern, change, kind, complaint) => {
  const program = planted(pattern, change);
  const found: string[] = [];
  // At one call of the submission after the other, until the oracle sees it.
  for (let call = ofOneSubmission.length; call > 0 && !complaint.test(found.join('\n')); call -= 1)
    found.push(...(await simulation.try({ phase: INTAKE, steps: [{ kind, call, choice: 0 }] }, program)));
  expect(found.join('\n')).toMatch(complaint);
});
