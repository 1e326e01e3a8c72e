// Writes the benchmark's results as the page docs/performance.md.
import { cpus } from 'node:os';
import type { BundleFacts } from './bundle';
import type { Measured } from './measure';
import type { AssignmentFacts, MatchingFacts } from './references';
import type { Compared } from './side-by-side';

export interface BenchResults {
  machine: string;
  bundle: BundleFacts;
  compared: Compared[];
  /** Every entry point of the sample campaign: its runs, and the costliest of them. */
  entries: { entry: string; runs: number; costliest: Measured; mean: number }[];
  matching: { nominations: number; honorees: number; seconds: number };
  assignments: AssignmentFacts[];
  pairs: MatchingFacts | null;
  leftOut: string[];
}

export function thisMachine(): string {
  const list = cpus();
  return `${list.length} × ${list[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
}

const JOBS: Record<string, string> = {
  intake: 'intake of a burst, four files each',
  're-screening': 're-screening after a changed setting',
  'screening unchanged': 're-screening with nothing changed',
  'review sheets': 'review sheets for so many reviewers',
  collecting: 'collecting from so many reviewers',
  shortlist: 'results and shortlist from so many reviews',
  notice: 'publicity notice with so many names',
  compilation: 'volume of deeds with so many names',
};

export function performancePage(results: BenchResults): string {
  const { bundle, compared, entries, matching, pairs } = results;
  return [
    '# Performance',
    '',
    'Made by command; measured on the shipped bundle in the local runtime:',
    '',
    '```sh',
    'npm run bench            # writes this page; a few minutes',
    'npm run bench -- --large # also 20,000 nominations; ten minutes more',
    '```',
    '',
    `Machine: ${results.machine}. *Calls* are service calls; *virtual* is what Google would charge by the cost table that the runtime works with (medians from published measurements, the rest assumptions: see [coverage.md](coverage.md)); *processor* is processor time here, the collector's threads included; it varies with the machine: compare within one table only.`,
    '',
    '## Beside a plain script',
    '',
    'The plain script ([test/bench/plain-script.js](../test/bench/plain-script.js)) does the same jobs as tutorials do them, row by row. It checks four fields where Laurel screens by all its rules, keeps nothing for a second try, and makes no printable form. *Runs* that end in `timed_out` were stopped at six minutes, with the rest undone.',
    '',
    '| job | size | calls | virtual | processor | plain: calls | virtual | processor | calls, plain ÷ Laurel |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...compared.map(comparison),
    '',
    '## Growth of intake',
    '',
    '| waiting | executions | longest, virtual | calls for each nominee | virtual for each nominee |',
    '|---:|---:|---:|---:|---:|',
    ...compared
      .filter(({ job }) => job === 'intake')
      .map(
        ({ size, laurel }) =>
          `| ${size} | ${laurel.runs} | ${seconds(laurel.longest)} | ${(laurel.calls / size).toFixed(1)} | ${seconds(laurel.virtualSeconds / size)} |`,
      ),
    '',
    ...atOnce(compared),
    '',
    '## Growth of re-screening',
    '',
    '| nominations | calls | virtual | virtual for each | processor | processor for each |',
    '|---:|---:|---:|---:|---:|---:|',
    ...compared
      .filter(({ job }) => job === 're-screening')
      .map(
        ({ size, laurel }) =>
          `| ${number(size)} | ${laurel.calls} | ${seconds(laurel.virtualSeconds)} | ${milliseconds(laurel.virtualSeconds / size)} | ${seconds(laurel.realSeconds)} | ${milliseconds(laurel.realSeconds / size)} |`,
      ),
    '',
    '## Every entry of the sample campaign',
    '',
    '160 nominations from set-up to announcement; the costliest run of each entry.',
    '',
    '| entry | runs | calls | virtual | processor | processor, mean |',
    '|---|---:|---:|---:|---:|---:|',
    ...entries.map(
      ({ entry, runs, costliest, mean }) =>
        `| ${entry} | ${runs} | ${costliest.calls} | ${seconds(costliest.virtualSeconds)} | ${milliseconds(costliest.realSeconds)} | ${milliseconds(mean)} |`,
    ),
    '',
    '## Past honorees',
    '',
    `${matching.nominations} nominations against ${matching.honorees} past honorees: ${matching.seconds.toFixed(2)} s of processor time (a re-screening with the list, less the same without it; reading the list and starting cold included); the budget is 2 s.`,
    '',
    pairs === null
      ? 'Labelled pairs: left out, the reference files are not there.'
      : `Labelled pairs: ${pairs.ideal} of ${pairs.pairs} as somebody would decide who knows only these fields, ${pairs.forbidden} forbidden answers, ${pairs.ms.toFixed(0)} ms.`,
    '',
    '## Reviewer assignment',
    '',
    'Each run in an isolate of its own, so that nothing is ever warm there; its start is included.',
    '',
    ...assignmentTable(results.assignments),
    '',
    '## Bundle',
    '',
    '| file | bytes | zipped |',
    '|---|---:|---:|',
    ...bundle.files.map(({ name, bytes, zipped }) => `| ${name} | ${number(bytes)} | ${number(zipped)} |`),
    '',
    `An execution that does nothing takes ${bundle.loadMs.toFixed(1)} ms of processor time here (median of ${bundle.loads}: context, façade, loading); the cost table charges ${bundle.virtualMs.toFixed(0)} ms of virtual time for loading.`,
    '',
    ...(results.leftOut.length === 0
      ? []
      : ['## Left out', '', ...results.leftOut.map((line) => `- ${line}`), '']),
  ].join('\n');
}

