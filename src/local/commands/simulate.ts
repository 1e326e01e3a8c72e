// `laurel simulate`: campaigns in which things go wrong, from seeds or exhaustively; what is not clean is shown in its shortest form.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Size } from '../simulation/phase';
import { PHASES } from '../simulation/phases';
import { type Group, gathered, Results, replay, tables } from '../simulation/results';
import { type Case, killsOf, parseSteps, written } from '../simulation/schedule';
import { Simulation } from '../simulation/simulation';
import { CallError, type Command, type Invocation, WorkFailed } from './command';

const DEFAULT_FILE = 'out/simulation.json';
const SIZES = ['3', '20', '60'];
/** Lines of a failure that are told; the file keeps all of them. */
const MOST_SHOWN = 6;
/** The tables stand between these two lines. */
const [BEGIN, END] = ['<!-- laurel simulate --write: begin -->', '<!-- end -->'];

export const simulate: Command = {
  usage:
    'simulate --seed N | --from A --to B | --kills [--entry NAME] | --phase NAME --only STEPS | --table  [--size 3|20|60] [--shard I/N] [--file FILE] [--fresh] [--write FILE.md] [--json]',
  summary: [
    '在内存里反复演练活动，途中随机断电、报错、漏事件、有人改表，事后逐项核对；可分片、可中断、可续跑',
    'plays a campaign in which runs die, calls fail, events are lost and people edit; compares it with the undisturbed one',
  ],
  options: {
    seed: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    kills: { type: 'boolean' },
    entry: { type: 'string' },
    phase: { type: 'string' },
    only: { type: 'string' },
    table: { type: 'boolean' },
    size: { type: 'string' },
    shard: { type: 'string' },
    file: { type: 'string' },
    fresh: { type: 'boolean' },
    write: { type: 'string' },
  },
  positionals: [0, 0],
  async run(invocation) {
    const { options, tell } = invocation;
    const file = typeof options.file === 'string' ? options.file : DEFAULT_FILE;
    if (options.table === true) return told(file, options.write);
    const size = sizeOf(options.size);
    const wanted = casesWanted(invocation);
    const shard = shardOf(options.shard);
    tell(`先把 ${size} 份申报的活动不受干扰地走一遍……`);
    const simulation = await Simulation.prepare(size);
    const long = options.from !== undefined || options.kills === true;
    const results = new Results(long ? file : null, size, options.fresh === true, shard?.name);
    let failed = 0;
    let tried = 0;
    let place = 0;
    for (const { name, group, one } of wanted(simulation)) {
      place += 1;
      if (shard !== null && place % shard.of !== shard.index % shard.of) continue;
      if (results.isClean(name)) continue;
      const complaints = await simulation.try(one);
      tried += 1;
      if (complaints.length === 0) {
        results.add(name, one, group, null);
        continue;
      }
      failed += 1;
      const shortest = await simulation.shrink(one);
      const phase = PHASES[one.phase]!.name;
      const only = shortest.steps.map(written).join(',');
      const shown = await simulation.try(shortest);
      results.add(name, one, group, { name, phase, only, complaints: shown });
      tell(
        `${name}（${phase}）：\n  ${shown.slice(0, MOST_SHOWN).join('\n  ')}\n  再看一遍：${replay(size, phase, shortest)}`,
      );
    }
    results.save();
    const document = { tried, failed, ...results.progress };
    const table = tables(long ? gathered(file) : new Map([[String(size), results.progress]]));
    if (long && typeof options.write === 'string') writeTables(options.write, table);
    const text = `本次试了 ${tried} 例，${failed} 例与不受干扰的活动不一致。\n\n${table}`;
    if (failed > 0) throw new WorkFailed(text, document);
    return { document, text };
  },
};

function told(file: string, write: unknown): { document: unknown; text: string } {
  const sizes = gathered(file);
  const text = tables(sizes);
  if (typeof write === 'string') writeTables(write, text);
  return { document: Object.fromEntries(sizes), text };
}

function writeTables(path: string, table: string): void {
  const text = readFileSync(path, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new CallError(`${path} 里没有 ${BEGIN} 和 ${END} 两行。`);
  writeFileSync(path, `${text.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${text.slice(end)}`);
}

interface Named {
  name: string;
  group: Group;
  one: Case;
}

/** What the options ask for; wrong ones are a CallError before anything is prepared. */
function casesWanted({ options }: Invocation): (simulation: Simulation) => Iterable<Named> {
  if (options.kills === true) return (simulation) => kills(simulation, options.entry);
  if (options.only !== undefined) {
    const phase = PHASES.findIndex(({ name }) => name === options.phase);
    if (phase < 0) throw new CallError(`--phase 应是 ${PHASES.map(({ name }) => name).join('、')} 之一。`);
    const steps = parseSteps(String(options.only));
    if (steps === null) throw new CallError('--only 应写成 kill_after@12:0,sort@3:5 的样子。');
    return () => [{ name: 'only', group: steps.length > 1 ? 'mixed' : 'alone', one: { phase, steps } }];
  }
  const from = numberOf(options.from ?? options.seed, '--seed');
  const to = options.from === undefined ? from : numberOf(options.to, '--to');
  return function* seeds(simulation) {
    for (let seed = from; seed <= to; seed += 1)
      yield { name: `seed ${seed}`, group: 'mixed', one: simulation.mixed(seed) };
  };
}

/** Every phase, killed before and after each of its calls; `entry` leaves the others out. */
function* kills(simulation: Simulation, entry: unknown): Iterable<Named> {
  for (const [phase, made] of simulation.made.entries()) {
    for (const { step, entry: own } of killsOf(made)) {
      if (entry !== undefined && entry !== own) continue;
      const name = `${PHASES[phase]!.name} ${written(step)}`;
      yield { name, group: `entry ${own}`, one: { phase, steps: [step] } };
    }
  }
}

function shardOf(text: unknown): { name: string; index: number; of: number } | null {
  if (text === undefined) return null;
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(String(text)) ?? []).map(Number);
  if (index < 1 || of < index) throw new CallError('--shard 应写成 1/4 的样子：四片中的第一片。');
  return { name: `${index}/${of}`, index, of };
}

function sizeOf(text: unknown): Size {
  if (text === undefined) return 3;
  if (!SIZES.includes(String(text))) throw new CallError('--size 只能是 3、20 或 60。');
  return Number(text) as Size;
}

function numberOf(text: unknown, option: string): number {
  if (typeof text !== 'string' || !/^\d+$/.test(text))
    throw new CallError(`${option} 后要写一个整数，例如 ${option} 7。`);
  return Number(text);
}
