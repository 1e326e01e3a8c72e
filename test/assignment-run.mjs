// The long run of reviewer assignment: thousands of tight instances of each kind, each answer verified; goes on where it was stopped.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const KINDS = ['plain', 'apart', 'groups'];
const PROGRESS = 'out/assignment-run.json';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    kind: { type: 'string' },
    seed: { type: 'string', default: '0' },
    fresh: { type: 'boolean', default: false },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const kinds = values.kind === undefined ? KINDS : [values.kind];
if (!Number.isInteger(cases) || !Number.isInteger(seed) || kinds.some((kind) => !KINDS.includes(kind))) {
  console.error(
    'node test/assignment-run.mjs [--cases 10000] [--kind plain|apart|groups] [--seed 0] [--fresh]',
  );
  process.exit(2);
}

const out = join(mkdtempSync(join(tmpdir(), 'laurel-assignment-run-')), 'run.mjs');
await build({
  stdin: {
    contents: `export { assignReviewers } from './src/addon/core/3-review/assignment';
      export { tightInstance } from './test/support/assignment-instances';
      export { faultsOf } from './test/support/assignment-verifier';`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: out,
  logLevel: 'error',
});
const { assignReviewers, tightInstance, faultsOf } = await import(pathToFileURL(out).href);

/** Adds one case to what is known of its kind. */
function check(kind, at, known) {
  const instance = tightInstance(kind, at);
  const answer = assignReviewers(instance);
  known.cases++;
  if ('undecided' in answer) known.undecided.push(at);
  else if ('blocking' in answer) known.wrong.push({ seed: at, blocking: answer.blocking });
  else {
    const faults = faultsOf(instance, answer);
    if (faults.length > 0) known.wrong.push({ seed: at, faults });
    else known.solved++;
    if (answer.bound.proved) known.proved++;
  }
}

const progress = existsSync(PROGRESS) && !values.fresh ? JSON.parse(readFileSync(PROGRESS, 'utf8')) : {};
for (const kind of kinds) {
  const name = `${kind} from ${seed}`;
  progress[name] ??= { cases: 0, solved: 0, proved: 0, undecided: [], wrong: [] };
  const known = progress[name];
  while (known.cases < cases) {
    const until = Math.min(known.cases + 100, cases);
    while (known.cases < until) check(kind, seed + known.cases, known);
    mkdirSync('out', { recursive: true });
    writeFileSync(PROGRESS, JSON.stringify(progress));
    process.stderr.write(`\r${name}: ${known.cases} of ${cases}`);
  }
  const { solved, proved, undecided, wrong } = known;
  process.stderr.write('\r');
  console.log(
    `${name}: cases ${known.cases}, solved and verified ${solved}, undecided ${undecided.length}, wrong ${wrong.length}; proved best ${proved}`,
  );
  if (undecided.length > 0) console.log(`  undecided seeds: ${undecided.join(' ')}`);
  for (const each of wrong) console.log(`  wrong: ${JSON.stringify(each)}`);
  if (undecided.length + wrong.length > 0) process.exitCode = 1;
}