function comparison({ job, size, laurel, plain }: Compared): string {
  const cells = [JOBS[job] ?? job, number(size), ...costs(laurel)];
  if (plain === null) return `| ${[...cells, '', '', '', ''].join(' | ')} |`;
  const ratio = (plain.calls / laurel.calls).toFixed(1);
  return `| ${[...cells, ...costs(plain), ratio].join(' | ')} |`;
}

function costs(measured: Measured): string[] {
  const ended = [...new Set(measured.failures)].map(
    (how) => `${measured.failures.filter((each) => each === how).length} ${how}`,
  );
  const notes = ended.length === 0 ? '' : ` (${ended.join(', ')})`;
  return [number(measured.calls) + notes, seconds(measured.virtualSeconds), seconds(measured.realSeconds)];
}

/** PLATFORM.md's table: `fetchAll` takes the longest of its requests and 100 ms more. */
const FETCH_ALL_MS = 100;
/** A folder and a printable form cost 600 ms each, four files moved 500 ms each; one after another, and twenty at once. */
const EFFECTS_MS = { longest: 600, requests: 6, together: 20 };

/** What the per-nominee effects would take in parallel, beside what they take now. */
function atOnce(compared: readonly Compared[]): string[] {
  const burst = compared.filter(({ job }) => job === 'intake').sort((a, b) => b.size - a.size)[0];
  if (burst === undefined) return [];
  const batches = Math.ceil((burst.size * EFFECTS_MS.requests) / EFFECTS_MS.together);
  const parallel = (batches * (EFFECTS_MS.longest + FETCH_ALL_MS)) / 1000;
  const share = (burst.laurel.virtualSeconds / 5400) * 100;
  return [
    `Folders, moves and forms one after another: the burst of ${burst.size} takes ${seconds(burst.laurel.virtualSeconds)} of virtual time in ${burst.laurel.runs} executions, ${share.toFixed(0)} % of the 90 minutes that a consumer account's triggers have in a day. Through \`UrlFetchApp.fetchAll\`, ${EFFECTS_MS.together} requests at once, the same ${burst.size * EFFECTS_MS.requests} requests would take about ${seconds(parallel)} (computed). It is not used: why, [limits.md](limits.md) says.`,
  ];
}

function assignmentTable(assignments: readonly AssignmentFacts[]): string[] {
  if (assignments.length === 0) return ['Left out: the reference files are not there.'];
  return [
    '| instance | worst | total | loads | proved | first run | best of five |',
    '|---|---:|---:|---|---|---:|---:|',
    ...assignments.map(
      ({ name, worst, total, loads, proved, cold, warm }) =>
        `| ${name} | ${worst} | ${total} | ${loads} | ${proved ? 'yes' : 'no'} | ${cold.toFixed(0)} ms | ${warm.toFixed(0)} ms |`,
    ),
  ];
}

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} s`;
}

function milliseconds(value: number): string {
  return `${(value * 1000).toFixed(value < 0.01 ? 1 : 0)} ms`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
